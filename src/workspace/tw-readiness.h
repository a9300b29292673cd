/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-finding.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwReadinessArea:
 * @TW_READINESS_TOP: somebody from the board or management (D5)
 * @TW_READINESS_ANSWERS: commitment (D3), willingness (D4), form (D10)
 * @TW_READINESS_TOPICS: wanted and offered (D9), and room for everybody
 * @TW_READINESS_PARTNERS: whom the rules leave without anybody
 * @TW_READINESS_RULES: what the rules of the cohort bring along (D2, P10)
 * @TW_READINESS_SIZE: what a cohort of this size will be able to show (P8)
 *
 * What is looked at before matching, in the order in which it is settled.
 */
typedef enum
{
  TW_READINESS_TOP,
  TW_READINESS_ANSWERS,
  TW_READINESS_TOPICS,
  TW_READINESS_PARTNERS,
  TW_READINESS_RULES,
  TW_READINESS_SIZE,
  TW_N_READINESS_AREAS
} TwReadinessArea;

/**
 * TwReadinessState:
 * @TW_READINESS_GOOD: nothing to do
 * @TW_READINESS_OPEN: something would help; it never blocks
 * @TW_READINESS_NOTE: to be known
 */
typedef enum
{
  TW_READINESS_GOOD,
  TW_READINESS_OPEN,
  TW_READINESS_NOTE,
} TwReadinessState;

/**
 * TwReadinessItem:
 * @area: what it belongs to
 * @state: how it stands
 * @finding: what there is to say
 * @participant_ids: (element-type gint64): whom it is about
 */
typedef struct
{
  TwReadinessArea area;
  TwReadinessState state;
  TwFinding *finding;
  GArray *participant_ids;
} TwReadinessItem;

GPtrArray *tw_workspace_check_readiness (TwWorkspace      *self,
                                         gint64            cohort_id,
                                         GError          **error);
void       tw_readiness_item_free       (TwReadinessItem  *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwReadinessItem, tw_readiness_item_free)

G_END_DECLS
