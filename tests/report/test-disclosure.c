/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may be told of answers, and what somebody who keeps everything that was ever told cannot find out (P8). */

#include "tw-disclosure-forecast.h"
#include "tw-disclosure.h"

#define TRUST 1
#define OPENNESS 2

static void
add_answer (TwDisclosure *table,
            gint64        round,
            gint64        person,
            TwReportSide  side,
            gint64        question,
            int           value)
{
  const TwDisclosureAnswer answer = {
    .round = round, .pulse_id = round, .tandem_id = person, .participant_id = person, .question_id = question,
    .side = side, .value = value,
  };

  tw_disclosure_add_answer (table, &answer);
}

/* As many persons from @first on, who answer 2, 3, 4, 2, 3, 4, … */
static void
add_answers (TwDisclosure *table,
             gint64        round,
             gint64        first,
             guint         n,
             TwReportSide  side,
             gint64        question)
{
  for (guint i = 0; i < n; i++)
    add_answer (table, round, first + i, side, question, 2 + (int) (first + i) % 3);
}

static TwDisclosure *
create_table (TwDisclosureTable kind,
              guint             n_rounds)
{
  TwDisclosure *table = tw_disclosure_new (kind);

  if (kind != TW_DISCLOSURE_QUALITIES)
    tw_disclosure_add_round (table, 0);
  else
    for (guint i = 1; i <= n_rounds; i++)
      tw_disclosure_add_round (table, i);

  return table;
}

/* Everything that was told of one table is known to the other, as when the file is opened again. */
static void
remember (TwDisclosure       *table,
          const TwDisclosure *before)
{
  const GPtrArray *told = tw_disclosure_get_told ((TwDisclosure *) before);

  for (guint i = 0; i < told->len; i++)
    {
      const TwToldGroup *group = g_ptr_array_index (told, i);
      TwToldGroup *copy = tw_told_group_new (group->table);
      GArray *answers = copy->answers;

      *copy = *group;
      copy->id = i + 1;
      copy->answers = answers;
      g_array_append_vals (answers, group->answers->data, group->answers->len);
      tw_disclosure_take_told (table, copy);
    }
}

static TwReportFigure
figure_of (TwDisclosure *table,
           gint64        first,
           gint64        last,
           gint64        question,
           TwReportSide  side)
{
  const TwDisclosurePeriod period = { first, last };

  return tw_disclosure_get_figure (table, &period, question, side);
}

static void
assert_shown (TwReportFigure figure,
              guint          n)
{
  g_assert_cmpint (figure.state, ==, TW_REPORT_FIGURE_SHOWN);
  g_assert_cmpuint (figure.n, ==, n);
}

static void
assert_withheld (TwReportFigure      figure,
                 TwReportFigureState state,
                 guint               n)
{
  g_assert_cmpint (figure.state, ==, state);
  g_assert_cmpuint (figure.n, ==, n);
  g_assert_cmpfloat (figure.low, ==, 0);
  g_assert_cmpfloat (figure.high, ==, 0);
}

static void
test_five_are_told (void)
{
  g_autoptr (TwDisclosure) table = create_table (TW_DISCLOSURE_QUALITIES, 1);
  TwReportFigure figure;

  add_answers (table, 1, 1, 5, TW_REPORT_MENTORS, TRUST);
  add_answers (table, 1, 11, 5, TW_REPORT_MENTEES, TRUST);
  g_assert_true (tw_disclosure_release (table));

  figure = figure_of (table, 1, 1, TRUST, TW_REPORT_MENTORS);
  assert_shown (figure, 5);
  g_assert_cmpfloat (figure.low, ==, (3 + 4 + 2 + 3 + 4) / 5.0);
  g_assert_cmpfloat (figure.high, ==, figure.low);
  assert_shown (figure_of (table, 1, 1, TRUST, TW_REPORT_BOTH_SIDES), 10);
}

static void
test_four_are_withheld (void)
{
  g_autoptr (TwDisclosure) table = create_table (TW_DISCLOSURE_QUALITIES, 1);

  add_answers (table, 1, 1, 4, TW_REPORT_MENTORS, TRUST);
  g_assert_false (tw_disclosure_release (table));

  assert_withheld (figure_of (table, 1, 1, TRUST, TW_REPORT_BOTH_SIDES), TW_REPORT_FIGURE_TOO_FEW, 4);
}

