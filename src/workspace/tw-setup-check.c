/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cannot stand in a setup, and what is unwise and may stand all the same. Each sentence belongs to a field and
 * names the way out. */

#include "tw-setup-commands.h"

#include "tw-cells.h"
#include "tw-cohort-rules-private.h"
#include "tw-command-private.h"
#include "tw-finding-text.h"
#include "tw-fold.h"
#include "tw-holiday-commands.h"
#include "tw-holidays.h"
#include "tw-language.h"
#include "tw-next-cohort.h"
#include "tw-setup-private.h"
#include "tw-setup-sums.h"
#include "tw-today-private.h"
#include "tw-typed-private.h"

#include <string.h>

#define MOST_GUIDELINE_CHARACTERS 20000
#define MOST_TERM_MONTHS 120
#define MOST_TANDEMS 10000
#define LEAST_MONTHLY_MINUTES 30
#define MOST_MONTHLY_MINUTES (60 * 60)
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/* By so many characters a topic that is too long is known again. */
#define TOPIC_BEGINNING 20

typedef struct
{
  TwWorkspace *workspace;
  TwSetup *setup;
  GPtrArray *faults;
} Check;

static void
take (Check        *check,
      TwSetupField  field,
      char         *sentence)
{
  tw_form_faults_take (check->faults, tw_setup_field_name (field), sentence);
}

static void
say (Check        *check,
     TwSetupField  field,
     const char   *sentence)
{
  take (check, field, g_strdup (sentence));
}

static const char *
text_of (Check        *check,
         TwSetupField  field)
{
  return tw_setup_get_text (check->setup, field);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text ? text : ""));

  return *stripped == '\0';
}

static glong
most_characters (TwSetupField field)
{
  static const TwSetupField running_texts[] = { TW_SETUP_AIM, TW_SETUP_GUIDELINE_ADDITION, TW_SETUP_OBJECTIVE,
                                                TW_SETUP_TOPICS, TW_SETUP_WORKS_COUNCIL_RESULT, TW_SETUP_GROUND_RULES,
                                                TW_SETUP_SUCCESS_MEASURES };

  if (field == TW_SETUP_GUIDELINE)
    return MOST_GUIDELINE_CHARACTERS;

  for (guint i = 0; i < G_N_ELEMENTS (running_texts); i++)
    if (running_texts[i] == field)
      return TW_TYPED_TEXT_LONGEST;

  return TW_TYPED_TITLE_LONGEST;
}

static void
check_lengths (Check *check)
{
  for (TwSetupField field = 0; field < TW_SETUP_N_TEXTS; field++)
    {
      const char *text = text_of (check, field);

      if (text && !g_utf8_validate (text, -1, NULL))
        say (check, field, tw_tr (N_("This contains characters that cannot be read. Type it again.")));
      else if (text && g_utf8_strlen (text, -1) > most_characters (field))
        take (check, field,
              tw_language_format (tw_language_session (), N_("This is too long: at most %d characters fit here."),
                                  (int) most_characters (field)));
    }
}

/* ---- Guideline ---- */

