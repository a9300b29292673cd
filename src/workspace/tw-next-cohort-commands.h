/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwWhoGoesOn:
 * @TW_GOES_ON_NOBODY: the next cohort begins without participants
 * @TW_GOES_ON_WAITING: who waited for a tandem and got none
 * @TW_GOES_ON_EVERYBODY: everybody who neither declined nor withdrew
 */
typedef enum
{
  TW_GOES_ON_NOBODY,
  TW_GOES_ON_WAITING,
  TW_GOES_ON_EVERYBODY,
} TwWhoGoesOn;

/**
 * TwNextCohort:
 * @name: (nullable): its name, 1 to 200 characters; %NULL: the next number
 * @starts_on: when it starts
 * @who: who goes on from the cohort before
 * @same_pairs: whether pairs of before may be paired again (P7)
 *
 * What is said of a cohort that follows another one.
 */
typedef struct
{
  const char *name;
  GDate starts_on;
  TwWhoGoesOn who;
  gboolean same_pairs;
} TwNextCohort;

gint64 tw_workspace_begin_next_cohort (TwWorkspace         *self,
                                       gint64               cohort_id,
                                       const TwNextCohort  *next,
                                       GError             **error);

G_END_DECLS
