#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole programme is run by scripts, from its rules to the end of its tandems."""

from house import holds, run

GROUPS = ['cohort', 'participant', 'tandem', 'meeting', 'goal', 'milestone', 'resource', 'holiday']


def running(house):
    """A cohort whose tandems were published. Returns its number and those of the tandems."""
    number = house.cohort()
    house.call('match', number, '--accept')
    house.call('tandem', 'publish', number)
    return number, [str(tandem['number']) for tandem in house.json('tandem', 'list', number)['tandems']]


@holds('/cli/life/every-group-and-every-verb-in-it-has-help')
def every_verb_has_help(house):
    for group in GROUPS:
        page = house.call(group, '--help', database=False).out
        names = [line.split('  ')[1] for line in page.splitlines() if line.startswith(f'  {group} ')]
        assert names, page
        for name in names:
            assert f'tandemwerk-cli {name}' in house.call(*name.split(), '--help', database=False).out
        house.call(group, status=2, database=False)
        house.call(group, 'dance', status=2, database=False)


@holds('/cli/life/settings-are-set-and-unwise-ones-said')
def settings_are_set(house):
    number = house.cohort()
    answer = house.call('cohort', 'set', number, 'direction=age', 'reporting-steps=none', 'holidays=DE-NW', 'days=14',
                        'objective=Digitaler Vertrieb', 'ends=2027-03-31', 'planned-tandems=12', 'mentor-capacity=2')
    assert 'stands above everybody' in answer.err and 'at least 4 to 6 months' in answer.err.lower()
    house.call('cohort', 'set', number, 'mentor-capacity=9', status=1)
    house.call('cohort', 'set', number, 'planned-tandems=10001', status=1)
    house.call('cohort', 'set', number, 'shoe-size=44', status=2)
    house.call('cohort', 'set', number, 'days=often', status=2)
    house.call('cohort', 'set', number, 'zone=Mars/Base', status=1)


@holds('/cli/life/a-pair-is-formed-by-exception-published-and-dissolved')
def a_pair_is_formed_and_dissolved(house):
    number = house.cohort()
    house.call('tandem', 'pair', number, '4714', '18', status=1)
    house.call('tandem', 'exclude', number, '4711', '18', '--note', 'Rivalen')
    assert 'Rivalen' in house.call('tandem', 'pair', number, '4711', '18', status=1).err
    house.call('tandem', 'allow', number, '4711', '18')
    tandem = house.call('tandem', 'pair', number, '4711', '18', '--self-found').out.strip()
    house.call('tandem', 'pin', tandem)
    assert house.json('tandem', 'publish', number)['published'] == 1
    house.call('tandem', 'part', tandem, status=1)
    house.call('tandem', 'dissolve', tandem, status=2)
    house.call('tandem', 'dissolve', tandem, '--reason', 'hunger', status=2)
    assert 'Dissolve' in house.json('tandem', 'dissolve', tandem, '--reason', 'chemistry')['done']
    assert 'has ended' in house.call('tandem', 'pair', number, '4711', '18', status=1).err


@holds('/cli/life/obliging-needs-a-refusal')
def obliging_needs_a_refusal(house):
    number = house.cohort()
    oblige = ['participant', 'oblige', number, '17', '--obliged-by', 'Vorstand', '--reason', 'Vorbild']
    house.call(*oblige, status=1)
    house.call('participant', 'commit', number, 'declined', '17', '18', '--on', '2027-01-05')
    house.call(*oblige)
    house.call('participant', 'check-in', number, '17', 'Noch zögerlich', '--on', '2027-02-01')
    house.call('participant', 'release', number, '17')
    house.call('participant', 'capacity', number, '4711', '2')
    house.call('participant', 'capacity', number, '4711', '9', status=1)
    house.call('participant', 'willing', number, '4711', 'no')
    house.call('participant', 'consent', number, '4711', 'given', '--on', '2027-01-05')
    house.call('participant', 'wait', number, '4711')


