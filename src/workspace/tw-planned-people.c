/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people whom a staff list is compared with, and those whom it adds: found by what lists say of people, that is
 * number, e-mail address and name. Tombstones are left out (P9). Nothing is written here. */

#include "tw-planned-people-private.h"

#include "tw-fold.h"
#include "tw-person-table.h"
#include "tw-reporting-lines.h"

#include <string.h>

struct _TwPlannedPeople
{
  GStringChunk *texts;
  GArray *people; /* TwPlannedPerson: the known ones first, then the new */
  GPtrArray *known; /* TwPersonRow: as the file has them */
  guint n_known;
  gboolean any_erased;
  GHashTable *by_id;     /* gint64 → index + 1 */
  GHashTable *by_number; /* utf8 of a row → index + 1 */
  GHashTable *by_email;  /* utf8 of a row → index + 1, or AMBIGUOUS; anew only when a manager is named by address */
  GHashTable *by_name;   /* folded name → index + 1, or AMBIGUOUS; NULL until a manager is named by name */
  GHashTable *by_name_and_department; /* of the known people */
  GHashTable *namesakes; /* family and given name → GArray of indexes; NULL until a row is not taken */
};

#define AMBIGUOUS G_MAXUINT

static TwPlannedPerson *
person_at (TwPlannedPeople *self,
           guint            index)
{
  return &g_array_index (self->people, TwPlannedPerson, index);
}

static char *
keep (TwPlannedPeople *self,
      const char      *text)
{
  return text ? g_string_chunk_insert (self->texts, text) : NULL;
}

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

  g_hash_table_insert (table, key, GUINT_TO_POINTER (known && known != index + 1 ? AMBIGUOUS : index + 1));
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

static void
index_number (TwPlannedPeople *self,
              guint            index)
{
  const TwPersonRow *row = &person_at (self, index)->after;

  if (row->number)
    g_hash_table_insert (self->by_number, row->number, GUINT_TO_POINTER (index + 1));
}

/* E-mail addresses are read in lower case. */
static void
index_email (TwPlannedPeople *self,
             guint            index)
{
  const TwPersonRow *row = &person_at (self, index)->after;

  if (row->email)
    index_key (self->by_email, row->email, index);
}

static void
index_emails (TwPlannedPeople *self)
{
  self->by_email = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->people->len; i++)
    index_email (self, i);
}

static void
index_names (TwPlannedPeople *self)
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
index_for_rows (TwPlannedPeople *self,
                guint            index)
{
  const TwPersonRow *row = person_at (self, index)->before;

  index_key (self->by_name_and_department,
             name_and_department_key (row->family_name, row->given_name, row->department), index);
}

static void
index_namesakes (TwPlannedPeople *self)
{
  self->namesakes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->n_known; i++)
    {
      const TwPersonRow *row = person_at (self, i)->before;
      g_autofree char *key = name_and_department_key (row->family_name, row->given_name, NULL);
      GArray *indexes = g_hash_table_lookup (self->namesakes, key);

      if (!indexes)
        {
          indexes = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->namesakes, g_steal_pointer (&key), indexes);
        }

      g_array_append_val (indexes, i);
    }
}

static gboolean
take_known (gpointer      people,
            gconstpointer row_pointer)
{
  TwPlannedPeople *self = people;
  const TwPersonRow *row = row_pointer;
  TwPlannedPerson person = { .manager = TW_NO_MANAGER, .functional_manager = TW_NO_MANAGER };
  TwPersonRow *before;

  if (row->erased_on)
    {
      self->any_erased = TRUE;
      return FALSE;
    }

  before = g_memdup2 (row, sizeof *row);
  before->number = keep (self, row->number);
  before->title = keep (self, row->title);
  before->given_name = keep (self, row->given_name);
  before->family_name = keep (self, row->family_name);
  before->email = keep (self, row->email);
  before->job_title = keep (self, row->job_title);
  before->department = row->department ? g_string_chunk_insert_const (self->texts, row->department) : NULL;
  before->site = row->site ? g_string_chunk_insert_const (self->texts, row->site) : NULL;
  before->joined_on = keep (self, row->joined_on);
  before->left_on = keep (self, row->left_on);
  person.before = before;
  person.after = *before;
  g_ptr_array_add (self->known, before);

  g_array_append_val (self->people, person);
  g_hash_table_insert (self->by_id, g_memdup2 (&row->id, sizeof row->id), GUINT_TO_POINTER (self->people->len));
  index_number (self, self->people->len - 1);
  index_email (self, self->people->len - 1);
  index_for_rows (self, self->people->len - 1);

  return TRUE;
}

