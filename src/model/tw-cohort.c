/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A cohort: one run of a programme, with its own rules and dates (D1, D2, D13, D14).
 * Its properties are the columns of its row and are readable only: commands of the workspace change the row, and
 * the object follows. */

#include "tw-cohort-private.h"

#include "tw-record-private.h"

struct _TwCohort
{
  GObject parent_instance;

  TwCohortRow row;
};

G_DEFINE_FINAL_TYPE (TwCohort, tw_cohort, G_TYPE_OBJECT)

static const TwRecordField fields[] = {
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "id", TW_RECORD_ID, id),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "programme-id", TW_RECORD_ID, programme_id),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "name", TW_RECORD_TEXT, name),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "starts-on", TW_RECORD_TEXT, starts_on),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "ends-on", TW_RECORD_TEXT, ends_on),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "closed-on", TW_RECORD_TEXT, closed_on),
  TW_RECORD_WORD_FIELD (TwCohort, TwCohortRow, "state", state, tw_cohort_state_get_type),
  TW_RECORD_WORD_FIELD (TwCohort, TwCohortRow, "direction", direction, tw_direction_get_type),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "reporting-steps", TW_RECORD_NUMBER, reporting_steps),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "own-department-allowed", TW_RECORD_FLAG, own_department_allowed),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "target-level-from", TW_RECORD_NUMBER, target_level_from),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "target-level-to", TW_RECORD_NUMBER, target_level_to),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "mentor-age-limit", TW_RECORD_NUMBER, mentor_age_limit),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "minimum-score", TW_RECORD_NUMBER, minimum_score),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "previous-id", TW_RECORD_ID, previous_id),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "cadence-days", TW_RECORD_NUMBER, cadence_days),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "meeting-minutes", TW_RECORD_NUMBER, meeting_minutes),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "meeting-place", TW_RECORD_TEXT, meeting_place),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "ground-rules", TW_RECORD_TEXT, ground_rules),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "holiday-calendar", TW_RECORD_TEXT, holiday_calendar),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "zone", TW_RECORD_TEXT, zone),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "planned-tandems", TW_RECORD_NUMBER, planned_tandems),
  TW_RECORD_FIELD (TwCohort, TwCohortRow, "mentor-capacity", TW_RECORD_NUMBER, mentor_capacity),
};

static GParamSpec *properties[G_N_ELEMENTS (fields)];

static void
tw_cohort_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  tw_record_get_field (object, &fields[prop_id - 1], value);
}

static void
tw_cohort_finalize (GObject *object)
{
  tw_record_clear (object, fields, G_N_ELEMENTS (fields));

  G_OBJECT_CLASS (tw_cohort_parent_class)->finalize (object);
}

static void
tw_cohort_class_init (TwCohortClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tw_cohort_get_property;
  object_class->finalize = tw_cohort_finalize;

  tw_record_class_install (object_class, fields, G_N_ELEMENTS (fields), properties);
}

static void
tw_cohort_init (TwCohort *self)
{
}

/**
 * tw_cohort_new:
 *
 * Returns: (transfer full): an object that no row has been loaded into yet
 */
TwCohort *
tw_cohort_new (void)
{
  return g_object_new (TW_TYPE_COHORT, NULL);
}

/**
 * tw_cohort_load:
 * @self: (type TwCohort): the object of the row
 * @row: (type TwCohortRow): its columns; texts are copied
 *
 * Takes the row over and notifies for what changed.
 *
 * Returns: whether anything changed
 */
gboolean
tw_cohort_load (gpointer      self,
               gconstpointer row)
{
  g_return_val_if_fail (TW_IS_COHORT (self), FALSE);

  return tw_record_load (self, row, fields, G_N_ELEMENTS (fields), properties);
}

/**
 * tw_cohort_get_row:
 *
 * Returns: (transfer none): the row it was loaded from, to be changed in a copy and written back by a command
 */
const TwCohortRow *
tw_cohort_get_row (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), NULL);

  return &self->row;
}

gint64
tw_cohort_get_id (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), 0);

  return self->row.id;
}

gint64
tw_cohort_get_programme_id (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), 0);

  return self->row.programme_id;
}

const char *
tw_cohort_get_name (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), NULL);

  return self->row.name;
}

const char *
tw_cohort_get_starts_on (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), NULL);

  return self->row.starts_on;
}

const char *
tw_cohort_get_ends_on (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), NULL);

  return self->row.ends_on;
}

const char *
tw_cohort_get_closed_on (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), NULL);

  return self->row.closed_on;
}

TwCohortState
tw_cohort_get_state (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), 0);

  return self->row.state;
}

TwDirection
tw_cohort_get_direction (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), 0);

  return self->row.direction;
}

int
tw_cohort_get_reporting_steps (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), -1);

  return self->row.reporting_steps;
}

gboolean
tw_cohort_get_own_department_allowed (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), FALSE);

  return self->row.own_department_allowed;
}

int
tw_cohort_get_target_level_from (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), -1);

  return self->row.target_level_from;
}

int
tw_cohort_get_target_level_to (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), -1);

  return self->row.target_level_to;
}

int
tw_cohort_get_mentor_age_limit (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), 0);

  return self->row.mentor_age_limit;
}

int
tw_cohort_get_minimum_score (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), 0);

  return self->row.minimum_score;
}

gint64
tw_cohort_get_previous_id (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), 0);

  return self->row.previous_id;
}

int
tw_cohort_get_cadence_days (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), 0);

  return self->row.cadence_days;
}

int
tw_cohort_get_meeting_minutes (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), 0);

  return self->row.meeting_minutes;
}

const char *
tw_cohort_get_meeting_place (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), NULL);

  return self->row.meeting_place;
}

const char *
tw_cohort_get_ground_rules (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), NULL);

  return self->row.ground_rules;
}

const char *
tw_cohort_get_holiday_calendar (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), NULL);

  return self->row.holiday_calendar;
}

const char *
tw_cohort_get_zone (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), NULL);

  return self->row.zone;
}

/**
 * tw_cohort_get_planned_tandems:
 *
 * Returns: how many tandems are planned; 0 where nobody said
 */
int
tw_cohort_get_planned_tandems (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), 0);

  return self->row.planned_tandems;
}

/**
 * tw_cohort_get_mentor_capacity:
 *
 * Returns: how many tandems a mentor can have where nothing else is said of the person
 */
int
tw_cohort_get_mentor_capacity (TwCohort *self)
{
  g_return_val_if_fail (TW_IS_COHORT (self), 1);

  return self->row.mentor_capacity;
}
