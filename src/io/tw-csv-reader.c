/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads tables of separated values as they really occur: as Excel saves them in Germany (semicolons,
 * Windows-1252), as the rest of the world does, and as HR systems think Excel would.
 *
 * Encoding and separator are found out by what stands there. Whatever the bytes are, the reader gives
 * valid UTF-8 or an error that names the row, needs memory for one row besides the text itself, and
 * reads each byte a fixed number of times. A quotation mark counts only where a cell begins with it,
 * as in Excel.
 */

#include "tw-csv-reader.h"

#include "tw-io-error.h"
#include "tw-language.h"

#include <string.h>

struct _TwCsvReader
{
  TwTableReader parent_instance;

  GBytes *bytes;               /* UTF-8, or Windows-1252 that is changed cell by cell */
  const char *text;
  const char *end;
  const char *first_row;
  const char *position;
  TwCsvEncoding encoding;
  char separator;

  GString *row_text;           /* the cells of the row, each with its end */
  GArray *cell_starts;         /* gsize: where in row_text */
  GPtrArray *cells;
  TwTableRow row;
};

G_DEFINE_FINAL_TYPE (TwCsvReader, tw_csv_reader, TW_TYPE_TABLE_READER)

/* How many rows are looked at to find the separator. */
#define SAMPLE_ROWS 200

/* The letters of Windows-1252 that Latin-1 does not have; five of the bytes are no letter at all. */
static const gunichar windows_1252_letters[32] = {
  0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
  0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

static int
count_rows_before (const char *text,
                   const char *position)
{
  int n_rows = 1;

  for (const char *p = text; p < position; p++)
    if (*p == '\n' || (*p == '\r' && p[1] != '\n'))
      n_rows++;

  return n_rows;
}

static gboolean
set_not_text (GError **error)
{
  g_set_error_literal (error, TW_IO_ERROR, TW_IO_ERROR_NOT_TEXT,
                       tw_tr ("The file is not a text table. Save the list as “CSV (UTF-8)” and try again."));
  return FALSE;
}

/* Real Windows-1252 almost never has two or three letters in a row that look like one letter of
 * UTF-8. A file with more of those than of bytes that cannot be UTF-8 is broken UTF-8.
 */
static gboolean
is_broken_utf8 (const char *text,
                const char *end)
{
  gsize n_utf8 = 0;
  gsize n_other = 0;
  const char *p = text;

  while (p < end)
    {
      if ((guchar) *p < 0x80)
        {
          p++;
        }
      else if ((gint32) g_utf8_get_char_validated (p, end - p) > 0)
        {
          n_utf8++;
          p = g_utf8_next_char (p);
        }
      else
        {
          n_other++;
          p++;
        }
    }

  return n_utf8 > n_other;
}

static gboolean
detect_8_bit_encoding (TwCsvReader  *self,
                       gboolean      has_mark,
                       GError      **error)
{
  const char *invalid;

  if (memchr (self->text, '\0', self->end - self->text) != NULL)
    return set_not_text (error);

  self->encoding = TW_CSV_UTF_8;
  if (g_utf8_validate_len (self->text, self->end - self->text, &invalid))
    return TRUE;

  if (has_mark || is_broken_utf8 (self->text, self->end))
    {
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_NOT_TEXT,
                   tw_tr ("The characters of the file are damaged near line %d. Save the list anew as “CSV (UTF-8)”."),
                   count_rows_before (self->text, invalid));
      return FALSE;
    }

  self->encoding = TW_CSV_WINDOWS_1252;
  return TRUE;
}

static gunichar2 *
copy_utf16_units (const char *text,
                  gsize       n_units,
                  gboolean    big_end_first)
{
  gunichar2 *units = g_new (gunichar2, n_units + 1);

  memcpy (units, text, n_units * 2);
  for (gsize i = 0; i < n_units; i++)
    units[i] = big_end_first ? GUINT16_FROM_BE (units[i]) : GUINT16_FROM_LE (units[i]);

  return units;
}

