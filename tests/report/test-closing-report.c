/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the closing report says of given facts, and what it must not say. */

#include "tw-closing-report.h"

#include <stdio.h>
#include <string.h>

#include "pdf-reader.h"
#include "sample-facts.h"

static TwDocument *
create_report (const TwReportFacts *facts,
               const char          *language_tag,
               TwReportNames        names)
{
  g_autoptr (TwLanguage) language = tw_language_new (language_tag);
  g_autoptr (GError) error = NULL;
  TwDocument *report = tw_closing_report_new (facts, NULL, language, TW_PAPER_A4, names, &error);

  g_assert_no_error (error);

  return report;
}

/* The words of the report, in reading order. */
static char *
read_report (const TwReportFacts *facts,
             const char          *language_tag,
             TwReportNames        names)
{
  g_autoptr (TwDocument) report = create_report (facts, language_tag, names);
  g_autoptr (PdfFile) pdf = pdf_file_new (report);

  return pdf_file_words (pdf);
}

static void
assert_says (const char *report,
             const char *words)
{
  if (strstr (report, words) == NULL)
    g_error ("“%s” is not in the report:\n%s", words, report);
}

static void
assert_silent (const char *report,
               const char *words)
{
  if (strstr (report, words) != NULL)
    g_error ("“%s” is in the report:\n%s", words, report);
}

static void
test_first_page_answers_the_board (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autoptr (TwDocument) report = create_report (facts, "en", TW_REPORT_WITH_NAMES);
  g_autoptr (PdfFile) pdf = pdf_file_new (report);
  g_auto (GStrv) pages = pdf_file_pages (pdf);

  pdf_file_check (pdf);
  assert_says (pages[0], "Closing report");
  assert_says (pages[0], "Musterwerke AG");
  assert_says (pages[0], "Aim and objective");
  assert_says (pages[0], "12 tandems were formed from 14 mentors and 13 mentees.");
  assert_says (pages[0], "wanted by mentees (n = 13)");
  assert_says (pages[0], "offered by mentors (n = 14)");
}

static void
test_list_of_tandems_is_an_annex (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autoptr (TwDocument) report = create_report (facts, "en", TW_REPORT_WITH_NAMES);
  g_autoptr (PdfFile) pdf = pdf_file_new (report);
  g_auto (GStrv) pages = pdf_file_pages (pdf);

  g_assert_cmpuint (tw_document_get_n_pages (report), ==, 3);
  assert_says (pages[1], "Place and date");
  assert_silent (pages[1], "Ayşe Yılmaz");
  assert_says (pages[2], "Annex: all tandems");
  assert_says (pages[2], "Ayşe Yılmaz");
}

static void
test_every_tandem_is_listed (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  for (guint i = 0; i < facts->tandems->len; i++)
    {
      const TwReportTandem *tandem = g_ptr_array_index (facts->tandems, i);

      assert_says (report, tandem->mentor);
      assert_says (report, tandem->mentee);
    }
  assert_says (report, "02/02/2026 – 30/09/2026");
  assert_says (report, "Agreed: 8 · Paused: 1 · Completed: 2 · Dissolved: 1");
}

/* P9 */
static void
test_erased_person_is_called_so (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (3);
  g_autofree char *report = NULL;

  g_clear_pointer (&((TwReportTandem *) g_ptr_array_index (facts->tandems, 1))->mentor, g_free);
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "Erased person");
}

