/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the table in which a list stands. A workbook has a cover, figures, last year's list: where one sheet
 * alone has the headings of such a list it is meant, and that is said. Of several nothing is guessed, since the
 * wrong staff list lets people leave.
 */

#include "tw-list-sheet.h"

#include "tw-io-error.h"
#include "tw-language.h"
#include "tw-table-file.h"

/* So many sheets are looked at. */
#define MOST_SHEETS 50

static gboolean
is_candidate (TwTableFile          *file,
              const char           *sheet,
              TwListKind            kind,
              const TwListRequest  *request,
              GHashTable           *remembered,
              int                   this_year)
{
  g_autoptr (TwTableReader) table = tw_table_file_read (file, sheet, NULL);
  g_autoptr (TwColumns) columns = NULL;

  if (table != NULL)
    columns = tw_columns_guess (table, kind, request->columns, remembered, this_year, NULL);

  return columns != NULL;
}

/**
 * tw_list_sheet_find:
 * @file: a workbook
 * @sheets: (array zero-terminated=1): its sheets
 * @kind: which list is looked for
 * @request: what was said about it
 * @remembered: (nullable): see tw_columns_guess()
 * @this_year: likewise
 *
 * Returns: (transfer container) (element-type utf8): those of @sheets that hold such a list
 */
GPtrArray *
tw_list_sheet_find (TwTableFile          *file,
                    char                **sheets,
                    TwListKind            kind,
                    const TwListRequest  *request,
                    GHashTable           *remembered,
                    int                   this_year)
{
  GPtrArray *candidates = g_ptr_array_new ();

  for (guint i = 0; sheets[i] != NULL && i < MOST_SHEETS; i++)
    if (is_candidate (file, sheets[i], kind, request, remembered, this_year))
      g_ptr_array_add (candidates, sheets[i]);

  return candidates;
}

static char *
quote_all (char       **sheets,
           const char  *except)
{
  g_autoptr (GStrvBuilder) quoted = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; sheets[i] != NULL; i++)
    if (g_strcmp0 (sheets[i], except) != 0)
      g_strv_builder_take (quoted, g_strdup_printf (tw_tr ("“%s”"), sheets[i]));

  names = g_strv_builder_end (quoted);

  return g_strjoinv (", ", names);
}

static TwFinding *
note_other_sheets (char       **sheets,
                   const char  *chosen)
{
  TwFinding *note = tw_finding_new (TW_FINDING_LIST_SHEET, 0);

  note->value = g_strdup (chosen);
  note->object = quote_all (sheets, chosen);

  return note;
}

static void
set_several_sheets (TwTableFile  *file,
                    GPtrArray    *candidates,
                    GError      **error)
{
  g_autofree char *all = NULL;

  g_ptr_array_add (candidates, NULL);
  all = quote_all ((char **) candidates->pdata, NULL);
  g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_SEVERAL_SHEETS,
               tw_tr ("Several sheets of “%s” hold such a list: %s. Choose the one that is meant."),
               tw_table_file_get_name (file), all);
}

/**
 * tw_list_sheet_check:
 * @file: a file
 * @sheet: the name of a sheet that somebody named
 * @sheets: (array zero-terminated=1): those from which can be chosen; empty if the file has none
 * @error: return location of a #TwIoError
 *
 * A hidden sheet can be named too, and is not among those to choose from.
 *
 * Returns: whether there is such a sheet
 */
gboolean
tw_list_sheet_check (TwTableFile  *file,
                     const char   *sheet,
                     char        **sheets,
                     GError      **error)
{
  g_autoptr (TwTableReader) table = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *all = quote_all (sheets, NULL);
  const TwTableRow *row;

  if (*sheets == NULL || g_strv_contains ((const char *const *) sheets, sheet))
    return TRUE;

  table = tw_table_file_read (file, sheet, error);
  if (table == NULL)
    return FALSE;
  if (tw_table_reader_next (table, &row, &reason) || !g_error_matches (reason, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_SHEET))
    return TRUE;

  g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_SHEET,
               tw_tr ("“%s” has no sheet “%s”. Choose one of its sheets: %s."), tw_table_file_get_name (file), sheet,
               all);
  return FALSE;
}

/**
 * tw_list_sheet_open:
 * @request: which list is meant
 * @kind: which list it is
 * @remembered: (nullable): see tw_columns_guess()
 * @this_year: likewise
 * @note: (out) (nullable) (transfer full): which of several sheets was chosen, to be said
 * @error: return location of a #TwIoError
 *
 * Opens the table in which the list stands.
 *
 * Returns: (transfer full) (nullable): a reader before the first row
 */
TwTableReader *
tw_list_sheet_open (const TwListRequest  *request,
                    TwListKind            kind,
                    GHashTable           *remembered,
                    int                   this_year,
                    TwFinding           **note,
                    GError              **error)
{
  g_autoptr (TwTableFile) file = tw_table_file_open_again (request->path, request->fingerprint, error);
  g_auto (GStrv) sheets = NULL;
  g_autoptr (GPtrArray) candidates = NULL;
  const char *chosen = request->sheet;

  *note = NULL;
  if (file == NULL)
    return NULL;

  sheets = tw_table_file_list_sheets (file, error);
  if (sheets == NULL)
    return NULL;

  if (chosen != NULL && !tw_list_sheet_check (file, chosen, sheets, error))
    return NULL;

  if (chosen == NULL && g_strv_length (sheets) > 1)
    {
      candidates = tw_list_sheet_find (file, sheets, kind, request, remembered, this_year);
      if (candidates->len > 1)
        {
          set_several_sheets (file, candidates, error);
          return NULL;
        }

      /* Where none has the headings, the first one says what is missing. */
      chosen = candidates->len == 1 ? g_ptr_array_index (candidates, 0) : sheets[0];
      *note = note_other_sheets (sheets, chosen);
    }

  return tw_table_file_read (file, chosen, error);
}
