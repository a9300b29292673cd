/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The PDF of a document, judged by qpdf and Poppler, and the file it lies in. */

#include "tw-document-pdf.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pdf-reader.h"
#include "tw-report-error.h"
#include "tw-table.h"

#define LONG_SENTENCE \
  "Ein Satz, der so lang ist, dass er auf jedem Papier über mehr als eine Zeile geht, damit man sieht, dass alle " \
  "seine Wörter in der Gliederung des Dokuments stehen, auch die der letzten Zeile."

static TwDocument *
create_document (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("de");
  g_autoptr (TwTable) table = tw_table_new ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 8, 3, 10, 30, 0);
  g_autoptr (GError) error = NULL;
  TwDocument *document = tw_document_new (language, TW_PAPER_A4, &error);

  g_assert_no_error (error);
  tw_document_set_title (document, "Abschlussbericht Ä", "Musterwerke AG");
  tw_document_set_created (document, created);
  tw_document_add_masthead (document, "Musterwerke AG", "Abschlussbericht", NULL);
  tw_document_add_heading (document, "Überschrift");
  tw_document_add_paragraph (document, LONG_SENTENCE);
  tw_table_add_column (table, "Name", TW_TABLE_START);
  for (guint i = 0; i < 60; i++)
    tw_table_add_row (table, (const char *[]) { "Ayşe Yılmaz, Łódź", NULL });
  tw_document_add_table (document, table);

  return document;
}

static void
test_qpdf_finds_nothing (void)
{
  g_autoptr (TwDocument) document = create_document ();
  g_autoptr (PdfFile) pdf = pdf_file_new (document);

  g_assert_cmpuint (tw_document_get_n_pages (document), ==, 2);
  pdf_file_check (pdf);
}

static void
test_title_and_author_are_told (void)
{
  g_autoptr (TwDocument) document = create_document ();
  g_autoptr (PdfFile) pdf = pdf_file_new (document);
  g_autofree char *metadata = pdf_file_metadata (pdf);

  g_assert_nonnull (strstr (metadata, "Abschlussbericht Ä"));
  g_assert_nonnull (strstr (metadata, "Musterwerke AG"));
  g_assert_nonnull (strstr (metadata, "Aug  3 10:30:00 2026"));
  g_assert_true (g_regex_match_simple ("Tagged: +yes", metadata, 0, 0));
}

