/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The suggestion: the best assignment of those who wait, around the tandems that stand (P3), and proven to be the
 * best by a second computation that shares nothing with the first. */

#include "tw-matching-private.h"

#include "tw-assignment-check.h"
#include "tw-language.h"

static void
fill_scores (TwMatching *self,
             guint       mentor,
             uint16_t   *scores)
{
  guint n_mentees = self->sides[TW_ROLE_MENTEE].ids->len;

  tw_eligibility_get_row (self->eligibility, mentor, scores);

  for (guint mentee = 0; mentee < n_mentees; mentee++)
    {
      int score = -1;

      if (scores[mentee] == 0)
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
      TwSuggestedTandem tandem = tw_matching_describe_pair (self, pairs[i].mentor, pairs[i].mentee);

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

/* What all pairs are worth, as the assignment and its check read it. Returns whether there was memory. */
static gboolean
find_scores (TwMatching *self)
{
  const guint n_mentors = self->sides[TW_ROLE_MENTOR].ids->len;
  const gsize row_length = tw_assignment_row_length (self->sides[TW_ROLE_MENTEE].ids->len);

  self->scores = g_try_new0 (uint16_t, n_mentors * row_length + 1);
  if (!self->scores)
    return FALSE;

  for (guint i = 0; i < n_mentors; i++)
    fill_scores (self, i, self->scores + i * row_length);

  return TRUE;
}

static void
set_not_computed (GError **error)
{
  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                       tw_tr (N_("The matching could not be computed, because there is not enough memory or the "
                                 "cohort is too large. Close other programs or split the cohort.")));
}

static gboolean
is_proven (const TwAssignmentProblem *problem,
           TwAssignment              *assignment)
{
  gsize n_pairs;
  const TwAssignedPair *pairs = tw_assignment_get_pairs (assignment, &n_pairs);

  return tw_assignment_check (problem, pairs, n_pairs, tw_assignment_get_mentor_prices (assignment),
                              tw_assignment_get_mentee_prices (assignment)) == TW_ASSIGNMENT_PROVEN;
}

/* The next question is answered from a new one. */
void
tw_matching_forget_assignment (TwMatching *self)
{
  g_clear_pointer (&self->assignment, tw_assignment_free);
  g_clear_pointer (&self->scores, g_free);
}

/* A pair by its positions, as it would be suggested. */
TwSuggestedTandem
tw_matching_describe_pair (TwMatching *self,
                           guint       mentor,
                           guint       mentee)
{
  TwSuggestedTandem tandem = {
    .mentor_id = tw_side_id (&self->sides[TW_ROLE_MENTOR], mentor),
    .mentee_id = tw_side_id (&self->sides[TW_ROLE_MENTEE], mentee),
  };

  tandem.tandem_id = tw_matching_standing_tandem (self, mentor, mentee);
  tandem.pinned = tandem.tandem_id != 0;
  tandem.score = tw_matching_get_score (self, tandem.mentor_id, tandem.mentee_id);

  return tandem;
}

/* The best assignment there is, around the tandems that stand. Returns NULL on error. */
TwAssignment *
tw_matching_solve (TwMatching  *self,
                   GError     **error)
{
  const TwSide *mentors = &self->sides[TW_ROLE_MENTOR], *mentees = &self->sides[TW_ROLE_MENTEE];
  g_autofree uint16_t *mentor_capacity = NULL, *mentee_capacity = NULL;
  g_autoptr (GArray) pins = NULL;
  TwAssignmentProblem problem;

  if (self->assignment)
    return self->assignment;

  if (!self->scores && !find_scores (self))
    {
      set_not_computed (error);
      return NULL;
    }

  mentor_capacity = capacities (mentors);
  mentee_capacity = capacities (mentees);
  pins = pins_of (self);
  problem = (TwAssignmentProblem) {
    .aim = self->aim == TW_MATCHING_ONLY_GOOD_ONES ? TW_ASSIGNMENT_GREATEST_TOTAL : TW_ASSIGNMENT_MOST_TANDEMS,
    .n_mentors = mentors->ids->len,
    .n_mentees = mentees->ids->len,
    .mentor_capacity = mentor_capacity,
    .mentee_capacity = mentee_capacity,
    .pins = (const TwAssignedPair *) (gpointer) pins->data,
    .n_pins = pins->len,
    .scores = self->scores,
    .row_length = tw_assignment_row_length (mentees->ids->len),
  };

  if (tw_assignment_new (&problem, &self->assignment) != TW_ASSIGNMENT_OK ||
      tw_assignment_solve (self->assignment) != TW_ASSIGNMENT_OK)
    {
      tw_matching_forget_assignment (self);
      set_not_computed (error);
      return NULL;
    }

  self->optimal = is_proven (&problem, self->assignment);

  return self->assignment;
}

/**
 * tw_matching_set_aim:
 * @aim: what the suggestion is to be the best in; as many tandems as possible unless said otherwise
 */
void
tw_matching_set_aim (TwMatching    *self,
                     TwMatchingAim  aim)
{
  g_return_if_fail (TW_IS_MATCHING (self));

  self->aim = aim;
  g_clear_pointer (&self->assignment, tw_assignment_free);
}

/**
 * tw_matching_set_minimum_score:
 * @minimum_score: hundredths, 0–10000: pairs below it are not suggested; that of the cohort unless said otherwise
 */
void
tw_matching_set_minimum_score (TwMatching *self,
                               int         minimum_score)
{
  g_return_if_fail (TW_IS_MATCHING (self));
  g_return_if_fail (minimum_score >= 0 && minimum_score <= TW_SCORE_MAX);

  if (self->minimum_score == minimum_score)
    return;

  self->minimum_score = minimum_score;
  tw_matching_forget_assignment (self);
}

/**
 * tw_matching_suggest:
 *
 * Tandems stand, and so do drafts that are pinned; the rest is solved as a whole, as the aim says: the most tandems first, then the greatest
 * total score (P3), or the greatest total score alone. The same facts give the same suggestion.
 *
 * Returns: (transfer full): the suggestion, checked by a second, independent computation, or %NULL on error
 */
TwSuggestion *
tw_matching_suggest (TwMatching  *self,
                     GError     **error)
{
  const TwAssignedPair *pairs;
  TwSuggestion *suggestion;
  gsize n_pairs;

  g_return_val_if_fail (TW_IS_MATCHING (self), NULL);

  if (!tw_matching_solve (self, error))
    return NULL;

  pairs = tw_assignment_get_pairs (self->assignment, &n_pairs);
  suggestion = suggestion_from_pairs (self, pairs, n_pairs);
  suggestion->optimal = self->optimal;

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
