/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_READING_BAR (tw_reading_bar_get_type ())
G_DECLARE_FINAL_TYPE (TwReadingBar, tw_reading_bar, TW, READING_BAR, AdwBin)

void   tw_reading_bar_begin (TwReadingBar *self,
                             TwWorkspace  *workspace,
                             gint64        cohort_id,
                             gint64        tandem_id);

gint64 tw_reading_bar_find_first (TwWorkspace *workspace,
                                  gint64       cohort_id);

G_END_DECLS
