/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People come in, stay as somebody typed them, leave, and are erased. */

#include "workspace-fixture.h"

#include "tw-finding.h"
#include "tw-workspace-private.h"

#include <locale.h>
#include <string.h>

#define HEADINGS "Personalnummer;Name;E-Mail;Geburtsjahr;Abteilung;Standort;Ebene;Vorgesetzter\n"

static void
assert_outcome (TwImportOutcome *outcome,
                guint            n_added,
                guint            n_changed,
                guint            n_unchanged,
                guint            n_left,
                guint            n_refused)
{
  g_assert_cmpuint (outcome->n_added, ==, n_added);
  g_assert_cmpuint (outcome->n_changed, ==, n_changed);
  g_assert_cmpuint (outcome->n_unchanged, ==, n_unchanged);
  g_assert_cmpuint (outcome->n_left, ==, n_left);
  g_assert_cmpuint (outcome->refused->len, ==, n_refused);
}

static TwPerson *
person (Fixture    *fixture,
        const char *number)
{
  TwPerson *found = tw_workspace_get_person (fixture->workspace, tw_workspace_find_person (fixture->workspace, number));

  g_assert_nonnull (found);

  return found;
}

static gboolean
has_note (TwImportOutcome *outcome,
          TwFindingCode    code,
          int              row)
{
  for (guint i = 0; i < outcome->notes->len; i++)
    {
      const TwFinding *finding = g_ptr_array_index (outcome->notes, i);

      if (finding->code == code && finding->row == row)
        return TRUE;
    }

  return FALSE;
}

/* P11: German Excel, managers by number before they occur, names with umlauts. */
static void
test_import_takes_the_facts (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome =
    fixture_import (fixture, HEADINGS
                    "17;Öztürk, Lena;lena@example.org;1998;Vertrieb;Köln;3;4\n"
                    "4;Roth, Dr. Michael;;1965;Vorstand;Köln;0;\n");
  g_autoptr (TwPerson) lena = person (fixture, "17"), michael = person (fixture, "4");

  assert_outcome (outcome, 2, 0, 0, 0, 0);
  g_assert_cmpstr (tw_person_get_family_name (lena), ==, "Öztürk");
  g_assert_cmpstr (tw_person_get_given_name (lena), ==, "Lena");
  g_assert_cmpstr (tw_person_get_department (lena), ==, "Vertrieb");
  g_assert_cmpint (tw_person_get_birth_year (lena), ==, 1998);
  g_assert_cmpint (tw_person_get_level (lena), ==, 3);
  g_assert_cmpint (tw_person_get_manager_id (lena), ==, tw_person_get_id (michael));
  g_assert_cmpstr (tw_person_get_title (michael), ==, "Dr.");
  g_assert_cmpint (tw_person_get_level (michael), ==, 0);
}

/* P11: levels come from the reporting lines where the list has none. */
static void
test_levels_are_derived (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome =
    fixture_import (fixture, "Personalnummer;Name;Vorgesetzter\n3;Kern, Jana;2\n2;Weiß, Thomas;1\n1;Roth, Michael;\n9;Groß, Tim;\n");
  g_autoptr (TwPerson) top = person (fixture, "1"), middle = person (fixture, "2");
  g_autoptr (TwPerson) low = person (fixture, "3"), alone = person (fixture, "9");

  assert_outcome (outcome, 4, 0, 0, 0, 0);
  g_assert_cmpint (tw_person_get_level (top), ==, 0);
  g_assert_cmpint (tw_person_get_level (middle), ==, 1);
  g_assert_cmpint (tw_person_get_level (low), ==, 2);
  g_assert_true (tw_person_get_level_derived (low));
  g_assert_cmpint (tw_person_get_level (alone), ==, -1);
}

