/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers of a cohort: what they say, that forms fit their page, and that nothing of them leaves it. */

#include <stdio.h>
#include <string.h>

#include "pdf-reader.h"
#include "sample-papers.h"
#include "tw-forms.h"
#include "tw-guideline.h"
#include "tw-report-error.h"
#include "tw-tandem-papers.h"
#include "tw-topic-text.h"

static const char * const tags[] = { "de", "en" };

typedef TwDocument *(*Maker) (const TwLetterhead *letterhead,
                              TwLanguage         *language,
                              TwPaper             paper);

static TwDocument *
make_blank_agreement (const TwLetterhead *letterhead,
                      TwLanguage         *language,
                      TwPaper             paper)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return tw_agreement_new (letterhead, none, language, paper, NULL);
}

static GPtrArray *
gather (TwTandemFacts *tandem)
{
  GPtrArray *tandems = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_tandem_facts_free);

  g_ptr_array_add (tandems, tandem);

  return tandems;
}

static TwDocument *
make_agreement (const TwLetterhead *letterhead,
                TwLanguage         *language,
                TwPaper             paper)
{
  g_autoptr (GPtrArray) tandems = gather (sample_tandem_new ());

  return tw_agreement_new (letterhead, tandems, language, paper, NULL);
}

static TwDocument *
make_closing_sheet (const TwLetterhead *letterhead,
                    TwLanguage         *language,
                    TwPaper             paper)
{
  g_autoptr (GPtrArray) tandems = gather (sample_tandem_new ());

  return tw_closing_sheet_new (letterhead, tandems, language, paper, NULL);
}

static TwDocument *
make_enrolment_form (const TwLetterhead *letterhead,
                     TwLanguage         *language,
                     TwPaper             paper)
{
  g_autoptr (TwEnrolmentFormFacts) facts = sample_enrolment_form_facts_new ();

  return tw_enrolment_form_new (letterhead, facts, language, paper, NULL);
}

static TwDocument *
make_certificates (const TwLetterhead *letterhead,
                   TwLanguage         *language,
                   TwPaper             paper)
{
  g_autoptr (GPtrArray) tandems = gather (sample_tandem_new ());

  return tw_certificate_new (letterhead, tandems, language, paper, NULL);
}

static TwDocument *
make_feedback_forms (const TwLetterhead *letterhead,
                     TwLanguage         *language,
                     TwPaper             paper)
{
  g_autoptr (TwFeedbackFormFacts) facts = sample_feedback_form_facts_new (TW_PULSE_FULFILMENT);

  return tw_feedback_form_new (letterhead, facts, language, paper, NULL);
}

static TwDocument *
make_guideline (const TwLetterhead *letterhead,
                TwLanguage         *language,
                TwPaper             paper)
{
  const TwGuidelineFacts facts = { NULL, NULL };

  return tw_guideline_new (letterhead, &facts, language, paper, NULL);
}

static TwDocument *
make_kick_off_sheet (const TwLetterhead *letterhead,
                     TwLanguage         *language,
                     TwPaper             paper)
{
  g_autoptr (TwKickOffFacts) facts = sample_kick_off_facts_new (80);

  return tw_kick_off_sheet_new (letterhead, facts, language, paper, NULL);
}

static char *
read_paper (Maker       make,
            const char *tag)
{
  g_autoptr (TwLanguage) language = tw_language_new (tag);
  g_autoptr (TwLetterhead) letterhead = sample_letterhead_new ();
  g_autoptr (TwDocument) document = make (letterhead, language, TW_PAPER_A4);
  g_autoptr (PdfFile) pdf = pdf_file_new (document);

  pdf_file_check (pdf);

  return pdf_file_words (pdf);
}

static void
assert_says (const char *paper,
             const char *words)
{
  if (strstr (paper, words) == NULL)
    g_error ("“%s” is not in the paper:\n%s", words, paper);
}

static void
assert_silent (const char *paper,
               const char *words)
{
  if (strstr (paper, words) != NULL)
    g_error ("“%s” is in the paper:\n%s", words, paper);
}

