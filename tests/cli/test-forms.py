#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms go out, are filled in with another program, and come back (P12): with a code in place of a name (P8), answered
as far as somebody wants to (D3), told before they are stored, and undone as one."""

import datetime
import sqlite3

import openpyxl

from house import ENROLMENTS, holds, run


def paired(house):
    house.cohort()
    house.call('match', '1', '--accept')


def asked(house, language='de', kind='pulse'):
    """A folder with the feedback forms of a round."""
    paired(house)
    house.call('ask', '1', kind, '--due', '2026-11-20')
    folder = house.folder / 'forms'
    house.call('--language', language, 'form', '1', 'feedback', '--output', str(folder))
    return folder


def forms(folder):
    return sorted(path for path in folder.iterdir() if len(path.stem) == 8)


def fill(path, answers):
    """Writes into the unlocked cells of a form, by the key of the row. A tuple fills several cells of a row, a list
    several rows with the same key."""
    book = openpyxl.load_workbook(path)
    left = {key: list(value) if isinstance(value, list) else [value] for key, value in answers.items()}
    for row in book.worksheets[0].iter_rows():
        key = str(row[0].value or '').removeprefix('tandemwerk:')
        if left.get(key):
            values = left[key].pop(0)
            for cell, value in zip(row[2:], values if isinstance(values, tuple) else [values]):
                assert not cell.protection.locked, f'{key} is locked'
                cell.value = value
    assert not any(left.values()), left
    book.save(path)
    return str(path)


def query(house, sql):
    with sqlite3.connect(house.database) as connection:
        return connection.execute(sql).fetchall()


def count(outcome):
    return {key: outcome[key] for key in ('added', 'changed', 'unchanged', 'left')}


def told(outcome):
    """What the dry run and the real run tell alike."""
    return count(outcome), outcome['refused'], outcome['notes']


def comes_to(outcome, **counts):
    """Whether nothing is refused, and only these are counted."""
    return count(outcome) == {'added': 0, 'changed': 0, 'unchanged': 0, 'left': 0, **counts} and not outcome['refused']


@holds('/cli/forms/a-feedback-form-has-a-code-and-no-name')
def feedback_form_has_no_name(house):
    folder = asked(house)
    names = [row[0] for row in query(house, 'SELECT family_name FROM person')]
    assert len(forms(folder)) == 8
    for path in forms(folder):
        cells = [str(cell.value) for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for cell in row]
        assert path.stem in cells and not any(name in cell for name in names for cell in cells)
        assert openpyxl.load_workbook(path).worksheets[0].protection.sheet
    assert (folder / 'Empfängerliste.xlsx').exists()


@holds('/cli/forms/a-feedback-form-comes-back-and-is-recorded-once')
def feedback_form_comes_back(house):
    path = forms(asked(house))[0]
    fill(path, {'question:1': '5 – sehr', 'question:2': 4, 'question:3': '3'})
    planned = house.json('record', '1', str(path), '--dry-run')
    assert comes_to(planned, added=1) and not query(house, 'SELECT * FROM answer'), planned
    assert told(house.json('record', '1', str(path))) == told(planned)
    assert query(house, 'SELECT value FROM answer ORDER BY question_id') == [(5,), (4,), (3,)]
    assert count(house.json('record', '1', str(path)))['unchanged'] == 1
    fill(path, {'question:2': '1 – gar nicht'})
    assert count(house.json('record', '1', str(path)))['changed'] == 1
    assert query(house, 'SELECT value FROM answer ORDER BY question_id') == [(5,), (1,), (3,)]
    assert house.json('rounds', '1')['rounds'] == [
        {'round': 1, 'questions': 'pulse', 'due': '2026-11-20', 'asked': 8, 'answered': 1}]


@holds('/cli/forms/what-is-not-an-answer-is-left-out-and-said')
def unreadable_answer_is_said(house):
    path = forms(asked(house, 'en'))[0]
    fill(path, {'question:1': 6, 'question:2': 'quite', 'question:3': '2,5', 'question:4': 2})
    page = house.call('record', '1', str(path)).out
    assert 'quite' in page and 'from 1 to 5' in page
    assert query(house, 'SELECT value FROM answer') == [(2,)]


@holds('/cli/forms/an-empty-form-is-no-answer-and-no-complaint')
def empty_form_is_no_complaint(house):
    path = forms(asked(house))[0]
    outcome = house.json('record', '1', str(path))
    assert comes_to(outcome, unchanged=1) and outcome['notes'] == [], outcome


@holds('/cli/forms/two-tandems-are-answered-side-by-side')
def two_tandems_side_by_side(house):
    house.call('import-staff', house.staff())
    house.call('create', 'RM', '--start', '2027-01-15')
    rows = [[*row, '2' if row[0] == '4713' else '1'] for row in ENROLMENTS if row[0] in ('4713', '1', '2')]
    house.call('enrol', '1', house.list('two.csv', ['Personalnummer', 'Rolle', 'Themen', 'Zusage', 'Bereit', 'Tandems'], rows))
    house.call('match', '1', '--accept')
    house.call('ask', '1', 'fulfilment', '--due', '2026-11-20')
    house.call('form', '1', 'feedback', '--output', str(house.folder / 'forms'))
    code = query(house, "SELECT code FROM pulse_code JOIN participant ON participant.id = participant_id WHERE role = 'mentor'")[0][0]
    path = house.folder / 'forms' / f'{code}.xlsx'
    sheet = openpyxl.load_workbook(path).worksheets[0]
    keys = [row[0].value.removeprefix('tandemwerk:') for row in sheet.iter_rows() if 'question' in str(row[0].value)]
    assert len(keys) == 6
    fill(path, {keys[0]: [(2, 5)], keys[5]: [('Mehr Zeit', 'Früher beginnen')]})
    house.call('record', '1', str(path))
    assert query(house, 'SELECT tandem_id, value FROM answer WHERE words IS NULL ORDER BY tandem_id') == [(1, 2), (2, 5)]
    assert query(house, 'SELECT tandem_id, words FROM answer WHERE words IS NOT NULL ORDER BY tandem_id') == [
        (1, 'Mehr Zeit'), (2, 'Früher beginnen')]


@holds('/cli/forms/an-unknown-code-is-refused')
def unknown_code_is_refused(house):
    paired(house)
    house.call('ask', '1', 'pulse', '--due', '2026-11-20')
    table = house.list('survey.csv', ['Code', 'trust'], [['XXXXXXXX', '3'], ['', '4']])
    outcome = house.json('record', '1', table)
    assert [entry['row'] for entry in outcome['refused']] == [2] and 'XXXXXXXX' in outcome['refused'][0]['reason']


@holds('/cli/forms/a-table-of-a-survey-tool-is-recorded')
def survey_is_recorded(house):
    paired(house)
    house.call('ask', '1', 'pulse', '--due', '2026-11-20')
    house.call('add-question', 'both', 'Was wünschen Sie sich?')
    codes = [row[0] for row in query(house, 'SELECT code FROM pulse_code ORDER BY id')]
    headings = ['Antwort-ID', 'Datum abgeschickt', 'Zugangscode', 'Q1. Wie sehr vertrauen und schätzen Sie einander?',
                'Openness and honesty', 'gratitude', 'Was wünschen Sie sich?', 'Browser']
    rows = [['1', '2026-11-18 10:12:00', codes[0], '5', '4', '3', 'Mehr Zeit', 'Firefox'],
            ['2', '2026-11-19 08:00:00', codes[1].lower(), '', '2', '', '', 'Edge'],
            ['3', '2026-11-19 09:00:00', codes[0], '1', '1', '1', '', 'Edge']]
    table = house.list('survey.csv', headings, rows)
    page = house.call('--language', 'de', 'record', '1', table, '--dry-run').out
    assert 'Browser' in page and 'Antwort-ID' in page
    outcome = house.json('record', '1', table)
    assert outcome['added'] == 2 and [entry['row'] for entry in outcome['refused']] == [4], outcome
    stored = query(house, 'SELECT key, value, words, answered_on FROM answer JOIN question ON question.id = question_id ORDER BY answer.id')
    assert stored == [('trust', 5, None, '2026-11-18'), ('openness', 4, None, '2026-11-18'),
                      ('gratitude', 3, None, '2026-11-18'), (None, None, 'Mehr Zeit', '2026-11-18'),
                      ('openness', 2, None, '2026-11-19')], stored


@holds('/cli/forms/an-answer-on-paper-is-entered-replaced-and-taken-back')
def answer_on_paper(house):
    paired(house)
    house.call('ask', '1', 'chemistry', '--due', '2026-11-20')
    code = query(house, 'SELECT code FROM pulse_code')[0][0]
    assert house.call('answer', f'{code[:4].lower()}-{code[4:]}', 'chemistry', '2').out == ''
    house.call('answer', code, 'chemistry', '3')
    assert query(house, 'SELECT value FROM answer') == [(3,)]
    assert 'chemistry' in house.call('answer', code, 'trust', '3', status=1).err
    house.call('answer', code, 'chemistry', '4', status=2)
    house.call('answer', code, 'chemistry', '-')
    assert query(house, 'SELECT value FROM answer') == []


@holds('/cli/forms/an-enrolment-form-comes-back-with-every-answer')
def enrolment_form_comes_back(house):
    for language in ('de', 'en'):
        house.call('import-staff', house.staff())
        number = house.call('create', f'RM {language}', '--start', '2027-01-15').out.strip()
        path = house.folder / f'{language}.xlsx'
        house.call('--language', language, 'form', number, 'enrolment', '--person', '4711', '--output', str(path))
        words = {'de': ('Mentor:in', 'ja', 'sehr gut', 'Fordert heraus'), 'en': ('Mentor', 'yes', 'very good', 'Challenges')}[language]
        fill(path, {'role': words[0], 'topic': [('Scrum', words[2]), ('Eigenes Thema', None)], 'competences': 'Geduld, Humor',
                    'languages': 'Polnisch', 'mentor-style': words[3], 'capacity': 2, 'motivation': 'Neugier;\nund "Mut"',
                    'willingness': words[1], 'commitment': words[1], 'commitment-date': datetime.datetime(2026, 11, 20),
                    'consent': words[1]})
        assert count(house.json('record', number, str(path), '--dry-run'))['added'] == 1
        outcome = house.json('record', number, str(path))
        assert comes_to(outcome, added=1) and outcome['columns'] == [], outcome
        assert query(house, f'''SELECT role, capacity, commitment, commitment_on, willing, mentor_style, motivation
                                  FROM participant WHERE cohort_id = {number}''') == [
            ('mentor', 2, 'given', '2026-11-20', 1, 'challenges', 'Neugier;\nund "Mut"')]
        assert query(house, f'''SELECT coalesce (key, name), strength FROM participant_topic JOIN topic ON topic.id = topic_id
                                  JOIN participant ON participant.id = participant_id WHERE cohort_id = {number}
                                 ORDER BY strength DESC''') == [('scrum', 3), ('Eigenes Thema', 2)]
        assert count(house.json('record', number, str(path)))['unchanged'] == 1
    assert len(query(house, 'SELECT * FROM consent')) == 1


@holds('/cli/forms/enrolment-forms-are-filled-with-what-is-known')
def enrolment_forms_are_prefilled(house):
    paired(house)
    folder = house.folder / 'forms'
    answer = house.json('form', '1', 'enrolment', '--output', str(folder))
    assert answer == {'written': str(folder), 'forms': len(ENROLMENTS)}
    for path in folder.iterdir():
        outcome = house.json('record', '1', str(path))
        assert comes_to(outcome, unchanged=1), (path, outcome)
    house.call('form', '1', 'enrolment', '--output', str(folder), status=1)


@holds('/cli/forms/an-empty-enrolment-form-names-nobody-and-is-refused')
def empty_enrolment_form_is_refused(house):
    house.cohort()
    path = house.folder / 'blank.xlsx'
    house.call('form', '1', 'enrolment', '--output', str(path))
    outcome = house.json('record', '1', str(path))
    assert outcome['added'] == 0 and len(outcome['refused']) == 1, outcome


@holds('/cli/forms/a-return-sheet-says-what-became-of-the-meetings')
def return_sheet_comes_back(house):
    paired(house)
    query(house, '''INSERT INTO meeting (uuid, tandem_id, starts_at, zone, minutes, state)
                    VALUES (printf ('%036d', 1), 1, '2026-11-03T09:00', 'Europe/Berlin', 60, 'planned'),
                           (printf ('%036d', 2), 1, '2026-11-10T09:00', 'Europe/Berlin', 60, 'planned')''')
    path = house.folder / 'return.xlsx'
    house.call('--language', 'de', 'form', '1', 'return', '--tandem', '1', '--output', str(path))
    fill(path, {'meeting:1': [(datetime.datetime(2026, 11, 3, 9, 30), 75, 'Stattgefunden', None, 20, 0)],
                'meeting:2': [(datetime.datetime(2026, 11, 10, 9, 0), 60, 'Verschoben', '17.11.2026 14:00', None, None)],
                'meeting:0': [('20.11.2026', 45, 'Nicht erschienen: Mentee', None, None, None),
                              ('irgendwann', None, 'Stattgefunden', None, None, None)]})
    planned = house.json('record', '1', str(path), '--dry-run')
    assert count(planned) == {'added': 1, 'changed': 2, 'unchanged': 0, 'left': 0} and len(planned['refused']) == 1, planned
    assert told(house.json('record', '1', str(path))) == told(planned)
    assert query(house, '''SELECT starts_at, minutes, state, missed_by, moved_from_id, mentor_prep_minutes
                             FROM meeting ORDER BY starts_at''') == [
        ('2026-11-03T09:30', 75, 'held', None, None, 20), ('2026-11-10T09:00', 60, 'moved', None, None, None),
        ('2026-11-17T14:00', 60, 'planned', None, 2, None), ('2026-11-20T12:00', 45, 'missed', 'mentee', None, None)]
    again = house.json('record', '1', str(path))
    assert count(again) == {'added': 0, 'changed': 0, 'unchanged': 3, 'left': 0}, again


@holds('/cli/forms/a-meeting-to-come-was-not-held')
def meeting_to_come_was_not_held(house):
    paired(house)
    path = house.folder / 'return.xlsx'
    house.call('form', '1', 'return', '--tandem', '1', '--output', str(path))
    fill(path, {'meeting:0': [('2030-01-01 10:00', 60, 'Held', None, None, None)]})
    assert len(house.json('record', '1', str(path))['refused']) == 1 and not query(house, 'SELECT * FROM meeting')


@holds('/cli/forms/forms-of-another-cohort-and-other-files-are-refused')
def other_files_are_refused(house):
    folder = asked(house)
    house.call('create', 'Another', '--start', '2027-01-15')
    outcome = house.json('record', '2', str(forms(folder)[0]))
    assert len(outcome['refused']) == 1
    complaint = house.call('record', '1', house.list('odd.csv', ['A', 'B'], [['1', '2']]), status=1).err
    assert 'odd.csv' in complaint and 'Code' in complaint
    house.call('record', '1', str(house.folder / 'nowhere.xlsx'), status=1)


@holds('/cli/forms/an-enrolment-list-is-recorded-too')
def enrolment_list_is_recorded(house):
    house.cohort()
    assert count(house.json('record', '1', house.enrolments()))['unchanged'] == len(ENROLMENTS)


@holds('/cli/forms/what-is-entered-by-hand-stays')
def entered_by_hand_stays(house):
    house.cohort()
    house.call('enter', '1', '4711', 'topics', 'Kanban (sehr)')
    house.call('enter', '1', '4711', 'wishes', '17')
    assert 'vielleicht' in house.call('enter', '1', '4711', 'commitment', 'vielleicht', status=1).err
    house.call('enter', '1', '4711', 'salary', '1', status=1)
    outcome = house.json('enrol', '1', house.enrolments())
    assert outcome['changed'] == 0
    topics = query(house, '''SELECT key, strength FROM participant_topic JOIN topic ON topic.id = topic_id
                              WHERE participant_id = (SELECT participant.id FROM participant JOIN person ON person.id = person_id
                                                       WHERE number = '4711')''')
    assert topics == [('kanban', 3)] and len(query(house, 'SELECT * FROM wish')) == 1


run()
