/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Joining two people: asks the rules, and either adds the tandem or refuses with every rule and its facts (P1). Of the
 * rules only some can be set aside for a single pair, on purpose and with a reason; nobody is paired into a reporting
 * line, against an exclusion or against their will. */

#include "tw-tandem-formation-private.h"

#include "tw-finding-text.h"
#include "tw-language.h"
#include "tw-matching-private.h"
#include "tw-pair-private.h"
#include "tw-tandem-commands.h"
#include "tw-tandem-exception-table.h"
#include "tw-tandem-table.h"

/* The rules a reason can set aside, by what they find. */
static const struct
{
  TwFindingCode code;
  const char *rule;
} rules_set_aside[] = {
  { TW_FINDING_PAIR_MENTOR_NOT_YOUNGER, "direction" },
  { TW_FINDING_PAIR_MENTOR_NOT_LOWER, "direction" },
  { TW_FINDING_PAIR_DIRECTION_UNKNOWN, "direction" },
  { TW_FINDING_PAIR_AGE_UNKNOWN, "direction" },
  { TW_FINDING_PAIR_LEVEL_UNKNOWN, "direction" },
  { TW_FINDING_PAIR_SAME_AGE_LEVEL_UNKNOWN, "direction" },
  { TW_FINDING_PAIR_SAME_DEPARTMENT, "department" },
  { TW_FINDING_PERSON_OUTSIDE_TARGET, "target-level" },
  { TW_FINDING_PERSON_LEVEL_UNKNOWN, "target-level" },
  { TW_FINDING_PERSON_OVER_AGE_LIMIT, "age-limit" },
  { TW_FINDING_PERSON_AGE_UNKNOWN, "age-limit" },
};

static const char *
find_rule (const TwFinding *finding)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules_set_aside); i++)
    if (rules_set_aside[i].code == finding->code)
      return rules_set_aside[i].rule;

  return NULL;
}

/* The refusal names every rule that forbids the pair, a sentence each; rules set aside are passed over. */
static gboolean
check_findings (GPtrArray           *findings,
                const char *const   *set_aside,
                GError             **error)
{
  g_autoptr (GString) sentences = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const TwFinding *finding = g_ptr_array_index (findings, i);
      const char *rule = find_rule (finding);
      g_autofree char *sentence = NULL;

      if (rule && set_aside && g_strv_contains (set_aside, rule))
        continue;

      sentence = tw_finding_to_sentence (finding, tw_language_session ());
      if (sentences->len > 0)
        g_string_append_c (sentences, ' ');
      g_string_append (sentences, sentence);
    }

  if (sentences->len == 0)
    return TRUE;

  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED, sentences->str);

  return FALSE;
}

static gboolean
add_exceptions (TwConnection  *connection,
                gint64         tandem_id,
                GPtrArray     *findings,
                const char    *reason,
                GError       **error)
{
  for (guint i = 0; i < findings->len; i++)
    if (!tw_tandem_exception_table_add (connection, tandem_id, find_rule (g_ptr_array_index (findings, i)), reason,
                                        error))
      return FALSE;

  return TRUE;
}

static gboolean
take_exception (gpointer      builder,
                gconstpointer row)
{
  g_strv_builder_add (builder, ((const TwTandemExceptionRow *) row)->rule);

  return TRUE;
}

static gboolean
remember (TwCommand      *command,
          TwMatching     *matching,
          gint64          tandem_id,
          gint64          mentor_id,
          gint64          mentee_id,
          const char     *exception_reason,
          GError        **error)
{
  g_autoptr (TwParticipant) mentor = tw_workspace_get_participant (matching->workspace, mentor_id);
  g_autoptr (TwParticipant) mentee = tw_workspace_get_participant (matching->workspace, mentee_id);
  gint64 person_ids[] = { tw_participant_get_person_id (mentor), tw_participant_get_person_id (mentee) };
  const TwHistoryOperand operands[] = { { "exception", exception_reason } };

  return tw_history_table_add_with (tw_command_connection (command), "paired", matching->cohort_id, tandem_id,
                                    person_ids, G_N_ELEMENTS (person_ids), operands, G_N_ELEMENTS (operands), error);
}

/**
 * tw_finding_can_be_set_aside:
 * @finding: why two people must not be paired
 *
 * Returns: whether tw_workspace_pair_exceptionally() sets the rule aside, with a reason
 */
gboolean
tw_finding_can_be_set_aside (const TwFinding *finding)
{
  return find_rule (finding) != NULL;
}