/* Presented without names: nobody is named in a list, below a line, by the program that shows it, or by who typed. */
static void
test_names_can_be_left_out (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autoptr (TwDocument) document = NULL;
  g_autoptr (PdfFile) pdf = NULL;
  g_autofree char *report = NULL;
  g_autofree char *metadata = NULL;
  g_autofree char *structure = NULL;

  sample_facts_add_life (facts);
  sample_facts_add_closing (facts);
  g_set_str (&facts->aim, "Frau Schröder wants what Beate Lindner said. Großes bleibt.");
  g_set_str (&((TwReportStatement *) g_ptr_array_index (facts->statements, 0))->words, "Emil Straßburger convinced me.");
  g_set_str (&((TwReportLesson *) g_ptr_array_index (facts->lessons, 1))->text, "Ask Köhler first.");
  document = create_report (facts, "en", TW_REPORT_WITHOUT_NAMES);
  pdf = pdf_file_new (document);
  report = pdf_file_words (pdf);
  metadata = pdf_file_metadata (pdf);
  structure = pdf_file_structure (pdf);

  assert_says (report, "Annex: all tandems");
  assert_says (report, "Frau … wants what … said. Großes bleibt.");
  assert_says (report, "… convinced me.");
  assert_says (report, "Ask … first.");
  for (guint i = 0; i < facts->tandems->len; i++)
    {
      const TwReportTandem *tandem = g_ptr_array_index (facts->tandems, i);

      assert_silent (report, tandem->mentor);
      assert_silent (report, tandem->mentee);
      assert_silent (structure, tandem->mentor);
    }
  assert_silent (report, facts->sponsor);
  assert_silent (report, "Lindner");
  assert_silent (metadata, "Lindner");
  assert_says (report, "Sponsor");
}

static void
test_groups_add_up (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "Vorstand");
  assert_says (report, "Kundenservice");
  assert_says (report, "Total 14 13 27");
}

/* A report of two pages names all departments, but does not give each a row. */
static void
test_small_departments_share_a_row (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("Branch %u", i);

      tw_report_facts_add_department (facts, name)->n_mentors = i == 8 ? 20 : 1;
    }
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "Branch 8 20 0 20");
  assert_says (report, "8 further departments 8 0 8");
  assert_says (report, "Branch 0 1 + 0");
  assert_says (report, "and Branch 7 1 + 0");
  assert_says (report, "Total 42 13 55");
}

static void
test_unknown_groups_are_named_so (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;

  tw_report_facts_add_level (facts, -1, NULL);
  tw_report_facts_add_department (facts, NULL);
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  g_assert_cmpuint (count_in (report, "Not known 0 0 0"), ==, 2);
}

static void
test_nothing_makes_no_section (void)
{
  g_autoptr (TwReportFacts) facts = tw_report_facts_new ("Programme", "Cohort", "2026-08-03");
  g_autofree char *report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "Closing report");
  assert_silent (report, "Aim");
  assert_silent (report, "Objective");
  assert_silent (report, "Topics");
  assert_silent (report, "Who took part");
  assert_silent (report, "Tandems and their terms");
  assert_silent (report, "qualities");
  assert_silent (report, "Lessons");
  assert_silent (report, "meetings");
  assert_silent (report, "goals");
  assert_silent (report, "hours");
  assert_silent (report, "average");
  assert_silent (report, "waiting");
}

/* P8: four mentees named topics, so neither the chart nor any figure from it may be printed. */
static void
test_topics_of_four_are_withheld (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;

  facts->n_topic_mentees = 4;
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "Suppressed (under 5)");
  assert_silent (report, "wanted by mentees");
  assert_silent (report, "topic wish");
  assert_silent (report, "LinkedIn");
}

/* P8 */
static void
test_topics_of_five_are_shown (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;

  facts->n_topic_mentees = 5;
  facts->n_topic_mentors = 5;
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_silent (report, "Suppressed");
  assert_says (report, "wanted by mentees (n = 5)");
  assert_says (report, "of 56 topic wishes");
  assert_says (report, "LinkedIn");
}

/* P8 */
static void
test_score_of_four_tandems_is_withheld (void)
{
  g_autoptr (TwReportFacts) four = sample_facts_new (4);
  g_autoptr (TwReportFacts) five = sample_facts_new (5);
  g_autofree char *withheld = read_report (four, "en", TW_REPORT_WITH_NAMES);
  g_autofree char *shown = read_report (five, "en", TW_REPORT_WITH_NAMES);

  assert_silent (withheld, "match score");
  assert_says (shown, "match score");
  assert_says (shown, "78 average match score");
}

