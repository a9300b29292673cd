/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forms as workbooks. What can be chosen stands on a sheet of its own that is not shown, because a drop-down holds no
 * more than 255 characters itself.
 */

#include "tw-form-sheet.h"

#include "tw-form-marks.h"
#include "tw-io-error.h"
#include "tw-language.h"
#include "tw-workbook-private.h"

#include <glib/gstdio.h>

#define KEY_COLUMN 0
#define QUESTION_COLUMN 1
#define FIRST_ANSWER_COLUMN 2
#define LAST_COLUMN 8

#define QUESTION_WIDTH 44
#define ANSWER_WIDTH 26
#define LINE_HEIGHT 15.0
#define NOTE_CHARACTERS_A_LINE 90

#define FORMAT_TIME 22
#define LISTS "Lists"

struct _TwFormSheet
{
  TwWorkbook *workbook;
  lxw_worksheet *sheet;
  lxw_worksheet *lists;
  lxw_col_t n_lists;
  GHashTable *lists_by_choices; /* the choices as one text → the reference */

  lxw_row_t row;               /* the next one */
  lxw_col_t column;

  lxw_format *title;
  lxw_format *note;
  lxw_format *heading;
  lxw_format *question;
  lxw_format *fixed;
  lxw_format *answer;
  lxw_format *number;
  lxw_format *time;
};

static lxw_format *
make_format (TwFormSheet *self)
{
  lxw_format *format = workbook_add_format (tw_workbook_get (self->workbook));

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  format_set_text_wrap (format);

  return format;
}

static lxw_format *
make_answer_format (TwFormSheet *self)
{
  lxw_format *format = make_format (self);

  format_set_unlocked (format);
  format_set_border (format, LXW_BORDER_THIN);
  format_set_bg_color (format, 0xFFFBE6);

  return format;
}

static void
make_formats (TwFormSheet *self)
{
  self->title = make_format (self);
  format_set_bold (self->title);
  format_set_font_size (self->title, 16);
  self->note = make_format (self);
  self->heading = make_format (self);
  format_set_bold (self->heading);
  self->question = make_format (self);
  self->fixed = make_format (self);
  self->answer = make_answer_format (self);
  format_set_num_format (self->answer, "@");
  self->number = make_answer_format (self);
  self->time = make_answer_format (self);
  format_set_num_format_index (self->time, FORMAT_TIME);
}

static void
begin_form (TwFormSheet *self,
            const char  *kind,
            const char  *title)
{
  g_autofree char *mark = g_strconcat (TW_FORM_MARK, kind, NULL);
  lxw_row_col_options hidden = { .hidden = LXW_TRUE };

  worksheet_set_column_opt (self->sheet, KEY_COLUMN, KEY_COLUMN, LXW_DEF_COL_WIDTH, NULL, &hidden);
  worksheet_set_column (self->sheet, QUESTION_COLUMN, QUESTION_COLUMN, QUESTION_WIDTH, NULL);
  worksheet_set_column (self->sheet, FIRST_ANSWER_COLUMN, LAST_COLUMN, ANSWER_WIDTH, NULL);
  worksheet_protect (self->sheet, NULL, NULL);
  worksheet_hide (self->lists);
  worksheet_activate (self->sheet);
  worksheet_set_landscape (self->sheet);
  worksheet_fit_to_pages (self->sheet, 1, 0);

  worksheet_write_string (self->sheet, 0, KEY_COLUMN, mark, NULL);
  worksheet_write_string (self->sheet, 0, QUESTION_COLUMN, title, self->title);
  self->row = 2;
}

static lxw_col_t
next_column (TwFormSheet *self)
{
  g_assert (self->row > 0 && self->column <= LAST_COLUMN);

  return self->column++;
}

static void
write_text (TwFormSheet *self,
            lxw_col_t    column,
            const char  *text,
            lxw_format  *format)
{
  if (text != NULL && *text != '\0')
    worksheet_write_string (self->sheet, self->row - 1, column, text, format);
  else
    worksheet_write_blank (self->sheet, self->row - 1, column, format);
}

/* The cells that hold these choices, as a formula. */
static const char *
list_choices (TwFormSheet       *self,
              const char *const *choices)
{
  g_autofree char *key = g_strjoinv ("\n", (char **) choices);
  const char *known = g_hash_table_lookup (self->lists_by_choices, key);
  char first[LXW_MAX_CELL_NAME_LENGTH], last[LXW_MAX_CELL_NAME_LENGTH];
  char *reference;
  lxw_row_t n = 0;

  if (known != NULL)
    return known;

  for (; choices[n] != NULL; n++)
    worksheet_write_string (self->lists, n, self->n_lists, choices[n], NULL);
  lxw_rowcol_to_cell_abs (first, 0, self->n_lists, TRUE, TRUE);
  lxw_rowcol_to_cell_abs (last, MAX (n, 1) - 1, self->n_lists, TRUE, TRUE);
  self->n_lists++;

  reference = g_strdup_printf ("=" LISTS "!%s:%s", first, last);
  g_hash_table_insert (self->lists_by_choices, g_steal_pointer (&key), reference);

  return reference;
}

/**
 * tw_form_sheet_new:
 * @path: where the form is written; nothing may stand there, it could be a form that was filled in
 * @kind: which form it is, for tw_form_read()
 * @title: what stands above it
 * @error: return location of a #TwIoError
 *
 * Returns: (transfer full) (nullable): a form that asks nothing yet
 */
