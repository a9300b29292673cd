/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with tandems. A pair that a rule forbids is refused with the rule and its facts (P1), whoever asks
 * for it. */

#include "tw-tandem-commands.h"

#include "tw-command-private.h"
#include "tw-finding-text.h"
#include "tw-language.h"
#include "tw-tandem-table.h"

static gboolean
set_unknown (GError     **error,
             const char  *sentence)
{
  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN, sentence);

  return FALSE;
}

/* The refusal names every rule that forbids the pair, a sentence each. */
static void
set_refused (GError    **error,
             GPtrArray  *findings)
{
  g_autoptr (GString) sentences = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *sentence = tw_finding_to_sentence (g_ptr_array_index (findings, i), tw_language_session ());

      if (i > 0)
        g_string_append_c (sentences, ' ');
      g_string_append (sentences, sentence);
    }

  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED, sentences->str);
}

/* An erased person has no name any more. */
static const char *
name_of (TwParticipant *participant)
{
  const char *name = tw_participant_get_name (participant);

  return name ? name : tw_tr (N_("Erased person"));
}

static gboolean
remember (TwCommand      *command,
          const char     *code,
          gint64          tandem_id,
          TwParticipant  *mentor,
          TwParticipant  *mentee,
          GError        **error)
{
  gint64 person_ids[] = { tw_participant_get_person_id (mentor), tw_participant_get_person_id (mentee) };

  return tw_history_table_add (tw_command_connection (command), code, tw_participant_get_cohort_id (mentor),
                               tandem_id, person_ids, G_N_ELEMENTS (person_ids), error);
}

/* Adds the tandem of two participants who may be paired. Returns its id, or 0 on error. */
static gint64
add_tandem (TwCommand       *command,
            TwMatching      *matching,
            TwParticipant   *mentor,
            TwParticipant   *mentee,
            TwTandemOrigin   origin,
            GError         **error)
{
  g_autoptr (TwPairExplanation) explanation =
    tw_matching_explain (matching, tw_participant_get_id (mentor), tw_participant_get_id (mentee));
  TwTandemRow tandem = {
    .cohort_id = tw_participant_get_cohort_id (mentor),
    .mentor_id = tw_participant_get_id (mentor),
    .mentee_id = tw_participant_get_id (mentee),
    .state = TW_TANDEM_ACCEPTED,
    .origin = origin,
    .score = -1,
  };
  gint64 id;

  if (!explanation)
    return set_unknown (error, tw_tr (N_("No tandem was made, because a tandem needs a mentor and a mentee of the same "
                                         "cohort. Please choose one of each.")));

  if (explanation->findings->len > 0)
    {
      set_refused (error, explanation->findings);
      return 0;
    }

  if (explanation->answered > 0)
    tandem.score = explanation->score;

  id = tw_tandem_table_insert (tw_command_connection (command), &tandem, explanation->direction_check, error);

  return id && remember (command, "paired", id, mentor, mentee, error) ? id : 0;
}

/**
 * tw_workspace_pair:
 * @mentor_id: a participant with the role of mentor
 * @mentee_id: a participant of the same cohort with the role of mentee
 *
 * Makes the two a tandem, unless a rule forbids it (D1–D4, P1).
 *
 * Returns: the id of the tandem; 0 with %TW_WORKSPACE_ERROR_REFUSED and all reasons, or with another error
 */
