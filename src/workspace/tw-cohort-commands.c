/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How programmes and their cohorts are run: rules, dates, framework. What is unwise is found and said, and never
 * forbidden (D2, D13, P10). */

#include "tw-cohort-commands.h"

#include "tw-cohort-rules-private.h"
#include "tw-command-error-private.h"
#include "tw-command-private.h"
#include "tw-history-table.h"
#include "tw-holidays.h"
#include "tw-language.h"
#include "tw-programme-table.h"
#include "tw-tandem-term-private.h"
#include "tw-today-private.h"
#include "tw-typed-private.h"

#define MOST_LEVELS 99
#define MOST_TANDEMS 10000
#define MOST_CAPACITY 8

static gboolean
is_zone (const char *zone)
{
  g_autoptr (GTimeZone) found = zone && *zone ? g_time_zone_new_identifier (zone) : NULL;

  return found != NULL;
}

static gboolean
check_rules (const TwCohortSettings  *settings,
             GError                 **error)
{
  if (settings->reporting_steps != -1 &&
      !tw_typed_number (settings->reporting_steps, 1, MOST_LEVELS,
                        tw_tr (N_("the number of steps of a reporting line")), error))
    return FALSE;

  if (settings->target_level_from > settings->target_level_to && settings->target_level_to >= 0)
    return tw_set_invalid (error, tw_tr (N_("Nothing was changed, because the target levels begin after their end. "
                                            "Correct them.")));

  if (!tw_typed_number (settings->planned_tandems, 0, MOST_TANDEMS, tw_tr (N_("the number of planned tandems")), error) ||
      !tw_typed_number (settings->mentor_capacity, 1, MOST_CAPACITY, tw_tr (N_("the number of possible tandems")), error))
    return FALSE;

  return tw_typed_number (settings->target_level_from, -1, MOST_LEVELS, tw_tr (N_("a level")), error) &&
         tw_typed_number (settings->target_level_to, -1, MOST_LEVELS, tw_tr (N_("a level")), error) &&
         (settings->mentor_age_limit == 0 ||
          tw_typed_number (settings->mentor_age_limit, 16, 99, tw_tr (N_("the age limit for mentors")), error)) &&
         tw_typed_number (settings->minimum_score, 0, 10000, tw_tr (N_("the minimum score in hundredths")), error);
}

static gboolean
check_framework (const TwCohortSettings  *settings,
                 GError                 **error)
{
  if (settings->holiday_calendar && !tw_holiday_calendar_exists (settings->holiday_calendar))
    return tw_set_invalid (error, tw_tr (N_("Nothing was changed, because there is no such calendar of holidays. "
                                            "Choose one of the list.")));

  if (!is_zone (settings->zone))
    return tw_set_invalid (error, tw_tr (N_("Nothing was changed, because there is no such time zone. "
                                            "Write it like Europe/Berlin.")));

  return (settings->cadence_days == 0 ||
          tw_typed_number (settings->cadence_days, 1, 366, tw_tr (N_("the days from meeting to meeting")), error)) &&
         (settings->meeting_minutes == 0 ||
          tw_typed_number (settings->meeting_minutes, 5, 1440, tw_tr (N_("the minutes of a meeting")), error));
}

/**
 * tw_cohort_settings_init:
 * @settings: (out): how the cohort is run now; texts belong to @cohort
 */
void
tw_cohort_settings_init (TwCohortSettings *settings,
                         TwCohort         *cohort)
{
  const TwCohortRow *row = tw_cohort_get_row (cohort);

  *settings = (TwCohortSettings) {
    .name = row->name,
    .direction = row->direction,
    .reporting_steps = row->reporting_steps,
    .own_department_allowed = row->own_department_allowed,
    .target_level_from = row->target_level_from,
    .target_level_to = row->target_level_to,
    .mentor_age_limit = row->mentor_age_limit,
    .minimum_score = row->minimum_score,
    .cadence_days = row->cadence_days,
    .meeting_minutes = row->meeting_minutes,
    .meeting_place = row->meeting_place,
    .ground_rules = row->ground_rules,
    .holiday_calendar = row->holiday_calendar,
    .zone = row->zone,
    .planned_tandems = row->planned_tandems,
    .mentor_capacity = row->mentor_capacity,
  };
  tw_iso_date_read (row->starts_on, &settings->starts_on);
  g_date_clear (&settings->ends_on, 1);
  if (row->ends_on)
    tw_iso_date_read (row->ends_on, &settings->ends_on);
}

/**
 * tw_workspace_set_cohort_settings:
 * @cohort_id: a cohort that is not closed
 * @settings: how it is run from now on
 */
