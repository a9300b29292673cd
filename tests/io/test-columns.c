/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which column is taken for which field (P11). */

#include "list-table.h"
#include "tw-columns.h"
#include "tw-field-text.h"
#include "tw-headings.h"
#include "tw-io-error.h"

#define UNKNOWN TW_N_FIELDS

static void
test_headings (void)
{
  static const struct
  {
    const char *heading;
    TwField field;
  } headings[] = {
    { "Personalnummer", TW_FIELD_NUMBER }, { "Pers.-Nr.", TW_FIELD_NUMBER }, { "PERS NR", TW_FIELD_NUMBER },
    { "Mitarbeiter-Nr.", TW_FIELD_NUMBER }, { "Employee ID", TW_FIELD_NUMBER }, { "Nr.", TW_FIELD_NUMBER },
    { "Name", TW_FIELD_NAME }, { "Name, Vorname", TW_FIELD_NAME }, { "Vor- und Nachname", TW_FIELD_NAME },
    { "Full name", TW_FIELD_NAME },
    { "Nachname", TW_FIELD_FAMILY_NAME }, { "Familienname", TW_FIELD_FAMILY_NAME }, { "Last name", TW_FIELD_FAMILY_NAME },
    { "Vorname", TW_FIELD_GIVEN_NAME }, { "First Name", TW_FIELD_GIVEN_NAME },
    { "E-Mail", TW_FIELD_EMAIL }, { "E-Mail-Adresse", TW_FIELD_EMAIL }, { "email address", TW_FIELD_EMAIL },
    { "Geburtsdatum", TW_FIELD_BIRTH }, { "Geb.-Datum", TW_FIELD_BIRTH }, { "Geburtsjahr", TW_FIELD_BIRTH },
    { "Date of birth", TW_FIELD_BIRTH }, { "Jahrgang", TW_FIELD_BIRTH },
    { "Geburtsort", UNKNOWN }, { "Geburtsname", UNKNOWN },
    { "Abteilung", TW_FIELD_DEPARTMENT }, { "Abt.", TW_FIELD_DEPARTMENT }, { "Department", TW_FIELD_DEPARTMENT },
    { "Bereich", TW_FIELD_AREA }, { "Division", TW_FIELD_AREA },
    { "Standort", TW_FIELD_SITE }, { "Location", TW_FIELD_SITE },
    { "Funktion", TW_FIELD_JOB_TITLE }, { "Stelle", TW_FIELD_JOB_TITLE }, { "Job title", TW_FIELD_JOB_TITLE },
    { "Ebene", TW_FIELD_LEVEL }, { "Hierarchieebene", TW_FIELD_LEVEL }, { "Level", TW_FIELD_LEVEL },
    { "Vorgesetzter", TW_FIELD_MANAGER }, { "Vorgesetzte(r)", TW_FIELD_MANAGER },
    { "Vorgesetzter (Personalnummer)", TW_FIELD_MANAGER }, { "Pers.-Nr. Vorgesetzte:r", TW_FIELD_MANAGER },
    { "Führungskraft", TW_FIELD_MANAGER }, { "Fuehrungskraft", TW_FIELD_MANAGER }, { "Line manager", TW_FIELD_MANAGER },
    { "Personalnummer der Führungskraft", TW_FIELD_MANAGER },
    { "Fachliche Führungskraft", TW_FIELD_FUNCTIONAL_MANAGER }, { "Functional Manager", TW_FIELD_FUNCTIONAL_MANAGER },
    { "Eintritt", TW_FIELD_JOINED }, { "Eintrittsdatum", TW_FIELD_JOINED }, { "Hire date", TW_FIELD_JOINED },
    { "Austritt", TW_FIELD_LEFT }, { "Austrittsdatum", TW_FIELD_LEFT }, { "Austrittsgrund", UNKNOWN },
    { "Gehalt", UNKNOWN }, { "", UNKNOWN }, { "E-Mail Vorgesetzter", TW_FIELD_MANAGER },
  };
  TwHeadingGuess guesses[TW_HEADING_MAX_GUESSES];

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      guint n_guesses = tw_heading_guess (headings[i].heading, TW_LIST_STAFF, guesses);

      g_test_message ("%s", headings[i].heading);
      g_assert_cmpint (n_guesses > 0, ==, headings[i].field != UNKNOWN);
      if (n_guesses > 0)
        g_assert_cmpint (guesses[0].field, ==, headings[i].field);
    }
}

static TwColumns *
guess (const char        *text,
       TwListKind         kind,
       const char *const *by_hand,
       GError           **error)
{
  g_autoptr (TwTableReader) table = list_table_from_text (text);

  return tw_columns_guess (table, kind, by_hand, NULL, 2026, error);
}

