/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-words.h"

G_BEGIN_DECLS

/**
 * TwResourceRow:
 * @title: what it is for
 * @currency: (nullable): three capital letters, where there is money
 * @planned_cents: -1: none
 * @actual_cents: -1: none yet
 * @planned_minutes: -1: none
 * @actual_minutes: -1: none yet
 *
 * Budget, hours or a room, planned and actual (D8, D20).
 */
typedef struct
{
  gint64 id;
  gint64 cohort_id;
  TwResourceKind kind;
  const char *title;
  const char *currency;
  gint64 planned_cents;
  gint64 actual_cents;
  gint64 planned_minutes;
  gint64 actual_minutes;
} TwResourceRow;

G_END_DECLS
