/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How a column lies in an object. Text is a `char *`, a number an `int`, an id a `gint64`, a word an enumeration. */
typedef enum
{
  TW_RECORD_TEXT,
  TW_RECORD_NUMBER,
  TW_RECORD_ID,
  TW_RECORD_WORD,
  TW_RECORD_FLAG,
} TwRecordFieldKind;

/* One column of a record: its property name, and where it lies in both the object and the row that fills it. */
typedef struct
{
  const char *property;
  TwRecordFieldKind kind;
  GType (*word_type) (void);
  gsize in_object;
  gsize in_row;
} TwRecordField;

#define TW_RECORD_FIELD(Object, Row, property, kind, member) \
  { property, kind, NULL, G_STRUCT_OFFSET (Object, row.member), G_STRUCT_OFFSET (Row, member) }
#define TW_RECORD_WORD_FIELD(Object, Row, property, member, type_func) \
  { property, TW_RECORD_WORD, type_func, G_STRUCT_OFFSET (Object, row.member), G_STRUCT_OFFSET (Row, member) }

void     tw_record_class_install (GObjectClass  *object_class,
                                  const TwRecordField *fields,
                                  guint          n_fields,
                                  GParamSpec   **pspecs);
void     tw_record_get_field     (gpointer       record,
                                  const TwRecordField *field,
                                  GValue        *value);
gboolean tw_record_load          (gpointer       record,
                                  gconstpointer  row,
                                  const TwRecordField *fields,
                                  guint          n_fields,
                                  GParamSpec   **pspecs);
void     tw_record_clear         (gpointer       record,
                                  const TwRecordField *fields,
                                  guint          n_fields);

G_END_DECLS
