#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What needs attention (D21), from the file to the list: each rule finds its rows and no others."""

import datetime
import sqlite3
import uuid

from house import holds, run


def day(days):
    return (datetime.date.today() + datetime.timedelta(days=days)).isoformat()


def write(house, sql, *values):
    """A row that no verb of the command line writes here."""
    with sqlite3.connect(house.database) as file:
        file.execute('PRAGMA foreign_keys = ON')
        return file.execute(sql, values).lastrowid


def read(house, sql, *values):
    with sqlite3.connect(house.database) as file:
        return file.execute(sql, values).fetchall()


def meeting(house, tandem, days, state, moved_from=None, missed_by=None):
    return write(house, 'INSERT INTO meeting (uuid, tandem_id, starts_at, zone, minutes, state, moved_from_id, missed_by)'
                        " VALUES (?, ?, ?, 'Europe/Berlin', 60, ?, ?, ?)", str(uuid.uuid4()), tandem,
                 f'{day(days)}T10:00', state, moved_from, missed_by)


def calm(house):
    """A running cohort in which nothing needs attention. Returns its number and that of one of its tandems."""
    cohort = house.cohort()
    house.call('match', cohort, '--accept')
    write(house, "UPDATE cohort SET state = 'running', starts_on = ?, ends_on = ?, cadence_days = 28", day(-100), day(200))
    write(house, "UPDATE tandem SET state = 'agreed', starts_on = ?", day(-90))
    write(house, 'UPDATE participant SET enrolled_on = ?', day(-100))
    tandems = [row[0] for row in read(house, 'SELECT id FROM tandem ORDER BY id')]
    for tandem in tandems:
        meeting(house, tandem, -3, 'held')
        meeting(house, tandem, 20, 'planned')
    assert attention(house, cohort) == []
    return cohort, tandems[1]


VERBS = set()


def attention(house, *words):
    """What is found; the verb that settles it must exist."""
    findings = house.json('attention', *words)['attention']
    for finding in findings:
        if finding['verb'] and finding['verb'] not in VERBS:
            house.call(*finding['verb'].split(), '--help')
            VERBS.add(finding['verb'])
        assert finding['verb'] or finding['settled_by'] == 'open-tandem'
    return findings


def rules(house, *words):
    return [(finding['rule'], finding['subject']) for finding in attention(house, *words)]


def forget_meetings(house, tandem):
    write(house, 'DELETE FROM meeting WHERE tandem_id = ?', tandem)


def pulse(house, cohort, days, kind='pulse'):
    return write(house, 'INSERT INTO pulse (uuid, cohort_id, kind, due_on) VALUES (?, ?, ?, ?)', str(uuid.uuid4()), cohort,
                 kind, day(days))


def answer(house, pulse_id, tandem, side, *values):
    """One side of a tandem answers questions on the qualities."""
    person = read(house, f'SELECT {side}_id FROM tandem WHERE id = ?', tandem)[0][0]
    for number, value in enumerate(values):
        key = ['trust', 'openness', 'gratitude', 'commitment'][number]
        write(house, "INSERT INTO question (key, kind, asked, scale_max) VALUES (?, 'quality', 'both', 5)"
                     ' ON CONFLICT DO NOTHING', key)
        question = read(house, 'SELECT id FROM question WHERE key = ?', key)[0][0]
        write(house, 'INSERT INTO answer (pulse_id, tandem_id, participant_id, question_id, value, answered_on)'
                     ' VALUES (?, ?, ?, ?, ?, ?)', pulse_id, tandem, person, question, value, day(0))


def answer_all(house, pulse_id, value):
    for (tandem,) in read(house, 'SELECT id FROM tandem'):
        for side in ('mentor', 'mentee'):
            answer(house, pulse_id, tandem, side, value, value, value, value)


@holds('/cli/attention/tandem-that-never-met-is-found-d21')
def never_met(house):
    cohort, tandem = calm(house)
    forget_meetings(house, tandem)
    finding, = attention(house, cohort)
    assert (finding['rule'], finding['subject'], finding['kind']) == ('no-first-meeting', tandem, 'tandem')
    assert finding['since'] == day(-69) and finding['threshold'] == 21 and finding['settled_by'] == 'plan-meeting'
    assert finding['severity'] == 'soon' and finding['to_do'] and finding['title']
    assert all(name in finding['why'] for name in finding['name'].split(' – '))


@holds('/cli/attention/tandem-without-a-next-date-is-found-d21')
def no_next_date(house):
    cohort, tandem = calm(house)
    forget_meetings(house, tandem)
    meeting(house, tandem, -10, 'held')
    assert rules(house, cohort) == [('no-next-date', tandem)]


