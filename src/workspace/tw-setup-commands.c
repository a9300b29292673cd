/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A setup becomes a programme with its cohort, the next cohort, or a change: all of it in one command, or nothing. */

#include "tw-setup-commands.h"

#include "tw-cells.h"
#include "tw-cohort-topic-table.h"
#include "tw-command-private.h"
#include "tw-draft-table.h"
#include "tw-history-table.h"
#include "tw-language.h"
#include "tw-milestone-table.h"
#include "tw-next-cohort-commands.h"
#include "tw-next-cohort.h"
#include "tw-programme-table.h"
#include "tw-resource-table.h"
#include "tw-setting-table.h"
#include "tw-setup-drafts-private.h"
#include "tw-setup-private.h"
#include "tw-setup-sums.h"
#include "tw-tandem-term-private.h"
#include "tw-today-private.h"
#include "tw-weight-table.h"

/* The zone of meetings where nobody said another, as the file has it. */
#define USUAL_ZONE "Europe/Berlin"

typedef struct
{
  TwWorkspace *workspace;
  TwSetup *setup;
  TwConnection *connection;
  gint64 programme_id;
  gint64 cohort_id;
} Performance;

/* As it is kept: without blanks around it. */
static char *
dup_text (TwSetup      *setup,
          TwSetupField  field)
{
  const char *text = tw_setup_get_text (setup, field);
  g_autofree char *stripped = g_strstrip (g_strdup (text ? text : ""));

  return *stripped ? g_steal_pointer (&stripped) : NULL;
}

static gboolean
is_new (Performance *self)
{
  return tw_setup_get_purpose (self->setup) != TW_SETUP_CHANGE;
}

static gboolean
is_wanted (Performance  *self,
           TwSetupField  field)
{
  return is_new (self) || tw_setup_is_field_touched (self->setup, field);
}

/* ---- Company and programme ---- */