gint64
tw_workspace_pair (TwWorkspace  *self,
                   gint64        mentor_id,
                   gint64        mentee_id,
                   GError      **error)
{
  g_autoptr (TwParticipant) mentor = NULL, mentee = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  mentor = tw_workspace_get_participant (self, mentor_id);
  mentee = tw_workspace_get_participant (self, mentee_id);
  if (!mentor || !mentee || tw_participant_get_role (mentor) != TW_ROLE_MENTOR ||
      tw_participant_get_role (mentee) != TW_ROLE_MENTEE ||
      tw_participant_get_cohort_id (mentor) != tw_participant_get_cohort_id (mentee))
    return set_unknown (error, tw_tr (N_("No tandem was made, because a tandem needs a mentor and a mentee of the same "
                                         "cohort. Please choose one of each.")));

  matching = tw_matching_new (self, tw_participant_get_cohort_id (mentor), error);
  if (!matching)
    return 0;

  label = tw_language_format (tw_language_session (), N_("Pair %s with %s"), name_of (mentor),
                              name_of (mentee));
  command = tw_command_begin (self, label, error);
  if (!command)
    return 0;

  id = add_tandem (command, matching, mentor, mentee, TW_ORIGIN_HAND, error);
  if (!id || !tw_command_commit (g_steal_pointer (&command), error))
    return 0;

  return id;
}

/**
 * tw_workspace_part:
 * @tandem_id: a tandem that was not published yet
 *
 * Takes the tandem apart. Both wait again; since nobody was told, they may be paired again.
 */
gboolean
tw_workspace_part (TwWorkspace  *self,
                   gint64        tandem_id,
                   GError      **error)
{
  g_autoptr (TwTandem) tandem = NULL;
  g_autoptr (TwParticipant) mentor = NULL, mentee = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  tandem = tw_workspace_get_tandem (self, tandem_id);
  if (!tandem)
    return set_unknown (error, tw_tr (N_("Nothing was changed, because this tandem is not there any more.")));

  if (tw_tandem_get_state (tandem) > TW_TANDEM_ACCEPTED)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED,
                           tw_tr (N_("Nothing was changed, because this tandem was published: both know of it. "
                                     "A published tandem is dissolved with a reason.")));
      return FALSE;
    }

  mentor = tw_workspace_get_participant (self, tw_tandem_get_mentor_id (tandem));
  mentee = tw_workspace_get_participant (self, tw_tandem_get_mentee_id (tandem));
  label = tw_language_format (tw_language_session (), N_("Part %s and %s"), name_of (mentor),
                              name_of (mentee));

  command = tw_command_begin (self, label, error);

  return command &&
         tw_tandem_table_delete (tw_command_connection (command), tandem_id, error) &&
         remember (command, "parted", 0, mentor, mentee, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_accept_suggestion:
 * @cohort_id: the cohort
 * @suggestion: what tw_matching_suggest() returned for it
 *
 * Makes all new pairs of the suggestion tandems, with one undo.
 *
 * Returns: how many tandems were made; 0 with @error, or where there was nothing to make
 */
guint
tw_workspace_accept_suggestion (TwWorkspace         *self,
                                gint64               cohort_id,
                                const TwSuggestion  *suggestion,
                                GError             **error)
{
  g_autoptr (TwMatching) matching = tw_matching_new (self, cohort_id, error);
  g_autoptr (TwCommand) command = NULL;
  guint n_new = 0;

  if (!matching)
    return 0;

  command = tw_command_begin (self, tw_tr (N_("Accept Suggested Tandems")), error);
  if (!command)
    return 0;

  for (guint i = 0; i < suggestion->tandems->len; i++)
    {
      const TwSuggestedTandem *pair = &g_array_index (suggestion->tandems, TwSuggestedTandem, i);
      g_autoptr (TwParticipant) mentor = tw_workspace_get_participant (self, pair->mentor_id);
      g_autoptr (TwParticipant) mentee = tw_workspace_get_participant (self, pair->mentee_id);

      if (pair->tandem_id)
        continue;

      if (!mentor || !mentee)
        return set_unknown (error, tw_tr (N_("Nothing was changed, because somebody of the suggestion does not take "
                                             "part any more. Please ask for a new suggestion.")));

      if (!add_tandem (command, matching, mentor, mentee, TW_ORIGIN_SUGGESTION, error))
        return 0;
      n_new++;
    }

  return tw_command_commit (g_steal_pointer (&command), error) ? n_new : 0;
}
