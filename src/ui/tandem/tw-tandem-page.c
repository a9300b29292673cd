/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything about one tandem: its timeline, its meetings and what becomes of them, what it settled and wants to reach,
 * what both sides answered, how it ends. The only page on which single answers are seen (P8). */

#include "tw-tandem-page.h"

#include <glib/gi18n.h>

#include "timeline/tw-timeline-strip.h"
#include "tw-agreement-dialog.h"
#include "tw-calendar-saver.h"
#include "tw-conflict-commands.h"
#include "tw-event-dialog.h"
#include "tw-goal-dialog.h"
#include "tw-language.h"
#include "tw-meeting-actions.h"
#include "tw-names.h"
#include "tw-pulse-trends.h"
#include "tw-reading-bar.h"
#include "tw-refusal.h"
#include "tw-settling-forms.h"
#include "tw-tandem-agreed.h"
#include "tw-tandem-course-commands.h"
#include "tw-tandem-feedback.h"
#include "tw-tandem-meetings.h"
#include "tw-tandem-names.h"
#include "tw-tandem-record.h"
#include "tw-timeline-reader.h"
#include "tw-undo-buttons.h"

struct _TwTandemPage
{
  AdwNavigationPage parent_instance;

  TwWorkspace *workspace;
  TwTandem *tandem;
  gint64 tandem_id;
  char *names; /* of both */

  AdwWindowTitle *window_title;
  TwUndoButtons *undo_buttons;
  GtkLabel *names_label;
  TwTimelineStrip *strip;
  GtkBox *sections;
  TwTandemSection *in_words;
  TwTandemSection *findings;
  TwTandemSection *to_come;
  TwTandemSection *so_far;
  TwTandemSection *agreement;
  GtkWidget *change_agreement_button;
  TwTandemSection *goals;
  TwTandemSection *feedback;
  TwTandemSection *conflicts;
  TwTandemSection *check_ins;
  TwTandemSection *effort;
  TwTandemSection *history;
  TwReadingBar *reading_bar;
};

G_DEFINE_FINAL_TYPE (TwTandemPage, tw_tandem_page, ADW_TYPE_NAVIGATION_PAGE)

/* What is shown */

static char *
say_state (TwTandemPage *self)
{
  TwLanguage *language = tw_language_session ();
  const char *end = tw_tandem_get_ended_on (self->tandem) != NULL ? tw_tandem_get_ended_on (self->tandem)
                                                                  : tw_tandem_get_ends_on (self->tandem);
  const char *state =
    tw_tandem_state_name (language, tw_word (TW_TYPE_TANDEM_STATE, (int) tw_tandem_get_state (self->tandem)));
  g_autofree char *term = NULL;
  GDate from, to;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  if (tw_tandem_get_starts_on (self->tandem) == NULL)
    return g_strdup (state);

  g_date_set_parse (&from, tw_tandem_get_starts_on (self->tandem));
  if (end != NULL)
    g_date_set_parse (&to, end);
  term = tw_language_period (language, &from, end != NULL ? &to : NULL);
  if (tw_tandem_get_end_reason (self->tandem) == TW_END_REASON_NONE)
    return g_strdup_printf ("%s · %s", state, term);

  return g_strdup_printf ("%s · %s · %s", state, term,
                          tw_end_reason_name (language, tw_word (TW_TYPE_END_REASON,
                                                                 (int) tw_tandem_get_end_reason (self->tandem))));
}

static void
enable_actions (TwTandemPage *self)
{
  const TwTandemState state = tw_tandem_get_state (self->tandem);
  const gboolean writable = !tw_workspace_get_read_only (self->workspace);
  const gboolean published = tw_tandem_get_starts_on (self->tandem) != NULL;
  const gboolean under_way = state == TW_TANDEM_AGREED || state == TW_TANDEM_PAUSED;
  const struct
  {
    const char *action;
    gboolean enabled;
  } actions[] = {
    { "tandem.pause", state == TW_TANDEM_AGREED },
    { "tandem.resume", state == TW_TANDEM_PAUSED },
    { "tandem.change-end", under_way },
    { "tandem.dissolve", under_way },
    { "tandem.chemistry", published },
    { "tandem.note-conflict", published },
    { "tandem.settle-conflicts", published },
    { "tandem.check-in", published },
    { "tandem.change-agreement", TRUE },
    { "tandem.add-goal", TRUE },
    { "tandem.change-goal", TRUE },
    { "tandem.save-calendar", published },
    { "tandem.save-mentor-calendar", published },
    { "tandem.save-mentee-calendar", published },
    { "tandems.complete", under_way },
    { "tandems.met-today", published },
    { "tandems.log-met", published },
    { "tandems.plan-series", under_way },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].action, writable && actions[i].enabled);
}

