/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who takes part in a cohort, as what, and with which topics. Lists are in the order of the people's names. */

#include "tw-participant-table.h"

#include "tw-columns-private.h"

/* A tandem takes a place as long as it has not ended. */
#define TANDEMS_OF_PARTICIPANT                                                                                    \
  "((SELECT count (*) FROM tandem WHERE mentor_id = participant.id AND ended_on IS NULL) +"                        \
  " (SELECT count (*) FROM tandem WHERE mentee_id = participant.id AND ended_on IS NULL))"

static TwWillingness
column_willingness (TwStatement *select,
                    int          column)
{
  if (tw_statement_is_null (select, column))
    return TW_WILLINGNESS_UNKNOWN;

  return tw_statement_get_int64 (select, column) ? TW_WILLINGNESS_YES : TW_WILLINGNESS_NO;
}

static GArray *
ids_of_role (TwConnection  *connection,
             const char    *sql,
             gint64         cohort_id,
             TwRole         role,
             GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, sql);

  tw_statement_bind_int64 (select, 1, cohort_id);
  tw_statement_bind_text (select, 2, tw_word (TW_TYPE_ROLE, role));

  return tw_rows_read_ids (select, error);
}

/**
 * tw_participant_table_read:
 * @id: a participant
 * @take: gets the #TwParticipantRow, if there is one
 *
 * Returns: whether there is such a participant; %FALSE also with @error
 */
gboolean
tw_participant_table_read (TwConnection  *connection,
                           gint64         id,
                           TwRowFunc      take,
                           gpointer       taker,
                           GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT participant.id, cohort_id, person_id, role, capacity, commitment, obliged_on,"
                             "       willing, waiting_list, person.number,"
                             "       coalesce (given_name || ' ', '') || family_name, sort_key, job_title,"
                             "       department.name, site.name, participant.level,"
                             "       (SELECT group_concat (coalesce (topic.key, topic.name), char (10)"
                             "                             ORDER BY strength DESC, participant_topic.id)"
                             "          FROM participant_topic"
                             "          JOIN topic ON topic.id = topic_id"
                             "         WHERE participant_id = participant.id),"
                             "       left_on, enrolled_on, commitment_on, obliged_by, obliged_reason, note"
                             "  FROM participant"
                             "  JOIN person ON person.id = person_id"
                             "  LEFT JOIN department ON department.id = participant.department_id"
                             "  LEFT JOIN site ON site.id = participant.site_id"
                             " WHERE participant.id = ?1");
  TwParticipantRow row;

  tw_statement_bind_int64 (select, 1, id);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  row = (TwParticipantRow) {
    .id = tw_statement_get_int64 (select, 0),
    .cohort_id = tw_statement_get_int64 (select, 1),
    .person_id = tw_statement_get_int64 (select, 2),
    .role = tw_column_word (select, 3, TW_TYPE_ROLE),
    .capacity = (int) tw_statement_get_int64 (select, 4),
    .commitment = tw_column_word (select, 5, TW_TYPE_COMMITMENT),
    .obliged_on = tw_column_text (select, 6),
    .willingness = column_willingness (select, 7),
    .waiting_list = tw_statement_get_int64 (select, 8) != 0,
    .number = tw_column_text (select, 9),
    .name = tw_column_text (select, 10),
    .sort_key = tw_column_text (select, 11),
    .job_title = tw_column_text (select, 12),
    .department = tw_column_text (select, 13),
    .site = tw_column_text (select, 14),
    .level = tw_column_number (select, 15, -1),
    .topics = tw_column_text (select, 16),
    .left_on = tw_column_text (select, 17),
    .enrolled_on = tw_column_text (select, 18),
    .commitment_on = tw_column_text (select, 19),
    .obliged_by = tw_column_text (select, 20),
    .obliged_reason = tw_column_text (select, 21),
    .note = tw_column_text (select, 22),
  };
  take (taker, &row);

  return TRUE;
}

