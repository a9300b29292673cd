/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/* Property `narrow`: there is no room for names beside the lanes. */
#define TW_TYPE_TIMELINE_VIEW (tw_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (TwTimelineView, tw_timeline_view, TW, TIMELINE_VIEW, AdwBin)

void tw_timeline_view_show_cohort  (TwTimelineView *self,
                                    TwWorkspace    *workspace,
                                    TwCohort       *cohort);
void tw_timeline_view_show_counted (TwTimelineView *self,
                                    TwCounted       counted);

G_END_DECLS