@holds('/cli/attention/overdue-tandem-is-found-by-its-own-cadence-d21')
def overdue(house):
    cohort, tandem = calm(house)
    forget_meetings(house, tandem)
    meeting(house, tandem, -43, 'held')
    assert rules(house, cohort) == [('overdue', tandem)]
    write(house, 'INSERT INTO agreement (tandem_id, cadence_days) VALUES (?, 56)', tandem)
    assert rules(house, cohort) == [('no-next-date', tandem)]


@holds('/cli/attention/meetings-that-fall-through-are-counted-along-the-dates-they-were-moved-to-d21')
def fell_through(house):
    cohort, tandem = calm(house)
    forget_meetings(house, tandem)
    first = meeting(house, tandem, -20, 'moved')
    meeting(house, tandem, -30, 'held')
    second = meeting(house, tandem, -8, 'moved', moved_from=first)
    last = meeting(house, tandem, 5, 'planned', moved_from=second)
    assert rules(house, cohort) == [('fell-through', tandem)]
    write(house, "UPDATE meeting SET state = 'held', starts_at = ? WHERE id = ?", f'{day(-25)}T10:00', last)
    meeting(house, tandem, 5, 'planned')
    assert rules(house, cohort) == [], 'moved to an earlier day and held'


@holds('/cli/attention/falling-quality-is-found-and-not-told-d21-p8')
def quality_falling(house):
    cohort, tandem = calm(house)
    before, latest = pulse(house, cohort, -60), pulse(house, cohort, -4)
    answer_all(house, before, 4)
    answer_all(house, latest, 4)
    assert rules(house, cohort) == []
    write(house, 'UPDATE answer SET value = 3 WHERE pulse_id = ? AND tandem_id = ?', latest, tandem)
    finding, = attention(house, cohort)
    assert (finding['rule'], finding['subject'], finding['since']) == ('quality-falling', tandem, day(-4))
    assert 'threshold' not in finding
    page = house.call('attention', cohort).out
    assert not any(digit in page.replace(str(tandem), '').replace(long_day(-4), '') for digit in '345')


def long_day(days):
    date = datetime.date.today() + datetime.timedelta(days=days)
    return f'{date.day} {date:%B} {date.year}'


@holds('/cli/attention/sides-far-apart-are-found-and-not-told-d21-p8')
def sides_apart(house):
    cohort, tandem = calm(house)
    latest = pulse(house, cohort, -4)
    answer_all(house, latest, 4)
    mentee = read(house, 'SELECT mentee_id FROM tandem WHERE id = ?', tandem)[0][0]
    write(house, 'UPDATE answer SET value = 2 WHERE participant_id = ?', mentee)
    finding, = attention(house, cohort)
    assert (finding['rule'], finding['subject']) == ('sides-apart', tandem) and 'threshold' not in finding


@holds('/cli/attention/obliged-mentee-who-stays-away-is-found-until-a-check-in-d21-d3')
def obliged_slipping(house):
    cohort, tandem = calm(house)
    meeting(house, tandem, -1, 'missed', missed_by='mentee')
    assert rules(house, cohort) == []
    mentee = read(house, 'SELECT mentee_id FROM tandem WHERE id = ?', tandem)[0][0]
    write(house, "UPDATE participant SET commitment = 'declined', obliged_on = ?, obliged_by = 'Board', obliged_reason = 'x'"
                 ' WHERE id = ?', day(-80), mentee)
    finding, = attention(house, cohort)
    assert (finding['rule'], finding['severity'], finding['settled_by']) == ('obliged-slipping', 'now', 'check-in')
    write(house, "INSERT INTO check_in (participant_id, held_on, record) VALUES (?, ?, 'fine')", mentee, day(0))
    assert rules(house, cohort) == []


@holds('/cli/attention/missing-form-is-found-once-others-have-come-back-d21')
def missing_pulse(house):
    cohort, tandem = calm(house)
    pulse(house, cohort, -40)
    latest = pulse(house, cohort, -8)
    assert rules(house, cohort) == [('pulse-unanswered', latest)]
    answer_all(house, latest, 4)
    assert rules(house, cohort) == []
    mentee = read(house, 'SELECT mentee_id FROM tandem WHERE id = ?', tandem)[0][0]
    write(house, 'DELETE FROM answer WHERE participant_id = ?', mentee)
    assert rules(house, cohort) == [('missing-pulse', tandem)]
    pulse(house, cohort, 8)
    assert rules(house, cohort) == [('missing-pulse', tandem)], 'the next one is still to come'


