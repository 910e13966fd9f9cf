#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-accuracy.py FLOORS KUTIP SHARED: reads annotated texts with KUTIP, prints precision, recall and
F1 of every set, and checks that no figure is below its floor. Speaks TAP.

The sets are those that one may develop on; SHARED/tools/score.py counts.
"""

import json
import os
import subprocess
import sys
import tempfile

FLOORS, KUTIP, SHARED = sys.argv[1:]

# name, mode of score.py, path under SHARED
SETS = [
    ('seed', 'attribution', 'gold/id/seed'),
    ('seed', 'entities', 'gold/id/seed'),
    ('gold/id', 'attribution', 'gold/id'),
    ('gold/id', 'entities', 'gold/id'),
    ('gold/en', 'attribution', 'gold/en'),
    ('gold/en', 'entities', 'gold/en'),
    ('pfsa dev', 'pfsa', 'corpora/id/pfsa/dev.jsonl'),
    ('polnear dev', 'attribution', 'corpora/en/polnear-dev'),
    ('nergrit dev', 'conll', 'corpora/id/indonlu-nergrit/dev.conll'),
    ('idner dev', 'conll', 'corpora/id/idner-news-2k/dev.conll'),
    ('uner-ewt dev', 'conll', 'corpora/en/uner-ewt/dev.conll'),
    ('uner-pud wiki', 'conll', 'corpora/en/uner-pud/wiki.conll'),
]


def score(mode, path):
    command = [sys.executable, os.path.join(SHARED, 'tools', 'score.py'), mode, '--json', path, '--',
               KUTIP, '--jsonl']
    figures = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE,
                                        encoding='utf-8').stdout)
    # The published figures of NERGrit are means over the kinds of names.
    kinds = [figures[kind]['F1'] for kind in ('person', 'organization', 'place') if kind in figures]
    if mode == 'conll' and kinds:
        figures['mean of kinds'] = {'F1': round(sum(kinds) / len(kinds), 2)}
    return figures


def figures_of(mode, path):
    """A folder is scored whole; a text of a folder (no extension) in a folder of its own."""
    whole = os.path.realpath(os.path.join(SHARED, path))
    if os.path.exists(whole):
        return score(mode, whole)
    if not os.path.exists(whole + '.ann'):
        return None
    with tempfile.TemporaryDirectory() as folder:
        for extension in ('.txt', '.ann'):
            os.symlink(whole + extension, os.path.join(folder, os.path.basename(whole) + extension))
        return score(mode, folder)


def read_floors():
    with open(FLOORS, encoding='utf-8') as stream:
        for line in stream:
            if not line.startswith('#') and line.strip():
                name, mode, row, measure, floor = line.rstrip('\n').split('\t')
                yield name, mode, row, measure, float(floor)


def main():
    if not os.path.exists(os.path.join(SHARED, 'tools', 'score.py')):
        print(f'1..0 # SKIP no annotated texts beside the clone ({os.path.normpath(SHARED)})')
        return
    measured = {}
    for name, mode, path in SETS:
        figures = figures_of(mode, path)
        if figures is None:
            print(f'# {name}: not there')
            continue
        measured[name, mode] = figures
        for row, values in figures.items():
            print(f'# {name:12} {mode:11} {row:18} ' +
                  '  '.join(f'{key} {value}' for key, value in values.items()), flush=True)
    floors = list(read_floors())
    print(f'1..{len(floors) + 1}')
    print(f"{'' if measured else 'not '}ok 1 something was measured")
    for number, (name, mode, row, measure, floor) in enumerate(floors, 2):
        if (name, mode) not in measured:
            print(f'ok {number} {name} {row} # SKIP not there')
            continue
        value = measured[name, mode][row][measure]
        print(f"{'not ' if value < floor else ''}ok {number} {name}, {row}: {measure} {value}, "
              f'at least {floor:g}')


main()
