/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a boxed list that says something and does nothing. It looks as an action row does and costs a third: for
 * dialogs of many rows that are to be there within a frame. */

#include "tw-fact-row.h"

#define WIDTH_CHARS 12

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Aloud, what stands below the title and at the end of the row follows the title. */
static void
describe (GtkWidget *row)
{
  GtkWidget *texts = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *subtitle = gtk_widget_get_next_sibling (gtk_widget_get_first_child (texts));
  g_autoptr (GList) labels = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (subtitle != NULL)
    labels = g_list_append (labels, subtitle);
  for (GtkWidget *suffix = gtk_widget_get_next_sibling (texts); suffix != NULL;
       suffix = gtk_widget_get_next_sibling (suffix))
    if (GTK_IS_LABEL (suffix))
      labels = g_list_append (labels, suffix);

  g_value_init (&value, GTK_ACCESSIBLE_LIST);
  g_value_take_boxed (&value, gtk_accessible_list_new_from_list (labels));
  gtk_accessible_update_relation_value (GTK_ACCESSIBLE (row), 1,
                                        (GtkAccessibleRelation[]) { GTK_ACCESSIBLE_RELATION_DESCRIBED_BY }, &value);
}

/**
 * tw_fact_row_new:
 * @title: what is said, as plain text
 * @subtitle: (nullable): more about it, as plain text
 *
 * Returns: (transfer floating): a row for a boxed list or a preferences group
 */
GtkWidget *
tw_fact_row_new (const char *title,
                 const char *subtitle)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title_label = create_label (title, "title");

  gtk_widget_add_css_class (header, "header");
  gtk_widget_add_css_class (texts, "title");
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), title_label);
  gtk_box_append (GTK_BOX (header), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), header);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title_label, NULL, -1);
  if (subtitle != NULL)
    {
      gtk_box_append (GTK_BOX (texts), create_label (subtitle, "subtitle"));
      describe (row);
    }

  return row;
}

/**
 * tw_fact_row_add_suffix:
 * @row: a row made by tw_fact_row_new()
 * @suffix: what stands at its end; a label is read aloud with the row
 */
void
tw_fact_row_add_suffix (GtkWidget *row,
                        GtkWidget *suffix)
{
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), suffix);
  describe (row);
}