/**
 * tw_participant_table_ids:
 *
 * Returns: (transfer full) (element-type gint64): the cohort's participants of one role, or %NULL on error
 */
GArray *
tw_participant_table_ids (TwConnection  *connection,
                          gint64         cohort_id,
                          TwRole         role,
                          GError       **error)
{
  return ids_of_role (connection,
                      "SELECT participant.id FROM participant JOIN person ON person.id = person_id"
                      " WHERE cohort_id = ?1 AND role = ?2"
                      " ORDER BY sort_key, participant.id",
                      cohort_id, role, error);
}

/**
 * tw_participant_table_waiting:
 *
 * Returns: (transfer full) (element-type gint64): those who could have a further tandem and are not erased, or %NULL
 *   on error
 */
GArray *
tw_participant_table_waiting (TwConnection  *connection,
                              gint64         cohort_id,
                              TwRole         role,
                              GError       **error)
{
  return ids_of_role (connection,
                      "SELECT participant.id FROM participant JOIN person ON person.id = person_id"
                      " WHERE cohort_id = ?1 AND role = ?2 AND erased_on IS NULL"
                      "   AND " TANDEMS_OF_PARTICIPANT " < capacity"
                      " ORDER BY sort_key, participant.id",
                      cohort_id, role, error);
}

/**
 * tw_participant_table_find:
 *
 * Returns: the participant this person is in this cohort; 0 if none, or with @error
 */
gint64
tw_participant_table_find (TwConnection  *connection,
                           gint64         cohort_id,
                           gint64         person_id,
                           GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT id FROM participant WHERE cohort_id = ?1 AND person_id = ?2");

  tw_statement_bind_int64 (select, 1, cohort_id);
  tw_statement_bind_int64 (select, 2, person_id);

  return tw_statement_step (select, error) == TW_STEP_ROW ? tw_statement_get_int64 (select, 0) : 0;
}

/**
 * tw_participant_table_read_role:
 * @id: a participant
 * @role: (out): as what the person takes part
 *
 * Returns: whether there is such a participant; %FALSE also with @error
 */
gboolean
tw_participant_table_read_role (TwConnection  *connection,
                                gint64         id,
                                TwRole        *role,
                                GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, "SELECT role FROM participant WHERE id = ?1");

  tw_statement_bind_int64 (select, 1, id);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  *role = tw_column_word (select, 0, TW_TYPE_ROLE);

  return TRUE;
}

static void
read_facts (TwStatement *select,
            TwRowFunc    take,
            gpointer     taker)
{
  TwParticipantFacts facts = {
    .id = tw_statement_get_int64 (select, 0),
    .person_id = tw_statement_get_int64 (select, 1),
    .role = tw_column_word (select, 2, TW_TYPE_ROLE),
    .capacity = (int) tw_statement_get_int64 (select, 3),
    .commitment = tw_column_word (select, 4, TW_TYPE_COMMITMENT),
    .obliged = tw_statement_get_int64 (select, 5) != 0,
    .willingness = column_willingness (select, 6),
    .left = tw_statement_get_int64 (select, 7) != 0,
    .department_id = tw_statement_get_int64 (select, 8),
    .site_id = tw_statement_get_int64 (select, 9),
    .level = tw_column_number (select, 10, -1),
    .birth_year = tw_column_number (select, 11, 0),
    .manager_id = tw_statement_get_int64 (select, 12),
    .functional_manager_id = tw_statement_get_int64 (select, 13),
    .name = tw_column_text (select, 14),
    .area = tw_statement_get_text (select, 15),
    .mentor_style = tw_column_word (select, 16, TW_TYPE_MENTOR_STYLE),
    .says_why = tw_statement_get_int64 (select, 17) != 0,
  };

  take (taker, &facts);
}

/**
 * tw_participant_table_read_facts:
 * @take: gets the #TwParticipantFacts of each participant, in the order of the ids; an erased person only where a
 *   tandem still needs one
 */