/* The draft of this person that is worth least; NULL where there is none. */
static const TwSuggestedTandem *
find_weakest_draft (TwMatching *matching,
                    gint64      participant_id,
                    guint      *n_drafts)
{
  const TwSuggestedTandem *weakest = NULL;

  *n_drafts = 0;
  for (guint i = 0; i < matching->drafts->len; i++)
    {
      const TwSuggestedTandem *draft = &g_array_index (matching->drafts, TwSuggestedTandem, i);

      if (draft->mentor_id != participant_id && draft->mentee_id != participant_id)
        continue;

      (*n_drafts)++;
      if (!weakest || draft->score < weakest->score)
        weakest = draft;
    }

  return weakest;
}

static gboolean
delete_draft (TwCommand   *command,
              TwMatching  *matching,
              gint64       tandem_id,
              GError     **error)
{
  tw_matching_forget_tandem (matching, tandem_id);

  return tw_tandem_table_delete (tw_command_connection (command), tandem_id, error);
}

/* A draft gives way to what a person wants (P5). */
static gboolean
make_room (TwCommand   *command,
           TwMatching  *matching,
           TwRole       role,
           gint64       participant_id,
           GError     **error)
{
  const TwSuggestedTandem *draft;
  guint index, n_drafts, n_places;

  if (!tw_side_find (&matching->sides[role], participant_id, &index))
    return TRUE;

  n_places = g_array_index (matching->sides[role].eligible, TwEligibilityPerson, index).capacity;
  while ((draft = find_weakest_draft (matching, participant_id, &n_drafts)) &&
         tw_matching_count_tandems (matching, role, index) + n_drafts + 1 > n_places)
    if (!delete_draft (command, matching, draft->tandem_id, error))
      return FALSE;

  return TRUE;
}

static TwPairExplanation *
explain (TwMatching  *matching,
         gint64       mentor_id,
         gint64       mentee_id,
         GError     **error)
{
  TwPairExplanation *explanation = tw_matching_explain (matching, mentor_id, mentee_id);

  if (!explanation)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                         tw_tr (N_("No tandem was made, because a tandem needs a mentor and a mentee of the same "
                                   "cohort. Choose one of each.")));

  return explanation;
}

/**
 * tw_tandem_formation_add:
 * @command: the command that is under way
 * @matching: the cohort as it is
 * @mentor_id: a participant
 * @mentee_id: a participant
 * @exception_reason: (nullable): why rules that can be set aside are set aside for this pair
 *
 * Drafts that take the places of the two give way.
 *
 * Returns: the id of the tandem; 0 with %TW_WORKSPACE_ERROR_REFUSED and all reasons, or with another error
 */
gint64
tw_tandem_formation_add (TwCommand       *command,
                         TwMatching      *matching,
                         gint64           mentor_id,
                         gint64           mentee_id,
                         TwTandemOrigin   origin,
                         const char      *exception_reason,
                         GError         **error)
{
  static const char *const all_rules[] = { "direction", "department", "target-level", "age-limit", NULL };
  g_autoptr (TwPairExplanation) explanation = explain (matching, mentor_id, mentee_id, error);
  TwConnection *connection = tw_command_connection (command);
  const gint64 draft_id = tw_matching_draft_tandem (matching, mentor_id, mentee_id);
  TwTandemRow tandem = {
    .cohort_id = matching->cohort_id,
    .mentor_id = mentor_id,
    .mentee_id = mentee_id,
    .state = TW_TANDEM_ACCEPTED,
    .origin = origin,
    .score = -1,
  };

  if (!explanation || !check_findings (explanation->findings, exception_reason ? all_rules : NULL, error) ||
      (draft_id && !delete_draft (command, matching, draft_id, error)) ||
      !make_room (command, matching, TW_ROLE_MENTOR, mentor_id, error) ||
      !make_room (command, matching, TW_ROLE_MENTEE, mentee_id, error))
    return 0;

  if (explanation->answered > 0)
    tandem.score = explanation->score;

  tandem.id = tw_tandem_table_insert (connection, &tandem, explanation->direction_check, error);
  if (!tandem.id || !add_exceptions (connection, tandem.id, explanation->findings, exception_reason, error) ||
      !remember (command, matching, tandem.id, mentor_id, mentee_id, exception_reason, error))
    return 0;

  return tandem.id;
}

/**
 * tw_tandem_formation_draft:
 * @command: the command that is under way
 * @matching: the cohort as it is
 * @pairs: (element-type TwSuggestedTandem): who is to be with whom
 *
 * Writes pairs down as drafts (P5). They are not history yet: nobody decided anything.
 *
 * Returns: %FALSE with %TW_WORKSPACE_ERROR_REFUSED and all reasons against one of them, or with another error
 */
