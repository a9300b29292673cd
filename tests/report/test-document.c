/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a document promises about its pages, read back from its PDF. */

#include <stdio.h>
#include <string.h>

#include "pdf-reader.h"
#include "tw-document-private.h"
#include "tw-document-screen.h"
#include "tw-signatures.h"
#include "tw-table.h"
#include "tw-tiles.h"

static TwDocument *
create_document (TwPaper paper)
{
  g_autoptr (TwLanguage) language = tw_language_new ("en");
  g_autoptr (GError) error = NULL;
  TwDocument *document = tw_document_new (language, paper, &error);

  g_assert_no_error (error);

  return document;
}

static TwTable *
create_table (guint n_rows)
{
  TwTable *table = tw_table_new ();

  tw_table_add_column (table, "Subject", TW_TABLE_START);
  tw_table_add_column (table, "Count", TW_TABLE_END);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *subject = g_strdup_printf ("row-%03u first\nrow-%03u second", i, i);
      g_autofree char *count = g_strdup_printf ("%u", i);

      tw_table_add_row (table, (const char *[]) { subject, count, NULL });
    }

  return table;
}

static guint
page_of (char       **pages,
         const char  *words)
{
  for (guint i = 0; pages[i] != NULL; i++)
    if (strstr (pages[i], words) != NULL)
      return i + 1;

  g_error ("“%s” is on no page", words);
}

static void
test_heading_never_ends_a_page (void)
{
  guint n_moved = 0;

  /* Push the heading down line by line, over the foot of the first page. */
  for (guint n_lines = 35; n_lines < 45; n_lines++)
    {
      g_autoptr (TwDocument) document = create_document (TW_PAPER_A4);
      g_autoptr (PdfFile) pdf = NULL;
      g_auto (GStrv) pages = NULL;

      for (guint i = 0; i < n_lines; i++)
        tw_document_add_caption (document, "filling");
      tw_document_add_heading (document, "Heading-of-section");
      tw_document_add_paragraph (document, "First-line-of-section");
      pdf = pdf_file_new (document);
      pages = pdf_file_pages (pdf);

      g_assert_cmpuint (page_of (pages, "Heading-of-section"), ==, page_of (pages, "First-line-of-section"));
      n_moved += page_of (pages, "Heading-of-section") == 2;
    }

  g_assert_cmpuint (n_moved, >, 0);
  g_assert_cmpuint (n_moved, <, 10);
}

static void
test_rows_are_never_cut (void)
{
  g_autoptr (TwDocument) document = create_document (TW_PAPER_A4);
  g_autoptr (TwTable) table = create_table (90);
  g_autoptr (PdfFile) pdf = NULL;
  g_auto (GStrv) pages = NULL;

  tw_document_add_table (document, table);
  pdf = pdf_file_new (document);
  g_assert_cmpuint (tw_document_get_n_pages (document), >, 2);

  pages = pdf_file_pages (pdf);
  for (guint i = 0; pages[i] != NULL; i++)
    g_assert_cmpuint (count_in (pages[i], "first"), ==, count_in (pages[i], "second"));
}

static void
test_every_row_is_printed_once (void)
{
  g_autoptr (TwDocument) document = create_document (TW_PAPER_LETTER);
  g_autoptr (TwTable) table = create_table (90);
  g_autoptr (PdfFile) pdf = NULL;
  g_autofree char *text = NULL;

  tw_document_add_table (document, table);
  pdf = pdf_file_new (document);
  text = pdf_file_text (pdf);

  for (guint i = 0; i < 90; i++)
    {
      g_autofree char *row = g_strdup_printf ("row-%03u first", i);

      g_assert_cmpuint (count_in (text, row), ==, 1);
    }
}

static void
test_table_head_comes_again (void)
{
  g_autoptr (TwDocument) document = create_document (TW_PAPER_A4);
  g_autoptr (TwTable) table = create_table (90);
  g_autoptr (PdfFile) pdf = NULL;
  g_auto (GStrv) pages = NULL;

  tw_document_add_table (document, table);
  pdf = pdf_file_new (document);

  pages = pdf_file_pages (pdf);
  for (guint i = 0; i < tw_document_get_n_pages (document); i++)
    {
      g_assert_cmpuint (count_in (pages[i], "Subject"), ==, 1);
      g_assert_cmpuint (count_in (pages[i], "first"), >=, 2);
    }
}

