/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a cohort stands, counted in the file: a query for what was prepared, for people, for tandems and for feedback.
 * ?1 is the cohort, ?2, where it occurs, is today. */

#include "tw-cohort-counts-table.h"

#include "tw-columns-private.h"
#include "tw-figure-conditions-private.h"

#define RUNS " tandem.state IN ('agreed', 'paused') "
#define OF_COHORT "FROM tandem WHERE cohort_id = ?1 AND"

static guint
column_count (TwStatement *select,
              int          column)
{
  return (guint) tw_statement_get_int64 (select, column);
}

static void
copy_day (TwStatement *select,
          int          column,
          char         day[TW_ISO_DATE_SIZE])
{
  const char *text = tw_statement_get_text (select, column);

  g_strlcpy (day, text != NULL ? text : "", TW_ISO_DATE_SIZE);
}

static void
read_preparation (TwStatement    *select,
                  TwCohortCounts *counts)
{
  const char *state = tw_statement_get_text (select, 0);
  int value = TW_COHORT_PREPARING;

  tw_word_to_value (TW_TYPE_COHORT_STATE, state, &value);
  counts->state = (TwCohortState) value;
  copy_day (select, 1, counts->ends_on);
  counts->has_aim = tw_statement_get_int64 (select, 2) != 0;
  counts->has_sponsor = tw_statement_get_int64 (select, 3) != 0;
  counts->has_objective = tw_statement_get_int64 (select, 4) != 0;
  counts->has_works_council = tw_statement_get_int64 (select, 5) != 0;
  counts->has_contact_person = tw_statement_get_int64 (select, 6) != 0;
  counts->n_resources = column_count (select, 7);
  counts->minutes_planned = tw_statement_is_null (select, 8) ? -1 : tw_statement_get_int64 (select, 8);
  counts->n_milestones = column_count (select, 9);
  copy_day (select, 10, counts->kick_off_due_on);
  counts->kick_off_done = tw_statement_get_int64 (select, 11) != 0;
  counts->n_lessons = column_count (select, 12);
}

static void
read_people (TwStatement    *select,
             TwCohortCounts *counts)
{
  counts->n_mentors = column_count (select, 0);
  counts->n_mentees = column_count (select, 1);
  counts->n_asked = column_count (select, 2);
  counts->n_committed = column_count (select, 3);
  counts->n_consented = column_count (select, 4);
  counts->n_from_top = column_count (select, 5);
  counts->n_waiting_mentors = column_count (select, 6);
  counts->n_waiting_mentees = column_count (select, 7);
  counts->n_mentors_in = column_count (select, 8);
  counts->n_mentees_in = column_count (select, 9);
}

static void
read_tandems (TwStatement    *select,
              TwCohortCounts *counts)
{
  counts->n_tandems = column_count (select, 0);
  counts->n_published = column_count (select, 1);
  counts->n_running = column_count (select, 2);
  counts->n_with_agreement = column_count (select, 3);
  counts->n_with_meeting = column_count (select, 4);
  counts->n_goals = column_count (select, 5);
  counts->n_goals_reached = column_count (select, 6);
}

static void
read_meetings (TwStatement    *select,
               TwCohortCounts *counts)
{
  counts->n_meetings = column_count (select, 0);
  counts->n_meetings_due = column_count (select, 1);
  counts->n_meetings_held = column_count (select, 2);
  counts->minutes_used = tw_statement_get_int64 (select, 3);
}

static void
read_feedback (TwStatement    *select,
               TwCohortCounts *counts)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (counts->n_rounds); kind++)
    counts->n_rounds[kind] = column_count (select, (int) kind);

  copy_day (select, 4, counts->last_round_due_on);
  counts->n_last_asked = column_count (select, 5);
  counts->n_last_answered = column_count (select, 6);
  copy_day (select, 7, counts->next_round_due_on);
}

