/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace-private.h"

G_BEGIN_DECLS

char *tw_next_cohort_number_name (TwWorkspace  *self,
                                  TwCohort     *previous,
                                  GError      **error);

G_END_DECLS
