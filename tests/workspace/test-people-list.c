/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of people: searched, filtered and sorted in a worker, and following every command. */

#include "workspace-fixture.h"

#include "tw-organisation.h"
#include "tw-people-list.h"

#include <locale.h>

#define HEADINGS "Personalnummer;Name;E-Mail;Geburtsjahr;Abteilung;Standort;Ebene;Vorgesetzter\n"

static void
wait_for (TwPeopleList *list)
{
  while (tw_people_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);
}

static char *
names (TwPeopleList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (TwPerson) one = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (text, "%s ", tw_person_get_family_name (one));
    }

  return g_string_free (text, FALSE);
}

static void
assert_search (TwPeopleList *list,
               const char   *search,
               const char   *expected)
{
  g_autofree char *found = NULL;

  tw_people_list_set_search (list, search);
  wait_for (list);
  found = names (list);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_search_folds (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome =
    fixture_import (fixture, HEADINGS "1;Zander, Uwe;;1965;Vorstand;Köln;0;\n"
                                      "2;Müller, Jörg;joerg@example.org;1996;Vertrieb;Bonn;3;\n"
                                      "3;Mueller, Anna;;1996;Vertrieb;Bonn;3;\n"
                                      "4;Weiß, Óscar;;1996;Einkauf;Bonn;3;\n"
                                      "5;Ärmel, Eva;;1996;Einkauf;Bonn;3;\n");
  g_autoptr (TwPeopleList) list = tw_people_list_new (fixture->workspace);

  wait_for (list);
  g_assert_cmpuint (tw_people_list_get_n_people (list), ==, 5);
  assert_search (list, "", "Ärmel Mueller Müller Weiß Zander ");
  assert_search (list, "MÜLLER", "Mueller Müller ");
  assert_search (list, "mueller", "Mueller Müller ");
  assert_search (list, "muller", "Mueller Müller ");
  assert_search (list, "weiss oscar", "Weiß ");
  assert_search (list, "vertrieb anna", "Mueller ");
  assert_search (list, "bonn eink", "Ärmel Weiß ");
  assert_search (list, "niemand", "");
  g_assert_cmpuint (tw_people_list_get_n_people (list), ==, 5);
}

static void
count_signals (GListModel *list,
               guint       position,
               guint       n_removed,
               guint       n_added,
               GString    *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, n_removed, n_added);
}

static void
test_list_follows_commands (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autoptr (TwPeopleList) list = tw_people_list_new (fixture->workspace);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (TwImportOutcome) first = NULL, second = NULL;

  wait_for (list);
  first = fixture_import (fixture, HEADINGS "1;Adler, Uwe;;1965;A;;0;\n3;Zander, Uwe;;1965;A;;0;\n");
  wait_for (list);

  g_signal_connect (list, "items-changed", G_CALLBACK (count_signals), log);
  second = fixture_import (fixture, HEADINGS "1;Adler, Uwe;;1965;A;;0;\n2;Meier, Uwe;;1965;A;;0;\n3;Zander, Uwe;;1965;A;;0;\n");
  wait_for (list);
  g_assert_true (tw_workspace_undo (fixture->workspace, NULL));
  wait_for (list);

  /* One small splice each way. */
  g_assert_cmpstr (log->str, ==, "1-0+1 1-1+0 ");
}

static void
test_list_survives_the_file (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome = fixture_import (fixture, HEADINGS "1;Adler, Uwe;;1965;A;;0;\n2;Zander, Uwe;;1965;A;;0;\n");
  g_autoptr (TwPeopleList) list = tw_people_list_new (fixture->workspace);
  g_autoptr (TwPerson) seen = NULL, again = NULL, unseen = NULL;

  wait_for (list);
  seen = g_list_model_get_item (G_LIST_MODEL (list), 0);
  tw_workspace_close (fixture->workspace);
  again = g_list_model_get_item (G_LIST_MODEL (list), 0);
  unseen = g_list_model_get_item (G_LIST_MODEL (list), 1);

  g_assert_true (again == seen);
  g_assert_nonnull (unseen);
  g_assert_null (tw_workspace_get_person (fixture->workspace, 1));
}

