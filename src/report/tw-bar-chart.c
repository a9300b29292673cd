/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart of horizontal bars, single or in pairs. The bars begin at nothing and share one scale; every bar
 * has its figure, so that no axis is needed; solid and hatched stay apart when printed in grey. */

#include "tw-bar-chart.h"

#include "tw-chart-words.h"
#include "tw-document-private.h"

typedef struct
{
  char *subject;
  char *remark;
  double solid;
  double hatched;
  char *solid_figure;           /* NULL: the count itself */
  char *hatched_figure;
} Pair;

struct _TwBarChart
{
  char *solid;
  char *hatched;
  char *remarks;
  GArray *pairs;                /* of Pair */
};

typedef struct
{
  TwText *subject;
  TwText *solid_figure;
  TwText *hatched_figure;
  TwText *remark;
  double solid_length;
  double hatched_length;
  double y;
  double height;
  char *words;                  /* that say the same */
} SetPair;

/* The chart as it was laid out. */
typedef struct
{
  TwText *solid;
  TwText *hatched;
  TwText *remarks;
  double legend_height;
  double bars_x;
  GArray *pairs;                /* of SetPair */
} SetChart;

static const double bar_height = 7.5;
static const double bar_gap = 2;
static const double pair_padding = 4.5;
static const double column_gap = 14;
static const double figure_gap = 4;
static const double swatch_width = 16;
static const double legend_gap = 10;
static const double subject_share = 0.34;       /* of the width, at most */
static const double remark_share = 0.16;        /* of the width, at most */
static const double hatch_step = 3;

static void
pair_clear (gpointer pointer)
{
  Pair *pair = pointer;

  g_free (pair->subject);
  g_free (pair->remark);
  g_free (pair->solid_figure);
  g_free (pair->hatched_figure);
}

static void
set_pair_clear (gpointer pointer)
{
  SetPair *pair = pointer;

  tw_text_unref (pair->subject);
  tw_text_unref (pair->solid_figure);
  g_clear_pointer (&pair->hatched_figure, tw_text_unref);
  tw_text_unref (pair->remark);
  g_free (pair->words);
}

static void
set_chart_free (gpointer pointer)
{
  SetChart *chart = pointer;

  g_clear_pointer (&chart->solid, tw_text_unref);
  g_clear_pointer (&chart->hatched, tw_text_unref);
  tw_text_unref (chart->remarks);
  g_array_unref (chart->pairs);
  g_free (chart);
}

static void
draw_solid_bar (TwCanvas *canvas,
                double    x,
                double    y,
                double    length)
{
  tw_canvas_rectangle (canvas, x, y, length, bar_height);
  tw_canvas_fill (canvas, TW_INK_ACCENT);
}

static void
draw_hatched_bar (TwCanvas *canvas,
                  double    x,
                  double    y,
                  double    length)
{
  for (double start = x - bar_height; start < x + length; start += hatch_step)
    {
      double from = MAX (start, x);
      double to = MIN (start + bar_height, x + length);

      tw_canvas_move_to (canvas, from, y + bar_height - (from - start));
      tw_canvas_line_to (canvas, to, y + bar_height - (to - start));
    }
  tw_canvas_stroke (canvas, TW_INK_ACCENT, 0.6);

  tw_canvas_rectangle (canvas, x + 0.3, y + 0.3, MAX (length - 0.6, 0), bar_height - 0.6);
  tw_canvas_stroke (canvas, TW_INK_ACCENT, 0.6);
}

static void
draw_label (const TwText *text,
            TwCanvas     *canvas,
            double        x,
            double        y)
{
  tw_canvas_begin_tag (canvas, TW_TAG_SPAN);
  tw_text_draw (text, canvas, x, y);
  tw_canvas_end_tag (canvas, TW_TAG_SPAN);
}

static void
draw_end_label (const TwText *text,
                TwCanvas     *canvas,
                double        right,
                double        y)
{
  tw_canvas_begin_tag (canvas, TW_TAG_SPAN);
  tw_text_draw_end_aligned (text, canvas, right, y);
  tw_canvas_end_tag (canvas, TW_TAG_SPAN);
}

static void
draw_figure (TwCanvas     *canvas,
             const TwText *figure,
             double        x,
             double        y)
{
  draw_label (figure, canvas, x + figure_gap, y + (bar_height - figure->height) / 2);
}

static void
draw_legend (const SetChart *chart,
             TwCanvas       *canvas,
             double          width)
{
  double y = 0;
  double next_y = 0;
  double x = chart->bars_x;

  draw_end_label (chart->remarks, canvas, width, chart->legend_height - chart->remarks->height);
  if (chart->hatched == NULL)
    return;

  y = (chart->solid->height - bar_height) / 2;
  draw_solid_bar (canvas, x, y, swatch_width);
  draw_label (chart->solid, canvas, x + swatch_width + figure_gap, 0);

  next_y = chart->solid->height;
  draw_hatched_bar (canvas, x, next_y + y, swatch_width);
  draw_label (chart->hatched, canvas, x + swatch_width + figure_gap, next_y);
}

