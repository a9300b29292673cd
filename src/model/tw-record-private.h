/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How a column lies in an object. Text is a `char *`, a number an `int`, an id a `gint64`, a word an enumeration. */
typedef enum
{
  TW_FIELD_TEXT,
  TW_FIELD_NUMBER,
  TW_FIELD_ID,
  TW_FIELD_WORD,
  TW_FIELD_FLAG,
} TwFieldKind;

/* One column of a record: its property name, and where it lies in both the object and the row that fills it. */
typedef struct
{
  const char *property;
  TwFieldKind kind;
  GType (*word_type) (void);
  gsize in_object;
  gsize in_row;
} TwField;

#define TW_FIELD(Object, Row, property, kind, member) \
  { property, kind, NULL, G_STRUCT_OFFSET (Object, row.member), G_STRUCT_OFFSET (Row, member) }
#define TW_FIELD_ENUM(Object, Row, property, member, type_func) \
  { property, TW_FIELD_WORD, type_func, G_STRUCT_OFFSET (Object, row.member), G_STRUCT_OFFSET (Row, member) }

void     tw_record_class_install (GObjectClass  *object_class,
                                  const TwField *fields,
                                  guint          n_fields,
                                  GParamSpec   **pspecs);
void     tw_record_get_field     (gpointer       record,
                                  const TwField *field,
                                  GValue        *value);
gboolean tw_record_load          (gpointer       record,
                                  gconstpointer  row,
                                  const TwField *fields,
                                  guint          n_fields,
                                  GParamSpec   **pspecs);
void     tw_record_clear         (gpointer       record,
                                  const TwField *fields,
                                  guint          n_fields);

G_END_DECLS