static void
assert_query (TwPeopleList        *list,
              const TwPersonQuery *query,
              const char          *expected)
{
  g_autofree char *found = NULL;

  tw_people_list_set_query (list, query);
  wait_for (list);
  found = names (list);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_filters_narrow_the_search (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome =
    fixture_import (fixture, "Personalnummer;Name;Abteilung;Ebene;Austritt\n"
                             "1;Adler, Uwe;Vorstand;0;\n2;Brandt, Eva;Vertrieb;2;\n3;Conrad, Mia;Vertrieb;;\n"
                             "4;Dorn, Jan;Vertrieb;2;2020-01-31\n");
  gint64 cohort_id = fixture_create_cohort (fixture, "Reverse");
  g_autoptr (TwImportOutcome) enrolled =
    fixture_enrol (fixture, cohort_id, "Personalnummer;Rolle\n2;Mentee\n3;Mentor\n");
  g_autoptr (TwPeopleList) list = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) departments = tw_workspace_list_departments (fixture->workspace, &error);
  const TwOrganisationUnit *sales = g_ptr_array_index (departments, 0);
  TwPersonQuery everybody, query;

  g_assert_no_error (error);
  g_assert_cmpuint (departments->len, ==, 2);
  g_assert_cmpstr (sales->name, ==, "Vertrieb");

  fixture_execute (fixture, "INSERT INTO consent_wording (id, version, language, wording) VALUES (1, 1, 'de', 'Ja.');"
                            "INSERT INTO consent (person_id, wording_id, given_on, withdrawn_on)"
                            "  VALUES (1, 1, '2026-01-01', NULL), (2, 1, '2026-01-01', '2026-02-01')");

  tw_person_query_init (&everybody);
  list = tw_people_list_new (fixture->workspace);
  wait_for (list);
  assert_query (list, &everybody, "Adler Brandt Conrad Dorn ");

  query = everybody, query.department_id = sales->id;
  assert_query (list, &query, "Brandt Conrad Dorn ");
  query.text = (char *) "mia";
  assert_query (list, &query, "Conrad ");
  query = everybody, query.level = 2;
  assert_query (list, &query, "Brandt Dorn ");
  query = everybody, query.level = -1;
  assert_query (list, &query, "Conrad ");
  query = everybody, query.left = TW_PERSON_ONLY_WITHOUT;
  assert_query (list, &query, "Adler Brandt Conrad ");
  query = everybody, query.left = TW_PERSON_ONLY_WITH;
  assert_query (list, &query, "Dorn ");
  query = everybody, query.cohort_id = cohort_id;
  assert_query (list, &query, "Brandt Conrad ");
  query = everybody, query.cohort_id = TW_PERSON_IN_NO_COHORT;
  assert_query (list, &query, "Adler Dorn ");
  query = everybody, query.consent = TW_PERSON_ONLY_WITH;
  assert_query (list, &query, "Adler ");
  query = everybody, query.consent = TW_PERSON_ONLY_WITHOUT;
  assert_query (list, &query, "Brandt Conrad Dorn ");
}

/* Whoever lacks the fact comes last, whichever way it is sorted. */
static void
test_order_is_chosen (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome =
    fixture_import (fixture, HEADINGS "10;Adler, Uwe;u@example.org;1965;Vertrieb;Köln;2;\n"
                                      "9;Brandt, Eva;;1996;Ärzte;Aachen;0;\n"
                                      ";Conrad, Mia;a@example.org;1996;;Bonn;;\n");
  g_autoptr (TwPeopleList) list = tw_people_list_new (fixture->workspace);
  const struct
  {
    TwPersonOrder order;
    const char *ascending;
    const char *descending;
  } orders[] = {
    { TW_PERSON_BY_NAME, "Adler Brandt Conrad ", "Conrad Brandt Adler " },
    { TW_PERSON_BY_NUMBER, "Brandt Adler Conrad ", "Adler Brandt Conrad " },
    { TW_PERSON_BY_DEPARTMENT, "Brandt Adler Conrad ", "Adler Brandt Conrad " },
    { TW_PERSON_BY_LEVEL, "Brandt Adler Conrad ", "Adler Brandt Conrad " },
    { TW_PERSON_BY_SITE, "Brandt Conrad Adler ", "Adler Conrad Brandt " },
    { TW_PERSON_BY_EMAIL, "Conrad Adler Brandt ", "Adler Conrad Brandt " },
  };

  wait_for (list);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      TwPersonQuery query;

      tw_person_query_init (&query);
      query.order = orders[i].order;
      assert_query (list, &query, orders[i].ascending);
      query.descending = TRUE;
      assert_query (list, &query, orders[i].descending);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/workspace/people-list/case-and-diacritics-do-not-matter", test_search_folds);
  ADD ("/workspace/people-list/follows-commands-with-one-splice", test_list_follows_commands);
  ADD ("/workspace/people-list/survives-the-file", test_list_survives_the_file);
  ADD ("/workspace/people-list/filters-narrow-the-search", test_filters_narrow_the_search);
  ADD ("/workspace/people-list/order-is-chosen", test_order_is_chosen);

  return g_test_run ();
}
