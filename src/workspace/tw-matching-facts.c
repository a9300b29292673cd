/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts a matching is made of, read once from the file and handed to the rules as arrays. */

#include "tw-matching-private.h"

#include "tw-language.h"
#include "tw-participant-table.h"
#include "tw-tandem-table.h"
#include "tw-today-private.h"
#include "tw-weight-table.h"
#include "tw-workspace-private.h"

#include <string.h>

void
tw_side_init (TwSide *side)
{
  side->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  side->names = g_ptr_array_new_with_free_func (g_free);
  side->eligible = g_array_new (FALSE, FALSE, sizeof (TwEligibilityPerson));
  side->scored = g_array_new (FALSE, FALSE, sizeof (TwScorePerson));
  side->commitments = g_array_new (FALSE, FALSE, sizeof (TwCommitment));
  for (guint kind = 0; kind < TW_N_NAMES; kind++)
    side->names_of[kind] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  side->indices = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  side->n_tandems = g_array_new (FALSE, TRUE, sizeof (guint));
}

void
tw_side_clear (TwSide *side)
{
  g_array_unref (side->ids);
  g_ptr_array_unref (side->names);
  g_array_unref (side->eligible);
  g_array_unref (side->scored);
  g_array_unref (side->commitments);
  for (guint kind = 0; kind < TW_N_NAMES; kind++)
    g_ptr_array_unref (side->names_of[kind]);
  g_hash_table_unref (side->indices);
  g_array_unref (side->n_tandems);
}

gboolean
tw_side_find (const TwSide *side,
              gint64        participant_id,
              guint        *index)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (side->indices, &participant_id));

  *index = found - 1;

  return found > 0;
}

gint64
tw_side_id (const TwSide *side,
            guint         index)
{
  return g_array_index (side->ids, gint64, index);
}

static TwEligibilityCommitment
commitment_of (const TwParticipantFacts *facts)
{
  if (facts->obliged)
    return TW_ELIGIBILITY_COMMITMENT_OBLIGED;

  switch (facts->commitment)
    {
    case TW_COMMITMENT_OPEN:
    case TW_COMMITMENT_ASKED:
      return TW_ELIGIBILITY_COMMITMENT_OPEN;
    case TW_COMMITMENT_GIVEN:
      return TW_ELIGIBILITY_COMMITMENT_GIVEN;
    case TW_COMMITMENT_DECLINED:
      return TW_ELIGIBILITY_COMMITMENT_DECLINED;
    case TW_COMMITMENT_WITHDRAWN:
      return TW_ELIGIBILITY_COMMITMENT_WITHDRAWN;
    }

  g_assert_not_reached ();
}

static TwEligibilityWillingness
willingness_of (const TwParticipantFacts *facts)
{
  switch (facts->willingness)
    {
    case TW_WILLINGNESS_UNKNOWN:
      return TW_ELIGIBILITY_WILLINGNESS_UNASKED;
    case TW_WILLINGNESS_YES:
      return TW_ELIGIBILITY_WILLINGNESS_WILLING;
    case TW_WILLINGNESS_NO:
      return TW_ELIGIBILITY_WILLINGNESS_UNWILLING;
    }

  g_assert_not_reached ();
}

static TwEligibilityDirection
direction_of (TwCohort *cohort)
{
  switch (tw_cohort_get_direction (cohort))
    {
    case TW_DIRECTION_AGE_ELSE_LEVEL:
      return TW_ELIGIBILITY_DIRECTION_DEFAULT;
    case TW_DIRECTION_AGE:
      return TW_ELIGIBILITY_DIRECTION_BY_AGE;
    case TW_DIRECTION_LEVEL:
      return TW_ELIGIBILITY_DIRECTION_BY_LEVEL;
    case TW_DIRECTION_BOTH:
      return TW_ELIGIBILITY_DIRECTION_BY_BOTH;
    }

  g_assert_not_reached ();
}

