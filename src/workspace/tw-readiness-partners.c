/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom the rules leave without anybody, and what would help: the one rule but for which the most people would do. */

#include "tw-readiness-private.h"

/* The rules that stand between two people, as one can do something about them. */
typedef enum
{
  OBSTACLE_DIRECTION,
  OBSTACLE_REPORTING_LINE,
  OBSTACLE_DEPARTMENT,
  OBSTACLE_EXCLUDED,
  OBSTACLE_SCORE,
  N_OBSTACLES
} Obstacle;

static const guint obstacle_bits[N_OBSTACLES] = {
  [OBSTACLE_DIRECTION] = TW_PAIR_REFUSAL_MENTOR_NOT_YOUNGER | TW_PAIR_REFUSAL_MENTEE_NOT_HIGHER |
                         TW_PAIR_REFUSAL_DIRECTION_UNKNOWN,
  [OBSTACLE_REPORTING_LINE] = TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE | TW_PAIR_REFUSAL_MENTEE_REPORTS_TO_MENTOR,
  [OBSTACLE_DEPARTMENT] = TW_PAIR_REFUSAL_SAME_DEPARTMENT,
  [OBSTACLE_EXCLUDED] = TW_PAIR_REFUSAL_RIVALS | TW_PAIR_REFUSAL_REFUSED | TW_PAIR_REFUSAL_NEVER_AGAIN,
};

/* What the others of one person come to. */
typedef struct
{
  guint n_others;               /* with whom nothing but a rule between the two could stand in the way */
  guint n_possible;
  guint n_but_for[N_OBSTACLES]; /* how many would do but for this one */
} Prospects;

static void
consider (TwReadinessCheck *check,
          guint             mentor,
          guint             mentee,
          guint             refusals,
          Prospects        *prospects)
{
  prospects->n_others++;

  if (refusals == 0)
    {
      int score = tw_score_pair (&check->matching->weights,
                                 tw_matching_scored_person (check->matching, TW_ROLE_MENTOR, mentor),
                                 tw_matching_scored_person (check->matching, TW_ROLE_MENTEE, mentee));

      if (score >= check->matching->minimum_score)
        prospects->n_possible++;
      else
        prospects->n_but_for[OBSTACLE_SCORE]++;
      return;
    }

  for (Obstacle obstacle = 0; obstacle < OBSTACLE_SCORE; obstacle++)
    if ((refusals & ~obstacle_bits[obstacle]) == 0)
      prospects->n_but_for[obstacle]++;
}

static void
look_at_everybody (TwReadinessCheck *check,
                   Prospects        *mentors,
                   Prospects        *mentees)
{
  const guint n_mentors = check->matching->sides[TW_ROLE_MENTOR].ids->len;
  const guint n_mentees = check->matching->sides[TW_ROLE_MENTEE].ids->len;
  g_autofree uint16_t *refusals = g_new (uint16_t, n_mentees + 1);

  for (guint i = 0; i < n_mentors; i++)
    {
      if (!tw_readiness_is_available (check, TW_ROLE_MENTOR, i))
        continue;

      tw_eligibility_get_row (check->matching->eligibility, i, refusals);
      for (guint j = 0; j < n_mentees; j++)
        if (tw_readiness_is_available (check, TW_ROLE_MENTEE, j))
          {
            consider (check, i, j, refusals[j], &mentors[i]);
            consider (check, i, j, refusals[j], &mentees[j]);
          }
    }
}

