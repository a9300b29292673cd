/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart of dumbbells. Its rows are never cut, and its head with legend and scale comes again on every page
 * it goes on to. A value known only to lie between two others is a bar between them; where neither may be
 * shown, the row says why. */

#include "tw-dumbbell-chart.h"

#include "tw-chart-words.h"
#include "tw-document-private.h"

typedef struct
{
  char *figure;                 /* NULL: none to show */
  double low;
  double high;
} Value;

typedef struct
{
  char *subject;
  Value hollow;
  Value solid;
  char *note;
  char *remark;
} Row;

struct _TwDumbbellChart
{
  int lowest;
  int highest;
  char *hollow;
  char *solid;
  char *remarks;
  GArray *rows;                 /* of Row */
};

/* Where the columns stand; the same in the head and in all rows. */
typedef struct
{
  double left;                  /* of the scale */
  double right;
  int n_steps;
} Grid;

typedef struct
{
  Grid grid;
  TwText *hollow;
  TwText *solid;
  TwText *remarks;
  GPtrArray *steps;             /* of TwText */
  double height;
} SetHead;

typedef struct
{
  gboolean shown;
  double low_x;
  double high_x;
  TwText *figure;
} SetValue;

typedef struct
{
  Grid grid;
  TwText *subject;
  SetValue hollow;
  SetValue solid;
  TwText *note;                 /* where neither value is shown; else NULL */
  TwText *remark;
  double height;
  char *words;                  /* that say the same */
} SetRow;

static const double dot = 3.6;
static const double bar = 4;
static const double row_padding = 5;
static const double column_gap = 24;            /* holds the figure of the highest and of the lowest value */
static const double figure_gap = 3;
static const double legend_gap = 16;
static const double subject_share = 0.38;       /* of the width, at most */
static const double remark_share = 0.17;

static const guint short_chart = 8;             /* rows; stays whole */

static void
row_clear (gpointer pointer)
{
  Row *row = pointer;

  g_free (row->subject);
  g_free (row->hollow.figure);
  g_free (row->solid.figure);
  g_free (row->note);
  g_free (row->remark);
}

static void
set_head_free (gpointer pointer)
{
  SetHead *head = pointer;

  tw_text_unref (head->hollow);
  tw_text_unref (head->solid);
  tw_text_unref (head->remarks);
  g_ptr_array_unref (head->steps);
  g_free (head);
}

static void
set_row_free (gpointer pointer)
{
  SetRow *row = pointer;

  tw_text_unref (row->subject);
  g_clear_pointer (&row->hollow.figure, tw_text_unref);
  g_clear_pointer (&row->solid.figure, tw_text_unref);
  g_clear_pointer (&row->note, tw_text_unref);
  tw_text_unref (row->remark);
  g_free (row->words);
  g_free (row);
}

