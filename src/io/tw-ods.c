/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads OpenDocument spreadsheets (.ods) as a stream.
 *
 * Everything stands in one part, sheet after sheet. Rows and cells that are alike are written once
 * with a count; a sheet usually ends with a million blank rows written so, which cost nothing here.
 * Dates and numbers are taken from their values, not from how they are shown.
 */

#include "tw-ods.h"

#include "tw-sheet-archive.h"
#include "tw-sheet-row.h"

#include <string.h>

#define CONTENT "content.xml"

typedef struct
{
  const TwSheetTaker *taker;
  const char *wanted_sheet;
  TwSheetFailure failure;

  char *style;                      /* of tables, that is described */
  GHashTable *hidden_styles;        /* names of styles in which a table is hidden */

  guint n_sheets;
  guint table_depth;                /* tables can stand in cells of tables */
  gboolean is_wanted;
  gboolean was_found;

  TwSheetRow *row;
  guint64 row_number;
  guint64 row_repeats;
  guint64 column;
  guint64 column_repeats;

  gboolean in_cell;
  gboolean has_value;               /* an attribute says what the cell holds */
  guint n_paragraphs;
  guint paragraph_depth;
  guint annotation_depth;
  GString *text;
} Spreadsheet;

static void
end_spreadsheet (Spreadsheet *self)
{
  tw_sheet_row_free (self->row);
  g_string_free (self->text, TRUE);
  g_free (self->style);
  g_hash_table_unref (self->hidden_styles);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Spreadsheet, end_spreadsheet)

static Spreadsheet *
get_spreadsheet (void *parser)
{
  return XML_GetUserData (parser);
}

static void
fail (void           *parser,
      TwSheetFailure  failure)
{
  Spreadsheet *self = get_spreadsheet (parser);

  /* A stopped parser may still end an element. */
  if (self->failure == TW_SHEET_READ)
    self->failure = failure;
  XML_StopParser (parser, XML_FALSE);
}

static guint64
get_repeats (const char **attributes,
             const char  *name)
{
  const char *value = tw_sheet_attribute (attributes, name);

  return value != NULL ? CLAMP (g_ascii_strtoull (value, NULL, 10), 1, G_MAXUINT32) : 1;
}

static void
append_text (void       *parser,
             const char *text,
             gsize       length)
{
  Spreadsheet *self = get_spreadsheet (parser);

  if (self->text->len + length > TW_TABLE_MAX_CELL_BYTES)
    fail (parser, TW_SHEET_CELL_TOO_LONG);
  else
    g_string_append_len (self->text, text, length);
}

static gboolean
is_reading_text (const Spreadsheet *self)
{
  return self->in_cell && !self->has_value && self->paragraph_depth > 0 && self->annotation_depth == 0;
}

static void
collect_text (void       *parser,
              const char *text,
              int         length)
{
  if (is_reading_text (get_spreadsheet (parser)))
    append_text (parser, text, length);
}

static void
append_spaces (void        *parser,
               const char **attributes)
{
  guint64 n_spaces = get_repeats (attributes, "c");

  for (guint64 i = 0; i < MIN (n_spaces, 1000); i++)
    append_text (parser, " ", 1);
}

/* A sheet is hidden by the style of its table. Styles stand before the first sheet. */
static void
start_style (void        *parser,
             const char  *name,
             const char **attributes)
{
  Spreadsheet *self = get_spreadsheet (parser);

  if (g_str_equal (name, "style"))
    {
      g_free (self->style);
      self->style = g_strdup (tw_sheet_attribute (attributes, "name"));
    }
  else if (g_str_equal (name, "table-properties") && self->style != NULL &&
           g_strcmp0 (tw_sheet_attribute (attributes, "display"), "false") == 0 &&
           g_hash_table_size (self->hidden_styles) < TW_SHEET_MAX_SHEETS)
    {
      g_hash_table_add (self->hidden_styles, g_strdup (self->style));
    }
}

static gboolean
is_hidden_table (const Spreadsheet  *self,
                 const char        **attributes)
{
  const char *style = tw_sheet_attribute (attributes, "style-name");

  return style != NULL && g_hash_table_contains (self->hidden_styles, style);
}

static void
start_table (void        *parser,
             const char **attributes)
{
  Spreadsheet *self = get_spreadsheet (parser);
  const char *name = tw_sheet_attribute (attributes, "name");
  gboolean hidden = is_hidden_table (self, attributes);

  if (self->table_depth++ > 0)
    return;

  if (self->n_sheets++ == TW_SHEET_MAX_SHEETS)
    {
      fail (parser, TW_SHEET_DAMAGED);
      return;
    }

  if (self->taker->take_sheet != NULL && name != NULL)
    self->taker->take_sheet (name, hidden, self->taker->user_data);

  self->is_wanted = self->taker->take_row != NULL && !self->was_found &&
                    (self->wanted_sheet == NULL ? !hidden : g_strcmp0 (name, self->wanted_sheet) == 0);
  self->was_found = self->was_found || self->is_wanted;
  self->column = 0;
}

