/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a suggestion is until somebody decides (P5): drafts on the board, which can be accepted one by one or together,
 * refused for good, or changed. A new suggestion takes the place of the drafts that are not pinned, and of nothing
 * else (P3). */

#include "tw-draft-commands.h"

#include "tw-command-error-private.h"
#include "tw-language.h"
#include "tw-matching-private.h"
#include "tw-pair-private.h"
#include "tw-tandem-formation-private.h"
#include "tw-tandem-table.h"
#include "tw-today-private.h"
#include "tw-typed-private.h"

static gboolean
add_drafts (TwCommand     *command,
            TwMatching    *matching,
            const GArray  *tandems,
            GError       **error)
{
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (TwSuggestedTandem));

  for (guint i = 0; i < tandems->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (tandems, TwSuggestedTandem, i);

      if (!tandem->pinned && !tw_suggested_tandems_hold (matching->drafts, tandem))
        g_array_append_vals (added, tandem, 1);
    }

  return tw_tandem_formation_draft (command, matching, added, error);
}

static const char *
draft_label (void)
{
  return tw_tr (N_("Suggest Tandems"));
}

/**
 * tw_workspace_draft_suggestion:
 * @cohort_id: a cohort that is not closed
 * @suggestion: what tw_matching_suggest() returned for it
 *
 * Writes the new pairs of the suggestion down as drafts, with one undo. They take the place of the drafts that stood
 * there and are not pinned; tandems that were accepted stay (P3, P5).
 */
