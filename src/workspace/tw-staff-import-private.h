/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-command-private.h"
#include "tw-people-commands.h"
#include "tw-planned-people-private.h"

G_BEGIN_DECLS

gboolean tw_staff_import_carry_out (TwPlannedPeople  *people,
                                    TwCommand        *command,
                                    TwProgressFunc    progress,
                                    gpointer          user_data,
                                    GCancellable     *cancellable,
                                    GError          **error);

G_END_DECLS
