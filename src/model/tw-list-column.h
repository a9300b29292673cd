/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-field.h"

G_BEGIN_DECLS

/**
 * TwColumnOrigin:
 * @TW_COLUMN_BY_HEADING: its heading says what it holds
 * @TW_COLUMN_BY_CELLS: its cells do: addresses, dates, numbers that are other people's numbers
 * @TW_COLUMN_BY_HAND: a person said it
 * @TW_COLUMN_REMEMBERED: a person said it of an earlier list with the same headings
 *
 * Where it is known from what a column holds.
 */
typedef enum
{
  TW_COLUMN_BY_HEADING,
  TW_COLUMN_BY_CELLS,
  TW_COLUMN_BY_HAND,
  TW_COLUMN_REMEMBERED,

  TW_N_COLUMN_ORIGINS
} TwColumnOrigin;

/**
 * TwListColumn:
 * @heading: the heading, tidied; of headings over two rows both; "" where there is none
 * @used: whether the column has a field
 * @field: the field, if @used
 * @certainty: how sure that is, in percent; 100 where a person said it
 * @origin: where it is known from, if @used
 * @hidden: whether the spreadsheet hides the column
 *
 * One column of a list and what it is taken for.
 */
typedef struct
{
  char *heading;
  gboolean used;
  TwField field;
  int certainty;
  TwColumnOrigin origin;
  gboolean hidden;
} TwListColumn;

/** TW_COLUMN_SURE: from this certainty on a guess needs no second look. */
#define TW_COLUMN_SURE 60

TwListColumn *tw_list_column_copy (const TwListColumn *self);
void          tw_list_column_free (TwListColumn       *self);

const char   *tw_column_origin_get_name (TwColumnOrigin origin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwListColumn, tw_list_column_free)

G_END_DECLS
