#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-bad-days.py KUTIP DATA-FOLDER: data cut off or altered, a disk that is full, folders that cannot be
read or written. The command names what is wrong, loses nothing and does what it can. Speaks TAP."""

import json
import os
import random
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile

KUTIP, DATA = sys.argv[1:]
DRAFT = '“Kami rugi,” kata Bupati Ahmad Santoso di Bandung, Senin (9/3/2026).\n'
NOBODY = 65534


def kutip(*args, stdin=DRAFT, before=None, **settings):
    run = subprocess.run([KUTIP, *args], input=stdin.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                         timeout=300, preexec_fn=before, env={**os.environ, **settings})
    run.out, run.err = run.stdout.decode(), run.stderr.decode()
    return run


class Data:
    """A copy of the language data, to be damaged."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp()
        # Links, but for what is written over: the models are large.
        for language in ('id', 'en'):
            os.makedirs(self.path(language))
            for name in os.listdir(os.path.join(DATA, 'languages', language)):
                os.symlink(os.path.join(DATA, 'languages', language, name), self.path(language, name))
        return self

    def __exit__(self, *error):
        shutil.rmtree(self.folder)

    def path(self, *names):
        return os.path.join(self.folder, 'languages', *names)

    def read(self, *names):
        with open(self.path(*names), 'rb') as stream:
            return stream.read()

    def write(self, content, *names):
        os.remove(self.path(*names))
        with open(self.path(*names), 'wb') as stream:
            stream.write(content)

    def run(self, *args, **settings):
        return kutip('--format=json', '--language=id', *args, KUTIP_DATADIR=self.folder, **settings)


def faults(run, name, what, *needed):
    """It ended well, named the file once, said why in a line, and found what it could without it."""
    lines = run.err.splitlines()
    if run.returncode or len(lines) != 1 or not lines[0].startswith('kutip: ') or name not in lines[0]:
        yield f'{what}: {run.returncode}, {run.err!r}'
    elif run.err.endswith(name + '\n'):
        yield f'{what}: no reason in {run.err!r}'
    for word in needed:
        if word not in run.out:
            yield f'{what}: {word!r} is not found: {run.out[:200]!r}'


