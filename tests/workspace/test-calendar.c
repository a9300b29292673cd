/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Handing a calendar over: what was told is told for good, whatever is undone, and what was not written was not told. */

#include "tw-calendar-commands.h"
#include "tw-meeting-commands.h"
#include "tw-publication.h"
#include "tw-tandem-course-commands.h"
#include "workspace-fixture.h"

#include <string.h>

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

/* A published tandem. Returns its id; the cohort is the first of the file. */
static gint64
begin_tandem (Fixture *fixture)
{
  const gint64 cohort_id = fixture_create_cohort (fixture, "Reverse mentoring");
  g_autoptr (TwImportOutcome) people =
    fixture_import (fixture, "Personalnummer;Name;Geburtsjahr;Abteilung;Ebene\n"
                             "1;Roth, Michael;1965;Vorstand;0\n"
                             "2;Kern, Jana;1996;Vertrieb;3\n");
  g_autoptr (TwImportOutcome) participants =
    fixture_enrol (fixture, cohort_id, "Personalnummer;Rolle;Themen;Zusage\n1;Mentee;KI;ja\n2;Mentor;KI;ja\n");
  g_autoptr (GError) error = NULL;
  gint64 tandem_id;

  tandem_id = tw_workspace_pair (fixture->workspace, fixture_participant (fixture, cohort_id, "2"),
                                 fixture_participant (fixture, cohort_id, "1"), &error);
  g_assert_no_error (error);
  tw_workspace_publish_tandems (fixture->workspace, cohort_id, NULL, &error);
  g_assert_no_error (error);

  return tandem_id;
}

static gint64
plan (Fixture    *fixture,
      gint64      tandem_id,
      const char *starts_at)
{
  const TwMeetingPlan meeting = { starts_at, 60, NULL };
  g_autoptr (GError) error = NULL;
  const gint64 id = tw_workspace_plan_meeting (fixture->workspace, tandem_id, &meeting, &error);

  g_assert_no_error (error);

  return id;
}

/* What an entry says in the file that was written last: its lines one after the other. */
static char *
read_entry (Fixture    *fixture,
            const char *start)
{
  g_autofree char *path = g_build_filename (fixture->folder, "calendar.ics", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) events = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  events = g_strsplit (text, "BEGIN:VEVENT", -1);
  for (guint i = 1; events[i]; i++)
    if (strstr (events[i], start))
      return g_strdup (events[i]);

  return NULL;
}

static char *
read_line (const char *entry,
           const char *name)
{
  const char *line = strstr (entry, name);

  g_assert_nonnull (line);

  return g_strndup (line, strcspn (line, "\r"));
}

static void
export_tandem (Fixture    *fixture,
               gint64      tandem_id,
               const char *changes)
{
  g_autoptr (TwLanguage) language = tw_language_new ("en");
  g_autofree char *path = g_build_filename (fixture->folder, "calendar.ics", NULL);
  g_autofree char *counts = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwCalendarOutcome) outcome =
    tw_workspace_export_tandem_calendar (fixture->workspace, tandem_id, language, path, &error);

  g_assert_no_error (error);
  counts = g_strdup_printf ("%u new, %u changed, %u cancelled", g_strv_length (outcome->added),
                            g_strv_length (outcome->changed), g_strv_length (outcome->cancelled));
  g_assert_cmpstr (counts, ==, changes);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

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

/* Undo takes the row away and redo brings the same one back. */
static void
test_same_uid_after_redo (Fixture       *fixture,
                          gconstpointer  unused)
{
  const gint64 tandem_id = begin_tandem (fixture);
  g_autofree char *planned = NULL, *told = NULL, *entry = NULL, *uid = NULL;

  plan (fixture, tandem_id, "2027-03-01T10:00");
  planned = fixture_query (fixture, "SELECT uuid FROM meeting");
  undo (fixture);
  redo (fixture);

  export_tandem (fixture, tandem_id, "1 new, 0 changed, 0 cancelled");
  entry = read_entry (fixture, "20270301T100000");
  uid = read_line (entry, "UID:");
  told = g_strdup_printf ("UID:%.36s", planned);
  g_assert_cmpstr (uid, ==, told);
}

