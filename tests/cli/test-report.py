#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""report: the figures of the closing report are those of the database, and the PDF is what it promises to be."""

import json
import re
import sqlite3
import subprocess

from house import holds, run

MENTORS = [f'Mentor{chr(97 + number)}' for number in range(8)]
MENTEES = [f'Mentee{chr(97 + number)}' for number in range(8)]
UUID = '00000000-0000-4000-8000-{:012d}'


def tool(*command):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    assert done.returncode == 0, f'{command}: {done.stdout}{done.stderr}'
    return done.stdout


def a_whole_cohort(house):
    """Eight tandems with a life: meetings, goals, effort, pulses, statements, lessons. Returns the cohort's number."""
    staff = [['1', 'Adler, Hans', '1961', 'Vorstand', 'Bonn', 'Vorstand', '0', '', '']]
    enrolments = []
    for number, name in enumerate(MENTEES):
        staff.append([f'2{number}', f'{name}, Ute', '1965', f'Bereich {number}', 'Bonn', 'Leitung', '1', '1', ''])
        enrolments.append([f'2{number}', 'Mentee', 'LinkedIn, Scrum', 'ja', 'ja'])
    for number, name in enumerate(MENTORS):
        staff.append([f'3{number}', f'{name}, Kim', '1999', f'Team {number}', 'Bonn', 'Trainee', '3', '1', ''])
        enrolments.append([f'3{number}', 'Mentor', 'LinkedIn', 'ja', 'ja'])
    house.call('import-staff', house.staff(staff))
    cohort = house.call('create', 'Reverse Mentoring', '--start', '2027-01-15', '--months', '6').out.strip()
    assert house.json('enrol', cohort, house.enrolments(enrolments))['refused'] == []
    house.call('match', cohort, '--accept')
    with sqlite3.connect(house.database) as file:
        live(file, cohort)
    return cohort


def live(file, cohort):
    tandems = [row[0] for row in file.execute('SELECT id FROM tandem ORDER BY id')]
    assert len(tandems) == 8, tandems
    states = ['held', 'held', 'held', 'cancelled', 'missed', 'planned']
    for tandem in tandems:
        for number, state in enumerate(states):
            file.execute('INSERT INTO meeting (uuid, tandem_id, starts_at, zone, minutes, state, missed_by,'
                         ' mentor_prep_minutes, mentee_prep_minutes) VALUES (?, ?, ?, ?, 50, ?, ?, 40, 10)',
                         [UUID.format(1000 + 10 * tandem + number), tandem, f'2027-02-0{number + 1}T10:00',
                          'Europe/Berlin', state, 'mentee' if state == 'missed' else None])
        file.execute('INSERT INTO goal (uuid, tandem_id, goal, progress) VALUES (?, ?, ?, ?)',
                     [UUID.format(5000 + tandem), tandem, 'Ein Ziel', [100, 100, 60, 20, 0][tandem % 5]])
    file.executemany('INSERT INTO resource (cohort_id, kind, title, planned_cents, actual_cents, currency)'
                     ' VALUES (?, ?, ?, ?, ?, ?)', [(cohort, 'budget', 'Feier', 250000, 198055, 'EUR'),
                                                    (cohort, 'room', 'Saal', 90000, 91000, 'EUR')])
    file.execute("INSERT INTO lesson (cohort_id, lesson, owner, due_on) VALUES (?, 'Früher mit Kim Mentorb reden',"
                 " 'Beate Lindner', '2027-09-01')", [cohort])
    file.execute("INSERT INTO statement (cohort_id, spoken_by, benefit, words)"
                 " VALUES (?, 'sponsor', 'dialogue', 'Man redet miteinander.')", [cohort])
    file.execute("INSERT INTO setting (key, value) VALUES ('company-name', 'Musterwerke AG'),"
                 " ('contact-person', 'Beate Lindner')")
    file.execute("UPDATE programme SET sponsor = 'Dr. Hans Adler', aim = 'Voneinander lernen'")
    ask(file, cohort)


def ask(file, cohort):
    """A pulse that everybody answered, so that both sides are eight."""
    file.execute("INSERT INTO pulse (uuid, cohort_id, kind, due_on) VALUES (?, ?, 'pulse', '2027-03-01')",
                 [UUID.format(9000), cohort])
    pulse, = file.execute('SELECT id FROM pulse').fetchone()
    for key in ('trust', 'openness', 'gratitude', 'commitment'):
        file.execute("INSERT OR IGNORE INTO question (key, kind, asked, scale_max) VALUES (?, 'quality', 'both', 5)", [key])
    questions = [row[0] for row in file.execute("SELECT id FROM question WHERE kind = 'quality'")]
    for tandem, *people in file.execute('SELECT id, mentor_id, mentee_id FROM tandem').fetchall():
        for participant in people:
            for question in questions:
                file.execute('INSERT INTO answer (pulse_id, tandem_id, participant_id, question_id, value, answered_on)'
                             " VALUES (?, ?, ?, ?, ?, '2027-03-02')",
                             [pulse, tandem, participant, question, 2 + (tandem + participant + question) % 4])


def report(house, cohort, *words, language='en'):
    output = house.folder / 'report.pdf'
    house.call('--language', language, 'report', cohort, '--output', str(output), *words)
    return output


def read(path):
    return ' '.join(tool('pdftotext', '-raw', path, '-').replace('\u00a0', ' ').split())


def says(text, words):
    assert words in text, f'“{words}” is not in the report:\n{text}'


