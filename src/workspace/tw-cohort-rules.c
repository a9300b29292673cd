/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is unwise about the rules and the term of a cohort, said in one place: where they are set, and in the check
 * before matching. Nothing of it is forbidden. */

#include "tw-cohort-rules-private.h"

#include "tw-tandem-term-private.h"

static TwFinding *
add (GPtrArray     *findings,
     TwFindingCode  code)
{
  TwFinding *finding = tw_finding_new (code, 0);

  g_ptr_array_add (findings, finding);

  return finding;
}

/**
 * tw_cohort_rules_find_unwise:
 * @cohort: its rules and its term
 *
 * Returns: (transfer full) (element-type TwFinding): what is unwise: that the top bars itself and that one may mentor
 *   in the own department (D2), that the term is short (D13), that a rule leans on age alone (P10)
 */
GPtrArray *
tw_cohort_rules_find_unwise (const TwCohortRow *cohort)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);

  if (cohort->reporting_steps == -1)
    add (findings, TW_FINDING_COHORT_ANY_STEPS);
  if (cohort->own_department_allowed)
    add (findings, TW_FINDING_COHORT_DEPARTMENT_ALLOWED);
  if (tw_term_is_short (cohort->starts_on, cohort->ends_on))
    {
      TwFinding *finding = add (findings, TW_FINDING_COHORT_TERM_SHORT);

      finding->subject = g_strdup (cohort->name);
      finding->number = TW_TERM_PROVED_MONTHS;
    }
  if (cohort->direction == TW_DIRECTION_AGE)
    add (findings, TW_FINDING_COHORT_DIRECTION_BY_AGE);
  if (cohort->mentor_age_limit > 0)
    add (findings, TW_FINDING_COHORT_AGE_LIMIT)->number = cohort->mentor_age_limit;

  return findings;
}
