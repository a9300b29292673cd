/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the rules of D21 look at: a few queries over all tandems at once, however many there are. ?1 is the cohort, or 0
 * for all; ?2, where it occurs, is today. Beside it stand the two tables of the list itself: what is snoozed, and the
 * thresholds of a programme. */

#include "tw-attention-table.h"

#include "tw-columns-private.h"

#define IN_SCOPE(column) " (?1 = 0 OR " column " = ?1) "
#define RUNS " tandem.state IN ('agreed', 'paused') "
#define NAME(person) "coalesce (" person ".given_name || ' ', '') || " person ".family_name"

/* Of each kind the latest round of each cohort whose day has come. */
#define LATEST_OF_KIND                                                                                            \
  "latest_of_kind (id, cohort_id, due_on, answered) AS ("                                                         \
  "  SELECT id, cohort_id, due_on, EXISTS (SELECT * FROM answer WHERE pulse_id = ranked.id)"                      \
  "    FROM (SELECT id, cohort_id, due_on,"                                                                       \
  "                 row_number () OVER (PARTITION BY cohort_id, kind ORDER BY due_on DESC, id DESC) AS place"     \
  "            FROM pulse WHERE due_on <= ?2 AND" IN_SCOPE ("cohort_id") ") AS ranked"                            \
  "   WHERE place = 1)"

/* The latest round of each cohort whose day has come, whatever its kind. */
#define LATEST_PULSE                                                                                              \
  "latest_pulse (id, cohort_id, due_on, answered) AS ("                                                           \
  "  SELECT id, cohort_id, due_on, EXISTS (SELECT * FROM answer WHERE pulse_id = ranked.id)"                      \
  "    FROM (SELECT id, cohort_id, due_on,"                                                                       \
  "                 row_number () OVER (PARTITION BY cohort_id ORDER BY due_on DESC, id DESC) AS place"           \
  "            FROM pulse WHERE due_on <= ?2 AND" IN_SCOPE ("cohort_id") ") AS ranked"                            \
  "   WHERE place = 1)"

typedef struct
{
  const char *sql;
  void (*read) (TwAttentionFacts *facts,
                TwStatement      *select);
  gboolean needs_today;
} Query;

static const char *
keep (TwAttentionFacts *facts,
      TwStatement      *select,
      int               column)
{
  return tw_attention_facts_text (facts, tw_statement_get_text (select, column));
}

static gboolean
is_true (TwStatement *select,
         int          column)
{
  return tw_statement_get_int64 (select, column) != 0;
}

static void
read_cohort (TwAttentionFacts *facts,
             TwStatement      *select)
{
  TwAttentionCohort cohort = {
    .id = tw_statement_get_int64 (select, 0),
    .running = is_true (select, 1),
    .closed = is_true (select, 2),
    .ends_on = keep (facts, select, 3),
    .n_ending = (guint) tw_statement_get_int64 (select, 4),
    .closed_on = keep (facts, select, 5),
    .n_kept = (guint) tw_statement_get_int64 (select, 6),
  };

  facts->retention_months = (int) tw_statement_get_int64 (select, 7);

  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    cohort.thresholds[i] = tw_attention_rule_facts (i)->threshold;

  g_array_append_val (facts->cohorts, cohort);
}

/* A rule of a later version is left to that version. */
static void
read_threshold (TwAttentionFacts *facts,
                TwStatement      *select)
{
  const gint64 cohort_id = tw_statement_get_int64 (select, 0);
  TwAttentionRule rule;

  if (!tw_attention_rule_from_word (tw_statement_get_text (select, 1), &rule))
    return;

  for (guint i = 0; i < facts->cohorts->len; i++)
    if (g_array_index (facts->cohorts, TwAttentionCohort, i).id == cohort_id)
      g_array_index (facts->cohorts, TwAttentionCohort, i).thresholds[rule] = (int) tw_statement_get_int64 (select, 2);
}

