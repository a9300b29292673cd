/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a staff list makes of each person, in words that a preview can show: who is new, what becomes of which field,
 * what stays because it was entered by hand, who leaves. */

#include "tw-staff-changes-private.h"

#include "tw-field.h"
#include "tw-finding.h"
#include "tw-language.h"
#include "tw-reporting-lines.h"

/* What stands where nothing is known. */
#define NOTHING "–"

typedef struct
{
  TwPlannedPeople *people;
  const TwPlannedPerson *person;
  GPtrArray *changes; /* TwFinding */
  GPtrArray *kept;    /* TwFinding */
} Telling;

static TwFinding *
tell (Telling       *telling,
      TwFindingCode  code,
      GPtrArray     *findings)
{
  const TwPlannedPerson *person = telling->person;
  TwFinding *finding = tw_finding_new (code, person->listed ? person->listed->row : 0);

  finding->subject = tw_planned_person_dup_name (person);
  g_ptr_array_add (findings, finding);

  return finding;
}

static void
tell_change (Telling    *telling,
             TwField     field,
             const char *before,
             const char *after)
{
  TwFinding *finding;

  if (g_strcmp0 (before, after) == 0)
    return;

  finding = tell (telling, TW_FINDING_ROW_CHANGES, telling->changes);
  finding->value = g_strdup (tw_field_get_name (field));
  finding->object = g_strdup_printf ("%s → %s", before ? before : NOTHING, after ? after : NOTHING);
}

static void
tell_number_change (Telling *telling,
                    TwField  field,
                    int      before,
                    int      after,
                    int      unknown)
{
  g_autofree char *one = before != unknown ? g_strdup_printf ("%d", before) : NULL;
  g_autofree char *other = after != unknown ? g_strdup_printf ("%d", after) : NULL;

  tell_change (telling, field, one, other);
}

static char *
say_day (const char *iso_date)
{
  return tw_language_iso_date (tw_language_session (), iso_date, TW_DATE_MEDIUM);
}

static char *
dup_written_name (const TwPersonRow *row)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (row->title)
    g_strv_builder_add (words, row->title);
  if (row->given_name)
    g_strv_builder_add (words, row->given_name);
  g_strv_builder_add (words, row->family_name);
  all = g_strv_builder_end (words);

  return g_strjoinv (" ", all);
}

static char *
dup_manager (TwPlannedPeople *people,
             int              index)
{
  return index >= 0 ? tw_planned_person_dup_name (tw_planned_people_get (people, (guint) index)) : NULL;
}

static void
tell_manager_change (Telling *telling,
                     TwField  field,
                     gint64   before_id,
                     int      after)
{
  int before = tw_planned_people_index_of_id (telling->people, before_id);
  g_autofree char *one = dup_manager (telling->people, before);
  g_autofree char *other = dup_manager (telling->people, after);

  if (before != after)
    tell_change (telling, field, one, other);
}

static void
tell_all_changes (Telling *telling)
{
  const TwPersonRow *before = telling->person->before, *after = &telling->person->after;
  g_autofree char *name_before = dup_written_name (before), *name_after = dup_written_name (after);
  g_autofree char *joined_before = say_day (before->joined_on), *joined_after = say_day (after->joined_on);
  g_autofree char *left_before = say_day (before->left_on), *left_after = say_day (after->left_on);

  tell_change (telling, TW_FIELD_NUMBER, before->number, after->number);
  tell_change (telling, TW_FIELD_NAME, name_before, name_after);
  tell_change (telling, TW_FIELD_EMAIL, before->email, after->email);
  tell_change (telling, TW_FIELD_JOB_TITLE, before->job_title, after->job_title);
  tell_change (telling, TW_FIELD_DEPARTMENT, before->department, after->department);
  tell_change (telling, TW_FIELD_SITE, before->site, after->site);
  tell_number_change (telling, TW_FIELD_BIRTH, before->birth_year, after->birth_year, 0);
  tell_number_change (telling, TW_FIELD_LEVEL, before->level, after->level, TW_LEVEL_UNKNOWN);
  tell_manager_change (telling, TW_FIELD_MANAGER, before->manager_id, telling->person->manager);
  tell_manager_change (telling, TW_FIELD_FUNCTIONAL_MANAGER, before->functional_manager_id,
                       telling->person->functional_manager);
  tell_change (telling, TW_FIELD_JOINED, joined_before, joined_after);
  tell_change (telling, TW_FIELD_LEFT, left_before, left_after);
}

