/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person as somebody filled the form in: tidied as the cells of a list are, and looked through for what cannot
 * stand. Each fault names its field and the way out. */

#include "tw-person-form-private.h"

#include "tw-cells.h"
#include "tw-language.h"
#include "tw-today-private.h"

#include <string.h>

/* Ages between which somebody is on a staff list, as for a list that is read. */
#define LEAST_AGE 13
#define GREATEST_AGE 100

#define GREATEST_LEVEL 99

/* Longer reporting lines than any company has: whoever is still climbing then goes round in a circle. */
#define MOST_STEPS 100

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

/**
 * tw_tidied_form_init:
 * @self: (out caller-allocates): the form as a row; clear it with tw_tidied_form_clear()
 * @person_id: whose form it is, or 0
 * @form: as it is filled in
 */
void
tw_tidied_form_init (TwTidiedForm       *self,
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

/**
 * tw_tidied_form_clear:
 */
void
tw_tidied_form_clear (TwTidiedForm *self)
{
  g_ptr_array_unref (self->texts);
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
                         g_strdup (tw_tr (N_("This is not an e-mail address. It has the shape name@company.com."))));
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
    tw_form_faults_take (faults, "manager", g_strdup (tw_tr (N_("Nobody is their own line manager. Choose somebody "
                                                                "else."))));
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
                         g_strdup (tw_tr (N_("Nobody is their own functional manager. Choose somebody else."))));
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

/**
 * tw_tidied_form_check:
 *
 * Returns: (transfer full) (element-type TwFormFault): a fault for each field that cannot stand
 */
GPtrArray *
tw_tidied_form_check (const TwTidiedForm *self,
                      TwWorkspace        *workspace)
{
  const TwPersonRow *row = &self->row;
  GPtrArray *faults = tw_form_faults_new ();

  if (!row->family_name)
    tw_form_faults_take (faults, "family-name",
                         g_strdup (tw_tr (N_("Enter the family name: without it nobody is found again."))));
  if (row->level < -1 || row->level > GREATEST_LEVEL)
    tw_form_faults_take (faults, "level",
                         tw_language_format (tw_language_session (), N_("Enter a level from 0 to %d."), GREATEST_LEVEL));

  check_lengths (row, faults);
  check_number (workspace, row, faults);
  check_email (row, faults);
  check_birth_year (row, faults);
  check_managers (workspace, row, faults);
  check_dates (row, faults);

  return faults;
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

  tw_tidied_form_init (&tidied, person_id, form);

  return tw_tidied_form_check (&tidied, self);
}
