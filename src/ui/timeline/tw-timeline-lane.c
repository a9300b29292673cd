/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lane of a tandem: its term as a bar, pauses as gaps in it, and on it the signs of its meetings; below them those
 * of its pulses, and behind each of these how the answers go, where that may be seen. Only what lies in sight is drawn, of rectangles and of textures that are kept. */

#include "tw-timeline-lane.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tw-timeline-words.h"

#define HEIGHT 56
#define MEETINGS_AT 20.
#define MOVED_AT 9. /* above: the meeting it was moved to is often near */
#define PULSES_AT 41.
#define BAR_THICKNESS 8.
#define REACH 11. /* so far from the middle of a sign it is still hit */
#define RING 2.f

struct _TwTimelineLane
{
  GtkWidget parent_instance;

  TwTimelineScale *scale;
  TwTimelineEntry *entry;
  int current; /* the mark that the keys have reached */
};

enum
{
  MARK_PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwTimelineLane, tw_timeline_lane, GTK_TYPE_WIDGET)

/* From right to left, the days run the other way. */
static double
mirror (TwTimelineLane *self,
        double          x)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (GTK_WIDGET (self)) - x
                                                                          : x;
}

static double
get_mark_x (TwTimelineLane       *self,
            const TwTimelineMark *mark)
{
  return mirror (self, tw_timeline_scale_get_x (self->scale, mark->day + 0.5));
}

static double
get_mark_y (const TwTimelineMark *mark)
{
  if (mark->pulse != NULL)
    return PULSES_AT;

  return mark->glyph == TW_GLYPH_MOVED ? MOVED_AT : MEETINGS_AT;
}

/* Where the trend of a pulse is drawn; the mark itself where there is none. */
static double
get_trend_x (TwTimelineLane       *self,
             const TwTimelineMark *mark)
{
  const int distance = mark->trend != NULL ? TW_TREND_DISTANCE : 0;

  return get_mark_x (self, mark) +
         (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -distance : distance);
}

static void
append_bar (TwTimelineLane *self,
            GtkSnapshot    *snapshot,
            double          from,
            double          to,
            float           alpha)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double begin = CLAMP (tw_timeline_scale_get_x (self->scale, from), 0, width);
  const double end = CLAMP (tw_timeline_scale_get_x (self->scale, to), 0, width);
  const double left = MIN (mirror (self, begin), mirror (self, end));
  GdkRGBA rgba;

  if (end - begin < 0.5)
    return;

  tw_timeline_accent (&rgba);
  rgba.alpha *= alpha;
  gtk_snapshot_append_color (snapshot, &rgba,
                             &GRAPHENE_RECT_INIT ((float) round (left), (float) (MEETINGS_AT - BAR_THICKNESS / 2),
                                                  (float) round (end - begin), (float) BAR_THICKNESS));
}

/* The term; what was planned and is not to be any more is pale, and so is what rests. */
static void
snapshot_term (TwTimelineLane *self,
               GtkSnapshot    *snapshot)
{
  const TwTimelineTandem *tandem = tw_timeline_entry_get_tandem (self->entry);
  const double sight_ends = tw_timeline_scale_get_day (self->scale, gtk_widget_get_width (GTK_WIDGET (self))) + 1;
  const double term_ends = tandem->ends != 0 ? tandem->ends + 1 : sight_ends;
  const double ended = tandem->ended != 0 ? tandem->ended + 1 : term_ends;
  double from = tandem->starts;

  for (guint i = 0; i < tandem->n_pauses; i++)
    {
      const TwTimelinePause *pause = &tandem->pauses[i];
      const double to = pause->to != 0 ? pause->to : ended;

      append_bar (self, snapshot, from, pause->from, 0.32f);
      append_bar (self, snapshot, MAX (from, pause->from), to, 0.1f);
      from = MAX (from, to);
    }

  append_bar (self, snapshot, from, ended, 0.32f);
  if (tandem->ended != 0)
    append_bar (self, snapshot, ended, term_ends, 0.08f);
}

static void
snapshot_current (TwTimelineLane *self,
                  GtkSnapshot    *snapshot)
{
  GdkRectangle area;
  GskRoundedRect outline;
  GdkRGBA rgba;

  tw_timeline_lane_locate_mark (self, self->current, &area);
  tw_timeline_accent (&rgba);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) area.x - RING, (float) area.y - RING,
                                                        (float) area.width + 2 * RING, (float) area.height + 2 * RING), 6);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { RING, RING, RING, RING },
                              (GdkRGBA[]) { rgba, rgba, rgba, rgba });
}

