/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables for Excel. In a workbook dates and numbers are what they are, and show as the reader's Excel shows them. In
 * CSV the separator and the decimal sign are those of the language, and days are written as 2027-12-24, which every
 * Excel takes for a date.
 */

#include "tw-sheet-writer.h"

#include "tw-csv-writer.h"
#include "tw-io-error.h"
#include "tw-own-table.h"
#include "tw-workbook-private.h"

#include <math.h>
#include <string.h>

/* Excel's own formats, which follow the reader's settings: a day, and a day with its time. */
#define FORMAT_DAY 14
#define FORMAT_TIME 22

struct _TwSheetWriter
{
  char *path;
  GError *refusal;             /* what stands there must stay */
  TwLanguage *language;
  TwSheetColumn *columns;
  guint n_columns;
  guint column;

  TwCsvWriter *csv;            /* either this */
  GPtrArray *cells;

  TwWorkbook *workbook;        /* or that */
  lxw_worksheet *sheet;
  lxw_format *heading;
  lxw_format *formats[TW_SHEET_TIME + 1];
  guint row;
};

static gboolean
has_ending (const char *path,
            const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ending);
}

static gboolean
is_german (TwLanguage *language)
{
  return g_str_has_prefix (tw_language_get_tag (language), "de");
}

static void
make_formats (TwSheetWriter *self)
{
  lxw_workbook *workbook = tw_workbook_get (self->workbook);

  self->heading = workbook_add_format (workbook);
  format_set_bold (self->heading);
  format_set_bottom (self->heading, LXW_BORDER_THIN);
  format_set_text_wrap (self->heading);

  for (guint kind = 0; kind < G_N_ELEMENTS (self->formats); kind++)
    {
      self->formats[kind] = workbook_add_format (workbook);
      format_set_align (self->formats[kind], LXW_ALIGN_VERTICAL_TOP);
    }

  format_set_text_wrap (self->formats[TW_SHEET_TEXT]);
  format_set_num_format (self->formats[TW_SHEET_DECIMAL], "0.0");
  format_set_num_format (self->formats[TW_SHEET_MONEY], "#,##0.00");
  format_set_num_format_index (self->formats[TW_SHEET_DATE], FORMAT_DAY);
  format_set_num_format_index (self->formats[TW_SHEET_TIME], FORMAT_TIME);
}

static TwSheetColumnKind
current_kind (TwSheetWriter *self)
{
  g_assert (self->column < self->n_columns);

  return self->columns[self->column].kind;
}

static int
count_decimals (TwSheetColumnKind kind)
{
  switch (kind)
    {
    case TW_SHEET_DECIMAL:
      return 1;

    case TW_SHEET_MONEY:
      return 2;

    case TW_SHEET_TEXT:
    case TW_SHEET_INTEGER:
    case TW_SHEET_DATE:
    case TW_SHEET_TIME:
      break;
    }

  return 0;
}

/* A plain number: no groups, the decimal sign of the language. */
static char *
print_number (TwSheetWriter *self,
              double         number)
{
  const int decimals = count_decimals (current_kind (self));
  const double unit = pow (10, decimals);
  char format[8];
  char buffer[G_ASCII_DTOSTR_BUF_SIZE * 8];

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (buffer, sizeof buffer, format, round (number * unit) / unit);
  if (is_german (self->language))
    g_strdelimit (buffer, ".", ',');

  return g_strdup (buffer);
}

static void
add_csv_cell (TwSheetWriter *self,
              char          *cell)
{
  g_ptr_array_add (self->cells, cell);
  self->column++;
}

static void
end_csv_row (TwSheetWriter *self)
{
  g_ptr_array_add (self->cells, NULL);
  tw_csv_writer_add_row (self->csv, (const char *const *) self->cells->pdata);
  g_ptr_array_set_size (self->cells, 0);
}

static const char *
get_heading (TwSheetWriter *self,
             guint          column)
{
  return tw_language_trc (self->language, "heading", self->columns[column].heading);
}

static void
begin_sheet (TwSheetWriter *self,
             const char    *name)
{
  self->sheet = tw_workbook_add_sheet (self->workbook, name);
  self->row = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i, self->columns[i].width, NULL);
      worksheet_write_string (self->sheet, 0, (lxw_col_t) i, get_heading (self, i), self->heading);
    }
  worksheet_freeze_panes (self->sheet, 1, 0);
}

/* The arrows to filter by stand above all rows, which are known only when the sheet ends. */
static void
end_sheet (TwSheetWriter *self)
{
  if (self->sheet != NULL && self->row > 0)
    worksheet_autofilter (self->sheet, 0, 0, self->row, (lxw_col_t) (self->n_columns - 1));
}

