/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every page repeats. It says nothing that the first page does not say in full, so it may be cut short. */

#include "tw-running-texts.h"

struct _TwRunningTexts
{
  TwText *start;
  TwText *end;
  TwText *foot;
  GPtrArray *numbers;           /* of TwText, one a page; empty where they are hidden or not known */
  double width;
};

static const guint max_lines = 2;

static TwText *
set_text (TwTypesetter *typesetter,
          const char   *text,
          double        width)
{
  return tw_typesetter_set_at_most (typesetter, TW_TEXT_CAPTION, text != NULL ? text : "", width, max_lines);
}

/**
 * tw_running_texts_new:
 * @typesetter: sets them
 * @start: (nullable): what stands on the left above a page
 * @end: (nullable): what stands on the right there
 * @foot: (nullable): what stands on the left below it
 * @width: the width of a page between its margins
 *
 * Returns: (transfer full): running texts without numbers of pages
 */
TwRunningTexts *
tw_running_texts_new (TwTypesetter *typesetter,
                      const char   *start,
                      const char   *end,
                      const char   *foot,
                      double        width)
{
  TwRunningTexts *self = g_new0 (TwRunningTexts, 1);

  self->start = set_text (typesetter, start, 0.45 * width);
  self->end = set_text (typesetter, end, 0.5 * width);
  self->foot = set_text (typesetter, foot, 0.7 * width);
  self->numbers = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_text_unref);
  self->width = width;

  return self;
}

/**
 * tw_running_texts_free:
 * @self: (transfer full): running texts
 */
void
tw_running_texts_free (TwRunningTexts *self)
{
  tw_text_unref (self->start);
  tw_text_unref (self->end);
  tw_text_unref (self->foot);
  g_ptr_array_unref (self->numbers);
  g_free (self);
}

/**
 * tw_running_texts_add_numbers:
 * @self: running texts
 * @typesetter: sets the numbers
 * @language: the language of the document
 * @n_pages: how many pages there are
 */
void
tw_running_texts_add_numbers (TwRunningTexts *self,
                              TwTypesetter   *typesetter,
                              TwLanguage     *language,
                              guint           n_pages)
{
  for (guint i = 0; i < n_pages; i++)
    {
      /* Translators: at the foot of a printed page */
      g_autofree char *number = tw_language_format (language, "Page %u of %u", i + 1, n_pages);

      g_ptr_array_add (self->numbers, set_text (typesetter, number, 0.25 * self->width));
    }
}

/**
 * tw_running_texts_draw_head:
 * @self: running texts
 * @canvas: where to draw
 * @x: the left margin
 * @y: where the head ends; a long one grows upwards
 */
void
tw_running_texts_draw_head (const TwRunningTexts *self,
                            TwCanvas             *canvas,
                            double                x,
                            double                y)
{
  tw_canvas_begin_tag (canvas, TW_TAG_RUNNING_HEAD);
  tw_text_draw (self->start, canvas, x, y - self->start->height);
  tw_text_draw_end_aligned (self->end, canvas, x + self->width, y - self->end->height);
  tw_canvas_rule (canvas, TW_INK_RULE, 0.5, x, y + 4, self->width);
  tw_canvas_end_tag (canvas, TW_TAG_RUNNING_HEAD);
}

/**
 * tw_running_texts_draw_foot:
 * @self: running texts
 * @page: the page, from 0
 * @canvas: where to draw
 * @x: the left margin
 * @y: where the foot begins
 *
 * Without the number of the page, where numbers are hidden or not known yet.
 */
void
tw_running_texts_draw_foot (const TwRunningTexts *self,
                            guint                 page,
                            TwCanvas             *canvas,
                            double                x,
                            double                y)
{
  tw_canvas_begin_tag (canvas, TW_TAG_RUNNING_FOOT);
  tw_text_draw (self->foot, canvas, x, y);
  if (page < self->numbers->len)
    tw_text_draw_end_aligned (g_ptr_array_index (self->numbers, page), canvas, x + self->width, y);
  tw_canvas_end_tag (canvas, TW_TAG_RUNNING_FOOT);
}
