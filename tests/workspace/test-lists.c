/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is who in staff lists, one after another: people are found again, do not leave by mistake, come back only when
 * they may, and what was said of a list is remembered. */

#include "workspace-fixture.h"

#include "tw-finding.h"

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
  g_autofree char *counts = g_strdup_printf ("%u added, %u changed, %u unchanged, %u left, %u refused",
                                             outcome->n_added, outcome->n_changed, outcome->n_unchanged,
                                             outcome->n_left, outcome->refused->len);
  g_autofree char *expected = g_strdup_printf ("%u added, %u changed, %u unchanged, %u left, %u refused", n_added,
                                               n_changed, n_unchanged, n_left, n_refused);

  g_assert_cmpstr (counts, ==, expected);
}

/* P11: whoever stands in a row that is not taken is in the list, with or without a personnel number. */
static void
test_refused_rows_are_no_leavers (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) first =
    fixture_import (fixture, HEADINGS "1;Roth, Michael;;1965;Vorstand;;0;\n"
                                      ";Kern, Jana;jana@example.org;1996;Vertrieb;;3;\n"
                                      ";Groß, Tim;;1999;Personal;;3;\n"
                                      "5;Lang, Eva;;1999;Personal;;3;\n"
                                      "6;Lang, Ute;;1999;Personal;;3;\n"
                                      "7;Eins, Uwe;;1999;Personal;;3;\n");
  g_autoptr (TwImportOutcome) second =
    fixture_import (fixture, HEADINGS "1;Roth, Michael;;1965;Vorstand;;0;\n"
                                      ";Kern-Lang, Jana;Jana@example.org;nie;Vertrieb;;3;\n"
                                      ";GROSS, Tim;;nie;Einkauf;;3;\n"
                                      ";groß,  tim;;nie;Einkauf;;3;\n"
                                      "5;Lang, Eva;;nie;Personal;;3;\n"
                                      "1;Lang, Ute;;1999;Personal;;3;\n");
  g_autofree char *left = fixture_query (fixture, "SELECT number FROM person WHERE left_on IS NOT NULL");

  assert_outcome (first, 6, 0, 0, 0, 0);
  assert_outcome (second, 0, 0, 1, 1, 5);
  g_assert_cmpstr (left, ==, "7|\n");
}

/* What was said of columns is part of the import: undo forgets it. */
static void
test_undo_forgets_columns (Fixture       *fixture,
                           gconstpointer  unused)
{
  static const char *const said[] = { "name=Wer", "area=", NULL };
  g_autofree char *path = fixture_write_list (fixture, "staff.csv", "Wer;Nr.\nRoth, Michael;1\n");
  const TwListRequest request = { .path = path, .columns = said };
  g_autoptr (GError) error = NULL;
  g_autoptr (TwImportOutcome) outcome =
    tw_workspace_import_staff_list (fixture->workspace, &request, NULL, NULL, NULL, &error);
  g_autofree char *kept = fixture_query (fixture, "SELECT kind, headings, mapping FROM list_source");
  g_autofree char *undone = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (kept, ==, "staff|wer|nr|{\"name\":\"Wer\",\"area\":\"\"}|\n");

  g_assert_true (tw_workspace_undo (fixture->workspace, &error));
  undone = fixture_query (fixture, "SELECT kind FROM list_source");
  g_assert_cmpstr (undone, ==, "");
}

/* P11: however a list writes a name, a department or a manager, it is the same person and the same department. */
static void
test_spellings_are_one (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) first =
    fixture_import (fixture, "Name;Abteilung;Vorgesetzter\n"
                             "Müller-Groß, Dr. Özlem;Ärztlicher Dienst;\n"
                             "von der Heide, Karl;Ärztlicher Dienst;Özlem Müller-Groß\n");
  g_autoptr (TwImportOutcome) second =
    fixture_import (fixture, "Name;Abteilung;Vorgesetzter\n"
                             /* a decomposed umlaut, a non-breaking space, a soft hyphen, case, a title elsewhere */
                             "Dr. O\xCC\x88zlem\xC2\xA0Mu\xCC\x88ller-Gro\xC3\x9F;\xC3\xA4rztlicher\xC2\xA0 Dienst;\n"
                             "Karl  von der Hei\xC2\xAD" "de;A\xCC\x88rztlicher Dienst ;\"MÜLLER-GROß, özlem\"\n");
  g_autofree char *people = fixture_query (fixture, "SELECT count (*) FROM person WHERE left_on IS NULL");
  g_autofree char *departments = fixture_query (fixture, "SELECT name FROM department");
  g_autofree char *lines = fixture_query (fixture, "SELECT m.family_name FROM person p JOIN person m ON m.id = p.manager_id");

  assert_outcome (first, 2, 0, 0, 0, 0);
  assert_outcome (second, 0, 0, 2, 0, 0);
  g_assert_cmpstr (people, ==, "2|\n");
  g_assert_cmpstr (departments, ==, "Ärztlicher Dienst|\n");
  g_assert_cmpstr (lines, ==, "Müller-Groß|\n");
}