/* P8: where the exact average would say what single persons answered, it is told as a range. */
static void
test_range_is_told_as_a_range (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;
  TwReportPulse *pulse = NULL;

  sample_facts_add_life (facts);
  pulse = g_ptr_array_index (facts->pulses, 0);
  pulse->qualities[TW_REPORT_TRUST][TW_REPORT_BOTH_SIDES] = tw_report_figure_shown (4.2, 5, 6);
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "4.2–5.0");
  assert_says (report, "n = 6");
}

/* P8: how far four tandems got says too much of each. */
static void
test_goals_of_four_tandems_are_withheld (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *withheld = NULL;
  g_autofree char *shown = NULL;

  facts->n_goals = 8;
  facts->n_goals_reached = 7;
  facts->n_goal_tandems = 4;
  withheld = read_report (facts, "en", TW_REPORT_WITH_NAMES);
  facts->n_goal_tandems = 5;
  shown = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_silent (withheld, "goals reached");
  assert_says (shown, "goals reached, of 8 settled");
}

/* D16, P8: every value with its n, and the pulse that is withheld is named. */
static void
test_qualities_are_drawn_over_time (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;

  sample_facts_add_life (facts);
  for (guint i = 0; i < TW_REPORT_N_QUALITIES; i++)
    for (guint side = 0; side < TW_REPORT_N_SIDES; side++)
      ((TwReportPulse *) g_ptr_array_index (facts->pulses, 1))->qualities[i][side] =
        tw_report_figure_withheld (TW_REPORT_FIGURE_TOO_FEW, 3);
  ((TwReportPulse *) g_ptr_array_index (facts->pulses, 2))->qualities[TW_REPORT_TRUST][TW_REPORT_BOTH_SIDES] =
    tw_report_figure_shown (4.1, 5.0, 9);
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "Trust and sympathy");
  assert_says (report, "3.6");
  assert_says (report, "n = 24");
  assert_says (report, "4.1–5.0");
  assert_says (report, "n = 9");
  assert_silent (report, "n = 23");
  assert_says (report, "Suppressed (under 5): the pulse of 11/05/2026.");
}

/* D19, P8 */
static void
test_benefits_are_compared (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;

  sample_facts_add_life (facts);
  sample_facts_add_closing (facts);
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "Benefits expected and found");
  assert_says (report, "A larger network 4.4 3.2 n = 13 / 12");
  assert_says (report, "Professional and social skills 3.8 n = 13 / 12");
  assert_says (report, "Digital skills 4.2 n = – / 12");
  assert_says (report, "Wie viel Mut hat es Ihnen gemacht? Suppressed (under 5)");
}

/* D19: statements, not averages. */
static void
test_company_speaks_in_words (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;

  sample_facts_add_closing (facts);
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "Benefits for the company Dialogue between the generations Zum ersten Mal");
  assert_says (report, "dahinter zurück. Sponsor");
  assert_says (report, "nannten das Programm als Grund. Contact person");
}

/* D8, D20 */
static void
test_effort_is_planned_and_actual (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;

  sample_facts_add_life (facts);
  sample_facts_add_closing (facts);
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "the mentors spent 95 h and the mentees 75 h.");
  assert_says (report, "Budget Kick-off mit Bewirtung €3,500.00 €2,980.50 85%");
  assert_says (report, "Hours Vorbereitung und Begleitung 120 h 141 h 118%");
  assert_says (report, "Rooms Kreativraum, drei Tage €900.00 – –");
  /* One position has no actual amount yet: the share of the total would be wrong. */
  assert_says (report, "Total EUR €6,200.00 €5,125.50 –");
}

