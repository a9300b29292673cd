#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that mean harm, or are broken: each is answered with a sentence, and nothing of it is stored."""

import hashlib
import resource
import threading
import zipfile

from house import holds, run

MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
GIGABYTE = 1 << 30

# A program with all its children; AddressSanitizer alone takes half of it.
MOST_MEGABYTES = 700


def sheet(rows):
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def row(number, cells, more=''):
    return f'<row r="{number}">' + ''.join(f'<c t="str">{more}<v>{cell}</v></c>' for cell in cells) + '</row>'


HEADINGS = row(1, ('Personalnummer', 'Name'))


def workbook(path, content, related='', more=()):
    """A workbook of Excel with one sheet; CONTENT may be blocks of bytes, for what is larger than memory should be."""
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr('xl/workbook.xml', f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
                                            '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>')
        archive.writestr('xl/_rels/workbook.xml.rels',
                         f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/worksheet" '
                         f'Target="worksheets/sheet1.xml"/>{related}</Relationships>')
        for name, text in more:
            archive.writestr(name, text)
        with archive.open('xl/worksheets/sheet1.xml', 'w', force_zip64=True) as member:
            for block in [content.encode()] if isinstance(content, str) else content:
                member.write(block)


def many(block, size):
    for _ in range(size // len(block)):
        yield block


def zeros(path):
    workbook(path, many(bytes(1 << 20), GIGABYTE))


def blanks(path):
    def content():
        yield f'<worksheet xmlns="{MAIN}"><sheetData>{HEADINGS}'.encode()
        yield from many(b' ' * (1 << 20), GIGABYTE + (1 << 21))
        yield b'</sheetData></worksheet>'
    workbook(path, content())


def million_columns(path):
    path.write_text('Name;' * 1_000_000 + '\n')


def million_columns_of_excel(path):
    workbook(path, sheet(row(1, ['Name'] + ['x'] * 1_000_000)))


def endless_cell(path):
    path.write_text('Name;Ort\n' + 'x' * 50_000_000 + ';Bonn\n')


def endless_quoted_cell(path):
    path.write_text('Name;Ort\n"' + 'x\n' * 10_000_000)


def endless_cell_of_excel(path):
    workbook(path, sheet(HEADINGS + row(2, ('1', 'x' * 10_000_000))))


def broken_letters(path):
    path.write_bytes('Name;Ort\nMüller;Köln\nWeiß;Fürth\nGroß;Mü'.encode()[:-1] + b'\xff\n')


def truncated(path):
    workbook(path, sheet(HEADINGS + row(2, ('1', 'Alt, Anna'))))
    path.write_bytes(path.read_bytes()[:-300])


def entities(path):
    workbook(path, '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' +
             ''.join(f'<!ENTITY {chr(98 + i)} "{"&" + chr(97 + i) + ";"}{"&" + chr(97 + i) + ";"}">' for i in range(20)) +
             ']>' + sheet(HEADINGS + row(2, ('1', '&t;'))))


def old_excel(path):
    path.write_bytes(b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(4096))


HOSTILE = [
    ('a-gigabyte-of-zeros', 'zeros.xlsx', zeros, 'damaged or too large'),
    ('more-than-a-gigabyte-of-blanks', 'blanks.xlsx', blanks, 'than can be read'),
    ('a-million-columns', 'columns.csv', million_columns, 'more than 256 columns'),
    ('a-million-columns-of-excel', 'columns.xlsx', million_columns_of_excel, 'more than 256 columns'),
    ('an-endless-cell', 'cell.csv', endless_cell, 'longer than any spreadsheet allows'),
    ('an-endless-cell-in-quotation-marks', 'quoted.csv', endless_quoted_cell, 'quotation mark'),
    ('an-endless-cell-of-excel', 'cell.xlsx', endless_cell_of_excel, 'longer than any spreadsheet allows'),
    ('letters-that-are-no-utf-8', 'letters.csv', broken_letters, 'damaged near line'),
    ('half-an-archive', 'half.xlsx', truncated, 'damaged'),
    ('entities-within-entities', 'entities.xlsx', entities, 'damaged'),
    ('an-old-excel-file', 'old.xls', old_excel, 'save it as an Excel workbook (.xlsx)'),
]


def digest(house):
    return hashlib.sha256(house.database.read_bytes()).hexdigest()


def refuse(name, make, words):
    def check(house):
        house.call('import-staff', house.staff())
        before = digest(house)
        path = house.folder / name
        make(path)
        for verb in (['import-staff'], ['import-staff', '--dry-run']):
            said = house.call(*verb, str(path), status=1).err
            assert words in said and said.count('\n') == 1, said
        assert digest(house) == before
        # Kilobytes, of the largest child there was.
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        assert used < MOST_MEGABYTES, f'{used} MB'
    return check


for title, file, maker, sentence in HOSTILE:
    holds(f'/cli/hostile/{title}')(refuse(file, maker, sentence))


@holds('/cli/hostile/formulas-are-text-or-their-stored-results')
def formulas_are_text(house):
    book = house.folder / 'formulas.xlsx'
    workbook(book, sheet(HEADINGS + row(2, ('1', 'Alt, Anna'), '<f>WEBSERVICE("http://example.org")</f>') +
                         row(3, ('2', '=cmd|&apos; /C calc&apos;!A0'))))
    assert house.json('import-staff', str(book))['added'] == 2
    listed = house.list('formulas.csv', ['Personalnummer', 'Name'], [['1', 'Alt, Anna'], ['2', '=HYPERLINK("http://x")']])
    assert house.json('import-staff', listed)['changed'] == 1


@holds('/cli/hostile/what-a-workbook-links-to-is-not-opened')
def links_are_not_followed(house):
    secret = house.folder / 'secret.xml'
    secret.write_text(sheet(HEADINGS + row(2, ('9', 'Geheim, Gerd'))))
    book = house.folder / 'links.xlsx'
    link = (f'<Relationship Id="rId2" Type="{RELATIONS}/externalLink" Target="externalLinks/externalLink1.xml"/>'
            f'<Relationship Id="rId3" Type="{RELATIONS}/worksheet" TargetMode="External" Target="file://{secret}"/>')
    outside = (f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/externalLinkPath" '
               f'Target="file://{secret}" TargetMode="External"/></Relationships>')
    workbook(book, sheet(HEADINGS + row(2, ('1', 'Alt, Anna'), "<f>'[1]S'!$A$1</f>")), link, [
        ('xl/externalLinks/externalLink1.xml', f'<externalLink xmlns="{MAIN}"><externalBook/></externalLink>'),
        ('xl/externalLinks/_rels/externalLink1.xml.rels', outside),
    ])
    assert house.json('import-staff', str(book))['added'] == 1
    book.write_bytes(b'')
    # The sheet itself is said to lie outside.
    workbook(book, sheet(HEADINGS), '')
    with zipfile.ZipFile(book) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels'].replace('worksheets/sheet1.xml', f'file://{secret}')
    with zipfile.ZipFile(book, 'w') as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    assert 'damaged' in house.call('import-staff', str(book), status=1).err


@holds('/cli/hostile/a-file-that-changes-while-it-is-read-is-refused')
def changing_file(house):
    house.call('import-staff', house.staff())
    before = digest(house)
    path = house.folder / 'changing.csv'
    path.write_text('Personalnummer;Name\n' + '1;Alt, Anna\n' * 8_000_000)
    stop = threading.Event()

    def keep_writing():
        with path.open('ab', buffering=0) as file:
            while not stop.is_set():
                file.write(b'\n')

    writer = threading.Thread(target=keep_writing)
    writer.start()
    try:
        assert 'was changed while it was read' in house.call('import-staff', str(path), status=1).err
    finally:
        stop.set()
        writer.join()
    assert digest(house) == before


run()