static void
read_tandem (TwAttentionFacts *facts,
             TwStatement      *select)
{
  TwAttentionTandem tandem = {
    .id = tw_statement_get_int64 (select, 0),
    .cohort_id = tw_statement_get_int64 (select, 1),
    .mentor = keep (facts, select, 2),
    .mentee = keep (facts, select, 3),
    .starts_on = keep (facts, select, 4),
    .ends_on = keep (facts, select, 5),
    .ends_with_cohort = is_true (select, 6),
    .paused = is_true (select, 7),
    .resumed_on = keep (facts, select, 8),
    .cadence_days = (int) tw_statement_get_int64 (select, 9),
    .obliged_on = keep (facts, select, 10),
    .checked_in_on = keep (facts, select, 11),
    .pulse_due_on = keep (facts, select, 12),
    .pulse_answered = is_true (select, 13),
    .mentor_answered = is_true (select, 14),
    .mentee_answered = is_true (select, 15),
  };

  g_array_append_val (facts->tandems, tandem);
}

static void
read_meeting (TwAttentionFacts *facts,
              TwStatement      *select)
{
  const char *state = tw_statement_get_text (select, 2);
  TwAttentionMeeting meeting = {
    .tandem_id = tw_statement_get_int64 (select, 0),
    .date = keep (facts, select, 1),
    .state = TW_ATTENTION_FALLEN,
  };

  if (g_str_equal (state, "planned"))
    meeting.state = TW_ATTENTION_PLANNED;
  else if (g_str_equal (state, "held"))
    meeting.state = TW_ATTENTION_HELD;

  g_array_append_val (facts->meetings, meeting);
}

static void
read_mark (TwAttentionFacts *facts,
           TwStatement      *select)
{
  TwAttentionMark mark = {
    .tandem_id = tw_statement_get_int64 (select, 0),
    .of_mentee = is_true (select, 1),
    .due_on = keep (facts, select, 2),
    .hundredths = (int) tw_statement_get_int64 (select, 3),
  };

  g_array_append_val (facts->marks, mark);
}

static void
read_participant (TwAttentionFacts *facts,
                  TwStatement      *select)
{
  TwAttentionParticipant participant = {
    .id = tw_statement_get_int64 (select, 0),
    .cohort_id = tw_statement_get_int64 (select, 1),
    .name = keep (facts, select, 2),
    .enrolled_on = keep (facts, select, 3),
    .in_tandem = is_true (select, 4),
    .lacks_commitment = is_true (select, 5),
    .took_back = is_true (select, 6),
    .commitment_on = keep (facts, select, 7),
    .lacks_consent = is_true (select, 8),
    .consent_withdrawn_on = keep (facts, select, 9),
    .left_on = keep (facts, select, 10),
  };

  g_array_append_val (facts->participants, participant);
}

static void
read_milestone (TwAttentionFacts *facts,
                TwStatement      *select)
{
  TwAttentionMilestone milestone = {
    .id = tw_statement_get_int64 (select, 0),
    .cohort_id = tw_statement_get_int64 (select, 1),
    .kind = keep (facts, select, 2),
    .title = keep (facts, select, 3),
    .due_on = keep (facts, select, 4),
  };

  g_array_append_val (facts->milestones, milestone);
}

static void
read_resource (TwAttentionFacts *facts,
               TwStatement      *select)
{
  TwAttentionResource resource = {
    .id = tw_statement_get_int64 (select, 0),
    .cohort_id = tw_statement_get_int64 (select, 1),
    .title = keep (facts, select, 2),
    .currency = keep (facts, select, 3),
    .planned = tw_statement_get_int64 (select, 4),
    .actual = tw_statement_get_int64 (select, 5),
  };

  g_array_append_val (facts->resources, resource);
}

static void
read_pulse (TwAttentionFacts *facts,
            TwStatement      *select)
{
  TwAttentionPulse pulse = {
    .id = tw_statement_get_int64 (select, 0),
    .cohort_id = tw_statement_get_int64 (select, 1),
    .due_on = keep (facts, select, 2),
  };

  g_array_append_val (facts->pulses, pulse);
}

