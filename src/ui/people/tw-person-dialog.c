/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person's facts, to be read, corrected and entered. What cannot stand is said at its field while it is typed;
 * nothing is written before Save, and nothing typed is thrown away without a question. */

#include "tw-person-dialog.h"

#include <glib/gi18n.h>

#include "tw-date-row.h"
#include "tw-discard.h"
#include "tw-entry-text.h"
#include "tw-fault-row.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-participation.h"
#include "tw-people-eraser.h"
#include "tw-person-chooser.h"
#include "tw-person-commands.h"
#include "tw-person-history-row.h"
#include "tw-person-text.h"
#include "tw-refusal.h"
#include "tw-wrapped-title.h"

/* The level row begins with "from the reporting line"; behind it every level down to this one, which is deep enough
 * for any company, or to the person's own. */
#define USUAL_LEVELS 12

struct _TwPersonDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  TwPerson *person; /* NULL: somebody new */
  gint64 manager_id;
  gint64 functional_manager_id;
  gboolean filling; /* the form is being filled in by the dialog itself */
  gboolean insists; /* Save was tried: now empty fields are faults too */

  GtkWidget *save_button;
  AdwEntryRow *title_row;
  AdwEntryRow *given_name_row;
  AdwEntryRow *family_name_row;
  AdwEntryRow *number_row;
  AdwEntryRow *email_row;
  AdwEntryRow *job_title_row;
  AdwEntryRow *department_row;
  AdwEntryRow *site_row;
  AdwActionRow *manager_row;
  GtkWidget *manager_button;
  GtkWidget *manager_clear_button;
  AdwActionRow *functional_manager_row;
  GtkWidget *functional_manager_button;
  GtkWidget *functional_manager_clear_button;
  AdwComboRow *level_row;
  AdwEntryRow *birth_year_row;
  TwDateRow *joined_row;
  TwDateRow *left_row;
  AdwPreferencesGroup *participations_group;
  GtkWidget *known_group;
  AdwActionRow *hand_fields_row;

  TwFaultRow *title_fault;
  TwFaultRow *given_name_fault;
  TwFaultRow *family_name_fault;
  TwFaultRow *number_fault;
  TwFaultRow *email_fault;
  TwFaultRow *job_title_fault;
  TwFaultRow *department_fault;
  TwFaultRow *site_fault;
  TwFaultRow *manager_fault;
  TwFaultRow *functional_manager_fault;
  TwFaultRow *level_fault;
  TwFaultRow *birth_year_fault;
  TwFaultRow *joined_on_fault;
  TwFaultRow *left_on_fault;
};

G_DEFINE_FINAL_TYPE (TwPersonDialog, tw_person_dialog, ADW_TYPE_DIALOG)

/* The form */

static const char *
text_of (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* What is no number at all is a year nobody was born in. */
static int
read_birth_year (TwPersonDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (text_of (self->birth_year_row)));
  guint64 year;

  if (*text == '\0')
    return 0;

  return g_ascii_string_to_unsigned (text, 10, 1, 9999, &year, NULL) ? (int) year : 1;
}

static TwPersonForm
read_form (TwPersonDialog *self)
{
  return (TwPersonForm) {
    .number = text_of (self->number_row),
    .title = text_of (self->title_row),
    .given_name = text_of (self->given_name_row),
    .family_name = text_of (self->family_name_row),
    .email = text_of (self->email_row),
    .job_title = text_of (self->job_title_row),
    .department = text_of (self->department_row),
    .site = text_of (self->site_row),
    .level = (int) adw_combo_row_get_selected (self->level_row) - 1,
    .birth_year = read_birth_year (self),
    .manager_id = self->manager_id,
    .functional_manager_id = self->functional_manager_id,
    .joined_on = tw_date_row_get_date (self->joined_row),
    .left_on = tw_date_row_get_date (self->left_row),
  };
}

static gint64
get_id (TwPersonDialog *self)
{
  return self->person != NULL ? tw_person_get_id (self->person) : 0;
}