static void
draw_pair (const SetChart *chart,
           const SetPair  *pair,
           TwCanvas       *canvas,
           double          width)
{
  double middle = pair->y + pair->height / 2;
  double solid_y = pair->hatched_figure != NULL ? middle - bar_height - bar_gap / 2 : middle - bar_height / 2;
  double hatched_y = middle + bar_gap / 2;

  draw_label (pair->subject, canvas, 0, middle - pair->subject->height / 2);

  draw_solid_bar (canvas, chart->bars_x, solid_y, pair->solid_length);
  draw_figure (canvas, pair->solid_figure, chart->bars_x + pair->solid_length, solid_y);
  if (pair->hatched_figure != NULL)
    {
      draw_hatched_bar (canvas, chart->bars_x, hatched_y, pair->hatched_length);
      draw_figure (canvas, pair->hatched_figure, chart->bars_x + pair->hatched_length, hatched_y);
    }

  draw_end_label (pair->remark, canvas, width, middle - pair->remark->height / 2);
}

static void
draw_chart (gconstpointer  content,
            TwCanvas      *canvas,
            double         width)
{
  const SetChart *chart = content;

  draw_legend (chart, canvas, width);
  if (chart->legend_height > 0)
    tw_canvas_rule (canvas, TW_INK_TEXT, 0.75, 0, chart->legend_height + legend_gap / 2, width);

  for (guint i = 0; i < chart->pairs->len; i++)
    {
      const SetPair *pair = &g_array_index (chart->pairs, SetPair, i);

      draw_pair (chart, pair, canvas, width);
      tw_canvas_describe (canvas, pair->words);
      tw_canvas_rule (canvas, TW_INK_RULE, 0.5, 0, pair->y + pair->height - 0.5, width);
    }
}

static double
largest_count (const TwBarChart *self)
{
  double largest = 0;

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);

      largest = MAX (largest, MAX (pair->solid, pair->hatched));
    }

  return largest > 0 ? largest : 1;
}

static char *
say_figure (TwDocument *document,
            const char *figure,
            double      count)
{
  return figure != NULL ? g_strdup (figure)
                        : tw_language_integer (tw_document_get_language (document), (gint64) count);
}

static TwText *
set_figure (TwDocument *document,
            const char *figure)
{
  return tw_typesetter_set (tw_document_get_typesetter (document), TW_TEXT_CAPTION, figure, TW_ONE_LINE);
}

static char *
say_pair (const TwBarChart *self,
          const Pair       *pair,
          const char       *solid,
          const char       *hatched)
{
  GString *words = tw_chart_words_new (pair->subject);

  tw_chart_words_add (words, self->hatched != NULL ? self->solid : NULL, solid);
  if (self->hatched != NULL)
    tw_chart_words_add (words, self->hatched, hatched);
  tw_chart_words_add (words, self->remarks, pair->remark);

  return g_string_free_and_steal (words);
}

static void
set_words (const TwBarChart *self,
           TwDocument       *document,
           SetChart         *chart)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (document);
  double width = tw_document_get_width (document);

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);
      g_autofree char *solid = say_figure (document, pair->solid_figure, pair->solid);
      g_autofree char *hatched = say_figure (document, pair->hatched_figure, pair->hatched);
      SetPair set = {
        .subject = tw_typesetter_set (typesetter, TW_TEXT_CELL, pair->subject, subject_share * width),
        .solid_figure = set_figure (document, solid),
        .hatched_figure = self->hatched != NULL ? set_figure (document, hatched) : NULL,
        .remark = tw_typesetter_set (typesetter, TW_TEXT_CELL, pair->remark, remark_share * width),
        .words = say_pair (self, pair, solid, hatched),
      };

      g_array_append_val (chart->pairs, set);
    }

  chart->remarks = tw_typesetter_set (typesetter, TW_TEXT_CELL_HEAD, self->remarks, remark_share * width);
}

/* The subjects get the width they need up to their share; what is left between them and the
 * remarks belongs to the bars. */
static double
set_places (const TwBarChart *self,
            SetChart         *chart,
            double            width)
{
  double subjects = 0;
  double remarks = chart->remarks->width;
  double figures = 0;
  double scale = 0;
  double y = chart->legend_height > 0 ? chart->legend_height + legend_gap / 2 + 0.75 : 0;
  double bars_height = chart->hatched != NULL ? 2 * bar_height + bar_gap : bar_height;

  for (guint i = 0; i < chart->pairs->len; i++)
    {
      const SetPair *pair = &g_array_index (chart->pairs, SetPair, i);

      subjects = MAX (subjects, pair->subject->width);
      remarks = MAX (remarks, pair->remark->width);
      figures = MAX (figures, pair->solid_figure->width);
      if (pair->hatched_figure != NULL)
        figures = MAX (figures, pair->hatched_figure->width);
    }

  chart->bars_x = subjects + column_gap;
  scale = (width - chart->bars_x - figures - figure_gap - column_gap - remarks) / largest_count (self);

  for (guint i = 0; i < chart->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);
      SetPair *set = &g_array_index (chart->pairs, SetPair, i);

      set->solid_length = pair->solid * scale;
      set->hatched_length = pair->hatched * scale;
      set->y = y;
      set->height = MAX (bars_height, MAX (set->subject->height, set->remark->height)) + 2 * pair_padding;
      y += set->height;
    }

  return y;
}