static double
step_x (const Grid *grid,
        int         step)
{
  return grid->left + (grid->right - grid->left) * step / (grid->n_steps - 1);
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
trace_value (TwCanvas *canvas,
             double    low_x,
             double    high_x,
             double    y,
             double    radius)
{
  if (high_x - low_x > 0.5)
    tw_canvas_rectangle (canvas, low_x, y - bar / 2, high_x - low_x, bar);
  else
    tw_canvas_circle (canvas, low_x, y, radius);
}

static void
draw_hollow (TwCanvas *canvas,
             double    low_x,
             double    high_x,
             double    y)
{
  trace_value (canvas, low_x, high_x, y, dot - 0.5);
  tw_canvas_fill (canvas, TW_INK_PAPER);
  trace_value (canvas, low_x, high_x, y, dot - 0.5);
  tw_canvas_stroke (canvas, TW_INK_ACCENT, 1);
}

static void
draw_solid (TwCanvas *canvas,
            double    low_x,
            double    high_x,
            double    y)
{
  trace_value (canvas, low_x, high_x, y, dot);
  tw_canvas_fill (canvas, TW_INK_ACCENT);
}

static void
draw_core (TwCanvas *canvas,
           double    x,
           double    y)
{
  tw_canvas_circle (canvas, x, y, dot / 2);
  tw_canvas_fill (canvas, TW_INK_ACCENT);
}

static void
draw_head (gconstpointer  content,
           TwCanvas      *canvas,
           double         width)
{
  const SetHead *head = content;
  double y = head->hollow->height / 2;
  double x = 0;

  draw_hollow (canvas, x + dot, x + dot, y);
  draw_label (head->hollow, canvas, x + 2 * dot + figure_gap, 0);
  x += 2 * dot + figure_gap + head->hollow->width + legend_gap;
  draw_solid (canvas, x + dot, x + dot, y);
  draw_label (head->solid, canvas, x + 2 * dot + figure_gap, 0);

  for (guint i = 0; i < head->steps->len; i++)
    {
      const TwText *step = g_ptr_array_index (head->steps, i);

      draw_label (step, canvas, step_x (&head->grid, (int) i) - step->width / 2, head->height - step->height - 3);
    }

  tw_canvas_begin_tag (canvas, TW_TAG_SPAN);
  tw_text_draw_end_aligned (head->remarks, canvas, width, head->height - head->remarks->height - 3);
  tw_canvas_end_tag (canvas, TW_TAG_SPAN);
  tw_canvas_rule (canvas, TW_INK_TEXT, 0.75, 0, head->height - 0.75, width);
}

static void
draw_grid (const SetRow *row,
           TwCanvas     *canvas,
           double        width)
{
  for (int i = 0; i < row->grid.n_steps; i++)
    {
      tw_canvas_move_to (canvas, step_x (&row->grid, i), 0);
      tw_canvas_line_to (canvas, step_x (&row->grid, i), row->height);
    }
  tw_canvas_stroke (canvas, TW_INK_RULE, 0.5);
  tw_canvas_rule (canvas, TW_INK_RULE, 0.5, 0, row->height - 0.5, width);
}

static void
draw_figure (const SetValue *value,
             const SetValue *other,
             TwCanvas       *canvas,
             double          y)
{
  gboolean stands_left = other->shown && other->low_x + other->high_x > value->low_x + value->high_x;

  double x = stands_left ? value->low_x - dot - figure_gap - value->figure->width : value->high_x + dot + figure_gap;

  /* No line of the scale runs through it. */
  tw_canvas_rectangle (canvas, x - 0.5, y - value->figure->height / 2 + 1,
                       value->figure->width + 1, value->figure->height - 2);
  tw_canvas_fill (canvas, TW_INK_PAPER);
  draw_label (value->figure, canvas, x, y - value->figure->height / 2);
}

/* Where both are at one place, the solid one lies within the ring of the hollow one, and one figure is enough. */
static void
draw_values (const SetRow *row,
             TwCanvas     *canvas,
             double        y)
{
  const SetValue *hollow = &row->hollow;
  const SetValue *solid = &row->solid;
  gboolean agree = hollow->shown && solid->shown && ABS (hollow->low_x - solid->low_x) < 0.01
                   && ABS (hollow->high_x - solid->high_x) < 0.01;

  if (hollow->shown && solid->shown)
    {
      double from = (hollow->low_x + hollow->high_x) / 2;
      double to = (solid->low_x + solid->high_x) / 2;

      tw_canvas_rule (canvas, TW_INK_MUTED, 1, MIN (from, to), y - 0.5, ABS (to - from));
    }
  if (solid->shown)
    draw_solid (canvas, solid->low_x, solid->high_x, y);
  if (hollow->shown)
    draw_hollow (canvas, hollow->low_x, hollow->high_x, y);
  if (agree)
    draw_core (canvas, solid->low_x, y);
  if (solid->shown)
    draw_figure (solid, hollow, canvas, y);
  if (hollow->shown && !agree)
    draw_figure (hollow, solid, canvas, y);
}

static void
draw_row (gconstpointer  content,
          TwCanvas      *canvas,
          double         width)
{
  const SetRow *row = content;
  double middle = row->height / 2;

  if (row->note == NULL)
    draw_grid (row, canvas, width);
  else
    tw_canvas_rule (canvas, TW_INK_RULE, 0.5, 0, row->height - 0.5, width);

  draw_label (row->subject, canvas, 0, middle - row->subject->height / 2);
  if (row->note != NULL)
    draw_label (row->note, canvas, row->grid.left, middle - row->note->height / 2);
  else
    draw_values (row, canvas, middle);

  tw_canvas_begin_tag (canvas, TW_TAG_SPAN);
  tw_text_draw_end_aligned (row->remark, canvas, width, middle - row->remark->height / 2);
  tw_canvas_end_tag (canvas, TW_TAG_SPAN);
  tw_canvas_describe (canvas, row->words);
}

static double
value_x (const TwDumbbellChart *self,
         const Grid            *grid,
         double                 value)
{
  double share = (value - self->lowest) / (self->highest - self->lowest);

  return grid->left + (grid->right - grid->left) * CLAMP (share, 0, 1);
}

static SetValue
set_value (const TwDumbbellChart *self,
           const Grid            *grid,
           TwTypesetter          *typesetter,
           const Value           *value)
{
  SetValue set = { FALSE };

  if (value->figure == NULL)
    return set;

  set.shown = TRUE;
  set.low_x = value_x (self, grid, value->low);
  set.high_x = value_x (self, grid, value->high);
  set.figure = tw_typesetter_set (typesetter, TW_TEXT_CAPTION, value->figure, TW_ONE_LINE);

  return set;
}

/* The subjects get the width they need, up to their share. */
static Grid
place_columns (const TwDumbbellChart *self,
               TwDocument            *document)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (document);
  double width = tw_document_get_width (document);
  double subjects = 0;
  Grid grid = { 0 };

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (TwText) subject = tw_typesetter_set (typesetter, TW_TEXT_CELL, g_array_index (self->rows, Row, i).subject,
                                                      subject_share * width);

      subjects = MAX (subjects, subject->width);
    }

  grid.left = subjects + column_gap;
  grid.right = width - remark_share * width - column_gap;
  grid.n_steps = self->highest - self->lowest + 1;

  return grid;
}