static const struct
{
  const char *sql;
  void (*read) (TwStatement    *select,
                TwCohortCounts *counts);
  gboolean needs_today;
} queries[] = {
  { "SELECT state, ends_on, aim IS NOT NULL, sponsor IS NOT NULL, objective IS NOT NULL, works_council_on IS NOT NULL,"
    "       EXISTS (SELECT * FROM setting WHERE key = 'contact-person' AND trim (value) <> ''),"
    "       (SELECT count (*) FROM resource WHERE cohort_id = ?1),"
    "       (SELECT sum (planned_minutes) FROM resource WHERE cohort_id = ?1 AND kind = 'hours' AND actual_minutes IS NULL),"
    "       (SELECT count (*) FROM milestone WHERE cohort_id = ?1), kick_off.due_on, kick_off.done_on IS NOT NULL,"
    "       (SELECT count (*) FROM lesson WHERE cohort_id = ?1 AND taken_from_id IS NULL)"
    "  FROM cohort"
    "  JOIN programme ON programme.id = programme_id"
    "  LEFT JOIN milestone AS kick_off ON kick_off.cohort_id = cohort.id AND kick_off.kind = 'kick-off'"
    " WHERE cohort.id = ?1",
    read_preparation, FALSE },

  /* Who said no, or has gone, is asked for nothing any more. */
  { "WITH part AS ("
    "  SELECT role, participant.level,"
    "         (commitment NOT IN ('declined', 'withdrawn') OR obliged_on IS NOT NULL)"
    "           AND left_on IS NULL AND erased_on IS NULL AS asked,"
    "        " TW_TAKES_PART "AS committed,"
    "         EXISTS (SELECT * FROM consent WHERE person_id = person.id AND withdrawn_on IS NULL) AS consented,"
    "         EXISTS (SELECT * FROM tandem"
    "                  WHERE participant.id IN (mentor_id, mentee_id) AND" TW_IS_LIVING_TANDEM ") AS paired"
    "    FROM participant JOIN person ON person.id = person_id"
    "   WHERE cohort_id = ?1)"
    " SELECT count (*) FILTER (WHERE role = 'mentor'), count (*) FILTER (WHERE role = 'mentee'),"
    "        count (*) FILTER (WHERE asked), count (*) FILTER (WHERE asked AND committed),"
    "        count (*) FILTER (WHERE asked AND consented),"
    "        count (*) FILTER (WHERE asked AND committed AND role = 'mentee' AND level = 0)"
    "          + (SELECT count (*) FROM participant AS earlier"
    "              WHERE earlier.cohort_id = (SELECT previous_id FROM cohort WHERE id = ?1)"
    "                AND earlier.role = 'mentee' AND earlier.level = 0),"
    "        count (*) FILTER (WHERE asked AND committed AND role = 'mentor' AND NOT paired),"
    "        count (*) FILTER (WHERE asked AND committed AND role = 'mentee' AND NOT paired),"
    "        count (*) FILTER (WHERE committed AND role = 'mentor'), count (*) FILTER (WHERE committed AND role = 'mentee')"
    "   FROM part",
    read_people, FALSE },

  { "SELECT (SELECT count (*) " OF_COHORT TW_IS_LIVING_TANDEM "),"
    "       (SELECT count (*) " OF_COHORT TW_IS_LIVING_TANDEM "AND state <> 'accepted'),"
    "       (SELECT count (*) " OF_COHORT RUNS "),"
    "       (SELECT count (*) " OF_COHORT RUNS
    "           AND EXISTS (SELECT * FROM agreement WHERE tandem_id = tandem.id)),"
    "       (SELECT count (*) " OF_COHORT RUNS
    "           AND EXISTS (SELECT * FROM meeting WHERE tandem_id = tandem.id AND meeting.state IN ('planned', 'held'))),"
    "       (SELECT count (*) FROM goal JOIN tandem ON tandem.id = tandem_id WHERE cohort_id = ?1),"
    "       (SELECT count (*) FROM goal JOIN tandem ON tandem.id = tandem_id WHERE cohort_id = ?1 AND progress = 100)",
    read_tandems, FALSE },

  { "SELECT count (*) FILTER (WHERE meeting.state <> 'moved'),"
    "       count (*) FILTER (WHERE meeting.state <> 'moved' AND substr (meeting.starts_at, 1, 10) < ?2),"
    "       count (*) FILTER (WHERE meeting.state = 'held'),"
    "       coalesce (sum (2 * minutes + coalesce (mentor_prep_minutes, 0) + coalesce (mentee_prep_minutes, 0))"
    "                   FILTER (WHERE meeting.state = 'held'), 0)"
    "  FROM meeting JOIN tandem ON tandem.id = tandem_id"
    " WHERE cohort_id = ?1",
    read_meetings, TRUE },

  { "WITH last_round (id, due_on) AS ("
    "  SELECT id, due_on FROM pulse WHERE cohort_id = ?1 AND kind = 'pulse' AND due_on <= ?2"
    "   ORDER BY due_on DESC, id DESC LIMIT 1)"
    " SELECT (SELECT count (*) FROM pulse WHERE cohort_id = ?1 AND kind = 'pulse'),"
    "        (SELECT count (*) FROM pulse WHERE cohort_id = ?1 AND kind = 'chemistry'),"
    "        (SELECT count (*) FROM pulse WHERE cohort_id = ?1 AND kind = 'expectation'),"
    "        (SELECT count (*) FROM pulse WHERE cohort_id = ?1 AND kind = 'fulfilment'),"
    "        (SELECT due_on FROM last_round),"
    "        (SELECT count (*) FROM pulse_code WHERE pulse_id = (SELECT id FROM last_round)),"
    "        (SELECT count (DISTINCT participant_id) FROM answer WHERE pulse_id = (SELECT id FROM last_round)),"
    "        (SELECT min (due_on) FROM milestone WHERE cohort_id = ?1 AND kind = 'pulse' AND done_on IS NULL)",
    read_feedback, TRUE },
};

/**
 * tw_cohort_counts_read:
 * @today: ISO date
 * @counts: (out caller-allocates): how the cohort stands
 *
 * Returns: whether the cohort is there and could be read
 */
gboolean
tw_cohort_counts_read (TwConnection    *connection,
                       gint64           cohort_id,
                       const char      *today,
                       TwCohortCounts  *counts,
                       GError         **error)
{
  *counts = (TwCohortCounts) { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (TwStatement) select = tw_connection_statement (connection, queries[i].sql);

      tw_statement_bind_int64 (select, 1, cohort_id);
      if (queries[i].needs_today)
        tw_statement_bind_text (select, 2, today);
      if (tw_statement_step (select, error) != TW_STEP_ROW)
        return FALSE;

      queries[i].read (select, counts);
    }

  return TRUE;
}
