/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Erasing somebody from the file (P9): what will happen is said first, for it cannot be undone. */

#include "tw-person-eraser.h"

#include <glib/gi18n.h>

#include "tw-people-commands.h"
#include "tw-person-text.h"
#include "tw-refusal.h"

struct _TwPersonEraser
{
  AdwAlertDialog parent_instance;

  TwWorkspace *workspace;
  gint64 person_id;
};

enum
{
  ERASED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwPersonEraser, tw_person_eraser, ADW_TYPE_ALERT_DIALOG)

static void
tw_person_eraser_response (AdwAlertDialog *dialog,
                           const char     *response)
{
  TwPersonEraser *self = TW_PERSON_ERASER (dialog);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "erase"))
    return;

  if (tw_workspace_erase_person (self->workspace, self->person_id, &error))
    g_signal_emit (self, signals[ERASED], 0);
  else
    tw_refusal_present (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), _("Not Erased"), error);
}

static void
tw_person_eraser_dispose (GObject *object)
{
  g_clear_object (&TW_PERSON_ERASER (object)->workspace);

  G_OBJECT_CLASS (tw_person_eraser_parent_class)->dispose (object);
}

static void
tw_person_eraser_class_init (TwPersonEraserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tw_person_eraser_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = tw_person_eraser_response;

  signals[ERASED] = g_signal_new ("erased", TW_TYPE_PERSON_ERASER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tw_person_eraser_init (TwPersonEraser *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (self);

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "erase", _("_Erase"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
}

/**
 * tw_person_eraser_new:
 * @workspace: an open file
 * @person: who may be erased
 *
 * Returns: (transfer floating): a question that says what erasing does, does it where that is wanted, and then emits
 *   `erased`
 */
AdwDialog *
tw_person_eraser_new (TwWorkspace *workspace,
                      TwPerson    *person)
{
  g_autofree char *name = tw_person_dup_name (person);
  TwPersonEraser *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (TW_IS_PERSON (person), NULL);

  self = g_object_new (TW_TYPE_PERSON_ERASER, "heading", _("Erase Person?"), NULL);
  self->workspace = g_object_ref (workspace);
  self->person_id = tw_person_get_id (person);

  /* Translators: %s is a person */
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (self),
                                _("Name, number, address and notes of %s go from the file at once, with the change "
                                  "history that names this person and every step that could be undone. The figures of "
                                  "past cohorts stay, and so does the rule that a dissolved pair never meets again, "
                                  "both without a name.\n\n"
                                  "This cannot be undone. Backups that you made earlier still hold the person: delete "
                                  "them too."),
                                name);

  return ADW_DIALOG (self);
}
