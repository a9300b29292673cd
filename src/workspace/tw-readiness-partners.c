/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom the rules leave without anybody, and what would help. */

#include "tw-prospects-private.h"
#include "tw-readiness-private.h"

static void
tell_alone (TwReadinessCheck  *check,
            TwRole             role,
            guint              index,
            const TwProspects *prospects)
{
  g_autoptr (TwFinding) alone = tw_matching_find_alone (check->matching, role, index, prospects);
  TwFinding *finding = tw_readiness_add (check, TW_READINESS_PARTNERS, TW_READINESS_OPEN, alone->code);

  tw_readiness_name (check, role, index);
  g_set_str (&finding->value, alone->value);
  finding->subject = g_steal_pointer (&alone->subject);
  finding->number = alone->number;
}

static gboolean
is_alone (TwReadinessCheck *check,
          TwRole            role,
          guint             index,
          const TwProspects  *prospects)
{
  return prospects->n_others > 0 && prospects->n_possible == 0 &&
         tw_matching_count_tandems (check->matching, role, index) == 0;
}

/* D2: "any number of steps" bars whoever stands above everybody. */
static void
check_any_steps (TwReadinessCheck *check,
                 const TwProspects  *mentees)
{
  const TwSide *side = &check->matching->sides[TW_ROLE_MENTEE];

  if (check->matching->rules.reporting_steps != TW_ELIGIBILITY_ANY_STEPS)
    return;

  tw_readiness_add (check, TW_READINESS_RULES, TW_READINESS_NOTE, TW_FINDING_COHORT_ANY_STEPS);
  for (guint j = 0; j < side->ids->len; j++)
    if (is_alone (check, TW_ROLE_MENTEE, j, &mentees[j]) &&
        tw_prospects_find_obstacle (&mentees[j]) == TW_OBSTACLE_REPORTING_LINE)
      tw_readiness_name (check, TW_ROLE_MENTEE, j);
}

void
tw_readiness_check_partners (TwReadinessCheck *check)
{
  const guint n_of_role[] = {
    check->matching->sides[TW_ROLE_MENTOR].ids->len, check->matching->sides[TW_ROLE_MENTEE].ids->len
  };
  g_autofree TwProspects *mentors = g_new0 (TwProspects, n_of_role[TW_ROLE_MENTOR] + 1);
  g_autofree TwProspects *mentees = g_new0 (TwProspects, n_of_role[TW_ROLE_MENTEE] + 1);
  const TwProspects *of_role[] = { mentors, mentees };
  guint n_looked_at = 0, n_alone = 0;

  tw_matching_find_prospects (check->matching, mentors, mentees);

  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    for (guint i = 0; i < n_of_role[role]; i++)
      {
        n_looked_at += of_role[role][i].n_others > 0;
        if (!is_alone (check, role, i, &of_role[role][i]))
          continue;

        n_alone++;
        tell_alone (check, role, i, &of_role[role][i]);
      }

  if (n_looked_at > 0 && n_alone == 0)
    tw_readiness_add (check, TW_READINESS_PARTNERS, TW_READINESS_GOOD, TW_FINDING_READY_NOBODY_ALONE);

  check_any_steps (check, mentees);
}
