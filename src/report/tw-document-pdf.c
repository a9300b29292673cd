/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a document as PDF: tagged, with outline, title and embedded fonts. A file appears under
 * its name only when it is whole, and only its owner may read it. */

#include "tw-document-pdf.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "tw-document-private.h"
#include "tw-document-screen.h"
#include "tw-report-error.h"

typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error;
} Sink;

static cairo_status_t
write_to_sink (void                *closure,
               const unsigned char *bytes,
               unsigned int         length)
{
  Sink *sink = closure;

  if (sink->error != NULL || g_cancellable_set_error_if_cancelled (sink->cancellable, &sink->error))
    return CAIRO_STATUS_WRITE_ERROR;
  if (!g_output_stream_write_all (sink->stream, bytes, length, NULL, sink->cancellable, &sink->error))
    return CAIRO_STATUS_WRITE_ERROR;

  return CAIRO_STATUS_SUCCESS;
}

/* When the document was made: as it says itself, else as a reproducible build says, else now. */
static char *
format_created (TwDocument *self)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) created = NULL;

  if (tw_document_get_created (self) != NULL)
    created = g_date_time_ref (tw_document_get_created (self));
  else if (epoch != NULL)
    created = g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10));
  if (created == NULL)
    created = g_date_time_new_now_utc ();

  return g_date_time_format (created, "%Y-%m-%dT%H:%M:%S%:z");
}

static void
set_metadata (TwDocument      *self,
              cairo_surface_t *surface)
{
  g_autofree char *created = format_created (self);

  if (tw_document_get_title (self) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, tw_document_get_title (self));
  if (tw_document_get_author (self) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, tw_document_get_author (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Tandemwerk " TW_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, created);
}

static void
add_outline (TwDocument      *self,
             cairo_surface_t *surface)
{
  g_autoptr (GArray) outline = tw_document_create_outline (self);

  for (guint i = 0; i < outline->len; i++)
    {
      const TwOutlineEntry *entry = &g_array_index (outline, TwOutlineEntry, i);
      char x[G_ASCII_DTOSTR_BUF_SIZE];
      char y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *link = g_strdup_printf ("page=%u pos=[%s %s]", entry->page + 1,
                                               g_ascii_formatd (x, sizeof x, "%.1f", entry->x),
                                               g_ascii_formatd (y, sizeof y, "%.1f", entry->y));

      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, entry->text, link, 0);
    }
}

/* The structure of the document must be closed while its last page is still open: cairo 1.18 writes
 * a broken tree otherwise. */
static void
draw_pages (TwDocument      *self,
            cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);
  guint n_pages = tw_document_get_n_pages (self);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < n_pages; i++)
    {
      tw_document_draw_page (self, i, cr);
      if (i + 1 == n_pages)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
}

/* A name for the file while it is not whole, in the same folder, so that it can be renamed. */
static char *
create_unfinished_name (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, ".tandemwerk-XXXXXX.pdf", NULL);
}

static gboolean
write_whole (TwDocument  *self,
             int          fd,
             GError     **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (fd, FALSE);

  if (!tw_document_write_pdf_to_stream (self, stream, NULL, error))
    return FALSE;

  if (fsync (fd) == 0)
    return TRUE;

  g_set_error_literal (error, TW_REPORT_ERROR, TW_REPORT_ERROR_WRITE, g_strerror (errno));

  return FALSE;
}

static void
prefix_with_path (GError     **error,
                  const char  *path)
{
  g_autoptr (GError) cause = g_steal_pointer (error);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *message = NULL;

  /* Translators: %1$s is the path of a file, %2$s the system's reason */
  message = tw_language_format (tw_language_session (), "“%1$s” could not be written: %2$s",
                                name, cause->message);
  g_set_error_literal (error, TW_REPORT_ERROR, TW_REPORT_ERROR_WRITE, message);
}

/**
 * tw_document_write_pdf_to_stream:
 * @self: a document
 * @stream: where to write; stays open
 * @cancellable: (nullable): stops the writing
 * @error: return location for a #GError
 *
 * Returns: whether the whole document was written
 */
gboolean
tw_document_write_pdf_to_stream (TwDocument     *self,
                                 GOutputStream  *stream,
                                 GCancellable   *cancellable,
                                 GError        **error)
{
  Sink sink = { stream, cancellable, NULL };
  cairo_surface_t *surface = NULL;
  cairo_status_t status;
  double width = 0;
  double height = 0;

  tw_document_get_page_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_to_sink, &sink, width, height);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_7);
  set_metadata (self, surface);
  add_outline (self, surface);
  draw_pages (self, surface);

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (sink.error != NULL)
    {
      g_propagate_error (error, sink.error);
      return FALSE;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, TW_REPORT_ERROR, TW_REPORT_ERROR_WRITE, cairo_status_to_string (status));
      return FALSE;
    }

  return TRUE;
}

/**
 * tw_document_write_pdf:
 * @self: a document
 * @path: (type filename): the file to write or to replace
 * @error: return location for a #TwReportError
 *
 * Returns: whether @path now holds the whole document; if not, it is as it was before
 */
gboolean
tw_document_write_pdf (TwDocument  *self,
                       const char  *path,
                       GError     **error)
{
  g_autofree char *unfinished = create_unfinished_name (path);
  g_autoptr (GError) cause = NULL;
  gboolean written = FALSE;
  int fd = g_mkstemp_full (unfinished, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      g_set_error_literal (&cause, TW_REPORT_ERROR, TW_REPORT_ERROR_WRITE, g_strerror (errno));
    }
  else
    {
      written = write_whole (self, fd, &cause);
      close (fd);
      if (written && g_rename (unfinished, path) != 0)
        {
          g_set_error_literal (&cause, TW_REPORT_ERROR, TW_REPORT_ERROR_WRITE, g_strerror (errno));
          written = FALSE;
        }
      if (!written)
        g_unlink (unfinished);
    }

  if (!written)
    {
      prefix_with_path (&cause, path);
      g_propagate_error (error, g_steal_pointer (&cause));
    }

  return written;
}
