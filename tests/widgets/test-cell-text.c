/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The texts in the cells of long lists: they ask for the same room whatever they say, and say it to everybody. */

#include <gtk/gtk.h>

#include "tw-cell-text.h"

#define LONG_TEXT "Referatsleitung Grundsatzfragen der Personal- und Organisationsentwicklung"

static int
measure (GtkWidget      *text,
         GtkOrientation  orientation)
{
  int natural;

  gtk_widget_measure (text, orientation, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static void
test_room_does_not_depend_on_the_text (void)
{
  GtkWidget *text = g_object_ref_sink (tw_cell_text_new (3, 10));
  int width = measure (text, GTK_ORIENTATION_HORIZONTAL);
  int height = measure (text, GTK_ORIENTATION_VERTICAL);

  g_assert_cmpint (width, >, 0);
  g_assert_cmpint (height, >, 0);

  tw_cell_text_set_text (TW_CELL_TEXT (text), LONG_TEXT);
  g_assert_cmpint (measure (text, GTK_ORIENTATION_HORIZONTAL), ==, width);
  g_assert_cmpint (measure (text, GTK_ORIENTATION_VERTICAL), ==, height);

  g_object_unref (text);
}

static void
test_second_line_takes_room (void)
{
  GtkWidget *text = g_object_ref_sink (tw_cell_text_new (3, 10));
  int height = measure (text, GTK_ORIENTATION_VERTICAL);

  tw_cell_text_set_lines (TW_CELL_TEXT (text), "Kern, Ada", "Vertrieb · Köln");
  g_assert_cmpint (measure (text, GTK_ORIENTATION_VERTICAL), >, height);
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_LABEL, "Kern, Ada\nVertrieb · Köln");

  tw_cell_text_set_text (TW_CELL_TEXT (text), "Kern, Ada");
  g_assert_cmpint (measure (text, GTK_ORIENTATION_VERTICAL), ==, height);
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_LABEL, "Kern, Ada");
  gtk_test_accessible_assert_role (text, GTK_ACCESSIBLE_ROLE_LABEL);

  g_object_unref (text);
}

/* Where what a cell paints begins and ends, in a window of 200 pixels. */
static graphene_rect_t
paint (GtkTextDirection  direction,
       const char       *said)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *text = tw_cell_text_new (3, 10);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  graphene_rect_t bounds;

  gtk_widget_set_direction (text, direction);
  tw_cell_text_set_text (TW_CELL_TEXT (text), said);
  gtk_window_set_child (GTK_WINDOW (window), text);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 40);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (text) == 0)
    g_main_context_iteration (NULL, TRUE);

  GTK_WIDGET_GET_CLASS (text)->snapshot (text, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_get_bounds (node, &bounds);
  gsk_render_node_unref (node);
  gtk_window_destroy (GTK_WINDOW (window));

  return bounds;
}

static void
test_text_stays_in_its_cell (void)
{
  graphene_rect_t bounds = paint (GTK_TEXT_DIR_LTR, LONG_TEXT);

  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <, 202);
}

/* In whatever language a name is, it begins where the column does. */
static void
test_text_begins_where_the_column_does (void)
{
  static const char *const texts[] = { "Köln", "שלום", "01441" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      graphene_rect_t from_left = paint (GTK_TEXT_DIR_LTR, texts[i]);
      graphene_rect_t from_right = paint (GTK_TEXT_DIR_RTL, texts[i]);

      g_assert_cmpfloat (from_left.origin.x, <, 5);
      g_assert_cmpfloat (from_right.origin.x + from_right.size.width, >, 195);
      g_assert_cmpfloat (from_right.origin.x, >, 100);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_disable_setlocale ();
  gtk_init ();

  g_test_add_func ("/cell-text/room-does-not-depend-on-the-text", test_room_does_not_depend_on_the_text);
  g_test_add_func ("/cell-text/second-line-takes-room", test_second_line_takes_room);
  g_test_add_func ("/cell-text/text-stays-in-its-cell", test_text_stays_in_its_cell);
  g_test_add_func ("/cell-text/text-begins-where-the-column-does", test_text_begins_where_the_column_does);

  return g_test_run ();
}
