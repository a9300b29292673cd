/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person is entered or corrected by hand. Each field that was changed so is kept as a field of the hand: a later
 * staff list leaves it alone (P5), until the person is told to follow the list again. */

#include "tw-person-commands.h"

#include "tw-cells.h"
#include "tw-command-private.h"
#include "tw-language.h"
#include "tw-organisation-table.h"
#include "tw-person-levels-private.h"
#include "tw-person-table.h"
#include "tw-staff-row.h"
#include "tw-today-private.h"

#include <string.h>

/* Ages between which somebody is on a staff list, as for a list that is read. */
#define LEAST_AGE 13
#define GREATEST_AGE 100

#define GREATEST_LEVEL 99

/* Longer reporting lines than any company has: whoever is still climbing then goes round in a circle. */
#define MOST_STEPS 100

/* A form with its texts tidied, and the person as the form makes it. */
typedef struct
{
  TwPersonRow row;
  GPtrArray *texts;
} TwTidiedForm;

static void
tidied_form_clear (TwTidiedForm *tidied)
{
  g_ptr_array_unref (tidied->texts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TwTidiedForm, tidied_form_clear)

/* ---- The form as a row ---- */

static char *
keep (TwTidiedForm *self,
      GString      *text)
{
  char *kept = g_string_free_and_steal (text);

  g_ptr_array_add (self->texts, kept);

  return *kept ? kept : NULL;
}

static GString *
tidy (const char *text)
{
  GString *tidied = g_string_new (NULL);

  tw_cell_tidy (text ? text : "", tidied);

  return tidied;
}

static char *
take_text (TwTidiedForm *self,
           const char   *text)
{
  return keep (self, tidy (text));
}

static char *
take_number (TwTidiedForm *self,
             const char   *text)
{
  GString *number = tidy (text);

  tw_cell_tidy_number (number);

  return keep (self, number);
}

/* What is no address stays as it is, for the fault that says so. */
static char *
take_email (TwTidiedForm *self,
            const char   *text)
{
  GString *email = tidy (text);
  g_autofree char *typed = g_strdup (email->str);

  if (!tw_cell_tidy_email (email))
    g_string_assign (email, typed);

  return keep (self, email);
}

static void
tidied_form_init (TwTidiedForm       *self,
                  gint64              person_id,
                  const TwPersonForm *form)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->row = (TwPersonRow) {
    .id = person_id,
    .number = take_number (self, form->number),
    .title = take_text (self, form->title),
    .given_name = take_text (self, form->given_name),
    .family_name = take_text (self, form->family_name),
    .email = take_email (self, form->email),
    .job_title = take_text (self, form->job_title),
    .department = take_text (self, form->department),
    .site = take_text (self, form->site),
    .level = form->level,
    .birth_year = form->birth_year,
    .manager_id = form->manager_id,
    .functional_manager_id = form->functional_manager_id,
    .joined_on = take_text (self, form->joined_on),
    .left_on = take_text (self, form->left_on),
  };
}

/* ---- What is wrong with it ---- */

static char *
name_of (TwWorkspace *self,
         gint64       person_id)
{
  g_autoptr (TwPerson) person = tw_workspace_get_person (self, person_id);
  const char *given_name = person ? tw_person_get_given_name (person) : NULL;
  const char *family_name = person ? tw_person_get_family_name (person) : NULL;

  return given_name ? g_strjoin (" ", given_name, family_name, NULL) : g_strdup (family_name);
}

static void
check_lengths (const TwPersonRow *row,
               GPtrArray         *faults)
{
  const struct
  {
    const char *field;
    const char *text;
    glong most_characters;
  } texts[] = {
    { "number", row->number, 100 },
    { "title", row->title, 100 },
    { "given-name", row->given_name, 200 },
    { "family-name", row->family_name, 200 },
    { "email", row->email, 320 },
    { "job-title", row->job_title, 200 },
    { "department", row->department, 200 },
    { "site", row->site, 200 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].text && g_utf8_strlen (texts[i].text, -1) > texts[i].most_characters)
      tw_form_faults_take (faults, texts[i].field,
                           tw_language_format (tw_language_session (),
                                               N_("This is too long: at most %d characters fit here."),
                                               (int) texts[i].most_characters));
}