static TwFindingCode
finding_of (Obstacle obstacle,
            TwRole   role)
{
  switch (obstacle)
    {
    case OBSTACLE_DIRECTION:
      return role == TW_ROLE_MENTOR ? TW_FINDING_READY_MENTOR_ALONE_DIRECTION
                                    : TW_FINDING_READY_MENTEE_ALONE_DIRECTION;
    case OBSTACLE_REPORTING_LINE:
      return TW_FINDING_READY_ALONE_REPORTING_LINE;
    case OBSTACLE_DEPARTMENT:
      return TW_FINDING_READY_ALONE_DEPARTMENT;
    case OBSTACLE_EXCLUDED:
      return TW_FINDING_READY_ALONE_EXCLUDED;
    case OBSTACLE_SCORE:
      return TW_FINDING_READY_ALONE_SCORE;
    case N_OBSTACLES:
      break;
    }

  return TW_FINDING_READY_ALONE_SEVERAL_RULES;
}

/* N_OBSTACLES where no single rule is the reason. */
static Obstacle
find_greatest_obstacle (const Prospects *prospects)
{
  Obstacle greatest = N_OBSTACLES;

  for (Obstacle obstacle = 0; obstacle < N_OBSTACLES; obstacle++)
    if (prospects->n_but_for[obstacle] > 0 &&
        (greatest == N_OBSTACLES || prospects->n_but_for[obstacle] > prospects->n_but_for[greatest]))
      greatest = obstacle;

  return greatest;
}

static gboolean
has_tandem (TwReadinessCheck *check,
            gint64            participant_id)
{
  for (guint i = 0; i < check->matching->tandems->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (check->matching->tandems, TwSuggestedTandem, i);

      if (tandem->mentor_id == participant_id || tandem->mentee_id == participant_id)
        return TRUE;
    }

  return FALSE;
}

static void
tell_alone (TwReadinessCheck *check,
            TwRole            role,
            guint             index,
            const Prospects  *prospects)
{
  const Obstacle obstacle = find_greatest_obstacle (prospects);
  TwFinding *finding = tw_readiness_add (check, TW_READINESS_PARTNERS, TW_READINESS_OPEN, finding_of (obstacle, role));

  tw_readiness_name (check, role, index);
  finding->subject = g_steal_pointer (&finding->value);
  if (obstacle < N_OBSTACLES)
    finding->number = prospects->n_but_for[obstacle];
  if (obstacle == OBSTACLE_SCORE)
    finding->value = g_strdup_printf ("%d", check->matching->minimum_score);
}

static gboolean
is_alone (TwReadinessCheck *check,
          TwRole            role,
          guint             index,
          const Prospects  *prospects)
{
  return prospects->n_others > 0 && prospects->n_possible == 0 &&
         !has_tandem (check, tw_side_id (&check->matching->sides[role], index));
}

/* D2: "any number of steps" bars whoever stands above everybody. */
static void
check_any_steps (TwReadinessCheck *check,
                 const Prospects  *mentees)
{
  const TwSide *side = &check->matching->sides[TW_ROLE_MENTEE];

  if (check->matching->rules.reporting_steps != TW_ELIGIBILITY_ANY_STEPS)
    return;

  tw_readiness_add (check, TW_READINESS_RULES, TW_READINESS_NOTE, TW_FINDING_READY_ANY_STEPS);
  for (guint j = 0; j < side->ids->len; j++)
    if (is_alone (check, TW_ROLE_MENTEE, j, &mentees[j]) &&
        find_greatest_obstacle (&mentees[j]) == OBSTACLE_REPORTING_LINE)
      tw_readiness_name (check, TW_ROLE_MENTEE, j);
}

void
tw_readiness_check_partners (TwReadinessCheck *check)
{
  const guint n_of_role[] = {
    check->matching->sides[TW_ROLE_MENTOR].ids->len, check->matching->sides[TW_ROLE_MENTEE].ids->len
  };
  g_autofree Prospects *mentors = g_new0 (Prospects, n_of_role[TW_ROLE_MENTOR] + 1);
  g_autofree Prospects *mentees = g_new0 (Prospects, n_of_role[TW_ROLE_MENTEE] + 1);
  const Prospects *of_role[] = { mentors, mentees };
  guint n_looked_at = 0, n_alone = 0;

  look_at_everybody (check, mentors, mentees);

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
