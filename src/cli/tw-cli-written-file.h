/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cli-call.h"

G_BEGIN_DECLS

void tw_cli_tell_written_file (TwCliCall  *call,
                               const char *path);

G_END_DECLS
