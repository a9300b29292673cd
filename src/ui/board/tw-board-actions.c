/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done on a board. A drag, a menu, a key and a dialog end in the same action here, and each action in one
 * command of the workspace; afterwards the focus is where the eye is, and a screen reader has heard what happened. */

#include "tw-board-actions.h"

#include <glib/gi18n.h>

#include "participants/tw-participant-dialog.h"
#include "tandem/tw-event-dialog.h"
#include "tw-board-course.h"
#include "tw-board-replacing.h"
#include "tw-draft-commands.h"
#include "tw-language.h"
#include "tw-pair-dialog.h"
#include "tw-partner-dialog.h"
#include "tw-publish-dialog.h"
#include "tw-refusal.h"
#include "tw-tandem-commands.h"

static TwWorkspace *
get_workspace (TwBoardView *board)
{
  return tw_pairing_get_workspace (tw_board_view_get_pairing (board));
}

static TwTandem *
get_tandem (TwBoardView *board,
            GVariant    *parameter)
{
  return tw_workspace_get_tandem (get_workspace (board), g_variant_get_int64 (parameter));
}

typedef struct
{
  TwParticipant *mentor;
  TwParticipant *mentee;
} Both;

static void
both_clear (Both *both)
{
  g_clear_object (&both->mentor);
  g_clear_object (&both->mentee);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Both, both_clear)

static Both
get_both (TwBoardView *board,
          TwTandem    *tandem)
{
  g_return_val_if_fail (TW_IS_TANDEM (tandem), ((Both) { NULL, NULL }));

  return (Both) {
    tw_workspace_get_participant (get_workspace (board), tw_tandem_get_mentor_id (tandem)),
    tw_workspace_get_participant (get_workspace (board), tw_tandem_get_mentee_id (tandem)),
  };
}

/* For a message with a place for each of the two. */
#define NAMES_OF(both) tw_participant_get_name ((both).mentor), tw_participant_get_name ((both).mentee)

/* ---- Explaining ---- */

static void
explain (TwBoardView   *board,
         TwParticipant *mentor,
         TwParticipant *mentee)
{
  AdwDialog *dialog = tw_pair_dialog_new (tw_board_view_get_pairing (board), mentor, mentee);

  g_signal_connect_object (dialog, "paired", G_CALLBACK (tw_board_view_focus_tandem), board, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (board));
}

static void
explain_tandem (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  TwBoardView *board = TW_BOARD_VIEW (widget);
  g_autoptr (TwTandem) tandem = get_tandem (board, parameter);
  g_auto (Both) both = { NULL, NULL };

  if (tandem == NULL)
    return;

  both = get_both (board, tandem);
  explain (board, both.mentor, both.mentee);
}

/* Does something with the two that an action names, in whatever order. */
static void
with_two (GtkWidget *widget,
          GVariant  *parameter,
          void     (*act) (TwBoardView   *board,
                           TwParticipant *mentor,
                           TwParticipant *mentee))
{
  TwBoardView *board = TW_BOARD_VIEW (widget);
  g_autoptr (TwParticipant) one = NULL;
  g_autoptr (TwParticipant) other = NULL;
  gint64 id_of_one, id_of_other;

  g_variant_get (parameter, "(xx)", &id_of_one, &id_of_other);
  one = tw_workspace_get_participant (get_workspace (board), id_of_one);
  other = tw_workspace_get_participant (get_workspace (board), id_of_other);

  if (tw_participant_get_role (one) == TW_ROLE_MENTOR)
    act (board, one, other);
  else
    act (board, other, one);
}

static void
explain_two (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  with_two (widget, parameter, explain);
}

/* ---- Pairing ---- */

static void
pair (TwBoardView   *board,
      TwParticipant *mentor,
      TwParticipant *mentee)
{
  TwPairing *pairing = tw_board_view_get_pairing (board);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) obstacles = tw_pairing_dup_obstacles (pairing, mentor, mentee);
  gint64 tandem_id;

  tw_pairing_put_down (pairing);

  /* What forbids it, and what can be done about it. */
  if (obstacles[0] != NULL)
    {
      explain (board, mentor, mentee);
      return;
    }

  tandem_id = tw_workspace_pair (get_workspace (board), tw_participant_get_id (mentor),
                                 tw_participant_get_id (mentee), &error);
  if (tandem_id == 0)
    {
      tw_refusal_present (GTK_WIDGET (board), _("No Tandem Made"), error);
      return;
    }

  tw_board_view_focus_tandem (board, tandem_id);
  /* Translators: said by a screen reader: a mentor and a mentee */
  tw_board_view_announce (board, _("%s and %s are a tandem now"), tw_participant_get_name (mentor),
                          tw_participant_get_name (mentee));
}

