/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for all programmes of the company. Each change is applied by itself and can be undone like any other;
 * what cannot stand is said at its field and left as it was. */

#include "tw-preferences-dialog.h"

#include <glib/gi18n.h>

#include "tw-company-commands.h"
#include "tw-discard.h"
#include "tw-entry-text.h"
#include "tw-fault-row.h"
#include "tw-holiday-text.h"
#include "tw-holidays.h"
#include "tw-language.h"
#include "tw-refusal.h"

/* The most pixels a logo keeps on its longer side: sharp on paper, small in the file. */
#define MOST_LOGO_PIXELS 4096

/* Months; 0: until somebody erases by hand. */
static const guint retention_periods[] = { 0, 6, 12, 24, 36, 60, 120 };

struct _TwPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  TwWorkspace *workspace;
  gboolean filling; /* the dialog itself fills the rows in */

  AdwEntryRow *name_row;
  GtkPicture *logo_picture;
  GtkWidget *logo_button;
  GtkWidget *logo_clear_button;
  AdwEntryRow *contact_person_row;
  AdwEntryRow *contact_email_row;
  AdwEntryRow *contact_phone_row;
  AdwEntryRow *level_0_row;
  AdwComboRow *holidays_row;
  AdwComboRow *retention_row;

  TwFaultRow *name_fault;
  TwFaultRow *contact_person_fault;
  TwFaultRow *contact_email_fault;
  TwFaultRow *contact_phone_fault;
  TwFaultRow *level_0_fault;
};

G_DEFINE_FINAL_TYPE (TwPreferencesDialog, tw_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* Filling in */

/* The first choice is none. */
static guint
find_calendar (const char *calendar)
{
  const char *const *calendars = tw_holiday_calendars ();

  for (guint i = 0; calendar != NULL && calendars[i] != NULL; i++)
    if (g_str_equal (calendars[i], calendar))
      return i + 1;

  return 0;
}

static guint
find_retention_period (guint months)
{
  for (guint i = 0; i < G_N_ELEMENTS (retention_periods); i++)
    if (retention_periods[i] >= months)
      return i;

  return G_N_ELEMENTS (retention_periods) - 1;
}

static void
fill_calendars (TwPreferencesDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("None"), NULL });
  const char *const *calendars = tw_holiday_calendars ();

  for (guint i = 0; calendars[i] != NULL; i++)
    gtk_string_list_append (names, tw_holiday_calendar_name (tw_language_session (), calendars[i]));

  adw_combo_row_set_model (self->holidays_row, G_LIST_MODEL (names));
}

static void
fill_retention_periods (TwPreferencesDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("Until erased by hand"), NULL });

  for (guint i = 1; i < G_N_ELEMENTS (retention_periods); i++)
    gtk_string_list_take (names, g_strdup_printf (ngettext ("%u month", "%u months", retention_periods[i]),
                                                  retention_periods[i]));

  adw_combo_row_set_model (self->retention_row, G_LIST_MODEL (names));
}

static void
show_logo (TwPreferencesDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = tw_workspace_get_logo (self->workspace, &error);
  g_autoptr (GdkTexture) texture = png != NULL ? gdk_texture_new_from_bytes (png, NULL) : NULL;

  gtk_picture_set_paintable (self->logo_picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->logo_picture), texture != NULL);
  gtk_widget_set_visible (self->logo_clear_button, png != NULL);
}

static void
fill_in (TwPreferencesDialog *self)
{
  g_auto (TwCompany) company = { 0 };

  tw_workspace_read_company (self->workspace, &company);
  self->filling = TRUE;
  tw_entry_text_set (self->name_row, company.name);
  tw_entry_text_set (self->contact_person_row, company.contact_person);
  tw_entry_text_set (self->contact_email_row, company.contact_email);
  tw_entry_text_set (self->contact_phone_row, company.contact_phone);
  tw_entry_text_set (self->level_0_row, company.level_0_name);
  adw_combo_row_set_selected (self->holidays_row, find_calendar (company.holiday_calendar));
  adw_combo_row_set_selected (self->retention_row, find_retention_period (company.retention_months));
  self->filling = FALSE;

  show_logo (self);
}

/* Applying */

static void
take_text (char        **text,
           AdwEntryRow  *row)
{
  g_set_str (text, gtk_editable_get_text (GTK_EDITABLE (row)));
}

/* What has no row here, the guideline, stays as it is. */
static void
read_form (TwPreferencesDialog *self,
           TwCompany           *company)
{
  guint calendar = adw_combo_row_get_selected (self->holidays_row);

  tw_workspace_read_company (self->workspace, company);
  take_text (&company->name, self->name_row);
  take_text (&company->contact_person, self->contact_person_row);
  take_text (&company->contact_email, self->contact_email_row);
  take_text (&company->contact_phone, self->contact_phone_row);
  take_text (&company->level_0_name, self->level_0_row);
  g_set_str (&company->holiday_calendar, calendar > 0 ? tw_holiday_calendars ()[calendar - 1] : NULL);
  company->retention_months = retention_periods[adw_combo_row_get_selected (self->retention_row)];
}

static gboolean
show_faults (TwPreferencesDialog *self,
             const TwCompany     *company)
{
  g_autoptr (GPtrArray) faults = tw_workspace_check_company (self->workspace, company);

  tw_fault_row_set_sentence (self->name_fault, tw_form_faults_find (faults, "name"));
  tw_fault_row_set_sentence (self->contact_person_fault, tw_form_faults_find (faults, "contact-person"));
  tw_fault_row_set_sentence (self->contact_email_fault, tw_form_faults_find (faults, "contact-email"));
  tw_fault_row_set_sentence (self->contact_phone_fault, tw_form_faults_find (faults, "contact-phone"));
  tw_fault_row_set_sentence (self->level_0_fault, tw_form_faults_find (faults, "level-0-name"));

  return faults->len == 0;
}

