/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who fits whom in one cohort: asks the rules and the score, and turns what these answer in codes into findings with
 * the facts behind them (P1). */

#include "tw-matching-private.h"

#include "tw-finding.h"
#include "tw-language.h"
#include "tw-workspace-private.h"

G_DEFINE_FINAL_TYPE (TwMatching, tw_matching, G_TYPE_OBJECT)

static const char *
name_of (TwMatching *self,
         TwRole      role,
         guint       index)
{
  return g_ptr_array_index (self->sides[role].names, index);
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

  if (to < 0)
    return g_strdup_printf ("≥ %d", from);

  return from == to ? g_strdup_printf ("%d", from) : g_strdup_printf ("%d–%d", MAX (from, 0), to);
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
  guint n_tandems = tw_matching_count_tandems (self, role, index);

  if (refusals & TW_PERSON_REFUSAL_LEFT)
    add_finding (findings, TW_FINDING_PERSON_LEFT, name);
  if (refusals & (TW_PERSON_REFUSAL_NOT_COMMITTED | TW_PERSON_REFUSAL_MENTOR_OBLIGED))
    add_finding (findings, commitment_finding (g_array_index (side->commitments, TwCommitment, index)), name);
  if (refusals & TW_PERSON_REFUSAL_NOT_WILLING)
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

/* Which fact is missing depends on what the direction is checked by (D1). */
static void
add_unknown_direction (TwMatching *self,
                       guint       mentor,
                       guint       mentee,
                       GPtrArray  *findings)
{
  const TwEligibilityPerson *one = &g_array_index (self->sides[TW_ROLE_MENTOR].eligible, TwEligibilityPerson, mentor);
  const TwEligibilityPerson *other = &g_array_index (self->sides[TW_ROLE_MENTEE].eligible, TwEligibilityPerson, mentee);
  const gboolean ages_known = one->birth_year && other->birth_year;
  const gboolean levels_known = one->level >= 0 && other->level >= 0;
  const TwEligibilityDirection direction = self->rules.direction;

  if (ages_known && one->birth_year == other->birth_year && direction != TW_ELIGIBILITY_DIRECTION_BY_LEVEL)
    add_pair_finding (self, findings, TW_FINDING_PAIR_SAME_AGE_LEVEL_UNKNOWN, mentor, mentee);
  else if (direction == TW_ELIGIBILITY_DIRECTION_DEFAULT)
    add_pair_finding (self, findings, TW_FINDING_PAIR_DIRECTION_UNKNOWN, mentor, mentee);
  else
    {
      if (!ages_known && direction != TW_ELIGIBILITY_DIRECTION_BY_LEVEL)
        add_pair_finding (self, findings, TW_FINDING_PAIR_AGE_UNKNOWN, mentor, mentee);
      if (!levels_known && direction != TW_ELIGIBILITY_DIRECTION_BY_AGE)
        add_pair_finding (self, findings, TW_FINDING_PAIR_LEVEL_UNKNOWN, mentor, mentee);
    }
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
    add_unknown_direction (self, mentor, mentee, findings);
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

/* D1: the direction, and what it was checked by. */
static TwFinding *
direction_finding (TwMatching       *self,
                   guint             mentor,
                   guint             mentee,
                   TwDirectionCheck  check)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  TwFindingCode code = TW_FINDING_DIRECTION_BY_AGE;

  switch (check)
    {
    case TW_DIRECTION_CHECK_AGE:
      break;
    case TW_DIRECTION_CHECK_LEVEL:
      code = self->rules.direction == TW_ELIGIBILITY_DIRECTION_DEFAULT
               ? TW_FINDING_DIRECTION_BY_LEVEL_FOR_WANT_OF_AGE
               : TW_FINDING_DIRECTION_BY_LEVEL;
      break;
    case TW_DIRECTION_CHECK_EQUAL_AGE_LEVEL:
      code = TW_FINDING_DIRECTION_BY_LEVEL_AT_SAME_AGE;
      break;
    case TW_DIRECTION_CHECK_BOTH:
      code = TW_FINDING_DIRECTION_BY_BOTH;
      break;
    case TW_DIRECTION_CHECK_NONE:
      return NULL;
    }

  return add_pair_finding (self, findings, code, mentor, mentee);
}

static void
tw_matching_finalize (GObject *object)
{
  TwMatching *self = TW_MATCHING (object);

  tw_matching_forget_assignment (self);
  g_clear_pointer (&self->eligibility, tw_eligibility_free);
  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    tw_side_clear (&self->sides[role]);
  g_array_unref (self->topics);
  g_hash_table_unref (self->topic_names);
  for (guint kind = 0; kind < TW_N_NAMES; kind++)
    tw_names_clear (&self->names[kind]);
  tw_names_clear (&self->areas);
  g_array_unref (self->reporting_lines);
  g_array_unref (self->excluded);
  g_ptr_array_unref (self->exclusion_reasons);
  g_array_unref (self->tandems);
  g_array_unref (self->drafts);
  g_hash_table_unref (self->standing);
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
    tw_side_init (&self->sides[role]);
  self->topics = g_array_new (FALSE, FALSE, sizeof (TwScoreTopic));
  self->topic_names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint kind = 0; kind < TW_N_NAMES; kind++)
    tw_names_init (&self->names[kind]);
  tw_names_init (&self->areas);
  self->reporting_lines = g_array_new (FALSE, FALSE, sizeof (TwReportingLine));
  self->excluded = g_array_new (FALSE, FALSE, sizeof (TwExcludedPair));
  self->exclusion_reasons = g_ptr_array_new_with_free_func (g_free);
  self->tandems = g_array_new (FALSE, FALSE, sizeof (TwSuggestedTandem));
  self->drafts = g_array_new (FALSE, FALSE, sizeof (TwSuggestedTandem));
  self->standing = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
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
  tw_matching_take_rules (self, cohort);

  if (!tw_matching_read_facts (self, error) || !tw_matching_apply_rules (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tw_matching_get_revision:
 *
 * Returns: the revision of the file that the facts are of; %G_MAXUINT64 where they are of none any more
 */
guint64
tw_matching_get_revision (TwMatching *self)
{
  g_return_val_if_fail (TW_IS_MATCHING (self), 0);

  return self->forgetful ? G_MAXUINT64 : self->revision;
}

static gboolean
has_place (TwMatching *self,
           TwRole      role,
           guint       index)
{
  return tw_matching_count_tandems (self, role, index) <
         g_array_index (self->sides[role].eligible, TwEligibilityPerson, index).capacity;
}

/* Whether no rule stands between the two, whatever places are taken. */
gboolean
tw_matching_suits (TwMatching *self,
                   guint       mentor,
                   guint       mentee)
{
  TwPairFinding found;

  if (tw_matching_standing_tandem (self, mentor, mentee))
    return FALSE;

  tw_eligibility_get_pair (self->eligibility, mentor, mentee, &found);

  return found.refusals == 0 && found.mentor_refusals == 0 && found.mentee_refusals == 0;
}

/* As tw_matching_may_pair(), by positions, and without a word about why. */
gboolean
tw_matching_is_allowed (TwMatching *self,
                        guint       mentor,
                        guint       mentee)
{
  return has_place (self, TW_ROLE_MENTOR, mentor) && has_place (self, TW_ROLE_MENTEE, mentee) &&
         tw_matching_suits (self, mentor, mentee);
}

/**
 * tw_matching_may_pair:
 * @mentor_id: a participant
 * @mentee_id: a participant
 *
 * Returns: whether no rule forbids the pair and both have a place free; drafts take none, since they give way (P5)
 */
gboolean
tw_matching_may_pair (TwMatching *self,
                      gint64      mentor_id,
                      gint64      mentee_id)
{
  guint mentor, mentee;

  g_return_val_if_fail (TW_IS_MATCHING (self), FALSE);

  return tw_side_find (&self->sides[TW_ROLE_MENTOR], mentor_id, &mentor) &&
         tw_side_find (&self->sides[TW_ROLE_MENTEE], mentee_id, &mentee) &&
         tw_matching_is_allowed (self, mentor, mentee);
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

  if (!tw_side_find (&self->sides[TW_ROLE_MENTOR], mentor_id, &mentor) ||
      !tw_side_find (&self->sides[TW_ROLE_MENTEE], mentee_id, &mentee))
    return -1;

  return tw_score_pair (&self->weights, tw_matching_scored_person (self, TW_ROLE_MENTOR, mentor),
                        tw_matching_scored_person (self, TW_ROLE_MENTEE, mentee));
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

  if (!tw_side_find (&self->sides[TW_ROLE_MENTOR], mentor_id, &mentor) ||
      !tw_side_find (&self->sides[TW_ROLE_MENTEE], mentee_id, &mentee))
    return NULL;

  explanation = g_new0 (TwPairExplanation, 1);
  explanation->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  explanation->shares = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_score_share_free);

  tw_eligibility_get_pair (self->eligibility, mentor, mentee, &found);
  explanation->direction_check = direction_word (found.direction_check);
  explanation->direction = direction_finding (self, mentor, mentee, found.direction_check);

  if (tw_matching_standing_tandem (self, mentor, mentee))
    add_pair_finding (self, explanation->findings, TW_FINDING_PAIR_TANDEM_ALREADY, mentor, mentee);
  add_pair_findings (self, mentor, mentee, &found, explanation->findings);
  add_person_findings (self, TW_ROLE_MENTOR, mentor, found.mentor_refusals, explanation->findings);
  add_person_findings (self, TW_ROLE_MENTEE, mentee, found.mentee_refusals, explanation->findings);
  tw_matching_explain_score (self, mentor, mentee, explanation);
  if (explanation->score < self->minimum_score)
    explanation->below_minimum = self->minimum_score;

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

  if (tw_side_find (&self->sides[TW_ROLE_MENTOR], participant_id, &index))
    add_person_findings (self, TW_ROLE_MENTOR, index, tw_eligibility_get_mentor (self->eligibility, index), findings);
  else if (tw_side_find (&self->sides[TW_ROLE_MENTEE], participant_id, &index))
    add_person_findings (self, TW_ROLE_MENTEE, index, tw_eligibility_get_mentee (self->eligibility, index), findings);

  return g_steal_pointer (&findings);
}

/**
 * tw_pair_explanation_free:
 */
void
tw_pair_explanation_free (TwPairExplanation *self)
{
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->shares);
  g_clear_pointer (&self->direction, tw_finding_free);
  g_strfreev (self->common_topics);
  g_free (self);
}
