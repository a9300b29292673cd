/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days on which the company does not work, and the working days that are left for a cohort. */

#include "tw-holiday-commands.h"

#include "tw-command-private.h"
#include "tw-holidays.h"
#include "tw-language.h"
#include "tw-own-holiday-table.h"
#include "tw-today-private.h"
#include "tw-typed-private.h"

typedef struct
{
  TwWorkingDays *days;
  const char *calendar;
} Closing;

static gboolean
close_day (gpointer      closing_pointer,
           gconstpointer row)
{
  Closing *closing = closing_pointer;
  const TwOwnHolidayRow *holiday = row;
  GDate day;

  if (holiday->calendar && g_strcmp0 (holiday->calendar, closing->calendar) != 0)
    return FALSE;

  tw_iso_date_read (holiday->day, &day);
  tw_working_days_close (closing->days, &day);

  return TRUE;
}

static gboolean
take_day (gpointer      days,
          gconstpointer row)
{
  const TwOwnHolidayRow *holiday = row;
  TwOwnHoliday *copy = g_new0 (TwOwnHoliday, 1);

  copy->day = g_strdup (holiday->day);
  copy->calendar = g_strdup (holiday->calendar);
  copy->name = g_strdup (holiday->name);
  g_ptr_array_add (days, copy);

  return TRUE;
}

static gboolean
check_calendar (const char  *calendar,
                GError     **error)
{
  if (!calendar || tw_holiday_calendar_exists (calendar))
    return TRUE;

  g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
               tw_tr (N_("Nothing was changed, because there is no calendar of holidays “%s”. "
                         "Choose one of the list.")), calendar);

  return FALSE;
}

/**
 * tw_own_holiday_free:
 */
void
tw_own_holiday_free (TwOwnHoliday *self)
{
  g_free (self->day);
  g_free (self->calendar);
  g_free (self->name);
  g_free (self);
}

/**
 * tw_workspace_add_own_holiday:
 * @day: a day on which the company does not work
 * @calendar: (nullable): the code of the calendar it belongs to; %NULL: everywhere
 * @name: (nullable): why
 */
gboolean
tw_workspace_add_own_holiday (TwWorkspace  *self,
                              const GDate  *day,
                              const char   *calendar,
                              const char   *name,
                              GError      **error)
{
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *iso_date = NULL, *why = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!tw_typed_date (day, &iso_date, error) || !check_calendar (calendar, error) ||
      !tw_typed_text (name, TW_TYPED_TITLE_LONGEST, &why, error))
    return FALSE;

  const TwOwnHolidayRow row = { .day = iso_date, .calendar = calendar, .name = why };

  command = tw_command_begin (self, tw_tr (N_("Add a Day Off")), error);

  return command &&
         tw_own_holiday_table_add (tw_command_connection (command), &row, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_remove_own_holiday:
 * @day: a day that was added
 * @calendar: (nullable): to which calendar
 */
gboolean
tw_workspace_remove_own_holiday (TwWorkspace  *self,
                                 const GDate  *day,
                                 const char   *calendar,
                                 GError      **error)
{
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *iso_date = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!tw_typed_date (day, &iso_date, error))
    return FALSE;

  command = tw_command_begin (self, tw_tr (N_("Remove a Day Off")), error);
  if (!command || !tw_own_holiday_table_delete (tw_command_connection (command), iso_date, calendar, error))
    return FALSE;

  if (tw_connection_changed_rows (tw_command_connection (command)) == 0)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                           tw_tr (N_("Nothing was changed, because this day is not among the company’s own days "
                                     "off.")));
      return FALSE;
    }

  return tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_list_own_holidays:
 *
 * Returns: (transfer full) (element-type TwOwnHoliday): the company's own days off, the earliest first, or %NULL on
 *   error
 */
GPtrArray *
tw_workspace_list_own_holidays (TwWorkspace  *self,
                                GError      **error)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_own_holiday_free);

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  if (!tw_own_holiday_table_read (tw_workspace_reading (self), take_day, days, error))
    return NULL;

  return g_steal_pointer (&days);
}

/**
 * tw_workspace_get_working_days_of:
 * @calendar: (nullable): code of a calendar of public holidays; %NULL: weekends only
 *
 * Returns: (transfer full): the days on which dates may be proposed: no weekend, no public holiday, no day off of the
 *   company; or %NULL on error
 */
TwWorkingDays *
tw_workspace_get_working_days_of (TwWorkspace  *self,
                                  const char   *calendar,
                                  GError      **error)
{
  g_autoptr (TwWorkingDays) days = NULL;
  Closing closing;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  days = tw_working_days_new (calendar);
  closing = (Closing) { days, calendar };
  if (!tw_own_holiday_table_read (tw_workspace_reading (self), close_day, &closing, error))
    return NULL;

  return g_steal_pointer (&days);
}

/**
 * tw_workspace_get_working_days:
 * @cohort_id: a cohort
 *
 * Returns: (transfer full): the days on which dates of the cohort may be proposed, by its calendar; or %NULL on error
 */
TwWorkingDays *
tw_workspace_get_working_days (TwWorkspace  *self,
                               gint64        cohort_id,
                               GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);

  return cohort ? tw_workspace_get_working_days_of (self, tw_cohort_get_holiday_calendar (cohort), error) : NULL;
}
