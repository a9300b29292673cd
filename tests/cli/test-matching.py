#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The suggestion of the command line: its shape, that nothing better exists, and that it changes nothing."""

import hashlib
import itertools
import re

from house import ENROLMENTS, holds, run

MENTORS = [row[0] for row in ENROLMENTS if row[1].startswith('Mentor')]
MENTEES = [row[0] for row in ENROLMENTS if row[1] == 'Mentee']


def pair_scores(house, cohort):
    """The score of every pair the rules allow, as `explain` tells it pair by pair."""
    pairs = {(mentor, mentee): house.json('explain', cohort, mentor, mentee)
             for mentor, mentee in itertools.product(MENTORS, MENTEES)}
    return {pair: round(told['score'] * 100) for pair, told in pairs.items() if told['allowed']}


def best_matching(scores):
    """By trying every way: the most tandems, and of these the highest sum of scores, in hundredths."""
    best = (0, 0)
    choices = [*MENTEES, *[None] * len(MENTORS)]
    for partners in set(itertools.permutations(choices, len(MENTORS))):
        tandems = [(mentor, mentee) for mentor, mentee in zip(MENTORS, partners) if mentee is not None]
        if all(tandem in scores for tandem in tandems):
            best = max(best, (len(tandems), sum(scores[tandem] for tandem in tandems)))
    return best


@holds('/cli/matching/json-has-exactly-the-promised-shape')
def json_has_the_promised_shape(house):
    cohort = house.cohort()
    answer = house.call('match', cohort, '--json')
    told = answer.json
    assert list(told) == ['tandems', 'waiting', 'total_score', 'optimal']
    assert list(told['waiting']) == ['mentors', 'mentees']
    assert all(list(tandem) == ['mentor', 'mentee', 'score', 'pinned'] for tandem in told['tandems'])
    assert all(isinstance(tandem['mentor'], str) and tandem['pinned'] is False for tandem in told['tandems'])
    assert re.fullmatch(r'\d+\.\d\d', re.search(r'"total_score":([^,]+)', answer.out)[1])
    assert all(re.fullmatch(r'\d+\.\d\d', score) for score in re.findall(r'"score":([^,]+)', answer.out))
    assert round(told['total_score'] * 100) == sum(round(tandem['score'] * 100) for tandem in told['tandems'])
    assert told['optimal'] is True


@holds('/cli/matching/everybody-has-a-tandem-or-waits')
def everybody_has_a_tandem_or_waits(house):
    told = house.json('match', house.cohort())
    assert sorted([tandem['mentor'] for tandem in told['tandems']] + told['waiting']['mentors']) == sorted(MENTORS)
    assert sorted([tandem['mentee'] for tandem in told['tandems']] + told['waiting']['mentees']) == sorted(MENTEES)


@holds('/cli/matching/no-other-matching-is-better')
def no_other_matching_is_better(house):
    cohort = house.cohort()
    scores = pair_scores(house, cohort)
    told = house.json('match', cohort)
    assert all(scores[tandem['mentor'], tandem['mentee']] == round(tandem['score'] * 100) for tandem in told['tandems'])
    assert (len(told['tandems']), round(told['total_score'] * 100)) == best_matching(scores)


@holds('/cli/matching/same-facts-give-the-same-suggestion')
def same_facts_give_the_same_suggestion(house):
    cohort = house.cohort()
    first = house.call('match', cohort, '--json').out
    assert all(house.call('match', cohort, '--json').out == first for _ in range(3))


@holds('/cli/matching/order-of-the-list-does-not-matter')
def order_of_the_list_does_not_matter(house):
    first = house.json('match', house.cohort())
    house.database = house.database.with_name('other.db')
    second = house.json('match', house.cohort(ENROLMENTS[::-1]))
    assert (len(second['tandems']), second['total_score']) == (len(first['tandems']), first['total_score'])


@holds('/cli/matching/suggestion-changes-nothing')
def suggestion_changes_nothing(house):
    cohort = house.cohort()
    before = hashlib.sha256(house.database.read_bytes()).hexdigest()
    assert house.json('match', cohort)['tandems']
    assert hashlib.sha256(house.database.read_bytes()).hexdigest() == before
    assert not any(tandem['pinned'] for tandem in house.json('match', cohort)['tandems'])


