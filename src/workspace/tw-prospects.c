/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom the rules leave for each person, whatever places are taken; and where they leave nobody, the one rule but for
 * which the most people would do. */

#include "tw-prospects-private.h"

static const guint obstacle_bits[TW_N_OBSTACLES] = {
  [TW_OBSTACLE_DIRECTION] = TW_PAIR_REFUSAL_MENTOR_NOT_YOUNGER | TW_PAIR_REFUSAL_MENTEE_NOT_HIGHER |
                            TW_PAIR_REFUSAL_DIRECTION_UNKNOWN,
  [TW_OBSTACLE_REPORTING_LINE] = TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE | TW_PAIR_REFUSAL_MENTEE_REPORTS_TO_MENTOR,
  [TW_OBSTACLE_DEPARTMENT] = TW_PAIR_REFUSAL_SAME_DEPARTMENT,
  [TW_OBSTACLE_EXCLUDED] = TW_PAIR_REFUSAL_RIVALS | TW_PAIR_REFUSAL_REFUSED | TW_PAIR_REFUSAL_NEVER_AGAIN,
};

static void
consider (TwMatching  *self,
          guint        mentor,
          guint        mentee,
          guint        refusals,
          TwProspects *prospects)
{
  prospects->n_others++;

  if (refusals == 0)
    {
      int score = tw_score_pair (&self->weights, tw_matching_scored_person (self, TW_ROLE_MENTOR, mentor),
                                 tw_matching_scored_person (self, TW_ROLE_MENTEE, mentee));

      if (score >= self->minimum_score)
        prospects->n_possible++;
      else
        prospects->n_but_for[TW_OBSTACLE_SCORE]++;
      return;
    }

  for (TwObstacle obstacle = 0; obstacle < TW_OBSTACLE_SCORE; obstacle++)
    if ((refusals & ~obstacle_bits[obstacle]) == 0)
      prospects->n_but_for[obstacle]++;
}

static TwFindingCode
finding_of (TwObstacle obstacle,
            TwRole     role)
{
  switch (obstacle)
    {
    case TW_OBSTACLE_DIRECTION:
      return role == TW_ROLE_MENTOR ? TW_FINDING_READY_MENTOR_ALONE_DIRECTION
                                    : TW_FINDING_READY_MENTEE_ALONE_DIRECTION;
    case TW_OBSTACLE_REPORTING_LINE:
      return TW_FINDING_READY_ALONE_REPORTING_LINE;
    case TW_OBSTACLE_DEPARTMENT:
      return TW_FINDING_READY_ALONE_DEPARTMENT;
    case TW_OBSTACLE_EXCLUDED:
      return TW_FINDING_READY_ALONE_EXCLUDED;
    case TW_OBSTACLE_SCORE:
      return TW_FINDING_READY_ALONE_SCORE;
    case TW_N_OBSTACLES:
      break;
    }

  return TW_FINDING_READY_ALONE_SEVERAL_RULES;
}

/**
 * tw_matching_is_available:
 *
 * Returns: whether nothing about the person alone stands against a tandem
 */
gboolean
tw_matching_is_available (TwMatching *self,
                          TwRole      role,
                          guint       index)
{
  return (role == TW_ROLE_MENTOR ? tw_eligibility_get_mentor (self->eligibility, index)
                                 : tw_eligibility_get_mentee (self->eligibility, index)) == 0;
}

/**
 * tw_matching_find_prospects:
 * @mentors: (out): room for each mentor, cleared
 * @mentees: (out): room for each mentee, cleared
 *
 * Looks at everybody with everybody; those who cannot take part at all have no others.
 */
void
tw_matching_find_prospects (TwMatching  *self,
                            TwProspects *mentors,
                            TwProspects *mentees)
{
  const guint n_mentors = self->sides[TW_ROLE_MENTOR].ids->len, n_mentees = self->sides[TW_ROLE_MENTEE].ids->len;
  g_autofree uint16_t *refusals = g_new (uint16_t, n_mentees + 1);

  for (guint i = 0; i < n_mentors; i++)
    {
      if (!tw_matching_is_available (self, TW_ROLE_MENTOR, i))
        continue;

      tw_eligibility_get_row (self->eligibility, i, refusals);
      for (guint j = 0; j < n_mentees; j++)
        if (tw_matching_is_available (self, TW_ROLE_MENTEE, j))
          {
            consider (self, i, j, refusals[j], &mentors[i]);
            consider (self, i, j, refusals[j], &mentees[j]);
          }
    }
}

/**
 * tw_prospects_find_obstacle:
 *
 * Returns: but for what the most people would do; %TW_N_OBSTACLES where no single rule is the reason
 */
TwObstacle
tw_prospects_find_obstacle (const TwProspects *self)
{
  TwObstacle greatest = TW_N_OBSTACLES;

  for (TwObstacle obstacle = 0; obstacle < TW_N_OBSTACLES; obstacle++)
    if (self->n_but_for[obstacle] > 0 &&
        (greatest == TW_N_OBSTACLES || self->n_but_for[obstacle] > self->n_but_for[greatest]))
      greatest = obstacle;

  return greatest;
}

/**
 * tw_matching_find_alone:
 * @prospects: of this person, whom the rules leave nobody for
 *
 * Returns: (transfer full): why, and what would help
 */
TwFinding *
tw_matching_find_alone (TwMatching        *self,
                        TwRole             role,
                        guint              index,
                        const TwProspects *prospects)
{
  const TwObstacle obstacle = tw_prospects_find_obstacle (prospects);
  TwFinding *finding = tw_finding_new (finding_of (obstacle, role), 0);

  finding->subject = g_strdup (g_ptr_array_index (self->sides[role].names, index));
  if (obstacle < TW_N_OBSTACLES)
    finding->number = prospects->n_but_for[obstacle];
  if (obstacle == TW_OBSTACLE_SCORE)
    finding->value = g_strdup_printf ("%d", self->minimum_score);

  return finding;
}