/* D21, P6, P8 */
static void
test_early_ends_are_counted (void)
{
  g_autoptr (TwReportFacts) many = sample_facts_new (40);
  g_autoptr (TwReportFacts) few = sample_facts_new (12);
  g_autofree char *shown = NULL;
  g_autofree char *withheld = NULL;

  sample_facts_add_closing (many);
  sample_facts_add_closing (few);
  shown = read_report (many, "en", TW_REPORT_WITH_NAMES);
  withheld = read_report (few, "en", TW_REPORT_WITH_NAMES);

  assert_says (shown, "10 of 40 tandems ended before their terms. 3 of them had reached all their goals: that is a success.");
  assert_says (shown, "Somebody left the company 5");
  assert_says (shown, "The chemistry was not right 2");
  assert_says (shown, "Why the other tandems ended (n = 7).");
  assert_says (withheld, "3 of 12 tandems ended before their terms.");
  assert_says (withheld, "The reasons: Suppressed (under 5).");
  assert_silent (withheld, "chemistry");
}

/* D18 */
static void
test_goals_are_told_by_how_far_they_got (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;

  sample_facts_add_life (facts);
  sample_facts_add_closing (facts);
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "Reached 16 67%");
  assert_says (report, "Half the way or further 4 17%");
  assert_says (report, "24 goals of 12 tandems.");
}

static void
test_meetings_are_told_by_what_became_of_them (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;

  sample_facts_add_life (facts);
  sample_facts_add_closing (facts);
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "On average a tandem met 5.0 times. Of the meetings planned, 83% were held.");
  assert_says (report, "Planned 72 Held 60 83%");
  assert_says (report, "Cancelled 6 8%");
}

static void
test_closed_cohort_says_so (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *running = read_report (facts, "en", TW_REPORT_WITH_NAMES);
  g_autofree char *closed = NULL;

  sample_facts_add_closing (facts);
  closed = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (running, "The figures are those of 3 August 2026; the cohort is not closed yet.");
  assert_says (closed, "The figures are those of the close-out on 3 August 2026.");
}

static void
test_life_of_the_cohort_is_told (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;

  sample_facts_add_life (facts);
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "meetings held, of 72 planned");
  assert_says (report, "They met 60 times and gave it 170 h of both sides’ time.");
  assert_says (report, "Meetings held");
  assert_says (report, "5 of 6");
  assert_says (report, "Lessons learned");
  assert_says (report, "Beate Lindner, until 15 September 2026");
}

/* P8, D20: the figures of a board must be those of the facts. */
static void
test_waiting_people_are_counted (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *both = read_report (facts, "en", TW_REPORT_WITH_NAMES);
  g_autofree char *one = NULL;
  g_autofree char *nobody = NULL;

  assert_says (both, "2 mentors and 1 mentee are waiting for a tandem.");

  facts->n_waiting_mentors = 0;
  one = read_report (facts, "en", TW_REPORT_WITH_NAMES);
  assert_says (one, "1 mentee is waiting for a tandem.");

  facts->n_waiting_mentees = 0;
  nobody = read_report (facts, "en", TW_REPORT_WITH_NAMES);
  assert_says (nobody, "Nobody is waiting for a tandem.");
}

static void
test_topics_are_ranked_and_limited (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("Own topic %u", i);

      tw_report_facts_add_topic (facts, NULL, name)->n_wanted = i < 5 ? 13 - i : 0;
    }
  report = read_report (facts, "en", TW_REPORT_WITH_NAMES);

  assert_says (report, "Own topic 0");
  assert_silent (report, "Own topic 5");
  assert_silent (report, "Scrum");
  assert_says (report, "more topics were named less often.");
  g_assert_true (strstr (report, "Own topic 0") < strstr (report, "LinkedIn"));
}

/* However many topics there are, the chart is on the first page, of A4 and of Letter. */
static void
test_chart_is_on_the_first_page (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autoptr (TwLanguage) language = tw_language_new ("de");

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("Own topic %u", i);

      tw_report_facts_add_topic (facts, NULL, name)->n_wanted = 13 - i;
    }

  for (TwPaper paper = TW_PAPER_A4; paper < TW_N_PAPERS; paper++)
    {
      g_autoptr (TwDocument) report = tw_closing_report_new (facts, NULL, language, paper, TW_REPORT_WITH_NAMES, NULL);
      g_autoptr (PdfFile) pdf = pdf_file_new (report);
      g_auto (GStrv) pages = pdf_file_pages (pdf);

      assert_says (pages[0], "LinkedIn");
      assert_says (pages[0], "Own topic 0");
    }
}

