/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts of a made-up cohort for the tests of the report: as many tandems as asked for, names with
 * umlauts and everything else that a typeface must know, and counts that add up. */

#include "sample-facts.h"

static const char * const mentors[] = {
  "Ayşe Yılmaz", "Jonas Öztürk-Weiß", "Zoë Łukasiewicz", "Mia Grünewald", "Nguyễn Thị Hương", "Emil Straßburger",
  "Kübra Şahin", "Søren Mikkelsen", "Chloé Béranger", "Đorđe Petrović", "Lina Aßmann", "Ole Ørsted",
};

static const char * const mentees[] = {
  "Dr. Hans-Jürgen Überschär", "Prof. Dr. Gisela Freifrau von Hohenstein", "Werner Müller", "Renate Schröder",
  "Klaus-Peter Böhm", "Ingrid Köhler", "Manfred Jäger", "Ursula Groß", "Dieter Schäfer", "Karin Voß",
  "Wolfgang Krüger", "Monika Bäcker-Lindström",
};

static const char * const states[] = {
  "agreed", "agreed", "completed", "agreed", "agreed", "paused", "agreed", "dissolved",
};

static const char * const topics[] = {
  "linkedin", "agile-methods", "apps", "online-marketing", "careful-use-of-resources", "internationality", "scrum",
};

static void
add_topics (TwReportFacts *facts,
            guint          n_tandems)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      TwReportTopic *topic = tw_report_facts_add_topic (facts, topics[i], NULL);

      topic->n_wanted = n_tandems * (10 - i) / 12 + 1;
      topic->n_offered = n_tandems * (3 + 2 * i) / 16 + (i % 3);
      topic->n_met = MIN (topic->n_wanted, topic->n_offered) * 3 / 4;
    }
}

static void
add_groups (TwReportFacts *facts)
{
  const char *departments[] = { "Vertrieb", "Marketing", "Kundenservice", "Personal", "IT" };
  guint mentors_left = facts->n_mentors;
  guint mentees_left = facts->n_mentees;

  for (int level = 0; level < 4; level++)
    {
      TwReportGroup *group = tw_report_facts_add_level (facts, level, NULL);

      group->n_mentees = level < 2 ? (level == 0 ? facts->n_mentees / 3 : facts->n_mentees - facts->n_mentees / 3) : 0;
      group->n_mentors = level == 3 ? facts->n_mentors : 0;
    }

  for (guint i = 0; i < G_N_ELEMENTS (departments); i++)
    {
      TwReportGroup *group = tw_report_facts_add_department (facts, departments[i]);
      guint left = G_N_ELEMENTS (departments) - i;

      group->n_mentors = mentors_left / left;
      group->n_mentees = mentees_left / left;
      mentors_left -= group->n_mentors;
      mentees_left -= group->n_mentees;
    }
}

static void
name_programme (TwReportFacts *facts)
{
  facts->company = g_strdup ("Musterwerke AG");
  facts->aim = g_strdup ("Die Führung lernt von den Jüngsten im Haus, und beide Generationen verstehen einander besser.");
  facts->objective = g_strdup ("Bis zum Herbst nutzt jede Führungskraft im Vertrieb zwei digitale Kanäle selbst und "
                               "kann ihrem Team zeigen, wie.");
  facts->area = g_strdup ("Vertrieb und Kundenservice");
  facts->contact = g_strdup ("Beate Lindner");
  facts->sponsor = g_strdup ("Dr. Hans-Jürgen Überschär");
  facts->top_level = g_strdup ("Vorstand");
  facts->start = g_strdup ("2026-02-02");
  facts->end = g_strdup ("2026-07-31");
}

/**
 * sample_facts_new:
 * @n_tandems: how many tandems
 *
 * Returns: (transfer full): the facts of a cohort with two mentors more and one mentee more than tandems
 */
TwReportFacts *
sample_facts_new (guint n_tandems)
{
  TwReportFacts *facts = tw_report_facts_new ("Reverse-Mentoring-Programm", "Durchgang 2026", "2026-08-03");

  name_programme (facts);
  facts->n_mentors = n_tandems + 2;
  facts->n_mentees = n_tandems + 1;
  facts->n_waiting_mentors = 2;
  facts->n_waiting_mentees = 1;
  facts->n_topic_mentors = n_tandems + 2;
  facts->n_topic_mentees = n_tandems + 1;
  facts->score = tw_report_may_show_answers (n_tandems)
                   ? tw_report_figure_shown (78.4, 78.4, n_tandems)
                   : tw_report_figure_withheld (TW_REPORT_FIGURE_TOO_FEW, n_tandems);

  for (guint i = 0; i < n_tandems; i++)
    {
      TwReportTandem *tandem = tw_report_facts_add_tandem (facts, mentors[i % G_N_ELEMENTS (mentors)],
                                                           mentees[i % G_N_ELEMENTS (mentees)],
                                                           states[i % G_N_ELEMENTS (states)]);

      tandem->start = g_strdup ("2026-02-02");
      tandem->end = g_strdup (i % 5 == 0 ? "2026-09-30" : "2026-07-31");
    }
  add_topics (facts, n_tandems);
  add_groups (facts);

  return facts;
}

