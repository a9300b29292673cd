/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the button of a finding does: one command where one settles it, else the very form in which that is done; a view
 * only where there is something to read or to choose first. */

#include "tw-attention-remedies.h"

#include <glib/gi18n.h>

#include "feedback/tw-feedback-dialog.h"
#include "participants/tw-participant-dialog.h"
#include "people/tw-people-eraser.h"
#include "tandem/tw-settling-forms.h"
#include "tw-milestone-commands.h"
#include "tw-people-commands.h"
#include "tw-refusal.h"

static void
show_view (GtkWidget  *widget,
           gint64      cohort_id,
           const char *view)
{
  gtk_widget_activate_action (widget, "win.show-cohort-view", "(xs)", cohort_id, view);
}

static void
show_tandem (GtkWidget                *widget,
             const TwAttentionFinding *finding)
{
  if (!gtk_widget_activate_action (widget, "win.show-tandem", "x", finding->subject_id))
    show_view (widget, finding->cohort_id, "board");
}

static void
show_participant (GtkWidget   *widget,
                  TwWorkspace *workspace,
                  gint64       participant_id)
{
  g_autoptr (TwParticipant) participant = tw_workspace_get_participant (workspace, participant_id);

  if (participant != NULL)
    adw_dialog_present (tw_participant_dialog_new (workspace, participant), widget);
}

static gboolean
is_under_way (TwTandem *tandem)
{
  return tw_tandem_get_state (tandem) == TW_TANDEM_AGREED || tw_tandem_get_state (tandem) == TW_TANDEM_PAUSED;
}

/* The tandem of a participant that is under way: %NULL where there is none, or more than one to choose from. */
static TwTandem *
find_only_tandem (TwWorkspace *workspace,
                  gint64       cohort_id,
                  gint64       participant_id,
                  guint       *n_found)
{
  g_autoptr (GListModel) tandems = tw_workspace_get_tandems (workspace, cohort_id);
  g_autoptr (TwTandem) found = NULL;

  *n_found = 0;
  for (guint i = 0; i < g_list_model_get_n_items (tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (tandems, i);

      if (!is_under_way (tandem) || (tw_tandem_get_mentor_id (tandem) != participant_id &&
                                     tw_tandem_get_mentee_id (tandem) != participant_id))
        continue;

      (*n_found)++;
      g_set_object (&found, tandem);
    }

  return *n_found == 1 ? g_steal_pointer (&found) : NULL;
}

static TwEndReason
guess_reason (TwAttentionRule rule)
{
  return rule == TW_ATTENTION_LEAVER ? TW_END_REASON_LEFT_COMPANY : TW_END_REASON_WITHDRAWN;
}

/* Whoever leaves or does not want to take part any more: the one tandem is dissolved; of several, one is chosen on the
 * board; without any, the participant is shown. */
static void
dissolve (GtkWidget                *widget,
          TwWorkspace              *workspace,
          const TwAttentionFinding *finding)
{
  guint n_found;
  g_autoptr (TwTandem) tandem = find_only_tandem (workspace, finding->cohort_id, finding->subject_id, &n_found);

  if (tandem != NULL)
    tw_dissolution_ask (widget, workspace, tandem, guess_reason (finding->rule));
  else if (n_found > 1)
    show_view (widget, finding->cohort_id, "board");
  else
    show_participant (widget, workspace, finding->subject_id);
}

static void
settle_tandem (GtkWidget                *widget,
               TwWorkspace              *workspace,
               const TwAttentionFinding *finding)
{
  g_autoptr (TwTandem) tandem = tw_workspace_get_tandem (workspace, finding->subject_id);

  if (tandem == NULL || tw_workspace_get_read_only (workspace))
    show_tandem (widget, finding);
  else if (finding->remedy == TW_REMEDY_CHECK_IN)
    tw_check_in_ask (widget, workspace, tw_tandem_get_mentee_id (tandem));
  else if (finding->remedy == TW_REMEDY_END_TANDEM)
    tw_term_end_ask (widget, workspace, tandem);
  else
    gtk_widget_activate_action (widget, "tandems.plan-series", NULL);
}

/* P9: everybody whom the retention period names. */
static void
erase (GtkWidget   *widget,
       TwWorkspace *workspace,
       gint64       cohort_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) person_ids = tw_workspace_list_retained (workspace, cohort_id, &error);

  if (person_ids == NULL)
    tw_refusal_present (widget, _("Not Erased"), error);
  else if (person_ids->len > 0)
    adw_dialog_present (tw_people_eraser_new (workspace, person_ids), widget);
}

/* The round whose forms are missing; the latest regular one where the finding is about a tandem. */
static void
record_forms (GtkWidget                *widget,
              TwWorkspace              *workspace,
              const TwAttentionFinding *finding)
{
  AdwDialog *dialog = finding->rule == TW_ATTENTION_PULSE_UNANSWERED
                        ? tw_feedback_dialog_new_for_round (workspace, finding->cohort_id, finding->subject_id)
                        : tw_feedback_dialog_new (workspace, finding->cohort_id, "pulse");

  adw_dialog_present (dialog, widget);
}

static void
finish_milestone (GtkWidget   *widget,
                  TwWorkspace *workspace,
                  gint64       milestone_id)
{
  g_autoptr (GError) error = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  if (!tw_workspace_set_milestone_done (workspace, milestone_id, &today, &error))
    tw_refusal_present (widget, _("Not Changed"), error);
}

/**
 * tw_attention_settle:
 * @widget: where the button is; it has the actions of meetings, for the tandem that the finding is about
 * @workspace: the open file
 * @finding: what needs attention
 *
 * Settles it, or leads to where that is done.
 */
void
tw_attention_settle (GtkWidget                *widget,
                     TwWorkspace              *workspace,
                     const TwAttentionFinding *finding)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  switch (finding->remedy)
    {
    case TW_REMEDY_OPEN_TANDEM:
      show_tandem (widget, finding);
      break;

    case TW_REMEDY_PLAN_MEETING:
    case TW_REMEDY_CHECK_IN:
    case TW_REMEDY_END_TANDEM:
      settle_tandem (widget, workspace, finding);
      break;

    case TW_REMEDY_RECORD_COMMITMENT:
    case TW_REMEDY_RECORD_CONSENT:
      show_participant (widget, workspace, finding->subject_id);
      break;

    case TW_REMEDY_FINISH_MILESTONE:
      finish_milestone (widget, workspace, finding->subject_id);
      break;

    case TW_REMEDY_DISSOLVE:
      dissolve (widget, workspace, finding);
      break;

    case TW_REMEDY_ERASE:
      erase (widget, workspace, finding->cohort_id);
      break;

    case TW_REMEDY_CLOSE_COHORT:
      show_view (widget, finding->cohort_id, "closing");
      break;

    case TW_REMEDY_CHANGE_RESOURCE:
      gtk_widget_activate_action (widget, "win.plan", "(xs)", finding->cohort_id, "preparation");
      break;

    case TW_REMEDY_RECORD_FORMS:
      record_forms (widget, workspace, finding);
      break;

    case TW_N_REMEDIES:
      break;
    }
}