/* Five answers of one person in five tandems are not a group of five. */
static void
test_persons_are_counted_not_answers (void)
{
  g_autoptr (TwDisclosure) table = create_table (TW_DISCLOSURE_QUALITIES, 1);

  for (int i = 1; i <= 5; i++)
    {
      const TwDisclosureAnswer answer = { 1, 1, i, 1, TRUST, TW_REPORT_MENTORS, 3 };

      tw_disclosure_add_answer (table, &answer);
    }
  g_assert_false (tw_disclosure_release (table));

  assert_withheld (figure_of (table, 1, 1, TRUST, TW_REPORT_BOTH_SIDES), TW_REPORT_FIGURE_TOO_FEW, 1);
}

/* Neither are they beside another question that enough have answered. */
static void
test_each_question_has_its_own_persons (void)
{
  g_autoptr (TwDisclosure) table = create_table (TW_DISCLOSURE_QUALITIES, 1);

  add_answers (table, 1, 1, 6, TW_REPORT_MENTORS, TRUST);
  for (int i = 1; i <= 5; i++)
    {
      const TwDisclosureAnswer answer = { 1, 1, i, 1, OPENNESS, TW_REPORT_MENTORS, 3 };

      tw_disclosure_add_answer (table, &answer);
    }
  tw_disclosure_release (table);

  assert_shown (figure_of (table, 1, 1, TRUST, TW_REPORT_BOTH_SIDES), 6);
  assert_withheld (figure_of (table, 1, 1, OPENNESS, TW_REPORT_BOTH_SIDES), TW_REPORT_FIGURE_TOO_FEW, 1);
}

/* Mentees alone would be both minus mentors. */
static void
test_small_side_is_merged_with_the_other (void)
{
  g_autoptr (TwDisclosure) table = create_table (TW_DISCLOSURE_QUALITIES, 1);

  add_answers (table, 1, 1, 6, TW_REPORT_MENTORS, TRUST);
  add_answers (table, 1, 11, 3, TW_REPORT_MENTEES, TRUST);
  tw_disclosure_release (table);

  assert_shown (figure_of (table, 1, 1, TRUST, TW_REPORT_BOTH_SIDES), 9);
  assert_withheld (figure_of (table, 1, 1, TRUST, TW_REPORT_MENTORS), TW_REPORT_FIGURE_MERGED, 6);
  assert_withheld (figure_of (table, 1, 1, TRUST, TW_REPORT_MENTEES), TW_REPORT_FIGURE_MERGED, 3);
}

/* A pulse has one shape: what one quality cannot show, no quality shows. */
static void
test_pulse_is_shown_by_side_whole_or_not (void)
{
  g_autoptr (TwDisclosure) table = create_table (TW_DISCLOSURE_QUALITIES, 1);

  add_answers (table, 1, 1, 6, TW_REPORT_MENTORS, TRUST);
  add_answers (table, 1, 11, 6, TW_REPORT_MENTEES, TRUST);
  add_answers (table, 1, 1, 6, TW_REPORT_MENTORS, OPENNESS);
  add_answers (table, 1, 11, 4, TW_REPORT_MENTEES, OPENNESS);
  tw_disclosure_release (table);

  assert_shown (figure_of (table, 1, 1, TRUST, TW_REPORT_BOTH_SIDES), 12);
  assert_shown (figure_of (table, 1, 1, OPENNESS, TW_REPORT_BOTH_SIDES), 10);
  assert_withheld (figure_of (table, 1, 1, TRUST, TW_REPORT_MENTORS), TW_REPORT_FIGURE_MERGED, 6);
}

