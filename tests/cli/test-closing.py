#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""The end of a cohort from the command line: figures, statements, lessons, close-out, and the next one."""

import sqlite3
import subprocess

from house import holds, run


def read_report(house, number):
    path = house.folder / 'report.pdf'
    house.call('report', number, '--output', str(path))
    text = subprocess.run(['pdftotext', '-layout', str(path), '-'], capture_output=True, check=True).stdout.decode()
    return ' '.join(text.split())


@holds('/cli/closing/close-says-what-is-missing-and-changes-nothing-as-a-dry-run')
def dry_run(house):
    number = house.cohort()
    said = house.call('close', number, '--dry-run').out
    assert 'No lesson learned was written down' in said and 'dry run' in said, said
    assert house.json('close', number, '--dry-run')['closed'] is None
    assert house.json('cohorts')['cohorts'][0]['state'] == 'preparing'


@holds('/cli/closing/closed-cohort-keeps-its-figures-and-takes-nobody')
def closed(house):
    number = house.cohort()
    before = house.json('figures', number)['figures']
    answer = house.json('close', number, '--yes')
    assert answer['closed'] and answer['missing'], answer

    house.call('erase', '4711', '--yes')
    after = house.json('figures', number)
    assert after['closed'] == answer['closed']
    assert after['figures'] == before, after
    assert 'is closed' in house.call('enrol', number, house.enrolments(name='more.csv'), status=1).err
    assert 'closed already' in house.call('close', number, status=1).err


@holds('/cli/closing/figures-are-told-in-the-language-that-is-asked-for')
def figures(house):
    number = house.cohort()
    english = house.call('figures', number).out
    german = house.call('--language', 'de', 'figures', number).out
    assert 'Participation  ' in english and 'Teilnahme  ' in german, (english, german)
    assert {'section': 'participation', 'item': None, 'measure': 'mentors', 'value': 5} in house.json('figures', number)['figures']


@holds('/cli/closing/lessons-and-statements-are-taken-down')
def lessons(house):
    number = house.cohort()
    lesson = house.call('lesson', number, 'Begin earlier.', '--owner', 'Beate Lindner', '--due', '2027-08-01').out.strip()
    house.call('lesson', number, 'Invite more apprentices.')
    assert 'Begin earlier.' in house.call('lessons', number).out
    house.call('lessons', number, '--done', lesson)
    listed = house.json('lessons', number)['lessons']
    assert [entry['done'] is not None for entry in listed] == [True, False], listed
    assert listed[0]['owner'] == 'Beate Lindner' and listed[0]['until'] == '2027-08-01', listed
    assert 'no lesson' in house.call('lessons', number, '--done', '99', status=1).err
    assert house.call('lesson', number, 'Text', '--due', '2027-02-30', status=2)

    house.call('statement', number, 'We talk to each other.', '--by', 'sponsor', '--benefit', 'dialogue')
    assert house.call('statement', number, 'Words', status=2)
    assert 'young-talent' in house.call('statement', number, 'Words', '--by', 'sponsor', '--benefit', 'money', status=1).err


@holds('/cli/closing/the-report-prints-what-was-taken-down')
def printed(house):
    number = house.cohort()
    with sqlite3.connect(house.database) as file:
        file.execute("UPDATE programme SET objective = 'Post.', success_measures = 'Five of eight post themselves.'")
    file.close()
    house.call('lesson', number, 'Begin earlier.', '--owner', 'Beate Lindner')
    house.call('statement', number, 'We talk to each other.', '--by', 'sponsor', '--benefit', 'dialogue')
    running = read_report(house, number)
    house.call('close', number, '--yes')
    closed = read_report(house, number)
    for words in ('Five of eight post themselves.', 'Begin earlier.', 'Beate Lindner', 'We talk to each other.'):
        assert words in running and words in closed, (words, running, closed)


@holds('/cli/closing/the-next-cohort-takes-over-what-is-not-done')
def next_cohort(house):
    number = house.cohort()
    house.call('lesson', number, 'Begin earlier.')
    later = house.call('next', number, '--start', '2027-09-06', '--who', 'everybody').out.strip()
    cohort = [entry for entry in house.json('cohorts')['cohorts'] if str(entry['cohort']) == later][0]
    assert (cohort['name'], cohort['start'], cohort['end']) == ('Cohort 2', '2027-09-06', '2028-03-05'), cohort
    assert house.json('lessons', later)['lessons'][0]['taken-over'] is True
    people = house.json('participants', later)
    assert len(people['mentors']) == 5 and len(people['mentees']) == 4, people
    assert {person['commitment'] for person in people['mentors']} == {'open'}, people
    assert 'later day' in house.call('next', number, '--start', '2027-01-15', status=1).err
    assert 'waiting' in house.call('next', number, '--start', '2028-01-15', '--who', 'nobody', status=2).err


run()