/* Whether another programme has this name, whatever its case and its blanks. */
static gboolean
is_name_taken (Check      *check,
               const char *name)
{
  g_autoptr (GListModel) programmes = tw_workspace_get_programmes (check->workspace);
  g_autoptr (TwCohort) cohort = NULL;
  g_autofree char *key = tw_fold_identity_key (name);
  gint64 own_id = 0;

  if (tw_setup_get_purpose (check->setup) != TW_SETUP_PROGRAMME)
    {
      cohort = tw_workspace_get_cohort (check->workspace, tw_setup_get_cohort_id (check->setup));
      own_id = cohort ? tw_cohort_get_programme_id (cohort) : 0;
    }

  for (guint i = 0; i < g_list_model_get_n_items (programmes); i++)
    {
      g_autoptr (TwProgramme) programme = g_list_model_get_item (programmes, i);
      g_autofree char *other = tw_fold_identity_key (tw_programme_get_name (programme));

      if (tw_programme_get_id (programme) != own_id && g_str_equal (key, other))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_cohort_name_taken (Check      *check,
                      const char *name)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autofree char *tidied = g_strstrip (g_strdup (name));
  gboolean taken = FALSE;

  if (tw_setup_get_purpose (check->setup) == TW_SETUP_PROGRAMME)
    return FALSE;

  cohort = tw_workspace_get_cohort (check->workspace, tw_setup_get_cohort_id (check->setup));
  if (!cohort || (tw_setup_get_purpose (check->setup) == TW_SETUP_CHANGE &&
                  g_str_equal (tidied, tw_cohort_get_name (cohort))))
    return FALSE;

  return tw_next_cohort_name_is_taken (tw_workspace_reading (check->workspace), tw_cohort_get_id (cohort), tidied,
                                       &taken, NULL) && taken;
}

static void
check_guideline (Check *check)
{
  const char *name = text_of (check, TW_SETUP_NAME), *cohort_name = text_of (check, TW_SETUP_COHORT_NAME);
  const char *email = text_of (check, TW_SETUP_CONTACT_EMAIL);
  g_autoptr (GString) address = g_string_new (email);

  if (is_blank (name))
    say (check, TW_SETUP_NAME, tw_tr (N_("Enter a name: under it the programme is announced and found again.")));
  else if (is_name_taken (check, name))
    say (check, TW_SETUP_NAME,
         tw_tr (N_("There is a programme of this name already. Add a year or a place, so that the two can be told apart.")));

  if (is_blank (cohort_name))
    say (check, TW_SETUP_COHORT_NAME, tw_tr (N_("Enter a name for the cohort, like a year or a season.")));
  else if (is_cohort_name_taken (check, cohort_name))
    say (check, TW_SETUP_COHORT_NAME, tw_tr (N_("The programme has a cohort of this name already. Choose another name.")));

  if (!is_blank (email) && !tw_cell_tidy_email (address))
    say (check, TW_SETUP_CONTACT_EMAIL, tw_tr (N_("This is not an e-mail address. It has the shape "
                                                  "name@company.com.")));
}

/* ---- Preparation ---- */

static void
check_topics (Check *check)
{
  g_auto (GStrv) topics = g_strsplit (text_of (check, TW_SETUP_TOPICS) ? text_of (check, TW_SETUP_TOPICS) : "", "\n", -1);

  for (guint i = 0; topics[i]; i++)
    if (g_utf8_validate (topics[i], -1, NULL) && g_utf8_strlen (topics[i], -1) > TW_TYPED_TITLE_LONGEST)
      {
        g_autofree char *beginning = g_utf8_substring (topics[i], 0, TOPIC_BEGINNING);

        take (check, TW_SETUP_TOPICS,
              tw_language_format (tw_language_session (), N_("A topic has at most %d characters. Shorten “%s…”."),
                                  TW_TYPED_TITLE_LONGEST, beginning));
        return;
      }
}

static void
check_preparation (Check *check)
{
  const int n_tandems = tw_setup_get_number (check->setup, TW_SETUP_PLANNED_TANDEMS);
  const int minutes = tw_setup_get_number (check->setup, TW_SETUP_MONTHLY_MINUTES);
  gint64 cents;

  check_topics (check);
  if (n_tandems < 1 || n_tandems > MOST_TANDEMS)
    take (check, TW_SETUP_PLANNED_TANDEMS,
          tw_language_format (tw_language_session (), N_("Enter a number from 1 to %d."), MOST_TANDEMS));
  if (minutes < LEAST_MONTHLY_MINUTES)
    say (check, TW_SETUP_MONTHLY_MINUTES,
         tw_tr (N_("Without any time there is no tandem. Enter half an hour at least.")));
  else if (minutes > MOST_MONTHLY_MINUTES)
    take (check, TW_SETUP_MONTHLY_MINUTES,
          tw_language_format (tw_language_session (),
                              N_("Nobody has so much time beside the work. Enter at most %d hours a month."),
                              MOST_MONTHLY_MINUTES / 60));
  if (!is_blank (text_of (check, TW_SETUP_BUDGET)) && !tw_money_from_words (text_of (check, TW_SETUP_BUDGET), &cents))
    say (check, TW_SETUP_BUDGET, tw_tr (N_("This is not an amount. Write it like 1200 or 1200.50, without the "
                                           "currency.")));
  if (!tw_typed_is_currency (text_of (check, TW_SETUP_CURRENCY)))
    say (check, TW_SETUP_CURRENCY, tw_tr (N_("A currency has three letters, like EUR.")));
  if (!is_blank (text_of (check, TW_SETUP_WORKS_COUNCIL_RESULT)) && !text_of (check, TW_SETUP_WORKS_COUNCIL_ON))
    say (check, TW_SETUP_WORKS_COUNCIL_ON, tw_tr (N_("A result has a day. Choose when the works council was involved.")));
}

/* ---- Matching ---- */

static void
check_range (Check        *check,
             TwSetupField  field,
             int           least,
             int           most)
{
  const int number = tw_setup_get_number (check->setup, field);

  if (number < least || number > most)
    take (check, field,
          tw_language_format (tw_language_session (), N_("Enter a number from %d to %d."), least, most));
}

static gboolean
has_any_weight (TwSetup *setup)
{
  int weights[TW_N_CRITERIA];

  tw_setup_get_weights (setup, weights);
  for (int i = 0; i < TW_N_CRITERIA; i++)
    if (weights[i] > 0)
      return TRUE;

  return FALSE;
}

static void
check_matching (Check *check)
{
  const int from = tw_setup_get_number (check->setup, TW_SETUP_LEVEL_FROM);
  const int to = tw_setup_get_number (check->setup, TW_SETUP_LEVEL_TO);

  if (to >= 0 && from > to)
    say (check, TW_SETUP_LEVEL_TO,
         tw_tr (N_("The target levels end above where they begin. Choose the same level or a lower one.")));
  if (tw_setup_get_number (check->setup, TW_SETUP_MENTOR_AGE_LIMIT) != 0)
    check_range (check, TW_SETUP_MENTOR_AGE_LIMIT, 16, 99);
  if (tw_setup_get_number (check->setup, TW_SETUP_REPORTING_STEPS) != -1)
    check_range (check, TW_SETUP_REPORTING_STEPS, 1, 99);
  check_range (check, TW_SETUP_LEVEL_FROM, -1, 99);
  check_range (check, TW_SETUP_LEVEL_TO, -1, 99);
  check_range (check, TW_SETUP_DIRECTION, TW_DIRECTION_AGE_ELSE_LEVEL, TW_DIRECTION_BOTH);
  check_range (check, TW_SETUP_MENTOR_CAPACITY, 1, 8);
  for (int i = 0; i < TW_N_CRITERIA; i++)
    check_range (check, TW_SETUP_FIRST_WEIGHT + (TwSetupField) i, 0, 100);
  if (!has_any_weight (check->setup))
    say (check, TW_SETUP_FIRST_WEIGHT,
         tw_tr (N_("Without any weight all pairs fit alike. Give one criterion at least a weight above 0.")));
}

/* ---- Framework and review ---- */

static gboolean
check_day (Check        *check,
           TwSetupField  field,
           GDate        *day)
{
  if (!text_of (check, field))
    {
      g_date_clear (day, 1);
      return FALSE;
    }

  if (tw_setup_get_day (check->setup, field, day) && g_date_get_year (day) >= FIRST_YEAR &&
      g_date_get_year (day) <= LAST_YEAR)
    return TRUE;

  g_date_clear (day, 1);
  say (check, field, tw_tr (N_("There is no such day. Choose another.")));

  return FALSE;
}

static void
check_start (Check       *check,
             const GDate *start)
{
  g_autoptr (TwCohort) previous = NULL;
  GDate before;

  if (!text_of (check, TW_SETUP_STARTS_ON))
    say (check, TW_SETUP_STARTS_ON, tw_tr (N_("Choose when the cohort starts.")));
  if (!g_date_valid (start) || tw_setup_get_purpose (check->setup) != TW_SETUP_NEXT_COHORT)
    return;

  previous = tw_workspace_get_cohort (check->workspace, tw_setup_get_cohort_id (check->setup));
  if (!previous)
    return;

  tw_iso_date_read (tw_cohort_get_starts_on (previous), &before);
  if (g_date_compare (start, &before) <= 0)
    take (check, TW_SETUP_STARTS_ON,
          tw_language_format (tw_language_session (), N_("It has to start after “%s”. Choose a later day."),
                              tw_cohort_get_name (previous)));
}

static void
check_framework (Check *check)
{
  GDate start, end, kick_off, close_out, latest_end;
  const gboolean has_start = check_day (check, TW_SETUP_STARTS_ON, &start);
  const gboolean has_end = check_day (check, TW_SETUP_ENDS_ON, &end);
  const gboolean has_kick_off = check_day (check, TW_SETUP_KICK_OFF_ON, &kick_off);
  const gboolean has_close_out = check_day (check, TW_SETUP_CLOSE_OUT_ON, &close_out);
  const char *calendar = text_of (check, TW_SETUP_HOLIDAY_CALENDAR);
  GDate works_council;

  check_start (check, &start);
  check_day (check, TW_SETUP_WORKS_COUNCIL_ON, &works_council);
  if (has_start && has_end && g_date_compare (&end, &start) <= 0)
    say (check, TW_SETUP_ENDS_ON, tw_tr (N_("The end lies before the start. Choose a later day, or none for open-ended.")));
  else if (has_start && has_end)
    {
      latest_end = start;
      g_date_add_months (&latest_end, MOST_TERM_MONTHS);
      if (g_date_compare (&end, &latest_end) > 0)
        take (check, TW_SETUP_ENDS_ON,
              tw_language_format (tw_language_session (),
                                  N_("A term has at most %d months. Choose an earlier day, or none for open-ended."),
                                  MOST_TERM_MONTHS));
    }
  if (has_start && has_kick_off && g_date_compare (&kick_off, &start) < 0)
    say (check, TW_SETUP_KICK_OFF_ON,
         tw_tr (N_("The kick-off opens the cohort and lies before its start. Choose a later day, or start earlier.")));
  else if (has_end && has_kick_off && g_date_compare (&kick_off, &end) >= 0)
    say (check, TW_SETUP_KICK_OFF_ON, tw_tr (N_("The kick-off lies behind the end. Choose an earlier day.")));
  if (has_start && has_close_out && g_date_compare (&close_out, &start) <= 0)
    say (check, TW_SETUP_CLOSE_OUT_ON, tw_tr (N_("The close-out lies before the start. Choose a later day.")));
  if (calendar && !tw_holiday_calendar_exists (calendar))
    say (check, TW_SETUP_HOLIDAY_CALENDAR, tw_tr (N_("There is no such calendar of holidays. Choose one of the list.")));

  if (tw_setup_get_number (check->setup, TW_SETUP_CADENCE_DAYS) != 0)
    check_range (check, TW_SETUP_CADENCE_DAYS, 1, 366);
  if (tw_setup_get_number (check->setup, TW_SETUP_MEETING_MINUTES) != 0)
    check_range (check, TW_SETUP_MEETING_MINUTES, 5, 1440);
  check_range (check, TW_SETUP_PULSE_MONTHS, 0, 12);
  check_range (check, TW_SETUP_WHO_GOES_ON, 0, 2);
}

/**
 * tw_workspace_check_setup:
 * @setup: as it is filled in
 *
 * Says what cannot stand, and does nothing.
 *
 * Returns: (transfer full) (element-type TwFormFault): a fault for each field that cannot stand, stage by stage
 */
GPtrArray *
tw_workspace_check_setup (TwWorkspace *self,
                          TwSetup     *setup)
{
  Check check = { self, setup, tw_form_faults_new () };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), check.faults);
  g_return_val_if_fail (TW_IS_SETUP (setup), check.faults);

  check_lengths (&check);
  check_guideline (&check);
  check_preparation (&check);
  check_matching (&check);
  check_framework (&check);

  return check.faults;
}

