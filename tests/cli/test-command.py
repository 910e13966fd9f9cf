#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-command.py KUTIP SOURCE-ROOT: the command as a person or a program uses it. Speaks TAP."""

import csv
import html.parser
import io
import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile

KUTIP, ROOT = sys.argv[1:]
EXAMPLES = [os.path.join(ROOT, 'data', 'examples', name) for name in ('waduk.txt', 'harbour.txt')]
MANUALS = ['kutip.1', 'kutip.id.1']
FORMATS = ['text', 'markdown', 'html', 'csv', 'json', 'brat', 'annotation', 'schema']
TYPES = ['person', 'organization', 'place', 'date', 'money', 'percent', 'quantity', 'role']
STATEMENT = '“Kami rugi,” kata Budi Santoso, Senin (9/3/2026).'


class Result:
    def __init__(self, code, out, err):
        self.code, self.bytes, self.err = code, out, err.decode()

    @property
    def out(self):
        return self.bytes.decode()

    def json(self):
        return json.loads(self.out)

    def lines(self):
        return [json.loads(line) for line in self.out.split('\n') if line]


def kutip(*args, stdin=b'', **settings):
    if isinstance(stdin, str):
        stdin = stdin.encode()
    run = subprocess.run([KUTIP, *args], input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                         timeout=300, env={**os.environ, 'XDG_CONFIG_HOME': '/nowhere', **settings})
    return Result(run.returncode, run.stdout, run.stderr)


def write(folder, name, data):
    path = os.path.join(folder, name)
    with open(path, 'wb') as stream:
        stream.write(data if isinstance(data, bytes) else data.encode())
    return path


def read(path):
    with open(path, encoding='utf-8', newline='') as stream:
        return stream.read()


def jsonl(*records):
    return ''.join(json.dumps(record) + '\n' for record in records)


def is_index(value):
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def schema_faults(result, text):
    """What a result has that it must not, or lacks; all of its places lie in the text."""
    def only(thing, required, optional=()):
        if set(thing) - set(required) - set(optional) or set(required) - set(thing):
            yield f'members {sorted(thing)}'

    def place(thing, members=('start', 'end')):
        if set(members) - set(thing) or not is_index(thing['start']) or not is_index(thing['end']) \
                or not thing['start'] < thing['end'] <= len(text):
            yield f'place {thing}'
        elif text[thing['start']:thing['end']] != text[thing['start']:thing['end']].strip():
            yield f'a place with white space at an end: {thing}'

    yield from only(result, ['id', 'language', 'entities', 'attributions', 'checks'])
    if result['language'] not in ('id', 'en'):
        yield f'language {result["language"]}'
    ids = set()
    for entity in result['entities']:
        yield from only(entity, ['id', 'type', 'name', 'mentions'], ['value', 'role'])
        if entity['id'] in ids or entity['type'] not in TYPES or not entity['mentions']:
            yield f'entity {entity}'
        ids.add(entity['id'])
        for mention in entity['mentions']:
            yield from only(mention, ['start', 'end'])
            yield from place(mention)
        words = [text[m['start']:m['end']] for m in entity['mentions']]
        if entity['name'] not in words:
            yield f'name {entity["name"]!r} is none of {words}'
    for attribution in result['attributions']:
        yield from only(attribution, ['kind', 'content', 'cue', 'source', 'speaker', 'stance'])
        if attribution['kind'] not in ('direct', 'indirect', 'mixed') or \
                attribution['stance'] not in ('neutral', 'loaded') or \
                attribution['speaker'] not in ids | {None} or not attribution['content']:
            yield f'attribution {attribution}'
        for piece in attribution['content']:
            yield from place(piece)
        for name in ('cue', 'source'):
            if attribution[name] is not None:
                yield from place(attribution[name])
    for check in result['checks']:
        yield from only(check, ['code', 'severity', 'message', 'start', 'end'], ['related', 'fix'])
        yield from place(check)
        if check['severity'] not in ('hint', 'warning', 'error') or not check['message']:
            yield f'check {check}'