/* P11: every row that is not taken has a reason, what is odd is remarked, and the rest is taken. */
static void
test_odd_rows_have_a_reason (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome =
    fixture_import (fixture, HEADINGS
                    "1;Roth, Michael;;1965;Vorstand;;0;\n"
                    "2;;;1990;Vertrieb;;;1\n"
                    "1;Kern, Jana;;1996;Vertrieb;;;1\n"
                    "5;Groß, Tim;;1999;Personal;;;404\n"
                    "6;Lang, Eva;;1999;Personal;;;6\n"
                    "7;Eins, Uwe;;1999;Personal;;;8\n"
                    "8;Zwei, Ute;;1999;Personal;;;7\n");

  assert_outcome (outcome, 5, 0, 0, 0, 2);
  g_assert_cmpint (((TwFinding *) g_ptr_array_index (outcome->refused, 0))->code, ==, TW_FINDING_ROW_WITHOUT_NAME);
  g_assert_cmpint (((TwFinding *) g_ptr_array_index (outcome->refused, 0))->row, ==, 3);
  g_assert_cmpint (((TwFinding *) g_ptr_array_index (outcome->refused, 1))->code, ==, TW_FINDING_ROW_NUMBER_TWICE);
  g_assert_cmpint (((TwFinding *) g_ptr_array_index (outcome->refused, 1))->row, ==, 4);
  g_assert_true (has_note (outcome, TW_FINDING_ROW_MANAGER_UNKNOWN, 5));
  g_assert_true (has_note (outcome, TW_FINDING_ROW_MANAGER_IS_SELF, 6));
  g_assert_true (has_note (outcome, TW_FINDING_ROW_MANAGER_CIRCLE, 7));
  g_assert_true (has_note (outcome, TW_FINDING_ROW_MANAGER_CIRCLE, 8));
}

static void
test_preview_tells_the_same_and_changes_nothing (Fixture       *fixture,
                                                 gconstpointer  unused)
{
  static const char first[] = HEADINGS "1;Roth, Michael;;1965;Vorstand;;0;\n2;Kern, Jana;;1996;Vertrieb;;3;1\n";
  static const char second[] = HEADINGS "2;Kern, Jana;;1997;Vertrieb;;3;\n3;Neu, Nina;;1999;Vertrieb;;4;2\n;;;;;;;\n4;;;;;;;\n";
  g_autoptr (TwImportOutcome) initial = fixture_import (fixture, first);
  g_autofree char *path = fixture_write_list (fixture, "second.csv", second);
  g_autofree char *before = fixture_dump (fixture), *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwImportOutcome) preview =
    tw_workspace_preview_staff_list (fixture->workspace, &(TwListRequest) { .path = path }, NULL, &error);
  g_autoptr (TwImportOutcome) real = NULL;

  g_assert_no_error (error);
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  assert_outcome (preview, 1, 1, 0, 1, 1);

  real = fixture_import (fixture, second);
  assert_outcome (real, 1, 1, 0, 1, 1);
}

/* Who is missing from a later list has left; who is in it again is back. */
static void
test_leavers_leave_and_come_back (Fixture       *fixture,
                                  gconstpointer  unused)
{
  static const char both[] = HEADINGS "1;Roth, Michael;;1965;Vorstand;;0;\n2;Kern, Jana;;1996;Vertrieb;;3;1\n";
  static const char one[] = HEADINGS "1;Roth, Michael;;1965;Vorstand;;0;\n";
  g_autoptr (TwImportOutcome) first = fixture_import (fixture, both), second = fixture_import (fixture, one);
  g_autoptr (TwImportOutcome) third = NULL;
  g_autoptr (TwPerson) jana = person (fixture, "2");

  assert_outcome (second, 0, 0, 1, 1, 0);
  g_assert_nonnull (tw_person_get_left_on (jana));

  third = fixture_import (fixture, both);
  assert_outcome (third, 0, 1, 1, 0, 0);
  g_assert_null (tw_person_get_left_on (jana));
}

/* P5: what a person entered by hand is not overwritten by a re-import. */
static void
test_hand_made_fields_stay (Fixture       *fixture,
                            gconstpointer  unused)
{
  static const char list[] = HEADINGS "2;Kern, Jana;jana@example.org;1996;Vertrieb;Bonn;3;\n";
  g_autoptr (TwImportOutcome) first = fixture_import (fixture, list), second = NULL;
  g_autoptr (TwPerson) jana = NULL;

  fixture_execute (fixture, "UPDATE person SET email = 'privat@example.org', birth_year = 1995;"
                            "INSERT INTO person_hand_field (person_id, field) VALUES (1, 'email');");
  second = fixture_import (fixture, list);
  jana = person (fixture, "2");

  assert_outcome (second, 0, 1, 0, 0, 0);
  g_assert_cmpstr (tw_person_get_email (jana), ==, "privat@example.org");
  g_assert_cmpint (tw_person_get_birth_year (jana), ==, 1996);
}

