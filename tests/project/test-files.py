#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-files.py SOURCE-ROOT: rules that every file of the project keeps. Speaks TAP."""

import os
import re
import sys

ROOT = sys.argv[1]
ROOMS = ['include', 'plugin', 'data', 'po', 'tests', '.ci']
CODE = ('.c', '.h', '.py', '.xml', '.ui', '.css', '.sh', '.in', '.plugin', '.po')
MAX_LINES = 800

# What a program needs to reach another machine; a file of ours that holds one of these is wrong.
NETWORK = re.compile(
    r'<(sys/socket|netinet/\w+|arpa/inet|netdb|curl/\w+|libsoup/\w+)\.h>'
    r'|\b(g_socket_\w+|g_network_\w+|g_resolver_\w+|g_tcp_\w+|g_tls_\w+|soup_\w+|curl_\w+'
    r'|getaddrinfo|gethostbyname|webkit_\w+) *\(')


def is_script(path):
    with open(path, 'rb') as stream:
        return stream.read(2) == b'#!'


def walk():
    """The project's own files, relative to its root."""
    for name in ('meson.build', 'meson_options.txt'):
        yield name
    for room in ROOMS:
        for folder, folders, names in os.walk(os.path.join(ROOT, room)):
            folders[:] = [f for f in folders if f != '__pycache__']
            for name in names:
                yield os.path.relpath(os.path.join(folder, name), ROOT)


def read(path):
    with open(os.path.join(ROOT, path), encoding='utf-8', newline='') as stream:
        return stream.read()


def is_source(path):
    name = os.path.basename(path)
    return name.endswith(CODE) or name in ('meson.build', 'meson_options.txt') or \
        ('.' not in name and is_script(os.path.join(ROOT, path)))


def check_licence(files):
    """every source names its licence at its head"""
    for path in filter(is_source, files):
        if path.endswith('.pot'):
            continue  # xgettext writes its head anew each time
        if 'SPDX-License-Identifier: ' not in '\n'.join(read(path).split('\n')[:5]):
            yield f'{path}: no SPDX-License-Identifier'


def check_size(files):
    """no source is longer than 800 lines"""
    for path in filter(is_source, files):
        if path.endswith('.po'):
            continue
        lines = read(path).count('\n')
        if lines > MAX_LINES:
            yield f'{path}: {lines} lines'


def check_shape(files):
    """sources have no tabs, no trailing blanks and end with a line end"""
    for path in filter(is_source, files):
        text = read(path)
        if not text.endswith('\n'):
            yield f'{path}: no line end at its end'
        for number, line in enumerate(text.split('\n'), 1):
            if line != line.rstrip() or '\t' in line or '\r' in line:
                yield f'{path}:{number}: tab, carriage return or blanks at the end'


def check_network(files):
    """no source has network code"""
    for path in files:
        if path.endswith(('.c', '.h')):
            for match in NETWORK.finditer(read(path)):
                yield f'{path}: {match.group(0)}'


def check_lists(files):
    """word lists say where they come from, and every line is a phrase and its properties"""
    for path in files:
        if not path.endswith('.tsv'):
            continue
        try:
            lines = read(path).split('\n')
        except UnicodeDecodeError as error:
            yield f'{path}: {error}'
            continue
        if not re.match(r'# *\S.{10}', lines[0]):
            yield f'{path}:1: does not say where the words come from'
        seen = {}
        for number, line in enumerate(lines, 1):
            if line.startswith('#') or line == '':
                continue
            fields = line.split('\t')
            if '\r' in line or fields[0] != fields[0].strip() or not fields[0]:
                yield f'{path}:{number}: no phrase, or blanks round it'
            elif any(f != f.strip() for f in fields[1:]):
                yield f'{path}:{number}: blanks round a field'
            elif line.lower() in seen:
                yield f'{path}:{number}: the same as line {seen[line.lower()]}'
            seen.setdefault(line.lower(), number)


def check_terms(files):
    """the terms that a list names are in data/languages/COPYING"""
    copying = read('data/languages/COPYING').replace('-', ' ')
    for path in files:
        if path.endswith('.tsv') and path.startswith('data/languages/'):
            head = re.match(r'(#.*\n)+', read(path)).group(0)
            for term in re.findall(r'\(([^()]*(?:CC|ODbL|MIT|Unicode-|GPL|Apache)[^()]*)\)', head):
                if term.replace('-', ' ') not in copying:
                    yield f'{path}: {term}'


def main():
    files = sorted(walk())
    checks = [check_licence, check_size, check_shape, check_network, check_lists, check_terms]
    print(f'1..{len(checks)}')
    for number, check in enumerate(checks, 1):
        faults = list(check(files))
        print(f"{'not ' if faults else ''}ok {number} {check.__doc__}")
        for fault in faults[:40]:
            print(f'# {fault}')


main()
