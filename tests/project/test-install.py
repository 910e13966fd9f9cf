#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-install.py BUILD PREFIX FILE…: what is installed, looked at in a folder of its own. Speaks TAP.

Each FILE is a path under PREFIX (with * and **) that has to be there.
"""

import glob
import os
import shutil
import subprocess
import sys
import tempfile


def main(build, prefix, *wanted):
    root = tempfile.mkdtemp()
    try:
        subprocess.run(['meson', 'install', '-C', build, '--no-rebuild', '--quiet', '--destdir', root],
                       check=True, stdout=subprocess.DEVNULL)
        top = root + prefix
        print(f'1..{len(wanted) + 1}')
        for number, pattern in enumerate(wanted, 1):
            there = glob.glob(os.path.join(top, pattern), recursive=True)
            print(f"{'' if there else 'not '}ok {number} {pattern}")
        outside = [os.path.join(folder, name) for folder, _, names in os.walk(root) for name in names
                   if not folder.startswith(top)]
        print(f"{'not ' if outside else ''}ok {len(wanted) + 1} nothing outside the prefix")
        for path in outside:
            print(f'# {path[len(root):]}')
    finally:
        shutil.rmtree(root)


main(*sys.argv[1:])
