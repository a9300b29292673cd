/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A staff list compared with the people of the file. The plan is made without writing, so that a preview and the
 * real import tell the same; carrying it out writes within one command. What was entered by hand stays (P5), and
 * a field the list has no column for is left alone. */

#include "tw-staff-plan-private.h"

#include "tw-finding.h"
#include "tw-fold.h"
#include "tw-import-outcome-private.h"
#include "tw-number-digest-private.h"
#include "tw-organisation-table.h"
#include "tw-person-table.h"
#include "tw-reporting-lines.h"

#include <string.h>

/* From so many new people on, undo keeps one range of ids instead of each. */
#define BULK_INSERTS 100

#define STEPS_PER_PROGRESS 1000

/* A reporting line can be longer than any company has levels. */
#define GREATEST_LEVEL 99

typedef enum
{
  TW_HAND_NUMBER = 1 << 0,
  TW_HAND_NAME = 1 << 1,
  TW_HAND_EMAIL = 1 << 2,
  TW_HAND_JOB_TITLE = 1 << 3,
  TW_HAND_DEPARTMENT = 1 << 4,
  TW_HAND_SITE = 1 << 5,
  TW_HAND_LEVEL = 1 << 6,
  TW_HAND_BIRTH_YEAR = 1 << 7,
  TW_HAND_MANAGER = 1 << 8,
  TW_HAND_FUNCTIONAL_MANAGER = 1 << 9,
  TW_HAND_JOINED_ON = 1 << 10,
  TW_HAND_LEFT_ON = 1 << 11,
} TwHandField;

/* What becomes of one person, known or new. */
typedef struct
{
  TwPersonRow before; /* id 0: new */
  TwPersonRow after;
  const TwStaffRow *listed; /* NULL: not in the list, or in a row that is refused */
  gboolean present;         /* in a row that is refused */
  const char *area;
  guint by_hand; /* TwHandField */
  int manager;   /* index of a person, TW_NO_MANAGER or TW_MANAGER_UNKNOWN */
  int functional_manager;
} TwPlannedPerson;

struct _TwStaffPlan
{
  TwStaffList *list;
  TwConnection *connection;
  const char *today;

  GStringChunk *texts;
  GArray *people; /* TwPlannedPerson: the known ones first, then the new */
  guint n_known;
  gboolean any_erased;
  GHashTable *by_id;     /* gint64 → index + 1 */
  GHashTable *by_number; /* utf8 → index + 1 */
  GHashTable *by_email;  /* utf8 → index + 1, or AMBIGUOUS */
  GHashTable *by_name;   /* folded name → index + 1, or AMBIGUOUS; NULL until a manager is named by name */
  GHashTable *by_name_and_department; /* of the known people */
  GHashTable *department_ids;         /* name as written → id, of those met while writing */
  GHashTable *site_ids;

  TwImportOutcome *outcome;
};

#define AMBIGUOUS G_MAXUINT

static TwPlannedPerson *
person_at (TwStaffPlan *self,
           guint        index)
{
  return &g_array_index (self->people, TwPlannedPerson, index);
}

static char *
keep (TwStaffPlan *self,
      const char  *text)
{
  return text ? g_string_chunk_insert (self->texts, text) : NULL;
}

static gboolean
has_column (TwStaffPlan *self,
            TwField      field)
{
  return tw_columns_find (tw_staff_list_get_columns (self->list), field) >= 0;
}

/* ---- Who is meant ---- */

static char *
name_key (const char *one,
          const char *other)
{
  g_autofree char *joined = g_strjoin (" ", one ? one : "", other ? other : "", NULL);

  return tw_fold_identity_key (joined);
}

static char *
name_and_department_key (const char *family_name,
                         const char *given_name,
                         const char *department)
{
  g_autofree char *joined = g_strjoin ("\n", family_name ? family_name : "", given_name ? given_name : "",
                                       department ? department : "", NULL);

  return tw_fold_identity_key (joined);
}

/* One name can be that of two people; then it names neither. */
static void
index_key (GHashTable *table,
           char       *key,
           guint       index)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  if (known == index + 1)
    g_free (key);
  else
    g_hash_table_insert (table, key, GUINT_TO_POINTER (known ? AMBIGUOUS : index + 1));
}

static gboolean
look_up (GHashTable *table,
         const char *key,
         guint      *index)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  *index = found - 1;

  return found != 0 && found != AMBIGUOUS;
}

