/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small timeline: a line with a shape a date, and the months below it where there is room. The same widget, with one
 * date and no line, is the symbol that stands beside the date in a list. */

#include "tw-date-line.h"

#include "tw-language.h"

#define SYMBOL_SIZE 14
#define HEIGHT 56
#define LINE_Y 18
#define MARGIN 14
#define LABEL_GAP 10

typedef struct
{
  TwMilestoneKind kind;
  GDate day;
} Mark;

struct _TwDateLine
{
  GtkWidget parent_instance;

  GArray *marks;
  gboolean is_symbol;
};

G_DEFINE_FINAL_TYPE (TwDateLine, tw_date_line, GTK_TYPE_WIDGET)

static void
add_polygon (GskPathBuilder         *builder,
             const graphene_point_t *corners,
             guint                   n_corners,
             float                   x,
             float                   y)
{
  const float radius = SYMBOL_SIZE / 2.0f;

  gsk_path_builder_move_to (builder, x + corners[0].x * radius, y + corners[0].y * radius);
  for (guint i = 1; i < n_corners; i++)
    gsk_path_builder_line_to (builder, x + corners[i].x * radius, y + corners[i].y * radius);
  gsk_path_builder_close (builder);
}

/* Told apart by shape, not by colour. */
static GskPath *
shape_of (TwMilestoneKind kind,
          float           x,
          float           y)
{
  static const graphene_point_t diamond[] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } };
  static const graphene_point_t square[] = { { -0.8f, -0.8f }, { 0.8f, -0.8f }, { 0.8f, 0.8f }, { -0.8f, 0.8f } };
  static const graphene_point_t up[] = { { 0, -1 }, { 1, 0.8f }, { -1, 0.8f } };
  static const graphene_point_t down[] = { { -1, -0.8f }, { 1, -0.8f }, { 0, 1 } };
  static const graphene_point_t cross[] = { { -0.35f, -1 }, { 0.35f, -1 }, { 0.35f, -0.35f }, { 1, -0.35f },
                                            { 1, 0.35f }, { 0.35f, 0.35f }, { 0.35f, 1 }, { -0.35f, 1 },
                                            { -0.35f, 0.35f }, { -1, 0.35f }, { -1, -0.35f }, { -0.35f, -0.35f } };
  static const graphene_point_t flag[] = { { -0.8f, -1 }, { 1, -0.4f }, { -0.4f, 0.2f }, { -0.4f, 1 }, { -0.8f, 1 } };
  GskPathBuilder *builder = gsk_path_builder_new ();

  switch (kind)
    {
    case TW_MILESTONE_ANNOUNCEMENT:
      add_polygon (builder, down, G_N_ELEMENTS (down), x, y);
      break;
    case TW_MILESTONE_GET_TO_KNOW:
      add_polygon (builder, up, G_N_ELEMENTS (up), x, y);
      break;
    case TW_MILESTONE_KICK_OFF:
      add_polygon (builder, diamond, G_N_ELEMENTS (diamond), x, y);
      break;
    case TW_MILESTONE_PULSE:
      gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), SYMBOL_SIZE * 0.36f);
      break;
    case TW_MILESTONE_REVIEW:
      add_polygon (builder, square, G_N_ELEMENTS (square), x, y);
      break;
    case TW_MILESTONE_CLOSE_OUT:
      add_polygon (builder, flag, G_N_ELEMENTS (flag), x, y);
      break;
    case TW_MILESTONE_OWN:
      add_polygon (builder, cross, G_N_ELEMENTS (cross), x, y);
      break;
    }

  return gsk_path_builder_free_to_path (builder);
}

static void
draw_shape (TwDateLine      *self,
            GtkSnapshot     *snapshot,
            TwMilestoneKind  kind,
            float            x,
            float            y)
{
  g_autoptr (GskPath) path = shape_of (kind, x, y);
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &color);
}

static const Mark *
mark_at (TwDateLine *self,
         guint       i)
{
  return &g_array_index (self->marks, Mark, i);
}

/* Right to left, time goes that way, too. */
static float
place_of (TwDateLine  *self,
          const GDate *day)
{
  const Mark *first = mark_at (self, 0), *last = mark_at (self, self->marks->len - 1);
  const float room = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
  const int n_days = MAX (1, g_date_days_between (&first->day, &last->day));
  const float x = MARGIN + room * (float) g_date_days_between (&first->day, day) / (float) n_days;

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
           ? (float) gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
}