static gboolean
convert_utf16 (TwCsvReader  *self,
               GError      **error)
{
  gsize n_units = (self->end - self->text) / 2;
  g_autofree gunichar2 *units = NULL;
  g_autofree char *converted = NULL;
  glong n_read = 0;
  glong n_written = 0;

  if ((self->end - self->text) % 2 != 0)
    return set_not_text (error);

  units = copy_utf16_units (self->text, n_units, self->encoding == TW_CSV_UTF_16_BE);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  /* It stops at a zero, which no text has. */
  converted = g_utf16_to_utf8 (units, n_units, &n_read, &n_written, NULL);
  if (converted == NULL || (gsize) n_read != n_units)
    return set_not_text (error);

  self->bytes = g_bytes_new_take (g_steal_pointer (&converted), n_written);
  self->text = g_bytes_get_data (self->bytes, NULL);
  self->end = self->text + n_written;

  return TRUE;
}

static gboolean
starts_with (TwCsvReader *self,
             const char  *start)
{
  gsize length = strlen (start);

  return (gsize) (self->end - self->text) >= length && memcmp (self->text, start, length) == 0;
}

static gboolean
detect_encoding (TwCsvReader  *self,
                 GError      **error)
{
  if (starts_with (self, "\xFF\xFE") || starts_with (self, "\xFE\xFF"))
    {
      self->encoding = starts_with (self, "\xFF\xFE") ? TW_CSV_UTF_16_LE : TW_CSV_UTF_16_BE;
      self->text += 2;
      return convert_utf16 (self, error);
    }

  if (starts_with (self, "\xEF\xBB\xBF"))
    {
      self->text += 3;
      return detect_8_bit_encoding (self, TRUE, error);
    }

  return detect_8_bit_encoding (self, FALSE, error);
}

static const char *
skip_line_break (const char *position,
                 const char *end)
{
  if (position < end && *position == '\r')
    {
      position++;
      if (position < end && *position == '\n')
        position++;
    }
  else if (position < end && *position == '\n')
    {
      position++;
    }

  return position;
}

/* @position stands behind the opening mark. Returns where the closing one stands, or @end. */
static const char *
find_closing_quote (const char *position,
                    const char *end)
{
  while (position < end)
    {
      const char *quote = memchr (position, '"', end - position);

      if (quote == NULL)
        return end;
      if (quote + 1 == end || quote[1] != '"')
        return quote;
      position = quote + 2;
    }

  return end;
}

static const char *
find_cell_end (const char *position,
               const char *end,
               char        separator)
{
  while (position < end && *position != separator && *position != '\n' && *position != '\r')
    position++;

  return position;
}

/* Counts the cells of the row at @position, which is moved to the next one. */
static guint
count_cells (const char **position,
             const char  *end,
             char         separator)
{
  const char *p = *position;
  guint n_cells = 1;

  while (p < end)
    {
      if (*p == '"')
        {
          p = find_closing_quote (p + 1, end);
          if (p < end)
            p++;
        }

      p = find_cell_end (p, end, separator);
      if (p == end || *p != separator)
        break;

      p++;
      n_cells++;
    }

  *position = skip_line_break (p, end);

  return n_cells;
}

/* How well @separator explains the first rows: as many rows as possible with the same number of
 * cells, and as many cells as possible.
 */
static guint
weigh_separator (TwCsvReader *self,
                 char         separator)
{
  guint n_rows_with[TW_TABLE_MAX_COLUMNS + 1] = { 0, };
  const char *position = self->first_row;
  guint best = 0;

  for (guint i = 0; i < SAMPLE_ROWS && position < self->end; i++)
    {
      guint n_cells = count_cells (&position, self->end, separator);

      n_rows_with[MIN (n_cells, TW_TABLE_MAX_COLUMNS)]++;
    }

  for (guint n_cells = 2; n_cells <= TW_TABLE_MAX_COLUMNS; n_cells++)
    best = MAX (best, n_rows_with[n_cells] * (n_cells - 1));

  return best;
}

