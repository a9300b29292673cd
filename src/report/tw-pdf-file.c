/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file that a PDF is: numbered objects, written as they come, and where each of them lies (ISO 32000-1, 7.5).
 *
 * Small objects are gathered and compressed together, because a report has thousands of them. The same objects give the
 * same bytes. */

#include "tw-pdf-file.h"

#include <string.h>
#include <zlib.h>

#include "tw-pdf-syntax.h"

/* Of a row of the table of places: what is told of an object, in bytes. */
#define ROW 7

/* How hard streams are pressed, from 1 to 9: beyond this a report becomes a tenth smaller at most, but slower. */
static const int compression = 2;

static const gsize full_bundle = 64 * 1024;
static const gsize full_buffer = 64 * 1024;

typedef enum
{
  UNUSED,
  OFFSET,                       /* lies at an offset of the file */
  BUNDLED,                      /* lies in a bundle, at an index of it */
} PlaceKind;

typedef struct
{
  PlaceKind kind;
  guint64 place;                /* the offset, or the number of the bundle */
  guint index;
} Place;

struct _TwPdfFile
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error;                /* the first one; nothing is written after it */
  GString *buffer;              /* what is not written yet */
  guint64 n_written;
  GChecksum *checksum;          /* of what was written */
  z_stream deflater;
  GByteArray *deflated;
  GArray *places;               /* of Place, by the number of the object */

  guint bundle;                 /* the number of the bundle that is being filled, or 0 */
  guint n_bundled;
  GString *index;               /* of the bundle: number and place of each object */
  GString *bundled;
};

static void
flush (TwPdfFile *self)
{
  if (self->error == NULL)
    g_cancellable_set_error_if_cancelled (self->cancellable, &self->error);
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, self->cancellable,
                               &self->error);

  g_checksum_update (self->checksum, (const guchar *) self->buffer->str, (gssize) self->buffer->len);
  self->n_written += self->buffer->len;
  g_string_truncate (self->buffer, 0);
}

static void
note_place (TwPdfFile *self,
            guint      number,
            PlaceKind  kind,
            guint64    place,
            guint      index)
{
  g_array_index (self->places, Place, number) = (Place) { kind, place, index };
}

static void
begin_object (TwPdfFile *self,
              guint      number)
{
  note_place (self, number, OFFSET, self->n_written + self->buffer->len, 0);
  tw_pdf_append_integer (self->buffer, number);
  g_string_append (self->buffer, " 0 obj\n");
}

static void
append_stream (TwPdfFile  *self,
               const char *entries,
               const void *bytes,
               gsize       length)
{
  g_string_append_printf (self->buffer, "<<%s/Length %" G_GSIZE_FORMAT ">>\nstream\n", entries, length);
  g_string_append_len (self->buffer, bytes, (gssize) length);
  g_string_append (self->buffer, "\nendstream\nendobj\n");
  if (self->buffer->len > full_buffer)
    flush (self);
}

static const GByteArray *
deflate_bytes (TwPdfFile  *self,
               const void *bytes,
               gsize       length)
{
  deflateReset (&self->deflater);
  g_byte_array_set_size (self->deflated, (guint) deflateBound (&self->deflater, length));
  self->deflater.next_in = (Bytef *) bytes;
  self->deflater.avail_in = (uInt) length;
  self->deflater.next_out = self->deflated->data;
  self->deflater.avail_out = self->deflated->len;
  deflate (&self->deflater, Z_FINISH);
  g_byte_array_set_size (self->deflated, (guint) self->deflater.total_out);

  return self->deflated;
}

static void
close_bundle (TwPdfFile *self)
{
  g_autofree char *entries = NULL;

  if (self->bundle == 0)
    return;

  entries = g_strdup_printf ("/Type/ObjStm/N %u/First %" G_GSIZE_FORMAT, self->n_bundled, self->index->len);
  g_string_append_len (self->index, self->bundled->str, (gssize) self->bundled->len);
  tw_pdf_file_add_stream (self, self->bundle, entries, self->index->str, self->index->len);
  g_string_truncate (self->index, 0);
  g_string_truncate (self->bundled, 0);
  self->n_bundled = 0;
  self->bundle = 0;
}

static void
write_row (guint8      *row,
           const Place *place)
{
  row[0] = (guint8) place->kind;
  for (guint i = 0; i < 4; i++)
    row[1 + i] = (guint8) (place->place >> (24 - 8 * i));
  row[5] = (guint8) (place->index >> 8);
  row[6] = (guint8) place->index;
}

/* Where every object lies. Each row says how it differs from the one above it, which for objects of one bundle is
 * nearly nothing. */
static GByteArray *
create_table (TwPdfFile *self)
{
  const guint8 differs_from_above = 2;
  GByteArray *table = g_byte_array_sized_new (self->places->len * (1 + ROW));
  guint8 above[ROW] = { 0 };

  for (guint i = 0; i < self->places->len; i++)
    {
      guint8 row[ROW];
      guint8 difference[1 + ROW] = { differs_from_above };

      write_row (row, &g_array_index (self->places, Place, i));
      for (guint k = 0; k < ROW; k++)
        difference[1 + k] = (guint8) (row[k] - above[k]);
      g_byte_array_append (table, difference, sizeof difference);
      memcpy (above, row, sizeof row);
    }

  return table;
}

/**
 * tw_pdf_file_new:
 * @stream: where to write; stays open
 * @cancellable: (nullable): stops the writing
 *
 * Returns: (transfer full): a file without objects
 */
