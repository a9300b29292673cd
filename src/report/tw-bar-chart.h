/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"

G_BEGIN_DECLS

/**
 * TwBarChart:
 *
 * One or two counts for each of some subjects, as horizontal bars with their figures, and a remark at
 * the end of each line. The two are told apart by their filling, not by colour.
 */
typedef struct _TwBarChart TwBarChart;

TwBarChart *tw_bar_chart_new          (const char *solid, const char *hatched, const char *remarks);
void        tw_bar_chart_free         (TwBarChart *self);
void        tw_bar_chart_add          (TwBarChart *self, const char *subject, guint solid, guint hatched,
                                       const char *remark);
void        tw_bar_chart_add_amounts  (TwBarChart *self, const char *subject, double solid,
                                       const char *solid_figure, double hatched, const char *hatched_figure,
                                       const char *remark);
double      tw_bar_chart_measure      (const TwBarChart *self, TwDocument *document);

void        tw_document_add_bar_chart (TwDocument *self, const TwBarChart *chart);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwBarChart, tw_bar_chart_free)

G_END_DECLS
