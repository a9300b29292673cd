/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks at a file before it is read as a whole: what it is, which sheets it has, what its columns are taken for and
 * what stands in their first rows. Whoever chose it can then say which sheet and which columns are meant. What cannot
 * be told from the file is no error here, only left open.
 */

#include "tw-list-glance.h"

#include "tw-columns.h"
#include "tw-form.h"
#include "tw-list-sheet.h"
#include "tw-survey.h"
#include "tw-table-file.h"

/* So many rows are shown: enough to recognize a column by. */
#define MOST_ROWS 12

static char **
dup_row (const TwListSample *sample,
         guint               row,
         guint               n_columns)
{
  char **cells = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    cells[i] = g_strdup (tw_list_sample_get_cell (sample, row, i));

  return cells;
}

static void
take_rows (TwListLook         *self,
           const TwListSample *sample)
{
  for (guint i = 0; i < tw_list_sample_get_n_rows (sample) && self->rows->len < MOST_ROWS; i++)
    if (tw_list_sample_get_row_number (sample, i) > self->heading_row && !tw_list_sample_is_blank (sample, i))
      g_ptr_array_add (self->rows, dup_row (sample, i, self->columns->len));
}

static void
take_columns (TwListLook      *self,
              const TwColumns *columns,
              GHashTable      *remembered)
{
  GPtrArray *all = tw_columns_get_all (columns);

  self->heading_row = tw_columns_get_heading_row (columns);
  self->remembered = remembered != NULL && g_hash_table_contains (remembered, tw_columns_get_headings (columns));
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (self->columns, tw_list_column_copy (g_ptr_array_index (all, i)));
}

static gboolean
look_at_table (TwListLook           *self,
               TwTableReader        *table,
               const TwListRequest  *request,
               TwListKind            kind,
               GHashTable           *remembered,
               int                   this_year,
               GError              **error)
{
  g_autoptr (TwListSample) sample = tw_list_sample_take (table, error);
  g_autoptr (TwColumns) columns = NULL;

  if (sample != NULL)
    columns = tw_columns_look (table, sample, kind, request->columns, remembered, this_year, error);
  if (columns == NULL)
    return FALSE;

  self->kind = TW_LOOK_LIST;
  take_columns (self, columns, remembered);
  take_rows (self, sample);

  return TRUE;
}

/* What participants send back: it stands in the first sheet. */
static gboolean
find_returned (TwListLook   *self,
               TwTableFile  *file,
               TwListKind    kind,
               gboolean     *found,
               GError      **error)
{
  g_autoptr (TwTableReader) table = tw_table_file_read (file, NULL, error);
  g_autoptr (TwForm) form = NULL;
  g_autoptr (TwSurvey) survey = NULL;
  GError *local_error = NULL;

  *found = FALSE;
  if (table == NULL)
    return FALSE;

  form = tw_form_read_table (table, &local_error);
  if (form == NULL && local_error == NULL && kind == TW_LIST_ENROLMENTS)
    survey = tw_survey_read_table (table, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  *found = form != NULL || survey != NULL;
  if (*found)
    self->kind = form != NULL ? TW_LOOK_FORM : TW_LOOK_SURVEY;

  return TRUE;
}

/* Where one sheet alone has the headings of such a list it is meant. FALSE without an error: a person must choose. */
static gboolean
choose_sheet (TwListLook           *self,
              TwTableFile          *file,
              const TwListRequest  *request,
              TwListKind            kind,
              GHashTable           *remembered,
              int                   this_year,
              GError              **error)
{
  g_autoptr (GPtrArray) candidates = NULL;

  g_set_str (&self->sheet, request->sheet);
  if (request->sheet != NULL)
    return tw_list_sheet_check (file, request->sheet, self->sheets, error);
  if (g_strv_length (self->sheets) < 2)
    return TRUE;

  candidates = tw_list_sheet_find (file, self->sheets, kind, request, remembered, this_year);
  if (candidates->len == 1)
    {
      self->sheet = g_strdup (g_ptr_array_index (candidates, 0));
      return TRUE;
    }

  self->kind = TW_LOOK_SHEETS;

  return FALSE;
}

static gboolean
look_into_sheets (TwListLook           *self,
                  TwTableFile          *file,
                  const TwListRequest  *request,
                  TwListKind            kind,
                  GHashTable           *remembered,
                  int                   this_year,
                  GError              **error)
{
  g_autoptr (TwTableReader) table = NULL;
  g_autoptr (GError) local_error = NULL;

  self->sheets = tw_table_file_list_sheets (file, error);
  if (self->sheets == NULL)
    return FALSE;

  if (!choose_sheet (self, file, request, kind, remembered, this_year, &local_error))
    {
      if (local_error == NULL)
        return TRUE;

      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  table = tw_table_file_read (file, self->sheet, error);

  return table != NULL && look_at_table (self, table, request, kind, remembered, this_year, error);
}

/**
 * tw_list_glance:
 * @request: the file, and what was said by hand about it so far
 * @kind: which list is looked for; what came back is looked for where enrolment lists are
 * @remembered: (nullable): what was said of earlier lists, see tw_columns_guess()
 * @this_year: the current year, by which ages are judged
 * @error: return location of a #TwIoError
 *
 * Looks at a file. It may run in any thread.
 *
 * Returns: (transfer full) (nullable): what can be told of it
 */
TwListLook *
tw_list_glance (const TwListRequest  *request,
                TwListKind            kind,
                GHashTable           *remembered,
                int                   this_year,
                GError              **error)
{
  g_autoptr (TwTableFile) file = tw_table_file_open_again (request->path, request->fingerprint, error);
  g_autoptr (TwListLook) self = NULL;
  gboolean returned;

  if (file == NULL)
    return NULL;

  self = tw_list_look_new ();
  self->fingerprint = tw_table_file_take_fingerprint (file);
  if (!find_returned (self, file, kind, &returned, error))
    return NULL;
  if (!returned && !look_into_sheets (self, file, request, kind, remembered, this_year, error))
    return NULL;
  if (self->sheets == NULL)
    self->sheets = g_new0 (char *, 1);

  return g_steal_pointer (&self);
}
