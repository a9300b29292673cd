#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-accessible-pdf.py PRINT-PAPERS: every paper is a PDF that everybody can read, also those who do not see it.

What PDF/UA-1 (ISO 14289-1) asks of a file and a program can judge is judged here, on the objects that qpdf reads from
it: nothing is drawn that is neither tagged nor an artefact, the structure is whole and well-formed, figures are told,
and the file says its language and its title.
"""

import base64
import json
import re
import subprocess
import sys
import tempfile
import traceback
import xml.etree.ElementTree
from pathlib import Path

PRINT_PAPERS = sys.argv[1]

# Content stands in these; all others group elements.
BLOCKS = {'/P', '/H1', '/H2', '/H3', '/TH', '/TD', '/Span', '/Lbl', '/LBody', '/Figure'}
CHILDREN = {'/Table': {'/TR'}, '/TR': {'/TH', '/TD'}, '/L': {'/LI'}, '/LI': {'/Lbl', '/LBody'}}

# What happens on a page: a mark begins or ends, or something is painted. Text is passed over as a whole.
STRING = r'\((?:[^()\\]|\\.)*\)'
PROPERTIES = rf'<<(?:{STRING}|<[0-9A-F]*>|[^<>])*>>'
EVENT = re.compile(rf'/(?P<tag>\w+) ?(?P<properties>{PROPERTIES})?(?:BDC|BMC)\n|(?P<end>EMC)\n'
                   rf'|\[(?:{STRING}|[^\]])*\]TJ|(?<=\s)(?:f\*?|S|Do)(?=\s)', re.DOTALL)


class Pdf:
    def __init__(self, path):
        self.name = path.name
        command = ['qpdf', '--json=2', '--json-stream-data=inline', '--decode-level=generalized', path]
        objects = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)['qpdf'][1]
        self.objects = {key.removeprefix('obj:'): value for key, value in objects.items()}
        self.trailer = self.objects.pop('trailer')['value']
        self.catalogue = self.get(self.trailer['/Root'])
        self.pages = self.get(self.catalogue['/Pages'])['/Kids']
        self.root = self.get(self.catalogue['/StructTreeRoot'])

    def get(self, value):
        """What a reference refers to; anything else is itself."""
        while isinstance(value, str) and re.fullmatch(r'\d+ \d+ R', value):
            found = self.objects[value]
            value = found['value'] if 'value' in found else found['stream']['dict']
        return value

    def read(self, reference):
        return base64.b64decode(self.objects[reference]['stream']['data'])

    def elements(self, reference=None, above=()):
        """Every element of the structure, with the references to those that it lies in."""
        reference = reference or self.root['/K']
        yield reference, self.get(reference), above
        for kid in self.kids(reference):
            if isinstance(kid, str):
                yield from self.elements(kid, (*above, reference))

    def kids(self, reference):
        kids = self.get(reference).get('/K', [])
        return kids if isinstance(kids, list) else [kids]

    def marks(self, reference):
        """Page and number of the content that belongs to an element."""
        for kid in self.kids(reference):
            if isinstance(kid, int):
                yield self.get(reference)['/Pg'], kid
            elif isinstance(kid, dict):
                yield kid['/Pg'], kid['/MCID']

    def text_of(self, string):
        return string.removeprefix('u:')


def marked_content(pdf, page):
    """The marks of a page: of each, its tag, its number or None, and how often something is painted in it."""
    content = pdf.read(pdf.get(page)['/Contents']).decode('latin-1')
    marks, current = [], None
    for event in EVENT.finditer(content):
        if event['tag']:
            assert current is None, f'a mark in a mark: {event[0]}'
            number = re.search(r'/MCID (\d+)', event['properties'] or '')
            current = [event['tag'], number and int(number[1]), 0]
        elif event['end']:
            marks.append(current)
            current = None
        else:
            assert current is not None, f'something is drawn that is nothing: {event[0]}'
            current[2] += 1
    assert current is None, 'a mark does not end'
    return marks


def draws_nothing_untagged(pdf):
    for page in pdf.pages:
        for tag, number, n_paints in marked_content(pdf, page):
            assert (tag == 'Artifact') == (number is None)
            assert n_paints > 0


def finds_every_mark_once(pdf):
    owners = {}
    for reference, _, _ in pdf.elements():
        for mark in pdf.marks(reference):
            assert mark not in owners, f'{mark} belongs to two elements'
            owners[mark] = reference
    numbers = pdf.root['/ParentTree']['/Nums']
    parents = dict(zip(numbers[::2], map(pdf.get, numbers[1::2])))
    on_pages = {}
    for page in pdf.pages:
        told = parents[pdf.get(page)['/StructParents']]
        on_pages |= {(page, number): owner for number, owner in enumerate(told)}
        drawn = [number for _, number, _ in marked_content(pdf, page) if number is not None]
        assert drawn == list(range(len(told))), f'marks {drawn} on a page that tells of {len(told)}'
    assert owners == on_pages


def nests_elements(pdf):
    for reference, element, above in pdf.elements():
        kind = element['/S']
        assert element['/P'] == (above[-1] if above else pdf.catalogue['/StructTreeRoot'])
        if kind not in BLOCKS:
            assert not list(pdf.marks(reference)), f'content directly in {kind}'
        if kind in CHILDREN:
            kinds = {pdf.get(kid)['/S'] for kid in pdf.kids(reference)}
            assert kinds and kinds <= CHILDREN[kind], f'{kinds} in {kind}'


def has_headings_in_order(pdf):
    last = 0
    for _, element, _ in pdf.elements():
        level = re.fullmatch(r'/H(\d)', element['/S'])
        if level:
            assert int(level[1]) <= last + 1, f'heading {level[1]} after {last}'
            last = int(level[1])
    assert last > 0, 'no heading'


def has_whole_tables(pdf):
    for reference, element, _ in pdf.elements():
        if element['/S'] == '/TH':
            assert element['/A'] == {'/O': '/Table', '/Scope': '/Column'}
        if element['/S'] == '/Table':
            rows = [[pdf.get(cell)['/S'] for cell in pdf.kids(row)] for row in pdf.kids(reference)]
            assert set(rows[0]) == {'/TH'}, rows[0]
            assert all(set(row) == {'/TD'} and len(row) == len(rows[0]) for row in rows[1:]), rows


def tells_figures(pdf):
    for reference, element, _ in pdf.elements():
        if element['/S'] == '/Figure':
            assert pdf.text_of(element['/Alt']).strip()
            pages = {page for page, _ in pdf.marks(reference)}
            assert ('/A' in element) == (len(pages) == 1)
            if '/A' in element:
                left, bottom, right, top = element['/A']['/BBox']
                assert 0 < left < right < 620 and 0 < bottom < top < 842, element['/A']


def says_what_it_is(pdf):
    language = pdf.name.split('-')[-2]
    catalogue = pdf.catalogue
    assert pdf.text_of(catalogue['/Lang']) == language
    assert catalogue['/MarkInfo'] == {'/Marked': True}
    assert catalogue['/ViewerPreferences'] == {'/DisplayDocTitle': True}
    assert all(pdf.get(page)['/Tabs'] == '/S' for page in pdf.pages)
    names = {'dc': 'http://purl.org/dc/elements/1.1/', 'rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
             'pdfuaid': 'http://www.aiim.org/pdfua/ns/id/'}
    metadata = xml.etree.ElementTree.fromstring(pdf.read(catalogue['/Metadata']).strip())
    title = pdf.text_of(pdf.get(pdf.trailer['/Info'])['/Title'])
    assert title and metadata.find('.//dc:title//rdf:li', names).text == title
    assert metadata.find('.//pdfuaid:part', names).text == '1'


def has_letters_for_every_glyph(pdf):
    fonts = pdf.get(pdf.catalogue['/Pages'])['/Resources']['/Font']
    for font in map(pdf.get, fonts.values()):
        mapped = pdf.read(font['/ToUnicode']).split(b'endcodespacerange')[1]
        letters = re.findall(rb'<([0-9A-F]{2})><((?:[0-9A-F]{4})+)>\n', mapped)
        codes = list(range(font['/FirstChar'], font['/LastChar'] + 1))
        assert [int(code, 16) for code, _ in letters] == codes
        assert len(font['/Widths']) == len(codes) == len(font['/Encoding']['/Differences']) - 1


def main():
    checks = [draws_nothing_untagged, finds_every_mark_once, nests_elements, has_headings_in_order, has_whole_tables,
              tells_figures, says_what_it_is, has_letters_for_every_glyph]
    failed = False
    print(f'1..{len(checks)}')
    with tempfile.TemporaryDirectory(prefix='tandemwerk-papers-') as folder:
        subprocess.run([PRINT_PAPERS, folder], check=True)
        papers = [Pdf(path) for path in sorted(Path(folder).glob('*.pdf'))]
        assert papers
        for number, check in enumerate(checks, start=1):
            complaint = ''
            for paper in papers:
                try:
                    check(paper)
                except (AssertionError, LookupError):
                    complaint = f'{paper.name}: {traceback.format_exc()}'
                    break
            failed |= bool(complaint)
            name = check.__name__.replace('_', '-')
            print(f'{"not ok" if complaint else "ok"} {number} /report/accessible-pdf/{name}')
            for line in complaint.splitlines():
                print(f'# {line}')
    sys.exit(failed)


main()
