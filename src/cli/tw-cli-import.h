/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cli-call.h"
#include "tw-people-commands.h"

G_BEGIN_DECLS

TwListRequest tw_cli_import_request       (TwCliCall              *call,
                                           guint                   file);
gboolean      tw_cli_import_check_columns (TwCliCall              *call,
                                           GError                **error);
void          tw_cli_import_tell          (TwCliCall              *call,
                                           const TwImportOutcome  *outcome);
void          tw_cli_import_tell_as_json  (TwCliCall              *call,
                                           const TwImportOutcome  *outcome);

G_END_DECLS
