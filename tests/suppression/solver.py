# SPDX-License-Identifier: GPL-3.0-or-later

"""What somebody finds out who keeps every figure that was ever published.

A Cell is a sum of answers, known exactly or from LOW to HIGH, and the set of the answers it is made of. The solver
takes any set of cells as equations over the answers, which are whole numbers from 1 to 5, and knows nothing of how the
program decides. It reports (P8)

 - each answer that cannot be everything from 1 to 5 any more, and
 - each group of fewer than five persons whose sum is known.

Answers that are in the same cells cannot be told apart, so one of each such class stands for all.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

LOWEST, HIGHEST, FEWEST = 1, 5, 5


@dataclass(frozen=True)
class Cell:
    name: str
    answers: frozenset        # of (person, anything else)
    low: int                  # of the sum
    high: int


def classes_of(cells):
    """The answers by the cells they are in."""
    members = {}
    for number, cell in enumerate(cells):
        for answer in cell.answers:
            members.setdefault(answer, []).append(number)
    classes = {}
    for answer, numbers in members.items():
        classes.setdefault(tuple(numbers), []).append(answer)
    return classes


def components(cells):
    """Cells that share no answer say nothing about each other."""
    left = list(cells)
    while left:
        component, answers = [left.pop()], None
        grown = True
        while grown:
            answers = frozenset().union(*(cell.answers for cell in component))
            near = [cell for cell in left if cell.answers & answers]
            grown = bool(near)
            component += near
            left = [cell for cell in left if cell not in near]
        yield component


class System:
    """The cells of one component; a variable is the sum of the answers of a class, or of a part of one."""

    def __init__(self, cells):
        self.cells = cells
        self.classes = classes_of(cells)

    def reach(self, part):
        """The smallest and the largest sum of PART, which takes so many answers of each class."""
        sizes, rows, weights = [], [], []
        for numbers, answers in self.classes.items():
            taken = part.get(numbers, 0)
            for size, weight in ((taken, 1), (len(answers) - taken, 0)):
                if size:
                    sizes.append(size)
                    rows.append(numbers)
                    weights.append(weight)

        matrix = numpy.zeros((len(self.cells), len(sizes)))
        for column, numbers in enumerate(rows):
            matrix[list(numbers), column] = 1
        constraint = LinearConstraint(matrix, [cell.low for cell in self.cells], [cell.high for cell in self.cells])
        bounds = Bounds([LOWEST * size for size in sizes], [HIGHEST * size for size in sizes])
        ends = []
        for sign in (1, -1):
            found = milp(sign * numpy.array(weights), constraints=constraint, bounds=bounds,
                         integrality=numpy.ones(len(sizes)))
            assert found.success, f'the figures contradict each other: {[cell.name for cell in self.cells]}'
            ends.append(round(sign * found.fun))
        return tuple(ends)

    def is_determined(self, indicator):
        """Whether exact sums alone give the sum of whole classes: elimination over the rationals."""
        order = list(self.classes)
        rows = [[Fraction(number in numbers) for numbers in order]
                for number, cell in enumerate(self.cells) if cell.low == cell.high]
        target = [Fraction(numbers in indicator) for numbers in order]
        for column in range(len(order)):
            pivot = next((row for row in rows if row[column]), None)
            if pivot is None:
                continue
            rows.remove(pivot)
            pivot = [value / pivot[column] for value in pivot]
            rows = [[a - row[column] * b for a, b in zip(row, pivot)] for row in rows]
            target = [a - target[column] * b for a, b in zip(target, pivot)]
        return not any(target)

    def persons(self, classes):
        return {answer[0] for numbers in classes for answer in self.classes[numbers]}

    def small_unions(self):
        """Unions of whole classes with fewer than five persons."""
        small = [numbers for numbers in self.classes if len(self.persons([numbers])) < FEWEST]
        for size in range(1, FEWEST):
            for union in combinations(small, size):
                if len(self.persons(union)) < FEWEST:
                    yield union

    def leaks(self):
        for numbers, answers in self.classes.items():
            low, high = self.reach({numbers: 1})
            if (low, high) != (LOWEST, HIGHEST):
                yield f'an answer like that of {answers[0]} is from {low} to {high}'
            for size in range(2, min(FEWEST, len(answers))):
                low, high = self.reach({numbers: size})
                if low == high:
                    yield f'{size} answers like that of {answers[0]} come to {low}'

        for union in self.small_unions():
            low, high = self.reach({numbers: len(self.classes[numbers]) for numbers in union})
            if low == high or self.is_determined(set(union)):
                yield f'{sorted(self.persons(union))} come to {low}'


def find_leaks(cells):
    """Everything that P8 does not allow to be known from CELLS, in words."""
    distinct = {}
    for cell in cells:
        known = distinct.get(cell.answers)
        low, high = (max(known.low, cell.low), min(known.high, cell.high)) if known else (cell.low, cell.high)
        distinct[cell.answers] = Cell(cell.name, cell.answers, low, high)

    return [leak for component in components(distinct.values()) for leak in System(component).leaks()]