static void
test_every_font_is_embedded (void)
{
  g_autoptr (TwDocument) document = create_document ();
  g_autoptr (PdfFile) pdf = pdf_file_new (document);
  g_autofree char *fonts = pdf_file_fonts (pdf);
  g_auto (GStrv) lines = g_strsplit (g_strstrip (fonts), "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 2; lines[i] != NULL; i++)
    {
      g_assert_nonnull (strstr (lines[i], "+Inter"));
      g_assert_true (g_regex_match_simple (" yes yes yes ", lines[i], 0, 0));
    }
}

static void
test_structure_holds_every_word (void)
{
  g_autoptr (TwDocument) document = create_document ();
  g_autoptr (PdfFile) pdf = pdf_file_new (document);
  g_autofree char *structure = pdf_file_structure (pdf);

  g_assert_true (g_str_has_prefix (structure, "Document\n"));
  g_assert_nonnull (strstr (structure, "\"" LONG_SENTENCE "\""));
  g_assert_cmpuint (count_in (structure, "H1 "), ==, 1);
  g_assert_cmpuint (count_in (structure, "H2 "), ==, 1);
  /* The head of the table, which its second page repeats, is one, and every cell of it heads its column. */
  g_assert_cmpuint (count_in (structure, "TH:\n"), ==, 1);
  g_assert_cmpuint (count_in (structure, "/Scope /Column"), ==, 1);
  g_assert_cmpuint (count_in (structure, "TD\n"), ==, 60);
  g_assert_null (strstr (structure, "Artifact"));
}

static char *
read_pdf (TwDocument *document)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes = NULL;
  char *checksum = NULL;

  tw_document_write_pdf_to_stream (document, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_bytes_unref (bytes);

  return checksum;
}

static void
test_same_document_gives_same_bytes (void)
{
  g_autoptr (TwDocument) first = create_document ();
  g_autoptr (TwDocument) second = create_document ();
  g_autofree char *bytes = read_pdf (first);
  g_autofree char *again = read_pdf (first);
  g_autofree char *other = read_pdf (second);

  g_assert_cmpstr (bytes, ==, again);
  g_assert_cmpstr (bytes, ==, other);
}

static void
test_file_is_for_its_owner_only (void)
{
  g_autoptr (TwDocument) document = create_document ();
  g_autoptr (PdfFile) pdf = pdf_file_new (document);
  GStatBuf status;

  g_assert_cmpint (g_stat (pdf->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

static void
test_folder_that_is_missing_is_named (void)
{
  g_autoptr (TwDocument) document = create_document ();
  g_autoptr (GError) error = NULL;

  g_assert_false (tw_document_write_pdf (document, "/nowhere/at/all/report.pdf", &error));
  g_assert_error (error, TW_REPORT_ERROR, TW_REPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "/nowhere/at/all/report.pdf"));
}

/* What cannot be replaced, here a folder, stays as it was, and nothing half-written is left behind. */
static void
test_failure_leaves_nothing_behind (void)
{
  g_autoptr (TwDocument) document = create_document ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("tandemwerk-report-XXXXXX", NULL);
  g_autofree char *taken = g_build_filename (folder, "taken.pdf", NULL);
  g_autoptr (GDir) entries = NULL;

  g_assert_cmpint (g_mkdir (taken, 0700), ==, 0);
  g_assert_false (tw_document_write_pdf (document, taken, &error));
  g_assert_error (error, TW_REPORT_ERROR, TW_REPORT_ERROR_WRITE);

  entries = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (entries), ==, "taken.pdf");
  g_assert_null (g_dir_read_name (entries));
  g_assert_cmpint (g_rmdir (taken), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_writing_can_be_stopped (void)
{
  g_autoptr (TwDocument) document = create_document ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (tw_document_write_pdf_to_stream (document, stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* There is room for the first pages, but not for all. */
static void
test_full_disk_is_said (void)
{
  static char room[70 * 1000];
  g_autoptr (TwDocument) document = create_document ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *words = g_strdup_printf ("Absatz %u von %u", i, i * i);

      tw_document_add_paragraph (document, words);
    }
  g_assert_false (tw_document_write_pdf_to_stream (document, stream, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpstr (room, !=, "");
}

static void
test_missing_typeface_is_said (void)
{
  g_autofree char *told = g_strdup (g_getenv ("TANDEMWERK_FONT_DIR"));
  g_autoptr (TwLanguage) language = tw_language_new ("en");
  g_autoptr (GError) error = NULL;

  g_setenv ("TANDEMWERK_FONT_DIR", "/nowhere", TRUE);
  g_assert_null (tw_document_new (language, TW_PAPER_A4, &error));
  g_assert_error (error, TW_REPORT_ERROR, TW_REPORT_ERROR_TYPEFACE);
  g_setenv ("TANDEMWERK_FONT_DIR", told, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* First: it changes the environment, which no thread may be reading. */
  g_test_add_func ("/report/pdf/missing-typeface-is-said", test_missing_typeface_is_said);
  g_test_add_func ("/report/pdf/qpdf-finds-nothing", test_qpdf_finds_nothing);
  g_test_add_func ("/report/pdf/title-and-author-are-told", test_title_and_author_are_told);
  g_test_add_func ("/report/pdf/every-font-is-embedded", test_every_font_is_embedded);
  g_test_add_func ("/report/pdf/structure-holds-every-word", test_structure_holds_every_word);
  g_test_add_func ("/report/pdf/same-document-gives-same-bytes", test_same_document_gives_same_bytes);
  g_test_add_func ("/report/pdf/file-is-for-its-owner-only", test_file_is_for_its_owner_only);
  g_test_add_func ("/report/pdf/folder-that-is-missing-is-named", test_folder_that_is_missing_is_named);
  g_test_add_func ("/report/pdf/failure-leaves-nothing-behind", test_failure_leaves_nothing_behind);
  g_test_add_func ("/report/pdf/writing-can-be-stopped", test_writing_can_be_stopped);
  g_test_add_func ("/report/pdf/full-disk-is-said", test_full_disk_is_said);

  return g_test_run ();
}