static void
show_timeline (TwTandemPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwTimeline) timeline =
    tw_workspace_read_timeline (self->workspace, tw_tandem_get_cohort_id (self->tandem), &error);
  const TwTimelineTandem *facts = timeline != NULL ? tw_timeline_find_tandem (timeline, self->tandem_id) : NULL;
  g_autoptr (GArray) trends = tw_workspace_read_tandem_trends (self->workspace, self->tandem_id);

  gtk_widget_set_visible (GTK_WIDGET (self->strip), facts != NULL);
  if (facts != NULL)
    tw_timeline_strip_set_facts (self->strip, timeline, facts, trends);
  if (timeline != NULL)
    tw_tandem_record_show_findings (self->findings, timeline, self->tandem_id);
}

static void
show_all (TwTandemPage *self)
{
  g_autofree char *state = say_state (self);

  g_free (self->names);
  self->names = tw_tandem_say_names (self->workspace, self->tandem);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), self->names);
  adw_window_title_set_title (self->window_title, self->names);
  adw_window_title_set_subtitle (self->window_title, state);
  gtk_label_set_label (self->names_label, self->names);

  show_timeline (self);
  tw_tandem_meetings_show (self->to_come, self->so_far, self->effort, self->workspace, self->tandem_id);
  tw_tandem_agreed_show (self->agreement, self->goals, self->workspace, self->tandem_id);
  tw_tandem_feedback_show_words (self->in_words, self->workspace, self->tandem);
  tw_tandem_feedback_show (self->feedback, self->workspace, self->tandem);
  tw_tandem_record_show_conflicts (self->conflicts, self->workspace, self->tandem_id);
  tw_tandem_record_show_check_ins (self->check_ins, self->workspace, self->tandem);
  tw_tandem_record_show_history (self->history, self->workspace, self->tandem_id);
  enable_actions (self);
}

/* Undo may take the tandem itself away. */
static void
on_changed (TwTandemPage *self)
{
  g_autoptr (TwTandem) still_there = tw_workspace_get_tandem (self->workspace, self->tandem_id);

  if (still_there != NULL)
    show_all (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

/* What is done */

static GArray *
list_tandem (GtkWidget *widget)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, TW_TANDEM_PAGE (widget)->tandem_id);

  return ids;
}

static void
change_agreement (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  TwTandemPage *self = TW_TANDEM_PAGE (widget);

  adw_dialog_present (tw_agreement_dialog_new (self->workspace, self->tandem_id), widget);
}

static void
add_goal (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  TwTandemPage *self = TW_TANDEM_PAGE (widget);

  adw_dialog_present (tw_goal_dialog_new (self->workspace, self->tandem_id, TW_NEW_GOAL), widget);
}

static void
change_goal (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TwTandemPage *self = TW_TANDEM_PAGE (widget);

  adw_dialog_present (tw_goal_dialog_new (self->workspace, self->tandem_id, g_variant_get_int64 (parameter)), widget);
}

static void
set_chemistry (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TwTandemPage *self = TW_TANDEM_PAGE (widget);
  g_autoptr (GError) error = NULL;
  int chemistry;

  if (tw_word_to_value (TW_TYPE_CHEMISTRY, g_variant_get_string (parameter, NULL), &chemistry) &&
      !tw_workspace_set_chemistry (self->workspace, self->tandem_id, (TwChemistry) chemistry, &error))
    tw_refusal_present (widget, _("Not Done"), error);
}

static gboolean
perform_note_conflict (TwEventDialog  *dialog,
                       gpointer        page,
                       GError        **error)
{
  TwTandemPage *self = page;

  return tw_workspace_note_conflict (self->workspace, self->tandem_id, tw_event_dialog_get_day (dialog),
                                     tw_event_dialog_get_text (dialog), error);
}

static void
note_conflict (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TwEventDialog *dialog = tw_event_dialog_new (_("Note a Conflict"), _("_Note"), perform_note_conflict, widget);

  tw_event_dialog_describe (dialog, _("What is noted stays on the page of this tandem."));
  tw_event_dialog_ask_day (dialog, _("On"), NULL);
  tw_event_dialog_ask_text (dialog, _("What It Is About"), NULL);
  tw_event_dialog_require_text (dialog);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
settle_conflicts (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  TwTandemPage *self = TW_TANDEM_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!tw_workspace_settle_conflicts (self->workspace, self->tandem_id, NULL, &error))
    tw_refusal_present (widget, _("Not Done"), error);
}

