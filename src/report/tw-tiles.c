/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tiles: short facts side by side on the grid of the page, four in a row. Key figures are what the
 * eye shall find first; particulars are who, when and where. */

#include "tw-tiles.h"

#include "tw-document-private.h"

typedef struct
{
  TwText *upper;
  TwText *lower;
} SetTile;

typedef struct
{
  guint n;
  SetTile tiles[TW_TILES_IN_A_ROW];
  double lower_y;
} SetRow;

static const double tile_gap = 16;
static const double figure_top = 7;             /* from the rule to the figure */

static void
tile_clear (gpointer pointer)
{
  TwTile *tile = pointer;

  g_free (tile->label);
  g_free (tile->value);
}

static void
set_row_free (gpointer pointer)
{
  SetRow *row = pointer;

  for (guint i = 0; i < row->n; i++)
    {
      tw_text_unref (row->tiles[i].upper);
      tw_text_unref (row->tiles[i].lower);
    }
  g_free (row);
}

static double
tile_width (double width)
{
  return (width - tile_gap * (TW_TILES_IN_A_ROW - 1)) / TW_TILES_IN_A_ROW;
}

static void
draw_tile (const SetTile *tile,
           double         top,
           double         lower_y,
           TwCanvas      *canvas)
{
  tw_canvas_begin_tag (canvas, TW_TAG_PARAGRAPH);
  tw_text_draw (tile->upper, canvas, 0, top);
  tw_canvas_end_tag (canvas, TW_TAG_PARAGRAPH);

  tw_canvas_begin_tag (canvas, TW_TAG_PARAGRAPH);
  tw_text_draw (tile->lower, canvas, 0, top + lower_y);
  tw_canvas_end_tag (canvas, TW_TAG_PARAGRAPH);
}

static void
draw_particulars (gconstpointer  content,
                  TwCanvas      *canvas,
                  double         width)
{
  const SetRow *row = content;

  for (guint i = 0; i < row->n; i++)
    {
      tw_canvas_push_origin (canvas, i * (tile_width (width) + tile_gap), 0);
      draw_tile (&row->tiles[i], 0, row->lower_y, canvas);
      tw_canvas_pop_origin (canvas);
    }
}

static void
draw_key_figures (gconstpointer  content,
                  TwCanvas      *canvas,
                  double         width)
{
  const SetRow *row = content;

  for (guint i = 0; i < row->n; i++)
    {
      tw_canvas_push_origin (canvas, i * (tile_width (width) + tile_gap), 0);
      tw_canvas_rule (canvas, TW_INK_ACCENT, 1.25, 0, 0, tile_width (width));
      draw_tile (&row->tiles[i], figure_top, row->lower_y, canvas);
      tw_canvas_pop_origin (canvas);
    }
}

/* The lower texts of a row begin on one line, however many lines the upper ones have. */
static double
finish_row (SetRow *row)
{
  double lower_height = 0;

  for (guint i = 0; i < row->n; i++)
    {
      row->lower_y = MAX (row->lower_y, row->tiles[i].upper->height);
      lower_height = MAX (lower_height, row->tiles[i].lower->height);
    }

  return row->lower_y + lower_height;
}

static void
add_rows (TwDocument   *self,
          const GArray *tiles,
          TwTextStyle   upper_style,
          TwTextStyle   lower_style,
          TwPieceDraw   draw,
          double        top)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (self);
  double width = tile_width (tw_document_get_width (self));

  tw_document_begin_block (self);
  for (guint first = 0; first < tiles->len; first += TW_TILES_IN_A_ROW)
    {
      SetRow *row = g_new0 (SetRow, 1);
      TwPiece *piece = NULL;

      row->n = MIN (TW_TILES_IN_A_ROW, tiles->len - first);
      for (guint i = 0; i < row->n; i++)
        {
          const TwTile *tile = &g_array_index (tiles, TwTile, first + i);
          gboolean value_above = upper_style == TW_TEXT_FIGURE;
          const char *upper = value_above ? tile->value : tile->label;
          const char *lower = value_above ? tile->label : tile->value;

          row->tiles[i].upper = tw_typesetter_set (typesetter, upper_style, upper, width);
          row->tiles[i].lower = tw_typesetter_set (typesetter, lower_style, lower, width);
        }

      piece = tw_piece_new (TW_TAG_SECTION, finish_row (row) + top, draw, row, set_row_free);
      piece->space_above = 16;
      tw_document_append (self, piece);
    }
}

/**
 * tw_tiles_new:
 *
 * Returns: (transfer full) (element-type TwTile): no tiles yet
 */
GArray *
tw_tiles_new (void)
{
  GArray *tiles = g_array_new (FALSE, FALSE, sizeof (TwTile));

  g_array_set_clear_func (tiles, tile_clear);

  return tiles;
}

/**
 * tw_tiles_take:
 * @tiles: (element-type TwTile): tiles
 * @label: what it is
 * @value: (transfer full): how much, who or when
 */
void
tw_tiles_take (GArray     *tiles,
               const char *label,
               char       *value)
{
  TwTile tile = { g_strdup (label), value };

  g_array_append_val (tiles, tile);
}

/**
 * tw_document_add_key_figures:
 * @self: a document
 * @tiles: (element-type TwTile): key figures, the most important first
 */
void
tw_document_add_key_figures (TwDocument   *self,
                             const GArray *tiles)
{
  add_rows (self, tiles, TW_TEXT_FIGURE, TW_TEXT_CAPTION, draw_key_figures, figure_top);
}

/**
 * tw_document_add_particulars:
 * @self: a document
 * @tiles: (element-type TwTile): who, when and where
 */
void
tw_document_add_particulars (TwDocument   *self,
                             const GArray *tiles)
{
  add_rows (self, tiles, TW_TEXT_CAPTION, TW_TEXT_STRONG, draw_particulars, 0);
}
