/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The suggestion: the best assignment of those who wait, around the tandems that stand (P3), and proven to be the
 * best by a second computation that shares nothing with the first. */

#include "tw-matching-private.h"

#include "tw-assignment-check.h"
#include "tw-assignment.h"
#include "tw-language.h"

static void
fill_scores (uint32_t  mentor,
             uint16_t *scores,
             void     *matching)
{
  TwMatching *self = matching;
  guint n_mentees = self->sides[TW_ROLE_MENTEE].ids->len;
  g_autofree uint16_t *refusals = g_new (uint16_t, n_mentees);

  tw_eligibility_get_row (self->eligibility, mentor, refusals);

  for (guint mentee = 0; mentee < n_mentees; mentee++)
    {
      int score = -1;

      if (refusals[mentee] == 0)
        score = tw_score_pair (&self->weights, tw_matching_scored_person (self, TW_ROLE_MENTOR, mentor),
                               tw_matching_scored_person (self, TW_ROLE_MENTEE, mentee));
      scores[mentee] = score >= self->minimum_score ? (uint16_t) score : TW_ASSIGNMENT_FORBIDDEN;
    }
}

static uint16_t *
capacities (const TwSide *side)
{
  uint16_t *capacity = g_new (uint16_t, MAX (side->eligible->len, 1));

  for (guint i = 0; i < side->eligible->len; i++)
    capacity[i] = (uint16_t) g_array_index (side->eligible, TwEligibilityPerson, i).capacity;

  return capacity;
}

static void
add_waiting (const TwSide *side,
             const guint8 *paired,
             GArray       *waiting)
{
  for (guint i = 0; i < side->ids->len; i++)
    if (!paired[i])
      g_array_append_vals (waiting, &g_array_index (side->ids, gint64, i), 1);
}

static TwSuggestion *
suggestion_from_pairs (TwMatching           *self,
                       const TwAssignedPair *pairs,
                       gsize                 n_pairs)
{
  const TwSide *mentors = &self->sides[TW_ROLE_MENTOR], *mentees = &self->sides[TW_ROLE_MENTEE];
  g_autofree guint8 *mentor_paired = g_new0 (guint8, mentors->ids->len + 1);
  g_autofree guint8 *mentee_paired = g_new0 (guint8, mentees->ids->len + 1);
  TwSuggestion *suggestion = g_new0 (TwSuggestion, 1);

  suggestion->tandems = g_array_new (FALSE, FALSE, sizeof (TwSuggestedTandem));
  suggestion->waiting_mentors = g_array_new (FALSE, FALSE, sizeof (gint64));
  suggestion->waiting_mentees = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gsize i = 0; i < n_pairs; i++)
    {
      TwSuggestedTandem tandem = {
        .mentor_id = tw_side_id (mentors, pairs[i].mentor),
        .mentee_id = tw_side_id (mentees, pairs[i].mentee),
      };

      tandem.tandem_id = tw_matching_existing_tandem (self, tandem.mentor_id, tandem.mentee_id);
      tandem.pinned = tandem.tandem_id != 0;
      tandem.score = tw_matching_get_score (self, tandem.mentor_id, tandem.mentee_id);
      suggestion->total_score += tandem.score;
      g_array_append_val (suggestion->tandems, tandem);
      mentor_paired[pairs[i].mentor] = mentee_paired[pairs[i].mentee] = TRUE;
    }

  add_waiting (mentors, mentor_paired, suggestion->waiting_mentors);
  add_waiting (mentees, mentee_paired, suggestion->waiting_mentees);

  return suggestion;
}

static GArray *
pins_of (TwMatching *self)
{
  GArray *pins = g_array_new (FALSE, FALSE, sizeof (TwAssignedPair));

  for (guint i = 0; i < self->tandems->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (self->tandems, TwSuggestedTandem, i);
      TwAssignedPair pin;

      if (tw_side_find (&self->sides[TW_ROLE_MENTOR], tandem->mentor_id, &pin.mentor) &&
          tw_side_find (&self->sides[TW_ROLE_MENTEE], tandem->mentee_id, &pin.mentee))
        g_array_append_val (pins, pin);
    }

  return pins;
}

static TwSuggestion *
solve (TwMatching                *self,
       const TwAssignmentProblem *problem)
{
  TwAssignment *assignment = NULL;
  TwSuggestion *suggestion = NULL;

  if (tw_assignment_new (problem, &assignment) == TW_ASSIGNMENT_OK && tw_assignment_solve (assignment) == TW_ASSIGNMENT_OK)
    {
      gsize n_pairs;
      const TwAssignedPair *pairs = tw_assignment_get_pairs (assignment, &n_pairs);

      suggestion = suggestion_from_pairs (self, pairs, n_pairs);
      suggestion->optimal =
        tw_assignment_check (problem, pairs, n_pairs, tw_assignment_get_mentor_prices (assignment),
                             tw_assignment_get_mentee_prices (assignment)) == TW_ASSIGNMENT_PROVEN;
    }

  tw_assignment_free (assignment);

  return suggestion;
}

/**
 * tw_matching_suggest:
 *
 * Existing tandems stand; the rest is solved as a whole: the most tandems first, then the greatest total score
 * (P3). The same facts give the same suggestion.
 *
 * Returns: (transfer full): the suggestion, checked by a second, independent computation, or %NULL on error
 */
TwSuggestion *
tw_matching_suggest (TwMatching  *self,
                     GError     **error)
{
  const TwSide *mentors, *mentees;
  g_autofree uint16_t *mentor_capacity = NULL, *mentee_capacity = NULL;
  g_autoptr (GArray) pins = NULL;
  TwSuggestion *suggestion;

  g_return_val_if_fail (TW_IS_MATCHING (self), NULL);

  mentors = &self->sides[TW_ROLE_MENTOR];
  mentees = &self->sides[TW_ROLE_MENTEE];
  mentor_capacity = capacities (mentors);
  mentee_capacity = capacities (mentees);
  pins = pins_of (self);

  suggestion = solve (self, &(TwAssignmentProblem) {
    .n_mentors = mentors->ids->len,
    .n_mentees = mentees->ids->len,
    .mentor_capacity = mentor_capacity,
    .mentee_capacity = mentee_capacity,
    .pins = (const TwAssignedPair *) (gpointer) pins->data,
    .n_pins = pins->len,
    .scores = fill_scores,
    .user = self,
  });

  if (!suggestion)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                         tw_tr (N_("The matching could not be computed, because there is not enough memory or the "
                                   "cohort is too large. Close other programs or split the cohort.")));

  return suggestion;
}

/**
 * tw_suggestion_free:
 */
void
tw_suggestion_free (TwSuggestion *self)
{
  g_array_unref (self->tandems);
  g_array_unref (self->waiting_mentors);
  g_array_unref (self->waiting_mentees);
  g_free (self);
}