static void
read_snooze (TwAttentionFacts *facts,
             TwStatement      *select)
{
  TwAttentionSnooze snooze = {
    .cohort_id = tw_statement_get_int64 (select, 0),
    .subject_id = tw_statement_get_int64 (select, 2),
    .until = keep (facts, select, 3),
  };

  if (tw_attention_rule_from_word (tw_statement_get_text (select, 1), &snooze.rule))
    g_array_append_val (facts->snoozes, snooze);
}

static const Query queries[] = {
  { .sql = "SELECT cohort.id, cohort.state = 'running', cohort.state = 'closed', cohort.ends_on,"
           "       count (tandem.id) FILTER (WHERE" RUNS
           "                                 AND coalesce (tandem.ends_on, cohort.ends_on) = cohort.ends_on),"
           "       closed_on,"
           "       (SELECT count (*) FROM participant AS kept"
           "         WHERE kept.cohort_id = cohort.id AND closed_on IS NOT NULL"
           "           AND EXISTS (SELECT * FROM person WHERE person.id = kept.person_id AND erased_on IS NULL)"
           "           AND NOT EXISTS (SELECT * FROM participant AS again JOIN cohort AS later ON later.id = again.cohort_id"
           "                            WHERE again.person_id = kept.person_id AND later.id <> cohort.id"
           "                              AND (later.closed_on IS NULL OR later.closed_on > cohort.closed_on))),"
           "       coalesce ((SELECT CAST (value AS INTEGER) FROM setting WHERE key = 'retention-months'), 0)"
           "  FROM cohort LEFT JOIN tandem ON tandem.cohort_id = cohort.id"
           " WHERE" IN_SCOPE ("cohort.id")
           " GROUP BY cohort.id ORDER BY cohort.id",
    .read = read_cohort },

  { .sql = "SELECT cohort.id, rule, threshold"
           "  FROM attention_threshold JOIN cohort ON cohort.programme_id = attention_threshold.programme_id"
           " WHERE" IN_SCOPE ("cohort.id"),
    .read = read_threshold },

  { .sql = "WITH " LATEST_PULSE ","
           " resumed (tandem_id, resumed_on) AS (SELECT tandem_id, max (resumed_on) FROM pause GROUP BY tandem_id),"
           " checked_in (participant_id, held_on) AS ("
           "   SELECT participant_id, max (held_on) FROM check_in GROUP BY participant_id)"
           " SELECT tandem.id, tandem.cohort_id, " NAME ("mentor_person") ", " NAME ("mentee_person") ","
           "        coalesce (tandem.starts_on, cohort.starts_on), coalesce (tandem.ends_on, cohort.ends_on),"
           "        coalesce (tandem.ends_on, cohort.ends_on) IS cohort.ends_on, tandem.state = 'paused', resumed_on,"
           "        coalesce (agreement.cadence_days, cohort.cadence_days, 0), mentee.obliged_on, checked_in.held_on,"
           "        latest_pulse.due_on, coalesce (latest_pulse.answered, 0),"
           "        EXISTS (SELECT * FROM answer WHERE pulse_id = latest_pulse.id AND tandem_id = tandem.id"
           "                                       AND participant_id = mentor.id),"
           "        EXISTS (SELECT * FROM answer WHERE pulse_id = latest_pulse.id AND tandem_id = tandem.id"
           "                                       AND participant_id = mentee.id)"
           "   FROM tandem"
           "   JOIN cohort ON cohort.id = tandem.cohort_id"
           "   JOIN participant AS mentor ON mentor.id = mentor_id"
           "   JOIN participant AS mentee ON mentee.id = mentee_id"
           "   JOIN person AS mentor_person ON mentor_person.id = mentor.person_id"
           "   JOIN person AS mentee_person ON mentee_person.id = mentee.person_id"
           "   LEFT JOIN agreement ON agreement.tandem_id = tandem.id"
           "   LEFT JOIN resumed ON resumed.tandem_id = tandem.id"
           "   LEFT JOIN checked_in ON checked_in.participant_id = mentee.id"
           "   LEFT JOIN latest_pulse ON latest_pulse.cohort_id = tandem.cohort_id"
           "  WHERE" RUNS "AND" IN_SCOPE ("tandem.cohort_id")
           "  ORDER BY tandem.id",
    .read = read_tandem, .needs_today = TRUE },

  /* As they were planned: what a meeting was moved to follows it, whatever its own day. */
  { .sql = "WITH RECURSIVE date (meeting_id, tandem_id, first_at, first_id, step) AS ("
           "  SELECT meeting.id, tandem_id, starts_at, meeting.id, 0"
           "    FROM meeting JOIN tandem ON tandem.id = tandem_id"
           "   WHERE moved_from_id IS NULL AND" RUNS "AND" IN_SCOPE ("cohort_id")
           "  UNION ALL"
           "  SELECT meeting.id, date.tandem_id, first_at, first_id, step + 1"
           "    FROM date JOIN meeting ON moved_from_id = meeting_id)"
           " SELECT date.tandem_id, substr (starts_at, 1, 10), state"
           "   FROM date JOIN meeting ON meeting.id = meeting_id"
           "  ORDER BY date.tandem_id, first_at, first_id, step",
    .read = read_meeting },

  { .sql = "SELECT tandem.id, participant_id = mentee_id AS of_mentee, due_on, sum (value) * 100 / count (value)"
           "  FROM answer"
           "  JOIN tandem ON tandem.id = tandem_id"
           "  JOIN pulse ON pulse.id = pulse_id"
           "  JOIN question ON question.id = question_id"
           " WHERE value IS NOT NULL AND pulse.kind = 'pulse' AND question.kind = 'quality' AND" RUNS
           "   AND" IN_SCOPE ("tandem.cohort_id")
           " GROUP BY tandem.id, of_mentee, pulse.id ORDER BY tandem.id, of_mentee, due_on, pulse.id",
    .read = read_mark },

  { .sql = "WITH withdrawal (person_id, withdrawn_on) AS ("
           "  SELECT person_id, max (withdrawn_on) FROM consent WHERE withdrawn_on IS NOT NULL GROUP BY person_id),"
           " part AS ("
           "  SELECT participant.id, participant.cohort_id, cohort.state AS cohort_state, " NAME ("person") " AS name,"
           "         enrolled_on,"
           "         EXISTS (SELECT * FROM tandem"
           "                  WHERE (mentor_id = participant.id OR mentee_id = participant.id) AND" RUNS ") AS in_tandem,"
           "         erased_on IS NULL AND commitment <> 'given' AND obliged_on IS NULL AS lacks_commitment,"
           "         commitment IN ('declined', 'withdrawn') AND obliged_on IS NULL AS took_back, commitment_on,"
           "         erased_on IS NULL AND EXISTS (SELECT * FROM consent_wording)"
           "           AND NOT EXISTS (SELECT * FROM consent WHERE person_id = person.id AND withdrawn_on IS NULL)"
           "           AS lacks_consent,"
           "         withdrawal.withdrawn_on, coalesce (left_on, erased_on) AS gone_on"
           "    FROM participant"
           "    JOIN cohort ON cohort.id = participant.cohort_id"
           "    JOIN person ON person.id = participant.person_id"
           "    LEFT JOIN withdrawal ON withdrawal.person_id = person.id"
           "   WHERE" IN_SCOPE ("participant.cohort_id") ")"
           " SELECT id, cohort_id, name, enrolled_on, in_tandem, lacks_commitment, took_back, commitment_on,"
           "        lacks_consent, withdrawn_on, gone_on"
           "   FROM part"
           "  WHERE (in_tandem OR cohort_state = 'running' AND NOT took_back)"
           "    AND (lacks_commitment OR lacks_consent OR gone_on IS NOT NULL)"
           "  ORDER BY id",
    .read = read_participant },

  { .sql = "SELECT milestone.id, cohort_id, kind, title, due_on"
           "  FROM milestone JOIN cohort ON cohort.id = cohort_id"
           " WHERE done_on IS NULL AND cohort.state <> 'closed' AND" IN_SCOPE ("cohort_id")
           " ORDER BY milestone.id",
    .read = read_milestone },

  { .sql = "SELECT resource.id, cohort_id, title, currency, planned_cents, actual_cents"
           "  FROM resource JOIN cohort ON cohort.id = cohort_id"
           " WHERE planned_cents IS NOT NULL AND actual_cents > planned_cents AND cohort.state <> 'closed'"
           "   AND" IN_SCOPE ("cohort_id")
           " UNION ALL"
           " SELECT resource.id, cohort_id, title, NULL, planned_minutes, actual_minutes"
           "  FROM resource JOIN cohort ON cohort.id = cohort_id"
           " WHERE planned_minutes IS NOT NULL AND actual_minutes > planned_minutes AND cohort.state <> 'closed'"
           "   AND" IN_SCOPE ("cohort_id")
           " UNION ALL"
           /* While nobody has entered the hours, those of the meetings tell, both sides and preparation (D20). */
           " SELECT resource.id, resource.cohort_id, title, NULL, planned_minutes, logged"
           "  FROM resource"
           "  JOIN cohort ON cohort.id = resource.cohort_id"
           "  JOIN (SELECT cohort_id, sum (2 * minutes + coalesce (mentor_prep_minutes, 0)"
           "                                           + coalesce (mentee_prep_minutes, 0)) AS logged"
           "          FROM meeting JOIN tandem ON tandem.id = tandem_id"
           "         WHERE meeting.state = 'held' AND" IN_SCOPE ("cohort_id")
           "         GROUP BY cohort_id) AS effort ON effort.cohort_id = resource.cohort_id"
           " WHERE kind = 'hours' AND actual_minutes IS NULL AND logged > planned_minutes AND cohort.state <> 'closed'"
           "   AND NOT EXISTS (SELECT * FROM resource AS another"
           "                    WHERE another.cohort_id = resource.cohort_id AND another.kind = 'hours'"
           "                      AND another.id <> resource.id)"
           " ORDER BY 1",
    .read = read_resource },

  { .sql = "WITH " LATEST_OF_KIND
           " SELECT latest_of_kind.id, cohort_id, due_on"
           "   FROM latest_of_kind JOIN cohort ON cohort.id = cohort_id"
           "  WHERE NOT answered AND cohort.state <> 'closed'"
           "    AND EXISTS (SELECT * FROM tandem"
           "                 WHERE tandem.cohort_id = latest_of_kind.cohort_id AND" RUNS
           "                   AND coalesce (tandem.starts_on, cohort.starts_on) <= due_on)"
           "  ORDER BY latest_of_kind.id",
    .read = read_pulse, .needs_today = TRUE },

  { .sql = "SELECT cohort_id, rule, subject, until FROM snooze WHERE" IN_SCOPE ("cohort_id"),
    .read = read_snooze },
};

