/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table: its columns are measured once over all rows, its rows are never cut, and its head comes
 * again on every page it goes on to. */

#include "tw-table-private.h"

#include "tw-document-private.h"

/* A row that was set: the texts of its cells with the places of their columns. */
typedef struct
{
  guint n;
  TwText **texts;
  double *left;
  double *right;
  TwTableAlign *align;
  double height;
  TwTextStyle style;
} SetRow;

/* Two tables that share the width of the page. */
typedef struct
{
  GPtrArray *left;              /* of TwPiece */
  GPtrArray *right;             /* of TwPiece */
} Pair;

static const double pen_room = 130;
static const double pair_gap = 30;
static const double cell_padding = 3.75;
static const double space_above = 9;

static const guint short_table = 8;             /* rows */

/* Of the height of a page; a pair of tables is one piece and must leave room for something else. */
static const double pair_share = 0.45;

static void
column_clear (gpointer pointer)
{
  TwTableColumn *column = pointer;

  g_free (column->heading);
}

static void
row_clear (gpointer pointer)
{
  TwTableRow *row = pointer;

  g_strfreev (row->cells);
}

static void
set_row_free (gpointer pointer)
{
  SetRow *row = pointer;

  for (guint i = 0; i < row->n; i++)
    tw_text_unref (row->texts[i]);
  g_free (row->texts);
  g_free (row->left);
  g_free (row->right);
  g_free (row->align);
  g_free (row);
}

static void
pair_free (gpointer pointer)
{
  Pair *pair = pointer;

  g_ptr_array_unref (pair->left);
  g_ptr_array_unref (pair->right);
  g_free (pair);
}

static void
add_row (TwTable            *self,
         TwTextStyle         style,
         const char * const *cells)
{
  TwTableRow row = { g_strdupv ((char **) cells), style };

  g_return_if_fail (g_strv_length (row.cells) == self->columns->len);

  g_array_append_val (self->rows, row);
}

static void
draw_cell (const SetRow *row,
           guint         column,
           double        y,
           TwCanvas     *canvas)
{
  TwTag tag = row->style == TW_TEXT_CELL_HEAD ? TW_TAG_COLUMN_HEAD : TW_TAG_CELL;

  tw_canvas_begin_tag (canvas, tag);
  if (row->align[column] == TW_TABLE_END)
    tw_text_draw_end_aligned (row->texts[column], canvas, row->right[column], y);
  else
    tw_text_draw (row->texts[column], canvas, row->left[column], y);
  tw_canvas_end_tag (canvas, tag);
}

static void
draw_head (gconstpointer  content,
           TwCanvas      *canvas,
           double         width)
{
  const SetRow *row = content;

  tw_canvas_begin_tag (canvas, TW_TAG_ROW);
  for (guint i = 0; i < row->n; i++)
    draw_cell (row, i, row->height - cell_padding - row->texts[i]->height, canvas);
  tw_canvas_end_tag (canvas, TW_TAG_ROW);

  tw_canvas_rule (canvas, TW_INK_TEXT, 0.75, 0, row->height - 0.75, row->right[row->n - 1]);
}

static void
draw_row (gconstpointer  content,
          TwCanvas      *canvas,
          double         width)
{
  const SetRow *row = content;

  tw_canvas_begin_tag (canvas, TW_TAG_ROW);
  for (guint i = 0; i < row->n; i++)
    draw_cell (row, i, cell_padding, canvas);
  tw_canvas_end_tag (canvas, TW_TAG_ROW);
}

static SetRow *
create_row (const TwTable *self,
            TwTextStyle    style,
            const double  *widths)
{
  SetRow *row = g_new0 (SetRow, 1);
  double x = 0;

  row->n = self->columns->len;
  row->style = style;
  row->texts = g_new0 (TwText *, row->n);
  row->left = g_new0 (double, row->n);
  row->right = g_new0 (double, row->n);
  row->align = g_new0 (TwTableAlign, row->n);

  for (guint i = 0; i < row->n; i++)
    {
      row->align[i] = g_array_index (self->columns, TwTableColumn, i).align;
      row->left[i] = x;
      row->right[i] = x + widths[i];
      x += widths[i] + tw_table_column_gap;
    }

  return row;
}