void
tw_matching_take_rules (TwMatching *self,
                        TwCohort   *cohort)
{
  tw_eligibility_rules_init (&self->rules, tw_iso_date_year (tw_cohort_get_starts_on (cohort)));
  self->rules.direction = direction_of (cohort);
  self->rules.reporting_steps = tw_cohort_get_reporting_steps (cohort);
  self->rules.own_department_allowed = tw_cohort_get_own_department_allowed (cohort);
  self->rules.target_level_from = tw_cohort_get_target_level_from (cohort);
  self->rules.target_level_to = tw_cohort_get_target_level_to (cohort);
  self->rules.mentor_age_limit = tw_cohort_get_mentor_age_limit (cohort);
  self->minimum_score = tw_cohort_get_minimum_score (cohort);
  tw_score_weights_init (&self->weights);
}

static TwScoreAccord
accord_of (const TwParticipantFacts *facts)
{
  if (facts->obliged)
    return TW_SCORE_ACCORD_OBLIGED;
  if (facts->commitment != TW_COMMITMENT_GIVEN)
    return TW_SCORE_ACCORD_UNKNOWN;

  return facts->says_why ? TW_SCORE_ACCORD_OWN_REASONS : TW_SCORE_ACCORD_OWN;
}

static gboolean
take_participant (gpointer      matching,
                  gconstpointer row)
{
  TwMatching *self = matching;
  const TwParticipantFacts *facts = row;
  TwSide *side = &self->sides[facts->role];
  TwEligibilityPerson eligible = {
    .person = facts->person_id,
    .department = facts->department_id,
    .line_manager = facts->manager_id,
    .functional_manager = facts->functional_manager_id,
    .birth_year = facts->birth_year,
    .level = facts->level,
    .capacity = (uint32_t) facts->capacity,
    .commitment = commitment_of (facts),
    .willingness = willingness_of (facts),
    .left = facts->left,
  };
  TwScorePerson scored = {
    .person = facts->person_id,
    .mentor_style = (uint32_t) facts->mentor_style,
    .accord = accord_of (facts),
    .site = facts->site_id,
    .department = facts->department_id,
    .area = tw_names_number (&self->areas, facts->area),
  };

  g_array_append_val (side->ids, facts->id);
  g_ptr_array_add (side->names, g_strdup (facts->name ? facts->name : tw_tr (N_("Erased person"))));
  g_array_append_val (side->eligible, eligible);
  g_array_append_val (side->scored, scored);
  g_array_append_val (side->commitments, facts->commitment);
  g_array_set_size (side->n_tandems, side->ids->len);
  for (guint kind = 0; kind < TW_N_NAMES; kind++)
    g_ptr_array_add (side->names_of[kind], g_array_new (FALSE, FALSE, sizeof (guint32)));
  g_hash_table_insert (side->indices, g_memdup2 (&facts->id, sizeof facts->id), GUINT_TO_POINTER (side->ids->len));

  return TRUE;
}

/* The array may move while it grows: people keep a position until all topics are there. */
static gboolean
take_topic (gpointer      matching,
            gconstpointer row)
{
  TwMatching *self = matching;
  const TwParticipantTopic *topic = row;
  TwScoreTopic scored = { .topic = topic->topic_id, .strength = (uint8_t) topic->strength };

  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    {
      TwScorePerson *person;
      guint index;

      if (!tw_side_find (&self->sides[role], topic->participant_id, &index))
        continue;

      person = &g_array_index (self->sides[role].scored, TwScorePerson, index);
      if (person->n_topics == 0)
        person->topics = GUINT_TO_POINTER (self->topics->len);
      person->n_topics++;
    }

  g_array_append_val (self->topics, scored);
  g_hash_table_insert (self->topic_names, g_memdup2 (&topic->topic_id, sizeof topic->topic_id),
                       g_strdup (topic->name));

  return TRUE;
}

static void
settle_topics (TwMatching *self)
{
  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    for (guint i = 0; i < self->sides[role].scored->len; i++)
      {
        TwScorePerson *person = &g_array_index (self->sides[role].scored, TwScorePerson, i);

        if (person->n_topics > 0)
          person->topics = &g_array_index (self->topics, TwScoreTopic, GPOINTER_TO_UINT (person->topics));
      }
}

static gboolean
take_weight (gpointer      matching,
             gconstpointer row)
{
  TwMatching *self = matching;
  const TwWeightRow *weight = row;

  self->weights.weight[weight->criterion] = (uint16_t) weight->weight;

  return TRUE;
}

