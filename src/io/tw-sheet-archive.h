/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <expat.h>

#include "tw-sheet.h"

G_BEGIN_DECLS

/**
 * TwSheetRead:
 * @thousandths: how much of the member has been parsed
 * @user_data: as given
 *
 * Told while a member is parsed.
 */
typedef void (*TwSheetRead) (guint    thousandths,
                             gpointer user_data);

gboolean       tw_sheet_archive_contains (int          fd,
                                          const char  *member);
TwSheetFailure tw_sheet_archive_parse    (int          fd,
                                          const char  *member,
                                          XML_Parser   parser,
                                          TwSheetRead  read,
                                          gpointer     user_data);
XML_Parser     tw_sheet_parser_new       (void        *user_data);
const char    *tw_sheet_local_name       (const char  *name);
const char    *tw_sheet_attribute        (const char **attributes,
                                          const char  *name);

G_END_DECLS