@holds('/cli/attention/missing-commitment-is-found-d21')
def missing_commitment(house):
    cohort, tandem = calm(house)
    waits = read(house, 'SELECT id FROM participant WHERE id NOT IN (SELECT mentor_id FROM tandem)'
                        ' AND id NOT IN (SELECT mentee_id FROM tandem)')[0][0]
    paired = read(house, 'SELECT mentor_id FROM tandem WHERE id = ?', tandem)[0][0]
    write(house, "UPDATE participant SET commitment = 'asked', commitment_on = ? WHERE id = ?", day(-14), waits)
    write(house, "UPDATE participant SET commitment = 'withdrawn', commitment_on = ? WHERE id = ?", day(-1), paired)
    told = attention(house, cohort)
    assert [(f['rule'], f['subject'], f['settled_by']) for f in told] == \
        [('missing-commitment', paired, 'dissolve'), ('missing-commitment', waits, 'record-commitment')]
    write(house, "UPDATE participant SET commitment = 'declined' WHERE id = ?", waits)
    assert rules(house, cohort) == [('missing-commitment', paired)], 'taking part is voluntary (D3)'


@holds('/cli/attention/missing-consent-is-found-where-there-is-a-wording-d21')
def missing_consent(house):
    cohort, _ = calm(house)
    wording = write(house, "INSERT INTO consent_wording (version, language, wording) VALUES (1, 'de', 'Ja')")
    people = [row[0] for row in read(house, 'SELECT person_id FROM participant ORDER BY id')]
    for person in people[1:]:
        write(house, 'INSERT INTO consent (person_id, wording_id, given_on) VALUES (?, ?, ?)', person, wording, day(-90))
    first, second = (row[0] for row in read(house, 'SELECT id FROM participant ORDER BY id LIMIT 2'))
    assert rules(house, cohort) == [('missing-consent', first)]
    write(house, 'UPDATE consent SET withdrawn_on = ? WHERE person_id = ?', day(-2), people[1])
    assert [(f['subject'], f['severity']) for f in attention(house, cohort)] == [(second, 'now'), (first, 'notice')]


@holds('/cli/attention/leaver-is-found-d21')
def leaver(house):
    cohort, tandem = calm(house)
    mentor = read(house, 'SELECT mentor_id FROM tandem WHERE id = ?', tandem)[0][0]
    write(house, 'UPDATE person SET left_on = ? WHERE id = (SELECT person_id FROM participant WHERE id = ?)', day(15), mentor)
    assert rules(house, cohort) == []
    write(house, 'UPDATE person SET left_on = ? WHERE id = (SELECT person_id FROM participant WHERE id = ?)', day(14), mentor)
    assert rules(house, cohort) == [('leaver', mentor)]


@holds('/cli/attention/erased-person-in-a-tandem-is-found-without-a-name-p9')
def erased(house):
    cohort, tandem = calm(house)
    mentor, person, name = read(house, 'SELECT participant.id, number, family_name FROM tandem'
                                       ' JOIN participant ON participant.id = mentor_id JOIN person ON person.id = person_id'
                                       ' WHERE tandem.id = ?', tandem)[0]
    write(house, 'UPDATE person SET left_on = ? WHERE number = ?', day(-1), person)
    house.call('snooze', cohort, 'leaver', str(mentor), '--until', day(9))
    house.call('erase', person, '--yes')
    assert read(house, 'SELECT count (*) FROM snooze') == [(0,)]
    finding, = attention(house, cohort)
    assert (finding['rule'], finding['subject']) == ('leaver', mentor)
    assert finding['name'] == 'Erased person' and name not in house.call('attention', cohort).out


@holds('/cli/attention/milestone-due-is-found-until-it-is-done-d21')
def milestone_due(house):
    cohort, _ = calm(house)
    number = write(house, "INSERT INTO milestone (uuid, cohort_id, kind, due_on) VALUES (?, ?, 'review', ?)",
                   str(uuid.uuid4()), cohort, day(-1))
    finding, = attention(house, cohort)
    assert (finding['rule'], finding['subject'], finding['name']) == ('milestone-due', number, 'Review')
    write(house, 'UPDATE milestone SET done_on = ?', day(0))
    assert rules(house, cohort) == []