static void
pair_two (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  with_two (widget, parameter, pair);
}

/* A tandem, and a person who would take the place of the one of the same role in it. */
static void
replace (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TwBoardView *board = TW_BOARD_VIEW (widget);
  g_autoptr (TwTandem) tandem = NULL;
  g_autoptr (TwParticipant) person = NULL;
  g_auto (Both) both = { NULL, NULL };
  TwParticipant *mentor, *mentee;
  gint64 tandem_id, person_id;
  g_autofree char *rule = NULL;

  g_variant_get (parameter, "(xx)", &tandem_id, &person_id);
  tandem = tw_workspace_get_tandem (get_workspace (board), tandem_id);
  person = tw_workspace_get_participant (get_workspace (board), person_id);
  both = get_both (board, tandem);
  mentor = tw_participant_get_role (person) == TW_ROLE_MENTOR ? person : both.mentor;
  mentee = tw_participant_get_role (person) == TW_ROLE_MENTEE ? person : both.mentee;
  rule = tw_pairing_dup_rule (tw_board_view_get_pairing (board), mentor, mentee);
  tw_pairing_put_down (tw_board_view_get_pairing (board));

  /* A draft gives way without a question. */
  if (*rule != '\0')
    explain (board, mentor, mentee);
  else if (tw_tandem_get_state (tandem) == TW_TANDEM_DRAFT)
    pair (board, mentor, mentee);
  else if (tw_tandem_get_state (tandem) == TW_TANDEM_ACCEPTED)
    tw_board_ask_to_replace (board, tandem, mentor, mentee);
  else
    tw_board_ask_to_rematch (board, tandem, mentor, mentee);
}

static void
on_partner_chosen (TwBoardView   *board,
                   TwParticipant *participant,
                   TwParticipant *partner)
{
  gtk_widget_activate_action (GTK_WIDGET (board), "board.pair", "(xx)", tw_participant_get_id (participant),
                              tw_participant_get_id (partner));
}

static void
on_partner_in_tandem_chosen (TwBoardView   *board,
                             TwParticipant *participant,
                             gint64         tandem_id)
{
  gtk_widget_activate_action (GTK_WIDGET (board), "board.replace", "(xx)", tandem_id,
                              tw_participant_get_id (participant));
}

static void
on_partner_asked_about (TwBoardView   *board,
                        TwParticipant *participant,
                        TwParticipant *partner)
{
  gtk_widget_activate_action (GTK_WIDGET (board), "board.explain-pair", "(xx)", tw_participant_get_id (participant),
                              tw_participant_get_id (partner));
}

static void
choose_partner (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  TwBoardView *board = TW_BOARD_VIEW (widget);
  g_autoptr (TwParticipant) participant = NULL;
  AdwDialog *dialog;

  participant = tw_workspace_get_participant (get_workspace (board), g_variant_get_int64 (parameter));
  if (participant == NULL)
    return;

  dialog = tw_partner_dialog_new (tw_board_view_get_pairing (board), participant);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_partner_chosen), board, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "replacing", G_CALLBACK (on_partner_in_tandem_chosen), board, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "asked-about", G_CALLBACK (on_partner_asked_about), board, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* Whoever is not committed yet, or has no room, waits for that and not for a partner. */
static void
show_answers (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TwWorkspace *workspace = get_workspace (TW_BOARD_VIEW (widget));
  g_autoptr (TwParticipant) participant = tw_workspace_get_participant (workspace, g_variant_get_int64 (parameter));

  if (participant != NULL)
    adw_dialog_present (tw_participant_dialog_new (workspace, participant), widget);
}

/* ---- Tandems that nobody was told of ---- */

