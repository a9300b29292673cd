/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-list-column.h"
#include "tw-list-sample.h"
#include "tw-table-reader.h"

G_BEGIN_DECLS

/**
 * TwColumns:
 *
 * Which column of a table holds which field.
 */
typedef struct _TwColumns TwColumns;

TwColumns          *tw_columns_guess           (TwTableReader       *table,
                                                TwListKind           kind,
                                                const char *const   *by_hand,
                                                GHashTable          *remembered,
                                                int                  this_year,
                                                GError             **error);
TwColumns          *tw_columns_look            (TwTableReader       *table,
                                                const TwListSample  *sample,
                                                TwListKind           kind,
                                                const char *const   *by_hand,
                                                GHashTable          *remembered,
                                                int                  this_year,
                                                GError             **error);
void                tw_columns_free            (TwColumns           *self);
int                 tw_columns_get_heading_row (const TwColumns     *self);
const char         *tw_columns_get_headings    (const TwColumns     *self);
GPtrArray          *tw_columns_get_all         (const TwColumns     *self);
int                 tw_columns_find            (const TwColumns     *self,
                                                TwField              field);
const char         *tw_columns_get_heading     (const TwColumns     *self,
                                                TwField              field);
gboolean            tw_columns_is_family_first (const TwColumns     *self);
gboolean            tw_columns_stand_in        (const TwColumns     *self,
                                                const TwTableRow    *row,
                                                GString             *tidied);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwColumns, tw_columns_free)

G_END_DECLS
