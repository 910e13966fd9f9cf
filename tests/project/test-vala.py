#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-vala.py SOURCE-ROOT LIBRARY-FOLDER VALAC: a program in Vala reads a draft with the generated
bindings and finds what the introspected library finds. Speaks TAP."""

import os
import subprocess
import sys
import tempfile

import gi
gi.require_version('Kutip', '0')
from gi.repository import Kutip  # noqa: E402

ROOT, LIBRARY, VALAC = sys.argv[1:]
DATA = os.path.join(ROOT, 'data')
DRAFT = os.path.join(DATA, 'examples', 'waduk.txt')


def expected():
    with open(DRAFT, encoding='utf-8') as stream:
        text = stream.read()
    analysis = Kutip.Analyzer.new(DATA).analyze(text, -1)
    for index in range(analysis.get_n_attributions()):
        attribution = analysis.get_attribution(index)
        content = attribution.get_content(0)
        yield f'{content.start} {content.end} {attribution.get_speaker_name() or "?"}'
        yield text[content.start:content.end]


def main():
    print('1..1')
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, 'speakers')
        subprocess.run([VALAC, '--quiet', '--vapidir', LIBRARY, '--pkg', 'gio-2.0', '--pkg', 'kutip', '-o', program,
                        '-X', '-w', '-X', '-I' + os.path.join(ROOT, 'include'), '-X', '-L' + LIBRARY,
                        '-X', '-lkutip', os.path.join(ROOT, 'tests/project/speakers.vala')],
                       check=True, cwd=folder)
        told = subprocess.run([program, DRAFT, DATA], check=True, stdout=subprocess.PIPE,
                              encoding='utf-8').stdout.splitlines()
    wanted = list(expected())
    print(f"{'' if told == wanted and wanted else 'not '}ok 1 the speakers of a draft")
    for line in told if told != wanted else []:
        print(f'# {line}')


main()