TwFormSheet *
tw_form_sheet_new (const char  *path,
                   const char  *kind,
                   const char  *title,
                   GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (TwWorkbook) workbook = NULL;
  TwFormSheet *self;
  GStatBuf facts;

  if (g_lstat (path, &facts) == 0)
    {
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_WRITING,
                   tw_tr ("“%s” stands there already and could be a form that was filled in. It was left alone: choose "
                          "another folder."), name);
      return NULL;
    }

  workbook = tw_workbook_new (path, FALSE, error);
  if (workbook == NULL)
    return NULL;

  self = g_new0 (TwFormSheet, 1);
  self->workbook = g_steal_pointer (&workbook);
  self->lists_by_choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sheet = tw_workbook_add_sheet (self->workbook, title);
  self->lists = tw_workbook_add_sheet (self->workbook, LISTS);
  make_formats (self);
  begin_form (self, kind, title);

  return self;
}

/**
 * tw_form_sheet_free:
 * @self: (transfer full): a form; one that is not finished leaves nothing behind
 */
void
tw_form_sheet_free (TwFormSheet *self)
{
  g_clear_pointer (&self->workbook, tw_workbook_free);
  g_hash_table_unref (self->lists_by_choices);
  g_free (self);
}

/**
 * tw_form_sheet_add_note:
 * @self: a form
 * @note: a few sentences to whoever fills it in
 */
void
tw_form_sheet_add_note (TwFormSheet *self,
                        const char  *note)
{
  const glong n_lines = 1 + g_utf8_strlen (note, -1) / NOTE_CHARACTERS_A_LINE;

  worksheet_merge_range (self->sheet, self->row, QUESTION_COLUMN, self->row, FIRST_ANSWER_COLUMN + 1, note, self->note);
  worksheet_set_row (self->sheet, self->row, LINE_HEIGHT * (double) n_lines, NULL);
  self->row += 2;
}

/**
 * tw_form_sheet_add_heading:
 * @self: a form
 * @headings: (array zero-terminated=1): what stands above the questions and above each column of answers
 */
void
tw_form_sheet_add_heading (TwFormSheet       *self,
                           const char *const *headings)
{
  for (guint i = 0; headings[i] != NULL; i++)
    worksheet_write_string (self->sheet, self->row, (lxw_col_t) (QUESTION_COLUMN + i), headings[i], self->heading);

  self->row++;
}

/**
 * tw_form_sheet_begin_row:
 * @self: a form
 * @key: what the row asks, for tw_form_read()
 * @question: what it asks, for people
 *
 * Begins a row. What is added then are its answers from left to right.
 */
void
tw_form_sheet_begin_row (TwFormSheet *self,
                         const char  *key,
                         const char  *question)
{
  g_autofree char *mark = g_strconcat (TW_FORM_ROW_MARK, key, NULL);

  worksheet_write_string (self->sheet, self->row, KEY_COLUMN, mark, NULL);
  if (*question != '\0')
    worksheet_write_string (self->sheet, self->row, QUESTION_COLUMN, question, self->question);
  self->row++;
  self->column = FIRST_ANSWER_COLUMN;
}

/**
 * tw_form_sheet_add_fixed:
 * @self: a form
 * @text: (nullable): what is known and cannot be changed
 */
void
tw_form_sheet_add_fixed (TwFormSheet *self,
                         const char  *text)
{
  write_text (self, next_column (self), text, self->fixed);
}

/**
 * tw_form_sheet_add_text:
 * @self: a form
 * @answer: (nullable): what is known
 */
void
tw_form_sheet_add_text (TwFormSheet *self,
                        const char  *answer)
{
  write_text (self, next_column (self), answer, self->answer);
}

/**
 * tw_form_sheet_add_choice:
 * @self: a form
 * @answer: (nullable): what is known
 * @choices: (array zero-terminated=1): what can be chosen; something else can be typed
 */
void
tw_form_sheet_add_choice (TwFormSheet       *self,
                          const char        *answer,
                          const char *const *choices)
{
  const lxw_col_t column = next_column (self);
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
    .value_formula = (char *) list_choices (self, choices),
    .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
  };

  write_text (self, column, answer, self->answer);
  worksheet_data_validation_cell (self->sheet, self->row - 1, column, &validation);
}

/**
 * tw_form_sheet_add_number:
 * @self: a form
 * @answer: what is known; less than @least for nothing
 * @least: the lowest number
 * @most: the highest one
 */
void
tw_form_sheet_add_number (TwFormSheet *self,
                          int          answer,
                          int          least,
                          int          most)
{
  const lxw_col_t column = next_column (self);
  g_autofree char *text = answer >= least ? g_strdup_printf ("%d", answer) : NULL;
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_INTEGER,
    .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
    .minimum_number = least,
    .maximum_number = most,
  };

  if (text != NULL)
    worksheet_write_number (self->sheet, self->row - 1, column, answer, self->number);
  else
    write_text (self, column, NULL, self->number);
  worksheet_data_validation_cell (self->sheet, self->row - 1, column, &validation);
}

/**
 * tw_form_sheet_add_time:
 * @self: a form
 * @iso: (nullable): what is known: "YYYY-MM-DD", or with "THH:MM" behind it
 */
void
tw_form_sheet_add_time (TwFormSheet *self,
                        const char  *iso)
{
  const lxw_col_t column = next_column (self);
  lxw_datetime time;

  if (iso != NULL && tw_workbook_set_time (&time, iso))
    worksheet_write_datetime (self->sheet, self->row - 1, column, &time, self->time);
  else
    write_text (self, column, NULL, self->time);
}

/**
 * tw_form_sheet_finish:
 * @self: a form
 * @error: return location of a #TwIoError
 *
 * Puts the form in its place.
 *
 * Returns: whether it stands there, whole
 */
gboolean
tw_form_sheet_finish (TwFormSheet  *self,
                      GError      **error)
{
  return tw_workbook_finish (self->workbook, error);
}
