/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Erasing somebody from the file, or everybody of a cohort whose retention period is over (P9): who it is, and what will
 * happen, is said first, for it cannot be undone. */

#include "tw-people-eraser.h"

#include <glib/gi18n.h>

#include "tw-people-commands.h"
#include "tw-person-text.h"
#include "tw-refusal.h"

#define NAMES_HEIGHT 180

struct _TwPeopleEraser
{
  AdwAlertDialog parent_instance;

  TwWorkspace *workspace;
  GArray *person_ids; /* gint64 */
};

enum
{
  ERASED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwPeopleEraser, tw_people_eraser, ADW_TYPE_ALERT_DIALOG)

static void
tw_people_eraser_response (AdwAlertDialog *dialog,
                           const char     *response)
{
  TwPeopleEraser *self = TW_PEOPLE_ERASER (dialog);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "erase"))
    return;

  if (tw_workspace_erase_people (self->workspace, (const gint64 *) (gpointer) self->person_ids->data,
                                 self->person_ids->len, &error))
    g_signal_emit (self, signals[ERASED], 0);
  else
    tw_refusal_present (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), _("Not Erased"), error);
}

static GtkWidget *
create_names (TwPeopleEraser *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  GtkWidget *label, *window = gtk_scrolled_window_new ();

  for (guint i = 0; i < self->person_ids->len; i++)
    {
      g_autoptr (TwPerson) person = tw_workspace_get_person (self->workspace, g_array_index (self->person_ids, gint64, i));
      g_autofree char *name = person != NULL ? tw_person_dup_name (person) : NULL;

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", name);
    }

  label = gtk_label_new (names->str);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), NAMES_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), label);

  return window;
}

static void
tw_people_eraser_dispose (GObject *object)
{
  TwPeopleEraser *self = TW_PEOPLE_ERASER (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->person_ids, g_array_unref);

  G_OBJECT_CLASS (tw_people_eraser_parent_class)->dispose (object);
}

static void
tw_people_eraser_class_init (TwPeopleEraserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tw_people_eraser_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = tw_people_eraser_response;

  signals[ERASED] = g_signal_new ("erased", TW_TYPE_PEOPLE_ERASER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tw_people_eraser_init (TwPeopleEraser *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (self);

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "erase", _("_Erase"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
}

static TwPeopleEraser *
eraser_new (TwWorkspace *workspace,
            GArray      *person_ids)
{
  TwPeopleEraser *self = g_object_new (TW_TYPE_PEOPLE_ERASER, NULL);

  self->workspace = g_object_ref (workspace);
  self->person_ids = g_array_ref (person_ids);

  return self;
}

/**
 * tw_people_eraser_new:
 * @workspace: an open file
 * @person_ids: (element-type gint64): who may be erased
 *
 * Returns: (transfer floating): a question that names them and says what erasing does, does it where that is wanted, and
 *   then emits `erased`
 */
AdwDialog *
tw_people_eraser_new (TwWorkspace *workspace,
                      GArray      *person_ids)
{
  TwPeopleEraser *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = eraser_new (workspace, person_ids);
  adw_alert_dialog_format_heading (ADW_ALERT_DIALOG (self),
                                   ngettext ("Erase %u Person?", "Erase %u People?", person_ids->len), person_ids->len);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self),
                             _("Their names, numbers, addresses and notes go from the file at once, with the change "
                               "history that names them and every step that could be undone. The figures of past cohorts "
                               "stay, and so does the rule that a dissolved pair never meets again, without names. Who "
                               "takes part in a later cohort is not among them.\n\n"
                               "This cannot be undone. Backups that you made earlier still hold these people: delete them "
                               "too."));
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (self), create_names (self));

  return ADW_DIALOG (self);
}

/**
 * tw_people_eraser_new_for_person:
 * @workspace: an open file
 * @person: who may be erased
 *
 * Returns: (transfer floating): the same question about one
 */
AdwDialog *
tw_people_eraser_new_for_person (TwWorkspace *workspace,
                                 TwPerson    *person)
{
  g_autoptr (GArray) person_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *name = NULL;
  TwPeopleEraser *self;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (TW_IS_PERSON (person), NULL);

  id = tw_person_get_id (person);
  g_array_append_val (person_ids, id);
  self = eraser_new (workspace, person_ids);
  name = tw_person_dup_name (person);
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), _("Erase Person?"));
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
