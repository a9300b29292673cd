/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes out the forms that participants fill in, because they have no access to the program (P12): which form, in
 * which language, and then where to. What comes back is taken in by the import assistant. */

#include "tw-forms-dialog.h"

#include <glib/gi18n.h>

#include "tw-feedback-commands.h"
#include "tw-file-saver.h"
#include "tw-form-commands.h"
#include "tw-names.h"
#include "tw-refusal.h"
#include "tw-wrapped-title.h"

/* In the order of the rows. */
typedef enum
{
  FORM_ENROLMENT,
  FORM_BLANK_ENROLMENT,
  FORM_FEEDBACK,
  FORM_RETURN,
} TwFormChoice;

static const char *const language_tags[] = { "de", "en" };

struct _TwFormsDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  gint64 cohort_id;
  GArray *rounds; /* TwPulse, in the order of the row */

  GtkWidget *write_button;
  AdwPreferencesGroup *group;
  AdwComboRow *form_row;
  AdwComboRow *round_row;
  AdwComboRow *language_row;
};

G_DEFINE_FINAL_TYPE (TwFormsDialog, tw_forms_dialog, ADW_TYPE_DIALOG)

static TwFormChoice
get_form (TwFormsDialog *self)
{
  return (TwFormChoice) adw_combo_row_get_selected (self->form_row);
}

static const char *
describe_form (TwFormsDialog *self)
{
  switch (get_form (self))
    {
    case FORM_ENROLMENT:
      return _("A form for each, in a folder. What is known already is filled in.");
    case FORM_BLANK_ENROLMENT:
      return _("One file for whoever wants to take part: to be sent around, or put on the intranet.");
    case FORM_FEEDBACK:
      if (self->rounds->len == 0)
        return _("Nobody was asked anything in this cohort yet. Plan a round of questions first.");
      return _("Each form carries a code instead of a name. A list beside them tells whom to send which: it is for you "
               "alone.");
    case FORM_RETURN:
      return _("A sheet for each tandem, in a folder: what became of the meetings, and how long they took.");
    }

  return "";
}

static void
on_form_selected (TwFormsDialog *self)
{
  gboolean is_feedback = get_form (self) == FORM_FEEDBACK;

  if (self->rounds == NULL)
    return;

  adw_preferences_group_set_description (self->group, describe_form (self));
  gtk_widget_set_visible (GTK_WIDGET (self->round_row), is_feedback && self->rounds->len > 0);
  gtk_widget_set_sensitive (self->write_button, !is_feedback || self->rounds->len > 0);
}

static TwLanguage *
create_language (TwFormsDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->language_row);

  return tw_language_new (language_tags[MIN (selected, G_N_ELEMENTS (language_tags) - 1)]);
}

/* Writing */

