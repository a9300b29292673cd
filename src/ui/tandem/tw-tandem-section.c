/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A group of rows on the page of a tandem. */

#include "tw-tandem-section.h"

struct _TwTandemSection
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* not held: the group does */
  int focused;     /* the row that had the focus when they went; -1: none */
};

G_DEFINE_FINAL_TYPE (TwTandemSection, tw_tandem_section, ADW_TYPE_PREFERENCES_GROUP)

static void
tw_tandem_section_finalize (GObject *object)
{
  g_ptr_array_unref (TW_TANDEM_SECTION (object)->rows);

  G_OBJECT_CLASS (tw_tandem_section_parent_class)->finalize (object);
}

static void
tw_tandem_section_class_init (TwTandemSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tw_tandem_section_finalize;
}

static void
tw_tandem_section_init (TwTandemSection *self)
{
  self->rows = g_ptr_array_new ();
  self->focused = -1;
}

/**
 * tw_tandem_section_begin:
 *
 * Takes all rows away.
 */
void
tw_tandem_section_begin (TwTandemSection *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->focused = -1;
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row)))
        self->focused = (int) i;
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
    }

  g_ptr_array_set_size (self->rows, 0);
}

/**
 * tw_tandem_section_add:
 * @row: (transfer floating): a row
 */
void
tw_tandem_section_add (TwTandemSection *self,
                       GtkWidget       *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/**
 * tw_tandem_section_end:
 *
 * To be called when all rows are there. Gives the focus back; without rows, nothing is seen of the section but what its
 * heading offers.
 */
void
tw_tandem_section_end (TwTandemSection *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->rows->len > 0 || adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (self)));
  if (self->focused >= 0 && self->rows->len > 0)
    gtk_widget_child_focus (g_ptr_array_index (self->rows, MIN ((guint) self->focused, self->rows->len - 1)),
                            GTK_DIR_TAB_FORWARD);
}

/**
 * tw_tandem_section_add_fact:
 * @title: what it is
 * @text: (nullable): what is known; %NULL: nothing, and there is no row
 *
 * Returns: (transfer none) (nullable): the row
 */
GtkWidget *
tw_tandem_section_add_fact (TwTandemSection *self,
                            const char      *title,
                            const char      *text)
{
  GtkWidget *row;

  if (text == NULL)
    return NULL;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  tw_tandem_section_add (self, row);

  return row;
}
