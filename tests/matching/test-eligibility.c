/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Each rule alone, on a pair that nothing else stands between; then all rules
 * together, over made-up cohorts.
 */

#include "tw-eligibility.h"

#include <glib.h>

#define START_YEAR 2026

/* One pair, and everything that may stand between the two. */
typedef struct
{
  TwEligibilityFacts  facts;
  TwEligibilityPerson mentor;
  TwEligibilityPerson mentee;
  TwReportingLine     lines[8];
  TwExcludedPair      excluded;
} Pair;

/* Born 1996 on level 5 and 1970 on level 1, in departments of their own, willing and committed. */
static void
pair_init (Pair *self)
{
  *self = (Pair) {
    .mentor = { .person = 1, .department = 10, .birth_year = 1996, .level = 5, .capacity = 1,
                .commitment = TW_ELIGIBILITY_COMMITMENT_GIVEN,
                .willingness = TW_ELIGIBILITY_WILLINGNESS_WILLING },
    .mentee = { .person = 2, .department = 20, .birth_year = 1970, .level = 1, .capacity = 1,
                .commitment = TW_ELIGIBILITY_COMMITMENT_GIVEN,
                .willingness = TW_ELIGIBILITY_WILLINGNESS_WILLING },
  };
  self->facts = (TwEligibilityFacts) {
    .mentors = &self->mentor, .n_mentors = 1,
    .mentees = &self->mentee, .n_mentees = 1,
    .reporting_lines = self->lines,
    .excluded_pairs = &self->excluded,
  };
  tw_eligibility_rules_init (&self->facts.rules, START_YEAR);
}

static TwPairFinding
find (const Pair *self)
{
  TwEligibility *eligibility = tw_eligibility_new (&self->facts);
  TwPairFinding finding;

  tw_eligibility_get_pair (eligibility, 0, 0, &finding);
  g_assert_cmpuint (finding.mentor_refusals, ==, tw_eligibility_get_mentor (eligibility, 0));
  g_assert_cmpuint (finding.mentee_refusals, ==, tw_eligibility_get_mentee (eligibility, 0));
  tw_eligibility_free (eligibility);

  return finding;
}

static void
assert_refused (const Pair *self,
                guint       refusals)
{
  g_assert_cmphex (find (self).refusals, ==, refusals);
}

static void
assert_allowed (const Pair *self)
{
  assert_refused (self, 0);
}

static void
test_nothing_stands_between_them (void)
{
  Pair pair;

  pair_init (&pair);

  assert_allowed (&pair);
}

/* Direction (D1) */

/* D1: by age where both years of birth are known, whatever the levels. */
static void
test_default_direction_is_age (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentor.level = 1;
  pair.mentee.level = 5;
  assert_allowed (&pair);
  g_assert_cmpint (find (&pair).direction_check, ==, TW_DIRECTION_CHECK_AGE);

  pair.mentor.birth_year = 1969;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTOR_NOT_YOUNGER);
}

/* D1: else by level. */
static void
test_default_direction_is_level_without_ages (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentor.birth_year = 0;
  assert_allowed (&pair);
  g_assert_cmpint (find (&pair).direction_check, ==, TW_DIRECTION_CHECK_LEVEL);

  pair.mentee.level = 6;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTEE_NOT_HIGHER);
  pair.mentee.level = 5;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTEE_NOT_HIGHER);
  pair.mentee.level = 4;
  assert_allowed (&pair);
}

/* D1: equal age: the level decides. */
static void
test_equal_age_lets_the_level_decide (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentor.birth_year = pair.mentee.birth_year;
  assert_allowed (&pair);
  g_assert_cmpint (find (&pair).direction_check, ==, TW_DIRECTION_CHECK_EQUAL_AGE_LEVEL);

  pair.mentor.level = 1;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTEE_NOT_HIGHER);

  pair.facts.rules.direction = TW_ELIGIBILITY_DIRECTION_BY_AGE;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTEE_NOT_HIGHER);
}

