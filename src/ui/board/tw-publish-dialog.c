/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A look at what is told to whom before tandems are published, and the button that does it: on purpose, since it
 * cannot be taken back. */

#include "tw-publish-dialog.h"

#include <glib/gi18n.h>

#include "tw-date-row.h"
#include "tw-language.h"
#include "tw-publication.h"
#include "tw-refusal.h"
#include "tw-wrapped-title.h"

/* Rows that are made; how many more there are is told in a number. */
#define MOST_ROWS 100

struct _TwPublishDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  gint64 cohort_id;
  gboolean filling;

  GtkWidget *publish_button;
  TwDateRow *date_row;
  AdwActionRow *term_row;
  AdwPreferencesRow *drafts_row;
  AdwPreferencesGroup *obstacles_group;
  AdwPreferencesGroup *tandems_group;
};

enum
{
  PUBLISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwPublishDialog, tw_publish_dialog, ADW_TYPE_DIALOG)

static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
}

/* Of somebody who was obliged the tandem is followed more closely (D3). */
static void
add_tandem (TwPublishDialog *self,
            gint64           tandem_id)
{
  g_autoptr (TwTandem) tandem = tw_workspace_get_tandem (self->workspace, tandem_id);
  g_autoptr (TwParticipant) mentor = tw_workspace_get_participant (self->workspace, tw_tandem_get_mentor_id (tandem));
  g_autoptr (TwParticipant) mentee = tw_workspace_get_participant (self->workspace, tw_tandem_get_mentee_id (tandem));
  g_autofree char *title = NULL, *note = NULL;

  /* Translators: a mentor and a mentee */
  title = g_strdup_printf (_("%s and %s"), tw_participant_get_name (mentor), tw_participant_get_name (mentee));
  if (tw_participant_get_obliged_on (mentee) != NULL)
    note = g_strdup_printf (_("%s was obliged to take part: follow this tandem more closely."),
                            tw_participant_get_name (mentee));
  add_row (self->tandems_group, title, note != NULL ? note : "");
}

static void
show_tandems (TwPublishDialog     *self,
              const TwPublication *publication)
{
  const guint n_tandems = publication->tandem_ids->len, n_shown = MIN (n_tandems, MOST_ROWS);

  for (guint i = 0; i < n_shown; i++)
    add_tandem (self, g_array_index (publication->tandem_ids, gint64, i));

  if (n_tandems > n_shown)
    {
      g_autofree char *number = tw_language_integer (tw_language_session (), n_tandems - n_shown);
      g_autofree char *more = g_strdup_printf (ngettext ("%s more tandem", "%s more tandems", n_tandems - n_shown),
                                               number);

      add_row (self->tandems_group, more, "");
    }

  gtk_widget_set_visible (GTK_WIDGET (self->tandems_group), n_tandems > 0);
}

static void
show_obstacles (TwPublishDialog     *self,
                const TwPublication *publication)
{
  for (guint i = 0; publication->obstacles[i] != NULL && i < MOST_ROWS; i++)
    add_row (self->obstacles_group, publication->obstacles[i], "");

  gtk_widget_set_visible (GTK_WIDGET (self->obstacles_group), publication->obstacles[0] != NULL);
}

static void
show_drafts (TwPublishDialog     *self,
             const TwPublication *publication)
{
  g_autofree char *number = tw_language_integer (tw_language_session (), publication->n_drafts);
  g_autofree char *title = g_strdup_printf (ngettext ("%s draft is not published", "%s drafts are not published",
                                                      publication->n_drafts), number);

  adw_preferences_row_set_title (self->drafts_row, title);
  gtk_widget_set_visible (GTK_WIDGET (self->drafts_row), publication->n_drafts > 0);
}

static char *
describe_term (const TwPublication *publication)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *period = NULL;
  GDate from, to;

  if (publication->ends_on == NULL)
    return g_strdup (_("Open-ended"));

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_parse (&from, publication->starts_on);
  g_date_set_parse (&to, publication->ends_on);
  period = tw_language_period (language, &from, &to);

  /* Translators: %s is the term of the tandems */
  return publication->term_is_short ? g_strdup_printf (_("%s. This is short: at least 4 to 6 months have proved "
                                                         "effective."), period)
                                    : g_steal_pointer (&period);
}

