/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of the company. Search and order come from two folded columns that are written here and nowhere
 * else; a covering index over both answers a search over 200,000 people in one scan. */

#include "tw-person-table.h"

#include "tw-fold.h"
#include "tw-columns-private.h"

#define SELECT_PERSON                                                                                             \
  "SELECT person.id, number, title, given_name, family_name, email, job_title, department.name, site.name,"       \
  "       department_id, site_id, level, level_origin IS 'derived', birth_year, manager_id,"                      \
  "       functional_manager_id, joined_on, left_on, erased_on"                                                   \
  "  FROM person"                                                                                                 \
  "  LEFT JOIN department ON department.id = department_id"                                                       \
  "  LEFT JOIN site ON site.id = site_id"

static TwPersonRow
read_row (TwStatement *select)
{
  return (TwPersonRow) {
    .id = tw_statement_get_int64 (select, 0),
    .number = tw_column_text (select, 1),
    .title = tw_column_text (select, 2),
    .given_name = tw_column_text (select, 3),
    .family_name = tw_column_text (select, 4),
    .email = tw_column_text (select, 5),
    .job_title = tw_column_text (select, 6),
    .department = tw_column_text (select, 7),
    .site = tw_column_text (select, 8),
    .department_id = tw_statement_get_int64 (select, 9),
    .site_id = tw_statement_get_int64 (select, 10),
    .level = tw_column_number (select, 11, -1),
    .level_derived = tw_statement_get_int64 (select, 12) != 0,
    .birth_year = tw_column_number (select, 13, 0),
    .manager_id = tw_statement_get_int64 (select, 14),
    .functional_manager_id = tw_statement_get_int64 (select, 15),
    .joined_on = tw_column_text (select, 16),
    .left_on = tw_column_text (select, 17),
    .erased_on = tw_column_text (select, 18),
  };
}

static char *
search_key_of (const TwPersonRow *row)
{
  const char *const fields[] = { row->title, row->given_name, row->family_name, row->number, row->email,
                                 row->job_title, row->department, row->site };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i])
      {
        g_string_append (words, fields[i]);
        g_string_append_c (words, ' ');
      }

  return tw_fold_search_key (words->str);
}

/* Binds the columns 2 to 18 that INSERT and UPDATE have in common. */
static void
bind_row (TwStatement       *statement,
          const TwPersonRow *row)
{
  g_autofree char *sort_key = tw_fold_person_sort_key (row->family_name, row->given_name);
  g_autofree char *search_key = search_key_of (row);

  tw_statement_bind_filled_text (statement, 2, row->number);
  tw_statement_bind_filled_text (statement, 3, row->title);
  tw_statement_bind_filled_text (statement, 4, row->given_name);
  tw_statement_bind_filled_text (statement, 5, row->family_name);
  tw_statement_bind_filled_text (statement, 6, row->email);
  tw_statement_bind_filled_text (statement, 7, row->job_title);
  tw_statement_bind_id (statement, 8, row->department_id);
  tw_statement_bind_id (statement, 9, row->site_id);
  tw_bind_number (statement, 10, row->level, -1);
  tw_statement_bind_text (statement, 11, row->level < 0 ? NULL : row->level_derived ? "derived" : "given");
  tw_bind_number (statement, 12, row->birth_year, 0);
  tw_statement_bind_id (statement, 13, row->manager_id);
  tw_statement_bind_id (statement, 14, row->functional_manager_id);
  tw_statement_bind_filled_text (statement, 15, row->joined_on);
  tw_statement_bind_filled_text (statement, 16, row->left_on);
  tw_statement_bind_text (statement, 17, sort_key);
  tw_statement_bind_text (statement, 18, search_key);
}

static gint64
find (TwConnection  *connection,
      const char    *sql,
      const char    *text,
      GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, sql);

  tw_statement_bind_text (select, 1, text);

  return tw_statement_step (select, error) == TW_STEP_ROW ? tw_statement_get_int64 (select, 0) : 0;
}

/**
 * tw_person_table_read:
 * @id: a person
 * @take: gets the #TwPersonRow, if there is one
 *
 * Returns: whether there is such a person; %FALSE also with @error
 */
gboolean
tw_person_table_read (TwConnection  *connection,
                      gint64         id,
                      TwRowFunc      take,
                      gpointer       taker,
                      GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, SELECT_PERSON " WHERE person.id = ?1");
  TwPersonRow row;

  tw_statement_bind_int64 (select, 1, id);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  row = read_row (select);
  take (taker, &row);

  return TRUE;
}

static void
read_person (TwStatement *select,
             TwRowFunc    take,
             gpointer     taker)
{
  TwPersonRow row = read_row (select);

  take (taker, &row);
}

/**
 * tw_person_table_read_all:
 * @take: gets the #TwPersonRow of everybody, tombstones too, in the order of the ids
 */
gboolean
tw_person_table_read_all (TwConnection  *connection,
                          TwRowFunc      take,
                          gpointer       taker,
                          GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, SELECT_PERSON " ORDER BY person.id");

  return tw_rows_each (select, read_person, take, taker, error);
}

/* A condition a word: each costs a look at every row. */
static char *
search_statement (guint n_words)
{
  GString *sql = g_string_new ("SELECT id FROM person INDEXED BY person_in_order WHERE erased_on IS NULL");

  for (guint i = 1; i <= n_words; i++)
    g_string_append_printf (sql, " AND instr (search_key, ?%u)", i);
  g_string_append (sql, " ORDER BY sort_key, id");

  return g_string_free_and_steal (sql);
}

/**
 * tw_person_table_search:
 * @text: (nullable): words that must all occur, as typed; nothing or spaces: everybody. From the eighth on they
 *   must occur one after the other
 *
 * Returns: (transfer full) (element-type gint64): the people in the order of their names, or %NULL on error
 */
