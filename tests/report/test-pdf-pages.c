/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a PDF, as other programs show and read them: they look as on the screen and say the same words. */

#include <stdio.h>
#include <string.h>

#include "pdf-reader.h"
#include "sample-facts.h"
#include "sample-papers.h"
#include "tw-closing-report.h"
#include "tw-document-private.h"
#include "tw-document-screen.h"
#include "tw-forms.h"
#include "tw-guideline.h"
#include "tw-kick-off-sheet.h"
#include "tw-table.h"
#include "tw-tandem-papers.h"

#define SCALE 2
#define BOX 8 /* pixels */

static const double most_different = 52;        /* of 255, over a box; programs round to pixels in their own ways */
static const double different_on_average = 1.5; /* over a page */

static TwDocument *
create_document (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("de");
  g_autoptr (GError) error = NULL;
  TwDocument *document = tw_document_new (language, TW_PAPER_A4, &error);

  g_assert_no_error (error);

  return document;
}

/* Charts of every kind, tables, lists, forms and a logo. */
static GPtrArray *
create_papers (void)
{
  GPtrArray *papers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TwLanguage) language = tw_language_new ("de");
  g_autoptr (TwLetterhead) letterhead = sample_letterhead_new ();
  g_autoptr (TwReportFacts) facts = sample_facts_new (38);
  g_autoptr (TwKickOffFacts) kick_off = sample_kick_off_facts_new (24);
  g_autoptr (TwEnrolmentFormFacts) enrolment = sample_enrolment_form_facts_new ();
  g_autoptr (TwFeedbackFormFacts) feedback = sample_feedback_form_facts_new (TW_PULSE_REGULAR);
  g_autoptr (GPtrArray) tandems = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_tandem_facts_free);

  letterhead->logo = sample_logo_new ();
  sample_facts_add_life (facts);
  sample_facts_add_closing (facts);
  g_ptr_array_add (tandems, sample_tandem_new ());
  g_ptr_array_add (papers, tw_closing_report_new (facts, letterhead->logo, language, TW_PAPER_A4, TW_REPORT_WITH_NAMES,
                                                  NULL));
  g_ptr_array_add (papers, tw_kick_off_sheet_new (letterhead, kick_off, language, TW_PAPER_A4, NULL));
  g_ptr_array_add (papers, tw_enrolment_form_new (letterhead, enrolment, language, TW_PAPER_LETTER, NULL));
  g_ptr_array_add (papers, tw_feedback_form_new (letterhead, feedback, language, TW_PAPER_A4, NULL));
  g_ptr_array_add (papers, tw_certificate_new (letterhead, tandems, language, TW_PAPER_A4, NULL));
  /* Whole, because the facts go. */
  for (guint i = 0; i < papers->len; i++)
    tw_document_get_n_pages (g_ptr_array_index (papers, i));

  return papers;
}

/* Where the pixels of a picture begin that pdftoppm wrote: after "P6", width, height and 255. */
static const guchar *
find_pixels (GBytes *picture,
             int    *width,
             int    *height)
{
  gsize size = 0;
  const char *bytes = g_bytes_get_data (picture, &size);
  int n_read = 0;

  g_assert_cmpint (sscanf (bytes, "P6 %d %d 255%n", width, height, &n_read), ==, 2);
  g_assert_cmpuint (size, ==, (gsize) n_read + 1 + (gsize) *width * (gsize) *height * 3);

  return (const guchar *) bytes + n_read + 1;
}

/* How much darker or lighter a box of one page is than that of another, on average, from 0 to 255. */
static double
compare_box (const guchar  *painted,
             gsize          stride,
             const guchar  *shown,
             int            shown_width,
             int            left,
             int            top)
{
  int difference = 0;

  for (int y = top; y < top + BOX; y++)
    for (int x = left; x < left + BOX; x++)
      {
        const guint32 *row = (const guint32 *) (gconstpointer) (painted + (gsize) y * stride);
        const guchar *pixel = shown + ((gsize) y * (gsize) shown_width + (gsize) x) * 3;

        difference += (int) (row[x] >> 16 & 255) + (int) (row[x] >> 8 & 255) + (int) (row[x] & 255)
                      - pixel[0] - pixel[1] - pixel[2];
      }

  return ABS (difference) / (3.0 * BOX * BOX);
}

static void
assert_looks_alike (TwDocument *document,
                    guint       page,
                    PdfFile    *pdf)
{
  int painted_width, painted_height, width, height;
  gsize stride = 0;
  g_autoptr (GBytes) painted = tw_document_paint_page (document, page, SCALE, &painted_width, &painted_height, &stride);
  g_autoptr (GBytes) picture = pdf_file_picture (pdf, page, 72 * SCALE);
  const guchar *shown = find_pixels (picture, &width, &height);
  double sum = 0;
  guint n = 0;

  g_assert_cmpint (ABS (width - painted_width), <=, 1);
  g_assert_cmpint (ABS (height - painted_height), <=, 1);
  for (int y = 0; y + BOX <= MIN (height, painted_height); y += BOX)
    for (int x = 0; x + BOX <= MIN (width, painted_width); x += BOX)
      {
        double difference = compare_box (g_bytes_get_data (painted, NULL), stride, shown, width, x, y);

        if (difference > most_different)
          g_error ("page %u differs by %.1f at %d, %d", page + 1, difference, x / SCALE, y / SCALE);
        sum += difference;
        n++;
      }
  g_assert_cmpfloat (sum / n, <, different_on_average);
}