gboolean
tw_participant_table_read_facts (TwConnection  *connection,
                                 gint64         cohort_id,
                                 TwRowFunc      take,
                                 gpointer       taker,
                                 GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT participant.id, person_id, role, capacity, commitment,"
                       "       obliged_on IS NOT NULL, willing,"
                       "       coalesce (person.left_on, person.erased_on) IS NOT NULL,"
                       "       person.department_id, person.site_id, person.level, person.birth_year,"
                       "       person.manager_id, person.functional_manager_id,"
                       "       coalesce (given_name || ' ', '') || family_name,"
                       "       department.area,"
                       "       coalesce (mentor_style, wanted_style, 'unknown'), motivation IS NOT NULL"
                       "  FROM participant JOIN person ON person.id = person_id"
                       "  LEFT JOIN department ON department.id = person.department_id"
                       " WHERE cohort_id = ?1 AND (erased_on IS NULL OR " TANDEMS_OF_PARTICIPANT " > 0)"
                       " ORDER BY participant.id",
                       cohort_id, read_facts, take, taker, error);
}

static void
read_topic (TwStatement *select,
            TwRowFunc    take,
            gpointer     taker)
{
  TwParticipantTopic topic = {
    .participant_id = tw_statement_get_int64 (select, 0),
    .topic_id = tw_statement_get_int64 (select, 1),
    .strength = (int) tw_statement_get_int64 (select, 2),
    .name = tw_column_text (select, 3),
  };

  take (taker, &topic);
}

/**
 * tw_participant_table_read_topics:
 * @take: gets each #TwParticipantTopic of the cohort, by participant and then by topic id
 */
gboolean
tw_participant_table_read_topics (TwConnection  *connection,
                                  gint64         cohort_id,
                                  TwRowFunc      take,
                                  gpointer       taker,
                                  GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT participant_id, topic_id, strength, coalesce (topic.key, topic.name)"
                       "  FROM participant_topic"
                       "  JOIN participant ON participant.id = participant_id"
                       "  JOIN topic ON topic.id = topic_id"
                       " WHERE cohort_id = ?1"
                       " ORDER BY participant_id, topic_id",
                       cohort_id, read_topic, take, taker, error);
}

static void
read_strength (TwStatement *select,
               TwRowFunc    take,
               gpointer     taker)
{
  TwParticipantStrength strength = {
    .participant_id = tw_statement_get_int64 (select, 0),
    .kind = tw_column_word (select, 1, TW_TYPE_STRENGTH_KIND),
    .name = tw_column_text (select, 2),
  };

  take (taker, &strength);
}

/**
 * tw_participant_table_read_strengths:
 * @take: gets each #TwParticipantStrength of the cohort, by participant
 */
gboolean
tw_participant_table_read_strengths (TwConnection  *connection,
                                     gint64         cohort_id,
                                     TwRowFunc      take,
                                     gpointer       taker,
                                     GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT participant_id, kind, name"
                       "  FROM participant_strength JOIN participant ON participant.id = participant_id"
                       " WHERE cohort_id = ?1"
                       " ORDER BY participant_id, participant_strength.id",
                       cohort_id, read_strength, take, taker, error);
}

static void
read_wish (TwStatement *select,
           TwRowFunc    take,
           gpointer     taker)
{
  TwParticipantWish wish = {
    .participant_id = tw_statement_get_int64 (select, 0),
    .person_id = tw_statement_get_int64 (select, 1),
    .rank = (int) tw_statement_get_int64 (select, 2),
  };

  take (taker, &wish);
}

/**
 * tw_participant_table_read_wishes:
 * @take: gets each #TwParticipantWish of the cohort
 */
gboolean
tw_participant_table_read_wishes (TwConnection  *connection,
                                  gint64         cohort_id,
                                  TwRowFunc      take,
                                  gpointer       taker,
                                  GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT wish.participant_id, wished.person_id, rank"
                       "  FROM wish"
                       "  JOIN participant ON participant.id = wish.participant_id"
                       "  JOIN participant AS wished ON wished.id = wished_id"
                       " WHERE participant.cohort_id = ?1"
                       " ORDER BY wish.participant_id, rank",
                       cohort_id, read_wish, take, taker, error);
}