gboolean
tw_tandem_formation_draft (TwCommand     *command,
                           TwMatching    *matching,
                           const GArray  *pairs,
                           GError       **error)
{
  g_autofree TwDraftRow *rows = g_new0 (TwDraftRow, pairs->len + 1);

  for (guint i = 0; i < pairs->len; i++)
    {
      const TwSuggestedTandem *pair = &g_array_index (pairs, TwSuggestedTandem, i);
      g_autoptr (TwPairExplanation) explanation = explain (matching, pair->mentor_id, pair->mentee_id, error);

      if (!explanation || !check_findings (explanation->findings, NULL, error))
        return FALSE;

      rows[i] = (TwDraftRow) {
        .mentor_id = pair->mentor_id,
        .mentee_id = pair->mentee_id,
        .score = explanation->answered > 0 ? explanation->score : -1,
        .direction = explanation->direction_check,
      };
    }

  return tw_tandem_table_insert_drafts (tw_command_connection (command), matching->cohort_id, rows, pairs->len, error);
}

/**
 * tw_tandem_formation_accept:
 * @command: the command that is under way
 * @matching: the cohort as it is; the draft is taken out of it
 * @draft: a draft
 *
 * The draft becomes a tandem, if the two may still be paired.
 *
 * Returns: %FALSE with %TW_WORKSPACE_ERROR_REFUSED and the reasons, or with another error
 */
gboolean
tw_tandem_formation_accept (TwCommand   *command,
                            TwMatching  *matching,
                            TwTandem    *draft,
                            GError     **error)
{
  TwTandemRow row = *tw_tandem_get_row (draft);

  row.state = TW_TANDEM_ACCEPTED;

  return tw_tandem_formation_still_holds (matching, tw_command_connection (command), draft, error) &&
         tw_tandem_table_update (tw_command_connection (command), &row, error) &&
         remember (command, matching, row.id, row.mentor_id, row.mentee_id, NULL, error);
}

/**
 * tw_suggested_tandems_hold:
 * @tandems: (element-type TwSuggestedTandem): some tandems
 * @pair: a mentor and a mentee
 *
 * Returns: whether the two are among them
 */
gboolean
tw_suggested_tandems_hold (const GArray            *tandems,
                           const TwSuggestedTandem *pair)
{
  for (guint i = 0; i < tandems->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (tandems, TwSuggestedTandem, i);

      if (tandem->mentor_id == pair->mentor_id && tandem->mentee_id == pair->mentee_id)
        return TRUE;
    }

  return FALSE;
}

/**
 * tw_tandem_formation_clear_drafts:
 * @command: the command that is under way
 * @matching: the cohort as it is; the drafts are taken out of it
 * @kept: (element-type TwSuggestedTandem): the pairs whose drafts stay
 *
 * Deletes the drafts that are not pinned, to make room for others.
 */
gboolean
tw_tandem_formation_clear_drafts (TwCommand     *command,
                                  TwMatching    *matching,
                                  const GArray  *kept,
                                  GError       **error)
{
  for (guint i = matching->drafts->len; i > 0; i--)
    {
      const TwSuggestedTandem *draft = &g_array_index (matching->drafts, TwSuggestedTandem, i - 1);

      if (!tw_suggested_tandems_hold (kept, draft) && !delete_draft (command, matching, draft->tandem_id, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * tw_tandem_formation_still_holds:
 * @matching: the cohort as it is; the tandem is taken out of it
 * @connection: where its exceptions are read
 * @tandem: a tandem that nobody was told of yet
 *
 * Returns: whether the two may still be paired; %FALSE with %TW_WORKSPACE_ERROR_REFUSED and the reasons
 */
gboolean
tw_tandem_formation_still_holds (TwMatching    *matching,
                                 TwConnection  *connection,
                                 TwTandem      *tandem,
                                 GError       **error)
{
  g_autoptr (TwPairExplanation) explanation = NULL;
  g_autoptr (GStrvBuilder) exceptions = g_strv_builder_new ();
  g_auto (GStrv) set_aside = NULL;

  if (!tw_tandem_exception_table_read (connection, tw_tandem_get_id (tandem), take_exception, exceptions, error))
    return FALSE;

  set_aside = g_strv_builder_end (exceptions);
  tw_matching_forget_tandem (matching, tw_tandem_get_id (tandem));
  explanation = tw_matching_explain (matching, tw_tandem_get_mentor_id (tandem), tw_tandem_get_mentee_id (tandem));

  return explanation && check_findings (explanation->findings, (const char *const *) set_aside, error);
}