static void
take_cell (SetRow *row,
           guint   column,
           TwText *text)
{
  row->texts[column] = text;
  row->height = MAX (row->height, text->height + 2 * cell_padding);
}

static TwPiece *
create_head (const TwTable *self,
             TwTypesetter  *typesetter,
             const double  *widths)
{
  SetRow *row = create_row (self, TW_TEXT_CELL_HEAD, widths);

  for (guint c = 0; c < self->columns->len; c++)
    {
      const char *heading = g_array_index (self->columns, TwTableColumn, c).heading;

      take_cell (row, c, tw_typesetter_set (typesetter, TW_TEXT_CELL_HEAD, heading, widths[c]));
    }

  return tw_piece_new (TW_TAG_TABLE, row->height, draw_head, row, set_row_free);
}

static TwPiece *
create_body_row (const TwTable *self,
                 TwTypesetter  *typesetter,
                 GPtrArray     *texts,
                 guint          number,
                 const double  *widths)
{
  const TwTableRow *cells = &g_array_index (self->rows, TwTableRow, number);
  SetRow *row = create_row (self, cells->style, widths);
  TwPiece *piece = NULL;

  for (guint c = 0; c < self->columns->len; c++)
    {
      if (tw_table_width_on_one_line (self, texts, number, c) <= widths[c])
        take_cell (row, c, tw_text_ref (g_ptr_array_index (texts, number * self->columns->len + c)));
      else
        take_cell (row, c, tw_typesetter_set (typesetter, cells->style, cells->cells[c], widths[c]));
    }

  piece = tw_piece_new (TW_TAG_TABLE, row->height, draw_row, row, set_row_free);
  piece->rule = row->right[row->n - 1];

  return piece;
}

/* A short table stays together; of a longer one at least two rows at either end. */
static gboolean
is_kept_with_next (const TwTable *self,
                   guint          row)
{
  if (row + 1 == self->rows->len)
    return FALSE;

  return self->rows->len <= short_table || row == 0 || row + 2 == self->rows->len;
}

/* Lays a table out into its head and its rows. */
static GPtrArray *
lay_out (const TwTable *self,
         TwTypesetter  *typesetter,
         double         width)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_piece_unref);
  g_autoptr (GPtrArray) texts = tw_table_set_on_one_line (self, typesetter);
  g_autofree double *widths = tw_table_share_width (self, typesetter, texts, width);
  TwPiece *head = create_head (self, typesetter, widths);

  head->space_above = space_above;
  head->keep_with_next = TRUE;
  g_ptr_array_add (pieces, head);

  for (guint i = 0; i < self->rows->len; i++)
    {
      TwPiece *piece = create_body_row (self, typesetter, texts, i, widths);

      piece->head = tw_piece_ref (head);
      piece->keep_with_next = is_kept_with_next (self, i);
      g_ptr_array_add (pieces, piece);
    }

  return pieces;
}

static double
height_of (const GPtrArray *pieces)
{
  double height = 0;

  for (guint i = 0; i < pieces->len; i++)
    height += ((const TwPiece *) g_ptr_array_index (pieces, i))->height;

  return height;
}

static void
draw_table (const GPtrArray *pieces,
            TwCanvas        *canvas,
            double           width)
{
  double y = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const TwPiece *piece = g_ptr_array_index (pieces, i);

      tw_piece_add_rule (piece, canvas, 0, y);
      y += piece->height;
    }
  tw_piece_draw_rules (canvas);

  y = 0;
  tw_canvas_begin_tag (canvas, TW_TAG_TABLE);
  for (guint i = 0; i < pieces->len; i++)
    {
      const TwPiece *piece = g_ptr_array_index (pieces, i);

      tw_canvas_push_origin (canvas, 0, y);
      piece->draw (piece->content, canvas, width);
      tw_canvas_pop_origin (canvas);
      y += piece->height;
    }
  tw_canvas_end_tag (canvas, TW_TAG_TABLE);
}

