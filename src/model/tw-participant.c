/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A participant: a person in a cohort, as mentor or as mentee, with the facts as of enrolment.
 * Its properties are the columns of its row and are readable only: commands of the workspace change the row, and
 * the object follows. */

#include "tw-participant-private.h"

#include "tw-record-private.h"

struct _TwParticipant
{
  GObject parent_instance;

  TwParticipantRow row;
};

G_DEFINE_FINAL_TYPE (TwParticipant, tw_participant, G_TYPE_OBJECT)

static const TwRecordField fields[] = {
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "id", TW_RECORD_ID, id),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "cohort-id", TW_RECORD_ID, cohort_id),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "person-id", TW_RECORD_ID, person_id),
  TW_RECORD_WORD_FIELD (TwParticipant, TwParticipantRow, "role", role, tw_role_get_type),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "capacity", TW_RECORD_NUMBER, capacity),
  TW_RECORD_WORD_FIELD (TwParticipant, TwParticipantRow, "commitment", commitment, tw_commitment_get_type),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "obliged-on", TW_RECORD_TEXT, obliged_on),
  TW_RECORD_WORD_FIELD (TwParticipant, TwParticipantRow, "willingness", willingness, tw_willingness_get_type),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "waiting-list", TW_RECORD_FLAG, waiting_list),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "number", TW_RECORD_TEXT, number),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "name", TW_RECORD_TEXT, name),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "sort-key", TW_RECORD_TEXT, sort_key),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "job-title", TW_RECORD_TEXT, job_title),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "department", TW_RECORD_TEXT, department),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "site", TW_RECORD_TEXT, site),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "level", TW_RECORD_NUMBER, level),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "topics", TW_RECORD_TEXT, topics),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "left-on", TW_RECORD_TEXT, left_on),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "enrolled-on", TW_RECORD_TEXT, enrolled_on),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "commitment-on", TW_RECORD_TEXT, commitment_on),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "obliged-by", TW_RECORD_TEXT, obliged_by),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "obliged-reason", TW_RECORD_TEXT, obliged_reason),
  TW_RECORD_FIELD (TwParticipant, TwParticipantRow, "note", TW_RECORD_TEXT, note),
};

static GParamSpec *properties[G_N_ELEMENTS (fields)];

static void
tw_participant_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  tw_record_get_field (object, &fields[prop_id - 1], value);
}

static void
tw_participant_finalize (GObject *object)
{
  tw_record_clear (object, fields, G_N_ELEMENTS (fields));

  G_OBJECT_CLASS (tw_participant_parent_class)->finalize (object);
}

static void
tw_participant_class_init (TwParticipantClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tw_participant_get_property;
  object_class->finalize = tw_participant_finalize;

  tw_record_class_install (object_class, fields, G_N_ELEMENTS (fields), properties);
}

static void
tw_participant_init (TwParticipant *self)
{
}

/**
 * tw_participant_new:
 *
 * Returns: (transfer full): an object that no row has been loaded into yet
 */
TwParticipant *
tw_participant_new (void)
{
  return g_object_new (TW_TYPE_PARTICIPANT, NULL);
}

/**
 * tw_participant_load:
 * @self: (type TwParticipant): the object of the row
 * @row: (type TwParticipantRow): its columns; texts are copied
 *
 * Takes the row over and notifies for what changed.
 *
 * Returns: whether anything changed
 */
gboolean
tw_participant_load (gpointer      self,
                    gconstpointer row)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), FALSE);

  return tw_record_load (self, row, fields, G_N_ELEMENTS (fields), properties);
}

/**
 * tw_participant_get_row:
 *
 * Returns: (transfer none): the row it was loaded from, to be changed in a copy and written back by a command
 */
const TwParticipantRow *
tw_participant_get_row (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return &self->row;
}

gint64
tw_participant_get_id (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), 0);

  return self->row.id;
}

gint64
tw_participant_get_cohort_id (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), 0);

  return self->row.cohort_id;
}

gint64
tw_participant_get_person_id (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), 0);

  return self->row.person_id;
}

TwRole
tw_participant_get_role (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), 0);

  return self->row.role;
}

int
tw_participant_get_capacity (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), 0);

  return self->row.capacity;
}

TwCommitment
tw_participant_get_commitment (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), 0);

  return self->row.commitment;
}

const char *
tw_participant_get_obliged_on (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.obliged_on;
}

TwWillingness
tw_participant_get_willingness (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), 0);

  return self->row.willingness;
}

gboolean
tw_participant_get_waiting_list (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), FALSE);

  return self->row.waiting_list;
}

const char *
tw_participant_get_number (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.number;
}

const char *
tw_participant_get_name (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.name;
}

const char *
tw_participant_get_sort_key (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.sort_key;
}

const char *
tw_participant_get_job_title (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.job_title;
}

const char *
tw_participant_get_department (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.department;
}

const char *
tw_participant_get_site (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.site;
}

int
tw_participant_get_level (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), -1);

  return self->row.level;
}

const char *
tw_participant_get_topics (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.topics;
}

const char *
tw_participant_get_left_on (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.left_on;
}

const char *
tw_participant_get_enrolled_on (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.enrolled_on;
}

const char *
tw_participant_get_commitment_on (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.commitment_on;
}

const char *
tw_participant_get_obliged_by (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.obliged_by;
}

const char *
tw_participant_get_obliged_reason (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.obliged_reason;
}

const char *
tw_participant_get_note (TwParticipant *self)
{
  g_return_val_if_fail (TW_IS_PARTICIPANT (self), NULL);

  return self->row.note;
}