static void
test_pages_look_as_on_the_screen (void)
{
  g_autoptr (GPtrArray) papers = create_papers ();

  for (guint i = 0; i < papers->len; i++)
    {
      TwDocument *document = g_ptr_array_index (papers, i);
      g_autoptr (PdfFile) pdf = pdf_file_new (document);

      for (guint page = 0; page < tw_document_get_n_pages (document); page++)
        assert_looks_alike (document, page, pdf);
    }
}

/* What can be seen of a text: without spaces, line breaks, soft hyphens and marks of direction. */
static char *
strip (const char *text)
{
  GString *seen = g_string_new (NULL);

  for (const char *letter = text; *letter != '\0'; letter = g_utf8_next_char (letter))
    if (!g_unichar_isspace (g_utf8_get_char (letter)) && !g_unichar_iscntrl (g_utf8_get_char (letter))
        && g_unichar_type (g_utf8_get_char (letter)) != G_UNICODE_FORMAT)
      g_string_append_unichar (seen, g_utf8_get_char (letter));

  return g_string_free_and_steal (seen);
}

static void
assert_says_the_same (TwDocument *document)
{
  g_autoptr (PdfFile) pdf = pdf_file_new (document);
  g_autofree char *copied = pdf_file_words (pdf);
  g_autofree char *copied_letters = strip (copied);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *said_letters = NULL;

  pdf_file_check (pdf);
  for (guint i = 0; i < tw_document_get_n_pages (document); i++)
    {
      g_autofree char *page = tw_document_read_page (document, i);

      g_string_append (said, page);
    }
  said_letters = strip (said->str);
  g_assert_cmpstr (copied_letters, ==, said_letters);
}

static void
test_pages_say_what_the_screen_says (void)
{
  g_autoptr (GPtrArray) papers = create_papers ();

  for (guint i = 0; i < papers->len; i++)
    assert_says_the_same (g_ptr_array_index (papers, i));
}

/* Letters that the typeface lacks are shown as boxes, but they are not lost for who copies or searches. */
static void
test_whatever_is_typed_can_be_copied (void)
{
  static const char * const texts[] = {
    "(Klammern) und \\Schrägstriche\\ ((",
    "Grüße 😀 und 👩‍👩‍👧 aus 東京",
    "Ελληνικά и русский",
    "e\u0301 und x\u0302, a\u0323\u0302 und fi ffi",
    "Silben\u00adtrennung, geschütztes\u00a0Leerzeichen, Tabulator\tdazwischen",
    "Steuerzeichen \001 und \177 und \xc2\x85",
    "Viet Nguyễn Thị Hương, Łódź, Ðorđe, ŉ",
    "",
  };
  g_autoptr (TwDocument) document = create_document ();
  g_autoptr (TwTable) table = tw_table_new ();

  tw_document_set_title (document, "Titel (mit Klammern) \\ 😀 \001", "A & B <GmbH>");
  tw_document_add_masthead (document, "A & B <GmbH>", "Titel (mit Klammern) \\ 😀", NULL);
  tw_table_add_column (table, "Klammer ((", TW_TABLE_START);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      tw_document_add_paragraph (document, texts[i]);
      tw_table_add_row (table, (const char *[]) { texts[i], NULL });
    }
  tw_document_add_table (document, table);

  assert_says_the_same (document);
}

static void
test_longest_name_can_be_copied (void)
{
  g_autoptr (TwDocument) document = create_document ();
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < 10000; i++)
    g_string_append_unichar (name, i % 7 == 6 ? 0xfc : 'a' + i % 26);
  tw_document_add_paragraph (document, name->str);

  assert_says_the_same (document);
}

/* More different letters than a simple font holds. */
static void
test_all_letters_can_be_copied (void)
{
  g_autoptr (TwDocument) document = create_document ();
  g_autoptr (GString) letters = g_string_new (NULL);

  for (gunichar letter = 'A'; letter <= 0x4ff; letter++)
    if (g_unichar_isalpha (letter))
      g_string_append_unichar (letters, letter);
  tw_document_add_paragraph (document, letters->str);
  tw_document_add_lead (document, letters->str);

  assert_says_the_same (document);
}

static void
test_right_to_left_can_be_copied (void)
{
  g_autoptr (TwDocument) document = create_document ();

  tw_document_add_paragraph (document, "שלום 123 (Mia) العربية");
  tw_document_add_paragraph (document, "Mia sagt: שלום עולם, 45 Mal.");

  assert_says_the_same (document);
}

static void
test_empty_document_is_sound (void)
{
  g_autoptr (TwDocument) document = create_document ();
  g_autoptr (PdfFile) pdf = pdf_file_new (document);
  g_autofree char *metadata = pdf_file_metadata (pdf);

  pdf_file_check (pdf);
  g_assert_true (g_regex_match_simple ("Pages: +1\n", metadata, 0, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pdf-pages/look-as-on-the-screen", test_pages_look_as_on_the_screen);
  g_test_add_func ("/report/pdf-pages/say-what-the-screen-says", test_pages_say_what_the_screen_says);
  g_test_add_func ("/report/pdf-pages/whatever-is-typed-can-be-copied", test_whatever_is_typed_can_be_copied);
  g_test_add_func ("/report/pdf-pages/longest-name-can-be-copied", test_longest_name_can_be_copied);
  g_test_add_func ("/report/pdf-pages/all-letters-can-be-copied", test_all_letters_can_be_copied);
  g_test_add_func ("/report/pdf-pages/right-to-left-can-be-copied", test_right_to_left_can_be_copied);
  g_test_add_func ("/report/pdf-pages/empty-document-is-sound", test_empty_document_is_sound);

  return g_test_run ();
}
