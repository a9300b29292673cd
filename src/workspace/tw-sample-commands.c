/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample company: a closed first cohort with the board and a running second one, made by the product's own commands
 * from a seed, and removed again in one step. It is told from real data by a mark on the programme and its people. */

#include "tw-sample-commands.h"

#include "tw-attention-commands.h"
#include "tw-closing-commands.h"
#include "tw-cohort-commands.h"
#include "tw-command-private.h"
#include "tw-language.h"
#include "tw-next-cohort-commands.h"
#include "tw-participant-commands.h"
#include "tw-programme-commands.h"
#include "tw-sample-company-private.h"
#include "tw-sample-course-private.h"
#include "tw-sample-table.h"
#include "tw-setting-table.h"
#include "tw-tandem-course-commands.h"
#include "tw-today-private.h"

#include <glib/gstdio.h>

#define FIRST_DAYS_AGO 420
#define SECOND_DAYS_AGO 120
#define TERM_DAYS 180
#define TERM_MONTHS 6
#define RETENTION_MONTHS "12"
#define N_STEPS 16
#define LEAVER "01018"

typedef struct
{
  TwWorkspace *workspace;
  const TwSampleSize *size;
  char *folder;
  TwProgressFunc progress;
  gpointer user_data;
  int n_done;
} Sample;