/* P11: stray spaces and case never make a second department; a field without a column is left alone. */
static void
test_departments_are_there_once (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) first =
    fixture_import (fixture, HEADINGS "1;Roth, Michael;m@example.org;1965;Vertrieb Süd;;0;\n"
                                      "2;Kern, Jana;;1996; vertrieb  SÜD ;;3;\n");
  g_autoptr (TwImportOutcome) second = fixture_import (fixture, "Personalnummer;Name;Abteilung\n1;Roth, Michael;VERTRIEB SÜD\n2;Kern, Jana;Vertrieb Süd\n");
  g_autofree char *departments = fixture_query (fixture, "SELECT name FROM department");
  g_autoptr (TwPerson) michael = person (fixture, "1");

  g_assert_cmpstr (departments, ==, "Vertrieb Süd|\n");
  assert_outcome (second, 0, 0, 2, 0, 0);
  g_assert_cmpstr (tw_person_get_email (michael), ==, "m@example.org");
}

static void
test_cancelled_import_does_nothing (Fixture       *fixture,
                                    gconstpointer  unused)
{
  g_autofree char *path = fixture_write_list (fixture, "staff.csv", HEADINGS "1;Roth, Michael;;1965;Vorstand;;0;\n");
  g_autofree char *before = fixture_dump (fixture), *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (tw_workspace_import_staff_list (fixture->workspace, &(TwListRequest) { .path = path },
                                                 NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (tw_workspace_get_can_undo (fixture->workspace));
}

/* ---- Long lists ---- */

#define N_LONG 20000

typedef struct
{
  TwImportOutcome *outcome;
  GError *error;
  gboolean done;
  gint64 steps;
} Answer;

static char *
write_long_list (Fixture *fixture)
{
  g_autoptr (GString) list = g_string_new (HEADINGS);

  for (int i = 1; i <= N_LONG; i++)
    g_string_append_printf (list, "%d;Familie%d, Vorname;p%d@example.org;1980;Abteilung %d;Bonn;;%d\n", i, i % 997, i,
                            i % 50, i / 8);

  return fixture_write_list (fixture, "long.csv", list->str);
}

static void
take_outcome (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Answer *answer = user_data;

  answer->outcome = tw_workspace_import_finish (TW_WORKSPACE (source), result, &answer->error);
  answer->done = TRUE;
}

static void
take_replay (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Answer *answer = user_data;

  tw_workspace_replay_finish (TW_WORKSPACE (source), result, &answer->error);
  answer->done = TRUE;
}

static void
take_step (gint64   done,
           gint64   total,
           gpointer user_data)
{
  Answer *answer = user_data;

  g_assert_cmpint (done, <=, total);
  answer->steps++;
}

static void
wait_for_answer (Answer *answer)
{
  while (!answer->done)
    g_main_context_iteration (NULL, TRUE);
}

/* A long import does not block: reading goes on, other commands are refused with a sentence. */
static void
test_long_import_keeps_reading (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autofree char *path = write_long_list (fixture);
  g_autoptr (TwImportOutcome) before = fixture_import (fixture, HEADINGS "1;Roth, Michael;;1965;Vorstand;;0;\n");
  Answer import = { 0 }, undo = { 0 }, redo = { 0 };
  g_autoptr (GError) error = NULL;

  tw_workspace_import_staff_list_async (fixture->workspace, &(TwListRequest) { .path = path },
                                        take_step, &import, NULL, take_outcome, &import);
  g_assert_true (tw_workspace_get_busy (fixture->workspace));
  g_assert_true (tw_workspace_has_people (fixture->workspace));
  g_assert_cmpint (tw_workspace_count_people (fixture->workspace), ==, 1);
  g_assert_false (tw_workspace_undo (fixture->workspace, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_BUSY);

  wait_for_answer (&import);
  g_assert_no_error (import.error);
  g_assert_cmpuint (import.outcome->n_added, ==, N_LONG - 1);
  g_assert_cmpint (import.steps, >, 10);
  g_assert_false (tw_workspace_get_busy (fixture->workspace));
  g_assert_cmpint (tw_workspace_count_people (fixture->workspace), ==, N_LONG);

  tw_workspace_undo_async (fixture->workspace, take_replay, &undo);
  g_assert_true (tw_workspace_get_busy (fixture->workspace));
  wait_for_answer (&undo);
  g_assert_no_error (undo.error);
  g_assert_cmpint (tw_workspace_count_people (fixture->workspace), ==, 1);

  tw_workspace_redo_async (fixture->workspace, take_replay, &redo);
  g_assert_true (tw_workspace_get_busy (fixture->workspace));
  wait_for_answer (&redo);
  g_assert_no_error (redo.error);
  g_assert_cmpint (tw_workspace_count_people (fixture->workspace), ==, N_LONG);
  tw_import_outcome_free (import.outcome);
}

static gboolean
keeps_rows (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwStatement) count =
    tw_connection_statement (tw_workspace_writing (fixture->workspace, &error),
                             "SELECT count (*) FROM pragma_database_list WHERE name = 'kept'");
  gint64 n_kept = 0;

  tw_statement_fetch_int64 (count, &n_kept, &error);
  g_assert_no_error (error);

  return n_kept > 0;
}

/* What undo keeps in memory of a whole staff list is given up as soon as it was redone. */
static void
test_long_redo_gives_memory_back (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autofree char *path = write_long_list (fixture);
  Answer import = { 0 }, undo = { 0 }, redo = { 0 };

  tw_workspace_import_staff_list_async (fixture->workspace, &(TwListRequest) { .path = path },
                                        take_step, &import, NULL, take_outcome, &import);
  wait_for_answer (&import);
  g_assert_no_error (import.error);

  tw_workspace_undo_async (fixture->workspace, take_replay, &undo);
  wait_for_answer (&undo);
  g_assert_no_error (undo.error);
  g_assert_true (keeps_rows (fixture));

  tw_workspace_redo_async (fixture->workspace, take_replay, &redo);
  g_assert_true (tw_workspace_get_busy (fixture->workspace));
  wait_for_answer (&redo);
  g_assert_no_error (redo.error);
  g_assert_cmpint (tw_workspace_count_people (fixture->workspace), ==, N_LONG);
  g_assert_false (keeps_rows (fixture));
  tw_import_outcome_free (import.outcome);
}

static void
test_long_import_is_cancelled (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autofree char *path = write_long_list (fixture);
  g_autofree char *before = fixture_dump (fixture), *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer import = { 0 };

  tw_workspace_import_staff_list_async (fixture->workspace, &(TwListRequest) { .path = path },
                                        take_step, &import, cancellable, take_outcome,
                                        &import);
  while (import.steps == 0)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  wait_for_answer (&import);

  g_assert_error (import.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&import.error);
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (tw_workspace_get_can_undo (fixture->workspace));
}

static void
test_long_preview (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autofree char *path = write_long_list (fixture);
  Answer preview = { 0 };

  tw_workspace_preview_staff_list_async (fixture->workspace, &(TwListRequest) { .path = path }, NULL, NULL,
                                         NULL, take_outcome, &preview);
  g_assert_false (tw_workspace_get_busy (fixture->workspace));
  wait_for_answer (&preview);
  g_assert_no_error (preview.error);
  g_assert_cmpuint (preview.outcome->n_added, ==, N_LONG);
  g_assert_cmpint (tw_workspace_count_people (fixture->workspace), ==, 0);
  g_assert_false (tw_workspace_has_people (fixture->workspace));
  tw_import_outcome_free (preview.outcome);
}

/* P11: somebody whose row cannot be taken is in the list all the same, and has not left. */
static void
test_refused_rows_do_not_leave (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autofree char *long_name = g_strnfill (290, 'x');
  g_autofree char *second_list =
    g_strdup_printf ("Personalnummer;Name;Geburtsdatum\n1;Roth, Michael;31.31.1965\n2;%s, Jana;\n", long_name);
  g_autoptr (TwImportOutcome) first =
    fixture_import (fixture, "Personalnummer;Name\n1;Roth, Michael\n2;Kern, Jana\n3;Lang, Eva\n");
  g_autoptr (TwImportOutcome) second = fixture_import (fixture, second_list);
  g_autoptr (TwPerson) michael = person (fixture, "1"), jana = person (fixture, "2");
  const TwFinding *refused = g_ptr_array_index (second->refused, 1);

  assert_outcome (second, 0, 0, 0, 1, 2);
  g_assert_cmpint (refused->code, ==, TW_FINDING_ROW_CELL_TOO_LONG);
  g_assert_cmpstr (refused->value, ==, "Name");
  g_assert_cmpint (refused->number, ==, 200);
  g_assert_null (tw_person_get_left_on (michael));
  g_assert_null (tw_person_get_left_on (jana));
}

/* P11: the number comes first. An address that went to a colleague makes nobody of two people. */
static void
test_number_goes_before_address (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) first =
    fixture_import (fixture, "Personalnummer;Name;E-Mail\n1;Roth, Michael;leitung@example.org\n");
  g_autoptr (TwImportOutcome) second =
    fixture_import (fixture, "Personalnummer;Name;E-Mail;Vorgesetzter\n2;Kern, Jana;leitung@example.org;1\n"
                             "1;Roth, Michael;roth@example.org;\n3;Lang, Eva;;leitung@example.org\n");
  g_autoptr (TwPerson) michael = person (fixture, "1"), jana = person (fixture, "2"), eva = person (fixture, "3");

  assert_outcome (second, 2, 1, 0, 0, 0);
  g_assert_cmpstr (tw_person_get_family_name (michael), ==, "Roth");
  g_assert_cmpstr (tw_person_get_email (michael), ==, "roth@example.org");
  g_assert_cmpint (tw_person_get_manager_id (eva), ==, tw_person_get_id (jana));
}

/* What no company has is taken as far as it goes, and never stops the list. */
static void
test_odd_dates_do_not_stop_the_list (Fixture       *fixture,
                                     gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) first =
    fixture_import (fixture, "Personalnummer;Name;Eintritt;Austritt\n1;Roth, Michael;01.02.2020;01.01.2020\n"
                             "2;Kern, Jana;01.01.2040;\n");
  g_autoptr (TwImportOutcome) second =
    fixture_import (fixture, "Personalnummer;Name;Eintritt;Austritt\n1;Roth, Michael;;01.01.2020\n");
  g_autoptr (TwPerson) michael = person (fixture, "1"), jana = person (fixture, "2");

  assert_outcome (first, 2, 0, 0, 0, 0);
  g_assert_true (has_note (first, TW_FINDING_ROW_LEFT_BEFORE_JOINED, 2));
  assert_outcome (second, 0, 0, 1, 1, 0);
  g_assert_cmpstr (tw_person_get_left_on (michael), ==, "2020-01-01");
  g_assert_cmpstr (tw_person_get_left_on (jana), ==, "2040-01-01");
}

