/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cell-date.h"
#include "tw-columns.h"

G_BEGIN_DECLS

/**
 * TwDateColumn:
 *
 * A column of dates while it is read. Used by the readers of lists only.
 */
typedef struct _TwDateColumn TwDateColumn;

TwDateColumn *tw_date_column_new     (const TwColumns   *columns,
                                      TwField            field);
void          tw_date_column_free    (TwDateColumn      *self);
gboolean      tw_date_column_read    (TwDateColumn      *self,
                                      const char        *cell,
                                      int                latest_year);
void          tw_date_column_take    (TwDateColumn      *self,
                                      int                row,
                                      char              *iso);
void          tw_date_column_witness (TwDateColumn      *self,
                                      const TwCellDate  *date);
void          tw_date_columns_settle (TwDateColumn     **columns,
                                      guint              n_columns,
                                      GPtrArray         *notes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwDateColumn, tw_date_column_free)

G_END_DECLS