/**
 * sample_facts_new_long_names:
 * @n_tandems: how many tandems
 *
 * Returns: (transfer full): the same with the longest names that a staff list brings
 */
TwReportFacts *
sample_facts_new_long_names (guint n_tandems)
{
  TwReportFacts *facts = sample_facts_new (n_tandems);

  g_set_str (&facts->company, "Norddeutsche Schifffahrts-, Umschlags- und Lagerhausgesellschaft mit beschränkter Haftung");
  g_set_str (&facts->programme, "Generationenübergreifendes Reverse-Mentoring-Programm der Unternehmensgruppe");
  g_set_str (&facts->area, "Schiffsversicherungssachbearbeitung und Kundenservice");
  g_set_str (&facts->sponsor, "Prof. Dr. Dr. h. c. Karl-Theodor Maria Freiherr von und zu Hohenlohe-Waldenburg-Schillingsfürst");

  for (guint i = 0; i < facts->tandems->len; i++)
    {
      TwReportTandem *tandem = g_ptr_array_index (facts->tandems, i);

      if (i % 3 == 0)
        g_set_str (&tandem->mentor, "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe, Hubert");
      if (i % 4 == 1)
        g_set_str (&tandem->mentee, "Prof. Dr. Dr. h. c. Karl-Theodor Maria Freiherr von und zu Hohenlohe-Waldenburg-Schillingsfürst");
    }
  tw_report_facts_add_department (facts, "Rindfleischetikettierungsüberwachungsaufgabenübertragung");

  return facts;
}

/**
 * sample_facts_add_life:
 * @facts: facts
 *
 * Adds what happens after the start: meetings, hours, goals, pulses, lessons.
 */
void
sample_facts_add_life (TwReportFacts *facts)
{
  const char *dates[] = { "2026-03-16", "2026-05-11", "2026-07-06" };

  for (guint i = 0; i < facts->tandems->len; i++)
    {
      TwReportTandem *tandem = g_ptr_array_index (facts->tandems, i);

      tandem->n_planned = 6;
      tandem->n_held = 6 - i % 3;
      facts->n_meetings_planned += tandem->n_planned;
      facts->n_meetings_held += tandem->n_held;
    }
  facts->minutes_mentors = facts->n_meetings_held * 95;
  facts->minutes_mentees = facts->n_meetings_held * 75;
  facts->n_goals = 2 * facts->tandems->len;
  facts->n_goals_reached = facts->n_goals * 2 / 3;
  facts->n_goal_tandems = facts->tandems->len;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      TwReportPulse *pulse = tw_report_facts_add_pulse (facts, dates[i]);

      for (guint q = 0; q < TW_REPORT_N_QUALITIES; q++)
        {
          double mean = 3.6 + 0.2 * i + 0.1 * q;

          pulse->qualities[q][TW_REPORT_BOTH_SIDES] =
            tw_report_figure_shown (mean, mean, 2 * facts->tandems->len - i);
        }
    }

  tw_report_facts_add_lesson (facts, "Die ersten Termine schon beim Kick-off vereinbaren, nicht erst danach.")->owner
    = g_strdup ("Beate Lindner");
  ((TwReportLesson *) g_ptr_array_index (facts->lessons, 0))->due = g_strdup ("2026-09-15");
  tw_report_facts_add_lesson (facts, "Mehr Mentorinnen und Mentoren aus der Ausbildung ansprechen.");
}

static void
add_benefit (TwReportFacts *facts,
             TwReportSide   side,
             const char    *key,
             double         expected,
             double         found,
             guint          n)
{
  TwReportBenefit *benefit = tw_report_facts_add_benefit (facts, side, key, NULL);

  benefit->expected = tw_report_figure_shown (expected, expected, n + 1);
  benefit->found = tw_report_figure_shown (found, found, n);
}

