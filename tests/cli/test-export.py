#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is handed over for Excel: real numbers and days, nothing that could be a formula, and no answers (P8)."""

import csv
import datetime
import stat
from pathlib import Path

import openpyxl

from house import ENROLMENTS, STAFF, STAFF_HEADINGS, holds, run


def paired(house):
    """A cohort with tandems, and where its files go."""
    house.cohort()
    house.call('match', '1', '--accept')
    return house.folder / 'export.xlsx'


def rows_of(path, sheet):
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(path)[sheet].iter_rows()]
    return [dict(zip(rows[0], row)) for row in rows[1:]]


@holds('/cli/export/a-workbook-has-tandems-participants-meetings-and-figures')
def workbook_has_its_sheets(house):
    path = paired(house)
    house.call('export', '1', '--output', str(path))
    assert openpyxl.load_workbook(path).sheetnames == ['Tandems', 'Participants', 'Meetings', 'Figures']
    tandems = rows_of(path, 'Tandems')
    assert len(tandems) == 4, tandems
    assert all(isinstance(tandem['Match score'], (int, float)) for tandem in tandems)
    participants = rows_of(path, 'Participants')
    assert [row['Personnel number'] for row in participants if row['Role'] == 'Mentee'] == ['1', '18', '17', '2']
    assert isinstance(participants[0]['Commitment date'], datetime.datetime)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@holds('/cli/export/german-headings-whatever-the-locale')
def german_headings(house):
    path = paired(house)
    house.call('--language', 'de', 'export', '1', '--output', str(path))
    assert openpyxl.load_workbook(path).sheetnames == ['Tandems', 'Teilnehmende', 'Treffen', 'Kennzahlen']
    assert rows_of(path, 'Teilnehmende')[0]['Teilnahmezusage'] == 'Zugesagt'


@holds('/cli/export/csv-has-the-separator-of-the-language')
def csv_has_its_separator(house):
    paired(house)
    for language, separator in (('de', ';'), ('en', ',')):
        path = house.folder / f'{language}.csv'
        house.call('--language', language, 'export', '1', '--output', str(path))
        with open(path, encoding='utf-8-sig', newline='') as file:
            rows = list(csv.reader(file, delimiter=separator))
        assert len(rows) == 5 and {len(row) for row in rows} == {17}, rows


@holds('/cli/export/participants-can-be-read-again-in-both-languages')
def participants_can_be_read_again(house):
    paired(house)
    for language in ('de', 'en'):
        path = house.folder / f'{language}.xlsx'
        house.call('--language', language, 'export', '1', '--sheet', 'participants', '--output', str(path))
        outcome = house.json('enrol', '1', str(path), '--dry-run')
        counts = {key: outcome[key] for key in ('added', 'changed', 'unchanged', 'left', 'refused', 'notes')}
        assert counts == {'added': 0, 'changed': 0, 'unchanged': len(ENROLMENTS), 'left': 0, 'refused': [],
                          'notes': []}, outcome


@holds('/cli/export/the-staff-list-can-be-imported-again')
def staff_list_can_be_imported_again(house):
    house.call('import-staff', house.staff())
    for name in ('staff.xlsx', 'staff-again.csv'):
        path = house.folder / name
        house.call('--language', 'de', 'export-staff', '--output', str(path))
        outcome = house.json('import-staff', str(path), '--dry-run')
        assert outcome['unchanged'] == len(STAFF) and outcome['refused'] == [], outcome


@holds('/cli/export/a-formula-stays-text')
def formula_stays_text(house):
    evil = '=HYPERLINK("http://example.com")'
    house.call('import-staff', house.staff([*STAFF, ['666', evil, '', '', '', '', '', '', '']]))
    path = house.folder / 'staff.xlsx'
    house.call('export-staff', '--output', str(path))
    cell = [row['Family name'] for row in rows_of(path, 'Staff list') if row['Personnel number'] == '666']
    assert cell == [evil], cell
    sheet = openpyxl.load_workbook(path)['Staff list']
    assert all(cell.data_type != 'f' for row in sheet.iter_rows() for cell in row)


@holds('/cli/export/an-earlier-export-is-replaced-and-nothing-else')
def only_an_export_is_replaced(house):
    path = paired(house)
    house.call('export', '1', '--output', str(path))
    house.call('--language', 'de', 'export', '1', '--output', str(path))
    theirs = Path(house.staff(name='theirs.csv'))
    before = theirs.read_bytes()
    complaint = house.call('export', '1', '--output', str(theirs), status=1).err
    assert 'theirs.csv' in complaint and theirs.read_bytes() == before
    house.call('export', '1', '--sheet', 'salaries', '--output', str(path), status=1)
    house.call('export', '1', '--output', str(house.folder / 'export.ods'), status=2)


run()