/* With a logo, in both languages, on both papers. */
static void
assert_pages (Maker make,
              guint n_pages)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    for (TwPaper paper = TW_PAPER_A4; paper < TW_N_PAPERS; paper++)
      {
        g_autoptr (TwLanguage) language = tw_language_new (tags[i]);
        g_autoptr (TwLetterhead) letterhead = sample_letterhead_new ();
        g_autoptr (TwDocument) document = NULL;

        letterhead->logo = sample_logo_new ();
        document = make (letterhead, language, paper);
        g_assert_nonnull (document);
        g_assert_cmpuint (tw_document_get_n_pages (document), ==, n_pages);
      }
}

static void
test_forms_fit_one_page (void)
{
  assert_pages (make_blank_agreement, 1);
  assert_pages (make_agreement, 1);
  assert_pages (make_closing_sheet, 1);
  assert_pages (make_enrolment_form, 1);
  assert_pages (make_feedback_forms, 2);
  assert_pages (make_certificates, 2);
}

/* D7 */
static void
test_guideline_explains (void)
{
  g_autofree char *english = read_paper (make_guideline, "en");
  g_autofree char *german = read_paper (make_guideline, "de");

  assert_says (english, "General Electric");
  assert_says (english, "600 top managers");
  assert_says (english, "Mentoring is not coaching");
  assert_says (english, "Beate Lindner");
  assert_says (german, "General Electric");
  assert_says (german, "Mentoring ist kein Coaching");
  assert_says (german, "Berichtslinie");
}

/* D7: a company may say it in its own words; a programme adds to that. */
static void
test_company_replaces_and_programme_adds (void)
{
  const TwGuidelineFacts facts = { "# Our way\nWe are kind.\n- We are on time.", "We travel by train." };
  g_autoptr (TwLanguage) language = tw_language_new ("en");
  g_autoptr (TwLetterhead) letterhead = sample_letterhead_new ();
  g_autoptr (TwDocument) document = tw_guideline_new (letterhead, &facts, language, TW_PAPER_A4, NULL);
  g_autoptr (PdfFile) pdf = pdf_file_new (document);
  g_autofree char *paper = pdf_file_words (pdf);

  assert_says (paper, "Our way We are kind. • We are on time.");
  assert_says (paper, "In this programme We travel by train.");
  assert_says (paper, "Beate Lindner");
  assert_silent (paper, "General Electric");
}

/* D11 */
static void
test_agreement_is_filled_in (void)
{
  g_autofree char *blank = read_paper (make_blank_agreement, "en");
  g_autofree char *filled = read_paper (make_agreement, "en");

  assert_says (blank, "Goal 3");
  assert_silent (blank, "Yılmaz");
  assert_says (filled, "Ayşe Yılmaz");
  assert_says (filled, "every 2 weeks");
  assert_says (filled, "1 h 30 min");
  assert_says (filled, "Raum 4.12");
  assert_says (filled, "Sicherer werden mit LinkedIn");
  assert_says (filled, "30 June 2026");
}

static void
test_closing_sheet_counts (void)
{
  g_autofree char *german = read_paper (make_closing_sheet, "de");

  assert_says (german, "11 von 12");
  assert_says (german, "18 h 20 min");
  assert_says (german, "60 %");
  assert_says (german, "LinkedIn und Künstliche Intelligenz");
}

static void
test_certificate_is_for_each_of_both (void)
{
  g_autofree char *german = read_paper (make_certificates, "de");
  g_autofree char *english = read_paper (make_certificates, "en");

  g_assert_cmpuint (count_in (german, "Teilnahmebescheinigung"), ==, 2);
  assert_says (german, "Ayşe Yılmaz hat vom 2. Februar 2026 bis zum 31. Juli 2026 als Mentor:in an");
  assert_says (english, "took part in “Reverse-Mentoring-Programm” as a mentee from 2 February 2026 to 31 July 2026.");
  assert_says (english, "Dr. Hans-Jürgen Überschär Sponsor");
  assert_silent (english, "Page");
}

/* P9: of whom the name was erased, nothing is certified. */
static void
test_erased_person_gets_no_certificate (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("en");
  g_autoptr (TwLetterhead) letterhead = sample_letterhead_new ();
  g_autoptr (GPtrArray) tandems = gather (sample_tandem_new ());
  g_autoptr (TwDocument) document = NULL;

  g_clear_pointer (&((TwTandemFacts *) g_ptr_array_index (tandems, 0))->mentee, g_free);
  document = tw_certificate_new (letterhead, tandems, language, TW_PAPER_A4, NULL);

  g_assert_cmpuint (tw_document_get_n_pages (document), ==, 1);
}