def check_model():
    """a model that is cut off, altered or gone is named; names come from the lists, all else as ever"""
    with Data() as data:
        whole = data.read('id', 'model.kutip')
        rand = random.Random(8)
        flipped = []
        for _ in range(4):
            copy = bytearray(whole)
            copy[rand.randrange(len(copy))] ^= 1 << rand.randrange(8)
            flipped.append(bytes(copy))
        for what, content in [('empty', b''), ('half', whole[:len(whole) // 2]), ('longer', whole + b'\0'),
                              ('a text', b'model\n' * 1000)] + [('a bit', copy) for copy in flipped]:
            data.write(content, 'id', 'model.kutip')
            yield from faults(data.run(), data.path('id', 'model.kutip'), what, 'Ahmad Santoso', 'Bandung',
                              '2026-03-09', '"direct"')
        os.remove(data.path('id', 'model.kutip'))
        yield from faults(data.run(), data.path('id', 'model.kutip'), 'gone', 'Ahmad Santoso', '2026-03-09')
        os.mkdir(data.path('id', 'model.kutip'))
        yield from faults(data.run(), data.path('id', 'model.kutip'), 'a folder', 'Ahmad Santoso', '2026-03-09')


def check_lists():
    """a list that is cut off in a line, no text or no file is named, with the line; the rest is used"""
    with Data() as data:
        cues = data.read('id', 'cues.tsv')
        at = cues.index(b'\nkata\ttag')
        lines = cues[:at].count(b'\n') + 1
        for what, content, line in (
                ('no comment first', b'kilah\ttag\n' + cues, 1),
                ('not UTF-8', cues[:at] + b'\nk\xffta\ttag' + cues[at:], lines + 1),
                ('a NUL', cues[:at] + b'\nka\0ta\ttag' + cues[at:], lines + 1),
                ('no phrase', cues[:at] + b'\n\ttag' + cues[at:], lines + 1),
                ('twice', cues[:at] + b'\nujar\tverb' + cues[at:], None)):
            data.write(content, 'id', 'cues.tsv')
            name = data.path('id', 'cues.tsv') + (f':{line}: ' if line else ':')
            yield from faults(data.run(), name, what, '"direct"', 'Ahmad Santoso')
        data.write(bytes(random.Random(4).randrange(256) for _ in range(20000)), 'id', 'cues.tsv')
        yield from faults(data.run(), data.path('id', 'cues.tsv') + ':1: ', 'noise', 'Ahmad Santoso')
        data.write(cues, 'id', 'cues.tsv')
        os.remove(data.path('id', 'places.tsv'))
        os.mkdir(data.path('id', 'places.tsv'))
        yield from faults(data.run(), data.path('id', 'places.tsv'), 'a folder', 'Ahmad Santoso')


def check_language():
    """a language without its first list is left out and named; the others go on"""
    with Data() as data:
        os.remove(data.path('en', 'stopwords.tsv'))
        yield from faults(data.run(), data.path('en', 'stopwords.tsv'), 'en', 'Ahmad Santoso', '"direct"')
        os.remove(data.path('id', 'stopwords.tsv'))
        run = data.run()
        if run.returncode == 0 or run.out or 'stopwords.tsv' not in run.err:
            yield f'none: {run.returncode}, {run.err!r}'
    for folder in ('/nowhere', '/dev/null', '/proc/self/mem'):
        run = kutip(KUTIP_DATADIR=folder)
        if run.returncode != 1 or run.out or folder not in run.err or run.err.count('\n') != 1:
            yield f'{folder}: {run.returncode}, {run.err!r}'


def limit_files():
    """Every file of the process ends after 100 bytes, as on a disk that is full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


def check_full_disk():
    """on a full disk the old file stays, no half of a new one is left, and the file is named"""
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, 'facts.json')
        for old in (None, 'old'):
            if old:
                with open(target, 'w', encoding='utf-8') as stream:
                    stream.write(old)
            for args in (['--format=json'], ['--format=html'], ['--jsonl']):
                stdin = json.dumps({'id': 1, 'text': DRAFT}) if '--jsonl' in args else DRAFT
                run = kutip(*args, '--output', target, stdin=stdin, before=limit_files)
                left = os.listdir(folder)
                if run.returncode != 1 or f'kutip: {target}: ' not in run.err or left != (['facts.json'] if old else []):
                    yield f'{args}, {old}: {run.returncode}, {run.err!r}, {left}'
            if old:
                with open(target, encoding='utf-8') as stream:
                    if stream.read() != old:
                        yield 'the old file is lost'
    run = kutip('--output', '/dev/full')
    if run.returncode != 1 or 'kutip: /dev/full: ' not in run.err:
        yield f'/dev/full: {run.returncode}, {run.err!r}'


def become_nobody():
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def nobody_can_run():
    return subprocess.run([KUTIP, '--version'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          preexec_fn=become_nobody, check=False, env={**os.environ, 'LC_ALL': 'C.UTF-8'}).returncode == 0


def check_permissions():
    """without the right to write there the file is named and the old one stays"""
    run = kutip('--output', '/proc/facts.txt')
    if run.returncode != 1 or 'kutip: /proc/facts.txt: ' not in run.err:
        yield f'/proc: {run.returncode}, {run.err!r}'
    if not nobody_can_run():
        return
    folder = tempfile.mkdtemp()
    try:
        target = os.path.join(folder, 'facts.txt')
        with open(target, 'w', encoding='utf-8') as stream:
            stream.write('old')
        os.chmod(target, 0o444)
        os.chmod(folder, 0o555)
        for name in (target, os.path.join(folder, 'new.txt')):
            run = kutip('--output', name, before=become_nobody)
            if run.returncode != 1 or f'kutip: {name}: ' not in run.err:
                yield f'{name}: {run.returncode}, {run.err!r}'
        with open(target, encoding='utf-8') as stream:
            if stream.read() != 'old' or os.listdir(folder) != ['facts.txt']:
                yield f'what was there: {os.listdir(folder)}'
        draft = os.path.join(folder, 'draft.txt')
        os.chmod(folder, 0o755)
        with open(draft, 'w', encoding='utf-8') as stream:
            stream.write(DRAFT)
        os.chmod(draft, 0)
        run = kutip(draft, before=become_nobody)
        if run.returncode != 1 or f'kutip: {draft}: ' not in run.err:
            yield f'unreadable: {run.returncode}, {run.err!r}'
    finally:
        os.chmod(folder, stat.S_IRWXU)
        shutil.rmtree(folder)


def check_home():
    """a home that is gone or cannot be written is no matter: the command keeps nothing there"""
    for home in ('/nowhere', '/proc', '/dev/null'):
        run = kutip(HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home, XDG_RUNTIME_DIR=home)
        if run.returncode or run.err or 'Ahmad Santoso' not in run.out:
            yield f'{home}: {run.returncode}, {run.err!r}'
    with tempfile.TemporaryDirectory() as home:
        kutip(HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home, XDG_STATE_HOME=home)
        if os.listdir(home):
            yield f'left in the home: {os.listdir(home)}'


def check_streams():
    """a standard output that is closed is an error, a standard error that is closed is none"""
    run = kutip(before=lambda: os.close(1))
    if run.returncode != 1 or 'standard output' not in run.err:
        yield f'output: {run.returncode}, {run.err!r}'
    run = kutip(before=lambda: os.close(2))
    if run.returncode or 'Ahmad Santoso' not in run.out:
        yield f'error: {run.returncode}'


def main():
    checks = [check_model, check_lists, check_language, check_full_disk, check_permissions, check_home,
              check_streams]
    print(f'1..{len(checks)}')
    for number, check in enumerate(checks, 1):
        found = list(check())
        print(f"{'not ' if found else ''}ok {number} {check.__doc__}")
        for fault in found[:20]:
            print(f'# {fault}', flush=True)


main()
