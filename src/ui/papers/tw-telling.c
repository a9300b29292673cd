/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Before answers are told for the first time a person says so, and reads first what that means: what is told stays as it
 * was told, and whoever answers later waits for four others (P8). */

#include "tw-telling.h"

#include <glib/gi18n.h>

#include "tw-refusal.h"
#include "tw-telling-commands.h"

typedef struct
{
  GtkWidget *parent;
  TwWorkspace *workspace;
  gint64 cohort_id;
  TwToldFunc told;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->parent);
  g_object_unref (question->workspace);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
tell_or_not (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (answer, "include"))
    return;

  if (!tw_workspace_tell_answers (question->workspace, question->cohort_id, &error))
    tw_refusal_present (question->parent, _("Not Included"), error);
  else if (gtk_widget_get_root (question->parent) != NULL)
    question->told (question->parent);
}

/* A count that another one overtook, or whose banner is gone, was cancelled. */
static void
show_count (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  AdwBanner *banner = user_data;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  guint n_persons = 0;

  tw_workspace_count_untold_finish (TW_WORKSPACE (source), result, &n_persons, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  title = g_strdup_printf (ngettext ("Answers of %u person are not in these figures yet",
                                     "Answers of %u people are not in these figures yet", n_persons), n_persons);
  adw_banner_set_title (banner, title);
  adw_banner_set_button_label (banner, _("_Include…"));
  adw_banner_set_revealed (banner, n_persons > 0);
}

/**
 * tw_telling_show_banner:
 * @banner: stands above figures
 * @cohort_id: the cohort they are of
 *
 * Says how many people's answers are not in the figures yet, if there are any, as soon as they are counted.
 */
void
tw_telling_show_banner (AdwBanner   *banner,
                        TwWorkspace *workspace,
                        gint64       cohort_id)
{
  g_autoptr (GCancellable) counting = g_cancellable_new ();
  GCancellable *before = g_object_get_data (G_OBJECT (banner), "tw-counting");

  if (before != NULL)
    g_cancellable_cancel (before);
  g_object_set_data_full (G_OBJECT (banner), "tw-counting", g_object_ref (counting), g_object_unref);
  g_signal_connect_object (banner, "destroy", G_CALLBACK (g_cancellable_cancel), counting, G_CONNECT_SWAPPED);
  tw_workspace_count_untold_async (workspace, cohort_id, counting, show_count, banner);
}

/**
 * tw_telling_ask:
 * @parent: a widget of the window that shows figures
 * @cohort_id: the cohort they are of
 * @told: called with @parent once the answers were told
 *
 * Asks whether the answers that are there by now shall be told, and tells them.
 */
void
tw_telling_ask (GtkWidget   *parent,
                TwWorkspace *workspace,
                gint64       cohort_id,
                TwToldFunc   told)
{
  AdwDialog *dialog = adw_alert_dialog_new (
    _("Include Answers?"),
    _("Once they are shown, these figures stay as they are. Whoever answers later is included only when five more people "
      "have answered. While a round of feedback is still going on, better wait for its last answers."));
  Question *question = g_new0 (Question, 1);

  question->parent = g_object_ref (parent);
  question->workspace = g_object_ref (workspace);
  question->cohort_id = cohort_id;
  question->told = told;

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "include", _("_Include"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), parent, NULL, tell_or_not, question);
}