static void
test_small_pulses_are_merged_with_their_neighbours (void)
{
  g_autoptr (TwDisclosure) table = create_table (TW_DISCLOSURE_QUALITIES, 3);
  g_autoptr (GArray) periods = NULL;

  add_answers (table, 1, 1, 3, TW_REPORT_MENTORS, TRUST);
  add_answers (table, 2, 3, 3, TW_REPORT_MENTEES, TRUST);
  add_answers (table, 3, 1, 4, TW_REPORT_MENTORS, TRUST);
  tw_disclosure_release (table);
  periods = tw_disclosure_list_periods (table);

  g_assert_cmpuint (periods->len, ==, 2);
  g_assert_cmpint (g_array_index (periods, TwDisclosurePeriod, 0).first_round, ==, 1);
  g_assert_cmpint (g_array_index (periods, TwDisclosurePeriod, 0).last_round, ==, 2);
  assert_shown (figure_of (table, 1, 2, TRUST, TW_REPORT_BOTH_SIDES), 5);
  assert_withheld (figure_of (table, 3, 3, TRUST, TW_REPORT_BOTH_SIDES), TW_REPORT_FIGURE_TOO_FEW, 4);
}

/* The same four people twice are still four. */
static void
test_same_four_in_two_pulses_are_withheld (void)
{
  g_autoptr (TwDisclosure) table = create_table (TW_DISCLOSURE_QUALITIES, 2);

  add_answers (table, 1, 1, 4, TW_REPORT_MENTORS, TRUST);
  add_answers (table, 2, 1, 4, TW_REPORT_MENTORS, TRUST);

  g_assert_false (tw_disclosure_release (table));
}

static void
test_small_sides_share_one_figure_of_all_benefits (void)
{
  g_autoptr (TwDisclosure) table = create_table (TW_DISCLOSURE_EXPECTATIONS, 0);

  add_answers (table, 0, 1, 4, TW_REPORT_MENTORS, 21);
  add_answers (table, 0, 1, 4, TW_REPORT_MENTORS, 22);
  add_answers (table, 0, 11, 3, TW_REPORT_MENTEES, 31);
  tw_disclosure_release (table);

  assert_shown (figure_of (table, 0, 0, 0, TW_REPORT_BOTH_SIDES), 7);
  assert_withheld (figure_of (table, 0, 0, 21, TW_REPORT_MENTORS), TW_REPORT_FIGURE_MERGED, 4);
  assert_withheld (figure_of (table, 0, 0, 31, TW_REPORT_MENTEES), TW_REPORT_FIGURE_MERGED, 3);
}

/* No figure of all benefits where one side is shown: the difference would be the other. */
static void
test_small_side_of_benefits_is_withheld (void)
{
  g_autoptr (TwDisclosure) table = create_table (TW_DISCLOSURE_FULFILMENTS, 0);

  add_answers (table, 0, 1, 6, TW_REPORT_MENTORS, 21);
  add_answers (table, 0, 11, 4, TW_REPORT_MENTEES, 31);
  tw_disclosure_release (table);

  assert_shown (figure_of (table, 0, 0, 21, TW_REPORT_MENTORS), 6);
  assert_withheld (figure_of (table, 0, 0, 31, TW_REPORT_MENTEES), TW_REPORT_FIGURE_TOO_FEW, 4);
  g_assert_cmpint (figure_of (table, 0, 0, 0, TW_REPORT_BOTH_SIDES).state, ==, TW_REPORT_FIGURE_TOO_FEW);
}

/* What was told, and one answer more, would be that answer. */
static void
test_late_answers_wait_until_five_have_come (void)
{
  g_autoptr (TwDisclosure) first = create_table (TW_DISCLOSURE_QUALITIES, 1);

  add_answers (first, 1, 1, 8, TW_REPORT_MENTORS, TRUST);
  tw_disclosure_release (first);

  for (guint n_late = 1; n_late <= 6; n_late++)
    {
      g_autoptr (TwDisclosure) later = create_table (TW_DISCLOSURE_QUALITIES, 1);

      add_answers (later, 1, 1, 8 + n_late, TW_REPORT_MENTORS, TRUST);
      remember (later, first);

      g_assert_cmpint (tw_disclosure_release (later), ==, n_late >= 5);
      assert_shown (figure_of (later, 1, 1, TRUST, TW_REPORT_BOTH_SIDES), n_late >= 5 ? 8 + n_late : 8);
    }
}