static void
test_long_reporting_line_has_unknown_levels (Fixture       *fixture,
                                             gconstpointer  unused)
{
  g_autoptr (GString) list = g_string_new ("Personalnummer;Name;Vorgesetzter\n");
  g_autoptr (TwImportOutcome) outcome = NULL;
  g_autoptr (TwPerson) low = NULL, lowest = NULL;

  for (int i = 1; i <= 150; i++)
    {
      g_string_append_printf (list, "%d;Roth%d, Uwe;", i, i);
      if (i > 1)
        g_string_append_printf (list, "%d", i - 1);
      g_string_append_c (list, '\n');
    }
  outcome = fixture_import (fixture, list->str);
  low = person (fixture, "100");
  lowest = person (fixture, "101");

  assert_outcome (outcome, 150, 0, 0, 0, 0);
  g_assert_cmpint (tw_person_get_level (low), ==, 99);
  g_assert_cmpint (tw_person_get_level (lowest), ==, -1);
}

/* ---- Enrolments ---- */

/* P5: what a later list does not say is left alone; what it says newly is taken, motivation too. */
static void
test_later_enrolments_add_to_what_is_known (Fixture       *fixture,
                                            gconstpointer  unused)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  g_autoptr (TwImportOutcome) people = fixture_import (fixture, "Personalnummer;Name\n1;Roth, Michael\n");
  g_autoptr (TwImportOutcome) first =
    fixture_enrol (fixture, cohort_id, "Personalnummer;Rolle;Themen;Zusage;Motivation\n1;Mentee;KI;ja;Neugier\n");
  g_autoptr (TwImportOutcome) second =
    fixture_enrol (fixture, cohort_id, "Personalnummer;Rolle;Themen\n1;Mentee;\n");
  g_autoptr (TwImportOutcome) third =
    fixture_enrol (fixture, cohort_id, "Personalnummer;Rolle;Themen;Motivation\n1;Mentee;KI;Spaß am Lernen\n");
  g_autofree char *known =
    fixture_query (fixture, "SELECT commitment, motivation, (SELECT count (*) FROM participant_topic) FROM participant");

  assert_outcome (first, 1, 0, 0, 0, 0);
  assert_outcome (second, 0, 0, 1, 0, 0);
  assert_outcome (third, 0, 1, 0, 0, 0);
  g_assert_cmpstr (known, ==, "given|Spaß am Lernen|1|\n");
}

