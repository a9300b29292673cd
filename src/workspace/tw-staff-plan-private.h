/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-people-commands.h"
#include "tw-planned-people-private.h"
#include "tw-staff-list.h"

G_BEGIN_DECLS

/* A staff list compared with the people of the file: what importing it would do. */
typedef struct _TwStaffPlan TwStaffPlan;

TwStaffPlan     *tw_staff_plan_new            (TwList               *list,
                                               const TwListRequest  *request,
                                               TwConnection         *connection,
                                               const char           *today,
                                               GError              **error);
void             tw_staff_plan_free           (TwStaffPlan       *self);
TwPlannedPeople *tw_staff_plan_get_people     (TwStaffPlan       *self);
GPtrArray       *tw_staff_plan_get_returning  (TwStaffPlan       *self);
void             tw_staff_plan_tell_changes   (TwStaffPlan       *self);
TwImportOutcome *tw_staff_plan_steal_outcome  (TwStaffPlan       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwStaffPlan, tw_staff_plan_free)

G_END_DECLS
