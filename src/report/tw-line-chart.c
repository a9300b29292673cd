/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small line charts side by side, one a subject. Every value has its figure and its n; a value that is
 * known only to lie between two others is a bar between them, and one that is withheld leaves a gap. */

#include "tw-line-chart.h"

#include "tw-chart-words.h"
#include "tw-document-private.h"

typedef struct
{
  double day;
  char *label;
} Day;

typedef struct
{
  guint day;
  double low;
  double high;
  char *figure;
  char *n;
} Value;

typedef struct
{
  char *subject;
  GArray *values;               /* of Value */
} Subject;

struct _TwLineChart
{
  int lowest;
  int highest;
  GArray *days;                 /* of Day */
  GPtrArray *subjects;          /* of Subject */
};

typedef struct
{
  double x;
  double low_y;
  double high_y;
  gboolean follows;             /* whether a line leads here from the value before */
  TwText *figure;
  TwText *n;
} SetValue;

typedef struct
{
  double x;
  TwText *label;
} SetDay;

/* A small chart as it was laid out; the places are relative to its upper left corner. */
typedef struct
{
  TwText *subject;
  GArray *days;                 /* of SetDay */
  GArray *values;               /* of SetValue */
  char *words;                  /* that say the same */
} Panel;

typedef struct
{
  guint n;
  Panel *panels[2];
  GPtrArray *steps;             /* of TwText: the scale, from the lowest */
} PanelRow;

static const double panel_gap = 30;
static const double title_height = 21;
static const double plot_height = 84;
static const double plot_top = 13;              /* room for the figure of the highest value */
static const double scale_width = 13;
static const double plot_side = 22;             /* from the edges of the plot to the first and the last day */
static const double dot = 2.7;
static const double figure_gap = 5;

static void
day_clear (gpointer pointer)
{
  Day *day = pointer;

  g_free (day->label);
}

static void
value_clear (gpointer pointer)
{
  Value *value = pointer;

  g_free (value->figure);
  g_free (value->n);
}

static void
subject_free (gpointer pointer)
{
  Subject *subject = pointer;

  g_free (subject->subject);
  g_array_unref (subject->values);
  g_free (subject);
}

static void
set_day_clear (gpointer pointer)
{
  SetDay *day = pointer;

  g_clear_pointer (&day->label, tw_text_unref);
}

static void
set_value_clear (gpointer pointer)
{
  SetValue *value = pointer;

  tw_text_unref (value->figure);
  tw_text_unref (value->n);
}

static void
panel_free (Panel *panel)
{
  tw_text_unref (panel->subject);
  g_array_unref (panel->days);
  g_array_unref (panel->values);
  g_free (panel->words);
  g_free (panel);
}

static void
panel_row_free (gpointer pointer)
{
  PanelRow *row = pointer;

  for (guint i = 0; i < row->n; i++)
    panel_free (row->panels[i]);
  g_ptr_array_unref (row->steps);
  g_free (row);
}

static double
panel_width (double width)
{
  return (width - panel_gap) / 2;
}

/* Where a value lies, from the top of its panel. */
static double
value_y (const TwLineChart *self,
         double             value)
{
  double share = (value - self->lowest) / (self->highest - self->lowest);

  return title_height + plot_top + (1 - CLAMP (share, 0, 1)) * plot_height;
}

static double
step_y (guint step,
        guint n_steps)
{
  return title_height + plot_top + plot_height * (n_steps - 1 - step) / (n_steps - 1);
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
draw_scale (const GPtrArray *steps,
            TwCanvas        *canvas,
            double           width)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const TwText *step = g_ptr_array_index (steps, i);
      double y = step_y (i, steps->len);

      tw_canvas_rule (canvas, i == 0 ? TW_INK_MUTED : TW_INK_RULE, 0.5, scale_width, y - 0.25, width - scale_width);
      draw_label (step, canvas, 0, y - step->height / 2);
    }
}

static void
draw_lines (const Panel *panel,
            TwCanvas    *canvas)
{
  for (guint i = 0; i < panel->values->len; i++)
    {
      const SetValue *value = &g_array_index (panel->values, SetValue, i);
      double middle = (value->low_y + value->high_y) / 2;

      if (value->follows)
        tw_canvas_line_to (canvas, value->x, middle);
      else
        tw_canvas_move_to (canvas, value->x, middle);
    }
  tw_canvas_stroke (canvas, TW_INK_ACCENT, 1.4);
}