/* D3: whoever agrees after all is not obliged any more. */
static void
test_obliged_mentee_who_agrees (Fixture       *fixture,
                                gconstpointer  unused)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  g_autoptr (TwImportOutcome) people = fixture_import (fixture, "Personalnummer;Name\n1;Roth, Michael\n");
  g_autoptr (TwImportOutcome) first =
    fixture_enrol (fixture, cohort_id, "Personalnummer;Rolle;Themen;Zusage\n1;Mentee;KI;nein\n");
  g_autoptr (TwImportOutcome) second = NULL;
  g_autofree char *known = NULL;

  fixture_execute (fixture, "UPDATE participant SET obliged_on = '2026-11-23', obliged_by = 'Vorstand',"
                            "                       obliged_reason = 'Vorbild'");
  second = fixture_enrol (fixture, cohort_id, "Personalnummer;Rolle;Themen;Zusage\n1;Mentee;KI;ja\n");
  known = fixture_query (fixture, "SELECT commitment, obliged_on FROM participant");

  assert_outcome (second, 0, 1, 0, 0, 0);
  g_assert_cmpstr (known, ==, "given|NULL|\n");
}

static void
test_long_topic_is_refused (Fixture       *fixture,
                            gconstpointer  unused)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  g_autoptr (TwImportOutcome) people = fixture_import (fixture, "Personalnummer;Name\n1;Roth, Michael\n");
  g_autofree char *topic = g_strnfill (201, 'x');
  g_autofree char *list = g_strdup_printf ("Personalnummer;Rolle;Themen\n1;Mentee;%s\n", topic);
  g_autoptr (TwImportOutcome) outcome = fixture_enrol (fixture, cohort_id, list);
  const TwFinding *refused = g_ptr_array_index (outcome->refused, 0);

  g_assert_cmpint (refused->code, ==, TW_FINDING_ROW_CELL_TOO_LONG);
  g_assert_cmpstr (refused->value, ==, "Themen");
}

