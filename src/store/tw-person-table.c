/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of the company. Search and order come from two folded columns (tw-person-keys.c); a covering index over
 * both answers a search over 200,000 people in one scan. */

#include "tw-person-table.h"

#include "tw-columns-private.h"
#include "tw-fold.h"
#include "tw-new-people.h"
#include "tw-person-keys.h"

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

/* The numbers of what a search binds behind its words. */
enum
{
  DEPARTMENT = TW_PERSON_SEARCH_WORDS + 1,
  LEVEL,
  COHORT,
};

#define HAS_CONSENT                                                                                               \
  "EXISTS (SELECT * FROM consent WHERE consent.person_id = person.id AND withdrawn_on IS NULL)"
#define HAS_LEFT "(left_on IS NOT NULL AND left_on < date ('now', 'localtime'))"
#define TAKES_PART "EXISTS (SELECT * FROM participant WHERE participant.person_id = person.id)"
#define TAKES_PART_IN                                                                                             \
  "EXISTS (SELECT * FROM participant WHERE participant.person_id = person.id AND cohort_id = ?%d)"

static void
add_choice (GString        *sql,
            TwPersonChoice  choice,
            const char     *condition)
{
  if (choice != TW_PERSON_EITHER)
    g_string_append_printf (sql, choice == TW_PERSON_ONLY_WITH ? " AND %s" : " AND NOT %s", condition);
}

static void
add_filters (GString             *sql,
             const TwPersonQuery *query)
{
  if (query->department_id)
    g_string_append_printf (sql, " AND department_id = ?%d", DEPARTMENT);
  if (query->level != TW_PERSON_ANY_LEVEL)
    g_string_append_printf (sql, " AND level IS ?%d", LEVEL);
  if (query->cohort_id == TW_PERSON_IN_NO_COHORT)
    g_string_append (sql, " AND NOT " TAKES_PART);
  else if (query->cohort_id)
    g_string_append_printf (sql, " AND " TAKES_PART_IN, COHORT);

  add_choice (sql, query->consent, HAS_CONSENT);
  add_choice (sql, query->left, HAS_LEFT);
}

#define PLACES_OF(table)                                                                                          \
  "WITH places (id, place) AS MATERIALIZED"                                                                       \
  "  (SELECT id, row_number () OVER (ORDER BY name COLLATE names) FROM " table ") "
#define JOIN_PLACES(id) " LEFT JOIN places ON places.id = " id

/* What is sorted by. Numbers are sorted as numbers, the shorter first; departments and sites by the place that the
 * few of them have in their order. */
static const struct
{
  const char *with;
  const char *join;
  const char *missing;
  const char *first;
  const char *second;
} orders[] = {
  [TW_PERSON_BY_NAME] = { "", "", NULL, NULL, NULL },
  [TW_PERSON_BY_NUMBER] = { "", "", "number", "length (number)", "number" },
  [TW_PERSON_BY_DEPARTMENT] = { PLACES_OF ("department"), JOIN_PLACES ("department_id"), "place", "place", NULL },
  [TW_PERSON_BY_LEVEL] = { "", "", "level", "level", NULL },
  [TW_PERSON_BY_SITE] = { PLACES_OF ("site"), JOIN_PLACES ("site_id"), "place", "place", NULL },
  [TW_PERSON_BY_EMAIL] = { "", "", "email", "email", NULL },
};

static void
add_order (GString             *sql,
           const TwPersonQuery *query)
{
  const char *direction = query->descending ? "DESC" : "ASC";

  g_string_append (sql, " ORDER BY ");
  if (orders[query->order].missing)
    g_string_append_printf (sql, "%s IS NULL, ", orders[query->order].missing);
  if (orders[query->order].first)
    g_string_append_printf (sql, "%s %s, ", orders[query->order].first, direction);
  if (orders[query->order].second)
    g_string_append_printf (sql, "%s %s, ", orders[query->order].second, direction);

  if (query->order == TW_PERSON_BY_NAME && query->descending)
    g_string_append (sql, "sort_key DESC, person.id DESC");
  else
    g_string_append (sql, "sort_key, person.id");
}

