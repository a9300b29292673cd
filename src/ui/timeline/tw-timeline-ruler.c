/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands above the lanes: months, below them weeks or days as far as there is room, and the milestones of the
 * cohort. It also tells the scale how much room there is. The arrow keys walk from milestone to milestone. */

#include "tw-timeline-ruler.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tw-language.h"
#include "tw-timeline-glyph.h"
#include "tw-timeline-words.h"

#define ROOM_FOR_A_DAY 24.
#define ROOM_FOR_A_WEEK 48.
#define ROOM_FOR_A_MONTH 130.
#define GAP 6.
#define REACH 11.

struct _TwTimelineRuler
{
  GtkWidget parent_instance;

  TwTimelineScale *scale;
  TwTimeline *timeline;
  GHashTable *layouts; /* text → PangoLayout */
  int line_height;
  int current; /* the milestone that the keys have reached; -1: none */
};

enum
{
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwTimelineRuler, tw_timeline_ruler, GTK_TYPE_WIDGET)

static gboolean
is_mirrored (TwTimelineRuler *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static PangoLayout *
get_layout (TwTimelineRuler *self,
            const char      *text)
{
  PangoLayout *layout = g_hash_table_lookup (self->layouts, text);

  if (layout == NULL)
    {
      layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
      g_hash_table_insert (self->layouts, g_strdup (text), layout);
    }

  return layout;
}

/* Writes @text behind the beginning @x; returns where it ends. */
static double
append_text (TwTimelineRuler *self,
             GtkSnapshot     *snapshot,
             const char      *text,
             const GdkRGBA   *rgba,
             double           x,
             double           y)
{
  PangoLayout *layout = get_layout (self, text);
  double left;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  left = is_mirrored (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (left), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, rgba);
  gtk_snapshot_restore (snapshot);

  return x + width;
}

static void
snapshot_months (TwTimelineRuler *self,
                 GtkSnapshot     *snapshot,
                 const GdkRGBA   *rgba,
                 guint32          first,
                 guint32          last)
{
  const TwDateStyle style =
    tw_timeline_scale_get_day_width (self->scale) * 28 < ROOM_FOR_A_MONTH ? TW_DATE_MONTH_SHORT : TW_DATE_MONTH;
  double free_from = 0, ends;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, first);
  g_date_set_day (&date, 1);
  while (g_date_get_julian (&date) <= last)
    {
      g_autofree char *name = tw_language_date (tw_language_session (), &date, style);
      const double begins = tw_timeline_scale_get_x (self->scale, g_date_get_julian (&date)) + GAP;

      /* Where there is no room for each, every second or third is named; the one that began out of sight, too. */
      g_date_add_months (&date, 1);
      ends = tw_timeline_scale_get_x (self->scale, g_date_get_julian (&date));
      if (begins >= free_from || (begins < 0 && ends > ROOM_FOR_A_MONTH))
        free_from = append_text (self, snapshot, name, rgba, MAX (begins, GAP), 0) + GAP;
    }
}

static void
snapshot_days (TwTimelineRuler *self,
               GtkSnapshot     *snapshot,
               const GdkRGBA   *rgba,
               guint32          first,
               guint32          last)
{
  const double day_width = tw_timeline_scale_get_day_width (self->scale);

  for (guint32 day = first; day <= last; day++)
    {
      const double begins = tw_timeline_scale_get_x (self->scale, day);
      g_autofree char *number = NULL;
      int width;
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      number = g_strdup_printf ("%u", g_date_get_day (&date));
      pango_layout_get_pixel_size (get_layout (self, number), &width, NULL);
      append_text (self, snapshot, number, rgba, begins + (day_width - width) / 2, self->line_height);
    }
}

static void
snapshot_weeks (TwTimelineRuler *self,
                GtkSnapshot     *snapshot,
                const GdkRGBA   *rgba,
                guint32          first,
                guint32          last)
{
  /* The first Julian day of GLib was a Monday. */
  for (guint32 monday = first - (first - 1) % 7; monday <= last; monday += 7)
    {
      g_autofree char *text = NULL;
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, monday);
      /* Translators: the number of a calendar week, on a ruler: short */
      text = g_strdup_printf (_("W %u"), g_date_get_iso8601_week_of_year (&date));
      append_text (self, snapshot, text, rgba, tw_timeline_scale_get_x (self->scale, monday) + GAP,
                   self->line_height);
    }
}