TwPdfFile *
tw_pdf_file_new (GOutputStream *stream,
                 GCancellable  *cancellable)
{
  TwPdfFile *self = g_new0 (TwPdfFile, 1);

  self->stream = g_object_ref (stream);
  g_set_object (&self->cancellable, cancellable);
  /* The second line tells whoever carries the file that it is not text. */
  self->buffer = g_string_new ("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
  self->checksum = g_checksum_new (G_CHECKSUM_MD5);
  if (deflateInit (&self->deflater, compression) != Z_OK)
    g_error ("not enough memory for zlib");
  self->deflated = g_byte_array_new ();
  self->places = g_array_new (FALSE, TRUE, sizeof (Place));
  /* Number 0 is never used, as every PDF says. */
  g_array_set_size (self->places, 1);
  note_place (self, 0, UNUSED, 0, G_MAXUINT16);
  self->index = g_string_new (NULL);
  self->bundled = g_string_new (NULL);

  return self;
}

/**
 * tw_pdf_file_free:
 * @self: (transfer full): a file
 */
void
tw_pdf_file_free (TwPdfFile *self)
{
  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_string_free (self->buffer, TRUE);
  g_checksum_free (self->checksum);
  deflateEnd (&self->deflater);
  g_byte_array_unref (self->deflated);
  g_array_unref (self->places);
  g_string_free (self->index, TRUE);
  g_string_free (self->bundled, TRUE);
  g_free (self);
}

/**
 * tw_pdf_file_reserve:
 * @self: a file
 *
 * Returns: the number of an object that is added later, so that others can refer to it
 */
guint
tw_pdf_file_reserve (TwPdfFile *self)
{
  g_array_set_size (self->places, self->places->len + 1);

  return self->places->len - 1;
}

/**
 * tw_pdf_file_add:
 * @self: a file
 * @number: the number that was reserved for it
 * @object: anything but a stream
 */
void
tw_pdf_file_add (TwPdfFile     *self,
                 guint          number,
                 const GString *object)
{
  if (self->bundle == 0)
    self->bundle = tw_pdf_file_reserve (self);

  note_place (self, number, BUNDLED, self->bundle, self->n_bundled++);
  tw_pdf_append_integer (self->index, number);
  g_string_append_c (self->index, ' ');
  tw_pdf_append_integer (self->index, (gint64) self->bundled->len);
  g_string_append_c (self->index, ' ');
  g_string_append_len (self->bundled, object->str, (gssize) object->len);
  g_string_append_c (self->bundled, '\n');

  if (self->bundled->len > full_bundle)
    close_bundle (self);
}

/**
 * tw_pdf_file_add_new:
 * @self: a file
 * @object: anything but a stream
 *
 * Returns: its number
 */
guint
tw_pdf_file_add_new (TwPdfFile     *self,
                     const GString *object)
{
  guint number = tw_pdf_file_reserve (self);

  tw_pdf_file_add (self, number, object);

  return number;
}

/**
 * tw_pdf_file_add_stream:
 * @self: a file
 * @number: the number that was reserved for it
 * @entries: what its dictionary says besides length and filter
 * @bytes: (array length=length): what it holds
 * @length: of @bytes
 *
 * Adds a stream, compressed.
 */
void
tw_pdf_file_add_stream (TwPdfFile  *self,
                        guint       number,
                        const char *entries,
                        const void *bytes,
                        gsize       length)
{
  const GByteArray *deflated = deflate_bytes (self, bytes, length);
  g_autofree char *all = g_strconcat (entries, "/Filter/FlateDecode", NULL);

  begin_object (self, number);
  append_stream (self, all, deflated->data, deflated->len);
}

/**
 * tw_pdf_file_add_plain:
 * @self: a file
 * @number: the number that was reserved for it
 * @entries: what its dictionary says besides length
 * @bytes: (array length=length): what it holds
 * @length: of @bytes
 *
 * Adds a stream that even programs can read that know nothing of PDF.
 */
void
tw_pdf_file_add_plain (TwPdfFile  *self,
                       guint       number,
                       const char *entries,
                       const void *bytes,
                       gsize       length)
{
  begin_object (self, number);
  append_stream (self, entries, bytes, length);
}

/**
 * tw_pdf_file_has_failed:
 * @self: a file
 *
 * Returns: whether writing went wrong or was stopped, and nothing that is still added is of any use
 */
gboolean
tw_pdf_file_has_failed (TwPdfFile *self)
{
  return self->error != NULL || g_cancellable_is_cancelled (self->cancellable);
}

/**
 * tw_pdf_file_finish:
 * @self: a file to which everything was added
 * @catalogue: the number of its catalogue
 * @information: the number of its information dictionary
 * @error: return location for an error
 *
 * Returns: whether it was written from its beginning to its end
 */
gboolean
tw_pdf_file_finish (TwPdfFile  *self,
                    guint       catalogue,
                    guint       information,
                    GError    **error)
{
  g_autoptr (GByteArray) table = NULL;
  g_autoptr (GChecksum) checksum = NULL;
  g_autofree char *entries = NULL;
  const char *name = NULL;
  guint number = 0;
  guint64 offset = 0;

  close_bundle (self);
  flush (self);
  offset = self->n_written;
  number = tw_pdf_file_reserve (self);
  note_place (self, number, OFFSET, offset, 0);
  table = create_table (self);
  checksum = g_checksum_copy (self->checksum);
  name = g_checksum_get_string (checksum);
  entries = g_strdup_printf ("/Type/XRef/Size %u/W[1 4 2]/Root %u 0 R/Info %u 0 R/ID[<%s><%s>]"
                             "/DecodeParms<</Predictor 12/Columns 7>>",
                             self->places->len, catalogue, information, name, name);
  tw_pdf_file_add_stream (self, number, entries, table->data, table->len);
  g_string_append_printf (self->buffer, "startxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n", offset);
  flush (self);

  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));

  return FALSE;
}