static TwPiece *
create_head (const TwDumbbellChart *self,
             TwDocument            *document,
             const Grid            *grid)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (document);
  SetHead *head = g_new0 (SetHead, 1);

  head->grid = *grid;
  head->hollow = tw_typesetter_set (typesetter, TW_TEXT_CAPTION, self->hollow, TW_ONE_LINE);
  head->solid = tw_typesetter_set (typesetter, TW_TEXT_CAPTION, self->solid, TW_ONE_LINE);
  head->remarks = tw_typesetter_set (typesetter, TW_TEXT_CELL_HEAD, self->remarks,
                                     remark_share * tw_document_get_width (document));
  head->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_text_unref);
  for (int step = self->lowest; step <= self->highest; step++)
    {
      g_autofree char *figure = tw_language_integer (tw_document_get_language (document), step);

      g_ptr_array_add (head->steps, tw_typesetter_set (typesetter, TW_TEXT_CAPTION, figure, TW_ONE_LINE));
    }
  /* The legend stands above the scale, so that a long one does not run into it. */
  head->height = head->hollow->height + MAX (((const TwText *) g_ptr_array_index (head->steps, 0))->height,
                                             head->remarks->height) + 5;

  return tw_piece_new (TW_TAG_FIGURE, head->height, draw_head, head, set_head_free);
}

static char *
say_row (const TwDumbbellChart *self,
         const Row             *row)
{
  GString *words = tw_chart_words_new (row->subject);

  tw_chart_words_add (words, self->hollow, row->hollow.figure);
  tw_chart_words_add (words, self->solid, row->solid.figure);
  if (row->hollow.figure == NULL && row->solid.figure == NULL)
    tw_chart_words_add (words, NULL, row->note);
  tw_chart_words_add (words, self->remarks, row->remark);

  return g_string_free_and_steal (words);
}