/* Excel is told the separator by a first line "sep=;", which it does not count as a row. */
static gboolean
read_separator_line (TwCsvReader *self)
{
  const char *after;

  if (self->end - self->text < 5 || g_ascii_strncasecmp (self->text, "sep=", 4) != 0)
    return FALSE;

  after = self->text + 5;
  if (strchr (";,\t|", self->text[4]) == NULL || (after < self->end && *after != '\r' && *after != '\n'))
    return FALSE;

  self->separator = self->text[4];
  self->first_row = skip_line_break (after, self->end);

  return TRUE;
}

static void
detect_separator (TwCsvReader *self)
{
  static const char candidates[] = { ';', '\t', ',', '|' };
  guint best = 0;

  self->first_row = self->text;
  if (read_separator_line (self))
    return;

  self->separator = ';';
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint weight = weigh_separator (self, candidates[i]);

      if (weight <= best)
        continue;

      best = weight;
      self->separator = candidates[i];
    }
}

static void
append_windows_1252 (GString    *cell,
                     const char *start,
                     gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      guchar byte = start[i];

      if (byte < 0x80)
        g_string_append_c (cell, byte);
      else
        g_string_append_unichar (cell, byte < 0xA0 ? windows_1252_letters[byte - 0x80] : byte);
    }
}

static gboolean
append_text (TwCsvReader  *self,
             const char   *start,
             gsize         length,
             GError      **error)
{
  gsize cell_start = g_array_index (self->cell_starts, gsize, self->cell_starts->len - 1);

  if (self->row_text->len - cell_start + length > TW_TABLE_MAX_CELL_BYTES)
    {
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_CELL_TOO_LONG,
                   tw_tr ("A cell in row %d is longer than any spreadsheet allows. Perhaps a quotation mark is missing there."),
                   self->row.number);
      return FALSE;
    }

  if (self->encoding == TW_CSV_WINDOWS_1252)
    append_windows_1252 (self->row_text, start, length);
  else
    g_string_append_len (self->row_text, start, length);

  return TRUE;
}

/* The text between two quotation marks, in which doubled ones stand for one. */
static gboolean
read_quoted_text (TwCsvReader  *self,
                  GError      **error)
{
  const char *closing = find_closing_quote (self->position + 1, self->end);
  const char *start = self->position + 1;

  if (closing == self->end)
    {
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_DAMAGED,
                   tw_tr ("A quotation mark is opened in row %d and never closed. Correct the row or save the list anew."),
                   self->row.number);
      return FALSE;
    }

  while (start < closing)
    {
      const char *quote = memchr (start, '"', closing - start);
      const char *stop = quote != NULL ? quote + 1 : closing;

      if (!append_text (self, start, stop - start, error))
        return FALSE;

      start = quote != NULL ? quote + 2 : closing;
    }

  self->position = closing + 1;
  return TRUE;
}

static gboolean
begin_cell (TwCsvReader  *self,
            GError      **error)
{
  if (self->cell_starts->len == TW_TABLE_MAX_COLUMNS)
    {
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_TOO_LARGE,
                   tw_tr ("Row %d has more than %d columns. Remove the columns that are not needed."),
                   self->row.number, TW_TABLE_MAX_COLUMNS);
      return FALSE;
    }

  g_array_append_val (self->cell_starts, self->row_text->len);
  return TRUE;
}

static gboolean
read_cell (TwCsvReader  *self,
           GError      **error)
{
  const char *stop;

  if (!begin_cell (self, error))
    return FALSE;

  if (self->position < self->end && *self->position == '"' && !read_quoted_text (self, error))
    return FALSE;

  stop = find_cell_end (self->position, self->end, self->separator);
  if (!append_text (self, self->position, stop - self->position, error))
    return FALSE;

  g_string_append_c (self->row_text, '\0');
  self->position = stop;

  return TRUE;
}

static gboolean
read_cells (TwCsvReader  *self,
            GError      **error)
{
  g_string_truncate (self->row_text, 0);
  g_array_set_size (self->cell_starts, 0);

  while (TRUE)
    {
      if (!read_cell (self, error))
        return FALSE;

      if (self->position == self->end || *self->position != self->separator)
        break;

      self->position++;
    }

  self->position = skip_line_break (self->position, self->end);
  return TRUE;
}

