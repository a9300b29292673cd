/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

GStrv    tw_table_indexes_drop    (TwConnection       *connection,
                                   const char         *table,
                                   GError            **error);
gboolean tw_table_indexes_restore (TwConnection       *connection,
                                   const char * const *statements,
                                   GError            **error);

G_END_DECLS