/* Each fault at its field. A name that was not typed yet is none before somebody wants to save. */
static gboolean
show_faults (TwPersonDialog *self)
{
  const struct
  {
    const char *field;
    TwFaultRow *row;
  } rows[] = {
    { "title", self->title_fault },
    { "given-name", self->given_name_fault },
    { "family-name", self->family_name_fault },
    { "number", self->number_fault },
    { "email", self->email_fault },
    { "job-title", self->job_title_fault },
    { "department", self->department_fault },
    { "site", self->site_fault },
    { "manager", self->manager_fault },
    { "functional-manager", self->functional_manager_fault },
    { "level", self->level_fault },
    { "birth-year", self->birth_year_fault },
    { "joined-on", self->joined_on_fault },
    { "left-on", self->left_on_fault },
  };
  TwPersonForm form = read_form (self);
  g_autoptr (GPtrArray) faults = tw_workspace_check_person_form (self->workspace, get_id (self), &form);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean waits = rows[i].row == self->family_name_fault && self->person == NULL && !self->insists;

      tw_fault_row_set_sentence (rows[i].row, waits ? NULL : tw_form_faults_find (faults, rows[i].field));
    }

  return faults->len == 0;
}

static void
show_manager (TwPersonDialog *self,
              AdwActionRow   *row,
              GtkWidget      *clear_button,
              gint64          manager_id)
{
  g_autoptr (TwPerson) manager = manager_id != 0 ? tw_workspace_get_person (self->workspace, manager_id) : NULL;
  g_autofree char *name = manager != NULL ? tw_person_dup_name (manager) : NULL;

  adw_action_row_set_subtitle (row, name != NULL ? name : _("None"));
  gtk_widget_set_visible (clear_button, manager_id != 0);
}

static void
show_managers (TwPersonDialog *self)
{
  show_manager (self, self->manager_row, self->manager_clear_button, self->manager_id);
  show_manager (self, self->functional_manager_row, self->functional_manager_clear_button,
                self->functional_manager_id);
}

static void
on_changed (TwPersonDialog *self)
{
  if (self->filling)
    return;

  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_widget_set_sensitive (self->save_button, TRUE);
  show_managers (self);
  show_faults (self);
}

/* Managers */

static void
on_manager_chosen (TwPersonDialog *self,
                   gint64          id)
{
  self->manager_id = id;
  on_changed (self);
}

static void
on_functional_manager_chosen (TwPersonDialog *self,
                              gint64          id)
{
  self->functional_manager_id = id;
  on_changed (self);
}

static void
on_choose_manager (TwPersonDialog *self)
{
  AdwDialog *chooser = tw_person_chooser_new (self->workspace, _("Line Manager"));

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (on_manager_chosen), self, G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, GTK_WIDGET (self));
}

static void
on_choose_functional_manager (TwPersonDialog *self)
{
  AdwDialog *chooser = tw_person_chooser_new (self->workspace, _("Functional Manager"));

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (on_functional_manager_chosen), self, G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, GTK_WIDGET (self));
}

static void
on_manager_cleared (TwPersonDialog *self)
{
  on_manager_chosen (self, 0);
  gtk_widget_grab_focus (self->manager_button);
}

static void
on_functional_manager_cleared (TwPersonDialog *self)
{
  on_functional_manager_chosen (self, 0);
  gtk_widget_grab_focus (self->functional_manager_button);
}

/* Closing and saving */

static void
on_close_attempt (TwPersonDialog *self)
{
  tw_discard_ask (ADW_DIALOG (self));
}

static void
on_cancel_clicked (TwPersonDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
save (TwPersonDialog  *self,
      GError         **error)
{
  TwPersonForm form = read_form (self);

  if (self->person == NULL)
    return tw_workspace_add_person (self->workspace, &form, error) != 0;

  return tw_workspace_change_person (self->workspace, get_id (self), &form, error);
}

static void
on_save_clicked (TwPersonDialog *self)
{
  g_autoptr (GError) error = NULL;

  self->insists = TRUE;
  if (!show_faults (self))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  if (save (self, &error))
    tw_discard_close (ADW_DIALOG (self));
  else
    tw_refusal_present (GTK_WIDGET (self), _("Not Saved"), error);
}

/* What is known besides the form */

static void
add_participation (TwPersonDialog        *self,
                   const TwParticipation *participation)
{
  GtkWidget *row = adw_action_row_new ();
  TwLanguage *language = tw_language_session ();
  const char *role = tw_role_name (language, participation->role == TW_ROLE_MENTOR ? "mentor" : "mentee");
  g_autofree char *title = g_strjoin (" · ", participation->programme, participation->cohort, NULL);
  g_autoptr (GString) subtitle = g_string_new (role);

  if (participation->tandem_state == NULL)
    g_string_append_printf (subtitle, " · %s", _("no tandem"));
  else
    {
      /* Translators: %s is the partner in a tandem */
      g_autofree char *tandem = g_strdup_printf (_("tandem with %s"), participation->partner != NULL
                                                                        ? participation->partner
                                                                        : _("an erased person"));

      g_string_append_printf (subtitle, " · %s · %s", tandem,
                              tw_tandem_state_name (language, participation->tandem_state));
    }

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle->str);
  adw_preferences_group_add (self->participations_group, row);
}

