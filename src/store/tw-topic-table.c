/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Topics: the built-in ones by their keys, and those the company added (D9). Each is there once. */

#include "tw-topic-table.h"

#include "tw-fold.h"
#include "tw-rows.h"
#include "tw-topic-text.h"

static const char *
area_of (const char *key)
{
  for (const char *const *area = tw_topic_areas (); *area; area++)
    if (g_strv_contains (tw_topic_keys (*area), key))
      return *area;

  return "own";
}

/**
 * tw_topic_table_get_id:
 * @words: a topic as somebody typed it, in German or English
 *
 * Finds the topic that is meant, built-in or the company's own, or adds it (D9).
 *
 * Returns: its id, or 0 on error
 */
gint64
tw_topic_table_get_id (TwConnection  *connection,
                       const char    *words,
                       GError       **error)
{
  const char *key = tw_topic_key_from_words (words);
  g_autofree char *identity_key = tw_fold_identity_key (key ? key : words);
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT id FROM topic WHERE identity_key = ?1");
  g_autoptr (TwStatement) insert = NULL;
  TwStep step;

  tw_statement_bind_text (select, 1, identity_key);
  step = tw_statement_step (select, error);
  if (step == TW_STEP_ROW)
    return tw_statement_get_int64 (select, 0);
  if (step == TW_STEP_ERROR)
    return 0;

  insert = tw_connection_statement (connection,
                                    "INSERT INTO topic (key, name, identity_key, area) VALUES (?1, ?2, ?3, ?4)");
  tw_statement_bind_text (insert, 1, key);
  tw_statement_bind_text (insert, 2, key ? NULL : words);
  tw_statement_bind_text (insert, 3, identity_key);
  tw_statement_bind_text (insert, 4, key ? area_of (key) : "own");

  return tw_rows_insert (connection, insert, error);
}
