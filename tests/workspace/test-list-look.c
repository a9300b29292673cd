/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person sees of a list before it is taken: its sheets, its columns, its first rows; what was chosen counts,
 * and what was shown is what happens. */

#include "workspace-fixture.h"

#include "tw-finding.h"
#include "tw-import-lines.h"
#include "tw-list-commands.h"
#include "tw-person-commands.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
two_sheets (void)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "staff-two-sheets.xlsx", NULL);
}

static TwListLook *
look (Fixture             *fixture,
      TwListKind           kind,
      const TwListRequest *request)
{
  g_autoptr (GError) error = NULL;
  TwListLook *seen = tw_workspace_look_at_list (fixture->workspace, kind, request, &error);

  g_assert_no_error (error);

  return seen;
}

static TwListColumn *
column_at (TwListLook *seen,
           guint       index)
{
  return g_ptr_array_index (seen->columns, index);
}

static void
take (TwListLook *seen,
      guint       index,
      TwField     field)
{
  column_at (seen, index)->used = TRUE;
  column_at (seen, index)->field = field;
}

/* P11: what cannot be guessed is asked, not refused. */
static void
test_what_is_missing_is_left_open (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autofree char *path = two_sheets ();
  TwListRequest request = { .path = path };
  g_autoptr (TwListLook) book = look (fixture, TW_LIST_STAFF, &request);
  g_autoptr (TwListLook) seen = NULL;

  g_assert_cmpint (book->kind, ==, TW_LOOK_SHEETS);
  g_assert_cmpstrv (book->sheets, ((const char *const[]) { "Deckblatt", "Personal 2026", "Personal 2025", NULL }));

  request.sheet = "Personal 2026";
  seen = look (fixture, TW_LIST_STAFF, &request);
  g_assert_cmpint (seen->kind, ==, TW_LOOK_LIST);
  g_assert_cmpint (seen->heading_row, ==, 1);
  g_assert_cmpint (tw_list_kind_find_gap (TW_LIST_STAFF, seen->columns), ==, TW_LIST_WITHOUT_NAME);
  g_assert_cmpint (column_at (seen, 0)->field, ==, TW_FIELD_NUMBER);
  g_assert_cmpstr (column_at (seen, 1)->heading, ==, "Wer");
  g_assert_false (column_at (seen, 1)->used);
  g_assert_cmpuint (seen->rows->len, ==, 7);
  g_assert_cmpstr (((GStrv) g_ptr_array_index (seen->rows, 3))[1], ==, "كريم, ليلى");
}

