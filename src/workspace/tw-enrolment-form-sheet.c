/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The enrolment form as a sheet (D10, P12): what is known of the person and of earlier answers stands in it already. */

#include "tw-form-sheets-private.h"

#include "tw-consent-table.h"
#include "tw-enrolment-table.h"
#include "tw-enrolment-words-private.h"
#include "tw-field-text.h"
#include "tw-form-sheet.h"
#include "tw-names.h"
#include "tw-participant-table.h"
#include "tw-returned-private.h"
#include "tw-topic-text.h"

#define LEAST_TOPIC_ROWS 5
#define SPARE_TOPIC_ROWS 2

typedef struct
{
  TwWorkspace *workspace;
  TwFormSheet *sheet;
  TwLanguage *language;
  TwPerson *person;            /* NULL: whoever fills it in */
  TwParticipant *participant;  /* NULL: not enrolled yet */
  TwEnrolmentAnswers *answers;
} Form;

static void
form_clear (Form *form)
{
  g_clear_pointer (&form->sheet, tw_form_sheet_free);
  g_clear_object (&form->person);
  g_clear_object (&form->participant);
  g_clear_pointer (&form->answers, tw_enrolment_answers_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Form, form_clear)

static void
add_note (const Form *form,
          const char *note)
{
  tw_form_sheet_add_note (form->sheet, tw_language_tr (form->language, note));
}

static void
begin_field (const Form *form,
             TwField     field)
{
  tw_form_sheet_begin_row (form->sheet, tw_field_get_name (field), tw_field_heading (form->language, field));
}

static char *
words_of (const Form *form,
          TwField     field)
{
  return form->participant
           ? tw_enrolment_words (form->workspace, form->participant, form->answers, field, form->language)
           : NULL;
}

static void
add_text (const Form *form,
          TwField     field)
{
  g_autofree char *words = words_of (form, field);

  begin_field (form, field);
  tw_form_sheet_add_text (form->sheet, words);
}

static void
add_choice (const Form        *form,
            TwField            field,
            const char *const *choices)
{
  g_autofree char *words = words_of (form, field);

  begin_field (form, field);
  tw_form_sheet_add_choice (form->sheet, words, choices);
}

static void
add_yes_or_no (const Form *form,
               TwField     field)
{
  const char *choices[] = {
    tw_language_trc (form->language, "answer", "yes"), tw_language_trc (form->language, "answer", "no"), NULL
  };

  add_choice (form, field, choices);
}

/* Yes and no are asked; what else the commitment can be is not for the form. */
static void
add_commitment (const Form *form)
{
  const char *choices[] = {
    tw_language_trc (form->language, "answer", "yes"), tw_language_trc (form->language, "answer", "no"), NULL
  };
  const char *known = NULL;

  if (form->answers->commitment == TW_COMMITMENT_GIVEN)
    known = choices[0];
  if (form->answers->commitment == TW_COMMITMENT_DECLINED)
    known = choices[1];

  begin_field (form, TW_FIELD_COMMITMENT);
  tw_form_sheet_add_choice (form->sheet, known, choices);
}

static char *
name_of (TwPerson *person)
{
  return tw_person_get_given_name (person)
           ? g_strdup_printf ("%s %s", tw_person_get_given_name (person), tw_person_get_family_name (person))
           : g_strdup (tw_person_get_family_name (person));
}

/* Who is known cannot be made somebody else. */
static void
add_person (const Form *form)
{
  g_autofree char *name = form->person ? name_of (form->person) : NULL;

  begin_field (form, TW_FIELD_NUMBER);
  if (form->person && tw_person_get_number (form->person))
    tw_form_sheet_add_fixed (form->sheet, tw_person_get_number (form->person));
  else
    tw_form_sheet_add_text (form->sheet, NULL);

  begin_field (form, TW_FIELD_NAME);
  if (name)
    tw_form_sheet_add_fixed (form->sheet, name);
  else
    tw_form_sheet_add_text (form->sheet, NULL);

  begin_field (form, TW_FIELD_EMAIL);
  if (form->person && tw_person_get_email (form->person))
    tw_form_sheet_add_fixed (form->sheet, tw_person_get_email (form->person));
  else
    tw_form_sheet_add_text (form->sheet, NULL);
}

static void
add_role (const Form *form)
{
  const char *choices[] = { tw_role_name (form->language, "mentor"), tw_role_name (form->language, "mentee"), NULL };

  if (!form->participant)
    {
      add_choice (form, TW_FIELD_ROLE, choices);
      return;
    }

  begin_field (form, TW_FIELD_ROLE);
  tw_form_sheet_add_fixed (form->sheet, choices[tw_participant_get_role (form->participant) == TW_ROLE_MENTEE]);
}

static GStrv
list_topics (const Form *form)
{
  g_autoptr (GStrvBuilder) topics = g_strv_builder_new ();

  for (const char *const *area = tw_topic_areas (); *area; area++)
    for (const char *const *key = tw_topic_keys (*area); *key; key++)
      g_strv_builder_add (topics, tw_topic_name (form->language, *key));

  return g_strv_builder_end (topics);
}

static void
add_topics (const Form *form)
{
  g_auto (GStrv) topics = list_topics (form);
  const guint n_known = form->answers->topics->len;
  const guint n_rows = MAX (LEAST_TOPIC_ROWS, n_known + SPARE_TOPIC_ROWS);
  const char *strengths[4] = { NULL };
  const char *headings[] = {
    tw_language_tr (form->language, "Topics that you offer as a mentor, or want as a mentee"),
    tw_language_tr (form->language, "Topic: choose one or type your own"),
    tw_language_tr (form->language, "How much"), NULL
  };

  for (int i = 0; i < 3; i++)
    strengths[i] = tw_topic_strength_name (form->language, i + 1);

  tw_form_sheet_add_heading (form->sheet, headings);
  for (guint i = 0; i < n_rows; i++)
    {
      const TwEnrolledTopic *known = i < n_known ? &g_array_index (form->answers->topics, TwEnrolledTopic, i) : NULL;

      tw_form_sheet_begin_row (form->sheet, "topic", "");
      tw_form_sheet_add_choice (form->sheet, known ? tw_topic_name (form->language, known->name) : NULL,
                                (const char *const *) topics);
      tw_form_sheet_add_choice (form->sheet, known ? strengths[known->strength - 1] : NULL, strengths);
    }
}

static void
add_profile (const Form *form)
{
  const char *styles[] = {
    tw_mentor_style_name (form->language, "explains"), tw_mentor_style_name (form->language, "challenges"),
    tw_mentor_style_name (form->language, "connects"), tw_mentor_style_name (form->language, "listens"), NULL
  };

  add_note (form, N_ ("Several entries in one field are separated by commas."));
  add_text (form, TW_FIELD_COMPETENCES);
  add_text (form, TW_FIELD_QUALIFICATIONS);
  add_text (form, TW_FIELD_LANGUAGES);
  add_text (form, TW_FIELD_AVAILABILITY);
  if (!form->participant || tw_participant_get_role (form->participant) == TW_ROLE_MENTOR)
    add_choice (form, TW_FIELD_MENTOR_STYLE, styles);
  add_text (form, TW_FIELD_MOTIVATION);

  begin_field (form, TW_FIELD_CAPACITY);
  tw_form_sheet_add_number (form->sheet, form->participant ? form->answers->capacity : 0, 1, 8);
}

static void
add_wishes (const Form *form)
{
  add_note (form, N_ ("After the get-to-know event you can name up to three people you wish for, by personnel number, "
                      "e-mail address or name."));
  add_text (form, TW_FIELD_WISHES);
  add_text (form, TW_FIELD_SECOND_WISH);
  add_text (form, TW_FIELD_THIRD_WISH);
}

static gboolean
add_consent (const Form  *form,
             GError     **error)
{
  g_autofree char *wording =
    tw_consent_table_get_wording (tw_workspace_reading (form->workspace), form->language, error);
  g_autofree char *day = words_of (form, TW_FIELD_CONSENT_ON);

  if (!wording)
    return FALSE;

  tw_form_sheet_add_note (form->sheet, wording);
  add_yes_or_no (form, TW_FIELD_CONSENT);
  begin_field (form, TW_FIELD_CONSENT_ON);
  tw_form_sheet_add_time (form->sheet, day);

  return TRUE;
}

static gboolean
fill (const Form  *form,
      GError     **error)
{
  g_autofree char *day = words_of (form, TW_FIELD_COMMITMENT_ON);

  add_note (form, N_ ("Please fill in the coloured fields and send this file back. Taking part is voluntary."));
  add_person (form);
  add_role (form);
  add_topics (form);
  add_profile (form);
  add_wishes (form);

  add_note (form, N_ ("Both sides learn from each other, across hierarchy and out of their comfort zones. Are you willing "
                      "to?"));
  add_yes_or_no (form, TW_FIELD_WILLINGNESS);
  add_commitment (form);
  begin_field (form, TW_FIELD_COMMITMENT_ON);
  tw_form_sheet_add_time (form->sheet, day);

  return add_consent (form, error);
}

/*
 * tw_enrolment_form_sheet_write:
 * @cohort_id: the cohort
 * @person_id: whose form it is; 0: whoever fills it in
 * @path: where it is written
 * @language: the language it is asked in
 */
gboolean
tw_enrolment_form_sheet_write (TwWorkspace  *workspace,
                               gint64        cohort_id,
                               gint64        person_id,
                               const char   *path,
                               TwLanguage   *language,
                               GError      **error)
{
  g_auto (Form) form = { .workspace = workspace, .language = language };
  gint64 participant_id = 0;

  if (person_id)
    {
      form.person = tw_workspace_get_person (workspace, person_id);
      participant_id = tw_participant_table_find (tw_workspace_reading (workspace), cohort_id, person_id, NULL);
    }
  if (participant_id)
    {
      form.participant = tw_workspace_get_participant (workspace, participant_id);
      form.answers = tw_enrolment_table_read (tw_workspace_reading (workspace), participant_id, error);
    }
  else
    {
      form.answers = tw_enrolment_answers_new ();
    }
  if (!form.answers)
    return FALSE;

  form.sheet = tw_form_sheet_new (path, TW_FORM_ENROLMENT, tw_language_tr (language, "Enrolment form"), error);

  return form.sheet && fill (&form, error) && tw_form_sheet_finish (form.sheet, error);
}
