/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-logged-table.h"

G_BEGIN_DECLS

/**
 * TwKeptRows:
 *
 * All rows of a table that a replay emptied, until nobody can put them back any more.
 */
typedef struct _TwKeptRows TwKeptRows;

TwKeptRows *tw_kept_rows_ref     (TwKeptRows           *self);
void        tw_kept_rows_unref   (TwKeptRows           *self);
gboolean    tw_kept_rows_restore (TwKeptRows           *self,
                                  TwConnection         *connection,
                                  const TwLoggedTable  *table,
                                  GError              **error);

/**
 * TwRowKeeper:
 *
 * Where the rows of one connection are kept.
 */
typedef struct _TwRowKeeper TwRowKeeper;

TwRowKeeper *tw_row_keeper_new      (TwConnection         *connection);
void         tw_row_keeper_free     (TwRowKeeper          *self);
TwKeptRows  *tw_row_keeper_keep     (TwRowKeeper          *self,
                                     const TwLoggedTable  *table,
                                     GError              **error);
void         tw_row_keeper_tidy     (TwRowKeeper          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwKeptRows, tw_kept_rows_unref)

G_END_DECLS
