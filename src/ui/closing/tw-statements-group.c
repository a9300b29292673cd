/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What sponsor and contact person say of the benefits for the company. With the close-out the statements are published,
 * and stay. */

#include "tw-statements-group.h"

#include <glib/gi18n.h>

#include "tw-company-statement-commands.h"
#include "tw-language.h"
#include "tw-question-text.h"
#include "tw-refusal.h"

struct _TwStatementsGroup
{
  AdwPreferencesGroup parent_instance;

  TwWorkspace *workspace; /* NULL: shows nothing yet */
  gboolean may_change;
  GtkWidget *add_button;
  GPtrArray *rows; /* GtkWidget, not owned: in the group */
  GArray *ids;     /* gint64, as the rows */
};

G_DEFINE_FINAL_TYPE (TwStatementsGroup, tw_statements_group, ADW_TYPE_PREFERENCES_GROUP)

static void
remove_statement (GtkWidget         *button,
                  TwStatementsGroup *self)
{
  gpointer row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  g_autoptr (GError) error = NULL;
  guint place = 0;

  if (g_ptr_array_find (self->rows, row, &place) &&
      !tw_workspace_remove_company_statement (self->workspace, g_array_index (self->ids, gint64, place), &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Changed"), error);
}

static char *
describe (const TwCompanyStatementRow *statement)
{
  const char *speaker = statement->spoken_by == TW_SPEAKER_SPONSOR ? _("Sponsor") : _("Contact person");

  if (statement->benefit == NULL)
    return g_strdup (speaker);

  return g_strdup_printf ("%s · %s", speaker, tw_question_name (tw_language_session (), statement->benefit));
}

static void
add_row (const TwCompanyStatementRow *statement,
         gpointer                     user_data)
{
  TwStatementsGroup *self = user_data;
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  g_autofree char *told = describe (statement);
  /* Translators: what somebody said */
  g_autofree char *quoted = g_strdup_printf (_("“%s”"), statement->words);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), quoted);
  adw_action_row_set_subtitle (row, told);
  if (self->may_change)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

      gtk_widget_set_tooltip_text (button, _("Remove"));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      g_signal_connect_object (button, "clicked", G_CALLBACK (remove_statement), self, G_CONNECT_DEFAULT);
      adw_action_row_add_suffix (row, button);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
  g_array_append_val (self->ids, statement->id);
}

static void
clear (TwStatementsGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_array_set_size (self->ids, 0);
}

static void
tw_statements_group_dispose (GObject *object)
{
  g_clear_object (&TW_STATEMENTS_GROUP (object)->workspace);

  G_OBJECT_CLASS (tw_statements_group_parent_class)->dispose (object);
}

static void
tw_statements_group_finalize (GObject *object)
{
  TwStatementsGroup *self = TW_STATEMENTS_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (tw_statements_group_parent_class)->finalize (object);
}

static void
tw_statements_group_class_init (TwStatementsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tw_statements_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = tw_statements_group_finalize;
}

static void
tw_statements_group_init (TwStatementsGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (self->add_button, _("Add Statement"));
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "page.add-statement");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Benefits for the Company"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add_button);
}

/**
 * tw_statements_group_show:
 * @workspace: the open file
 * @cohort: a cohort
 */
void
tw_statements_group_show (TwStatementsGroup *self,
                          TwWorkspace       *workspace,
                          TwCohort          *cohort)
{
  gboolean closed = tw_cohort_get_state (cohort) == TW_COHORT_CLOSED;

  g_set_object (&self->workspace, workspace);
  self->may_change = !closed && !tw_workspace_get_read_only (workspace);
  clear (self);
  tw_workspace_each_company_statement (workspace, tw_cohort_get_id (cohort), add_row, self, NULL);
  gtk_widget_set_visible (self->add_button, !closed);
  gtk_widget_set_visible (GTK_WIDGET (self), !closed || self->rows->len > 0);
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    self->rows->len > 0 ? NULL : _("What do sponsor and contact person say of it? Statements, not averages."));
}