def check_names():
    """the user's list of names outranks what is found; --names takes another, or none"""
    def kinds(*args, **settings):
        run = kutip('--format=json', *args, stdin=STATEMENT, **settings)
        return run, [e['type'] for e in run.json()['entities'] if e['name'] == 'Budi Santoso']

    with tempfile.TemporaryDirectory() as folder:
        own = os.path.join(folder, 'kutip')
        os.mkdir(own)
        path = write(own, 'names.tsv', 'Budi Santoso\tplace\nBudi\tplanet\n')
        other = write(folder, 'other.tsv', 'Budi Santoso\tnever\n')
        cases = [([], {}, ['person']),
                 ([], {'XDG_CONFIG_HOME': folder}, ['place']),
                 ([f'--names={other}'], {'XDG_CONFIG_HOME': folder}, []),
                 (['--names='], {'XDG_CONFIG_HOME': folder}, ['person'])]
        for args, settings, wanted in cases:
            run, found = kinds(*args, **settings)
            if run.code or found != wanted:
                yield f'{args}, {settings}: {run.code}, {found}'
            if (f'{path}:2: ' in run.err) != (wanted == ['place']):
                yield f'{args}, {settings}: {run.err!r}'
        missing = os.path.join(folder, 'missing.tsv')
        run = kutip(f'--names={missing}', stdin=STATEMENT)
        if run.code != 1 or missing not in run.err or run.out:
            yield f'a list that is not there: {run.code}, {run.err!r}'
        run = kutip(stdin=STATEMENT, XDG_CONFIG_HOME=path)
        if run.code or 'Budi Santoso' not in run.out:
            yield f'an own list that cannot be read: {run.code}, {run.err!r}'


def check_help():
    """--help and --version tell and succeed; the manual page has every option, in each language"""
    run = kutip('--help')
    if run.code or '--jsonl' not in run.out:
        yield f'--help: {run.code}, {run.out!r}'
    for page in MANUALS:
        manual = read(os.path.join(ROOT, 'data', page)).replace('Fl Fl ', '--')
        for option in set(re.findall(r'--([a-z-]+)', run.out)) - {'help-all', 'help-kutip'}:
            if f'--{option}' not in manual:
                yield f'{page} lacks --{option}'
        for name in FORMATS:
            if f'.It Cm {name}\n' not in manual:
                yield f'{page} lacks the format {name}'
        if shutil.which('groff'):
            lint = subprocess.run(['groff', '-mdoc', '-ww', '-z', '-Tutf8', os.path.join(ROOT, 'data', page)],
                                  stderr=subprocess.PIPE, encoding='utf-8')
            yield from lint.stderr.split('\n')[:-1]
    english, *others = ([re.findall(r'^\.(?:Sh|It|El|Pp)|Fl [A-Za-z-]+|^\.It (?:Cm|Ev|Pa) .*', line)
                         for line in read(os.path.join(ROOT, 'data', page)).split('\n')] for page in MANUALS)
    for page, outline in zip(MANUALS[1:], others):
        if list(filter(None, outline)) != list(filter(None, english)):
            yield f'{page} has another outline than {MANUALS[0]}'
    run = kutip('--version')
    if run.code or not re.fullmatch(r'kutip \d+\.\d+\.\d+\n', run.out):
        yield f'--version: {run.code}, {run.out!r}'


def check_usage():
    """wrong use ends with 2, a word on standard error and nothing on standard output"""
    for args in (['--nonsense'], ['--format=docx'], ['--language=xx'], ['--format'],
                 ['--reference-date=2026-02-30'], ['--reference-date=9/3/2026'],
                 ['--reference-date=2026-3-9'], ['--disable-check=nonsense'], ['--jsonl', '--format=csv'],
                 ['--format=brat', *EXAMPLES]):
        run = kutip(*args, stdin=STATEMENT)
        if run.code != 2 or run.out or not run.err.startswith('kutip: '):
            yield f'{args}: {run.code}, {run.out!r}, {run.err!r}'


def check_desk():
    """a desk check can be left out, and each is in the manual page with its severity"""
    manual, *others = (read(os.path.join(ROOT, 'data', page)) for page in MANUALS)
    codes = re.findall('[a-z]+(?:-[a-z]+)*', kutip('--disable-check=?').err.split('\n')[0].split(': ')[-1])
    found = [check for run in map(kutip, ['--format=json'] * 2, EXAMPLES[:2])
             for check in json.loads(run.out)['checks']]
    if len(codes) < 6 or not found:
        yield f'{codes}, {found}'
    for code in codes:
        if any(f'.It Cm {code}\n' not in page for page in (manual, *others)):
            yield f'a manual page lacks the check {code}'
    for check in found:
        if f".It Cm {check['code']}\n{check['severity'].capitalize()}:" not in manual:
            yield f"kutip.1 has another severity for {check['code']}"
    code = found[0]['code']
    for run in (kutip('--format=json', f'--disable-check={code}', path) for path in EXAMPLES[:2]):
        if any(check['code'] == code for check in json.loads(run.out)['checks']):
            yield f'--disable-check={code} finds {code}'