static void
point_to_cells (TwCsvReader *self)
{
  guint n_cells = self->cell_starts->len;

  g_ptr_array_set_size (self->cells, n_cells);
  for (guint i = 0; i < n_cells; i++)
    self->cells->pdata[i] = self->row_text->str + g_array_index (self->cell_starts, gsize, i);

  self->row.n_cells = n_cells;
  self->row.cells = (const char *const *) self->cells->pdata;
}

static gboolean
tw_csv_reader_next (TwTableReader     *table,
                    const TwTableRow **row,
                    GError           **error)
{
  TwCsvReader *self = TW_CSV_READER (table);

  if (self->position == self->end)
    return TRUE;

  if (self->row.number == TW_TABLE_MAX_ROWS)
    {
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_TOO_LARGE,
                   tw_tr ("The list has more than %d rows. Split it into several lists."),
                   TW_TABLE_MAX_ROWS);
      return FALSE;
    }

  self->row.number++;
  if (!read_cells (self, error))
    return FALSE;

  point_to_cells (self);
  *row = &self->row;

  return TRUE;
}

static gboolean
tw_csv_reader_rewind (TwTableReader  *table,
                      GError        **error)
{
  TwCsvReader *self = TW_CSV_READER (table);

  self->position = self->first_row;
  self->row.number = 0;

  return TRUE;
}

static double
tw_csv_reader_get_progress (TwTableReader *table)
{
  TwCsvReader *self = TW_CSV_READER (table);

  if (self->end == self->text)
    return 1.0;

  return (double) (self->position - self->text) / (double) (self->end - self->text);
}

static void
tw_csv_reader_finalize (GObject *object)
{
  TwCsvReader *self = TW_CSV_READER (object);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_string_free (self->row_text, TRUE);
  g_array_unref (self->cell_starts);
  g_ptr_array_unref (self->cells);

  G_OBJECT_CLASS (tw_csv_reader_parent_class)->finalize (object);
}

static void
tw_csv_reader_class_init (TwCsvReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  TwTableReaderClass *table_class = TW_TABLE_READER_CLASS (klass);

  object_class->finalize = tw_csv_reader_finalize;

  table_class->next = tw_csv_reader_next;
  table_class->rewind = tw_csv_reader_rewind;
  table_class->get_progress = tw_csv_reader_get_progress;
}

static void
tw_csv_reader_init (TwCsvReader *self)
{
  self->row_text = g_string_sized_new (1024);
  self->cell_starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->cells = g_ptr_array_new ();
}

/**
 * tw_csv_reader_new:
 * @bytes: the whole file
 * @error: return location of a #TwIoError
 *
 * Finds out how the text is written (P11) and stands before its first row.
 *
 * Returns: (transfer full) (nullable): a reader; %NULL if the bytes are no text
 */
TwCsvReader *
tw_csv_reader_new (GBytes  *bytes,
                   GError **error)
{
  g_autoptr (TwCsvReader) self = NULL;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) == 0)
    {
      g_set_error_literal (error, TW_IO_ERROR, TW_IO_ERROR_EMPTY,
                           tw_tr ("The file is empty. Save the list again and try once more."));
      return NULL;
    }

  self = g_object_new (TW_TYPE_CSV_READER, NULL);
  self->bytes = g_bytes_ref (bytes);
  self->text = g_bytes_get_data (bytes, &size);
  self->end = self->text + size;

  if (!detect_encoding (self, error))
    return NULL;

  detect_separator (self);
  self->position = self->first_row;

  return g_steal_pointer (&self);
}

/**
 * tw_csv_reader_get_encoding:
 * @self: a reader
 *
 * Returns: how the letters of the file are written
 */
TwCsvEncoding
tw_csv_reader_get_encoding (TwCsvReader *self)
{
  g_return_val_if_fail (TW_IS_CSV_READER (self), TW_CSV_UTF_8);

  return self->encoding;
}

/**
 * tw_csv_reader_get_separator:
 * @self: a reader
 *
 * Returns: what stands between two cells: `;`, `,`, a tab or `|`
 */
char
tw_csv_reader_get_separator (TwCsvReader *self)
{
  g_return_val_if_fail (TW_IS_CSV_READER (self), ';');

  return self->separator;
}
