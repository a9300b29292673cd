/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A staff list compared with the people of the file. The plan is made without writing, so that a preview and the
 * real import tell the same. What was entered by hand stays (P5), and a field the list has no column for is left
 * alone. */

#include "tw-staff-plan-private.h"

#include "tw-finding.h"
#include "tw-fold.h"
#include "tw-import-outcome-private.h"
#include "tw-number-digest-private.h"
#include "tw-person-table.h"
#include "tw-reporting-lines.h"
#include "tw-staff-changes-private.h"

#include <string.h>

/* A reporting line can be longer than any company has levels. */
#define GREATEST_LEVEL 99

/* Fewer leavers are nothing to wonder at. */
#define MANY_LEAVERS 5

struct _TwStaffPlan
{
  TwList *list;
  const TwListRequest *request;
  TwConnection *connection;
  const char *today;

  TwPlannedPeople *people;
  GPtrArray *untaken; /* TwStaffRow, of the list: rows that it could take and the file cannot */
  GPtrArray *returning; /* utf8: what is kept of the numbers of people who were erased and come back (P9) */
  TwImportOutcome *outcome;
};

static TwPlannedPerson *
person_at (TwStaffPlan *self,
           guint        index)
{
  return tw_planned_people_get (self->people, index);
}

static gboolean
has_column (TwStaffPlan *self,
            TwField      field)
{
  return tw_columns_find (tw_list_get_columns (self->list), field) >= 0;
}

/* ---- What the rows say ---- */

static char *
same_or (const char *before,
         const char *listed)
{
  g_autofree char *one = NULL, *other = NULL;

  if (!before || !listed || g_str_equal (before, listed))
    return (char *) listed;

  one = tw_fold_identity_key (before);
  other = tw_fold_identity_key (listed);

  return (char *) (g_str_equal (one, other) ? before : listed);
}

static void
merge_row (TwStaffPlan     *self,
           TwPlannedPerson *person)
{
  const TwStaffRow *listed = person->listed;
  TwPersonRow *after = &person->after;

  if (listed->number && !(person->by_hand & TW_HAND_NUMBER))
    after->number = (char *) listed->number;
  if (!(person->by_hand & TW_HAND_NAME))
    {
      after->title = (char *) listed->title;
      after->given_name = (char *) listed->given_name;
      after->family_name = (char *) listed->family_name;
    }
  if (has_column (self, TW_FIELD_EMAIL) && !(person->by_hand & TW_HAND_EMAIL))
    after->email = (char *) listed->email;
  if (has_column (self, TW_FIELD_JOB_TITLE) && !(person->by_hand & TW_HAND_JOB_TITLE))
    after->job_title = (char *) listed->job_title;
  if (has_column (self, TW_FIELD_DEPARTMENT) && !(person->by_hand & TW_HAND_DEPARTMENT))
    after->department = same_or (person->before->department, listed->department);
  if (has_column (self, TW_FIELD_SITE) && !(person->by_hand & TW_HAND_SITE))
    after->site = same_or (person->before->site, listed->site);
  if (has_column (self, TW_FIELD_BIRTH) && !(person->by_hand & TW_HAND_BIRTH_YEAR))
    after->birth_year = listed->birth_year;
  if (has_column (self, TW_FIELD_JOINED) && !(person->by_hand & TW_HAND_JOINED_ON))
    after->joined_on = *listed->joined ? (char *) listed->joined : NULL;
  if (!(person->by_hand & TW_HAND_LEFT_ON))
    after->left_on = *listed->left ? (char *) listed->left : NULL;
  if (listed->level >= 0 && !(person->by_hand & TW_HAND_LEVEL))
    {
      after->level = listed->level;
      after->level_derived = FALSE;
    }
}

static void
note (TwStaffPlan           *self,
      TwFindingCode          code,
      const TwPlannedPerson *person,
      const char            *value)
{
  TwFinding *finding = tw_finding_new (code, person->listed->row);

  finding->subject = tw_planned_person_dup_name (person);
  finding->value = g_strdup (value);
  g_ptr_array_add (self->outcome->notes, finding);
}

/* The file knows nobody who left before joining. What was entered by hand stays (P5). */
static void
settle_dates (TwStaffPlan     *self,
              TwPlannedPerson *person)
{
  TwPersonRow *after = &person->after;

  if (!after->joined_on || !after->left_on || strcmp (after->left_on, after->joined_on) >= 0)
    return;

  note (self, TW_FINDING_ROW_LEFT_BEFORE_JOINED, person, after->left_on);
  if (person->by_hand & TW_HAND_JOINED_ON)
    after->left_on = NULL;
  else
    after->joined_on = NULL;
}

