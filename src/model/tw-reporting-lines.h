/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TW_NO_MANAGER: nobody is named as the person's manager: the person is at the top. */
#define TW_NO_MANAGER (-1)

/** TW_MANAGER_UNKNOWN: somebody is named, but nobody knows who that is. */
#define TW_MANAGER_UNKNOWN (-2)

void       tw_reporting_lines_derive_levels (const int *managers,
                                             const int *given,
                                             gsize      n_persons,
                                             int       *levels);
GPtrArray *tw_reporting_lines_find_circles  (const int *managers,
                                             gsize      n_persons);

G_END_DECLS
