#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-examples.py BUILD PREFIX LIBRARY-FOLDER COMMAND: the example programs, built and run against the
library as it is installed, tell what the command tells. Speaks TAP.

Nothing but what is installed is used: headers, kutip.pc, the library, the typelib, the data.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

BUILD, PREFIX, LIBDIR, COMMAND = sys.argv[1:]


def run(*command, **settings):
    return subprocess.run(command, check=True, capture_output=True, text=True,
                          env={**os.environ, **settings}).stdout


def expected(draft, data):
    """Who says what, from the command's JSON."""
    with open(draft, encoding='utf-8') as stream:
        text = stream.read()
    told = json.loads(run(COMMAND, '--format=json', draft, KUTIP_DATADIR=data))
    names = {entity['id']: entity['name'] for entity in told['entities']}
    lines = []
    for said in told['attributions']:
        content = said['content'][0]
        name = names.get(said['speaker'])
        lines.append((name, text[content['start']:content['end']]))
    return lines


def faults(out, wanted):
    lines = out.splitlines()
    if len(lines) != len(wanted):
        yield f'{len(lines)} statements instead of {len(wanted)}'
    for line, (name, words) in zip(lines, wanted):
        if not line.endswith(': ' + words) or (name and line != f'{name}: {words}'):
            yield f'{line!r} instead of {name}: {words}'


def main():
    root = tempfile.mkdtemp()
    try:
        run('meson', 'install', '-C', BUILD, '--no-rebuild', '--quiet', '--destdir', root)
        lib, examples = root + LIBDIR, f'{root}{PREFIX}/share/doc/kutip/examples'
        draft, data = f'{examples}/bridge.txt', f'{root}{PREFIX}/share/kutip'
        wanted = expected(draft, data)
        assert wanted
        # As if the folder were the root.
        with open(f'{lib}/pkgconfig/kutip.pc', 'r+', encoding='utf-8') as stream:
            moved = stream.read().replace(f'prefix={PREFIX}\n', f'prefix={root}{PREFIX}\n')
            stream.seek(0)
            stream.write(moved)
        flags = run('pkg-config', '--cflags', '--libs', 'kutip', PKG_CONFIG_PATH=f'{lib}/pkgconfig')
        run('cc', '-Werror', '-o', f'{root}/speakers', f'{examples}/speakers.c', *flags.split())
        results = [('C', list(faults(run(f'{root}/speakers', draft, data, LD_LIBRARY_PATH=lib), wanted)))]
        if os.path.isdir(f'{lib}/girepository-1.0'):
            out = run('/usr/bin/python3', f'{examples}/speakers.py', draft, data, LD_LIBRARY_PATH=lib,
                      GI_TYPELIB_PATH=f'{lib}/girepository-1.0')
            results.append(('Python', list(faults(out, wanted))))
        print(f'1..{len(results)}')
        for number, (language, found) in enumerate(results, 1):
            print(f"{'not ' if found else ''}ok {number} the example in {language}")
            for fault in found:
                print(f'# {fault}')
    finally:
        shutil.rmtree(root)


main()