/* A condition a word: each costs a look at every row. */
static char *
search_statement (const TwPersonQuery *query,
                  guint                n_words)
{
  GString *sql = g_string_new (orders[query->order].with);

  g_string_append_printf (sql, "SELECT person.id FROM person INDEXED BY person_in_order%s WHERE erased_on IS NULL",
                          orders[query->order].join);
  for (guint i = 1; i <= n_words; i++)
    g_string_append_printf (sql, " AND instr (search_key, ?%u)", i);
  add_filters (sql, query);
  add_order (sql, query);

  return g_string_free_and_steal (sql);
}

/**
 * tw_person_table_search:
 * @query: who is looked for. From the eighth on the words must occur one after the other
 *
 * Returns: (transfer full) (element-type gint64): the people in the order of @query, or %NULL on error
 */
GArray *
tw_person_table_search (TwConnection         *connection,
                        const TwPersonQuery  *query,
                        GError              **error)
{
  g_autofree char *folded = tw_fold_search_key (query->text ? query->text : "");
  g_auto (GStrv) words = g_strsplit (folded, " ", TW_PERSON_SEARCH_WORDS);
  guint n_words = *folded ? g_strv_length (words) : 0;
  g_autofree char *sql = search_statement (query, n_words);
  g_autoptr (TwStatement) select = tw_connection_statement (connection, sql);

  for (guint i = 0; i < n_words; i++)
    tw_statement_bind_text (select, (int) i + 1, words[i]);
  if (query->department_id)
    tw_statement_bind_int64 (select, DEPARTMENT, query->department_id);
  if (query->level != TW_PERSON_ANY_LEVEL)
    tw_bind_number (select, LEVEL, query->level, -1);
  if (query->cohort_id > 0)
    tw_statement_bind_int64 (select, COHORT, query->cohort_id);

  return tw_rows_read_ids (select, error);
}

/**
 * tw_person_table_has_any:
 *
 * Returns: whether there is anybody who is not erased; %FALSE also with @error
 */
gboolean
tw_person_table_has_any (TwConnection  *connection,
                         GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT EXISTS (SELECT 1 FROM person WHERE erased_on IS NULL)");
  gint64 any = 0;

  return tw_statement_fetch_int64 (select, &any, error) && any;
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
 * tw_person_table_forget_digest:
 * @number_digest: what is kept of the personnel number of somebody who was erased
 *
 * Forgets it, because somebody has that number again: what is left of the erased person says no more who it was.
 */
gboolean
tw_person_table_forget_digest (TwConnection  *connection,
                               const char    *number_digest,
                               GError       **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection, "UPDATE person SET number_digest = NULL WHERE number_digest = ?1");

  tw_statement_bind_text (update, 1, number_digest);

  return tw_statement_run (update, error);
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

static const TwPersonRow *
take_only_person (gpointer   only,
                  GError   **error)
{
  const TwPersonRow **person = only;

  return g_steal_pointer (person);
}

/**
 * tw_person_table_insert:
 * @row: a new person; tw_new_people_insert() is for many
 *
 * Returns: the id of the new person, or 0 on error
 */
gint64
tw_person_table_insert (TwConnection       *connection,
                        const TwPersonRow  *row,
                        GError            **error)
{
  const TwPersonRow *only = row;

  return tw_new_people_insert (connection, take_only_person, &only, error) ? tw_connection_last_insert_id (connection)
                                                                           : 0;
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
  g_autoptr (GString) sort_key = g_string_new (NULL);
  g_autoptr (GString) search_key = g_string_new (NULL);

  tw_person_keys_fold (row, sort_key, search_key);
  tw_statement_bind_int64 (update, 1, row->id);
  tw_statement_bind_filled_text (update, 2, row->number);
  tw_statement_bind_filled_text (update, 3, row->title);
  tw_statement_bind_filled_text (update, 4, row->given_name);
  tw_statement_bind_filled_text (update, 5, row->family_name);
  tw_statement_bind_filled_text (update, 6, row->email);
  tw_statement_bind_filled_text (update, 7, row->job_title);
  tw_statement_bind_id (update, 8, row->department_id);
  tw_statement_bind_id (update, 9, row->site_id);
  tw_bind_number (update, 10, row->level, -1);
  tw_statement_bind_text (update, 11, tw_level_origin_of (row));
  tw_bind_number (update, 12, row->birth_year, 0);
  tw_statement_bind_id (update, 13, row->manager_id);
  tw_statement_bind_id (update, 14, row->functional_manager_id);
  tw_statement_bind_filled_text (update, 15, row->joined_on);
  tw_statement_bind_filled_text (update, 16, row->left_on);
  tw_statement_bind_text (update, 17, sort_key->str);
  tw_statement_bind_text (update, 18, search_key->str);

  return tw_statement_run (update, error);
}

static void
read_line (TwStatement *select,
           TwRowFunc    take,
           gpointer     taker)
{
  TwPersonLine line = {
    .id = tw_statement_get_int64 (select, 0),
    .manager_id = tw_statement_get_int64 (select, 1),
    .level = tw_column_number (select, 2, -1),
    .level_derived = tw_statement_get_int64 (select, 3) != 0,
  };

  take (taker, &line);
}

/**
 * tw_person_table_read_lines:
 * @take: gets the #TwPersonLine of everybody who is not erased, in the order of the ids
 */
gboolean
tw_person_table_read_lines (TwConnection  *connection,
                            TwRowFunc      take,
                            gpointer       taker,
                            GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT id, manager_id, level, level_origin IS 'derived' FROM person"
                             " WHERE erased_on IS NULL"
                             " ORDER BY id");

  return tw_rows_each (select, read_line, take, taker, error);
}