static void
draw_value (const SetValue *value,
            TwCanvas       *canvas)
{
  gboolean is_range = value->low_y - value->high_y > 0.5;
  double below = title_height + plot_top + plot_height + 3;

  if (is_range)
    tw_canvas_rectangle (canvas, value->x - 1.75, value->high_y, 3.5, value->low_y - value->high_y);
  else
    tw_canvas_circle (canvas, value->x, value->low_y, dot);
  tw_canvas_fill (canvas, TW_INK_ACCENT);

  draw_label (value->figure, canvas, value->x - value->figure->width / 2,
              value->high_y - figure_gap + (is_range ? 2 : 0) - value->figure->height + 1);
  draw_label (value->n, canvas, value->x - value->n->width / 2, below + value->n->height);
}

static void
draw_panel (const Panel     *panel,
            const GPtrArray *steps,
            TwCanvas        *canvas,
            double           width)
{
  double below = title_height + plot_top + plot_height + 3;

  draw_label (panel->subject, canvas, 0, 0);
  draw_scale (steps, canvas, width);
  draw_lines (panel, canvas);
  for (guint i = 0; i < panel->days->len; i++)
    {
      const SetDay *day = &g_array_index (panel->days, SetDay, i);

      if (day->label != NULL)
        draw_label (day->label, canvas, day->x - day->label->width / 2, below);
    }
  for (guint i = 0; i < panel->values->len; i++)
    draw_value (&g_array_index (panel->values, SetValue, i), canvas);
  tw_canvas_describe (canvas, panel->words);
}

static void
draw_panel_row (gconstpointer  content,
                TwCanvas      *canvas,
                double         width)
{
  const PanelRow *row = content;

  for (guint i = 0; i < row->n; i++)
    {
      tw_canvas_push_origin (canvas, i * (panel_width (width) + panel_gap), 0);
      draw_panel (row->panels[i], row->steps, canvas, panel_width (width));
      tw_canvas_pop_origin (canvas);
    }
}

static double
day_x (const TwLineChart *self,
       guint              day,
       double             width)
{
  double first = g_array_index (self->days, Day, 0).day;
  double last = g_array_index (self->days, Day, self->days->len - 1).day;
  double left = scale_width + plot_side;
  double right = width - plot_side;

  if (last - first < 1)
    return (left + right) / 2;

  return left + (right - left) * (g_array_index (self->days, Day, day).day - first) / (last - first);
}

/* Days that lie so close together that their labels would touch keep the first and every one that fits. */
static GArray *
set_days (const TwLineChart *self,
          TwTypesetter      *typesetter,
          double             width)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (SetDay));
  double free_from = -G_MAXDOUBLE;

  g_array_set_clear_func (days, set_day_clear);
  for (guint i = 0; i < self->days->len; i++)
    {
      SetDay day = { day_x (self, i, width), tw_typesetter_set (typesetter, TW_TEXT_CAPTION,
                                                                g_array_index (self->days, Day, i).label, TW_ONE_LINE) };
      double half = day.label->width / 2;

      if (day.x - half < free_from)
        g_clear_pointer (&day.label, tw_text_unref);
      else
        free_from = day.x + half + 4;
      g_array_append_val (days, day);
    }

  return days;
}

static GArray *
set_values (const TwLineChart *self,
            const Subject     *subject,
            TwTypesetter      *typesetter,
            double             width)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (SetValue));

  g_array_set_clear_func (values, set_value_clear);
  for (guint i = 0; i < subject->values->len; i++)
    {
      const Value *value = &g_array_index (subject->values, Value, i);
      SetValue set = {
        .x = day_x (self, value->day, width),
        .low_y = value_y (self, value->low),
        .high_y = value_y (self, value->high),
        .follows = i > 0 && g_array_index (subject->values, Value, i - 1).day + 1 == value->day,
        .figure = tw_typesetter_set (typesetter, TW_TEXT_CELL_TOTAL, value->figure, TW_ONE_LINE),
        .n = tw_typesetter_set (typesetter, TW_TEXT_CAPTION, value->n, TW_ONE_LINE),
      };

      g_array_append_val (values, set);
    }

  return values;
}

static char *
say_subject (const TwLineChart *self,
             const Subject     *subject)
{
  GString *words = tw_chart_words_new (subject->subject);

  for (guint i = 0; i < subject->values->len; i++)
    {
      const Value *value = &g_array_index (subject->values, Value, i);
      g_autofree char *figure = g_strdup_printf ("%s (%s)", value->figure, value->n);

      tw_chart_words_add (words, g_array_index (self->days, Day, value->day).label, figure);
    }

  return g_string_free_and_steal (words);
}