/* ---- What is unwise ---- */

static TwSetupField
field_of_finding (TwFindingCode code)
{
  if (code == TW_FINDING_COHORT_ANY_STEPS)
    return TW_SETUP_REPORTING_STEPS;
  if (code == TW_FINDING_COHORT_DEPARTMENT_ALLOWED)
    return TW_SETUP_OWN_DEPARTMENT;
  if (code == TW_FINDING_COHORT_DIRECTION_BY_AGE)
    return TW_SETUP_DIRECTION;
  if (code == TW_FINDING_COHORT_AGE_LIMIT)
    return TW_SETUP_MENTOR_AGE_LIMIT;

  return TW_SETUP_ENDS_ON;
}

static void
warn_of_rules (Check *check)
{
  const char *cohort_name = text_of (check, TW_SETUP_COHORT_NAME);
  const TwCohortRow row = {
    .name = (char *) (cohort_name ? cohort_name : ""),
    .starts_on = (char *) text_of (check, TW_SETUP_STARTS_ON),
    .ends_on = (char *) text_of (check, TW_SETUP_ENDS_ON),
    .direction = (TwDirection) tw_setup_get_number (check->setup, TW_SETUP_DIRECTION),
    .reporting_steps = tw_setup_get_number (check->setup, TW_SETUP_REPORTING_STEPS),
    .own_department_allowed = tw_setup_get_number (check->setup, TW_SETUP_OWN_DEPARTMENT),
    .mentor_age_limit = tw_setup_get_number (check->setup, TW_SETUP_MENTOR_AGE_LIMIT),
  };
  g_autoptr (GPtrArray) unwise = tw_cohort_rules_find_unwise (&row);

  for (guint i = 0; i < unwise->len; i++)
    {
      const TwFinding *finding = g_ptr_array_index (unwise, i);

      take (check, field_of_finding (finding->code), tw_finding_to_sentence (finding, tw_language_session ()));
    }
}

