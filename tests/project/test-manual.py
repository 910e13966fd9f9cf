#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-manual.py HELP-FOLDER: the pages of the manual are whole, lead to pages that there are, and are the
same in all languages. Speaks TAP."""

import os
import sys
import xml.etree.ElementTree as ET

HELP = sys.argv[1]
NAMESPACE = '{http://projectmallard.org/1.0/}'
LANGUAGES = sorted(os.listdir(HELP))


def read(language):
    folder = os.path.join(HELP, language)
    return {name[:-5]: ET.parse(os.path.join(folder, name)).getroot()
            for name in os.listdir(folder) if name.endswith('.page')}


def check_pages(language, pages):
    """each page has its file's name for an id, a title and a description, and leads to pages that there are"""
    sections = {f'{id}#{node.get("id")}' for id, page in pages.items()
                for node in page.iter(NAMESPACE + 'section')}
    for id, page in pages.items():
        if page.tag != NAMESPACE + 'page' or page.get('id') != id:
            yield f'{language}/{id}: another id'
        for name in ('title', 'info/' + NAMESPACE + 'desc'):
            if not (page.findtext(NAMESPACE + name) or '').strip():
                yield f'{language}/{id}: no {name}'
        for link in page.iter(NAMESPACE + 'link'):
            if link.get('xref') not in pages and link.get('xref') not in sections:
                yield f'{language}/{id}: a link to {link.get("xref")}'
        for media in page.iter(NAMESPACE + 'media'):
            if not os.path.isfile(os.path.join(HELP, language, media.get('src'))):
                yield f'{language}/{id}: no picture {media.get("src")}'
        if id != 'index' and 'index' not in [link.get('xref') for link in page.iter(NAMESPACE + 'link')]:
            yield f'{language}/{id}: nothing leads there'


def outline(pages):
    """What is alike in a translation: pages, and the elements of each."""
    return {id: [node.tag for node in page.iter() if node.tag != NAMESPACE + 'gui'] for id, page in pages.items()}


def main():
    manuals = {language: read(language) for language in LANGUAGES}
    print(f'1..{2 * len(LANGUAGES)}')
    number = 0
    for language, pages in manuals.items():
        differing = [id for id in set(outline(pages)) | set(outline(manuals['C']))
                     if outline(pages).get(id) != outline(manuals['C']).get(id)]
        for what, faults in ((f'the pages in {language}', list(check_pages(language, pages))),
                             (f'{language} has what C has', differing)):
            number += 1
            print(f"{'not ' if faults or not pages else ''}ok {number} {what}")
            for fault in faults:
                print(f'# {fault}')


main()
