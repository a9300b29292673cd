/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

gboolean tw_backup_create  (TwConnection  *connection,
                            const char    *target,
                            GError       **error);
TwConnection *tw_backup_open (const char  *path,
                              GError     **error);
gboolean tw_backup_replace (TwConnection  *connection,
                            const char    *target,
                            GError       **error);

G_END_DECLS