/* A term that has not ended is not certified as if it had. */
static void
test_running_tandem_is_still_running (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("en");
  g_autoptr (TwLetterhead) letterhead = sample_letterhead_new ();
  g_autoptr (GPtrArray) tandems = gather (sample_tandem_new ());
  g_autoptr (TwDocument) document = NULL;
  g_autoptr (PdfFile) pdf = NULL;
  g_autofree char *paper = NULL;
  TwTandemFacts *tandem = g_ptr_array_index (tandems, 0);

  g_set_str (&tandem->state, "agreed");
  g_set_str (&tandem->end, "2026-09-30");
  document = tw_certificate_new (letterhead, tandems, language, TW_PAPER_A4, NULL);
  pdf = pdf_file_new (document);
  paper = pdf_file_words (pdf);

  assert_says (paper, "has been taking part in “Reverse-Mentoring-Programm” as a mentor since 2 February 2026.");
}

/* D9, D10 */
static void
test_enrolment_form_asks_for_everything (void)
{
  g_autoptr (TwLanguage) english = tw_language_new ("en");
  g_autofree char *form = read_paper (make_enrolment_form, "en");
  const char *asked[] = { "Name", "Own topics Digitaler Einkauf", "Competences", "Qualifications", "Languages",
                          "Why I take part", "Challenges", "1st wish", "3rd wish", "willing to learn",
                          "own free will", "consent", "Signature" };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    assert_says (form, asked[i]);
  for (const char * const *area = tw_topic_areas (); *area != NULL; area++)
    for (const char * const *key = tw_topic_keys (*area); *key != NULL; key++)
      assert_says (form, tw_topic_name (english, *key));
}

/* P12: where there is a code, no name is asked for. */
static void
test_code_stands_in_place_of_a_name (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("en");
  g_autoptr (TwLetterhead) letterhead = sample_letterhead_new ();
  g_autoptr (TwEnrolmentFormFacts) facts = sample_enrolment_form_facts_new ();
  g_autoptr (TwDocument) document = NULL;
  g_autoptr (PdfFile) pdf = NULL;
  g_autofree char *form = NULL;

  g_ptr_array_add (facts->codes, g_strdup ("Q4X-77K"));
  g_ptr_array_add (facts->codes, g_strdup ("M2R-3TT"));
  document = tw_enrolment_form_new (letterhead, facts, language, TW_PAPER_A4, NULL);
  g_assert_cmpuint (tw_document_get_n_pages (document), ==, 2);
  pdf = pdf_file_new (document);
  form = pdf_file_words (pdf);

  assert_says (form, "Code, in place of your name Q4X-77K");
  assert_says (form, "M2R-3TT");
  assert_silent (form, "Personnel number");
}

/* D16, D19, P8 */
static void
test_feedback_form_asks_each_side (void)
{
  g_autofree char *form = read_paper (make_feedback_forms, "en");
  const char *mentee = strstr (form, "P2T-9HD");

  assert_says (form, "K7M-4QX");
  g_assert_nonnull (mentee);
  g_assert_true (strstr (form, "A larger network") < mentee);
  g_assert_null (strstr (mentee, "A larger network"));
  g_assert_nonnull (strstr (mentee, "Fresh impulses"));
  assert_says (form, "groups of five or more");
  assert_says (form, "11 May 2026");
}

/* D11 */
static void
test_everybody_can_sign_at_the_kick_off (void)
{
  g_autofree char *sheet = read_paper (make_kick_off_sheet, "en");

  assert_says (sheet, "Monday, 2 February 2026");
  g_assert_cmpuint (count_in (sheet, "Jonas Öztürk-Weiß Mentor IT"), ==, 20);
  g_assert_cmpuint (count_in (sheet, "Name Role Department Signature"), ==, 3);
}

