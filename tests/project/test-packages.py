#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-packages.py SOURCE-ROOT BUILD PREFIX VERSION vapi|no-vapi: the Debian packages hold all that is
installed, each file once. Speaks TAP. The packages themselves are built and tried by tests/packages."""

import fnmatch
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT, BUILD, PREFIX, VERSION, VAPI = sys.argv[1:]
DEBIAN = os.path.join(ROOT, 'debian')


def read(name):
    with open(os.path.join(DEBIAN, name), encoding='utf-8') as stream:
        return stream.read()


def installed():
    """All files, as if under /usr."""
    root = tempfile.mkdtemp()
    try:
        subprocess.run(['meson', 'install', '-C', BUILD, '--no-rebuild', '--quiet', '--destdir', root],
                       check=True, stdout=subprocess.DEVNULL)
        top = root + PREFIX
        return ['usr/' + os.path.relpath(os.path.join(folder, name), top)
                for folder, _, names in os.walk(top) for name in names]
    finally:
        shutil.rmtree(root)


def holds(pattern, path):
    """As dh_install takes a pattern: a file, or a folder with all that is in it."""
    parts = path.split('/')[:pattern.count('/') + 1]
    return len(parts) == pattern.count('/') + 1 and \
        all(map(fnmatch.fnmatchcase, parts, pattern.split('/')))


def patterns():
    return [(os.path.basename(path)[:-len('.install')], line) for path in
            sorted(glob.glob(os.path.join(DEBIAN, '*.install')))
            for line in read(path).split()]


def check_files(files):
    """every installed file is in one package"""
    for path in files:
        # The reference is made where it is asked for: no package holds it.
        if path.startswith('usr/share/doc/kutip-0/'):
            continue
        owners = [package for package, pattern in patterns() if holds(pattern, path)]
        if len(owners) != 1:
            yield f'{path}: {", ".join(owners) or "no package"}'


def check_patterns(files):
    """every line of a list finds a file"""
    for package, pattern in patterns():
        if VAPI == 'no-vapi' and '/vapi/' in pattern:
            continue
        if not any(holds(pattern, path) for path in files):
            yield f'{package}: {pattern}'


def check_names(files):
    """every package has its list, and every list its package"""
    named = set(re.findall(r'^Package: (.*)$', read('control'), re.MULTILINE))
    listed = {package for package, _ in patterns()}
    yield from sorted(named ^ listed)


def check_version(files):
    """the changelog begins with this version"""
    version = re.match(r'kutip \((.*)\)', read('changelog')).group(1)
    if version != VERSION:
        yield f'{version} instead of {VERSION}'


def check_copyright(files):
    """the lists of files in copyright name files"""
    for pattern in re.findall(r'^Files: (.*)$', read('copyright'), re.MULTILINE):
        if not glob.glob(os.path.join(ROOT, pattern)):
            yield pattern


def check_symbols(files):
    """no symbol of the library has gone"""
    library = glob.glob(os.path.join(BUILD, 'plugin/engine/libkutip.so.?'))[0]
    listing = subprocess.run(['nm', '-D', '--defined-only', library], check=True,
                             stdout=subprocess.PIPE, encoding='utf-8').stdout
    there = {line.split()[-1] for line in listing.splitlines()}
    yield from sorted(set(re.findall(r'^ (\w+)@Base', read('libkutip0.symbols'), re.MULTILINE)) - there)


def main():
    files = installed()
    checks = [check_files, check_patterns, check_names, check_version, check_copyright, check_symbols]
    print(f'1..{len(checks)}')
    for number, check in enumerate(checks, 1):
        faults = list(check(files))
        print(f"{'not ' if faults else ''}ok {number} {check.__doc__}")
        for fault in faults:
            print(f'# {fault}')


main()
