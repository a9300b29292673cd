/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-command-private.h"
#include "tw-people-commands.h"
#include "tw-staff-list.h"

G_BEGIN_DECLS

/* A staff list compared with the people of the file: what importing it would do. */
typedef struct _TwStaffPlan TwStaffPlan;

TwStaffPlan     *tw_staff_plan_new            (TwStaffList       *list,
                                               TwConnection      *connection,
                                               const char        *today,
                                               GError           **error);
void             tw_staff_plan_free           (TwStaffPlan       *self);
gboolean         tw_staff_plan_carry_out      (TwStaffPlan       *self,
                                               TwCommand         *command,
                                               TwProgressFunc     progress,
                                               gpointer           user_data,
                                               GCancellable      *cancellable,
                                               GError           **error);
TwImportOutcome *tw_staff_plan_steal_outcome  (TwStaffPlan       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwStaffPlan, tw_staff_plan_free)

G_END_DECLS