/* A chosen day that is no working day is kept off: the day that is taken in its place is said. */
static void
warn_of_day (Check         *check,
             TwSetupField   field,
             TwWorkingDays *working_days,
             void         (*move) (TwWorkingDays *, GDate *))
{
  g_autofree char *chosen = NULL, *taken = NULL;
  GDate day;

  if (!tw_setup_get_day (check->setup, field, &day) || tw_working_days_contains (working_days, &day))
    return;

  chosen = tw_language_date (tw_language_session (), &day, TW_DATE_WEEKDAY);
  move (working_days, &day);
  taken = tw_language_date (tw_language_session (), &day, TW_DATE_WEEKDAY);
  take (check, field,
        tw_language_format (tw_language_session (), N_("Nobody works on %s. %s is planned in its place."), chosen, taken));
}

static void
warn_of_past_start (Check *check)
{
  g_autofree char *today = tw_today ();
  const char *starts_on = text_of (check, TW_SETUP_STARTS_ON);

  if (starts_on && tw_setup_is_field_touched (check->setup, TW_SETUP_STARTS_ON) && strcmp (starts_on, today) < 0)
    say (check, TW_SETUP_STARTS_ON,
         tw_tr (N_("This day is over. That is right for a cohort that is running already; otherwise choose a later one.")));
}

/**
 * tw_workspace_warn_of_setup:
 * @setup: as it is filled in
 *
 * Says what is unwise about it (D2, D13, P10) or will be taken otherwise than typed. Nothing of it stands in the way.
 *
 * Returns: (transfer full) (element-type TwFormFault): a sentence for each field where there is one
 */
GPtrArray *
tw_workspace_warn_of_setup (TwWorkspace *self,
                            TwSetup     *setup)
{
  Check check = { self, setup, tw_form_faults_new () };
  g_autoptr (TwWorkingDays) working_days = NULL;
  const char *calendar;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), check.faults);
  g_return_val_if_fail (TW_IS_SETUP (setup), check.faults);

  calendar = text_of (&check, TW_SETUP_HOLIDAY_CALENDAR);
  working_days = tw_workspace_get_working_days_of (self, calendar, NULL);
  warn_of_rules (&check);
  warn_of_past_start (&check);
  if (working_days)
    {
      warn_of_day (&check, TW_SETUP_KICK_OFF_ON, working_days, tw_working_days_next);
      warn_of_day (&check, TW_SETUP_CLOSE_OUT_ON, working_days, tw_working_days_previous);
    }

  return check.faults;
}
