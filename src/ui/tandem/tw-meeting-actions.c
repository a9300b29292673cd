/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done to meetings, from wherever one stands (P6): the mark on a timeline, the row on the page of a tandem, many
 * tandems at once. Each ends in one command of the workspace. */

#include "tw-meeting-actions.h"

#include <glib/gi18n.h>

#include "tw-event-dialog.h"
#include "tw-goal-commands.h"
#include "tw-meeting-commands.h"
#include "tw-refusal.h"
#include "tw-tandem-course-commands.h"

#define USUAL_CADENCE_DAYS 14
#define USUAL_MINUTES 60
#define USUAL_TIME "10:00"

typedef struct
{
  TwWorkspace *workspace;
  TwTandemsFunc list_tandems;
} MeetingActions;

static const TwMeetingRecord nothing_more = { .mentor_prep_minutes = -1, .mentee_prep_minutes = -1 };

static void
meeting_actions_free (MeetingActions *self)
{
  g_object_unref (self->workspace);
  g_free (self);
}

static MeetingActions *
get (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "tw-meeting-actions");
}

static TwWorkspace *
workspace_of (gpointer widget)
{
  return get (widget)->workspace;
}

static void
present_if (GtkWidget    *widget,
            gboolean      done,
            const GError *error)
{
  if (!done)
    tw_refusal_present (widget, _("Not Done"), error);
}

/* One meeting */

static void
log_held (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;
  const gint64 id = g_variant_get_int64 (parameter);

  present_if (widget, tw_workspace_log_held (workspace_of (widget), &id, 1, &nothing_more, &error), error);
}

static gboolean
perform_details (TwEventDialog  *dialog,
                 gpointer        widget,
                 GError        **error)
{
  const gint64 id = tw_event_dialog_get_id (dialog);
  const TwMeetingRecord record = {
    .minutes = tw_event_dialog_get_minutes (dialog),
    .mentor_prep_minutes = tw_event_dialog_get_mentor_prep (dialog),
    .mentee_prep_minutes = tw_event_dialog_get_mentee_prep (dialog),
    .note = tw_event_dialog_get_text (dialog),
  };

  return tw_workspace_log_held (workspace_of (widget), &id, 1, &record, error);
}

static void
log_details (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TwEventDialog *dialog = tw_event_dialog_new (_("Log Meeting"), _("_Log"), perform_details, widget);

  tw_event_dialog_set_id (dialog, g_variant_get_int64 (parameter));
  tw_event_dialog_ask_minutes (dialog, USUAL_MINUTES);
  tw_event_dialog_ask_text (dialog, _("Note"), NULL);
  tw_event_dialog_ask_preparation (dialog);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static gboolean
perform_move (TwEventDialog  *dialog,
              gpointer        widget,
              GError        **error)
{
  g_autofree char *starts_at = tw_event_dialog_dup_moment (dialog);

  return tw_workspace_move_meeting (workspace_of (widget), tw_event_dialog_get_id (dialog), starts_at, error) != 0;
}

static void
move (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  TwEventDialog *dialog = tw_event_dialog_new (_("Move Meeting"), _("_Move"), perform_move, widget);
  g_autofree char *day = NULL;
  const char *starts_at;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &starts_at);
  day = g_strndup (starts_at, 10);
  tw_event_dialog_set_id (dialog, id);
  tw_event_dialog_ask_day (dialog, _("New Day"), day);
  tw_event_dialog_ask_time (dialog, starts_at + 11);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
cancel (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;
  const gint64 id = g_variant_get_int64 (parameter);

  present_if (widget, tw_workspace_cancel_meetings (workspace_of (widget), &id, 1, &error), error);
}

static void
log_missed (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;
  const char *word;
  int missed_by;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &word);
  if (tw_word_to_value (TW_TYPE_MISSED_BY, word, &missed_by))
    present_if (widget, tw_workspace_log_missed (workspace_of (widget), id, (TwMissedBy) missed_by, &error), error);
}

/* Many tandems */

static const gint64 *
ids_of (GArray *tandems)
{
  return (const gint64 *) (gpointer) tandems->data;
}

static void
log_met_today (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_autoptr (GArray) tandems = get (widget)->list_tandems (widget);
  g_autoptr (GError) error = NULL;

  if (tandems->len > 0)
    present_if (widget,
                tw_workspace_log_met (workspace_of (widget), ids_of (tandems), tandems->len, NULL, &nothing_more, &error),
                error);
}

static gboolean
perform_log_met (TwEventDialog  *dialog,
                 gpointer        widget,
                 GError        **error)
{
  g_autoptr (GArray) tandems = get (widget)->list_tandems (widget);
  const TwMeetingRecord record = {
    .minutes = tw_event_dialog_get_minutes (dialog),
    .mentor_prep_minutes = tw_event_dialog_get_mentor_prep (dialog),
    .mentee_prep_minutes = tw_event_dialog_get_mentee_prep (dialog),
    .note = tw_event_dialog_get_text (dialog),
  };

  return tw_workspace_log_met (workspace_of (widget), ids_of (tandems), tandems->len, tw_event_dialog_get_day (dialog),
                               &record, error);
}

