/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-table-reader.h"

G_BEGIN_DECLS

/**
 * TwFormRow:
 * @row: the row in the sheet, the first is 1
 * @key: what it asks, as given to tw_form_sheet_begin_row()
 * @question: what it asks, as people read it
 * @answers: (array zero-terminated=1): what stands in it from left to right, tidied line by line; "" where nothing does
 *
 * One row of a form that came back.
 */
typedef struct
{
  int row;
  char *key;
  char *question;
  GStrv answers;
} TwFormRow;

/**
 * TwForm:
 * @kind: which form it is
 * @rows: (element-type TwFormRow): what it asks and how it was answered
 *
 * A form that came back.
 */
typedef struct
{
  char *kind;
  GPtrArray *rows;
} TwForm;

TwForm          *tw_form_read_table (TwTableReader  *table,
                                     GError        **error);
void             tw_form_free       (TwForm         *self);
const TwFormRow *tw_form_find       (const TwForm   *self,
                                     const char     *key);
const char      *tw_form_get        (const TwForm   *self,
                                     const char     *key);
const char      *tw_form_row_get    (const TwFormRow *self,
                                     guint            column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwForm, tw_form_free)

G_END_DECLS
