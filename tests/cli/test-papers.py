#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""paper: every paper of a cohort is a sound PDF that says what lies in the file."""

import sqlite3
import subprocess

from house import holds, run

KINDS = ['guideline', 'kick-off', 'enrolment-form', 'agreement', 'feedback-form', 'closing-sheet']


def enter(house, *statements):
    """Puts facts into the file for which there is no verb here."""
    with sqlite3.connect(house.database) as file:
        for statement in statements:
            file.execute(statement)


def read(path):
    checked = subprocess.run(['qpdf', '--check', path], capture_output=True, text=True)
    assert 'No syntax or stream encoding errors found' in checked.stdout, checked.stdout + checked.stderr
    text = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, text=True, check=True).stdout
    return ' '.join(text.split())


def tandems_of(house):
    """A cohort whose tandems are formed."""
    cohort = house.cohort()
    house.call('match', cohort, '--accept')
    return cohort


def a_tandem(house):
    with sqlite3.connect(house.database) as file:
        return file.execute(
            'SELECT tandem.id, mentor.family_name, mentee.family_name, mentor_id FROM tandem'
            '  JOIN participant AS first ON first.id = mentor_id JOIN person AS mentor ON mentor.id = first.person_id'
            '  JOIN participant AS second ON second.id = mentee_id JOIN person AS mentee ON mentee.id = second.person_id'
            ' ORDER BY tandem.id').fetchone()


def paper(house, cohort, kind, *words, language='de', status=0):
    output = str(house.folder / f'{kind}.pdf')
    answer = house.call('--language', language, 'paper', cohort, kind, '--output', output, *words, status=status)
    return read(output) if status == 0 else answer.err


@holds('/cli/papers/every-paper-is-printed-in-both-languages-on-both-papers')
def every_paper_is_printed(house):
    cohort = tandems_of(house)
    for kind in KINDS:
        german = paper(house, cohort, kind)
        english = paper(house, cohort, kind, '--paper', 'letter', language='en')
        assert 'Reverse Mentoring' in german and german != english, kind
    size = subprocess.run(['pdfinfo', house.folder / 'guideline.pdf'], capture_output=True, text=True).stdout
    assert '612 x 792 pts (letter)' in size, size


@holds('/cli/papers/company-speaks-for-itself-in-the-guideline')
def company_speaks_for_itself(house):
    cohort = tandems_of(house)
    assert 'General Electric' in paper(house, cohort, 'guideline')
    enter(house, "INSERT INTO setting (key, value) VALUES ('guideline', 'So halten wir es.'),"
                 " ('company-name', 'Musterwerke AG'), ('contact-person', 'Beate Lindner'),"
                 " ('contact-email', 'lindner@example.com'), ('contact-phone', '0228 4711')",
          "UPDATE programme SET guideline_addition = 'Wir reisen mit der Bahn.'")
    text = paper(house, cohort, 'guideline')
    assert 'General Electric' not in text
    for words in ['Musterwerke AG', 'So halten wir es.', 'Wir reisen mit der Bahn.', 'Beate Lindner',
                  'lindner@example.com', '0228 4711']:
        assert words in text, words


@holds('/cli/papers/agreement-says-what-the-tandem-settled')
def agreement_says_what_was_settled(house):
    cohort = tandems_of(house)
    tandem, mentor, mentee, _ = a_tandem(house)
    enter(house, f"INSERT INTO agreement (tandem_id, cadence_days, meeting_minutes, meeting_place, mentee_expectations)"
                 f" VALUES ({tandem}, 21, 45, 'Raum 7', 'Mehr Mut im Netz')",
          f"INSERT INTO goal (uuid, tandem_id, goal, target_on, progress)"
          f" VALUES ('00000000-0000-4000-8000-000000000001', {tandem}, 'Ein Podcast', '2027-06-01', 40)")
    text = paper(house, cohort, 'agreement', '--tandem', str(tandem))
    for words in [mentor, mentee, 'alle 3 Wochen', '45 min', 'Raum 7', 'Mehr Mut im Netz', 'Ein Podcast', '1. Juni 2027']:
        assert words in text, f'{words}: {text}'
    assert mentor not in paper(house, cohort, 'agreement')