/* D1: what cannot be checked is not taken for right. */
static void
test_unknown_direction_is_refused (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentee.birth_year = 0;
  pair.mentor.level = -1;
  assert_refused (&pair, TW_PAIR_REFUSAL_DIRECTION_UNKNOWN);
  g_assert_cmpint (find (&pair).direction_check, ==, TW_DIRECTION_CHECK_NONE);

  pair.mentee.birth_year = pair.mentor.birth_year;
  assert_refused (&pair, TW_PAIR_REFUSAL_DIRECTION_UNKNOWN);
}

/* D1: by age, as the cohort says; the level is no way out. */
static void
test_direction_by_age_needs_ages (void)
{
  Pair pair;

  pair_init (&pair);
  pair.facts.rules.direction = TW_ELIGIBILITY_DIRECTION_BY_AGE;
  assert_allowed (&pair);

  pair.mentor.birth_year = 0;
  assert_refused (&pair, TW_PAIR_REFUSAL_DIRECTION_UNKNOWN);
}

/* D1: by level, as the cohort says; the age does not matter. */
static void
test_direction_by_level_ignores_ages (void)
{
  Pair pair;

  pair_init (&pair);
  pair.facts.rules.direction = TW_ELIGIBILITY_DIRECTION_BY_LEVEL;
  pair.mentor.birth_year = 1950;
  assert_allowed (&pair);
  g_assert_cmpint (find (&pair).direction_check, ==, TW_DIRECTION_CHECK_LEVEL);

  pair.mentor.level = 1;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTEE_NOT_HIGHER);
  pair.mentor.level = -1;
  assert_refused (&pair, TW_PAIR_REFUSAL_DIRECTION_UNKNOWN);
}

/* D1: by both. */
static void
test_direction_by_both_wants_both (void)
{
  Pair pair;

  pair_init (&pair);
  pair.facts.rules.direction = TW_ELIGIBILITY_DIRECTION_BY_BOTH;
  assert_allowed (&pair);
  g_assert_cmpint (find (&pair).direction_check, ==, TW_DIRECTION_CHECK_BOTH);

  pair.mentor.birth_year = 1950;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTOR_NOT_YOUNGER);
  pair.mentor.level = 0;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTOR_NOT_YOUNGER | TW_PAIR_REFUSAL_MENTEE_NOT_HIGHER);
  pair.mentor.birth_year = 1996;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTEE_NOT_HIGHER);
  pair.mentor.level = -1;
  assert_refused (&pair, TW_PAIR_REFUSAL_DIRECTION_UNKNOWN);
}

/* Reporting line (D2) */

/* The mentor reports to 3, 3 to 4, 4 to the mentee. */
static void
put_mentor_three_steps_below (Pair *pair)
{
  pair->mentor.line_manager = 3;
  pair->lines[0] = (TwReportingLine) { 3, 4, 0 };
  pair->lines[1] = (TwReportingLine) { 4, 2, 0 };
  pair->lines[2] = (TwReportingLine) { 2, 0, 0 };
  pair->facts.n_reporting_lines = 3;
}

/* D2: always the line manager, whatever the number of steps. */
static void
test_own_manager_is_always_refused (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentor.line_manager = 2;
  for (gint steps = 0; steps <= 2; steps++)
    {
      pair.facts.rules.reporting_steps = steps;
      assert_refused (&pair, TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE);
      g_assert_cmpint (find (&pair).mentor_steps, ==, 1);
    }
}

/* D2: by default the manager's manager too, and nobody further up. */
static void
test_default_is_two_steps (void)
{
  Pair pair;

  pair_init (&pair);
  put_mentor_three_steps_below (&pair);
  assert_allowed (&pair);

  pair.mentor.line_manager = 4;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE);
  pair.lines[1].line_manager = 0;
  assert_allowed (&pair);

  pair.mentor.line_manager = 3;
  pair.lines[0].line_manager = 2;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE);
  g_assert_cmpint (find (&pair).mentor_steps, ==, 2);
}

/* D2: settable. */
static void
test_number_of_steps_is_settable (void)
{
  Pair pair;

  pair_init (&pair);
  put_mentor_three_steps_below (&pair);
  pair.facts.rules.reporting_steps = 3;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE);
  g_assert_cmpint (find (&pair).mentor_steps, ==, 3);

  pair.facts.rules.reporting_steps = TW_ELIGIBILITY_ANY_STEPS;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE);
}