@holds('/cli/attention/budget-and-hours-beyond-plan-are-found-d21-d20')
def beyond_plan(house):
    cohort, _ = calm(house)
    money = write(house, "INSERT INTO resource (cohort_id, kind, title, planned_cents, actual_cents, currency)"
                         " VALUES (?, 'budget', 'Trainer', 100000, 120050, 'EUR')", cohort)
    hours = write(house, "INSERT INTO resource (cohort_id, kind, title, planned_minutes, actual_minutes)"
                         " VALUES (?, 'hours', 'Preparation', 600, 660)", cohort)
    write(house, "INSERT INTO resource (cohort_id, kind, title, planned_minutes, actual_minutes)"
                 " VALUES (?, 'room', 'Hall', 600, 600)", cohort)
    told = {finding['rule']: finding for finding in attention(house, cohort)}
    assert {rule: finding['subject'] for rule, finding in told.items()} == {'budget-beyond-plan': money,
                                                                           'hours-beyond-plan': hours}
    assert '€1,000.00' in told['budget-beyond-plan']['why'] and '€1,200.50' in told['budget-beyond-plan']['why']
    assert '10\xa0h' in told['hours-beyond-plan']['why'] and '11\xa0h' in told['hours-beyond-plan']['why']


@holds('/cli/attention/hours-of-the-meetings-count-until-somebody-enters-them-d21-d20')
def logged_hours(house):
    cohort, tandem = calm(house)
    hours = write(house, "INSERT INTO resource (cohort_id, kind, title, planned_minutes) VALUES (?, 'hours', 'Tandems', 480)",
                  cohort)
    assert len(read(house, 'SELECT id FROM tandem')) == 4 and rules(house, cohort) == [], 'four meetings of both sides'
    write(house, "UPDATE meeting SET mentee_prep_minutes = 1 WHERE state = 'held' AND tandem_id = ?", tandem)
    assert rules(house, cohort) == [('hours-beyond-plan', hours)]
    write(house, 'UPDATE resource SET actual_minutes = 480')
    assert rules(house, cohort) == []
    write(house, 'UPDATE resource SET actual_minutes = NULL')
    write(house, "INSERT INTO resource (cohort_id, kind, title, planned_minutes) VALUES (?, 'hours', 'Office', 60)", cohort)
    assert rules(house, cohort) == [], 'nobody knows which of them it was'


@holds('/cli/attention/term-about-to-end-is-found-once-for-all-that-end-with-the-cohort-d21-d13')
def term_ends(house):
    cohort, tandem = calm(house)
    write(house, 'UPDATE tandem SET ends_on = ? WHERE id = ?', day(28), tandem)
    assert rules(house, cohort) == [('term-ends', tandem)]
    write(house, 'UPDATE cohort SET ends_on = ?', day(28))
    assert rules(house, cohort) == [('cohort-ends', int(cohort))]
    write(house, "UPDATE cohort SET ends_on = ?, state = 'closed', closed_on = ?", day(0), day(0))
    running = [('term-ends', row[0]) for row in read(house, 'SELECT id FROM tandem')]
    assert sorted(rules(house, cohort)) == sorted(running), 'tandems run on after the close-out'


@holds('/cli/attention/retention-period-of-a-closed-cohort-is-not-forgotten-p9')
def retention(house):
    cohort, tandem = calm(house)
    write(house, "UPDATE tandem SET state = 'completed', ended_on = starts_on, end_reason = 'term-over'")
    write(house, "UPDATE cohort SET ends_on = ?, state = 'closed', closed_on = ?", day(0), day(-400))
    assert rules(house, cohort) == [], 'nobody said how long'
    write(house, "INSERT INTO setting (key, value) VALUES ('retention-months', '12')")
    assert rules(house, cohort) == [('retention-ends', int(cohort))]
    finding = attention(house, cohort)[0]
    assert (finding['severity'], finding['settled_by']) == ('now', 'erase') and '9.' in finding['why'], finding
    other = house.call('create', 'Second', '--start', day(0)).out.strip()
    house.call('enrol', other, house.enrolments(None))
    assert rules(house, cohort) == [], 'all of them take part again'


@holds('/cli/attention/tandem-that-pauses-or-is-a-draft-is-left-in-peace')
def left_in_peace(house):
    cohort, tandem = calm(house)
    forget_meetings(house, tandem)
    for change in ("state = 'paused'", "state = 'accepted'", "state = 'draft'",
                   "state = 'completed', ended_on = starts_on, end_reason = 'goals-reached'"):
        write(house, f'UPDATE tandem SET {change} WHERE id = ?', tandem)
        assert rules(house, cohort) == [], change


