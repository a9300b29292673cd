/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-words.h"

G_BEGIN_DECLS

/**
 * TwMilestoneRow:
 * @title: (nullable): a name of its own; never %NULL where the kind is %TW_MILESTONE_OWN
 * @due_on: ISO date
 * @done_on: (nullable): ISO date
 * @place: (nullable): where
 * @n_invited: how many were invited
 * @n_came: how many of them came
 *
 * A date of a cohort.
 */
typedef struct
{
  gint64 id;
  gint64 cohort_id;
  TwMilestoneKind kind;
  const char *title;
  const char *due_on;
  const char *done_on;
  const char *place;
  guint n_invited;
  guint n_came;
} TwMilestoneRow;

G_END_DECLS
