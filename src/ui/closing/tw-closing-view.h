/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * The closing of a cohort (D12): what is missing, what was reached, what was learned, and the close-out itself.
 */
#define TW_TYPE_CLOSING_VIEW (tw_closing_view_get_type ())
G_DECLARE_FINAL_TYPE (TwClosingView, tw_closing_view, TW, CLOSING_VIEW, AdwBin)

void tw_closing_view_show_cohort (TwClosingView *self,
                                  TwWorkspace   *workspace,
                                  TwCohort      *cohort);

G_END_DECLS
