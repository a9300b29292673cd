/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The close-out of a cohort (D12), the figures that stay (P8, P9), and what is kept of what was told. */

#include "tw-closing-commands.h"
#include "tw-overview.h"
#include "tw-paper-commands.h"
#include "tw-telling-commands.h"
#include "workspace-fixture.h"

#include <string.h>

/* Eight tandems, two pulses, goals, meetings and what else a cohort leaves behind. Mentor i is person i, mentee i is
 * person 100 + i; answers go by the number of the person. */
static const char fill[] =
  "INSERT INTO department (id, name, identity_key) VALUES (1, 'Einkauf / Logistik', 'einkauf'), (2, 'IT', 'it');"
  "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 8),"
  " p (i) AS (SELECT i FROM n UNION ALL SELECT 100 + i FROM n)"
  " INSERT INTO person (id, uuid, number, given_name, family_name, sort_key)"
  "   SELECT i, printf ('%036d', i), 'N' || i, 'Vor' || i, 'Nach' || i, printf ('%03d', i) FROM p;"
  "INSERT INTO participant (id, uuid, cohort_id, person_id, role, enrolled_on, commitment, department_id, level)"
  "  SELECT id, uuid, 1, id, iif (id < 100, 'mentor', 'mentee'), '2027-01-05', 'given', 1 + id % 2, id / 100"
  "    FROM person;"
  "INSERT INTO tandem (id, uuid, cohort_id, mentor_id, mentee_id, state, origin, score, paired_at, starts_on)"
  "  SELECT id, uuid, 1, id, 100 + id, 'agreed', 'hand', 7000 + id, '2027-01-10T10:00:00Z', '2027-01-11'"
  "    FROM person WHERE id < 100;"
  "UPDATE tandem SET state = 'dissolved', ended_on = '2027-03-01', end_reason = iif (id < 5, 'no-time', 'chemistry')"
  " WHERE id <= 5;"
  "INSERT INTO meeting (uuid, tandem_id, starts_at, zone, minutes, state, mentor_prep_minutes)"
  "  SELECT uuid, id, '2027-02-01T10:00', 'Europe/Berlin', 60, iif (id = 8, 'planned', 'held'), 30 FROM tandem;"
  "INSERT INTO goal (uuid, tandem_id, goal, progress) SELECT uuid, id, 'Ziel', 20 * (id % 6) FROM tandem;"
  "INSERT INTO resource (id, cohort_id, kind, title, planned_cents, actual_cents, currency)"
  "  VALUES (1, 1, 'budget', 'Catering', 100000, NULL, 'EUR');"
  "INSERT INTO question (id, key, kind, asked, scale_max) VALUES (1, 'trust', 'quality', 'both', 5),"
  "  (2, 'openness', 'quality', 'both', 5), (3, 'visibility', 'benefit', 'mentor', 5), (4, 'new-ideas', 'benefit', 'mentee', 5);"
  "INSERT INTO pulse (id, uuid, cohort_id, kind, due_on) VALUES"
  "  (1, printf ('%036d', 1), 1, 'pulse', '2027-03-01'), (2, printf ('%036d', 2), 1, 'pulse', '2027-05-01'),"
  "  (3, printf ('%036d', 3), 1, 'expectation', '2027-01-15');"
  "INSERT INTO answer (pulse_id, tandem_id, participant_id, question_id, value, answered_on)"
  "  SELECT pulse.id, tandem.id, participant.id, question.id, 2 + (participant.id + pulse.id) % 3, '2027-03-02'"
  "    FROM pulse JOIN tandem JOIN question"
  "    JOIN participant ON participant.id IN (mentor_id, mentee_id)"
  "   WHERE iif (pulse.kind = 'pulse', question.kind = 'quality', question.asked = participant.role);";

static gint64
fill_cohort (Fixture *fixture)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Programme");

  g_assert_cmpint (cohort_id, ==, 1);
  fixture_execute (fixture, fill);

  return cohort_id;
}