static void
check_number (TwWorkspace       *self,
              const TwPersonRow *row,
              GPtrArray         *faults)
{
  gint64 owner = row->number ? tw_workspace_find_person (self, row->number) : 0;
  g_autofree char *name = owner && owner != row->id ? name_of (self, owner) : NULL;

  if (name)
    tw_form_faults_take (faults, "number",
                         tw_language_format (tw_language_session (),
                                             N_("%s has this personnel number already. Enter another, or leave it "
                                                "empty."),
                                             name));
}

static void
check_email (const TwPersonRow *row,
             GPtrArray         *faults)
{
  g_autoptr (GString) email = row->email ? g_string_new (row->email) : NULL;

  if (email && !tw_cell_tidy_email (email))
    tw_form_faults_take (faults, "email",
                         g_strdup (tw_tr (N_("This is no e-mail address. It has the shape name@company.com."))));
}

static void
check_birth_year (const TwPersonRow *row,
                  GPtrArray         *faults)
{
  g_autofree char *today = tw_today ();
  int this_year = tw_iso_date_year (today);

  if (row->birth_year && (row->birth_year < this_year - GREATEST_AGE || row->birth_year > this_year - LEAST_AGE))
    tw_form_faults_take (faults, "birth-year",
                         tw_language_format (tw_language_session (),
                                             N_("Enter a year from %d to %d, or leave it empty."),
                                             this_year - GREATEST_AGE, this_year - LEAST_AGE));
}

/* Whether the line up from @manager_id comes to @person_id. */
static gboolean
reports_to (TwWorkspace *self,
            gint64       manager_id,
            gint64       person_id)
{
  for (guint steps = 0; manager_id && steps < MOST_STEPS; steps++)
    {
      g_autoptr (TwPerson) manager = NULL;

      if (manager_id == person_id)
        return TRUE;

      manager = tw_workspace_get_person (self, manager_id);
      manager_id = manager ? tw_person_get_manager_id (manager) : 0;
    }

  return FALSE;
}

/* A circle in a staff list is told and taken; by hand nobody needs to make one. */
static void
check_managers (TwWorkspace       *self,
                const TwPersonRow *row,
                GPtrArray         *faults)
{
  g_autofree char *name = NULL;

  if (!row->id)
    return;

  if (row->manager_id == row->id)
    tw_form_faults_take (faults, "manager", g_strdup (tw_tr (N_("Nobody is the own line manager. Choose somebody else."))));
  else if (row->manager_id && reports_to (self, row->manager_id, row->id))
    {
      name = name_of (self, row->manager_id);
      tw_form_faults_take (faults, "manager",
                           tw_language_format (tw_language_session (),
                                               N_("%s reports to this person, so that the line would go round in a "
                                                  "circle. Choose somebody else."),
                                               name));
    }

  if (row->functional_manager_id == row->id)
    tw_form_faults_take (faults, "functional-manager",
                         g_strdup (tw_tr (N_("Nobody is the own functional manager. Choose somebody else."))));
}

static gboolean
check_date (const char *date,
            const char *field,
            GPtrArray  *faults)
{
  g_autofree char *today = tw_today ();
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *instant = date ? g_strconcat (date, "T00:00:00Z", NULL) : NULL;

  if (!date)
    return TRUE;

  time = strlen (today) == strlen (date) ? g_date_time_new_from_iso8601 (instant, NULL) : NULL;
  if (time)
    return TRUE;

  tw_form_faults_take (faults, field, g_strdup (tw_tr (N_("There is no such day. Enter another, or leave it empty."))));
  return FALSE;
}

static void
check_dates (const TwPersonRow *row,
             GPtrArray         *faults)
{
  gboolean are_dates = check_date (row->joined_on, "joined-on", faults);

  are_dates = check_date (row->left_on, "left-on", faults) && are_dates;

  if (are_dates && row->joined_on && row->left_on && strcmp (row->left_on, row->joined_on) < 0)
    tw_form_faults_take (faults, "left-on",
                         g_strdup (tw_tr (N_("Nobody leaves before joining. Correct one of the two days."))));
}

static GPtrArray *
check (TwWorkspace       *self,
       const TwPersonRow *row)
{
  GPtrArray *faults = tw_form_faults_new ();

  if (!row->family_name)
    tw_form_faults_take (faults, "family-name",
                         g_strdup (tw_tr (N_("Enter the family name: without it nobody is found again."))));
  if (row->level < -1 || row->level > GREATEST_LEVEL)
    tw_form_faults_take (faults, "level",
                         tw_language_format (tw_language_session (), N_("Enter a level from 0 to %d."), GREATEST_LEVEL));

  check_lengths (row, faults);
  check_number (self, row, faults);
  check_email (row, faults);
  check_birth_year (row, faults);
  check_managers (self, row, faults);
  check_dates (row, faults);

  return faults;
}

