/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

gboolean tw_person_levels_settle (TwConnection  *connection,
                                  gint64         person_id,
                                  gboolean       follows_line,
                                  GError       **error);

G_END_DECLS
