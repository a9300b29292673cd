/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Staff lists as they occur (P11): what is taken, what is refused and why. */

#include "list-table.h"
#include "tw-io-error.h"
#include "tw-staff-list.h"

#define THIS_YEAR 2026

static TwList *
read_text (const char *text)
{
  g_autoptr (TwTableReader) table = list_table_from_text (text);
  g_autoptr (GError) error = NULL;
  TwList *list = tw_staff_list_read_table (table, &(TwListRequest) { NULL }, NULL, THIS_YEAR, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return list;
}

static const TwStaffRow *
get_row (TwList *list,
         guint        index)
{
  GPtrArray *rows = tw_list_get_rows (list);

  g_assert_cmpuint (index, <, rows->len);

  return g_ptr_array_index (rows, index);
}

static void
assert_refused (TwList   *list,
                guint          index,
                int            row,
                TwFindingCode  code)
{
  GPtrArray *refused = tw_list_get_refused (list);
  const TwFinding *finding;

  g_assert_cmpuint (index, <, refused->len);
  finding = g_ptr_array_index (refused, index);
  g_assert_cmpint (finding->row, ==, row);
  g_assert_cmpint (finding->code, ==, code);
}

/* The same three people, however the file is written. */
static void
test_fixture (gconstpointer name)
{
  g_autofree char *path = list_fixture_path (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (TwList) list = tw_staff_list_read (&(TwListRequest) { .path = path }, NULL, THIS_YEAR, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (tw_list_get_rows (list)->len, ==, 3);
  g_assert_cmpuint (tw_list_get_refused (list)->len, ==, 0);

  g_assert_cmpstr (get_row (list, 0)->number, ==, "0100");
  g_assert_cmpstr (get_row (list, 0)->title, ==, "Dr.");
  g_assert_cmpstr (get_row (list, 0)->given_name, ==, "Özlem");
  g_assert_cmpstr (get_row (list, 0)->family_name, ==, "Öztürk");
  g_assert_cmpstr (get_row (list, 0)->department, ==, "Vorstand");
  g_assert_cmpint (get_row (list, 0)->birth_year, ==, 1965);
  g_assert_null (get_row (list, 0)->manager);
  g_assert_cmpstr (get_row (list, 1)->family_name, ==, "Großmann");
  g_assert_cmpstr (get_row (list, 1)->department, ==, "Einkauf");
  g_assert_cmpstr (get_row (list, 1)->manager, ==, "0100");
  g_assert_cmpstr (get_row (list, 2)->family_name, ==, "von der Heide");
  g_assert_cmpint (get_row (list, 2)->row, ==, 4);
}

static void
test_title_rows_and_totals (void)
{
  g_autofree char *path = list_fixture_path ("staff-title-rows.csv");
  g_autoptr (TwList) list = tw_staff_list_read (&(TwListRequest) { .path = path }, NULL, THIS_YEAR, NULL, NULL, NULL, NULL);
  g_autofree char *notes = list_show_findings (tw_list_get_notes (list));
  g_autofree char *expected = g_strdup_printf ("11 %d //Summe/0\n", TW_FINDING_ROW_IS_TOTAL);

  g_assert_cmpuint (tw_list_get_rows (list)->len, ==, 4);
  g_assert_cmpuint (tw_list_get_refused (list)->len, ==, 0);
  g_assert_cmpint (get_row (list, 0)->row, ==, 5);
  g_assert_cmpint (get_row (list, 3)->row, ==, 10);
  g_assert_cmpstr (notes, ==, expected);
}

static void
test_english (void)
{
  g_autofree char *path = list_fixture_path ("staff-english.csv");
  g_autoptr (TwList) list = tw_staff_list_read (&(TwListRequest) { .path = path }, NULL, THIS_YEAR, NULL, NULL, NULL, NULL);
  g_autofree char *notes = list_show_findings (tw_list_get_notes (list));
  g_autofree char *expected = g_strdup_printf ("0 %d /Start date//2\n", TW_FINDING_LIST_DATES_MONTH_FIRST);

  g_assert_cmpuint (tw_list_get_rows (list)->len, ==, 3);
  g_assert_cmpstr (get_row (list, 0)->family_name, ==, "van der Meer");
  g_assert_cmpstr (get_row (list, 0)->title, ==, "Dr.");
  g_assert_cmpint (get_row (list, 0)->birth_year, ==, 1965);
  g_assert_cmpstr (get_row (list, 0)->joined, ==, "1990-01-31");
  g_assert_cmpstr (get_row (list, 1)->joined, ==, "2001-04-03");
  g_assert_cmpstr (get_row (list, 2)->joined, ==, "2019-12-01");
  g_assert_cmpint (get_row (list, 2)->birth_year, ==, 1994);
  g_assert_cmpstr (notes, ==, expected);
}

static void
test_refused_rows (void)
{
  g_autoptr (TwList) list = read_text (
    "Nr;Name;Geburtsdatum;Eintritt\n"
    "1;;1.1.1980;\n"
    "2;Alt, Ada;1.1.1880;\n"
    "3;Jung, Jo;2020;\n"
    "4;Falsch, Fee;31.02.1980;\n"
    "5;Später, Sven;1980;bald\n"
    "6;Gut, Gerd;1980;\n"
    "6;Gut, Gesa;1981;\n");

  g_assert_cmpuint (tw_list_get_rows (list)->len, ==, 1);
  g_assert_cmpuint (tw_list_get_refused (list)->len, ==, 6);
  assert_refused (list, 0, 2, TW_FINDING_ROW_WITHOUT_NAME);
  assert_refused (list, 1, 3, TW_FINDING_ROW_BIRTH_YEAR_IMPOSSIBLE);
  assert_refused (list, 2, 4, TW_FINDING_ROW_BIRTH_YEAR_IMPOSSIBLE);
  assert_refused (list, 3, 5, TW_FINDING_ROW_DATE_UNREADABLE);
  assert_refused (list, 4, 6, TW_FINDING_ROW_DATE_UNREADABLE);
  assert_refused (list, 5, 8, TW_FINDING_ROW_NUMBER_TWICE);
}

static void
test_too_long (void)
{
  g_autofree char *name = g_strnfill (500, 'x');
  g_autofree char *text = g_strdup_printf ("Nr;Name\n1;%s\n2;Kurz, Kai\n", name);
  g_autoptr (TwList) list = read_text (text);

  g_assert_cmpuint (tw_list_get_rows (list)->len, ==, 1);
  assert_refused (list, 0, 2, TW_FINDING_ROW_CELL_TOO_LONG);
}

static void
test_person_twice (void)
{
  g_autoptr (TwList) list = read_text (
    "Nr;Name;Geburtsjahr;E-Mail;Abteilung\n"
    "1;Müller, Anna;1980;a@b.de;Einkauf\n"
    ";Müller,  ANNA;1980;;Recht\n"             /* no number, same name and year */
    "3;Müller, Anna;1980;x@b.de;Recht\n"        /* told apart by number and e-mail */
    "4;Mu\xCC\x88ller, Anna;1975;A@B.de;Recht\n"     /* same name and e-mail */
    ";Voß, Jan;;;Recht\n"
    ";Voß, Jan;;;Einkauf\n"                     /* other department */
    ";Voss, Jan;;;recht\n"                      /* same name and department */
    "5;Kurz, Ida;1990;;Recht\n"
    "6;Kurz, Ida;1990;;Recht\n"                 /* told apart by number alone */
    "7;Eins, Ada;1970;info@b.de;Recht\n"
    "8;Zwei, Bea;1971;info@b.de;Recht\n");      /* a shared address */

  g_assert_cmpuint (tw_list_get_rows (list)->len, ==, 8);
  g_assert_cmpuint (tw_list_get_refused (list)->len, ==, 3);
  assert_refused (list, 0, 3, TW_FINDING_ROW_PERSON_TWICE);
  assert_refused (list, 1, 5, TW_FINDING_ROW_PERSON_TWICE);
  assert_refused (list, 2, 8, TW_FINDING_ROW_PERSON_TWICE);
}

static void
test_taken_without_a_cell (void)
{
  g_autoptr (TwList) list = read_text (
    "Nr;Name;Ebene;E-Mail;Austritt\n"
    "1;Müller, Anna;Teamleitung;anna;31.12.9999\n"
    "2;Voß, Jan;Ebene 2;j@b.de;31.12.2027\n");
  g_autofree char *notes = list_show_findings (tw_list_get_notes (list));
  g_autofree char *expected = g_strdup_printf ("2 %d /E-Mail/anna/0\n2 %d /Ebene/Teamleitung/0\n",
                                               TW_FINDING_ROW_EMAIL_UNREADABLE, TW_FINDING_ROW_LEVEL_UNREADABLE);

  g_assert_cmpstr (notes, ==, expected);
  g_assert_null (get_row (list, 0)->email);
  g_assert_cmpint (get_row (list, 0)->level, ==, TW_LEVEL_UNKNOWN);
  g_assert_cmpstr (get_row (list, 0)->left, ==, "");
  g_assert_cmpint (get_row (list, 1)->level, ==, 2);
  g_assert_cmpstr (get_row (list, 1)->left, ==, "2027-12-31");
}

static void
test_contradicting_dates (void)
{
  g_autoptr (TwList) list = read_text (
    "Name;Eintritt\nA B;24/12/2001\nC D;12/24/2001\nE F;03/04/2001\n");
  g_autofree char *notes = list_show_findings (tw_list_get_notes (list));
  g_autofree char *expected = g_strdup_printf ("4 %d /Eintritt/03/04/2001/0\n", TW_FINDING_ROW_DATE_AMBIGUOUS);

  g_assert_cmpstr (get_row (list, 0)->joined, ==, "2001-12-24");
  g_assert_cmpstr (get_row (list, 1)->joined, ==, "2001-12-24");
  g_assert_cmpstr (get_row (list, 2)->joined, ==, "");
  g_assert_cmpstr (notes, ==, expected);
}

/* A column that could be read both ways is read as the others of the list are, the dates of birth among them; where
 * these disagree nothing follows, and the day is first.
 */
static void
test_dates_follow_the_others (void)
{
  static const struct
  {
    const char *text;
    const char *joined;
    const char *left;
    TwFindingCode said_of_joining;
  } lists[] = {
    { "Name,Date of birth,Hire date\nAnn Lee,12/24/1979,03/04/2019\n", "2019-03-04", "", TW_FINDING_LIST_DATES_MONTH_FIRST },
    { "Name,Date of birth,Hire date\nAnn Lee,24/12/1979,03/04/2019\n", "2019-04-03", "", TW_FINDING_LIST_DATES_DAY_FIRST },
    { "Name,Hire date,Leaving date\nAnn Lee,03/04/2019,12/31/2024\n", "2019-03-04", "2024-12-31",
      TW_FINDING_LIST_DATES_MONTH_FIRST },
    { "Name,Date of birth,Hire date,Leaving date\nAnn Lee,12/24/1979,03/04/2019,31/12/2024\n", "2019-04-03", "2024-12-31",
      TW_FINDING_LIST_DATES_DAY_FIRST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (TwTableReader) table = list_table_from_text (lists[i].text);
      g_autoptr (TwList) list = tw_staff_list_read_table (table, &(TwListRequest) { NULL }, NULL, THIS_YEAR, NULL, NULL,
                                                          NULL, NULL);
      const TwStaffRow *ann = g_ptr_array_index (tw_list_get_rows (list), 0);
      const TwFinding *note = g_ptr_array_index (tw_list_get_notes (list), 0);

      g_test_message ("%s", lists[i].text);
      g_assert_cmpstr (ann->joined, ==, lists[i].joined);
      g_assert_cmpstr (ann->left, ==, lists[i].left);
      g_assert_cmpint (note->code, ==, lists[i].said_of_joining);
    }
}

static void
test_family_first (void)
{
  g_autoptr (TwList) list = read_text ("Nachname Vorname;Ort\nvon Berg Karl;Köln\n");

  g_assert_cmpstr (get_row (list, 0)->family_name, ==, "von Berg");
  g_assert_cmpstr (get_row (list, 0)->given_name, ==, "Karl");
}

static void
test_no_rows (void)
{
  g_autoptr (TwList) list = read_text ("Nr;Name\n");

  g_assert_cmpuint (tw_list_get_rows (list)->len, ==, 0);
  g_assert_cmpuint (tw_list_get_refused (list)->len, ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = list_fixture_path ("staff-utf-8.csv");
  g_autoptr (TwList) list = NULL;

  g_cancellable_cancel (cancellable);
  list = tw_staff_list_read (&(TwListRequest) { .path = path }, NULL, THIS_YEAR, NULL, NULL, cancellable, &error);

  g_assert_null (list);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
keep_largest (double   fraction,
              gpointer user_data)
{
  double *largest = user_data;

  g_assert_cmpfloat (fraction, >=, *largest);
  g_assert_cmpfloat (fraction, <=, 1.0);
  *largest = fraction;
}

static void
test_many_rows (void)
{
  g_autoptr (GString) text = g_string_new ("Personalnr;Name;Abteilung\n");
  g_autoptr (TwTableReader) table = NULL;
  g_autoptr (TwList) list = NULL;
  double largest = 0.0;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%u;Meier, Max;Einkauf\n", i + 1);

  table = list_table_from_text (text->str);
  list = tw_staff_list_read_table (table, &(TwListRequest) { NULL }, NULL, THIS_YEAR, keep_largest, &largest, NULL, NULL);

  g_assert_cmpuint (tw_list_get_rows (list)->len, ==, 20000);
  g_assert_cmpfloat (largest, >, 0.8);
}

static void
mutate (GString *text)
{
  static const char *const spice[] = { ";", "\n", "\"", "0", "-", "\xFC", "\xCC\x88", "12/24/79", ", ", "von ", "Dr. ", "99999999" };
  guint n_changes = g_test_rand_int_range (1, 6);

  for (guint i = 0; i < n_changes && text->len > 0; i++)
    {
      gsize at = g_test_rand_int_range (0, text->len);

      if (g_test_rand_bit ())
        g_string_insert (text, at, spice[g_test_rand_int_range (0, G_N_ELEMENTS (spice))]);
      else
        g_string_erase (text, at, 1);
    }
}

/* Whatever the list says, rows are whole and findings have a row, or there is an error. */
static void
test_mutations (void)
{
  static const char original[] =
    "Nr;Name;Geburtsdatum;E-Mail;Abteilung;Vorgesetzter;Eintritt;Austritt;Ebene\n"
    "1;Müller, Dr. Anna;24.12.1979;a@b.de;Vorstand;;01/02/03;31.12.9999;0\n"
    "2;Karl von der Heide;1980;c@d.de;Einkauf;1;12/24/99;;Ebene 1\n"
    ";Graf, Steffi;29213;;Recht;Müller, Anna;1999;2027-01-01;L2\n";

  for (guint i = 0; i < 4000; i++)
    {
      g_autoptr (GString) text = g_string_new (original);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (TwCsvReader) reader = NULL;
      g_autoptr (TwList) list = NULL;
      g_autoptr (GError) error = NULL;

      mutate (text);
      bytes = g_bytes_new (text->str, text->len);
      reader = tw_csv_reader_new (bytes, &error);
      if (reader != NULL)
        list = tw_staff_list_read_table (TW_TABLE_READER (reader), &(TwListRequest) { NULL },
                                         NULL, THIS_YEAR, NULL, NULL, NULL, &error);

      if (list == NULL)
        {
          g_assert_true (error->domain == TW_IO_ERROR);
          continue;
        }

      for (guint j = 0; j < tw_list_get_rows (list)->len; j++)
        {
          const TwStaffRow *row = get_row (list, j);

          g_assert_true (row->family_name != NULL && *row->family_name != '\0');
          g_assert_true (row->birth_year == 0 || (row->birth_year > 1900 && row->birth_year < THIS_YEAR));
          g_assert_true (row->number == NULL || *row->number != '\0');
        }
    }
}

int
main (int    argc,
      char **argv)
{
  static const char *const same_people[] = {
    "staff-windows-1252.csv", "staff-utf-8.csv", "staff-utf-8-bom.csv", "staff-utf-16-le.csv", "staff-utf-16-be.csv",
    "staff-comma.csv", "staff-tab-old-mac-lines.csv", "staff-decomposed.csv",
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (same_people); i++)
    {
      g_autofree char *path = g_strdup_printf ("/staff-list/the-same-people/%s", same_people[i]);

      g_test_add_data_func (path, same_people[i], test_fixture);
    }

  g_test_add_func ("/staff-list/title-rows-and-totals-are-no-people", test_title_rows_and_totals);
  g_test_add_func ("/staff-list/an-english-list-has-its-months-first", test_english);
  g_test_add_func ("/staff-list/each-refused-row-has-its-reason", test_refused_rows);
  g_test_add_func ("/staff-list/a-cell-that-is-too-long-is-refused", test_too_long);
  g_test_add_func ("/staff-list/one-person-twice-is-noticed", test_person_twice);
  g_test_add_func ("/staff-list/an-odd-cell-does-not-cost-the-row", test_taken_without_a_cell);
  g_test_add_func ("/staff-list/days-and-months-are-never-mixed-up", test_contradicting_dates);
  g_test_add_func ("/staff-list/dates-follow-the-other-columns", test_dates_follow_the_others);
  g_test_add_func ("/staff-list/the-heading-says-which-name-is-first", test_family_first);
  g_test_add_func ("/staff-list/a-list-may-have-no-people", test_no_rows);
  g_test_add_func ("/staff-list/reading-can-be-cancelled", test_cancelled);
  g_test_add_func ("/staff-list/namesakes-with-numbers-are-many-people", test_many_rows);
  g_test_add_func ("/staff-list/a-changed-list-is-read-or-refused", test_mutations);

  return g_test_run ();
}