static const TwListColumn *
column (const TwColumns *columns,
        guint            index)
{
  return g_ptr_array_index (tw_columns_get_all (columns), index);
}

static void
assert_column (const TwColumns *columns,
               TwField          field,
               int              expected)
{
  g_assert_cmpint (tw_columns_find (columns, field), ==, expected);
}

static void
test_number_before_name (void)
{
  g_autoptr (TwColumns) columns = guess ("Nr;Name;Vorgesetzter (Name);Vorgesetzter (Nr.)\n1;A;B;2\n", TW_LIST_STAFF, NULL, NULL);

  assert_column (columns, TW_FIELD_NUMBER, 0);
  assert_column (columns, TW_FIELD_NAME, 1);
  assert_column (columns, TW_FIELD_MANAGER, 3);
}

static void
test_name_beside_given_name (void)
{
  g_autoptr (TwColumns) columns = guess ("Vorname;Name\nAnna;Müller\n", TW_LIST_STAFF, NULL, NULL);

  assert_column (columns, TW_FIELD_FAMILY_NAME, 1);
  assert_column (columns, TW_FIELD_NAME, -1);
}

/* D2 needs departments. */
static void
test_only_unit (void)
{
  g_autoptr (TwColumns) columns = guess ("Name;Bereich\nAnna Müller;Einkauf\n", TW_LIST_STAFF, NULL, NULL);
  g_autoptr (TwColumns) both = guess ("Name;Bereich;Abteilung\nAnna Müller;Technik;Einkauf\n", TW_LIST_STAFF, NULL, NULL);

  assert_column (columns, TW_FIELD_DEPARTMENT, 1);
  assert_column (both, TW_FIELD_DEPARTMENT, 2);
  assert_column (both, TW_FIELD_AREA, 1);
}

static void
test_cells_decide_title (void)
{
  g_autoptr (TwColumns) academic = guess ("Name;Title\nAnn Lee;Dr.\nBob Ray;\nCyd Fox;Prof. Dr.\n", TW_LIST_STAFF, NULL, NULL);
  g_autoptr (TwColumns) job = guess ("Name;Title\nAnn Lee;Clerk\nBob Ray;Head of Sales\n", TW_LIST_STAFF, NULL, NULL);

  assert_column (academic, TW_FIELD_TITLE, 1);
  assert_column (job, TW_FIELD_JOB_TITLE, 1);
  assert_column (job, TW_FIELD_TITLE, -1);
}

static void
test_cells_refute_manager (void)
{
  g_autoptr (TwColumns) columns = guess ("Name;Führungskraft\nAnna Müller;ja\nJan Voß;nein\n", TW_LIST_STAFF, NULL, NULL);

  assert_column (columns, TW_FIELD_MANAGER, -1);
}

static void
test_cells_show_email (void)
{
  g_autoptr (TwColumns) columns = guess ("Name;Kontakt\nA B;a@b.de\nC D;c@d.de\n", TW_LIST_STAFF, NULL, NULL);

  assert_column (columns, TW_FIELD_EMAIL, 1);
  g_assert_cmpint (column (columns, 1)->certainty, <, 60);
}