static void
tw_timeline_lane_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  TwTimelineLane *self = TW_TIMELINE_LANE (widget);
  const double width = gtk_widget_get_width (widget);
  GtkSnapshot *days;

  if (self->entry == NULL)
    return;

  days = tw_timeline_scale_begin (self->scale, widget);
  snapshot_term (self, days);
  for (guint i = 0; i < tw_timeline_entry_get_n_marks (self->entry); i++)
    {
      const TwTimelineMark *mark = tw_timeline_entry_get_mark (self->entry, i);
      const double x = get_mark_x (self, mark);

      if (x <= -2 * TW_GLYPH_SIZE || x >= width + 2 * TW_GLYPH_SIZE)
        continue;

      tw_timeline_glyph_snapshot (widget, days, mark->glyph, x, get_mark_y (mark));
      if (mark->trend != NULL)
        tw_timeline_glyph_snapshot (widget, days, tw_timeline_glyph_of_trend (mark->trend->trend),
                                    get_trend_x (self, mark), get_mark_y (mark));
    }

  if (self->current != TW_TIMELINE_NO_MARK)
    snapshot_current (self, days);
  tw_timeline_scale_end (self->scale, days, snapshot);
}

static void
tw_timeline_lane_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 60;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 300;
}

/* A popover may hang on a mark. */
static void
tw_timeline_lane_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static gboolean
tw_timeline_lane_query_tooltip (GtkWidget  *widget,
                                int         x,
                                int         y,
                                gboolean    keyboard,
                                GtkTooltip *tooltip)
{
  TwTimelineLane *self = TW_TIMELINE_LANE (widget);
  int index = keyboard ? self->current : tw_timeline_lane_find_mark (self, x, y);
  g_autofree char *words = NULL, *day_off = NULL;
  guint32 day;

  if (self->entry == NULL)
    return FALSE;

  if (index != TW_TIMELINE_NO_MARK)
    words = tw_timeline_say_mark (self->entry, tw_timeline_entry_get_mark (self->entry, (guint) index));
  else
    {
      day = (guint32) tw_timeline_scale_get_day (self->scale, mirror (self, x));
      words = tw_timeline_say_day (day);
      day_off = tw_timeline_say_day_off (tw_timeline_entry_get_timeline (self->entry), day);
      if (day_off != NULL)
        {
          g_autofree char *both = g_strdup_printf ("%s\n%s", words, day_off);

          gtk_tooltip_set_text (tooltip, both);
          return TRUE;
        }
    }

  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            TwTimelineLane  *self)
{
  int mark = tw_timeline_lane_find_mark (self, x, y);

  if (n_press != 1 || mark == TW_TIMELINE_NO_MARK)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[MARK_PRESSED], 0, mark);
}

