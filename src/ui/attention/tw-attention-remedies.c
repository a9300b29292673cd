/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the button of a finding does: one command where one settles it, else the dialog or the view where that is done. */

#include "tw-attention-remedies.h"

#include <glib/gi18n.h>

#include "feedback/tw-feedback-dialog.h"
#include "participants/tw-participant-dialog.h"
#include "tw-milestone-commands.h"
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
 * @widget: where the button is
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
    case TW_REMEDY_PLAN_MEETING:
    case TW_REMEDY_OPEN_TANDEM:
    case TW_REMEDY_CHECK_IN:
    case TW_REMEDY_END_TANDEM:
      show_tandem (widget, finding);
      break;

    case TW_REMEDY_RECORD_COMMITMENT:
    case TW_REMEDY_RECORD_CONSENT:
      show_participant (widget, workspace, finding->subject_id);
      break;

    case TW_REMEDY_FINISH_MILESTONE:
      finish_milestone (widget, workspace, finding->subject_id);
      break;

    case TW_REMEDY_DISSOLVE:
      show_view (widget, finding->cohort_id, "board");
      break;

    case TW_REMEDY_ERASE:
      show_view (widget, finding->cohort_id, "participants");
      break;

    case TW_REMEDY_CLOSE_COHORT:
      show_view (widget, finding->cohort_id, "closing");
      break;

    case TW_REMEDY_CHANGE_RESOURCE:
      gtk_widget_activate_action (widget, "win.plan", "(xs)", finding->cohort_id, "preparation");
      break;

    case TW_REMEDY_RECORD_FORMS:
      adw_dialog_present (tw_feedback_dialog_new (workspace, finding->cohort_id, "pulse"), widget);
      break;

    case TW_N_REMEDIES:
      break;
    }
}
