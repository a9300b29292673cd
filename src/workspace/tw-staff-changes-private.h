/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-people-commands.h"
#include "tw-planned-people-private.h"

G_BEGIN_DECLS

void tw_staff_changes_tell (TwPlannedPeople *people,
                            guint            index,
                            TwImportOutcome *outcome);

G_END_DECLS
