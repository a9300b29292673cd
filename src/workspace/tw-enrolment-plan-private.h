/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-command-private.h"
#include "tw-enrolment-list.h"
#include "tw-people-commands.h"

G_BEGIN_DECLS

/* An enrolment list compared with the people and the participants of a cohort. */
typedef struct _TwEnrolmentPlan TwEnrolmentPlan;

TwEnrolmentPlan *tw_enrolment_plan_new           (TwList           *list,
                                                  TwWorkspace      *workspace,
                                                  gint64            cohort_id,
                                                  const char       *today,
                                                  GError          **error);
void             tw_enrolment_plan_free          (TwEnrolmentPlan  *self);
gboolean         tw_enrolment_plan_carry_out     (TwEnrolmentPlan  *self,
                                                  TwCommand        *command,
                                                  GError          **error);
TwImportOutcome *tw_enrolment_plan_steal_outcome (TwEnrolmentPlan  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwEnrolmentPlan, tw_enrolment_plan_free)

G_END_DECLS
