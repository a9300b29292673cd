/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

/**
 * TwRowFunc:
 * @taker: who takes the row
 * @row: a row of the table's kind; its texts are valid during the call
 *
 * Returns: whether the row said something new
 */
typedef gboolean (*TwRowFunc) (gpointer      taker,
                               gconstpointer row);

/**
 * TwRowReader:
 * @select: a statement that stands on a row
 * @take: gets the row
 *
 * Reads the columns of one row into a row of the table's kind and hands it on.
 */
typedef void (*TwRowReader) (TwStatement *select,
                             TwRowFunc    take,
                             gpointer     taker);

gboolean tw_rows_each    (TwStatement   *select,
                          TwRowReader    read_row,
                          TwRowFunc      take,
                          gpointer       taker,
                          GError       **error);
gboolean tw_rows_read    (TwConnection  *connection,
                          const char    *sql,
                          gint64         id,
                          TwRowReader    read_row,
                          TwRowFunc      take,
                          gpointer       taker,
                          GError       **error);
GArray  *tw_rows_read_ids (TwStatement  *select,
                          GError       **error);
gint64   tw_rows_insert  (TwConnection  *connection,
                          TwStatement   *insert,
                          GError       **error);
gint64   tw_rows_next_id (TwConnection  *connection,
                          const char    *table,
                          GError       **error);

G_END_DECLS