static void
draw_pair (gconstpointer  content,
           TwCanvas      *canvas,
           double         width)
{
  const Pair *pair = content;
  double half = (width - pair_gap) / 2;

  draw_table (pair->left, canvas, half);
  tw_canvas_push_origin (canvas, half + pair_gap, 0);
  draw_table (pair->right, canvas, half);
  tw_canvas_pop_origin (canvas);
}

/**
 * tw_table_new:
 *
 * Returns: (transfer full): a table without columns
 */
TwTable *
tw_table_new (void)
{
  TwTable *self = g_new0 (TwTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (TwTableColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->rows = g_array_new (FALSE, FALSE, sizeof (TwTableRow));
  g_array_set_clear_func (self->rows, row_clear);

  return self;
}

/**
 * tw_table_free:
 * @self: (transfer full): a table
 */
void
tw_table_free (TwTable *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * tw_table_add_column:
 * @self: a table without rows
 * @heading: what the column shows
 * @align: words or figures
 */
void
tw_table_add_column (TwTable      *self,
                     const char   *heading,
                     TwTableAlign  align)
{
  TwTableColumn column = { g_strdup (heading), align };

  g_return_if_fail (self->rows->len == 0);

  g_array_append_val (self->columns, column);
}

/**
 * tw_table_add_pen_column:
 * @self: a table without rows
 * @heading: what is to be written there
 *
 * Adds a column whose cells stay empty, for a signature.
 */
void
tw_table_add_pen_column (TwTable    *self,
                         const char *heading)
{
  TwTableColumn column = { g_strdup (heading), TW_TABLE_START, pen_room };

  g_return_if_fail (self->rows->len == 0);

  g_array_append_val (self->columns, column);
}

/**
 * tw_table_add_row:
 * @self: a table
 * @cells: (array zero-terminated=1): the words of each cell, one a column
 */
void
tw_table_add_row (TwTable            *self,
                  const char * const *cells)
{
  add_row (self, TW_TEXT_CELL, cells);
}

/**
 * tw_table_add_total:
 * @self: a table
 * @cells: (array zero-terminated=1): the words of each cell, one a column
 *
 * Adds a row that sums up those above it.
 */
void
tw_table_add_total (TwTable            *self,
                    const char * const *cells)
{
  add_row (self, TW_TEXT_CELL_TOTAL, cells);
}

/**
 * tw_document_add_table:
 * @self: a document
 * @table: a table with columns
 */
void
tw_document_add_table (TwDocument    *self,
                       const TwTable *table)
{
  g_autoptr (GPtrArray) pieces = lay_out (table, tw_document_get_typesetter (self), tw_document_get_width (self));

  tw_document_begin_block (self);
  for (guint i = 0; i < pieces->len; i++)
    tw_document_append (self, tw_piece_ref (g_ptr_array_index (pieces, i)));
}

/**
 * tw_document_add_table_pair:
 * @self: a document
 * @left: a table
 * @right: another one
 *
 * Sets the tables side by side where both are short and narrow enough, else one below the other.
 */
void
tw_document_add_table_pair (TwDocument    *self,
                            const TwTable *left,
                            const TwTable *right)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (self);
  double half = (tw_document_get_width (self) - pair_gap) / 2;
  Pair *pair = NULL;
  TwPiece *piece = NULL;
  double height = 0;

  if (tw_table_fits (left, typesetter, half) && tw_table_fits (right, typesetter, half))
    {
      pair = g_new0 (Pair, 1);
      pair->left = lay_out (left, typesetter, half);
      pair->right = lay_out (right, typesetter, half);
      height = MAX (height_of (pair->left), height_of (pair->right));
    }

  if (pair == NULL || height > pair_share * tw_document_get_height (self))
    {
      g_clear_pointer (&pair, pair_free);
      tw_document_add_table (self, left);
      tw_document_add_space (self, space_above);
      tw_document_add_table (self, right);
      return;
    }

  piece = tw_piece_new (TW_TAG_SECTION, height, draw_pair, pair, pair_free);
  piece->space_above = space_above;
  tw_document_begin_block (self);
  tw_document_append (self, piece);
}
