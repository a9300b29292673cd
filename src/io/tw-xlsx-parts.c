/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a workbook of Excel that a sheet needs: which sheets there are and where, which formats are dates, the
 * strings that cells share. Only memory for these strings grows with the workbook, up to a limit.
 */

#include "tw-xlsx-private.h"

#include "tw-xlsx-date.h"

#define WORKBOOK_RELATIONS "xl/_rels/workbook.xml.rels"
#define STYLES "xl/styles.xml"
#define SHARED_STRINGS "xl/sharedStrings.xml"

/* More formats than any workbook has. */
#define MOST_FORMATS 100000

static void
sheet_clear (TwXlsxSheet *sheet)
{
  g_free (sheet->name);
  g_free (sheet->relation);
}

static void
collect_text (void       *parser,
              const char *text,
              int         length)
{
  TwXlsx *self = tw_xlsx_of (parser);

  if (!self->is_reading_text || self->phonetic_depth > 0)
    return;

  if (self->text->len + length > TW_TABLE_MAX_CELL_BYTES)
    tw_xlsx_fail (parser, TW_SHEET_CELL_TOO_LONG);
  else
    g_string_append_len (self->text, text, length);
}

static void
start_sheet_list (void        *parser,
                  const char  *element,
                  const char **attributes)
{
  TwXlsx *self = tw_xlsx_of (parser);
  const char *name = tw_sheet_local_name (element);
  const char *state;
  TwXlsxSheet sheet;

  if (g_str_equal (name, "workbookPr"))
    self->from_1904 = tw_xlsx_is_true (tw_sheet_attribute (attributes, "date1904"));

  if (!g_str_equal (name, "sheet"))
    return;

  if (self->sheets->len == TW_SHEET_MAX_SHEETS)
    {
      tw_xlsx_fail (parser, TW_SHEET_DAMAGED);
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
  TwXlsx *self = tw_xlsx_of (parser);
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
  TwXlsx *self = tw_xlsx_of (parser);
  const char *name = tw_sheet_local_name (element);
  int id = (int) MIN (tw_xlsx_parse_number (tw_sheet_attribute (attributes, "numFmtId")), G_MAXINT);
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
    tw_xlsx_of (parser)->in_cell_formats = FALSE;
}

/* A string is made of runs, and may have its reading (phonetic) beside it, which is not shown. */
static void
start_string (void        *parser,
              const char  *element,
              const char **attributes)
{
  TwXlsx *self = tw_xlsx_of (parser);
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
  TwXlsx *self = tw_xlsx_of (parser);
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
      tw_xlsx_fail (parser, TW_SHEET_TOO_LARGE);
      return;
    }

  g_string_append_len (self->strings, self->text->str, self->text->len);
  g_array_append_val (self->string_ends, self->strings->len);
}

/* A part that a workbook may lack. */
static TwSheetFailure
parse_optional_member (TwXlsx                  *self,
                       int                      fd,
                       const char              *member,
                       XML_StartElementHandler  start,
                       XML_EndElementHandler    end)
{
  TwSheetFailure failure = tw_xlsx_parse_member (self, fd, member, start, end, NULL);

  return failure == TW_SHEET_NO_SUCH_SHEET ? TW_SHEET_READ : failure;
}

/* The sheet of that name, or the first that is not hidden. */
static const TwXlsxSheet *
choose_sheet (const TwXlsx *self,
              const char   *name)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      const TwXlsxSheet *sheet = &g_array_index (self->sheets, TwXlsxSheet, i);

      if (sheet->relation != NULL && (name != NULL ? g_strcmp0 (sheet->name, name) == 0 : !sheet->hidden))
        return sheet;
    }

  return NULL;
}

/**
 * tw_xlsx_begin:
 * @self: a workbook to be read
 * @taker: who takes what is read
 */
void
tw_xlsx_begin (TwXlsx             *self,
               const TwSheetTaker *taker)
{
  *self = (TwXlsx) { .taker = taker };
  self->sheets = g_array_new (FALSE, FALSE, sizeof (TwXlsxSheet));
  g_array_set_clear_func (self->sheets, (GDestroyNotify) sheet_clear);
  self->format_codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->format_is_date = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->strings = g_string_new (NULL);
  self->string_ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->text = g_string_new (NULL);
  self->row = tw_sheet_row_new ();
}

/**
 * tw_xlsx_end:
 * @self: a workbook that was read
 */
void
tw_xlsx_end (TwXlsx *self)
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

/**
 * tw_xlsx_fail:
 * @parser: the parser whose handler it is
 * @failure: why it cannot go on
 *
 * Stops reading.
 */
void
tw_xlsx_fail (void           *parser,
              TwSheetFailure  failure)
{
  TwXlsx *self = tw_xlsx_of (parser);

  /* A stopped parser may still end an element. */
  if (self->failure == TW_SHEET_READ)
    self->failure = failure;
  XML_StopParser (parser, XML_FALSE);
}

/**
 * tw_xlsx_parse_member:
 * @self: a workbook
 * @fd: where it lies
 * @member: the path of a part
 * @start: takes the beginnings of elements
 * @end: (nullable): takes their ends
 * @read: (nullable): told how far it is
 *
 * Returns: %TW_SHEET_READ, or why not
 */
TwSheetFailure
tw_xlsx_parse_member (TwXlsx                  *self,
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

/**
 * tw_xlsx_read_sheet_list:
 * @self: a workbook
 * @fd: where it lies
 *
 * Reads which sheets there are.
 *
 * Returns: %TW_SHEET_READ, or why not
 */
TwSheetFailure
tw_xlsx_read_sheet_list (TwXlsx *self,
                         int     fd)
{
  return tw_xlsx_parse_member (self, fd, TW_XLSX_WORKBOOK, start_sheet_list, NULL, NULL);
}

/**
 * tw_xlsx_read_parts:
 * @self: a workbook
 * @fd: where it lies
 * @name: (nullable): the name of a sheet, or %NULL for the first that is not hidden
 *
 * Reads what a sheet needs: where it is, which formats are dates, the shared strings.
 *
 * Returns: %TW_SHEET_READ, or why not
 */
TwSheetFailure
tw_xlsx_read_parts (TwXlsx     *self,
                    int         fd,
                    const char *name)
{
  TwSheetFailure failure = tw_xlsx_read_sheet_list (self, fd);
  const TwXlsxSheet *sheet;

  if (failure != TW_SHEET_READ)
    return failure;

  sheet = choose_sheet (self, name);
  if (sheet == NULL)
    return TW_SHEET_NO_SUCH_SHEET;

  self->wanted_relation = sheet->relation;
  failure = tw_xlsx_parse_member (self, fd, WORKBOOK_RELATIONS, start_relation, NULL, NULL);
  if (failure == TW_SHEET_READ && self->sheet_path == NULL)
    failure = TW_SHEET_DAMAGED;
  if (failure == TW_SHEET_READ)
    failure = parse_optional_member (self, fd, STYLES, start_style, end_style);
  if (failure == TW_SHEET_READ)
    failure = parse_optional_member (self, fd, SHARED_STRINGS, start_string, end_string);

  return failure;
}
