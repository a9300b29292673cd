/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What participants answered when they enrolled (D10): in the row of the participant, and in the tables of topics,
 * strengths, wishes and of what was entered by hand. Only what changed is written. */

#include "tw-enrolment-table.h"

#include "tw-columns-private.h"
#include "tw-consent-table.h"
#include "tw-rows.h"
#include "tw-topic-table.h"

static void
read_date (TwStatement *select,
           int          column,
           char        *date)
{
  const char *text = tw_statement_get_text (select, column);

  g_strlcpy (date, text ? text : "", TW_ISO_DATE_SIZE);
}

static gboolean
read_row (TwConnection        *connection,
          gint64               participant_id,
          TwEnrolmentAnswers  *answers,
          gint64              *person_id,
          GError             **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT person_id, capacity, commitment, commitment_on, willing,"
                             "       coalesce (mentor_style, wanted_style), motivation"
                             "  FROM participant WHERE id = ?1");

  tw_statement_bind_int64 (select, 1, participant_id);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  *person_id = tw_statement_get_int64 (select, 0);
  answers->capacity = (int) tw_statement_get_int64 (select, 1);
  answers->commitment = tw_column_word (select, 2, TW_TYPE_COMMITMENT);
  read_date (select, 3, answers->commitment_on);
  if (!tw_statement_is_null (select, 4))
    answers->willingness = tw_statement_get_int64 (select, 4) ? TW_WILLINGNESS_YES : TW_WILLINGNESS_NO;
  if (!tw_statement_is_null (select, 5))
    answers->mentor_style = tw_column_word (select, 5, TW_TYPE_MENTOR_STYLE);
  answers->motivation = tw_statement_dup_text (select, 6);

  return TRUE;
}

static gboolean
take_topic (TwStatement        *select,
            TwEnrolmentAnswers *answers)
{
  tw_enrolment_answers_add_topic (answers, tw_statement_get_text (select, 0),
                                  (int) tw_statement_get_int64 (select, 1));

  return TRUE;
}

static gboolean
take_strength (TwStatement        *select,
               TwEnrolmentAnswers *answers)
{
  GStrv *names = &answers->strengths[tw_column_word (select, 0, TW_TYPE_STRENGTH_KIND)];
  guint n_names = g_strv_length (*names);

  *names = g_renew (char *, *names, n_names + 2);
  (*names)[n_names] = tw_statement_dup_text (select, 1);
  (*names)[n_names + 1] = NULL;

  return TRUE;
}

static gboolean
take_wish (TwStatement        *select,
           TwEnrolmentAnswers *answers)
{
  answers->wishes[tw_statement_get_int64 (select, 0) - 1] = tw_statement_get_int64 (select, 1);

  return TRUE;
}

static gboolean
take_hand_answer (TwStatement        *select,
                  TwEnrolmentAnswers *answers)
{
  answers->by_hand |= 1u << tw_column_word (select, 0, TW_TYPE_ENROLMENT_ANSWER);

  return TRUE;
}

static gboolean
read_each (TwConnection        *connection,
           const char          *sql,
           gint64               participant_id,
           gboolean           (*take) (TwStatement *, TwEnrolmentAnswers *),
           TwEnrolmentAnswers  *answers,
           GError             **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, sql);
  TwStep step;

  tw_statement_bind_int64 (select, 1, participant_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    take (select, answers);

  return step == TW_STEP_DONE;
}

/**
 * tw_enrolment_table_read:
 * @participant_id: a participant
 *
 * Returns: (transfer full) (nullable): what the participant has answered; %NULL if there is no such participant, or
 *   with @error
 */
TwEnrolmentAnswers *
tw_enrolment_table_read (TwConnection  *connection,
                         gint64         participant_id,
                         GError       **error)
{
  g_autoptr (TwEnrolmentAnswers) answers = tw_enrolment_answers_new ();
  gint64 person_id = 0;

  if (!read_row (connection, participant_id, answers, &person_id, error) ||
      !read_each (connection,
                  "SELECT coalesce (topic.key, topic.name), strength"
                  "  FROM participant_topic JOIN topic ON topic.id = topic_id"
                  " WHERE participant_id = ?1 ORDER BY strength DESC, participant_topic.id",
                  participant_id, take_topic, answers, error) ||
      !read_each (connection,
                  "SELECT kind, name FROM participant_strength WHERE participant_id = ?1 ORDER BY id",
                  participant_id, take_strength, answers, error) ||
      !read_each (connection,
                  "SELECT rank, person_id"
                  "  FROM wish JOIN participant ON participant.id = wished_id"
                  " WHERE participant_id = ?1 ORDER BY rank",
                  participant_id, take_wish, answers, error) ||
      !read_each (connection,
                  "SELECT answer FROM participant_hand_answer WHERE participant_id = ?1",
                  participant_id, take_hand_answer, answers, error) ||
      !tw_consent_table_read (connection, person_id, answers, error))
    return NULL;

  return g_steal_pointer (&answers);
}