static void
add_benefits (TwReportFacts *facts)
{
  guint n = facts->tandems->len;

  if (n < 5)
    {
      TwReportBenefit *all = tw_report_facts_add_benefit (facts, TW_REPORT_BOTH_SIDES, NULL, NULL);

      all->expected = tw_report_figure_shown (3.4, 3.4, 2 * n);
      all->found = tw_report_figure_shown (4.1, 5.0, 2 * n);
      return;
    }

  add_benefit (facts, TW_REPORT_MENTORS, "visibility", 4.1, 3.6, n);
  add_benefit (facts, TW_REPORT_MENTORS, "network", 3.2, 4.4, n);
  add_benefit (facts, TW_REPORT_MENTORS, "appreciation", 3.0, 4.6, n);
  add_benefit (facts, TW_REPORT_MENTORS, "skills", 3.8, 3.8, n);
  add_benefit (facts, TW_REPORT_MENTORS, "access", 4.7, 4.8, n);
  add_benefit (facts, TW_REPORT_MENTEES, "knowledge-gaps", 4.0, 4.3, n);
  add_benefit (facts, TW_REPORT_MENTEES, "digital-skills", 4.4, 4.2, n);
  add_benefit (facts, TW_REPORT_MENTEES, "new-ideas", 2.9, 4.5, n);
  add_benefit (facts, TW_REPORT_MENTEES, "impulses", 3.1, 4.7, n);
  ((TwReportBenefit *) g_ptr_array_index (facts->benefits, 6))->expected =
    tw_report_figure_withheld (TW_REPORT_FIGURE_TOO_FEW, 3);
  ((TwReportBenefit *) g_ptr_array_index (facts->benefits, 7))->found = tw_report_figure_shown (4.1, 5.0, n);
  tw_report_facts_add_benefit (facts, TW_REPORT_MENTEES, NULL, "Wie viel Mut hat es Ihnen gemacht?")->found =
    tw_report_figure_withheld (TW_REPORT_FIGURE_TOO_FEW, 4);
}

static void
add_money (TwReportFacts *facts,
           const char    *kind,
           const char    *title,
           gint64         planned,
           gint64         actual)
{
  TwReportResource *resource = tw_report_facts_add_resource (facts, kind, title);

  resource->currency = g_strdup ("EUR");
  resource->planned_cents = planned;
  resource->actual_cents = actual;
}

static void
add_resources (TwReportFacts *facts)
{
  TwReportResource *hours = tw_report_facts_add_resource (facts, "hours", "Vorbereitung und Begleitung");

  hours->planned_minutes = 120 * 60;
  hours->actual_minutes = 141 * 60;
  add_money (facts, "budget", "Kick-off mit Bewirtung", 350000, 298050);
  add_money (facts, "budget", "Reisen zwischen den Standorten", 180000, 214500);
  add_money (facts, "room", "Kreativraum, drei Tage", 90000, -1);
}

static void
end_some_early (TwReportFacts *facts)
{
  guint n = facts->tandems->len;

  facts->n_ended_early = n / 4;
  facts->n_ended_reached = n / 12;
  facts->reasons_state = TW_REPORT_FIGURE_NONE;
  if (facts->n_ended_early == 0)
    return;

  if (facts->n_ended_early - facts->n_ended_reached < 5)
    {
      facts->reasons_state = TW_REPORT_FIGURE_TOO_FEW;
      return;
    }

  facts->reasons_state = TW_REPORT_FIGURE_SHOWN;
  tw_report_facts_add_reason (facts, "left-company", facts->n_ended_early - facts->n_ended_reached - 2);
  tw_report_facts_add_reason (facts, "chemistry", 2);
}

/**
 * sample_facts_add_closing:
 * @facts: facts with the life of the cohort
 *
 * Adds what is known in the end: resources, benefits, statements, and what ended early.
 */
void
sample_facts_add_closing (TwReportFacts *facts)
{
  facts->success_measures = g_strdup ("Zwei von drei Führungskräften veröffentlichen selbst, ohne Hilfe der Kommunikation.");
  facts->closed = g_strdup ("2026-08-03");
  facts->n_meetings_moved = facts->n_meetings_held / 9;
  facts->n_meetings_cancelled = (facts->n_meetings_planned - facts->n_meetings_held) / 2;
  facts->n_meetings_missed = facts->n_meetings_planned - facts->n_meetings_held - facts->n_meetings_cancelled;
  facts->n_goals_advanced = facts->n_goals / 6;
  facts->n_goals_begun = facts->n_goals / 12;
  facts->n_goals_not_begun = facts->n_goals - facts->n_goals_reached - facts->n_goals_advanced - facts->n_goals_begun;
  add_resources (facts);
  add_benefits (facts);
  end_some_early (facts);
  tw_report_facts_add_statement (facts, "sponsor", "dialogue",
                                 "Zum ersten Mal seit Jahren sprechen Auszubildende und Vorstand über dieselben Dinge. Das "
                                 "merkt man inzwischen in jeder Sitzung, und niemand möchte dahinter zurück.");
  tw_report_facts_add_statement (facts, "contact-person", "young-talent",
                                 "Drei Bewerbungen im Frühjahr nannten das Programm als Grund.");
}
