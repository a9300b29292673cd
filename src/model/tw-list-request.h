/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TwListRequest:
 * @path: the file
 * @fingerprint: (nullable): what its bytes were when it was looked at, see #TwListLook; a file that is another by
 *   now is refused
 * @sheet: (nullable): the sheet of a workbook; %NULL for the only one that holds such a list
 * @columns: (nullable) (array zero-terminated=1): what was said by hand of its columns, each as
 *   `FIELD=HEADING` with a field of tw_field_get_name(); without a heading the list has no such field
 * @without_hidden_rows: whether rows that the spreadsheet hides, by hand or by a filter, are left out
 * @forget_columns: whether what was said by hand of an earlier list with the same headings is forgotten
 * @add_again: (nullable) (array zero-terminated=1): personnel numbers of people who were erased and may be added
 *   again all the same (P9)
 *
 * Which list is meant, and what a person said about it. All else is guessed.
 */
typedef struct
{
  const char *path;
  const char *fingerprint;
  const char *sheet;
  const char *const *columns;
  gboolean without_hidden_rows;
  gboolean forget_columns;
  const char *const *add_again;
} TwListRequest;

TwListRequest *tw_list_request_copy (const TwListRequest *self);
void           tw_list_request_free (TwListRequest       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwListRequest, tw_list_request_free)

G_END_DECLS