/* P9: whoever was erased comes back only if a person says so. */
static gboolean
may_not_come_back (TwStaffPlan  *self,
                   const char   *number,
                   GError      **error)
{
  g_autofree char *digest = NULL;
  guint index;

  if (!tw_planned_people_has_erased (self->people) || !number || tw_planned_people_find_number (self->people, number, &index))
    return FALSE;

  digest = tw_number_digest (self->connection, number, error);

  if (!digest || tw_person_table_find_digest (self->connection, digest, error) == 0)
    return FALSE;
  if (!self->request->add_again || !g_strv_contains (self->request->add_again, number))
    return TRUE;

  g_ptr_array_add (self->returning, g_steal_pointer (&digest));
  return FALSE;
}

static TwFinding *
refuse (TwStaffPlan      *self,
        TwFindingCode     code,
        const TwStaffRow *row,
        const char       *value)
{
  TwFinding *finding = tw_finding_new (code, row->row);

  finding->value = g_strdup (value);
  g_ptr_array_add (self->outcome->refused, finding);

  return finding;
}

/* A name is read from a longer cell than it may fill itself; the file would refuse the whole list for it. */
static gboolean
refuse_too_long (TwStaffPlan      *self,
                 const TwStaffRow *row)
{
  const struct
  {
    const char *text;
    TwField fields[2]; /* the column it comes from: the first that the list has */
    glong most_characters;
  } texts[] = {
    { row->family_name, { TW_FIELD_FAMILY_NAME, TW_FIELD_NAME }, 200 },
    { row->given_name, { TW_FIELD_GIVEN_NAME, TW_FIELD_NAME }, 200 },
    { row->title, { TW_FIELD_TITLE, TW_FIELD_NAME }, 100 },
    { row->job_title, { TW_FIELD_JOB_TITLE, TW_FIELD_JOB_TITLE }, 200 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].text && strlen (texts[i].text) > (gsize) texts[i].most_characters &&
        g_utf8_strlen (texts[i].text, -1) > texts[i].most_characters)
      {
        TwField field = texts[i].fields[has_column (self, texts[i].fields[0]) ? 0 : 1];

        refuse (self, TW_FINDING_ROW_CELL_TOO_LONG, row,
                tw_columns_get_heading (tw_list_get_columns (self->list), field))->number =
          texts[i].most_characters;
        return TRUE;
      }

  return FALSE;
}

/* Whoever is named by number is taken before anybody is looked for by e-mail or name: numbers and addresses may
 * have changed hands. */
static void
take_known_numbers (TwStaffPlan *self,
                    GPtrArray   *rows)
{
  for (guint i = 0; tw_planned_people_get_n_known (self->people) > 0 && i < rows->len; i++)
    {
      const TwStaffRow *row = g_ptr_array_index (rows, i);
      guint index;

      if (row->number && tw_planned_people_find_number (self->people, row->number, &index))
        person_at (self, index)->listed = row;
    }
}

/* Who stands in a row that is not taken has not left. */
static void
note_presence (TwStaffPlan *self,
               GPtrArray   *untaken)
{
  for (guint i = 0; i < untaken->len; i++)
    tw_planned_people_note_present (self->people, g_ptr_array_index (untaken, i));
}

/* Nothing comes of a row that a number had claimed. */
static void
leave_out (TwStaffPlan      *self,
           const TwStaffRow *row)
{
  guint index;

  if (row->number && tw_planned_people_find_number (self->people, row->number, &index) &&
      person_at (self, index)->listed == row)
    person_at (self, index)->listed = NULL;

  g_ptr_array_add (self->untaken, (gpointer) row);
}

static gboolean
take_row (TwStaffPlan       *self,
          const TwStaffRow  *row,
          GError           **error)
{
  g_autoptr (GError) local_error = NULL;
  TwPlannedPerson *person;
  guint index;

  if (refuse_too_long (self, row))
    {
      leave_out (self, row);
      return TRUE;
    }

  if (may_not_come_back (self, row->number, &local_error))
    {
      refuse (self, TW_FINDING_ROW_NUMBER_ERASED, row, row->number);
      return TRUE;
    }

  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!tw_planned_people_find_row (self->people, row, &index))
    index = tw_planned_people_add (self->people);

  person = person_at (self, index);
  person->listed = row;
  person->area = row->area;
  merge_row (self, person);
  settle_dates (self, person);

  return TRUE;
}

