/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads workbooks of Excel (.xlsx) as a stream.
 *
 * What a sheet needs is read first: the list of sheets, which formats are dates, the shared strings.
 * Then its rows go by one at a time. Formulas are not computed: their stored results are taken. Only
 * memory for the shared strings grows with the workbook, up to a limit.
 */

#include "tw-xlsx.h"

#include "tw-sheet-archive.h"
#include "tw-sheet-row.h"
#include "tw-xlsx-date.h"

#include <string.h>

#define WORKBOOK "xl/workbook.xml"
#define WORKBOOK_RELATIONS "xl/_rels/workbook.xml.rels"
#define STYLES "xl/styles.xml"
#define SHARED_STRINGS "xl/sharedStrings.xml"

/* More formats than any workbook has. */
#define MOST_FORMATS 100000

typedef struct
{
  char *name;
  char *relation;
  gboolean hidden;
} Sheet;

typedef struct
{
  const TwSheetTaker *taker;
  TwSheetFailure failure;

  GArray *sheets;                   /* Sheet */
  gboolean from_1904;
  const char *wanted_relation;
  char *sheet_path;

  GHashTable *format_codes;         /* id → code */
  GArray *format_is_date;           /* gboolean, by the index that cells name */
  gboolean in_cell_formats;

  GString *strings;                 /* the shared strings one after another */
  GArray *string_ends;              /* gsize */

  GString *text;                    /* of the element that is read */
  gboolean is_reading_text;
  guint phonetic_depth;

  TwSheetRow *row;
  guint64 row_number;
  guint column;
  char cell_type;
  guint cell_format;
} Workbook;

static void
sheet_clear (Sheet *sheet)
{
  g_free (sheet->name);
  g_free (sheet->relation);
}

static void
begin_workbook (Workbook           *self,
                const TwSheetTaker *taker)
{
  *self = (Workbook) { .taker = taker };
  self->sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));
  g_array_set_clear_func (self->sheets, (GDestroyNotify) sheet_clear);
  self->format_codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->format_is_date = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->strings = g_string_new (NULL);
  self->string_ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->text = g_string_new (NULL);
  self->row = tw_sheet_row_new ();
}

static void
end_workbook (Workbook *self)
{
  g_array_unref (self->sheets);
  g_free (self->sheet_path);
  g_hash_table_unref (self->format_codes);
  g_array_unref (self->format_is_date);
  g_string_free (self->strings, TRUE);
  g_array_unref (self->string_ends);
  g_string_free (self->text, TRUE);
  tw_sheet_row_free (self->row);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Workbook, end_workbook)

static Workbook *
get_workbook (void *parser)
{
  return XML_GetUserData (parser);
}

static void
fail (void           *parser,
      TwSheetFailure  failure)
{
  Workbook *self = get_workbook (parser);

  /* A stopped parser may still end an element. */
  if (self->failure == TW_SHEET_READ)
    self->failure = failure;
  XML_StopParser (parser, XML_FALSE);
}

static gboolean
is_true (const char *value)
{
  return value != NULL && (g_str_equal (value, "1") || g_ascii_strcasecmp (value, "true") == 0);
}

static guint64
parse_number (const char *text)
{
  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : 0;
}

static void
collect_text (void       *parser,
              const char *text,
              int         length)
{
  Workbook *self = get_workbook (parser);

  if (!self->is_reading_text || self->phonetic_depth > 0)
    return;

  if (self->text->len + length > TW_TABLE_MAX_CELL_BYTES)
    fail (parser, TW_SHEET_CELL_TOO_LONG);
  else
    g_string_append_len (self->text, text, length);
}

static void
start_sheet_list (void        *parser,
                  const char  *element,
                  const char **attributes)
{
  Workbook *self = get_workbook (parser);
  const char *name = tw_sheet_local_name (element);
  const char *state;
  Sheet sheet;

  if (g_str_equal (name, "workbookPr"))
    self->from_1904 = is_true (tw_sheet_attribute (attributes, "date1904"));

  if (!g_str_equal (name, "sheet"))
    return;

  if (self->sheets->len == TW_SHEET_MAX_SHEETS)
    {
      fail (parser, TW_SHEET_DAMAGED);
      return;
    }

  state = tw_sheet_attribute (attributes, "state");
  sheet.name = g_strdup (tw_sheet_attribute (attributes, "name"));
  sheet.relation = g_strdup (tw_sheet_attribute (attributes, "id"));
  sheet.hidden = state != NULL && !g_str_equal (state, "visible");
  g_array_append_val (self->sheets, sheet);
}

