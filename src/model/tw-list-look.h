/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-list-column.h"

G_BEGIN_DECLS

/**
 * TwListLookKind:
 * @TW_LOOK_LIST: a list with columns
 * @TW_LOOK_SHEETS: a workbook of which several sheets hold such a list, or none does for sure: one must be chosen
 * @TW_LOOK_FORM: a form that Tandemwerk wrote and somebody filled in (P12)
 * @TW_LOOK_SURVEY: a table of answers with a column of codes, as survey tools export it
 *
 * What a file turned out to be.
 */
typedef enum
{
  TW_LOOK_LIST,
  TW_LOOK_SHEETS,
  TW_LOOK_FORM,
  TW_LOOK_SURVEY,
} TwListLookKind;

/**
 * TwListLook:
 * @kind: what the file turned out to be
 * @fingerprint: of its bytes, for #TwListRequest
 * @sheets: (array zero-terminated=1): the sheets of a workbook from which a person may choose; empty for a file
 *   without sheets
 * @sheet: (nullable): the sheet that was looked at
 * @heading_row: the row of the headings as the spreadsheet counts; 0 but for %TW_LOOK_LIST
 * @columns: (element-type TwListColumn): what the columns were taken for
 * @rows: (element-type GStrv): the first rows below the headings, tidied, a cell for each of @columns
 * @remembered: whether anything was said by hand of an earlier list with the same headings
 *
 * What can be told of a file before it is read as a whole.
 */
typedef struct
{
  TwListLookKind kind;
  char *fingerprint;
  GStrv sheets;
  char *sheet;
  int heading_row;
  GPtrArray *columns;
  GPtrArray *rows;
  gboolean remembered;
} TwListLook;

TwListLook *tw_list_look_new  (void);
void        tw_list_look_free (TwListLook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwListLook, tw_list_look_free)

G_END_DECLS