/* By hand ("collapse") or by a filter. */
static gboolean
is_hidden (const char **attributes)
{
  const char *visibility = tw_sheet_attribute (attributes, "visibility");

  return visibility != NULL && !g_str_equal (visibility, "visible");
}

static void
take_column (void        *parser,
             const char **attributes)
{
  Spreadsheet *self = get_spreadsheet (parser);
  guint64 n_columns = get_repeats (attributes, "number-columns-repeated");
  guint64 n_known = self->column < TW_TABLE_MAX_COLUMNS ? MIN (n_columns, TW_TABLE_MAX_COLUMNS - self->column) : 0;

  if (is_hidden (attributes) && n_known > 0)
    self->taker->take_hidden_columns ((guint) self->column, (guint) n_known, self->taker->user_data);

  self->column += n_columns;
}

/* The value of a cell that is no text: what it is, not how it is shown. */
static void
take_value (void        *parser,
            const char **attributes)
{
  Spreadsheet *self = get_spreadsheet (parser);
  const char *type = tw_sheet_attribute (attributes, "value-type");
  const char *value = NULL;

  if (type == NULL)
    return;

  if (g_str_equal (type, "date"))
    value = tw_sheet_attribute (attributes, "date-value");
  else if (g_str_equal (type, "boolean"))
    value = tw_sheet_attribute (attributes, "boolean-value");
  else if (g_str_equal (type, "float") || g_str_equal (type, "percentage") || g_str_equal (type, "currency"))
    value = tw_sheet_attribute (attributes, "value");
  else if (g_str_equal (type, "string"))
    value = tw_sheet_attribute (attributes, "string-value");

  if (value == NULL)
    return;

  self->has_value = TRUE;
  if (g_str_equal (type, "boolean"))
    value = g_str_equal (value, "true") ? "TRUE" : "FALSE";
  append_text (parser, value, strlen (value));
  if (g_str_equal (type, "date") && g_str_has_suffix (self->text->str, "T00:00:00"))
    g_string_truncate (self->text, self->text->len - strlen ("T00:00:00"));
}

static void
start_cell (void        *parser,
            const char **attributes)
{
  Spreadsheet *self = get_spreadsheet (parser);

  self->in_cell = TRUE;
  self->has_value = FALSE;
  self->n_paragraphs = 0;
  self->paragraph_depth = 0;
  self->annotation_depth = 0;
  self->column_repeats = get_repeats (attributes, "number-columns-repeated");
  g_string_truncate (self->text, 0);
  take_value (parser, attributes);
}

static void
start_in_cell (void        *parser,
               const char  *name,
               const char **attributes)
{
  Spreadsheet *self = get_spreadsheet (parser);

  if (g_str_equal (name, "annotation"))
    {
      self->annotation_depth++;
      return;
    }

  if (g_str_equal (name, "p") || g_str_equal (name, "h"))
    {
      self->paragraph_depth++;
      if (self->n_paragraphs++ > 0 && is_reading_text (self) && self->text->len > 0)
        append_text (parser, "\n", 1);
      return;
    }

  if (!is_reading_text (self))
    return;

  if (g_str_equal (name, "s"))
    append_spaces (parser, attributes);
  else if (g_str_equal (name, "tab"))
    append_text (parser, "\t", 1);
  else if (g_str_equal (name, "line-break"))
    append_text (parser, "\n", 1);
}

static void
start_element (void        *parser,
               const char  *element,
               const char **attributes)
{
  Spreadsheet *self = get_spreadsheet (parser);
  const char *name = tw_sheet_local_name (element);

  if (g_str_equal (name, "table"))
    {
      start_table (parser, attributes);
      return;
    }

  if (self->table_depth == 0)
    start_style (parser, name, attributes);

  if (!self->is_wanted || self->table_depth != 1)
    return;

  if (self->in_cell)
    {
      start_in_cell (parser, name, attributes);
    }
  else if (g_str_equal (name, "table-row"))
    {
      self->row_repeats = get_repeats (attributes, "number-rows-repeated");
      self->column = 0;
      tw_sheet_row_clear (self->row);
      if (is_hidden (attributes))
        tw_sheet_row_hide (self->row);
    }
  else if (g_str_equal (name, "table-column"))
    {
      take_column (parser, attributes);
    }
  else if (g_str_equal (name, "table-cell") || g_str_equal (name, "covered-table-cell"))
    {
      start_cell (parser, attributes);
    }
}

