/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwGoalRow:
 * @goal: what the tandem wants to reach (D18)
 * @measure: (nullable): by what it is seen
 * @target_on: (nullable): ISO date
 * @progress: how far it got, 0–100
 * @result: (nullable): what came of it
 */
typedef struct
{
  gint64 id;
  gint64 tandem_id;
  const char *goal;
  const char *measure;
  const char *target_on;
  int progress;
  const char *result;
} TwGoalRow;

G_END_DECLS
