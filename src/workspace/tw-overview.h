/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-stage.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwTopicDemand:
 * @key: (nullable): key of a built-in topic
 * @name: (nullable): name of the company's own
 * @n_wanted: mentees who want it
 * @n_offered: mentors who offer it
 *
 * How much a topic is wanted and offered by those who take part (D9).
 */
typedef struct
{
  char *key;
  char *name;
  guint n_wanted;
  guint n_offered;
} TwTopicDemand;

/**
 * TwOverview:
 * @counts: how the cohort stands
 * @tasks: its checklist, in the order of the stages
 * @topics: (element-type TwTopicDemand): the most wanted first
 * @n_findings: what needs attention today and is not snoozed (D21)
 * @n_tandems_at_risk: tandems among that, that cannot wait long
 *
 * A cohort at a glance. Nothing in it comes from answers, but how many there are (P8).
 */
typedef struct
{
  TwCohortCounts counts;
  TwTask tasks[TW_N_TASKS];
  GPtrArray *topics;
  guint n_findings;
  guint n_tandems_at_risk;
} TwOverview;

TwOverview *tw_workspace_read_overview (TwWorkspace  *self,
                                        gint64        cohort_id,
                                        GError      **error);
void        tw_overview_free           (TwOverview   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwOverview, tw_overview_free)

G_END_DECLS
