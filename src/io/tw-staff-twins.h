/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-finding.h"
#include "tw-staff-row.h"

G_BEGIN_DECLS

/**
 * TwStaffTwins:
 *
 * Who stands in a staff list already. Used by its reader only.
 */
typedef struct _TwStaffTwins TwStaffTwins;

TwStaffTwins *tw_staff_twins_new  (GPtrArray        *rows);
void          tw_staff_twins_free (TwStaffTwins     *self);
TwFinding    *tw_staff_twins_find (TwStaffTwins     *self,
                                   const TwStaffRow *row);
void          tw_staff_twins_add  (TwStaffTwins     *self,
                                   TwStaffRow       *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwStaffTwins, tw_staff_twins_free)

G_END_DECLS
