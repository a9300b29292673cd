/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened to a person in all programmes, in a row that unfolds. */

#include "tw-person-history-row.h"

#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-person-history.h"

/* More are not looked through here; the command line tells all of them. */
#define MOST_EVENTS 100

static GtkWidget *
create_event_row (const TwPersonEvent *event)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *circumstances = tw_person_event_dup_circumstances (event, tw_language_session ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), event->sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), circumstances);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

/**
 * tw_person_history_row_new:
 * @workspace: an open file
 * @person_id: a person
 *
 * Returns: (transfer floating) (nullable): the history of the person; %NULL where nothing happened yet
 */
GtkWidget *
tw_person_history_row_new (TwWorkspace *workspace,
                           gint64       person_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autofree char *count = NULL;
  GtkWidget *row;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  events = tw_workspace_read_person_history (workspace, person_id, tw_language_session (), &error);
  if (events == NULL)
    {
      g_warning ("What happened to somebody could not be read: %s", error->message);
      return NULL;
    }
  if (events->len == 0)
    return NULL;

  row = adw_expander_row_new ();
  count = g_strdup_printf (ngettext ("%u entry", "%u entries", events->len), events->len);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Change History"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), count);
  for (guint i = 0; i < MIN (events->len, MOST_EVENTS); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_event_row (g_ptr_array_index (events, i)));

  return row;
}
