/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline of one tandem: the same lane as in the timeline of its cohort, under a ruler of its own. It stands on the
 * tandem's own page, and so, other than the lanes of a cohort, it shows how the answers go (P8). */

#include "tw-timeline-strip.h"

#include <glib/gi18n.h>

#include "tw-timeline-gestures.h"
#include "tw-timeline-grid.h"
#include "tw-timeline-lane.h"
#include "tw-timeline-menu.h"
#include "tw-timeline-ruler.h"
#include "tw-timeline-words.h"

struct _TwTimelineStrip
{
  AdwBin parent_instance;

  TwTimelineScale *scale;
  TwTimelineEntry *entry;
  TwTimelineLane *lane;

  GtkLabel *said_label;
  TwTimelineRuler *ruler;
  TwTimelineGrid *grid;
  GtkWidget *lane_bin;
  GtkScrollbar *scrollbar;
};

G_DEFINE_FINAL_TYPE (TwTimelineStrip, tw_timeline_strip, ADW_TYPE_BIN)

static void
say (TwTimelineStrip *self,
     const char      *words)
{
  gtk_label_set_label (self->said_label, words);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
on_key_pressed (TwTimelineStrip *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  const int right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  g_autofree char *words = NULL;

  if (tw_timeline_menu_is_asked_for (key, modifiers))
    {
      tw_timeline_menu_popup (self->lane, tw_timeline_lane_get_current (self->lane));
      return GDK_EVENT_STOP;
    }

  if ((key != GDK_KEY_Right && key != GDK_KEY_Left) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      !tw_timeline_lane_walk (self->lane, key == GDK_KEY_Right ? right : -right))
    return GDK_EVENT_PROPAGATE;

  words = tw_timeline_say_mark (
    self->entry, tw_timeline_entry_get_mark (self->entry, (guint) tw_timeline_lane_get_current (self->lane)));
  say (self, words);

  return GDK_EVENT_STOP;
}

static void
tw_timeline_strip_dispose (GObject *object)
{
  TwTimelineStrip *self = TW_TIMELINE_STRIP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_TIMELINE_STRIP);
  g_clear_object (&self->entry);
  g_clear_object (&self->scale);

  G_OBJECT_CLASS (tw_timeline_strip_parent_class)->dispose (object);
}

static void
tw_timeline_strip_class_init (TwTimelineStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_timeline_strip_dispose;

  g_type_ensure (TW_TYPE_TIMELINE_GRID);
  g_type_ensure (TW_TYPE_TIMELINE_RULER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/timeline/tw-timeline-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, TwTimelineStrip, said_label);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineStrip, ruler);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineStrip, grid);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineStrip, lane_bin);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineStrip, scrollbar);

  tw_timeline_gestures_class_init (widget_class);
}

static void
tw_timeline_strip_init (TwTimelineStrip *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->scale = tw_timeline_scale_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->lane = tw_timeline_lane_new (self->scale);
  adw_bin_set_child (ADW_BIN (self->lane_bin), GTK_WIDGET (self->lane));
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (gtk_widget_get_parent (self->lane_bin)), self->lane_bin, TRUE);
  tw_timeline_ruler_set_scale (self->ruler, self->scale);
  tw_timeline_grid_set_scale (self->grid, self->scale);
  gtk_scrollbar_set_adjustment (self->scrollbar, tw_timeline_scale_get_adjustment (self->scale));
  tw_timeline_gestures_add (GTK_WIDGET (self), GTK_WIDGET (self->ruler), self->scale);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->lane_bin, keys);
  g_signal_connect (self->lane, "mark-pressed", G_CALLBACK (tw_timeline_menu_popup), NULL);
  g_signal_connect_object (self->ruler, "said", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
}

/**
 * tw_timeline_strip_set_facts:
 * @timeline: the facts of the cohort
 * @tandem: a tandem in them
 * @trends: (element-type TwPulseTrend): how its answers go
 */
void
tw_timeline_strip_set_facts (TwTimelineStrip        *self,
                             TwTimeline             *timeline,
                             const TwTimelineTandem *tandem,
                             GArray                 *trends)
{
  g_autofree char *words = NULL;

  g_return_if_fail (TW_IS_TIMELINE_STRIP (self));

  if (self->entry == NULL)
    {
      self->entry = tw_timeline_entry_new (timeline, tandem);
      tw_timeline_lane_set_entry (self->lane, self->entry);
    }
  else
    tw_timeline_entry_set_facts (self->entry, timeline, tandem);
  tw_timeline_entry_set_trends (self->entry, trends);

  words = tw_timeline_say_tandem (self->entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lane_bin), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  tw_timeline_scale_set_span (self->scale, timeline->first, timeline->last, timeline->today);
  tw_timeline_ruler_set_timeline (self->ruler, timeline);
  tw_timeline_grid_set_timeline (self->grid, timeline);
}
