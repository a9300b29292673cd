/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who fits whom in one cohort: reads the facts once, hands them to the rules, the score and the assignment, and
 * turns what these answer in codes into findings with the facts behind them (P1). */

#include "tw-matching.h"

#include "tw-assignment-check.h"
#include "tw-assignment.h"
#include "tw-eligibility.h"
#include "tw-finding.h"
#include "tw-language.h"
#include "tw-participant-table.h"
#include "tw-score.h"
#include "tw-tandem-table.h"
#include "tw-today-private.h"
#include "tw-workspace-private.h"

/* One side of the cohort, in the order of the participants' ids: the same index in every array. */
typedef struct
{
  GArray *ids;       /* gint64 */
  GPtrArray *names;  /* utf8 */
  GArray *eligible;  /* TwEligibilityPerson */
  GArray *scored;    /* TwScorePerson */
  GArray *commitments; /* TwCommitment */
  GHashTable *indices; /* gint64 id → index + 1 */
} TwSide;

struct _TwMatching
{
  GObject parent_instance;

  TwWorkspace *workspace;
  gint64 cohort_id;
  guint64 revision;

  TwEligibilityRules rules;
  int minimum_score;
  TwScoreWeights weights;
  TwSide sides[2]; /* by TwRole */
  GArray *topics;  /* TwScoreTopic of all participants, those of one person together */
  GHashTable *topic_names; /* gint64 topic id → utf8 */
  GArray *reporting_lines; /* TwReportingLine */
  GArray *excluded;        /* TwExcludedPair */
  GPtrArray *exclusion_reasons; /* utf8 or NULL, beside excluded */
  GArray *tandems;         /* TwSuggestedTandem: those that have not ended */

  TwEligibility *eligibility;
};

G_DEFINE_FINAL_TYPE (TwMatching, tw_matching, G_TYPE_OBJECT)

static void
side_init (TwSide *side)
{
  side->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  side->names = g_ptr_array_new_with_free_func (g_free);
  side->eligible = g_array_new (FALSE, FALSE, sizeof (TwEligibilityPerson));
  side->scored = g_array_new (FALSE, FALSE, sizeof (TwScorePerson));
  side->commitments = g_array_new (FALSE, FALSE, sizeof (TwCommitment));
  side->indices = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
side_clear (TwSide *side)
{
  g_array_unref (side->ids);
  g_ptr_array_unref (side->names);
  g_array_unref (side->eligible);
  g_array_unref (side->scored);
  g_array_unref (side->commitments);
  g_hash_table_unref (side->indices);
}

static gboolean
side_find (const TwSide *side,
           gint64        participant_id,
           guint        *index)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (side->indices, &participant_id));

  *index = found - 1;

  return found > 0;
}

