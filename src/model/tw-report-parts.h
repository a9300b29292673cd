/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwReportParts:
 * @TW_REPORT_PART_TOPICS: topics wanted and offered
 * @TW_REPORT_PART_PARTICIPATION: participation by level and department
 * @TW_REPORT_PART_TANDEMS: how many tandems there are, and their terms
 * @TW_REPORT_PART_MEETINGS: meetings planned and held
 * @TW_REPORT_PART_EFFORT: hours and budget (D20)
 * @TW_REPORT_PART_QUALITIES: the four qualities over time (D16)
 * @TW_REPORT_PART_GOALS: how far the goals got (D18)
 * @TW_REPORT_PART_BENEFITS: benefits expected and found, and the statements on those of the company (D19)
 * @TW_REPORT_PART_EARLY_ENDS: what ended early and why
 * @TW_REPORT_PART_LESSONS: lessons learned
 * @TW_REPORT_PART_SIGNATURES: where to sign
 * @TW_REPORT_PART_TANDEM_LIST: the annex with every tandem
 *
 * What of the closing report can be left out. Its first page, for the board, is always there.
 */
typedef enum
{
  TW_REPORT_PART_TOPICS = 1 << 0,
  TW_REPORT_PART_PARTICIPATION = 1 << 1,
  TW_REPORT_PART_TANDEMS = 1 << 2,
  TW_REPORT_PART_MEETINGS = 1 << 3,
  TW_REPORT_PART_EFFORT = 1 << 4,
  TW_REPORT_PART_QUALITIES = 1 << 5,
  TW_REPORT_PART_GOALS = 1 << 6,
  TW_REPORT_PART_BENEFITS = 1 << 7,
  TW_REPORT_PART_EARLY_ENDS = 1 << 8,
  TW_REPORT_PART_LESSONS = 1 << 9,
  TW_REPORT_PART_SIGNATURES = 1 << 10,
  TW_REPORT_PART_TANDEM_LIST = 1 << 11,
} TwReportParts;

#define TW_N_REPORT_PARTS 12

G_END_DECLS
