/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one command did to the rows, in a compact binary form that can be read from either end, and cut back to
 * any earlier length. It lives in memory only and is never SQL.
 *
 * A change is: operation (1 byte), table (2), number of values (2), key (8), [last key of a range (8)], the values,
 * and its own length (4), by which it is read backwards. A value is its SQLite type (1 byte), then 8 bytes for
 * a number, or a length (4) and the bytes for text and blobs. Fields lie unaligned and are copied in and out. */

#include "tw-change-buffer.h"

#include <string.h>

struct _TwChangeBuffer
{
  guint8 *bytes;
  gsize length;
  gsize capacity;
};

#define SMALLEST_CAPACITY 256
#define HEAD_SIZE         (1 + 2 + 2 + 8)
#define TAIL_SIZE         4

static gboolean
reserve (TwChangeBuffer *self,
         gsize           size)
{
  gsize capacity = MAX (self->capacity, SMALLEST_CAPACITY);
  guint8 *bytes;

  if (size <= self->capacity - self->length)
    return TRUE;
  while (capacity - self->length < size)
    {
      if (capacity > G_MAXSSIZE / 2)
        return FALSE;
      capacity *= 2;
    }
  bytes = g_try_realloc (self->bytes, capacity);
  if (bytes == NULL)
    return FALSE;
  self->bytes = bytes;
  self->capacity = capacity;

  return TRUE;
}

static void
put (TwChangeBuffer *self,
     gconstpointer   field,
     gsize           size)
{
  memcpy (self->bytes + self->length, field, size);
  self->length += size;
}

static gsize
get (const guint8 *bytes,
     gpointer      field,
     gsize         size)
{
  memcpy (field, bytes, size);

  return size;
}

/* A type, and behind it a field of so many bytes. */
static gboolean
put_typed (TwChangeBuffer *self,
           guint8          type,
           gconstpointer   field,
           gsize           size)
{
  if (!reserve (self, 1 + size))
    return FALSE;

  self->bytes[self->length++] = type;
  if (size > 0)
    put (self, field, size);

  return TRUE;
}

static gboolean
put_bytes (TwChangeBuffer *self,
           guint8          type,
           gconstpointer   bytes,
           guint32         size)
{
  if (!reserve (self, 1 + sizeof size + size))
    return FALSE;

  put_typed (self, type, &size, sizeof size);
  if (size > 0)
    put (self, bytes, size);

  return TRUE;
}

/* Each question to SQLite is asked once: a whole list is logged value by value. */
static gboolean
put_value (TwChangeBuffer *self,
           sqlite3_value  *value)
{
  const guint8 type = (guint8) sqlite3_value_type (value);
  gconstpointer bytes;
  gint64 integer;
  double real;

  switch (type)
    {
    case SQLITE_INTEGER:
      integer = sqlite3_value_int64 (value);
      return put_typed (self, type, &integer, sizeof integer);
    case SQLITE_FLOAT:
      real = sqlite3_value_double (value);
      return put_typed (self, type, &real, sizeof real);
    case SQLITE_TEXT:
      bytes = sqlite3_value_text (value);
      return put_bytes (self, type, bytes, (guint32) sqlite3_value_bytes (value));
    case SQLITE_BLOB:
      bytes = sqlite3_value_blob (value);
      return put_bytes (self, type, bytes, (guint32) sqlite3_value_bytes (value));
    default:
      return put_typed (self, type, NULL, 0);
    }
}