def check_missing_file():
    """a file that cannot be read is named and ends with 1; the others are written"""
    with tempfile.TemporaryDirectory() as folder:
        good = write(folder, 'a.txt', STATEMENT)
        gone = os.path.join(folder, 'b.txt')
        for bad in (gone, folder):
            for args in (['--format=json'], ['--format=text']):
                run = kutip(*args, bad, good)
                if run.code != 1 or f'kutip: {bad}: ' not in run.err or 'Budi Santoso' not in run.out:
                    yield f'{args} {bad}: {run.code}, {run.out!r}, {run.err!r}'
            run = kutip('--jsonl', bad)
            if run.code != 1 or f'kutip: {bad}: ' not in run.err or run.out:
                yield f'--jsonl {bad}: {run.code}, {run.out!r}, {run.err!r}'


def check_data_folder():
    """a folder without language data is named and ends with 1"""
    with tempfile.TemporaryDirectory() as folder:
        run = kutip('--format=json', stdin=STATEMENT, KUTIP_DATADIR=folder)
        if run.code != 1 or folder not in run.err or run.out:
            yield f'{run.code}, {run.out!r}, {run.err!r}'


def check_empty():
    """an empty text is fine in every format"""
    for name in FORMATS:
        for text in ('', '\n', ' \r\n\r\n'):
            run = kutip('--format=' + name, stdin=text)
            if run.code or run.err:
                yield f'{name}: {run.code}, {run.err!r}'
    run = kutip('--jsonl')
    if run.code or run.out or run.err:
        yield f'--jsonl: {run.code}, {run.out!r}, {run.err!r}'


def check_repair():
    """bytes that are not UTF-8 and NULs are replaced, one by one, with a warning that names the file"""
    with tempfile.TemporaryDirectory() as folder:
        for broken in (b'\xff', b'\x00', b'\xe2\x80', b'\xc0\x80', b'\xed\xa0\x80'):
            data = b'Harga ' + broken + b' naik.\n' + STATEMENT.encode()
            path = write(folder, 'rusak.txt', data)
            text = 'Harga ' + '\ufffd' * len(broken) + ' naik.\n' + STATEMENT
            run = kutip('--format=json', path)
            if run.code or f'kutip: {path}: ' not in run.err:
                yield f'{broken}: {run.code}, {run.err!r}'
            yield from (f'{broken}: {fault}' for fault in schema_faults(run.json(), text))
            if 'Budi Santoso' not in [e['name'] for e in run.json()['entities']]:
                yield f'{broken}: the name is not found'


def check_positions():
    """positions count code points: BOM, CRLF, characters beyond the first plane, combining marks"""
    for before in ('', '\ufeff', 'Baris satu.\r\n', '😀😀\n', 'Re\u0301sume\u0301 di Cafe\u0301. ',
                   'Satu\rDua\u2029', '\ufeff😀\r\n\r\n'):
        text = before + STATEMENT + '\r\n'
        result = kutip('--format=json', '--language=id', stdin=text).json()
        yield from (f'{before!r}: {fault}' for fault in schema_faults(result, text))
        found = [text[m['start']:m['end']] for e in result['entities'] for m in e['mentions']]
        said = [text[c['start']:c['end']] for a in result['attributions'] for c in a['content']]
        if 'Budi Santoso' not in found or said != ['“Kami rugi,”']:
            yield f'{before!r}: {found}, {said}'
        line = kutip('--jsonl', '--language=id', stdin=jsonl({'id': 1, 'text': text})).lines()[0]
        if {**line, 'id': None} != result:
            yield f'{before!r}: --jsonl differs'


