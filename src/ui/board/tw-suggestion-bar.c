/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Over the board, while there are drafts: what the suggestion is to be the best in, what it comes to, and the decision
 * about all of it. Whoever moves the minimum sees the drafts of it at once; it all goes with one undo (P5). */

#include "tw-suggestion-bar.h"

#include <glib/gi18n.h>

#include "tw-draft-commands.h"
#include "tw-language.h"
#include "tw-refusal.h"
#include "tw-waiting-dialog.h"

/* Where only good ones are wanted and the cohort says nothing about how good. */
#define GOOD 5000

struct _TwSuggestionBar
{
  AdwBin parent_instance;

  TwPairing *pairing;
  GListModel *tandems;
  GListModel *waiting[2]; /* by TwRole */
  guint64 drafted_revision; /* that of the file after the last suggestion */
  gboolean asked_for;       /* and not settled: the bar stays even if there is no draft */
  guint suggest_id;

  AdwToggleGroup *aim_group;
  GtkWidget *minimum_box;
  GtkAdjustment *minimum_adjustment;
  GtkLabel *summary_label;
  GtkWidget *waiting_button;
  GtkWidget *discard_button;
  GtkWidget *accept_button;
};

G_DEFINE_FINAL_TYPE (TwSuggestionBar, tw_suggestion_bar, ADW_TYPE_BIN)

/* What it comes to */

static GArray *
list_drafts (TwSuggestionBar *self,
             gint64          *total_score)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  *total_score = 0;
  for (guint i = 0; i < g_list_model_get_n_items (self->tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (self->tandems, i);
      gint64 id = tw_tandem_get_id (tandem);

      if (tw_tandem_get_state (tandem) != TW_TANDEM_DRAFT)
        continue;

      g_array_append_val (ids, id);
      *total_score += MAX (tw_tandem_get_score (tandem), 0);
    }

  return ids;
}

static char *
dup_summary (TwSuggestionBar *self,
             guint            n_drafts,
             gint64           total_score)
{
  TwLanguage *language = tw_language_session ();
  const guint n_mentors = g_list_model_get_n_items (self->waiting[TW_ROLE_MENTOR]);
  const guint n_mentees = g_list_model_get_n_items (self->waiting[TW_ROLE_MENTEE]);
  g_autofree char *drafts = tw_language_integer (language, n_drafts);
  g_autofree char *mentors = tw_language_integer (language, n_mentors);
  g_autofree char *mentees = tw_language_integer (language, n_mentees);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_strv_builder_take (parts, g_strdup_printf (ngettext ("%s draft", "%s drafts", n_drafts), drafts));
  if (n_drafts > 0)
    {
      g_autofree char *mean = tw_language_score (language, (int) (total_score / n_drafts));

      /* Translators: the mean match score of all drafts */
      g_strv_builder_take (parts, g_strdup_printf (_("%s on average"), mean));
    }
  g_strv_builder_take (parts, g_strdup_printf (ngettext ("%s mentor waits", "%s mentors wait", n_mentors), mentors));
  g_strv_builder_take (parts, g_strdup_printf (ngettext ("%s mentee waits", "%s mentees wait", n_mentees), mentees));
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

static void
show_state (TwSuggestionBar *self)
{
  gint64 total_score;
  g_autoptr (GArray) drafts = list_drafts (self, &total_score);
  const gboolean may_write = !tw_workspace_get_read_only (tw_pairing_get_workspace (self->pairing));
  g_autofree char *summary = dup_summary (self, drafts->len, total_score);

  gtk_label_set_label (self->summary_label, summary);
  gtk_widget_set_visible (self->minimum_box,
                          tw_pairing_get_aim (self->pairing) == TW_MATCHING_ONLY_GOOD_ONES);
  gtk_widget_set_sensitive (self->accept_button, may_write && drafts->len > 0);
  gtk_widget_set_sensitive (self->discard_button, may_write);
  gtk_widget_set_sensitive (GTK_WIDGET (self->aim_group), may_write);
  gtk_widget_set_sensitive (self->minimum_box, may_write);
  gtk_widget_set_visible (GTK_WIDGET (self), drafts->len > 0 || self->asked_for);
}

static void
announce_state (TwSuggestionBar *self)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->summary_label),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Suggesting */

static gboolean
suggest_again (gpointer user_data)
{
  TwSuggestionBar *self = user_data;
  g_autoptr (GError) error = NULL;

  self->suggest_id = 0;
  if (!tw_suggestion_bar_suggest (self, &error))
    tw_refusal_present (GTK_WIDGET (self), _("No Suggestion"), error);

  return G_SOURCE_REMOVE;
}

/* A slider moves faster than anybody looks: the latest place of it counts, once it is drawn. */
static void
suggest_soon (TwSuggestionBar *self)
{
  if (self->suggest_id == 0)
    self->suggest_id = g_idle_add (suggest_again, self);
}

static void
take_options (TwSuggestionBar *self)
{
  if (adw_toggle_group_get_active (self->aim_group) == 0)
    tw_pairing_set_aim (self->pairing, TW_MATCHING_MOST_TANDEMS, -1);
  else
    tw_pairing_set_aim (self->pairing, TW_MATCHING_ONLY_GOOD_ONES,
                        (int) gtk_adjustment_get_value (self->minimum_adjustment) * 100);
}

