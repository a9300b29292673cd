/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The next cohort of a programme: each of these takes one thing over from the one before it (D14). People take part
 * anew: with their facts of today, and not before they commit again. */

#include "tw-next-cohort.h"

#include "tw-columns-private.h"
#include "tw-plain-date.h"

#define NEW_UUID                                                                                                  \
  "lower (hex (randomblob (4)) || '-' || hex (randomblob (2)) || '-4' || substr (hex (randomblob (2)), 2) || '-8'"  \
  " || substr (hex (randomblob (2)), 2) || '-' || hex (randomblob (6)))"

/* ?1 is the cohort before, ?2 the new one. */
static gboolean
run_all (TwConnection       *connection,
         const char * const *steps,
         gint64              previous_id,
         gint64              cohort_id,
         GError            **error)
{
  for (guint i = 0; steps[i]; i++)
    {
      g_autoptr (TwStatement) step = tw_connection_statement (connection, steps[i]);

      tw_statement_bind_int64 (step, 1, previous_id);
      tw_statement_bind_int64 (step, 2, cohort_id);
      if (!tw_statement_run (step, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * tw_next_cohort_insert:
 * @previous_id: the cohort before
 * @name: the name of the new one
 * @starts_on: ISO date
 * @ends_on: (nullable): ISO date; %NULL: open-ended
 *
 * Adds a cohort with the rules of the one before.
 *
 * Returns: its id, or 0 on error
 */
gint64
tw_next_cohort_insert (TwConnection  *connection,
                       gint64         previous_id,
                       const char    *name,
                       const char    *starts_on,
                       const char    *ends_on,
                       GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO cohort (uuid, programme_id, previous_id, name, starts_on, ends_on, direction,"
                             "                    reporting_steps, own_department_allowed, target_level_from,"
                             "                    target_level_to, mentor_age_limit, minimum_score, cadence_days,"
                             "                    meeting_minutes, meeting_place, ground_rules, holiday_calendar, zone,"
                             "                    planned_tandems, mentor_capacity)"
                             "  SELECT ?2, programme_id, id, ?3, ?4, ?5, direction, reporting_steps,"
                             "         own_department_allowed, target_level_from, target_level_to, mentor_age_limit,"
                             "         minimum_score, cadence_days, meeting_minutes, meeting_place, ground_rules,"
                             "         holiday_calendar, zone, planned_tandems, mentor_capacity"
                             "    FROM cohort WHERE id = ?1");

  tw_statement_bind_int64 (insert, 1, previous_id);
  tw_bind_uuid (insert, 2);
  tw_statement_bind_text (insert, 3, name);
  tw_statement_bind_text (insert, 4, starts_on);
  tw_statement_bind_filled_text (insert, 5, ends_on);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_next_cohort_name_is_taken:
 * @previous_id: a cohort of the programme
 * @name: a name
 * @taken: (out): whether another cohort of the programme has it
 */
gboolean
tw_next_cohort_name_is_taken (TwConnection  *connection,
                              gint64         previous_id,
                              const char    *name,
                              gboolean      *taken,
                              GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT EXISTS (SELECT * FROM cohort"
                             "  WHERE name = ?2 AND programme_id = (SELECT programme_id FROM cohort WHERE id = ?1))");
  gint64 found = 0;

  tw_statement_bind_int64 (select, 1, previous_id);
  tw_statement_bind_text (select, 2, name);
  if (!tw_statement_fetch_int64 (select, &found, error))
    return FALSE;

  *taken = found != 0;

  return TRUE;
}

/**
 * tw_next_cohort_take_settings:
 *
 * Takes over weights, topics, excluded pairs, what was planned of budget, hours and rooms, and the lessons that are
 * not done yet.
 */
gboolean
tw_next_cohort_take_settings (TwConnection  *connection,
                              gint64         previous_id,
                              gint64         cohort_id,
                              GError       **error)
{
  static const char * const steps[] = {
    "INSERT INTO cohort_weight (cohort_id, criterion, weight)"
    "  SELECT ?2, criterion, weight FROM cohort_weight WHERE cohort_id = ?1",
    "INSERT INTO cohort_topic (cohort_id, topic_id) SELECT ?2, topic_id FROM cohort_topic WHERE cohort_id = ?1",
    "INSERT INTO excluded_pair (person_id, other_id, cohort_id, kind, reason, excluded_on)"
    "  SELECT person_id, other_id, ?2, kind, reason, excluded_on FROM excluded_pair WHERE cohort_id = ?1",
    "INSERT INTO resource (cohort_id, kind, title, planned_cents, currency, planned_minutes)"
    "  SELECT ?2, kind, title, planned_cents, iif (planned_cents IS NULL, NULL, currency), planned_minutes"
    "    FROM resource"
    "   WHERE cohort_id = ?1 AND coalesce (planned_cents, planned_minutes) IS NOT NULL"
    "   ORDER BY id",
    "INSERT INTO lesson (cohort_id, taken_from_id, lesson, owner, due_on)"
    "  SELECT ?2, id, lesson, owner, due_on FROM lesson WHERE cohort_id = ?1 AND done_on IS NULL ORDER BY id",
    NULL
  };

  return run_all (connection, steps, previous_id, cohort_id, error);
}

/* The day as far after the start as before, and a working day. */
static char *
shift_day (const char    *due_on,
           int            n_days,
           TwWorkingDays *working_days)
{
  GDate day;

  if (!tw_plain_date_read (due_on, &day))
    return NULL;

  g_date_add_days (&day, (guint) n_days);
  if (!tw_working_days_contains (working_days, &day))
    tw_working_days_next (working_days, &day);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day));
}

static gboolean
insert_milestone (TwConnection  *connection,
                  gint64         milestone_id,
                  gint64         cohort_id,
                  const char    *due_on,
                  GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO milestone (uuid, cohort_id, kind, title, due_on, place)"
                             "  SELECT ?2, ?3, kind, title, ?4, place FROM milestone WHERE id = ?1");

  tw_statement_bind_int64 (insert, 1, milestone_id);
  tw_bind_uuid (insert, 2);
  tw_statement_bind_int64 (insert, 3, cohort_id);
  tw_statement_bind_text (insert, 4, due_on);

  return tw_statement_run (insert, error);
}

/**
 * tw_next_cohort_take_milestones:
 * @working_days: the days they may be moved to
 *
 * Takes over the milestones, as far from the start as before and on working days.
 */
gboolean
tw_next_cohort_take_milestones (TwConnection  *connection,
                                gint64         previous_id,
                                gint64         cohort_id,
                                TwWorkingDays *working_days,
                                GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT milestone.id, due_on,"
                             "       julianday (next.starts_on) - julianday (cohort.starts_on)"
                             "  FROM milestone"
                             "  JOIN cohort ON cohort.id = cohort_id"
                             "  JOIN cohort AS next ON next.id = ?2"
                             " WHERE cohort_id = ?1 ORDER BY due_on, milestone.id");
  TwStep step;

  tw_statement_bind_int64 (select, 1, previous_id);
  tw_statement_bind_int64 (select, 2, cohort_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    {
      g_autofree char *due_on =
        shift_day (tw_statement_get_text (select, 1), (int) tw_statement_get_int64 (select, 2), working_days);

      if (!insert_milestone (connection, tw_statement_get_int64 (select, 0), cohort_id, due_on, error))
        return FALSE;
    }

  return step == TW_STEP_DONE;
}

/**
 * tw_next_cohort_take_participants:
 * @only_waiting: only who had no tandem
 * @today: ISO date
 *
 * Enrols the people of the cohort before, as what they took part and with their topics and strengths, but for who left
 * or was erased. Nobody has committed yet: the new cohort is another question.
 */
gboolean
tw_next_cohort_take_participants (TwConnection  *connection,
                                  gint64         previous_id,
                                  gint64         cohort_id,
                                  gboolean       only_waiting,
                                  const char    *today,
                                  GError       **error)
{
  static const char * const steps[] = {
    "INSERT INTO participant_topic (participant_id, topic_id, strength)"
    "  SELECT next.id, topic_id, strength"
    "    FROM participant AS next"
    "    JOIN participant AS previous ON previous.cohort_id = ?1 AND previous.person_id = next.person_id"
    "    JOIN participant_topic ON participant_id = previous.id"
    "   WHERE next.cohort_id = ?2 ORDER BY participant_topic.id",
    "INSERT INTO participant_strength (participant_id, kind, name)"
    "  SELECT next.id, kind, name"
    "    FROM participant AS next"
    "    JOIN participant AS previous ON previous.cohort_id = ?1 AND previous.person_id = next.person_id"
    "    JOIN participant_strength ON participant_id = previous.id"
    "   WHERE next.cohort_id = ?2 ORDER BY participant_strength.id",
    NULL
  };
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO participant (uuid, cohort_id, person_id, role, enrolled_on, capacity, willing,"
                             "                         mentor_style, department_id, site_id, level, birth_year,"
                             "                         manager_id, functional_manager_id)"
                             "  SELECT " NEW_UUID ", ?2, person_id, role, ?3, capacity, willing, mentor_style,"
                             "         person.department_id, person.site_id, person.level, person.birth_year,"
                             "         person.manager_id, person.functional_manager_id"
                             "    FROM participant JOIN person ON person.id = person_id"
                             "   WHERE cohort_id = ?1 AND person.erased_on IS NULL"
                             "     AND coalesce (person.left_on, '9999-12-31') > ?3"
                             "     AND commitment NOT IN ('declined', 'withdrawn')"
                             "     AND (?4 = 0 OR NOT EXISTS (SELECT * FROM tandem"
                             "                                 WHERE participant.id IN (mentor_id, mentee_id)"
                             "                                   AND state NOT IN ('draft', 'dissolved')))"
                             "   ORDER BY participant.id");

  tw_statement_bind_int64 (insert, 1, previous_id);
  tw_statement_bind_int64 (insert, 2, cohort_id);
  tw_statement_bind_text (insert, 3, today);
  tw_statement_bind_int64 (insert, 4, only_waiting);

  return tw_statement_run (insert, error) && run_all (connection, steps, previous_id, cohort_id, error);
}

/**
 * tw_next_cohort_exclude_pairs:
 * @reason: what is said of such a pair
 * @today: ISO date
 *
 * Excludes everybody who was a tandem in an earlier cohort from being one again in this one (P7).
 */
gboolean
tw_next_cohort_exclude_pairs (TwConnection  *connection,
                              gint64         previous_id,
                              gint64         cohort_id,
                              const char    *reason,
                              const char    *today,
                              GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "WITH RECURSIVE earlier (id) AS ("
                             "  SELECT ?1 UNION SELECT previous_id FROM cohort JOIN earlier ON earlier.id = cohort.id"
                             "   WHERE previous_id IS NOT NULL)"
                             " INSERT OR IGNORE INTO excluded_pair"
                             "   (person_id, other_id, cohort_id, kind, reason, excluded_on)"
                             "  SELECT min (mentor.person_id, mentee.person_id), max (mentor.person_id, mentee.person_id),"
                             "         ?2, 'refused', ?3, ?4"
                             "    FROM tandem"
                             "    JOIN participant AS mentor ON mentor.id = mentor_id"
                             "    JOIN participant AS mentee ON mentee.id = mentee_id"
                             "   WHERE tandem.cohort_id IN (SELECT id FROM earlier) AND state NOT IN ('draft', 'accepted')");

  tw_statement_bind_int64 (insert, 1, previous_id);
  tw_statement_bind_int64 (insert, 2, cohort_id);
  tw_statement_bind_text (insert, 3, reason);
  tw_statement_bind_text (insert, 4, today);

  return tw_statement_run (insert, error);
}