/* What was told, and one answer less or another one, would be that answer too. */
static void
test_what_was_told_stays_as_it_was_told (void)
{
  g_autoptr (TwDisclosure) first = create_table (TW_DISCLOSURE_QUALITIES, 1);
  g_autoptr (TwDisclosure) later = create_table (TW_DISCLOSURE_QUALITIES, 1);
  TwReportFigure told;
  TwReportFigure shown;

  add_answers (first, 1, 1, 8, TW_REPORT_MENTORS, TRUST);
  tw_disclosure_release (first);
  told = figure_of (first, 1, 1, TRUST, TW_REPORT_BOTH_SIDES);

  add_answers (later, 1, 1, 6, TW_REPORT_MENTORS, TRUST);
  add_answer (later, 1, 7, TW_REPORT_MENTORS, TRUST, 1);
  remember (later, first);

  g_assert_false (tw_disclosure_release (later));
  shown = figure_of (later, 1, 1, TRUST, TW_REPORT_BOTH_SIDES);
  assert_shown (shown, 8);
  g_assert_cmpfloat (shown.low, ==, told.low);
}

/* Nor are five corrected answers told beside what they were before. */
static void
test_corrected_answers_are_not_told_twice (void)
{
  g_autoptr (TwDisclosure) first = create_table (TW_DISCLOSURE_QUALITIES, 1);
  g_autoptr (TwDisclosure) later = create_table (TW_DISCLOSURE_QUALITIES, 1);

  for (int person = 1; person <= 12; person++)
    {
      add_answer (first, 1, person, TW_REPORT_MENTORS, TRUST, 3);
      add_answer (later, 1, person, TW_REPORT_MENTORS, TRUST, person <= 5 ? 4 : 3);
    }
  tw_disclosure_release (first);
  remember (later, first);

  g_assert_false (tw_disclosure_release (later));
  assert_shown (figure_of (later, 1, 1, TRUST, TW_REPORT_BOTH_SIDES), 12);
}

/* After a list was read by mistake and undone the right one is told, but never an answer twice. */
static void
test_group_that_is_gone_gives_way (void)
{
  g_autoptr (TwDisclosure) first = create_table (TW_DISCLOSURE_QUALITIES, 1);
  g_autoptr (TwDisclosure) later = create_table (TW_DISCLOSURE_QUALITIES, 1);
  const GPtrArray *told = NULL;
  TwReportFigure figure;

  for (int person = 1; person <= 8; person++)
    add_answer (first, 1, person, TW_REPORT_MENTORS, TRUST, 2);
  tw_disclosure_release (first);

  for (int person = 1; person <= 8; person++)
    add_answer (later, 1, person, TW_REPORT_MENTORS, TRUST, person <= 2 ? 2 : 4);
  remember (later, first);
  g_assert_true (tw_disclosure_release (later));

  told = tw_disclosure_get_told (later);
  g_assert_cmpuint (told->len, ==, 2);
  g_assert_true (((TwToldGroup *) g_ptr_array_index (told, 0))->outdated);
  figure = figure_of (later, 1, 1, TRUST, TW_REPORT_BOTH_SIDES);
  assert_shown (figure, 6);
}

/* What is undone and done again is shown as it was told. */
static void
test_group_that_comes_back_is_shown_again (void)
{
  g_autoptr (TwDisclosure) first = create_table (TW_DISCLOSURE_QUALITIES, 1);
  g_autoptr (TwDisclosure) undone = create_table (TW_DISCLOSURE_QUALITIES, 1);
  g_autoptr (TwDisclosure) redone = create_table (TW_DISCLOSURE_QUALITIES, 1);

  add_answers (first, 1, 1, 8, TW_REPORT_MENTORS, TRUST);
  tw_disclosure_release (first);

  remember (undone, first);
  g_assert_false (tw_disclosure_release (undone));
  assert_withheld (figure_of (undone, 1, 1, TRUST, TW_REPORT_BOTH_SIDES), TW_REPORT_FIGURE_NONE, 0);

  add_answers (redone, 1, 1, 8, TW_REPORT_MENTORS, TRUST);
  remember (redone, undone);
  g_assert_false (tw_disclosure_release (redone));
  assert_shown (figure_of (redone, 1, 1, TRUST, TW_REPORT_BOTH_SIDES), 8);
}