/* ---- Erase (P9) ---- */

static gboolean
folder_contains (Fixture    *fixture,
                 const char *bytes)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      if (g_str_has_suffix (name, ".csv"))
        continue;
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      if (memmem (contents, length, bytes, strlen (bytes)))
        return TRUE;
    }

  return FALSE;
}

static void
test_erase_leaves_no_trace (Fixture       *fixture,
                            gconstpointer  unused)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  g_autoptr (TwImportOutcome) people =
    fixture_import (fixture, HEADINGS "1;Roth, Michael;;1965;Vorstand;;0;\n"
                                      "99431;Xylander, Quirina;quirina@example.org;1996;Vertrieb;;3;\n");
  g_autoptr (TwImportOutcome) enrolled =
    fixture_enrol (fixture, cohort_id, "Personalnummer;Rolle;Themen;Zusage;Motivation\n"
                                       "1;Mentee;KI;ja;\n99431;Mentor;KI;ja;Ich heiße Quirina\n");
  gint64 tandem_id = tw_workspace_pair (fixture->workspace, fixture_participant (fixture, cohort_id, "99431"),
                                        fixture_participant (fixture, cohort_id, "1"), NULL);
  g_autoptr (TwPerson) quirina = person (fixture, "99431");
  g_autoptr (GError) error = NULL;
  g_autofree char *statistics = NULL;

  g_assert_cmpint (tandem_id, >, 0);
  g_assert_true (folder_contains (fixture, "Quirina"));

  g_assert_true (tw_workspace_erase_person (fixture->workspace, tw_person_get_id (quirina), &error));
  g_assert_no_error (error);

  g_assert_false (folder_contains (fixture, "Quirina"));
  g_assert_false (folder_contains (fixture, "quirina"));
  g_assert_false (folder_contains (fixture, "Xylander"));
  g_assert_false (folder_contains (fixture, "xylander"));
  g_assert_false (folder_contains (fixture, "99431"));
  g_assert_false (tw_workspace_get_can_undo (fixture->workspace));
  g_assert_null (tw_person_get_family_name (quirina));

  /* A nameless id keeps the statistics. */
  statistics = fixture_query (fixture, "SELECT count (*), level FROM participant WHERE role = 'mentor'");
  g_assert_cmpstr (statistics, ==, "1|3|\n");
}

