/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cli-call.h"

G_BEGIN_DECLS

gboolean tw_cli_may_write         (const char *path,
                                   const char *signature);
void     tw_cli_tell_written_file (TwCliCall  *call,
                                   const char *path);

G_END_DECLS
