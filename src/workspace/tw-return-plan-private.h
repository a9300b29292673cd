/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-command-private.h"
#include "tw-form.h"
#include "tw-people-commands.h"

G_BEGIN_DECLS

/* The columns of a return sheet. */
enum
{
  TW_RETURN_STARTS,
  TW_RETURN_MINUTES,
  TW_RETURN_OUTCOME,
  TW_RETURN_MOVED_TO,
  TW_RETURN_MENTOR_PREP,
  TW_RETURN_MENTEE_PREP,
};

#define TW_RETURN_TANDEM_KEY "tandem:"
#define TW_RETURN_MEETING_KEY "meeting:"

/* The most minutes of a meeting, and of preparing it. */
#define TW_RETURN_LEAST_MINUTES 5
#define TW_RETURN_MOST_MINUTES 1440
#define TW_RETURN_MOST_PREP_MINUTES 10000

/* A return sheet that came back, compared with the meetings of its tandem. */
typedef struct _TwReturnPlan TwReturnPlan;

TwReturnPlan    *tw_return_plan_new           (TwWorkspace   *workspace,
                                               gint64         cohort_id,
                                               const TwForm  *form,
                                               const char    *today,
                                               GError       **error);
void             tw_return_plan_free          (TwReturnPlan  *self);
gboolean         tw_return_plan_carry_out     (TwReturnPlan  *self,
                                               TwCommand     *command,
                                               GError       **error);
TwImportOutcome *tw_return_plan_steal_outcome (TwReturnPlan  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwReturnPlan, tw_return_plan_free)

G_END_DECLS