/* A pulse told by side stays so: the few who come late do not turn it into another table. */
static void
test_pulse_keeps_its_shape (void)
{
  g_autoptr (TwDisclosure) first = create_table (TW_DISCLOSURE_QUALITIES, 1);
  g_autoptr (TwDisclosure) later = create_table (TW_DISCLOSURE_QUALITIES, 1);

  add_answers (first, 1, 1, 5, TW_REPORT_MENTORS, TRUST);
  add_answers (first, 1, 11, 5, TW_REPORT_MENTEES, TRUST);
  tw_disclosure_release (first);

  add_answers (later, 1, 1, 9, TW_REPORT_MENTORS, TRUST);
  add_answers (later, 1, 11, 10, TW_REPORT_MENTEES, TRUST);
  remember (later, first);
  tw_disclosure_release (later);

  assert_shown (figure_of (later, 1, 1, TRUST, TW_REPORT_MENTORS), 5);
  assert_shown (figure_of (later, 1, 1, TRUST, TW_REPORT_MENTEES), 10);
  assert_shown (figure_of (later, 1, 1, TRUST, TW_REPORT_BOTH_SIDES), 15);
}

static TwReportFigure
figure_of_values (const int *values,
                  guint      n)
{
  g_autoptr (TwDisclosure) table = create_table (TW_DISCLOSURE_QUALITIES, 1);

  for (guint i = 0; i < n; i++)
    add_answer (table, 1, i + 1, TW_REPORT_MENTORS, TRUST, values[i]);
  tw_disclosure_release (table);

  return figure_of (table, 1, 1, TRUST, TW_REPORT_BOTH_SIDES);
}

/* A mean of 5.0 says what everybody answered, and one of 4.8 nearly so. */
static void
test_extreme_sums_are_told_as_ranges (void)
{
  const int all_five[] = { 5, 5, 5, 5, 5 };
  const int one_four[] = { 5, 5, 5, 5, 4 };
  const int just_open[] = { 4, 4, 4, 4, 4 };
  const int all_one[] = { 1, 1, 1, 1, 1 };
  TwReportFigure figure = figure_of_values (all_five, 5);

  g_assert_cmpfloat (figure.low, ==, 4.2);
  g_assert_cmpfloat (figure.high, ==, 5);
  figure = figure_of_values (one_four, 5);
  g_assert_cmpfloat (figure.low, ==, 4.2);
  g_assert_cmpfloat (figure.high, ==, 5);
  figure = figure_of_values (just_open, 5);
  g_assert_true (tw_report_figure_is_exact (&figure));
  figure = figure_of_values (all_one, 5);
  g_assert_cmpfloat (figure.low, ==, 1);
  g_assert_cmpfloat (figure.high, ==, 1.8);
}

/* Whatever five to seven people answer: from what is told, each of them may have answered anything. */
static void
test_each_answer_stays_open (void)
{
  for (guint n = 5; n <= 7; n++)
    for (guint sum = n; sum <= TW_DISCLOSURE_SCALE * n; sum++)
      {
        int values[7];
        TwReportFigure figure;

        for (guint i = 0; i < n; i++)
          values[i] = (int) (sum / n + (i < sum % n));
        figure = figure_of_values (values, n);

        g_assert_cmpfloat (figure.low * n, <=, sum + 1e-9);
        g_assert_cmpfloat (figure.high * n, >=, sum - 1e-9);
        g_assert_cmpfloat (figure.low * n - 1, <=, TW_DISCLOSURE_SCALE * (n - 1) + 1e-9);
        g_assert_cmpfloat (figure.high * n - TW_DISCLOSURE_SCALE, >=, (n - 1) - 1e-9);
      }
}