/* All figures, a line each. */
static char *
write_figures (Fixture *fixture,
               gint64   cohort_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = tw_workspace_list_figures (fixture->workspace, cohort_id, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < figures->len; i++)
    {
      const TwFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *key = tw_figure_get_key (figure);

      g_string_append_printf (text, "%s %s %s %u %s %s\n", key, figure->value ? figure->value : "-",
                              figure->withheld ? figure->withheld : "-", figure->n,
                              figure->label ? figure->label : "-", figure->unit ? figure->unit : "-");
    }

  return g_string_free_and_steal (text);
}

static void
assert_has (const char *text,
            const char *line)
{
  if (!strstr (text, line))
    g_error ("“%s” is not among:\n%s", line, text);
}

static void
close_cohort (Fixture *fixture,
              gint64   cohort_id)
{
  g_autoptr (GError) error = NULL;

  tw_workspace_close_cohort (fixture->workspace, cohort_id, &error);
  g_assert_no_error (error);
}

/* D16, D18–D20 */
static void
test_figures_are_counted (Fixture       *fixture,
                          gconstpointer  unused)
{
  gint64 cohort_id = fill_cohort (fixture);
  g_autofree char *figures = write_figures (fixture, cohort_id);

  assert_has (figures, "participation//mentors/ 8 - 0");
  assert_has (figures, "meetings//held/ 7 - 0");
  assert_has (figures, "effort//mentor-minutes/ 630 - 0");
  assert_has (figures, "effort//mentee-minutes/ 420 - 0");
  assert_has (figures, "goals//reached/ 1 - 0");
  assert_has (figures, "goals//advanced/ 2 - 0");
  assert_has (figures, "goals//begun/ 4 - 0");
  assert_has (figures, "goals//not-begun/ 1 - 0");
  assert_has (figures, "ended//early/ 5 - 0");
  assert_has (figures, "departments/Einkauf %2F Logistik/mentors/ 4 - 0");
  assert_has (figures, "resources/1/planned-cents/ 100000 - 0 Catering EUR");
  assert_has (figures, "answered//mentors/2027-03-01 8 - 0");
  assert_has (figures, "qualities/trust/both/2027-03-01 2.9375 - 16");
  assert_has (figures, "benefits-of-mentors/visibility/expected/ 3.1250 - 8");
  g_assert_null (strstr (figures, "\ntandems/"));
}

