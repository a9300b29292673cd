/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The enrolment form (D3, D4, D9, D10, P12): on one page, with a code in place of the name where there is one. */

#include "tw-forms.h"

#include "tw-form-fields.h"
#include "tw-names.h"
#include "tw-sheet-private.h"
#include "tw-tick-boxes.h"
#include "tw-topic-text.h"

#define TOPIC_COLUMNS 3

static const char * const mentor_styles[] = { "explains", "challenges", "connects", "listens" };

static void
add_person (TwDocument *document,
            const char *code)
{
  TwLanguage *language = tw_document_get_language (document);
  const TwFormField named[] = {
    { tw_language_tr (language, "Name"), NULL },
    { tw_language_tr (language, "Personnel number"), NULL },
    { tw_language_tr (language, "Department"), NULL },
  };
  const TwFormField coded[] = {
    { tw_language_tr (language, "Code, in place of your name"), code },
  };
  const char *roles[] = {
    tw_language_tr (language, "mentor: I pass knowledge on"),
    tw_language_tr (language, "mentee: I learn"),
    NULL
  };

  tw_document_add_space (document, 6);
  if (code != NULL)
    tw_document_add_form_fields (document, coded, G_N_ELEMENTS (coded), 3);
  else
    tw_document_add_form_fields (document, named, G_N_ELEMENTS (named), 3);
  tw_document_add_space (document, 8);
  tw_document_add_tick_boxes (document, tw_language_tr (language, "I take part as"), roles, 2);
}

static void
add_area (TwDocument *document,
          const char *area)
{
  TwLanguage *language = tw_document_get_language (document);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (const char * const *key = tw_topic_keys (area); *key != NULL; key++)
    g_ptr_array_add (names, (gpointer) tw_topic_name (language, *key));
  g_ptr_array_add (names, NULL);
  tw_document_add_tick_boxes (document, tw_topic_area_name (language, area), (const char * const *) names->pdata,
                              TOPIC_COLUMNS);
}

static void
add_topics (TwDocument                 *document,
            const TwEnrolmentFormFacts *facts)
{
  TwLanguage *language = tw_document_get_language (document);

  tw_document_add_subheading (document, tw_language_tr (language, "Topics that I can pass on (mentors) or want to learn "
                                                                  "(mentees)"));
  for (const char * const *area = tw_topic_areas (); *area != NULL; area++)
    add_area (document, *area);
  if (facts->topics->len > 0)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      g_ptr_array_extend (names, facts->topics, NULL, NULL);
      g_ptr_array_add (names, NULL);
      tw_document_add_tick_boxes (document, tw_language_tr (language, "Own topics"),
                                  (const char * const *) names->pdata, TOPIC_COLUMNS);
    }
}

static void
add_strengths (TwDocument *document)
{
  TwLanguage *language = tw_document_get_language (document);
  const TwFormField fields[] = {
    { tw_language_tr (language, "Other topics"), NULL },
    { tw_language_tr (language, "Competences, also social ones"), NULL },
    { tw_language_tr (language, "Qualifications"), NULL },
    { tw_language_tr (language, "Languages"), NULL },
    { tw_language_tr (language, "When I can meet"), NULL },
    { tw_language_tr (language, "Where I can meet"), NULL },
  };
  const char *styles[G_N_ELEMENTS (mentor_styles) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (mentor_styles); i++)
    styles[i] = tw_mentor_style_name (language, mentor_styles[i]);

  tw_document_add_form_fields (document, fields, G_N_ELEMENTS (fields), 2);
  tw_document_add_space (document, 6);
  tw_document_add_tick_boxes (document, tw_language_tr (language, "As a mentor"), styles, 4);
}

static void
add_motivation (TwDocument *document)
{
  TwLanguage *language = tw_document_get_language (document);
  const TwFormField wishes[] = {
    { tw_language_tr (language, "With whom: 1st wish"), NULL },
    { tw_language_tr (language, "2nd wish"), NULL },
    { tw_language_tr (language, "3rd wish"), NULL },
  };

  tw_document_add_writing_room (document, tw_language_tr (language, "Why I take part"), NULL, 2);
  tw_document_add_form_fields (document, wishes, G_N_ELEMENTS (wishes), 3);
}

/* Taking part is voluntary (D3), and both sides must be willing to learn from each other (D4). */
static void
add_commitment (TwDocument                 *document,
                const TwEnrolmentFormFacts *facts)
{
  TwLanguage *language = tw_document_get_language (document);
  const char *commitments[] = {
    tw_language_tr (language, "I am willing to learn from the other, across hierarchy and out of my comfort zone."),
    tw_language_tr (language, "I take part of my own free will and take the time for regular meetings."),
    tw_language_tr (language, "I consent to the use of my data:"),
    NULL
  };
  const TwFormField fields[] = {
    { tw_language_tr (language, "Place and date"), NULL },
    { tw_language_tr (language, "Signature"), NULL },
  };

  tw_document_add_subheading (document, tw_language_tr (language, "My commitment"));
  tw_document_add_tick_boxes (document, NULL, commitments, 1);
  tw_document_add_caption (document, facts->consent != NULL
                                       ? facts->consent
                                       : tw_language_tr (language, "My answers on this form are used to find a tandem for "
                                                                   "me and to accompany it. Only the contact person sees "
                                                                   "them; reports show groups of five or more. I can "
                                                                   "withdraw my consent at any time; my data are then "
                                                                   "erased."));
  tw_document_add_form_fields (document, fields, G_N_ELEMENTS (fields), 2);
}

static void
add_sheet (TwDocument                 *document,
           const TwLetterhead         *letterhead,
           const TwEnrolmentFormFacts *facts,
           const char                 *code)
{
  TwLanguage *language = tw_document_get_language (document);

  tw_sheet_begin (document, letterhead, tw_language_tr (language, "Enrolment form"), code);
  add_person (document, code);
  add_topics (document, facts);
  add_strengths (document);
  add_motivation (document);
  add_commitment (document, facts);
}

/**
 * tw_enrolment_form_new:
 * @letterhead: who hands it out
 * @facts: what it asks beside what every one does, and of whom
 * @language: the language it is written in
 * @paper: the paper to lay it out for
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): the enrolment forms, one a page
 */
TwDocument *
tw_enrolment_form_new (const TwLetterhead          *letterhead,
                       const TwEnrolmentFormFacts  *facts,
                       TwLanguage                  *language,
                       TwPaper                      paper,
                       GError                     **error)
{
  TwDocument *document = tw_sheet_document_new (letterhead, language, paper, tw_language_tr (language, "Enrolment form"), error);

  if (document == NULL)
    return NULL;

  tw_document_set_compact (document);
  tw_document_hide_page_numbers (document);
  if (facts->codes->len == 0)
    add_sheet (document, letterhead, facts, NULL);
  for (guint i = 0; i < facts->codes->len; i++)
    add_sheet (document, letterhead, facts, g_ptr_array_index (facts->codes, i));

  return document;
}
