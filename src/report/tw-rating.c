/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions that are answered with a number, one a line, the numbers in circles to be crossed. */

#include "tw-rating.h"

#include "tw-document-private.h"

#define MAX_SCALE 10

typedef struct
{
  TwText *question;
  guint n;
  TwText *numbers[MAX_SCALE];
} QuestionRow;

typedef struct
{
  TwText *least;
  TwText *most;
  guint n;
} Ends;

static const double circle = 15;
static const double circle_gap = 9;
static const double row_padding = 6;
static const double question_gap = 18;

static void
question_row_free (gpointer pointer)
{
  QuestionRow *row = pointer;

  tw_text_unref (row->question);
  for (guint i = 0; i < row->n; i++)
    tw_text_unref (row->numbers[i]);
  g_free (row);
}

static void
ends_free (gpointer pointer)
{
  Ends *ends = pointer;

  tw_text_unref (ends->least);
  tw_text_unref (ends->most);
  g_free (ends);
}

static double
scale_width (guint n)
{
  return n * circle + (n - 1) * circle_gap;
}

static void
draw_ends (gconstpointer  content,
           TwCanvas      *canvas,
           double         width)
{
  const Ends *ends = content;

  tw_canvas_begin_tag (canvas, TW_TAG_PARAGRAPH);
  tw_text_draw (ends->least, canvas, width - scale_width (ends->n), 0);
  tw_canvas_end_tag (canvas, TW_TAG_PARAGRAPH);
  tw_canvas_begin_tag (canvas, TW_TAG_PARAGRAPH);
  tw_text_draw_end_aligned (ends->most, canvas, width, 0);
  tw_canvas_end_tag (canvas, TW_TAG_PARAGRAPH);
}

static void
draw_circle (const TwText *number,
             TwCanvas     *canvas,
             double        x,
             double        middle)
{
  tw_canvas_circle (canvas, x + circle / 2, middle, circle / 2 - 0.3);
  tw_canvas_stroke (canvas, TW_INK_MUTED, 0.6);
  tw_text_draw (number, canvas, x + (circle - number->width) / 2, middle - number->height / 2);
}

static double
row_height (const QuestionRow *row)
{
  return MAX (row->question->height, circle) + 2 * row_padding;
}

static void
draw_question_row (gconstpointer  content,
                   TwCanvas      *canvas,
                   double         width)
{
  const QuestionRow *row = content;
  double middle = row_height (row) / 2;

  tw_canvas_begin_tag (canvas, TW_TAG_PARAGRAPH);
  tw_text_draw (row->question, canvas, 0, middle - row->question->height / 2);
  tw_canvas_end_tag (canvas, TW_TAG_PARAGRAPH);
  tw_canvas_begin_tag (canvas, TW_TAG_PARAGRAPH);
  for (guint i = 0; i < row->n; i++)
    draw_circle (row->numbers[i], canvas, width - scale_width (row->n) + i * (circle + circle_gap), middle);
  tw_canvas_end_tag (canvas, TW_TAG_PARAGRAPH);
  tw_canvas_rule (canvas, TW_INK_RULE, 0.5, 0, row_height (row) - 0.5, width);
}

static void
append_ends (TwDocument *self,
             guint       n,
             const char *least,
             const char *most)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (self);
  Ends *ends = g_new0 (Ends, 1);
  TwPiece *piece = NULL;

  ends->n = n;
  ends->least = tw_typesetter_set (typesetter, TW_TEXT_CAPTION, least, scale_width (n) / 2);
  ends->most = tw_typesetter_set (typesetter, TW_TEXT_CAPTION, most, scale_width (n) / 2);
  piece = tw_piece_new (TW_TAG_SECTION, MAX (ends->least->height, ends->most->height), draw_ends, ends, ends_free);
  piece->space_above = 6;
  piece->keep_with_next = TRUE;
  tw_document_append (self, piece);
}

static void
append_question (TwDocument *self,
                 const char *question,
                 guint       n)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (self);
  double room = tw_document_get_width (self) - scale_width (n) - question_gap;
  QuestionRow *row = g_new0 (QuestionRow, 1);

  row->n = n;
  row->question = tw_typesetter_set (typesetter, TW_TEXT_BODY, question, room);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = tw_language_integer (tw_document_get_language (self), i + 1);

      row->numbers[i] = tw_typesetter_set (typesetter, TW_TEXT_CAPTION, number, TW_ONE_LINE);
    }
  tw_document_append (self, tw_piece_new (TW_TAG_SECTION, row_height (row), draw_question_row, row, question_row_free));
}

/**
 * tw_document_add_rating:
 * @self: a document
 * @questions: (array zero-terminated=1): questions
 * @scale_max: the highest number to answer with, 2 to 10; the lowest is 1
 * @least: what 1 means
 * @most: what @scale_max means
 */
void
tw_document_add_rating (TwDocument         *self,
                        const char * const *questions,
                        guint               scale_max,
                        const char         *least,
                        const char         *most)
{
  g_return_if_fail (scale_max >= 2 && scale_max <= MAX_SCALE);

  tw_document_begin_block (self);
  append_ends (self, scale_max, least, most);
  for (guint i = 0; questions[i] != NULL; i++)
    append_question (self, questions[i], scale_max);
}