@holds('/cli/matching/accepted-tandems-stand-and-are-respected')
def accepted_tandems_stand(house):
    cohort = house.cohort()
    suggested = house.json('match', cohort)
    assert house.json('match', cohort, '--accept') == suggested
    pairs = {(tandem['mentor'], tandem['mentee']) for tandem in suggested['tandems']}
    again = house.json('match', cohort)
    assert {(tandem['mentor'], tandem['mentee']) for tandem in again['tandems']} == pairs
    assert all(tandem['pinned'] for tandem in again['tandems'])
    house.call('match', cohort, '--accept')


@holds('/cli/matching/nobody-mentors-the-own-line-manager')
def nobody_mentors_the_own_line_manager(house):
    """D2: a mentor never gets somebody of the own reporting line; all reasons are named (P1)."""
    cohort = house.cohort()
    told = house.json('explain', cohort, '4711', '17')
    assert told['allowed'] is False and len(told['reasons']) == 1
    page = house.call('explain', cohort, '4711', '17').out
    assert told['reasons'][0] in page
    tandems = house.json('match', cohort)['tandems']
    assert not [tandem for tandem in tandems if (tandem['mentor'], tandem['mentee']) == ('4711', '17')]


@holds('/cli/matching/every-reason-is-named')
def every_reason_is_named(house):
    """D2: own department and own line manager at once."""
    told = house.json('explain', house.cohort(), '4714', '18')
    assert told['allowed'] is False and len(told['reasons']) == 2


@holds('/cli/matching/score-is-explained-by-criterion')
def score_is_explained_by_criterion(house):
    cohort = house.cohort()
    told = house.json('explain', cohort, '4713', '1')
    assert told['allowed'] and told['reasons'] == [] and told['direction_check'] == 'age'
    assert 'topics' in [criterion['criterion'] for criterion in told['criteria']]
    assert sorted(told['common_topics']) == ['LinkedIn', 'TikTok']
    german = house.call('--language', 'de', 'explain', cohort, '4713', '1').out
    english = house.call('explain', cohort, '4713', '1').out
    score = f'{told["score"]:.2f}'
    assert score in english and score.replace('.', ',') in german


@holds('/cli/matching/person-who-declined-waits-and-the-reason-is-told')
def person_who_declined_waits(house):
    """D3: taking part is voluntary; who declined is not paired."""
    rows = [[*row[:3], 'nein', row[4]] if row[0] == '1' else row for row in ENROLMENTS]
    cohort = house.cohort(rows)
    assert '1' not in [tandem['mentee'] for tandem in house.json('match', cohort)['tandems']]
    told = house.json('explain', cohort, '4712', '1')
    assert told['allowed'] is False and told['reasons']


@holds('/cli/matching/waiting-people-are-told-with-a-reason')
def waiting_people_are_told_with_a_reason(house):
    cohort = house.cohort()
    told = house.json('match', cohort)
    page = house.call('match', cohort).out
    assert told['waiting']['mentors'], 'five mentors, four mentees'
    for number in told['waiting']['mentors']:
        line = next(line for line in page.splitlines() if f'({number})' in line)
        assert line.endswith('somebody else.'), line
        house.call('match', cohort, '--accept')
        assert line in house.call('match', cohort).out.splitlines()


@holds('/cli/matching/person-whom-no-rule-allows-is-told-so')
def person_whom_no_rule_allows(house):
    """D2: the only mentee is the mentor's line manager."""
    rows = [row for row in ENROLMENTS if row[0] in ('4711', '17')]
    cohort = house.cohort(rows)
    page = house.call('match', cohort).out
    assert page.count('The rules leave nobody') == 2


@holds('/cli/matching/mentor-and-mentee-are-not-confused')
def mentor_and_mentee_are_not_confused(house):
    cohort = house.cohort()
    house.call('explain', cohort, '1', '4711', status=1)
    house.call('explain', cohort, '4711', '19', status=1)
    house.call('explain', cohort, '4711', 'nobody', status=1)


@holds('/cli/matching/cohort-without-participants-has-no-tandems')
def cohort_without_participants(house):
    house.call('create', 'Programme', '--start', '2027-01-15')
    assert house.call('match', '1', '--json').out == \
        '{"tandems":[],"waiting":{"mentors":[],"mentees":[]},"total_score":0.00,"optimal":true}\n'
    house.call('match', '1')
    house.call('match', '1', '--accept')


@holds('/cli/matching/unknown-cohort-fails')
def unknown_cohort_fails(house):
    house.cohort()
    for words in (['match', '77'], ['match', '77', '--accept'], ['participants', '77'], ['explain', '77', '1', '2'],
                  ['report', '77', '--output', str(house.folder / 'r.pdf')], ['enrol', '77', house.enrolments()]):
        assert '77' in house.call(*words, status=1).err


run()
