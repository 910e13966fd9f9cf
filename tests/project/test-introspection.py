#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-introspection.py SOURCE-ROOT KUTIP: the library as a Python program sees it says what the
command says. Speaks TAP. GI_TYPELIB_PATH and LD_LIBRARY_PATH lead to the build."""

import json
import os
import subprocess
import sys

import gi
gi.require_version('Kutip', '0')
from gi.repository import GLib, Kutip  # noqa: E402

ROOT, COMMAND = sys.argv[1:]
DATA = os.path.join(ROOT, 'data')
DRAFT = os.path.join(DATA, 'examples', 'harbour.txt')


def pair(span):
    return span.start, span.end


def spans(objects):
    return [(o['start'], o['end']) for o in objects]


def test_entities(analysis, text, told):
    """entities and their mentions"""
    for index, entity in enumerate(told['entities']):
        mine = analysis.get_entity(index)
        assert mine.get_name() == entity['name'], entity
        assert Kutip.entity_type_get_nick(mine.get_entity_type()) == entity['type'], entity
        mentions = [pair(mine.get_mention(i)) for i in range(mine.get_n_mentions())]
        assert mentions == spans(entity['mentions']), entity
    assert analysis.get_n_entities() == len(told['entities']) > 0


def test_attributions(analysis, text, told):
    """attributions with cue, source and content"""
    for index, attribution in enumerate(told['attributions']):
        mine = analysis.get_attribution(index)
        contents = [pair(mine.get_content(i)) for i in range(mine.get_n_contents())]
        assert contents == spans(attribution['content']), attribution
        for part, span in (('cue', mine.get_cue()), ('source', mine.get_source())):
            wanted = spans([attribution[part]])[0] if attribution[part] else None
            assert wanted == (pair(span) if span.end > span.start else None), attribution
    assert analysis.get_n_attributions() == len(told['attributions']) > 0


def test_text(analysis, text, told):
    """paragraphs, their words, and that they cover the text"""
    paragraphs = [analysis.get_paragraph(i) for i in range(analysis.get_n_paragraphs())]
    assert analysis.get_length() == len(text)
    assert [analysis.dup_text(p) for p in paragraphs] == [text[p.start:p.end] for p in paragraphs]
    assert ''.join(analysis.dup_text(p) for p in paragraphs) == text


def test_error(analysis, text, told):
    """a folder without data is an error with a message"""
    try:
        Kutip.Analyzer.new('/nonexistent')
    except GLib.Error as error:
        assert error.matches(Kutip.error_quark(), Kutip.Error.NO_DATA), error
    else:
        raise AssertionError('no error')


def test_example(analysis, text, told):
    """the example program prints a line for each attribution"""
    program = os.path.join(DATA, 'examples', 'speakers.py')
    lines = subprocess.run([sys.executable, program, DRAFT, DATA], check=True, stdout=subprocess.PIPE,
                           encoding='utf-8').stdout.splitlines()
    assert len(lines) == len(told['attributions']) > 0, lines


def main():
    with open(DRAFT, encoding='utf-8') as stream:
        text = stream.read()
    told = json.loads(subprocess.run([COMMAND, '--format=json', DRAFT], check=True,
                                     stdout=subprocess.PIPE, encoding='utf-8').stdout)
    analysis = Kutip.Analyzer.new(DATA).analyze(text, -1)
    tests = [test_entities, test_attributions, test_text, test_error, test_example]
    print(f'1..{len(tests)}')
    for number, test in enumerate(tests, 1):
        try:
            test(analysis, text, told)
            print(f'ok {number} {test.__doc__}')
        except AssertionError as error:
            print(f'not ok {number} {test.__doc__}\n# {error}')


main()
