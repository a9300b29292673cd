/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cohort-private.h"
#include "tw-finding.h"

G_BEGIN_DECLS

GPtrArray *tw_cohort_rules_find_unwise (const TwCohortRow *cohort);

G_END_DECLS