static gboolean
take_reporting_line (gpointer      matching,
                     gconstpointer row)
{
  TwMatching *self = matching;
  const TwReportingLineRow *line = row;
  TwReportingLine reporting_line = { line->person_id, line->manager_id, line->functional_manager_id };

  g_array_append_val (self->reporting_lines, reporting_line);

  return TRUE;
}

static TwEligibilityExclusion
exclusion_of (const char *kind)
{
  if (g_str_equal (kind, "rivals"))
    return TW_ELIGIBILITY_EXCLUSION_RIVALS;
  if (g_str_equal (kind, "refused"))
    return TW_ELIGIBILITY_EXCLUSION_REFUSED;

  return TW_ELIGIBILITY_EXCLUSION_NEVER_AGAIN;
}

static gboolean
take_excluded_pair (gpointer      matching,
                    gconstpointer row)
{
  TwMatching *self = matching;
  const TwExcludedPairRow *pair = row;
  TwExcludedPair excluded = { pair->person_id, pair->other_id, exclusion_of (pair->kind) };

  g_array_append_val (self->excluded, excluded);
  g_ptr_array_add (self->exclusion_reasons, g_strdup (pair->reason));

  return TRUE;
}

static gboolean
find_positions (TwMatching              *self,
                const TwSuggestedTandem *tandem,
                guint                   *mentor,
                guint                   *mentee)
{
  return tw_side_find (&self->sides[TW_ROLE_MENTOR], tandem->mentor_id, mentor) &&
         tw_side_find (&self->sides[TW_ROLE_MENTEE], tandem->mentee_id, mentee);
}

static gint64
key_of (guint mentor,
        guint mentee)
{
  return (gint64) mentor << 32 | mentee;
}

/* The tandem at this position among those that stand takes a place of both. */
static void
let_stand (TwMatching *self,
           guint       position)
{
  guint mentor, mentee;
  gint64 key;

  if (!find_positions (self, &g_array_index (self->tandems, TwSuggestedTandem, position), &mentor, &mentee))
    return;

  key = key_of (mentor, mentee);
  g_hash_table_insert (self->standing, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (position + 1));
  g_array_index (self->sides[TW_ROLE_MENTOR].n_tandems, guint, mentor)++;
  g_array_index (self->sides[TW_ROLE_MENTEE].n_tandems, guint, mentee)++;
}

static void
count_places (TwMatching *self)
{
  g_hash_table_remove_all (self->standing);
  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    {
      GArray *counts = self->sides[role].n_tandems;

      if (counts->len > 0)
        memset (counts->data, 0, counts->len * sizeof (guint));
    }
  for (guint i = 0; i < self->tandems->len; i++)
    let_stand (self, i);
}

static gboolean
take_tandem (gpointer      matching,
             gconstpointer row)
{
  TwMatching *self = matching;
  const TwTandemRow *tandem = row;
  TwSuggestedTandem existing = {
    .mentor_id = tandem->mentor_id,
    .mentee_id = tandem->mentee_id,
    .tandem_id = tandem->id,
    .score = MAX (tandem->score, 0),
    .pinned = tandem->state != TW_TANDEM_DRAFT || tandem->pinned,
  };

  g_array_append_val (existing.pinned ? self->tandems : self->drafts, existing);

  return TRUE;
}

/* The tandems as they are now, in the place of those that were there. */
gboolean
tw_matching_read_tandems (TwMatching  *self,
                          GError     **error)
{
  TwConnection *connection = tw_workspace_reading (self->workspace);
  g_autoptr (GArray) ids = tw_tandem_table_ids (connection, self->cohort_id, error);

  if (!ids)
    return FALSE;

  g_array_set_size (self->tandems, 0);
  g_array_set_size (self->drafts, 0);
  for (guint i = 0; i < ids->len; i++)
    if (!tw_tandem_table_read (connection, g_array_index (ids, gint64, i), take_tandem, self, error))
      return FALSE;

  count_places (self);

  return TRUE;
}

gboolean
tw_matching_read_facts (TwMatching  *self,
                        GError     **error)
{
  TwConnection *connection = tw_workspace_reading (self->workspace);

  if (!tw_participant_table_read_facts (connection, self->cohort_id, take_participant, self, error) ||
      !tw_participant_table_read_topics (connection, self->cohort_id, take_topic, self, error) ||
      !tw_matching_read_names (self, connection, error) ||
      !tw_weight_table_read (connection, self->cohort_id, take_weight, self, error) ||
      !tw_reporting_lines_read (connection, self->cohort_id, take_reporting_line, self, error) ||
      !tw_excluded_pair_table_read (connection, self->cohort_id, take_excluded_pair, self, error) ||
      !tw_matching_read_tandems (self, error))
    return FALSE;

  settle_topics (self);

  return TRUE;
}