/* D12 */
static void
test_close_says_what_is_missing (Fixture       *fixture,
                                 gconstpointer  unused)
{
  const struct
  {
    TwFindingCode code;
    gint64 number;
  } expected[] = {
    { TW_FINDING_CLOSE_WITHOUT_LAST_ANSWERS, 6 }, { TW_FINDING_CLOSE_GOALS_WITHOUT_RESULT, 3 },
    { TW_FINDING_CLOSE_RESOURCES_WITHOUT_ACTUAL, 1 }, { TW_FINDING_CLOSE_WITHOUT_STATEMENT, 1 },
    { TW_FINDING_CLOSE_WITHOUT_LESSON, 1 }, { TW_FINDING_CLOSE_TANDEMS_RUN_ON, 3 },
  };
  gint64 cohort_id = fill_cohort (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  fixture_execute (fixture, "UPDATE meeting SET starts_at = '2999-02-01T10:00' WHERE state = 'planned'");
  findings = tw_workspace_check_close (fixture->workspace, cohort_id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < findings->len; i++)
    {
      const TwFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpint (finding->code, ==, expected[i].code);
      g_assert_cmpint (finding->number, ==, expected[i].number);
    }
}

static guint
count_tandems (Fixture   *fixture,
               gint64     cohort_id,
               TwCounted  counted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = tw_workspace_list_counted (fixture->workspace, cohort_id, counted, &error);

  g_assert_no_error (error);

  return ids->len;
}

/* A number leads to what it counts: one goal and one meeting a tandem, so that there are as many tandems. */
static void
test_figures_lead_to_their_tandems (Fixture       *fixture,
                                    gconstpointer  unused)
{
  static const guint expected[TW_N_COUNTED] = {
    [TW_COUNTED_MEETINGS] = 8, [TW_COUNTED_MEETINGS_HELD] = 7, [TW_COUNTED_MEETINGS_OPEN] = 1,
    [TW_COUNTED_GOALS] = 8, [TW_COUNTED_GOALS_REACHED] = 1, [TW_COUNTED_GOALS_ADVANCED] = 2, [TW_COUNTED_GOALS_BEGUN] = 4,
    [TW_COUNTED_GOALS_NOT_BEGUN] = 1, [TW_COUNTED_GOALS_WITHOUT_RESULT] = 3,
    [TW_COUNTED_ENDED_EARLY] = 5, [TW_COUNTED_ENDED_WITH_GOALS_REACHED] = 0, [TW_COUNTED_RUNNING] = 3,
  };
  gint64 cohort_id = fill_cohort (fixture);

  fixture_execute (fixture, "UPDATE meeting SET starts_at = '2020-02-01T10:00' WHERE state = 'planned'");
  for (TwCounted counted = 0; counted < TW_N_COUNTED; counted++)
    g_assert_cmpuint (count_tandems (fixture, cohort_id, counted), ==, expected[counted]);
}

/* Who takes part is the same on the overview and in the report: who withdrew does not, who was obliged does. */
static void
test_overview_and_report_count_the_same_people (Fixture       *fixture,
                                                gconstpointer  unused)
{
  gint64 cohort_id = fill_cohort (fixture);
  g_autofree char *figures = NULL;
  g_autoptr (TwOverview) overview = NULL;
  g_autoptr (GError) error = NULL;

  fixture_execute (fixture, "UPDATE participant SET commitment = 'withdrawn', commitment_on = '2027-02-01' WHERE id = 8;"
                            "UPDATE participant SET commitment = 'asked' WHERE id = 7;"
                            "UPDATE participant SET commitment = 'declined', obliged_on = '2027-02-01', obliged_by = 'HR',"
                            "                       obliged_reason = 'Top' WHERE id = 101");
  figures = write_figures (fixture, cohort_id);
  overview = tw_workspace_read_overview (fixture->workspace, cohort_id, &error);
  g_assert_no_error (error);

  assert_has (figures, "participation//mentors/ 6 - 0");
  assert_has (figures, "participation//mentees/ 8 - 0");
  g_assert_cmpuint (overview->counts.n_mentors_in, ==, 6);
  g_assert_cmpuint (overview->counts.n_mentees_in, ==, 8);
  g_assert_cmpuint (overview->counts.n_mentors, ==, 8);
}

static void
test_close_says_which_meetings_are_open (Fixture       *fixture,
                                         gconstpointer  unused)
{
  gint64 cohort_id = fill_cohort (fixture);
  g_autoptr (GPtrArray) findings = NULL;
  gboolean found = FALSE;

  fixture_execute (fixture, "UPDATE meeting SET starts_at = '2020-02-01T10:00' WHERE state = 'planned'");
  findings = tw_workspace_check_close (fixture->workspace, cohort_id, NULL);

  for (guint i = 0; i < findings->len; i++)
    found |= ((TwFinding *) g_ptr_array_index (findings, i))->code == TW_FINDING_CLOSE_MEETINGS_OPEN;
  g_assert_true (found);
}

/* P9: whatever happens after the close-out, the figures stay as they were published. */
static void
test_figures_stay_as_they_were_published (Fixture       *fixture,
                                          gconstpointer  unused)
{
  gint64 cohort_id = fill_cohort (fixture);
  g_autofree char *published = NULL;
  g_autofree char *later = NULL;
  g_autoptr (GError) error = NULL;

  close_cohort (fixture, cohort_id);
  published = write_figures (fixture, cohort_id);

  tw_workspace_erase_person (fixture->workspace, 3, &error);
  g_assert_no_error (error);
  fixture_execute (fixture,
                   "UPDATE meeting SET state = 'held'; UPDATE goal SET progress = 100;"
                   "UPDATE resource SET actual_cents = 90000; DELETE FROM answer WHERE participant_id < 7;"
                   "UPDATE participant SET commitment = 'withdrawn', level = 5 WHERE id = 4;"
                   "UPDATE tandem SET state = 'completed', ended_on = '2027-06-01', end_reason = 'goals-reached'"
                   " WHERE id > 5");
  later = write_figures (fixture, cohort_id);

  g_assert_cmpstr (later, ==, published);
  assert_has (published, "reasons/no-time/tandems/ 4 - 0");
  assert_has (published, "reasons/chemistry/tandems/ 1 - 0");
}

/* P9: when the retention period is over, all whom it names are erased at once; who takes part in a later cohort stays. */
static void
test_all_retained_are_erased (Fixture       *fixture,
                              gconstpointer  unused)
{
  gint64 cohort_id = fill_cohort (fixture);
  g_autoptr (GArray) open = tw_workspace_list_retained (fixture->workspace, cohort_id, NULL);
  g_autoptr (GArray) named = NULL, left = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (open->len, ==, 0);
  close_cohort (fixture, cohort_id);
  named = tw_workspace_list_retained (fixture->workspace, cohort_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (named->len, >, 5);

  g_assert_true (tw_workspace_erase_people (fixture->workspace, (const gint64 *) (gpointer) named->data, named->len,
                                            &error));
  g_assert_no_error (error);
  g_assert_false (tw_workspace_get_can_undo (fixture->workspace));
  kept = fixture_query (fixture, "SELECT count (*) FROM participant JOIN person ON person.id = person_id"
                                 " WHERE erased_on IS NULL");
  g_assert_cmpstr (kept, ==, "0|\n");
  left = tw_workspace_list_retained (fixture->workspace, cohort_id, &error);
  g_assert_cmpuint (left->len, ==, 0);

  /* One of them is not there any more: nobody is erased. */
  g_assert_false (tw_workspace_erase_people (fixture->workspace, (const gint64 *) (gpointer) named->data, 1, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN);
}

/* P8: what is told at the close-out is what was told before it, but for the reasons, which are told once. */
static void
test_closing_changes_no_figure (Fixture       *fixture,
                                gconstpointer  unused)
{
  gint64 cohort_id = fill_cohort (fixture);
  g_autofree char *before = write_figures (fixture, cohort_id);
  g_autofree char *after = NULL;
  g_autoptr (GString) expected = g_string_new (before);

  close_cohort (fixture, cohort_id);
  after = write_figures (fixture, cohort_id);

  g_assert_cmpint (g_string_replace (expected, "reasons//tandems/ - at-close 5 - -\n",
                                     "reasons/no-time/tandems/ 4 - 0 - -\nreasons/chemistry/tandems/ 1 - 0 - -\n", 0),
                   ==, 1);
  g_assert_cmpstr (after, ==, expected->str);
}

/* P8: five that ended for one and the same reason: it would be said of each. */
static void
test_reasons_that_are_alike_are_withheld (Fixture       *fixture,
                                          gconstpointer  unused)
{
  gint64 cohort_id = fill_cohort (fixture);
  g_autofree char *figures = NULL;

  fixture_execute (fixture, "UPDATE tandem SET end_reason = 'chemistry' WHERE ended_on IS NOT NULL");
  close_cohort (fixture, cohort_id);
  figures = write_figures (fixture, cohort_id);

  assert_has (figures, "reasons//tandems/ - alike 5");
  g_assert_null (strstr (figures, "chemistry"));
}

static void
test_reasons_of_four_are_withheld (Fixture       *fixture,
                                   gconstpointer  unused)
{
  gint64 cohort_id = fill_cohort (fixture);
  g_autofree char *figures = NULL;

  fixture_execute (fixture, "UPDATE tandem SET state = 'agreed', ended_on = NULL, end_reason = NULL WHERE id = 1");
  close_cohort (fixture, cohort_id);
  figures = write_figures (fixture, cohort_id);

  assert_has (figures, "reasons//tandems/ - too-few 4");
}

static void
test_closing_cannot_be_undone_or_done_twice (Fixture       *fixture,
                                             gconstpointer  unused)
{
  gint64 cohort_id = fill_cohort (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;

  close_cohort (fixture, cohort_id);

  g_assert_false (tw_workspace_get_can_undo (fixture->workspace));
  g_assert_false (tw_workspace_close_cohort (fixture->workspace, cohort_id, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
  state = fixture_query (fixture, "SELECT state, closed_on IS NOT NULL FROM cohort");
  g_assert_cmpstr (state, ==, "closed|1|\n");
}

static void
test_nobody_enrols_in_a_closed_cohort (Fixture       *fixture,
                                       gconstpointer  unused)
{
  gint64 cohort_id = fill_cohort (fixture);
  g_autofree char *path = fixture_write_list (fixture, "enrolments.csv", "Personalnummer;Rolle\nN1;Mentee\n");
  g_autoptr (TwImportOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  close_cohort (fixture, cohort_id);
  outcome = tw_workspace_enrol_list (fixture->workspace, cohort_id, &(TwListRequest) { .path = path }, NULL, &error);

  g_assert_null (outcome);
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
}

/* P8: what was told stays told, whatever is undone; looking at figures is nothing to undo. */
static void
test_showing_figures_leaves_undo_alone (Fixture       *fixture,
                                        gconstpointer  unused)
{
  gint64 cohort_id = fill_cohort (fixture);
  g_autofree char *groups = NULL;
  g_autofree char *groups_later = NULL;
  g_autofree char *figures = NULL;
  g_autoptr (GError) error = NULL;

  fixture_create_cohort (fixture, "Another programme");
  tw_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_true (tw_workspace_get_can_redo (fixture->workspace));

  figures = write_figures (fixture, cohort_id);
  groups = fixture_query (fixture, "SELECT count (*) FROM told_group");
  g_assert_cmpstr (groups, !=, "0|\n");
  g_assert_true (tw_workspace_get_can_redo (fixture->workspace));
  g_assert_false (tw_workspace_get_can_undo (fixture->workspace));

  tw_workspace_redo (fixture->workspace, &error);
  g_assert_no_error (error);
  tw_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  groups_later = fixture_query (fixture, "SELECT count (*) FROM told_group");
  g_assert_cmpstr (groups_later, ==, groups);
}

/* P8: who cannot keep what is told is told nothing new. */
static void
test_reading_only_tells_what_was_told_before (Fixture       *fixture,
                                              gconstpointer  unused)
{
  gint64 cohort_id = fill_cohort (fixture);
  g_autoptr (TwWorkspace) writing = g_steal_pointer (&fixture->workspace);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) told = NULL;

  fixture->workspace = tw_workspace_open_read_only (fixture->path, &error);
  g_assert_no_error (error);
  before = write_figures (fixture, cohort_id);
  assert_has (before, "qualities/trust/both/2027-03-01 - not-yet 16");

  told = tw_workspace_list_figures (writing, cohort_id, &error);
  g_assert_no_error (error);
  after = write_figures (fixture, cohort_id);
  assert_has (after, "qualities/trust/both/2027-03-01 2.9375 - 16");

  tw_workspace_close (writing);
}

/* P8: in a window nothing new is told before somebody asks for it. */
static void
test_nothing_new_is_told_before_it_is_asked_for (Fixture       *fixture,
                                                 gconstpointer  unused)
{
  gint64 cohort_id = fill_cohort (fixture);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  guint n_persons = 0;

  tw_workspace_tell_when_asked (fixture->workspace);
  before = write_figures (fixture, cohort_id);
  assert_has (before, "qualities/trust/both/2027-03-01 - not-yet 16");
  g_assert_true (tw_workspace_count_untold (fixture->workspace, cohort_id, &n_persons, &error));
  g_assert_cmpuint (n_persons, ==, 16);

  g_assert_true (tw_workspace_tell_answers (fixture->workspace, cohort_id, &error));
  g_assert_no_error (error);
  after = write_figures (fixture, cohort_id);
  assert_has (after, "qualities/trust/both/2027-03-01 2.9375 - 16");
  g_assert_true (tw_workspace_count_untold (fixture->workspace, cohort_id, &n_persons, &error));
  g_assert_cmpuint (n_persons, ==, 0);
}

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

static TwPrintout *
prepare_in_worker (Fixture       *fixture,
                   gint64         cohort_id,
                   GCancellable  *cancellable,
                   GError       **error)
{
  const TwPrintOptions options = { tw_language_session (), TW_PAGE_SIZE_A4, FALSE, 0 };
  g_autoptr (GAsyncResult) result = NULL;

  tw_workspace_prepare_paper_async (fixture->workspace, cohort_id, TW_PAPER_KIND_CLOSING_REPORT, TW_PAPER_FOR_NOBODY,
                                    &options, cancellable, take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return tw_workspace_prepare_paper_finish (fixture->workspace, result, error);
}

static guint
count_in_worker (Fixture *fixture,
                 gint64   cohort_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_persons = 0;

  tw_workspace_count_untold_async (fixture->workspace, cohort_id, NULL, take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  tw_workspace_count_untold_finish (fixture->workspace, result, &n_persons, &error);
  g_assert_no_error (error);

  return n_persons;
}

static char *
read_pages (TwPrintout *printout)
{
  GString *words = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  tw_printout_lay_out (printout, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < tw_printout_get_n_pages (printout); i++)
    {
      g_autofree char *page = tw_printout_read_page (printout, i);

      g_string_append (words, page);
    }

  return g_string_free_and_steal (words);
}

/* P8: a worker tells nothing new; of what was told it says the same as is said at once. */
static void
test_report_is_read_in_a_worker (Fixture       *fixture,
                                 gconstpointer  unused)
{
  const TwPrintOptions options = { tw_language_session (), TW_PAGE_SIZE_A4, FALSE, 0 };
  gint64 cohort_id = fill_cohort (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TwPrintout) untold = NULL;
  g_autoptr (TwPrintout) told = NULL;
  g_autoptr (TwPrintout) at_once = NULL;
  g_autofree char *before = NULL, *after = NULL, *expected = NULL;
  g_autoptr (GError) error = NULL;

  untold = prepare_in_worker (fixture, cohort_id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_in_worker (fixture, cohort_id), ==, 16);

  at_once = tw_workspace_prepare_paper (fixture->workspace, cohort_id, TW_PAPER_KIND_CLOSING_REPORT, TW_PAPER_FOR_NOBODY,
                                        &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_in_worker (fixture, cohort_id), ==, 0);
  told = prepare_in_worker (fixture, cohort_id, NULL, &error);
  g_assert_no_error (error);

  before = read_pages (untold);
  after = read_pages (told);
  expected = read_pages (at_once);
  g_assert_cmpstr (after, ==, expected);
  g_assert_cmpstr (before, !=, expected);

  g_cancellable_cancel (cancellable);
  g_assert_null (prepare_in_worker (fixture, cohort_id, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                                       \
  g_test_add ("/workspace/closing/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

  ADD ("figures-are-counted", test_figures_are_counted);
  ADD ("figures-lead-to-their-tandems", test_figures_lead_to_their_tandems);
  ADD ("overview-and-report-count-the-same-people", test_overview_and_report_count_the_same_people);
  ADD ("close-says-what-is-missing", test_close_says_what_is_missing);
  ADD ("close-says-which-meetings-are-open", test_close_says_which_meetings_are_open);
  ADD ("figures-stay-as-they-were-published", test_figures_stay_as_they_were_published);
  ADD ("all-retained-are-erased", test_all_retained_are_erased);
  ADD ("closing-changes-no-figure", test_closing_changes_no_figure);
  ADD ("reasons-that-are-alike-are-withheld", test_reasons_that_are_alike_are_withheld);
  ADD ("reasons-of-four-are-withheld", test_reasons_of_four_are_withheld);
  ADD ("closing-cannot-be-undone-or-done-twice", test_closing_cannot_be_undone_or_done_twice);
  ADD ("nobody-enrols-in-a-closed-cohort", test_nobody_enrols_in_a_closed_cohort);
  ADD ("showing-figures-leaves-undo-alone", test_showing_figures_leaves_undo_alone);
  ADD ("reading-only-tells-what-was-told-before", test_reading_only_tells_what_was_told_before);
  ADD ("nothing-new-is-told-before-it-is-asked-for", test_nothing_new_is_told_before_it_is_asked_for);
  ADD ("report-is-read-in-a-worker", test_report_is_read_in_a_worker);

  return g_test_run ();
}
