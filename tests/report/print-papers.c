/* SPDX-License-Identifier: GPL-3.0-or-later */

/* print-papers FOLDER: every paper in German and English, on A4 and Letter, to be looked at by a person. */

#include "sample-facts.h"
#include "sample-papers.h"
#include "tw-closing-report.h"
#include "tw-document-pdf.h"
#include "tw-forms.h"
#include "tw-guideline.h"
#include "tw-tandem-papers.h"

typedef struct
{
  const char *folder;
  const char *tag;
  TwLanguage *language;
  TwPaper paper;
  TwLetterhead *letterhead;
} Printer;

static void
print_paper (const Printer *self,
             const char    *name,
             TwDocument    *document)
{
  g_autofree char *file = g_strdup_printf ("%s-%s-%s.pdf", name, self->tag, self->paper == TW_PAPER_A4 ? "a4" : "letter");
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  g_autoptr (GError) error = NULL;

  if (document == NULL || !tw_document_write_pdf (document, path, &error))
    g_error ("%s: %s", path, error != NULL ? error->message : "no document");
  g_object_unref (document);
}

static void
print_tandem_papers (const Printer *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) tandems = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_tandem_facts_free);

  g_ptr_array_add (tandems, sample_tandem_new ());
  g_ptr_array_add (tandems, sample_tandem_new_long_names ());
  print_paper (self, "agreement", tw_agreement_new (self->letterhead, tandems, self->language, self->paper, NULL));
  print_paper (self, "agreement-blank", tw_agreement_new (self->letterhead, none, self->language, self->paper, NULL));
  print_paper (self, "closing-sheet", tw_closing_sheet_new (self->letterhead, tandems, self->language, self->paper, NULL));
  print_paper (self, "certificate", tw_certificate_new (self->letterhead, tandems, self->language, self->paper, NULL));
}

static void
print_forms (const Printer *self)
{
  g_autoptr (TwEnrolmentFormFacts) enrolment = sample_enrolment_form_facts_new ();

  print_paper (self, "enrolment-form", tw_enrolment_form_new (self->letterhead, enrolment, self->language, self->paper, NULL));
  for (TwPulseKind kind = TW_PULSE_REGULAR; kind <= TW_PULSE_FULFILMENT; kind++)
    {
      g_autoptr (TwFeedbackFormFacts) feedback = sample_feedback_form_facts_new (kind);
      g_autofree char *name = g_strconcat ("feedback-", tw_word (TW_TYPE_PULSE_KIND, kind), NULL);

      print_paper (self, name, tw_feedback_form_new (self->letterhead, feedback, self->language, self->paper, NULL));
    }
}

static void
print_closing_reports (const Printer *self)
{
  const guint sizes[] = { 3, 38, 600 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TwReportFacts) facts = i == 1 ? sample_facts_new_long_names (sizes[i]) : sample_facts_new (sizes[i]);
      g_autofree char *name = g_strdup_printf ("report-%u", sizes[i]);

      sample_facts_add_life (facts);
      sample_facts_add_closing (facts);
      print_paper (self, name, tw_closing_report_new (facts, self->letterhead->logo, self->language, self->paper, TW_REPORT_WITH_NAMES, NULL));
    }
}

static void
print_all (const Printer *self)
{
  TwGuidelineFacts guideline = { NULL, "- Die Tandems treffen sich in der Arbeitszeit.\n- Reisen trägt das Programm." };
  g_autoptr (TwKickOffFacts) kick_off = sample_kick_off_facts_new (24);

  print_paper (self, "guideline", tw_guideline_new (self->letterhead, &guideline, self->language, self->paper, NULL));
  print_paper (self, "kick-off", tw_kick_off_sheet_new (self->letterhead, kick_off, self->language, self->paper, NULL));
  print_tandem_papers (self);
  print_forms (self);
  print_closing_reports (self);
}

int
main (int   argc,
      char *argv[])
{
  const char *tags[] = { "de", "en" };

  if (argc != 2)
    g_error ("usage: print-papers FOLDER");

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    for (TwPaper paper = TW_PAPER_A4; paper < TW_N_PAPERS; paper++)
      {
        g_autoptr (TwLanguage) language = tw_language_new (tags[i]);
        g_autoptr (TwLetterhead) letterhead = sample_letterhead_new ();
        const Printer printer = { argv[1], tags[i], language, paper, letterhead };

        letterhead->logo = sample_logo_new ();
        print_all (&printer);
      }

  return 0;
}
