/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

gboolean tw_erase_person (TwConnection  *connection,
                          gint64         person_id,
                          const char    *number_digest,
                          const char    *today,
                          GError       **error);

G_END_DECLS
