#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Somebody keeps every figure and every report that ever came out of a cohort, and still finds nothing out (P8).

    test-outputs.py PROGRAM N_SEEDS

Cohorts are made up from seeds: small and large, lukewarm and enthusiastic. Answers come in bit by bit, are corrected,
withdrawn, their people erased; in between figures and reports are taken out, the cohort is closed, and they are taken
out again. Whoever keeps them is assumed to know who answered, and which answers each figure is made of. The same
answers shown as they stand each time, in groups of five or more, must be found out, or the attack is none.
"""

import itertools
import pathlib
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'cli'))

import openpyxl  # noqa: E402

from house import House  # noqa: E402
from solver import Cell, find_leaks  # noqa: E402

TABLES = {'qualities', 'benefits', 'benefits-of-mentors', 'benefits-of-mentees'}
SIDES = {'mentors': 'mentor', 'mentees': 'mentee'}
QUESTIONS = [('trust', 'quality', 'both'), ('openness', 'quality', 'both'), ('gratitude', 'quality', 'both'),
             ('commitment', 'quality', 'both'), ('visibility', 'benefit', 'mentor'), ('network', 'benefit', 'mentor'),
             ('new-ideas', 'benefit', 'mentee'), ('impulses', 'benefit', 'mentee')]
PRINTED = re.compile(r'(\d\.\d)(?:–(\d\.\d))?\s+\(n\s=\s(\d+)\)')
MEAN = re.compile(r'(?<![\d.,])\d\.\d(?![\d.])')


class Cohort:
    """A made-up cohort in a file, and everything that came out of it."""

    def __init__(self, house, seed):
        self.house, self.random = house, random.Random(seed)
        self.cells, self.naive, self.printed = [], [], 0
        self.number = house.call('create', 'Programme', '--start', '2027-01-11', '--months', '6').out.strip()
        self.mood = self.random.choice([(1, 5), (2, 4), (3, 5), (4, 5), (5, 5)])
        self.zeal = self.random.choice([0.4, 0.7, 1])
        self.fill(self.random.randint(3, 11))

    def run(self, *statements):
        with sqlite3.connect(self.house.database) as file:
            for statement in statements:
                file.execute(*statement) if isinstance(statement, tuple) else file.execute(statement)
        file.close()

    def rows(self, sql):
        file = sqlite3.connect(self.house.database)
        rows = file.execute(sql).fetchall()
        file.close()
        return rows

    def fill(self, n_tandems):
        mentors = [*range(1, n_tandems + 1)]
        mentees = [*range(101, n_tandems + 101)]
        pairs = list(zip(mentors, mentees))
        if self.random.random() < 0.3:
            pairs.append((mentors[0], mentees[-1]))          # a mentor with two tandems
        statements = []
        for person in mentors + mentees:
            statements += [
                ("INSERT INTO person (id, uuid, number, given_name, family_name) VALUES (?1, printf ('%036d', ?1), "
                 "'N' || ?1, 'Given' || ?1, 'Family' || ?1)", (person,)),
                ("INSERT INTO participant (id, uuid, cohort_id, person_id, role, enrolled_on, commitment) "
                 "VALUES (?1, printf ('%036d', ?1), 1, ?1, ?2, '2027-01-01', 'given')",
                 (person, 'mentor' if person < 100 else 'mentee'))]
        for number, pair in enumerate(pairs, 1):
            statements.append(
                ("INSERT INTO tandem (id, uuid, cohort_id, mentor_id, mentee_id, state, origin, paired_at, starts_on) "
                 "VALUES (?1, printf ('%036d', ?1), 1, ?2, ?3, 'agreed', 'hand', '2027-01-01T10:00:00Z', '2027-01-11')",
                 (number, *pair)))
        for number, (key, kind, asked) in enumerate(QUESTIONS, 1):
            statements.append(('INSERT INTO question (id, key, kind, asked, scale_max) VALUES (?, ?, ?, ?, 5)',
                               (number, key, kind, asked)))
        rounds = ['expectation', *['pulse'] * self.random.randint(1, 3), 'fulfilment']
        for number, kind in enumerate(rounds, 1):
            statements.append(("INSERT INTO pulse (id, uuid, cohort_id, kind, due_on) "
                               "VALUES (?1, printf ('%036d', ?1), 1, ?2, printf ('2027-%02d-01', ?1 + 1))", (number, kind)))
        self.run(*statements)
        self.to_come = [(pulse, tandem, person, question)
                        for pulse, kind in enumerate(rounds, 1)
                        for tandem, pair in enumerate(pairs, 1) for person in pair
                        for question, (_, about, asked) in enumerate(QUESTIONS, 1)
                        if (about == 'quality') == (kind == 'pulse')
                        and asked in ('both', 'mentor' if person < 100 else 'mentee')
                        and self.random.random() < self.zeal]
        self.random.shuffle(self.to_come)
        # People fill in a whole form at once; who fills one in is left to chance.
        forms = {}
        for answer in self.to_come:
            forms.setdefault(answer[:3], []).append(answer)
        self.forms = list(forms.values())

    def value(self):
        return self.random.randint(*self.mood)

    def answer(self, n_forms):
        for form in [self.forms.pop() for _ in range(min(n_forms, len(self.forms)))]:
            self.run(*[('INSERT INTO answer (pulse_id, tandem_id, participant_id, question_id, value, answered_on) '
                        "VALUES (?, ?, ?, ?, ?, '2027-03-01')", (*answer, self.value())) for answer in form])

    def correct(self):
        self.run(('UPDATE answer SET value = ? WHERE id IN (SELECT id FROM answer ORDER BY random () LIMIT 1)',
                  (self.value(),)))

    def withdraw(self):
        person = self.random.choice(self.rows('SELECT id FROM participant'))[0]
        self.run(('DELETE FROM answer WHERE participant_id = ?', (person,)))

    def erase(self):
        left = self.rows('SELECT number FROM person WHERE erased_on IS NULL')
        if left:
            self.house.call('erase', self.random.choice(left)[0], '--yes')

    def happen(self):
        what = self.random.random()
        if what < 0.5:
            self.answer(self.random.choice([1, 1, 2, 3, 6]))
        elif what < 0.65:
            self.answer(len(self.forms))
        elif what < 0.8:
            self.correct()
        elif what < 0.9:
            self.withdraw()
        else:
            self.erase()

    def look(self, with_report):
        """Takes out what there is to be taken out, and keeps it."""
        figures = self.house.json('figures', self.number)['figures']
        told = self.told()
        for figure in figures:
            if figure['section'] in TABLES and 'withheld' not in figure:
                self.cells.append(self.read(figure, told))
        if with_report:
            self.read_report(figures)
            self.read_workbook(figures)
        self.look_naively()

    def told(self):
        groups = self.rows("SELECT told_group.id, shown_in, coalesce (question.key, ''), told_group.side, first_pulse_id, "
                           '       last_pulse_id FROM told_group LEFT JOIN question ON question.id = question_id')
        answers = {}
        for group, *answer in self.rows('SELECT group_id, participant_id, pulse_id, tandem_id, question_id, value '
                                        'FROM told_answer'):
            answers.setdefault(group, set()).add(tuple(answer))
        return [(*rest, answers[group]) for group, *rest in groups]

    def read(self, figure, told):
        """The figure as a cell: the groups it is made of are those that come to what it says."""
        section, item, measure = figure['section'], figure['item'] or '', figure['measure']
        days = figure.get('pulse', '').split('/')
        pulses = dict(self.rows("SELECT due_on, id FROM pulse WHERE kind = 'pulse'"))
        table = 'qualities' if section == 'qualities' else 'expectations' if measure == 'expected' else 'fulfilments'
        span = (pulses[days[0]], pulses[days[-1]]) if section == 'qualities' else (None, None)
        groups = [answers for shown_in, key, side, first, last, answers in told
                  if (shown_in, key, first, last) == (table, item, *span)
                  and (measure not in SIDES or side == SIDES[measure])]

        low = figure.get('lowest', figure.get('value'))
        high = figure.get('highest', figure.get('value'))
        for size in range(len(groups), 0, -1):
            for some in itertools.combinations(groups, size):
                answers = set().union(*some)
                total, n = sum(answer[-1] for answer in answers), len(answers)
                if len({answer[0] for answer in answers}) != figure['n']:
                    continue
                if low - 0.0051 <= total / n <= high + 0.0051:
                    return Cell(str(figure), frozenset(answers), *self.whole(low, high, n))
        raise AssertionError(f'{figure} is not made of what was told: {groups}')

    @staticmethod
    def whole(low, high, n):
        """The sums of N answers whose rounded mean goes from LOW to HIGH."""
        return (min(total for total in range(n, 5 * n + 1) if total / n > low - 0.0051),
                max(total for total in range(n, 5 * n + 1) if total / n < high + 0.0051))

    def read_report(self, figures):
        path = self.house.folder / 'report.pdf'
        self.house.call('report', self.number, '--output', str(path))
        text = subprocess.run(['pdftotext', '-layout', str(path), '-'], capture_output=True, check=True).stdout.decode()
        shown = [(figure.get('lowest', figure.get('value')), figure.get('highest', figure.get('value')), figure['n'])
                 for figure in figures if figure['section'] in TABLES and 'withheld' not in figure]
        for low, high, n in PRINTED.findall(text):
            assert any(abs(float(low) - a) < 0.0551 and abs(float(high or low) - b) < 0.0551 and int(n) == c
                       for a, b, c in shown), f'the report prints {low} {high} (n = {n}), the figures do not show it'
        for mean in MEAN.findall(text):
            self.printed += 1
            assert any(abs(float(mean) - end) < 0.0551 for *ends, _ in shown for end in ends), \
                f'the report prints {mean}, the figures do not show it'

    def read_workbook(self, figures):
        """The sheet of figures shows what the figures show, cell by cell."""
        path = self.house.folder / 'figures.xlsx'
        self.house.call('export', self.number, '--output', str(path))
        sheet = openpyxl.load_workbook(path)['Figures']
        heading, *rows = sheet.iter_rows(values_only=True)
        column = {name: index for index, name in enumerate(heading)}
        assert len(rows) == len(figures), f'{len(rows)} rows, {len(figures)} figures'
        for row, figure in zip(rows, figures):
            shown = 'withheld' not in figure
            mean = shown and (figure['section'] in TABLES or figure['measure'] == 'mean')
            assert (row[column['Note']] is None) == shown, (row, figure)
            assert not shown or row[column['Answered by']] == figure.get('n'), (row, figure)
            if mean:
                low, high = row[column['Value']], row[column['Up to']] or row[column['Value']]
                assert abs(low - figure.get('lowest', figure.get('value'))) < 0.0051, (row, figure)
                assert abs(high - figure.get('highest', figure.get('value'))) < 0.0051, (row, figure)
            elif not shown:
                assert all(row[column[name]] is None for name in ('Number', 'Value', 'Up to')), (row, figure)

    def look_naively(self):
        """What a program would show that counts to five and thinks no further."""
        for (pulse, question), answers in itertools.groupby(
                self.rows('SELECT pulse_id, question_id, participant_id, tandem_id, value FROM answer ORDER BY 1, 2'),
                lambda row: row[:2]):
            everybody = [(person, pulse, tandem, question, value) for _, _, person, tandem, value in answers]
            for side in ([person for person in everybody if person[0] < 100],
                         [person for person in everybody if person[0] > 100], everybody):
                if len({answer[0] for answer in side}) >= 5:
                    total = sum(answer[-1] for answer in side)
                    self.naive.append(Cell('naive', frozenset(side), total, total))


def live(house, seed):
    """The whole life of a cohort. Returns it with everything that came out of it."""
    cohort = Cohort(house, seed)
    for step in range(5):
        for _ in range(cohort.random.randint(1, 3)):
            cohort.happen()
        cohort.look(with_report=step in (1, 3))

    house.call('close', cohort.number, '--yes')
    cohort.look(with_report=True)
    before = house.call('--json', 'figures', cohort.number).out
    for _ in range(4):
        cohort.happen()
    assert house.call('--json', 'figures', cohort.number).out == before, 'the figures of a closed cohort have changed'
    cohort.look(with_report=True)
    return cohort


def main(n_seeds):
    print(f'1..{n_seeds + 2}', flush=True)
    failed, n_found, n_printed = False, 0, 0
    for seed in range(1, n_seeds + 1):
        try:
            with tempfile.TemporaryDirectory() as folder:
                cohort = live(House(folder), seed)
            leaks = find_leaks(cohort.cells)
            assert not leaks, leaks
            n_found += bool(find_leaks(cohort.naive))
            n_printed += cohort.printed
            print(f'ok {seed} /suppression/outputs/seed-{seed} # {len(cohort.cells)} figures', flush=True)
        except Exception:
            failed = True
            print(f'not ok {seed} /suppression/outputs/seed-{seed}')
            print(''.join(f'# {line}\n' for line in traceback.format_exc().splitlines()), end='', flush=True)

    for number, (name, good) in enumerate((('what-is-shown-without-care-is-found-out', n_found * 2 > n_seeds),
                                           ('reports-print-figures', n_printed > 0)), n_seeds + 1):
        failed |= not good
        print(f'{"ok" if good else "not ok"} {number} /suppression/outputs/{name} # {n_found}, {n_printed}')
    sys.exit(failed)


main(int(sys.argv.pop(2)))