/**
 * tw_planned_people_index_of_id:
 * @id: the id of a person of the file, or 0
 *
 * Returns: the index, or %TW_NO_MANAGER
 */
int
tw_planned_people_index_of_id (TwPlannedPeople *self,
                               gint64           id)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, &id));

  return index ? (int) index - 1 : TW_NO_MANAGER;
}

static void
take_hand_field (gpointer    people,
                 gint64      person_id,
                 const char *field)
{
  static const char *const words[] = {
    "number", "name", "email", "job-title", "department", "site", "level",
    "birth-year", "manager", "functional-manager", "joined-on", "left-on",
  };
  TwPlannedPeople *self = people;
  int index = tw_planned_people_index_of_id (self, person_id);

  for (guint i = 0; index >= 0 && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], field))
      person_at (self, (guint) index)->by_hand |= 1u << i;
}

static gboolean
read_known (TwPlannedPeople  *self,
            TwConnection     *connection,
            GError          **error)
{
  if (!tw_person_table_read_all (connection, take_known, self, error) ||
      !tw_person_hand_field_read_all (connection, take_hand_field, self, error))
    return FALSE;

  self->n_known = self->people->len;
  for (guint i = 0; i < self->n_known; i++)
    {
      TwPlannedPerson *person = person_at (self, i);

      person->manager = tw_planned_people_index_of_id (self, person->before->manager_id);
      person->functional_manager = tw_planned_people_index_of_id (self, person->before->functional_manager_id);
    }

  return TRUE;
}

static gboolean
is_changed (TwPlannedPeople       *self,
            const TwPlannedPerson *person)
{
  const TwPersonRow *before = person->before, *after = &person->after;

  return g_strcmp0 (before->number, after->number) || g_strcmp0 (before->title, after->title) ||
         g_strcmp0 (before->given_name, after->given_name) || g_strcmp0 (before->family_name, after->family_name) ||
         g_strcmp0 (before->email, after->email) || g_strcmp0 (before->job_title, after->job_title) ||
         g_strcmp0 (before->department, after->department) || g_strcmp0 (before->site, after->site) ||
         g_strcmp0 (before->joined_on, after->joined_on) || g_strcmp0 (before->left_on, after->left_on) ||
         before->level != after->level || before->level_derived != after->level_derived ||
         before->birth_year != after->birth_year ||
         person->manager != tw_planned_people_index_of_id (self, before->manager_id) ||
         person->functional_manager != tw_planned_people_index_of_id (self, before->functional_manager_id);
}

/**
 * tw_planned_people_read:
 * @connection: where the people are read
 *
 * Returns: (transfer full): the people of the file, or %NULL on error
 */
