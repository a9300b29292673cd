/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a calendar that can be handed over, and says what is new in it since it was handed over last: that is what the
 * people it is for have to be told. */

#include "tw-calendar-saver.h"

#include <glib/gi18n.h>

#include "tw-refusal.h"

typedef struct
{
  GtkWidget *parent;
  TwWorkspace *workspace;
  TwCalendarFunc export_calendar;
  gint64 id;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->workspace);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
add_changes (GtkBox             *box,
             const char         *heading,
             const char * const *lines)
{
  GtkWidget *group;

  if (lines == NULL || *lines == NULL)
    return;

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), heading);
  for (; *lines != NULL; lines++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *lines);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_box_append (box, group);
}

static char *
say_outcome (const TwCalendarOutcome *outcome)
{
  const guint n_changes =
    g_strv_length (outcome->added) + g_strv_length (outcome->changed) + g_strv_length (outcome->cancelled);
  g_autofree char *entries = g_strdup_printf (ngettext ("The calendar has %u entry.", "The calendar has %u entries.",
                                                        outcome->n_entries), outcome->n_entries);

  if (n_changes == 0)
    return g_strdup_printf ("%s %s", entries, _("Nothing has changed since it was handed over last."));

  return g_strdup_printf ("%s %s", entries,
                          _("This has changed since it was handed over last. Whoever opens the file in a calendar has "
                            "the changes, too."));
}

static void
show_outcome (GtkWidget               *parent,
              const TwCalendarOutcome *outcome)
{
  g_autofree char *body = say_outcome (outcome);
  AdwDialog *dialog = adw_alert_dialog_new (_("Calendar Saved"), body);
  GtkWidget *changes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *window = gtk_scrolled_window_new ();

  add_changes (GTK_BOX (changes), _("New"), (const char * const *) outcome->added);
  add_changes (GTK_BOX (changes), _("Changed"), (const char * const *) outcome->changed);
  add_changes (GTK_BOX (changes), _("Cancelled"), (const char * const *) outcome->cancelled);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), 320);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), changes);
  if (gtk_widget_get_first_child (changes) != NULL)
    adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), window);
  else
    g_object_ref_sink (window), g_object_unref (window);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, parent);
}

static void
save_to_chosen_file (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (TwCalendarOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;

  outcome = saving->export_calendar (saving->workspace, saving->id, tw_language_session (), path, &error);
  if (outcome != NULL)
    show_outcome (saving->parent, outcome);
  else
    tw_refusal_present (saving->parent, _("No Calendar Saved"), error);
}

/**
 * tw_calendar_saver_save:
 * @parent: where it was asked for
 * @workspace: an open file
 * @export_calendar: whose calendar: a cohort's, a tandem's or a person's
 * @id: the cohort, tandem or participant
 * @whose: its name, for that of the file
 *
 * Asks for a file and saves the calendar.
 */
void
tw_calendar_saver_save (GtkWidget      *parent,
                        TwWorkspace    *workspace,
                        TwCalendarFunc  export_calendar,
                        gint64          id,
                        const char     *whose)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = g_strdup_printf ("%s.ics", whose);
  Saving *saving = g_new0 (Saving, 1);

  g_strdelimit (name, "/\\:", '-');
  saving->parent = g_object_ref (parent);
  saving->workspace = g_object_ref (workspace);
  saving->export_calendar = export_calendar;
  saving->id = id;
  gtk_file_dialog_set_title (dialog, _("Save Calendar"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, save_to_chosen_file, saving);
}