/* Whoever no longer declines is not obliged any more (D3). */
static gboolean
write_row (TwConnection              *connection,
           gint64                     participant_id,
           const TwEnrolmentAnswers  *answers,
           GError                   **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE participant"
                             "   SET capacity = ?2, commitment = ?3, commitment_on = ?4, willing = ?5,"
                             "       mentor_style = iif (role = 'mentor', ?6, NULL),"
                             "       wanted_style = iif (role = 'mentee', ?6, NULL), motivation = ?7,"
                             "       obliged_on = iif (?3 = 'declined', obliged_on, NULL),"
                             "       obliged_by = iif (?3 = 'declined', obliged_by, NULL),"
                             "       obliged_reason = iif (?3 = 'declined', obliged_reason, NULL)"
                             " WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, participant_id);
  tw_statement_bind_int64 (update, 2, answers->capacity);
  tw_statement_bind_text (update, 3, tw_word (TW_TYPE_COMMITMENT, answers->commitment));
  tw_statement_bind_filled_text (update, 4, answers->commitment_on);
  if (answers->willingness == TW_WILLINGNESS_UNKNOWN)
    tw_statement_bind_null (update, 5);
  else
    tw_statement_bind_int64 (update, 5, answers->willingness == TW_WILLINGNESS_YES);
  tw_statement_bind_text (update, 6, answers->mentor_style == TW_MENTOR_STYLE_UNKNOWN
                                       ? NULL
                                       : tw_word (TW_TYPE_MENTOR_STYLE, answers->mentor_style));
  tw_statement_bind_filled_text (update, 7, answers->motivation);

  return tw_statement_run (update, error);
}

static gboolean
delete_of (TwConnection  *connection,
           const char    *sql,
           gint64         participant_id,
           const char    *word,
           GError       **error)
{
  g_autoptr (TwStatement) delete = tw_connection_statement (connection, sql);

  tw_statement_bind_int64 (delete, 1, participant_id);
  if (word)
    tw_statement_bind_text (delete, 2, word);

  return tw_statement_run (delete, error);
}

