/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cli-call.h"

G_BEGIN_DECLS

gboolean tw_cli_read_date (TwCliCall   *call,
                           const char  *option,
                           GDate       *date,
                           GError     **error);

G_END_DECLS
