#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calendars are read back by another reader: what stands in them, what is told anew, and what is cancelled."""

import datetime
import re
import sqlite3
import uuid
from zoneinfo import ZoneInfo

import icalendar

from house import holds, run

BERLIN = ZoneInfo('Europe/Berlin')
LATER = 2000 + datetime.date.today().year % 100 + 1


def write(house, sql, *values):
    """A row that no verb of the command line writes here."""
    with sqlite3.connect(house.database) as file:
        file.execute('PRAGMA foreign_keys = ON')
        return file.execute(sql, values).lastrowid


def running(house):
    """A cohort with published tandems. Returns its number and the number of the tandem of Kern."""
    cohort = house.cohort()
    house.call('match', cohort, '--accept')
    write(house, "UPDATE tandem SET state = 'agreed', starts_on = '2027-01-15'")
    return cohort, tandem_of(house, '4711')


def tandem_of(house, number):
    with sqlite3.connect(house.database) as file:
        return file.execute('SELECT tandem.id FROM tandem JOIN participant ON participant.id IN (mentor_id, mentee_id)'
                            ' JOIN person ON person.id = person_id WHERE number = ?', (number,)).fetchone()[0]


def meeting(house, tandem, starts, minutes=90, place=None, state='planned', zone='Europe/Berlin', moved_from=None):
    return write(house, 'INSERT INTO meeting (uuid, tandem_id, starts_at, zone, minutes, place, state, moved_from_id, note)'
                        ' VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', str(uuid.uuid4()), tandem, starts, zone, minutes, place,
                 state, moved_from, 'Nobody may read this note')


def milestone(house, cohort, kind, day, title=None, place=None):
    return write(house, 'INSERT INTO milestone (uuid, cohort_id, kind, title, due_on, place) VALUES (?, ?, ?, ?, ?, ?)',
                 str(uuid.uuid4()), cohort, kind, title, day, place)


def export(house, cohort, *words, name='calendar.ics'):
    """The export as it was told, and its events by UID."""
    path = house.folder / name
    told = house.json('export', cohort, '--output', str(path), *words)
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    events = calendar.walk('VEVENT')
    assert calendar.errors == [] and calendar['VERSION'] == '2.0'
    assert all(event.errors == [] for event in events)
    assert len({event['UID'] for event in events}) == len(events)
    return told, {str(event['UID']): event for event in events}


def only(events):
    assert len(events) == 1, events
    return next(iter(events.values()))


def cancelled(events):
    return {uid for uid, event in events.items() if event['STATUS'] == 'CANCELLED'}


@holds('/cli/calendar/meeting-has-its-time-zone-place-and-names')
def meeting_has_its_facts(house):
    cohort, tandem = running(house)
    meeting(house, tandem, f'{LATER}-02-10T10:00', place='Room 7')
    told, events = export(house, cohort)
    event = only(events)
    assert told['entries'] == 1 and len(told['new']) == 1 and told['changed'] == told['cancelled'] == []
    assert event.start == datetime.datetime(LATER, 2, 10, 10, tzinfo=BERLIN)
    assert event['DTSTART'].params['TZID'] == 'Europe/Berlin'
    assert event.end - event.start == datetime.timedelta(minutes=90)
    assert event['LOCATION'] == 'Room 7' and event['SEQUENCE'] == 0 and event['STATUS'] == 'CONFIRMED'
    assert 'Jana Kern' in event['SUMMARY']


@holds('/cli/calendar/zone-is-described-under-its-usual-name')
def zone_is_described(house):
    cohort, tandem = running(house)
    meeting(house, tandem, f'{LATER}-02-10T10:00')
    meeting(house, tandem, f'{LATER}-02-11T10:00', zone='Europe/London')
    export(house, cohort)
    calendar = icalendar.Calendar.from_ical((house.folder / 'calendar.ics').read_bytes())
    zones = calendar.walk('VTIMEZONE')
    assert sorted(str(zone['TZID']) for zone in zones) == ['Europe/Berlin', 'Europe/London']
    for zone in zones:
        named = ZoneInfo(str(zone['TZID']))
        zone['TZID'] = 'As described'    # under a name it knows the reader would not look at the rules
        rules = zone.to_tz()
        for month in range(1, 13):
            moment = datetime.datetime(LATER, month, 14, 12)
            assert moment.replace(tzinfo=rules).utcoffset() == moment.replace(tzinfo=named).utcoffset(), (zone, month)


