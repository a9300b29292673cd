/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-report-facts.h"
#include "tw-workspace-private.h"

G_BEGIN_DECLS

TwReportFacts *tw_closing_facts_collect (TwWorkspace  *workspace,
                                         TwProgramme  *programme,
                                         TwCohort     *cohort,
                                         GError      **error);

G_END_DECLS