static TwPiece *
lay_out (const TwBarChart *self,
         TwDocument       *document)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (document);
  SetChart *set = g_new0 (SetChart, 1);
  TwPiece *piece = NULL;

  set->pairs = g_array_new (FALSE, FALSE, sizeof (SetPair));
  g_array_set_clear_func (set->pairs, set_pair_clear);
  set_words (self, document, set);
  if (self->hatched != NULL)
    {
      set->solid = tw_typesetter_set (typesetter, TW_TEXT_CAPTION, self->solid, TW_ONE_LINE);
      set->hatched = tw_typesetter_set (typesetter, TW_TEXT_CAPTION, self->hatched, TW_ONE_LINE);
      set->legend_height = set->solid->height + set->hatched->height;
    }
  if (*self->remarks != '\0')
    set->legend_height = MAX (set->legend_height, set->remarks->height);

  piece = tw_piece_new (TW_TAG_FIGURE, set_places (self, set, tw_document_get_width (document)),
                        draw_chart, set, set_chart_free);
  piece->space_above = 9;

  return piece;
}

/**
 * tw_bar_chart_new:
 * @solid: what the solid bars count, with their n
 * @hatched: (nullable): what the hatched bars count, with their n; %NULL: there are solid bars only, and no legend
 * @remarks: (nullable): what the remarks say
 *
 * Returns: (transfer full): a chart without bars
 */
TwBarChart *
tw_bar_chart_new (const char *solid,
                  const char *hatched,
                  const char *remarks)
{
  TwBarChart *self = g_new0 (TwBarChart, 1);

  self->solid = g_strdup (solid);
  self->hatched = g_strdup (hatched);
  self->remarks = g_strdup (remarks != NULL ? remarks : "");
  self->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_array_set_clear_func (self->pairs, pair_clear);

  return self;
}

/**
 * tw_bar_chart_free:
 * @self: (transfer full): a chart
 */
void
tw_bar_chart_free (TwBarChart *self)
{
  g_free (self->solid);
  g_free (self->hatched);
  g_free (self->remarks);
  g_array_unref (self->pairs);
  g_free (self);
}

/**
 * tw_bar_chart_add:
 * @self: a chart
 * @subject: what is counted
 * @solid: the count the solid bar shows
 * @hatched: the count the hatched bar shows
 * @remark: (nullable): what stands at the end of the line
 */
void
tw_bar_chart_add (TwBarChart *self,
                  const char *subject,
                  guint       solid,
                  guint       hatched,
                  const char *remark)
{
  Pair pair = { g_strdup (subject), g_strdup (remark != NULL ? remark : ""), solid, hatched };

  g_array_append_val (self->pairs, pair);
}

/**
 * tw_bar_chart_add_amounts:
 * @self: a chart
 * @subject: what is measured
 * @solid: how long the solid bar is, against all others
 * @solid_figure: its figure
 * @hatched: how long the hatched bar is
 * @hatched_figure: its figure
 * @remark: (nullable): what stands at the end of the line
 *
 * As tw_bar_chart_add(), for what is not counted: money and time.
 */
void
tw_bar_chart_add_amounts (TwBarChart *self,
                          const char *subject,
                          double      solid,
                          const char *solid_figure,
                          double      hatched,
                          const char *hatched_figure,
                          const char *remark)
{
  Pair pair = { g_strdup (subject), g_strdup (remark != NULL ? remark : ""), solid, hatched,
                g_strdup (solid_figure), g_strdup (hatched_figure) };

  g_array_append_val (self->pairs, pair);
}

/**
 * tw_bar_chart_measure:
 * @self: a chart
 * @document: a document that it could be added to
 *
 * Returns: the height it takes there, with the space above it, in points
 */
double
tw_bar_chart_measure (const TwBarChart *self,
                      TwDocument       *document)
{
  g_autoptr (TwPiece) piece = lay_out (self, document);

  return piece->space_above + piece->height;
}

/**
 * tw_document_add_bar_chart:
 * @self: a document
 * @chart: a chart, short enough for a page
 */
void
tw_document_add_bar_chart (TwDocument       *self,
                           const TwBarChart *chart)
{
  tw_document_begin_block (self);
  tw_document_append (self, lay_out (chart, self));
}
