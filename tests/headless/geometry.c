/* SPDX-License-Identifier: GPL-3.0-or-later */

/* geometry.c: a GIO module, for tests only, that repairs the boxes GTK gives to AT-SPI.
 *
 * GTK (4.18, still so in 4.24) adds up border boxes and so loses the padding and border of every ancestor: a
 * pointer sent to the middle of a widget misses it. With this module loaded, each box is given relative to the
 * border box of its accessible parent, and a popup's relative to the window it belongs to, so that AT-SPI's
 * extents of kind WINDOW are positions in the window, in application pixels.
 *
 * It is loaded by GIO_EXTRA_MODULES in the tested program alone; a program of another GTK would not survive it.
 */

#include <gtk/gtk.h>
#include <math.h>

static graphene_rect_t
border_box_in_surface (GtkWidget *widget)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  GtkNative *native = gtk_widget_get_native (widget);
  double x = 0, y = 0;

  if (native == NULL || !gtk_widget_compute_bounds (widget, GTK_WIDGET (native), &box))
    return box;

  gtk_native_get_surface_transform (native, &x, &y);
  graphene_rect_offset (&box, x, y);
  return box;
}

static void
add_popup_position (GtkWidget       *widget,
                    graphene_rect_t *box)
{
  GdkSurface *surface = GTK_IS_NATIVE (widget) ? gtk_native_get_surface (GTK_NATIVE (widget)) : NULL;

  if (GDK_IS_POPUP (surface))
    graphene_rect_offset (box,
                          gdk_popup_get_position_x (GDK_POPUP (surface)),
                          gdk_popup_get_position_y (GDK_POPUP (surface)));
}

static gboolean
get_bounds (GtkAccessible *accessible,
            int           *x,
            int           *y,
            int           *width,
            int           *height)
{
  GtkWidget *widget = GTK_WIDGET (accessible);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_rect_t box;

  if (!gtk_widget_get_realized (widget))
    return FALSE;

  box = border_box_in_surface (widget);
  if (parent != NULL)
    {
      graphene_rect_t outer = border_box_in_surface (parent);

      add_popup_position (widget, &box);
      graphene_rect_offset (&box, -outer.origin.x, -outer.origin.y);
    }

  *x = (int) floorf (box.origin.x);
  *y = (int) floorf (box.origin.y);
  *width = (int) ceilf (box.size.width);
  *height = (int) ceilf (box.size.height);
  return TRUE;
}

static void
repair_widgets (void)
{
  gpointer widget_class = g_type_class_ref (GTK_TYPE_WIDGET);
  GtkAccessibleInterface *accessible = g_type_interface_peek (widget_class, GTK_TYPE_ACCESSIBLE);

  accessible->get_bounds = get_bounds;
}

G_MODULE_EXPORT void
g_io_module_load (GIOModule *module)
{
  g_type_module_use (G_TYPE_MODULE (module));

  /* Before GTK has made its types the class must not be touched; the main loop runs after that. */
  if (g_type_from_name ("GtkWidget") != G_TYPE_INVALID)
    repair_widgets ();
  else
    g_idle_add_once ((GSourceOnceFunc) repair_widgets, NULL);
}

G_MODULE_EXPORT void
g_io_module_unload (GIOModule *module)
{
}

G_MODULE_EXPORT char **
g_io_module_query (void)
{
  static const char *extension_points[] = { "tandemwerk-test-geometry", NULL };

  return g_strdupv ((char **) extension_points);
}
