/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Erasing a person (P9): everything that names the person, or that was written about the person, goes from every
 * table. What stays is the id, with the facts that carry the statistics and the pairs that must never meet again.
 * Free pages and the write-ahead log are emptied by tw_connection_scrub() afterwards. */

#include "tw-erase.h"

#define THE_NAME "(SELECT coalesce (given_name || ' ', '') || family_name FROM person WHERE id = ?1)"
#define THE_PARTICIPANTS "(SELECT id FROM participant WHERE person_id = ?1)"
#define THE_TANDEMS                                                                                               \
  "(SELECT id FROM tandem WHERE mentor_id IN " THE_PARTICIPANTS " OR mentee_id IN " THE_PARTICIPANTS ")"

/* In this order: what is found by the name goes while the name is still there. ?1 is the person. */
static const char *const steps[] = {
  "DELETE FROM draft"
  " WHERE EXISTS (SELECT * FROM person"
  "                WHERE id = ?1 AND (instr (form, family_name) OR instr (form, number) OR instr (form, email)))",
  "UPDATE lesson SET owner = NULL WHERE owner = " THE_NAME,
  "UPDATE programme SET sponsor = NULL WHERE sponsor = " THE_NAME,
  "DELETE FROM setting WHERE key LIKE 'contact-%' AND value = " THE_NAME,

  "DELETE FROM history WHERE id IN (SELECT history_id FROM history_person WHERE person_id = ?1)",
  "DELETE FROM person_hand_field WHERE person_id = ?1",
  "DELETE FROM consent WHERE person_id = ?1",
  "UPDATE excluded_pair SET reason = NULL WHERE person_id = ?1 OR other_id = ?1",

  "UPDATE ledger SET digest = NULL WHERE subject_uuid IN (SELECT uuid FROM meeting WHERE tandem_id IN " THE_TANDEMS ")",
  "DELETE FROM calendar_entry WHERE owner_uuid IN (SELECT uuid FROM participant WHERE person_id = ?1)",

  "DELETE FROM snooze"
  " WHERE subject IN " THE_PARTICIPANTS " AND rule IN ('missing-commitment', 'missing-consent', 'leaver')"
  "    OR subject IN " THE_TANDEMS " AND rule IN ('no-first-meeting', 'no-next-date', 'fell-through', 'overdue',"
  "                                              'quality-falling', 'sides-apart', 'obliged-slipping',"
  "                                              'missing-pulse', 'term-ends')",

  "DELETE FROM check_in WHERE participant_id IN " THE_PARTICIPANTS,
  "DELETE FROM participant_strength WHERE participant_id IN " THE_PARTICIPANTS,
  "DELETE FROM pulse_code WHERE participant_id IN " THE_PARTICIPANTS,
  "DELETE FROM answer WHERE value IS NULL AND participant_id IN " THE_PARTICIPANTS,
  "UPDATE answer SET words = NULL WHERE participant_id IN " THE_PARTICIPANTS,
  "UPDATE participant"
  "   SET motivation = NULL, note = NULL, manager_id = NULL, functional_manager_id = NULL,"
  "       obliged_by = iif (obliged_on IS NULL, NULL, '–'), obliged_reason = iif (obliged_on IS NULL, NULL, '–')"
  " WHERE person_id = ?1",

  "UPDATE tandem SET end_note = NULL WHERE id IN " THE_TANDEMS,
  "UPDATE tandem_exception SET reason = '–' WHERE tandem_id IN " THE_TANDEMS,
  "UPDATE pause SET reason = NULL WHERE tandem_id IN " THE_TANDEMS,
  "UPDATE agreement"
  "   SET mentor_expectations = NULL, mentee_expectations = NULL, meeting_place = NULL, ground_rules = NULL"
  " WHERE tandem_id IN " THE_TANDEMS,
  "UPDATE goal SET goal = '–', measure = NULL, result = NULL WHERE tandem_id IN " THE_TANDEMS,
  "UPDATE meeting SET place = NULL, note = NULL WHERE tandem_id IN " THE_TANDEMS,
  "DELETE FROM conflict WHERE tandem_id IN " THE_TANDEMS,
};

