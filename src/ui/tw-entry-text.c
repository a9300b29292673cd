/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of an entry row, where nothing typed means nothing known. */

#include "tw-entry-text.h"

/**
 * tw_entry_text_set:
 * @row: where it is typed
 * @text: (nullable): what stands there from now on
 */
void
tw_entry_text_set (AdwEntryRow *row,
                   const char  *text)
{
  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/**
 * tw_entry_text_get:
 * @row: where it is typed
 *
 * Returns: (nullable) (transfer none): what stands there, or %NULL where nothing does
 */
const char *
tw_entry_text_get (AdwEntryRow *row)
{
  const char *text;

  g_return_val_if_fail (ADW_IS_ENTRY_ROW (row), NULL);

  text = gtk_editable_get_text (GTK_EDITABLE (row));

  return *text != '\0' ? text : NULL;
}