/* P11: a row means whom its number means, else whom its e-mail address means, else whom name and department mean. */
static void
test_rows_find_their_people (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) first =
    fixture_import (fixture, HEADINGS "1;Roth, Michael;m@example.org;1965;Vorstand;;0;\n"
                                      ";Kern, Jana;jana@example.org;1996;Vertrieb;;3;\n"
                                      ";Groß, Tim;;1999;Personal;;3;\n");
  g_autoptr (TwImportOutcome) second =
    fixture_import (fixture, HEADINGS "1;Rot, Michael;mr@example.org;1965;Vorstand;;0;\n"
                                      "2;Kern-Lang, Jana;jana@example.org;1996;Einkauf;;3;\n"
                                      ";groß, tim;tim@example.org;1999;personal;;3;\n"
                                      ";Groß, Tim;;1970;Einkauf;;3;\n");
  g_autofree char *people = fixture_query (fixture, "SELECT id, number, family_name FROM person ORDER BY id");

  assert_outcome (first, 3, 0, 0, 0, 0);
  assert_outcome (second, 1, 3, 0, 0, 0);
  g_assert_cmpstr (people, ==, "1|1|Rot|\n2|2|Kern-Lang|\n3|NULL|groß|\n4|NULL|Groß|\n");
}

/* P9: an erased person's number asks; confirmed, the person is a new one, and can be erased again. */
static void
test_erased_may_come_back (Fixture       *fixture,
                           gconstpointer  unused)
{
  static const char list[] = HEADINGS "1;Roth, Michael;;1965;Vorstand;;0;\n2;Kern, Jana;;1996;Vertrieb;;3;1\n";
  static const char *const numbers[] = { "7", "2", NULL };
  g_autoptr (TwImportOutcome) first = fixture_import (fixture, list), asked = NULL, confirmed = NULL;
  g_autofree char *path = fixture_write_list (fixture, "again.csv", list);
  const TwListRequest request = { .path = path, .add_again = numbers };
  g_autoptr (GError) error = NULL;
  gint64 before = tw_workspace_find_person (fixture->workspace, "2");

  g_assert_true (tw_workspace_erase_person (fixture->workspace, before, NULL));
  asked = fixture_import (fixture, list);
  assert_outcome (asked, 0, 0, 1, 0, 1);

  confirmed = tw_workspace_import_staff_list (fixture->workspace, &request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_outcome (confirmed, 1, 0, 1, 0, 0);
  g_assert_cmpint (tw_workspace_find_person (fixture->workspace, "2"), !=, before);

  g_assert_true (tw_workspace_erase_person (fixture->workspace, tw_workspace_find_person (fixture->workspace, "2"), &error));
  g_assert_no_error (error);
}

/* A list of one department would let the others leave: that is said. */
static void
test_half_a_list_is_noticed (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr (GString) all = g_string_new ("Personalnummer;Name\n");
  g_autoptr (TwImportOutcome) first = NULL, most = NULL, few = NULL;
  gsize four = 0, five = 0;

  for (guint i = 1; i <= 10; i++)
    {
      g_string_append_printf (all, "%u;Name%u, Anna\n", 100 + i, i);
      four = i == 4 ? all->len : four;
      five = i == 5 ? all->len : five;
    }

  first = fixture_import (fixture, all->str);
  g_string_truncate (all, five);
  most = fixture_import (fixture, all->str);
  assert_outcome (most, 0, 0, 5, 5, 0);
  g_assert_cmpuint (most->notes->len, ==, 0);

  g_assert_true (tw_workspace_undo (fixture->workspace, NULL));
  g_string_truncate (all, four);
  few = fixture_import (fixture, all->str);
  assert_outcome (few, 0, 0, 4, 6, 0);
  g_assert_cmpuint (few->notes->len, ==, 1);
  g_assert_cmpint (((TwFinding *) g_ptr_array_index (few->notes, 0))->code, ==, TW_FINDING_LIST_MANY_LEAVE);
  g_assert_cmpint (((TwFinding *) g_ptr_array_index (few->notes, 0))->number, ==, 6);
}

/* The preview says of each person what becomes of them, and the import does that. */
static void
test_preview_tells_each_change (Fixture       *fixture,
                                gconstpointer  unused)
{
  static const struct
  {
    int row;
    TwFindingCode code;
    const char *subject;
    const char *value;
    const char *object;
  } expected[] = {
    { 0, TW_FINDING_PERSON_LEAVES, "Tim Groß", "3", NULL },
    { 2, TW_FINDING_ROW_CHANGES, "Michael Roth", "email", "– → m@example.org" },
    { 3, TW_FINDING_ROW_CHANGES, "Jana Kern", "department", "Vertrieb → Einkauf" },
    { 3, TW_FINDING_ROW_CHANGES, "Jana Kern", "birth", "1996 → 1997" },
    { 3, TW_FINDING_ROW_CHANGES, "Jana Kern", "manager", "Michael Roth → –" },
    { 4, TW_FINDING_ROW_ADDED, "Nina Neu", NULL, NULL },
  };
  g_autoptr (TwImportOutcome) first =
    fixture_import (fixture, HEADINGS "1;Roth, Michael;;1965;Vorstand;;0;\n2;Kern, Jana;;1996;Vertrieb;;3;1\n"
                                      "3;Groß, Tim;;1999;Personal;;3;\n");
  g_autofree char *path =
    fixture_write_list (fixture, "second.csv", HEADINGS "1;Roth, Michael;m@example.org;1965;Vorstand;;0;\n"
                                               "2;Kern, Jana;;1997;Einkauf;;3;\n4;Neu, Nina;;1999;Personal;;3;\n");
  g_autoptr (TwImportOutcome) preview =
    tw_workspace_preview_staff_list (fixture->workspace, &(TwListRequest) { .path = path }, NULL, NULL);

  assert_outcome (preview, 1, 2, 0, 1, 0);
  g_assert_cmpuint (preview->changes->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const TwFinding *change = g_ptr_array_index (preview->changes, i);

      g_assert_cmpint (change->row, ==, expected[i].row);
      g_assert_cmpint (change->code, ==, expected[i].code);
      g_assert_cmpstr (change->subject, ==, expected[i].subject);
      g_assert_cmpstr (change->value, ==, expected[i].value);
      g_assert_cmpstr (change->object, ==, expected[i].object);
    }
}

/* From these a person chooses, and a list without any is read as it is. */
static void
test_sheets_to_choose_from (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autofree char *excel = g_test_build_filename (G_TEST_DIST, "fixtures", "staff-excel.xlsx", NULL);
  g_autofree char *csv = fixture_write_list (fixture, "staff.csv", "Name\nRoth, Michael\n");
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) of_excel = tw_workspace_list_sheets (fixture->workspace, excel, NULL);
  g_auto (GStrv) of_csv = tw_workspace_list_sheets (fixture->workspace, csv, NULL);
  g_auto (GStrv) of_missing = tw_workspace_list_sheets (fixture->workspace, missing, &error);

  g_assert_cmpstrv (of_excel, ((const char *const[]) { "Personal", "Zahlen", NULL }));
  g_assert_cmpuint (g_strv_length (of_csv), ==, 0);
  g_assert_null (of_missing);
  g_assert_nonnull (strstr (error->message, "missing.xlsx"));
}

#define ADD(Path, Function) g_test_add (Path, Fixture, NULL, fixture_set_up, Function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/workspace/lists/rows-find-their-people", test_rows_find_their_people);
  ADD ("/workspace/lists/spellings-make-no-second-person", test_spellings_are_one);
  ADD ("/workspace/lists/refused-rows-are-no-leavers", test_refused_rows_are_no_leavers);
  ADD ("/workspace/lists/erased-number-comes-back-when-it-may", test_erased_may_come_back);
  ADD ("/workspace/lists/undo-forgets-what-was-said-of-columns", test_undo_forgets_columns);
  ADD ("/workspace/lists/sheets-to-choose-from-are-named", test_sheets_to_choose_from);
  ADD ("/workspace/lists/half-a-list-is-noticed", test_half_a_list_is_noticed);
  ADD ("/workspace/lists/preview-tells-each-change", test_preview_tells_each_change);

  return g_test_run ();
}
