/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a figure leads: to what it counts. A mean of answers leads to who has answered, and no further; what is withheld
 * leads nowhere (P8). */

#include "tw-figure-lead.h"

static const struct
{
  const char *section;
  const char *measure; /* NULL: any of the section */
  const char *action;
  const char *target;
} leads[] = {
  { "participation", "mentors", "page.show-participants", "mentors" },
  { "participation", "mentees", "page.show-participants", "mentees" },
  { "participation", "waiting-mentors", "page.show-participants", "without-tandem" },
  { "participation", "waiting-mentees", "page.show-participants", "without-tandem" },
  { "meetings", "planned", "page.show-counted", "meetings" },
  { "meetings", "held", "page.show-counted", "meetings-held" },
  { "meetings", "moved", "page.show-counted", "meetings-moved" },
  { "meetings", "cancelled", "page.show-counted", "meetings-cancelled" },
  { "meetings", "missed", "page.show-counted", "meetings-missed" },
  { "effort", NULL, "page.show-counted", "meetings-held" },
  { "goals", "tandems", "page.show-counted", "goals" },
  { "goals", "settled", "page.show-counted", "goals" },
  { "goals", "reached", "page.show-counted", "goals-reached" },
  { "goals", "advanced", "page.show-counted", "goals-advanced" },
  { "goals", "begun", "page.show-counted", "goals-begun" },
  { "goals", "not-begun", "page.show-counted", "goals-not-begun" },
  { "ended", "early", "page.show-counted", "ended-early" },
  { "ended", "goals-reached", "page.show-counted", "ended-goals-reached" },
  { "benefits", NULL, "page.enter-feedback", "fulfilment" },
  { "benefits-of-mentors", NULL, "page.enter-feedback", "fulfilment" },
  { "benefits-of-mentees", NULL, "page.enter-feedback", "fulfilment" },
};

/**
 * tw_figure_lead_add:
 * @figure: a figure
 * @row: the row that tells it
 *
 * Activating the row leads to what the figure counts.
 *
 * Returns: whether it leads anywhere
 */
gboolean
tw_figure_lead_add (const TwFigure *figure,
                    GtkWidget      *row)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), FALSE);

  /* Nothing is counted, or it is not told what. */
  if (figure->withheld != NULL || g_strcmp0 (figure->value, "0") == 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      if (!g_str_equal (leads[i].section, figure->section) ||
          (leads[i].measure != NULL && !g_str_equal (leads[i].measure, figure->measure)))
        continue;

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", leads[i].target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), leads[i].action);
      return TRUE;
    }

  return FALSE;
}
