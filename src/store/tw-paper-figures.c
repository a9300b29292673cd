/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is printed on the papers of a cohort: of its tandems, its forms and its kick-off. No answer to any feedback is
 * read here (P8). */

#include "tw-paper-figures.h"

#include "tw-columns-private.h"

static guint
column_count (TwStatement *select,
              int          column)
{
  return (guint) tw_statement_get_int64 (select, column);
}

static void
read_tandem (TwStatement *select,
             TwRowFunc    take,
             gpointer     taker)
{
  TwPaperTandem tandem = {
    .id = tw_statement_get_int64 (select, 0),
    .mentor = tw_statement_get_text (select, 1),
    .mentee = tw_statement_get_text (select, 2),
    .starts_on = tw_statement_get_text (select, 3),
    .ends_on = tw_statement_get_text (select, 4),
    .state = tw_statement_get_text (select, 5),
    .cadence_days = column_count (select, 6),
    .meeting_minutes = column_count (select, 7),
    .meeting_place = tw_statement_get_text (select, 8),
    .ground_rules = tw_statement_get_text (select, 9),
    .mentor_expectations = tw_statement_get_text (select, 10),
    .mentee_expectations = tw_statement_get_text (select, 11),
    .agreed_on = tw_statement_get_text (select, 12),
    .n_planned = column_count (select, 13),
    .n_held = column_count (select, 14),
    .mentor_minutes = column_count (select, 15),
    .mentee_minutes = column_count (select, 16),
  };

  take (taker, &tandem);
}

static void
read_word (TwStatement *select,
           TwRowFunc    take,
           gpointer     taker)
{
  take (taker, tw_statement_get_text (select, 0));
}

static void
read_goal (TwStatement *select,
           TwRowFunc    take,
           gpointer     taker)
{
  TwPaperGoal goal = {
    .goal = tw_statement_get_text (select, 0),
    .measure = tw_statement_get_text (select, 1),
    .target_on = tw_statement_get_text (select, 2),
    .progress = column_count (select, 3),
  };

  take (taker, &goal);
}

static void
read_guest (TwStatement *select,
            TwRowFunc    take,
            gpointer     taker)
{
  TwPaperGuest guest = {
    .name = tw_statement_get_text (select, 0),
    .role = tw_statement_get_text (select, 1),
    .department = tw_statement_get_text (select, 2),
  };

  take (taker, &guest);
}

/**
 * tw_paper_figures_tandems:
 * @take: gets a #TwPaperTandem a tandem that is none of a draft, in the order of the mentors' names
 */
gboolean
tw_paper_figures_tandems (TwConnection  *connection,
                          gint64         cohort_id,
                          TwRowFunc      take,
                          gpointer       taker,
                          GError       **error)
{
  return tw_rows_read (connection,
                       "WITH met AS ("
                       "  SELECT tandem_id, count (*) FILTER (WHERE state <> 'moved') AS n_planned,"
                       "         count (*) FILTER (WHERE state = 'held') AS n_held,"
                       "         sum (minutes + coalesce (mentor_prep_minutes, 0))"
                       "           FILTER (WHERE state = 'held') AS mentor,"
                       "         sum (minutes + coalesce (mentee_prep_minutes, 0))"
                       "           FILTER (WHERE state = 'held') AS mentee"
                       "    FROM meeting GROUP BY tandem_id)"
                       " SELECT tandem.id,"
                       "        coalesce (mentor_person.title || ' ', '')"
                       "          || coalesce (mentor_person.given_name || ' ', '')"
                       "          || mentor_person.family_name,"
                       "        coalesce (mentee_person.title || ' ', '')"
                       "          || coalesce (mentee_person.given_name || ' ', '')"
                       "          || mentee_person.family_name,"
                       "        coalesce (tandem.starts_on, cohort.starts_on),"
                       "        coalesce (tandem.ended_on, tandem.ends_on, cohort.ends_on), tandem.state,"
                       "        coalesce (agreement.cadence_days, cohort.cadence_days),"
                       "        coalesce (agreement.meeting_minutes, cohort.meeting_minutes),"
                       "        coalesce (agreement.meeting_place, cohort.meeting_place),"
                       "        coalesce (agreement.ground_rules, cohort.ground_rules),"
                       "        mentor_expectations, mentee_expectations, agreed_on,"
                       "        met.n_planned, met.n_held, met.mentor, met.mentee"
                       "   FROM tandem"
                       "   JOIN cohort ON cohort.id = tandem.cohort_id"
                       "   JOIN participant AS mentor ON mentor.id = mentor_id"
                       "   JOIN participant AS mentee ON mentee.id = mentee_id"
                       "   JOIN person AS mentor_person ON mentor_person.id = mentor.person_id"
                       "   JOIN person AS mentee_person ON mentee_person.id = mentee.person_id"
                       "   LEFT JOIN agreement ON agreement.tandem_id = tandem.id"
                       "   LEFT JOIN met ON met.tandem_id = tandem.id"
                       "  WHERE tandem.cohort_id = ?1 AND tandem.state <> 'draft'"
                       "  ORDER BY mentor_person.sort_key, tandem.id",
                       cohort_id, read_tandem, take, taker, error);
}