/* P5 of lists: what a person said is remembered with the import, and can be forgotten. */
static void
test_what_was_said_is_remembered (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autofree char *path = two_sheets ();
  TwListRequest request = { .path = path, .sheet = "Personal 2026" };
  g_autoptr (TwListLook) first = look (fixture, TW_LIST_STAFF, &request);
  g_autoptr (TwListLook) second = NULL, third = NULL;
  g_autoptr (TwImportOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) said = NULL;

  take (first, 1, TW_FIELD_NAME);
  take (first, 4, TW_FIELD_DEPARTMENT);
  said = tw_list_kind_say_columns (TW_LIST_STAFF, first->columns);
  request.columns = (const char *const *) said;
  outcome = tw_workspace_import_staff_list (fixture->workspace, &request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (outcome->n_added, ==, 6);

  second = look (fixture, TW_LIST_STAFF, &(TwListRequest) { .path = path, .sheet = "Personal 2025" });
  g_assert_true (second->remembered);
  g_assert_cmpint (column_at (second, 4)->origin, ==, TW_COLUMN_REMEMBERED);
  g_assert_cmpint (column_at (second, 4)->field, ==, TW_FIELD_DEPARTMENT);

  third = look (fixture, TW_LIST_STAFF,
                &(TwListRequest) { .path = path, .sheet = "Personal 2025", .forget_columns = TRUE });
  g_assert_false (third->remembered);
  g_assert_false (column_at (third, 4)->used);
}

/* Two columns of one heading, and one without: each can be named all the same, and the row of headings stays. */
static void
test_every_column_can_be_named (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autofree char *path =
    fixture_write_list (fixture, "twice.csv", "Personalliste 2026;;;\nName;Name;;Nr\nRoth;Michael;Vorstand;1\n"
                                              "Kern;Jana;Einkauf;2\n");
  TwListRequest request = { .path = path };
  g_autoptr (TwListLook) seen = look (fixture, TW_LIST_STAFF, &request);
  g_autoptr (TwImportOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) said = NULL;
  g_autofree char *people = NULL;

  g_assert_cmpint (seen->heading_row, ==, 2);
  column_at (seen, 0)->used = FALSE;
  take (seen, 0, TW_FIELD_FAMILY_NAME);
  take (seen, 1, TW_FIELD_GIVEN_NAME);
  take (seen, 2, TW_FIELD_DEPARTMENT);
  take (seen, 3, TW_FIELD_NUMBER);
  said = tw_list_kind_say_columns (TW_LIST_STAFF, seen->columns);
  request.columns = (const char *const *) said;
  outcome = tw_workspace_import_staff_list (fixture->workspace, &request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome->heading_row, ==, 2);
  people = fixture_query (fixture, "SELECT number, given_name, family_name, department.name FROM person"
                                   "  JOIN department ON department.id = department_id ORDER BY number");
  g_assert_cmpstr (people, ==, "1|Michael|Roth|Vorstand|\n2|Jana|Kern|Einkauf|\n");
}

/* What was told is what happens, or nothing does. */
static void
test_another_file_is_refused (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autofree char *path = fixture_write_list (fixture, "staff.csv", "Name\nRoth, Michael\n");
  g_autoptr (TwListLook) seen = look (fixture, TW_LIST_STAFF, &(TwListRequest) { .path = path });
  TwListRequest request = { .path = path, .fingerprint = seen->fingerprint };
  g_autoptr (TwImportOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  g_free (fixture_write_list (fixture, "staff.csv", "Name\nKern, Jana\n"));
  outcome = tw_workspace_import_staff_list (fixture->workspace, &request, NULL, NULL, NULL, &error);
  g_assert_null (outcome);
  g_assert_nonnull (strstr (error->message, "saved anew"));
  g_assert_cmpint (tw_workspace_count_people (fixture->workspace), ==, 0);
}

/* P5: it is said what stays against the list. */
static void
test_kept_fields_are_told (Fixture       *fixture,
                           gconstpointer  unused)
{
  static const char list[] = "Personalnummer;Name;Abteilung\n1;Roth, Michael;Vorstand\n2;Kern, Jana;Einkauf\n";
  g_autoptr (TwImportOutcome) first = fixture_import (fixture, list);
  g_autofree char *path = fixture_write_list (fixture, "again.csv", list);
  g_autoptr (TwImportOutcome) preview = NULL;
  g_autoptr (GError) error = NULL;
  const TwFinding *kept;

  fixture_execute (fixture, "UPDATE person SET job_title = NULL WHERE number = '1'");
  tw_workspace_change_person (fixture->workspace, tw_workspace_find_person (fixture->workspace, "2"),
                              &(TwPersonForm) { .number = "2", .title = "", .given_name = "Jana", .family_name = "Kern",
                                                .email = "", .job_title = "", .department = "Vertrieb", .site = "",
                                                .level = -1 },
                              &error);
  g_assert_no_error (error);

  preview = tw_workspace_preview_staff_list (fixture->workspace, &(TwListRequest) { .path = path }, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview->kept->len, ==, 2);
  g_assert_cmpint (((const TwFinding *) g_ptr_array_index (preview->kept, 0))->code, ==, TW_FINDING_ROW_UNCHANGED);
  kept = g_ptr_array_index (preview->kept, 1);
  g_assert_cmpint (kept->code, ==, TW_FINDING_ROW_HAND_FIELD_STAYS);
  g_assert_cmpstr (kept->subject, ==, "Jana Kern");
  g_assert_cmpstr (kept->value, ==, "department");
  g_assert_cmpstr (kept->object, ==, "Einkauf");
}

/* P12: a form is known as one, whatever it is looked at as. */
static void
test_survey_is_no_list (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autofree char *path = fixture_write_list (fixture, "survey.csv", "Code;Vertrauen\nABCD;4\n");
  g_autoptr (TwListLook) of_cohort = look (fixture, TW_LIST_ENROLMENTS, &(TwListRequest) { .path = path });
  g_autoptr (TwListLook) of_staff = look (fixture, TW_LIST_STAFF, &(TwListRequest) { .path = path });

  g_assert_cmpint (of_cohort->kind, ==, TW_LOOK_SURVEY);
  g_assert_cmpint (of_staff->kind, ==, TW_LOOK_LIST);
}

static gboolean
is_idle (TwImportLines *lines)
{
  while (tw_import_lines_get_loading (lines))
    g_main_context_iteration (NULL, TRUE);

  return TRUE;
}

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

/* A line a row; the changes of one person together; found by words, however they are written; written out. */
static void
test_lines_are_narrowed_and_written (Fixture       *fixture,
                                     gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) first = fixture_import (fixture, "Nr;Name;Abteilung;Standort\n1;Müller, Jörg;A;X\n2;Alt, Eva;A;X\n");
  g_autofree char *path = fixture_write_list (fixture, "next.csv", "Nr;Name;Abteilung;Standort\n1;Müller, Jörg;B;Y\n"
                                                                   "3;Neu, 🌻;A;X\n3;Zwei, Max;A;X\n");
  g_autofree char *output = g_build_filename (fixture->folder, "lines.csv", NULL);
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;
  TwImportOutcome *outcome = tw_workspace_preview_staff_list (fixture->workspace, &(TwListRequest) { .path = path }, NULL,
                                                              &error);
  g_autoptr (TwImportLines) lines = tw_import_lines_new (outcome);
  g_autoptr (TwImportLine) line = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *title = NULL, *changes = NULL;

  g_assert_cmpuint (tw_import_lines_count (lines, TW_IMPORT_REFUSED), ==, 1);
  g_assert_cmpuint (tw_import_lines_count (lines, TW_IMPORT_CHANGED), ==, 1);
  g_assert_cmpuint (tw_import_lines_count (lines, TW_IMPORT_ADDED), ==, 1);
  g_assert_cmpuint (tw_import_lines_count (lines, TW_IMPORT_LEAVES), ==, 1);

  tw_import_lines_narrow (lines, TW_EVERY_IMPORT_KIND, "mueller  JORG");
  g_assert_true (is_idle (lines));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==, 1);
  line = g_list_model_get_item (G_LIST_MODEL (lines), 0);
  title = tw_import_line_dup_title (line, tw_language_session ());
  changes = tw_import_line_dup_changes (line, tw_language_session ());
  g_assert_cmpstr (title, ==, "Jörg Müller");
  g_assert_cmpstr (changes, ==, "Department: A → B\nSite: X → Y");

  tw_import_lines_narrow (lines, TW_IMPORT_REFUSED, "");
  tw_import_lines_export_async (lines, output, tw_language_session (), take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (tw_import_lines_export_finish (lines, result, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (output, &written, NULL, NULL));
  g_assert_nonnull (strstr (written, "4,Not taken,"));
  g_assert_null (strstr (written, "Müller"));
}

#define ADD(Path, Function) g_test_add (Path, Fixture, NULL, fixture_set_up, Function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_autoptr (TwLanguage) english = NULL;

  g_test_init (&argc, &argv, NULL);
  english = tw_language_new ("en");
  tw_language_set_session (english);

  ADD ("/workspace/list-look/what-is-missing-is-left-open", test_what_is_missing_is_left_open);
  ADD ("/workspace/list-look/what-was-said-is-remembered", test_what_was_said_is_remembered);
  ADD ("/workspace/list-look/every-column-can-be-named", test_every_column_can_be_named);
  ADD ("/workspace/list-look/another-file-is-refused", test_another_file_is_refused);
  ADD ("/workspace/list-look/kept-fields-are-told", test_kept_fields_are_told);
  ADD ("/workspace/list-look/survey-is-no-list", test_survey_is_no_list);
  ADD ("/workspace/list-look/lines-are-narrowed-and-written", test_lines_are_narrowed_and_written);

  return g_test_run ();
}
