/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the timeline: who, what is most worth knowing, and the lane. */

#include "tw-timeline-line.h"

#include <glib/gi18n.h>

#include "tw-cell-text.h"
#include "tw-timeline-words.h"

#define MARGIN 12
#define FEWEST_CHARACTERS 5

struct _TwTimelineLine
{
  GtkWidget parent_instance;

  gboolean narrow;
  TwTimelineEntry *entry;

  GtkWidget *names;
  TwCellText *mentor;
  TwCellText *mentee;
  GtkWidget *warning;
  TwCellText *status;
  TwTimelineLane *lane;
};

typedef enum
{
  PROP_NARROW = 1,
} TwTimelineLineProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (TwTimelineLine, tw_timeline_line, GTK_TYPE_WIDGET)

static void
show_entry (TwTimelineLine *self)
{
  const TwTimelineTandem *tandem = tw_timeline_entry_get_tandem (self->entry);
  g_autofree char *names = tw_timeline_say_names (tandem);
  g_autofree char *status = tw_timeline_say_status (self->entry);

  tw_cell_text_set_text (self->mentor, tandem->mentor != NULL ? tandem->mentor : _("Erased person"));
  tw_cell_text_set_text (self->mentee, tandem->mentee != NULL ? tandem->mentee : _("Erased person"));
  tw_cell_text_set_text (self->status, status);
  gtk_widget_set_visible (self->warning, tandem->finding != NULL);
  gtk_widget_set_tooltip_text (self->names, names);
}

static void
arrange (TwTimelineLine *self)
{
  GtkOrientable *layout = GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (layout, self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->names, self->narrow ? -1 : TW_TIMELINE_NAMES_WIDTH, -1);
  gtk_widget_set_margin_top (self->names, self->narrow ? 6 : 0);
}

/* The names together are told by the tooltip of both. */
static TwCellText *
create_text (const char *css_class)
{
  GtkWidget *text = tw_cell_text_new (FEWEST_CHARACTERS, FEWEST_CHARACTERS);

  gtk_widget_set_has_tooltip (text, FALSE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (text, css_class);

  return TW_CELL_TEXT (text);
}

static void
tw_timeline_line_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, TW_TIMELINE_LINE (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_timeline_line_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  TwTimelineLine *self = TW_TIMELINE_LINE (object);

  if (prop_id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (self->narrow == g_value_get_boolean (value))
    return;

  self->narrow = !self->narrow;
  arrange (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
tw_timeline_line_dispose (GObject *object)
{
  TwTimelineLine *self = TW_TIMELINE_LINE (object);
  GtkWidget *child;

  tw_timeline_line_set_entry (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tw_timeline_line_parent_class)->dispose (object);
}

static void
tw_timeline_line_class_init (TwTimelineLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tw_timeline_line_get_property;
  object_class->set_property = tw_timeline_line_set_property;
  object_class->dispose = tw_timeline_line_dispose;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
tw_timeline_line_init (TwTimelineLine *self)
{
  GtkWidget *below = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->mentor = create_text ("timeline-mentor");
  self->mentee = create_text ("timeline-mentee");
  self->status = create_text ("caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "dimmed");
  self->warning = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (self->warning, "warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->warning), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Needs attention"), -1);

  gtk_box_append (GTK_BOX (below), self->warning);
  gtk_box_append (GTK_BOX (below), GTK_WIDGET (self->status));
  gtk_box_append (GTK_BOX (self->names), GTK_WIDGET (self->mentor));
  gtk_box_append (GTK_BOX (self->names), GTK_WIDGET (self->mentee));
  gtk_box_append (GTK_BOX (self->names), below);
  for (GtkWidget *row = gtk_widget_get_first_child (self->names); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      gtk_widget_set_margin_start (row, MARGIN);
      gtk_widget_set_margin_end (row, MARGIN / 2);
    }
  gtk_widget_set_hexpand (self->names, FALSE);
  gtk_widget_set_valign (self->names, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->names, GTK_WIDGET (self));
  arrange (self);
}

/**
 * tw_timeline_line_new:
 * @scale: where each day lies
 *
 * Returns: (transfer floating): a row
 */
TwTimelineLine *
tw_timeline_line_new (TwTimelineScale *scale)
{
  TwTimelineLine *self = g_object_new (TW_TYPE_TIMELINE_LINE, NULL);

  self->lane = tw_timeline_lane_new (scale);
  gtk_widget_set_parent (GTK_WIDGET (self->lane), GTK_WIDGET (self));

  return self;
}

/**
 * tw_timeline_line_set_entry:
 * @entry: (nullable): the tandem it is for
 */
void
tw_timeline_line_set_entry (TwTimelineLine  *self,
                            TwTimelineEntry *entry)
{
  g_return_if_fail (TW_IS_TIMELINE_LINE (self));

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, show_entry, self);

  g_set_object (&self->entry, entry);
  if (self->lane != NULL)
    tw_timeline_lane_set_entry (self->lane, entry);
  if (entry == NULL)
    return;

  g_signal_connect_object (entry, "changed", G_CALLBACK (show_entry), self, G_CONNECT_SWAPPED);
  show_entry (self);
}

/**
 * tw_timeline_line_get_lane:
 *
 * Returns: (transfer none): its lane
 */
TwTimelineLane *
tw_timeline_line_get_lane (TwTimelineLine *self)
{
  return self->lane;
}