/**
 * tw_participant_table_insert:
 * @cohort_id: in which cohort
 * @person_id: who takes part
 * @role: as what
 * @today: ISO date
 *
 * Enrols the person, with the facts as they are today and nothing answered yet.
 *
 * Returns: the id of the new participant, or 0 on error
 */
gint64
tw_participant_table_insert (TwConnection  *connection,
                             gint64         cohort_id,
                             gint64         person_id,
                             TwRole         role,
                             const char    *today,
                             GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO participant (uuid, cohort_id, person_id, role, enrolled_on, capacity, department_id,"
                             "                         site_id, level, birth_year, manager_id, functional_manager_id)"
                             "  SELECT ?1, ?2, id, ?4, ?5,"
                             "         iif (?4 = 'mentor',"
                             "              coalesce ((SELECT mentor_capacity FROM cohort WHERE id = ?2), 1), 1),"
                             "         department_id, site_id, level, birth_year, manager_id, functional_manager_id"
                             "    FROM person WHERE id = ?3");

  tw_bind_uuid (insert, 1);
  tw_statement_bind_int64 (insert, 2, cohort_id);
  tw_statement_bind_int64 (insert, 3, person_id);
  tw_statement_bind_text (insert, 4, tw_word (TW_TYPE_ROLE, role));
  tw_statement_bind_text (insert, 5, today);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_participant_table_update:
 * @row: the participant as it shall be; the person, the role and the facts as of enrolment stay
 */
gboolean
tw_participant_table_update (TwConnection            *connection,
                             const TwParticipantRow  *row,
                             GError                 **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE participant"
                             "   SET capacity = ?2, commitment = ?3, commitment_on = ?4, obliged_on = ?5,"
                             "       obliged_by = ?6, obliged_reason = ?7, willing = ?8, waiting_list = ?9, note = ?10"
                             " WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, row->id);
  tw_statement_bind_int64 (update, 2, row->capacity);
  tw_statement_bind_text (update, 3, tw_word (TW_TYPE_COMMITMENT, row->commitment));
  tw_statement_bind_filled_text (update, 4, row->commitment_on);
  tw_statement_bind_filled_text (update, 5, row->obliged_on);
  tw_statement_bind_filled_text (update, 6, row->obliged_by);
  tw_statement_bind_filled_text (update, 7, row->obliged_reason);
  if (row->willingness == TW_WILLINGNESS_UNKNOWN)
    tw_statement_bind_null (update, 8);
  else
    tw_statement_bind_int64 (update, 8, row->willingness == TW_WILLINGNESS_YES);
  tw_statement_bind_int64 (update, 9, row->waiting_list);
  tw_statement_bind_filled_text (update, 10, row->note);

  return tw_statement_run (update, error);
}

/**
 * tw_participant_table_count_tandems:
 * @n_tandems: (out): the tandems the participant is or was in, drafts too
 */
gboolean
tw_participant_table_count_tandems (TwConnection  *connection,
                                    gint64         id,
                                    gint64        *n_tandems,
                                    GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT count (*) FROM tandem WHERE mentor_id = ?1 OR mentee_id = ?1");

  tw_statement_bind_int64 (select, 1, id);

  return tw_statement_fetch_int64 (select, n_tandems, error);
}

/**
 * tw_participant_table_delete:
 * @id: a participant; what the person answered in the cohort goes along
 */
gboolean
tw_participant_table_delete (TwConnection  *connection,
                             gint64         id,
                             GError       **error)
{
  g_autoptr (TwStatement) remove = tw_connection_statement (connection, "DELETE FROM participant WHERE id = ?1");

  tw_statement_bind_int64 (remove, 1, id);

  return tw_statement_run (remove, error);
}