static gint64
side_id (const TwSide *side,
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

static void
take_rules (TwMatching *self,
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
  TwScorePerson scored = { .department = facts->department_id, .site = facts->site_id };

  g_array_append_val (side->ids, facts->id);
  g_ptr_array_add (side->names, g_strdup (facts->name ? facts->name : tw_tr (N_("Erased person"))));
  g_array_append_val (side->eligible, eligible);
  g_array_append_val (side->scored, scored);
  g_array_append_val (side->commitments, facts->commitment);
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

      if (!side_find (&self->sides[role], topic->participant_id, &index))
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
take_tandem (gpointer      matching,
             gconstpointer row)
{
  TwMatching *self = matching;
  const TwTandemRow *tandem = row;
  TwSuggestedTandem existing = {
    .mentor_id = tandem->mentor_id,
    .mentee_id = tandem->mentee_id,
    .tandem_id = tandem->id,
    .pinned = TRUE,
  };

  g_array_append_val (self->tandems, existing);

  return TRUE;
}

static gboolean
read_tandems (TwMatching    *self,
              TwConnection  *connection,
              GError       **error)
{
  g_autoptr (GArray) ids = tw_tandem_table_ids (connection, self->cohort_id, error);

  if (!ids)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!tw_tandem_table_read (connection, g_array_index (ids, gint64, i), take_tandem, self, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_facts (TwMatching  *self,
            GError     **error)
{
  TwConnection *connection = tw_workspace_reading (self->workspace);

  if (!tw_participant_table_read_facts (connection, self->cohort_id, take_participant, self, error) ||
      !tw_participant_table_read_topics (connection, self->cohort_id, take_topic, self, error) ||
      !tw_reporting_lines_read (connection, self->cohort_id, take_reporting_line, self, error) ||
      !tw_excluded_pair_table_read (connection, self->cohort_id, take_excluded_pair, self, error) ||
      !read_tandems (self, connection, error))
    return FALSE;

  settle_topics (self);

  return TRUE;
}

static gboolean
apply_rules (TwMatching  *self,
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

static const char *
name_of (TwMatching *self,
         TwRole      role,
         guint       index)
{
  return g_ptr_array_index (self->sides[role].names, index);
}

static guint
count_tandems (TwMatching *self,
               gint64      participant_id)
{
  guint n = 0;

  for (guint i = 0; i < self->tandems->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (self->tandems, TwSuggestedTandem, i);

      n += tandem->mentor_id == participant_id || tandem->mentee_id == participant_id;
    }

  return n;
}

static gint64
existing_tandem (TwMatching *self,
                 gint64      mentor_id,
                 gint64      mentee_id)
{
  for (guint i = 0; i < self->tandems->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (self->tandems, TwSuggestedTandem, i);

      if (tandem->mentor_id == mentor_id && tandem->mentee_id == mentee_id)
        return tandem->tandem_id;
    }

  return 0;
}

/* ---- What is said about one person ---- */

static TwFinding *
add_finding (GPtrArray     *findings,
             TwFindingCode  code,
             const char    *subject)
{
  TwFinding *finding = tw_finding_new (code, 0);

  finding->subject = g_strdup (subject);
  g_ptr_array_add (findings, finding);

  return finding;
}

static TwFindingCode
commitment_finding (TwCommitment commitment)
{
  switch (commitment)
    {
    case TW_COMMITMENT_DECLINED:
      return TW_FINDING_PERSON_DECLINED;
    case TW_COMMITMENT_WITHDRAWN:
      return TW_FINDING_PERSON_WITHDRAWN;
    case TW_COMMITMENT_OPEN:
    case TW_COMMITMENT_ASKED:
    case TW_COMMITMENT_GIVEN:
      return TW_FINDING_PERSON_NOT_COMMITTED;
    }

  g_assert_not_reached ();
}

static char *
target_levels (TwMatching *self)
{
  int from = self->rules.target_level_from, to = self->rules.target_level_to;

  return from == to || to < 0 ? g_strdup_printf ("%d", from)
                              : g_strdup_printf ("%d–%d", MAX (from, 0), to);
}

static void
add_person_findings (TwMatching *self,
                     TwRole      role,
                     guint       index,
                     guint       refusals,
                     GPtrArray  *findings)
{
  const TwSide *side = &self->sides[role];
  const TwEligibilityPerson *person = &g_array_index (side->eligible, TwEligibilityPerson, index);
  const char *name = name_of (self, role, index);
  guint n_tandems = count_tandems (self, side_id (side, index));

  if (refusals & TW_PERSON_REFUSAL_LEFT)
    add_finding (findings, TW_FINDING_PERSON_LEFT, name);
  if (refusals & (TW_PERSON_REFUSAL_NOT_COMMITTED | TW_PERSON_REFUSAL_MENTOR_OBLIGED))
    add_finding (findings, commitment_finding (g_array_index (side->commitments, TwCommitment, index)), name);
  if (refusals & (TW_PERSON_REFUSAL_NOT_WILLING | TW_PERSON_REFUSAL_WILLINGNESS_UNASKED))
    add_finding (findings, TW_FINDING_PERSON_NOT_WILLING, name);
  if (refusals & TW_PERSON_REFUSAL_NO_CAPACITY || n_tandems >= person->capacity)
    add_finding (findings, TW_FINDING_PERSON_WITHOUT_CAPACITY, name)->number = n_tandems;
  if (refusals & TW_PERSON_REFUSAL_LEVEL_OUTSIDE_TARGET)
    {
      TwFinding *finding = add_finding (findings, TW_FINDING_PERSON_OUTSIDE_TARGET, name);

      finding->number = person->level;
      finding->value = target_levels (self);
    }
  if (refusals & TW_PERSON_REFUSAL_LEVEL_UNKNOWN)
    add_finding (findings, TW_FINDING_PERSON_LEVEL_UNKNOWN, name);
  if (refusals & TW_PERSON_REFUSAL_OVER_AGE_LIMIT)
    add_finding (findings, TW_FINDING_PERSON_OVER_AGE_LIMIT, name)->number = self->rules.mentor_age_limit;
  if (refusals & TW_PERSON_REFUSAL_AGE_UNKNOWN)
    add_finding (findings, TW_FINDING_PERSON_AGE_UNKNOWN, name);
}

/* ---- What is said about two people ---- */

static TwFinding *
add_pair_finding (TwMatching    *self,
                  GPtrArray     *findings,
                  TwFindingCode  code,
                  guint          mentor,
                  guint          mentee)
{
  TwFinding *finding = add_finding (findings, code, name_of (self, TW_ROLE_MENTOR, mentor));

  finding->object = g_strdup (name_of (self, TW_ROLE_MENTEE, mentee));

  return finding;
}

static int
years_older (TwMatching *self,
             guint       mentor,
             guint       mentee)
{
  const TwEligibilityPerson *one = &g_array_index (self->sides[TW_ROLE_MENTOR].eligible, TwEligibilityPerson, mentor);
  const TwEligibilityPerson *other = &g_array_index (self->sides[TW_ROLE_MENTEE].eligible, TwEligibilityPerson, mentee);

  return one->birth_year && other->birth_year ? other->birth_year - one->birth_year : 0;
}

static char *
department_of (TwMatching *self,
               guint       mentor)
{
  g_autoptr (TwPerson) person =
    tw_workspace_get_person (self->workspace,
                             g_array_index (self->sides[TW_ROLE_MENTOR].eligible, TwEligibilityPerson, mentor).person);

  return person ? g_strdup (tw_person_get_department (person)) : NULL;
}

static const char *
exclusion_reason (TwMatching *self,
                  guint       mentor,
                  guint       mentee)
{
  gint64 one = g_array_index (self->sides[TW_ROLE_MENTOR].eligible, TwEligibilityPerson, mentor).person;
  gint64 other = g_array_index (self->sides[TW_ROLE_MENTEE].eligible, TwEligibilityPerson, mentee).person;

  for (guint i = 0; i < self->excluded->len; i++)
    {
      const TwExcludedPair *pair = &g_array_index (self->excluded, TwExcludedPair, i);

      if (pair->one == MIN (one, other) && pair->other == MAX (one, other) && self->exclusion_reasons->pdata[i])
        return self->exclusion_reasons->pdata[i];
    }

  return NULL;
}

static void
add_pair_findings (TwMatching          *self,
                   guint                mentor,
                   guint                mentee,
                   const TwPairFinding *found,
                   GPtrArray           *findings)
{
  if (found->refusals & TW_PAIR_REFUSAL_MENTOR_NOT_YOUNGER)
    add_pair_finding (self, findings, TW_FINDING_PAIR_MENTOR_NOT_YOUNGER, mentor, mentee)->number =
      years_older (self, mentor, mentee);
  if (found->refusals & TW_PAIR_REFUSAL_MENTEE_NOT_HIGHER)
    add_pair_finding (self, findings, TW_FINDING_PAIR_MENTOR_NOT_LOWER, mentor, mentee);
  if (found->refusals & TW_PAIR_REFUSAL_DIRECTION_UNKNOWN)
    add_pair_finding (self, findings, TW_FINDING_PAIR_DIRECTION_UNKNOWN, mentor, mentee);
  if (found->refusals & TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE)
    add_pair_finding (self, findings, TW_FINDING_PAIR_MENTOR_REPORTS, mentor, mentee)->number = found->mentor_steps;
  if (found->refusals & TW_PAIR_REFUSAL_MENTEE_REPORTS_TO_MENTOR)
    add_pair_finding (self, findings, TW_FINDING_PAIR_MENTEE_REPORTS, mentor, mentee)->number = found->mentee_steps;
  if (found->refusals & TW_PAIR_REFUSAL_SAME_DEPARTMENT)
    add_pair_finding (self, findings, TW_FINDING_PAIR_SAME_DEPARTMENT, mentor, mentee)->value =
      department_of (self, mentor);
  if (found->refusals & (TW_PAIR_REFUSAL_RIVALS | TW_PAIR_REFUSAL_REFUSED))
    add_pair_finding (self, findings, TW_FINDING_PAIR_EXCLUDED, mentor, mentee)->value =
      g_strdup (exclusion_reason (self, mentor, mentee));
  if (found->refusals & TW_PAIR_REFUSAL_NEVER_AGAIN)
    add_pair_finding (self, findings, TW_FINDING_PAIR_NEVER_AGAIN, mentor, mentee);
}

static const char *
direction_word (TwDirectionCheck check)
{
  switch (check)
    {
    case TW_DIRECTION_CHECK_NONE:
      return NULL;
    case TW_DIRECTION_CHECK_AGE:
      return "age";
    case TW_DIRECTION_CHECK_LEVEL:
    case TW_DIRECTION_CHECK_EQUAL_AGE_LEVEL:
      return "level";
    case TW_DIRECTION_CHECK_BOTH:
      return "both";
    }

  g_assert_not_reached ();
}

static const TwScorePerson *
scored_person (TwMatching *self,
               TwRole      role,
               guint       index)
{
  return &g_array_index (self->sides[role].scored, TwScorePerson, index);
}

static GStrv
common_topics (TwMatching          *self,
               const TwScorePerson *mentor,
               const TwScorePerson *mentee)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (gsize wanted = 0; wanted < mentee->n_topics; wanted++)
    for (gsize offered = 0; offered < mentor->n_topics; offered++)
      if (mentee->topics[wanted].topic == mentor->topics[offered].topic)
        g_strv_builder_add (names, g_hash_table_lookup (self->topic_names, &mentee->topics[wanted].topic));

  return g_strv_builder_end (names);
}

static void
explain_score (TwMatching        *self,
               guint              mentor,
               guint              mentee,
               TwPairExplanation *explanation)
{
  static const char *const words[TW_SCORE_N_CRITERIA] = {
    [TW_SCORE_TOPICS] = "topics",
    [TW_SCORE_DEPARTMENT] = "department",
    [TW_SCORE_SITE] = "site",
    [TW_SCORE_LANGUAGE] = "language",
  };
  const TwScorePerson *one = scored_person (self, TW_ROLE_MENTOR, mentor);
  const TwScorePerson *other = scored_person (self, TW_ROLE_MENTEE, mentee);
  TwScore score;

  tw_score_explain (&self->weights, one, other, &score);

  explanation->score = score.total;
  explanation->answered = score.answered;
  explanation->n_wanted_topics = score.n_topics_wanted;
  explanation->common_topics = common_topics (self, one, other);
  for (guint i = 0; i < TW_SCORE_N_CRITERIA; i++)
    {
      TwScoreCriterionShare share = {
        .criterion = words[i],
        .answered = score.parts[i].answered,
        .weight = score.parts[i].weight,
        .value = score.parts[i].value,
      };

      g_array_append_val (explanation->criteria, share);
    }
}

/* ---- The suggestion ---- */

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
        score = tw_score_pair (&self->weights, scored_person (self, TW_ROLE_MENTOR, mentor),
                               scored_person (self, TW_ROLE_MENTEE, mentee));
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
        .mentor_id = side_id (mentors, pairs[i].mentor),
        .mentee_id = side_id (mentees, pairs[i].mentee),
      };

      tandem.tandem_id = existing_tandem (self, tandem.mentor_id, tandem.mentee_id);
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

      if (side_find (&self->sides[TW_ROLE_MENTOR], tandem->mentor_id, &pin.mentor) &&
          side_find (&self->sides[TW_ROLE_MENTEE], tandem->mentee_id, &pin.mentee))
        g_array_append_val (pins, pin);
    }

  return pins;
}

static TwSuggestion *
solve (TwMatching                 *self,
       const TwAssignmentProblem  *problem)
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

static void
tw_matching_finalize (GObject *object)
{
  TwMatching *self = TW_MATCHING (object);

  g_clear_pointer (&self->eligibility, tw_eligibility_free);
  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    side_clear (&self->sides[role]);
  g_array_unref (self->topics);
  g_hash_table_unref (self->topic_names);
  g_array_unref (self->reporting_lines);
  g_array_unref (self->excluded);
  g_ptr_array_unref (self->exclusion_reasons);
  g_array_unref (self->tandems);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_matching_parent_class)->finalize (object);
}