static gboolean
write_topics (TwConnection              *connection,
              gint64                     participant_id,
              const TwEnrolmentAnswers  *answers,
              GError                   **error)
{
  if (!delete_of (connection, "DELETE FROM participant_topic WHERE participant_id = ?1", participant_id, NULL, error))
    return FALSE;

  for (guint i = 0; i < answers->topics->len; i++)
    {
      const TwEnrolledTopic *topic = &g_array_index (answers->topics, TwEnrolledTopic, i);
      gint64 topic_id = tw_topic_table_get_id (connection, topic->name, error);
      g_autoptr (TwStatement) insert =
        tw_connection_statement (connection,
                                 "INSERT INTO participant_topic (participant_id, topic_id, strength)"
                                 "  VALUES (?1, ?2, ?3)"
                                 "  ON CONFLICT (participant_id, topic_id) DO NOTHING");

      if (!topic_id)
        return FALSE;

      tw_statement_bind_int64 (insert, 1, participant_id);
      tw_statement_bind_int64 (insert, 2, topic_id);
      tw_statement_bind_int64 (insert, 3, topic->strength);
      if (!tw_statement_run (insert, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_strengths (TwConnection              *connection,
                 gint64                     participant_id,
                 const TwEnrolmentAnswers  *answers,
                 TwStrengthKind             kind,
                 GError                   **error)
{
  const char *word = tw_word (TW_TYPE_STRENGTH_KIND, (int) kind);

  if (!delete_of (connection, "DELETE FROM participant_strength WHERE participant_id = ?1 AND kind = ?2",
                  participant_id, word, error))
    return FALSE;

  for (char **name = answers->strengths[kind]; *name; name++)
    {
      g_autoptr (TwStatement) insert =
        tw_connection_statement (connection,
                                 "INSERT INTO participant_strength (participant_id, kind, name) VALUES (?1, ?2, ?3)"
                                 "  ON CONFLICT (participant_id, kind, name) DO NOTHING");

      tw_statement_bind_int64 (insert, 1, participant_id);
      tw_statement_bind_text (insert, 2, word);
      tw_statement_bind_text (insert, 3, *name);
      if (!tw_statement_run (insert, error))
        return FALSE;
    }

  return TRUE;
}

/* The people wished for take part in the same cohort by now. */
static gboolean
write_wishes (TwConnection              *connection,
              gint64                     participant_id,
              const TwEnrolmentAnswers  *answers,
              GError                   **error)
{
  if (!delete_of (connection, "DELETE FROM wish WHERE participant_id = ?1", participant_id, NULL, error))
    return FALSE;

  for (int i = 0; i < TW_MOST_WISHES && answers->wishes[i]; i++)
    {
      g_autoptr (TwStatement) insert =
        tw_connection_statement (connection,
                                 "INSERT INTO wish (participant_id, wished_id, rank)"
                                 "  SELECT who.id, wished.id, ?3"
                                 "    FROM participant AS who"
                                 "    JOIN participant AS wished ON wished.cohort_id = who.cohort_id"
                                 "   WHERE who.id = ?1 AND wished.person_id = ?2");

      tw_statement_bind_int64 (insert, 1, participant_id);
      tw_statement_bind_int64 (insert, 2, answers->wishes[i]);
      tw_statement_bind_int64 (insert, 3, i + 1);
      if (!tw_statement_run (insert, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_consent (TwConnection              *connection,
               gint64                     participant_id,
               const TwEnrolmentAnswers  *answers,
               TwLanguage                *language,
               GError                   **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT person_id FROM participant WHERE id = ?1");
  gint64 person_id;

  tw_statement_bind_int64 (select, 1, participant_id);
  if (!tw_statement_fetch_int64 (select, &person_id, error))
    return FALSE;

  if (answers->consent == TW_CONSENT_GIVEN)
    return tw_consent_table_give (connection, person_id, language, answers->consent_on, error);

  return tw_consent_table_withdraw (connection, person_id, answers->consent_on, error);
}

static gboolean
write_answer (TwConnection              *connection,
              gint64                     participant_id,
              const TwEnrolmentAnswers  *answers,
              TwEnrolmentAnswer          answer,
              GError                   **error)
{
  const int kind = tw_enrolment_answers_strength_kind (answer);

  if (kind >= 0)
    return write_strengths (connection, participant_id, answers, (TwStrengthKind) kind, error);
  if (answer == TW_ANSWER_TOPICS)
    return write_topics (connection, participant_id, answers, error);
  if (answer == TW_ANSWER_WISHES)
    return write_wishes (connection, participant_id, answers, error);

  return TRUE;
}

/**
 * tw_enrolment_table_write:
 * @participant_id: a participant
 * @answers: what the participant answers now, all of it; by_hand does not count
 * @language: in which language the wording of the consent was read
 *
 * Writes what is not there yet.
 */
gboolean
tw_enrolment_table_write (TwConnection              *connection,
                          gint64                     participant_id,
                          const TwEnrolmentAnswers  *answers,
                          TwLanguage                *language,
                          GError                   **error)
{
  g_autoptr (TwEnrolmentAnswers) before = tw_enrolment_table_read (connection, participant_id, error);

  if (!before || !write_row (connection, participant_id, answers, error))
    return FALSE;
  if (tw_enrolment_answers_differ_in (before, answers, TW_ANSWER_CONSENT) &&
      !write_consent (connection, participant_id, answers, language, error))
    return FALSE;

  for (int answer = TW_ANSWER_TOPICS; answer <= TW_ANSWER_WISHES; answer++)
    if (tw_enrolment_answers_differ_in (before, answers, (TwEnrolmentAnswer) answer) &&
        !write_answer (connection, participant_id, answers, (TwEnrolmentAnswer) answer, error))
      return FALSE;

  return TRUE;
}

/**
 * tw_enrolment_table_mark_by_hand:
 * @participant_id: a participant
 * @answer: which answer somebody entered by hand
 *
 * A later list leaves it alone (P5).
 */
gboolean
tw_enrolment_table_mark_by_hand (TwConnection       *connection,
                                 gint64              participant_id,
                                 TwEnrolmentAnswer   answer,
                                 GError            **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO participant_hand_answer (participant_id, answer) VALUES (?1, ?2)"
                             "  ON CONFLICT (participant_id, answer) DO NOTHING");

  tw_statement_bind_int64 (insert, 1, participant_id);
  tw_statement_bind_text (insert, 2, tw_word (TW_TYPE_ENROLMENT_ANSWER, (int) answer));

  return tw_statement_run (insert, error);
}