/* P9: what others wrote stays, without the name. */
static void
test_erase_takes_the_name_out_of_texts_of_others (Fixture       *fixture,
                                                  gconstpointer  unused)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  g_autoptr (TwImportOutcome) people =
    fixture_import (fixture, HEADINGS "1;Roth, Michael;;1965;Vorstand;;0;\n"
                                      "2;Xylander, Quirina;quirina@example.org;1996;Vertrieb;;3;\n");
  g_autoptr (TwImportOutcome) enrolled =
    fixture_enrol (fixture, cohort_id, "Personalnummer;Rolle;Themen;Zusage;Motivation\n"
                                       "1;Mentee;KI;nein;Ein Gespräch mit Quirina Xylander\n");
  g_autofree char *texts = NULL;

  fixture_execute (fixture, "UPDATE participant SET obliged_on = '2026-11-23', obliged_by = 'Quirina Xylander',"
                            "                       obliged_reason = 'Wunsch von Xylander, Quirina';"
                            "UPDATE programme SET sponsor = 'Dr. Quirina Xylander';"
                            "INSERT INTO setting (key, value) VALUES ('contact-email', 'quirina@example.org')");
  g_assert_true (tw_workspace_erase_person (fixture->workspace, tw_workspace_find_person (fixture->workspace, "2"), NULL));

  g_assert_false (folder_contains (fixture, "Quirina"));
  g_assert_false (folder_contains (fixture, "quirina"));
  texts = fixture_query (fixture, "SELECT motivation, obliged_by, obliged_reason FROM participant");
  g_assert_cmpstr (texts, ==, "Ein Gespräch mit –|–|Wunsch von –|\n");
}

/* Nobody waits who was erased; a tandem that stands keeps both its places. */
static void
test_erased_person_does_not_wait (Fixture       *fixture,
                                  gconstpointer  unused)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  g_autoptr (TwImportOutcome) people =
    fixture_import (fixture, HEADINGS "1;Roth, Michael;;1965;Vorstand;;0;\n2;Kern, Jana;;1996;Vertrieb;;3;\n"
                                      "3;Lang, Eva;;1997;Einkauf;;3;\n");
  g_autoptr (TwImportOutcome) enrolled =
    fixture_enrol (fixture, cohort_id, "Personalnummer;Rolle;Themen;Zusage\n1;Mentee;KI;ja\n2;Mentor;KI;ja\n3;Mentor;KI;ja\n");
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwSuggestion) suggestion = NULL;
  g_autoptr (GListModel) waiting = tw_workspace_get_waiting (fixture->workspace, cohort_id, TW_ROLE_MENTOR);

  g_assert_cmpint (tw_workspace_pair (fixture->workspace, fixture_participant (fixture, cohort_id, "2"),
                                      fixture_participant (fixture, cohort_id, "1"), NULL), >, 0);
  g_assert_true (tw_workspace_erase_person (fixture->workspace, tw_workspace_find_person (fixture->workspace, "2"), NULL));
  g_assert_true (tw_workspace_erase_person (fixture->workspace, tw_workspace_find_person (fixture->workspace, "3"), NULL));

  matching = tw_matching_new (fixture->workspace, cohort_id, NULL);
  suggestion = tw_matching_suggest (matching, NULL);
  g_assert_cmpuint (suggestion->tandems->len, ==, 1);
  g_assert_cmpuint (suggestion->waiting_mentors->len, ==, 0);
  g_assert_cmpuint (suggestion->waiting_mentees->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, 0);
}