static char *
count_tandems (guint n)
{
  return g_strdup_printf (ngettext ("For %u tandem.", "For %u tandems.", n), n);
}

static void
log_met (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_autoptr (GArray) tandems = get (widget)->list_tandems (widget);
  g_autofree char *count = count_tandems (tandems->len);
  TwEventDialog *dialog;

  if (tandems->len == 0)
    return;

  dialog = tw_event_dialog_new (_("Log Meeting"), _("_Log"), perform_log_met, widget);
  if (tandems->len > 1)
    tw_event_dialog_describe (dialog, count);
  tw_event_dialog_ask_day (dialog, _("They Met On"), NULL);
  tw_event_dialog_ask_minutes (dialog, USUAL_MINUTES);
  tw_event_dialog_ask_text (dialog, _("Note"), NULL);
  tw_event_dialog_ask_preparation (dialog);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static gboolean
perform_plan_series (TwEventDialog  *dialog,
                     gpointer        widget,
                     GError        **error)
{
  g_autoptr (GArray) tandems = get (widget)->list_tandems (widget);
  g_autofree char *starts_at = tw_event_dialog_dup_moment (dialog);
  const TwMeetingPlan first = {
    .starts_at = starts_at,
    .minutes = tw_event_dialog_get_minutes (dialog),
    .place = tw_event_dialog_get_text (dialog),
  };

  return tw_workspace_plan_series (workspace_of (widget), ids_of (tandems), tandems->len, &first,
                                   tw_event_dialog_get_cadence (dialog), tw_event_dialog_get_until (dialog), error) > 0;
}

/* What a series begins with. */
typedef struct
{
  int cadence_days;
  int minutes;
  char *place;
} SeriesDefaults;

static void
take_agreed (const TwAgreementRow *agreement,
             gpointer              defaults_pointer)
{
  SeriesDefaults *defaults = defaults_pointer;

  if (agreement->cadence_days > 0)
    defaults->cadence_days = agreement->cadence_days;
  if (agreement->meeting_minutes > 0)
    defaults->minutes = agreement->meeting_minutes;
  if (agreement->meeting_place != NULL)
    g_set_str (&defaults->place, agreement->meeting_place);
}

/* What a single tandem agreed on, else what its cohort says (D11), else what is usual. */
static SeriesDefaults
find_series_defaults (TwWorkspace *workspace,
                      GArray      *tandems)
{
  SeriesDefaults defaults = { USUAL_CADENCE_DAYS, USUAL_MINUTES, NULL };
  const gint64 id = g_array_index (tandems, gint64, 0);
  g_autoptr (TwTandem) tandem = tw_workspace_get_tandem (workspace, id);
  g_autoptr (TwCohort) cohort = tandem != NULL ? tw_workspace_get_cohort (workspace, tw_tandem_get_cohort_id (tandem)) : NULL;

  if (cohort != NULL && tw_cohort_get_cadence_days (cohort) > 0)
    defaults.cadence_days = tw_cohort_get_cadence_days (cohort);
  if (cohort != NULL && tw_cohort_get_meeting_minutes (cohort) > 0)
    defaults.minutes = tw_cohort_get_meeting_minutes (cohort);
  if (cohort != NULL)
    defaults.place = g_strdup (tw_cohort_get_meeting_place (cohort));
  if (tandems->len == 1)
    tw_workspace_read_agreement (workspace, id, take_agreed, &defaults, NULL);

  return defaults;
}

static void
plan_series (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autoptr (GArray) tandems = get (widget)->list_tandems (widget);
  TwEventDialog *dialog;
  SeriesDefaults defaults;

  if (tandems->len == 0)
    return;

  defaults = find_series_defaults (workspace_of (widget), tandems);
  dialog = tw_event_dialog_new (_("Plan Meetings"), _("_Plan"), perform_plan_series, widget);
  tw_event_dialog_describe (dialog, _("Weekends and days off are left out: a meeting moves to the next working day. "
                                      "Without a last day, meetings are planned up to the end of the tandem."));
  tw_event_dialog_ask_day (dialog, _("First Meeting"), NULL);
  tw_event_dialog_ask_time (dialog, USUAL_TIME);
  tw_event_dialog_ask_cadence (dialog, defaults.cadence_days);
  tw_event_dialog_ask_minutes (dialog, defaults.minutes);
  tw_event_dialog_ask_text (dialog, _("Place"), defaults.place);
  g_free (defaults.place);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static gboolean
perform_complete (TwEventDialog  *dialog,
                  gpointer        widget,
                  GError        **error)
{
  g_autoptr (GArray) tandems = get (widget)->list_tandems (widget);
  const TwTandemEnd end = {
    .on = tw_event_dialog_get_day (dialog),
    .reason = tw_event_dialog_get_choice (dialog) == 0 ? TW_END_REASON_GOALS_REACHED : TW_END_REASON_TERM_OVER,
    .note = tw_event_dialog_get_text (dialog),
  };

  return tw_workspace_complete_tandems (workspace_of (widget), ids_of (tandems), tandems->len, &end, error);
}

static void
complete (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  g_autoptr (GArray) tandems = get (widget)->list_tandems (widget);
  const char *reasons[] = { _("All goals were reached"), _("The term is over"), NULL };
  g_autofree char *count = count_tandems (tandems->len);
  TwEventDialog *dialog;

  if (tandems->len == 0)
    return;

  dialog = tw_event_dialog_new (_("Complete Tandem"), _("_Complete"), perform_complete, widget);
  tw_event_dialog_describe (dialog, tandems->len > 1 ? count
                                                     : _("To end early because all goals are reached is a success."));
  tw_event_dialog_ask_day (dialog, _("Last Day"), NULL);
  tw_event_dialog_ask_choice (dialog, _("Reason"), reasons);
  tw_event_dialog_ask_text (dialog, _("Note"), NULL);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

/**
 * tw_meeting_actions_class_init:
 * @widget_class: the class of a widget that shows meetings
 *
 * Installs the actions `meeting.…` for one meeting and `tandems.…` for the tandems that the widget is about.
 */
void
tw_meeting_actions_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "meeting.held", "x", log_held);
  gtk_widget_class_install_action (widget_class, "meeting.details", "x", log_details);
  gtk_widget_class_install_action (widget_class, "meeting.move", "(xs)", move);
  gtk_widget_class_install_action (widget_class, "meeting.cancel", "x", cancel);
  gtk_widget_class_install_action (widget_class, "meeting.missed", "(xs)", log_missed);

  gtk_widget_class_install_action (widget_class, "tandems.met-today", NULL, log_met_today);
  gtk_widget_class_install_action (widget_class, "tandems.log-met", NULL, log_met);
  gtk_widget_class_install_action (widget_class, "tandems.plan-series", NULL, plan_series);
  gtk_widget_class_install_action (widget_class, "tandems.complete", NULL, complete);
}

/**
 * tw_meeting_actions_set_up:
 * @widget: a widget whose class has the actions
 * @workspace: the open file
 * @list_tandems: which tandems they are about
 */
void
tw_meeting_actions_set_up (GtkWidget     *widget,
                           TwWorkspace   *workspace,
                           TwTandemsFunc  list_tandems)
{
  static const char *const actions[] = {
    "meeting.held",      "meeting.details",     "meeting.move", "meeting.cancel", "meeting.missed", "tandems.met-today",
    "tandems.log-met", "tandems.plan-series", "tandems.complete",
  };
  MeetingActions *self = g_new0 (MeetingActions, 1);

  self->workspace = g_object_ref (workspace);
  self->list_tandems = list_tandems;
  g_object_set_data_full (G_OBJECT (widget), "tw-meeting-actions", self, (GDestroyNotify) meeting_actions_free);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i], !tw_workspace_get_read_only (workspace));
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/**
 * tw_meeting_actions_create_menu:
 * @meeting_id: a meeting
 * @state: what became of it
 * @starts_at: when
 *
 * Returns: (transfer full) (nullable): what can be done to it; %NULL: nothing, because it was moved
 */
