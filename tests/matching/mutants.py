#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""mutants.py SOURCE TESTS COMPILER…: inverts each rule in turn; the test that cites it must fail.

SOURCE is src/matching, TESTS tests/matching. Each mutant is one change to a copy of the sources, and names the
test case that has to notice. A test case must also pass without the change, or its failure would say nothing.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE, TESTS = Path(sys.argv[1]), Path(sys.argv[2])
COMPILER = sys.argv[3:]

ELIGIBILITY, CLIMB, SCORE, CHECK, PATHS = (
    'tw-eligibility.c', 'tw-reporting-climb.c', 'tw-score.c', 'tw-assignment-check.c', 'tw-assignment-paths.c')

# rule, file, what stands there, what the mutant has instead, the test case that must fail
MUTANTS = [
    ('D1 the mentor is the younger', ELIGIBILITY,
     'mentor->birth_year <= mentee->birth_year', 'mentor->birth_year > mentee->birth_year',
     'eligibility/default-direction-is-age'),
    ('D1 the mentee is higher up', ELIGIBILITY,
     'mentee->level >= mentor->level', 'mentee->level < mentor->level',
     'eligibility/default-direction-is-level-without-ages'),
    ('D1 the same level is not higher up', ELIGIBILITY,
     'mentee->level >= mentor->level', 'mentee->level > mentor->level',
     'eligibility/default-direction-is-level-without-ages'),
    ('D1 by age where both are known, else by level', ELIGIBILITY,
     'return ages ? by_age : by_level', 'return levels ? by_level : by_age',
     'eligibility/default-direction-is-age'),
    ('D1 equal age: the level decides', ELIGIBILITY,
     'if (equal_age)\n    by_age = levels', 'if (false)\n    by_age = levels',
     'eligibility/equal-age-lets-the-level-decide'),
    ('D1 by both: both are needed', ELIGIBILITY,
     'if (!ages || !levels)', 'if (!ages && !levels)',
     'eligibility/direction-by-both-wants-both'),
    ('D1 by both: both must hold', ELIGIBILITY,
     'return not_younger | not_higher', 'return not_younger & not_higher',
     'eligibility/direction-by-both-wants-both'),
    ('D1 what is unknown is refused', ELIGIBILITY,
     'return TW_PAIR_REFUSAL_DIRECTION_UNKNOWN', 'return 0',
     'eligibility/unknown-direction-is-refused'),
    ('D2 nobody mentors above', ELIGIBILITY,
     'for (size_t i = 0; i < self->n_mentors; i++)\n    {\n      above', 'for (size_t i = self->n_mentors; i < self->n_mentors; i++)\n    {\n      above',
     'eligibility/default-is-two-steps'),
    ('D2 nobody mentors below', ELIGIBILITY,
     'for (size_t j = 0; j < self->n_mentees; j++)\n    {\n      above', 'for (size_t j = self->n_mentees; j < self->n_mentees; j++)\n    {\n      above',
     'eligibility/mentee-must-not-report-to-mentor'),
    ('D2 always the line manager', ELIGIBILITY,
     'max_steps < 1)\n    max_steps = 1', 'max_steps < 1)\n    return NULL',
     'eligibility/own-manager-is-always-refused'),
    ('D2 by default two steps', ELIGIBILITY,
     '.reporting_steps = 2', '.reporting_steps = 1',
     'eligibility/default-is-two-steps'),
    ('D2 by default no more than two steps', ELIGIBILITY,
     '.reporting_steps = 2', '.reporting_steps = 3',
     'eligibility/default-is-two-steps'),
    ('D2 any number of steps', CLIMB,
     'max_steps != TW_REPORTING_CLIMB_ANY_STEPS && ', '',
     'eligibility/number-of-steps-is-settable'),
    ('D2 the functional manager counts', CLIMB,
     'reach (self, start->functional_manager', 'reach (self, 0',
     'eligibility/functional-manager-counts'),
    ('D2 functional managers further up count', CLIMB,
     'reach (self, line->functional_manager', 'reach (self, 0',
     'eligibility/functional-manager-counts'),
    ('D2 not within the own department', ELIGIBILITY,
     'mentor->department == mentee->department ?', 'mentor->department != mentee->department ?',
     'eligibility/same-department-is-refused'),
    ('D2 the department can be switched off', ELIGIBILITY,
     'rules->own_department_allowed || ', '',
     'eligibility/same-department-can-be-allowed'),
    ('D2 an unknown department bars nobody', ELIGIBILITY,
     'rules->own_department_allowed || mentor->department == 0', 'rules->own_department_allowed',
     'eligibility/unknown-department-is-nobodys-own'),
    ('D2 rivals', ELIGIBILITY,
     'return TW_PAIR_REFUSAL_RIVALS', 'return 0',
     'eligibility/rivals-are-refused'),
    ('D21 never again', ELIGIBILITY,
     'return TW_PAIR_REFUSAL_NEVER_AGAIN', 'return 0',
     'eligibility/parted-tandem-never-comes-again'),
    ('P1 a refused pair', ELIGIBILITY,
     'return TW_PAIR_REFUSAL_REFUSED', 'return 0',
     'eligibility/refused-pair-is-refused'),
    ('P1 excluded in whichever roles', ELIGIBILITY,
     '!relate (self, mentors, pair->other, mentees, pair->one, refusal, 0)', 'false',
     'eligibility/rivals-are-refused'),
    ('D3 only the committed', ELIGIBILITY,
     'return TW_PERSON_REFUSAL_NOT_COMMITTED', 'return 0',
     'eligibility/only-the-committed-take-part'),
    ('D3 a mentee may be obliged', ELIGIBILITY,
     'check_commitment (mentee, true)', 'check_commitment (mentee, false)',
     'eligibility/only-mentees-are-obliged'),
    ('D3 a mentor may not', ELIGIBILITY,
     'check_commitment (mentor, false)', 'check_commitment (mentor, true)',
     'eligibility/only-mentees-are-obliged'),
    ('D4 willing', ELIGIBILITY,
     '? TW_PERSON_REFUSAL_NOT_WILLING : 0', '? 0 : TW_PERSON_REFUSAL_NOT_WILLING',
     'eligibility/unwilling-are-refused'),
    ('leavers', ELIGIBILITY,
     'if (person->left)', 'if (!person->left)',
     'eligibility/leavers-are-refused'),
    ('capacity', ELIGIBILITY,
     'if (person->capacity == 0)', 'if (person->capacity != 0)',
     'eligibility/without-capacity-nobody-is-paired'),
    ('D14 target levels, the highest', ELIGIBILITY,
     'mentee->level < rules->target_level_from', 'mentee->level <= rules->target_level_from',
     'eligibility/mentees-outside-the-target-levels-are-refused'),
    ('D14 target levels, the lowest', ELIGIBILITY,
     'mentee->level > rules->target_level_to', 'mentee->level < rules->target_level_to',
     'eligibility/mentees-outside-the-target-levels-are-refused'),
    ('D14 an unknown level is no target', ELIGIBILITY,
     'return TW_PERSON_REFUSAL_LEVEL_UNKNOWN', 'return 0',
     'eligibility/mentees-outside-the-target-levels-are-refused'),
    ('D14 the age limit', ELIGIBILITY,
     '>= rules->mentor_age_limit', '> rules->mentor_age_limit',
     'eligibility/mentors-at-the-age-limit-are-refused'),
    ('D14 an unknown age is over the limit', ELIGIBILITY,
     'return TW_PERSON_REFUSAL_AGE_UNKNOWN', 'return 0',
     'eligibility/mentors-at-the-age-limit-are-refused'),
    ('P1 a row says what its pairs say', ELIGIBILITY,
     'refusals[relation->mentee] |= relation->refusal', 'refusals[relation->mentee] = relation->refusal',
     'eligibility/row-says-what-pairs-say'),
    ('P4 over the answered criteria', SCORE,
     'if (!is_answered)\n        continue;\n', '',
     'score/missing-answer-lowers-the-share-not-the-score'),
    ('P4 the share answered', SCORE,
     'divide_rounded (answered * TW_SCORE_MAX, all)', 'TW_SCORE_MAX',
     'score/missing-answer-lowers-the-share-not-the-score'),
    ('D10 topics wanted and offered', SCORE,
     'mentor->topics[i].topic != want->topic', 'mentor->topics[i].topic == want->topic',
     'score/topics-wanted-and-offered-raise-it'),
    ('D10 wishes', SCORE,
     'wishing->wishes[rank] == wished->person', 'wishing->wishes[rank] != wished->person',
     'score/wishes-raise-it'),
    ('D10 the kind of mentor', SCORE,
     'return one == other ? TW_SCORE_MAX : 0', 'return one != other ? TW_SCORE_MAX : 0',
     'score/wanted-kind-of-mentor-raises-it'),
    ('D10 competences', SCORE,
     'return score_common_share (&mentor->competences, &mentee->competences)', 'return 0',
     'score/common-competences-raise-it'),
    ('D10 availability', SCORE,
     'return score_common_share (&mentor->availability, &mentee->availability)', 'return 0',
     'score/common-times-raise-it'),
    ('D3 an obliged mentee starts with less', SCORE,
     'case TW_SCORE_ACCORD_OBLIGED:\n      return 0', 'case TW_SCORE_ACCORD_OBLIGED:\n      return TW_SCORE_MAX',
     'score/own-accord-raises-it'),
    ('ways too long for 16 bits', PATHS,
     'return base + self->greatest_rebate + TW_ASSIGNMENT_SCORE_MAX < TW_LANES_UNREACHED_NARROW', 'return true',
     'assignment/long-ways-are-found'),
    ('the verifier on the aim', CHECK,
     'aim == TW_ASSIGNMENT_MOST_TANDEMS ? 1 : 0', '1',
     'assignment/greatest-total-may-leave-people-alone'),
    ('the verifier on pairs left out', CHECK,
     '(!made && worth > 0)', 'false',
     'assignment-check/missing-pair-is-refused'),
    ('the verifier on pairs made', CHECK,
     '(made && worth < 0)', 'false',
     'assignment-check/one-hundredth-is-enough'),
    ('the verifier on free places', CHECK,
     'return price->tandems == 0 && price->score == 0', 'return true',
     'assignment-check/missing-pair-is-refused'),
    ('the verifier on tandems before score', CHECK,
     'int64_t first = tandems != 0 ? tandems : rest', 'int64_t first = rest',
     'assignment-check/tandems-are-proven-before-score'),
    ('the verifier on pins', CHECK,
     'return TW_ASSIGNMENT_UNPROVEN_PIN', 'return TW_ASSIGNMENT_PROVEN',
     'assignment-check/each-defect-has-its-verdict'),
    ('the verifier on capacity', CHECK,
     'return TW_ASSIGNMENT_UNPROVEN_CAPACITY', 'continue',
     'assignment-check/each-defect-has-its-verdict'),
]


