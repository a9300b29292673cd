/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A programme: one initiative of the company, with its objective and its cohorts (D7, D8).
 * Its properties are the columns of its row and are readable only: commands of the workspace change the row, and
 * the object follows. */

#include "tw-programme-private.h"

#include "tw-record-private.h"

struct _TwProgramme
{
  GObject parent_instance;

  TwProgrammeRow row;
};

G_DEFINE_FINAL_TYPE (TwProgramme, tw_programme, G_TYPE_OBJECT)

static const TwRecordField fields[] = {
  TW_RECORD_FIELD (TwProgramme, TwProgrammeRow, "id", TW_RECORD_ID, id),
  TW_RECORD_FIELD (TwProgramme, TwProgrammeRow, "name", TW_RECORD_TEXT, name),
  TW_RECORD_FIELD (TwProgramme, TwProgrammeRow, "aim", TW_RECORD_TEXT, aim),
  TW_RECORD_FIELD (TwProgramme, TwProgrammeRow, "objective", TW_RECORD_TEXT, objective),
  TW_RECORD_FIELD (TwProgramme, TwProgrammeRow, "objective-area", TW_RECORD_TEXT, objective_area),
  TW_RECORD_FIELD (TwProgramme, TwProgrammeRow, "sponsor", TW_RECORD_TEXT, sponsor),
  TW_RECORD_FIELD (TwProgramme, TwProgrammeRow, "sample", TW_RECORD_FLAG, sample),
  TW_RECORD_FIELD (TwProgramme, TwProgrammeRow, "success-measures", TW_RECORD_TEXT, success_measures),
  TW_RECORD_FIELD (TwProgramme, TwProgrammeRow, "guideline-addition", TW_RECORD_TEXT, guideline_addition),
  TW_RECORD_FIELD (TwProgramme, TwProgrammeRow, "works-council-on", TW_RECORD_TEXT, works_council_on),
  TW_RECORD_FIELD (TwProgramme, TwProgrammeRow, "works-council-result", TW_RECORD_TEXT, works_council_result),
};

static GParamSpec *properties[G_N_ELEMENTS (fields)];

static void
tw_programme_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  tw_record_get_field (object, &fields[prop_id - 1], value);
}

static void
tw_programme_finalize (GObject *object)
{
  tw_record_clear (object, fields, G_N_ELEMENTS (fields));

  G_OBJECT_CLASS (tw_programme_parent_class)->finalize (object);
}

static void
tw_programme_class_init (TwProgrammeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tw_programme_get_property;
  object_class->finalize = tw_programme_finalize;

  tw_record_class_install (object_class, fields, G_N_ELEMENTS (fields), properties);
}

static void
tw_programme_init (TwProgramme *self)
{
}

/**
 * tw_programme_new:
 *
 * Returns: (transfer full): an object that no row has been loaded into yet
 */
TwProgramme *
tw_programme_new (void)
{
  return g_object_new (TW_TYPE_PROGRAMME, NULL);
}

/**
 * tw_programme_load:
 * @self: (type TwProgramme): the object of the row
 * @row: (type TwProgrammeRow): its columns; texts are copied
 *
 * Takes the row over and notifies for what changed.
 *
 * Returns: whether anything changed
 */
gboolean
tw_programme_load (gpointer      self,
                  gconstpointer row)
{
  g_return_val_if_fail (TW_IS_PROGRAMME (self), FALSE);

  return tw_record_load (self, row, fields, G_N_ELEMENTS (fields), properties);
}

/**
 * tw_programme_get_row:
 *
 * Returns: (transfer none): the row it was loaded from, to be changed in a copy and written back by a command
 */
const TwProgrammeRow *
tw_programme_get_row (TwProgramme *self)
{
  g_return_val_if_fail (TW_IS_PROGRAMME (self), NULL);

  return &self->row;
}

gint64
tw_programme_get_id (TwProgramme *self)
{
  g_return_val_if_fail (TW_IS_PROGRAMME (self), 0);

  return self->row.id;
}

const char *
tw_programme_get_name (TwProgramme *self)
{
  g_return_val_if_fail (TW_IS_PROGRAMME (self), NULL);

  return self->row.name;
}

const char *
tw_programme_get_aim (TwProgramme *self)
{
  g_return_val_if_fail (TW_IS_PROGRAMME (self), NULL);

  return self->row.aim;
}

const char *
tw_programme_get_objective (TwProgramme *self)
{
  g_return_val_if_fail (TW_IS_PROGRAMME (self), NULL);

  return self->row.objective;
}

const char *
tw_programme_get_objective_area (TwProgramme *self)
{
  g_return_val_if_fail (TW_IS_PROGRAMME (self), NULL);

  return self->row.objective_area;
}

const char *
tw_programme_get_sponsor (TwProgramme *self)
{
  g_return_val_if_fail (TW_IS_PROGRAMME (self), NULL);

  return self->row.sponsor;
}

gboolean
tw_programme_get_sample (TwProgramme *self)
{
  g_return_val_if_fail (TW_IS_PROGRAMME (self), FALSE);

  return self->row.sample;
}

const char *
tw_programme_get_success_measures (TwProgramme *self)
{
  g_return_val_if_fail (TW_IS_PROGRAMME (self), NULL);

  return self->row.success_measures;
}

const char *
tw_programme_get_guideline_addition (TwProgramme *self)
{
  g_return_val_if_fail (TW_IS_PROGRAMME (self), NULL);

  return self->row.guideline_addition;
}

const char *
tw_programme_get_works_council_on (TwProgramme *self)
{
  g_return_val_if_fail (TW_IS_PROGRAMME (self), NULL);

  return self->row.works_council_on;
}

const char *
tw_programme_get_works_council_result (TwProgramme *self)
{
  g_return_val_if_fail (TW_IS_PROGRAMME (self), NULL);

  return self->row.works_council_result;
}
