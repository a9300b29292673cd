/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"

G_BEGIN_DECLS

/**
 * TwLineChart:
 *
 * Some subjects over the same days, each in a small chart of its own, so that they are told apart without
 * colours. All share one scale.
 */
typedef struct _TwLineChart TwLineChart;

TwLineChart *tw_line_chart_new         (int lowest, int highest);
void         tw_line_chart_free        (TwLineChart *self);
void         tw_line_chart_add_day     (TwLineChart *self, double day, const char *label);
void         tw_line_chart_add_subject (TwLineChart *self, const char *subject);
void         tw_line_chart_add_value   (TwLineChart *self, guint day, double low, double high, const char *figure,
                                        const char *n);

void         tw_document_add_line_chart (TwDocument *self, const TwLineChart *chart);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwLineChart, tw_line_chart_free)

G_END_DECLS
