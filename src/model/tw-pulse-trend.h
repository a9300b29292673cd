/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwTrend:
 * @TW_TREND_UNKNOWN: there is nothing to compare
 * @TW_TREND_UP: better than before
 * @TW_TREND_LEVEL: about as before
 * @TW_TREND_DOWN: worse than before
 *
 * How the answers of a pulse stand to those of the pulse before (D16).
 */
typedef enum
{
  TW_TREND_UNKNOWN,
  TW_TREND_UP,
  TW_TREND_LEVEL,
  TW_TREND_DOWN,
} TwTrend;

/**
 * TwPulseTrend:
 * @pulse_id: the pulse of a tandem; 0 for a whole cohort
 * @day: when answers were due, a Julian day
 * @trend: how they stand to those before
 * @now: their mean, 1 to 5
 * @before: the mean of those they are compared with
 */
typedef struct
{
  gint64 pulse_id;
  guint32 day;
  TwTrend trend;
  double now;
  double before;
} TwPulseTrend;

TwTrend tw_trend_compare (double now,
                          double before);

G_END_DECLS