/* A manager nobody knows, or the person's own self, is no manager; the row is taken and the remark made. */
static int
settle_manager (TwStaffPlan           *self,
                const TwPlannedPerson *person,
                int                    index,
                const char            *cell)
{
  int manager = tw_planned_people_find_manager (self->people, cell);

  if (manager == index)
    {
      note (self, TW_FINDING_ROW_MANAGER_IS_SELF, person, cell);
      return TW_NO_MANAGER;
    }

  if (manager == TW_MANAGER_UNKNOWN)
    note (self, TW_FINDING_ROW_MANAGER_UNKNOWN, person, cell);

  return manager;
}

static void
settle_managers (TwStaffPlan *self)
{
  gboolean lines = has_column (self, TW_FIELD_MANAGER);
  gboolean functional_lines = has_column (self, TW_FIELD_FUNCTIONAL_MANAGER);

  for (guint i = 0; i < tw_planned_people_get_n (self->people); i++)
    {
      TwPlannedPerson *person = person_at (self, i);

      if (!person->listed)
        continue;

      if (lines && !(person->by_hand & TW_HAND_MANAGER))
        person->manager = settle_manager (self, person, (int) i, person->listed->manager);
      if (functional_lines && !(person->by_hand & TW_HAND_FUNCTIONAL_MANAGER))
        person->functional_manager = settle_manager (self, person, (int) i, person->listed->functional_manager);
    }
}

static void
note_circles (TwStaffPlan *self,
              const int   *managers)
{
  g_autoptr (GPtrArray) circles = tw_reporting_lines_find_circles (managers, tw_planned_people_get_n (self->people));

  for (guint i = 0; i < circles->len; i++)
    {
      GArray *circle = g_ptr_array_index (circles, i);
      g_autoptr (GString) around = g_string_new (NULL);

      for (guint k = 0; k < circle->len; k++)
        {
          const TwPersonRow *row = &person_at (self, (guint) g_array_index (circle, int, k))->after;

          g_string_append_printf (around, "%s%s", k ? " → " : "", row->number ? row->number : row->family_name);
        }

      for (guint k = 0; k < circle->len; k++)
        {
          const TwPlannedPerson *person = person_at (self, (guint) g_array_index (circle, int, k));

          if (person->listed)
            note (self, TW_FINDING_ROW_MANAGER_CIRCLE, person, around->str);
        }
    }
}

/* Levels that nobody gave come from the reporting lines (P11). */
static void
derive_levels (TwStaffPlan *self,
               const int   *managers)
{
  guint n_people = tw_planned_people_get_n (self->people);
  g_autofree int *given = g_new (int, n_people + 1);
  g_autofree int *levels = g_new (int, n_people + 1);

  for (guint i = 0; i < n_people; i++)
    {
      const TwPersonRow *after = &person_at (self, i)->after;

      given[i] = after->level_derived ? -1 : after->level;
    }

  tw_reporting_lines_derive_levels (managers, given, n_people, levels);

  for (guint i = 0; i < n_people; i++)
    {
      TwPlannedPerson *person = person_at (self, i);

      if (!person->listed || given[i] >= 0)
        continue;

      person->after.level = levels[i] <= GREATEST_LEVEL ? levels[i] : TW_LEVEL_UNKNOWN;
      person->after.level_derived = person->after.level >= 0;
    }
}

static void
settle_reporting_lines (TwStaffPlan *self)
{
  guint n_people = tw_planned_people_get_n (self->people);
  g_autofree int *managers = g_new (int, n_people + 1);

  tw_planned_people_index_anew (self->people);
  settle_managers (self);

  for (guint i = 0; i < n_people; i++)
    managers[i] = person_at (self, i)->manager;

  note_circles (self, managers);
  derive_levels (self, managers);
}

/* ---- What it comes to ---- */

static gboolean
leaves (const TwPlannedPerson *person)
{
  return !person->listed && !person->present && !person->before->left_on &&
         !(person->by_hand & (TW_HAND_NAME | TW_HAND_LEFT_ON));
}

/* Whoever was to join later never did. */
static char *
last_day (TwStaffPlan           *self,
          const TwPlannedPerson *person)
{
  char *joined_on = person->after.joined_on;

  return joined_on && strcmp (joined_on, self->today) > 0 ? joined_on : (char *) self->today;
}