@holds('/cli/life/meetings-are-planned-and-logged')
def meetings_are_planned(house):
    number, tandems = running(house)
    house.call('meeting', 'series', '2027-03-01T10:00', *tandems, '--days', '14', '--last', '2027-05-31')
    meetings = house.json('meeting', 'list', tandems[0])['meetings']
    assert [meeting['starts_at'][:10] for meeting in meetings][:3] == ['2027-03-01', '2027-03-15', '2027-03-29']
    first, second, third, fourth = [str(meeting['number']) for meeting in meetings[:4]]
    house.call('meeting', 'held', first, '--minutes', '75', '--mentor-prepared', '30')
    house.call('meeting', 'move', second, '2027-03-16T09:00')
    house.call('meeting', 'cancel', third)
    house.call('meeting', 'missed', fourth, 'mentee')
    house.call('meeting', 'missed', fourth, 'nobody', status=2)
    house.call('meeting', 'met', *tandems, '--on', '2027-06-01')
    states = [meeting['state'] for meeting in house.json('meeting', 'list', tandems[0])['meetings']]
    assert states[:5] == ['held', 'moved', 'planned', 'cancelled', 'missed'] and states[-1] == 'held', states
    house.call('meeting', 'plan', tandems[0], '2027-02-30T10:00', status=1)


@holds('/cli/life/tandems-pause-agree-and-complete')
def tandems_pause_and_complete(house):
    number, tandems = running(house)
    tandem = tandems[0]
    house.call('tandem', 'agree', tandem, '--on', '2027-01-20', '--days', '21', '--minutes', '45', '--place', 'Kantine')
    house.call('tandem', 'chemistry', tandem, 'right')
    house.call('tandem', 'pause', tandem, '--on', '2027-03-01', '--note', 'Elternzeit')
    house.call('tandem', 'resume', tandem, '--on', '2027-04-01')
    house.call('tandem', 'end', tandem, '2027-12-31')
    house.call('tandem', 'conflict', tandem, 'Streit um Termine')
    house.call('tandem', 'settle', tandem)
    goal = house.call('goal', 'add', tandem, 'LinkedIn nutzen', '--measure', 'Beiträge', '--last', '2027-05-31').out.strip()
    house.call('goal', 'reached', goal, '80', '--note', 'Vier Beiträge')
    assert house.json('goal', 'list', tandem)['goals'][0]['progress'] == 80
    house.call('tandem', 'complete', *tandems, '--reason', 'goals-reached')
    assert house.json('tandem', 'list', number)['tandems'] == []


@holds('/cli/life/dates-and-resources-are-planned')
def dates_and_resources(house):
    number = house.cohort()
    house.call('milestone', 'propose', number)
    dates = house.json('milestone', 'list', number)['milestones']
    kick_off = next(str(date['number']) for date in dates if date['kind'] == 'kick-off')
    house.call('milestone', 'invite', number, kick_off)
    house.call('milestone', 'came', number, kick_off, '4711', '1')
    house.call('milestone', 'done', kick_off, '--on', '2027-01-15')
    found = next(date for date in house.json('milestone', 'list', number)['milestones'] if date['kind'] == 'kick-off')
    assert (found['invited'], found['came'], found['done_on']) == (9, 2, '2027-01-15'), found
    budget = house.call('resource', 'plan', number, 'budget', 'Kick-off', '1500.5').out.strip()
    house.call('resource', 'actual', number, budget, '1620')
    hours = house.call('resource', 'plan', number, 'hours', 'Begleitung', '6000').out.strip()
    listed = house.json('resource', 'list', number)['resources']
    assert [(entry['number'], entry.get('planned'), entry.get('actual')) for entry in listed] == [
        (int(budget), 1500.5, 1620.0), (int(hours), None, None)]
    house.call('resource', 'plan', number, 'budget', 'Kick-off', '12,50', status=2)


@holds('/cli/life/holidays-are-known-and-extended')
def holidays_are_known(house):
    days = house.json('holiday', 'list', 'DE-NW', '2027')['holidays']
    assert {'day': '2027-05-27', 'name': 'Corpus Christi', 'substitute': False} in days
    assert 'Fronleichnam' in house.call('holiday', 'list', 'DE-NW', '2027', '--language', 'de').out
    house.call('holiday', 'list', 'DE-XX', '2027', status=2)
    house.cohort()
    house.call('holiday', 'add', '2027-12-24', '--note', 'Betriebsruhe')
    house.call('holiday', 'remove', '2027-12-24')
    house.call('holiday', 'remove', '2027-12-24', status=1)


run()