static void
test_erased_number_asks (Fixture       *fixture,
                         gconstpointer  unused)
{
  static const char list[] = HEADINGS "1;Roth, Michael;;1965;Vorstand;;0;\n2;Kern, Jana;;1996;Vertrieb;;3;1\n";
  g_autoptr (TwImportOutcome) first = fixture_import (fixture, list), second = NULL;
  const TwFinding *refused;

  g_assert_true (tw_workspace_erase_person (fixture->workspace, tw_workspace_find_person (fixture->workspace, "2"), NULL));
  second = fixture_import (fixture, list);

  assert_outcome (second, 0, 0, 1, 0, 1);
  refused = g_ptr_array_index (second->refused, 0);
  g_assert_cmpint (refused->code, ==, TW_FINDING_ROW_NUMBER_ERASED);
  g_assert_cmpint (refused->row, ==, 3);
}

static void
test_erasing_nobody_is_an_error (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tw_workspace_erase_person (fixture->workspace, 4711, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/workspace/staff-list/takes-the-facts", test_import_takes_the_facts);
  ADD ("/workspace/staff-list/levels-are-derived-from-reporting-lines", test_levels_are_derived);
  ADD ("/workspace/staff-list/odd-rows-have-a-reason", test_odd_rows_have_a_reason);
  ADD ("/workspace/staff-list/preview-tells-the-same-and-changes-nothing", test_preview_tells_the_same_and_changes_nothing);
  ADD ("/workspace/staff-list/leavers-leave-and-come-back", test_leavers_leave_and_come_back);
  ADD ("/workspace/staff-list/hand-made-fields-stay", test_hand_made_fields_stay);
  ADD ("/workspace/staff-list/departments-are-there-once", test_departments_are_there_once);
  ADD ("/workspace/staff-list/refused-rows-do-not-leave", test_refused_rows_do_not_leave);
  ADD ("/workspace/staff-list/number-goes-before-address", test_number_goes_before_address);
  ADD ("/workspace/staff-list/odd-dates-do-not-stop-the-list", test_odd_dates_do_not_stop_the_list);
  ADD ("/workspace/staff-list/long-reporting-line-has-unknown-levels", test_long_reporting_line_has_unknown_levels);
  ADD ("/workspace/enrolments/later-list-adds-to-what-is-known", test_later_enrolments_add_to_what_is_known);
  ADD ("/workspace/enrolments/who-agrees-is-not-obliged-any-more", test_obliged_mentee_who_agrees);
  ADD ("/workspace/enrolments/long-topic-is-refused", test_long_topic_is_refused);
  ADD ("/workspace/staff-list/cancelled-does-nothing", test_cancelled_import_does_nothing);
  ADD ("/workspace/staff-list/long-import-keeps-reading", test_long_import_keeps_reading);
  ADD ("/workspace/staff-list/long-redo-gives-memory-back", test_long_redo_gives_memory_back);
  ADD ("/workspace/staff-list/long-import-is-cancelled", test_long_import_is_cancelled);
  ADD ("/workspace/staff-list/long-preview-changes-nothing", test_long_preview);
  ADD ("/workspace/erase/leaves-no-trace", test_erase_leaves_no_trace);
  ADD ("/workspace/erase/takes-the-name-out-of-texts-of-others", test_erase_takes_the_name_out_of_texts_of_others);
  ADD ("/workspace/erase/erased-person-does-not-wait", test_erased_person_does_not_wait);
  ADD ("/workspace/erase/number-that-comes-back-asks", test_erased_number_asks);
  ADD ("/workspace/erase/nobody-is-an-error", test_erasing_nobody_is_an_error);

  return g_test_run ();
}