static gboolean
perform_pause (TwEventDialog  *dialog,
               gpointer        page,
               GError        **error)
{
  TwTandemPage *self = page;

  return tw_workspace_pause_tandem (self->workspace, self->tandem_id, tw_event_dialog_get_day (dialog),
                                    tw_event_dialog_get_text (dialog), error);
}

static void
pause_tandem (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TwEventDialog *dialog = tw_event_dialog_new (_("Pause Tandem"), _("_Pause"), perform_pause, widget);

  tw_event_dialog_ask_day (dialog, _("From"), NULL);
  tw_event_dialog_ask_text (dialog, _("Reason, such as Leave"), NULL);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static gboolean
perform_resume (TwEventDialog  *dialog,
                gpointer        page,
                GError        **error)
{
  TwTandemPage *self = page;

  return tw_workspace_resume_tandem (self->workspace, self->tandem_id, tw_event_dialog_get_day (dialog), error);
}

static void
resume_tandem (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TwEventDialog *dialog = tw_event_dialog_new (_("Go On"), _("_Go On"), perform_resume, widget);

  tw_event_dialog_ask_day (dialog, _("From"), NULL);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static gboolean
perform_change_end (TwEventDialog  *dialog,
                    gpointer        page,
                    GError        **error)
{
  TwTandemPage *self = page;

  return tw_workspace_set_tandem_end (self->workspace, self->tandem_id, tw_event_dialog_get_day (dialog), error);
}

static void
change_end (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TwTandemPage *self = TW_TANDEM_PAGE (widget);
  TwEventDialog *dialog = tw_event_dialog_new (_("Change the Last Day"), _("_Change"), perform_change_end, widget);

  tw_event_dialog_describe (dialog, _("A tandem may run on after its cohort is closed. At least 4 to 6 months have "
                                      "proved effective."));
  tw_event_dialog_ask_day (dialog, _("Last Day"), tw_tandem_get_ends_on (self->tandem));
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
dissolve (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  TwTandemPage *self = TW_TANDEM_PAGE (widget);

  tw_dissolution_ask (widget, self->workspace, self->tandem, TW_END_REASON_CHEMISTRY);
}

static void
record_check_in (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  TwTandemPage *self = TW_TANDEM_PAGE (widget);

  tw_check_in_ask (widget, self->workspace, tw_tandem_get_mentee_id (self->tandem));
}

static void
print_paper (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TwTandemPage *self = TW_TANDEM_PAGE (widget);

  gtk_widget_activate_action (widget, "win.print-paper", "(sxx)", g_variant_get_string (parameter, NULL),
                              tw_tandem_get_cohort_id (self->tandem), self->tandem_id);
}

static void
save_calendar (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TwTandemPage *self = TW_TANDEM_PAGE (widget);

  tw_calendar_saver_save (widget, self->workspace, tw_workspace_export_tandem_calendar, self->tandem_id, self->names);
}

static void
save_person_calendar (TwTandemPage *self,
                      gint64        participant_id)
{
  g_autoptr (TwParticipant) participant = tw_workspace_get_participant (self->workspace, participant_id);
  const char *name = participant != NULL ? tw_participant_get_name (participant) : NULL;

  tw_calendar_saver_save (GTK_WIDGET (self), self->workspace, tw_workspace_export_person_calendar, participant_id,
                          name != NULL ? name : _("Erased person"));
}

static void
save_mentor_calendar (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  TwTandemPage *self = TW_TANDEM_PAGE (widget);

  save_person_calendar (self, tw_tandem_get_mentor_id (self->tandem));
}

static void
save_mentee_calendar (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  TwTandemPage *self = TW_TANDEM_PAGE (widget);

  save_person_calendar (self, tw_tandem_get_mentee_id (self->tandem));
}

static void
tw_tandem_page_dispose (GObject *object)
{
  TwTandemPage *self = TW_TANDEM_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_TANDEM_PAGE);
  g_clear_object (&self->tandem);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_tandem_page_parent_class)->dispose (object);
}

static void
tw_tandem_page_finalize (GObject *object)
{
  g_free (TW_TANDEM_PAGE (object)->names);

  G_OBJECT_CLASS (tw_tandem_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "tandem.change-agreement", NULL, change_agreement);
  gtk_widget_class_install_action (widget_class, "tandem.add-goal", NULL, add_goal);
  gtk_widget_class_install_action (widget_class, "tandem.change-goal", "x", change_goal);
  gtk_widget_class_install_action (widget_class, "tandem.chemistry", "s", set_chemistry);
  gtk_widget_class_install_action (widget_class, "tandem.note-conflict", NULL, note_conflict);
  gtk_widget_class_install_action (widget_class, "tandem.settle-conflicts", NULL, settle_conflicts);
  gtk_widget_class_install_action (widget_class, "tandem.pause", NULL, pause_tandem);
  gtk_widget_class_install_action (widget_class, "tandem.resume", NULL, resume_tandem);
  gtk_widget_class_install_action (widget_class, "tandem.change-end", NULL, change_end);
  gtk_widget_class_install_action (widget_class, "tandem.dissolve", NULL, dissolve);
  gtk_widget_class_install_action (widget_class, "tandem.check-in", NULL, record_check_in);
  gtk_widget_class_install_action (widget_class, "tandem.print", "s", print_paper);
  gtk_widget_class_install_action (widget_class, "tandem.save-calendar", NULL, save_calendar);
  gtk_widget_class_install_action (widget_class, "tandem.save-mentor-calendar", NULL, save_mentor_calendar);
  gtk_widget_class_install_action (widget_class, "tandem.save-mentee-calendar", NULL, save_mentee_calendar);
  tw_meeting_actions_class_init (widget_class);
}

static void
tw_tandem_page_class_init (TwTandemPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_tandem_page_dispose;
  object_class->finalize = tw_tandem_page_finalize;

  g_type_ensure (TW_TYPE_READING_BAR);
  g_type_ensure (TW_TYPE_TANDEM_SECTION);
  g_type_ensure (TW_TYPE_TIMELINE_STRIP);
  g_type_ensure (TW_TYPE_UNDO_BUTTONS);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/tandem/tw-tandem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, undo_buttons);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, names_label);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, strip);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, sections);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, in_words);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, findings);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, to_come);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, so_far);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, agreement);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, change_agreement_button);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, goals);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, feedback);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, conflicts);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, check_ins);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, effort);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, history);
  gtk_widget_class_bind_template_child (widget_class, TwTandemPage, reading_bar);
  install_actions (widget_class);
}