/* D2: in either direction. */
static void
test_mentee_must_not_report_to_mentor (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentee.line_manager = 3;
  pair.lines[0] = (TwReportingLine) { 3, 1, 0 };
  pair.facts.n_reporting_lines = 1;

  assert_refused (&pair, TW_PAIR_REFUSAL_MENTEE_REPORTS_TO_MENTOR);
  g_assert_cmpint (find (&pair).mentee_steps, ==, 2);
  g_assert_cmpint (find (&pair).mentor_steps, ==, 0);
}

/* D2: a second, functional manager counts as well. */
static void
test_functional_manager_counts (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentor.functional_manager = 2;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE);

  pair.mentor.functional_manager = 0;
  pair.mentor.line_manager = 3;
  pair.lines[0] = (TwReportingLine) { 3, 0, 2 };
  pair.facts.n_reporting_lines = 1;
  assert_refused (&pair, TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE);
}

/* P11: a staff list that goes round in circles. */
static void
test_circle_bars_both_directions (void)
{
  Pair pair;

  pair_init (&pair);
  pair.facts.rules.reporting_steps = TW_ELIGIBILITY_ANY_STEPS;
  pair.mentor.line_manager = 2;
  pair.mentee.line_manager = 1;
  pair.lines[0] = (TwReportingLine) { 1, 2, 0 };
  pair.lines[1] = (TwReportingLine) { 2, 1, 0 };
  pair.facts.n_reporting_lines = 2;

  assert_refused (&pair, TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE | TW_PAIR_REFUSAL_MENTEE_REPORTS_TO_MENTOR);
}

/* Department and excluded pairs (D2, D21, P1) */

/* D2 */
static void
test_same_department_is_refused (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentee.department = pair.mentor.department;
  assert_refused (&pair, TW_PAIR_REFUSAL_SAME_DEPARTMENT);
}

/* D2: can be switched off. */
static void
test_same_department_can_be_allowed (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentee.department = pair.mentor.department;
  pair.facts.rules.own_department_allowed = TRUE;
  assert_allowed (&pair);
}

static void
test_unknown_department_is_nobodys_own (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentee.department = pair.mentor.department = 0;
  assert_allowed (&pair);
}

static void
assert_exclusion (TwEligibilityExclusion reason,
                  guint                  refusal)
{
  Pair pair;

  pair_init (&pair);
  pair.facts.n_excluded_pairs = 1;
  pair.excluded = (TwExcludedPair) { 1, 2, reason };
  assert_refused (&pair, refusal);
  pair.excluded = (TwExcludedPair) { 2, 1, reason };
  assert_refused (&pair, refusal);
  pair.excluded = (TwExcludedPair) { 1, 3, reason };
  assert_allowed (&pair);
}

/* D2: rivals are excluded pair by pair. */
static void
test_rivals_are_refused (void)
{
  assert_exclusion (TW_ELIGIBILITY_EXCLUSION_RIVALS, TW_PAIR_REFUSAL_RIVALS);
}

/* D21, P7: the pair never comes up again. */
static void
test_parted_tandem_never_comes_again (void)
{
  assert_exclusion (TW_ELIGIBILITY_EXCLUSION_NEVER_AGAIN, TW_PAIR_REFUSAL_NEVER_AGAIN);
}

/* P1: a refused pair does not exist. */
static void
test_refused_pair_is_refused (void)
{
  assert_exclusion (TW_ELIGIBILITY_EXCLUSION_REFUSED, TW_PAIR_REFUSAL_REFUSED);
}

static void
test_nobody_mentors_themselves (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentee.person = pair.mentor.person;
  assert_refused (&pair, TW_PAIR_REFUSAL_SAME_PERSON);
}

/* One person (D3, D4, D14) */

static void
assert_mentor_refused (const Pair *pair,
                       guint       refusals)
{
  assert_refused (pair, TW_PAIR_REFUSAL_MENTOR);
  g_assert_cmphex (find (pair).mentor_refusals, ==, refusals);
}

static void
assert_mentee_refused (const Pair *pair,
                       guint       refusals)
{
  assert_refused (pair, TW_PAIR_REFUSAL_MENTEE);
  g_assert_cmphex (find (pair).mentee_refusals, ==, refusals);
}

