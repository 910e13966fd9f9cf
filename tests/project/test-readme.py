#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-readme.py SOURCE-ROOT KUTIP: what README.md shows is so. Speaks TAP."""

import os
import re
import subprocess
import sys

ROOT, KUTIP = sys.argv[1:]
KUTIP = os.path.abspath(KUTIP)


def read(name):
    with open(os.path.join(ROOT, name), encoding='utf-8') as stream:
        return stream.read()


def check_examples(text):
    """the output of its commands is what they print"""
    for command, block in re.findall(r'^    \$ kutip (.*)\n((?:    .*\n|\n)+)', text, re.MULTILINE):
        shown = re.sub(r'^    ', '', block, flags=re.MULTILINE).strip('\n')
        real = subprocess.run([KUTIP] + command.split(), cwd=ROOT, check=True, stdout=subprocess.PIPE,
                              encoding='utf-8').stdout.strip('\n')
        if shown != real:
            yield f'kutip {command} prints now:'
            yield from real.split('\n')


def check_draft(text):
    """the draft that it quotes is the example"""
    quoted = '\n'.join(re.findall(r'^> ?(.*)$', text, re.MULTILINE))
    if read('data/examples/bridge.txt').strip() not in quoted:
        yield 'data/examples/bridge.txt differs'


def check_links(text):
    """the files that it names are there"""
    for path in re.findall(r'\]\(([^):]+)\)|`((?:data|plugin|tests)/[\w./-]+)`', text):
        name = path[0] or path[1]
        if not os.path.exists(os.path.join(ROOT, name)):
            yield name


def main():
    text = read('README.md')
    checks = [check_examples, check_draft, check_links]
    print(f'1..{len(checks)}')
    for number, check in enumerate(checks, 1):
        faults = list(check(text))
        print(f"{'not ' if faults else ''}ok {number} {check.__doc__}")
        for fault in faults:
            print(f'# {fault}')


main()
