/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How tandems come about: formed by hand or from a suggestion, pinned and parted. A pair that a
 * rule forbids is refused with the rule and its facts (P1), whoever asks for it. */

#include "tw-tandem-commands.h"

#include "tw-command-error-private.h"
#include "tw-language.h"
#include "tw-matching-private.h"
#include "tw-pair-private.h"
#include "tw-tandem-formation-private.h"
#include "tw-tandem-table.h"
#include "tw-typed-private.h"

static gint64
pair (TwWorkspace     *self,
      gint64           mentor_id,
      gint64           mentee_id,
      TwTandemOrigin   origin,
      const char      *exception_reason,
      GError         **error)
{
  g_autoptr (TwParticipant) mentor = tw_workspace_get_participant (self, mentor_id);
  g_autoptr (TwParticipant) mentee = tw_workspace_get_participant (self, mentee_id);
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  gint64 id;

  if (!mentor || !mentee || tw_participant_get_role (mentor) != TW_ROLE_MENTOR ||
      tw_participant_get_role (mentee) != TW_ROLE_MENTEE ||
      tw_participant_get_cohort_id (mentor) != tw_participant_get_cohort_id (mentee))
    return tw_set_error (error, TW_WORKSPACE_ERROR_UNKNOWN,
                         tw_tr (N_("No tandem was made, because a tandem needs a mentor and a mentee of the same "
                                   "cohort. Choose one of each.")));

  matching = tw_matching_borrow (self, tw_participant_get_cohort_id (mentor), error);
  if (!matching)
    return 0;

  label = tw_language_format (tw_language_session (), N_("Pair %s with %s"), tw_participant_say_name (mentor),
                              tw_participant_say_name (mentee));
  command = tw_command_begin (self, label, error);
  if (!command)
    return 0;

  id = tw_tandem_formation_add (command, matching, mentor_id, mentee_id, origin, exception_reason, error);

  return id && tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
}

/* A pair of the suggestion that may be a draft already. */
static gboolean
accept (TwCommand                *command,
        TwMatching               *matching,
        const TwSuggestedTandem  *pair,
        GError                  **error)
{
  g_autoptr (TwParticipant) mentor = tw_workspace_get_participant (matching->workspace, pair->mentor_id);
  g_autoptr (TwParticipant) mentee = tw_workspace_get_participant (matching->workspace, pair->mentee_id);
  const gint64 draft_id = tw_matching_draft_tandem (matching, pair->mentor_id, pair->mentee_id);
  g_autoptr (TwTandem) draft = draft_id ? tw_workspace_get_tandem (matching->workspace, draft_id) : NULL;

  if (!mentor || !mentee)
    return tw_set_error (error, TW_WORKSPACE_ERROR_UNKNOWN,
                         tw_tr (N_("Nothing was changed, because somebody of the suggestion does not take "
                                   "part any more. Ask for a new suggestion.")));

  if (draft)
    return tw_tandem_formation_accept (command, matching, draft, error);

  return tw_tandem_formation_add (command, matching, pair->mentor_id, pair->mentee_id, TW_ORIGIN_SUGGESTION, NULL,
                                  error) != 0;
}

static gboolean
require_unpublished (const TwPair  *pair,
                     GError       **error)
{
  if (tw_tandem_get_state (pair->tandem) <= TW_TANDEM_ACCEPTED)
    return TRUE;

  return tw_set_error (error, TW_WORKSPACE_ERROR_REFUSED,
                       tw_tr (N_("Nothing was changed, because this tandem was published: both know of it. "
                                 "A published tandem is dissolved with a reason.")));
}

/* Nobody was told: the history of both remembers that they were parted, and nothing else does. */
static gboolean
delete_unpublished (TwCommand     *command,
                    const TwPair  *pair,
                    GError       **error)
{
  const gint64 person_ids[] = {
    tw_participant_get_person_id (pair->mentor), tw_participant_get_person_id (pair->mentee),
  };

  return tw_tandem_table_delete (tw_command_connection (command), tw_tandem_get_id (pair->tandem), error) &&
         tw_history_table_add (tw_command_connection (command), "parted", tw_tandem_get_cohort_id (pair->tandem), 0,
                               person_ids, G_N_ELEMENTS (person_ids), error);
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
  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  return pair (self, mentor_id, mentee_id, TW_ORIGIN_HAND, NULL, error);
}

/**
 * tw_workspace_pair_self_found:
 * @mentor_id: a participant with the role of mentor
 * @mentee_id: a participant of the same cohort with the role of mentee
 *
 * Two who found each other (D6): checked like any other pair.
 *
 * Returns: as tw_workspace_pair()
 */
gint64
tw_workspace_pair_self_found (TwWorkspace  *self,
                              gint64        mentor_id,
                              gint64        mentee_id,
                              GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  return pair (self, mentor_id, mentee_id, TW_ORIGIN_SELF_FOUND, NULL, error);
}

/**
 * tw_workspace_pair_exceptionally:
 * @mentor_id: a participant with the role of mentor
 * @mentee_id: a participant of the same cohort with the role of mentee
 * @reason: why the rule does not count for these two
 *
 * Makes the two a tandem although the direction, the department, the target levels or the age limit forbid it. The
 * reason is kept with each rule that was set aside; no other rule can be.
 *
 * Returns: as tw_workspace_pair()
 */
