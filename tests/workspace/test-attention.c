/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with the list of what needs attention can be taken back, and nothing of it is in the file twice. */

#include "tw-attention-commands.h"
#include "workspace-fixture.h"

/* A cohort with a milestone that was due long ago. Returns the cohort. */
static gint64
begin (Fixture *fixture)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Reverse mentoring");

  fixture_execute (fixture,
                   "INSERT INTO milestone (uuid, cohort_id, kind, due_on)"
                   "  VALUES ('00000000-0000-4000-8000-000000000001', 1, 'announcement', '2020-01-01')");

  return cohort_id;
}

static gboolean
is_snoozed (Fixture *fixture,
            gint64   cohort_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = tw_workspace_find_attention (fixture->workspace, cohort_id, &error);
  const TwAttentionFinding *finding;

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);
  g_assert_cmpint (finding->rule, ==, TW_ATTENTION_MILESTONE_DUE);

  return finding->snoozed_until != NULL;
}

static void
undo (Fixture    *fixture,
      const char *label)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (tw_workspace_get_undo_label (fixture->workspace), ==, label);
  tw_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
}

static void
redo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  tw_workspace_redo (fixture->workspace, &error);
  g_assert_no_error (error);
}

/* D21 */
static void
test_snooze (Fixture       *fixture,
             gconstpointer  unused)
{
  const gint64 cohort_id = begin (fixture);
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  GDate until;

  g_date_set_dmy (&until, 1, G_DATE_JANUARY, 2100);
  tw_workspace_snooze (fixture->workspace, cohort_id, TW_ATTENTION_MILESTONE_DUE, 1, &until, &error);
  g_assert_no_error (error);
  g_assert_true (is_snoozed (fixture, cohort_id));

  undo (fixture, "Snooze “Milestone due”");
  g_assert_false (is_snoozed (fixture, cohort_id));
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);

  redo (fixture);
  g_assert_true (is_snoozed (fixture, cohort_id));

  tw_workspace_wake (fixture->workspace, cohort_id, TW_ATTENTION_MILESTONE_DUE, 1, &error);
  g_assert_no_error (error);
  g_assert_false (is_snoozed (fixture, cohort_id));
  undo (fixture, "End Snoozing “Milestone due”");
  g_assert_true (is_snoozed (fixture, cohort_id));
}

/* D21 */
static void
test_thresholds (Fixture       *fixture,
                 gconstpointer  unused)
{
  const gint64 cohort_id = begin (fixture);
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  int thresholds[TW_N_ATTENTION_RULES];

  tw_workspace_get_thresholds (fixture->workspace, cohort_id, thresholds, &error);
  g_assert_no_error (error);
  thresholds[TW_ATTENTION_MILESTONE_DUE] = 30;
  tw_workspace_set_thresholds (fixture->workspace, cohort_id, thresholds, &error);
  g_assert_no_error (error);

  thresholds[TW_ATTENTION_MILESTONE_DUE] = 0;
  tw_workspace_get_thresholds (fixture->workspace, cohort_id, thresholds, &error);
  g_assert_no_error (error);
  g_assert_cmpint (thresholds[TW_ATTENTION_MILESTONE_DUE], ==, 30);

  undo (fixture, "Change Thresholds of Attention");
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  unused)
{
  const gint64 cohort_id = begin (fixture);
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) unknown = NULL, wrong_day = NULL, wrong_threshold = NULL;
  int thresholds[TW_N_ATTENTION_RULES];
  GDate until;

  g_date_set_dmy (&until, 1, G_DATE_JANUARY, 2100);
  g_assert_false (tw_workspace_snooze (fixture->workspace, cohort_id, TW_ATTENTION_MILESTONE_DUE, 2, &until, &unknown));
  g_assert_error (unknown, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN);

  g_date_set_dmy (&until, 1, G_DATE_JANUARY, 2020);
  g_assert_false (tw_workspace_snooze (fixture->workspace, cohort_id, TW_ATTENTION_MILESTONE_DUE, 1, &until, &wrong_day));
  g_assert_error (wrong_day, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);

  tw_workspace_get_thresholds (fixture->workspace, cohort_id, thresholds, NULL);
  thresholds[TW_ATTENTION_FELL_THROUGH] = 0;
  g_assert_false (tw_workspace_set_thresholds (fixture->workspace, cohort_id, thresholds, &wrong_threshold));
  g_assert_error (wrong_threshold, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);

  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (is_snoozed (fixture, cohort_id));
}

#define ADD(name, test) g_test_add ("/workspace/attention/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("snoozing-is-undone", test_snooze);
  ADD ("thresholds-are-undone", test_thresholds);
  ADD ("what-makes-no-sense-changes-nothing", test_refused);

  return g_test_run ();
}
