/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes back from participants: forms by their hidden keys, tables of survey tools by a column of codes (P12). */

#include "list-table.h"
#include "tw-cell-moment.h"
#include "tw-form.h"
#include "tw-survey.h"

static TwSurvey *
read_survey (const char *text)
{
  g_autoptr (TwTableReader) table = list_table_from_text (text);
  g_autoptr (GError) error = NULL;
  TwSurvey *survey = tw_survey_read_table (table, &error);

  g_assert_no_error (error);

  return survey;
}

static TwForm *
read_form (const char *text)
{
  g_autoptr (TwTableReader) table = list_table_from_text (text);
  g_autoptr (GError) error = NULL;
  TwForm *form = tw_form_read_table (table, &error);

  g_assert_no_error (error);

  return form;
}

static void
test_moments (void)
{
  static const struct
  {
    const char *cell;
    const char *moment;        /* NULL: none */
  } cells[] = {
    { "24.12.2026 14:30", "2026-12-24T14:30" }, { "2026-12-24 14:30:00", "2026-12-24T14:30" },
    { "24.12.2026, 9.05 Uhr", "2026-12-24T09:05" }, { "2026-12-24T00:00", "2026-12-24T00:00" },
    { "24.12.2026", "2026-12-24T12:00" }, { "24.12.2026 25:00", NULL }, { "31.02.2026 10:00", NULL },
    { "24.12.2026 morgens", NULL }, { "03/04/2026 10:00", NULL }, { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      char moment[TW_MOMENT_SIZE] = "";

      g_test_message ("%s", cells[i].cell);
      g_assert_cmpint (tw_cell_read_moment (cells[i].cell, 2030, moment), ==, cells[i].moment != NULL);
      if (cells[i].moment != NULL)
        g_assert_cmpstr (moment, ==, cells[i].moment);
    }
}

/* The headings need not stand in the first row; rows without a code are passed over. */
static void
test_survey (void)
{
  g_autoptr (TwSurvey) survey = read_survey ("Umfrage;;;\n;;;\nID;Datum abgeschickt;Ihr Code;Frage 1\n"
                                             "1;2026-11-18 10:12:00;ab12cd34 ;\" 4 \"\n2;18.11.2026;;5\n"
                                             "3;unbekannt;EF56GH78\n");
  const TwSurveyRow *first, *second;

  g_assert_cmpstrv (survey->headings, ((const char *const[]) { "ID", "", "", "Frage 1", NULL }));
  g_assert_cmpuint (survey->rows->len, ==, 2);
  first = g_ptr_array_index (survey->rows, 0);
  second = g_ptr_array_index (survey->rows, 1);
  g_assert_cmpint (first->row, ==, 4);
  g_assert_cmpstr (first->code, ==, "ab12cd34");
  g_assert_cmpstr (first->answered_on, ==, "2026-11-18");
  g_assert_cmpstr (first->cells[3], ==, "4");
  g_assert_cmpint (second->row, ==, 6);
  g_assert_cmpstr (second->answered_on, ==, "");
  g_assert_cmpstr (second->cells[3], ==, "");
}

static void
test_no_survey (void)
{
  g_autoptr (TwSurvey) survey = read_survey ("Personalnummer;Rolle\n1;Mentor\n");
  g_autoptr (TwSurvey) empty = read_survey ("A\n");

  g_assert_null (survey);
  g_assert_null (empty);
}

/* The keys count, whatever people read beside them; what else stands in the sheet was not asked. */
static void
test_form (void)
{
  g_autoptr (TwForm) form = read_form ("tandemwerk:form:feedback;Titel\n;Hinweis\ntandemwerk:code;Code;AB12CD34\n"
                                       "tandemwerk:question:1;Vertrauen?;5;4\nGekritzel;x;y\ntandemwerk:question:2;Offen?\n");

  g_assert_cmpstr (form->kind, ==, "feedback");
  g_assert_cmpuint (form->rows->len, ==, 3);
  g_assert_cmpstr (tw_form_get (form, "code"), ==, "AB12CD34");
  g_assert_cmpstr (tw_form_row_get (tw_form_find (form, "question:1"), 1), ==, "4");
  g_assert_cmpstr (tw_form_row_get (tw_form_find (form, "question:1"), 2), ==, "");
  g_assert_cmpstr (tw_form_get (form, "question:2"), ==, "");
  g_assert_null (tw_form_find (form, "question:3"));
}

static void
test_no_form (void)
{
  g_autoptr (TwTableReader) table = list_table_from_text ("Code;trust\nAB12CD34;5\n");
  g_autoptr (TwForm) form = tw_form_read_table (table, NULL);
  g_autoptr (TwSurvey) survey = tw_survey_read_table (table, NULL);

  g_assert_null (form);
  g_assert_nonnull (survey);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/returned/a-meeting-has-a-day-and-a-time", test_moments);
  g_test_add_func ("/returned/a-survey-has-a-row-a-code", test_survey);
  g_test_add_func ("/returned/without-codes-it-is-no-survey", test_no_survey);
  g_test_add_func ("/returned/a-form-is-read-by-its-keys", test_form);
  g_test_add_func ("/returned/what-is-no-form-can-be-read-on", test_no_form);

  return g_test_run ();
}
