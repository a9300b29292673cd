#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Staff lists and enrolments come in whole, with a reason for every row that does not (P11)."""

import hashlib
import os
import re
from pathlib import Path

import openpyxl

from house import ENROLMENTS, STAFF, holds, run

LISTS = Path(os.environ['G_TEST_SRCDIR']) / 'fixtures'


def digest(house):
    return hashlib.sha256(house.database.read_bytes()).hexdigest()


def counts(outcome):
    return [outcome[key] for key in ('added', 'changed', 'unchanged', 'left')] + [len(outcome['refused'])]


@holds('/cli/lists/staff-list-is-taken-and-counted')
def staff_list_is_taken_and_counted(house):
    answer = house.call('--json', 'import-staff', house.staff())
    assert answer.out.startswith(f'{{"added":{len(STAFF)},"changed":0,"unchanged":0,"left":0,"refused":[],"notes":[],')
    assert counts(house.json('import-staff', house.staff())) == [0, 0, len(STAFF), 0, 0]


@holds('/cli/lists/change-and-leaver-are-counted')
def change_and_leaver_are_counted(house):
    house.call('import-staff', house.staff())
    moved = [*STAFF[:-2], [*STAFF[-2][:4], 'Bonn', *STAFF[-2][5:]]]
    assert counts(house.json('import-staff', house.staff(moved))) == [0, 1, len(STAFF) - 2, 1, 0]


@holds('/cli/lists/refused-row-has-its-number-and-reason')
def refused_row_has_its_number_and_reason(house):
    wrong = [['9001', '', '', '', '', '', '', '', ''], STAFF[0],
             ['9002', 'Zweig, Ida', '31.02.1999', '', '', '', '', '', ''], STAFF[1], ['1', 'Doppelt, Dora', *[''] * 7]]
    outcome = house.json('import-staff', house.staff(wrong))
    refused = {entry['row']: entry['reason'] for entry in outcome['refused']}
    assert outcome['added'] + len(refused) == len(wrong), outcome
    assert 2 in refused and 6 in refused, refused
    assert all(set(entry) == {'row', 'reason'} and entry['reason'].endswith('.') for entry in outcome['refused'])


@holds('/cli/lists/refused-row-is-told-in-german-without-a-german-locale')
def refused_row_is_told_in_german(house):
    wrong = house.staff([*STAFF, ['1', 'Doppelt, Dora', *[''] * 7]])
    english = house.json('import-staff', wrong, '--dry-run')['refused']
    german = house.json('--language', 'de', 'import-staff', wrong, '--dry-run')['refused']
    assert [entry['row'] for entry in english] == [entry['row'] for entry in german] == [len(STAFF) + 2]
    assert 'personnel number' in english[0]['reason']
    assert 'Personalnummer' in german[0]['reason']
    assert 'Probelauf' in house.call('--language', 'de', 'import-staff', wrong, '--dry-run').out


@holds('/cli/lists/dry-run-before-there-is-a-file-leaves-none')
def dry_run_leaves_no_file(house):
    assert house.json('import-staff', house.staff(), '--dry-run')['added'] == len(STAFF)
    assert list(house.database.parent.iterdir()) == []
    assert not [path for path in house.folder.iterdir() if path.name.startswith('tandemwerk-')]


@holds('/cli/lists/dry-run-tells-the-same-and-changes-nothing')
def dry_run_changes_nothing(house):
    house.call('import-staff', house.staff(STAFF[:4]))
    before = digest(house)
    planned = house.json('import-staff', house.staff(), '--dry-run')
    assert planned == house.json('import-staff', house.staff(), '--dry-run')
    assert digest(house) == before
    assert len([change for change in planned.pop('changes') if 'new' in change['change']]) == planned['added']
    assert len(planned.pop('kept')) == planned['unchanged']
    assert planned == house.json('import-staff', house.staff())
    assert digest(house) != before


