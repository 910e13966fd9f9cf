#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-translations.py SOURCE-ROOT: the translations are complete and belong to these sources. TAP."""

import os
import re
import subprocess
import sys
import tempfile

ROOT = sys.argv[1]
PO = os.path.join(ROOT, 'po')
ROOMS = ['plugin', 'data']

# How xgettext is called for a glib project; meson's preset says the same.
XGETTEXT = [
    'xgettext', '--from-code=UTF-8', '--add-comments', '--no-location', '--sort-output',
    '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2',
    '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3',
    '--keyword=Description', '--keyword=KUTIP_PLURAL:1,2']
MESSAGE = {
    '.c': re.compile(r'\b(N?C?_|NC_|g_dngettext|ngettext) ?\((\n? *"|N?C?_)'),
    '.ui': re.compile(r'translatable="(yes|true)"'),
    '.xml': re.compile(r'l10n="'),
    '.in': re.compile(r'^Description=', re.MULTILINE),
}


def read(path):
    with open(path, encoding='utf-8') as stream:
        return stream.read()


def entries(name):
    return [line for line in read(os.path.join(PO, name)).split('\n') if line and line[0] != '#']


def sources():
    for room in ROOMS:
        for folder, _, names in os.walk(os.path.join(ROOT, room)):
            for name in names:
                pattern = MESSAGE.get(os.path.splitext(name)[1])
                path = os.path.join(folder, name)
                if pattern and pattern.search(read(path)):
                    yield os.path.relpath(path, ROOT)


def keys(catalogue):
    """Each message of a catalogue with its context and plural, as one string."""
    plain = subprocess.run(['msgattrib', '--no-wrap', '--no-location', '--no-obsolete', '-'],
                           input=catalogue, check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout
    found = set()
    for block in plain.split('\n\n'):
        key = [line for line in block.split('\n') if line.startswith(('msgctxt', 'msgid'))]
        if key and key != ['msgid ""']:
            found.add(' '.join(key))
    return found


def check_potfiles():
    """po/POTFILES lists every source that has messages"""
    listed, have = entries('POTFILES'), set(sources())
    yield from (f'{path} has messages and is not listed' for path in sorted(have - set(listed)))
    yield from (f'{path} is listed and has no messages' for path in sorted(set(listed) - have))
    if listed != sorted(listed):
        yield 'the list is not in alphabetical order'


def check_template():
    """po/kutip.pot has the messages of the sources"""
    if not entries('POTFILES'):
        return
    with tempfile.TemporaryDirectory() as folder:
        output = os.path.join(folder, 'fresh.pot')
        subprocess.run(XGETTEXT + ['-o', output] + entries('POTFILES'), check=True, cwd=ROOT)
        fresh = keys(read(output))
    template = keys(read(os.path.join(PO, 'kutip.pot')))
    yield from (f'missing: {key}' for key in sorted(fresh - template))
    yield from (f'no longer used: {key}' for key in sorted(template - fresh))


def check_complete():
    """every translation is complete, without a fuzzy message, and sound"""
    template = keys(read(os.path.join(PO, 'kutip.pot')))
    for language in entries('LINGUAS'):
        path = os.path.join(PO, language + '.po')
        for state in ('--untranslated', '--only-fuzzy'):
            left = subprocess.run(['msgattrib', state, '--no-obsolete', '--no-wrap', path],
                                  check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout
            yield from (f'{language}: {state[2:]}: {key}' for key in sorted(keys(left)))
        yield from (f'{language}: missing: {key}' for key in sorted(template - keys(read(path))))
        sound = subprocess.run(['msgfmt', '--check', '-o', os.devnull, path],
                               stderr=subprocess.PIPE, encoding='utf-8')
        if sound.returncode:
            yield from sound.stderr.split('\n')


def main():
    checks = [check_potfiles, check_template, check_complete]
    print(f'1..{len(checks)}')
    for number, check in enumerate(checks, 1):
        faults = list(check())
        print(f"{'not ' if faults else ''}ok {number} {check.__doc__}")
        for fault in faults[:40]:
            print(f'# {fault}')


main()