static gboolean
run_query (TwConnection      *connection,
           const Query       *query,
           TwAttentionFacts  *facts,
           gint64             cohort_id,
           const char        *today,
           GError           **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, query->sql);
  TwStep step;

  tw_statement_bind_int64 (select, 1, cohort_id);
  if (query->needs_today)
    tw_statement_bind_text (select, 2, today);

  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    query->read (facts, select);

  return step == TW_STEP_DONE;
}

/**
 * tw_attention_table_read:
 * @cohort_id: a cohort, or 0 for all
 * @today: ISO date
 *
 * Returns: (transfer full): everything the rules of D21 look at, or %NULL on error
 */
TwAttentionFacts *
tw_attention_table_read (TwConnection  *connection,
                         gint64         cohort_id,
                         const char    *today,
                         GError       **error)
{
  g_autoptr (TwAttentionFacts) facts = tw_attention_facts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    if (!run_query (connection, &queries[i], facts, cohort_id, today, error))
      return NULL;

  return g_steal_pointer (&facts);
}

/**
 * tw_snooze_table_set:
 * @rule: the word of a rule
 * @subject_id: what it is about
 * @until: the day on which it comes up again
 *
 * Snoozes a finding, or moves the day.
 */
gboolean
tw_snooze_table_set (TwConnection  *connection,
                     gint64         cohort_id,
                     const char    *rule,
                     gint64         subject_id,
                     const char    *until,
                     GError       **error)
{
  g_autoptr (TwStatement) write =
    tw_connection_statement (connection,
                             "INSERT INTO snooze (cohort_id, rule, subject, until) VALUES (?1, ?2, ?3, ?4)"
                             "  ON CONFLICT (cohort_id, rule, subject) DO UPDATE SET until = ?4");

  tw_statement_bind_int64 (write, 1, cohort_id);
  tw_statement_bind_text (write, 2, rule);
  tw_statement_bind_int64 (write, 3, subject_id);
  tw_statement_bind_text (write, 4, until);

  return tw_statement_run (write, error);
}