def check_lines():
    """--jsonl gives a result a line, in order, with the id as it was"""
    ids = ['a', 'ä "b"\\', 7, -1, 999999999999999999, 2.5, '', None]
    run = kutip('--jsonl', stdin=jsonl(*({'id': i, 'text': STATEMENT} for i in ids)) + '\n \n' +
                jsonl({'text': STATEMENT, 'extra': {'id': [1, {}]}}).strip())
    if run.code or run.err or [r['id'] for r in run.lines()] != ids + [None]:
        yield f'{run.code}, {run.out!r}, {run.err!r}'
    for result in run.lines():
        yield from schema_faults(result, STATEMENT)
    if len({json.dumps({**r, 'id': 0}) for r in run.lines()}) != 1:
        yield 'the same text has different results'


def check_broken_lines():
    """a broken line is named by its number and ends with 1; the others have results"""
    good = jsonl({'id': 'x', 'text': STATEMENT})
    for broken in ('nonsense', '{"id": 1}', '{"id": 1, "text": 2}', '{"id": 1, "text": "a"', '[1]',
                   '{"id": {}, "text": "a"}', '"text"', '{"id": 1, "text": "a\\u12"}', '7', 'null',
                   '{"id": 1, "text": "a"} {"id": 2, "text": "b"}', "{'id': 1, 'text': 'a'}",
                   'var x = {"id": 1, "text": "a"}', '{"id": 1, "text": "a"}}', '{"text": "a', '{',
                   '{"id": ' + 30 * '9' + ', "text": "a"}', '[' * 500000, '{"a":' * 500000,
                   '{"text": "a"} /* { */', '{"text": "\\u001b[2J" "a"}', '{"text": "a\\', '{"text": "\\ud83d\\u00', '\\'):
        run = kutip('--jsonl', stdin=good + broken + '\n' + good)
        if run.code != 1 or len(run.lines()) != 2 or 'standard input:2: ' not in run.err \
                or '\033' in run.err or run.err.count('\n') != 1:
            yield f'{broken[:60]!r}: {run.code}, {run.out[:200]!r}, {run.err!r}'


def check_escapes():
    """escapes that stand for no character become U+FFFD and move nothing"""
    for escape, text in (('\\u0000', '\ufffd'), ('\\ud83d', '\ufffd'), ('\\ude00', '\ufffd'),
                         ('\\ud83d\\ud83d\\ude00', '\ufffd😀'), ('\\ud83dx', '\ufffdx'),
                         ('\\ud83d\\\\', '\ufffd\\'), ('\\ud83d\\ude00', '😀'),
                         ('\\\\u0000', '\\u0000')):
        text += '\n' + STATEMENT
        line = '{"id": 1, "text": "' + escape + '\\n' + STATEMENT + '"}'
        run = kutip('--jsonl', '--language=id', stdin=line)
        if run.code or ('\ufffd' in text) != ('standard input:1: ' in run.err):
            yield f'{escape}: {run.code}, {run.err!r}'
        yield from (f'{escape}: {fault}' for fault in schema_faults(run.lines()[0], text))
        if 'Budi Santoso' not in [text[m['start']:m['end']] for e in run.lines()[0]['entities']
                                  for m in e['mentions']]:
            yield f'{escape}: the name is not found'