static void
finish (TwFormsDialog *self,
        const char    *path,
        int            n_forms,
        const GError  *error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *message = NULL;

  if (n_forms < 0)
    {
      tw_refusal_present (GTK_WIDGET (self), _("Nothing Written"), error);
      return;
    }

  message = g_strdup_printf (ngettext ("%d form was written to “%s”", "%d forms were written to “%s”", (guint) n_forms),
                             n_forms, name);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-message", "s", message);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
write_form (GtkWidget  *parent,
            const char *path,
            gpointer    unused)
{
  TwFormsDialog *self = TW_FORMS_DIALOG (parent);
  g_autoptr (TwLanguage) language = create_language (self);
  g_autoptr (GError) error = NULL;
  gboolean written = tw_workspace_write_enrolment_form (self->workspace, self->cohort_id, 0, path, language, &error);

  finish (self, path, written ? 1 : -1, error);
}

/* What a folder is called that the program makes in the one that was chosen: forms of another day stay apart. */
static char *
name_folder (TwFormsDialog *self,
             const char    *chosen)
{
  static const char *const names[] = {
    [FORM_ENROLMENT] = N_ ("Enrolment Forms"),
    [FORM_FEEDBACK] = N_ ("Feedback Forms"),
    [FORM_RETURN] = N_ ("Return Sheets"),
  };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *name = g_strdup_printf ("%s %s", _(names[get_form (self)]), day);

  return g_build_filename (chosen, name, NULL);
}

static void
write_forms (GtkWidget  *parent,
             const char *chosen,
             gpointer    unused)
{
  TwFormsDialog *self = TW_FORMS_DIALOG (parent);
  g_autoptr (TwLanguage) language = create_language (self);
  g_autofree char *folder = name_folder (self, chosen);
  g_autoptr (GError) error = NULL;
  guint round = adw_combo_row_get_selected (self->round_row);
  int n_forms = -1;

  switch (get_form (self))
    {
    case FORM_ENROLMENT:
      n_forms = tw_workspace_write_enrolment_forms (self->workspace, self->cohort_id, folder, language, &error);
      break;
    case FORM_FEEDBACK:
      n_forms = tw_workspace_write_feedback_forms (self->workspace, g_array_index (self->rounds, TwPulse, round).id,
                                                   folder, language, &error);
      break;
    case FORM_RETURN:
      n_forms = tw_workspace_write_return_sheets (self->workspace, self->cohort_id, folder, language, &error);
      break;
    case FORM_BLANK_ENROLMENT:
      g_return_if_reached ();
    }

  finish (self, folder, n_forms, error);
}

static void
on_write_clicked (TwFormsDialog *self)
{
  if (get_form (self) == FORM_BLANK_ENROLMENT)
    tw_file_saver_open (GTK_WIDGET (self), _("Write Out Forms"), _("Enrolment form.xlsx"), TW_FILE_SAVER_WORKBOOK,
                        write_form, NULL);
  else
    tw_file_saver_open_folder (GTK_WIDGET (self), _("Write Out Forms"), write_forms, NULL);
}

static void
on_cancel_clicked (TwFormsDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* The latest round is the one that is meant most often. */
static void
fill_rounds (TwFormsDialog *self)
{
  TwLanguage *language = tw_language_session ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->rounds = tw_workspace_get_pulses (self->workspace, self->cohort_id);
  if (self->rounds == NULL)
    self->rounds = g_array_new (FALSE, FALSE, sizeof (TwPulse));

  for (guint i = 0; i < self->rounds->len; i++)
    {
      const TwPulse *round = &g_array_index (self->rounds, TwPulse, i);
      g_autofree char *day = tw_language_iso_date (language, round->due_on, TW_DATE_MEDIUM);

      gtk_string_list_take (names, g_strdup_printf ("%s · %s",
                                                    tw_pulse_kind_name (language,
                                                                        tw_word (TW_TYPE_PULSE_KIND, (int) round->kind)),
                                                    day));
    }

  adw_combo_row_set_model (self->round_row, G_LIST_MODEL (names));
  if (self->rounds->len > 0)
    adw_combo_row_set_selected (self->round_row, self->rounds->len - 1);
}

static void
tw_forms_dialog_dispose (GObject *object)
{
  TwFormsDialog *self = TW_FORMS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_FORMS_DIALOG);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->rounds, g_array_unref);

  G_OBJECT_CLASS (tw_forms_dialog_parent_class)->dispose (object);
}

static void
tw_forms_dialog_class_init (TwFormsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  object_class->dispose = tw_forms_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/lists/tw-forms-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwFormsDialog, write_button);
  gtk_widget_class_bind_template_child (widget_class, TwFormsDialog, group);
  gtk_widget_class_bind_template_child (widget_class, TwFormsDialog, form_row);
  gtk_widget_class_bind_template_child (widget_class, TwFormsDialog, round_row);
  gtk_widget_class_bind_template_child (widget_class, TwFormsDialog, language_row);
  gtk_widget_class_bind_template_callback (widget_class, on_form_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_write_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
}

static void
tw_forms_dialog_init (TwFormsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_forms_dialog_new:
 * @workspace: an open file
 * @cohort_id: whose participants fill them in
 *
 * Returns: (transfer floating): a dialog that writes out forms
 */
AdwDialog *
tw_forms_dialog_new (TwWorkspace *workspace,
                     gint64       cohort_id)
{
  TwFormsDialog *self;
  gboolean is_german;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (TW_TYPE_FORMS_DIALOG, NULL);
  self->workspace = g_object_ref (workspace);
  self->cohort_id = cohort_id;
  is_german = g_str_has_prefix (tw_language_get_tag (tw_language_session ()), "de");
  adw_combo_row_set_selected (self->language_row, is_german ? 0 : 1);
  fill_rounds (self);
  on_form_selected (self);

  return ADW_DIALOG (self);
}