static TwPublication *
plan (TwPublishDialog  *self,
      GError          **error)
{
  GDate on;

  if (tw_date_row_get_date (self->date_row) == NULL)
    return tw_workspace_plan_publication (self->workspace, self->cohort_id, NULL, error);

  g_date_clear (&on, 1);
  g_date_set_parse (&on, tw_date_row_get_date (self->date_row));

  return tw_workspace_plan_publication (self->workspace, self->cohort_id, &on, error);
}

static void
show_term (TwPublishDialog     *self,
           const TwPublication *publication)
{
  g_autofree char *term = describe_term (publication);

  self->filling = TRUE;
  tw_date_row_set_date (self->date_row, publication->starts_on);
  self->filling = FALSE;
  adw_action_row_set_subtitle (self->term_row, term);
}

static void
on_date_changed (TwPublishDialog *self)
{
  g_autoptr (TwPublication) publication = NULL;

  if (self->filling || self->workspace == NULL)
    return;

  publication = plan (self, NULL);
  if (publication != NULL)
    show_term (self, publication);
}

static void
on_cancel_clicked (TwPublishDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_publish_clicked (TwPublishDialog *self)
{
  g_autoptr (GError) error = NULL;
  guint n_published;
  GDate on;

  g_date_clear (&on, 1);
  g_date_set_parse (&on, tw_date_row_get_date (self->date_row));
  n_published = tw_workspace_publish_tandems (self->workspace, self->cohort_id, &on, &error);
  if (n_published == 0)
    {
      tw_refusal_present (GTK_WIDGET (self), _("Not Published"), error);
      return;
    }

  g_signal_emit (self, signals[PUBLISHED], 0, n_published);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
tw_publish_dialog_dispose (GObject *object)
{
  TwPublishDialog *self = TW_PUBLISH_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PUBLISH_DIALOG);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_publish_dialog_parent_class)->dispose (object);
}

static void
tw_publish_dialog_class_init (TwPublishDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  G_OBJECT_CLASS (klass)->dispose = tw_publish_dialog_dispose;

  g_type_ensure (TW_TYPE_DATE_ROW);

  /* The parameter is how many tandems were published. */
  signals[PUBLISHED] = g_signal_new ("published", TW_TYPE_PUBLISH_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-publish-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPublishDialog, publish_button);
  gtk_widget_class_bind_template_child (widget_class, TwPublishDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, TwPublishDialog, term_row);
  gtk_widget_class_bind_template_child (widget_class, TwPublishDialog, drafts_row);
  gtk_widget_class_bind_template_child (widget_class, TwPublishDialog, obstacles_group);
  gtk_widget_class_bind_template_child (widget_class, TwPublishDialog, tandems_group);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_publish_clicked);
}

static void
tw_publish_dialog_init (TwPublishDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_publish_dialog_new:
 * @workspace: an open file
 * @cohort_id: a cohort with tandems that were accepted
 *
 * Returns: (transfer floating): a dialog that publishes them, and emits `published` then
 */
AdwDialog *
tw_publish_dialog_new (TwWorkspace *workspace,
                       gint64       cohort_id)
{
  TwPublishDialog *self;
  g_autoptr (TwPublication) publication = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (TW_TYPE_PUBLISH_DIALOG, NULL);
  self->workspace = g_object_ref (workspace);
  self->cohort_id = cohort_id;
  publication = tw_workspace_plan_publication (workspace, cohort_id, NULL, &error);
  if (publication == NULL)
    {
      add_row (self->obstacles_group, error->message, "");
      gtk_widget_set_sensitive (self->publish_button, FALSE);
      return ADW_DIALOG (self);
    }

  show_term (self, publication);
  show_drafts (self, publication);
  show_obstacles (self, publication);
  show_tandems (self, publication);
  gtk_widget_set_sensitive (self->publish_button,
                            publication->tandem_ids->len > 0 && publication->obstacles[0] == NULL);

  return ADW_DIALOG (self);
}
