/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-table-reader.h"

G_BEGIN_DECLS

/**
 * TwTableFile:
 *
 * A file in which tables stand: CSV has one, a workbook has its sheets. It is read at once and not looked at
 * again, so that whatever is done with it is done with the same bytes.
 */
typedef struct _TwTableFile TwTableFile;

TwTableFile   *tw_table_file_open        (const char   *path,
                                          GError      **error);
TwTableFile   *tw_table_file_open_again  (const char   *path,
                                          const char   *fingerprint,
                                          GError      **error);
void           tw_table_file_free        (TwTableFile  *self);
const char    *tw_table_file_get_name    (TwTableFile  *self);
char          *tw_table_file_take_fingerprint (TwTableFile *self);
GStrv          tw_table_file_list_sheets (TwTableFile  *self,
                                          GError      **error);
TwTableReader *tw_table_file_read        (TwTableFile  *self,
                                          const char   *sheet,
                                          GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwTableFile, tw_table_file_free)

G_END_DECLS