/* P8: what is forecast is what the same people, answering, come to. */
static void
test_small_cohort_is_told_what_it_can_show (void)
{
  static const struct
  {
    guint n_mentors;
    guint n_mentees;
    TwDisclosureShape pulses;
    TwDisclosureShape benefits;
    guint n_silent;
  } sizes[] = {
    { 0, 0, TW_DISCLOSURE_COUNTS, TW_DISCLOSURE_COUNTS, 0 },
    { 2, 2, TW_DISCLOSURE_COUNTS, TW_DISCLOSURE_COUNTS, 0 },
    { 3, 3, TW_DISCLOSURE_TOGETHER, TW_DISCLOSURE_TOGETHER, 1 },
    { 4, 4, TW_DISCLOSURE_TOGETHER, TW_DISCLOSURE_TOGETHER, 3 },
    { 5, 5, TW_DISCLOSURE_APART, TW_DISCLOSURE_APART, 0 },
    { 8, 8, TW_DISCLOSURE_APART, TW_DISCLOSURE_APART, 3 },
    { 4, 8, TW_DISCLOSURE_TOGETHER, TW_DISCLOSURE_ONE_SIDE, 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const TwDisclosureForecast forecast = tw_disclosure_forecast (sizes[i].n_mentors, sizes[i].n_mentees);

      g_test_message ("%u mentors, %u mentees", sizes[i].n_mentors, sizes[i].n_mentees);
      g_assert_cmpint (forecast.pulses, ==, sizes[i].pulses);
      g_assert_cmpint (forecast.benefits, ==, sizes[i].benefits);
      g_assert_cmpuint (forecast.n_silent, ==, sizes[i].n_silent);
      g_assert_cmpuint (forecast.tandems_for_together, ==, 3);
      g_assert_cmpuint (forecast.tandems_for_apart, ==, 5);
    }
}

static void
test_large_cohort_is_forecast_at_once (void)
{
  const gint64 before = g_get_monotonic_time ();
  const TwDisclosureForecast forecast = tw_disclosure_forecast (10000, 10000);

  g_assert_cmpint (forecast.pulses, ==, TW_DISCLOSURE_APART);
  g_assert_cmpuint (forecast.n_silent, ==, 9995);
  g_assert_cmpint (g_get_monotonic_time () - before, <, G_USEC_PER_SEC / 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/disclosure/five-are-told", test_five_are_told);
  g_test_add_func ("/report/disclosure/four-are-withheld", test_four_are_withheld);
  g_test_add_func ("/report/disclosure/persons-are-counted-not-answers", test_persons_are_counted_not_answers);
  g_test_add_func ("/report/disclosure/each-question-has-its-own-persons", test_each_question_has_its_own_persons);
  g_test_add_func ("/report/disclosure/small-side-is-merged-with-the-other", test_small_side_is_merged_with_the_other);
  g_test_add_func ("/report/disclosure/pulse-is-shown-by-side-whole-or-not", test_pulse_is_shown_by_side_whole_or_not);
  g_test_add_func ("/report/disclosure/small-pulses-are-merged-with-their-neighbours",
                   test_small_pulses_are_merged_with_their_neighbours);
  g_test_add_func ("/report/disclosure/same-four-in-two-pulses-are-withheld", test_same_four_in_two_pulses_are_withheld);
  g_test_add_func ("/report/disclosure/small-sides-share-one-figure-of-all-benefits",
                   test_small_sides_share_one_figure_of_all_benefits);
  g_test_add_func ("/report/disclosure/small-side-of-benefits-is-withheld", test_small_side_of_benefits_is_withheld);
  g_test_add_func ("/report/disclosure/late-answers-wait-until-five-have-come", test_late_answers_wait_until_five_have_come);
  g_test_add_func ("/report/disclosure/what-was-told-stays-as-it-was-told", test_what_was_told_stays_as_it_was_told);
  g_test_add_func ("/report/disclosure/corrected-answers-are-not-told-twice", test_corrected_answers_are_not_told_twice);
  g_test_add_func ("/report/disclosure/group-that-is-gone-gives-way", test_group_that_is_gone_gives_way);
  g_test_add_func ("/report/disclosure/group-that-comes-back-is-shown-again", test_group_that_comes_back_is_shown_again);
  g_test_add_func ("/report/disclosure/pulse-keeps-its-shape", test_pulse_keeps_its_shape);
  g_test_add_func ("/report/disclosure/extreme-sums-are-told-as-ranges", test_extreme_sums_are_told_as_ranges);
  g_test_add_func ("/report/disclosure/each-answer-stays-open", test_each_answer_stays_open);
  g_test_add_func ("/report/disclosure/small-cohort-is-told-what-it-can-show", test_small_cohort_is_told_what_it_can_show);
  g_test_add_func ("/report/disclosure/large-cohort-is-forecast-at-once", test_large_cohort_is_forecast_at_once);

  return g_test_run ();
}