static double
get_milestone_x (TwTimelineRuler *self,
                 guint            index)
{
  const TwTimelineMilestone *milestone = &g_array_index (self->timeline->milestones, TwTimelineMilestone, index);
  const double x = tw_timeline_scale_get_x (self->scale, milestone->day + 0.5);

  return is_mirrored (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
}

static double
get_milestone_y (TwTimelineRuler *self)
{
  return 2. * self->line_height + TW_GLYPH_SIZE / 2. + 2;
}

static void
snapshot_milestones (TwTimelineRuler *self,
                     GtkSnapshot     *snapshot)
{
  for (guint i = 0; i < self->timeline->milestones->len; i++)
    {
      const TwTimelineMilestone *milestone = &g_array_index (self->timeline->milestones, TwTimelineMilestone, i);

      tw_timeline_glyph_snapshot (GTK_WIDGET (self), snapshot,
                                  milestone->kind == TW_MILESTONE_KICK_OFF ? TW_GLYPH_KICK_OFF
                                  : milestone->done != 0                   ? TW_GLYPH_MILESTONE_DONE
                                                                           : TW_GLYPH_MILESTONE,
                                  get_milestone_x (self, i), get_milestone_y (self));
    }
}

static void
snapshot_current (TwTimelineRuler *self,
                  GtkSnapshot     *snapshot)
{
  GskRoundedRect outline;
  GdkRGBA rgba;

  tw_timeline_accent (&rgba);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) (get_milestone_x (self, (guint) self->current) - 10),
                                                        (float) (get_milestone_y (self) - 10), 20, 20), 6);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { 2, 2, 2, 2 }, (GdkRGBA[]) { rgba, rgba, rgba, rgba });
}

static void
tw_timeline_ruler_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  TwTimelineRuler *self = TW_TIMELINE_RULER (widget);
  guint32 first, last;
  GdkRGBA rgba;

  if (self->scale == NULL || self->timeline == NULL)
    return;

  first = (guint32) MAX (1, tw_timeline_scale_get_day (self->scale, 0));
  last = (guint32) MAX (1, tw_timeline_scale_get_day (self->scale, gtk_widget_get_width (widget)));
  gtk_widget_get_color (widget, &rgba);

  snapshot_months (self, snapshot, &rgba, first, last);
  if (tw_timeline_scale_get_day_width (self->scale) >= ROOM_FOR_A_DAY)
    snapshot_days (self, snapshot, &rgba, first, last);
  else if (tw_timeline_scale_get_day_width (self->scale) * 7 >= ROOM_FOR_A_WEEK)
    snapshot_weeks (self, snapshot, &rgba, first, last);
  snapshot_milestones (self, snapshot);
  if (self->current >= 0 && gtk_widget_has_focus (widget))
    snapshot_current (self, snapshot);
}

static void
measure_text (TwTimelineRuler *self)
{
  pango_layout_get_pixel_size (get_layout (self, "0"), NULL, &self->line_height);
}

static void
tw_timeline_ruler_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  TwTimelineRuler *self = TW_TIMELINE_RULER (widget);

  measure_text (self);
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? 2 * self->line_height + TW_GLYPH_SIZE + 6 : 60;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? *minimum : 300;
}

static void
tw_timeline_ruler_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  TwTimelineRuler *self = TW_TIMELINE_RULER (widget);

  if (self->scale != NULL)
    tw_timeline_scale_set_width (self->scale, width);
}

static void
tw_timeline_ruler_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  TwTimelineRuler *self = TW_TIMELINE_RULER (widget);

  GTK_WIDGET_CLASS (tw_timeline_ruler_parent_class)->css_changed (widget, change);
  g_hash_table_remove_all (self->layouts);
  gtk_widget_queue_resize (widget);
}

static int
find_milestone (TwTimelineRuler *self,
                double           x)
{
  double nearest = REACH;
  int found = -1;

  for (guint i = 0; self->timeline != NULL && i < self->timeline->milestones->len; i++)
    {
      const double distance = fabs (get_milestone_x (self, i) - x);

      if (distance <= nearest)
        {
          nearest = distance;
          found = (int) i;
        }
    }

  return found;
}