gboolean
tw_workspace_set_cohort_settings (TwWorkspace             *self,
                                  gint64                   cohort_id,
                                  const TwCohortSettings  *settings,
                                  GError                 **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *name = NULL, *start = NULL, *end = NULL, *place = NULL, *ground_rules = NULL;
  TwCohortRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  cohort = tw_workspace_require_open_cohort (self, cohort_id, error);
  if (!cohort || !check_rules (settings, error) || !check_framework (settings, error) ||
      !tw_typed_required_text (settings->name, TW_TYPED_TITLE_LONGEST, &name, error) ||
      !tw_typed_date (&settings->starts_on, &start, error) ||
      !tw_typed_optional_date (g_date_valid (&settings->ends_on) ? &settings->ends_on : NULL, &end, error) ||
      !tw_typed_text (settings->meeting_place, TW_TYPED_TITLE_LONGEST, &place, error) ||
      !tw_typed_text (settings->ground_rules, TW_TYPED_TEXT_LONGEST, &ground_rules, error))
    return FALSE;

  if (end && g_date_compare (&settings->ends_on, &settings->starts_on) <= 0)
    return tw_set_invalid (error, tw_tr (N_("Nothing was changed, because a cohort ends after it starts. "
                                            "Correct the dates.")));

  row = *tw_cohort_get_row (cohort);
  row.name = name;
  row.starts_on = start;
  row.ends_on = end;
  row.direction = settings->direction;
  row.reporting_steps = settings->reporting_steps;
  row.own_department_allowed = settings->own_department_allowed;
  row.target_level_from = settings->target_level_from;
  row.target_level_to = settings->target_level_to;
  row.mentor_age_limit = settings->mentor_age_limit;
  row.minimum_score = settings->minimum_score;
  row.cadence_days = settings->cadence_days;
  row.meeting_minutes = settings->meeting_minutes;
  row.meeting_place = place;
  row.ground_rules = ground_rules;
  row.holiday_calendar = (char *) settings->holiday_calendar;
  row.zone = (char *) settings->zone;
  row.planned_tandems = settings->planned_tandems;
  row.mentor_capacity = settings->mentor_capacity;

  label = tw_language_format (tw_language_session (), N_("Change the Settings of %s"), name);
  command = tw_command_begin (self, label, error);

  return command &&
         tw_cohort_table_update (tw_command_connection (command), &row, error) &&
         tw_history_table_add (tw_command_connection (command), "settings", cohort_id, 0, NULL, 0, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_check_cohort_settings:
 * @cohort_id: a cohort
 *
 * Returns: (transfer full) (element-type TwFinding): what is unwise about its settings: that the top bars itself and
 *   that one may mentor in the own department (D2), that its term is short (D13), that a rule leans on age alone (P10);
 *   or %NULL on error
 */
GPtrArray *
tw_workspace_check_cohort_settings (TwWorkspace  *self,
                                    gint64        cohort_id,
                                    GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);

  return cohort ? tw_cohort_rules_find_unwise (tw_cohort_get_row (cohort)) : NULL;
}

/**
 * tw_programme_settings_init:
 * @settings: (out): what the programme is for now; texts belong to @programme
 */
void
tw_programme_settings_init (TwProgrammeSettings *settings,
                            TwProgramme         *programme)
{
  const TwProgrammeRow *row = tw_programme_get_row (programme);

  *settings = (TwProgrammeSettings) {
    .name = row->name,
    .aim = row->aim,
    .objective = row->objective,
    .objective_area = row->objective_area,
    .success_measures = row->success_measures,
    .sponsor = row->sponsor,
    .guideline_addition = row->guideline_addition,
    .works_council_result = row->works_council_result,
  };
  g_date_clear (&settings->works_council_on, 1);
  if (row->works_council_on)
    tw_iso_date_read (row->works_council_on, &settings->works_council_on);
}

/**
 * tw_workspace_set_programme_settings:
 * @programme_id: a programme
 * @settings: what it is for: aim, objective and where in the company, by what success is seen, who stands for it, what
 *   it adds to the guideline (D7), whether and when the works council was involved (D8)
 */
gboolean
tw_workspace_set_programme_settings (TwWorkspace                *self,
                                     gint64                      programme_id,
                                     const TwProgrammeSettings  *settings,
                                     GError                    **error)
{
  g_autoptr (TwProgramme) programme = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL, *aim = NULL, *objective = NULL, *area = NULL, *measures = NULL, *sponsor = NULL;
  g_autofree char *addition = NULL, *council_on = NULL, *council_result = NULL;
  TwProgrammeRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  programme = tw_workspace_get_programme (self, programme_id);
  if (!programme)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                           tw_tr (N_("Nothing was changed, because this programme is not there any more.")));
      return FALSE;
    }

  if (!tw_typed_required_text (settings->name, TW_TYPED_TITLE_LONGEST, &name, error) ||
      !tw_typed_text (settings->aim, TW_TYPED_TEXT_LONGEST, &aim, error) ||
      !tw_typed_text (settings->objective, TW_TYPED_TEXT_LONGEST, &objective, error) ||
      !tw_typed_text (settings->objective_area, TW_TYPED_TITLE_LONGEST, &area, error) ||
      !tw_typed_text (settings->success_measures, TW_TYPED_TEXT_LONGEST, &measures, error) ||
      !tw_typed_text (settings->sponsor, TW_TYPED_TITLE_LONGEST, &sponsor, error) ||
      !tw_typed_text (settings->guideline_addition, TW_TYPED_TEXT_LONGEST, &addition, error) ||
      !tw_typed_optional_date (g_date_valid (&settings->works_council_on) ? &settings->works_council_on : NULL,
                               &council_on, error) ||
      !tw_typed_text (settings->works_council_result, TW_TYPED_TEXT_LONGEST, &council_result, error))
    return FALSE;

  if (council_result && !council_on)
    return tw_set_invalid (error, tw_tr (N_("Nothing was changed, because the result of the works council has a day. "
                                            "Add when it was involved.")));

  row = *tw_programme_get_row (programme);
  row.name = name;
  row.aim = aim;
  row.objective = objective;
  row.objective_area = area;
  row.success_measures = measures;
  row.sponsor = sponsor;
  row.guideline_addition = addition;
  row.works_council_on = council_on;
  row.works_council_result = council_result;

  label = tw_language_format (tw_language_session (), N_("Change the Programme %s"), name);
  command = tw_command_begin (self, label, error);

  return command &&
         tw_programme_table_update (tw_command_connection (command), &row, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}
