/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The closing of a cohort. It reads the file when it is looked at. Of answers it shows what was told before, and tells
 * nothing new by itself (P8). */

#include "tw-closing-view.h"

#include <glib/gi18n.h>

#include "papers/tw-telling.h"
#include "tw-closing-commands.h"
#include "tw-finding-text.h"
#include "tw-language.h"
#include "tw-lessons-group.h"
#include "tw-missing-group.h"
#include "tw-plain-date.h"
#include "tw-reached-group.h"
#include "tw-refusal.h"
#include "tw-statements-group.h"

/* A script that changes much is drawn once, at its end. */
#define REFRESH_MILLISECONDS 60

struct _TwClosingView
{
  AdwBin parent_instance;

  TwWorkspace *workspace;
  TwCohort *cohort;
  guint refresh_source;
  gboolean outdated;

  AdwBanner *untold_banner;
  GtkWidget *closed_group;
  AdwActionRow *closed_row;
  TwMissingGroup *missing_group;
  GtkWidget *measures_group;
  AdwActionRow *measures_row;
  TwReachedGroup *participation_group;
  TwReachedGroup *meetings_group;
  TwReachedGroup *goals_group;
  TwReachedGroup *ended_group;
  TwReachedGroup *mentors_group;
  TwReachedGroup *mentees_group;
  TwReachedGroup *both_group;
  TwStatementsGroup *statements_group;
  TwReachedGroup *effort_group;
  TwReachedGroup *resources_group;
  TwLessonsGroup *lessons_group;
  GtkWidget *close_button;
};

G_DEFINE_FINAL_TYPE (TwClosingView, tw_closing_view, ADW_TYPE_BIN)

static gboolean
is_closed (TwClosingView *self)
{
  return tw_cohort_get_state (self->cohort) == TW_COHORT_CLOSED;
}

static void
show_closed (TwClosingView *self)
{
  GDate day;
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->closed_group, is_closed (self));
  gtk_widget_set_visible (self->close_button, !is_closed (self));
  gtk_widget_set_sensitive (self->close_button, !tw_workspace_get_read_only (self->workspace));
  if (!is_closed (self) || !tw_plain_date_read (tw_cohort_get_closed_on (self->cohort), &day))
    return;

  date = tw_language_date (tw_language_session (), &day, TW_DATE_LONG);
  /* Translators: %s is a date */
  title = g_strdup_printf (_("The cohort was closed on %s"), date);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->closed_row), title);
}

static void
show_measures (TwClosingView *self)
{
  g_autoptr (TwProgramme) programme =
    tw_workspace_get_programme (self->workspace, tw_cohort_get_programme_id (self->cohort));
  const char *measures = tw_programme_get_success_measures (programme);

  gtk_widget_set_visible (self->measures_group, measures != NULL && *measures != '\0');
  adw_action_row_set_subtitle (self->measures_row, measures != NULL ? measures : "");
}

/* What was used is entered until the cohort is closed. */
static const char *
get_action_on_resources (TwClosingView *self)
{
  return is_closed (self) || tw_workspace_get_read_only (self->workspace) ? NULL : "page.enter-actual";
}

static void
refresh (TwClosingView *self)
{
  gint64 id = tw_cohort_get_id (self->cohort);
  g_autoptr (GPtrArray) figures = NULL;
  TwReachedGroup *reached[] = { self->participation_group, self->meetings_group, self->goals_group, self->ended_group,
                                self->mentors_group, self->mentees_group, self->both_group, self->effort_group,
                                self->resources_group };

  self->outdated = FALSE;
  if (tw_workspace_get_busy (self->workspace))
    return;

  g_object_set (self->resources_group, "action", get_action_on_resources (self), NULL);
  figures = tw_workspace_list_figures (self->workspace, id, NULL);
  for (guint i = 0; figures != NULL && i < G_N_ELEMENTS (reached); i++)
    tw_reached_group_show (reached[i], figures);
  tw_missing_group_show (self->missing_group, self->workspace, self->cohort);
  tw_statements_group_show (self->statements_group, self->workspace, self->cohort);
  tw_lessons_group_show (self->lessons_group, self->workspace, self->cohort);
  tw_telling_show_banner (self->untold_banner, self->workspace, id);
  show_measures (self);
  show_closed (self);
}