static void
check_place (TwSheetWriter *self)
{
  g_autofree const char **headings = g_new0 (const char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    headings[i] = self->columns[i].heading;

  tw_own_table_may_be_written (self->path, headings, &self->refusal);
}

/**
 * tw_sheet_writer_is_one_sheet:
 * @path: where a table is to be written
 *
 * Returns: whether the file holds one sheet only, as CSV does
 */
gboolean
tw_sheet_writer_is_one_sheet (const char *path)
{
  return has_ending (path, ".csv");
}

/**
 * tw_sheet_writer_new:
 * @path: the file to be written, ending in .xlsx or .csv; an earlier table with the same first headings is replaced when
 *   all is written, nothing else is
 * @language: the language of the headings, whose separator and decimal sign a CSV file has
 * @error: return location of a #TwIoError
 *
 * Returns: (transfer full) (nullable): a writer without a sheet
 */
TwSheetWriter *
tw_sheet_writer_new (const char  *path,
                     TwLanguage  *language,
                     GError     **error)
{
  g_autoptr (TwSheetWriter) self = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL && language != NULL, NULL);

  self = g_new0 (TwSheetWriter, 1);
  self->path = g_strdup (path);
  self->language = tw_language_ref (language);
  self->cells = g_ptr_array_new_with_free_func (g_free);

  if (has_ending (path, ".csv"))
    {
      self->csv = tw_csv_writer_new (path, is_german (language) ? ';' : ',', error);
      return self->csv != NULL ? g_steal_pointer (&self) : NULL;
    }

  if (has_ending (path, ".xlsx"))
    {
      self->workbook = tw_workbook_new (path, TRUE, error);
      if (self->workbook == NULL)
        return NULL;
      make_formats (self);
      return g_steal_pointer (&self);
    }

  name = g_filename_display_basename (path);
  g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_FORMAT,
               tw_tr ("“%s” was not written, because its name ends neither in .xlsx nor in .csv. Choose one of the two."),
               name);

  return NULL;
}

/**
 * tw_sheet_writer_free:
 * @self: (transfer full): a writer
 *
 * Ends the work; a file that is not finished leaves nothing behind.
 */
void
tw_sheet_writer_free (TwSheetWriter *self)
{
  g_clear_pointer (&self->csv, tw_csv_writer_free);
  g_clear_pointer (&self->workbook, tw_workbook_free);
  g_ptr_array_unref (self->cells);
  g_free (self->columns);
  g_free (self->path);
  g_clear_error (&self->refusal);
  tw_language_unref (self->language);
  g_free (self);
}

/**
 * tw_sheet_writer_begin:
 * @self: a writer
 * @name: what the sheet is called
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 *
 * Ends the sheet before, and begins the next one with its headings.
 */
void
tw_sheet_writer_begin (TwSheetWriter       *self,
                       const char          *name,
                       const TwSheetColumn *columns,
                       guint                n_columns)
{
  gboolean is_first;

  g_return_if_fail (self != NULL && n_columns > 0);
  g_return_if_fail (self->csv == NULL || self->columns == NULL);

  if (self->workbook != NULL)
    end_sheet (self);

  is_first = self->columns == NULL;
  g_free (self->columns);
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  self->column = 0;
  if (is_first)
    check_place (self);

  if (self->workbook != NULL)
    {
      begin_sheet (self, name);
      return;
    }

  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (self->cells, g_strdup (get_heading (self, i)));
  end_csv_row (self);
}

/**
 * tw_sheet_writer_add_text:
 * @self: a writer
 * @text: (nullable): the next cell of the row; %NULL for an empty one
 *
 * Whatever it begins with, no spreadsheet takes it for a formula.
 */
void
tw_sheet_writer_add_text (TwSheetWriter *self,
                          const char    *text)
{
  g_return_if_fail (self != NULL && self->column < self->n_columns);

  if (self->csv != NULL)
    {
      add_csv_cell (self, g_strdup (text != NULL ? text : ""));
      return;
    }

  if (text != NULL && *text != '\0')
    worksheet_write_string (self->sheet, self->row + 1, (lxw_col_t) self->column, text, self->formats[TW_SHEET_TEXT]);
  self->column++;
}

/**
 * tw_sheet_writer_add_number:
 * @self: a writer
 * @number: the next cell of the row; one that is not a number leaves it empty
 */
void
tw_sheet_writer_add_number (TwSheetWriter *self,
                            double         number)
{
  g_return_if_fail (self != NULL && self->column < self->n_columns);

  if (!isfinite (number))
    {
      tw_sheet_writer_add_text (self, NULL);
      return;
    }

  if (self->csv != NULL)
    {
      add_csv_cell (self, print_number (self, number));
      return;
    }

  worksheet_write_number (self->sheet, self->row + 1, (lxw_col_t) self->column, number,
                          self->formats[current_kind (self)]);
  self->column++;
}

/**
 * tw_sheet_writer_add_date:
 * @self: a writer
 * @iso: (nullable): the next cell of the row: "YYYY-MM-DD", or with "THH:MM" behind it; %NULL for an empty one
 */
void
tw_sheet_writer_add_date (TwSheetWriter *self,
                          const char    *iso)
{
  lxw_datetime time;

  g_return_if_fail (self != NULL && self->column < self->n_columns);

  if (iso == NULL || *iso == '\0')
    {
      tw_sheet_writer_add_text (self, NULL);
      return;
    }

  if (self->csv != NULL)
    {
      add_csv_cell (self, g_strdelimit (g_strdup (iso), "T", ' '));
      return;
    }

  if (tw_workbook_set_time (&time, iso))
    worksheet_write_datetime (self->sheet, self->row + 1, (lxw_col_t) self->column, &time,
                              self->formats[current_kind (self)]);
  self->column++;
}

/**
 * tw_sheet_writer_end_row:
 * @self: a writer whose row has all its cells
 */
void
tw_sheet_writer_end_row (TwSheetWriter *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->column == self->n_columns);

  if (self->csv != NULL)
    end_csv_row (self);

  self->row++;
  self->column = 0;
}

/**
 * tw_sheet_writer_finish:
 * @self: a writer
 * @error: return location of a #TwIoError
 *
 * Puts the file in its place.
 *
 * Returns: whether it stands there, whole
 */
gboolean
tw_sheet_writer_finish (TwSheetWriter  *self,
                        GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->refusal != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->refusal));
      return FALSE;
    }

  if (self->csv != NULL)
    return tw_csv_writer_finish (self->csv, error);

  end_sheet (self);

  return tw_workbook_finish (self->workbook, error);
}
