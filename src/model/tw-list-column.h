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
 * TwListGap:
 * @TW_LIST_COMPLETE: nothing is missing
 * @TW_LIST_WITHOUT_NAME: no column of a staff list holds the names
 * @TW_LIST_WITHOUT_PERSON: no column of an enrolment list says who is meant: number or e-mail address
 * @TW_LIST_WITHOUT_ROLE: no column of an enrolment list says who is mentor and who is mentee
 *
 * What a list cannot be read without.
 */
typedef enum
{
  TW_LIST_COMPLETE,
  TW_LIST_WITHOUT_NAME,
  TW_LIST_WITHOUT_PERSON,
  TW_LIST_WITHOUT_ROLE,
} TwListGap;

/**
 * TwListColumn:
 * @heading: the heading, tidied; of headings over two rows both; "" where there is none
 * @choice: what `--map` calls the column: its heading, or its place (`#3`) where the heading would not do
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
  char *choice;
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

gboolean      tw_list_kind_has_field    (TwListKind     kind,
                                         TwField        field);
TwListGap     tw_list_kind_find_gap     (TwListKind     kind,
                                         GPtrArray     *columns);
GStrv         tw_list_kind_say_columns  (TwListKind     kind,
                                         GPtrArray     *columns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwListColumn, tw_list_column_free)

G_END_DECLS
