/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person of the staff list.
 * Its properties are the columns of its row and are readable only: commands of the workspace change the row, and
 * the object follows. */

#include "tw-person-private.h"

#include "tw-record-private.h"

struct _TwPerson
{
  GObject parent_instance;

  TwPersonRow row;
};

G_DEFINE_FINAL_TYPE (TwPerson, tw_person, G_TYPE_OBJECT)

static const TwRecordField fields[] = {
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "id", TW_RECORD_ID, id),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "number", TW_RECORD_TEXT, number),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "title", TW_RECORD_TEXT, title),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "given-name", TW_RECORD_TEXT, given_name),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "family-name", TW_RECORD_TEXT, family_name),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "email", TW_RECORD_TEXT, email),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "job-title", TW_RECORD_TEXT, job_title),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "department", TW_RECORD_TEXT, department),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "site", TW_RECORD_TEXT, site),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "department-id", TW_RECORD_ID, department_id),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "site-id", TW_RECORD_ID, site_id),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "level", TW_RECORD_NUMBER, level),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "level-derived", TW_RECORD_FLAG, level_derived),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "birth-year", TW_RECORD_NUMBER, birth_year),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "manager-id", TW_RECORD_ID, manager_id),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "functional-manager-id", TW_RECORD_ID, functional_manager_id),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "joined-on", TW_RECORD_TEXT, joined_on),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "left-on", TW_RECORD_TEXT, left_on),
  TW_RECORD_FIELD (TwPerson, TwPersonRow, "erased-on", TW_RECORD_TEXT, erased_on),
};

static GParamSpec *properties[G_N_ELEMENTS (fields)];

static void
tw_person_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  tw_record_get_field (object, &fields[prop_id - 1], value);
}

static void
tw_person_finalize (GObject *object)
{
  tw_record_clear (object, fields, G_N_ELEMENTS (fields));

  G_OBJECT_CLASS (tw_person_parent_class)->finalize (object);
}

static void
tw_person_class_init (TwPersonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tw_person_get_property;
  object_class->finalize = tw_person_finalize;

  tw_record_class_install (object_class, fields, G_N_ELEMENTS (fields), properties);
}

static void
tw_person_init (TwPerson *self)
{
}

/**
 * tw_person_new:
 *
 * Returns: (transfer full): an object that no row has been loaded into yet
 */
TwPerson *
tw_person_new (void)
{
  return g_object_new (TW_TYPE_PERSON, NULL);
}

/**
 * tw_person_load:
 * @self: (type TwPerson): the object of the row
 * @row: (type TwPersonRow): its columns; texts are copied
 *
 * Takes the row over and notifies for what changed.
 *
 * Returns: whether anything changed
 */
gboolean
tw_person_load (gpointer      self,
               gconstpointer row)
{
  g_return_val_if_fail (TW_IS_PERSON (self), FALSE);

  return tw_record_load (self, row, fields, G_N_ELEMENTS (fields), properties);
}

gint64
tw_person_get_id (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), 0);

  return self->row.id;
}

const char *
tw_person_get_number (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), NULL);

  return self->row.number;
}

const char *
tw_person_get_title (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), NULL);

  return self->row.title;
}

const char *
tw_person_get_given_name (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), NULL);

  return self->row.given_name;
}

const char *
tw_person_get_family_name (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), NULL);

  return self->row.family_name;
}

const char *
tw_person_get_email (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), NULL);

  return self->row.email;
}

const char *
tw_person_get_job_title (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), NULL);

  return self->row.job_title;
}

const char *
tw_person_get_department (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), NULL);

  return self->row.department;
}

const char *
tw_person_get_site (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), NULL);

  return self->row.site;
}

gint64
tw_person_get_department_id (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), 0);

  return self->row.department_id;
}

gint64
tw_person_get_site_id (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), 0);

  return self->row.site_id;
}

int
tw_person_get_level (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), -1);

  return self->row.level;
}

gboolean
tw_person_get_level_derived (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), FALSE);

  return self->row.level_derived;
}

int
tw_person_get_birth_year (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), 0);

  return self->row.birth_year;
}

gint64
tw_person_get_manager_id (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), 0);

  return self->row.manager_id;
}

gint64
tw_person_get_functional_manager_id (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), 0);

  return self->row.functional_manager_id;
}

const char *
tw_person_get_joined_on (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), NULL);

  return self->row.joined_on;
}

const char *
tw_person_get_left_on (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), NULL);

  return self->row.left_on;
}

const char *
tw_person_get_erased_on (TwPerson *self)
{
  g_return_val_if_fail (TW_IS_PERSON (self), NULL);

  return self->row.erased_on;
}
