/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"
#include "tw-words.h"

G_BEGIN_DECLS

/**
 * TwWeightRow:
 * @criterion: of a match score
 * @weight: how important it is, 0–100
 */
typedef struct
{
  TwCriterion criterion;
  int weight;
} TwWeightRow;

gboolean tw_weight_table_read  (TwConnection  *connection,
                                gint64         cohort_id,
                                TwRowFunc      take,
                                gpointer       taker,
                                GError       **error);
gboolean tw_weight_table_set   (TwConnection  *connection,
                                gint64         cohort_id,
                                TwCriterion    criterion,
                                int            weight,
                                GError       **error);
gboolean tw_weight_table_clear (TwConnection  *connection,
                                gint64         cohort_id,
                                GError       **error);

G_END_DECLS
