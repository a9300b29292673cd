/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The feedback form (D12, D16, D19, P12): one page a person, a code in place of the name, and what becomes of the
 * answers (P8). */

#include "tw-forms.h"

#include "tw-day-words.h"
#include "tw-form-fields.h"
#include "tw-names.h"
#include "tw-question-text.h"
#include "tw-rating.h"
#include "tw-sheet-private.h"
#include "tw-tick-boxes.h"

static gboolean
is_asked (const TwQuestion *question,
          TwRole            role)
{
  return question->asked == TW_ASKED_BOTH
         || question->asked == (role == TW_ROLE_MENTOR ? TW_ASKED_MENTOR : TW_ASKED_MENTEE);
}

static void
add_address (TwDocument                *document,
             const TwLetterhead        *letterhead,
             const TwFeedbackFormFacts *facts,
             const TwPulseCode         *sheet)
{
  TwLanguage *language = tw_document_get_language (document);
  g_autofree char *due = tw_write_day (language, facts->due, TW_DATE_LONG);
  const TwFormField fields[] = {
    { tw_language_tr (language, "Code, in place of your name"), sheet->code },
    { tw_language_tr (language, "You answer as"), tw_role_name (language, tw_word (TW_TYPE_ROLE, sheet->role)) },
    { tw_language_tr (language, "Please return it by"), due },
    { tw_language_tr (language, "Please return it to"), letterhead->contact },
  };

  tw_document_add_space (document, 10);
  tw_document_add_form_fields (document, fields, G_N_ELEMENTS (fields), 2);
}

static gboolean
is_chemistry (const TwQuestion *question)
{
  return g_str_equal (tw_question_get (question), "chemistry");
}

/* The chemistry is answered in words, not in numbers. */
static void
add_chemistry (TwDocument       *document,
               const TwQuestion *question)
{
  TwLanguage *language = tw_document_get_language (document);
  const char *answers[] = {
    tw_language_trc (language, "answer", "No"),
    tw_language_trc (language, "answer", "Not sure"),
    tw_language_trc (language, "answer", "Yes"),
    NULL
  };

  tw_document_add_paragraph (document, tw_question_text (language, tw_question_get (question)));
  tw_document_keep_with_last (document);
  tw_document_add_tick_boxes (document, NULL, answers, G_N_ELEMENTS (answers) - 1);
}

static void
add_scale (TwDocument                *document,
           const TwFeedbackFormFacts *facts,
           TwRole                     role,
           int                        scale_max)
{
  TwLanguage *language = tw_document_get_language (document);
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();

  for (guint i = 0; i < facts->questions->len; i++)
    {
      const TwQuestion *question = g_ptr_array_index (facts->questions, i);

      if (question->scale_max == scale_max && is_asked (question, role) && !is_chemistry (question))
        g_ptr_array_add (questions, (gpointer) tw_question_text (language, tw_question_get (question)));
    }
  if (questions->len == 0)
    return;

  g_ptr_array_add (questions, NULL);
  tw_document_add_rating (document, (const char * const *) questions->pdata, (guint) scale_max,
                          tw_question_scale_end (language, FALSE), tw_question_scale_end (language, TRUE));
}

/* Questions with one scale share the words above it. */
static void
add_numbers (TwDocument                *document,
             const TwFeedbackFormFacts *facts,
             TwRole                     role)
{
  for (guint i = 0; i < facts->questions->len; i++)
    {
      const TwQuestion *question = g_ptr_array_index (facts->questions, i);

      if (is_chemistry (question) && is_asked (question, role))
        add_chemistry (document, question);
    }
  for (int scale_max = 10; scale_max >= 2; scale_max--)
    add_scale (document, facts, role, scale_max);
}

static void
add_words (TwDocument                *document,
           const TwFeedbackFormFacts *facts,
           TwRole                     role)
{
  TwLanguage *language = tw_document_get_language (document);

  for (guint i = 0; i < facts->questions->len; i++)
    {
      const TwQuestion *question = g_ptr_array_index (facts->questions, i);

      if (question->scale_max == 0 && is_asked (question, role))
        tw_document_add_writing_room (document, tw_question_text (language, tw_question_get (question)), NULL, 3);
    }
  tw_document_add_writing_room (document, tw_language_tr (language, "What else the contact person should know"), NULL, 4);
}

static void
add_sheet (TwDocument                *document,
           const TwLetterhead        *letterhead,
           const TwFeedbackFormFacts *facts,
           const TwPulseCode         *sheet)
{
  TwLanguage *language = tw_document_get_language (document);

  tw_sheet_begin (document, letterhead, tw_language_tr (language, "Feedback form"), sheet->code);
  add_address (document, letterhead, facts, sheet);
  tw_document_add_heading (document, tw_question_lead_in (language, tw_word (TW_TYPE_PULSE_KIND, facts->kind)));
  add_numbers (document, facts, sheet->role);
  add_words (document, facts, sheet->role);
  tw_document_add_space (document, 12);
  tw_document_add_paragraph (document, tw_language_tr (language,
                             "Every answer is voluntary: you may leave out any question. Only the contact person sees "
                             "what you answer. Reports show answers for groups of five or more, never for single persons "
                             "or single tandems."));
}

/**
 * tw_feedback_form_new:
 * @letterhead: who hands it out
 * @facts: what is asked, and of whom
 * @language: the language it is written in
 * @paper: the paper to lay it out for
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): the feedback forms, one a page
 */
TwDocument *
tw_feedback_form_new (const TwLetterhead         *letterhead,
                      const TwFeedbackFormFacts  *facts,
                      TwLanguage                 *language,
                      TwPaper                     paper,
                      GError                    **error)
{
  TwDocument *document = tw_sheet_document_new (letterhead, language, paper, tw_language_tr (language, "Feedback form"), error);

  if (document == NULL)
    return NULL;

  tw_document_set_compact (document);
  tw_document_hide_page_numbers (document);
  for (guint i = 0; i < facts->sheets->len; i++)
    add_sheet (document, letterhead, facts, g_ptr_array_index (facts->sheets, i));

  return document;
}
