/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People by the hundred thousand are inserted by one statement, which reads them like the rows of a table: a virtual
 * table of SQLite, whose rows lie in memory and are asked for one after another. A statement for each would cost as
 * much again as the inserting itself. */

#include "tw-new-people.h"

#include "tw-columns-private.h"
#include "tw-connection-private.h"
#include "tw-person-keys.h"
#include "tw-person-rules.h"
#include "tw-store-error-private.h"
#include "tw-uuid.h"

typedef enum
{
  COLUMN_ID,
  COLUMN_UUID,
  COLUMN_NUMBER,
  COLUMN_TITLE,
  COLUMN_GIVEN_NAME,
  COLUMN_FAMILY_NAME,
  COLUMN_EMAIL,
  COLUMN_JOB_TITLE,
  COLUMN_DEPARTMENT_ID,
  COLUMN_SITE_ID,
  COLUMN_LEVEL,
  COLUMN_LEVEL_ORIGIN,
  COLUMN_BIRTH_YEAR,
  COLUMN_MANAGER_ID,
  COLUMN_FUNCTIONAL_MANAGER_ID,
  COLUMN_JOINED_ON,
  COLUMN_LEFT_ON,
  COLUMN_SORT_KEY,
  COLUMN_SEARCH_KEY,
} Column;

#define COLUMNS                                                                                                   \
  "id, uuid, number, title, given_name, family_name, email, job_title, department_id, site_id, level,"            \
  " level_origin, birth_year, manager_id, functional_manager_id, joined_on, left_on, sort_key, search_key"

/* Where the people come from, while the statement runs. */
typedef struct
{
  TwNextPersonFunc next;
  gpointer people;
  GError *error;
} Source;

typedef struct
{
  sqlite3_vtab base;
  Source *source;
} Table;

typedef struct
{
  sqlite3_vtab_cursor base;
  const TwPersonRow *row; /* NULL behind the last one */
  char uuid[TW_UUID_SIZE];
  GString *sort_key;
  GString *search_key;
} Cursor;

static int
connect_table (sqlite3             *database,
               void                *source,
               int                  n_arguments,
               const char * const  *arguments,
               sqlite3_vtab       **table,
               char               **message)
{
  Table *self = g_new0 (Table, 1);

  self->source = source;
  *table = &self->base;

  return sqlite3_declare_vtab (database, "CREATE TABLE new_person (" COLUMNS ")");
}

static int
disconnect_table (sqlite3_vtab *table)
{
  g_free (table);

  return SQLITE_OK;
}

/* There is one way to read it: from the first one to the last. */
static int
choose_way (sqlite3_vtab       *table,
            sqlite3_index_info *index)
{
  return SQLITE_OK;
}

static int
open_cursor (sqlite3_vtab         *table,
             sqlite3_vtab_cursor **cursor)
{
  Cursor *self = g_new0 (Cursor, 1);

  self->sort_key = g_string_new (NULL);
  self->search_key = g_string_new (NULL);
  *cursor = &self->base;

  return SQLITE_OK;
}

static int
close_cursor (sqlite3_vtab_cursor *cursor)
{
  Cursor *self = (Cursor *) cursor;

  g_string_free (self->sort_key, TRUE);
  g_string_free (self->search_key, TRUE);
  g_free (self);

  return SQLITE_OK;
}

static int
step (sqlite3_vtab_cursor *cursor)
{
  Cursor *self = (Cursor *) cursor;
  Source *source = ((Table *) cursor->pVtab)->source;

  self->row = source->next (source->people, &source->error);
  if (source->error != NULL)
    return SQLITE_ABORT;
  if (self->row == NULL)
    return SQLITE_OK;

  tw_uuid_make (self->uuid);
  tw_person_keys_fold (self->row, self->sort_key, self->search_key);

  return SQLITE_OK;
}

static int
begin_reading (sqlite3_vtab_cursor  *cursor,
               int                   way,
               const char           *name,
               int                   n_values,
               sqlite3_value       **values)
{
  return step (cursor);
}

static int
is_at_end (sqlite3_vtab_cursor *cursor)
{
  return ((Cursor *) cursor)->row == NULL;
}

static int
get_row_id (sqlite3_vtab_cursor *cursor,
            sqlite3_int64       *id)
{
  *id = ((Cursor *) cursor)->row->id;

  return SQLITE_OK;
}

/* What was not entered is NULL. */
static void
answer_text (sqlite3_context *context,
             const char      *text)
{
  if (text != NULL && *text != '\0')
    sqlite3_result_text (context, text, -1, SQLITE_STATIC);
}

