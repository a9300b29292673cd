/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Programmes and their cohorts. */

#include "tw-programme-table.h"

#include "tw-columns-private.h"

/**
 * tw_programme_table_read:
 * @id: a programme
 * @take: gets the #TwProgrammeRow, if there is one
 *
 * Returns: whether there is such a programme; %FALSE also with @error
 */
gboolean
tw_programme_table_read (TwConnection  *connection,
                         gint64         id,
                         TwRowFunc      take,
                         gpointer       taker,
                         GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT id, name, aim, objective, objective_area, sponsor, sample, success_measures,"
                             "       guideline_addition, works_council_on, works_council_result"
                             "  FROM programme WHERE id = ?1");
  TwProgrammeRow row;

  tw_statement_bind_int64 (select, 1, id);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  row = (TwProgrammeRow) {
    .id = tw_statement_get_int64 (select, 0),
    .name = tw_column_text (select, 1),
    .aim = tw_column_text (select, 2),
    .objective = tw_column_text (select, 3),
    .objective_area = tw_column_text (select, 4),
    .sponsor = tw_column_text (select, 5),
    .sample = tw_statement_get_int64 (select, 6) != 0,
    .success_measures = tw_column_text (select, 7),
    .guideline_addition = tw_column_text (select, 8),
    .works_council_on = tw_column_text (select, 9),
    .works_council_result = tw_column_text (select, 10),
  };
  take (taker, &row);

  return TRUE;
}

/**
 * tw_programme_table_ids:
 *
 * Returns: (transfer full) (element-type gint64): all programmes, the oldest first, or %NULL on error
 */
GArray *
tw_programme_table_ids (TwConnection  *connection,
                        GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, "SELECT id FROM programme ORDER BY id");

  return tw_rows_read_ids (select, error);
}

/**
 * tw_programme_table_insert:
 * @row: the programme; its id does not count
 *
 * Returns: the id of the new programme, or 0 on error
 */
gint64
tw_programme_table_insert (TwConnection          *connection,
                           const TwProgrammeRow  *row,
                           GError               **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO programme (uuid, name, aim, objective, objective_area, sponsor, sample)"
                             "  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

  tw_bind_uuid (insert, 1);
  tw_statement_bind_text (insert, 2, row->name);
  tw_statement_bind_filled_text (insert, 3, row->aim);
  tw_statement_bind_filled_text (insert, 4, row->objective);
  tw_statement_bind_filled_text (insert, 5, row->objective_area);
  tw_statement_bind_filled_text (insert, 6, row->sponsor);
  tw_statement_bind_int64 (insert, 7, row->sample);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_programme_table_update:
 * @row: the programme as it shall be; whether it is the sample stays
 */
gboolean
tw_programme_table_update (TwConnection          *connection,
                           const TwProgrammeRow  *row,
                           GError               **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE programme"
                             "   SET name = ?2, aim = ?3, objective = ?4, objective_area = ?5, success_measures = ?6,"
                             "       sponsor = ?7, guideline_addition = ?8, works_council_on = ?9,"
                             "       works_council_result = ?10"
                             " WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, row->id);
  tw_statement_bind_text (update, 2, row->name);
  tw_statement_bind_filled_text (update, 3, row->aim);
  tw_statement_bind_filled_text (update, 4, row->objective);
  tw_statement_bind_filled_text (update, 5, row->objective_area);
  tw_statement_bind_filled_text (update, 6, row->success_measures);
  tw_statement_bind_filled_text (update, 7, row->sponsor);
  tw_statement_bind_filled_text (update, 8, row->guideline_addition);
  tw_statement_bind_filled_text (update, 9, row->works_council_on);
  tw_statement_bind_filled_text (update, 10, row->works_council_result);

  return tw_statement_run (update, error);
}

/**
 * tw_cohort_table_read:
 * @id: a cohort
 * @take: gets the #TwCohortRow, if there is one
 *
 * Returns: whether there is such a cohort; %FALSE also with @error
 */
gboolean
tw_cohort_table_read (TwConnection  *connection,
                      gint64         id,
                      TwRowFunc      take,
                      gpointer       taker,
                      GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT id, programme_id, name, starts_on, ends_on, closed_on, state, direction,"
                             "       reporting_steps, own_department_allowed, target_level_from, target_level_to,"
                             "       mentor_age_limit, minimum_score, previous_id, cadence_days, meeting_minutes,"
                             "       meeting_place, ground_rules, holiday_calendar, zone, planned_tandems, mentor_capacity"
                             "  FROM cohort WHERE id = ?1");
  TwCohortRow row;

  tw_statement_bind_int64 (select, 1, id);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  row = (TwCohortRow) {
    .id = tw_statement_get_int64 (select, 0),
    .programme_id = tw_statement_get_int64 (select, 1),
    .name = tw_column_text (select, 2),
    .starts_on = tw_column_text (select, 3),
    .ends_on = tw_column_text (select, 4),
    .closed_on = tw_column_text (select, 5),
    .state = tw_column_word (select, 6, TW_TYPE_COHORT_STATE),
    .direction = tw_column_word (select, 7, TW_TYPE_DIRECTION),
    .reporting_steps = (int) tw_statement_get_int64 (select, 8),
    .own_department_allowed = tw_statement_get_int64 (select, 9) != 0,
    .target_level_from = tw_column_number (select, 10, -1),
    .target_level_to = tw_column_number (select, 11, -1),
    .mentor_age_limit = tw_column_number (select, 12, 0),
    .minimum_score = (int) tw_statement_get_int64 (select, 13),
    .previous_id = tw_statement_get_int64 (select, 14),
    .cadence_days = tw_column_number (select, 15, 0),
    .meeting_minutes = tw_column_number (select, 16, 0),
    .meeting_place = tw_column_text (select, 17),
    .ground_rules = tw_column_text (select, 18),
    .holiday_calendar = tw_column_text (select, 19),
    .zone = tw_column_text (select, 20),
    .planned_tandems = tw_column_number (select, 21, 0),
    .mentor_capacity = tw_column_number (select, 22, 1),
  };
  take (taker, &row);

  return TRUE;
}

