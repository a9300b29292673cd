/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-change-buffer.h"
#include "tw-connection.h"

G_BEGIN_DECLS

gboolean tw_reference_check (TwConnection    *connection,
                             GPtrArray       *tables,
                             TwChangeBuffer  *changes,
                             GError         **error);

G_END_DECLS