/* The process speaks C; the report speaks German, names of topics, levels and months included. */
static void
test_german_report_is_german (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autofree char *report = NULL;

  sample_facts_add_life (facts);
  report = read_report (facts, "de_DE", TW_REPORT_WITH_NAMES);

  assert_says (report, "Abschlussbericht");
  assert_says (report, "Agile Methoden");
  assert_says (report, "Hierarchieebene 1");
  assert_says (report, "3. August 2026");
  assert_says (report, "3,6");
  assert_says (report, "n = 24");
  assert_says (report, "Freigegeben: 8");
  assert_silent (report, "tandem ");
  assert_silent (report, " of ");
  assert_silent (report, "Page");
}

static void
assert_inside_margins (PdfFile *pdf)
{
  g_autofree char *boxes = pdf_file_boxes (pdf);
  g_auto (GStrv) lines = g_strsplit (boxes, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      double left = 0;
      double top = 0;
      double right = 0;
      double bottom = 0;

      if (sscanf (lines[i], " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &left, &top, &right, &bottom) != 4)
        continue;
      g_assert_cmpfloat (left, >=, 56);
      g_assert_cmpfloat (right, <=, 595.276 - 56);
      g_assert_cmpfloat (top, >=, 10);
      g_assert_cmpfloat (bottom, <=, 841.89 - 20);
    }
}

static void
test_longest_names_stay_on_the_page (void)
{
  const guint n_tandems[] = { 3, 12, 38 };

  for (guint i = 0; i < G_N_ELEMENTS (n_tandems); i++)
    {
      g_autoptr (TwReportFacts) facts = sample_facts_new_long_names (n_tandems[i]);
      g_autoptr (TwDocument) report = NULL;
      g_autoptr (PdfFile) pdf = NULL;

      sample_facts_add_life (facts);
      report = create_report (facts, "de", TW_REPORT_WITH_NAMES);
      pdf = pdf_file_new (report);
      pdf_file_check (pdf);
      assert_inside_margins (pdf);
    }
}

static char *
write_at_length (const char *word,
                 guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, word);

  return g_string_free_and_steal (text);
}

/* Whatever was typed, at whatever length: it stays on its pages and none of it is lost. */
static void
test_whatever_was_typed_stays_on_the_page (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (12);
  g_autoptr (TwDocument) report = NULL;
  g_autoptr (PdfFile) pdf = NULL;
  g_autofree char *text = NULL;

  g_clear_pointer (&facts->company, g_free);
  facts->company = write_at_length ("Company of many words ", 40);
  g_clear_pointer (&facts->objective, g_free);
  facts->objective = write_at_length ("objectiveword ", 2000);
  g_clear_pointer (&facts->area, g_free);
  facts->area = write_at_length ("areaword ", 1000);
  g_clear_pointer (&facts->sponsor, g_free);
  facts->sponsor = write_at_length ("sponsorword ", 800);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *name = write_at_length ("Themenbezeichnung", 12);

      tw_report_facts_add_topic (facts, NULL, name)->n_wanted = 20;
    }
  report = create_report (facts, "en", TW_REPORT_WITH_NAMES);
  pdf = pdf_file_new (report);
  pdf_file_check (pdf);
  assert_inside_margins (pdf);
  text = pdf_file_text (pdf);

  g_assert_cmpuint (count_in (text, "objectiveword"), ==, 2000);
  g_assert_cmpuint (count_in (text, "areaword"), ==, 1000);
  g_assert_cmpuint (count_in (text, "sponsorword"), ==, 800);
}