/**
 * tw_snooze_table_delete:
 * @rule: the word of a rule
 * @subject_id: what it is about
 *
 * Lets a finding come up again at once.
 */
gboolean
tw_snooze_table_delete (TwConnection  *connection,
                        gint64         cohort_id,
                        const char    *rule,
                        gint64         subject_id,
                        GError       **error)
{
  g_autoptr (TwStatement) delete =
    tw_connection_statement (connection, "DELETE FROM snooze WHERE cohort_id = ?1 AND rule = ?2 AND subject = ?3");

  tw_statement_bind_int64 (delete, 1, cohort_id);
  tw_statement_bind_text (delete, 2, rule);
  tw_statement_bind_int64 (delete, 3, subject_id);

  return tw_statement_run (delete, error);
}

/**
 * tw_attention_thresholds_read:
 * @thresholds: (inout): those that the programme has set are put in
 *
 * A threshold of a rule that is not known here belongs to a later version and is left alone.
 */
gboolean
tw_attention_thresholds_read (TwConnection  *connection,
                              gint64         programme_id,
                              int            thresholds[TW_N_ATTENTION_RULES],
                              GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT rule, threshold FROM attention_threshold WHERE programme_id = ?1");
  TwAttentionRule rule;
  TwStep step;

  tw_statement_bind_int64 (select, 1, programme_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    if (tw_attention_rule_from_word (tw_statement_get_text (select, 0), &rule))
      thresholds[rule] = (int) tw_statement_get_int64 (select, 1);

  return step == TW_STEP_DONE;
}

/**
 * tw_attention_threshold_set:
 * @rule: the word of a rule
 * @threshold: in the unit of the rule
 *
 * Sets the threshold of a programme.
 */
gboolean
tw_attention_threshold_set (TwConnection  *connection,
                            gint64         programme_id,
                            const char    *rule,
                            int            threshold,
                            GError       **error)
{
  g_autoptr (TwStatement) write =
    tw_connection_statement (connection,
                             "INSERT INTO attention_threshold (programme_id, rule, threshold) VALUES (?1, ?2, ?3)"
                             "  ON CONFLICT (programme_id, rule) DO UPDATE SET threshold = ?3");

  tw_statement_bind_int64 (write, 1, programme_id);
  tw_statement_bind_text (write, 2, rule);
  tw_statement_bind_int64 (write, 3, threshold);

  return tw_statement_run (write, error);
}

/**
 * tw_attention_threshold_delete:
 * @rule: the word of a rule
 *
 * Puts the threshold of a programme back to the default.
 */
gboolean
tw_attention_threshold_delete (TwConnection  *connection,
                               gint64         programme_id,
                               const char    *rule,
                               GError       **error)
{
  g_autoptr (TwStatement) delete =
    tw_connection_statement (connection, "DELETE FROM attention_threshold WHERE programme_id = ?1 AND rule = ?2");

  tw_statement_bind_int64 (delete, 1, programme_id);
  tw_statement_bind_text (delete, 2, rule);

  return tw_statement_run (delete, error);
}
