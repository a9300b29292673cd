/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cli-call.h"
#include "tw-print-options.h"

G_BEGIN_DECLS

gboolean tw_cli_read_print_options (TwCliCall       *call,
                                    TwPrintOptions  *options,
                                    GError         **error);
gboolean tw_cli_may_print          (const char      *output,
                                    GError         **error);

G_END_DECLS
