/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Topics as chips that wrap. Labels are kept from one card to the next: cards are rebound while they scroll. */

#include "tw-topic-chips.h"

static GtkWidget *
create_chip (void)
{
  GtkWidget *chip = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (chip), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (chip), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (chip), 0);
  gtk_widget_add_css_class (chip, "topic");
  gtk_widget_add_css_class (chip, "caption");

  return chip;
}

/**
 * tw_topic_chips_show:
 * @box: holds chips and nothing else
 * @topics: (array zero-terminated=1): what they say
 */
void
tw_topic_chips_show (AdwWrapBox         *box,
                     const char * const *topics)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (; *topics != NULL; topics++)
    {
      if (chip == NULL)
        {
          chip = create_chip ();
          adw_wrap_box_append (box, chip);
        }

      gtk_label_set_label (GTK_LABEL (chip), *topics);
      chip = gtk_widget_get_next_sibling (chip);
    }

  while (chip != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (chip);

      adw_wrap_box_remove (box, chip);
      chip = next;
    }

  gtk_widget_set_visible (GTK_WIDGET (box), gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL);
}

/**
 * tw_topic_chips_emphasise:
 * @box: holds chips and nothing else
 * @topics: (array zero-terminated=1) (nullable): which of them stand out; %NULL: none
 */
void
tw_topic_chips_emphasise (AdwWrapBox         *box,
                          const char * const *topics)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (box)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      if (topics != NULL && g_strv_contains (topics, gtk_label_get_label (GTK_LABEL (chip))))
        gtk_widget_add_css_class (chip, "meets");
      else
        gtk_widget_remove_css_class (chip, "meets");
    }
}