/* E-mail addresses are read in lower case. */
static void
index_person (TwStaffPlan *self,
              guint        index)
{
  const TwPersonRow *row = &person_at (self, index)->after;

  if (row->number)
    g_hash_table_insert (self->by_number, g_strdup (row->number), GUINT_TO_POINTER (index + 1));
  if (row->email)
    index_key (self->by_email, g_strdup (row->email), index);
}

static void
index_names (TwStaffPlan *self)
{
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->people->len; i++)
    {
      const TwPersonRow *row = &person_at (self, i)->after;

      index_key (self->by_name, name_key (row->family_name, row->given_name), i);
      index_key (self->by_name, name_key (row->given_name, row->family_name), i);
    }
}

static void
index_for_rows (TwStaffPlan *self,
                guint        index)
{
  const TwPersonRow *row = &person_at (self, index)->before;

  index_key (self->by_name_and_department,
             name_and_department_key (row->family_name, row->given_name, row->department), index);
}

/* By number, then by e-mail, then by name and department. Somebody with another number is somebody else. */
static gboolean
find_known (TwStaffPlan      *self,
            const TwStaffRow *row,
            guint            *index)
{
  g_autofree char *name = NULL;

  if (self->n_known == 0)
    return FALSE;

  if (row->number && look_up (self->by_number, row->number, index))
    return TRUE;

  if (row->email && look_up (self->by_email, row->email, index) && !person_at (self, *index)->listed)
    return TRUE;

  name = name_and_department_key (row->family_name, row->given_name, row->department);

  return look_up (self->by_name_and_department, name, index) && !person_at (self, *index)->listed &&
         (!row->number || !person_at (self, *index)->before.number);
}

/* What a cell says of a manager: a number, an e-mail address, or a name in either order. */
static int
find_manager (TwStaffPlan *self,
              const char  *cell)
{
  g_autofree char *lower = NULL, *plain = NULL, *name = NULL;
  guint index;

  if (!cell)
    return TW_NO_MANAGER;

  if (look_up (self->by_number, cell, &index))
    return (int) index;

  lower = g_utf8_strdown (cell, -1);
  if (look_up (self->by_email, lower, &index))
    return (int) index;

  if (!self->by_name)
    index_names (self);
  plain = g_strdelimit (g_strdup (cell), ",", ' ');
  name = tw_fold_identity_key (plain);

  return look_up (self->by_name, name, &index) ? (int) index : TW_MANAGER_UNKNOWN;
}

/* ---- The people of the file ---- */

static gboolean
take_known (gpointer      plan,
            gconstpointer row_pointer)
{
  TwStaffPlan *self = plan;
  const TwPersonRow *row = row_pointer;
  TwPlannedPerson person = { .before = *row, .manager = TW_NO_MANAGER, .functional_manager = TW_NO_MANAGER };

  if (row->erased_on)
    {
      self->any_erased = TRUE;
      return FALSE;
    }

  person.before.number = keep (self, row->number);
  person.before.title = keep (self, row->title);
  person.before.given_name = keep (self, row->given_name);
  person.before.family_name = keep (self, row->family_name);
  person.before.email = keep (self, row->email);
  person.before.job_title = keep (self, row->job_title);
  person.before.department = row->department ? g_string_chunk_insert_const (self->texts, row->department) : NULL;
  person.before.site = row->site ? g_string_chunk_insert_const (self->texts, row->site) : NULL;
  person.before.joined_on = keep (self, row->joined_on);
  person.before.left_on = keep (self, row->left_on);
  person.after = person.before;

  g_array_append_val (self->people, person);
  g_hash_table_insert (self->by_id, g_memdup2 (&row->id, sizeof row->id), GUINT_TO_POINTER (self->people->len));
  index_person (self, self->people->len - 1);
  index_for_rows (self, self->people->len - 1);

  return TRUE;
}

static int
index_of_id (TwStaffPlan *self,
             gint64       id)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, &id));

  return index ? (int) index - 1 : TW_NO_MANAGER;
}

static void
take_hand_field (gpointer    plan,
                 gint64      person_id,
                 const char *field)
{
  static const char *const words[] = {
    "number", "name", "email", "job-title", "department", "site", "level",
    "birth-year", "manager", "functional-manager", "joined-on", "left-on",
  };
  TwStaffPlan *self = plan;
  int index = index_of_id (self, person_id);

  for (guint i = 0; index >= 0 && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], field))
      person_at (self, (guint) index)->by_hand |= 1u << i;
}