/* D3: taking part is voluntary for everyone. */
static void
test_only_the_committed_take_part (void)
{
  static const TwEligibilityCommitment not_committed[] = {
    TW_ELIGIBILITY_COMMITMENT_OPEN,
    TW_ELIGIBILITY_COMMITMENT_DECLINED,
    TW_ELIGIBILITY_COMMITMENT_WITHDRAWN,
  };

  for (guint k = 0; k < G_N_ELEMENTS (not_committed); k++)
    {
      Pair pair;

      pair_init (&pair);
      pair.mentor.commitment = not_committed[k];
      assert_mentor_refused (&pair, TW_PERSON_REFUSAL_NOT_COMMITTED);

      pair_init (&pair);
      pair.mentee.commitment = not_committed[k];
      assert_mentee_refused (&pair, TW_PERSON_REFUSAL_NOT_COMMITTED);
    }
}

/* D3: at most an older executive may be obliged. */
static void
test_only_mentees_are_obliged (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentee.commitment = TW_ELIGIBILITY_COMMITMENT_OBLIGED;
  assert_allowed (&pair);

  pair.mentor.commitment = TW_ELIGIBILITY_COMMITMENT_OBLIGED;
  assert_mentor_refused (&pair, TW_PERSON_REFUSAL_MENTOR_OBLIGED);
}

/* D4: both sides must be willing. */
static void
test_unwilling_are_refused (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentor.willingness = TW_ELIGIBILITY_WILLINGNESS_UNWILLING;
  assert_mentor_refused (&pair, TW_PERSON_REFUSAL_NOT_WILLING);

  pair_init (&pair);
  pair.mentee.willingness = TW_ELIGIBILITY_WILLINGNESS_UNWILLING;
  assert_mentee_refused (&pair, TW_PERSON_REFUSAL_NOT_WILLING);
}

/* D4: who was not asked has not said no; readiness tells before matching that the answer is missing. */
static void
test_unasked_are_not_refused (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentee.willingness = TW_ELIGIBILITY_WILLINGNESS_UNASKED;
  assert_allowed (&pair);
}

static void
test_leavers_are_refused (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentor.left = TRUE;
  assert_mentor_refused (&pair, TW_PERSON_REFUSAL_LEFT);

  pair_init (&pair);
  pair.mentee.left = TRUE;
  assert_mentee_refused (&pair, TW_PERSON_REFUSAL_LEFT);
}

static void
test_without_capacity_nobody_is_paired (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentor.capacity = 0;
  assert_mentor_refused (&pair, TW_PERSON_REFUSAL_NO_CAPACITY);

  pair_init (&pair);
  pair.mentee.capacity = 0;
  assert_mentee_refused (&pair, TW_PERSON_REFUSAL_NO_CAPACITY);
}

/* D14: a cohort has its own target group. */
static void
test_mentees_outside_the_target_levels_are_refused (void)
{
  Pair pair;

  pair_init (&pair);
  pair.facts.rules.target_level_from = 1;
  pair.facts.rules.target_level_to = 2;
  for (gint level = 0; level <= 3; level++)
    {
      pair.mentee.level = level;
      if (level == 1 || level == 2)
        assert_allowed (&pair);
      else
        assert_mentee_refused (&pair, TW_PERSON_REFUSAL_LEVEL_OUTSIDE_TARGET);
    }

  pair.mentee.level = -1;
  assert_mentee_refused (&pair, TW_PERSON_REFUSAL_LEVEL_UNKNOWN);
}

/* D14: one bound alone, and no bound for mentors. */
static void
test_target_levels_may_be_open (void)
{
  Pair pair;

  pair_init (&pair);
  pair.facts.rules.target_level_to = 0;
  assert_mentee_refused (&pair, TW_PERSON_REFUSAL_LEVEL_OUTSIDE_TARGET);
  pair.mentee.level = 0;
  assert_allowed (&pair);

  pair.facts.rules.target_level_to = -1;
  pair.facts.rules.target_level_from = 1;
  assert_mentee_refused (&pair, TW_PERSON_REFUSAL_LEVEL_OUTSIDE_TARGET);
}

