/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom the suggestion leaves without a tandem, each with the reason, and before them what would help. */

#include "tw-waiting-dialog.h"

#include <glib/gi18n.h>

#include "tw-finding-text.h"
#include "tw-language.h"
#include "tw-refusal.h"
#include "tw-waiting.h"

/* Rows that are made; who is behind them is told in a number. */
#define MOST_ROWS 100

struct _TwWaitingDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwPreferencesGroup *help_group;
  AdwPreferencesGroup *mentors_group;
  AdwPreferencesGroup *mentees_group;
};

G_DEFINE_FINAL_TYPE (TwWaitingDialog, tw_waiting_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
create_row (const char *title,
            const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

static char *
join_sentences (const GPtrArray *findings)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < findings->len; i++)
    g_strv_builder_take (sentences, tw_finding_to_sentence (g_ptr_array_index (findings, i), tw_language_session ()));
  list = g_strv_builder_end (sentences);

  return g_strjoinv (" ", list);
}

typedef struct
{
  TwParticipant *participant;
  const GPtrArray *findings;
} Entry;

static void
entry_clear (gpointer entry)
{
  g_clear_object (&((Entry *) entry)->participant);
}

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return g_strcmp0 (tw_participant_get_sort_key (((const Entry *) one)->participant),
                    tw_participant_get_sort_key (((const Entry *) other)->participant));
}

/* In the order in which they stand in their column. */
static GArray *
list_entries (TwRole           role,
              TwWorkspace     *workspace,
              const GPtrArray *waiting)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, entry_clear);
  for (guint i = 0; i < waiting->len; i++)
    {
      const TwWaiting *person = g_ptr_array_index (waiting, i);
      Entry entry = { .findings = person->findings };

      if (person->role != role)
        continue;

      entry.participant = tw_workspace_get_participant (workspace, person->participant_id);
      if (entry.participant != NULL)
        g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_names);

  return entries;
}

static void
show_waiting (AdwPreferencesGroup *group,
              TwRole               role,
              TwWorkspace         *workspace,
              const GPtrArray     *waiting)
{
  g_autoptr (GArray) entries = list_entries (role, workspace, waiting);

  for (guint i = 0; i < MIN (entries->len, MOST_ROWS); i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      g_autofree char *reason = join_sentences (entry->findings);

      adw_preferences_group_add (group, create_row (tw_participant_get_name (entry->participant), reason));
    }

  if (entries->len > MOST_ROWS)
    {
      const guint n_left = entries->len - MOST_ROWS;
      g_autofree char *number = tw_language_integer (tw_language_session (), n_left);
      g_autofree char *more = g_strdup_printf (ngettext ("%s more waits", "%s more wait", n_left), number);

      adw_preferences_group_add (group, create_row (more, ""));
    }

  gtk_widget_set_visible (GTK_WIDGET (group), entries->len > 0);
}

static void
show_help (TwWaitingDialog *self,
           const GPtrArray *help)
{
  for (guint i = 0; i < help->len; i++)
    {
      g_autofree char *sentence = tw_finding_to_sentence (g_ptr_array_index (help, i), tw_language_session ());

      adw_preferences_group_add (self->help_group, create_row (sentence, ""));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->help_group), help->len > 0);
}

static gboolean
show_suggestion (TwWaitingDialog  *self,
                 TwPairing        *pairing,
                 GError          **error)
{
  TwMatching *matching = tw_pairing_get_matching (pairing, error);
  g_autoptr (TwSuggestion) suggestion = matching != NULL ? tw_matching_suggest (matching, error) : NULL;
  g_autoptr (GPtrArray) help = suggestion != NULL ? tw_matching_find_help (matching, suggestion, error) : NULL;
  g_autoptr (GPtrArray) waiting = help != NULL ? tw_matching_explain_waiting (matching, suggestion) : NULL;

  if (waiting == NULL)
    return FALSE;

  show_help (self, help);
  show_waiting (self->mentors_group, TW_ROLE_MENTOR, tw_pairing_get_workspace (pairing), waiting);
  show_waiting (self->mentees_group, TW_ROLE_MENTEE, tw_pairing_get_workspace (pairing), waiting);
  gtk_stack_set_visible_child_name (self->stack, waiting->len > 0 ? "waiting" : "nobody");

  return TRUE;
}

static void
tw_waiting_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_WAITING_DIALOG);

  G_OBJECT_CLASS (tw_waiting_dialog_parent_class)->dispose (object);
}

static void
tw_waiting_dialog_class_init (TwWaitingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_waiting_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-waiting-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwWaitingDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TwWaitingDialog, help_group);
  gtk_widget_class_bind_template_child (widget_class, TwWaitingDialog, mentors_group);
  gtk_widget_class_bind_template_child (widget_class, TwWaitingDialog, mentees_group);
}

static void
tw_waiting_dialog_init (TwWaitingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_waiting_dialog_new:
 * @pairing: what the board knows about pairs
 *
 * Returns: (transfer floating): a dialog on whom the suggestion leaves, as of now
 */
AdwDialog *
tw_waiting_dialog_new (TwPairing *pairing)
{
  TwWaitingDialog *self;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (TW_IS_PAIRING (pairing), NULL);

  self = g_object_new (TW_TYPE_WAITING_DIALOG, NULL);
  if (!show_suggestion (self, pairing, &error))
    g_warning ("Who waits could not be said: %s", error->message);

  return ADW_DIALOG (self);
}
