/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"

G_BEGIN_DECLS

/**
 * TwDumbbellValue:
 * @figure: (nullable): the value in words; %NULL where there is none to show
 * @low: the value, or the lowest it may be
 * @high: the same, or the highest it may be
 */
typedef struct
{
  const char *figure;
  double low;
  double high;
} TwDumbbellValue;

/**
 * TwDumbbellChart:
 *
 * Two values on one scale for each of some subjects, joined by a line: how far before and after are apart. The
 * one is hollow, the other solid, so that they are told apart without colours.
 */
typedef struct _TwDumbbellChart TwDumbbellChart;

TwDumbbellChart *tw_dumbbell_chart_new      (int lowest, int highest, const char *hollow, const char *solid,
                                             const char *remarks);
void             tw_dumbbell_chart_free     (TwDumbbellChart *self);
void             tw_dumbbell_chart_add      (TwDumbbellChart *self, const char *subject, const TwDumbbellValue *hollow,
                                             const TwDumbbellValue *solid, const char *note, const char *remark);

void             tw_document_add_dumbbell_chart (TwDocument *self, const TwDumbbellChart *chart);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwDumbbellChart, tw_dumbbell_chart_free)

G_END_DECLS