/* A change that was undone before anybody was told is no change. */
static void
test_undone_change (Fixture       *fixture,
                    gconstpointer  unused)
{
  const gint64 tandem_id = begin_tandem (fixture);
  const gint64 meeting_id = plan (fixture, tandem_id, "2027-03-01T10:00");
  g_autoptr (GError) error = NULL;

  export_tandem (fixture, tandem_id, "1 new, 0 changed, 0 cancelled");
  tw_workspace_move_meeting (fixture->workspace, meeting_id, "2027-03-02T10:00", &error);
  g_assert_no_error (error);
  undo (fixture);
  tw_workspace_cancel_meetings (fixture->workspace, &meeting_id, 1, &error);
  g_assert_no_error (error);
  undo (fixture);
  export_tandem (fixture, tandem_id, "0 new, 0 changed, 0 cancelled");
}

/* Moved, told, moved back: the same entry each time, with a sequence that grows (D21). */
static void
test_moved (Fixture       *fixture,
            gconstpointer  unused)
{
  const gint64 tandem_id = begin_tandem (fixture);
  gint64 meeting_id = plan (fixture, tandem_id, "2027-03-01T10:00");
  g_autofree char *first = NULL, *second = NULL, *first_uid = NULL, *second_uid = NULL, *sequence = NULL;
  g_autoptr (GError) error = NULL;

  export_tandem (fixture, tandem_id, "1 new, 0 changed, 0 cancelled");
  first = read_entry (fixture, "20270301T100000");
  first_uid = read_line (first, "UID:");

  meeting_id = tw_workspace_move_meeting (fixture->workspace, meeting_id, "2027-03-31T10:00", &error);
  g_assert_no_error (error);
  export_tandem (fixture, tandem_id, "0 new, 1 changed, 0 cancelled");
  second = read_entry (fixture, "20270331T100000");
  second_uid = read_line (second, "UID:");
  sequence = read_line (second, "SEQUENCE:");
  g_assert_cmpstr (second_uid, ==, first_uid);
  g_assert_cmpstr (sequence, ==, "SEQUENCE:1");
}

/* The tandem is dissolved: what was planned is cancelled, once. That the dissolution is undone before it is told
 * cancels nothing; after it was told there is nothing to undo. */
static void
test_cancelled_with_the_tandem (Fixture       *fixture,
                                gconstpointer  unused)
{
  const TwTandemEnd end = { .reason = TW_END_REASON_CHEMISTRY };
  const gint64 tandem_id = begin_tandem (fixture);
  g_autofree char *entry = NULL, *status = NULL;
  g_autoptr (GError) error = NULL;

  plan (fixture, tandem_id, "2027-03-01T10:00");
  export_tandem (fixture, tandem_id, "1 new, 0 changed, 0 cancelled");

  tw_workspace_dissolve_tandem (fixture->workspace, tandem_id, &end, &error);
  g_assert_no_error (error);
  undo (fixture);
  export_tandem (fixture, tandem_id, "0 new, 0 changed, 0 cancelled");

  tw_workspace_dissolve_tandem (fixture->workspace, tandem_id, &end, &error);
  g_assert_no_error (error);
  export_tandem (fixture, tandem_id, "0 new, 0 changed, 1 cancelled");
  g_assert_false (tw_workspace_get_can_undo (fixture->workspace));
  entry = read_entry (fixture, "20270301T100000");
  status = read_line (entry, "STATUS:");
  g_assert_cmpstr (status, ==, "STATUS:CANCELLED");
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
  ADD ("same-uid-after-undo-and-redo", test_same_uid_after_redo);
  ADD ("undone-change-is-no-change", test_undone_change);
  ADD ("moved-meeting-is-the-same-entry", test_moved);
  ADD ("dissolved-tandem-is-cancelled-once", test_cancelled_with_the_tandem);

  return g_test_run ();
}
