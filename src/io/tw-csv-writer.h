/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TwCsvWriter:
 *
 * Writes a table that Excel opens with a double click: UTF-8 with a byte order mark, CRLF.
 */
typedef struct _TwCsvWriter TwCsvWriter;

TwCsvWriter *tw_csv_writer_new     (const char        *path,
                                    char               separator,
                                    GError           **error);
void         tw_csv_writer_add_row (TwCsvWriter       *self,
                                    const char *const *cells);
gboolean     tw_csv_writer_finish  (TwCsvWriter       *self,
                                    GError           **error);
void         tw_csv_writer_free    (TwCsvWriter       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwCsvWriter, tw_csv_writer_free)

G_END_DECLS
