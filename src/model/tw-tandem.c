/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tandem: a mentor and a mentee of one cohort, for a term.
 * Its properties are the columns of its row and are readable only: commands of the workspace change the row, and
 * the object follows. */

#include "tw-tandem-private.h"

#include "tw-record-private.h"

struct _TwTandem
{
  GObject parent_instance;

  TwTandemRow row;
};

G_DEFINE_FINAL_TYPE (TwTandem, tw_tandem, G_TYPE_OBJECT)

static const TwRecordField fields[] = {
  TW_RECORD_FIELD (TwTandem, TwTandemRow, "id", TW_RECORD_ID, id),
  TW_RECORD_FIELD (TwTandem, TwTandemRow, "cohort-id", TW_RECORD_ID, cohort_id),
  TW_RECORD_FIELD (TwTandem, TwTandemRow, "mentor-id", TW_RECORD_ID, mentor_id),
  TW_RECORD_FIELD (TwTandem, TwTandemRow, "mentee-id", TW_RECORD_ID, mentee_id),
  TW_RECORD_WORD_FIELD (TwTandem, TwTandemRow, "state", state, tw_tandem_state_get_type),
  TW_RECORD_WORD_FIELD (TwTandem, TwTandemRow, "origin", origin, tw_tandem_origin_get_type),
  TW_RECORD_FIELD (TwTandem, TwTandemRow, "pinned", TW_RECORD_FLAG, pinned),
  TW_RECORD_FIELD (TwTandem, TwTandemRow, "score", TW_RECORD_NUMBER, score),
  TW_RECORD_FIELD (TwTandem, TwTandemRow, "starts-on", TW_RECORD_TEXT, starts_on),
  TW_RECORD_FIELD (TwTandem, TwTandemRow, "ends-on", TW_RECORD_TEXT, ends_on),
  TW_RECORD_FIELD (TwTandem, TwTandemRow, "ended-on", TW_RECORD_TEXT, ended_on),
  TW_RECORD_WORD_FIELD (TwTandem, TwTandemRow, "end-reason", end_reason, tw_end_reason_get_type),
  TW_RECORD_FIELD (TwTandem, TwTandemRow, "end-note", TW_RECORD_TEXT, end_note),
  TW_RECORD_WORD_FIELD (TwTandem, TwTandemRow, "chemistry", chemistry, tw_chemistry_get_type),
};

static GParamSpec *properties[G_N_ELEMENTS (fields)];

static void
tw_tandem_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  tw_record_get_field (object, &fields[prop_id - 1], value);
}

static void
tw_tandem_finalize (GObject *object)
{
  tw_record_clear (object, fields, G_N_ELEMENTS (fields));

  G_OBJECT_CLASS (tw_tandem_parent_class)->finalize (object);
}

static void
tw_tandem_class_init (TwTandemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tw_tandem_get_property;
  object_class->finalize = tw_tandem_finalize;

  tw_record_class_install (object_class, fields, G_N_ELEMENTS (fields), properties);
}

static void
tw_tandem_init (TwTandem *self)
{
}

/**
 * tw_tandem_new:
 *
 * Returns: (transfer full): an object that no row has been loaded into yet
 */
TwTandem *
tw_tandem_new (void)
{
  return g_object_new (TW_TYPE_TANDEM, NULL);
}

/**
 * tw_tandem_load:
 * @self: (type TwTandem): the object of the row
 * @row: (type TwTandemRow): its columns; texts are copied
 *
 * Takes the row over and notifies for what changed.
 *
 * Returns: whether anything changed
 */
gboolean
tw_tandem_load (gpointer      self,
               gconstpointer row)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), FALSE);

  return tw_record_load (self, row, fields, G_N_ELEMENTS (fields), properties);
}

/**
 * tw_tandem_get_row:
 *
 * Returns: (transfer none): the row it was loaded from, to be changed in a copy and written back by a command
 */
const TwTandemRow *
tw_tandem_get_row (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), NULL);

  return &self->row;
}

gint64
tw_tandem_get_id (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), 0);

  return self->row.id;
}

gint64
tw_tandem_get_cohort_id (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), 0);

  return self->row.cohort_id;
}

gint64
tw_tandem_get_mentor_id (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), 0);

  return self->row.mentor_id;
}

gint64
tw_tandem_get_mentee_id (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), 0);

  return self->row.mentee_id;
}

TwTandemState
tw_tandem_get_state (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), 0);

  return self->row.state;
}

TwTandemOrigin
tw_tandem_get_origin (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), 0);

  return self->row.origin;
}

gboolean
tw_tandem_get_pinned (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), FALSE);

  return self->row.pinned;
}

int
tw_tandem_get_score (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), -1);

  return self->row.score;
}

const char *
tw_tandem_get_starts_on (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), NULL);

  return self->row.starts_on;
}

const char *
tw_tandem_get_ends_on (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), NULL);

  return self->row.ends_on;
}

const char *
tw_tandem_get_ended_on (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), NULL);

  return self->row.ended_on;
}

TwEndReason
tw_tandem_get_end_reason (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), TW_END_REASON_NONE);

  return self->row.end_reason;
}

const char *
tw_tandem_get_end_note (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), NULL);

  return self->row.end_note;
}

TwChemistry
tw_tandem_get_chemistry (TwTandem *self)
{
  g_return_val_if_fail (TW_IS_TANDEM (self), TW_CHEMISTRY_UNKNOWN);

  return self->row.chemistry;
}
