/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A form that was changed and not saved is not closed without a question. Such a form sets its `can-close` to %FALSE
 * with the first change. */

#include "tw-discard.h"

#include <glib/gi18n.h>

static void
on_answered (AdwDialog  *form,
             const char *response)
{
  if (g_str_equal (response, "discard"))
    tw_discard_close (form);
}

/**
 * tw_discard_ask:
 * @form: a dialog that somebody tried to close
 *
 * Asks whether what was typed may be thrown away, and closes the form then.
 */
void
tw_discard_ask (AdwDialog *form)
{
  AdwDialog *question = adw_alert_dialog_new (_("Discard Changes?"), _("What you typed has not been saved."));

  g_return_if_fail (ADW_IS_DIALOG (form));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "keep", _("_Keep Editing"), "discard", _("_Discard"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "keep");
  g_signal_connect_object (question, "response", G_CALLBACK (on_answered), form, G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (form));
}

/**
 * tw_discard_close:
 * @form: a dialog
 *
 * Closes the form without a question: what was typed is saved, or is not wanted.
 */
void
tw_discard_close (AdwDialog *form)
{
  g_return_if_fail (ADW_IS_DIALOG (form));

  adw_dialog_set_can_close (form, TRUE);
  adw_dialog_close (form);
}
