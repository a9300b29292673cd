/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Handing a calendar over: what was told is told for good, whatever is undone, and what was not written was not told. */

#include "tw-calendar-commands.h"
#include "workspace-fixture.h"

#include <glib/gstdio.h>

static gint64
begin (Fixture *fixture)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Reverse mentoring");

  fixture_execute (fixture,
                   "INSERT INTO milestone (uuid, cohort_id, kind, due_on)"
                   "  VALUES ('00000000-0000-4000-8000-000000000001', 1, 'kick-off', '2027-02-01')");

  return cohort_id;
}

static TwCalendarOutcome *
export (Fixture  *fixture,
        gint64    cohort_id,
        GError  **error)
{
  g_autoptr (TwLanguage) language = tw_language_new ("en");
  g_autofree char *path = g_build_filename (fixture->folder, "calendar.ics", NULL);

  return tw_workspace_export_cohort_calendar (fixture->workspace, cohort_id, language, path, error);
}

static void
assert_told (Fixture    *fixture,
             const char *rows)
{
  g_autofree char *told = fixture_query (fixture,
                                         "SELECT ledger.sequence, calendar_entry.sequence, starts"
                                         "  FROM ledger JOIN calendar_entry USING (subject_uuid)");

  g_assert_cmpstr (told, ==, rows);
}

static void
test_barrier (Fixture       *fixture,
              gconstpointer  unused)
{
  const gint64 cohort_id = begin (fixture);
  g_autoptr (TwCalendarOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  fixture_create_cohort (fixture, "Another");
  g_assert_true (tw_workspace_get_can_undo (fixture->workspace));

  outcome = export (fixture, cohort_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (outcome->n_entries, ==, 1);
  g_assert_false (tw_workspace_get_can_undo (fixture->workspace));
  g_assert_false (tw_workspace_get_can_redo (fixture->workspace));
  assert_told (fixture, "0|0|2027-02-01|\n");
}

/* What comes after can be undone, and the ledger stays as it is. */
static void
test_undo_leaves_the_ledger (Fixture       *fixture,
                             gconstpointer  unused)
{
  const gint64 cohort_id = begin (fixture);
  g_autoptr (TwCalendarOutcome) first = NULL, second = NULL;
  g_autoptr (GError) error = NULL;

  first = export (fixture, cohort_id, &error);
  g_assert_no_error (error);

  fixture_create_cohort (fixture, "Another");
  tw_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  assert_told (fixture, "0|0|2027-02-01|\n");

  second = export (fixture, cohort_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (second->added) + g_strv_length (second->changed) + g_strv_length (second->cancelled),
                    ==, 0);
}

static void
test_unwritten (Fixture       *fixture,
                gconstpointer  unused)
{
  const gint64 cohort_id = begin (fixture);
  g_autoptr (TwLanguage) language = tw_language_new ("en");
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "calendar.ics", NULL);
  g_autoptr (GError) error = NULL;

  fixture_create_cohort (fixture, "Another");
  g_assert_null (tw_workspace_export_cohort_calendar (fixture->workspace, cohort_id, language, path, &error));
  g_assert_nonnull (error);
  assert_told (fixture, "");
  g_assert_true (tw_workspace_get_can_undo (fixture->workspace));
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  unused)
{
  const gint64 cohort_id = begin (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "calendar.ics", NULL);
  g_autoptr (TwLanguage) language = tw_language_new ("en");
  g_autoptr (TwWorkspace) reader = NULL;
  g_autoptr (GError) error = NULL, refusal = NULL;

  reader = tw_workspace_open_read_only (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_null (tw_workspace_export_cohort_calendar (reader, cohort_id, language, path, &refusal));
  g_assert_error (refusal, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_READ_ONLY);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  tw_workspace_close (reader);
}

#define ADD(name, test) g_test_add ("/workspace/calendar/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("handing-over-empties-undo", test_barrier);
  ADD ("undo-leaves-what-was-told", test_undo_leaves_the_ledger);
  ADD ("what-was-not-written-was-not-told", test_unwritten);
  ADD ("who-only-reads-hands-nothing-over", test_read_only);

  return g_test_run ();
}