static void
start_relation (void        *parser,
                const char  *element,
                const char **attributes)
{
  Workbook *self = get_workbook (parser);
  const char *id = tw_sheet_attribute (attributes, "Id");
  const char *target = tw_sheet_attribute (attributes, "Target");

  if (!g_str_equal (tw_sheet_local_name (element), "Relationship") || id == NULL || target == NULL ||
      self->sheet_path != NULL || !g_str_equal (id, self->wanted_relation))
    return;

  self->sheet_path = *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL);
}

static void
start_style (void        *parser,
             const char  *element,
             const char **attributes)
{
  Workbook *self = get_workbook (parser);
  const char *name = tw_sheet_local_name (element);
  int id = (int) MIN (parse_number (tw_sheet_attribute (attributes, "numFmtId")), G_MAXINT);
  gboolean is_date;

  if (g_str_equal (name, "numFmt") && g_hash_table_size (self->format_codes) < MOST_FORMATS)
    g_hash_table_insert (self->format_codes, GINT_TO_POINTER (id),
                         g_strdup (tw_sheet_attribute (attributes, "formatCode")));

  if (g_str_equal (name, "cellXfs"))
    self->in_cell_formats = TRUE;

  if (!self->in_cell_formats || !g_str_equal (name, "xf") || self->format_is_date->len >= MOST_FORMATS)
    return;

  is_date = tw_xlsx_is_date_format (id, g_hash_table_lookup (self->format_codes, GINT_TO_POINTER (id)));
  g_array_append_val (self->format_is_date, is_date);
}

static void
end_style (void       *parser,
           const char *element)
{
  if (g_str_equal (tw_sheet_local_name (element), "cellXfs"))
    get_workbook (parser)->in_cell_formats = FALSE;
}

/* A string is made of runs, and may have its reading (phonetic) beside it, which is not shown. */
static void
start_string (void        *parser,
              const char  *element,
              const char **attributes)
{
  Workbook *self = get_workbook (parser);
  const char *name = tw_sheet_local_name (element);

  if (g_str_equal (name, "si"))
    g_string_truncate (self->text, 0);
  else if (g_str_equal (name, "rPh"))
    self->phonetic_depth++;
  else if (g_str_equal (name, "t"))
    self->is_reading_text = TRUE;
}

static void
end_string (void       *parser,
            const char *element)
{
  Workbook *self = get_workbook (parser);
  const char *name = tw_sheet_local_name (element);

  if (g_str_equal (name, "t"))
    self->is_reading_text = FALSE;
  else if (g_str_equal (name, "rPh") && self->phonetic_depth > 0)
    self->phonetic_depth--;

  if (!g_str_equal (name, "si"))
    return;

  if (self->strings->len + self->text->len > TW_SHEET_MAX_STRING_BYTES ||
      self->string_ends->len >= TW_SHEET_MAX_STRING_BYTES / 16)
    {
      fail (parser, TW_SHEET_TOO_LARGE);
      return;
    }

  g_string_append_len (self->strings, self->text->str, self->text->len);
  g_array_append_val (self->string_ends, self->strings->len);
}

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
  Workbook *self = get_workbook (parser);
  const char *number = tw_sheet_attribute (attributes, "r");
  guint64 row_number = number != NULL ? parse_number (number) : self->row_number + 1;

  if (row_number <= self->row_number)
    {
      fail (parser, TW_SHEET_DAMAGED);
      return;
    }

  self->row_number = row_number;
  self->column = 0;
  tw_sheet_row_clear (self->row);
  if (is_true (tw_sheet_attribute (attributes, "hidden")))
    tw_sheet_row_hide (self->row);
}

/* Columns are counted from 1 here, and the last one is named. */
static void
take_column (void        *parser,
             const char **attributes)
{
  Workbook *self = get_workbook (parser);
  guint64 first = parse_number (tw_sheet_attribute (attributes, "min"));
  guint64 last = MIN (parse_number (tw_sheet_attribute (attributes, "max")), TW_TABLE_MAX_COLUMNS);

  if (is_true (tw_sheet_attribute (attributes, "hidden")) && first >= 1 && first <= last)
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
  Workbook *self = get_workbook (parser);

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
        self->cell_format = (guint) MIN (parse_number (value), G_MAXUINT);
    }
}

static void
start_in_sheet (void        *parser,
                const char  *element,
                const char **attributes)
{
  Workbook *self = get_workbook (parser);
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
  Workbook *self = get_workbook (parser);
  guint64 index = parse_number (self->text->str);
  gsize start;
  gsize end;
  TwSheetFailure failure;

  if (self->text->len == 0)
    return;
  if (!g_ascii_isdigit (self->text->str[0]) || index >= self->string_ends->len)
    {
      fail (parser, TW_SHEET_DAMAGED);
      return;
    }

  start = index > 0 ? g_array_index (self->string_ends, gsize, index - 1) : 0;
  end = g_array_index (self->string_ends, gsize, index);
  failure = tw_sheet_row_put_cell (self->row, self->column, self->strings->str + start, end - start);
  if (failure != TW_SHEET_READ)
    fail (parser, failure);
}