static void
tw_tandem_page_init (TwTandemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A button is named by its text unless it is told not to; "Change…" alone does not say what. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->change_agreement_button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/**
 * tw_tandem_page_new:
 * @workspace: an open file
 * @tandem: a tandem of it
 *
 * Returns: (transfer floating): the page of the tandem
 */
TwTandemPage *
tw_tandem_page_new (TwWorkspace *workspace,
                    TwTandem    *tandem)
{
  TwTandemPage *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (TW_IS_TANDEM (tandem), NULL);

  self = g_object_new (TW_TYPE_TANDEM_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  self->tandem = g_object_ref (tandem);
  self->tandem_id = tw_tandem_get_id (tandem);
  g_object_set (self->undo_buttons, "workspace", workspace, NULL);
  tw_meeting_actions_set_up (GTK_WIDGET (self), workspace, list_tandem);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  show_all (self);

  return self;
}

/**
 * tw_tandem_page_read_words:
 *
 * What both sides said in words is read now, one tandem after the other: it comes first, and below the page is the way
 * on (D12).
 */
void
tw_tandem_page_read_words (TwTandemPage *self)
{
  g_return_if_fail (TW_IS_TANDEM_PAGE (self));

  gtk_box_reorder_child_after (self->sections, GTK_WIDGET (self->in_words), NULL);
  tw_reading_bar_begin (self->reading_bar, self->workspace, tw_tandem_get_cohort_id (self->tandem), self->tandem_id);
  gtk_widget_set_visible (GTK_WIDGET (self->reading_bar), TRUE);
  /* Not before: the page that comes into sight gives the focus to its first widget. */
  g_signal_connect_object (self, "shown", G_CALLBACK (gtk_widget_grab_focus), self->reading_bar, G_CONNECT_SWAPPED);
}

/**
 * tw_tandem_page_is_read:
 *
 * Returns: whether the words of one tandem after the other are being read
 */
gboolean
tw_tandem_page_is_read (TwTandemPage *self)
{
  g_return_val_if_fail (TW_IS_TANDEM_PAGE (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self->reading_bar));
}

/**
 * tw_tandem_page_get_tandem_id:
 *
 * Returns: whose page it is
 */
gint64
tw_tandem_page_get_tandem_id (TwTandemPage *self)
{
  return self->tandem_id;
}
