#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""The solver finds what may not be known, and nothing where nothing is to be found (P8)."""

import sys

from solver import Cell, find_leaks


def people(*numbers):
    return frozenset((number, 'trust') for number in numbers)


def exact(name, answers, total):
    return Cell(name, answers, total, total)


MENTORS = people(1, 2, 3, 4, 5, 6)
MENTEES = people(11, 12, 13, 14, 15)

CASES = [
    ('two-large-sides-and-both-give-nothing-away', False,
     [exact('mentors', MENTORS, 19), exact('mentees', MENTEES, 15), exact('both', MENTORS | MENTEES, 34)]),
    ('a-small-side-is-both-minus-the-other', True,
     [exact('mentors', MENTORS, 19), exact('both', MENTORS | people(11, 12, 13), 30)]),
    ('one-late-answer-is-the-difference-of-two-reports', True,
     [exact('before', MENTORS, 19), exact('after', MENTORS | people(7), 23)]),
    ('one-erased-answer-is-too', True,
     [exact('before', MENTORS, 19), exact('after', MENTORS - people(6), 16)]),
    ('five-late-answers-are-not', False,
     [exact('before', MENTORS, 19), exact('after', MENTORS | MENTEES, 35)]),
    ('overlapping-reports-give-the-rest-away', True,
     [exact('first', people(1, 2, 3, 4, 5, 6, 7, 8), 24), exact('second', people(5, 6, 7, 8, 9, 10, 11, 12), 25),
      exact('third', people(1, 2, 3, 4, 9, 10, 11, 12), 27)]),
    ('a-group-of-four-is-known', True, [exact('four', people(1, 2, 3, 4), 12)]),
    ('five-answers-of-four-persons-are-known', True,
     [exact('five', people(1, 2, 3, 4) | {(4, 'again')}, 15)]),
    ('a-mean-of-five-says-what-everybody-answered', True, [exact('all five', MENTEES, 25)]),
    ('a-mean-near-five-says-that-nobody-answered-one', True, [exact('nearly', MENTEES, 22)]),
    ('a-sum-that-leaves-all-open-says-nothing', False, [exact('open', MENTEES, 21)]),
    ('a-range-that-leaves-all-open-says-nothing', False, [Cell('range', MENTEES, 21, 25)]),
    ('two-ranges-together-may-say-it', True,
     [Cell('range', MENTORS, 26, 30), exact('after', MENTORS | people(7), 35)]),
    ('rounded-means-narrow-down-too', True,
     [exact('before', MENTORS, 19), Cell('after', MENTORS | people(7), 23, 24)]),
]


def main():
    print(f'1..{len(CASES)}')
    failed = False
    for number, (name, expected, cells) in enumerate(CASES, 1):
        leaks = find_leaks(cells)
        good = bool(leaks) == expected
        failed |= not good
        print(f'{"ok" if good else "not ok"} {number} /suppression/solver/{name}')
        if not good:
            print(f'# {leaks}')
    sys.exit(failed)


main()
