/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What takes place, over all tables that have a date to be told: meetings, pulses and milestones. Nothing is read that
 * an invitation must not say: no note, no answer, no obligation (D3, P8). */

#include "tw-calendar-table.h"

#include "tw-columns-private.h"

/**
 * tw_calendar_table_owner_uuid:
 *
 * Returns: (transfer full): the UUID of the tandem, else of the participant, else of the cohort; %NULL on error or if
 *   the owner is not there
 */
char *
tw_calendar_table_owner_uuid (TwConnection           *connection,
                              const TwCalendarOwner  *owner,
                              GError                **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT coalesce ((SELECT uuid FROM tandem WHERE id = ?2),"
                             "                 (SELECT uuid FROM participant WHERE id = ?3),"
                             "                 uuid)"
                             "  FROM cohort WHERE id = ?1");

  tw_statement_bind_int64 (select, 1, owner->cohort_id);
  tw_statement_bind_int64 (select, 2, owner->tandem_id);
  tw_statement_bind_int64 (select, 3, owner->participant_id);

  return tw_statement_step (select, error) == TW_STEP_ROW ? tw_statement_dup_text (select, 0) : NULL;
}

static void
read_entry (TwStatement *select,
            TwRowFunc    take,
            gpointer     taker)
{
  TwCalendarRow row = {
    .uuid = tw_statement_get_text (select, 0),
    .kind = tw_statement_get_text (select, 1),
    .word = tw_statement_get_text (select, 2),
    .title = tw_statement_get_text (select, 3),
    .starts = tw_statement_get_text (select, 4),
    .zone = tw_statement_get_text (select, 5),
    .minutes = (guint) tw_statement_get_int64 (select, 6),
    .place = tw_statement_get_text (select, 7),
    .mentor = tw_statement_get_text (select, 8),
    .mentee = tw_statement_get_text (select, 9),
    .programme = tw_statement_get_text (select, 10),
  };

  take (taker, &row);
}

/**
 * tw_calendar_table_read:
 * @owner: whose calendar
 * @take: gets a #TwCalendarRow for each entry, the earliest first
 *
 * Reads what takes place. A meeting that was moved, over however many dates, is one entry with the latest of them.
 * Meetings are those of published tandems; when a tandem has ended, only those that were held or missed. A meeting with
 * somebody who was erased is in nobody's calendar any more (P9).
 */
gboolean
tw_calendar_table_read (TwConnection           *connection,
                        const TwCalendarOwner  *owner,
                        TwRowFunc               take,
                        gpointer                taker,
                        GError                **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (
      connection,
      "WITH RECURSIVE"
      " pair (id, state, mentor, mentee) AS ("
      "  SELECT tandem.id, tandem.state,"
      "         coalesce (mentor_person.given_name || ' ', '') || mentor_person.family_name,"
      "         coalesce (mentee_person.given_name || ' ', '') || mentee_person.family_name"
      "    FROM tandem"
      "    JOIN participant AS mentor ON mentor.id = mentor_id"
      "    JOIN participant AS mentee ON mentee.id = mentee_id"
      "    JOIN person AS mentor_person ON mentor_person.id = mentor.person_id"
      "    JOIN person AS mentee_person ON mentee_person.id = mentee.person_id"
      "   WHERE tandem.cohort_id = ?1 AND (?2 = 0 OR tandem.id = ?2) AND (?3 = 0 OR ?3 IN (mentor_id, mentee_id))"
      "     AND mentor_person.erased_on IS NULL AND mentee_person.erased_on IS NULL),"
      " date (first_uuid, meeting_id) AS ("
      "  SELECT uuid, meeting.id FROM pair JOIN meeting ON tandem_id = pair.id WHERE moved_from_id IS NULL"
      "  UNION ALL"
      "  SELECT first_uuid, meeting.id FROM date JOIN meeting ON moved_from_id = meeting_id),"
      " entry (uuid, kind, word, title, starts, zone, minutes, place, mentor, mentee) AS ("
      "  SELECT first_uuid, 'meeting', NULL, NULL, starts_at, zone, minutes, place, mentor, mentee"
      "    FROM date"
      "    JOIN meeting ON meeting.id = meeting_id"
      "    JOIN pair ON pair.id = tandem_id"
      "   WHERE NOT EXISTS (SELECT * FROM meeting AS later WHERE later.moved_from_id = meeting_id)"
      "     AND (meeting.state IN ('held', 'missed')"
      "          OR meeting.state = 'planned' AND pair.state IN ('agreed', 'paused'))"
      "     AND pair.state NOT IN ('draft', 'accepted')"
      "  UNION ALL"
      "  SELECT uuid, 'pulse', kind, NULL, due_on, NULL, 0, NULL, NULL, NULL"
      "    FROM pulse WHERE cohort_id = ?1"
      "  UNION ALL"
      /* The milestone of a pulse is the pulse, which has its own entry on that day. */
      "  SELECT uuid, 'milestone', kind, title, due_on, NULL, 0, place, NULL, NULL"
      "    FROM milestone"
      "   WHERE cohort_id = ?1"
      "     AND NOT (kind = 'pulse' AND due_on IN (SELECT due_on FROM pulse WHERE cohort_id = ?1)))"
      " SELECT entry.*, programme.name"
      "   FROM entry"
      "   JOIN cohort ON cohort.id = ?1"
      "   JOIN programme ON programme.id = programme_id"
      "  ORDER BY starts, entry.uuid");

  tw_statement_bind_int64 (select, 1, owner->cohort_id);
  tw_statement_bind_int64 (select, 2, owner->tandem_id);
  tw_statement_bind_int64 (select, 3, owner->participant_id);

  return tw_rows_each (select, read_entry, take, taker, error);
}