static void
part (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  TwBoardView *board = TW_BOARD_VIEW (widget);
  g_autoptr (TwTandem) tandem = get_tandem (board, parameter);
  g_auto (Both) both = { NULL, NULL };
  g_autoptr (GError) error = NULL;

  if (tandem == NULL)
    return;

  /* Who knows of it is not parted but dissolved, with a reason. */
  if (tw_tandem_get_state (tandem) > TW_TANDEM_ACCEPTED)
    {
      gtk_widget_activate_action (widget, "board.dissolve", "x", tw_tandem_get_id (tandem));
      return;
    }

  both = get_both (board, tandem);
  tw_board_view_keep_place (board, tw_tandem_get_id (tandem));
  if (!tw_workspace_part (get_workspace (board), g_variant_get_int64 (parameter), &error))
    {
      tw_refusal_present (widget, _("Not Parted"), error);
      return;
    }

  /* Translators: said by a screen reader: a mentor and a mentee */
  tw_board_view_announce (board, _("%s and %s wait for a tandem again"), NAMES_OF (both));
}

static void
accept (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  TwBoardView *board = TW_BOARD_VIEW (widget);
  g_autoptr (TwTandem) tandem = get_tandem (board, parameter);
  g_auto (Both) both = { NULL, NULL };
  g_autoptr (GError) error = NULL;
  gint64 id = g_variant_get_int64 (parameter);

  if (tandem == NULL || tw_tandem_get_state (tandem) != TW_TANDEM_DRAFT)
    return;

  both = get_both (board, tandem);

  if (!tw_workspace_accept_drafts (get_workspace (board), &id, 1, &error))
    {
      tw_refusal_present (widget, _("Not Accepted"), error);
      return;
    }

  tw_board_view_focus_tandem (board, id);
  tw_board_view_announce (board, _("%s and %s are a tandem now"), NAMES_OF (both));
}

static gboolean
perform_refuse (TwEventDialog  *dialog,
                gpointer        owner,
                GError        **error)
{
  TwBoardView *board = TW_BOARD_VIEW (owner);
  g_autoptr (TwTandem) tandem = tw_workspace_get_tandem (get_workspace (board), tw_event_dialog_get_id (dialog));
  g_auto (Both) both = get_both (board, tandem);

  tw_board_view_keep_place (board, tw_event_dialog_get_id (dialog));
  if (!tw_workspace_refuse_tandem (get_workspace (board), tw_event_dialog_get_id (dialog),
                                   tw_event_dialog_get_text (dialog), error))
    return FALSE;

  /* Translators: said by a screen reader: a mentor and a mentee */
  tw_board_view_announce (board, _("%s and %s are not paired in this cohort"), NAMES_OF (both));

  return TRUE;
}

