/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-field.h"
#include "tw-table-reader.h"

G_BEGIN_DECLS

/**
 * TwListKind:
 * @TW_LIST_STAFF: a staff list
 * @TW_LIST_ENROLMENTS: an enrolment list
 *
 * Which list a table is: it decides which fields are looked for and which must be there.
 */
typedef enum
{
  TW_LIST_STAFF,
  TW_LIST_ENROLMENTS,
} TwListKind;

/**
 * TwColumn:
 * @heading: the heading, tidied; "" where there is none
 * @used: whether the column has a field
 * @field: the field, if @used
 * @certainty: how sure the guess is, in percent; 100 where it was said by hand
 *
 * One column of the table and what it is taken for.
 */
typedef struct
{
  char *heading;
  gboolean used;
  TwField field;
  int certainty;
} TwColumn;

/**
 * TwColumns:
 *
 * Which column of a table holds which field.
 */
typedef struct _TwColumns TwColumns;

TwColumns      *tw_columns_guess             (TwTableReader       *table,
                                              TwListKind           kind,
                                              const char *const   *by_hand,
                                              GError             **error);
void            tw_columns_free              (TwColumns           *self);
int             tw_columns_get_heading_row   (const TwColumns     *self);
guint           tw_columns_get_n_columns     (const TwColumns     *self);
const TwColumn *tw_columns_get_column        (const TwColumns     *self,
                                              guint                column);
int             tw_columns_find              (const TwColumns     *self,
                                              TwField              field);
const char     *tw_columns_get_heading       (const TwColumns     *self,
                                              TwField              field);
gboolean        tw_columns_is_family_first   (const TwColumns     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwColumns, tw_columns_free)

G_END_DECLS
