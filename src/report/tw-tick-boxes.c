/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choices to be ticked on paper, in columns, read line by line. */

#include "tw-tick-boxes.h"

#include "tw-document-private.h"

typedef struct
{
  guint n;
  guint n_columns;
  double indent;                /* room for the label of the whole */
  TwText *label;                /* before the first line; else NULL */
  TwText **choices;
} BoxRow;

static const double box_size = 8.5;
static const double box_gap = 6;                /* from the box to its words */
static const double column_gap = 12;
static const double row_space = 4;
static const double label_share = 0.2;          /* of the width */

static void
box_row_free (gpointer pointer)
{
  BoxRow *row = pointer;

  g_clear_pointer (&row->label, tw_text_unref);
  for (guint i = 0; i < row->n; i++)
    tw_text_unref (row->choices[i]);
  g_free (row->choices);
  g_free (row);
}

static double
choice_width (double width,
              double indent,
              guint  n_columns)
{
  return (width - indent - column_gap * (n_columns - 1)) / n_columns;
}

static void
draw_box (const TwText *choice,
          TwCanvas     *canvas,
          double        x)
{
  tw_canvas_begin_tag (canvas, TW_TAG_PARAGRAPH);
  tw_canvas_rectangle (canvas, x + 0.375, 2.375, box_size - 0.75, box_size - 0.75);
  tw_canvas_stroke (canvas, TW_INK_TEXT, 0.75);
  tw_text_draw (choice, canvas, x + box_size + box_gap, 0);
  tw_canvas_end_tag (canvas, TW_TAG_PARAGRAPH);
}

static void
draw_box_row (gconstpointer  content,
              TwCanvas      *canvas,
              double         width)
{
  const BoxRow *row = content;
  double each = choice_width (width, row->indent, row->n_columns);

  if (row->label != NULL)
    {
      tw_canvas_begin_tag (canvas, TW_TAG_PARAGRAPH);
      tw_text_draw (row->label, canvas, 0, 0);
      tw_canvas_end_tag (canvas, TW_TAG_PARAGRAPH);
    }
  for (guint i = 0; i < row->n; i++)
    draw_box (row->choices[i], canvas, row->indent + i * (each + column_gap));
}

static TwPiece *
create_box_row (TwDocument         *document,
                const char         *label,
                double              indent,
                const char * const *choices,
                guint               n_choices,
                guint               n_columns)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (document);
  double each = choice_width (tw_document_get_width (document), indent, n_columns);
  BoxRow *row = g_new0 (BoxRow, 1);
  double height = box_size;
  TwPiece *piece = NULL;

  row->n = n_choices;
  row->n_columns = n_columns;
  row->indent = indent;
  row->choices = g_new0 (TwText *, n_choices);
  if (label != NULL)
    {
      row->label = tw_typesetter_set (typesetter, TW_TEXT_CELL_TOTAL, label, indent - column_gap);
      height = row->label->height;
    }
  for (guint i = 0; i < n_choices; i++)
    {
      row->choices[i] = tw_typesetter_set (typesetter, TW_TEXT_CELL, choices[i], each - box_size - box_gap);
      height = MAX (height, row->choices[i]->height);
    }

  piece = tw_piece_new (TW_TAG_SECTION, height, draw_box_row, row, box_row_free);
  piece->space_above = row_space;

  return piece;
}

/**
 * tw_document_add_tick_boxes:
 * @self: a document
 * @label: (nullable): what is asked, on the left
 * @choices: (array zero-terminated=1): what can be ticked
 * @n_columns: how many of them stand side by side, at least 1
 */
void
tw_document_add_tick_boxes (TwDocument         *self,
                            const char         *label,
                            const char * const *choices,
                            guint               n_columns)
{
  guint n_choices = g_strv_length ((char **) choices);
  double indent = label != NULL ? label_share * tw_document_get_width (self) : 0;

  g_return_if_fail (n_columns > 0);

  tw_document_begin_block (self);
  for (guint first = 0; first < n_choices; first += n_columns)
    {
      guint n = MIN (n_columns, n_choices - first);
      TwPiece *piece = create_box_row (self, first == 0 ? label : NULL, indent, choices + first, n, n_columns);

      piece->keep_with_next = first + n_columns < n_choices;
      tw_document_append (self, piece);
    }
}