@holds('/cli/report/figures-are-those-of-the-database')
def figures_are_those_of_the_database(house):
    cohort = a_whole_cohort(house)
    text = read(report(house, cohort))
    with sqlite3.connect(house.database) as file:
        def one(sql):
            return file.execute(sql).fetchone()[0]
        tandems = one("SELECT count (*) FROM tandem WHERE state <> 'draft'")
        planned = one("SELECT count (*) FROM meeting WHERE state <> 'moved'")
        held = one("SELECT count (*) FROM meeting WHERE state = 'held'")
        cancelled = one("SELECT count (*) FROM meeting WHERE state = 'cancelled'")
        mentors = one("SELECT sum (minutes + mentor_prep_minutes) FROM meeting WHERE state = 'held'")
        mentees = one("SELECT sum (minutes + mentee_prep_minutes) FROM meeting WHERE state = 'held'")
        goals = one('SELECT count (*) FROM goal')
        reached = one('SELECT count (*) FROM goal WHERE progress = 100')
        advanced = one('SELECT count (*) FROM goal WHERE progress BETWEEN 50 AND 99')
        wishes = one("SELECT count (*) FROM participant_topic JOIN participant ON participant.id = participant_id"
                     " WHERE role = 'mentee'")
    says(text, f'{tandems} tandems were formed from 8 mentors and 8 mentees.')
    says(text, f'They met {held} times and gave it {(mentors + mentees) // 60} h of both sides’ time.')
    says(text, f'meetings held, of {planned} planned')
    says(text, f'Planned {planned} Held {held} 50% Cancelled {cancelled}')
    says(text, f'the mentors spent {mentors // 60} h and the mentees {mentees // 60} h.')
    says(text, f'Reached {reached} ')
    says(text, f'Half the way or further {advanced} ')
    says(text, f'{goals} goals of {tandems} tandems.')
    says(text, 'Budget Feier €2,500.00 €1,980.55 79%')
    says(text, 'Total EUR €3,400.00 €2,890.55 85%')
    says(text, f'LinkedIn {wishes // 2} 8 8 of 8')
    says(text, 'Man redet miteinander. Sponsor')
    says(text, 'Früher mit Kim Mentorb reden Beate Lindner, until 1 September 2027')


# P8: what is drawn is what was published.
@holds('/cli/report/qualities-are-the-published-ones')
def qualities_are_the_published_ones(house):
    cohort = a_whole_cohort(house)
    text = read(report(house, cohort))
    figures = house.json('figures', cohort)['figures']
    shown = [figure for figure in figures if figure['section'] == 'qualities' and figure['measure'] == 'both']
    assert len(shown) == 4, figures
    for figure in shown:
        low, _, high = str(figure['value']).partition('..')
        mean = f'{float(low):.1f}' if not high or high == low else f'{float(low):.1f}–{float(high):.1f}'
        says(text, f'{mean} n = {figure["n"]}')


@holds('/cli/report/pdf-is-sound-and-found-one-s-way-in')
def pdf_is_sound(house):
    output = report(house, a_whole_cohort(house), language='de')
    assert 'No syntax or stream encoding errors found' in tool('qpdf', '--check', output)
    fonts = tool('pdffonts', output).splitlines()[2:]
    assert fonts and all(re.search(r'Inter\S* +.* yes +(yes|no) +yes +\d', font) for font in fonts), fonts
    facts = tool('pdfinfo', output)
    assert 'Abschlussbericht: Reverse Mentoring' in facts and 'Tagged:          yes' in facts, facts
    assert 'Page size:       595.276 x 841.89 pts (A4)' in facts, facts
    outline = [entry['title'] for entry in json.loads(tool('qpdf', '--json', '--json-key=outlines', output))['outlines']]
    for heading in ['Was erreicht wurde', 'Wer teilgenommen hat', 'Die vier Qualitäten im Verlauf', 'Ziele der Tandems',
                    'Verbesserungsbedarf', 'Anhang: alle Tandems']:
        assert heading in outline, outline


@holds('/cli/report/letter-is-letter')
def letter_is_letter(house):
    output = report(house, a_whole_cohort(house), '--paper', 'letter')
    assert '612 x 792 pts (letter)' in tool('pdfinfo', output)


# For presenting: no name on a page, in the outline or in what a reader shows of the file.
@holds('/cli/report/without-names-there-is-no-name-anywhere')
def without_names_there_is_none(house):
    cohort = a_whole_cohort(house)
    named = read(report(house, cohort))
    names = [*MENTORS, *MENTEES, 'Adler', 'Lindner', 'Beate']
    for name in names:
        says(named, name)
    output = report(house, cohort, '--without-names')
    plain = house.folder / 'plain.pdf'
    tool('qpdf', '--qdf', '--object-streams=disable', output, plain)
    everything = read(output) + tool('pdfinfo', '-struct-text', output) + tool('pdfinfo', output) \
        + plain.read_bytes().decode('latin-1')
    assert not [name for name in names if name in everything]
    says(read(output), 'Früher mit … reden')


@holds('/cli/report/logo-of-the-file-is-on-it')
def logo_is_on_it(house):
    cohort = a_whole_cohort(house)
    assert ' rgb ' not in tool('pdfimages', '-list', report(house, cohort))
    logo = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="red"/></svg>'
    with sqlite3.connect(house.database) as file:
        file.execute("INSERT INTO logo (id, media_type, image) VALUES (1, 'image/svg+xml', ?)", [logo])
    assert ' rgb ' in tool('pdfimages', '-list', report(house, cohort))
    with sqlite3.connect(house.database) as file:
        file.execute("UPDATE logo SET image = x'89504E470D0A1A0A'")
    answer = house.call('--language', 'de', 'report', cohort, '--output', str(house.folder / 'other.pdf'), status=1)
    assert 'Logo' in answer.err and not (house.folder / 'other.pdf').exists(), answer.err


run()
