/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwWorkingDays:
 *
 * The days on which dates may be proposed: no weekend, no public holiday, no day the company itself is closed.
 */
typedef struct _TwWorkingDays TwWorkingDays;

TwWorkingDays *tw_working_days_new      (const char    *calendar);
void           tw_working_days_free     (TwWorkingDays *self);
void           tw_working_days_close    (TwWorkingDays *self,
                                         const GDate   *day);
gboolean       tw_working_days_contains (TwWorkingDays *self,
                                         const GDate   *day);
void           tw_working_days_next     (TwWorkingDays *self,
                                         GDate         *day);
void           tw_working_days_previous (TwWorkingDays *self,
                                         GDate         *day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwWorkingDays, tw_working_days_free)

G_END_DECLS