/* What cells say of columns whose headings say nothing: field, column and how sure. */
static void
test_cells_decide (void)
{
  static const struct
  {
    const char *text;
    TwField field;
    int column;          /* -1: nothing is concluded */
  } lists[] = {
    /* Numbers that are other people's numbers, with and without a heading over the managers. */
    { "A;Name;B\n4711;Anna Alt;\n4712;Bernd Bach;4711\n4713;Clara Cho;4711\n4714;Dirk Dorn;4712\n", TW_FIELD_NUMBER, 0 },
    { "A;Name;B\n4711;Anna Alt;\n4712;Bernd Bach;4711\n4713;Clara Cho;4711\n4714;Dirk Dorn;4712\n", TW_FIELD_MANAGER, 2 },
    { "A;Name;Chef\n1;Anna Alt;\n2;Bernd Bach;1\n3;Clara Cho;1\n4;Dirk Dorn;2\n5;Eva Eck;2\n", TW_FIELD_NUMBER, 0 },
    /* Salaries are nobody's number, rows that are counted are not people, and levels are not managers. */
    { "Gehalt;Name\n4711;Anna Alt\n4712;Bernd Bach\n4713;Clara Cho\n4714;Dirk Dorn\n", TW_FIELD_NUMBER, -1 },
    { "Nr.;Name\n1;Anna Alt\n2;Bernd Bach\n3;Clara Cho\n4;Dirk Dorn\n5;Eva Eck\n", TW_FIELD_NUMBER, -1 },
    { "lfd;Name;Stufe\n1;Anna Alt;1\n2;Bernd Bach;1\n3;Clara Cho;2\n4;Dirk Dorn;2\n5;Eva Eck;3\n", TW_FIELD_MANAGER, -1 },
    /* Managers by address and by name; somebody's deputy is no manager. */
    { "Name;X;Y\nAnna Alt;a@x.de;\nBernd Bach;b@x.de;a@x.de\nClara Cho;c@x.de;A@x.de\nDirk Dorn;d@x.de;b@x.de\n", TW_FIELD_EMAIL, 1 },
    { "Name;X;Y\nAnna Alt;a@x.de;\nBernd Bach;b@x.de;a@x.de\nClara Cho;c@x.de;A@x.de\nDirk Dorn;d@x.de;b@x.de\n", TW_FIELD_MANAGER, 2 },
    { "Name;X\nAnna Alt;\nBernd Bach;Anna Alt\nClara Cho;anna  alt\nDirk Dorn;Bernd Bach\n", TW_FIELD_MANAGER, 1 },
    { "Name;Vertretung\nAnna Alt;\nBernd Bach;Anna Alt\nClara Cho;Anna Alt\nDirk Dorn;Bernd Bach\n", TW_FIELD_MANAGER, -1 },
    /* Dates of birth lie long ago, dates of joining do not; numbers of five digits are no dates. */
    { "Name;X;\nAnna Alt;24.12.1965;1.4.1999\nBernd Bach;3.5.1979;1.1.2020\nClara Cho;7.7.1994;1.10.2024\n", TW_FIELD_BIRTH, 1 },
    { "Name;X;\nAnna Alt;24.12.1965;1.4.1999\nBernd Bach;3.5.1979;1.1.2020\nClara Cho;7.7.1994;1.10.2024\n", TW_FIELD_JOINED, 2 },
    { "Name;Schulung\nAnna Alt;1.4.1999\nBernd Bach;1.1.2020\nClara Cho;1.10.2024\n", TW_FIELD_JOINED, -1 },
    { "Name;X\nAnna Alt;25000\nBernd Bach;25001\nClara Cho;25002\n", TW_FIELD_BIRTH, -1 },
    /* A heading that the cells refute. */
    { "Name;Ausgeschieden\nAnna Alt;ja\nBernd Bach;nein\n", TW_FIELD_LEFT, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (TwColumns) columns = guess (lists[i].text, TW_LIST_STAFF, NULL, NULL);

      g_test_message ("%s", lists[i].text);
      assert_column (columns, lists[i].field, lists[i].column);
      if (lists[i].column < 0)
        continue;

      g_assert_cmpint (column (columns, lists[i].column)->origin, ==, TW_COLUMN_BY_CELLS);
      g_assert_cmpint (column (columns, lists[i].column)->certainty, <, TW_COLUMN_SURE);
    }
}

/* A heading over several columns that is written once, as where cells are merged. */
static void
test_groups (void)
{
  g_autoptr (TwColumns) columns =
    guess ("Personalliste;;;;;\nPersonalnr.;Name;Vorgesetzter;;;Ort\n;;Name;Nummer;Abteilung;\n1;A B;C D;2;Einkauf;Köln\n",
           TW_LIST_STAFF, NULL, NULL);

  g_assert_cmpint (tw_columns_get_heading_row (columns), ==, 3);
  assert_column (columns, TW_FIELD_NUMBER, 0);
  assert_column (columns, TW_FIELD_NAME, 1);
  assert_column (columns, TW_FIELD_MANAGER, 3);
  assert_column (columns, TW_FIELD_DEPARTMENT, 4);
  assert_column (columns, TW_FIELD_SITE, 5);
  g_assert_cmpstr (column (columns, 3)->heading, ==, "Vorgesetzter Nummer");
}

/* What was said of an earlier list counts where the headings are the same, and less than what is said now. */
static void
test_remembered (void)
{
  static const char list[] = "Kürzel;Wer;Boss;Chefetage\nx;A B;1;2\n";
  static const char *const said[] = { "name=Wer", "manager=Chefetage", "number=#1", NULL };
  static const char *const now[] = { "manager=Boss", NULL };
  g_autoptr (GHashTable) remembered = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (TwTableReader) table = list_table_from_text (list);
  g_autoptr (TwTableReader) other_table = list_table_from_text ("Wer;Chefetage\nA B;2\n");
  g_autoptr (TwColumns) columns = NULL, changed = NULL, other = NULL;

  g_hash_table_insert (remembered, (char *) "kuerzel|wer|boss|chefetage", (gpointer) said);
  columns = tw_columns_guess (table, TW_LIST_STAFF, NULL, remembered, 2026, NULL);
  changed = tw_columns_guess (table, TW_LIST_STAFF, now, remembered, 2026, NULL);
  other = tw_columns_guess (other_table, TW_LIST_STAFF, NULL, remembered, 2026, NULL);

  g_assert_cmpstr (tw_columns_get_headings (columns), ==, "kuerzel|wer|boss|chefetage");
  assert_column (columns, TW_FIELD_NUMBER, 0);
  assert_column (columns, TW_FIELD_NAME, 1);
  assert_column (columns, TW_FIELD_MANAGER, 3);
  g_assert_cmpint (column (columns, 3)->origin, ==, TW_COLUMN_REMEMBERED);
  g_assert_cmpint (column (columns, 3)->certainty, ==, 100);

  assert_column (changed, TW_FIELD_MANAGER, 2);
  g_assert_cmpint (column (changed, 2)->origin, ==, TW_COLUMN_BY_HAND);
  g_assert_cmpint (column (changed, 1)->origin, ==, TW_COLUMN_REMEMBERED);
  g_assert_null (other);
}

static void
test_by_place (void)
{
  const char *const by_hand[] = { "manager=#3", "number=#", NULL };
  g_autoptr (TwColumns) columns = guess ("#;Name;;\n4711;A B;4712;x\n", TW_LIST_STAFF, by_hand, NULL);

  assert_column (columns, TW_FIELD_NUMBER, 0);
  assert_column (columns, TW_FIELD_MANAGER, 2);
  g_assert_cmpint (column (columns, 2)->origin, ==, TW_COLUMN_BY_HAND);
}

static void
test_rows_above (void)
{
  g_autoptr (TwColumns) columns = guess ("Personalliste;;\nStand: heute;;\n;;\nNr.;Name;Ort\n1;A B;Köln\n", TW_LIST_STAFF, NULL, NULL);

  g_assert_cmpint (tw_columns_get_heading_row (columns), ==, 4);
  assert_column (columns, TW_FIELD_SITE, 2);
}

static void
test_merged_headings (void)
{
  g_autoptr (TwColumns) columns = guess ("Nr.;Name;Führungskraft;\n;;Pers.-Nr. Führungskraft;Abteilung\n1;A B;2;Köln\n",
                                         TW_LIST_STAFF, NULL, NULL);

  g_assert_cmpint (tw_columns_get_heading_row (columns), ==, 2);
  assert_column (columns, TW_FIELD_NUMBER, 0);
  assert_column (columns, TW_FIELD_NAME, 1);
  assert_column (columns, TW_FIELD_MANAGER, 2);
  assert_column (columns, TW_FIELD_DEPARTMENT, 3);
}

static void
test_by_hand (void)
{
  const char *const by_hand[] = { "manager=Chefetage", "area=", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TwColumns) columns = guess ("Name;Vorgesetzter;chefetage;Bereich\nA B;1;2;x\n", TW_LIST_STAFF, by_hand, &error);

  g_assert_no_error (error);
  assert_column (columns, TW_FIELD_MANAGER, 2);
  assert_column (columns, TW_FIELD_AREA, -1);
  assert_column (columns, TW_FIELD_DEPARTMENT, -1);
  g_assert_cmpint (column (columns, 2)->certainty, ==, 100);
  g_assert_false (column (columns, 1)->used);
}

static void
test_headings_only_known_by_hand (void)
{
  const char *const by_hand[] = { "name=Wer", NULL };
  g_autoptr (TwColumns) columns = guess ("x;y\nWer;Was\nA B;c\n", TW_LIST_STAFF, by_hand, NULL);

  g_assert_nonnull (columns);
  g_assert_cmpint (tw_columns_get_heading_row (columns), ==, 2);
  assert_column (columns, TW_FIELD_NAME, 0);
}

static void
check_error (const char        *text,
             TwListKind         kind,
             const char *const *by_hand,
             TwIoError          code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwColumns) columns = guess (text, kind, by_hand, &error);

  g_assert_null (columns);
  g_assert_error (error, TW_IO_ERROR, (int) code);
}

