/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cli-call.h"

G_BEGIN_DECLS

void tw_cli_tell_number (TwCliCall  *call,
                         const char *name,
                         gint64      number);

G_END_DECLS