@holds('/cli/lists/dry-run-of-enrolments-changes-nothing')
def dry_run_of_enrolments_changes_nothing(house):
    house.call('import-staff', house.staff())
    house.call('create', 'Programme', '--start', '2027-01-15')
    before = digest(house)
    planned = house.json('enrol', '1', house.enrolments(), '--dry-run')
    assert planned['added'] == len(ENROLMENTS) and digest(house) == before
    assert len([change for change in planned.pop('changes') if 'enrolled as' in change['change']]) == len(ENROLMENTS)
    assert planned.pop('kept') == []
    assert planned == house.json('enrol', '1', house.enrolments())
    assert len(house.json('participants', '1')['mentors']) == 5


@holds('/cli/lists/unknown-person-and-role-are-refused-by-reason')
def unknown_person_and_role_are_refused(house):
    house.call('import-staff', house.staff())
    house.call('create', 'Programme', '--start', '2027-01-15')
    rows = [ENROLMENTS[0], ['9999', 'Mentor', 'Scrum', 'ja', 'ja'], ['17', 'Zuschauer', 'Scrum', 'ja', 'ja']]
    outcome = house.json('enrol', '1', house.enrolments(rows))
    reasons = {entry['row']: entry['reason'] for entry in outcome['refused']}
    assert outcome['added'] == 1 and sorted(reasons) == [3, 4], outcome
    assert '9999' in reasons[3] and 'Zuschauer' in reasons[4]


@holds('/cli/lists/columns-are-named-by-hand')
def columns_are_named_by_hand(house):
    odd = house.list('odd.csv', ['Kürzel', 'Wer', 'Einheit'],
                     [['1', 'Adler, Hans', 'Vorstand'], ['2', 'Kern, Jana', 'IT']])
    house.call('import-staff', odd, status=1)
    outcome = house.json('import-staff', odd, '--map', 'number=Kürzel', '--map=name=Wer', '--map', 'department=Einheit')
    assert outcome['added'] == 2 and outcome['refused'] == []


@holds('/cli/lists/what-was-named-by-hand-is-remembered-until-it-is-forgotten')
def columns_are_remembered(house):
    headings = ['Kürzel', 'Wer', 'Einheit']
    odd = house.list('odd.csv', headings, [['1', 'Adler, Hans', 'Vorstand'], ['2', 'Kern, Jana', 'IT']])
    later = house.list('later.csv', headings, [['1', 'Adler, Hans', 'Vorstand'], ['2', 'Kern, Jana', 'Vertrieb']])
    house.json('import-staff', odd, '--map', 'number=#1', '--map', 'name=Wer', '--map', 'department=Einheit')
    outcome = house.json('import-staff', later)
    assert (outcome['changed'], outcome['unchanged'], len(outcome['notes'])) == (1, 1, 3), outcome
    assert {column['origin'] for column in outcome['columns']} == {'remembered'}
    assert 'as you said of an earlier list' in house.call('import-staff', later, '--dry-run').out
    house.call('import-staff', later, '--forget-map', '--map', 'name=Wer')
    kept = house.json('import-staff', later, '--dry-run')['columns']
    assert [column.get('origin') for column in kept] == [None, 'remembered', None], kept


@holds('/cli/lists/dry-run-shows-what-each-column-and-each-person-becomes')
def dry_run_shows_everything(house):
    first = house.list('first.csv', ['Personalnummer', 'Name', 'Abteilung', 'Gehalt'],
                       [['1', 'Adler, Hans', 'Vorstand', 'x'], ['2', 'Kern, Jana', 'IT', 'y'], ['3', 'Voß, Jan', 'IT', 'z']])
    second = house.list('second.csv', ['Personalnummer', 'Name', 'Abteilung', 'Gehalt'],
                        [['1', 'Adler, Hans', 'Vorstand', 'x'], ['2', 'Kern, Jana', 'Vertrieb', 'y'], ['4', 'Neu, Nina', 'IT', 'z'],
                         ['5', '', 'IT', 'z']])
    house.call('import-staff', first)
    page = house.call('import-staff', second, '--dry-run', '--language', 'de').out
    for words in ('#3  Abteilung       Abteilung (department)   sicher', '#4  Gehalt          nicht verwendet',
                  'Zeile 3  Abteilung von Jana Kern: IT → Vertrieb', 'Zeile 4  Nina Neu ist neu.',
                  'Jan Voß (Personalnummer 3) fehlt in der Liste', 'Zeile 5  '):
        assert words in page, page