/* D14: mentors under 35; D1: age = year of the cohort's start − year of birth. */
static void
test_mentors_at_the_age_limit_are_refused (void)
{
  Pair pair;

  pair_init (&pair);
  pair.facts.rules.mentor_age_limit = 35;
  pair.mentor.birth_year = START_YEAR - 34;
  assert_allowed (&pair);
  pair.mentor.birth_year = START_YEAR - 35;
  assert_mentor_refused (&pair, TW_PERSON_REFUSAL_OVER_AGE_LIMIT);
  pair.mentor.birth_year = 0;
  assert_mentor_refused (&pair, TW_PERSON_REFUSAL_AGE_UNKNOWN);
}

/* P1: all rules that apply are named. */
static void
test_all_refusals_are_named (void)
{
  Pair pair;

  pair_init (&pair);
  pair.mentor.birth_year = 1960;
  pair.mentor.line_manager = 2;
  pair.mentee.department = pair.mentor.department;
  pair.mentee.left = TRUE;
  pair.mentee.willingness = TW_ELIGIBILITY_WILLINGNESS_UNWILLING;
  pair.excluded = (TwExcludedPair) { 1, 2, TW_ELIGIBILITY_EXCLUSION_RIVALS };
  pair.facts.n_excluded_pairs = 1;

  assert_refused (&pair, TW_PAIR_REFUSAL_MENTOR_NOT_YOUNGER | TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE |
                         TW_PAIR_REFUSAL_SAME_DEPARTMENT | TW_PAIR_REFUSAL_MENTEE | TW_PAIR_REFUSAL_RIVALS);
  g_assert_cmphex (find (&pair).mentee_refusals, ==, TW_PERSON_REFUSAL_LEFT | TW_PERSON_REFUSAL_NOT_WILLING);
}

/* Whole cohorts */

static TwEligibilityPerson
draw_person (GRand *rand)
{
  return (TwEligibilityPerson) {
    .person = g_rand_int_range (rand, 1, 60),
    .department = g_rand_int_range (rand, 0, 5),
    .line_manager = g_rand_int_range (rand, 0, 60),
    .functional_manager = g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 0, 60),
    .birth_year = g_rand_boolean (rand) ? g_rand_int_range (rand, 1985, 1990) : 0,
    .level = g_rand_int_range (rand, -1, 5),
    .capacity = g_rand_int_range (rand, 0, 4),
    .commitment = g_rand_int_range (rand, 0, 5),
    .willingness = g_rand_int_range (rand, 0, 3),
    .left = g_rand_int_range (rand, 0, 10) == 0,
  };
}

static TwEligibilityRules
draw_rules (GRand *rand)
{
  TwEligibilityRules rules;

  tw_eligibility_rules_init (&rules, START_YEAR);
  rules.direction = g_rand_int_range (rand, 0, 4);
  rules.reporting_steps = g_rand_int_range (rand, -1, 5);
  rules.own_department_allowed = g_rand_boolean (rand);

  return rules;
}

static TwReportingLine
draw_line (GRand *rand,
           gint   person)
{
  return (TwReportingLine) { person, g_rand_int_range (rand, 0, 60), g_rand_int_range (rand, 0, 60) };
}

static void
assert_row_says_what_pairs_say (const TwEligibilityFacts *facts)
{
  TwEligibility *eligibility = tw_eligibility_new (facts);
  g_autofree guint16 *matrix = g_new (guint16, facts->n_mentors * facts->n_mentees);
  g_autofree guint16 *row = g_new (guint16, facts->n_mentees);

  tw_eligibility_get_matrix (eligibility, matrix);
  for (gsize i = 0; i < facts->n_mentors; i++)
    {
      tw_eligibility_get_row (eligibility, i, row);
      for (gsize j = 0; j < facts->n_mentees; j++)
        {
          TwPairFinding finding;

          tw_eligibility_get_pair (eligibility, i, j, &finding);
          g_assert_cmphex (row[j], ==, finding.refusals);
          g_assert_cmphex (matrix[i * facts->n_mentees + j], ==, finding.refusals);
        }
    }

  tw_eligibility_free (eligibility);
}