static void
sample_clear (Sample *sample)
{
  static const char *const lists[] = { "staff.csv", "first.csv", "second.csv" };

  for (guint i = 0; sample->folder && i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *path = g_build_filename (sample->folder, lists[i], NULL);

      g_unlink (path);
    }
  if (sample->folder)
    g_rmdir (sample->folder);
  g_free (sample->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static gboolean
step (Sample *sample)
{
  sample->n_done++;
  if (sample->progress)
    sample->progress (sample->n_done, N_STEPS, sample->user_data);

  return TRUE;
}

static gboolean
import_staff (Sample      *sample,
              const char  *leaver,
              const char  *left_on,
              GError     **error)
{
  g_autoptr (TwSampleCompany) company = tw_sample_company_new (sample->size);
  g_autofree char *path = g_build_filename (sample->folder, "staff.csv", NULL);
  g_autoptr (TwImportOutcome) outcome = NULL;

  if (!tw_sample_company_write_staff (company, path, leaver, left_on, error))
    return FALSE;

  outcome = tw_workspace_import_staff_list (sample->workspace, &(TwListRequest) { .path = path }, NULL, NULL, NULL, error);

  return outcome != NULL;
}

static gboolean
enrol (Sample      *sample,
       gint64       cohort_id,
       gboolean   (*write) (TwSampleCompany *, const char *, GError **),
       const char  *name,
       GError     **error)
{
  g_autoptr (TwSampleCompany) company = tw_sample_company_new (sample->size);
  g_autofree char *path = g_build_filename (sample->folder, name, NULL);
  g_autoptr (TwImportOutcome) outcome = NULL;

  if (!write (company, path, error))
    return FALSE;

  outcome = tw_workspace_enrol_list (sample->workspace, cohort_id, &(TwListRequest) { .path = path }, NULL, error);

  return outcome != NULL;
}

static gboolean
mark (TwWorkspace  *self,
      gint64        programme_id,
      GError      **error)
{
  g_autoptr (TwCommand) command = tw_command_begin (self, tw_tr (N_("Mark the Sample Company")), error);

  return command && tw_sample_table_mark (tw_command_connection (command), programme_id, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/* The company says how long personal data is kept (P9), where it has not said so yet. */
static gboolean
set_retention (TwWorkspace  *self,
               GError      **error)
{
  g_autofree char *said = tw_workspace_get_setting (self, "retention-months");
  g_autoptr (TwCommand) command = NULL;

  if (said)
    return TRUE;

  command = tw_command_begin (self, tw_tr (N_("Change Company")), error);

  return command &&
         tw_setting_table_set (tw_command_connection (command), "retention-months", RETENTION_MONTHS, error) &&
         tw_setting_table_set (tw_command_connection (command), TW_SAMPLE_RETENTION_KEY, RETENTION_MONTHS, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

static gboolean
set_programme (TwWorkspace  *self,
               gint64        programme_id,
               GError      **error)
{
  g_autoptr (TwProgramme) programme = tw_workspace_get_programme (self, programme_id);
  TwProgrammeSettings settings;

  tw_programme_settings_init (&settings, programme);
  settings.aim = "Die Generationen lernen voneinander.";
  settings.objective = "Führungskräfte nutzen digitale Werkzeuge im Vertrieb selbst.";
  settings.objective_area = "Vertrieb";
  settings.success_measures = "Mindestens 80 % der Ziele sind erreicht.";
  settings.sponsor = "Vorstand Brückenfeld AG";
  settings.works_council_on = tw_sample_day (FIRST_DAYS_AGO + 40);
  settings.works_council_result = "Der Betriebsrat hat zugestimmt.";

  return tw_workspace_set_programme_settings (self, programme_id, &settings, error);
}

static gboolean
set_cohort (TwWorkspace  *self,
            gint64        cohort_id,
            int           level_from,
            int           level_to,
            int           mentor_age_limit,
            GError      **error)
{
  g_autoptr (TwCohort) cohort = tw_workspace_get_cohort (self, cohort_id);
  TwCohortSettings settings;

  tw_cohort_settings_init (&settings, cohort);
  settings.target_level_from = level_from;
  settings.target_level_to = level_to;
  settings.mentor_age_limit = mentor_age_limit;
  settings.cadence_days = 14;
  settings.meeting_minutes = 60;
  settings.meeting_place = "Treffpunkt im Erdgeschoss";
  settings.holiday_calendar = "DE-NW";

  return tw_workspace_set_cohort_settings (self, cohort_id, &settings, error);
}

static gboolean
live_through (Sample          *sample,
              TwSampleCourse  *course,
              GError         **error)
{
  return tw_sample_course_form (course, error) && step (sample) &&
         tw_sample_course_plan (course, error) && step (sample) &&
         tw_sample_course_meet (course, error) && step (sample) &&
         tw_sample_course_set_goals (course, error) && step (sample) &&
         tw_sample_course_ask (course, error) && step (sample) &&
         tw_sample_course_pay (course, error);
}

static gboolean
make_first (Sample          *sample,
            TwSampleCourse  *course,
            GError         **error)
{
  const GDate start = tw_sample_day (FIRST_DAYS_AGO), last = tw_sample_day (FIRST_DAYS_AGO - TERM_DAYS);
  const TwTandemEnd end = { &last, TW_END_REASON_TERM_OVER, NULL };
  g_autoptr (TwCohort) cohort = NULL;

  course->cohort_id = tw_workspace_create_programme (sample->workspace, tw_tr (N_("Reverse Mentoring (sample)")), &start,
                                                     TERM_MONTHS, error);
  cohort = course->cohort_id ? tw_workspace_get_cohort (sample->workspace, course->cohort_id) : NULL;

  return cohort && mark (sample->workspace, tw_cohort_get_programme_id (cohort), error) &&
         set_retention (sample->workspace, error) &&
         set_programme (sample->workspace, tw_cohort_get_programme_id (cohort), error) &&
         set_cohort (sample->workspace, course->cohort_id, 0, 0, 0, error) &&
         enrol (sample, course->cohort_id, tw_sample_company_write_first, "first.csv", error) && step (sample) &&
         live_through (sample, course, error) &&
         tw_sample_course_learn (course, error) &&
         tw_workspace_complete_tandems (sample->workspace, (const gint64 *) (gpointer) course->tandems->data,
                                        course->tandems->len, &end, error) &&
         tw_workspace_close_cohort (sample->workspace, course->cohort_id, error);
}

/* The mentee who declined is obliged (D3), and somebody who waits was asked again and has not answered. */
static gboolean
settle_commitments (TwWorkspace  *self,
                    gint64        cohort_id,
                    GError      **error)
{
  g_autoptr (GListModel) mentees = tw_workspace_get_participants (self, cohort_id, TW_ROLE_MENTEE);
  const GDate day = tw_sample_day (SECOND_DAYS_AGO + 10), checked_in = tw_sample_day (60);
  const TwObligation obligation = { &day, "Vorstand", "Der Bereich soll nicht fehlen." };

  for (guint i = 0; i < g_list_model_get_n_items (mentees); i++)
    {
      g_autoptr (TwParticipant) mentee = g_list_model_get_item (mentees, i);

      if (tw_participant_get_commitment (mentee) == TW_COMMITMENT_DECLINED &&
          (!tw_workspace_oblige (self, tw_participant_get_id (mentee), &obligation, error) ||
           !tw_workspace_record_check_in (self, tw_participant_get_id (mentee), &checked_in,
                                          "Kommt, aber spricht wenig. Wir bleiben dran.", error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
ask_somebody_again (TwWorkspace  *self,
                    gint64        cohort_id,
                    GError      **error)
{
  g_autoptr (GListModel) waiting = tw_workspace_get_waiting (self, cohort_id, TW_ROLE_MENTOR);
  g_autoptr (TwParticipant) mentor = g_list_model_get_item (waiting, 0);
  const GDate day = tw_sample_day (30);
  gint64 id;

  if (!mentor)
    return TRUE;

  id = tw_participant_get_id (mentor);

  return tw_workspace_set_commitment (self, &id, 1, TW_COMMITMENT_ASKED, &day, error);
}

/* Everybody enrols on the day on which the sample is made: what is missing is to be seen at once. So is that its term
 * ends in two months, and the retention period of the first cohort, which closes on that day, in a year. */
static gboolean
set_thresholds (TwWorkspace  *self,
                gint64        cohort_id,
                GError      **error)
{
  int thresholds[TW_N_ATTENTION_RULES];

  if (!tw_workspace_get_thresholds (self, cohort_id, thresholds, error))
    return FALSE;

  thresholds[TW_ATTENTION_MISSING_COMMITMENT] = 0;
  thresholds[TW_ATTENTION_MISSING_CONSENT] = 0;
  thresholds[TW_ATTENTION_COHORT_ENDS] = 90;
  thresholds[TW_ATTENTION_RETENTION_ENDS] = 366;

  return tw_workspace_set_thresholds (self, cohort_id, thresholds, error);
}

static gboolean
make_second (Sample          *sample,
             TwSampleCourse  *first,
             TwSampleCourse  *course,
             GError         **error)
{
  const TwNextCohort next = { .starts_on = tw_sample_day (SECOND_DAYS_AGO), .who = TW_GOES_ON_NOBODY };
  const GDate left = tw_sample_day (-10);
  g_autofree char *left_on = g_strdup_printf ("%02d.%02d.%d", g_date_get_day (&left), g_date_get_month (&left),
                                              g_date_get_year (&left));

  course->cohort_id = tw_workspace_begin_next_cohort (sample->workspace, first->cohort_id, &next, error);

  return course->cohort_id && step (sample) &&
         set_cohort (sample->workspace, course->cohort_id, 1, 2, 35, error) &&
         enrol (sample, course->cohort_id, tw_sample_company_write_second, "second.csv", error) && step (sample) &&
         settle_commitments (sample->workspace, course->cohort_id, error) &&
         live_through (sample, course, error) && step (sample) &&
         ask_somebody_again (sample->workspace, course->cohort_id, error) &&
         set_thresholds (sample->workspace, course->cohort_id, error) &&
         tw_sample_course_raise_attention (course, error) &&
         import_staff (sample, LEAVER, left_on, error) && step (sample);
}

static gboolean
check_size (TwWorkspace         *self,
            const TwSampleSize  *size,
            GError             **error)
{
  if (tw_workspace_has_people (self))
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED,
                           tw_tr (N_("The sample company was not made, because there are people in this file. It would "
                                     "mix with them: make it in a new file.")));
      return FALSE;
    }

  if (size->n_tandems >= 1 && size->n_people >= tw_sample_least_people (size->n_tandems) && size->n_people <= 90000)
    return TRUE;

  g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
               tw_tr (N_("The sample company was not made, because %u tandems need %u to 90000 people. "
                         "Choose another number.")),
               size->n_tandems, tw_sample_least_people (size->n_tandems));

  return FALSE;
}

/**
 * tw_workspace_make_sample:
 * @size: how large
 * @progress: (nullable) (scope call): told after each step
 * @cohort_ids: (out) (array fixed-size=2): the closed cohort and the one that runs
 *
 * Makes the sample company in a file without people: the staff list, a first cohort with the board that is closed, and
 * a second one that runs today (D14). Every step is what a person does, and all of it is one step of undo.
 */
gboolean
tw_workspace_make_sample (TwWorkspace         *self,
                          const TwSampleSize  *size,
                          TwProgressFunc       progress,
                          gpointer             user_data,
                          gint64               cohort_ids[2],
                          GError             **error)
{
  g_auto (Sample) sample = { self, size, NULL, progress, user_data, 0 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (size->seed);
  g_autoptr (GArray) first_tandems = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) second_tandems = g_array_new (FALSE, FALSE, sizeof (gint64));
  TwSampleCourse first = { self, rand, 0, FIRST_DAYS_AGO, TERM_DAYS, first_tandems };
  TwSampleCourse second = { self, rand, 0, SECOND_DAYS_AGO, SECOND_DAYS_AGO, second_tandems };
  gboolean made, changed;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!check_size (self, size, error))
    return FALSE;

  sample.folder = g_dir_make_tmp ("tandemwerk-sample-XXXXXX", error);
  if (!sample.folder)
    return FALSE;

  tw_workspace_begin_joining (self);
  made = import_staff (&sample, NULL, NULL, error) && step (&sample) &&
         make_first (&sample, &first, error) && step (&sample) &&
         make_second (&sample, &first, &second, error);
  changed = tw_workspace_end_joining (self, tw_tr (N_("Make the Sample Company")));
  if (!made)
    {
      /* Nothing half-made stays. */
      if (changed)
        tw_workspace_undo (self, NULL);
      return FALSE;
    }

  cohort_ids[0] = first.cohort_id;
  cohort_ids[1] = second.cohort_id;

  return TRUE;
}

/**
 * tw_workspace_remove_sample:
 *
 * Removes the sample company with its programme in one step. Whoever of its people takes part in another programme
 * stays.
 */
gboolean
tw_workspace_remove_sample (TwWorkspace  *self,
                            GError      **error)
{
  g_autoptr (TwCommand) command = NULL;
  gint64 n_removed = 0;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  command = tw_command_begin (self, tw_tr (N_("Remove the Sample Company")), error);
  if (!command || !tw_sample_table_remove (tw_command_connection (command), &n_removed, error))
    return FALSE;

  if (n_removed == 0)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                           tw_tr (N_("There is no sample company in this file.")));
      return FALSE;
    }

  return tw_command_commit (g_steal_pointer (&command), error);
}