# P8: what a tandem answered is on none of its papers.
@holds('/cli/papers/closing-sheet-counts-and-keeps-answers-back')
def closing_sheet_counts(house):
    cohort = tandems_of(house)
    tandem, _, _, mentor_id = a_tandem(house)
    for number, state in enumerate(['held', 'held', 'cancelled', 'moved'], 1):
        enter(house, f"INSERT INTO meeting (uuid, tandem_id, starts_at, zone, minutes, state, mentor_prep_minutes)"
                     f" VALUES ('00000000-0000-4000-8000-00000000001{number}', {tandem}, '2027-02-0{number}T09:00',"
                     f"         'Europe/Berlin', 60, '{state}', 30)")
    enter(house, f"INSERT INTO pulse (uuid, cohort_id, kind, due_on) VALUES ('00000000-0000-4000-8000-000000000021',"
                 f" {cohort}, 'pulse', '2027-03-01')",
          "INSERT INTO question (kind, asked, wording) VALUES ('own', 'both', 'Wie war der Kaffee?')",
          f"INSERT INTO answer (pulse_id, tandem_id, participant_id, question_id, words, answered_on)"
          f" SELECT pulse.id, {tandem}, {mentor_id}, question.id, 'Ungenießbar', '2027-03-02' FROM pulse, question"
          f" WHERE wording IS NOT NULL")
    text = paper(house, cohort, 'closing-sheet', '--tandem', str(tandem))
    assert '2 von 3' in text and '3 h' in text and '2 h' in text, text
    for kind in KINDS:
        assert 'Ungenießbar' not in paper(house, cohort, kind), kind


@holds('/cli/papers/certificates-for-all-are-two-a-tandem')
def certificates_for_all(house):
    cohort = tandems_of(house)
    with sqlite3.connect(house.database) as file:
        count, = file.execute('SELECT count (*) FROM tandem').fetchone()
    assert paper(house, cohort, 'certificate', '--all').count('Teilnahmebescheinigung') == 2 * count
    tandem, _, mentee, _ = a_tandem(house)
    assert mentee in paper(house, cohort, 'certificate', '--tandem', str(tandem))


# P12: a code in place of a name.
@holds('/cli/papers/feedback-forms-carry-codes-and-no-names')
def feedback_forms_carry_codes(house):
    cohort = tandems_of(house)
    tandem, mentor, mentee, mentor_id = a_tandem(house)
    assert 'noch niemand einen Code' in paper(house, cohort, 'feedback-form', '--all', status=1)
    enter(house, f"INSERT INTO pulse (uuid, cohort_id, kind, due_on) VALUES ('00000000-0000-4000-8000-000000000031',"
                 f" {cohort}, 'fulfilment', '2027-03-01')",
          f"INSERT INTO pulse_code (pulse_id, participant_id, code) SELECT max (pulse.id), {mentor_id}, 'ABCD2345' FROM pulse")
    text = paper(house, cohort, 'feedback-form', '--all')
    assert 'ABCD2345' in text and '1. März 2027' in text and 'Ein größeres Netzwerk' in text, text
    assert mentor not in text and mentee not in text
    assert 'Frische Impulse' not in text, 'a mentor is asked what mentees are asked'


@holds('/cli/papers/kick-off-lists-who-takes-part')
def kick_off_lists_guests(house):
    cohort = tandems_of(house)
    enter(house, f"INSERT INTO milestone (uuid, cohort_id, kind, due_on, place)"
                 f" VALUES ('00000000-0000-4000-8000-000000000041', {cohort}, 'kick-off', '2027-01-20', 'Kasino')")
    text = paper(house, cohort, 'kick-off')
    assert 'Mittwoch, 20. Januar 2027' in text and 'Kasino' in text
    for name in ['Deniz Yildiz', 'Jörg von der Heide', 'Mia Weiß']:
        assert name in text, name


@holds('/cli/papers/nothing-is-printed-for-what-is-not-there')
def nothing_for_what_is_not_there(house):
    cohort = house.cohort()
    assert 'noch kein Tandem' in paper(house, cohort, 'agreement', '--all', status=1)
    assert 'kein Tandem' in paper(house, cohort, 'agreement', '--tandem', '77', status=1)
    assert 'gilt einer Person' in paper(house, cohort, 'certificate', status=1)
    assert not (house.folder / 'certificate.pdf').exists()


@holds('/cli/papers/wrong-usage-is-told')
def wrong_usage_is_told(house):
    cohort = house.cohort()
    assert '„passport“' in paper(house, cohort, 'passport', status=2)
    assert 'nicht beides' in paper(house, cohort, 'agreement', '--all', '--tandem', '1', status=2)
    assert 'für alle gleich' in paper(house, cohort, 'guideline', '--all', status=2)
    assert '„a5“' in paper(house, cohort, 'guideline', '--paper', 'a5', status=2)
    (house.folder / 'guideline.pdf').write_text('a letter to a friend')
    assert 'keine PDF' in paper(house, cohort, 'guideline', status=1)
    assert (house.folder / 'guideline.pdf').read_text() == 'a letter to a friend'


# P9
@holds('/cli/papers/erased-person-is-on-no-paper')
def erased_person_is_on_no_paper(house):
    cohort = tandems_of(house)
    tandem, mentor, _, _ = a_tandem(house)
    with sqlite3.connect(house.database) as file:
        number, = file.execute('SELECT number FROM person WHERE family_name = ?', [mentor]).fetchone()
    house.call('erase', number, '--yes')
    for kind in ['agreement', 'closing-sheet', 'certificate']:
        assert mentor not in paper(house, cohort, kind, '--tandem', str(tandem)), kind
    assert mentor not in paper(house, cohort, 'kick-off')


run()