static void
test_six_hundred_tandems_are_all_there (void)
{
  g_autoptr (TwReportFacts) facts = sample_facts_new (600);
  g_autoptr (TwDocument) report = create_report (facts, "en", TW_REPORT_WITH_NAMES);
  g_autoptr (PdfFile) pdf = pdf_file_new (report);
  g_autofree char *text = pdf_file_text (pdf);

  for (guint i = 1; i <= 600; i++)
    {
      g_autofree char *number = g_strdup_printf ("(?m)^ *%u +\\S+ ", i);

      if (!g_regex_match_simple (number, text, 0, 0))
        g_error ("tandem %u is not listed", i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/closing-report/first-page-answers-the-board", test_first_page_answers_the_board);
  g_test_add_func ("/report/closing-report/list-of-tandems-is-an-annex", test_list_of_tandems_is_an_annex);
  g_test_add_func ("/report/closing-report/every-tandem-is-listed", test_every_tandem_is_listed);
  g_test_add_func ("/report/closing-report/erased-person-is-called-so", test_erased_person_is_called_so);
  g_test_add_func ("/report/closing-report/names-can-be-left-out", test_names_can_be_left_out);
  g_test_add_func ("/report/closing-report/groups-add-up", test_groups_add_up);
  g_test_add_func ("/report/closing-report/small-departments-share-a-row", test_small_departments_share_a_row);
  g_test_add_func ("/report/closing-report/unknown-groups-are-named-so", test_unknown_groups_are_named_so);
  g_test_add_func ("/report/closing-report/nothing-makes-no-section", test_nothing_makes_no_section);
  g_test_add_func ("/report/closing-report/topics-of-four-are-withheld", test_topics_of_four_are_withheld);
  g_test_add_func ("/report/closing-report/topics-of-five-are-shown", test_topics_of_five_are_shown);
  g_test_add_func ("/report/closing-report/score-of-four-tandems-is-withheld", test_score_of_four_tandems_is_withheld);
  g_test_add_func ("/report/closing-report/range-is-told-as-a-range", test_range_is_told_as_a_range);
  g_test_add_func ("/report/closing-report/goals-of-four-tandems-are-withheld", test_goals_of_four_tandems_are_withheld);
  g_test_add_func ("/report/closing-report/qualities-are-drawn-over-time", test_qualities_are_drawn_over_time);
  g_test_add_func ("/report/closing-report/benefits-are-compared", test_benefits_are_compared);
  g_test_add_func ("/report/closing-report/company-speaks-in-words", test_company_speaks_in_words);
  g_test_add_func ("/report/closing-report/effort-is-planned-and-actual", test_effort_is_planned_and_actual);
  g_test_add_func ("/report/closing-report/early-ends-are-counted", test_early_ends_are_counted);
  g_test_add_func ("/report/closing-report/goals-are-told-by-how-far-they-got", test_goals_are_told_by_how_far_they_got);
  g_test_add_func ("/report/closing-report/meetings-are-told-by-what-became-of-them", test_meetings_are_told_by_what_became_of_them);
  g_test_add_func ("/report/closing-report/closed-cohort-says-so", test_closed_cohort_says_so);
  g_test_add_func ("/report/closing-report/life-of-the-cohort-is-told", test_life_of_the_cohort_is_told);
  g_test_add_func ("/report/closing-report/waiting-people-are-counted", test_waiting_people_are_counted);
  g_test_add_func ("/report/closing-report/topics-are-ranked-and-limited", test_topics_are_ranked_and_limited);
  g_test_add_func ("/report/closing-report/chart-is-on-the-first-page", test_chart_is_on_the_first_page);
  g_test_add_func ("/report/closing-report/german-report-is-german", test_german_report_is_german);
  g_test_add_func ("/report/closing-report/longest-names-stay-on-the-page", test_longest_names_stay_on_the_page);
  g_test_add_func ("/report/closing-report/whatever-was-typed-stays-on-the-page", test_whatever_was_typed_stays_on_the_page);
  g_test_add_func ("/report/closing-report/six-hundred-tandems-are-all-there", test_six_hundred_tandems_are_all_there);

  return g_test_run ();
}
