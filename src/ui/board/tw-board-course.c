/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done on the board with tandems that know of each other: the chemistry is asked, and where it is wrong they
 * are dissolved without blame and both are matched anew; the two never come up again (P7, D21). */

#include "tw-board-course.h"

#include <glib/gi18n.h>

#include "tandem/tw-event-dialog.h"
#include "tw-chemistry-dialog.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-tandem-course-commands.h"

/* Reasons to dissolve, in the order in which they are offered. */
static const TwEndReason reasons[] = {
  TW_END_REASON_CHEMISTRY, TW_END_REASON_LEFT_COMPANY, TW_END_REASON_NO_TIME, TW_END_REASON_WITHDRAWN,
  TW_END_REASON_OTHER,
};

/* Who takes the place, where a drop said so; otherwise both wait. */
typedef struct
{
  gint64 mentor_id;
  gint64 mentee_id;
} NextPair;

static TwWorkspace *
get_workspace (TwBoardView *board)
{
  return tw_pairing_get_workspace (tw_board_view_get_pairing (board));
}

static TwTandem *
get_tandem (GtkWidget *widget,
            GVariant  *parameter)
{
  return tw_workspace_get_tandem (get_workspace (TW_BOARD_VIEW (widget)), g_variant_get_int64 (parameter));
}

static TwTandemEnd
get_end (TwEventDialog *dialog)
{
  return (TwTandemEnd) {
    .on = tw_event_dialog_get_day (dialog),
    .reason = reasons[tw_event_dialog_get_choice (dialog)],
    .note = tw_event_dialog_get_text (dialog),
  };
}

static gboolean
perform_dissolve (TwEventDialog  *dialog,
                  gpointer        owner,
                  GError        **error)
{
  TwBoardView *board = TW_BOARD_VIEW (owner);
  const TwTandemEnd end = get_end (dialog);

  tw_board_view_keep_place (board, tw_event_dialog_get_id (dialog));
  if (!tw_workspace_dissolve_tandem (get_workspace (board), tw_event_dialog_get_id (dialog), &end, error))
    return FALSE;

  tw_board_view_announce (board, "%s", _("The tandem is dissolved. Both wait for a new one."));

  return TRUE;
}

static gboolean
perform_dissolve_and_suggest (TwEventDialog  *dialog,
                              gpointer        owner,
                              GError        **error)
{
  if (!perform_dissolve (dialog, owner, error))
    return FALSE;

  tw_board_view_suggest (TW_BOARD_VIEW (owner));

  return TRUE;
}

static gboolean
perform_rematch (TwEventDialog  *dialog,
                 gpointer        owner,
                 GError        **error)
{
  TwBoardView *board = TW_BOARD_VIEW (owner);
  const NextPair *next = g_object_get_data (G_OBJECT (dialog), "next-pair");
  const TwTandemEnd end = get_end (dialog);
  const gint64 tandem_id = tw_workspace_rematch (get_workspace (board), tw_event_dialog_get_id (dialog), &end,
                                                 next->mentor_id, next->mentee_id, error);

  if (tandem_id == 0)
    return FALSE;

  tw_board_view_focus_tandem (board, tandem_id);

  return TRUE;
}

static TwEventDialog *
create_dialog (GtkWidget   *board,
               TwTandem    *tandem,
               const char  *title,
               const char  *accept,
               TwEventFunc  perform)
{
  TwEventDialog *dialog = tw_event_dialog_new (title, accept, perform, board);
  const char *names[G_N_ELEMENTS (reasons) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    names[i] = tw_end_reason_name (tw_language_session (), tw_word (TW_TYPE_END_REASON, (int) reasons[i]));

  tw_event_dialog_set_id (dialog, tw_tandem_get_id (tandem));
  tw_event_dialog_describe (dialog, _("Nobody is to blame: a tandem is dissolved so that both can learn with somebody "
                                      "else. The history stays, and the two are never suggested for each other again, in "
                                      "any programme."));
  tw_event_dialog_ask_choice (dialog, _("Reason"), names);
  tw_event_dialog_ask_day (dialog, _("Last Day"), NULL);
  tw_event_dialog_ask_text (dialog, _("Note"), NULL);

  return dialog;
}

static gboolean
is_under_way (TwTandem *tandem)
{
  return tandem != NULL && (tw_tandem_get_state (tandem) == TW_TANDEM_AGREED ||
                            tw_tandem_get_state (tandem) == TW_TANDEM_PAUSED);
}

static void
dissolve (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  g_autoptr (TwTandem) tandem = get_tandem (widget, parameter);

  if (is_under_way (tandem))
    adw_dialog_present (ADW_DIALOG (create_dialog (widget, tandem, _("Dissolve Without Blame"), _("_Dissolve"),
                                                   perform_dissolve)), widget);
}

static void
match_anew (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  g_autoptr (TwTandem) tandem = get_tandem (widget, parameter);

  if (is_under_way (tandem))
    adw_dialog_present (ADW_DIALOG (create_dialog (widget, tandem, _("Match Both Anew"), _("_Match Anew"),
                                                   perform_dissolve_and_suggest)), widget);
}

static void
on_chemistry_recorded (TwBoardView *board)
{
  tw_board_view_announce (board, "%s", _("The chemistry was recorded"));
}

static void
ask_chemistry (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_autoptr (TwTandem) tandem = get_tandem (widget, parameter);
  AdwDialog *dialog;

  if (!is_under_way (tandem))
    return;

  dialog = tw_chemistry_dialog_new (get_workspace (TW_BOARD_VIEW (widget)), tandem);
  g_signal_connect_object (dialog, "recorded", G_CALLBACK (on_chemistry_recorded), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/**
 * tw_board_course_install:
 * @widget_class: the class of #TwBoardView
 *
 * Installs the actions; each takes a tandem.
 */
void
tw_board_course_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.chemistry", "x", ask_chemistry);
  gtk_widget_class_install_action (widget_class, "board.dissolve", "x", dissolve);
  gtk_widget_class_install_action (widget_class, "board.match-anew", "x", match_anew);
}

/**
 * tw_board_ask_to_rematch:
 * @board: the board
 * @tandem: a tandem that is under way
 * @mentor: a participant
 * @mentee: a participant; one of the two is of @tandem
 *
 * Asks why the tandem shall be dissolved, and makes the two one in its place.
 */
void
tw_board_ask_to_rematch (TwBoardView   *board,
                         TwTandem      *tandem,
                         TwParticipant *mentor,
                         TwParticipant *mentee)
{
  TwEventDialog *dialog = create_dialog (GTK_WIDGET (board), tandem, _("Match Anew"), _("_Match Anew"),
                                         perform_rematch);
  NextPair *next = g_new0 (NextPair, 1);

  next->mentor_id = tw_participant_get_id (mentor);
  next->mentee_id = tw_participant_get_id (mentee);
  g_object_set_data_full (G_OBJECT (dialog), "next-pair", next, g_free);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (board));
}