gboolean
tw_workspace_draft_suggestion (TwWorkspace         *self,
                               gint64               cohort_id,
                               const TwSuggestion  *suggestion,
                               GError             **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  cohort = tw_workspace_require_open_cohort (self, cohort_id, error);
  matching = cohort ? tw_matching_borrow (self, cohort_id, error) : NULL;
  command = matching ? tw_command_begin (self, draft_label (), error) : NULL;

  return command && tw_tandem_formation_clear_drafts (command, matching, suggestion->tandems, error) &&
         add_drafts (command, matching, suggestion->tandems, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_redraft_suggestion:
 * @drafted_revision: the revision the file had after it was drafted last
 * @cohort_id: a cohort that is not closed
 * @suggestion: what tw_matching_suggest() returned for it
 *
 * As tw_workspace_draft_suggestion(), but as one with it while nothing else has happened: whoever tries out what a
 * suggestion is to be the best in takes it back with one undo.
 */
gboolean
tw_workspace_redraft_suggestion (TwWorkspace         *self,
                                 guint64              drafted_revision,
                                 gint64               cohort_id,
                                 const TwSuggestion  *suggestion,
                                 GError             **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (tw_workspace_get_revision (self) == drafted_revision &&
      g_strcmp0 (tw_workspace_get_undo_label (self), draft_label ()) == 0 && !tw_workspace_undo (self, error))
    return FALSE;

  return tw_workspace_draft_suggestion (self, cohort_id, suggestion, error);
}

static gboolean
accept (TwCommand    *command,
        TwMatching   *matching,
        gint64        tandem_id,
        GError      **error)
{
  g_autoptr (TwPair) pair = tw_pair_get (matching->workspace, tandem_id, error);

  if (!pair)
    return FALSE;

  if (tw_tandem_get_state (pair->tandem) != TW_TANDEM_DRAFT)
    return tw_set_error (error, TW_WORKSPACE_ERROR_REFUSED,
                         tw_tr (N_("Nothing was changed, because this tandem is not a draft any more.")));

  return tw_tandem_formation_accept (command, matching, pair->tandem, error);
}

static char *
dup_accept_label (const TwPair *first,
                  gsize         n_tandems)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *number = tw_language_integer (language, (gint64) n_tandems);

  if (n_tandems == 1)
    return tw_language_format (language, N_("Accept %s with %s"), tw_pair_mentor_name (first),
                               tw_pair_mentee_name (first));

  return tw_language_formatn (language, "Accept %s Tandem", "Accept %s Tandems", n_tandems, number);
}

/**
 * tw_workspace_accept_drafts:
 * @tandem_ids: (array length=n_tandems): drafts of one cohort
 * @n_tandems: how many
 *
 * The drafts become tandems that both can be told of, with one undo. Each is checked once more; one that may no longer
 * be a tandem keeps all from being accepted, and says why (P1).
 */
gboolean
tw_workspace_accept_drafts (TwWorkspace   *self,
                            const gint64  *tandem_ids,
                            gsize          n_tandems,
                            GError       **error)
{
  g_autoptr (TwPair) first = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (n_tandems == 0)
    return tw_set_error (error, TW_WORKSPACE_ERROR_NOTHING,
                         tw_tr (N_("There is no draft to accept. Ask for a suggestion first.")));

  first = tw_pair_get (self, tandem_ids[0], error);
  matching = first ? tw_matching_borrow (self, tw_tandem_get_cohort_id (first->tandem), error) : NULL;
  if (!matching)
    return FALSE;

  label = dup_accept_label (first, n_tandems);
  command = tw_command_begin (self, label, error);
  if (!command)
    return FALSE;

  for (gsize i = 0; i < n_tandems; i++)
    if (!accept (command, matching, tandem_ids[i], error))
      return FALSE;

  return tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_refuse_tandem:
 * @tandem_id: a draft, or a tandem that nobody was told of yet
 * @reason: why not these two; it is kept with the exclusion
 *
 * Not these two: the tandem goes, and the pair is excluded in this cohort, with one undo (P1).
 */
gboolean
tw_workspace_refuse_tandem (TwWorkspace  *self,
                            gint64        tandem_id,
                            const char   *reason,
                            GError      **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *why = NULL, *today = tw_today ();

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = tw_pair_get (self, tandem_id, error);
  if (!pair || !tw_typed_required_text (reason, TW_TYPED_TEXT_LONGEST, &why, error))
    return FALSE;

  if (tw_tandem_get_state (pair->tandem) > TW_TANDEM_ACCEPTED)
    return tw_set_error (error, TW_WORKSPACE_ERROR_REFUSED,
                         tw_tr (N_("Nothing was changed, because this tandem was published: both know of it. "
                                   "A published tandem is dissolved with a reason.")));

  const gint64 cohort_id = tw_tandem_get_cohort_id (pair->tandem);
  gint64 person_ids[] = {
    tw_participant_get_person_id (pair->mentor), tw_participant_get_person_id (pair->mentee),
  };
  const TwExcludedPairRow row = {
    .person_id = person_ids[0], .other_id = person_ids[1], .cohort_id = cohort_id,
    .kind = tw_word (TW_TYPE_EXCLUSION, TW_EXCLUSION_REFUSED), .reason = why,
  };
  const TwHistoryOperand operands[] = { { "kind", row.kind }, { "reason", why } };

  label = tw_language_format (tw_language_session (), N_("Refuse %s with %s"), tw_pair_mentor_name (pair),
                              tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);

  return command && tw_tandem_table_delete (tw_command_connection (command), tandem_id, error) &&
         tw_excluded_pair_table_add (tw_command_connection (command), &row, today, error) &&
         tw_history_table_add_with (tw_command_connection (command), "excluded", cohort_id, 0, person_ids,
                                    G_N_ELEMENTS (person_ids), operands, G_N_ELEMENTS (operands), error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_discard_drafts:
 * @cohort_id: a cohort
 *
 * All drafts of the cohort go that are not pinned, with one undo.
 */
gboolean
tw_workspace_discard_drafts (TwWorkspace  *self,
                             gint64        cohort_id,
                             GError      **error)
{
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (TwSuggestedTandem));
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  matching = tw_matching_borrow (self, cohort_id, error);
  if (!matching)
    return FALSE;

  if (matching->drafts->len == 0)
    return tw_set_error (error, TW_WORKSPACE_ERROR_NOTHING, tw_tr (N_("There is no draft to discard.")));

  command = tw_command_begin (self, tw_tr (N_("Discard Drafts")), error);

  return command && tw_tandem_formation_clear_drafts (command, matching, none, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

static GArray *
rearrange (const GArray          *tandems,
           const TwRearrangement *rearrangement,
           gint64                 mentor_id,
           gint64                 mentee_id)
{
  GArray *rearranged = g_array_new (FALSE, FALSE, sizeof (TwSuggestedTandem));
  const GArray *parts[] = { tandems, rearrangement->made };

  for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
    for (guint i = 0; i < parts[part]->len; i++)
      {
        const TwSuggestedTandem *tandem = &g_array_index (parts[part], TwSuggestedTandem, i);
        const gboolean is_the_pair = tandem->mentor_id == mentor_id && tandem->mentee_id == mentee_id;

        if (!is_the_pair && !tandem->pinned && !tw_suggested_tandems_hold (rearrangement->parted, tandem))
          g_array_append_vals (rearranged, tandem, 1);
      }

  return rearranged;
}

/**
 * tw_workspace_pair_rearranging:
 * @mentor_id: a participant with the role of mentor
 * @mentee_id: a participant of the same cohort with the role of mentee
 * @rearrangement: what tw_matching_choose() returned for the two
 *
 * Makes the two a tandem, and drafts of what the suggestion becomes around them, with one undo.
 *
 * Returns: as tw_workspace_pair()
 */
gint64
tw_workspace_pair_rearranging (TwWorkspace            *self,
                               gint64                  mentor_id,
                               gint64                  mentee_id,
                               const TwRearrangement  *rearrangement,
                               GError                **error)
{
  g_autoptr (TwParticipant) mentor = NULL;
  g_autoptr (TwParticipant) mentee = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwSuggestion) suggestion = NULL;
  g_autoptr (GArray) drafts = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  mentor = tw_workspace_get_participant (self, mentor_id);
  mentee = tw_workspace_get_participant (self, mentee_id);
  if (!mentor || !mentee)
    return tw_set_error (error, TW_WORKSPACE_ERROR_UNKNOWN,
                         tw_tr (N_("No tandem was made, because a tandem needs a mentor and a mentee of the same "
                                   "cohort. Choose one of each.")));

  matching = tw_matching_new (self, tw_participant_get_cohort_id (mentor), error);
  if (!matching)
    return 0;

  tw_matching_set_aim (matching, rearrangement->aim);
  tw_matching_set_minimum_score (matching, rearrangement->minimum_score);
  suggestion = tw_matching_suggest (matching, error);
  if (!suggestion)
    return 0;

  drafts = rearrange (suggestion->tandems, rearrangement, mentor_id, mentee_id);
  label = tw_language_format (tw_language_session (), N_("Pair %s with %s"), tw_participant_say_name (mentor),
                              tw_participant_say_name (mentee));
  command = tw_command_begin (self, label, error);
  if (!command || !tw_tandem_formation_clear_drafts (command, matching, drafts, error))
    return 0;

  id = tw_tandem_formation_add (command, matching, mentor_id, mentee_id, TW_ORIGIN_HAND, NULL, error);

  return id && add_drafts (command, matching, drafts, error) &&
         tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
}