static Panel *
lay_out_panel (const TwLineChart *self,
               const Subject     *subject,
               TwTypesetter      *typesetter,
               double             width)
{
  Panel *panel = g_new0 (Panel, 1);

  panel->subject = tw_typesetter_set_at_most (typesetter, TW_TEXT_STRONG, subject->subject, width, 1);
  panel->days = set_days (self, typesetter, width);
  panel->values = set_values (self, subject, typesetter, width);
  panel->words = say_subject (self, subject);

  return panel;
}

static GPtrArray *
set_steps (const TwLineChart *self,
           TwDocument        *document)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_text_unref);

  for (int step = self->lowest; step <= self->highest; step++)
    {
      g_autofree char *figure = tw_language_integer (tw_document_get_language (document), step);

      g_ptr_array_add (steps, tw_typesetter_set (tw_document_get_typesetter (document), TW_TEXT_CAPTION, figure,
                                                 TW_ONE_LINE));
    }

  return steps;
}

/**
 * tw_line_chart_new:
 * @lowest: where the scale begins
 * @highest: where it ends
 *
 * Returns: (transfer full): a chart without days and subjects
 */
TwLineChart *
tw_line_chart_new (int lowest,
                   int highest)
{
  TwLineChart *self = g_new0 (TwLineChart, 1);

  self->lowest = lowest;
  self->highest = highest;
  self->days = g_array_new (FALSE, FALSE, sizeof (Day));
  g_array_set_clear_func (self->days, day_clear);
  self->subjects = g_ptr_array_new_with_free_func (subject_free);

  return self;
}

/**
 * tw_line_chart_free:
 * @self: (transfer full): a chart
 */
void
tw_line_chart_free (TwLineChart *self)
{
  g_array_unref (self->days);
  g_ptr_array_unref (self->subjects);
  g_free (self);
}

/**
 * tw_line_chart_add_day:
 * @self: a chart
 * @day: the day, counted on any calendar; not before the one added last
 * @label: how it is called
 */
void
tw_line_chart_add_day (TwLineChart *self,
                       double       day,
                       const char  *label)
{
  Day added = { day, g_strdup (label) };

  g_array_append_val (self->days, added);
}

/**
 * tw_line_chart_add_subject:
 * @self: a chart with its days
 * @subject: what is told over these days; its values follow
 */
void
tw_line_chart_add_subject (TwLineChart *self,
                           const char  *subject)
{
  Subject *added = g_new0 (Subject, 1);

  added->subject = g_strdup (subject);
  added->values = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_set_clear_func (added->values, value_clear);
  g_ptr_array_add (self->subjects, added);
}

/**
 * tw_line_chart_add_value:
 * @self: a chart with a subject
 * @day: number of the day, from 0; after that of the value added last
 * @low: the value, or the lowest it may be
 * @high: the same, or the highest it may be
 * @figure: the value in words
 * @n: how many it is made from, in words
 */
void
tw_line_chart_add_value (TwLineChart *self,
                         guint        day,
                         double       low,
                         double       high,
                         const char  *figure,
                         const char  *n)
{
  Subject *subject = g_ptr_array_index (self->subjects, self->subjects->len - 1);
  Value value = { day, low, high, g_strdup (figure), g_strdup (n) };

  g_return_if_fail (day < self->days->len);

  g_array_append_val (subject->values, value);
}

/**
 * tw_document_add_line_chart:
 * @self: a document
 * @chart: a chart with days and subjects
 */
void
tw_document_add_line_chart (TwDocument        *self,
                            const TwLineChart *chart)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (self);
  double each = panel_width (tw_document_get_width (self));

  for (guint i = 0; i < chart->subjects->len; i += 2)
    {
      PanelRow *row = g_new0 (PanelRow, 1);
      TwPiece *piece = NULL;
      double labels = 0;

      row->n = MIN (2, chart->subjects->len - i);
      row->steps = set_steps (chart, self);
      for (guint k = 0; k < row->n; k++)
        row->panels[k] = lay_out_panel (chart, g_ptr_array_index (chart->subjects, i + k), typesetter, each);

      labels = 2 * ((const TwText *) g_ptr_array_index (row->steps, 0))->height + 3;
      piece = tw_piece_new (TW_TAG_FIGURE, title_height + plot_top + plot_height + labels, draw_panel_row, row,
                            panel_row_free);
      piece->space_above = i == 0 ? 9 : 14;
      piece->keep_with_next = i + 2 < chart->subjects->len;
      tw_document_begin_block (self);
      tw_document_append (self, piece);
    }
}
