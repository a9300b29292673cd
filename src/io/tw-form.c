/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a form that came back, from whatever program it was filled in with: by the keys of its hidden column. */

#include "tw-form.h"

#include "tw-cells.h"
#include "tw-form-marks.h"

#include <string.h>

/* A form is short. What stands further down was not asked. */
#define MOST_ROWS 2000

#define KEY_COLUMN 0
#define QUESTION_COLUMN 1
#define FIRST_ANSWER_COLUMN 2

static void
form_row_free (TwFormRow *row)
{
  g_free (row->key);
  g_free (row->question);
  g_strfreev (row->answers);
  g_free (row);
}

static TwFormRow *
read_row (const TwTableRow *row)
{
  g_autoptr (GStrvBuilder) answers = g_strv_builder_new ();
  TwFormRow *form_row = g_new0 (TwFormRow, 1);

  form_row->row = row->number;
  form_row->key = g_strdup (row->cells[KEY_COLUMN] + strlen (TW_FORM_ROW_MARK));
  form_row->question = g_strdup (row->n_cells > QUESTION_COLUMN ? row->cells[QUESTION_COLUMN] : "");
  for (guint i = FIRST_ANSWER_COLUMN; i < row->n_cells; i++)
    g_strv_builder_take (answers, tw_cell_tidy_text (row->cells[i]));
  form_row->answers = g_strv_builder_end (answers);

  return form_row;
}

/**
 * tw_form_read_table:
 * @table: a table; it stands before its first row afterwards, if it is no form
 * @error: return location of a #TwIoError
 *
 * Returns: (transfer full) (nullable): the form; %NULL without @error if the table is none
 */
TwForm *
tw_form_read_table (TwTableReader  *table,
                    GError        **error)
{
  g_autoptr (TwForm) self = NULL;
  const TwTableRow *row;
  guint n_rows = 0;

  if (!tw_table_reader_next (table, &row, error))
    return NULL;
  if (row == NULL || row->n_cells == 0 || !g_str_has_prefix (row->cells[KEY_COLUMN], TW_FORM_MARK))
    {
      tw_table_reader_rewind (table, error);
      return NULL;
    }

  self = g_new0 (TwForm, 1);
  self->kind = g_strdup (row->cells[KEY_COLUMN] + strlen (TW_FORM_MARK));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) form_row_free);

  while (n_rows++ < MOST_ROWS)
    {
      if (!tw_table_reader_next (table, &row, error))
        return NULL;
      if (row == NULL)
        break;
      if (row->n_cells > 0 && g_str_has_prefix (row->cells[KEY_COLUMN], TW_FORM_ROW_MARK))
        g_ptr_array_add (self->rows, read_row (row));
    }

  return g_steal_pointer (&self);
}

/**
 * tw_form_free:
 * @self: (transfer full): a form
 */
void
tw_form_free (TwForm *self)
{
  g_free (self->kind);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * tw_form_find:
 * @self: a form
 * @key: what is asked
 *
 * Returns: (transfer none) (nullable): the first row that asks it
 */
const TwFormRow *
tw_form_find (const TwForm *self,
              const char   *key)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const TwFormRow *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (row->key, key))
        return row;
    }

  return NULL;
}

/**
 * tw_form_row_get:
 * @self: a row
 * @column: which answer, the first is 0
 *
 * Returns: (transfer none): the answer; "" where there is none
 */
const char *
tw_form_row_get (const TwFormRow *self,
                 guint            column)
{
  return column < g_strv_length (self->answers) ? self->answers[column] : "";
}

/**
 * tw_form_get:
 * @self: a form
 * @key: what is asked
 *
 * Returns: (transfer none): the first answer to it; "" where there is none
 */
const char *
tw_form_get (const TwForm *self,
             const char   *key)
{
  const TwFormRow *row = tw_form_find (self, key);

  return row != NULL ? tw_form_row_get (row, 0) : "";
}