/* Where people write about each other. The table, then the column. */
static const char *const free_texts[][2] = {
  { "setting", "value" },
  { "programme", "aim" },
  { "programme", "objective" },
  { "programme", "success_measures" },
  { "programme", "sponsor" },
  { "programme", "guideline_addition" },
  { "programme", "works_council_result" },
  { "cohort", "meeting_place" },
  { "cohort", "ground_rules" },
  { "resource", "title" },
  { "milestone", "title" },
  { "milestone", "place" },
  { "participant", "obliged_by" },
  { "participant", "obliged_reason" },
  { "participant", "motivation" },
  { "participant", "note" },
  { "check_in", "record" },
  { "excluded_pair", "reason" },
  { "tandem", "end_note" },
  { "tandem_exception", "reason" },
  { "pause", "reason" },
  { "agreement", "mentor_expectations" },
  { "agreement", "mentee_expectations" },
  { "agreement", "meeting_place" },
  { "agreement", "ground_rules" },
  { "goal", "goal" },
  { "goal", "measure" },
  { "goal", "result" },
  { "meeting", "place" },
  { "meeting", "note" },
  { "conflict", "note" },
  { "answer", "words" },
  { "statement", "words" },
  { "lesson", "lesson" },
  { "lesson", "owner" },
  { "history", "operands" },
};

/* How a person is written about. A family name alone is a word of the language too often. */
static const char *const written_names[] = {
  "given_name || ' ' || family_name",
  "family_name || ', ' || given_name",
  "email",
};

/* The texts of others stay, with a dash where the person was named. ?1 is the person. */
static gboolean
take_out_of_texts (TwConnection  *connection,
                   gint64         person_id,
                   GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (free_texts); i++)
    for (guint k = 0; k < G_N_ELEMENTS (written_names); k++)
      {
        const char *table = free_texts[i][0], *column = free_texts[i][1];
        g_autofree char *sql =
          g_strdup_printf ("UPDATE %s SET %s = replace (%s, written.name, '–')"
                           "  FROM (SELECT %s AS name FROM person WHERE id = ?1) AS written"
                           " WHERE instr (%s, written.name)",
                           table, column, column, written_names[k], column);
        g_autoptr (TwStatement) update = tw_connection_statement (connection, sql);

        tw_statement_bind_int64 (update, 1, person_id);
        if (!tw_statement_run (update, error))
          return FALSE;
      }

  return TRUE;
}

static gboolean
leave_tombstone (TwConnection  *connection,
                 gint64         person_id,
                 const char    *number_digest,
                 const char    *today,
                 GError       **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE person"
                             "   SET number = NULL, title = NULL, given_name = NULL, family_name = NULL, email = NULL,"
                             "       job_title = NULL, birth_year = NULL, manager_id = NULL,"
                             "       functional_manager_id = NULL, joined_on = NULL, left_on = NULL,"
                             "       sort_key = '', search_key = '', number_digest = ?2, erased_on = ?3"
                             " WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, person_id);
  tw_statement_bind_filled_text (update, 2, number_digest);
  tw_statement_bind_text (update, 3, today);

  return tw_statement_run (update, error);
}

/**
 * tw_erase_person:
 * @person_id: whom
 * @number_digest: (nullable): what is kept of the personnel number, so that a later staff list can ask
 * @today: ISO date
 *
 * Takes the person out of all tables and leaves a tombstone, within the transaction that is open (P9).
 */
gboolean
tw_erase_person (TwConnection  *connection,
                 gint64         person_id,
                 const char    *number_digest,
                 const char    *today,
                 GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (TwStatement) step = tw_connection_statement (connection, steps[i]);

      tw_statement_bind_int64 (step, 1, person_id);
      if (!tw_statement_run (step, error))
        return FALSE;
    }

  return take_out_of_texts (connection, person_id, error) &&
         leave_tombstone (connection, person_id, number_digest, today, error);
}