static void
answer_number (sqlite3_context *context,
               gint64           number,
               gint64           unknown)
{
  if (number != unknown)
    sqlite3_result_int64 (context, number);
}

static int
get_column (sqlite3_vtab_cursor *cursor,
            sqlite3_context     *context,
            int                  column)
{
  Cursor *self = (Cursor *) cursor;
  const TwPersonRow *row = self->row;

  switch ((Column) column)
    {
    case COLUMN_ID:
      answer_number (context, row->id, 0);
      break;
    case COLUMN_UUID:
      answer_text (context, self->uuid);
      break;
    case COLUMN_NUMBER:
      answer_text (context, row->number);
      break;
    case COLUMN_TITLE:
      answer_text (context, row->title);
      break;
    case COLUMN_GIVEN_NAME:
      answer_text (context, row->given_name);
      break;
    case COLUMN_FAMILY_NAME:
      answer_text (context, row->family_name);
      break;
    case COLUMN_EMAIL:
      answer_text (context, row->email);
      break;
    case COLUMN_JOB_TITLE:
      answer_text (context, row->job_title);
      break;
    case COLUMN_DEPARTMENT_ID:
      answer_number (context, row->department_id, 0);
      break;
    case COLUMN_SITE_ID:
      answer_number (context, row->site_id, 0);
      break;
    case COLUMN_LEVEL:
      answer_number (context, row->level, -1);
      break;
    case COLUMN_LEVEL_ORIGIN:
      answer_text (context, tw_level_origin_of (row));
      break;
    case COLUMN_BIRTH_YEAR:
      answer_number (context, row->birth_year, 0);
      break;
    case COLUMN_MANAGER_ID:
      answer_number (context, row->manager_id, 0);
      break;
    case COLUMN_FUNCTIONAL_MANAGER_ID:
      answer_number (context, row->functional_manager_id, 0);
      break;
    case COLUMN_JOINED_ON:
      answer_text (context, row->joined_on);
      break;
    case COLUMN_LEFT_ON:
      answer_text (context, row->left_on);
      break;
    case COLUMN_SORT_KEY:
      sqlite3_result_text (context, self->sort_key->str, (int) self->sort_key->len, SQLITE_STATIC);
      break;
    case COLUMN_SEARCH_KEY:
      sqlite3_result_text (context, self->search_key->str, (int) self->search_key->len, SQLITE_STATIC);
      break;
    }

  return SQLITE_OK;
}

static const sqlite3_module module = {
  .xConnect = connect_table,
  .xBestIndex = choose_way,
  .xDisconnect = disconnect_table,
  .xOpen = open_cursor,
  .xClose = close_cursor,
  .xFilter = begin_reading,
  .xNext = step,
  .xEof = is_at_end,
  .xColumn = get_column,
  .xRowid = get_row_id,
};

/* Looking the department, the site and the managers of each row up costs as much as an index. Not while something
 * else in the transaction waits for what it refers to: SQLite would not hear that it came. */
static gboolean
stop_looking_up_references (TwConnection *connection)
{
  sqlite3 *database = tw_connection_get_database (connection);
  int waiting = 1, greatest;

  return sqlite3_db_status (database, SQLITE_DBSTATUS_DEFERRED_FKS, &waiting, &greatest, FALSE) == SQLITE_OK &&
         waiting == 0 && sqlite3_db_config (database, SQLITE_DBCONFIG_ENABLE_FKEY, FALSE, NULL) == SQLITE_OK;
}

/* Many people have few managers, and an index says whom. */
#define MANAGERS_ARE_THERE(column)                                                                                \
  "SELECT NOT EXISTS (SELECT * FROM (SELECT DISTINCT " column " AS manager FROM person"                          \
  "                                   WHERE " column " IS NOT NULL)"                                              \
  "                    WHERE manager NOT IN (SELECT id FROM person))"

static gboolean
check_that (TwStatement   *holds,
            TwConnection  *connection,
            GError       **error)
{
  gint64 answer;

  if (!tw_statement_fetch_int64 (holds, &answer, error))
    return FALSE;
  if (!answer)
    tw_store_error_from_sqlite (error, NULL, SQLITE_CONSTRAINT_FOREIGNKEY, tw_connection_get_path (connection));

  return answer != 0;
}

static gboolean
check_managers (TwConnection  *connection,
                GError       **error)
{
  static const char *const all_are_there[] = { MANAGERS_ARE_THERE ("manager_id"),
                                               MANAGERS_ARE_THERE ("functional_manager_id") };

  for (guint i = 0; i < G_N_ELEMENTS (all_are_there); i++)
    {
      g_autoptr (TwStatement) holds = tw_connection_statement (connection, all_are_there[i]);

      if (!check_that (holds, connection, error))
        return FALSE;
    }

  return TRUE;
}

