/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of the row that is read, by field instead of by column: what every list needs before it
 * can say what a row means. A field without a column reads like an empty cell. Nothing is allocated
 * per row.
 */

#include "tw-list-cells.h"

#include "tw-cell-words.h"
#include "tw-cells.h"

#include <string.h>

struct _TwListCells
{
  const TwColumns *columns;
  const TwTableRow *row;
  GString *tidied[TW_N_FIELDS];
  GString *any;
};

/* The most characters of a field; running text is cut nowhere but where a spreadsheet ends. */
static const int most_characters[TW_N_FIELDS] = {
  [TW_FIELD_NUMBER] = 64,
  [TW_FIELD_NAME] = 300,
  [TW_FIELD_FAMILY_NAME] = 150,
  [TW_FIELD_GIVEN_NAME] = 150,
  [TW_FIELD_TITLE] = 100,
  [TW_FIELD_EMAIL] = 320,
  [TW_FIELD_BIRTH] = 64,
  [TW_FIELD_DEPARTMENT] = 200,
  [TW_FIELD_AREA] = 200,
  [TW_FIELD_SITE] = 200,
  [TW_FIELD_JOB_TITLE] = 300,
  [TW_FIELD_LEVEL] = 64,
  [TW_FIELD_MANAGER] = 320,
  [TW_FIELD_FUNCTIONAL_MANAGER] = 320,
  [TW_FIELD_JOINED] = 64,
  [TW_FIELD_LEFT] = 64,
  [TW_FIELD_ROLE] = 100,
  [TW_FIELD_TOPICS] = 2000,
  [TW_FIELD_COMMITMENT] = 100,
  [TW_FIELD_WILLINGNESS] = 100,
  [TW_FIELD_CAPACITY] = 64,
  [TW_FIELD_MOTIVATION] = 10000,
  [TW_FIELD_COMMITMENT_ON] = 64,
  [TW_FIELD_CONSENT] = 100,
  [TW_FIELD_CONSENT_ON] = 64,
  [TW_FIELD_MENTOR_STYLE] = 100,
  [TW_FIELD_COMPETENCES] = 2000,
  [TW_FIELD_QUALIFICATIONS] = 2000,
  [TW_FIELD_LANGUAGES] = 2000,
  [TW_FIELD_AVAILABILITY] = 2000,
  [TW_FIELD_WISHES] = 1000,
  [TW_FIELD_SECOND_WISH] = 320,
  [TW_FIELD_THIRD_WISH] = 320,
};

static const char *
get_cell (TwListCells *self,
          int          column)
{
  return column >= 0 && (guint) column < self->row->n_cells ? self->row->cells[column] : "";
}

/* The first cell of the row with something in it, tidied; "" if the row is blank. */
static const char *
get_first_filled (TwListCells *self)
{
  for (guint i = 0; i < self->row->n_cells; i++)
    {
      if (*self->row->cells[i] == '\0')
        continue;

      tw_cell_tidy (self->row->cells[i], self->any);
      if (self->any->len > 0)
        return self->any->str;
    }

  return "";
}

/**
 * tw_list_cells_new:
 * @columns: the columns of the list; they must live as long
 *
 * Returns: (transfer full): cells without a row
 */
TwListCells *
tw_list_cells_new (const TwColumns *columns)
{
  TwListCells *self = g_new0 (TwListCells, 1);

  self->columns = columns;
  self->any = g_string_new (NULL);
  for (guint i = 0; i < TW_N_FIELDS; i++)
    self->tidied[i] = g_string_new (NULL);

  return self;
}

/**
 * tw_list_cells_free:
 * @self: (transfer full): the cells
 */
void
tw_list_cells_free (TwListCells *self)
{
  for (guint i = 0; i < TW_N_FIELDS; i++)
    g_string_free (self->tidied[i], TRUE);
  g_string_free (self->any, TRUE);
  g_free (self);
}