def fill_sheet(sheet, people):
    sheet.append(['Personalnummer', 'Name'])
    for person in people:
        sheet.append(person[:2])


@holds('/cli/lists/hidden-rows-are-left-out-and-nobody-in-them-leaves')
def hidden_rows_are_left_out(house):
    book = house.folder / 'filtered.xlsx'
    workbook = openpyxl.Workbook()
    fill_sheet(workbook.active, STAFF)
    workbook.active.row_dimensions[3].hidden = True
    workbook.save(book)
    partly = house.json('import-staff', str(book), '--without-hidden-rows', '--dry-run')
    assert partly['added'] == len(STAFF) - 1 and '1 row' in partly['notes'][0]['note'], partly
    assert house.json('import-staff', str(book))['added'] == len(STAFF)
    again = house.json('import-staff', str(book), '--without-hidden-rows')
    assert (again['unchanged'], again['left']) == (len(STAFF) - 1, 0), again


@holds('/cli/lists/a-sheet-is-named-where-several-hold-such-a-list')
def sheet_is_named(house):
    book = house.folder / 'book.xlsx'
    workbook = openpyxl.Workbook()
    for title, people in (('2025', STAFF[:3]), ('2026', STAFF)):
        fill_sheet(workbook.create_sheet(title), people)
    del workbook['Sheet']
    workbook.save(book)
    refusal = house.call('import-staff', str(book), status=1).err
    assert '“2025”, “2026”' in refusal, refusal
    assert house.json('import-staff', str(book), '--sheet', '2026')['added'] == len(STAFF)
    assert '“2025”, “2026”' in house.call('import-staff', str(book), '--sheet', '2024', status=1).err


@holds('/cli/lists/workbooks-are-taken-as-excel-and-libreoffice-save-them')
def workbooks_are_taken(house):
    lists = [str(LISTS / name) for name in ('staff-excel.xlsx', 'staff-libreoffice.ods')]
    first = house.json('import-staff', lists[0])
    assert first['added'] > 0 and first['refused'] == []
    second = house.json('import-staff', lists[1])
    assert second['added'] == 0 and second['left'] == 0


@holds('/cli/lists/heading-that-is-not-there-fails-with-a-sentence')
def heading_that_is_not_there_fails(house):
    assert 'Gehalt' in house.call('import-staff', house.staff(), '--map', 'number=Gehalt', status=1).err


@holds('/cli/lists/unreadable-list-fails-and-imports-nothing')
def unreadable_list_fails(house):
    house.call('import-staff', str(house.folder / 'nowhere.csv'), status=1)
    house.call('import-staff', str(house.folder), status=1)
    empty = house.folder / 'empty.csv'
    empty.touch()
    house.call('import-staff', str(empty), status=1)


@holds('/cli/lists/people-read-aligned-tables')
def people_read_aligned_tables(house):
    page = house.call('import-staff', house.staff()).out
    counts = [line for line in page.splitlines() if re.search(r'\d$', line)]
    assert len(counts) >= 4 and len({len(line) for line in counts}) == 1, page


@holds('/cli/lists/names-cannot-steer-the-terminal')
def names_cannot_steer_the_terminal(house):
    house.call('import-staff', house.staff())
    house.call('create', 'Programme', '--start', '2027-01-15')
    page = house.call('enrol', '1', house.enrolments([['4711', '\x1b[31mMentor\x07', 'Scrum', 'ja', 'ja']])).out
    assert '\x1b' not in page and '\x07' not in page


run()
