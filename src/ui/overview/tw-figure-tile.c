/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure of the overview as a button: "28 of 30", and below it what that counts. */

#include "tw-figure-tile.h"

struct _TwFigureTile
{
  GtkButton parent_instance;

  GtkLabel *value_label;
  GtkLabel *caption_label;
};

G_DEFINE_FINAL_TYPE (TwFigureTile, tw_figure_tile, GTK_TYPE_BUTTON)

static void
tw_figure_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_FIGURE_TILE);

  G_OBJECT_CLASS (tw_figure_tile_parent_class)->dispose (object);
}

static void
tw_figure_tile_class_init (TwFigureTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_figure_tile_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/overview/tw-figure-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, TwFigureTile, value_label);
  gtk_widget_class_bind_template_child (widget_class, TwFigureTile, caption_label);
}

static void
tw_figure_tile_init (TwFigureTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_figure_tile_new:
 * @caption: what is counted
 * @action: what leads to what is behind it
 * @target: (nullable): what the action is told
 *
 * Returns: (transfer floating): a tile without a figure yet
 */
GtkWidget *
tw_figure_tile_new (const char *caption,
                    const char *action,
                    const char *target)
{
  TwFigureTile *self = g_object_new (TW_TYPE_FIGURE_TILE, NULL);

  gtk_label_set_label (self->caption_label, caption);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", target);

  return GTK_WIDGET (self);
}

/**
 * tw_figure_tile_show:
 * @value: the figure as it is read
 */
void
tw_figure_tile_show (TwFigureTile *self,
                     const char   *value)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (TW_IS_FIGURE_TILE (self));

  spoken = g_strdup_printf ("%s: %s", gtk_label_get_label (self->caption_label), value);
  gtk_label_set_label (self->value_label, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
