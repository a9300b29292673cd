/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person is entered or corrected by hand. Each field that was changed so is kept as a field of the hand: a later
 * staff list leaves it alone (P5), until the person is told to follow the list again. */

#include "tw-person-commands.h"

#include "tw-command-private.h"
#include "tw-language.h"
#include "tw-organisation-table.h"
#include "tw-person-form-private.h"
#include "tw-person-levels-private.h"
#include "tw-person-table.h"
#include "tw-staff-row.h"

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
name_of (TwPerson *person)
{
  const char *given_name = tw_person_get_given_name (person);
  const char *family_name = tw_person_get_family_name (person);

  return given_name ? g_strjoin (" ", given_name, family_name, NULL) : g_strdup (family_name);
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

  tw_tidied_form_init (&tidied, 0, form);
  faults = tw_tidied_form_check (&tidied, self);
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

  tw_tidied_form_init (&tidied, person_id, form);
  faults = tw_tidied_form_check (&tidied, self);
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

  name = name_of (person);
  label = tw_language_format (tw_language_session (), N_("Let %s Follow the Staff List"), name);
  command = tw_command_begin (self, label, error);

  return command && tw_person_hand_field_remove_all (tw_command_connection (command), person_id, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}