static void
show_participations (TwPersonDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) participations = tw_workspace_list_participations (self->workspace, get_id (self), &error);
  GtkWidget *history;

  if (participations == NULL)
    {
      g_warning ("Where somebody takes part could not be read: %s", error->message);
      return;
    }

  for (guint i = 0; i < participations->len; i++)
    add_participation (self, g_ptr_array_index (participations, i));
  history = tw_person_history_row_new (self->workspace, get_id (self));
  if (history != NULL)
    adw_preferences_group_add (self->participations_group, history);
  gtk_widget_set_visible (GTK_WIDGET (self->participations_group), participations->len > 0 || history != NULL);
}

static const char *
name_field (const char *word)
{
  static const struct
  {
    const char *word;
    const char *name;
  } names[] = {
    { "number", N_("Personnel Number") },
    { "name", N_("Name") },
    { "email", N_("E-Mail") },
    { "job-title", N_("Job Title") },
    { "department", N_("Department") },
    { "site", N_("Site") },
    { "level", N_("Level") },
    { "birth-year", N_("Year of Birth") },
    { "manager", N_("Line Manager") },
    { "functional-manager", N_("Functional Manager") },
    { "joined-on", N_("Joined the Company") },
    { "left-on", N_("Leaves or Left the Company") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (word, names[i].word))
      return _(names[i].name);

  return word;
}

static void
show_hand_fields (TwPersonDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = tw_workspace_get_hand_fields (self->workspace, get_id (self), &error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    g_strv_builder_add (builder, name_field (words[i]));

  names = g_strv_builder_end (builder);
  list = tw_language_list (tw_language_session (), (const char *const *) names);
  adw_action_row_set_subtitle (self->hand_fields_row, list);
  gtk_widget_set_visible (GTK_WIDGET (self->hand_fields_row), *names != NULL);
}

static void
on_follow_clicked (TwPersonDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (tw_workspace_follow_staff_list (self->workspace, get_id (self), &error))
    show_hand_fields (self);
  else
    tw_refusal_present (GTK_WIDGET (self), _("Not Changed"), error);
}

static void
on_erase_activated (TwPersonDialog *self)
{
  AdwDialog *eraser = tw_people_eraser_new_for_person (self->workspace, self->person);

  g_signal_connect_object (eraser, "erased", G_CALLBACK (tw_discard_close), self, G_CONNECT_SWAPPED);
  adw_dialog_present (eraser, GTK_WIDGET (self));
}

/* Filling in */

static void
fill_levels (TwPersonDialog *self)
{
  g_autoptr (GtkStringList) levels = gtk_string_list_new (NULL);
  g_autofree char *name_of_level_0 = tw_workspace_get_setting (self->workspace, "level-0-name");
  int level = self->person != NULL ? tw_person_get_level (self->person) : -1;
  gboolean derived = self->person == NULL || tw_person_get_level_derived (self->person) || level < 0;
  g_autofree char *line = derived && level >= 0 ? g_strdup_printf (_("From the reporting line: %d"), level)
                                                : g_strdup (_("From the reporting line"));

  gtk_string_list_append (levels, line);
  for (int i = 0; i <= MAX (USUAL_LEVELS, level); i++)
    gtk_string_list_take (levels, tw_level_name (tw_language_session (), i, name_of_level_0));

  adw_combo_row_set_model (self->level_row, G_LIST_MODEL (levels));
  adw_combo_row_set_selected (self->level_row, derived ? 0 : (guint) level + 1);
}

static void
fill_in (TwPersonDialog *self,
         TwPerson       *person)
{
  g_autofree char *birth_year = NULL;

  tw_entry_text_set (self->title_row, tw_person_get_title (person));
  tw_entry_text_set (self->given_name_row, tw_person_get_given_name (person));
  tw_entry_text_set (self->family_name_row, tw_person_get_family_name (person));
  tw_entry_text_set (self->number_row, tw_person_get_number (person));
  tw_entry_text_set (self->email_row, tw_person_get_email (person));
  tw_entry_text_set (self->job_title_row, tw_person_get_job_title (person));
  tw_entry_text_set (self->department_row, tw_person_get_department (person));
  tw_entry_text_set (self->site_row, tw_person_get_site (person));
  if (tw_person_get_birth_year (person) > 0)
    birth_year = g_strdup_printf ("%d", tw_person_get_birth_year (person));
  tw_entry_text_set (self->birth_year_row, birth_year);
  tw_date_row_set_date (self->joined_row, tw_person_get_joined_on (person));
  tw_date_row_set_date (self->left_row, tw_person_get_left_on (person));
  self->manager_id = tw_person_get_manager_id (person);
  self->functional_manager_id = tw_person_get_functional_manager_id (person);

  show_participations (self);
  show_hand_fields (self);
}

static void
set_up (TwPersonDialog *self)
{
  g_autofree char *name = self->person != NULL ? tw_person_dup_name (self->person) : NULL;
  gboolean read_only = tw_workspace_get_read_only (self->workspace);

  self->filling = TRUE;
  adw_dialog_set_title (ADW_DIALOG (self), name != NULL ? name : _("New Person"));
  fill_levels (self);
  if (self->person != NULL)
    fill_in (self, self->person);
  show_managers (self);
  self->filling = FALSE;

  gtk_widget_set_visible (self->known_group, self->person != NULL && !read_only);
  gtk_widget_set_visible (self->save_button, !read_only);
  gtk_widget_set_sensitive (self->save_button, self->person == NULL);
}

static void
tw_person_dialog_dispose (GObject *object)
{
  TwPersonDialog *self = TW_PERSON_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PERSON_DIALOG);
  g_clear_object (&self->workspace);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (tw_person_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TwPersonDialog, name)
  BIND (save_button);
  BIND (title_row);
  BIND (given_name_row);
  BIND (family_name_row);
  BIND (number_row);
  BIND (email_row);
  BIND (job_title_row);
  BIND (department_row);
  BIND (site_row);
  BIND (manager_row);
  BIND (manager_button);
  BIND (manager_clear_button);
  BIND (functional_manager_row);
  BIND (functional_manager_button);
  BIND (functional_manager_clear_button);
  BIND (level_row);
  BIND (birth_year_row);
  BIND (joined_row);
  BIND (left_row);
  BIND (participations_group);
  BIND (known_group);
  BIND (hand_fields_row);
  BIND (title_fault);
  BIND (given_name_fault);
  BIND (family_name_fault);
  BIND (number_fault);
  BIND (email_fault);
  BIND (job_title_fault);
  BIND (department_fault);
  BIND (site_fault);
  BIND (manager_fault);
  BIND (functional_manager_fault);
  BIND (level_fault);
  BIND (birth_year_fault);
  BIND (joined_on_fault);
  BIND (left_on_fault);
#undef BIND
}

static void
tw_person_dialog_class_init (TwPersonDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_person_dialog_dispose;

  g_type_ensure (TW_TYPE_DATE_ROW);
  g_type_ensure (TW_TYPE_FAULT_ROW);
  g_type_ensure (TW_TYPE_WRAPPED_TITLE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/people/tw-person-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_manager);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_functional_manager);
  gtk_widget_class_bind_template_callback (widget_class, on_manager_cleared);
  gtk_widget_class_bind_template_callback (widget_class, on_functional_manager_cleared);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
  gtk_widget_class_bind_template_callback (widget_class, on_follow_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_erase_activated);
}

static void
tw_person_dialog_init (TwPersonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_person_dialog_new:
 * @workspace: an open file
 * @person: (nullable): whose facts are shown, or %NULL for somebody new
 *
 * Returns: (transfer floating): a dialog that changes or adds the person
 */
AdwDialog *
tw_person_dialog_new (TwWorkspace *workspace,
                      TwPerson    *person)
{
  TwPersonDialog *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (TW_TYPE_PERSON_DIALOG, NULL);
  self->workspace = g_object_ref (workspace);
  g_set_object (&self->person, person);
  set_up (self);

  return ADW_DIALOG (self);
}
