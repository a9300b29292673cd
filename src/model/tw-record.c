/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every object that stands for a row has in common: read-only properties described by a table of fields, and
 * a loader that takes a row over and notifies for exactly the columns that changed. */

#include "tw-record-private.h"

static GParamSpec *
field_pspec (const TwRecordField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->kind)
    {
    case TW_RECORD_TEXT:
      return g_param_spec_string (field->property, NULL, NULL, NULL, flags);
    case TW_RECORD_NUMBER:
      return g_param_spec_int (field->property, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
    case TW_RECORD_ID:
      return g_param_spec_int64 (field->property, NULL, NULL, 0, G_MAXINT64, 0, flags);
    case TW_RECORD_WORD:
      return g_param_spec_enum (field->property, NULL, NULL, field->word_type (), 0, flags);
    case TW_RECORD_FLAG:
      return g_param_spec_boolean (field->property, NULL, NULL, FALSE, flags);
    }

  g_assert_not_reached ();
}

static gboolean
take_over (gpointer             record,
           gconstpointer        row,
           const TwRecordField *field)
{
  gpointer mine = G_STRUCT_MEMBER_P (record, field->in_object);
  gconstpointer theirs = G_STRUCT_MEMBER_P (row, field->in_row);

  switch (field->kind)
    {
    case TW_RECORD_TEXT:
      return g_set_str ((char **) mine, *(char *const *) theirs);

    case TW_RECORD_ID:
      if (*(gint64 *) mine == *(const gint64 *) theirs)
        return FALSE;
      *(gint64 *) mine = *(const gint64 *) theirs;
      return TRUE;

    case TW_RECORD_NUMBER:
    case TW_RECORD_WORD:
    case TW_RECORD_FLAG:
      if (*(int *) mine == *(const int *) theirs)
        return FALSE;
      *(int *) mine = *(const int *) theirs;
      return TRUE;
    }

  g_assert_not_reached ();
}

/**
 * tw_record_class_install:
 * @object_class: the class that gets the properties
 * @fields: (array length=n_fields): its fields; property ids are the index plus one
 * @n_fields: how many
 * @pspecs: (out caller-allocates) (array length=n_fields): the installed properties
 */
void
tw_record_class_install (GObjectClass         *object_class,
                         const TwRecordField  *fields,
                         guint                 n_fields,
                         GParamSpec          **pspecs)
{
  for (guint i = 0; i < n_fields; i++)
    {
      pspecs[i] = field_pspec (&fields[i]);
      g_object_class_install_property (object_class, i + 1, pspecs[i]);
    }
}

/**
 * tw_record_get_field:
 * @record: an object
 * @field: one of its fields
 * @value: (inout): an initialised value of the field's type
 */
void
tw_record_get_field (gpointer             record,
                     const TwRecordField *field,
                     GValue              *value)
{
  gpointer mine = G_STRUCT_MEMBER_P (record, field->in_object);

  switch (field->kind)
    {
    case TW_RECORD_TEXT:
      g_value_set_string (value, *(char **) mine);
      return;
    case TW_RECORD_NUMBER:
      g_value_set_int (value, *(int *) mine);
      return;
    case TW_RECORD_ID:
      g_value_set_int64 (value, *(gint64 *) mine);
      return;
    case TW_RECORD_WORD:
      g_value_set_enum (value, *(int *) mine);
      return;
    case TW_RECORD_FLAG:
      g_value_set_boolean (value, *(int *) mine);
      return;
    }

  g_assert_not_reached ();
}

/**
 * tw_record_load:
 * @record: an object
 * @row: the row as the store reads it; its strings are copied
 *
 * Takes the row over, then notifies for every column that changed, once each.
 *
 * Returns: whether anything changed
 */
gboolean
tw_record_load (gpointer              record,
                gconstpointer         row,
                const TwRecordField  *fields,
                guint                 n_fields,
                GParamSpec          **pspecs)
{
  gboolean changed = FALSE;

  g_object_freeze_notify (record);

  for (guint i = 0; i < n_fields; i++)
    if (take_over (record, row, &fields[i]))
      {
        g_object_notify_by_pspec (record, pspecs[i]);
        changed = TRUE;
      }

  g_object_thaw_notify (record);

  return changed;
}

/**
 * tw_record_clear:
 * @record: an object that is being finalized
 *
 * Frees the texts of the record.
 */
void
tw_record_clear (gpointer             record,
                 const TwRecordField *fields,
                 guint                n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == TW_RECORD_TEXT)
      g_clear_pointer ((char **) G_STRUCT_MEMBER_P (record, fields[i].in_object), g_free);
}