@holds('/cli/calendar/meeting-keeps-its-hour-and-its-length-across-the-change-to-summer-time')
def summer_time(house):
    cohort, tandem = running(house)
    before = meeting(house, tandem, '2027-03-27T10:00')
    after = meeting(house, tandem, '2027-03-28T10:00')
    across = meeting(house, tandem, '2027-03-28T01:30', minutes=60)
    _, events = export(house, cohort)
    utc = sorted(event.start.astimezone(datetime.UTC) for event in events.values())
    assert [moment.isoformat() for moment in utc] == ['2027-03-27T09:00:00+00:00', '2027-03-28T00:30:00+00:00',
                                                      '2027-03-28T08:00:00+00:00'], (before, after, across)
    assert sorted(event['DURATION'].dt for event in events.values())[0] == datetime.timedelta(minutes=60)


@holds('/cli/calendar/time-that-the-clocks-skip-or-show-twice-is-asked-about')
def odd_times_are_asked_about(house):
    cohort, tandem = running(house)
    path = house.folder / 'calendar.ics'
    for starts, why in ((f'{last_sunday(LATER, 3)}T02:30', 'skip'), (f'{last_sunday(LATER, 10)}T02:30', 'twice')):
        number = meeting(house, tandem, starts)
        complaint = house.call('export', cohort, '--output', str(path), status=1).err
        assert why in complaint and 'Jana Kern' in complaint and '02:30' in complaint and not path.exists()
        write(house, 'DELETE FROM meeting WHERE id = ?', number)
    meeting(house, tandem, f'{LATER}-02-10T10:00', zone='Europe/Atlantis')
    assert 'Europe/Atlantis' in house.call('export', cohort, '--output', str(path), status=1).err
    with sqlite3.connect(house.database) as file:
        assert file.execute('SELECT count (*) FROM ledger').fetchone()[0] == 0


def last_sunday(year, month):
    day = datetime.date(year, month, 31)
    return day - datetime.timedelta(days=(day.weekday() + 1) % 7)


@holds('/cli/calendar/milestones-and-pulses-are-days')
def milestones_and_pulses_are_days(house):
    cohort, _ = running(house)
    milestone(house, cohort, 'kick-off', '2027-02-01', place='Aula')
    milestone(house, cohort, 'own', '2027-04-01', title='Fest')
    milestone(house, cohort, 'pulse', '2027-03-01')
    write(house, 'INSERT INTO pulse (uuid, cohort_id, kind, due_on) VALUES (?, ?, ?, ?)', str(uuid.uuid4()), cohort,
          'pulse', '2027-03-01')
    _, events = export(house, cohort)
    told = sorted((event.start, str(event['SUMMARY'])) for event in events.values())
    assert [day.isoformat() for day, _ in told] == ['2027-02-01', '2027-03-01', '2027-04-01'], told
    assert told[0][1] == 'Kick-off (Reverse Mentoring)' and told[2][1] == 'Fest (Reverse Mentoring)'
    assert all(event['TRANSP'] == 'TRANSPARENT' for event in events.values())
    german = house.json('--language', 'de', 'export', cohort, '--output', str(house.folder / 'calendar.ics'))
    assert german['changed'] == german['new'] == [], 'another language is no change'
    assert 'Feedbackbogen' in (house.folder / 'calendar.ics').read_text()


@holds('/cli/calendar/unchanged-entries-are-told-as-they-were')
def unchanged_entries(house):
    cohort, tandem = running(house)
    meeting(house, tandem, f'{LATER}-02-10T10:00')
    _, first = export(house, cohort)
    told, second = export(house, cohort)
    assert told['entries'] == 1 and told['new'] == told['changed'] == told['cancelled'] == []
    assert only(first)['UID'] == only(second)['UID'] and only(second)['SEQUENCE'] == 0
    assert 'Nothing has changed' in house.call('export', cohort, '--output', str(house.folder / 'calendar.ics')).out


@holds('/cli/calendar/change-goes-out-with-a-higher-sequence')
def change_has_a_higher_sequence(house):
    cohort, tandem = running(house)
    number = meeting(house, tandem, f'{LATER}-02-10T10:00')
    _, first = export(house, cohort)
    for sequence, (column, value) in enumerate((('place', 'Cafeteria'), ('minutes', 45),
                                                ('starts_at', f'{LATER}-02-10T11:00')), 1):
        write(house, f'UPDATE meeting SET {column} = ? WHERE id = ?', value, number)
        told, events = export(house, cohort)
        assert len(told['changed']) == 1 and told['new'] == []
        assert only(events)['UID'] == only(first)['UID'] and only(events)['SEQUENCE'] == sequence