static void
test_errors (void)
{
  check_error ("Name;Ort\nA;B\n", TW_LIST_STAFF, (const char *const[]) { "boss=Ort", NULL }, TW_IO_ERROR_UNKNOWN_FIELD);
  check_error ("Name;Ort\nA;B\n", TW_LIST_STAFF, (const char *const[]) { "manager", NULL }, TW_IO_ERROR_UNKNOWN_FIELD);
  check_error ("Name;Ort\nA;B\n", TW_LIST_STAFF, (const char *const[]) { "manager=Chef", NULL }, TW_IO_ERROR_UNKNOWN_HEADING);
  check_error ("Name;Ort\nA;B\n", TW_LIST_STAFF, (const char *const[]) { "site=\xFF", NULL }, TW_IO_ERROR_UNKNOWN_FIELD);
  check_error ("Ort;Gehalt\nA;B\n", TW_LIST_STAFF, NULL, TW_IO_ERROR_NO_HEADINGS);
  check_error ("Name;Rolle\nA;Mentor\n", TW_LIST_ENROLMENTS, NULL, TW_IO_ERROR_NO_HEADINGS);
  check_error ("\n\n", TW_LIST_STAFF, NULL, TW_IO_ERROR_NO_HEADINGS);
}

static void
test_enrolments (void)
{
  g_autoptr (TwColumns) columns = guess ("Pers.-Nr.;Rolle;Themen;Zusage;Bereitschaft;Mögliche Tandems;Motivation\n1;Mentor;;;;;\n",
                                         TW_LIST_ENROLMENTS, NULL, NULL);

  assert_column (columns, TW_FIELD_NUMBER, 0);
  assert_column (columns, TW_FIELD_ROLE, 1);
  assert_column (columns, TW_FIELD_TOPICS, 2);
  assert_column (columns, TW_FIELD_COMMITMENT, 3);
  assert_column (columns, TW_FIELD_WILLINGNESS, 4);
  assert_column (columns, TW_FIELD_CAPACITY, 5);
  assert_column (columns, TW_FIELD_MOTIVATION, 6);
}