static void
end_cell (void *parser)
{
  Spreadsheet *self = get_spreadsheet (parser);

  self->in_cell = FALSE;

  if (self->text->len > 0 && self->column + self->column_repeats > TW_TABLE_MAX_COLUMNS)
    {
      fail (parser, TW_SHEET_TOO_MANY_COLUMNS);
      return;
    }

  for (guint64 i = 0; self->text->len > 0 && i < self->column_repeats; i++)
    {
      TwSheetFailure failure = tw_sheet_row_put_cell (self->row, (guint) (self->column + i),
                                                      self->text->str, self->text->len);

      if (failure != TW_SHEET_READ)
        {
          fail (parser, failure);
          return;
        }
    }

  self->column += self->column_repeats;
}

static void
end_row (void *parser)
{
  Spreadsheet *self = get_spreadsheet (parser);
  TwSheetFailure failure = TW_SHEET_READ;

  for (guint64 i = 1; failure == TW_SHEET_READ && i <= self->row_repeats; i++)
    {
      if (tw_sheet_row_is_blank (self->row))
        break;

      failure = tw_sheet_row_give (self->row, self->row_number + i, self->taker);
    }

  self->row_number += self->row_repeats;
  if (failure != TW_SHEET_READ)
    fail (parser, failure);
}

static void
end_element (void       *parser,
             const char *element)
{
  Spreadsheet *self = get_spreadsheet (parser);
  const char *name = tw_sheet_local_name (element);

  if (g_str_equal (name, "table") && self->table_depth > 0)
    {
      self->table_depth--;
      self->is_wanted = self->is_wanted && self->table_depth > 0;
      return;
    }

  if (!self->is_wanted || self->table_depth != 1)
    return;

  if (g_str_equal (name, "annotation") && self->annotation_depth > 0)
    self->annotation_depth--;
  else if ((g_str_equal (name, "p") || g_str_equal (name, "h")) && self->paragraph_depth > 0)
    self->paragraph_depth--;
  else if (g_str_equal (name, "table-cell") || g_str_equal (name, "covered-table-cell"))
    end_cell (parser);
  else if (g_str_equal (name, "table-row"))
    end_row (parser);
}

static void
tell_progress (guint    thousandths,
               gpointer user_data)
{
  Spreadsheet *self = user_data;

  if (self->taker->take_progress != NULL)
    self->taker->take_progress (thousandths, self->taker->user_data);
}

static TwSheetFailure
parse_content (Spreadsheet *self,
               int          fd)
{
  XML_Parser parser = tw_sheet_parser_new (self);
  TwSheetFailure failure;

  XML_SetElementHandler (parser, start_element, end_element);
  XML_SetCharacterDataHandler (parser, collect_text);
  failure = tw_sheet_archive_parse (fd, CONTENT, parser, tell_progress, self);
  XML_ParserFree (parser);

  return self->failure != TW_SHEET_READ ? self->failure : failure;
}

static void
begin_spreadsheet (Spreadsheet        *self,
                   const TwSheetTaker *taker,
                   const char         *sheet)
{
  *self = (Spreadsheet) { .taker = taker, .wanted_sheet = sheet };
  self->row = tw_sheet_row_new ();
  self->text = g_string_new (NULL);
  self->hidden_styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * tw_ods_recognize:
 * @fd: an archive
 *
 * Returns: whether it is an OpenDocument file
 */
gboolean
tw_ods_recognize (int fd)
{
  return tw_sheet_archive_contains (fd, CONTENT);
}

/**
 * tw_ods_list_sheets:
 * @fd: a spreadsheet
 * @taker: who takes the names
 *
 * Gives the names of the sheets in their order.
 *
 * Returns: %TW_SHEET_READ, or why not
 */
TwSheetFailure
tw_ods_list_sheets (int                 fd,
                    const TwSheetTaker *taker)
{
  TwSheetTaker names = { NULL, NULL, taker->take_sheet, NULL, taker->user_data };
  g_auto (Spreadsheet) self;

  begin_spreadsheet (&self, &names, NULL);

  return parse_content (&self, fd);
}

/**
 * tw_ods_read:
 * @fd: a spreadsheet
 * @sheet: (nullable): the name of the sheet, or %NULL for the first that is not hidden
 * @taker: who takes the rows
 * @row: (out): the row where it failed
 *
 * Reads a sheet.
 *
 * Returns: %TW_SHEET_READ, or why not
 */
TwSheetFailure
tw_ods_read (int                 fd,
             const char         *sheet,
             const TwSheetTaker *taker,
             int                *row)
{
  TwSheetTaker rows = { taker->take_row, taker->take_hidden_columns, NULL, taker->take_progress, taker->user_data };
  g_auto (Spreadsheet) self;
  TwSheetFailure failure;

  begin_spreadsheet (&self, &rows, sheet);
  failure = parse_content (&self, fd);
  *row = (int) MIN (self.row_number + 1, G_MAXINT);

  return failure == TW_SHEET_READ && !self.was_found ? TW_SHEET_NO_SUCH_SHEET : failure;
}