static void
put_cell (void *parser)
{
  Workbook *self = get_workbook (parser);
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
    g_string_assign (self->text, is_true (self->text->str) ? "TRUE" : "FALSE");

  failure = tw_sheet_row_put_cell (self->row, self->column, self->text->str, self->text->len);
  if (failure != TW_SHEET_READ)
    fail (parser, failure);
}

static void
end_in_sheet (void       *parser,
              const char *element)
{
  Workbook *self = get_workbook (parser);
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
        fail (parser, failure);
    }
}

static void
tell_progress (guint    thousandths,
               gpointer user_data)
{
  Workbook *self = user_data;

  self->taker->take_progress (thousandths, self->taker->user_data);
}

static TwSheetFailure
parse_member (Workbook                *self,
              int                      fd,
              const char              *member,
              XML_StartElementHandler  start,
              XML_EndElementHandler    end,
              TwSheetRead              read)
{
  XML_Parser parser = tw_sheet_parser_new (self);
  TwSheetFailure failure;

  XML_SetElementHandler (parser, start, end);
  XML_SetCharacterDataHandler (parser, collect_text);
  self->failure = TW_SHEET_READ;
  self->is_reading_text = FALSE;
  self->phonetic_depth = 0;
  failure = tw_sheet_archive_parse (fd, member, parser, read, self);
  XML_ParserFree (parser);

  return self->failure != TW_SHEET_READ ? self->failure : failure;
}

/* A part that a workbook may lack. */
static TwSheetFailure
parse_optional_member (Workbook                *self,
                       int                      fd,
                       const char              *member,
                       XML_StartElementHandler  start,
                       XML_EndElementHandler    end)
{
  TwSheetFailure failure = parse_member (self, fd, member, start, end, NULL);

  return failure == TW_SHEET_NO_SUCH_SHEET ? TW_SHEET_READ : failure;
}

/* The sheet of that name, or the first that is not hidden. */
static const Sheet *
choose_sheet (const Workbook *self,
              const char     *name)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      const Sheet *sheet = &g_array_index (self->sheets, Sheet, i);

      if (sheet->relation != NULL && (name != NULL ? g_strcmp0 (sheet->name, name) == 0 : !sheet->hidden))
        return sheet;
    }

  return NULL;
}

static TwSheetFailure
read_what_sheet_needs (Workbook   *self,
                       int         fd,
                       const char *name)
{
  TwSheetFailure failure = parse_member (self, fd, WORKBOOK, start_sheet_list, NULL, NULL);
  const Sheet *sheet;

  if (failure != TW_SHEET_READ)
    return failure;

  sheet = choose_sheet (self, name);
  if (sheet == NULL)
    return TW_SHEET_NO_SUCH_SHEET;

  self->wanted_relation = sheet->relation;
  failure = parse_member (self, fd, WORKBOOK_RELATIONS, start_relation, NULL, NULL);
  if (failure == TW_SHEET_READ && self->sheet_path == NULL)
    failure = TW_SHEET_DAMAGED;
  if (failure == TW_SHEET_READ)
    failure = parse_optional_member (self, fd, STYLES, start_style, end_style);
  if (failure == TW_SHEET_READ)
    failure = parse_optional_member (self, fd, SHARED_STRINGS, start_string, end_string);

  return failure;
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
  return tw_sheet_archive_contains (fd, WORKBOOK);
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
  g_auto (Workbook) self;
  TwSheetFailure failure;

  begin_workbook (&self, taker);
  failure = parse_member (&self, fd, WORKBOOK, start_sheet_list, NULL, NULL);

  for (guint i = 0; failure == TW_SHEET_READ && i < self.sheets->len; i++)
    {
      const Sheet *sheet = &g_array_index (self.sheets, Sheet, i);

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
  g_auto (Workbook) self;
  TwSheetFailure failure;

  begin_workbook (&self, taker);
  failure = read_what_sheet_needs (&self, fd, sheet);
  if (failure == TW_SHEET_READ)
    {
      failure = parse_member (&self, fd, self.sheet_path, start_in_sheet, end_in_sheet, tell_progress);
      if (failure == TW_SHEET_NO_SUCH_SHEET)
        failure = TW_SHEET_DAMAGED;
    }

  *row = (int) MIN (self.row_number, G_MAXINT);
  return failure;
}
