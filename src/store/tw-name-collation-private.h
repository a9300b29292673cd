/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

/* The collation "names", for ORDER BY: as people sort names, whatever the locale. */
int tw_name_collation_register (sqlite3 *database);
