/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-report-facts.h"
#include "tw-workspace-private.h"

G_BEGIN_DECLS

gboolean tw_closing_answers_collect (TwReportFacts  *facts,
                                     TwWorkspace    *workspace,
                                     gint64          cohort_id,
                                     GError        **error);

G_END_DECLS