static gboolean
tw_timeline_ruler_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard,
                                 GtkTooltip *tooltip)
{
  TwTimelineRuler *self = TW_TIMELINE_RULER (widget);
  const int milestone = keyboard ? self->current : find_milestone (self, x);
  g_autofree char *words = NULL, *day_off = NULL, *both = NULL;
  guint32 day;

  if (self->timeline == NULL)
    return FALSE;

  if (milestone >= 0)
    {
      words = tw_timeline_say_milestone (&g_array_index (self->timeline->milestones, TwTimelineMilestone, milestone));
      gtk_tooltip_set_text (tooltip, words);
      return TRUE;
    }

  day = (guint32) tw_timeline_scale_get_day (self->scale,
                                             is_mirrored (self) ? gtk_widget_get_width (widget) - x : x);
  words = tw_timeline_say_day (day);
  day_off = tw_timeline_say_day_off (self->timeline, day);
  both = day_off != NULL ? g_strdup_printf ("%s\n%s", words, day_off) : g_strdup (words);
  gtk_tooltip_set_text (tooltip, both);

  return TRUE;
}

static gboolean
on_key_pressed (TwTimelineRuler *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  const int step = key == GDK_KEY_Right ? 1 : key == GDK_KEY_Left ? -1 : 0;
  g_autofree char *words = NULL;
  const TwTimelineMilestone *milestone;

  if (step == 0 || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 || self->timeline == NULL ||
      self->timeline->milestones->len == 0)
    return GDK_EVENT_PROPAGATE;

  self->current = CLAMP (self->current + (is_mirrored (self) ? -step : step), 0,
                         (int) self->timeline->milestones->len - 1);
  milestone = &g_array_index (self->timeline->milestones, TwTimelineMilestone, self->current);
  tw_timeline_scale_reveal_day (self->scale, milestone->day);
  words = tw_timeline_say_milestone (milestone);
  g_signal_emit (self, signals[SAID], 0, words);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

static void
tw_timeline_ruler_dispose (GObject *object)
{
  TwTimelineRuler *self = TW_TIMELINE_RULER (object);

  g_clear_object (&self->scale);
  g_clear_pointer (&self->timeline, tw_timeline_unref);

  G_OBJECT_CLASS (tw_timeline_ruler_parent_class)->dispose (object);
}

static void
tw_timeline_ruler_finalize (GObject *object)
{
  g_hash_table_unref (TW_TIMELINE_RULER (object)->layouts);

  G_OBJECT_CLASS (tw_timeline_ruler_parent_class)->finalize (object);
}

static void
tw_timeline_ruler_class_init (TwTimelineRulerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_timeline_ruler_dispose;
  object_class->finalize = tw_timeline_ruler_finalize;

  widget_class->snapshot = tw_timeline_ruler_snapshot;
  widget_class->measure = tw_timeline_ruler_measure;
  widget_class->size_allocate = tw_timeline_ruler_size_allocate;
  widget_class->css_changed = tw_timeline_ruler_css_changed;
  widget_class->query_tooltip = tw_timeline_ruler_query_tooltip;

  signals[SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "timelineruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tw_timeline_ruler_init (TwTimelineRuler *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->current = -1;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * tw_timeline_ruler_set_scale:
 * @scale: where each day lies; set once
 */
void
tw_timeline_ruler_set_scale (TwTimelineRuler *self,
                             TwTimelineScale *scale)
{
  g_return_if_fail (TW_IS_TIMELINE_RULER (self));
  g_return_if_fail (self->scale == NULL);

  self->scale = g_object_ref (scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * tw_timeline_ruler_set_timeline:
 * @timeline: the facts
 */
void
tw_timeline_ruler_set_timeline (TwTimelineRuler *self,
                                TwTimeline      *timeline)
{
  g_autoptr (GString) milestones = g_string_new (_("Milestones"));

  g_return_if_fail (TW_IS_TIMELINE_RULER (self));

  g_clear_pointer (&self->timeline, tw_timeline_unref);
  self->timeline = tw_timeline_ref (timeline);
  self->current = MIN (self->current, (int) timeline->milestones->len - 1);
  for (guint i = 0; i < timeline->milestones->len; i++)
    {
      g_autofree char *words =
        tw_timeline_say_milestone (&g_array_index (timeline->milestones, TwTimelineMilestone, i));

      g_string_append_printf (milestones, "\n%s", words);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, milestones->str, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