/* ---- Writing it ---- */

static gboolean
differs (const char *one,
         const char *other)
{
  return g_strcmp0 (one, other) != 0;
}

static gboolean
has_given_level (TwPerson *person)
{
  return tw_person_get_id (person) && tw_person_get_level (person) >= 0 && !tw_person_get_level_derived (person);
}

/* Giving a level, and giving a given level back to the reporting line, are both done by hand. */
static gboolean
changes_level (const TwPersonRow *row,
               TwPerson          *before)
{
  if (row->level < 0 || row->level_derived)
    return has_given_level (before);

  return !has_given_level (before) || row->level != tw_person_get_level (before);
}

/* Marks each field in which the form says something else than the file. */
static gboolean
mark_hand_fields (TwConnection       *connection,
                  const TwPersonRow  *row,
                  TwPerson           *before,
                  GError            **error)
{
  const struct
  {
    const char *word;
    gboolean changed;
  } fields[] = {
    { "number", differs (row->number, tw_person_get_number (before)) },
    { "name", differs (row->title, tw_person_get_title (before)) ||
              differs (row->given_name, tw_person_get_given_name (before)) ||
              differs (row->family_name, tw_person_get_family_name (before)) },
    { "email", differs (row->email, tw_person_get_email (before)) },
    { "job-title", differs (row->job_title, tw_person_get_job_title (before)) },
    { "department", row->department_id != tw_person_get_department_id (before) },
    { "site", row->site_id != tw_person_get_site_id (before) },
    { "level", changes_level (row, before) },
    { "birth-year", row->birth_year != tw_person_get_birth_year (before) },
    { "manager", row->manager_id != tw_person_get_manager_id (before) },
    { "functional-manager", row->functional_manager_id != tw_person_get_functional_manager_id (before) },
    { "joined-on", differs (row->joined_on, tw_person_get_joined_on (before)) },
    { "left-on", differs (row->left_on, tw_person_get_left_on (before)) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].changed && !tw_person_hand_field_add (connection, row->id, fields[i].word, error))
      return FALSE;

  return TRUE;
}

static gboolean
name_organisation (TwConnection  *connection,
                   TwPersonRow   *row,
                   GError       **error)
{
  row->department_id = tw_department_table_get_id (connection, row->department, NULL, error);
  if (row->department && !row->department_id)
    return FALSE;

  row->site_id = tw_site_table_get_id (connection, row->site, error);

  return !row->site || row->site_id;
}

/* The level that nobody enters stays a derived one; the line tells it, for everybody below as well. */
static void
take_level (TwPersonRow *row,
            TwPerson    *before)
{
  if (row->level >= 0)
    return;

  row->level_derived = tw_person_get_level_derived (before);
  row->level = row->level_derived ? tw_person_get_level (before) : TW_LEVEL_UNKNOWN;
}

static gboolean
write_change (TwCommand    *command,
              TwPersonRow  *row,
              TwPerson     *before,
              GError      **error)
{
  TwConnection *connection = tw_command_connection (command);
  gboolean follows_line = row->level < 0;

  take_level (row, before);

  return name_organisation (connection, row, error) &&
         mark_hand_fields (connection, row, before, error) &&
         tw_person_table_update (connection, row, error) &&
         tw_person_levels_settle (connection, row->id, follows_line, error);
}

static char *
name_in_form (const TwPersonRow *row)
{
  return row->given_name ? g_strjoin (" ", row->given_name, row->family_name, NULL) : g_strdup (row->family_name);
}

static TwPerson *
require_person (TwWorkspace  *self,
                gint64        person_id,
                GError      **error)
{
  TwPerson *person = tw_workspace_get_person (self, person_id);

  if (person && !tw_person_get_erased_on (person))
    return person;

  g_clear_object (&person);
  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                       tw_tr (N_("Nothing was changed, because this person is not in the file any more.")));

  return NULL;
}

/**
 * tw_workspace_check_person_form:
 * @person_id: whose form it is, or 0 for somebody new
 * @form: as it is filled in
 *
 * Says what is wrong with the form, and does nothing.
 *
 * Returns: (transfer full) (element-type TwFormFault): a fault for each field that cannot stand
 */
