/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts of made-up tandems and forms, for the tests of the papers. */

#include "sample-papers.h"

#include <string.h>

#include "tw-question-text.h"

static const char logo[] =
  "<svg xmlns='http://www.w3.org/2000/svg' width='240' height='60' viewBox='0 0 240 60'>"
  "<circle cx='30' cy='30' r='26' fill='#0d5c66'/><circle cx='62' cy='30' r='26' fill='#0d5c66' fill-opacity='.45'/>"
  "<rect x='104' y='18' width='130' height='9' fill='#0d5c66'/><rect x='104' y='35' width='90' height='9' fill='#8a969c'/>"
  "</svg>";

/**
 * sample_logo_new:
 *
 * Returns: (transfer full): a picture as a company would give it
 */
GBytes *
sample_logo_new (void)
{
  return g_bytes_new_static (logo, strlen (logo));
}

TwLetterhead *
sample_letterhead_new (void)
{
  TwLetterhead *letterhead = tw_letterhead_new ("Reverse-Mentoring-Programm", "Durchgang 2026", "2026-08-03");

  letterhead->company = g_strdup ("Musterwerke AG");
  letterhead->contact = g_strdup ("Beate Lindner");
  letterhead->sponsor = g_strdup ("Dr. Hans-Jürgen Überschär");

  return letterhead;
}

/**
 * sample_tandem_new:
 *
 * Returns: (transfer full): a tandem of which everything is known
 */
TwTandemFacts *
sample_tandem_new (void)
{
  TwTandemFacts *tandem = tw_tandem_facts_new (7);
  TwTandemGoal *goal = NULL;

  tandem->mentor = g_strdup ("Ayşe Yılmaz");
  tandem->mentee = g_strdup ("Dr. Gisela Freifrau von Hohenstein");
  tandem->start = g_strdup ("2026-02-02");
  tandem->end = g_strdup ("2026-07-31");
  tandem->state = g_strdup ("completed");
  tandem->cadence_days = 14;
  tandem->meeting_minutes = 90;
  tandem->meeting_place = g_strdup ("Raum 4.12, jedes dritte Mal online");
  tandem->mentor_expectations = g_strdup ("Ein ehrliches Wort darüber, wie Entscheidungen im Haus entstehen.");
  tandem->mentee_expectations = g_strdup ("Sicherer werden mit LinkedIn, ohne mich zu verstellen.");
  tandem->n_planned = 12;
  tandem->n_held = 11;
  tandem->minutes_mentor = 11 * 120;
  tandem->minutes_mentee = 11 * 100;
  g_ptr_array_add (tandem->topics, g_strdup ("linkedin"));
  g_ptr_array_add (tandem->topics, g_strdup ("artificial-intelligence"));
  goal = tw_tandem_facts_add_goal (tandem, "Ein eigenes Profil auf LinkedIn mit einem Beitrag in der Woche");
  goal->measure = g_strdup ("12 Beiträge, von anderen kommentiert");
  goal->target = g_strdup ("2026-06-30");
  goal->progress = 100;
  goal = tw_tandem_facts_add_goal (tandem, "Protokolle mit KI entwerfen");
  goal->target = g_strdup ("2026-07-15");
  goal->progress = 60;

  return tandem;
}

/**
 * sample_tandem_new_long_names:
 *
 * Returns: (transfer full): the same with the longest names and texts
 */
TwTandemFacts *
sample_tandem_new_long_names (void)
{
  TwTandemFacts *tandem = sample_tandem_new ();

  g_set_str (&tandem->mentor, "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe, Hubert");
  g_set_str (&tandem->mentee, "Prof. Dr. Dr. h. c. Karl-Theodor Maria Freiherr von und zu Hohenlohe-Waldenburg-Schillingsfürst");
  g_set_str (&tandem->meeting_place, "Schiffsversicherungssachbearbeitungszentrum Hamburg-Steinwerder, Besprechungsraum im vierten Obergeschoss");
  g_ptr_array_add (tandem->topics, g_strdup ("Rindfleischetikettierungsüberwachungsaufgabenübertragung"));

  return tandem;
}

TwEnrolmentFormFacts *
sample_enrolment_form_facts_new (void)
{
  TwEnrolmentFormFacts *facts = tw_enrolment_form_facts_new ();

  g_ptr_array_add (facts->topics, g_strdup ("Digitaler Einkauf"));
  g_ptr_array_add (facts->topics, g_strdup ("Podcasts"));

  return facts;
}

/**
 * sample_feedback_form_facts_new:
 * @kind: what is asked
 *
 * Returns: (transfer full): a form for a mentor and one for a mentee
 */
TwFeedbackFormFacts *
sample_feedback_form_facts_new (TwPulseKind kind)
{
  static const char * const question_kinds[] = {
    [TW_PULSE_REGULAR] = "quality",
    [TW_PULSE_CHEMISTRY] = "chemistry",
    [TW_PULSE_EXPECTATION] = "benefit",
    [TW_PULSE_FULFILMENT] = "benefit",
  };
  TwFeedbackFormFacts *facts = tw_feedback_form_facts_new (kind, "2026-05-11");

  for (TwAsked asked = TW_ASKED_MENTOR; asked <= TW_ASKED_BOTH; asked++)
    for (const char * const *key = tw_question_keys (question_kinds[kind], tw_word (TW_TYPE_ASKED, asked)); *key != NULL; key++)
      {
        TwQuestion *question = g_new0 (TwQuestion, 1);

        question->key = g_strdup (*key);
        question->asked = asked;
        question->scale_max = (int) tw_question_scale_max (*key);
        g_ptr_array_add (facts->questions, question);
      }
  tw_feedback_form_facts_add_sheet (facts, "K7M-4QX", TW_ROLE_MENTOR);
  tw_feedback_form_facts_add_sheet (facts, "P2T-9HD", TW_ROLE_MENTEE);

  return facts;
}

TwKickOffFacts *
sample_kick_off_facts_new (guint n_guests)
{
  TwKickOffFacts *facts = tw_kick_off_facts_new ("2026-02-02", "Kasino, Haus 2");
  const char *names[] = { "Ayşe Yılmaz", "Prof. Dr. Gisela Freifrau von Hohenstein", "Jonas Öztürk-Weiß", "Werner Müller" };
  const char *departments[] = { "Marketing", "Vorstand", "IT", NULL };

  for (guint i = 0; i < n_guests; i++)
    tw_kick_off_facts_add_guest (facts, names[i % 4], i % 2 == 0 ? "mentor" : "mentee", departments[i % 4]);

  return facts;
}
