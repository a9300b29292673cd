#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample company is made by the product's own commands, is lively, and goes again without a trace."""

import sqlite3
from pathlib import Path

from house import holds, run

LISTS = Path(__file__).parents[2] / 'data' / 'sample'
SMALL = ['sample', '--people', '130', '--tandems', '15', '--seed', '7']


def rows(house, query):
    with sqlite3.connect(f'file:{house.database}?mode=ro', uri=True) as file:
        return file.execute(query).fetchall()


@holds('/cli/sample/two-cohorts-one-closed-one-running')
def two_cohorts(house):
    made = house.json(*SMALL)
    states = dict(rows(house, 'SELECT id, state FROM cohort'))
    assert states == {made['closed']: 'closed', made['running']: 'running'}
    board = rows(house, f"SELECT count (*) FROM tandem WHERE cohort_id = {made['closed']} AND state = 'completed'")
    assert board == [(8,)], board
    assert {state for state, in rows(house, 'SELECT DISTINCT state FROM meeting')} == {
        'planned', 'held', 'moved', 'cancelled', 'missed'}
    levels = rows(house, f"SELECT DISTINCT level FROM participant WHERE role = 'mentee'"
                         f" AND cohort_id = {made['running']} ORDER BY 1")
    assert levels == [(1,), (2,)], levels
    assert rows(house, 'SELECT cohort_id, count (*) FROM resource GROUP BY 1 ORDER BY 1') == [(1, 5), (2, 5)]
    assert rows(house, 'PRAGMA foreign_key_check') == []
    house.call('check')
    house.call('report', str(made['closed']), '--output', str(house.folder / 'closed.pdf'))
    house.call('report', str(made['running']), '--output', str(house.folder / 'running.pdf'))


@holds('/cli/sample/there-is-much-to-look-after')
def much_to_look_after(house):
    made = house.json(*SMALL)
    running, closed = ({entry['rule'] for entry in house.json('attention', str(made[cohort]))['attention']}
                       for cohort in ('running', 'closed'))
    rules = {entry['rule'] for entry in house.json('thresholds', str(made['running']))['thresholds']}
    assert running == rules - {'retention-ends'}, running ^ rules
    assert closed == {'retention-ends'}, closed


@holds('/cli/sample/the-same-seed-makes-the-same-company')
def same_seed(house):
    query = 'SELECT number, family_name, given_name, birth_year, level FROM person ORDER BY id'
    pairs = 'SELECT mentor_id, mentee_id, state FROM tandem ORDER BY id'
    house.call(*SMALL)
    first = rows(house, query), rows(house, pairs)
    house.database.unlink()
    house.call(*SMALL)
    assert (rows(house, query), rows(house, pairs)) == first


@holds('/cli/sample/it-goes-again-in-one-step')
def goes_again(house):
    house.call(*SMALL)
    house.call('sample', '--remove')
    for table in ('programme', 'cohort', 'person', 'participant', 'tandem', 'meeting', 'answer', 'excluded_pair',
                  'department', 'site'):
        assert rows(house, f'SELECT count (*) FROM {table}') == [(0,)], table
    assert rows(house, "SELECT key FROM setting WHERE key LIKE '%retention%'") == []
    house.call('sample', '--remove', status=1)


@holds('/cli/sample/a-retention-period-that-somebody-chose-stays')
def chosen_retention_stays(house):
    retention = "SELECT value FROM setting WHERE key LIKE '%retention%'"
    house.call(*SMALL)
    with sqlite3.connect(house.database) as file:
        file.execute("UPDATE setting SET value = '24' WHERE key = 'retention-months'")
    house.call('sample', '--remove')
    assert rows(house, retention) == [('24',)]
    house.call(*SMALL)
    house.call('sample', '--remove')
    assert rows(house, retention) == [('24',)]


@holds('/cli/sample/never-beside-real-people')
def never_beside_real_people(house):
    house.call('import-staff', house.staff())
    house.call(*SMALL, status=1)
    assert rows(house, 'SELECT count (*) FROM programme') == [(0,)]
    house.call('sample', '--remove', status=1)


@holds('/cli/sample/too-small-a-company-is-refused')
def too_small(house):
    house.call('sample', '--people', '50', '--tandems', '30', status=1)
    house.call('sample', '--tandems', 'many', status=2)


@holds('/cli/sample/the-lists-in-data-are-made-by-it')
def lists(house):
    house.call('sample', '--lists', str(house.folder / 'lists'), database=False)
    house.call('sample', '--lists', str(house.folder / 'others'), '--seed', '7', database=False)
    for name in ('staff.csv', 'enrolments.csv'):
        assert (house.folder / 'lists' / name).read_bytes() == (LISTS / name).read_bytes(), name
        assert (house.folder / 'others' / name).read_bytes() != (LISTS / name).read_bytes(), name
    outcome = house.json('import-staff', str(house.folder / 'others' / 'staff.csv'))
    assert outcome['added'] > 200, outcome
    house.call('sample', '--lists', '/dev/null/no-folder', status=1, database=False)


run()