static void
on_aim_changed (TwSuggestionBar *self)
{
  if (self->pairing == NULL)
    return;

  take_options (self);
  suggest_soon (self);
}

static void
on_minimum_changed (TwSuggestionBar *self)
{
  if (self->pairing == NULL || tw_pairing_get_aim (self->pairing) != TW_MATCHING_ONLY_GOOD_ONES)
    return;

  take_options (self);
  suggest_soon (self);
}

/* Deciding */

static void
on_accept_clicked (TwSuggestionBar *self)
{
  TwWorkspace *workspace = tw_pairing_get_workspace (self->pairing);
  gint64 total_score;
  g_autoptr (GArray) drafts = list_drafts (self, &total_score);
  g_autoptr (GError) error = NULL;

  self->asked_for = FALSE;
  if (!tw_workspace_accept_drafts (workspace, (const gint64 *) (gpointer) drafts->data, drafts->len, &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Accepted"), error);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "board.focus-tandems", NULL);
}

static void
on_discard_clicked (TwSuggestionBar *self)
{
  TwWorkspace *workspace = tw_pairing_get_workspace (self->pairing);
  g_autoptr (GError) error = NULL;

  self->asked_for = FALSE;
  if (!tw_workspace_discard_drafts (workspace, tw_pairing_get_cohort_id (self->pairing), &error) &&
      !g_error_matches (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING))
    tw_refusal_present (GTK_WIDGET (self), _("Not Discarded"), error);

  show_state (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "board.focus-tandems", NULL);
}

static void
on_waiting_clicked (TwSuggestionBar *self)
{
  adw_dialog_present (tw_waiting_dialog_new (self->pairing), GTK_WIDGET (self));
}

static void
tw_suggestion_bar_dispose (GObject *object)
{
  TwSuggestionBar *self = TW_SUGGESTION_BAR (object);

  g_clear_handle_id (&self->suggest_id, g_source_remove);

  /* The bin lets go first: the template would take its child away without telling it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_SUGGESTION_BAR);
  g_clear_object (&self->tandems);
  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    g_clear_object (&self->waiting[role]);
  g_clear_object (&self->pairing);

  G_OBJECT_CLASS (tw_suggestion_bar_parent_class)->dispose (object);
}

static void
tw_suggestion_bar_class_init (TwSuggestionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_suggestion_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-suggestion-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TwSuggestionBar, aim_group);
  gtk_widget_class_bind_template_child (widget_class, TwSuggestionBar, minimum_box);
  gtk_widget_class_bind_template_child (widget_class, TwSuggestionBar, minimum_adjustment);
  gtk_widget_class_bind_template_child (widget_class, TwSuggestionBar, summary_label);
  gtk_widget_class_bind_template_child (widget_class, TwSuggestionBar, waiting_button);
  gtk_widget_class_bind_template_child (widget_class, TwSuggestionBar, discard_button);
  gtk_widget_class_bind_template_child (widget_class, TwSuggestionBar, accept_button);
  gtk_widget_class_bind_template_callback (widget_class, on_aim_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_minimum_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_discard_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_waiting_clicked);
}

static void
tw_suggestion_bar_init (TwSuggestionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_suggestion_bar_follow:
 * @pairing: what the board knows about pairs
 * @tandems: a live list of #TwTandem
 * @mentors: a live list of those who wait
 * @mentees: likewise
 *
 * Shows the drafts among the tandems. To be called once.
 */
void
tw_suggestion_bar_follow (TwSuggestionBar *self,
                          TwPairing       *pairing,
                          GListModel      *tandems,
                          GListModel      *mentors,
                          GListModel      *mentees)
{
  int minimum;

  g_return_if_fail (TW_IS_SUGGESTION_BAR (self));
  g_return_if_fail (self->pairing == NULL);

  minimum = tw_pairing_get_minimum (pairing);
  gtk_adjustment_set_value (self->minimum_adjustment, (minimum > 0 ? minimum : GOOD) / 100.0);
  self->tandems = g_object_ref (tandems);
  self->waiting[TW_ROLE_MENTOR] = g_object_ref (mentors);
  self->waiting[TW_ROLE_MENTEE] = g_object_ref (mentees);
  self->pairing = g_object_ref (pairing);
  g_signal_connect_object (tw_pairing_get_workspace (pairing), "changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  show_state (self);
}

/**
 * tw_suggestion_bar_suggest:
 * @error: why there is no suggestion
 *
 * Fills what is free with drafts, as the options say.
 */
gboolean
tw_suggestion_bar_suggest (TwSuggestionBar  *self,
                           GError          **error)
{
  TwWorkspace *workspace;
  TwMatching *matching;
  g_autoptr (TwSuggestion) suggestion = NULL;

  g_return_val_if_fail (TW_IS_SUGGESTION_BAR (self), FALSE);

  workspace = tw_pairing_get_workspace (self->pairing);
  matching = tw_pairing_get_matching (self->pairing, error);
  suggestion = matching != NULL ? tw_matching_suggest (matching, error) : NULL;
  if (suggestion == NULL)
    return FALSE;

  self->asked_for = TRUE;
  if (!tw_workspace_redraft_suggestion (workspace, self->drafted_revision, tw_pairing_get_cohort_id (self->pairing),
                                        suggestion, error))
    return FALSE;

  self->drafted_revision = tw_workspace_get_revision (workspace);
  announce_state (self);

  return TRUE;
}