static void
draw_line (TwDateLine  *self,
           GtkSnapshot *snapshot)
{
  GdkRGBA color;
  const float width = (float) gtk_widget_get_width (GTK_WIDGET (self));

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= 0.35f;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (MARGIN, LINE_Y - 1, width - 2 * MARGIN, 2));
}

/* The months, as many as there is room for. */
static void
draw_months (TwDateLine  *self,
             GtkSnapshot *snapshot)
{
  GDate month = mark_at (self, 0)->day;
  const GDate *last = &mark_at (self, self->marks->len - 1)->day;
  float from = -1, to = -1;
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  g_date_set_day (&month, 1);
  for (g_date_add_months (&month, 1); g_date_compare (&month, last) <= 0; g_date_add_months (&month, 1))
    {
      g_autofree char *name = tw_language_date (tw_language_session (), &month, TW_DATE_MONTH_SHORT);
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), name);
      const float x = place_of (self, &month);
      int width, height;

      pango_layout_get_pixel_size (layout, &width, &height);
      if (x - (float) width / 2 < 0 || x + (float) width / 2 > (float) gtk_widget_get_width (GTK_WIDGET (self)) ||
          (to >= 0 && x - (float) width / 2 < to + LABEL_GAP && x + (float) width / 2 > from - LABEL_GAP))
        continue;

      from = x - (float) width / 2;
      to = x + (float) width / 2;
      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x - 0.5f, LINE_Y - 4, 1, 8));
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (from, LINE_Y + SYMBOL_SIZE));
      gtk_snapshot_append_layout (snapshot, layout, &color);
      gtk_snapshot_restore (snapshot);
    }
}

static void
tw_date_line_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  TwDateLine *self = TW_DATE_LINE (widget);

  if (self->marks->len == 0)
    return;

  if (self->is_symbol)
    {
      draw_shape (self, snapshot, mark_at (self, 0)->kind, (float) gtk_widget_get_width (widget) / 2,
                  (float) gtk_widget_get_height (widget) / 2);
      return;
    }

  draw_line (self, snapshot);
  draw_months (self, snapshot);
  for (guint i = 0; i < self->marks->len; i++)
    draw_shape (self, snapshot, mark_at (self, i)->kind, place_of (self, &mark_at (self, i)->day), LINE_Y);
}

static void
tw_date_line_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  if (TW_DATE_LINE (widget)->is_symbol)
    *minimum = *natural = SYMBOL_SIZE + 2;
  else
    *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 2 * MARGIN : HEIGHT;
}

static void
tw_date_line_finalize (GObject *object)
{
  g_array_unref (TW_DATE_LINE (object)->marks);

  G_OBJECT_CLASS (tw_date_line_parent_class)->finalize (object);
}

static void
tw_date_line_class_init (TwDateLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tw_date_line_finalize;
  widget_class->snapshot = tw_date_line_snapshot;
  widget_class->measure = tw_date_line_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "dateline");
}

static void
tw_date_line_init (TwDateLine *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
}

/**
 * tw_date_line_clear:
 */
void
tw_date_line_clear (TwDateLine *self)
{
  g_return_if_fail (TW_IS_DATE_LINE (self));

  g_array_set_size (self->marks, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tw_date_line_add:
 * @kind: what
 * @day: when, not before the one that was added last
 */
void
tw_date_line_add (TwDateLine      *self,
                  TwMilestoneKind  kind,
                  const GDate     *day)
{
  const Mark mark = { kind, *day };

  g_return_if_fail (TW_IS_DATE_LINE (self));

  g_array_append_val (self->marks, mark);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tw_date_line_new_symbol:
 * @kind: what
 *
 * Returns: (transfer floating): its shape
 */
GtkWidget *
tw_date_line_new_symbol (TwMilestoneKind kind)
{
  TwDateLine *self = g_object_new (TW_TYPE_DATE_LINE, "valign", GTK_ALIGN_CENTER, NULL);
  const Mark mark = { .kind = kind };

  self->is_symbol = TRUE;
  g_array_append_val (self->marks, mark);

  return GTK_WIDGET (self);
}