static gboolean
read_known (TwStaffPlan  *self,
            GError      **error)
{
  if (!tw_person_table_read_all (self->connection, take_known, self, error) ||
      !tw_person_hand_field_read_all (self->connection, take_hand_field, self, error))
    return FALSE;

  self->n_known = self->people->len;
  for (guint i = 0; i < self->n_known; i++)
    {
      TwPlannedPerson *person = person_at (self, i);

      person->manager = index_of_id (self, person->before.manager_id);
      person->functional_manager = index_of_id (self, person->before.functional_manager_id);
    }

  return TRUE;
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
    after->department = same_or (person->before.department, listed->department);
  if (has_column (self, TW_FIELD_SITE) && !(person->by_hand & TW_HAND_SITE))
    after->site = same_or (person->before.site, listed->site);
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

static char *
full_name (const TwPersonRow *row)
{
  return row->given_name ? g_strjoin (" ", row->given_name, row->family_name, NULL) : g_strdup (row->family_name);
}

static void
note (TwStaffPlan           *self,
      TwFindingCode          code,
      const TwPlannedPerson *person,
      const char            *value)
{
  TwFinding *finding = tw_finding_new (code, person->listed->row);

  finding->subject = full_name (&person->after);
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

static gboolean
is_erased (TwStaffPlan  *self,
           const char   *number,
           GError      **error)
{
  g_autofree char *digest = NULL;

  if (!self->any_erased || !number || g_hash_table_contains (self->by_number, number))
    return FALSE;

  digest = tw_number_digest (self->connection, number, error);

  return digest && tw_person_table_find_digest (self->connection, digest, error) != 0;
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
                tw_columns_get_heading (tw_staff_list_get_columns (self->list), field))->number =
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
  for (guint i = 0; self->n_known > 0 && i < rows->len; i++)
    {
      const TwStaffRow *row = g_ptr_array_index (rows, i);
      guint index;

      if (row->number && look_up (self->by_number, row->number, &index))
        person_at (self, index)->listed = row;
    }
}

/* Who stands in a row that the reader refused has not left. */
static void
note_refused_numbers (TwStaffPlan *self)
{
  GPtrArray *numbers = tw_staff_list_get_refused_numbers (self->list);
  guint index;

  for (guint i = 0; i < numbers->len; i++)
    if (look_up (self->by_number, g_ptr_array_index (numbers, i), &index))
      person_at (self, index)->present = TRUE;
}

/* Nor has who stands in a row that is refused here. */
static void
note_presence (TwStaffPlan      *self,
               const TwStaffRow *row)
{
  guint index;

  if (!find_known (self, row, &index))
    return;

  person_at (self, index)->listed = NULL;
  person_at (self, index)->present = TRUE;
}

static gboolean
take_row (TwStaffPlan       *self,
          const TwStaffRow  *row,
          GError           **error)
{
  static const TwPlannedPerson new_person = {
    .before = { .level = TW_LEVEL_UNKNOWN },
    .after = { .level = TW_LEVEL_UNKNOWN },
    .manager = TW_NO_MANAGER,
    .functional_manager = TW_NO_MANAGER,
  };
  g_autoptr (GError) local_error = NULL;
  TwPlannedPerson *person;
  guint index;

  if (refuse_too_long (self, row))
    {
      note_presence (self, row);
      return TRUE;
    }

  if (is_erased (self, row->number, &local_error))
    {
      refuse (self, TW_FINDING_ROW_NUMBER_ERASED, row, row->number);
      return TRUE;
    }

  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!find_known (self, row, &index))
    {
      index = self->people->len;
      g_array_append_val (self->people, new_person);
    }

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
  int manager = find_manager (self, cell);

  if (manager == index)
    {
      note (self, TW_FINDING_ROW_MANAGER_IS_SELF, person, cell);
      return TW_NO_MANAGER;
    }

  if (manager == TW_MANAGER_UNKNOWN)
    note (self, TW_FINDING_ROW_MANAGER_UNKNOWN, person, cell);

  return manager;
}

/* From here on numbers and addresses mean those who have them now. */
static void
index_for_managers (TwStaffPlan *self)
{
  g_hash_table_remove_all (self->by_number);
  g_hash_table_remove_all (self->by_email);
  for (guint i = 0; i < self->people->len; i++)
    index_person (self, i);
}