GArray *
tw_person_table_search (TwConnection  *connection,
                        const char    *text,
                        GError       **error)
{
  g_autofree char *folded = tw_fold_search_key (text ? text : "");
  g_auto (GStrv) words = g_strsplit (folded, " ", TW_PERSON_SEARCH_WORDS);
  guint n_words = *folded ? g_strv_length (words) : 0;
  g_autofree char *sql = search_statement (n_words);
  g_autoptr (TwStatement) select = tw_connection_statement (connection, sql);

  for (guint i = 0; i < n_words; i++)
    tw_statement_bind_text (select, (int) i + 1, words[i]);

  return tw_rows_read_ids (select, error);
}

/**
 * tw_person_table_count:
 *
 * Returns: how many people there are who are not erased; 0 also with @error
 */
gint64
tw_person_table_count (TwConnection  *connection,
                       GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT count (*) FROM person WHERE erased_on IS NULL");
  gint64 n = 0;

  return tw_statement_fetch_int64 (select, &n, error) ? n : 0;
}

/**
 * tw_person_table_find_number:
 * @number: a personnel number
 *
 * Returns: the person's id; 0 if nobody has the number, or with @error
 */
gint64
tw_person_table_find_number (TwConnection  *connection,
                             const char    *number,
                             GError       **error)
{
  return find (connection, "SELECT id FROM person WHERE number = ?1", number, error);
}

/**
 * tw_person_table_find_email:
 * @email: an e-mail address
 *
 * Returns: the person's id; 0 if nobody or more than one has the address, or with @error
 */
gint64
tw_person_table_find_email (TwConnection  *connection,
                            const char    *email,
                            GError       **error)
{
  return find (connection, "SELECT min (id) FROM person WHERE email = ?1 HAVING count (*) = 1", email, error);
}

/**
 * tw_person_table_find_digest:
 * @number_digest: what is kept of a personnel number when its person is erased
 *
 * Returns: the tombstone's id; 0 if there is none, or with @error
 */
gint64
tw_person_table_find_digest (TwConnection  *connection,
                             const char    *number_digest,
                             GError       **error)
{
  return find (connection, "SELECT id FROM person WHERE number_digest = ?1", number_digest, error);
}

/**
 * tw_person_table_insert:
 * @row: the person; `id` may be an id got from tw_rows_next_id() or 0
 *
 * Returns: the id of the new person, or 0 on error
 */
gint64
tw_person_table_insert (TwConnection       *connection,
                        const TwPersonRow  *row,
                        GError            **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO person (id, number, title, given_name, family_name, email, job_title,"
                             "                    department_id, site_id, level, level_origin, birth_year,"
                             "                    manager_id, functional_manager_id, joined_on, left_on,"
                             "                    sort_key, search_key, uuid)"
                             "  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,"
                             "          ?17, ?18, ?19)");

  tw_statement_bind_id (insert, 1, row->id);
  bind_row (insert, row);
  tw_bind_uuid (insert, 19);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_person_table_drop_indexes:
 *
 * For inserting more people than there are: an index is made faster at once than row by row. The indexes that hold
 * the table to its word (UNIQUE) stay. Within a transaction; tw_person_table_restore_indexes() must follow.
 *
 * Returns: (transfer full) (array zero-terminated=1): the statements that make the indexes, or %NULL on error
 */
char **
tw_person_table_drop_indexes (TwConnection  *connection,
                              GError       **error)
{
  g_autoptr (GStrvBuilder) statements = g_strv_builder_new ();
  g_autoptr (GString) drops = g_string_new (NULL);
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT name, sql FROM main.sqlite_schema"
                             " WHERE type = 'index' AND tbl_name = 'person' AND sql LIKE 'CREATE INDEX %'");
  TwStep step;

  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    {
      g_string_append_printf (drops, "DROP INDEX main.\"%s\";", tw_statement_get_text (select, 0));
      g_strv_builder_add (statements, tw_statement_get_text (select, 1));
    }

  if (step != TW_STEP_DONE || !tw_connection_execute (connection, drops->str, error))
    return NULL;

  return g_strv_builder_end (statements);
}

/**
 * tw_person_table_restore_indexes:
 * @statements: what tw_person_table_drop_indexes() returned
 */
gboolean
tw_person_table_restore_indexes (TwConnection        *connection,
                                 const char * const  *statements,
                                 GError             **error)
{
  for (; *statements; statements++)
    if (!tw_connection_execute (connection, *statements, error))
      return FALSE;

  return TRUE;
}

/**
 * tw_person_table_update:
 * @row: the person as it is to be
 */
gboolean
tw_person_table_update (TwConnection       *connection,
                        const TwPersonRow  *row,
                        GError            **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE person"
                             "   SET number = ?2, title = ?3, given_name = ?4, family_name = ?5, email = ?6,"
                             "       job_title = ?7, department_id = ?8, site_id = ?9, level = ?10,"
                             "       level_origin = ?11, birth_year = ?12, manager_id = ?13,"
                             "       functional_manager_id = ?14, joined_on = ?15, left_on = ?16,"
                             "       sort_key = ?17, search_key = ?18"
                             " WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, row->id);
  bind_row (update, row);

  return tw_statement_run (update, error);
}

/**
 * tw_person_hand_field_read_all:
 * @take: gets each field that was entered by hand, with its person (P5)
 */
gboolean
tw_person_hand_field_read_all (TwConnection           *connection,
                               TwPersonHandFieldFunc   take,
                               gpointer                taker,
                               GError                **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT person_id, field FROM person_hand_field");
  TwStep step;

  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    take (taker, tw_statement_get_int64 (select, 0), tw_statement_get_text (select, 1));

  return step == TW_STEP_DONE;
}
