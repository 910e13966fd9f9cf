#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-library.py LIST-SYMBOLS LIBRARY HEADER…: the library shows what its headers declare, nothing
else, all of it documented, and cannot reach another machine. Speaks TAP."""

import glob
import importlib.machinery
import os
import re
import subprocess
import sys

NETWORK = re.compile(r'socket|^connect$|^(get|free)addrinfo$|^gethostby|^g_(network|resolver|tls|tcp)_')


def symbols(option, library):
    listing = subprocess.run(['nm', '-D', option, library], check=True, stdout=subprocess.PIPE,
                             encoding='utf-8').stdout
    return {line.split()[-1].split('@')[0] for line in listing.splitlines()}


def documented(folder):
    """Names that have a gtk-doc comment in the engine's sources."""
    found = set()
    for path in glob.glob(os.path.join(folder, '**', '*.[ch]'), recursive=True):
        with open(path, encoding='utf-8') as stream:
            found.update(re.findall(r'^/\*\*\n \* (kutip_\w+):', stream.read(), re.MULTILINE))
    return found


def main(list_symbols, library, *headers):
    loader = importlib.machinery.SourceFileLoader('list_symbols', list_symbols)
    declared = set(loader.load_module().public_symbols(headers))
    visible = symbols('--defined-only', library)
    reached = sorted(filter(NETWORK.search, symbols('--undefined-only', library)))
    functions = {name for name in declared if not name.endswith(('_get_type', '_quark'))}
    print('1..4')
    for number, (faults, claim) in enumerate((
            (sorted(declared - visible), 'every declared function is there'),
            (sorted(visible - declared), 'nothing else is visible'),
            (sorted(functions - documented(os.path.dirname(list_symbols))),
             'every function has its documentation'),
            (reached, 'no call reaches the network')), 1):
        print(f"{'not ' if faults else ''}ok {number} {claim}")
        for fault in faults:
            print(f'# {fault}')


main(*sys.argv[1:])