/**
 * tw_cohort_table_ids:
 *
 * Returns: (transfer full) (element-type gint64): the cohorts of all programmes, programme by programme, the
 *   latest first, or %NULL on error
 */
GArray *
tw_cohort_table_ids (TwConnection  *connection,
                     GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT id FROM cohort ORDER BY programme_id, starts_on DESC, id DESC");

  return tw_rows_read_ids (select, error);
}

/**
 * tw_cohort_table_insert:
 * @row: the cohort; its id and state do not count: a new cohort is being prepared
 *
 * Returns: the id of the new cohort, or 0 on error
 */
gint64
tw_cohort_table_insert (TwConnection       *connection,
                        const TwCohortRow  *row,
                        GError            **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO cohort (uuid, programme_id, name, starts_on, ends_on, direction,"
                             "                    reporting_steps, own_department_allowed, target_level_from,"
                             "                    target_level_to, mentor_age_limit, minimum_score)"
                             "  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");

  tw_bind_uuid (insert, 1);
  tw_statement_bind_int64 (insert, 2, row->programme_id);
  tw_statement_bind_text (insert, 3, row->name);
  tw_statement_bind_text (insert, 4, row->starts_on);
  tw_statement_bind_filled_text (insert, 5, row->ends_on);
  tw_statement_bind_text (insert, 6, tw_word (TW_TYPE_DIRECTION, row->direction));
  tw_statement_bind_int64 (insert, 7, row->reporting_steps);
  tw_statement_bind_int64 (insert, 8, row->own_department_allowed);
  tw_bind_number (insert, 9, row->target_level_from, -1);
  tw_bind_number (insert, 10, row->target_level_to, -1);
  tw_bind_number (insert, 11, row->mentor_age_limit, 0);
  tw_statement_bind_int64 (insert, 12, row->minimum_score);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_cohort_table_update:
 * @row: the cohort as it shall be; its programme, the cohort before and its closing stay
 */
gboolean
tw_cohort_table_update (TwConnection       *connection,
                        const TwCohortRow  *row,
                        GError            **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE cohort"
                             "   SET name = ?2, starts_on = ?3, ends_on = ?4, state = ?5, direction = ?6,"
                             "       reporting_steps = ?7, own_department_allowed = ?8, target_level_from = ?9,"
                             "       target_level_to = ?10, mentor_age_limit = ?11, minimum_score = ?12,"
                             "       cadence_days = ?13, meeting_minutes = ?14, meeting_place = ?15,"
                             "       ground_rules = ?16, holiday_calendar = ?17, zone = ?18, planned_tandems = ?19,"
                             "       mentor_capacity = ?20"
                             " WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, row->id);
  tw_statement_bind_text (update, 2, row->name);
  tw_statement_bind_text (update, 3, row->starts_on);
  tw_statement_bind_filled_text (update, 4, row->ends_on);
  tw_statement_bind_text (update, 5, tw_word (TW_TYPE_COHORT_STATE, row->state));
  tw_statement_bind_text (update, 6, tw_word (TW_TYPE_DIRECTION, row->direction));
  tw_statement_bind_int64 (update, 7, row->reporting_steps);
  tw_statement_bind_int64 (update, 8, row->own_department_allowed);
  tw_bind_number (update, 9, row->target_level_from, -1);
  tw_bind_number (update, 10, row->target_level_to, -1);
  tw_bind_number (update, 11, row->mentor_age_limit, 0);
  tw_statement_bind_int64 (update, 12, row->minimum_score);
  tw_bind_number (update, 13, row->cadence_days, 0);
  tw_bind_number (update, 14, row->meeting_minutes, 0);
  tw_statement_bind_filled_text (update, 15, row->meeting_place);
  tw_statement_bind_filled_text (update, 16, row->ground_rules);
  tw_statement_bind_filled_text (update, 17, row->holiday_calendar);
  tw_statement_bind_text (update, 18, row->zone);
  tw_bind_number (update, 19, row->planned_tandems, 0);
  tw_bind_number (update, 20, row->mentor_capacity, 1);

  return tw_statement_run (update, error);
}