def flags_of_glib():
    found = subprocess.run(['pkg-config', '--cflags', '--libs', 'glib-2.0'], check=True, capture_output=True, text=True)
    return found.stdout.split()


def compile_object(source, target):
    """A mutant may well cause warnings."""
    subprocess.run([*COMPILER, '-std=gnu17', '-O1', '-w', '-D_GNU_SOURCE', f'-I{SOURCE}', f'-I{TESTS}',
                    *flags_of_glib(), '-c', '-o', target, source], check=True)
    return target


def compile_test(program, objects, test):
    common = [objects[name] for name in objects if not name.startswith('test-')]
    subprocess.run([*COMPILER, '-o', program, objects[f'test-{test}.c'], *common, *flags_of_glib()], check=True)


def passes(program, case):
    done = subprocess.run([program, '-p', f'/matching/{case}'], capture_output=True, text=True, timeout=120)
    return done.returncode == 0 and f'/matching/{case}' in done.stdout


def is_noticed(folder, objects, file, original, changed, case):
    text = (SOURCE / file).read_text()
    if text.count(original) != 1:
        print(f'# {file} does not have "{original}" just once')
        return False

    mutant = folder / 'mutant.c'
    mutant.write_text(text.replace(original, changed))
    compile_test(folder / 'test', {**objects, file: compile_object(mutant, folder / 'mutant.o')}, case.split('/')[0])
    return not passes(folder / 'test', case)


def main():
    print(f'1..{len(MUTANTS)}')
    failures = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        objects = {source.name: compile_object(source, folder / f'{source.stem}.o')
                   for source in [*SOURCE.glob('*.c'), *TESTS.glob('*.c')]}
        for test in {case.split('/')[0] for *_, case in MUTANTS}:
            compile_test(folder / test, objects, test)
        for number, (rule, file, original, changed, case) in enumerate(MUTANTS, 1):
            good = passes(folder / case.split('/')[0], case) and is_noticed(folder, objects, file, original, changed, case)
            print(f'{"ok" if good else "not ok"} {number} - {rule}: {case}', flush=True)
            failures += not good
    sys.exit(failures > 0)


main()
