/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-report-facts.h"

G_BEGIN_DECLS

TwReportFacts *sample_facts_new            (guint n_tandems);
TwReportFacts *sample_facts_new_long_names (guint n_tandems);
void           sample_facts_add_closing    (TwReportFacts *facts);
void           sample_facts_add_life       (TwReportFacts *facts);

G_END_DECLS
