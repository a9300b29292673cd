/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what survey tools export: the headings stand in the first rows that name a code, below them a row for each
 * code. What the other columns ask is found out by whoever knows the questions.
 */

#include "tw-survey.h"

#include "tw-cell-date.h"
#include "tw-cells.h"
#include "tw-headings.h"
#include "tw-io-error.h"
#include "tw-language.h"

#include <string.h>

#define MOST_ROWS_ABOVE 10
#define MOST_ROWS 100000

/* By the keys of headings. */
static const char *const code_keys[] = {
  "code", "zugangscode", "zugangsschluessel", "teilnahmecode", "formularcode", "persoenlichercode", "ihrcode",
  "codedesformulars", "token", "accesscode", "personalcode", "yourcode", "formcode", "participantcode",
};
static const char *const date_keys[] = {
  "datum", "date", "abgeschlossenam", "datumderantwort", "beantwortetam", "datumabgeschickt", "zeitstempel",
  "timestamp", "submitdate", "datesubmitted", "submittedon", "completedon", "completiontime", "fertigstellungszeit", "answeredon",
};

static int
find_heading (const TwTableRow   *row,
              const char *const  *keys,
              guint               n_keys)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *key = tw_heading_to_key (row->cells[i]);

      for (guint k = 0; k < n_keys; k++)
        if (g_str_equal (key, keys[k]))
          return (int) i;
    }

  return -1;
}

static void
survey_row_free (TwSurveyRow *row)
{
  g_free (row->code);
  g_strfreev (row->cells);
  g_free (row);
}

static GStrv
read_headings (const TwTableRow *row,
               int               code,
               int               date)
{
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();
  g_autoptr (GString) tidied = g_string_new (NULL);

  for (guint i = 0; i < row->n_cells; i++)
    {
      tw_cell_tidy (row->cells[i], tidied);
      g_strv_builder_add (headings, (int) i == code || (int) i == date ? "" : tidied->str);
    }

  return g_strv_builder_end (headings);
}

/* Tools write the day with a time behind it. */
static void
read_day (const char *cell,
          int         latest_year,
          char       *iso)
{
  g_autofree char *day = g_strndup (cell, strcspn (cell, " T"));
  TwCellDate date = tw_cell_read_date (day, latest_year);

  if (date.kind == TW_CELL_DATE_DAY)
    tw_cell_date_to_iso (&date, TW_DATE_ORDER_DAY_FIRST, iso);
}

static TwSurveyRow *
read_row (const TwTableRow *row,
          guint             n_columns,
          int               code,
          int               date,
          int               latest_year)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autoptr (GString) tidied = g_string_new (NULL);
  TwSurveyRow *survey_row = g_new0 (TwSurveyRow, 1);

  survey_row->row = row->number;
  tw_cell_tidy ((guint) code < row->n_cells ? row->cells[code] : "", tidied);
  survey_row->code = g_strdup (tidied->str);
  if (date >= 0 && (guint) date < row->n_cells)
    {
      tw_cell_tidy (row->cells[date], tidied);
      read_day (tidied->str, latest_year, survey_row->answered_on);
    }
  for (guint i = 0; i < n_columns; i++)
    g_strv_builder_take (cells, tw_cell_tidy_text (i < row->n_cells ? row->cells[i] : ""));
  survey_row->cells = g_strv_builder_end (cells);

  return survey_row;
}

static gboolean
find_headings (TwTableReader     *table,
               const TwTableRow **row,
               int               *code,
               GError           **error)
{
  for (guint i = 0; i < MOST_ROWS_ABOVE; i++)
    {
      if (!tw_table_reader_next (table, row, error))
        return FALSE;
      if (*row == NULL)
        return FALSE;

      *code = find_heading (*row, code_keys, G_N_ELEMENTS (code_keys));
      if (*code >= 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_rows (TwSurvey       *self,
           TwTableReader  *table,
           int             code,
           int             date,
           GError        **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  const guint n_columns = g_strv_length (self->headings);
  const TwTableRow *row;

  while (self->rows->len < MOST_ROWS)
    {
      if (!tw_table_reader_next (table, &row, error))
        return FALSE;
      if (row == NULL)
        return TRUE;

      g_ptr_array_add (self->rows, read_row (row, n_columns, code, date, g_date_time_get_year (now)));
      if (*((TwSurveyRow *) g_ptr_array_index (self->rows, self->rows->len - 1))->code == '\0')
        g_ptr_array_set_size (self->rows, (int) self->rows->len - 1);
    }

  g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_TOO_LARGE,
               tw_tr ("The table has more than %d rows. Record the answers in several tables."), MOST_ROWS);

  return FALSE;
}

/**
 * tw_survey_read_table:
 * @table: a table; it stands before its first row afterwards, if it is no survey
 * @error: return location of a #TwIoError
 *
 * Returns: (transfer full) (nullable): the answers; %NULL without @error if no column holds codes
 */
TwSurvey *
tw_survey_read_table (TwTableReader  *table,
                      GError        **error)
{
  g_autoptr (TwSurvey) self = NULL;
  const TwTableRow *row = NULL;
  GError *local_error = NULL;
  int code, date;

  if (!find_headings (table, &row, &code, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, local_error);
      else
        tw_table_reader_rewind (table, error);
      return NULL;
    }

  date = find_heading (row, date_keys, G_N_ELEMENTS (date_keys));
  self = g_new0 (TwSurvey, 1);
  self->headings = read_headings (row, code, date);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) survey_row_free);

  return read_rows (self, table, code, date, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * tw_survey_free:
 * @self: (transfer full): answers
 */
void
tw_survey_free (TwSurvey *self)
{
  g_strfreev (self->headings);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}