/* Binds one value, or skips it when there is no statement. Returns the value's size, and SQLite's word in @result. */
static gsize
bind_value (const guint8 *value,
            sqlite3_stmt *statement,
            int           parameter,
            int          *result)
{
  guint8 type = value[0];
  gint64 integer;
  double real;
  guint32 size;

  *result = SQLITE_OK;
  switch (type)
    {
    case SQLITE_INTEGER:
      get (value + 1, &integer, 8);
      if (statement != NULL)
        *result = sqlite3_bind_int64 (statement, parameter, integer);
      return 1 + 8;
    case SQLITE_FLOAT:
      get (value + 1, &real, 8);
      if (statement != NULL)
        *result = sqlite3_bind_double (statement, parameter, real);
      return 1 + 8;
    case SQLITE_TEXT:
      get (value + 1, &size, 4);
      if (statement != NULL)
        *result = sqlite3_bind_text64 (statement, parameter, (const char *) value + 5, size, SQLITE_STATIC,
                                       SQLITE_UTF8);
      return 1 + 4 + size;
    case SQLITE_BLOB:
      get (value + 1, &size, 4);
      if (statement != NULL)
        *result = sqlite3_bind_blob64 (statement, parameter, value + 5, size, SQLITE_STATIC);
      return 1 + 4 + size;
    default:
      if (statement != NULL)
        *result = sqlite3_bind_null (statement, parameter);
      return 1;
    }
}

static void
put_head (TwChangeBuffer    *self,
          TwChangeOperation  operation,
          guint              table,
          guint              n_values,
          gint64             key)
{
  guint8 short_operation = (guint8) operation;
  guint16 short_table = (guint16) table;
  guint16 short_n_values = (guint16) n_values;

  put (self, &short_operation, 1);
  put (self, &short_table, 2);
  put (self, &short_n_values, 2);
  put (self, &key, 8);
}

static void
put_tail (TwChangeBuffer *self,
          gsize           start)
{
  guint32 size = (guint32) (self->length + TAIL_SIZE - start);

  put (self, &size, TAIL_SIZE);
}

/**
 * tw_change_buffer_new:
 *
 * Returns: (transfer full): a buffer without changes
 */
TwChangeBuffer *
tw_change_buffer_new (void)
{
  return g_new0 (TwChangeBuffer, 1);
}

/**
 * tw_change_buffer_free:
 * @self: (transfer full): a buffer
 */
void
tw_change_buffer_free (TwChangeBuffer *self)
{
  g_free (self->bytes);
  g_free (self);
}

/**
 * tw_change_buffer_get_length:
 * @self: a buffer
 *
 * Returns: its length in bytes: a mark to cut back to, and where reading backwards begins
 */
gsize
tw_change_buffer_get_length (TwChangeBuffer *self)
{
  return self->length;
}

/**
 * tw_change_buffer_cut:
 * @self: a buffer
 * @length: an earlier length
 *
 * Forgets the changes since @length.
 */
void
tw_change_buffer_cut (TwChangeBuffer *self,
                      gsize           length)
{
  g_return_if_fail (length <= self->length);

  self->length = length;
}

/**
 * tw_change_buffer_squeeze:
 * @self: a buffer to which nothing more is appended
 *
 * Gives back the memory that is not used.
 */
void
tw_change_buffer_squeeze (TwChangeBuffer *self)
{
  if (self->length > 0)
    self->bytes = g_realloc (self->bytes, self->length);
  else
    g_clear_pointer (&self->bytes, g_free);
  self->capacity = self->length;
}

/**
 * tw_change_buffer_append:
 * @self: a buffer
 * @operation: what was done; not a range
 * @table: number of the table
 * @key: row id
 * @n_values: number of old values
 * @values: (array length=n_values): the old values
 *
 * Appends one change.
 *
 * Returns: %FALSE if there is not enough memory, or if the row alone is larger than 4 GB; nothing is appended then
 */
gboolean
tw_change_buffer_append (TwChangeBuffer     *self,
                         TwChangeOperation   operation,
                         guint               table,
                         gint64              key,
                         guint               n_values,
                         sqlite3_value     **values)
{
  gsize start = self->length;
  gboolean kept = reserve (self, HEAD_SIZE);

  if (kept)
    put_head (self, operation, table, n_values, key);
  for (guint i = 0; i < n_values && kept; i++)
    kept = put_value (self, values[i]);

  if (!kept || self->length - start > G_MAXUINT32 - TAIL_SIZE || !reserve (self, TAIL_SIZE))
    {
      self->length = start;
      return FALSE;
    }
  put_tail (self, start);

  return TRUE;
}

