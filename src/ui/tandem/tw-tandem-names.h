/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

char *tw_tandem_say_names (TwWorkspace *workspace,
                           TwTandem    *tandem);

G_END_DECLS