static void
assert_inside_margins (PdfFile *pdf)
{
  g_autofree char *boxes = pdf_file_boxes (pdf);
  g_auto (GStrv) lines = g_strsplit (boxes, "\n", -1);
  guint n_words = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      double left = 0;
      double top = 0;
      double right = 0;
      double bottom = 0;

      if (sscanf (lines[i], " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &left, &top, &right, &bottom) != 4)
        continue;
      g_assert_cmpfloat (left, >=, 56);
      g_assert_cmpfloat (right, <=, 612 - 56);
      g_assert_cmpfloat (bottom, <=, 792 - 20);
      n_words++;
    }
  g_assert_cmpuint (n_words, >, 20);
}

static void
test_longest_names_stay_on_the_page (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("de");
  g_autoptr (TwLetterhead) letterhead = sample_letterhead_new ();
  g_autoptr (GPtrArray) tandems = gather (sample_tandem_new_long_names ());
  TwDocument *documents[] = {
    tw_agreement_new (letterhead, tandems, language, TW_PAPER_LETTER, NULL),
    tw_closing_sheet_new (letterhead, tandems, language, TW_PAPER_LETTER, NULL),
    tw_certificate_new (letterhead, tandems, language, TW_PAPER_LETTER, NULL),
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (PdfFile) pdf = pdf_file_new (documents[i]);

      pdf_file_check (pdf);
      assert_inside_margins (pdf);
      g_object_unref (documents[i]);
    }
}

static void
test_logo_is_on_the_page (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("de");
  g_autoptr (TwLetterhead) letterhead = sample_letterhead_new ();
  g_autoptr (TwDocument) document = NULL;
  g_autoptr (PdfFile) pdf = NULL;
  g_autofree char *images = NULL;

  letterhead->logo = sample_logo_new ();
  document = make_certificates (letterhead, language, TW_PAPER_A4);
  pdf = pdf_file_new (document);
  pdf_file_check (pdf);
  images = pdf_file_images (pdf);

  g_assert_cmpuint (count_in (images, " rgb "), ==, 2);
}

static void
test_broken_logo_is_refused (void)
{
  static const char broken[] = "\x89PNG\r\n\x1a\n and nothing else";
  g_autoptr (TwLanguage) language = tw_language_new ("de");
  g_autoptr (TwLetterhead) letterhead = sample_letterhead_new ();
  g_autoptr (GError) error = NULL;
  const TwGuidelineFacts facts = { NULL, NULL };

  letterhead->logo = g_bytes_new_static (broken, sizeof broken - 1);

  g_assert_null (tw_guideline_new (letterhead, &facts, language, TW_PAPER_A4, &error));
  g_assert_error (error, TW_REPORT_ERROR, TW_REPORT_ERROR_PICTURE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/papers/forms-fit-one-page", test_forms_fit_one_page);
  g_test_add_func ("/report/papers/guideline-explains", test_guideline_explains);
  g_test_add_func ("/report/papers/company-replaces-and-programme-adds", test_company_replaces_and_programme_adds);
  g_test_add_func ("/report/papers/agreement-is-filled-in", test_agreement_is_filled_in);
  g_test_add_func ("/report/papers/closing-sheet-counts", test_closing_sheet_counts);
  g_test_add_func ("/report/papers/certificate-is-for-each-of-both", test_certificate_is_for_each_of_both);
  g_test_add_func ("/report/papers/erased-person-gets-no-certificate", test_erased_person_gets_no_certificate);
  g_test_add_func ("/report/papers/running-tandem-is-still-running", test_running_tandem_is_still_running);
  g_test_add_func ("/report/papers/enrolment-form-asks-for-everything", test_enrolment_form_asks_for_everything);
  g_test_add_func ("/report/papers/code-stands-in-place-of-a-name", test_code_stands_in_place_of_a_name);
  g_test_add_func ("/report/papers/feedback-form-asks-each-side", test_feedback_form_asks_each_side);
  g_test_add_func ("/report/papers/everybody-can-sign-at-the-kick-off", test_everybody_can_sign_at_the_kick_off);
  g_test_add_func ("/report/papers/longest-names-stay-on-the-page", test_longest_names_stay_on_the_page);
  g_test_add_func ("/report/papers/logo-is-on-the-page", test_logo_is_on_the_page);
  g_test_add_func ("/report/papers/broken-logo-is-refused", test_broken_logo_is_refused);

  return g_test_run ();
}