gboolean
tw_matching_apply_rules (TwMatching  *self,
                         GError     **error)
{
  const TwSide *mentors = &self->sides[TW_ROLE_MENTOR], *mentees = &self->sides[TW_ROLE_MENTEE];
  TwEligibilityFacts facts = {
    .rules = self->rules,
    .mentors = (const TwEligibilityPerson *) (gpointer) mentors->eligible->data,
    .n_mentors = mentors->eligible->len,
    .mentees = (const TwEligibilityPerson *) (gpointer) mentees->eligible->data,
    .n_mentees = mentees->eligible->len,
    .reporting_lines = (const TwReportingLine *) (gpointer) self->reporting_lines->data,
    .n_reporting_lines = self->reporting_lines->len,
    .excluded_pairs = (const TwExcludedPair *) (gpointer) self->excluded->data,
    .n_excluded_pairs = self->excluded->len,
  };

  self->eligibility = tw_eligibility_new (&facts);
  if (!self->eligibility)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                         tw_tr (N_("The matching could not be computed, because there is not enough memory. "
                                   "Close other programs and try again.")));

  return self->eligibility != NULL;
}

const TwScorePerson *
tw_matching_scored_person (TwMatching *self,
                           TwRole      role,
                           guint       index)
{
  return &g_array_index (self->sides[role].scored, TwScorePerson, index);
}

/* The tandem of these two that stands, or 0. */
gint64
tw_matching_standing_tandem (TwMatching *self,
                             guint       mentor,
                             guint       mentee)
{
  const gint64 key = key_of (mentor, mentee);
  const guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->standing, &key));

  return found > 0 ? g_array_index (self->tandems, TwSuggestedTandem, found - 1).tandem_id : 0;
}

/* The draft of these two that a suggestion may replace, or 0. */
gint64
tw_matching_draft_tandem (TwMatching *self,
                          gint64      mentor_id,
                          gint64      mentee_id)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const TwSuggestedTandem *draft = &g_array_index (self->drafts, TwSuggestedTandem, i);

      if (draft->mentor_id == mentor_id && draft->mentee_id == mentee_id)
        return draft->tandem_id;
    }

  return 0;
}

guint
tw_matching_count_tandems (TwMatching *self,
                           TwRole      role,
                           guint       index)
{
  return g_array_index (self->sides[role].n_tandems, guint, index);
}

static gboolean
remove_tandem (GArray *tandems,
               gint64  tandem_id)
{
  for (guint i = 0; i < tandems->len; i++)
    if (g_array_index (tandems, TwSuggestedTandem, i).tandem_id == tandem_id)
      {
        g_array_remove_index (tandems, i);
        return TRUE;
      }

  return FALSE;
}

/* As if the tandem were not there: both have its place free again. */
void
tw_matching_forget_tandem (TwMatching *self,
                           gint64      tandem_id)
{
  self->forgetful = TRUE;
  if (remove_tandem (self->drafts, tandem_id) || !remove_tandem (self->tandems, tandem_id))
    return;

  g_clear_pointer (&self->assignment, tw_assignment_free);
  count_places (self);
}

/* As if a tandem that stands were not there, for a while: returns its place among the tandems, for
 * tw_matching_put_back(). */
guint
tw_matching_take_out (TwMatching        *self,
                      gint64             tandem_id,
                      TwSuggestedTandem *tandem)
{
  guint place = 0;

  while (g_array_index (self->tandems, TwSuggestedTandem, place).tandem_id != tandem_id)
    place++;
  *tandem = g_array_index (self->tandems, TwSuggestedTandem, place);
  g_array_remove_index (self->tandems, place);
  count_places (self);

  return place;
}

void
tw_matching_put_back (TwMatching              *self,
                      guint                    place,
                      const TwSuggestedTandem *tandem)
{
  g_array_insert_vals (self->tandems, place, tandem, 1);
  count_places (self);
}