gint64
tw_workspace_pair_exceptionally (TwWorkspace  *self,
                                 gint64        mentor_id,
                                 gint64        mentee_id,
                                 const char   *reason,
                                 GError      **error)
{
  g_autofree char *why = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  if (!tw_typed_required_text (reason, TW_TYPED_TEXT_LONGEST, &why, error))
    return 0;

  return pair (self, mentor_id, mentee_id, TW_ORIGIN_HAND, why, error);
}

/**
 * tw_workspace_pair_replacing:
 * @tandem_id: a tandem that was not published yet
 * @mentor_id: a participant with the role of mentor
 * @mentee_id: a participant of the same cohort with the role of mentee
 *
 * Makes the two a tandem in the place of another, with one undo. One of the two is of that other tandem.
 *
 * Returns: as tw_workspace_pair()
 */
gint64
tw_workspace_pair_replacing (TwWorkspace  *self,
                             gint64        tandem_id,
                             gint64        mentor_id,
                             gint64        mentee_id,
                             GError      **error)
{
  g_autoptr (TwPair) replaced = NULL;
  g_autoptr (TwParticipant) mentor = NULL;
  g_autoptr (TwParticipant) mentee = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  replaced = tw_pair_get (self, tandem_id, error);
  if (!replaced || !require_unpublished (replaced, error))
    return 0;

  mentor = tw_workspace_get_participant (self, mentor_id);
  mentee = tw_workspace_get_participant (self, mentee_id);
  if (!mentor || !mentee)
    return tw_set_error (error, TW_WORKSPACE_ERROR_UNKNOWN,
                         tw_tr (N_("No tandem was made, because a tandem needs a mentor and a mentee of the same "
                                   "cohort. Choose one of each.")));

  matching = tw_matching_new (self, tw_tandem_get_cohort_id (replaced->tandem), error);
  if (!matching)
    return 0;

  tw_matching_forget_tandem (matching, tandem_id);
  label = tw_language_format (tw_language_session (), N_("Pair %s with %s"), tw_participant_say_name (mentor),
                              tw_participant_say_name (mentee));
  command = tw_command_begin (self, label, error);
  if (!command || !delete_unpublished (command, replaced, error))
    return 0;

  id = tw_tandem_formation_add (command, matching, mentor_id, mentee_id, TW_ORIGIN_HAND, NULL, error);

  return id && tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
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
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = tw_pair_get (self, tandem_id, error);
  if (!pair || !require_unpublished (pair, error))
    return FALSE;

  label = tw_language_format (tw_language_session (), N_("Part %s and %s"), tw_pair_mentor_name (pair),
                              tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);

  return command &&
         delete_unpublished (command, pair, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_pin_tandem:
 * @tandem_id: a tandem
 *
 * This pair surely: it is never taken apart to let another suggestion fit (P3).
 */
gboolean
tw_workspace_pin_tandem (TwWorkspace  *self,
                         gint64        tandem_id,
                         GError      **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autofree char *label = NULL;
  TwTandemRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = tw_pair_get (self, tandem_id, error);
  if (!pair)
    return FALSE;

  row = *tw_tandem_get_row (pair->tandem);
  row.pinned = TRUE;
  label = tw_language_format (tw_language_session (), N_("Pin %s and %s"), tw_pair_mentor_name (pair),
                              tw_pair_mentee_name (pair));

  return tw_pair_change (pair, label, &row, "pinned", NULL, 0, error);
}

/**
 * tw_workspace_unpin_tandem:
 * @tandem_id: a tandem
 *
 * The pair stands, but no longer surely.
 */
gboolean
tw_workspace_unpin_tandem (TwWorkspace  *self,
                           gint64        tandem_id,
                           GError      **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autofree char *label = NULL;
  TwTandemRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = tw_pair_get (self, tandem_id, error);
  if (!pair)
    return FALSE;

  row = *tw_tandem_get_row (pair->tandem);
  row.pinned = FALSE;
  label = tw_language_format (tw_language_session (), N_("Unpin %s and %s"), tw_pair_mentor_name (pair),
                              tw_pair_mentee_name (pair));

  return tw_pair_change (pair, label, &row, "unpinned", NULL, 0, error);
}

/**
 * tw_workspace_accept_suggestion:
 * @cohort_id: the cohort
 * @suggestion: what tw_matching_suggest() returned for it
 *
 * Makes all new pairs of the suggestion tandems, with one undo. Drafts that are not among them give way.
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
  if (!command || !tw_tandem_formation_clear_drafts (command, matching, suggestion->tandems, error))
    return 0;

  for (guint i = 0; i < suggestion->tandems->len; i++)
    {
      const TwSuggestedTandem *pair = &g_array_index (suggestion->tandems, TwSuggestedTandem, i);

      if (pair->pinned)
        continue;
      if (!accept (command, matching, pair, error))
        return 0;
      n_new++;
    }

  return tw_command_commit (g_steal_pointer (&command), error) ? n_new : 0;
}
