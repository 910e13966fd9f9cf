#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-plugin.py DESCRIPTION MODULE LANGUAGE…: an editor can load the plugin by its description, people
can read what it is, and it reaches no network. Speaks TAP."""

import configparser
import os
import re
import subprocess
import sys

NETWORK = re.compile(r'socket|^connect$|^(get|free)addrinfo$|^gethostby|^g_(network|resolver|tls|tcp)_')


def symbols(option, path):
    listing = subprocess.run(['nm', '-D', option, path], check=True, stdout=subprocess.PIPE,
                             encoding='utf-8').stdout
    return {line.split()[-1].split('@')[0] for line in listing.splitlines()}


def main(description, module, *languages):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    with open(description, encoding='utf-8') as stream:
        parser.read_file(stream)
    plugin = parser['Plugin']
    claims = [
        ('it is a module in C', plugin.get('Loader') == 'C'),
        ('its module lies beside it', os.path.basename(module) == f"lib{plugin.get('Module')}.so" and
         os.path.dirname(module) == os.path.dirname(description)),
        ('it has a version', re.match(r'\d+\.\d+', plugin.get('Version', ''))),
        ('it has name, words, authors', all(plugin.get(key) for key in
                                            ('Name', 'Description', 'Authors', 'Copyright'))),
        ('its words are translated', all(plugin.get(f'Description[{language}]', '') !=
                                         plugin['Description'] and
                                         plugin.get(f'Description[{language}]')
                                         for language in languages)),
        ('it shows peas_register_types and nothing else of its own',
         {s for s in symbols('--defined-only', module) if not s.startswith('_')} ==
         {'peas_register_types'}),
        ('it reaches no network', not any(map(NETWORK.search, symbols('--undefined-only', module)))),
    ]
    print(f'1..{len(claims)}')
    for number, (claim, holds) in enumerate(claims, 1):
        print(f"{'' if holds else 'not '}ok {number} {claim}")


main(*sys.argv[1:])