static void
test_field_names (void)
{
  for (guint i = 0; i < TW_N_FIELDS; i++)
    {
      TwField field;

      g_assert_true (tw_field_from_name (tw_field_get_name (i), &field));
      g_assert_cmpint (field, ==, i);
    }
}

/* What is written is read again: each heading is that of its field, in both languages. */
static void
test_own_headings (void)
{
  static const char *const languages[] = { "de", "en" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint field = 0; field < TW_N_FIELDS; field++)
      {
        g_autoptr (TwLanguage) language = tw_language_new (languages[i]);
        const char *heading = tw_field_heading (language, (TwField) field);
        TwListKind kind = field >= TW_FIELD_ROLE ? TW_LIST_ENROLMENTS : TW_LIST_STAFF;
        TwHeadingGuess guesses[TW_HEADING_MAX_GUESSES];

        g_test_message ("%s", heading);
        g_assert_cmpuint (tw_heading_guess (heading, kind, guesses), >, 0);
        g_assert_cmpint (guesses[0].field, ==, field);
        g_assert_cmpint (guesses[0].certainty, >=, 80);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/columns/german-and-english-headings-are-known", test_headings);
  g_test_add_func ("/columns/a-manager-by-number-is-surer-than-by-name", test_number_before_name);
  g_test_add_func ("/columns/name-beside-given-names-is-the-family-name", test_name_beside_given_name);
  g_test_add_func ("/columns/the-only-unit-is-the-department", test_only_unit);
  g_test_add_func ("/columns/the-cells-tell-a-title-from-a-job", test_cells_decide_title);
  g_test_add_func ("/columns/yes-and-no-name-no-manager", test_cells_refute_manager);
  g_test_add_func ("/columns/cells-show-an-e-mail-address-without-its-heading", test_cells_show_email);
  g_test_add_func ("/columns/rows-above-the-headings-are-skipped", test_rows_above);
  g_test_add_func ("/columns/headings-merged-over-two-rows-are-one", test_merged_headings);
  g_test_add_func ("/columns/cells-decide-where-headings-say-nothing", test_cells_decide);
  g_test_add_func ("/columns/a-manager-over-two-columns-is-neither-number-nor-name", test_groups);
  g_test_add_func ("/columns/what-was-said-of-an-earlier-list-counts", test_remembered);
  g_test_add_func ("/columns/a-column-is-named-by-its-place", test_by_place);
  g_test_add_func ("/columns/what-is-said-by-hand-counts", test_by_hand);
  g_test_add_func ("/columns/headings-known-by-hand-alone-are-found", test_headings_only_known_by_hand);
  g_test_add_func ("/columns/what-cannot-be-is-said", test_errors);
  g_test_add_func ("/columns/enrolments-have-their-own-fields", test_enrolments);
  g_test_add_func ("/columns/every-field-has-a-name", test_field_names);
  g_test_add_func ("/columns/what-is-written-is-read-again", test_own_headings);

  return g_test_run ();
}