TwPlannedPeople *
tw_planned_people_read (TwConnection  *connection,
                        GError       **error)
{
  g_autoptr (TwPlannedPeople) self = g_new0 (TwPlannedPeople, 1);

  self->texts = g_string_chunk_new (64 * 1024);
  self->people = g_array_new (FALSE, FALSE, sizeof (TwPlannedPerson));
  self->known = g_ptr_array_new_with_free_func (g_free);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->by_number = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_email = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name_and_department = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return read_known (self, connection, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * tw_planned_people_free:
 */
void
tw_planned_people_free (TwPlannedPeople *self)
{
  g_string_chunk_free (self->texts);
  g_array_unref (self->people);
  g_ptr_array_unref (self->known);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_number);
  g_clear_pointer (&self->by_email, g_hash_table_unref);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_hash_table_unref (self->by_name_and_department);
  g_clear_pointer (&self->namesakes, g_hash_table_unref);
  g_free (self);
}

/**
 * tw_planned_people_add:
 *
 * Returns: the index of somebody new
 */
guint
tw_planned_people_add (TwPlannedPeople *self)
{
  static const TwPersonRow nobody = { .level = TW_LEVEL_UNKNOWN };
  static const TwPlannedPerson new_person = {
    .before = &nobody,
    .after = { .level = TW_LEVEL_UNKNOWN },
    .manager = TW_NO_MANAGER,
    .functional_manager = TW_NO_MANAGER,
  };

  g_array_append_val (self->people, new_person);

  return self->people->len - 1;
}

/**
 * tw_planned_people_get_n:
 *
 * Returns: how many there are, known and new
 */
guint
tw_planned_people_get_n (TwPlannedPeople *self)
{
  return self->people->len;
}

/**
 * tw_planned_people_get_n_known:
 *
 * Returns: how many of them are in the file; they come first
 */
guint
tw_planned_people_get_n_known (TwPlannedPeople *self)
{
  return self->n_known;
}

/**
 * tw_planned_people_has_erased:
 *
 * Returns: whether somebody was erased, whose number a list may bring again (P9)
 */
gboolean
tw_planned_people_has_erased (TwPlannedPeople *self)
{
  return self->any_erased;
}

/**
 * tw_planned_people_get:
 *
 * Returns: (transfer none): a person, until the next one is added
 */
TwPlannedPerson *
tw_planned_people_get (TwPlannedPeople *self,
                       guint            index)
{
  return person_at (self, index);
}

/**
 * tw_planned_people_find_number:
 * @index: (out): who has that number
 *
 * Returns: whether somebody has
 */
gboolean
tw_planned_people_find_number (TwPlannedPeople *self,
                               const char      *number,
                               guint           *index)
{
  return look_up (self->by_number, number, index);
}

/**
 * tw_planned_people_find_row:
 * @index: (out): who of the file is meant
 *
 * Looks by number, then by e-mail, then by name and department. Somebody with another number is somebody else.
 *
 * Returns: whether somebody is
 */
gboolean
tw_planned_people_find_row (TwPlannedPeople  *self,
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
         (!row->number || !person_at (self, *index)->before->number);
}

/**
 * tw_planned_people_note_present:
 * @row: a row that is not taken, once it is known whom the rows that are taken mean
 *
 * Whoever stands in the row is in the list and has not left: found by number, then by e-mail address, then
 * everybody of that name, since it is better to keep somebody for one list too long than to part with the wrong
 * person.
 */
void
tw_planned_people_note_present (TwPlannedPeople  *self,
                                const TwStaffRow *row)
{
  g_autofree char *name = NULL;
  GArray *indexes;
  guint index;

  if ((row->number && look_up (self->by_number, row->number, &index) && !person_at (self, index)->listed) ||
      (row->email && look_up (self->by_email, row->email, &index) && !person_at (self, index)->listed))
    {
      person_at (self, index)->present = TRUE;
      return;
    }

  if (!row->family_name)
    return;

  if (!self->namesakes)
    index_namesakes (self);

  name = name_and_department_key (row->family_name, row->given_name, NULL);
  indexes = g_hash_table_lookup (self->namesakes, name);
  for (guint i = 0; indexes && i < indexes->len; i++)
    person_at (self, g_array_index (indexes, guint, i))->present = TRUE;
}

/**
 * tw_planned_people_index_anew:
 *
 * From here on numbers and addresses mean those who have them after the import.
 */
void
tw_planned_people_index_anew (TwPlannedPeople *self)
{
  g_hash_table_remove_all (self->by_number);
  for (guint i = 0; i < self->people->len; i++)
    index_number (self, i);

  g_clear_pointer (&self->by_email, g_hash_table_unref);
}

/**
 * tw_planned_people_find_manager:
 * @cell: (nullable): what a list says of a manager: a number, an e-mail address, or a name in either order
 *
 * Returns: an index, %TW_NO_MANAGER or %TW_MANAGER_UNKNOWN
 */
int
tw_planned_people_find_manager (TwPlannedPeople *self,
                                const char      *cell)
{
  g_autofree char *lower = NULL, *plain = NULL, *name = NULL;
  guint index;

  if (!cell)
    return TW_NO_MANAGER;

  if (look_up (self->by_number, cell, &index))
    return (int) index;

  if (strchr (cell, '@'))
    {
      if (!self->by_email)
        index_emails (self);
      lower = g_utf8_strdown (cell, -1);
      if (look_up (self->by_email, lower, &index))
        return (int) index;
    }

  if (!self->by_name)
    index_names (self);
  plain = g_strdelimit (g_strdup (cell), ",", ' ');
  name = tw_fold_identity_key (plain);

  return look_up (self->by_name, name, &index) ? (int) index : TW_MANAGER_UNKNOWN;
}

/**
 * tw_planned_people_is_written:
 *
 * Returns: whether the person is new, or is not as the file knows it
 */
gboolean
tw_planned_people_is_written (TwPlannedPeople *self,
                              guint            index)
{
  return index >= self->n_known || is_changed (self, person_at (self, index));
}

/**
 * tw_planned_person_dup_name:
 *
 * Returns: (transfer full): the name as the list says it, or as it is
 */
char *
tw_planned_person_dup_name (const TwPlannedPerson *person)
{
  const TwPersonRow *row = &person->after;

  return row->given_name ? g_strjoin (" ", row->given_name, row->family_name, NULL) : g_strdup (row->family_name);
}
