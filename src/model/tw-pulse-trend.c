/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When answers are said to have risen or fallen: not for one answer in eight that is a step higher or lower, which is
 * what two people answering four questions differ by from day to day. */

#include "tw-pulse-trend.h"

#include <math.h>

#define LEAST_CHANGE 0.25

/**
 * tw_trend_compare:
 * @now: a mean of answers, 1 to 5
 * @before: the mean of the answers before
 *
 * Returns: whether they have risen or fallen by at least a quarter of a point, or are level
 */
TwTrend
tw_trend_compare (double now,
                  double before)
{
  /* Means of quarters and eighths are exact. */
  if (fabs (now - before) < LEAST_CHANGE)
    return TW_TREND_LEVEL;

  return now > before ? TW_TREND_UP : TW_TREND_DOWN;
}