static void
test_short_table_stays_whole (void)
{
  for (guint n_lines = 34; n_lines < 46; n_lines += 2)
    {
      g_autoptr (TwDocument) document = create_document (TW_PAPER_A4);
      g_autoptr (TwTable) table = create_table (4);
      g_autoptr (PdfFile) pdf = NULL;
      g_auto (GStrv) pages = NULL;

      for (guint i = 0; i < n_lines; i++)
        tw_document_add_caption (document, "filling");
      tw_document_add_table (document, table);
      pdf = pdf_file_new (document);
      pages = pdf_file_pages (pdf);

      g_assert_cmpuint (page_of (pages, "Subject"), ==, page_of (pages, "row-003 second"));
    }
}

static void
test_signatures_do_not_stand_alone (void)
{
  const TwSignature signature = { "Beate Lindner", "Contact person" };

  for (guint n_lines = 36; n_lines < 46; n_lines++)
    {
      g_autoptr (TwDocument) document = create_document (TW_PAPER_A4);
      g_autoptr (PdfFile) pdf = NULL;
      g_auto (GStrv) pages = NULL;

      for (guint i = 0; i < n_lines; i++)
        tw_document_add_paragraph (document, i + 1 < n_lines ? "filling" : "last-line");
      tw_document_add_signatures (document, &signature, 1);
      pdf = pdf_file_new (document);
      pages = pdf_file_pages (pdf);

      g_assert_cmpuint (page_of (pages, "last-line"), ==, page_of (pages, "Beate Lindner"));
    }
}

/* No word reaches into the margins, which are 56.7 points wide. */
static void
assert_inside_margins (PdfFile *pdf,
                       double   page_width)
{
  g_autofree char *boxes = pdf_file_boxes (pdf);
  g_auto (GStrv) lines = g_strsplit (boxes, "\n", -1);
  guint n_words = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      double left = 0;
      double right = 0;

      if (sscanf (lines[i], " <word xMin=\"%lf\" yMin=\"%*f\" xMax=\"%lf\"", &left, &right) != 2)
        continue;
      g_assert_cmpfloat (left, >=, 56);
      g_assert_cmpfloat (right, <=, page_width - 56);
      n_words++;
    }

  g_assert_cmpuint (n_words, >, 10);
}

static void
test_long_words_stay_on_the_page (void)
{
  const char *monster = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesänderungskommissionsvorsitzenden"
                        "stellvertretersekretariatsmitarbeiterinnenvertretung";
  g_autoptr (TwDocument) document = create_document (TW_PAPER_A4);
  g_autoptr (PdfFile) pdf = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < 12; i++)
    tw_document_add_paragraph (document, monster);
  pdf = pdf_file_new (document);

  assert_inside_margins (pdf, 595.276);
  text = pdf_file_text (pdf);
  /* A reader takes a soft hyphen at the end of a line for what it is. */
  lines = g_strsplit (text, "\u00ad\n", -1);
  joined = g_strjoinv ("", lines);
  g_assert_cmpuint (count_in (joined, monster), ==, 12);
}

static void
test_long_words_do_not_burst_a_table (void)
{
  g_autoptr (TwDocument) document = create_document (TW_PAPER_A4);
  g_autoptr (TwTable) table = tw_table_new ();
  g_autoptr (PdfFile) pdf = NULL;
  g_autofree char *text = NULL;

  tw_table_add_column (table, "Name", TW_TABLE_START);
  tw_table_add_column (table, "Name", TW_TABLE_START);
  tw_table_add_column (table, "Day", TW_TABLE_START);
  for (guint i = 0; i < 12; i++)
    tw_table_add_row (table, (const char *[]) {
      "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewaren",
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstand",
      "31.07.2026",
      NULL
    });
  tw_document_add_table (document, table);
  pdf = pdf_file_new (document);

  assert_inside_margins (pdf, 595.276);
  text = pdf_file_text (pdf);
  g_assert_cmpuint (count_in (text, "31.07.2026"), ==, 12);
}

static void
test_wide_table_pair_is_stacked (void)
{
  g_autoptr (TwDocument) document = create_document (TW_PAPER_A4);
  g_autoptr (TwTable) left = create_table (3);
  g_autoptr (TwTable) right = tw_table_new ();
  g_autoptr (PdfFile) pdf = NULL;

  tw_table_add_column (right, "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", TW_TABLE_START);
  tw_table_add_row (right, (const char *[]) { "cell", NULL });
  for (guint i = 0; i < 4; i++)
    tw_document_add_table_pair (document, left, right);
  pdf = pdf_file_new (document);

  assert_inside_margins (pdf, 595.276);
}

