/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is filled in by hand or was filled in before printing: short fields side by side, and room for
 * whole sentences. A filled field stands on the same line that an empty one offers to the pen. */

#include "tw-form-fields.h"

#include "tw-document-private.h"

typedef struct
{
  guint n;
  guint n_columns;
  TwText **labels;
  TwText **values;              /* NULL where the pen has to write */
  double label_height;
  double height;
} FieldRow;

static const double field_gap = 16;
static const double field_room = 19;            /* for the pen, below the label */
static const double line_room = 21;             /* from one line for the pen to the next */
static const double row_space = 7;
static const double value_top = 1.5;            /* below the label */
static const double value_bottom = 3;           /* above the line */

static void
field_row_free (gpointer pointer)
{
  FieldRow *row = pointer;

  for (guint i = 0; i < row->n; i++)
    {
      g_clear_pointer (&row->labels[i], tw_text_unref);
      g_clear_pointer (&row->values[i], tw_text_unref);
    }
  g_free (row->labels);
  g_free (row->values);
  g_free (row);
}

static double
field_width (double width,
             guint  n_columns)
{
  return (width - field_gap * (n_columns - 1)) / n_columns;
}

static void
draw_field_row (gconstpointer  content,
                TwCanvas      *canvas,
                double         width)
{
  const FieldRow *row = content;
  double each = field_width (width, row->n_columns);

  for (guint i = 0; i < row->n; i++)
    {
      double x = i * (each + field_gap);

      tw_canvas_begin_tag (canvas, TW_TAG_PARAGRAPH);
      tw_text_draw (row->labels[i], canvas, x, 0);
      tw_canvas_end_tag (canvas, TW_TAG_PARAGRAPH);
      if (row->values[i] != NULL)
        {
          tw_canvas_begin_tag (canvas, TW_TAG_PARAGRAPH);
          tw_text_draw (row->values[i], canvas, x, row->label_height + value_top);
          tw_canvas_end_tag (canvas, TW_TAG_PARAGRAPH);
        }
      tw_canvas_rule (canvas, TW_INK_MUTED, 0.5, x, row->height - 0.5, each);
    }
}

static TwPiece *
create_field_row (TwDocument        *document,
                  const TwFormField *fields,
                  guint              n_fields,
                  guint              n_columns)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (document);
  double each = field_width (tw_document_get_width (document), n_columns);
  FieldRow *row = g_new0 (FieldRow, 1);
  double value_height = field_room;
  TwPiece *piece = NULL;

  row->n = n_fields;
  row->n_columns = n_columns;
  row->labels = g_new0 (TwText *, n_fields);
  row->values = g_new0 (TwText *, n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      row->labels[i] = tw_typesetter_set (typesetter, TW_TEXT_CAPTION, fields[i].label, each);
      row->label_height = MAX (row->label_height, row->labels[i]->height);
      if (fields[i].value == NULL)
        continue;

      row->values[i] = tw_typesetter_set (typesetter, TW_TEXT_STRONG, fields[i].value, each);
      value_height = MAX (value_height, value_top + row->values[i]->height + value_bottom);
    }
  row->height = row->label_height + value_height;

  piece = tw_piece_new (TW_TAG_SECTION, row->height, draw_field_row, row, field_row_free);
  piece->space_above = row_space;

  return piece;
}

static void
draw_label (gconstpointer  content,
            TwCanvas      *canvas,
            double         width)
{
  tw_text_draw (content, canvas, 0, 0);
}

static void
draw_pen_line (gconstpointer  content,
               TwCanvas      *canvas,
               double         width)
{
  tw_canvas_rule (canvas, TW_INK_MUTED, 0.5, 0, line_room - 0.5, width);
}

static void
add_pen_lines (TwDocument *self,
               guint       n_lines)
{
  tw_document_begin_block (self);
  for (guint i = 0; i < n_lines; i++)
    {
      TwPiece *piece = tw_piece_new (TW_TAG_SECTION, line_room, draw_pen_line, NULL, NULL);

      piece->keep_with_next = i + 1 < n_lines;
      tw_document_append (self, piece);
    }
}

/**
 * tw_document_add_form_fields:
 * @self: a document
 * @fields: (array length=n_fields): fields
 * @n_fields: how many
 * @n_columns: how many of them stand side by side, at least 1
 */
void
tw_document_add_form_fields (TwDocument        *self,
                             const TwFormField *fields,
                             guint              n_fields,
                             guint              n_columns)
{
  g_return_if_fail (n_columns > 0);

  tw_document_begin_block (self);
  for (guint first = 0; first < n_fields; first += n_columns)
    tw_document_append (self, create_field_row (self, fields + first, MIN (n_columns, n_fields - first), n_columns));
}

/**
 * tw_document_add_writing_room:
 * @self: a document
 * @label: what belongs there
 * @text: (nullable): what stands there already, or %NULL to leave lines to be filled in by hand
 * @n_lines: how many lines
 */
void
tw_document_add_writing_room (TwDocument *self,
                              const char *label,
                              const char *text,
                              guint       n_lines)
{
  TwText *words = tw_typesetter_set (tw_document_get_typesetter (self), TW_TEXT_CAPTION, label,
                                     tw_document_get_width (self));
  TwPiece *piece = tw_piece_new (TW_TAG_PARAGRAPH, words->height, draw_label, words, (GDestroyNotify) tw_text_unref);

  piece->space_above = row_space;
  piece->keep_with_next = TRUE;
  tw_document_begin_block (self);
  tw_document_append (self, piece);
  if (text != NULL)
    tw_document_add_paragraph (self, text);
  else
    add_pen_lines (self, n_lines);
}
