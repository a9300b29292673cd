/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays one child out in whatever room there is, without asking how much it would like. What scrolls gets along with any;
 * were it asked, everything in it would lay its texts out at several widths, each time anything changes. */

#include "tw-given-room.h"

#include <adwaita.h>

#define LEAST_HEIGHT 100.

#define LEAST_WIDTH "tw-least-width"

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  const double *least_width = g_object_get_data (G_OBJECT (gtk_widget_get_layout_manager (widget)), LEAST_WIDTH);
  const double size = orientation == GTK_ORIENTATION_HORIZONTAL ? *least_width : LEAST_HEIGHT;

  *minimum = *natural = (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, size, gtk_widget_get_settings (widget));
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

/**
 * tw_given_room_new:
 * @least_width: what the widest of its contents needs, in pixels at the usual size of text
 *
 * Returns: (transfer full): the layout of a widget with one child that scrolls; its size is not that of the child
 */
GtkLayoutManager *
tw_given_room_new (double least_width)
{
  GtkLayoutManager *self = gtk_custom_layout_new (NULL, measure, allocate);

  g_object_set_data_full (G_OBJECT (self), LEAST_WIDTH, g_memdup2 (&least_width, sizeof least_width), g_free);

  return self;
}
