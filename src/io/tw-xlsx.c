/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads workbooks of Excel (.xlsx) as a stream.
 *
 * What a sheet needs is read first. Then its rows go by one at a time. Formulas are not computed: their stored
 * results are taken.
 */

#include "tw-xlsx.h"

#include "tw-xlsx-date.h"
#include "tw-xlsx-private.h"

/* "AB12" is column 27. A cell without a reference stands behind the last one. */
static guint
parse_column (const char *reference,
              guint       next)
{
  guint column = 0;

  if (reference == NULL || !g_ascii_isupper (*reference))
    return next;

  for (const char *p = reference; g_ascii_isupper (*p) && column < TW_TABLE_MAX_COLUMNS * 100; p++)
    column = column * 26 + (*p - 'A' + 1);

  return column - 1;
}

static void
start_row (void        *parser,
           const char **attributes)
{
  TwXlsx *self = tw_xlsx_of (parser);
  const char *number = tw_sheet_attribute (attributes, "r");
  guint64 row_number = number != NULL ? tw_xlsx_parse_number (number) : self->row_number + 1;

  if (row_number <= self->row_number)
    {
      tw_xlsx_fail (parser, TW_SHEET_DAMAGED);
      return;
    }

  self->row_number = row_number;
  self->column = 0;
  tw_sheet_row_clear (self->row);
  if (tw_xlsx_is_true (tw_sheet_attribute (attributes, "hidden")))
    tw_sheet_row_hide (self->row);
}

/* Columns are counted from 1 here, and the last one is named. */
static void
take_column (void        *parser,
             const char **attributes)
{
  TwXlsx *self = tw_xlsx_of (parser);
  guint64 first = tw_xlsx_parse_number (tw_sheet_attribute (attributes, "min"));
  guint64 last = MIN (tw_xlsx_parse_number (tw_sheet_attribute (attributes, "max")), TW_TABLE_MAX_COLUMNS);

  if (tw_xlsx_is_true (tw_sheet_attribute (attributes, "hidden")) && first >= 1 && first <= last)
    self->taker->take_hidden_columns ((guint) first - 1, (guint) (last - first + 1), self->taker->user_data);
}

/* The types of cells by one letter; "str" and "inlineStr" hold their text themselves. */
static char
parse_cell_type (const char *type)
{
  if (g_str_equal (type, "str") || g_str_equal (type, "inlineStr"))
    return 't';

  return *type;
}

static void
start_cell (void        *parser,
            const char **attributes)
{
  TwXlsx *self = tw_xlsx_of (parser);

  self->cell_type = 'n';
  self->cell_format = 0;
  g_string_truncate (self->text, 0);

  for (guint i = 0; attributes[i] != NULL; i += 2)
    {
      const char *value = attributes[i + 1];

      if (g_str_equal (attributes[i], "r"))
        self->column = parse_column (value, self->column);
      else if (g_str_equal (attributes[i], "t"))
        self->cell_type = parse_cell_type (value);
      else if (g_str_equal (attributes[i], "s"))
        self->cell_format = (guint) MIN (tw_xlsx_parse_number (value), G_MAXUINT);
    }
}

static void
start_in_sheet (void        *parser,
                const char  *element,
                const char **attributes)
{
  TwXlsx *self = tw_xlsx_of (parser);
  const char *name = tw_sheet_local_name (element);

  if (g_str_equal (name, "c"))
    start_cell (parser, attributes);
  else if (g_str_equal (name, "row"))
    start_row (parser, attributes);
  else if (g_str_equal (name, "col"))
    take_column (parser, attributes);
  else if (g_str_equal (name, "v") || g_str_equal (name, "t"))
    self->is_reading_text = TRUE;
  else if (g_str_equal (name, "rPh"))
    self->phonetic_depth++;
}

static void
put_shared_string (void *parser)
{
  TwXlsx *self = tw_xlsx_of (parser);
  guint64 index = tw_xlsx_parse_number (self->text->str);
  gsize start;
  gsize end;
  TwSheetFailure failure;

  if (self->text->len == 0)
    return;
  if (!g_ascii_isdigit (self->text->str[0]) || index >= self->string_ends->len)
    {
      tw_xlsx_fail (parser, TW_SHEET_DAMAGED);
      return;
    }

  start = index > 0 ? g_array_index (self->string_ends, gsize, index - 1) : 0;
  end = g_array_index (self->string_ends, gsize, index);
  failure = tw_sheet_row_put_cell (self->row, self->column, self->strings->str + start, end - start);
  if (failure != TW_SHEET_READ)
    tw_xlsx_fail (parser, failure);
}

