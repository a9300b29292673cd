/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tandems and meetings of a cohort as lines of lists, with both sides in each line. */

#include "tw-cohort-lists.h"

#include "tw-columns-private.h"

#define BOTH_SIDES                                                                                                \
  " mentor.number, coalesce (mentor.given_name || ' ', '') || mentor.family_name, mentor_department.name,"        \
  " mentee.number, coalesce (mentee.given_name || ' ', '') || mentee.family_name, mentee_department.name"

#define FROM_TANDEMS                                                                                              \
  "  FROM tandem"                                                                                                 \
  "  JOIN participant AS teaching ON teaching.id = mentor_id"                                                     \
  "  JOIN person AS mentor ON mentor.id = teaching.person_id"                                                     \
  "  LEFT JOIN department AS mentor_department ON mentor_department.id = teaching.department_id"                  \
  "  JOIN participant AS learning ON learning.id = mentee_id"                                                     \
  "  JOIN person AS mentee ON mentee.id = learning.person_id"                                                     \
  "  LEFT JOIN department AS mentee_department ON mentee_department.id = learning.department_id"

static TwPairedPerson
read_person (TwStatement *select,
             int          column)
{
  return (TwPairedPerson) {
    .number = tw_column_text (select, column),
    .name = tw_column_text (select, column + 1),
    .department = tw_column_text (select, column + 2),
  };
}

static void
read_tandem (TwStatement *select,
             TwRowFunc    take,
             gpointer     taker)
{
  TwTandemLine line = {
    .id = tw_statement_get_int64 (select, 0),
    .mentor = read_person (select, 1),
    .mentee = read_person (select, 4),
    .state = tw_column_text (select, 7),
    .origin = tw_column_text (select, 8),
    .pinned = tw_statement_get_int64 (select, 9) != 0,
    .score = tw_column_number (select, 10, -1),
    .starts_on = tw_column_text (select, 11),
    .ends_on = tw_column_text (select, 12),
    .ended_on = tw_column_text (select, 13),
    .n_planned = (int) tw_statement_get_int64 (select, 14),
    .n_held = (int) tw_statement_get_int64 (select, 15),
    .n_fell_through = (int) tw_statement_get_int64 (select, 16),
    .next_at = tw_column_text (select, 17),
  };

  take (taker, &line);
}

static void
read_meeting (TwStatement *select,
              TwRowFunc    take,
              gpointer     taker)
{
  TwMeetingLine line = {
    .tandem_id = tw_statement_get_int64 (select, 0),
    .mentor = read_person (select, 1),
    .mentee = read_person (select, 4),
    .starts_at = tw_column_text (select, 7),
    .minutes = (int) tw_statement_get_int64 (select, 8),
    .place = tw_column_text (select, 9),
    .state = tw_column_text (select, 10),
    .missed_by = tw_column_text (select, 11),
    .mentor_prep_minutes = tw_column_number (select, 12, -1),
    .mentee_prep_minutes = tw_column_number (select, 13, -1),
  };

  take (taker, &line);
}

/**
 * tw_cohort_lists_read_tandems:
 * @take: gets each #TwTandemLine of the cohort, ended ones too, in the order of the mentors' names
 */
gboolean
tw_cohort_lists_read_tandems (TwConnection  *connection,
                              gint64         cohort_id,
                              TwRowFunc      take,
                              gpointer       taker,
                              GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT tandem.id," BOTH_SIDES ","
                       "       state, origin, pinned, score, starts_on, ends_on, ended_on,"
                       "       (SELECT count (*) FROM meeting WHERE tandem_id = tandem.id AND state = 'planned'),"
                       "       (SELECT count (*) FROM meeting WHERE tandem_id = tandem.id AND state = 'held'),"
                       "       (SELECT count (*) FROM meeting WHERE tandem_id = tandem.id"
                       "                                        AND state IN ('moved', 'cancelled', 'missed')),"
                       "       (SELECT min (starts_at) FROM meeting"
                       "         WHERE tandem_id = tandem.id AND state = 'planned')"
                       FROM_TANDEMS
                       " WHERE tandem.cohort_id = ?1"
                       " ORDER BY mentor.sort_key, tandem.id",
                       cohort_id, read_tandem, take, taker, error);
}

/**
 * tw_cohort_lists_read_meetings:
 * @take: gets each #TwMeetingLine of the cohort, by time
 */
gboolean
tw_cohort_lists_read_meetings (TwConnection  *connection,
                               gint64         cohort_id,
                               TwRowFunc      take,
                               gpointer       taker,
                               GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT tandem.id," BOTH_SIDES ","
                       "       meeting.starts_at, meeting.minutes, meeting.place, meeting.state, missed_by,"
                       "       mentor_prep_minutes, mentee_prep_minutes"
                       FROM_TANDEMS
                       "  JOIN meeting ON meeting.tandem_id = tandem.id"
                       " WHERE tandem.cohort_id = ?1"
                       " ORDER BY meeting.starts_at, meeting.id",
                       cohort_id, read_meeting, take, taker, error);
}
