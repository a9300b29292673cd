/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Escape in a search entry, which takes the key for itself: without this no dialog that begins with one could be left by
 * the keyboard. */

#include "tw-search-stop.h"

#include <adwaita.h>

/**
 * tw_search_stop:
 * @entry: a search entry that stops the search
 *
 * Takes back what was typed; where nothing is, closes the dialog that the entry stands in.
 */
void
tw_search_stop (GtkSearchEntry *entry)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (entry), ADW_TYPE_DIALOG);

  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
  else if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
}