@holds('/cli/attention/list-of-all-cohorts-has-each-once')
def all_cohorts(house):
    cohort, tandem = calm(house)
    other = house.call('create', 'Second', '--start', day(0)).out.strip()
    number = write(house, "INSERT INTO milestone (uuid, cohort_id, kind, due_on) VALUES (?, ?, 'announcement', ?)",
                   str(uuid.uuid4()), other, day(0))
    forget_meetings(house, tandem)
    assert rules(house) == [('no-first-meeting', tandem), ('milestone-due', number)]
    assert rules(house, other) == [('milestone-due', number)]
    assert [finding['cohort'] for finding in attention(house)] == [int(cohort), int(other)]


@holds('/cli/attention/snoozed-until-a-day-and-woken-again')
def snooze(house):
    cohort, tandem = calm(house)
    forget_meetings(house, tandem)
    entry = (cohort, 'no-first-meeting', str(tandem))
    assert house.json('snooze', *entry, '--until', day(1)) == {'snoozed_until': day(1)}
    assert house.json('attention', cohort) == {'attention': [], 'snoozed': 1}
    assert '1 is snoozed' in house.call('attention', cohort).out
    assert [f['snoozed_until'] for f in attention(house, cohort, '--snoozed')] == [day(1)]
    house.call('snooze', *entry, '--until', day(5))
    assert read(house, 'SELECT until FROM snooze') == [(day(5),)]
    house.call('wake', *entry)
    assert rules(house, cohort) == [('no-first-meeting', tandem)]
    house.call('snooze', *entry, '--until', day(0), status=1)
    house.call('snooze', cohort, 'overdue', str(tandem), '--until', day(1), status=1)
    house.call('snooze', cohort, 'no-first-meeting', '99', '--until', day(1), status=1)
    house.call('snooze', *entry, status=2)
    house.call('snooze', cohort, 'boredom', '1', '--until', day(1), status=2)
    house.call('snooze', cohort, 'overdue', 'first', '--until', day(1), status=2)
    house.call('snooze', *entry, '--until', 'tomorrow', status=2)
    write(house, "INSERT INTO snooze (cohort_id, rule, subject, until) VALUES (?, 'no-first-meeting', ?, ?)", cohort,
          tandem, day(0))
    assert rules(house, cohort) == [('no-first-meeting', tandem)], 'its day has come'


@holds('/cli/attention/thresholds-belong-to-the-programme')
def thresholds(house):
    cohort, tandem = calm(house)
    forget_meetings(house, tandem)
    other = house.call('create', 'Second', '--start', day(0)).out.strip()
    usual = house.json('thresholds', cohort)['thresholds']
    assert len(usual) == 18 and all(entry['threshold'] == entry['default'] for entry in usual)
    house.call('thresholds', cohort, '--set', 'no-first-meeting=91', '--set', 'overdue=0')
    assert rules(house, cohort) == []
    changed = {entry['rule']: entry['threshold'] for entry in house.json('thresholds', cohort)['thresholds']}
    assert (changed['no-first-meeting'], changed['overdue'], changed['leaver']) == (91, 0, 14)
    assert house.json('thresholds', other)['thresholds'] == usual
    assert '91 days' in house.call('thresholds', cohort).out
    house.call('thresholds', cohort, '--set', 'no-first-meeting=default')
    assert rules(house, cohort) == [('no-first-meeting', tandem)]
    assert read(house, 'SELECT rule FROM attention_threshold') == [('overdue',)]
    for wrong in ('no-first-meeting', 'boredom=3', 'overdue=x', 'overdue=-1'):
        house.call('thresholds', cohort, '--set', wrong, status=2)
    house.call('thresholds', cohort, '--set', 'overdue=5', '--set', 'no-first-meeting=0', status=1)
    assert read(house, 'SELECT threshold FROM attention_threshold') == [(0,)], 'all or nothing'


@holds('/cli/attention/entry-says-what-why-since-when-and-what-to-do-in-both-languages')
def entry_says_it_all(house):
    cohort, tandem = calm(house)
    forget_meetings(house, tandem)
    page = house.call('attention', cohort).out
    assert '(tandemwerk-cli meeting plan)' in ' '.join(page.split())
    assert f'[{cohort} no-first-meeting {tandem}]' in page and long_day(-69) in page and '1 thing needs attention' in page
    german = house.call('--language', 'de', 'attention', cohort).out
    assert 'Noch kein erstes Treffen' in german and 'Seit dem' in german
    forget_meetings(house, tandem)
    write(house, "UPDATE tandem SET state = 'paused'")
    assert 'Nothing needs attention' in house.call('attention').out


run()
