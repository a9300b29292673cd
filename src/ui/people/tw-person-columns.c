/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of the list of people. Each follows its person while it is on the screen. */

#include "tw-person-columns.h"

#include "tw-cell-text.h"
#include "tw-person-text.h"

#define MINIMUM_CHARACTERS 6
#define NATURAL_CHARACTERS 14
#define CHARACTERS_OF_NUMBERS 7

/* Plain columns: one property of the person */

static void
set_up_number (GtkListItemFactory *factory,
               GtkColumnViewCell  *cell)
{
  GtkWidget *text = tw_cell_text_new (MINIMUM_CHARACTERS, CHARACTERS_OF_NUMBERS);

  gtk_widget_add_css_class (text, "numeric");
  gtk_column_view_cell_set_child (cell, text);
}

static void
set_up_text (GtkListItemFactory *factory,
             GtkColumnViewCell  *cell)
{
  gtk_column_view_cell_set_child (cell, tw_cell_text_new (MINIMUM_CHARACTERS, NATURAL_CHARACTERS));
}

static void
bind_text (GtkListItemFactory *factory,
           GtkColumnViewCell  *cell,
           const char         *property)
{
  GBinding *binding;

  binding = g_object_bind_property (gtk_column_view_cell_get_item (cell), property,
                                    gtk_column_view_cell_get_child (cell), "text", G_BINDING_SYNC_CREATE);
  g_object_set_data (G_OBJECT (cell), "binding", binding);
}

static void
unbind_text (GtkListItemFactory *factory,
             GtkColumnViewCell  *cell)
{
  g_binding_unbind (g_object_steal_data (G_OBJECT (cell), "binding"));
}

/* The level: a number, nothing where it is unknown */

static gboolean
level_to_text (GBinding     *binding,
               const GValue *from,
               GValue       *to,
               gpointer      user_data)
{
  int level = g_value_get_int (from);

  g_value_take_string (to, level >= 0 ? g_strdup_printf ("%d", level) : NULL);

  return TRUE;
}

static void
bind_level (GtkListItemFactory *factory,
            GtkColumnViewCell  *cell)
{
  GBinding *binding;

  binding = g_object_bind_property_full (gtk_column_view_cell_get_item (cell), "level",
                                         gtk_column_view_cell_get_child (cell), "text", G_BINDING_SYNC_CREATE,
                                         level_to_text, NULL, NULL, NULL);
  g_object_set_data (G_OBJECT (cell), "binding", binding);
}

/* The name, as the list is sorted; in a narrow window with a second line for what the hidden columns say */

static gboolean
is_narrow (GtkColumnViewCell *cell)
{
  gboolean narrow;

  g_object_get (g_object_get_data (G_OBJECT (cell), "page"), "narrow", &narrow, NULL);

  return narrow;
}

static void
show_name (GtkColumnViewCell *cell)
{
  TwPerson *person = gtk_column_view_cell_get_item (cell);
  TwCellText *text = TW_CELL_TEXT (gtk_column_view_cell_get_child (cell));
  g_autofree char *name = NULL;
  g_autofree char *facts = NULL;

  if (person == NULL)
    return;

  name = tw_person_dup_sorted_name (person);
  facts = tw_person_dup_facts (person);
  if (is_narrow (cell) && facts != NULL)
    tw_cell_text_set_lines (text, name, facts);
  else
    tw_cell_text_set_text (text, name);
}

static void
set_up_name (GtkListItemFactory *factory,
             GtkColumnViewCell  *cell,
             GObject            *page)
{
  GtkWidget *text = tw_cell_text_new (MINIMUM_CHARACTERS, NATURAL_CHARACTERS);

  gtk_column_view_cell_set_child (cell, text);
  g_object_set_data (G_OBJECT (text), "cell", cell);
  g_object_set_data (G_OBJECT (cell), "page", page);
  g_signal_connect_object (page, "notify::narrow", G_CALLBACK (show_name), cell, G_CONNECT_SWAPPED);
}

static void
bind_name (GtkListItemFactory *factory,
           GtkColumnViewCell  *cell)
{
  g_signal_connect_object (gtk_column_view_cell_get_item (cell), "notify", G_CALLBACK (show_name), cell,
                           G_CONNECT_SWAPPED);
  show_name (cell);
}

static void
unbind_name (GtkListItemFactory *factory,
             GtkColumnViewCell  *cell)
{
  g_signal_handlers_disconnect_by_func (gtk_column_view_cell_get_item (cell), show_name, cell);
}

/* The whole row, as it is read aloud */

static void
announce_row (GtkColumnViewRow *row)
{
  g_autofree char *spoken = tw_person_dup_spoken (gtk_column_view_row_get_item (row));

  gtk_column_view_row_set_accessible_label (row, spoken);
}

static void
bind_row (GtkListItemFactory *factory,
          GtkColumnViewRow   *row)
{
  g_signal_connect_object (gtk_column_view_row_get_item (row), "notify", G_CALLBACK (announce_row), row,
                           G_CONNECT_SWAPPED);
  announce_row (row);
}

static void
unbind_row (GtkListItemFactory *factory,
            GtkColumnViewRow   *row)
{
  g_signal_handlers_disconnect_by_func (gtk_column_view_row_get_item (row), announce_row, row);
}

/**
 * tw_person_name_factory_new:
 * @page: an object with a boolean property `narrow`: whether the name has to carry what hidden columns say
 *
 * Returns: (transfer full): makes the cells of the names
 */
GtkListItemFactory *
tw_person_name_factory_new (GObject *page)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_name), page, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_name), NULL);

  return factory;
}

/**
 * tw_person_text_factory_new:
 * @property: (type utf8): a text property of a #TwPerson, a static string
 *
 * Returns: (transfer full): makes the cells that show it
 */
GtkListItemFactory *
tw_person_text_factory_new (const char *property)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_text), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_text), (gpointer) property);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_text), NULL);

  return factory;
}

/**
 * tw_person_number_factory_new:
 *
 * Returns: (transfer full): makes the cells of the personnel numbers
 */
GtkListItemFactory *
tw_person_number_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_number), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_text), (gpointer) "number");
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_text), NULL);

  return factory;
}

/**
 * tw_person_level_factory_new:
 *
 * Returns: (transfer full): makes the cells of the levels
 */
GtkListItemFactory *
tw_person_level_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_number), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_level), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_text), NULL);

  return factory;
}

/**
 * tw_person_row_factory_new:
 *
 * Returns: (transfer full): names the rows from the facts their cells show
 */
GtkListItemFactory *
tw_person_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row), NULL);

  return factory;
}

/**
 * tw_person_of_row:
 * @row: a widget of the list: what has the focus when a row has it
 *
 * Returns: (transfer none) (nullable): who stands in the row, or %NULL where @row is none
 */
TwPerson *
tw_person_of_row (GtkWidget *row)
{
  GtkWidget *first_cell = gtk_widget_get_first_child (row);
  GtkWidget *name = first_cell != NULL ? gtk_widget_get_first_child (first_cell) : NULL;
  GtkColumnViewCell *cell = name != NULL ? g_object_get_data (G_OBJECT (name), "cell") : NULL;

  return cell != NULL ? gtk_column_view_cell_get_item (cell) : NULL;
}
