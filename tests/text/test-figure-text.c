/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How published figures are called and written. */

#include "tw-figure-text.h"

static TwFigure *
figure_of_quality (void)
{
  return tw_figure_new ("qualities", "trust", "mentors", "2026-03-16/2026-05-11");
}

static void
assert_named (const char *language_tag,
              const char *section,
              const char *name,
              const char *round)
{
  g_autoptr (TwLanguage) language = tw_language_new (language_tag);
  g_autoptr (TwFigure) figure = figure_of_quality ();
  g_autofree char *said_name = tw_figure_name (figure, language, NULL);
  g_autofree char *said_round = tw_figure_round_text (figure, language);

  g_assert_cmpstr (tw_figure_section_name (figure, language), ==, section);
  g_assert_cmpstr (said_name, ==, name);
  g_assert_cmpstr (said_round, ==, round);
}

static void
assert_written (const TwFigure *figure,
                const char     *expected)
{
  g_autoptr (TwLanguage) language = tw_language_new ("de");
  g_autofree char *value = tw_figure_value_text (figure, language);

  g_assert_cmpstr (value, ==, expected);
}

static void
test_figures_are_named_in_both_languages (void)
{
  assert_named ("en", "The four qualities", "Trust and sympathy: Mentors", "16/03/2026 – 11/05/2026");
  assert_named ("de", "Die vier Qualitäten", "Vertrauen und Sympathie: Mentorinnen und Mentoren", "16.03.2026 – 11.05.2026");
}

static void
test_own_names_are_shown_as_typed (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("en");
  g_autoptr (TwFigure) topic = tw_figure_new ("topics", "own:Werkbank 4.0", "wanted", NULL);
  g_autoptr (TwFigure) unknown = tw_figure_new ("departments", NULL, "mentees", NULL);
  g_autoptr (TwFigure) level = tw_figure_new ("levels", "0", "mentees", NULL);
  g_autofree char *topic_name = tw_figure_name (topic, language, NULL);
  g_autofree char *unknown_name = tw_figure_name (unknown, language, NULL);
  g_autofree char *level_name = tw_figure_name (level, language, "Vorstand");

  g_assert_cmpstr (topic_name, ==, "Werkbank 4.0: Wanted");
  g_assert_cmpstr (unknown_name, ==, "Not known: Mentees");
  g_assert_cmpstr (level_name, ==, "Vorstand: Mentees");
}

static void
test_values_are_written_as_what_they_are (void)
{
  g_autoptr (TwFigure) mean = figure_of_quality ();
  g_autoptr (TwFigure) range = figure_of_quality ();
  g_autoptr (TwFigure) money = tw_figure_new ("resources", "1", "planned-cents", NULL);
  g_autoptr (TwFigure) time = tw_figure_new ("effort", NULL, "mentor-minutes", NULL);
  g_autoptr (TwFigure) count = tw_figure_new ("meetings", NULL, "held", NULL);

  tw_figure_set_mean (mean, 3.8125, 3.8125, 8);
  tw_figure_set_mean (range, 4.2, 5, 5);
  tw_figure_set_count (money, 123456);
  money->unit = g_strdup ("EUR");
  tw_figure_set_count (time, 90);
  tw_figure_set_count (count, 1200);

  assert_written (mean, "3,81");
  assert_written (range, "4,20–5,00");
  assert_written (money, "1.234,56\u00a0€");
  assert_written (time, "1\u00a0h 30\u00a0min");
  assert_written (count, "1.200");
}

/* P8 */
static void
test_withheld_figures_say_why (void)
{
  const char *const reasons[][2] = {
    { "too-few", "Ausgeblendet (unter 5)" },
    { "merged", "Nur in einer größeren Gruppe gezeigt" },
    { "at-close", "Wird nach dem Abschluss gezeigt" },
    { "alike", "Ausgeblendet (alle gleich)" },
    { "not-yet", "Noch nicht gezeigt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autoptr (TwFigure) figure = figure_of_quality ();

      tw_figure_set_mean (figure, 3, 3, 5);
      tw_figure_withhold (figure, reasons[i][0], 3);
      g_assert_null (figure->value);
      assert_written (figure, reasons[i][1]);
    }
}

static void
test_keys_lead_back_to_their_figures (void)
{
  const char *const items[] = { NULL, "trust", "own:50 % / Teilzeit", "Einkauf/Logistik", "Größe" };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (TwFigure) figure = tw_figure_new ("departments", items[i], "mentors", i % 2 ? "2026-03-16/2026-05-11" : NULL);
      g_autofree char *key = tw_figure_get_key (figure);
      g_autoptr (TwFigure) back = tw_figure_new_for_key (key);

      g_assert_cmpstr (back->section, ==, figure->section);
      g_assert_cmpstr (back->item, ==, figure->item);
      g_assert_cmpstr (back->measure, ==, figure->measure);
      g_assert_cmpstr (back->round, ==, figure->round);
    }
  g_assert_null (tw_figure_new_for_key ("no-key"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/figure/figures-are-named-in-both-languages", test_figures_are_named_in_both_languages);
  g_test_add_func ("/text/figure/own-names-are-shown-as-typed", test_own_names_are_shown_as_typed);
  g_test_add_func ("/text/figure/values-are-written-as-what-they-are", test_values_are_written_as_what_they_are);
  g_test_add_func ("/text/figure/withheld-figures-say-why", test_withheld_figures_say_why);
  g_test_add_func ("/text/figure/keys-lead-back-to-their-figures", test_keys_lead_back_to_their_figures);

  return g_test_run ();
}