def check_streaming():
    """each result is there before the next line is asked for"""
    with subprocess.Popen([KUTIP, '--jsonl'], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:
        for number in range(3):
            run.stdin.write(jsonl({'id': number, 'text': STATEMENT}).encode())
            run.stdin.flush()
            signal.alarm(120)  # a command that waits for more would hang here
            result = json.loads(run.stdout.readline())
            signal.alarm(0)
            if result['id'] != number:
                yield f'{result["id"]} for {number}'
        run.stdin.close()
        if run.wait(60):
            yield f'ended with {run.returncode}'


def check_output():
    """--output replaces the file when all is done, and keeps the old one when something fails"""
    with tempfile.TemporaryDirectory() as folder:
        draft = write(folder, 'draf.txt', STATEMENT)
        target = write(folder, 'hasil.json', 'old')
        os.chmod(target, 0o600)
        gone = os.path.join(folder, 'gone.txt')
        run = kutip('--format=json', '--output', target, gone)
        if run.code != 1 or read(target) != 'old':
            yield f'without a draft: {run.code}, {read(target)!r}'
        link = os.path.join(folder, 'link.json')
        os.symlink('hasil.json', link)
        run = kutip('--format=json', '--output', link, draft)
        if run.code or run.out or json.loads(read(target))['id'] != draft:
            yield f'{run.code}, {run.err!r}, {read(target)!r}'
        if not os.path.islink(link) or stat.S_IMODE(os.stat(target).st_mode) != 0o600:
            yield 'the link or the mode is lost'
        fresh = os.path.join(folder, 'fresh.json')
        run = kutip('--format=json', '-o', fresh, draft, gone)
        if run.code != 1 or not json.loads(read(fresh)):
            yield f'what could be read: {run.code}'
        run = kutip('--output', os.path.join(folder, 'no', 'such.txt'), draft)
        if run.code != 1 or 'such.txt' not in run.err:
            yield f'no folder: {run.code}, {run.err!r}'
        run = kutip('--output', os.devnull, draft)
        if run.code or run.err:
            yield f'{os.devnull}: {run.code}, {run.err!r}'
        if sorted(os.listdir(folder)) != ['draf.txt', 'fresh.json', 'hasil.json', 'link.json']:
            yield f'left behind: {os.listdir(folder)}'


def check_full_disk():
    """an output that takes no more is named and ends with 1"""
    for args in ([], ['--jsonl']):
        with open('/dev/full', 'wb') as full:
            run = subprocess.run([KUTIP, *args], input=jsonl({'id': 1, 'text': STATEMENT}).encode(),
                                 stdout=full, stderr=subprocess.PIPE, timeout=60)
        if run.returncode != 1 or b'standard output' not in run.stderr:
            yield f'{args}: {run.returncode}, {run.stderr!r}'


def check_broken_pipe():
    """a reader that goes away is no matter for a message"""
    for ignored in (False, True):
        reader, writer = os.pipe()
        os.close(reader)
        action = (lambda: signal.signal(signal.SIGPIPE, signal.SIG_IGN)) if ignored else None
        run = subprocess.run([KUTIP, '--jsonl'], input=jsonl({'id': 1, 'text': STATEMENT}).encode(),
                             stdout=writer, stderr=subprocess.PIPE, preexec_fn=action, timeout=60)
        os.close(writer)
        if run.stderr:
            yield f'ignored {ignored}: {run.stderr!r}'


def check_schema():
    """the result for the example drafts has the members and places of the format"""
    results = kutip('--format=json', *EXAMPLES).json()
    for path, result, language in zip(EXAMPLES, results, ('id', 'en')):
        yield from schema_faults(result, read(path))
        if result['id'] != path or result['language'] != language:
            yield f'{path}: {result["id"]}, {result["language"]}'
        if len(result['attributions']) < 8:
            yield f'{path}: {len(result["attributions"])} attributions'
    if kutip('--format=json', EXAMPLES[0]).json() != results[0]:
        yield 'one file differs from the same among several'


class Page(html.parser.HTMLParser):
    """Which elements are open, and which addresses the page names."""
    def __init__(self):
        super().__init__()
        self.open, self.faults, self.ids, self.links = [], [], set(), set()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.open.append(tag)
        if 'id' in attributes:
            self.ids.add(attributes['id'])
        for name in ('src', 'href', 'action', 'data'):
            if name in attributes:
                self.links.add(attributes[name])

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f'</{tag}>')


def check_formats():
    """the other formats of the example drafts can be read by those who read them"""
    for path in EXAMPLES:
        text = read(path)
        result = kutip('--format=json', path).json()
        page = Page()
        page.feed(kutip('--format=html', path).out)
        yield from page.faults
        if page.open or any(link[0] != '#' or link[1:] not in page.ids for link in page.links):
            yield f'{path}: {page.open}, {page.links}'

        table = list(csv.DictReader(io.StringIO(kutip('--format=csv', path).out, newline='')))
        facts = sum(len(result[name]) for name in ('entities', 'attributions', 'checks'))
        if len(table) != facts or any(None in row or None in row.values() for row in table):
            yield f'{path}: {len(table)} rows for {facts} facts'

        yield from (f'{path}: {fault}' for fault in brat_faults(kutip('--format=brat', path).out, text))