static void
test_row_says_what_pairs_say (void)
{
  for (guint32 seed = 0; seed < 300; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      TwEligibilityPerson mentors[15], mentees[20];
      TwReportingLine lines[59];
      TwExcludedPair excluded[40];
      TwEligibilityFacts facts = { .rules = draw_rules (rand),
                                   .mentors = mentors, .n_mentors = G_N_ELEMENTS (mentors),
                                   .mentees = mentees, .n_mentees = G_N_ELEMENTS (mentees),
                                   .reporting_lines = lines, .n_reporting_lines = G_N_ELEMENTS (lines),
                                   .excluded_pairs = excluded, .n_excluded_pairs = G_N_ELEMENTS (excluded) };

      for (guint i = 0; i < G_N_ELEMENTS (mentors); i++)
        mentors[i] = draw_person (rand);
      for (guint j = 0; j < G_N_ELEMENTS (mentees); j++)
        mentees[j] = draw_person (rand);
      for (guint k = 0; k < G_N_ELEMENTS (lines); k++)
        lines[k] = draw_line (rand, 59 - k);
      for (guint k = 0; k < G_N_ELEMENTS (excluded); k++)
        excluded[k] = (TwExcludedPair) { g_rand_int_range (rand, 1, 60), g_rand_int_range (rand, 1, 60),
                                         g_rand_int_range (rand, 0, 3) };
      assert_row_says_what_pairs_say (&facts);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define TEST(name, func) g_test_add_func ("/matching/eligibility/" name, func)
  TEST ("nothing-stands-between-them", test_nothing_stands_between_them);
  TEST ("default-direction-is-age", test_default_direction_is_age);
  TEST ("default-direction-is-level-without-ages", test_default_direction_is_level_without_ages);
  TEST ("equal-age-lets-the-level-decide", test_equal_age_lets_the_level_decide);
  TEST ("unknown-direction-is-refused", test_unknown_direction_is_refused);
  TEST ("direction-by-age-needs-ages", test_direction_by_age_needs_ages);
  TEST ("direction-by-level-ignores-ages", test_direction_by_level_ignores_ages);
  TEST ("direction-by-both-wants-both", test_direction_by_both_wants_both);
  TEST ("own-manager-is-always-refused", test_own_manager_is_always_refused);
  TEST ("default-is-two-steps", test_default_is_two_steps);
  TEST ("number-of-steps-is-settable", test_number_of_steps_is_settable);
  TEST ("mentee-must-not-report-to-mentor", test_mentee_must_not_report_to_mentor);
  TEST ("functional-manager-counts", test_functional_manager_counts);
  TEST ("circle-bars-both-directions", test_circle_bars_both_directions);
  TEST ("same-department-is-refused", test_same_department_is_refused);
  TEST ("same-department-can-be-allowed", test_same_department_can_be_allowed);
  TEST ("unknown-department-is-nobodys-own", test_unknown_department_is_nobodys_own);
  TEST ("rivals-are-refused", test_rivals_are_refused);
  TEST ("parted-tandem-never-comes-again", test_parted_tandem_never_comes_again);
  TEST ("refused-pair-is-refused", test_refused_pair_is_refused);
  TEST ("nobody-mentors-themselves", test_nobody_mentors_themselves);
  TEST ("only-the-committed-take-part", test_only_the_committed_take_part);
  TEST ("only-mentees-are-obliged", test_only_mentees_are_obliged);
  TEST ("unwilling-are-refused", test_unwilling_are_refused);
  TEST ("unasked-are-not-refused", test_unasked_are_not_refused);
  TEST ("leavers-are-refused", test_leavers_are_refused);
  TEST ("without-capacity-nobody-is-paired", test_without_capacity_nobody_is_paired);
  TEST ("mentees-outside-the-target-levels-are-refused", test_mentees_outside_the_target_levels_are_refused);
  TEST ("target-levels-may-be-open", test_target_levels_may_be_open);
  TEST ("mentors-at-the-age-limit-are-refused", test_mentors_at_the_age_limit_are_refused);
  TEST ("all-refusals-are-named", test_all_refusals_are_named);
  TEST ("row-says-what-pairs-say", test_row_says_what_pairs_say);
#undef TEST

  return g_test_run ();
}