static void
tw_matching_class_init (TwMatchingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tw_matching_finalize;
}

static void
tw_matching_init (TwMatching *self)
{
  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    side_init (&self->sides[role]);
  self->topics = g_array_new (FALSE, FALSE, sizeof (TwScoreTopic));
  self->topic_names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->reporting_lines = g_array_new (FALSE, FALSE, sizeof (TwReportingLine));
  self->excluded = g_array_new (FALSE, FALSE, sizeof (TwExcludedPair));
  self->exclusion_reasons = g_ptr_array_new_with_free_func (g_free);
  self->tandems = g_array_new (FALSE, FALSE, sizeof (TwSuggestedTandem));
}

/**
 * tw_matching_new:
 * @workspace: an open file
 * @cohort_id: a cohort
 *
 * Reads the facts of the cohort as they are now and applies its rules.
 *
 * Returns: (transfer full): the matching, or %NULL on error
 */
TwMatching *
tw_matching_new (TwWorkspace  *workspace,
                 gint64        cohort_id,
                 GError      **error)
{
  g_autoptr (TwMatching) self = g_object_new (TW_TYPE_MATCHING, NULL);
  g_autoptr (TwCohort) cohort = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  cohort = tw_workspace_require_cohort (workspace, cohort_id, error);
  if (!cohort)
    return NULL;

  self->workspace = g_object_ref (workspace);
  self->cohort_id = cohort_id;
  self->revision = tw_workspace_get_revision (workspace);
  take_rules (self, cohort);

  if (!read_facts (self, error) || !apply_rules (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tw_matching_get_revision:
 *
 * Returns: the revision of the file that the facts are of
 */
guint64
tw_matching_get_revision (TwMatching *self)
{
  g_return_val_if_fail (TW_IS_MATCHING (self), 0);

  return self->revision;
}

/**
 * tw_matching_may_pair:
 * @mentor_id: a participant
 * @mentee_id: a participant
 *
 * Returns: whether no rule forbids the pair and both have a place free
 */
gboolean
tw_matching_may_pair (TwMatching *self,
                      gint64      mentor_id,
                      gint64      mentee_id)
{
  g_autoptr (TwPairExplanation) explanation = tw_matching_explain (self, mentor_id, mentee_id);

  return explanation && explanation->findings->len == 0;
}

/**
 * tw_matching_get_score:
 * @mentor_id: a participant
 * @mentee_id: a participant
 *
 * Returns: the match score in hundredths, 0–10000, whether the pair is allowed or not (P2); -1 for strangers
 */
int
tw_matching_get_score (TwMatching *self,
                       gint64      mentor_id,
                       gint64      mentee_id)
{
  guint mentor, mentee;

  g_return_val_if_fail (TW_IS_MATCHING (self), -1);

  if (!side_find (&self->sides[TW_ROLE_MENTOR], mentor_id, &mentor) ||
      !side_find (&self->sides[TW_ROLE_MENTEE], mentee_id, &mentee))
    return -1;

  return tw_score_pair (&self->weights, scored_person (self, TW_ROLE_MENTOR, mentor),
                        scored_person (self, TW_ROLE_MENTEE, mentee));
}

/**
 * tw_matching_explain:
 * @mentor_id: a participant with the role of mentor
 * @mentee_id: a participant with the role of mentee
 *
 * Returns: (transfer full) (nullable): every rule that forbids the pair, and the score by criterion; %NULL where
 *   they are not a mentor and a mentee of the cohort
 */
TwPairExplanation *
tw_matching_explain (TwMatching *self,
                     gint64      mentor_id,
                     gint64      mentee_id)
{
  TwPairExplanation *explanation;
  TwPairFinding found;
  guint mentor, mentee;

  g_return_val_if_fail (TW_IS_MATCHING (self), NULL);

  if (!side_find (&self->sides[TW_ROLE_MENTOR], mentor_id, &mentor) ||
      !side_find (&self->sides[TW_ROLE_MENTEE], mentee_id, &mentee))
    return NULL;

  explanation = g_new0 (TwPairExplanation, 1);
  explanation->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  explanation->criteria = g_array_new (FALSE, FALSE, sizeof (TwScoreCriterionShare));

  tw_eligibility_get_pair (self->eligibility, mentor, mentee, &found);
  explanation->direction_check = direction_word (found.direction_check);

  if (existing_tandem (self, mentor_id, mentee_id))
    add_pair_finding (self, explanation->findings, TW_FINDING_PAIR_TANDEM_ALREADY, mentor, mentee);
  add_pair_findings (self, mentor, mentee, &found, explanation->findings);
  add_person_findings (self, TW_ROLE_MENTOR, mentor, found.mentor_refusals, explanation->findings);
  add_person_findings (self, TW_ROLE_MENTEE, mentee, found.mentee_refusals, explanation->findings);
  explain_score (self, mentor, mentee, explanation);

  return explanation;
}

/**
 * tw_matching_explain_person:
 * @participant_id: a participant
 *
 * Returns: (transfer full) (element-type TwFinding): why this person cannot be paired with anybody; empty if
 *   nothing about the person stands in the way
 */
GPtrArray *
tw_matching_explain_person (TwMatching *self,
                            gint64      participant_id)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  guint index;

  g_return_val_if_fail (TW_IS_MATCHING (self), NULL);

  if (side_find (&self->sides[TW_ROLE_MENTOR], participant_id, &index))
    add_person_findings (self, TW_ROLE_MENTOR, index, tw_eligibility_get_mentor (self->eligibility, index), findings);
  else if (side_find (&self->sides[TW_ROLE_MENTEE], participant_id, &index))
    add_person_findings (self, TW_ROLE_MENTEE, index, tw_eligibility_get_mentee (self->eligibility, index), findings);

  return g_steal_pointer (&findings);
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
 * tw_pair_explanation_free:
 */
void
tw_pair_explanation_free (TwPairExplanation *self)
{
  g_ptr_array_unref (self->findings);
  g_array_unref (self->criteria);
  g_strfreev (self->common_topics);
  g_free (self);
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