static double
darkness_of (cairo_surface_t *surface)
{
  guint64 darkness = 0;

  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      darkness += cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x];

  return (double) darkness / 255;
}

static double
ink_on (TwDocument *document,
        guint       page,
        double      scale)
{
  double width = 0;
  double height = 0;
  double darkness = 0;
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;

  tw_document_get_page_size (document, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) (width * scale), (int) (height * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  tw_document_draw_page (document, page, cr);
  cairo_destroy (cr);
  darkness = darkness_of (surface);
  cairo_surface_destroy (surface);

  return darkness / (scale * scale);
}

/* The same page at another scale covers the same share of the paper: nothing is laid out anew. */
static void
test_page_is_the_same_at_every_scale (void)
{
  g_autoptr (TwDocument) document = create_document (TW_PAPER_A4);
  g_autoptr (TwTable) table = create_table (10);
  double ink = 0;

  tw_document_add_masthead (document, "Company", "Title", "Subtitle");
  tw_document_add_table (document, table);
  ink = ink_on (document, 0, 1);

  g_assert_cmpfloat (ink, >, 100);
  g_assert_cmpfloat_with_epsilon (ink_on (document, 0, 2), ink, ink * 0.02);
  g_assert_cmpfloat_with_epsilon (ink_on (document, 0, 1), ink, 1e-9);
}

static void
add_annex (TwDocument *document,
           gpointer    table)
{
  tw_document_add_heading (document, "Annex");
  tw_document_add_table (document, table);
}

static void
add_lines (TwDocument *document,
           gpointer    n_lines)
{
  for (guint i = 0; i < GPOINTER_TO_UINT (n_lines); i++)
    tw_document_add_paragraph (document, "A line.");
}

/* A long end of the document does not hold its first pages up, and changes nothing on them but the number of pages. */
static void
test_first_pages_do_not_wait_for_the_rest (void)
{
  g_autoptr (TwDocument) document = create_document (TW_PAPER_A4);
  g_autoptr (TwDocument) whole = create_document (TW_PAPER_A4);
  g_autoptr (TwTable) again = create_table (400);
  guint n_ready = 0;
  g_autoptr (GArray) inks = g_array_new (FALSE, FALSE, sizeof (double));

  tw_document_hide_page_numbers (document);
  tw_document_hide_page_numbers (whole);
  tw_document_add_later (document, add_lines, GUINT_TO_POINTER (70), NULL);
  tw_document_add_later (document, add_annex, create_table (400), (GDestroyNotify) tw_table_free);
  add_lines (whole, GUINT_TO_POINTER (70));
  add_annex (whole, again);

  n_ready = tw_document_lay_out (document, 1);
  g_assert_cmpuint (n_ready, >=, 1);
  g_assert_cmpuint (n_ready, <, 4);
  for (guint i = 0; i < n_ready; i++)
    {
      double ink = ink_on (document, i, 1);

      g_array_append_val (inks, ink);
    }
  g_assert_false (tw_document_is_complete (document));
  g_assert_cmpuint (tw_document_get_n_pages (document), ==, tw_document_get_n_pages (whole));
  g_assert_true (tw_document_is_complete (document));
  for (guint i = 0; i < tw_document_get_n_pages (document); i++)
    {
      if (i < n_ready)
        g_assert_cmpfloat_with_epsilon (g_array_index (inks, double, i), ink_on (document, i, 1), 1e-9);
      g_assert_cmpfloat_with_epsilon (ink_on (document, i, 1), ink_on (whole, i, 1), 1e-9);
    }
}

static void
keep_with_last (TwDocument *document,
                gpointer    unused)
{
  tw_document_keep_with_last (document);
  tw_document_add_paragraph (document, "Kept with what came last.");
}

/* What comes later may pull the last piece along to the next page: a page is not ready before that is known. */
static void
test_no_page_is_ready_that_may_change (void)
{
  for (guint n_lines = 20; n_lines < 60; n_lines++)
    {
      g_autoptr (TwDocument) document = create_document (TW_PAPER_A4);
      g_autoptr (TwDocument) whole = create_document (TW_PAPER_A4);
      double ink = 0;

      tw_document_hide_page_numbers (document);
      tw_document_hide_page_numbers (whole);
      add_lines (whole, GUINT_TO_POINTER (n_lines));
      keep_with_last (whole, NULL);
      add_lines (whole, GUINT_TO_POINTER (100));
      tw_document_add_later (document, add_lines, GUINT_TO_POINTER (n_lines), NULL);
      tw_document_add_later (document, keep_with_last, NULL, NULL);
      tw_document_add_later (document, add_lines, GUINT_TO_POINTER (100), NULL);
      tw_document_lay_out (document, 1);
      ink = ink_on (document, 0, 1);
      g_assert_false (tw_document_is_complete (document));

      g_assert_cmpuint (tw_document_get_n_pages (document), ==, tw_document_get_n_pages (whole));
      g_assert_cmpfloat_with_epsilon (ink_on (document, 0, 1), ink, 1e-9);
      for (guint i = 0; i < tw_document_get_n_pages (document); i++)
        g_assert_cmpfloat_with_epsilon (ink_on (document, i, 1), ink_on (whole, i, 1), 1e-9);
    }
}

static void
test_paper_has_its_size (void)
{
  g_autoptr (TwDocument) a4 = create_document (TW_PAPER_A4);
  g_autoptr (TwDocument) letter = create_document (TW_PAPER_LETTER);
  double width = 0;
  double height = 0;

  tw_document_get_page_size (a4, &width, &height);
  g_assert_cmpfloat_with_epsilon (width / 72 * 25.4, 210, 0.01);
  g_assert_cmpfloat_with_epsilon (height / 72 * 25.4, 297, 0.01);
  tw_document_get_page_size (letter, &width, &height);
  g_assert_cmpfloat_with_epsilon (width / 72, 8.5, 0.001);
  g_assert_cmpfloat_with_epsilon (height / 72, 11, 0.001);
}

static void
test_page_begins_where_asked (void)
{
  g_autoptr (TwDocument) document = create_document (TW_PAPER_A4);

  tw_document_add_paragraph (document, "one");
  tw_document_begin_page (document);
  tw_document_add_paragraph (document, "two");

  g_assert_cmpuint (tw_document_get_n_pages (document), ==, 2);
}

static void
test_document_dies (void)
{
  TwDocument *document = create_document (TW_PAPER_A4);

  tw_document_add_heading (document, "Heading");
  tw_document_get_n_pages (document);
  g_assert_finalize_object (document);
}

static gpointer
count_pages_in_thread (gpointer unused)
{
  g_autoptr (TwDocument) document = create_document (TW_PAPER_A4);
  g_autoptr (TwTable) table = create_table (90);

  tw_document_add_table (document, table);
  ink_on (document, 0, 1);

  return GUINT_TO_POINTER (tw_document_get_n_pages (document));
}

static void
test_threads_do_not_meet (void)
{
  GThread *threads[4];
  guint n_pages = GPOINTER_TO_UINT (count_pages_in_thread (NULL));

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("report", count_pages_in_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, n_pages);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/document/heading-never-ends-a-page", test_heading_never_ends_a_page);
  g_test_add_func ("/report/document/rows-are-never-cut", test_rows_are_never_cut);
  g_test_add_func ("/report/document/every-row-is-printed-once", test_every_row_is_printed_once);
  g_test_add_func ("/report/document/table-head-comes-again", test_table_head_comes_again);
  g_test_add_func ("/report/document/short-table-stays-whole", test_short_table_stays_whole);
  g_test_add_func ("/report/document/signatures-do-not-stand-alone", test_signatures_do_not_stand_alone);
  g_test_add_func ("/report/document/long-words-stay-on-the-page", test_long_words_stay_on_the_page);
  g_test_add_func ("/report/document/long-words-do-not-burst-a-table", test_long_words_do_not_burst_a_table);
  g_test_add_func ("/report/document/wide-table-pair-is-stacked", test_wide_table_pair_is_stacked);
  g_test_add_func ("/report/document/page-is-the-same-at-every-scale", test_page_is_the_same_at_every_scale);
  g_test_add_func ("/report/document/first-pages-do-not-wait-for-the-rest", test_first_pages_do_not_wait_for_the_rest);
  g_test_add_func ("/report/document/no-page-is-ready-that-may-change", test_no_page_is_ready_that_may_change);
  g_test_add_func ("/report/document/paper-has-its-size", test_paper_has_its_size);
  g_test_add_func ("/report/document/page-begins-where-asked", test_page_begins_where_asked);
  g_test_add_func ("/report/document/document-dies", test_document_dies);
  g_test_add_func ("/report/document/threads-do-not-meet", test_threads_do_not_meet);

  return g_test_run ();
}
