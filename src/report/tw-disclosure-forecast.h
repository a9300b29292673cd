/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwDisclosureShape:
 * @TW_DISCLOSURE_COUNTS: no answers, only how many answered
 * @TW_DISCLOSURE_ONE_SIDE: of one side; the other is too small
 * @TW_DISCLOSURE_TOGETHER: both sides in one figure
 * @TW_DISCLOSURE_APART: mentors and mentees each for themselves
 *
 * What may be shown of answers (P8).
 */
typedef enum
{
  TW_DISCLOSURE_COUNTS,
  TW_DISCLOSURE_ONE_SIDE,
  TW_DISCLOSURE_TOGETHER,
  TW_DISCLOSURE_APART,
} TwDisclosureShape;

/**
 * TwDisclosureForecast:
 * @pulses: of each pulse that everybody answers
 * @benefits: of expectations and fulfilments
 * @n_silent: how many may stay silent in a pulse, whoever they are, before less can be shown; where the sides are shown
 *   apart, how many of one side
 * @tandems_for_together: with so many tandems of two, and all answering, both sides can be shown together
 * @tandems_for_apart: with so many, each for itself
 *
 * What a cohort of some size will be able to show.
 */
typedef struct
{
  TwDisclosureShape pulses;
  TwDisclosureShape benefits;
  guint n_silent;
  guint tandems_for_together;
  guint tandems_for_apart;
} TwDisclosureForecast;

TwDisclosureForecast tw_disclosure_forecast (guint n_mentors, guint n_mentees);

G_END_DECLS
