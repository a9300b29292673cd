/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads PDFs back with other programs than the one that wrote them. */

#include "pdf-reader.h"

#include <glib/gstdio.h>

#include "tw-document-pdf.h"

static char *
run (const char * const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *complaints = NULL;
  char *output = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                &output, &complaints, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s\n%s%s", arguments[0], error->message, output, complaints);
  g_assert_cmpstr (complaints, ==, "");

  return output;
}

PdfFile *
pdf_file_new (TwDocument *document)
{
  g_autoptr (GError) error = NULL;
  PdfFile *self = g_new0 (PdfFile, 1);

  self->folder = g_dir_make_tmp ("tandemwerk-report-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "document.pdf", NULL);
  tw_document_write_pdf (document, self->path, &error);
  g_assert_no_error (error);

  return self;
}

void
pdf_file_free (PdfFile *self)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

char *
pdf_file_text (PdfFile *self)
{
  return run ((const char *[]) { "pdftotext", "-layout", self->path, "-", NULL });
}

/* The text of each page, laid out as it stands there. */
char **
pdf_file_pages (PdfFile *self)
{
  g_autofree char *text = pdf_file_text (self);

  return g_strsplit (text, "\f", -1);
}

/* All words in the order in which they were drawn, one space between them, lines joined. */
char *
pdf_file_words (PdfFile *self)
{
  g_autofree char *text = run ((const char *[]) { "pdftotext", "-raw", "-nopgbrk", self->path, "-", NULL });
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *words = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append (words, lines[i]);
      if (!g_str_has_suffix (lines[i], "-"))
        g_string_append_c (words, ' ');
    }

  return g_string_free_and_steal (words);
}

char *
pdf_file_structure (PdfFile *self)
{
  return run ((const char *[]) { "pdfinfo", "-struct-text", self->path, NULL });
}

char *
pdf_file_boxes (PdfFile *self)
{
  return run ((const char *[]) { "pdftotext", "-bbox", self->path, "-", NULL });
}

char *
pdf_file_fonts (PdfFile *self)
{
  return run ((const char *[]) { "pdffonts", self->path, NULL });
}

char *
pdf_file_images (PdfFile *self)
{
  return run ((const char *[]) { "pdfimages", "-list", self->path, NULL });
}

/* A page as Poppler shows it, as a portable pixmap. */
GBytes *
pdf_file_picture (PdfFile *self,
                  guint    page,
                  guint    dots_an_inch)
{
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *resolution = g_strdup_printf ("%u", dots_an_inch);
  g_autofree char *name = g_build_filename (self->folder, "page", NULL);
  g_autofree char *path = g_strconcat (name, ".ppm", NULL);
  g_autofree char *output = run ((const char *[]) { "pdftoppm", "-singlefile", "-r", resolution, "-f", number,
                                                    self->path, name, NULL });
  char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_unlink (path);

  return g_bytes_new_take (bytes, length);
}

char *
pdf_file_metadata (PdfFile *self)
{
  return run ((const char *[]) { "pdfinfo", self->path, NULL });
}

void
pdf_file_check (PdfFile *self)
{
  g_autofree char *findings = run ((const char *[]) { "qpdf", "--check", self->path, NULL });

  g_assert_nonnull (strstr (findings, "No syntax or stream encoding errors found"));
}

guint
count_in (const char *haystack,
          const char *needle)
{
  guint n = 0;

  for (const char *found = strstr (haystack, needle); found != NULL; found = strstr (found + 1, needle))
    n++;

  return n;
}
