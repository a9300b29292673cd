/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts of one tandem, for its own papers. */

#include "tw-tandem-facts.h"

static void
tw_tandem_goal_free (TwTandemGoal *self)
{
  g_free (self->goal);
  g_free (self->measure);
  g_free (self->target);
  g_free (self);
}

/**
 * tw_tandem_facts_new:
 * @number: the tandem's number
 *
 * Returns: (transfer full): facts of a tandem of which nothing is known yet
 */
TwTandemFacts *
tw_tandem_facts_new (guint number)
{
  TwTandemFacts *self = g_new0 (TwTandemFacts, 1);

  self->number = number;
  self->topics = g_ptr_array_new_with_free_func (g_free);
  self->goals = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_tandem_goal_free);

  return self;
}

/**
 * tw_tandem_facts_free:
 * @self: (transfer full): facts
 */
void
tw_tandem_facts_free (TwTandemFacts *self)
{
  g_free (self->mentor);
  g_free (self->mentee);
  g_free (self->start);
  g_free (self->end);
  g_free (self->state);
  g_free (self->meeting_place);
  g_free (self->ground_rules);
  g_free (self->mentor_expectations);
  g_free (self->mentee_expectations);
  g_free (self->agreed);
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->goals);
  g_free (self);
}

/**
 * tw_tandem_facts_add_goal:
 * @self: facts
 * @goal: what is to be reached
 *
 * Returns: (transfer none): the new goal
 */
TwTandemGoal *
tw_tandem_facts_add_goal (TwTandemFacts *self,
                          const char    *goal)
{
  TwTandemGoal *added = g_new0 (TwTandemGoal, 1);

  added->goal = g_strdup (goal);
  g_ptr_array_add (self->goals, added);

  return added;
}