static TwPiece *
create_row (const TwDumbbellChart *self,
            TwDocument            *document,
            const Grid            *grid,
            const Row             *row)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (document);
  double width = tw_document_get_width (document);
  SetRow *set = g_new0 (SetRow, 1);

  set->grid = *grid;
  set->subject = tw_typesetter_set (typesetter, TW_TEXT_CELL, row->subject, subject_share * width);
  set->hollow = set_value (self, grid, typesetter, &row->hollow);
  set->solid = set_value (self, grid, typesetter, &row->solid);
  set->remark = tw_typesetter_set (typesetter, TW_TEXT_CAPTION, row->remark, remark_share * width);
  if (row->hollow.figure == NULL && row->solid.figure == NULL)
    set->note = tw_typesetter_set (typesetter, TW_TEXT_CAPTION, row->note, grid->right - grid->left);
  set->height = MAX (MAX (set->subject->height, set->remark->height), set->note != NULL ? set->note->height : 0)
                + 2 * row_padding;
  set->words = say_row (self, row);

  return tw_piece_new (TW_TAG_FIGURE, set->height, draw_row, set, set_row_free);
}

/**
 * tw_dumbbell_chart_new:
 * @lowest: where the scale begins
 * @highest: where it ends
 * @hollow: what the hollow values are
 * @solid: what the solid ones are
 * @remarks: what the remarks say
 *
 * Returns: (transfer full): a chart without rows
 */
TwDumbbellChart *
tw_dumbbell_chart_new (int         lowest,
                       int         highest,
                       const char *hollow,
                       const char *solid,
                       const char *remarks)
{
  TwDumbbellChart *self = g_new0 (TwDumbbellChart, 1);

  self->lowest = lowest;
  self->highest = highest;
  self->hollow = g_strdup (hollow);
  self->solid = g_strdup (solid);
  self->remarks = g_strdup (remarks);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);

  return self;
}

/**
 * tw_dumbbell_chart_free:
 * @self: (transfer full): a chart
 */
void
tw_dumbbell_chart_free (TwDumbbellChart *self)
{
  g_free (self->hollow);
  g_free (self->solid);
  g_free (self->remarks);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * tw_dumbbell_chart_add:
 * @self: a chart
 * @subject: what the values are of
 * @hollow: the one value
 * @solid: the other one
 * @note: what is said where neither is shown
 * @remark: what stands at the end of the row
 */
void
tw_dumbbell_chart_add (TwDumbbellChart       *self,
                       const char            *subject,
                       const TwDumbbellValue *hollow,
                       const TwDumbbellValue *solid,
                       const char            *note,
                       const char            *remark)
{
  Row row = {
    g_strdup (subject),
    { g_strdup (hollow->figure), hollow->low, hollow->high },
    { g_strdup (solid->figure), solid->low, solid->high },
    g_strdup (note),
    g_strdup (remark),
  };

  g_array_append_val (self->rows, row);
}

/**
 * tw_document_add_dumbbell_chart:
 * @self: a document
 * @chart: a chart with rows
 */
void
tw_document_add_dumbbell_chart (TwDocument            *self,
                                const TwDumbbellChart *chart)
{
  Grid grid = place_columns (chart, self);
  TwPiece *head = create_head (chart, self, &grid);

  head->space_above = 9;
  head->keep_with_next = TRUE;
  tw_document_begin_block (self);
  tw_document_append (self, tw_piece_ref (head));
  for (guint i = 0; i < chart->rows->len; i++)
    {
      TwPiece *piece = create_row (chart, self, &grid, &g_array_index (chart->rows, Row, i));

      piece->head = tw_piece_ref (head);
      piece->keep_with_next = i + 1 < chart->rows->len
                              && (chart->rows->len <= short_chart || i == 0 || i + 2 == chart->rows->len);
      tw_document_append (self, piece);
    }
  tw_piece_unref (head);
}
