/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a staff list makes of each person, in words that a preview can show: who is new, what becomes of which field,
 * who leaves. */

#include "tw-staff-changes-private.h"

#include "tw-field.h"
#include "tw-finding.h"
#include "tw-reporting-lines.h"

/* What stands where nothing is known. */
#define NOTHING "–"

typedef struct
{
  TwPlannedPeople *people;
  const TwPlannedPerson *person;
  GPtrArray *changes; /* TwFinding */
} Telling;

static TwFinding *
tell (Telling       *telling,
      TwFindingCode  code)
{
  const TwPlannedPerson *person = telling->person;
  TwFinding *finding = tw_finding_new (code, person->listed ? person->listed->row : 0);

  finding->subject = tw_planned_person_dup_name (person);
  g_ptr_array_add (telling->changes, finding);

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

  finding = tell (telling, TW_FINDING_ROW_CHANGES);
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
  const TwPersonRow *before = &telling->person->before, *after = &telling->person->after;
  g_autofree char *name_before = dup_written_name (before), *name_after = dup_written_name (after);

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
  tell_change (telling, TW_FIELD_JOINED, before->joined_on, after->joined_on);
  tell_change (telling, TW_FIELD_LEFT, before->left_on, after->left_on);
}

/**
 * tw_staff_changes_tell:
 * @people: what a plan made of the people
 * @index: one of them
 * @changes: (element-type TwFinding): where it is told
 *
 * Tells what becomes of one person; nothing, if nothing does.
 */
void
tw_staff_changes_tell (TwPlannedPeople *people,
                       guint            index,
                       GPtrArray       *changes)
{
  const TwPlannedPerson *person = tw_planned_people_get (people, index);
  Telling telling = { people, person, changes };

  if (index >= tw_planned_people_get_n_known (people))
    tell (&telling, TW_FINDING_ROW_ADDED);
  else if (person->listed)
    tell_all_changes (&telling);
  else if (tw_planned_people_is_written (people, index))
    tell (&telling, TW_FINDING_PERSON_LEAVES)->value = g_strdup (person->before.number);
}