static void
refresh_now (gpointer user_data)
{
  TwClosingView *self = user_data;

  self->refresh_source = 0;
  refresh (self);
}

static void
follow_change (TwClosingView *self)
{
  self->outdated = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->refresh_source == 0)
    self->refresh_source = g_timeout_add_once (REFRESH_MILLISECONDS, refresh_now, self);
}

static void
tw_closing_view_map (GtkWidget *widget)
{
  TwClosingView *self = TW_CLOSING_VIEW (widget);

  if (self->outdated)
    refresh (self);

  GTK_WIDGET_CLASS (tw_closing_view_parent_class)->map (widget);
}

/* Answers that were not told yet */

static void
on_told (GtkWidget *widget)
{
  refresh (TW_CLOSING_VIEW (widget));
}

static void
on_include (TwClosingView *self)
{
  tw_telling_ask (GTK_WIDGET (self), self->workspace, tw_cohort_get_id (self->cohort), on_told);
}

/* The close-out */

static void
close_or_not (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (TwClosingView) self = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (answer, "close") || self->cohort == NULL)
    return;

  if (!tw_workspace_close_cohort (self->workspace, tw_cohort_get_id (self->cohort), &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Closed"), error);
}

/* What is left open is said once more: it is skipped knowingly. */
static char *
describe_closing (TwClosingView *self)
{
  g_autoptr (GPtrArray) missing =
    tw_workspace_check_close (self->workspace, tw_cohort_get_id (self->cohort), NULL);
  g_autoptr (GString) text =
    g_string_new (_("Its figures are published and stay as they are today, with the answers that are there by now. Nobody "
                    "enrols any more; the tandems may run on. This cannot be undone, and neither can anything before it."));

  for (guint i = 0; missing != NULL && i < missing->len; i++)
    {
      g_autofree char *sentence = tw_finding_to_sentence (g_ptr_array_index (missing, i), tw_language_session ());

      g_string_append_printf (text, "\n\n%s", sentence);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
on_close_clicked (TwClosingView *self)
{
  g_autofree char *text = describe_closing (self);
  AdwDialog *dialog = adw_alert_dialog_new (_("Close the Cohort?"), text);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "close", _("C_lose the Cohort"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_prefer_wide_layout (ADW_ALERT_DIALOG (dialog), TRUE);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, close_or_not, g_object_ref (self));
}

static void
tw_closing_view_dispose (GObject *object)
{
  TwClosingView *self = TW_CLOSING_VIEW (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  /* The child of a bin goes with its template only when it was let go first. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_CLOSING_VIEW);
  g_clear_object (&self->cohort);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_closing_view_parent_class)->dispose (object);
}

static void
tw_closing_view_class_init (TwClosingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_closing_view_dispose;
  widget_class->map = tw_closing_view_map;

  g_type_ensure (TW_TYPE_LESSONS_GROUP);
  g_type_ensure (TW_TYPE_MISSING_GROUP);
  g_type_ensure (TW_TYPE_REACHED_GROUP);
  g_type_ensure (TW_TYPE_STATEMENTS_GROUP);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/closing/tw-closing-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, untold_banner);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, closed_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, closed_row);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, missing_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, measures_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, measures_row);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, participation_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, meetings_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, goals_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, ended_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, mentors_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, mentees_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, both_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, statements_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, effort_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, resources_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, lessons_group);
  gtk_widget_class_bind_template_child (widget_class, TwClosingView, close_button);
  gtk_widget_class_bind_template_callback (widget_class, on_include);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
}

static void
tw_closing_view_init (TwClosingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_closing_view_show_cohort:
 * @workspace: the open file
 * @cohort: a cohort of it
 */
void
tw_closing_view_show_cohort (TwClosingView *self,
                             TwWorkspace   *workspace,
                             TwCohort      *cohort)
{
  g_return_if_fail (TW_IS_CLOSING_VIEW (self));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->cohort = g_object_ref (cohort);
  self->outdated = TRUE;
  g_signal_connect_object (workspace, "changed", G_CALLBACK (follow_change), self, G_CONNECT_SWAPPED);
}