static gboolean
write_company (Performance  *self,
               GError      **error)
{
  static const TwSetupField fields[] = { TW_SETUP_CONTACT_PERSON, TW_SETUP_CONTACT_EMAIL, TW_SETUP_CONTACT_PHONE,
                                         TW_SETUP_GUIDELINE };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = dup_text (self->setup, fields[i]);

      if (tw_setup_is_field_touched (self->setup, fields[i]) &&
          !tw_setting_table_set (self->connection, tw_setup_field_name (fields[i]), text, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_programme (Performance  *self,
                 GError      **error)
{
  g_autofree char *name = dup_text (self->setup, TW_SETUP_NAME), *aim = dup_text (self->setup, TW_SETUP_AIM);
  g_autofree char *objective = dup_text (self->setup, TW_SETUP_OBJECTIVE);
  g_autofree char *area = dup_text (self->setup, TW_SETUP_OBJECTIVE_AREA);
  g_autofree char *measures = dup_text (self->setup, TW_SETUP_SUCCESS_MEASURES);
  g_autofree char *sponsor = dup_text (self->setup, TW_SETUP_SPONSOR);
  g_autofree char *addition = dup_text (self->setup, TW_SETUP_GUIDELINE_ADDITION);
  g_autofree char *council_on = dup_text (self->setup, TW_SETUP_WORKS_COUNCIL_ON);
  g_autofree char *council_result = dup_text (self->setup, TW_SETUP_WORKS_COUNCIL_RESULT);
  TwProgrammeRow row = {
    .id = self->programme_id,
    .name = name,
    .aim = aim,
    .objective = objective,
    .objective_area = area,
    .success_measures = measures,
    .sponsor = sponsor,
    .guideline_addition = addition,
    .works_council_on = council_on,
    .works_council_result = council_result,
  };

  if (row.id == 0)
    row.id = self->programme_id = tw_programme_table_insert (self->connection, &row, error);

  return row.id != 0 && tw_programme_table_update (self->connection, &row, error);
}

/* ---- The cohort ---- */

static gboolean
insert_cohort (Performance        *self,
               const TwCohortRow  *row,
               GError            **error)
{
  const gint64 previous_id = tw_setup_get_cohort_id (self->setup);

  switch (tw_setup_get_purpose (self->setup))
    {
    case TW_SETUP_PROGRAMME:
      self->cohort_id = tw_cohort_table_insert (self->connection, row, error);
      break;
    case TW_SETUP_NEXT_COHORT:
      self->cohort_id = tw_next_cohort_insert (self->connection, previous_id, row->name, row->starts_on, row->ends_on,
                                               error);
      break;
    case TW_SETUP_CHANGE:
      self->cohort_id = previous_id;
      break;
    }

  return self->cohort_id != 0;
}

static gboolean
write_cohort (Performance  *self,
              TwCohort     *known,
              GError      **error)
{
  TwSetup *setup = self->setup;
  g_autofree char *name = dup_text (setup, TW_SETUP_COHORT_NAME), *start = dup_text (setup, TW_SETUP_STARTS_ON);
  g_autofree char *end = dup_text (setup, TW_SETUP_ENDS_ON), *place = dup_text (setup, TW_SETUP_MEETING_PLACE);
  g_autofree char *ground_rules = dup_text (setup, TW_SETUP_GROUND_RULES);
  const TwCohortRow *before = known ? tw_cohort_get_row (known) : NULL;
  TwCohortRow row = {
    .programme_id = self->programme_id,
    .name = name,
    .starts_on = start,
    .ends_on = end,
    .state = before && !is_new (self) ? before->state : TW_COHORT_PREPARING,
    .direction = (TwDirection) tw_setup_get_number (setup, TW_SETUP_DIRECTION),
    .reporting_steps = tw_setup_get_number (setup, TW_SETUP_REPORTING_STEPS),
    .own_department_allowed = tw_setup_get_number (setup, TW_SETUP_OWN_DEPARTMENT),
    .target_level_from = tw_setup_get_number (setup, TW_SETUP_LEVEL_FROM),
    .target_level_to = tw_setup_get_number (setup, TW_SETUP_LEVEL_TO),
    .mentor_age_limit = tw_setup_get_number (setup, TW_SETUP_MENTOR_AGE_LIMIT),
    .minimum_score = before ? before->minimum_score : 0,
    .cadence_days = tw_setup_get_number (setup, TW_SETUP_CADENCE_DAYS),
    .meeting_minutes = tw_setup_get_number (setup, TW_SETUP_MEETING_MINUTES),
    .meeting_place = place,
    .ground_rules = ground_rules,
    .holiday_calendar = (char *) tw_setup_get_text (setup, TW_SETUP_HOLIDAY_CALENDAR),
    .zone = before ? before->zone : (char *) USUAL_ZONE,
    .planned_tandems = tw_setup_get_number (setup, TW_SETUP_PLANNED_TANDEMS),
    .mentor_capacity = tw_setup_get_number (setup, TW_SETUP_MENTOR_CAPACITY),
  };

  if (!insert_cohort (self, &row, error))
    return FALSE;

  row.id = self->cohort_id;

  return tw_cohort_table_update (self->connection, &row, error);
}

/* D14: rivals, lessons and people come along, and pairs of before are excluded (P7). */
static gboolean
take_over (Performance  *self,
           GError      **error)
{
  const gint64 previous_id = tw_setup_get_cohort_id (self->setup);
  const int who = tw_setup_get_number (self->setup, TW_SETUP_WHO_GOES_ON);
  g_autofree char *today = tw_today ();

  if (tw_setup_get_purpose (self->setup) != TW_SETUP_NEXT_COHORT)
    return TRUE;

  if (!tw_next_cohort_take_settings (self->connection, previous_id, self->cohort_id, error) ||
      (who != TW_GOES_ON_NOBODY &&
       !tw_next_cohort_take_participants (self->connection, previous_id, self->cohort_id, who == TW_GOES_ON_WAITING,
                                          today, error)))
    return FALSE;

  return tw_setup_get_number (self->setup, TW_SETUP_SAME_PAIRS) ||
         tw_next_cohort_exclude_pairs (self->connection, previous_id, self->cohort_id,
                                       tw_tr (N_ ("They were a tandem in an earlier cohort.")), today, error);
}

static gboolean
write_topics (Performance  *self,
              GError      **error)
{
  g_autofree char *lines = dup_text (self->setup, TW_SETUP_TOPICS);
  g_auto (GStrv) topics = g_strsplit (lines ? lines : "", "\n", -1);
  g_autoptr (GStrvBuilder) filled = g_strv_builder_new ();
  g_auto (GStrv) chosen = NULL;

  if (!is_wanted (self, TW_SETUP_TOPICS))
    return TRUE;

  for (guint i = 0; topics[i]; i++)
    if (*g_strstrip (topics[i]))
      g_strv_builder_add (filled, topics[i]);
  chosen = g_strv_builder_end (filled);

  return tw_cohort_topic_table_write (self->connection, self->cohort_id, (const char *const *) chosen, error);
}

/* Weights that are built in are not written down, so that they stay what is built in. */
static gboolean
write_weights (Performance  *self,
               GError      **error)
{
  gboolean touched = FALSE;

  for (TwSetupField field = TW_SETUP_FIRST_WEIGHT; field < TW_SETUP_FIRST_WEIGHT + TW_N_CRITERIA; field++)
    touched = touched || tw_setup_is_field_touched (self->setup, field);

  for (int i = 0; touched && i < TW_N_CRITERIA; i++)
    if (!tw_weight_table_set (self->connection, self->cohort_id, (TwCriterion) i,
                              tw_setup_get_number (self->setup, TW_SETUP_FIRST_WEIGHT + (TwSetupField) i), error))
      return FALSE;

  return TRUE;
}

/* ---- Resources ---- */

typedef struct
{
  TwResourceKind kind;
  TwResourceRow row;
  char *title;
  char *currency;
} FoundResource;

static void
found_resource_clear (FoundResource *found)
{
  g_free (found->title);
  g_free (found->currency);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FoundResource, found_resource_clear)

static gboolean
take_first_resource (gpointer      found_pointer,
                     gconstpointer row)
{
  FoundResource *found = found_pointer;
  const TwResourceRow *resource = row;

  if (resource->kind != found->kind || found->row.id != 0)
    return TRUE;

  found->row = *resource;
  found->row.title = found->title = g_strdup (resource->title);
  found->row.currency = found->currency = g_strdup (resource->currency);

  return TRUE;
}

static gboolean
is_empty (const TwResourceRow *row)
{
  return row->planned_cents < 0 && row->planned_minutes < 0 && row->actual_cents < 0 && row->actual_minutes < 0;
}

/* Writes the first resource of a kind: changed, added, or taken away where nothing is planned and nothing came of it. */
static gboolean
write_resource (Performance     *self,
                TwResourceKind   kind,
                const char      *title,
                gint64           planned_cents,
                gint64           planned_minutes,
                GError         **error)
{
  g_auto (FoundResource) found = { .kind = kind };
  TwResourceRow *row = &found.row;

  if (!tw_resource_table_read_cohort (self->connection, self->cohort_id, take_first_resource, &found, error))
    return FALSE;

  if (row->id == 0)
    *row = (TwResourceRow) { .cohort_id = self->cohort_id, .kind = kind, .planned_cents = -1, .actual_cents = -1,
                             .planned_minutes = -1, .actual_minutes = -1 };
  if (title && (row->id == 0 || kind == TW_RESOURCE_ROOM))
    row->title = title;
  if (kind != TW_RESOURCE_ROOM)
    {
      row->planned_cents = planned_cents;
      row->planned_minutes = planned_minutes;
    }
  row->currency = row->planned_cents >= 0 ? tw_setup_get_text (self->setup, TW_SETUP_CURRENCY)
                  : row->actual_cents >= 0 ? row->currency : NULL;

  if (!title || (kind != TW_RESOURCE_ROOM && is_empty (row)))
    return row->id == 0 || !is_empty (row) || tw_resource_table_delete (self->connection, row->id, error);

  return row->id ? tw_resource_table_update (self->connection, row, error)
                 : tw_resource_table_insert (self->connection, row, error) != 0;
}

static gboolean
write_resources (Performance  *self,
                 GError      **error)
{
  g_autofree char *rooms = dup_text (self->setup, TW_SETUP_ROOMS);
  TwSetupSums sums;
  const gboolean hours_wanted = is_wanted (self, TW_SETUP_MONTHLY_MINUTES) ||
                                is_wanted (self, TW_SETUP_PLANNED_TANDEMS) || is_wanted (self, TW_SETUP_STARTS_ON) ||
                                is_wanted (self, TW_SETUP_ENDS_ON);

  tw_setup_get_sums (self->setup, &sums);
  if ((is_wanted (self, TW_SETUP_BUDGET) || is_wanted (self, TW_SETUP_CURRENCY)) &&
      !write_resource (self, TW_RESOURCE_BUDGET, tw_tr (N_("Budget")), sums.cents, -1, error))
    return FALSE;
  if (hours_wanted && !write_resource (self, TW_RESOURCE_HOURS, tw_tr (N_("Hours of mentors and mentees")), -1,
                                       sums.minutes, error))
    return FALSE;

  return !is_wanted (self, TW_SETUP_ROOMS) || write_resource (self, TW_RESOURCE_ROOM, rooms, -1, -1, error);
}

/* ---- Dates ---- */

static gboolean
is_kept (const GPtrArray *dates,
         gint64           milestone_id)
{
  for (guint i = 0; i < dates->len; i++)
    if (((const TwSetupDate *) g_ptr_array_index (dates, i))->milestone_id == milestone_id)
      return TRUE;

  return FALSE;
}

typedef struct
{
  Performance *performance;
  const GPtrArray *dates;
  GArray *gone; /* gint64 */
  char *kick_off_place;
} Dates;

static gboolean
take_gone (gpointer      dates_pointer,
           gconstpointer row)
{
  Dates *dates = dates_pointer;
  const TwMilestoneRow *milestone = row;

  if (!is_kept (dates->dates, milestone->id))
    g_array_append_val (dates->gone, milestone->id);

  return TRUE;
}

static gboolean
change_date (gpointer      dates_pointer,
             gconstpointer row_pointer)
{
  Dates *dates = dates_pointer;
  TwMilestoneRow row = *(const TwMilestoneRow *) row_pointer;

  for (guint i = 0; i < dates->dates->len; i++)
    {
      const TwSetupDate *date = g_ptr_array_index (dates->dates, i);
      g_autofree char *due_on = tw_iso_date (&date->due_on);

      if (date->milestone_id != row.id)
        continue;

      row.due_on = due_on;
      if (row.kind == TW_MILESTONE_KICK_OFF)
        row.place = dates->kick_off_place;

      return tw_milestone_table_update (dates->performance->connection, &row, NULL);
    }

  return TRUE;
}

static gboolean
insert_date (Dates              *dates,
             const TwSetupDate  *date,
             GError            **error)
{
  g_autofree char *due_on = tw_iso_date (&date->due_on);
  const TwMilestoneRow row = {
    .cohort_id = dates->performance->cohort_id,
    .kind = date->kind,
    .title = date->title,
    .due_on = due_on,
    .place = date->kind == TW_MILESTONE_KICK_OFF ? dates->kick_off_place : NULL,
  };

  return tw_milestone_table_insert (dates->performance->connection, &row, error) != 0;
}

/* First what goes, then what moves, then what is new: a cohort never has two kick-offs. */
static gboolean
write_dates (Performance      *self,
             const GPtrArray  *setup_dates,
             GError          **error)
{
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *place = dup_text (self->setup, TW_SETUP_KICK_OFF_PLACE);
  Dates dates = { self, setup_dates, gone, place };

  if (!tw_milestone_table_read_cohort (self->connection, self->cohort_id, take_gone, &dates, error))
    return FALSE;

  for (guint i = 0; i < gone->len; i++)
    if (!tw_milestone_table_delete (self->connection, g_array_index (gone, gint64, i), error))
      return FALSE;

  for (guint i = 0; i < setup_dates->len; i++)
    {
      const TwSetupDate *date = g_ptr_array_index (setup_dates, i);

      if (date->milestone_id
            ? !tw_milestone_table_read (self->connection, date->milestone_id, change_date, &dates, error)
            : !insert_date (&dates, date, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- The command ---- */

static char *
name_command (TwSetup *setup)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *name = dup_text (setup, TW_SETUP_NAME), *cohort_name = dup_text (setup, TW_SETUP_COHORT_NAME);

  switch (tw_setup_get_purpose (setup))
    {
    case TW_SETUP_PROGRAMME:
      return tw_language_format (language, N_("Create Programme %s"), name);
    case TW_SETUP_NEXT_COHORT:
      return tw_language_format (language, N_("Create %s"), cohort_name);
    case TW_SETUP_CHANGE:
      return tw_language_format (language, N_("Change the Programme %s"), name);
    }

  g_assert_not_reached ();
}

static gboolean
perform (Performance      *self,
         TwCohort         *known,
         const GPtrArray  *dates,
         GError          **error)
{
  g_autofree char *draft = tw_setup_draft_key (self->setup);

  return write_company (self, error) && write_programme (self, error) && write_cohort (self, known, error) &&
         take_over (self, error) && write_topics (self, error) && write_weights (self, error) &&
         write_resources (self, error) && write_dates (self, dates, error) &&
         tw_history_table_add (self->connection, "settings", self->cohort_id, 0, NULL, 0, error) &&
         tw_draft_table_delete (self->connection, draft, error);
}

/**
 * tw_workspace_perform_setup:
 * @setup: a setup without faults
 *
 * Creates the programme with its first cohort, creates the next cohort, or changes the cohort and its programme: with
 * the company's contact person and guideline, topics, resources, rules, weights and dates, in one command. The draft of
 * the setup is gone then.
 *
 * Returns: the id of the cohort, or 0 on error; with %TW_WORKSPACE_ERROR_INVALID and every fault where there are any
 */
gint64
tw_workspace_perform_setup (TwWorkspace  *self,
                            TwSetup      *setup,
                            GError      **error)
{
  g_autoptr (GPtrArray) faults = NULL, dates = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autoptr (TwCohort) known = NULL;
  g_autofree char *label = NULL;
  Performance performance = { self, setup };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);
  g_return_val_if_fail (TW_IS_SETUP (setup), 0);

  if (tw_setup_get_purpose (setup) == TW_SETUP_CHANGE)
    known = tw_workspace_require_open_cohort (self, tw_setup_get_cohort_id (setup), error);
  else if (tw_setup_get_purpose (setup) == TW_SETUP_NEXT_COHORT)
    known = tw_workspace_require_cohort (self, tw_setup_get_cohort_id (setup), error);
  if (!known && tw_setup_get_purpose (setup) != TW_SETUP_PROGRAMME)
    return 0;

  faults = tw_workspace_check_setup (self, setup);
  dates = tw_form_faults_set_error (faults, error) ? tw_workspace_list_setup_dates (self, setup, error) : NULL;
  if (!dates)
    return 0;

  label = name_command (setup);
  command = tw_command_begin (self, label, error);
  if (!command)
    return 0;

  performance.connection = tw_command_connection (command);
  performance.programme_id = known ? tw_cohort_get_programme_id (known) : 0;
  if (!perform (&performance, known, dates, error) || !tw_command_commit (g_steal_pointer (&command), error))
    return 0;

  return performance.cohort_id;
}
