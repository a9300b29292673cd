/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "tw-store-error.h"

G_BEGIN_DECLS

void tw_store_error_from_sqlite (GError     **error,
                                 sqlite3     *database,
                                 int          result,
                                 const char  *path);
void tw_store_error_from_errno  (GError     **error,
                                 int          error_number,
                                 const char  *path);
void tw_store_error_set_undo    (GError     **error,
                                 const char  *path,
                                 const char  *technical);

G_END_DECLS
