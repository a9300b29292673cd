/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

char *tw_number_digest (TwConnection  *connection,
                        const char    *number,
                        GError       **error);

G_END_DECLS