static void
refuse (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  TwBoardView *board = TW_BOARD_VIEW (widget);
  g_autoptr (TwTandem) tandem = get_tandem (board, parameter);
  g_auto (Both) both = { NULL, NULL };
  g_autofree char *description = NULL;
  TwEventDialog *dialog;

  if (tandem == NULL || tw_tandem_get_state (tandem) > TW_TANDEM_ACCEPTED)
    return;

  both = get_both (board, tandem);
  /* Translators: a mentor and a mentee */
  description = g_strdup_printf (_("%s and %s are not suggested to each other again in this cohort, and cannot be "
                                   "paired. The reason is kept and is said whenever somebody tries."),
                                 NAMES_OF (both));
  dialog = tw_event_dialog_new (_("Not These Two"), _("_Exclude"), perform_refuse, widget);
  tw_event_dialog_set_id (dialog, tw_tandem_get_id (tandem));
  tw_event_dialog_describe (dialog, description);
  tw_event_dialog_ask_text (dialog, _("Reason"), NULL);
  tw_event_dialog_require_text (dialog);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
pin (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  TwBoardView *board = TW_BOARD_VIEW (widget);
  g_autoptr (TwTandem) tandem = get_tandem (board, parameter);
  g_auto (Both) both = get_both (board, tandem);
  g_autoptr (GError) error = NULL;

  if (!tw_workspace_pin_tandem (get_workspace (board), g_variant_get_int64 (parameter), &error))
    tw_refusal_present (widget, _("Not Pinned"), error);
  else
    /* Translators: said by a screen reader: a mentor and a mentee */
    tw_board_view_announce (board, _("%s and %s are pinned"), NAMES_OF (both));
}

static void
unpin (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  TwBoardView *board = TW_BOARD_VIEW (widget);
  g_autoptr (TwTandem) tandem = get_tandem (board, parameter);
  g_auto (Both) both = get_both (board, tandem);
  g_autoptr (GError) error = NULL;

  if (!tw_workspace_unpin_tandem (get_workspace (board), g_variant_get_int64 (parameter), &error))
    tw_refusal_present (widget, _("Not Unpinned"), error);
  else
    /* Translators: said by a screen reader: a mentor and a mentee */
    tw_board_view_announce (board, _("%s and %s are not pinned any more"), NAMES_OF (both));
}

/* ---- Publishing ---- */

static void
on_published (TwBoardView *board,
              guint        n_published)
{
  g_autofree char *number = tw_language_integer (tw_language_session (), n_published);
  g_autofree char *message = g_strdup_printf (ngettext ("%s tandem was published", "%s tandems were published",
                                                        n_published), number);

  gtk_widget_activate_action (GTK_WIDGET (board), "win.show-message", "s", message);
  tw_board_view_announce (board, "%s", message);
}

static void
publish (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TwPairing *pairing = tw_board_view_get_pairing (TW_BOARD_VIEW (widget));
  AdwDialog *dialog = tw_publish_dialog_new (tw_pairing_get_workspace (pairing), tw_pairing_get_cohort_id (pairing));

  g_signal_connect_object (dialog, "published", G_CALLBACK (on_published), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* ---- Keys ---- */

/* The parameter names an action that takes a tandem: it happens to the one that has the focus. */
static gboolean
act_on_focused_tandem (GtkWidget *widget,
                       GVariant  *parameter,
                       gpointer   unused)
{
  TwTandem *tandem = tw_board_view_get_focused_tandem (TW_BOARD_VIEW (widget));

  return tandem != NULL &&
         gtk_widget_activate_action (widget, g_variant_get_string (parameter, NULL), "x", tw_tandem_get_id (tandem));
}

static gboolean
pin_or_unpin_focused (GtkWidget *widget,
                      GVariant  *parameter,
                      gpointer   unused)
{
  TwTandem *tandem = tw_board_view_get_focused_tandem (TW_BOARD_VIEW (widget));

  return tandem != NULL &&
         gtk_widget_activate_action (widget, tw_tandem_get_pinned (tandem) ? "board.unpin" : "board.pin", "x",
                                     tw_tandem_get_id (tandem));
}

static void
bind_key (GtkWidgetClass  *widget_class,
          guint            key,
          GdkModifierType  modifiers,
          const char      *action)
{
  gtk_widget_class_add_binding (widget_class, key, modifiers, act_on_focused_tandem, "s", action);
}

/**
 * tw_board_actions_install:
 * @widget_class: the class of #TwBoardView
 *
 * Installs the actions and the keys for them.
 */
void
tw_board_actions_install (GtkWidgetClass *widget_class)
{
  /* Two participants, in any order. */
  gtk_widget_class_install_action (widget_class, "board.pair", "(xx)", pair_two);
  gtk_widget_class_install_action (widget_class, "board.replace", "(xx)", replace);
  gtk_widget_class_install_action (widget_class, "board.choose-partner", "x", choose_partner);
  gtk_widget_class_install_action (widget_class, "board.show-answers", "x", show_answers);
  gtk_widget_class_install_action (widget_class, "board.explain", "x", explain_tandem);
  gtk_widget_class_install_action (widget_class, "board.explain-pair", "(xx)", explain_two);
  gtk_widget_class_install_action (widget_class, "board.part", "x", part);
  gtk_widget_class_install_action (widget_class, "board.accept", "x", accept);
  gtk_widget_class_install_action (widget_class, "board.refuse", "x", refuse);
  gtk_widget_class_install_action (widget_class, "board.pin", "x", pin);
  gtk_widget_class_install_action (widget_class, "board.unpin", "x", unpin);
  gtk_widget_class_install_action (widget_class, "board.publish", NULL, publish);
  tw_board_course_install (widget_class);

  bind_key (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "board.explain");
  bind_key (widget_class, GDK_KEY_Delete, 0, "board.part");
  bind_key (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "board.accept");
  bind_key (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "board.accept");
  bind_key (widget_class, GDK_KEY_Delete, GDK_CONTROL_MASK, "board.refuse");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, pin_or_unpin_focused, NULL);
}

/**
 * tw_board_actions_allow:
 * @may_write: whether the file may be changed
 *
 * Nothing that changes the file can be done where it is open for reading only.
 */
void
tw_board_actions_allow (TwBoardView *board,
                        gboolean     may_write)
{
  static const char *const actions[] = {
    "board.pair", "board.choose-partner", "board.part", "board.accept", "board.refuse", "board.pin", "board.unpin",
    "board.publish", "board.replace", "board.chemistry", "board.dissolve", "board.match-anew",
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (board), actions[i], may_write);
}
