/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions of the file: those that are built in, by their keys, and those the company added. A built-in one
 * gets its row when it is asked for the first time. */

#include "tw-question-table.h"

#include "tw-columns-private.h"
#include "tw-question-text.h"
#include "tw-rows.h"

#define COLUMNS "id, key, wording, asked, scale_max"

static TwQuestion *
read_question (TwStatement *select)
{
  TwQuestion *question = g_new0 (TwQuestion, 1);

  question->id = tw_statement_get_int64 (select, 0);
  question->key = tw_statement_dup_text (select, 1);
  question->wording = tw_statement_dup_text (select, 2);
  question->asked = tw_column_word (select, 3, TW_TYPE_ASKED);
  question->scale_max = tw_column_number (select, 4, 0);

  return question;
}

/* What is asked beside the measured questions: it has a key, and is no figure. */
#define ASKED_IN_WORDS "in-words"

/* The built-in questions of a round, by kind. */
static const char *
kind_of_questions (TwPulseKind kind)
{
  switch (kind)
    {
    case TW_PULSE_REGULAR:
      return "quality";

    case TW_PULSE_CHEMISTRY:
      return "chemistry";

    case TW_PULSE_EXPECTATION:
    case TW_PULSE_FULFILMENT:
      return "benefit";
    }

  return "own";
}

static gboolean
find_built_in (const char  *key,
               const char **kind,
               const char **asked)
{
  static const char *const kinds[] = { "quality", "chemistry", "benefit", "benefit", ASKED_IN_WORDS };
  static const char *const sides[] = { "both", "both", "mentor", "mentee", "both" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strv_contains (tw_question_keys (kinds[i], sides[i]), key))
      {
        *kind = kinds[i];
        *asked = sides[i];
        return TRUE;
      }

  return FALSE;
}

/* As it will stand in the file. */
static TwQuestion *
make_built_in (TwConnection  *connection,
               const char    *key,
               const char    *asked,
               GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT " COLUMNS " FROM question WHERE key = ?1 ORDER BY version DESC LIMIT 1");
  TwQuestion *question;
  TwStep step;
  int side = TW_ASKED_BOTH;

  tw_statement_bind_text (select, 1, key);
  step = tw_statement_step (select, error);
  if (step == TW_STEP_ERROR)
    return NULL;
  if (step == TW_STEP_ROW)
    return read_question (select);

  tw_word_to_value (TW_TYPE_ASKED, asked, &side);
  question = g_new0 (TwQuestion, 1);
  question->key = g_strdup (key);
  question->asked = (TwAsked) side;
  question->scale_max = (int) tw_question_scale_max (key);

  return question;
}

static gboolean
add_built_in (TwConnection  *connection,
              GPtrArray     *questions,
              const char    *kind,
              const char    *asked,
              GError       **error)
{
  for (const char *const *key = tw_question_keys (kind, asked); *key; key++)
    {
      TwQuestion *question = make_built_in (connection, *key, asked, error);

      if (!question)
        return FALSE;
      g_ptr_array_add (questions, question);
    }

  return TRUE;
}

static gboolean
add_own (TwConnection  *connection,
         GPtrArray     *questions,
         TwRole         role,
         GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT " COLUMNS " FROM question"
                             " WHERE kind = 'own' AND key IS NULL AND asked IN (?1, 'both') ORDER BY id");
  TwStep step;

  tw_statement_bind_text (select, 1, tw_word (TW_TYPE_ROLE, (int) role));
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    g_ptr_array_add (questions, read_question (select));

  return step == TW_STEP_DONE;
}

/**
 * tw_question_table_read_asked:
 * @kind: what a round is for
 * @role: who is asked
 *
 * Returns: (transfer full) (element-type TwQuestion): what is asked, in the order of the form: the built-in questions,
 *   and after them the company's own in the regular feedback, and at the end what is answered in words; %NULL on error
 */
GPtrArray *
tw_question_table_read_asked (TwConnection  *connection,
                              TwPulseKind    kind,
                              TwRole         role,
                              GError       **error)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_question_free);
  const char *built_in = kind_of_questions (kind);

  if (!add_built_in (connection, questions, built_in, "both", error) ||
      !add_built_in (connection, questions, built_in, tw_word (TW_TYPE_ROLE, (int) role), error) ||
      (kind == TW_PULSE_REGULAR && !add_own (connection, questions, role, error)) ||
      (kind == TW_PULSE_FULFILMENT && !add_built_in (connection, questions, ASKED_IN_WORDS, "both", error)))
    return NULL;

  return g_steal_pointer (&questions);
}

/**
 * tw_question_table_get_id:
 * @key: key of a built-in question
 *
 * Finds the row of the question, or adds it.
 *
 * Returns: its id; 0 for an unknown key, or with @error
 */
gint64
tw_question_table_get_id (TwConnection  *connection,
                          const char    *key,
                          GError       **error)
{
  g_autoptr (TwQuestion) question = NULL;
  g_autoptr (TwStatement) insert = NULL;
  const char *kind, *asked;

  if (!find_built_in (key, &kind, &asked))
    return 0;

  question = make_built_in (connection, key, asked, error);
  if (!question || question->id)
    return question ? question->id : 0;

  insert = tw_connection_statement (connection,
                                    "INSERT INTO question (key, kind, asked, scale_max) VALUES (?1, ?2, ?3, ?4)");
  tw_statement_bind_text (insert, 1, key);
  tw_statement_bind_text (insert, 2, g_str_equal (kind, ASKED_IN_WORDS) ? "own" : kind);
  tw_statement_bind_text (insert, 3, asked);
  tw_bind_number (insert, 4, question->scale_max, 0);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_question_table_insert_own:
 * @wording: what is asked
 * @asked: who is asked
 * @scale_max: 2 to 10, or 0 for an answer in words
 *
 * Returns: the id of the company's new question, or 0 on error
 */
gint64
tw_question_table_insert_own (TwConnection  *connection,
                              const char    *wording,
                              TwAsked        asked,
                              int            scale_max,
                              GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO question (wording, kind, asked, scale_max) VALUES (?1, 'own', ?2, ?3)");

  tw_statement_bind_text (insert, 1, wording);
  tw_statement_bind_text (insert, 2, tw_word (TW_TYPE_ASKED, (int) asked));
  tw_bind_number (insert, 3, scale_max, 0);

  return tw_rows_insert (connection, insert, error);
}
