/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells of a column view that say something about their item in words, kept up to date while they are on the screen. */

#include "tw-text-column.h"

#include "tw-cell-text.h"

#define MINIMUM_CHARACTERS 6

typedef struct
{
  TwDescribeFunc describe;
  GObject *view; /* outlives its column */
  guint usual_characters;
} TwTextColumn;

static void
show_text (GtkColumnViewCell *cell)
{
  const TwTextColumn *column = g_object_get_data (G_OBJECT (cell), "column");
  gpointer item = gtk_column_view_cell_get_item (cell);
  g_autofree char *text = item != NULL ? column->describe (item, column->view) : NULL;

  tw_cell_text_set_text (TW_CELL_TEXT (gtk_column_view_cell_get_child (cell)), text);
}

static void
set_up (GtkListItemFactory *factory,
        GtkColumnViewCell  *cell,
        TwTextColumn       *column)
{
  gtk_column_view_cell_set_child (cell, tw_cell_text_new (MINIMUM_CHARACTERS, column->usual_characters));
  g_object_set_data (G_OBJECT (cell), "column", column);
  g_signal_connect_object (column->view, "notify::revision", G_CALLBACK (show_text), cell, G_CONNECT_SWAPPED);
}

static void
bind (GtkListItemFactory *factory,
      GtkColumnViewCell  *cell)
{
  g_signal_connect_object (gtk_column_view_cell_get_item (cell), "notify", G_CALLBACK (show_text), cell,
                           G_CONNECT_SWAPPED);
  show_text (cell);
}

static void
unbind (GtkListItemFactory *factory,
        GtkColumnViewCell  *cell)
{
  g_signal_handlers_disconnect_by_func (gtk_column_view_cell_get_item (cell), show_text, cell);
}

static void
column_free (gpointer  column,
             GClosure *closure)
{
  g_free (column);
}

/**
 * tw_text_column_factory_new:
 * @describe: says what stands in a cell
 * @view: an object that owns the column, with a property `revision` that is notified when cells may have to say
 *   something else though their item did not change
 * @usual_characters: how many characters usually stand in a cell
 *
 * Returns: (transfer full): makes the cells
 */
GtkListItemFactory *
tw_text_column_factory_new (TwDescribeFunc  describe,
                            GObject        *view,
                            guint           usual_characters)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  TwTextColumn column = { describe, view, usual_characters };

  g_signal_connect_data (factory, "setup", G_CALLBACK (set_up), g_memdup2 (&column, sizeof column), column_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), NULL);

  return factory;
}

/**
 * tw_column_view_name_rows:
 * @name: what stands in the rows
 *
 * GtkColumnView can be named, but the list of rows inside it has a name of its own for screen readers.
 */
void
tw_column_view_name_rows (GtkColumnView *column_view,
                          const char    *name)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (column_view));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
