/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a document as PDF that everybody can read, also those who do not see it: PDF/UA, with outline, title, language
 * and embedded fonts. A file appears under its name only when it is whole, and only its owner may read it. */

#include "tw-document-pdf.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "tw-document-private.h"
#include "tw-pdf-canvas.h"
#include "tw-pdf-metadata.h"
#include "tw-pdf-syntax.h"
#include "tw-report-error.h"

/* The places that a reader can jump to. Returns the number of the object they hang on, or 0 if there are none. */
static guint
write_outline (TwDocument   *self,
               TwPdfFile    *file,
               const GArray *pages)
{
  g_autoptr (GArray) outline = tw_document_create_outline (self);
  g_autoptr (GString) object = g_string_new (NULL);
  guint root = tw_pdf_file_reserve (file);
  guint first = root + 1;
  double page_width, page_height;

  if (outline->len == 0)
    return 0;

  tw_document_get_page_size (self, &page_width, &page_height);
  for (guint i = 0; i < outline->len; i++)
    tw_pdf_file_reserve (file);

  for (guint i = 0; i < outline->len; i++)
    {
      const TwOutlineEntry *entry = &g_array_index (outline, TwOutlineEntry, i);

      g_string_assign (object, "<</Title");
      tw_pdf_append_text (object, entry->text);
      g_string_append_printf (object, "/Parent %u 0 R", root);
      if (i > 0)
        g_string_append_printf (object, "/Prev %u 0 R", first + i - 1);
      if (i + 1 < outline->len)
        g_string_append_printf (object, "/Next %u 0 R", first + i + 1);
      g_string_append_printf (object, "/Dest[%u 0 R/XYZ ", g_array_index (pages, guint, entry->page));
      tw_pdf_append_number (object, entry->x);
      g_string_append_c (object, ' ');
      tw_pdf_append_number (object, page_height - entry->y);
      g_string_append (object, " null]>>");
      tw_pdf_file_add (file, first + i, object);
    }
  g_string_printf (object, "<</Type/Outlines/First %u 0 R/Last %u 0 R/Count %u>>", first, first + outline->len - 1,
                   outline->len);
  tw_pdf_file_add (file, root, object);

  return root;
}

/* Returns the numbers of the pages' objects. */
static GArray *
draw_pages (TwDocument  *self,
            TwPdfFile   *file,
            TwPdfCanvas *canvas)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_pages = tw_document_get_n_pages (self);

  for (guint i = 0; i < n_pages && !tw_pdf_file_has_failed (file); i++)
    {
      guint page = tw_pdf_canvas_begin_page (canvas);

      g_array_append_val (pages, page);
      tw_document_draw (self, i, TW_CANVAS (canvas));
      tw_pdf_canvas_end_page (canvas);
    }

  return pages;
}

static guint
write_catalogue (TwDocument   *self,
                 TwPdfFile    *file,
                 const GArray *pages,
                 TwPdfPages    common,
                 guint         metadata)
{
  g_autoptr (GString) object = g_string_new (NULL);
  guint outline = write_outline (self, file, pages);

  g_string_printf (object, "<</Type/Catalog/Pages %u 0 R/StructTreeRoot %u 0 R/MarkInfo<</Marked true>>/Metadata %u 0 R"
                   "/ViewerPreferences<</DisplayDocTitle true>>/Lang",
                   common.tree, common.structure, metadata);
  tw_pdf_append_text (object, tw_language_get_tag (tw_document_get_language (self)));
  if (outline != 0)
    g_string_append_printf (object, "/Outlines %u 0 R/PageMode/UseOutlines", outline);
  g_string_append (object, ">>");

  return tw_pdf_file_add_new (file, object);
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
  g_autoptr (TwPdfFile) file = tw_pdf_file_new (stream, cancellable);
  g_autoptr (TwPdfCanvas) canvas = NULL;
  g_autoptr (GArray) pages = NULL;
  double width, height;
  guint catalogue, information;

  tw_document_get_page_size (self, &width, &height);
  canvas = tw_pdf_canvas_new (file, width, height);
  pages = draw_pages (self, file, canvas);
  if (tw_pdf_file_has_failed (file))
    return tw_pdf_file_finish (file, 0, 0, error);

  catalogue = write_catalogue (self, file, pages, tw_pdf_canvas_write (canvas), tw_pdf_write_metadata (file, self));
  information = tw_pdf_write_information (file, self);

  return tw_pdf_file_finish (file, catalogue, information, error);
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