/**
 * tw_paper_figures_topics:
 * @take: gets a string a topic that the mentee wants and the mentor offers: its key, or its name as typed
 */
gboolean
tw_paper_figures_topics (TwConnection  *connection,
                         gint64         tandem_id,
                         TwRowFunc      take,
                         gpointer       taker,
                         GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT coalesce (topic.key, topic.name)"
                       "  FROM tandem"
                       "  JOIN participant_topic AS wanted ON wanted.participant_id = mentee_id"
                       "  JOIN participant_topic AS offered ON offered.participant_id = mentor_id"
                       "                                   AND offered.topic_id = wanted.topic_id"
                       "  JOIN topic ON topic.id = wanted.topic_id"
                       " WHERE tandem.id = ?1"
                       " ORDER BY wanted.strength DESC, offered.strength DESC, topic.identity_key",
                       tandem_id, read_word, take, taker, error);
}

/**
 * tw_paper_figures_goals:
 * @take: gets a #TwPaperGoal a goal, in the order in which they were written down
 */
gboolean
tw_paper_figures_goals (TwConnection  *connection,
                        gint64         tandem_id,
                        TwRowFunc      take,
                        gpointer       taker,
                        GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT goal, measure, target_on, progress FROM goal WHERE tandem_id = ?1 ORDER BY id",
                       tandem_id, read_goal, take, taker, error);
}

/**
 * tw_paper_figures_own_topics:
 * @take: gets a string a topic of the company's own: its name as typed. Where the cohort chose topics, only those.
 */
gboolean
tw_paper_figures_own_topics (TwConnection  *connection,
                             gint64         cohort_id,
                             TwRowFunc      take,
                             gpointer       taker,
                             GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT name FROM topic"
                       " WHERE key IS NULL"
                       "   AND (id IN (SELECT topic_id FROM cohort_topic WHERE cohort_id = ?1)"
                       "        OR NOT EXISTS (SELECT * FROM cohort_topic WHERE cohort_id = ?1))"
                       " ORDER BY identity_key",
                       cohort_id, read_word, take, taker, error);
}

/**
 * tw_paper_figures_guests:
 * @take: gets a #TwPaperGuest a participant who takes part, in the order of names
 */
gboolean
tw_paper_figures_guests (TwConnection  *connection,
                         gint64         cohort_id,
                         TwRowFunc      take,
                         gpointer       taker,
                         GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT coalesce (title || ' ', '') || coalesce (given_name || ' ', '') || family_name, role,"
                       "       department.name"
                       "  FROM participant"
                       "  JOIN person ON person.id = person_id"
                       "  LEFT JOIN department ON department.id = participant.department_id"
                       " WHERE cohort_id = ?1 AND (commitment = 'given' OR obliged_on IS NOT NULL)"
                       "   AND family_name IS NOT NULL"
                       " ORDER BY person.sort_key, participant.id",
                       cohort_id, read_guest, take, taker, error);
}

/**
 * tw_paper_figures_kick_off:
 * @day: (out) (nullable): the day of the kick-off, ISO date
 * @place: (out) (nullable): where it takes place
 */
gboolean
tw_paper_figures_kick_off (TwConnection  *connection,
                           gint64         cohort_id,
                           char         **day,
                           char         **place,
                           GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT due_on, place FROM milestone WHERE cohort_id = ?1 AND kind = 'kick-off'");
  TwStep step;

  tw_statement_bind_int64 (select, 1, cohort_id);
  step = tw_statement_step (select, error);
  if (step == TW_STEP_ROW)
    {
      *day = tw_statement_dup_text (select, 0);
      *place = tw_statement_dup_text (select, 1);
    }

  return step != TW_STEP_ERROR;
}

/**
 * tw_paper_figures_guideline:
 *
 * Returns: (transfer full) (nullable): what the programme of the cohort adds to the guideline; %NULL if it adds nothing,
 *   or with @error
 */
char *
tw_paper_figures_guideline (TwConnection  *connection,
                            gint64         cohort_id,
                            GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT guideline_addition FROM programme JOIN cohort ON programme.id = programme_id"
                             " WHERE cohort.id = ?1");

  tw_statement_bind_int64 (select, 1, cohort_id);

  return tw_statement_step (select, error) == TW_STEP_ROW ? tw_statement_dup_text (select, 0) : NULL;
}
