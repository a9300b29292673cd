/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-words.h"

G_BEGIN_DECLS

GArray *tw_counted_tandems_read (TwConnection  *connection,
                                 gint64         cohort_id,
                                 TwCounted      counted,
                                 const char    *today,
                                 GError       **error);

G_END_DECLS
