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


@holds('/cli/matching/every-criterion-is-explained')
def every_criterion_is_explained(house):
    """P4: over the answered criteria; each says its facts, in both languages."""
    cohort = house.cohort()
    told = house.json('explain', cohort, '4713', '1')
    for criterion in told['criteria']:
        assert list(criterion) == ['criterion', 'answered', 'weight', 'score', 'explanation']
    english = house.call('explain', cohort, '4713', '1').out
    assert all(criterion['explanation'] in english for criterion in told['criteria'])
    german = house.call('--language', 'de', 'explain', cohort, '4713', '1').out
    assert 'Sie kennen verschiedene Abteilungen.' in german
    answered = [criterion for criterion in told['criteria'] if criterion['answered']]
    weight = sum(criterion['weight'] for criterion in answered)
    mean = sum(criterion['weight'] * criterion['score'] for criterion in answered) / weight
    assert abs(told['score'] - mean) < 0.01
    assert abs(told['answered'] - 100 * weight / sum(criterion['weight'] for criterion in told['criteria'])) < 0.01


@holds('/cli/matching/cost-of-a-pair-comes-true')
def cost_of_a_pair_comes_true(house):
    """What choosing a pair, or doing without it, costs is told before it is done."""
    cohort = house.cohort()
    suggested = house.json('match', cohort)
    scores = pair_scores(house, cohort)
    in_all = round(suggested['total_score'] * 100)
    pairs = {(tandem['mentor'], tandem['mentee']) for tandem in suggested['tandems']}
    for mentor, mentee in scores:
        told = house.json('explain', cohort, mentor, mentee)
        assert told['suggested'] is ((mentor, mentee) in pairs)
        if told['suggested']:
            rest = {pair: score for pair, score in scores.items() if pair != (mentor, mentee)}
            n_tandems, score = best_matching(rest)
            cost = told['cost_without']
        else:
            rest = {pair: score for pair, score in scores.items() if mentor not in pair and mentee not in pair}
            n_tandems, score = best_matching(rest)
            n_tandems, score = n_tandems + 1, score + scores[mentor, mentee]
            cost = told['cost']
        assert cost['possible']
        assert (cost['tandems'], round(cost['score'] * 100)) == (len(pairs) - n_tandems, in_all - score), (mentor, mentee)
        page = house.call('explain', cohort, mentor, mentee).out
        assert ('They are suggested' if told['suggested'] else 'They are not suggested') in page


@holds('/cli/matching/only-good-ones-and-minimum-score')
def only_good_ones(house):
    cohort = house.cohort()
    most = house.json('match', cohort)
    good = house.json('match', cohort, '--only-good-ones')
    assert good['optimal'] and good['total_score'] >= most['total_score']
    least = int(max(tandem['score'] for tandem in most['tandems']))
    few = house.json('match', cohort, '--minimum-score', str(least))
    assert few['optimal'] and 0 < len(few['tandems']) < len(most['tandems'])
    assert all(tandem['score'] >= least for tandem in few['tandems'])
    assert 'minimum score' in house.call('match', cohort, '--minimum-score', '100').out
    for word in ('101', '-1', 'viel', '5.5'):
        house.call('match', cohort, '--minimum-score', word, status=2)


@holds('/cli/weights/are-shown-set-and-reset')
def weights_are_set(house):
    """P2: a weight changes scores and never bans."""
    cohort = house.cohort()
    before = house.json('weights', cohort)
    assert list(before)[0] == 'topics' and len(before) == 10
    allowed = pair_scores(house, cohort)
    told = house.json('weights', cohort, '--set', 'topics=0', '--set', 'site=100')
    assert (told['topics'], told['site']) == (0, 100) and told['area'] == before['area']
    assert 'topics' not in [part['criterion'] for part in house.json('explain', cohort, '4713', '1')['criteria']]
    after = pair_scores(house, cohort)
    assert set(after) == set(allowed) and after != allowed
    assert 'Standort' in house.call('--language', 'de', 'weights', cohort).out
    assert house.json('weights', cohort, '--reset') == before
    assert pair_scores(house, cohort) == allowed


