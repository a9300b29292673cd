/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window says that something was not done: what, and every reason for it. Nothing has changed then. */

#include "tw-refusal.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static void
present (GtkWidget  *parent,
         const char *heading,
         const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_alert_dialog_set_prefer_wide_layout (ADW_ALERT_DIALOG (dialog), TRUE);
  adw_dialog_present (dialog, parent);
}

/**
 * tw_refusal_present:
 * @parent: a widget of the window in which something was tried
 * @heading: what was not done, in two or three words: libadwaita 1.7 complains of a heading too long for a line
 * @error: why, and what to do
 */
void
tw_refusal_present (GtkWidget    *parent,
                    const char   *heading,
                    const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (error != NULL);

  present (parent, heading, error->message);
}