static void
settle_managers (TwStaffPlan *self)
{
  gboolean lines = has_column (self, TW_FIELD_MANAGER);
  gboolean functional_lines = has_column (self, TW_FIELD_FUNCTIONAL_MANAGER);

  for (guint i = 0; i < self->people->len; i++)
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
  g_autoptr (GPtrArray) circles = tw_reporting_lines_find_circles (managers, self->people->len);

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
  g_autofree int *given = g_new (int, self->people->len + 1);
  g_autofree int *levels = g_new (int, self->people->len + 1);

  for (guint i = 0; i < self->people->len; i++)
    {
      const TwPersonRow *after = &person_at (self, i)->after;

      given[i] = after->level_derived ? -1 : after->level;
    }

  tw_reporting_lines_derive_levels (managers, given, self->people->len, levels);

  for (guint i = 0; i < self->people->len; i++)
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
  g_autofree int *managers = g_new (int, self->people->len + 1);

  index_for_managers (self);
  settle_managers (self);

  for (guint i = 0; i < self->people->len; i++)
    managers[i] = person_at (self, i)->manager;

  note_circles (self, managers);
  derive_levels (self, managers);
}

/* ---- What it comes to ---- */

static gint64
id_of (TwStaffPlan *self,
       int          index)
{
  return index >= 0 ? person_at (self, (guint) index)->after.id : 0;
}

static gboolean
is_changed (TwStaffPlan           *self,
            const TwPlannedPerson *person)
{
  const TwPersonRow *before = &person->before, *after = &person->after;

  return g_strcmp0 (before->number, after->number) || g_strcmp0 (before->title, after->title) ||
         g_strcmp0 (before->given_name, after->given_name) || g_strcmp0 (before->family_name, after->family_name) ||
         g_strcmp0 (before->email, after->email) || g_strcmp0 (before->job_title, after->job_title) ||
         g_strcmp0 (before->department, after->department) || g_strcmp0 (before->site, after->site) ||
         g_strcmp0 (before->joined_on, after->joined_on) || g_strcmp0 (before->left_on, after->left_on) ||
         before->level != after->level || before->level_derived != after->level_derived ||
         before->birth_year != after->birth_year ||
         person->manager != index_of_id (self, before->manager_id) ||
         person->functional_manager != index_of_id (self, before->functional_manager_id);
}

static gboolean
leaves (const TwPlannedPerson *person)
{
  return !person->listed && !person->present && !person->before.left_on &&
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
  for (guint i = 0; i < self->people->len; i++)
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
      else if (i >= self->n_known)
        self->outcome->n_added++;
      else if (person->listed && is_changed (self, person))
        self->outcome->n_changed++;
      else if (person->listed)
        self->outcome->n_unchanged++;
    }
}

/* ---- Carrying it out ---- */

/* Lists name the same few departments and sites over and over. */
static gint64
remembered_id (GHashTable *ids,
               const char *name)
{
  const gint64 *id = name ? g_hash_table_lookup (ids, name) : NULL;

  return id ? *id : 0;
}

static gint64
remember_id (GHashTable *ids,
             const char *name,
             gint64      id)
{
  if (id)
    g_hash_table_insert (ids, g_strdup (name), g_memdup2 (&id, sizeof id));

  return id;
}

