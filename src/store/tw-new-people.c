/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People by the hundred thousand are inserted by one statement, which reads them like the rows of a table: a virtual
 * table of SQLite, whose rows lie in memory and are asked for one after another. A statement for each would cost as
 * much again as the inserting itself. */

#include "tw-new-people.h"

#include "tw-columns-private.h"
#include "tw-connection-private.h"
#include "tw-person-keys.h"
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