static void
count (TwStaffPlan *self)
{
  for (guint i = 0; i < tw_planned_people_get_n (self->people); i++)
    {
      TwPlannedPerson *person = person_at (self, i);

      /* An unknown manager counts as none from here on. */
      person->manager = MAX (person->manager, TW_NO_MANAGER);
      person->functional_manager = MAX (person->functional_manager, TW_NO_MANAGER);

      if (leaves (person))
        {
          person->after.left_on = last_day (self, person);
          self->outcome->n_left++;
        }
      else if (i >= tw_planned_people_get_n_known (self->people))
        self->outcome->n_added++;
      else if (person->listed && tw_planned_people_is_written (self->people, i))
        self->outcome->n_changed++;
      else if (person->listed)
        self->outcome->n_unchanged++;
    }
}

/* Most lists that miss so many people are a part of the company. */
static void
note_many_leavers (TwStaffPlan *self)
{
  guint n_left = self->outcome->n_left;
  guint n_present = n_left + self->outcome->n_changed + self->outcome->n_unchanged;
  TwFinding *finding;

  if (n_left < MANY_LEAVERS || n_left * 2 <= n_present)
    return;

  finding = tw_finding_new (TW_FINDING_LIST_MANY_LEAVE, 0);
  finding->number = n_left;
  g_ptr_array_add (self->outcome->notes, finding);
}

/**
 * tw_staff_plan_new:
 * @list: (transfer none): a list that was read; must outlive the plan
 * @request: what was said about it; must outlive the plan
 * @connection: where the people are read
 * @today: ISO date, on which people who are missing from the list leave; must outlive the plan
 *
 * Returns: (transfer full): what importing @list would do, or %NULL on error
 */
TwStaffPlan *
tw_staff_plan_new (TwList               *list,
                   const TwListRequest  *request,
                   TwConnection         *connection,
                   const char           *today,
                   GError              **error)
{
  g_autoptr (TwStaffPlan) self = g_new0 (TwStaffPlan, 1);
  GPtrArray *rows = tw_list_get_rows (list);

  self->list = list;
  self->request = request;
  self->connection = connection;
  self->today = today;
  self->untaken = g_ptr_array_new ();
  self->returning = g_ptr_array_new_with_free_func (g_free);
  self->outcome = tw_import_outcome_new ();
  tw_import_outcome_take_over (self->outcome, list);

  self->people = tw_planned_people_read (connection, error);
  if (!self->people)
    return NULL;

  take_known_numbers (self, rows);
  for (guint i = 0; i < rows->len; i++)
    if (!take_row (self, g_ptr_array_index (rows, i), error))
      return NULL;

  note_presence (self, tw_list_get_untaken (list));
  note_presence (self, self->untaken);
  settle_reporting_lines (self);
  count (self);
  note_many_leavers (self);
  tw_import_outcome_sort (self->outcome);

  return g_steal_pointer (&self);
}

/**
 * tw_staff_plan_free:
 */
void
tw_staff_plan_free (TwStaffPlan *self)
{
  g_clear_pointer (&self->people, tw_planned_people_free);
  g_ptr_array_unref (self->untaken);
  g_ptr_array_unref (self->returning);
  g_clear_pointer (&self->outcome, tw_import_outcome_free);
  g_free (self);
}

/**
 * tw_staff_plan_get_people:
 *
 * Returns: (transfer none): what becomes of everybody, for carrying it out
 */
TwPlannedPeople *
tw_staff_plan_get_people (TwStaffPlan *self)
{
  return self->people;
}

/**
 * tw_staff_plan_tell_changes:
 *
 * Tells in the outcome who is new, what changes and who leaves. It takes a line for each of them, so only a preview
 * wants it.
 */
void
tw_staff_plan_tell_changes (TwStaffPlan *self)
{
  for (guint i = 0; i < tw_planned_people_get_n (self->people); i++)
    tw_staff_changes_tell (self->people, i, self->outcome);

  tw_import_outcome_sort (self->outcome);
}

/**
 * tw_staff_plan_get_returning:
 *
 * Returns: (transfer none) (element-type utf8): what is kept of the numbers of people who were erased and come back;
 *   carrying the plan out forgets it
 */
GPtrArray *
tw_staff_plan_get_returning (TwStaffPlan *self)
{
  return self->returning;
}

/**
 * tw_staff_plan_steal_outcome:
 *
 * Returns: (transfer full): what the plan comes to
 */
TwImportOutcome *
tw_staff_plan_steal_outcome (TwStaffPlan *self)
{
  return g_steal_pointer (&self->outcome);
}
