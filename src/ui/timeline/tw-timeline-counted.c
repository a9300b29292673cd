/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tandems have in common that a figure led to. */

#include "tw-timeline-counted.h"

#include <glib/gi18n.h>

static const char *const names[TW_N_COUNTED] = {
  [TW_COUNTED_MEETINGS] = N_("Tandems with meetings planned"),
  [TW_COUNTED_MEETINGS_HELD] = N_("Tandems with meetings held"),
  [TW_COUNTED_MEETINGS_MOVED] = N_("Tandems with meetings moved"),
  [TW_COUNTED_MEETINGS_CANCELLED] = N_("Tandems with meetings cancelled"),
  [TW_COUNTED_MEETINGS_MISSED] = N_("Tandems with meetings missed"),
  [TW_COUNTED_MEETINGS_OPEN] = N_("Tandems with meetings of which nobody said whether they were held"),
  [TW_COUNTED_GOALS] = N_("Tandems with goals"),
  [TW_COUNTED_GOALS_REACHED] = N_("Tandems with goals reached"),
  [TW_COUNTED_GOALS_ADVANCED] = N_("Tandems with goals that got half the way or further"),
  [TW_COUNTED_GOALS_BEGUN] = N_("Tandems with goals that were begun"),
  [TW_COUNTED_GOALS_NOT_BEGUN] = N_("Tandems with goals that were not begun"),
  [TW_COUNTED_GOALS_WITHOUT_RESULT] = N_("Tandems with goals of which nobody wrote down what came of them"),
  [TW_COUNTED_ENDED_EARLY] = N_("Tandems that ended early"),
  [TW_COUNTED_ENDED_WITH_GOALS_REACHED] = N_("Tandems that ended because their goals were reached"),
  [TW_COUNTED_RUNNING] = N_("Tandems that run on"),
};

/**
 * tw_timeline_counted_name:
 * @counted: what a figure counts
 *
 * Returns: (transfer none): which tandems are behind it
 */
const char *
tw_timeline_counted_name (TwCounted counted)
{
  g_return_val_if_fail (counted < TW_N_COUNTED, NULL);

  return _(names[counted]);
}
