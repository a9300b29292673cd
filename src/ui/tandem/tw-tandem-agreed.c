/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a tandem settled and wants to reach (D11, D18), as rows. */

#include "tw-tandem-agreed.h"

#include <glib/gi18n.h>

#include "tw-decoration.h"
#include "tw-goal-commands.h"
#include "tw-language.h"

#define PROGRESS_WIDTH 96

typedef struct
{
  TwTandemSection *section;
  gboolean writable;
  gboolean any;
} Filling;

static void
add_agreement (const TwAgreementRow *agreement,
               gpointer              filling_pointer)
{
  Filling *filling = filling_pointer;
  TwLanguage *language = tw_language_session ();
  g_autofree char *cadence = NULL, *duration = NULL, *agreed_on = NULL;

  if (agreement->cadence_days > 0)
    cadence = g_strdup_printf (ngettext ("Every day", "Every %d days", (gulong) agreement->cadence_days),
                               agreement->cadence_days);
  if (agreement->meeting_minutes > 0)
    duration = tw_language_duration (language, agreement->meeting_minutes);
  if (agreement->agreed_on != NULL)
    agreed_on = tw_language_iso_date (language, agreement->agreed_on, TW_DATE_LONG);

  tw_tandem_section_add_fact (filling->section, _("What the Mentor Expects"), agreement->mentor_expectations);
  tw_tandem_section_add_fact (filling->section, _("What the Mentee Expects"), agreement->mentee_expectations);
  tw_tandem_section_add_fact (filling->section, _("How Often They Meet"), cadence);
  tw_tandem_section_add_fact (filling->section, _("How Long"), duration);
  tw_tandem_section_add_fact (filling->section, _("Where"), agreement->meeting_place);
  tw_tandem_section_add_fact (filling->section, _("Ground Rules"), agreement->ground_rules);
  tw_tandem_section_add_fact (filling->section, _("Agreed On"), agreed_on);
  filling->any = TRUE;
}

static char *
describe_goal (const TwGoalRow *goal)
{
  g_autofree char *target = tw_language_iso_date (tw_language_session (), goal->target_on, TW_DATE_MEDIUM);
  g_autofree char *by = NULL;
  const char *parts[4] = { NULL };
  guint n = 0;

  if (goal->measure != NULL)
    parts[n++] = goal->measure;
  if (target != NULL)
    /* Translators: %s is a day */
    parts[n++] = by = g_strdup_printf (_("By %s"), target);
  if (goal->result != NULL)
    parts[n++] = goal->result;

  return g_strjoinv ("\n", (char **) parts);
}

static GtkWidget *
create_progress (int progress)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *bar = gtk_progress_bar_new ();
  g_autofree char *percent = tw_language_percent (tw_language_session (), progress, 0);
  GtkWidget *label = gtk_label_new (percent);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), progress / 100.);
  gtk_widget_set_size_request (bar, PROGRESS_WIDTH, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How far it got"), -1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
add_goal (const TwGoalRow *goal,
          gpointer         filling_pointer)
{
  Filling *filling = filling_pointer;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *description = describe_goal (goal);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), goal->goal);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_progress (goal->progress));
  if (filling->writable)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "tandem.change-goal");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", goal->id);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), tw_decoration_new ("go-next-symbolic"));
    }
  tw_tandem_section_add (filling->section, row);
  filling->any = TRUE;
}

static void
describe_if_empty (Filling    *filling,
                   const char *what_to_do)
{
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (filling->section), filling->any ? NULL : what_to_do);
}

/**
 * tw_tandem_agreed_show:
 * @agreement: gets what the tandem settled
 * @goals: gets what it wants to reach
 * @workspace: an open file
 * @tandem_id: a tandem
 */
void
tw_tandem_agreed_show (TwTandemSection *agreement,
                       TwTandemSection *goals,
                       TwWorkspace     *workspace,
                       gint64           tandem_id)
{
  Filling filling = { agreement, !tw_workspace_get_read_only (workspace), FALSE };

  tw_tandem_section_begin (agreement);
  tw_workspace_read_agreement (workspace, tandem_id, add_agreement, &filling, NULL);
  describe_if_empty (&filling, _("Nothing is settled yet: what both expect, and when, how often and where they meet."));
  tw_tandem_section_end (agreement);

  filling.section = goals;
  filling.any = FALSE;
  tw_tandem_section_begin (goals);
  tw_workspace_each_goal (workspace, tandem_id, add_goal, &filling, NULL);
  describe_if_empty (&filling, _("No goals yet. A goal says by what it is seen, and by when it is to be reached."));
  tw_tandem_section_end (goals);
}