@holds('/cli/weights/wrong-ones-are-refused')
def wrong_weights(house):
    cohort = house.cohort()
    before = house.json('weights', cohort)
    for word in ('topics', 'topics=', 'topics=101', 'topics=-1', 'topics=x', 'beauty=5', '=5'):
        assert 'mentor-style' in house.call('weights', cohort, '--set', word, status=2).err
    zeros = [word for criterion in before for word in ('--set', f'{criterion}=0')]
    assert 'above 0' in house.call('weights', cohort, *zeros, status=1).err
    assert house.json('weights', cohort) == before
    house.call('weights', '77', status=1)


@holds('/cli/readiness/says-what-would-help')
def readiness_says_what_would_help(house):
    """D3–D5, D9: each open point names whom it is about, in both languages."""
    rows = [[*row[:3], '', row[4]] if row[0] == '4711' else row for row in ENROLMENTS if row[0] not in ('1', '2')]
    cohort = house.cohort(rows)
    told = house.json('readiness', cohort)
    assert list(told) == ['open', 'items']
    areas = [item['area'] for item in told['items']]
    assert areas == sorted(areas, key=['top', 'answers', 'topics', 'partners', 'rules', 'size'].index)
    assert told['open'] == sum(item['state'] == 'open' for item in told['items'])
    answers = next(item for item in told['items'] if item['area'] == 'answers')
    assert answers['people'] == ['4711'] and 'Jana Kern' in answers['sentence']
    assert next(item for item in told['items'] if item['area'] == 'top')['state'] == 'open'
    page = house.call('readiness', cohort).out
    assert all(item['sentence'] in page for item in told['items'])
    assert 'Teilnahmezusage' in house.call('--language', 'de', 'match', cohort).out
    assert 'Das Matching ist trotzdem möglich.' in house.call('--language', 'de', 'readiness', cohort).out
    house.call('match', cohort, '--accept')


@holds('/cli/overview/says-what-is-done-what-is-next-and-what-is-missing')
def overview_says_what_is_next(house):
    """D5, D7–D12: from the enrolment to the published tandems."""
    cohort = house.cohort()
    told = house.json('overview', cohort)
    states = {task['task']: task['state'] for task in told['tasks']}
    assert (states['enrolment'], states['pairing'], states['publishing']) == ('done', 'next', 'to-come'), states
    assert (states['top'], states['contact-person']) == ('done', 'missing'), states
    assert (told['mentors'], told['mentees'], told['commitments'], told['tandems']) == (5, 4, 9, 0), told
    house.call('match', cohort, '--accept')
    told = house.json('overview', cohort)
    assert next(task for task in told['tasks'] if task['state'] == 'next')['task'] == 'publishing', told
    page = house.call('--language', 'de', 'overview', cohort).out
    assert '→ Tandems freigeben: 0 von 4' in page, page
    house.call('overview', '77', status=1)


@holds('/cli/announcement/names-who-begins-at-the-top')
def announcement_names_who_begins(house):
    """D5, D3: in both languages, and only those who said yes themselves."""
    cohort = house.cohort()
    assert 'Hans Adler and Brigitte Zörbelstätt' in house.call('announcement', cohort).out
    assert 'Liebe Kolleginnen und Kollegen' in house.call('--language', 'de', 'announcement', cohort).out


@holds('/cli/announcement/leaves-a-gap-where-nobody-said-yes')
def announcement_leaves_a_gap(house):
    rows = [[*row[:3], '', row[4]] if row[0] in ('1', '2') else row for row in ENROLMENTS]
    asked = house.json('announcement', house.cohort(rows))['announcement']
    assert 'Adler' not in asked and '[…]' in asked, asked


@holds('/cli/forecast/says-what-a-cohort-can-show')
def forecast_says_what_a_cohort_can_show(house):
    assert 'With 3 tandems or more' in house.call('forecast', '2', '2').out
    assert len(house.json('forecast', '8', '8')['sentences']) == 4
    assert 'für jede Seite' in house.call('--language', 'de', 'forecast', '8', '8').out
    for size in ('-1', '100001', 'x', ''):
        house.call('forecast', size, '8', status=2)


@holds('/cli/readiness/empty-cohort-is-told-what-it-needs')
def readiness_of_an_empty_cohort(house):
    house.call('create', 'Programme', '--start', '2027-01-15')
    page = house.call('readiness', '1').out
    assert 'No mentor can be paired yet.' in page and 'No mentee can be paired yet.' in page
    house.call('readiness', '77', status=1)


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