@holds('/cli/calendar/moved-meeting-keeps-its-uid')
def moved_meeting_keeps_its_uid(house):
    """D21: the moved meeting stays in the file; in a calendar it is the same entry on another day."""
    cohort, tandem = running(house)
    number = meeting(house, tandem, f'{LATER}-02-10T10:00')
    _, first = export(house, cohort)
    for sequence, day in enumerate((f'{LATER}-02-17', f'{LATER}-02-24'), 1):
        write(house, "UPDATE meeting SET state = 'moved' WHERE id = ?", number)
        number = meeting(house, tandem, f'{day}T10:00', moved_from=number)
        _, events = export(house, cohort)
        assert set(events) == set(first) and only(events).start.date().isoformat() == day
        assert only(events)['SEQUENCE'] == sequence and only(events)['STATUS'] == 'CONFIRMED'


@holds('/cli/calendar/what-vanished-is-cancelled-once-in-each-calendar')
def cancelled_once_in_each_calendar(house):
    cohort, tandem = running(house)
    number = meeting(house, tandem, f'{LATER}-02-10T10:00')
    meeting(house, tandem, f'{LATER}-03-10T10:00')
    for scope in ([], ['--tandem', str(tandem)], ['--person', '4711']):
        export(house, cohort, *scope)
    write(house, 'DELETE FROM meeting WHERE id = ?', number)
    for scope in ([], ['--tandem', str(tandem)], ['--person', '4711']):
        told, events = export(house, cohort, *scope)
        gone = only({uid: events[uid] for uid in cancelled(events)})
        assert len(told['cancelled']) == 1 and told['entries'] == 1
        assert gone['SEQUENCE'] == 1 and gone.start == datetime.datetime(LATER, 2, 10, 10, tzinfo=BERLIN)
        assert 'Kern' not in gone['SUMMARY']
        told, events = export(house, cohort, *scope)
        assert told['cancelled'] == [] and cancelled(events) == set() and len(events) == 1


@holds('/cli/calendar/cancelled-meeting-that-takes-place-again-comes-back')
def cancelled_meeting_comes_back(house):
    cohort, tandem = running(house)
    number = meeting(house, tandem, f'{LATER}-02-10T10:00')
    meeting(house, tandem, f'{LATER}-03-10T10:00')
    export(house, cohort)
    for state, status, sequence in (('cancelled', 'CANCELLED', 1), ('planned', 'CONFIRMED', 2)):
        write(house, 'UPDATE meeting SET state = ? WHERE id = ?', state, number)
        _, events = export(house, cohort)
        changed = only({uid: event for uid, event in events.items() if event['SEQUENCE'] == sequence})
        assert changed['STATUS'] == status


@holds('/cli/calendar/dissolved-tandem-keeps-only-what-was-held')
def dissolved_tandem(house):
    cohort, tandem = running(house)
    meeting(house, tandem, f'{LATER}-02-10T10:00', state='held')
    meeting(house, tandem, f'{LATER}-03-10T10:00')
    export(house, cohort)
    write(house, "UPDATE tandem SET state = 'dissolved', ended_on = ?, end_reason = 'chemistry' WHERE id = ?",
          f'{LATER}-02-20', tandem)
    told, events = export(house, cohort)
    assert told['entries'] == 1 and len(cancelled(events)) == 1
    assert events[cancelled(events).pop()].start.month == 3


@holds('/cli/calendar/each-sees-only-the-own-meetings')
def each_sees_only_the_own_meetings(house):
    cohort, tandem = running(house)
    other = tandem_of(house, '4712')
    milestone(house, cohort, 'kick-off', '2027-02-01')
    meeting(house, tandem, f'{LATER}-02-10T10:00')
    meeting(house, other, f'{LATER}-02-11T10:00')
    for scope, days in (([], [10, 11]), (['--tandem', str(tandem)], [10]), (['--person', '4712'], [11]),
                        (['--person', '4715'], [])):
        _, events = export(house, cohort, *scope)
        timed = [event.start.day for event in events.values() if isinstance(event.start, datetime.datetime)]
        assert sorted(timed) == days and len(events) == len(days) + 1, scope


@holds('/cli/calendar/invitation-tells-nothing-about-the-two')
def invitation_is_discreet(house):
    """D3, P8: no note, no obligation, no answer; nobody is invited to a tandem that was not published."""
    cohort, tandem = running(house)
    write(house, "UPDATE participant SET commitment = 'declined', obliged_on = '2027-01-01', obliged_by = 'Adler',"
                 " obliged_reason = 'because' WHERE id = (SELECT mentee_id FROM tandem WHERE id = ?)", tandem)
    meeting(house, tandem, f'{LATER}-02-10T10:00')
    export(house, cohort)
    text = icalendar.Calendar.from_ical((house.folder / 'calendar.ics').read_bytes()).to_ical().decode()
    text = text.replace('\r\n ', '')
    assert 'note' not in text and 'because' not in text and 'blig' not in text
    meeting(house, tandem, f'{LATER}-02-09T10:00', state='held')
    write(house, "UPDATE tandem SET state = 'accepted'")
    told, events = export(house, cohort)
    assert told['entries'] == 0 and len(cancelled(events)) == 1
    path = str(house.folder / 'tandem.ics')
    assert 'have not been told' in house.call('export', cohort, '--output', path, '--tandem', str(tandem), status=1).err