/**
 * tw_person_table_set_derived_level:
 * @id: a person
 * @level: what the reporting line says, or -1 where it says nothing
 */
gboolean
tw_person_table_set_derived_level (TwConnection  *connection,
                                   gint64         id,
                                   int            level,
                                   GError       **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection, "UPDATE person SET level = ?2, level_origin = ?3 WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, id);
  tw_bind_number (update, 2, level, -1);
  tw_statement_bind_text (update, 3, level >= 0 ? "derived" : NULL);

  return tw_statement_run (update, error);
}

/**
 * tw_person_hand_field_add:
 * @person_id: a person
 * @field: the word of a field that was entered by hand (P5)
 */
gboolean
tw_person_hand_field_add (TwConnection  *connection,
                          gint64         person_id,
                          const char    *field,
                          GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO person_hand_field (person_id, field) VALUES (?1, ?2)"
                             "  ON CONFLICT DO NOTHING");

  tw_statement_bind_int64 (insert, 1, person_id);
  tw_statement_bind_text (insert, 2, field);

  return tw_statement_run (insert, error);
}

/**
 * tw_person_hand_field_remove_all:
 * @person_id: a person, whose fields are those of the staff list again
 */
gboolean
tw_person_hand_field_remove_all (TwConnection  *connection,
                                 gint64         person_id,
                                 GError       **error)
{
  g_autoptr (TwStatement) remove =
    tw_connection_statement (connection, "DELETE FROM person_hand_field WHERE person_id = ?1");

  tw_statement_bind_int64 (remove, 1, person_id);

  return tw_statement_run (remove, error);
}

static gboolean
read_hand_fields (TwStatement            *select,
                  TwPersonHandFieldFunc   take,
                  gpointer                taker,
                  GError                **error)
{
  TwStep step;

  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    take (taker, tw_statement_get_int64 (select, 0), tw_statement_get_text (select, 1));

  return step == TW_STEP_DONE;
}

/**
 * tw_person_hand_field_read:
 * @person_id: a person
 * @take: gets each field of the person that was entered by hand (P5)
 */
gboolean
tw_person_hand_field_read (TwConnection           *connection,
                           gint64                  person_id,
                           TwPersonHandFieldFunc   take,
                           gpointer                taker,
                           GError                **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT person_id, field FROM person_hand_field WHERE person_id = ?1 ORDER BY field");

  tw_statement_bind_int64 (select, 1, person_id);

  return read_hand_fields (select, take, taker, error);
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

  return read_hand_fields (select, take, taker, error);
}