static void
show_entry (TwTimelineLane *self)
{
  g_autofree char *words = NULL;

  if (self->current >= (int) tw_timeline_entry_get_n_marks (self->entry))
    self->current = TW_TIMELINE_NO_MARK;

  words = tw_timeline_say_tandem (self->entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tw_timeline_lane_dispose (GObject *object)
{
  TwTimelineLane *self = TW_TIMELINE_LANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  tw_timeline_lane_set_entry (self, NULL);
  g_clear_object (&self->scale);

  G_OBJECT_CLASS (tw_timeline_lane_parent_class)->dispose (object);
}

static void
tw_timeline_lane_class_init (TwTimelineLaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_timeline_lane_dispose;

  widget_class->snapshot = tw_timeline_lane_snapshot;
  widget_class->measure = tw_timeline_lane_measure;
  widget_class->size_allocate = tw_timeline_lane_size_allocate;
  widget_class->query_tooltip = tw_timeline_lane_query_tooltip;

  signals[MARK_PRESSED] = g_signal_new ("mark-pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "timelinelane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tw_timeline_lane_init (TwTimelineLane *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->current = TW_TIMELINE_NO_MARK;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * tw_timeline_lane_new:
 * @scale: where each day lies
 *
 * Returns: (transfer floating): a lane
 */
TwTimelineLane *
tw_timeline_lane_new (TwTimelineScale *scale)
{
  TwTimelineLane *self = g_object_new (TW_TYPE_TIMELINE_LANE, NULL);

  self->scale = g_object_ref (scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * tw_timeline_lane_set_entry:
 * @entry: (nullable): the tandem it is for
 */
void
tw_timeline_lane_set_entry (TwTimelineLane  *self,
                            TwTimelineEntry *entry)
{
  g_return_if_fail (TW_IS_TIMELINE_LANE (self));

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, show_entry, self);

  self->current = TW_TIMELINE_NO_MARK;
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;

  g_signal_connect_object (entry, "changed", G_CALLBACK (show_entry), self, G_CONNECT_SWAPPED);
  show_entry (self);
}

/**
 * tw_timeline_lane_get_entry:
 *
 * Returns: (transfer none) (nullable): the tandem it is for
 */
TwTimelineEntry *
tw_timeline_lane_get_entry (TwTimelineLane *self)
{
  return self->entry;
}

/**
 * tw_timeline_lane_set_current:
 * @mark: the mark that is picked out, or %TW_TIMELINE_NO_MARK
 */
void
tw_timeline_lane_set_current (TwTimelineLane *self,
                              int             mark)
{
  g_return_if_fail (TW_IS_TIMELINE_LANE (self));

  if (self->current == mark)
    return;

  self->current = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tw_timeline_lane_get_current:
 *
 * Returns: the mark that is picked out, or %TW_TIMELINE_NO_MARK
 */
int
tw_timeline_lane_get_current (TwTimelineLane *self)
{
  return self->current;
}

static int
find_first_seen (TwTimelineLane *self,
                 int             steps)
{
  const guint32 today = tw_timeline_scale_get_today (self->scale);
  const int n_marks = (int) tw_timeline_entry_get_n_marks (self->entry);
  int mark = 0;

  while (mark < n_marks && tw_timeline_entry_get_mark (self->entry, (guint) mark)->day < today)
    mark++;

  return CLAMP (steps > 0 ? mark : mark - 1, 0, n_marks - 1);
}

/**
 * tw_timeline_lane_walk:
 * @steps: 1: to the next mark; -1: to the one before; from today on where none is picked out
 *
 * Picks a mark out and brings it into sight.
 *
 * Returns: whether there was one
 */
gboolean
tw_timeline_lane_walk (TwTimelineLane *self,
                       int             steps)
{
  int mark;

  g_return_val_if_fail (TW_IS_TIMELINE_LANE (self), FALSE);

  if (self->entry == NULL || tw_timeline_entry_get_n_marks (self->entry) == 0)
    return FALSE;

  mark = self->current == TW_TIMELINE_NO_MARK
           ? find_first_seen (self, steps)
           : CLAMP (self->current + steps, 0, (int) tw_timeline_entry_get_n_marks (self->entry) - 1);
  tw_timeline_lane_set_current (self, mark);
  tw_timeline_scale_reveal_day (self->scale, tw_timeline_entry_get_mark (self->entry, (guint) mark)->day);

  return TRUE;
}

/**
 * tw_timeline_lane_find_mark:
 * @x: a place in the lane
 * @y: likewise
 *
 * Returns: the mark that lies nearest, or %TW_TIMELINE_NO_MARK
 */
int
tw_timeline_lane_find_mark (TwTimelineLane *self,
                            double          x,
                            double          y)
{
  double nearest = REACH;
  int found = TW_TIMELINE_NO_MARK;

  for (guint i = 0; self->entry != NULL && i < tw_timeline_entry_get_n_marks (self->entry); i++)
    {
      const TwTimelineMark *mark = tw_timeline_entry_get_mark (self->entry, i);
      const double one = get_mark_x (self, mark), other = get_trend_x (self, mark);
      const double beside = MAX (MAX (MIN (one, other) - x, x - MAX (one, other)), 0);
      const double distance = hypot (beside, get_mark_y (mark) - y);

      if (distance <= nearest)
        {
          nearest = distance;
          found = (int) i;
        }
    }

  return found;
}

/**
 * tw_timeline_lane_locate_mark:
 * @mark: one of its marks
 * @area: (out caller-allocates): where it is drawn
 */
void
tw_timeline_lane_locate_mark (TwTimelineLane *self,
                              int             mark,
                              GdkRectangle   *area)
{
  const TwTimelineMark *found = tw_timeline_entry_get_mark (self->entry, (guint) mark);

  *area = (GdkRectangle) {
    .x = (int) round (get_mark_x (self, found) - TW_GLYPH_SIZE / 2.),
    .y = (int) round (get_mark_y (found) - TW_GLYPH_SIZE / 2.),
    .width = TW_GLYPH_SIZE,
    .height = TW_GLYPH_SIZE,
  };
}
