/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-planned-people-private.h"

G_BEGIN_DECLS

void tw_staff_changes_tell (TwPlannedPeople *people,
                            guint            index,
                            GPtrArray       *changes);

G_END_DECLS