/* @ids: of departments or sites, as keys; @is_there asks for one */
static gboolean
check_places (TwConnection  *connection,
              GHashTable    *ids,
              const char    *is_there,
              GError       **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (TwStatement) holds = tw_connection_statement (connection, is_there);

      tw_statement_bind_int64 (holds, 1, (gint64) GPOINTER_TO_SIZE (id));
      if (!check_that (holds, connection, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * tw_new_people_insert:
 * @connection: a connection in a transaction
 * @next: tells one new person after another, with an id got from tw_rows_next_id(), or 0 for the next one
 * @people: for @next
 * @error: return location for an error, be it that of @next
 *
 * Returns: whether all were inserted; if not, none was
 */
gboolean
tw_new_people_insert (TwConnection      *connection,
                      TwNextPersonFunc   next,
                      gpointer           people,
                      GError           **error)
{
  sqlite3 *database = tw_connection_get_database (connection);
  g_autoptr (GError) refused = NULL;
  Source source = { .next = next, .people = people };
  int result = sqlite3_create_module_v2 (database, "new_person", &module, &source, NULL);

  if (result == SQLITE_OK)
    tw_connection_execute (connection,
                           "INSERT INTO person (" COLUMNS ") SELECT " COLUMNS " FROM new_person", &refused);
  else
    tw_connection_set_error (connection, result, &refused);
  sqlite3_create_module_v2 (database, "new_person", NULL, NULL, NULL);

  if (source.error != NULL)
    {
      g_propagate_error (error, source.error);
      return FALSE;
    }

  if (refused != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }

  return TRUE;
}

/* People of whom tw_new_people_insert_many() looks at each before the table does not. */
typedef struct
{
  TwConnection *connection;
  TwNextPersonFunc next;
  gpointer people;
  GHashTable *departments; /* ids, as keys: where they are */
  GHashTable *sites;
} Examined;

static void
end_examination (Examined *examined)
{
  g_hash_table_unref (examined->departments);
  g_hash_table_unref (examined->sites);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Examined, end_examination)

static void
note_place (GHashTable *ids,
            gint64      id)
{
  if (id != 0)
    g_hash_table_add (ids, GSIZE_TO_POINTER ((gsize) id));
}

static const TwPersonRow *
next_examined (gpointer   examined_pointer,
               GError   **error)
{
  Examined *examined = examined_pointer;
  const TwPersonRow *row = examined->next (examined->people, error);

  if (row == NULL)
    return NULL;

  if (!tw_person_rules_hold (row))
    {
      tw_store_error_from_sqlite (error, NULL, SQLITE_CONSTRAINT_CHECK, tw_connection_get_path (examined->connection));
      return NULL;
    }

  note_place (examined->departments, row->department_id);
  note_place (examined->sites, row->site_id);

  return row;
}

static gboolean
check_references (Examined  *examined,
                  GError   **error)
{
  return check_places (examined->connection, examined->departments,
                       "SELECT EXISTS (SELECT * FROM department WHERE id = ?1)", error) &&
         check_places (examined->connection, examined->sites, "SELECT EXISTS (SELECT * FROM site WHERE id = ?1)",
                       error) &&
         check_managers (examined->connection, error);
}

/**
 * tw_new_people_insert_many:
 * @connection: a connection in a transaction
 * @next: as for tw_new_people_insert()
 * @people: for @next
 * @error: return location for an error
 *
 * Inserts so many people that it is cheaper to look at all of them at once when they are there: whom they refer to
 * need not come before them.
 *
 * Returns: whether all were inserted; if not, the transaction must be rolled back
 */
gboolean
tw_new_people_insert_many (TwConnection      *connection,
                           TwNextPersonFunc   next,
                           gpointer           people,
                           GError           **error)
{
  g_auto (Examined) examined = {
    .connection = connection,
    .next = next,
    .people = people,
    .departments = g_hash_table_new (NULL, NULL),
    .sites = g_hash_table_new (NULL, NULL),
  };
  gboolean without_references = stop_looking_up_references (connection);
  gboolean inserted;

  inserted = tw_connection_execute_whole (connection, "PRAGMA ignore_check_constraints = ON", error) &&
             tw_new_people_insert (connection, next_examined, &examined, error);

  if (without_references)
    sqlite3_db_config (tw_connection_get_database (connection), SQLITE_DBCONFIG_ENABLE_FKEY, TRUE, NULL);

  return tw_connection_execute_whole (connection, "PRAGMA ignore_check_constraints = OFF", inserted ? error : NULL) &&
         inserted && (!without_references || check_references (&examined, error));
}
