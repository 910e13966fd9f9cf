#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-home.py SOURCE-ROOT HOST…: where an installation into one's home puts things. Speaks TAP.

It is only configured and asked, not built: tests/packages builds one and opens the editors.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

ROOT, *HOSTS = sys.argv[1:]


def plan(folder, prefix, **environment):
    """The files that would be installed."""
    home = os.path.join(folder, 'home')
    build = os.path.join(folder, 'build')
    env = {k: v for k, v in os.environ.items() if k != 'XDG_DATA_HOME'}
    env.update(HOME=home, **environment)
    subprocess.run(['meson', 'setup', build, ROOT, '--prefix', prefix, '-Dtests=false',
                    '-Dintrospection=disabled'], check=True, env=env, stdout=subprocess.DEVNULL)
    installed = subprocess.run(['meson', 'introspect', '--installed', build], check=True,
                               stdout=subprocess.PIPE, encoding='utf-8').stdout
    shutil.rmtree(build)
    return set(json.loads(installed).values())


def plugins(files):
    """The folders with a plugin's description."""
    return {os.path.dirname(path) for path in files if path.endswith('/kutip.plugin')}


def main():
    folder = os.path.realpath(tempfile.mkdtemp())
    try:
        local = os.path.join(folder, 'home', '.local')
        own = plan(folder, local)
        elsewhere = plan(folder, os.path.join(folder, 'p'),
                         XDG_DATA_HOME=os.path.join(folder, 'p', 'share'))
        everybody = plan(folder, '/usr')
    finally:
        shutil.rmtree(folder)
    claims = [
        ('with ~/.local as prefix: in ~/.local/share',
         plugins(own) == {f'{local}/share/{host}/plugins' for host in HOSTS}),
        ('and nothing outside', all(path.startswith(local + '/') for path in own)),
        ('with another folder of data: in that',
         plugins(elsewhere) == {f'{folder}/p/share/{host}/plugins' for host in HOSTS}),
        ('for everybody: in the library folder',
         all(path.startswith('/usr/lib') for path in plugins(everybody)) and
         len(plugins(everybody)) == len(HOSTS)),
    ]
    print(f'1..{len(claims)}')
    for number, (claim, holds) in enumerate(claims, 1):
        print(f"{'' if holds else 'not '}ok {number} {claim}")


main()