def brat_types():
    """The types that data/brat/annotation.conf tells brat, a set for each part of the file."""
    types, part = {}, None
    for line in read(os.path.join(ROOT, 'data', 'brat', 'annotation.conf')).split('\n'):
        if line.startswith('['):
            part = types.setdefault(line.strip('[]'), set())
        elif line and line[0] not in '#<':
            part.add(line.split('\t')[0])
    return types


def brat_faults(annotation, text):
    types = brat_types()
    spans, names = {}, set()
    for line in annotation.split('\n')[:-1]:
        name, body, *rest = line.split('\t')
        if name in names and name != '*':
            yield f'{name} twice'
        names.add(name)
        part = {'T': 'entities', 'R': 'relations', '*': 'relations', 'A': 'attributes'}.get(name[0])
        if part and body.split(' ')[0] not in types[part]:
            yield f'a type that annotation.conf lacks: {line}'
        if name[0] == 'T':
            kind, places = body.split(' ', 1)
            places = [tuple(map(int, place.split())) for place in places.split(';')]
            spans[name] = kind
            if ' '.join(text[start:end] for start, end in places) != rest[0]:
                yield line
    for line in annotation.split('\n')[:-1]:
        for target in re.findall(r'(?<=[ :])T\d+', line.split('\t')[1]):
            if target not in spans:
                yield line
        relation = re.fullmatch(r'R\d+\t(\w+) Arg1:(T\d+) Arg2:(T\d+)', line)
        if line[0] == 'R' and (not relation or (relation[1], spans[relation[2]]) not in (
                ('Attribution', 'Source'), ('CueOf', 'Cue'), ('SameSource', 'Content'),
                ('Speaker', 'Content'))):
            yield line


def luminance(colour):
    """Of #rgb or #rrggbb, as WCAG 2 counts it."""
    digits = colour[1:] if len(colour) == 7 else ''.join(digit * 2 for digit in colour[1:])
    parts = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def check_contrast():
    """the page's text stands out 4.5 to 1 in light, in dark and on paper"""
    schemes = re.findall(r':root \{(.*?)\}', kutip('--format=html').out, re.DOTALL)
    if len(schemes) != 3:
        yield f'{len(schemes)} colour schemes'
    for scheme in schemes:
        colours = dict(re.findall(r'--(\w+): (#\w+)', scheme))
        for text in ('ink', 'faint', 'error', 'warning', 'hint'):
            for ground in ('paper', 'name', 'quotation', 'report'):
                dark, light = sorted((luminance(colours[text]), luminance(colours[ground])))
                if (light + 0.05) / (dark + 0.05) < 4.5:
                    yield f'{text} {colours[text]} on {ground} {colours[ground]}'


def check_long():
    """a line of a megabyte, in pieces of every kind, is read in every format"""
    piece = STATEMENT + ' Menurut dia, 12 persen warga Desa Maju menolak. "Tidak," ujarnya. 😀 '
    text = piece * (1000000 // len(piece.encode()))
    for name in FORMATS:
        run = kutip('--format=' + name, stdin=text)
        if run.code or not run.out:
            yield f'{name}: {run.code}, {run.err!r}'


def check_terminal():
    """colours only on a terminal"""
    import pty
    for setting, coloured in (({}, True), ({'NO_COLOR': '1'}, False), ({'TERM': 'dumb'}, False)):
        master, slave = pty.openpty()
        run = subprocess.Popen([KUTIP, EXAMPLES[0]], stdout=slave, env={
            **os.environ, 'TERM': 'xterm', **setting})
        os.close(slave)
        out = b''
        try:
            while chunk := os.read(master, 65536):
                out += chunk
        except OSError:
            pass  # Linux says so at the end of a terminal
        os.close(master)
        if run.wait(60) or (b'\033[' in out) != coloured:
            yield f'{setting}: {run.returncode}, {out[:80]!r}'
    if '\033' in kutip(EXAMPLES[0]).out:
        yield 'colours without a terminal'


def main():
    checks = [value for name, value in globals().items() if name.startswith('check_')]
    print(f'1..{len(checks)}')
    for number, check in enumerate(checks, 1):
        try:
            faults = list(check())
        except Exception as error:  # a result that cannot be read is a fault as well
            faults = [f'{type(error).__name__}: {error}']
        print(f"{'not ' if faults else ''}ok {number} {check.__doc__}", flush=True)
        for fault in faults[:20]:
            print(f'# {fault}'[:600])


main()