GPtrArray *
tw_workspace_check_person_form (TwWorkspace        *self,
                                gint64              person_id,
                                const TwPersonForm *form)
{
  g_auto (TwTidiedForm) tidied = { 0 };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  tidied_form_init (&tidied, person_id, form);

  return check (self, &tidied.row);
}

/**
 * tw_workspace_add_person:
 * @form: the new person
 *
 * Adds somebody who is on no staff list. What was filled in counts as entered by hand (P5).
 *
 * Returns: the id of the person; 0 with %TW_WORKSPACE_ERROR_INVALID and every fault, or with another error
 */
gint64
tw_workspace_add_person (TwWorkspace         *self,
                         const TwPersonForm  *form,
                         GError             **error)
{
  g_auto (TwTidiedForm) tidied = { 0 };
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (TwPerson) nobody = g_object_new (TW_TYPE_PERSON, NULL);
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *name = NULL, *label = NULL;
  TwPersonRow bare = { .level = TW_LEVEL_UNKNOWN };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  tidied_form_init (&tidied, 0, form);
  faults = check (self, &tidied.row);
  if (!tw_form_faults_set_error (faults, error))
    return 0;

  name = name_in_form (&tidied.row);
  label = tw_language_format (tw_language_session (), N_("Add %s"), name);
  command = tw_command_begin (self, label, error);
  if (!command)
    return 0;

  bare.family_name = tidied.row.family_name;
  tidied.row.id = tw_person_table_insert (tw_command_connection (command), &bare, error);
  if (!tidied.row.id || !write_change (command, &tidied.row, nobody, error) ||
      !tw_command_commit (g_steal_pointer (&command), error))
    return 0;

  return tidied.row.id;
}

/**
 * tw_workspace_change_person:
 * @person_id: a person
 * @form: the person as it is to be
 *
 * Changes what the form says otherwise than the file. Facts that a cohort keeps as of the enrolment stay as they
 * were; rules look at the new ones.
 *
 * Returns: whether it was done; %FALSE with %TW_WORKSPACE_ERROR_INVALID and every fault, or with another error
 */
gboolean
tw_workspace_change_person (TwWorkspace         *self,
                            gint64               person_id,
                            const TwPersonForm  *form,
                            GError             **error)
{
  g_auto (TwTidiedForm) tidied = { 0 };
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (TwPerson) before = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *name = NULL, *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  before = require_person (self, person_id, error);
  if (!before)
    return FALSE;

  tidied_form_init (&tidied, person_id, form);
  faults = check (self, &tidied.row);
  if (!tw_form_faults_set_error (faults, error))
    return FALSE;

  name = name_in_form (&tidied.row);
  label = tw_language_format (tw_language_session (), N_("Change %s"), name);
  command = tw_command_begin (self, label, error);

  return command && write_change (command, &tidied.row, before, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

static void
add_field (gpointer    builder,
           gint64      person_id,
           const char *field)
{
  g_strv_builder_add (builder, field);
}

/**
 * tw_workspace_get_hand_fields:
 * @person_id: a person
 *
 * Which fields of the person were entered by hand (P5): number, name, email, job-title, department, site, level,
 * birth-year, manager, functional-manager, joined-on, left-on.
 *
 * Returns: (transfer full) (array zero-terminated=1): their words, or %NULL on error
 */
GStrv
tw_workspace_get_hand_fields (TwWorkspace  *self,
                              gint64        person_id,
                              GError      **error)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  if (!tw_person_hand_field_read (tw_workspace_reading (self), person_id, add_field, fields, error))
    return NULL;

  return g_strv_builder_end (fields);
}

/**
 * tw_workspace_follow_staff_list:
 * @person_id: a person
 *
 * Lets the next staff list change every field of the person again, those entered by hand too. Nothing else changes.
 */
gboolean
tw_workspace_follow_staff_list (TwWorkspace  *self,
                                gint64        person_id,
                                GError      **error)
{
  g_autoptr (TwPerson) person = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *name = NULL, *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  person = require_person (self, person_id, error);
  if (!person)
    return FALSE;

  name = name_of (self, person_id);
  label = tw_language_format (tw_language_session (), N_("Let %s Follow the Staff List"), name);
  command = tw_command_begin (self, label, error);

  return command && tw_person_hand_field_remove_all (tw_command_connection (command), person_id, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}