/**
 * tw_list_cells_set_row:
 * @self: the cells
 * @row: the row to look at; it must live until the next one is set
 *
 * Tidies the cells of a row.
 */
void
tw_list_cells_set_row (TwListCells      *self,
                       const TwTableRow *row)
{
  self->row = row;

  for (guint i = 0; i < TW_N_FIELDS; i++)
    {
      int column = tw_columns_find (self->columns, i);

      if (column >= 0)
        tw_cell_tidy (get_cell (self, column), self->tidied[i]);
    }
}

/**
 * tw_list_cells_get:
 * @self: the cells
 * @field: a field
 *
 * Returns: (nullable) (transfer none): the tidied cell, %NULL if it says nothing
 */
const char *
tw_list_cells_get (TwListCells *self,
                   TwField      field)
{
  const char *tidied = self->tidied[field]->str;

  return tw_cell_is_blank (tidied) ? NULL : tidied;
}

/**
 * tw_list_cells_get_raw:
 * @self: the cells
 * @field: a field
 *
 * Returns: (transfer none): the cell as it stands, with its line breaks
 */
const char *
tw_list_cells_get_raw (TwListCells *self,
                       TwField      field)
{
  return get_cell (self, tw_columns_find (self->columns, field));
}

/**
 * tw_list_cells_edit:
 * @self: the cells
 * @field: a field
 *
 * Returns: (transfer none): the tidied cell, to be tidied further
 */
GString *
tw_list_cells_edit (TwListCells *self,
                    TwField      field)
{
  return self->tidied[field];
}

/**
 * tw_list_cells_is_passed_over:
 * @self: the cells
 * @notes: (element-type TwFinding): where totals are noted
 *
 * Says whether the row is none of the list: above the headings, blank, the headings again, or totals
 * under the table.
 *
 * Returns: whether to go on with the next row
 */
gboolean
tw_list_cells_is_passed_over (TwListCells *self,
                              GPtrArray   *notes)
{
  const char *first;
  TwFinding *total;

  if (self->row->number <= tw_columns_get_heading_row (self->columns))
    return TRUE;

  first = get_first_filled (self);
  if (*first == '\0')
    return TRUE;

  if (tw_cell_is_total (first))
    {
      total = tw_finding_new (TW_FINDING_ROW_IS_TOTAL, self->row->number);
      total->value = g_strdup (first);
      g_ptr_array_add (notes, total);
      return TRUE;
    }

  return tw_columns_stand_in (self->columns, self->row, self->any);
}

/**
 * tw_list_cells_find_too_long:
 * @self: the cells
 *
 * Returns: (transfer full) (nullable): the finding that a cell is longer than its field may be
 */
TwFinding *
tw_list_cells_find_too_long (TwListCells *self)
{
  for (guint i = 0; i < TW_N_FIELDS; i++)
    {
      TwFinding *finding;

      if (self->tidied[i]->len <= (gsize) most_characters[i] ||
          g_utf8_strlen (self->tidied[i]->str, -1) <= most_characters[i])
        continue;

      finding = tw_finding_new (TW_FINDING_ROW_CELL_TOO_LONG, self->row->number);
      finding->value = g_strdup (tw_columns_get_heading (self->columns, i));
      finding->number = most_characters[i];
      return finding;
    }

  return NULL;
}

/**
 * tw_list_cells_find_cell:
 * @self: the cells
 * @code: what is to be said of a cell
 * @field: the field of the cell
 *
 * Returns: (transfer full): the finding, with the cell as its value and the heading as its object
 */
TwFinding *
tw_list_cells_find_cell (TwListCells   *self,
                         TwFindingCode  code,
                         TwField        field)
{
  TwFinding *finding = tw_finding_new (code, self->row->number);

  finding->value = g_strdup (self->tidied[field]->str);
  finding->object = g_strdup (tw_columns_get_heading (self->columns, field));

  return finding;
}
