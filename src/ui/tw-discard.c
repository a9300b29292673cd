/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A form that was changed and not saved is not closed without a question. Such a form sets its `can-close` to %FALSE
 * with the first change, or lets itself be guarded: then it is asked when it closes whether it still shows what it
 * showed before. */

#include "tw-discard.h"

#include <glib/gi18n.h>

#include "tw-date-row.h"

#define SHOWN_BEFORE "tw-shown-before"

static void
on_answered (AdwDialog  *form,
             const char *response)
{
  if (g_str_equal (response, "discard"))
    tw_discard_close (form);
}

/* What all fields below a widget hold. */
static void
read_fields (GtkWidget *widget,
             GString   *fields)
{
  if (GTK_IS_POPOVER (widget))
    return;

  if (TW_IS_DATE_ROW (widget))
    g_string_append_printf (fields, "%s", tw_date_row_get_date (TW_DATE_ROW (widget)) != NULL
                                            ? tw_date_row_get_date (TW_DATE_ROW (widget))
                                            : "");
  else if (ADW_IS_COMBO_ROW (widget))
    g_string_append_printf (fields, "%u", adw_combo_row_get_selected (ADW_COMBO_ROW (widget)));
  else if (GTK_IS_EDITABLE (widget))
    g_string_append (fields, gtk_editable_get_text (GTK_EDITABLE (widget)));
  g_string_append_c (fields, '\n');

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_fields (child, fields);
}

static char *
dup_fields (AdwDialog *form)
{
  GString *fields = g_string_new (NULL);

  read_fields (adw_dialog_get_child (form), fields);

  return g_string_free_and_steal (fields);
}

/* Only the first time: a window that becomes narrow shows its dialogs anew. */
static void
on_map (AdwDialog *form)
{
  if (g_object_get_data (G_OBJECT (form), SHOWN_BEFORE) == NULL)
    tw_discard_forget (form);
}

static void
on_close_attempt (AdwDialog *form)
{
  g_autofree char *fields = dup_fields (form);

  if (g_strcmp0 (fields, g_object_get_data (G_OBJECT (form), SHOWN_BEFORE)) == 0)
    tw_discard_close (form);
  else
    tw_discard_ask (form);
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

/**
 * tw_discard_guard:
 * @form: a dialog with fields, before it is presented
 *
 * From now on the form asks before it closes when it holds anything else than when it was presented. It is closed by
 * tw_discard_close() where that is wanted.
 */
void
tw_discard_guard (AdwDialog *form)
{
  g_return_if_fail (ADW_IS_DIALOG (form));

  adw_dialog_set_can_close (form, FALSE);
  g_signal_connect (form, "map", G_CALLBACK (on_map), NULL);
  g_signal_connect (form, "close-attempt", G_CALLBACK (on_close_attempt), NULL);
}

/**
 * tw_discard_forget:
 * @form: a guarded form
 *
 * What it holds now is saved, or was there before.
 */
void
tw_discard_forget (AdwDialog *form)
{
  g_return_if_fail (ADW_IS_DIALOG (form));

  g_object_set_data_full (G_OBJECT (form), SHOWN_BEFORE, dup_fields (form), g_free);
}
