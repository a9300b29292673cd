/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * TwChangeBuffer:
 *
 * The row changes of one command, one after another in a compact binary form: for each the operation, the number
 * of the table, the key, and for updates and deletions all old values with their types.
 */
typedef struct _TwChangeBuffer TwChangeBuffer;

typedef enum
{
  TW_CHANGE_INSERT = 'i',
  TW_CHANGE_UPDATE = 'u',
  TW_CHANGE_DELETE = 'd',
  TW_CHANGE_INSERT_RANGE = 'r',
  TW_CHANGE_DELETE_RANGE = 'k', /* all rows of the table, and they are kept elsewhere */
} TwChangeOperation;

/**
 * TwChange:
 * @operation: what was done
 * @table: number of the table
 * @key: row id after the change (before it, for a deletion); the first one of a range
 * @last: the last row id of a range; else @key
 * @n_values: number of old values
 * @values: (array length=n_values): start of the old values; see tw_change_bind_values()
 * @start: where the change begins in the buffer
 * @end: where the next one begins
 *
 * One change as it lies in a buffer; valid until the buffer is changed.
 */
typedef struct
{
  TwChangeOperation operation;
  guint table;
  gint64 key;
  gint64 last;
  guint n_values;
  const guint8 *values;
  gsize start;
  gsize end;
} TwChange;

TwChangeBuffer *tw_change_buffer_new           (void);
void            tw_change_buffer_free          (TwChangeBuffer     *self);
gsize           tw_change_buffer_get_length    (TwChangeBuffer     *self);
void            tw_change_buffer_cut           (TwChangeBuffer     *self,
                                                gsize               length);
void            tw_change_buffer_squeeze       (TwChangeBuffer     *self);
gboolean        tw_change_buffer_append        (TwChangeBuffer     *self,
                                                TwChangeOperation   operation,
                                                guint               table,
                                                gint64              key,
                                                guint               n_values,
                                                sqlite3_value     **values);
gboolean        tw_change_buffer_append_range  (TwChangeBuffer     *self,
                                                TwChangeOperation   operation,
                                                guint               table,
                                                gint64              first,
                                                gint64              last);
gboolean        tw_change_buffer_append_all    (TwChangeBuffer     *self,
                                                TwChangeBuffer     *other);
gboolean        tw_change_buffer_read          (TwChangeBuffer     *self,
                                                gsize               start,
                                                TwChange           *change);
gboolean        tw_change_buffer_read_back     (TwChangeBuffer     *self,
                                                gsize               end,
                                                TwChange           *change);
int             tw_change_bind_values          (const TwChange     *change,
                                                sqlite3_stmt       *statement,
                                                int                 first_parameter);
int             tw_change_bind_value           (const TwChange     *change,
                                                guint               index,
                                                sqlite3_stmt       *statement,
                                                int                 parameter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwChangeBuffer, tw_change_buffer_free)

G_END_DECLS
