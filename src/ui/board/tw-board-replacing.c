/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody dropped on a tandem takes the place of the one of the same role in it, after a question. */

#include "tw-board-replacing.h"

#include <glib/gi18n.h>

#include "tw-refusal.h"
#include "tw-tandem-commands.h"

typedef struct
{
  TwBoardView *board;
  gint64 tandem_id;
  TwParticipant *mentor;
  TwParticipant *mentee;
} Replacement;

static void
replacement_free (Replacement *replacement)
{
  g_object_unref (replacement->mentor);
  g_object_unref (replacement->mentee);
  g_free (replacement);
}

static void
on_replacement_answered (Replacement *replacement,
                         const char  *response)
{
  TwBoardView *board = replacement->board;
  g_autoptr (GError) error = NULL;
  gint64 tandem_id;

  if (!g_str_equal (response, "replace"))
    return;

  tandem_id = tw_workspace_pair_replacing (tw_pairing_get_workspace (tw_board_view_get_pairing (board)), replacement->tandem_id,
                                           tw_participant_get_id (replacement->mentor),
                                           tw_participant_get_id (replacement->mentee), &error);
  if (tandem_id == 0)
    {
      tw_refusal_present (GTK_WIDGET (board), _("No Tandem Made"), error);
      return;
    }

  tw_board_view_focus_tandem (board, tandem_id);
  tw_board_view_announce (board, _("%s and %s are a tandem now"), tw_participant_get_name (replacement->mentor),
                          tw_participant_get_name (replacement->mentee));
}

/* Whose place is taken. */
static TwParticipant *
get_replaced (TwBoardView   *board,
              TwTandem      *tandem,
              TwParticipant *mentor)
{
  const gboolean mentor_stays = tw_tandem_get_mentor_id (tandem) == tw_participant_get_id (mentor);

  return tw_workspace_get_participant (tw_pairing_get_workspace (tw_board_view_get_pairing (board)),
                                       mentor_stays ? tw_tandem_get_mentee_id (tandem)
                                                    : tw_tandem_get_mentor_id (tandem));
}

/**
 * tw_board_ask_to_replace:
 * @board: the board
 * @tandem: a tandem that nobody was told of
 * @mentor: a participant
 * @mentee: a participant; one of the two is of @tandem
 *
 * Asks whether the two shall take the place of the tandem, and does it.
 */
void
tw_board_ask_to_replace (TwBoardView   *board,
                         TwTandem      *tandem,
                         TwParticipant *mentor,
                         TwParticipant *mentee)
{
  g_autoptr (TwParticipant) replaced = get_replaced (board, tandem, mentor);
  AdwDialog *dialog = adw_alert_dialog_new (_("Replace the Tandem?"), NULL);
  Replacement *replacement = g_new0 (Replacement, 1);

  *replacement = (Replacement) { board, tw_tandem_get_id (tandem), g_object_ref (mentor), g_object_ref (mentee) };
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                /* Translators: the new mentor and mentee, and who loses the tandem */
                                _("%s would be with %s, and %s would wait for a tandem again."),
                                tw_participant_get_name (mentor), tw_participant_get_name (mentee),
                                tw_participant_get_name (replaced));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "replace", _("_Replace"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "replace", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "replace");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_replacement_answered), replacement,
                         (GClosureNotify) (GCallback) replacement_free, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (board));
}