@holds('/cli/calendar/erased-person-is-in-no-calendar-any-more')
def erased_person(house):
    """P9: the meeting with the name is withdrawn, and the withdrawal names nobody."""
    cohort, tandem = running(house)
    meeting(house, tandem, f'{LATER}-02-10T10:00')
    export(house, cohort)
    house.call('erase', '4711', '--yes')
    with sqlite3.connect(house.database) as file:
        assert file.execute('SELECT count (*) FROM ledger WHERE digest IS NOT NULL').fetchone()[0] == 0
    _, events = export(house, cohort)
    assert only(events)['STATUS'] == 'CANCELLED'
    assert b'Kern' not in (house.folder / 'calendar.ics').read_bytes()


# The reader takes two backslashes for none before an n or a comma, so these are read by the letter as well.
HOSTILE = {
    'line-breaks': 'One\nBEGIN:VEVENT\r\nATTACH:http://example.com\rTwo',
    'commas-and-semicolons': 'a, b; c\\, d: "e" \\n f',
    'thousand-characters': 'Straße ' * 143,
    'emoji': '👩‍💻🧑🏽‍🤝‍🧑🏻' * 40,
    'combining': 'Z̈́ö' * 60,
    'control-characters': 'a\tb\x07c\x1b[2Jd\x7fe',
    'right-to-left': 'חדר ישיבות 5 🚪 ' * 20,
}

for what, text in HOSTILE.items():
    @holds(f'/cli/calendar/hostile-place-{what}-stays-a-place')
    def hostile_text(house, text=text):
        cohort, tandem = running(house)
        meeting(house, tandem, f'{LATER}-02-10T10:00', place=text)
        milestone(house, cohort, 'own', '2027-02-01', title=text[:200])
        _, events = export(house, cohort)
        plain = ''.join(letter for letter in text.replace('\r\n', '\n').replace('\r', '\n').replace('\t', ' ')
                        if letter == '\n' or letter.isprintable() or letter == '\u200d')
        assert len(events) == 2
        place = next(event['LOCATION'] for event in events.values() if 'LOCATION' in event)
        assert '\\' in text or str(place) == plain, (str(place), plain)
        lines = (house.folder / 'calendar.ics').read_bytes().split(b'\r\n')
        unfolded = b'\r\n'.join(lines).replace(b'\r\n ', b'').decode()
        written = re.search('^LOCATION:(.*)$', unfolded, re.MULTILINE)[1].rstrip('\r')
        assert re.sub(r'\\(.)', lambda escaped: escaped[1].replace('n', '\n'), written) == plain
        assert all(len(line) <= 75 and b'\n' not in line for line in lines)
        assert all(line.decode() is not None for line in lines), 'a letter is cut in two'


@holds('/cli/calendar/unwanted-files-are-left-alone')
def unwanted_files(house):
    cohort, tandem = running(house)
    meeting(house, tandem, f'{LATER}-02-10T10:00')
    letter = house.folder / 'letter.ics'
    letter.write_text('Dear')
    house.call('export', cohort, '--output', str(letter), status=1)
    assert letter.read_text() == 'Dear'
    house.call('export', cohort, '--output', str(house.folder / 'nowhere' / 'calendar.ics'), status=1)
    told, _ = export(house, cohort)
    assert len(told['new']) == 1, 'what could not be written was not told'
    assert (house.folder / 'calendar.ics').stat().st_mode & 0o777 == 0o600


@holds('/cli/calendar/nothing-to-tell-is-said')
def nothing_to_tell(house):
    cohort, _ = running(house)
    path = house.folder / 'calendar.ics'
    assert 'nothing has a date' in house.call('export', cohort, '--output', str(path), status=1).err
    assert not path.exists()


@holds('/cli/calendar/wrong-usage-is-refused')
def wrong_usage(house):
    cohort, tandem = running(house)
    path = str(house.folder / 'calendar.ics')
    for words in (['export', cohort], ['export', cohort, '--output', 'calendar.txt'],
                  ['export', cohort, '--output', path, '--tandem', '1', '--person', '2'],
                  ['export', cohort, '--output', path, '--tandem', 'first']):
        house.call(*words, status=2)
    for words in (['--tandem', '99'], ['--person', 'nobody']):
        house.call('export', cohort, '--output', path, *words, status=1)


run()