static gboolean
settle_organisation (TwStaffPlan      *self,
                     TwConnection     *connection,
                     TwPlannedPerson  *person,
                     GError          **error)
{
  TwPersonRow *after = &person->after;
  g_autoptr (GError) local_error = NULL;

  after->department_id = remembered_id (self->department_ids, after->department);
  if (!after->department_id)
    after->department_id =
      remember_id (self->department_ids, after->department,
                   tw_department_table_get_id (connection, after->department, person->area, &local_error));

  after->site_id = remembered_id (self->site_ids, after->site);
  if (!after->site_id && !local_error)
    after->site_id = remember_id (self->site_ids, after->site,
                                  tw_site_table_get_id (connection, after->site, &local_error));

  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
write_person (TwStaffPlan      *self,
              TwConnection     *connection,
              TwPlannedPerson  *person,
              GError          **error)
{
  TwPersonRow *after = &person->after;

  after->manager_id = id_of (self, person->manager);
  after->functional_manager_id = id_of (self, person->functional_manager);

  if (!settle_organisation (self, connection, person, error))
    return FALSE;

  return person->before.id ? tw_person_table_update (connection, after, error)
                           : tw_person_table_insert (connection, after, error) != 0;
}

/* New people get their ids before they are written: a manager may stand below in the list. */
static gboolean
give_ids (TwStaffPlan   *self,
          TwConnection  *connection,
          GError       **error)
{
  gint64 next = tw_rows_next_id (connection, "person", error);

  if (!next)
    return FALSE;

  for (guint i = self->n_known; i < self->people->len; i++)
    person_at (self, i)->after.id = next++;

  return tw_connection_execute (connection, "PRAGMA defer_foreign_keys = ON", error);
}

static gboolean
is_written (TwStaffPlan *self,
            guint        index)
{
  const TwPlannedPerson *person = person_at (self, index);

  return index >= self->n_known || is_changed (self, person);
}

/**
 * tw_staff_plan_new:
 * @list: (transfer none): a list that was read; must outlive the plan
 * @connection: where the people are read
 * @today: ISO date, on which people who are missing from the list leave; must outlive the plan
 *
 * Returns: (transfer full): what importing @list would do, or %NULL on error
 */
TwStaffPlan *
tw_staff_plan_new (TwStaffList   *list,
                   TwConnection  *connection,
                   const char    *today,
                   GError       **error)
{
  g_autoptr (TwStaffPlan) self = g_new0 (TwStaffPlan, 1);
  GPtrArray *rows = tw_staff_list_get_rows (list);

  self->list = list;
  self->connection = connection;
  self->today = today;
  self->texts = g_string_chunk_new (64 * 1024);
  self->people = g_array_new (FALSE, FALSE, sizeof (TwPlannedPerson));
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->by_number = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_email = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_name_and_department = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->department_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->site_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->outcome = tw_import_outcome_new ();
  tw_import_outcome_take_over (self->outcome, tw_staff_list_get_refused (list), tw_staff_list_get_notes (list));

  if (!read_known (self, error))
    return NULL;

  take_known_numbers (self, rows);
  note_refused_numbers (self);
  for (guint i = 0; i < rows->len; i++)
    if (!take_row (self, g_ptr_array_index (rows, i), error))
      return NULL;

  settle_reporting_lines (self);
  count (self);
  tw_import_outcome_sort (self->outcome);

  return g_steal_pointer (&self);
}

/**
 * tw_staff_plan_free:
 */
void
tw_staff_plan_free (TwStaffPlan *self)
{
  g_string_chunk_free (self->texts);
  g_array_unref (self->people);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_number);
  g_hash_table_unref (self->by_email);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_hash_table_unref (self->by_name_and_department);
  g_hash_table_unref (self->department_ids);
  g_hash_table_unref (self->site_ids);
  g_clear_pointer (&self->outcome, tw_import_outcome_free);
  g_free (self);
}

static gboolean
write_people (TwStaffPlan     *self,
              TwConnection    *connection,
              TwProgressFunc   progress,
              gpointer         user_data,
              GCancellable    *cancellable,
              GError         **error)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      if (is_written (self, i) && !write_person (self, connection, person_at (self, i), error))
        return FALSE;

      if (i % STEPS_PER_PROGRESS != 0)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (progress)
        progress (i, self->people->len, user_data);
    }

  return TRUE;
}

/**
 * tw_staff_plan_carry_out:
 * @command: the command that imports
 * @progress: (nullable): told every thousand people
 *
 * Does what the plan says.
 */
gboolean
tw_staff_plan_carry_out (TwStaffPlan     *self,
                         TwCommand       *command,
                         TwProgressFunc   progress,
                         gpointer         user_data,
                         GCancellable    *cancellable,
                         GError         **error)
{
  static const char *const bulk[] = { "person", NULL };
  TwConnection *connection = tw_command_connection (command);
  guint n_new = self->people->len - self->n_known;
  g_auto (GStrv) indexes = NULL;

  if (!give_ids (self, connection, error))
    return FALSE;

  if (n_new < BULK_INSERTS)
    return write_people (self, connection, progress, user_data, cancellable, error);

  if (!tw_command_bulk_inserts (command, bulk, error))
    return FALSE;

  if (n_new < self->n_known)
    return write_people (self, connection, progress, user_data, cancellable, error);

  indexes = tw_person_table_drop_indexes (connection, error);

  return indexes &&
         write_people (self, connection, progress, user_data, cancellable, error) &&
         tw_person_table_restore_indexes (connection, (const char *const *) indexes, error);
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