/**
 * tw_change_buffer_append_range:
 * @self: a buffer
 * @operation: what was done; a range
 * @table: number of the table
 * @first: first row id
 * @last: last row id
 *
 * Appends that all rows from @first to @last were inserted, or that all there were were deleted.
 *
 * Returns: %FALSE if there is not enough memory
 */
gboolean
tw_change_buffer_append_range (TwChangeBuffer    *self,
                               TwChangeOperation  operation,
                               guint              table,
                               gint64             first,
                               gint64             last)
{
  gsize begin = self->length;

  if (!reserve (self, HEAD_SIZE + 8 + TAIL_SIZE))
    return FALSE;
  put_head (self, operation, table, 0, first);
  put (self, &last, 8);
  put_tail (self, begin);

  return TRUE;
}

/**
 * tw_change_buffer_append_all:
 * @other: changes of the same tables, later than those in @self
 *
 * Returns: whether there was memory
 */
gboolean
tw_change_buffer_append_all (TwChangeBuffer *self,
                             TwChangeBuffer *other)
{
  if (!reserve (self, other->length))
    return FALSE;

  put (self, other->bytes, other->length);

  return TRUE;
}

/**
 * tw_change_buffer_read:
 * @self: a buffer
 * @start: where a change begins
 * @change: (out caller-allocates): the change
 *
 * Returns: whether there is a change at @start, or the buffer ends there
 */
gboolean
tw_change_buffer_read (TwChangeBuffer *self,
                       gsize           start,
                       TwChange       *change)
{
  const guint8 *at = self->bytes + start;
  guint16 table, n_values;
  int ignored;

  if (start >= self->length)
    return FALSE;

  change->operation = (TwChangeOperation) *at++;
  at += get (at, &table, 2);
  at += get (at, &n_values, 2);
  at += get (at, &change->key, 8);
  change->table = table;
  change->n_values = n_values;
  change->last = change->key;
  if (change->operation == TW_CHANGE_INSERT_RANGE || change->operation == TW_CHANGE_DELETE_RANGE)
    at += get (at, &change->last, 8);
  change->values = at;
  for (guint i = 0; i < change->n_values; i++)
    at += bind_value (at, NULL, 0, &ignored);
  change->start = start;
  change->end = (gsize) (at - self->bytes) + TAIL_SIZE;

  return TRUE;
}

/**
 * tw_change_buffer_read_back:
 * @self: a buffer
 * @end: where a change ends
 * @change: (out caller-allocates): the change
 *
 * Returns: whether there is a change before @end, or the buffer begins there
 */
gboolean
tw_change_buffer_read_back (TwChangeBuffer *self,
                            gsize           end,
                            TwChange       *change)
{
  guint32 size;

  if (end == 0)
    return FALSE;
  get (self->bytes + end - TAIL_SIZE, &size, TAIL_SIZE);

  return tw_change_buffer_read (self, end - size, change);
}

/**
 * tw_change_bind_values:
 * @change: a change
 * @statement: a prepared statement
 * @first_parameter: the parameter for the first value
 *
 * Binds all old values, one parameter after another. They must not outlive the buffer.
 *
 * Returns: SQLite's result code
 */
int
tw_change_bind_values (const TwChange *change,
                       sqlite3_stmt   *statement,
                       int             first_parameter)
{
  const guint8 *value = change->values;

  for (guint i = 0; i < change->n_values; i++)
    {
      int result;

      value += bind_value (value, statement, first_parameter + (int) i, &result);
      if (result != SQLITE_OK)
        return result;
    }

  return SQLITE_OK;
}

/**
 * tw_change_bind_value:
 * @change: a change
 * @index: which old value
 * @statement: a prepared statement
 * @parameter: the parameter
 *
 * Binds one old value. It must not outlive the buffer.
 *
 * Returns: SQLite's result code
 */
int
tw_change_bind_value (const TwChange *change,
                      guint           index,
                      sqlite3_stmt   *statement,
                      int             parameter)
{
  const guint8 *value = change->values;
  int result;

  g_return_val_if_fail (index < change->n_values, SQLITE_MISUSE);

  for (guint i = 0; i < index; i++)
    value += bind_value (value, NULL, 0, &result);
  bind_value (value, statement, parameter, &result);

  return result;
}
