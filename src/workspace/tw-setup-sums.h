/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-setup.h"

G_BEGIN_DECLS

/**
 * TwSetupSums:
 * @n_tandems: planned
 * @n_months: of the term; half a year where it is open-ended
 * @minutes: of mentors and mentees over the term
 * @cents: the budget; -1: none
 * @cents_a_tandem: of it for each tandem; -1: none
 *
 * What the resources come to (D8, D20).
 */
typedef struct
{
  int n_tandems;
  int n_months;
  gint64 minutes;
  gint64 cents;
  gint64 cents_a_tandem;
} TwSetupSums;

void     tw_setup_get_sums   (TwSetup      *self,
                              TwSetupSums  *sums);
int      tw_setup_get_months (TwSetup      *self);

gboolean tw_money_from_words (const char   *typed,
                              gint64       *cents);

G_END_DECLS
