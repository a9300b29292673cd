/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

gboolean tw_set_error   (GError           **error,
                         TwWorkspaceError   code,
                         const char        *sentence);
gboolean tw_set_invalid (GError           **error,
                         const char        *sentence);
gboolean tw_set_refused (GError           **error,
                         const char        *sentence);

G_END_DECLS