static void
tell_kept (Telling     *telling,
           TwHandField  hand,
           TwField      field,
           const char  *stays,
           const char  *listed)
{
  TwFinding *finding;

  if (!(telling->person->by_hand & hand) || !listed || !*listed || g_strcmp0 (stays, listed) == 0)
    return;

  finding = tell (telling, TW_FINDING_ROW_HAND_FIELD_STAYS, telling->kept);
  finding->value = g_strdup (tw_field_get_name (field));
  finding->object = g_strdup (listed);
}

static char *
dup_listed_name (const TwStaffRow *listed)
{
  return dup_written_name (&(TwPersonRow) {
    .title = (char *) listed->title,
    .given_name = (char *) listed->given_name,
    .family_name = (char *) listed->family_name,
  });
}

/* P5: the list says something else, and what was entered by hand stays. Managers are said in too many ways to be
 * compared here. */
static void
tell_all_kept (Telling *telling)
{
  const TwPersonRow *before = telling->person->before;
  const TwStaffRow *listed = telling->person->listed;
  g_autofree char *name = dup_written_name (before), *listed_name = dup_listed_name (listed);
  g_autofree char *joined = say_day (before->joined_on), *listed_joined = say_day (listed->joined);
  g_autofree char *left = say_day (before->left_on), *listed_left = say_day (listed->left);
  g_autofree char *birth = g_strdup_printf ("%d", before->birth_year);
  g_autofree char *listed_birth = listed->birth_year ? g_strdup_printf ("%d", listed->birth_year) : NULL;
  g_autofree char *level = g_strdup_printf ("%d", before->level);
  g_autofree char *listed_level = listed->level >= 0 ? g_strdup_printf ("%d", listed->level) : NULL;

  tell_kept (telling, TW_HAND_NUMBER, TW_FIELD_NUMBER, before->number, listed->number);
  tell_kept (telling, TW_HAND_NAME, TW_FIELD_NAME, name, listed_name);
  tell_kept (telling, TW_HAND_EMAIL, TW_FIELD_EMAIL, before->email, listed->email);
  tell_kept (telling, TW_HAND_JOB_TITLE, TW_FIELD_JOB_TITLE, before->job_title, listed->job_title);
  tell_kept (telling, TW_HAND_DEPARTMENT, TW_FIELD_DEPARTMENT, before->department, listed->department);
  tell_kept (telling, TW_HAND_SITE, TW_FIELD_SITE, before->site, listed->site);
  tell_kept (telling, TW_HAND_BIRTH_YEAR, TW_FIELD_BIRTH, birth, listed_birth);
  tell_kept (telling, TW_HAND_LEVEL, TW_FIELD_LEVEL, level, listed_level);
  tell_kept (telling, TW_HAND_JOINED_ON, TW_FIELD_JOINED, joined, listed_joined);
  tell_kept (telling, TW_HAND_LEFT_ON, TW_FIELD_LEFT, left, listed_left);
}

static void
tell_listed (Telling *telling)
{
  const guint n_changes = telling->changes->len, n_kept = telling->kept->len;

  tell_all_changes (telling);
  tell_all_kept (telling);
  if (telling->changes->len == n_changes && telling->kept->len == n_kept)
    tell (telling, TW_FINDING_ROW_UNCHANGED, telling->kept);
}

/**
 * tw_staff_changes_tell:
 * @people: what a plan made of the people
 * @index: one of them
 * @outcome: where it is told: what changes, and what is kept
 *
 * Tells what becomes of one person; nothing of those whom the list does not concern.
 */
void
tw_staff_changes_tell (TwPlannedPeople *people,
                       guint            index,
                       TwImportOutcome *outcome)
{
  const TwPlannedPerson *person = tw_planned_people_get (people, index);
  Telling telling = { people, person, outcome->changes, outcome->kept };

  if (index >= tw_planned_people_get_n_known (people))
    tell (&telling, TW_FINDING_ROW_ADDED, telling.changes);
  else if (person->listed)
    tell_listed (&telling);
  else if (tw_planned_people_is_written (people, index))
    tell (&telling, TW_FINDING_PERSON_LEAVES, telling.changes)->value = g_strdup (person->before->number);
}