GMenuModel *
tw_meeting_actions_create_menu (gint64          meeting_id,
                                TwMeetingState  state,
                                const char     *starts_at)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) took_place = g_menu_new ();
  g_autoptr (GMenu) fell_through = g_menu_new ();

  if (state == TW_MEETING_MOVED)
    return NULL;

  if (state != TW_MEETING_HELD)
    append (took_place, _("_Held"), "meeting.held", g_variant_new_int64 (meeting_id));
  append (took_place, _("Held, with _Details…"), "meeting.details", g_variant_new_int64 (meeting_id));
  if (state == TW_MEETING_PLANNED)
    append (fell_through, _("_Move…"), "meeting.move", g_variant_new ("(xs)", meeting_id, starts_at));
  if (state != TW_MEETING_CANCELLED)
    append (fell_through, _("_Cancel the Meeting"), "meeting.cancel", g_variant_new_int64 (meeting_id));
  append (fell_through, _("Missed by the Men_tor"), "meeting.missed", g_variant_new ("(xs)", meeting_id, "mentor"));
  append (fell_through, _("Missed by the Ment_ee"), "meeting.missed", g_variant_new ("(xs)", meeting_id, "mentee"));
  append (fell_through, _("Missed by _Both"), "meeting.missed", g_variant_new ("(xs)", meeting_id, "both"));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (took_place));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fell_through));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}
