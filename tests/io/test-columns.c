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
    { "Gehalt", UNKNOWN }, { "", UNKNOWN }, { "E-Mail Vorgesetzter", TW_FIELD_EMAIL },
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

  return tw_columns_guess (table, kind, by_hand, error);
}

static void
assert_column (const TwColumns *columns,
               TwField          field,
               int              column)
{
  g_assert_cmpint (tw_columns_find (columns, field), ==, column);
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
  g_assert_cmpint (tw_columns_get_column (columns, 1)->certainty, <, 60);
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
  g_assert_cmpint (tw_columns_get_column (columns, 2)->certainty, ==, 100);
  g_assert_false (tw_columns_get_column (columns, 1)->used);
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
  g_test_add_func ("/columns/what-is-said-by-hand-counts", test_by_hand);
  g_test_add_func ("/columns/headings-known-by-hand-alone-are-found", test_headings_only_known_by_hand);
  g_test_add_func ("/columns/what-cannot-be-is-said", test_errors);
  g_test_add_func ("/columns/enrolments-have-their-own-fields", test_enrolments);
  g_test_add_func ("/columns/every-field-has-a-name", test_field_names);
  g_test_add_func ("/columns/what-is-written-is-read-again", test_own_headings);

  return g_test_run ();
}