static void
put_cell (void *parser)
{
  TwXlsx *self = tw_xlsx_of (parser);
  gboolean is_date = self->cell_format < self->format_is_date->len &&
                     g_array_index (self->format_is_date, gboolean, self->cell_format);
  TwSheetFailure failure;

  if (self->cell_type == 's')
    {
      put_shared_string (parser);
      return;
    }

  if (self->cell_type == 'n')
    tw_xlsx_write_number (self->text, is_date, self->from_1904);
  else if (self->cell_type == 'b' && self->text->len > 0)
    g_string_assign (self->text, tw_xlsx_is_true (self->text->str) ? "TRUE" : "FALSE");

  failure = tw_sheet_row_put_cell (self->row, self->column, self->text->str, self->text->len);
  if (failure != TW_SHEET_READ)
    tw_xlsx_fail (parser, failure);
}

static void
end_in_sheet (void       *parser,
              const char *element)
{
  TwXlsx *self = tw_xlsx_of (parser);
  const char *name = tw_sheet_local_name (element);
  TwSheetFailure failure;

  if (g_str_equal (name, "v") || g_str_equal (name, "t"))
    {
      self->is_reading_text = FALSE;
    }
  else if (g_str_equal (name, "rPh") && self->phonetic_depth > 0)
    {
      self->phonetic_depth--;
    }
  else if (g_str_equal (name, "c"))
    {
      put_cell (parser);
      self->column++;
    }
  else if (g_str_equal (name, "row"))
    {
      failure = tw_sheet_row_give (self->row, self->row_number, self->taker);
      tw_sheet_row_clear (self->row);
      if (failure != TW_SHEET_READ)
        tw_xlsx_fail (parser, failure);
    }
}

static void
tell_progress (guint    thousandths,
               gpointer user_data)
{
  TwXlsx *self = user_data;

  self->taker->take_progress (thousandths, self->taker->user_data);
}

/**
 * tw_xlsx_recognize:
 * @fd: an archive
 *
 * Returns: whether it is a workbook of Excel
 */
gboolean
tw_xlsx_recognize (int fd)
{
  return tw_sheet_archive_contains (fd, TW_XLSX_WORKBOOK);
}

/**
 * tw_xlsx_list_sheets:
 * @fd: a workbook
 * @taker: who takes the names
 *
 * Gives the names of the sheets in their order.
 *
 * Returns: %TW_SHEET_READ, or why not
 */
TwSheetFailure
tw_xlsx_list_sheets (int                 fd,
                     const TwSheetTaker *taker)
{
  g_auto (TwXlsx) self;
  TwSheetFailure failure;

  tw_xlsx_begin (&self, taker);
  failure = tw_xlsx_read_sheet_list (&self, fd);

  for (guint i = 0; failure == TW_SHEET_READ && i < self.sheets->len; i++)
    {
      const TwXlsxSheet *sheet = &g_array_index (self.sheets, TwXlsxSheet, i);

      if (sheet->name != NULL)
        taker->take_sheet (sheet->name, sheet->hidden, taker->user_data);
    }

  return failure;
}

/**
 * tw_xlsx_read:
 * @fd: a workbook
 * @sheet: (nullable): the name of the sheet, or %NULL for the first that is not hidden
 * @taker: who takes the rows
 * @row: (out): the row where it failed
 *
 * Reads a sheet.
 *
 * Returns: %TW_SHEET_READ, or why not
 */
TwSheetFailure
tw_xlsx_read (int                 fd,
              const char         *sheet,
              const TwSheetTaker *taker,
              int                *row)
{
  g_auto (TwXlsx) self;
  TwSheetFailure failure;

  tw_xlsx_begin (&self, taker);
  failure = tw_xlsx_read_parts (&self, fd, sheet);
  if (failure == TW_SHEET_READ)
    {
      failure = tw_xlsx_parse_member (&self, fd, self.sheet_path, start_in_sheet, end_in_sheet, tell_progress);
      if (failure == TW_SHEET_NO_SUCH_SHEET)
        failure = TW_SHEET_DAMAGED;
    }

  *row = (int) MIN (self.row_number, G_MAXINT);
  return failure;
}
