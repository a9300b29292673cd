/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-figure.h"
#include "tw-report-facts.h"

G_BEGIN_DECLS

GPtrArray *tw_closing_figures_list  (const TwReportFacts  *facts);
void       tw_closing_figures_apply (TwReportFacts        *facts,
                                     const GPtrArray      *figures);

G_END_DECLS