static void
on_applied (TwPreferencesDialog *self)
{
  g_auto (TwCompany) company = { 0 };
  g_autoptr (GError) error = NULL;

  read_form (self, &company);
  if (!show_faults (self, &company))
    return;

  if (!tw_workspace_change_company (self->workspace, &company, &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Changed"), error);
}

static void
on_chosen (TwPreferencesDialog *self)
{
  if (!self->filling)
    on_applied (self);
}

static gboolean
holds_other (AdwEntryRow *row,
             const char  *kept)
{
  return !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), kept != NULL ? kept : "");
}

static gboolean
is_to_be_applied (TwPreferencesDialog *self)
{
  g_auto (TwCompany) kept = { 0 };

  tw_workspace_read_company (self->workspace, &kept);

  return holds_other (self->name_row, kept.name) || holds_other (self->contact_person_row, kept.contact_person) ||
         holds_other (self->contact_email_row, kept.contact_email) ||
         holds_other (self->contact_phone_row, kept.contact_phone) || holds_other (self->level_0_row, kept.level_0_name);
}

/* What was typed counts without a press on the check mark as well; what cannot hold is not lost without a question. */
static void
on_close_attempt (TwPreferencesDialog *self)
{
  g_auto (TwCompany) company = { 0 };

  read_form (self, &company);
  if (!is_to_be_applied (self) ||
      (show_faults (self, &company) && tw_workspace_change_company (self->workspace, &company, NULL)))
    tw_discard_close (ADW_DIALOG (self));
  else
    tw_discard_ask (ADW_DIALOG (self));
}

/* The logo */

static void
apply_logo (TwPreferencesDialog *self,
            GBytes              *png)
{
  g_autoptr (GError) error = NULL;

  if (tw_workspace_set_logo (self->workspace, png, &error))
    show_logo (self);
  else
    tw_refusal_present (GTK_WIDGET (self), _("Not Changed"), error);
}

/* Any picture that GTK can read becomes a PNG: that is what papers print. */
static GBytes *
read_picture (GFile   *file,
              GError **error)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_file (file, error);

  if (texture == NULL)
    {
      g_prefix_error (error, "%s ", _("The picture cannot be read. Choose a PNG, JPEG or SVG file."));
      return NULL;
    }

  if (MAX (gdk_texture_get_width (texture), gdk_texture_get_height (texture)) > MOST_LOGO_PIXELS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                   _("The picture is larger than %d pixels. Save it smaller and choose it again."), MOST_LOGO_PIXELS);
      return NULL;
    }

  return gdk_texture_save_to_png_bytes (texture);
}

static void
on_logo_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (TwPreferencesDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL;

  if (file == NULL || self->workspace == NULL)
    return;

  png = read_picture (file, &error);
  if (png != NULL)
    apply_logo (self, png);
  else
    tw_refusal_present (GTK_WIDGET (self), _("No Logo Taken"), error);
}

static void
on_choose_logo (TwPreferencesDialog *self)
{
  g_autoptr (GtkFileDialog) chooser = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (pictures, _("Pictures"));
  gtk_file_filter_add_mime_type (pictures, "image/png");
  gtk_file_filter_add_mime_type (pictures, "image/jpeg");
  gtk_file_filter_add_mime_type (pictures, "image/svg+xml");
  g_list_store_append (filters, pictures);
  gtk_file_dialog_set_filters (chooser, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (chooser, _("Logo"));
  gtk_file_dialog_open (chooser, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, on_logo_chosen,
                        g_object_ref (self));
}

static void
on_logo_cleared (TwPreferencesDialog *self)
{
  apply_logo (self, NULL);
  gtk_widget_grab_focus (self->logo_button);
}

static void
tw_preferences_dialog_dispose (GObject *object)
{
  TwPreferencesDialog *self = TW_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_preferences_dialog_parent_class)->dispose (object);
}

static void
tw_preferences_dialog_class_init (TwPreferencesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_preferences_dialog_dispose;

  g_type_ensure (TW_TYPE_FAULT_ROW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandemwerk/Tandemwerk/ui/company/tw-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, logo_picture);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, logo_button);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, logo_clear_button);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, contact_person_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, contact_email_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, contact_phone_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, level_0_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, holidays_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, retention_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, name_fault);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, contact_person_fault);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, contact_email_fault);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, contact_phone_fault);
  gtk_widget_class_bind_template_child (widget_class, TwPreferencesDialog, level_0_fault);
  gtk_widget_class_bind_template_callback (widget_class, on_applied);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_logo);
  gtk_widget_class_bind_template_callback (widget_class, on_logo_cleared);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
}

static void
tw_preferences_dialog_init (TwPreferencesDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_calendars (self);
  fill_retention_periods (self);
}

/**
 * tw_preferences_dialog_new:
 * @workspace: an open file
 *
 * Returns: (transfer floating): a dialog that changes what holds for the company
 */
AdwDialog *
tw_preferences_dialog_new (TwWorkspace *workspace)
{
  TwPreferencesDialog *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (TW_TYPE_PREFERENCES_DIALOG, NULL);
  self->workspace = g_object_ref (workspace);
  fill_in (self);

  return ADW_DIALOG (self);
}
