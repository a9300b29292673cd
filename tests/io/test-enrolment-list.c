/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Enrolment lists: who takes part, as what, for which topics (D3, D4, D10). */

#include "list-table.h"
#include "tw-enrolment-list.h"

static TwList *
read_text (const char *text)
{
  g_autoptr (TwTableReader) table = list_table_from_text (text);
  g_autoptr (GError) error = NULL;
  TwList *list = tw_enrolment_list_read_table (table, &(TwListRequest) { NULL }, NULL, 2026, NULL, &error);

  g_assert_no_error (error);

  return list;
}

static const TwEnrolmentRow *
get_row (TwList *list,
         guint            index)
{
  GPtrArray *rows = tw_list_get_rows (list);

  g_assert_cmpuint (index, <, rows->len);

  return g_ptr_array_index (rows, index);
}

static void
test_whole_rows (void)
{
  g_autoptr (TwList) list = read_text (
    "Personalnummer;Rolle;Themen;Zusage;Lernbereit;Mögliche Tandems;Motivation\n"
    "0042;Mentorin;LinkedIn, TikTok;ja;ja;2;\"Ich erkläre gern;\nauch zweimal.\"\n"
    "0007;Mentee;\"Scrum\nKI\";;;;\n");
  const TwEnrolmentRow *mentor = get_row (list, 0);
  const TwEnrolmentRow *mentee = get_row (list, 1);

  g_assert_cmpint (mentor->row, ==, 2);
  g_assert_cmpstr (mentor->number, ==, "0042");
  g_assert_cmpint (mentor->role, ==, TW_ROLE_MENTOR);
  g_assert_cmpint (mentor->commitment, ==, TW_COMMITMENT_GIVEN);
  g_assert_cmpint (mentor->willingness, ==, TW_WILLINGNESS_YES);
  g_assert_cmpint (mentor->capacity, ==, 2);
  g_assert_cmpstr (mentor->motivation, ==, "Ich erkläre gern;\nauch zweimal.");
  g_assert_cmpstrv (mentor->topics, ((const char *const[]) { "LinkedIn", "TikTok", NULL }));

  g_assert_cmpint (mentee->row, ==, 3);
  g_assert_cmpint (mentee->role, ==, TW_ROLE_MENTEE);
  g_assert_cmpint (mentee->commitment, ==, TW_COMMITMENT_OPEN);
  g_assert_cmpint (mentee->willingness, ==, TW_WILLINGNESS_UNKNOWN);
  g_assert_cmpint (mentee->capacity, ==, 0);
  g_assert_null (mentee->motivation);
  g_assert_cmpstrv (mentee->topics, ((const char *const[]) { "Scrum", "KI", NULL }));
}

/* A heading that only says whom it is about is that of the number, unless another one is. */
static void
test_by_person (void)
{
  g_autoptr (TwList) plain = read_text ("person,role,topics,commitment\n4711,mentor,AI,given\n");
  g_autoptr (TwList) both = read_text ("Person;Personalnummer;Rolle;Themen\nLee, Ann;4711;Mentor;KI\n");

  g_assert_cmpstr (get_row (plain, 0)->number, ==, "4711");
  g_assert_cmpint (get_row (plain, 0)->commitment, ==, TW_COMMITMENT_GIVEN);
  g_assert_cmpstr (get_row (both, 0)->number, ==, "4711");
  g_assert_cmpstr (get_row (both, 0)->name, ==, "Lee, Ann");
}

static void
test_by_email (void)
{
  g_autoptr (TwList) list = read_text ("Name,E-mail,Role,Topics\nAnn Lee,Ann <A@B.org>,mentor,Apps\n");

  g_assert_null (get_row (list, 0)->number);
  g_assert_cmpstr (get_row (list, 0)->email, ==, "a@b.org");
  g_assert_cmpstr (get_row (list, 0)->name, ==, "Ann Lee");
}

static void
test_refused (void)
{
  g_autoptr (TwList) list = read_text (
    "Nr;Name;Rolle;Themen\n"
    ";Niemand, Nora;Mentor;Apps\n"
    "1;Müller, Anna;Mentoring;Apps\n"
    "1;Müller, Anna;;Apps\n"
    "1;Müller, Anna;Mentor;Apps\n"
    "1;Müller, Anna;Mentorin;Scrum\n"
    "1;Müller, Anna;Mentee;Scrum\n");
  g_autofree char *refused = list_show_findings (tw_list_get_refused (list));
  g_autofree char *expected = g_strdup_printf ("2 %d ///0\n"
                                               "3 %d /Rolle/Mentoring/0\n"
                                               "4 %d /Rolle//0\n"
                                               "6 %d Müller, Anna///5\n"
                                               "7 %d Müller, Anna///5\n",
                                               TW_FINDING_ROW_PERSON_MISSING, TW_FINDING_ROW_ROLE_UNKNOWN,
                                               TW_FINDING_ROW_ROLE_UNKNOWN, TW_FINDING_ROW_ENROLLED_TWICE,
                                               TW_FINDING_ROW_ENROLLED_OTHER_ROLE);

  g_assert_cmpuint (tw_list_get_rows (list)->len, ==, 1);
  g_assert_cmpstr (refused, ==, expected);
}

/* D3, D4: an answer that cannot be read is no answer. */
static void
test_unreadable_answers (void)
{
  g_autoptr (TwList) list = read_text (
    "Nr;Rolle;Themen;Zusage;Lernbereit;Tandems\n1;Mentor;;vielleicht;mal sehen;viele\n");
  g_autofree char *notes = list_show_findings (tw_list_get_notes (list));
  g_autofree char *expected = g_strdup_printf ("2 %d /Zusage/vielleicht/0\n"
                                               "2 %d /Lernbereit/mal sehen/0\n"
                                               "2 %d /Tandems/viele/0\n"
                                               "2 %d 1///0\n",
                                               TW_FINDING_ROW_COMMITMENT_UNKNOWN, TW_FINDING_ROW_WILLINGNESS_UNKNOWN,
                                               TW_FINDING_ROW_CAPACITY_UNREADABLE, TW_FINDING_ROW_WITHOUT_TOPIC);

  g_assert_cmpstr (notes, ==, expected);
  g_assert_cmpint (get_row (list, 0)->commitment, ==, TW_COMMITMENT_OPEN);
  g_assert_cmpint (get_row (list, 0)->willingness, ==, TW_WILLINGNESS_UNKNOWN);
  g_assert_cmpint (get_row (list, 0)->capacity, ==, 0);
}

/* D3, D4, D6, D10: everything an enrolment form asks for, with German headings. */
static void
test_all_answers (void)
{
  g_autoptr (TwList) list = read_text (
    "Personalnummer;Rolle;Themen;Kompetenzen;Qualifikationen;Sprachen;Verfügbarkeit;Art als Mentor:in;1. Wunsch;2. Wunsch;"
    "3. Wunsch;Teilnahmezusage;Teilnahmezusage am;Einwilligung;Einwilligung am\n"
    "1;Mentorin;Scrum (sehr), KI;Geduld, Humor;B. Sc.;Deutsch/Englisch;Mo, Di;hört zu;\"Roth, Michael\";17;a@example.com;"
    "ja;03.02.2027;nein;04.02.2027\n");
  const TwEnrolmentRow *row = get_row (list, 0);

  g_assert_cmpuint (tw_list_get_notes (list)->len, ==, 0);
  g_assert_cmpstrv (row->topics, ((const char *const[]) { "Scrum", "KI", NULL }));
  g_assert_cmpint (row->topic_strengths[0], ==, 3);
  g_assert_cmpint (row->topic_strengths[1], ==, 0);
  g_assert_cmpstrv (row->strengths[TW_STRENGTH_COMPETENCE], ((const char *const[]) { "Geduld", "Humor", NULL }));
  g_assert_cmpstrv (row->strengths[TW_STRENGTH_QUALIFICATION], ((const char *const[]) { "B. Sc.", NULL }));
  g_assert_cmpstrv (row->strengths[TW_STRENGTH_LANGUAGE], ((const char *const[]) { "Deutsch", "Englisch", NULL }));
  g_assert_cmpstrv (row->strengths[TW_STRENGTH_AVAILABILITY], ((const char *const[]) { "Mo", "Di", NULL }));
  g_assert_cmpint (row->mentor_style, ==, TW_MENTOR_LISTENS);
  g_assert_cmpstrv (row->wishes, ((const char *const[]) { "Michael Roth", "17", "a@example.com", NULL }));
  g_assert_cmpint (row->commitment, ==, TW_COMMITMENT_GIVEN);
  g_assert_cmpstr (row->commitment_on, ==, "2027-02-03");
  g_assert_cmpint (row->consent, ==, TW_CONSENT_REFUSED);
  g_assert_cmpstr (row->consent_on, ==, "2027-02-04");
}

static void
test_all_answers_in_english (void)
{
  g_autoptr (TwList) list = read_text (
    "Personnel number,Role,Topics,Competences,Qualifications,Languages,Availability,Kind of mentor,Wishes,Commitment,"
    "Commitment date,Consent,Consent date\n"
    "1,mentor,Scrum: 1,Patience,BSc,English,mornings,challenges,\"17, 18\",yes,2027-02-03,yes,2027-02-04\n");
  const TwEnrolmentRow *row = get_row (list, 0);

  g_assert_cmpuint (tw_list_get_notes (list)->len, ==, 0);
  g_assert_cmpint (row->topic_strengths[0], ==, 1);
  g_assert_cmpstr (row->strengths[TW_STRENGTH_QUALIFICATION][0], ==, "BSc");
  g_assert_cmpint (row->mentor_style, ==, TW_MENTOR_CHALLENGES);
  g_assert_cmpstrv (row->wishes, ((const char *const[]) { "17", "18", NULL }));
  g_assert_cmpstr (row->commitment_on, ==, "2027-02-03");
  g_assert_cmpint (row->consent, ==, TW_CONSENT_GIVEN);
}

/* Some lists answer with a date; 02/03 is decided by the whole column. */
static void
test_dates_are_answers (void)
{
  g_autoptr (TwList) list = read_text (
    "Nr;Rolle;Themen;Zusage;Zusage am;Einwilligung\n"
    "1;Mentor;KI;;02/03/27;05.02.2027\n"
    "2;Mentor;KI;06.02.2027;;\n"
    "3;Mentor;KI;nein;25/02/27;\n"
    "4;Mentor;KI;ja;irgendwann;\n");
  g_autofree char *notes = list_show_findings (tw_list_get_notes (list));
  g_autofree char *expected = g_strdup_printf ("5 %d /Zusage am/irgendwann/0\n0 %d /Zusage am//1\n",
                                               TW_FINDING_ROW_ANSWER_DATE_UNREADABLE, TW_FINDING_LIST_DATES_DAY_FIRST);

  g_assert_cmpint (get_row (list, 0)->commitment, ==, TW_COMMITMENT_GIVEN);
  g_assert_cmpstr (get_row (list, 0)->commitment_on, ==, "2027-03-02");
  g_assert_cmpint (get_row (list, 0)->consent, ==, TW_CONSENT_GIVEN);
  g_assert_cmpstr (get_row (list, 0)->consent_on, ==, "2027-02-05");
  g_assert_cmpint (get_row (list, 1)->commitment, ==, TW_COMMITMENT_GIVEN);
  g_assert_cmpstr (get_row (list, 1)->commitment_on, ==, "2027-02-06");
  g_assert_cmpint (get_row (list, 2)->commitment, ==, TW_COMMITMENT_DECLINED);
  g_assert_cmpint (get_row (list, 3)->commitment, ==, TW_COMMITMENT_GIVEN);
  g_assert_cmpstr (notes, ==, expected);
}

/* D10: the first three wishes count, and a style that cannot be read is left out. */
static void
test_more_than_asked_for (void)
{
  g_autoptr (TwList) list = read_text (
    "Nr;Rolle;Themen;Wünsche;Mentorentyp;Einwilligung\n1;Mentor;KI;17, 18, 19, 20;nett;vielleicht\n");
  g_autofree char *notes = list_show_findings (tw_list_get_notes (list));
  g_autofree char *expected = g_strdup_printf ("2 %d /Einwilligung/vielleicht/0\n2 %d /Mentorentyp/nett/0\n"
                                               "2 %d /Wünsche/17, 18, 19, 20/0\n",
                                               TW_FINDING_ROW_CONSENT_UNKNOWN, TW_FINDING_ROW_MENTOR_STYLE_UNKNOWN,
                                               TW_FINDING_ROW_WISHES_TOO_MANY);

  g_assert_cmpuint (g_strv_length (get_row (list, 0)->wishes), ==, 3);
  g_assert_cmpint (get_row (list, 0)->mentor_style, ==, TW_MENTOR_STYLE_UNKNOWN);
  g_assert_cmpint (get_row (list, 0)->consent, ==, TW_CONSENT_UNKNOWN);
  g_assert_cmpstr (notes, ==, expected);
}

static void
test_copy (void)
{
  g_autoptr (TwList) list = read_text ("Nr;Rolle;Themen;Sprachen;Wunsch\n1;Mentor;Apps: 3;Polnisch;17\n");
  g_autoptr (TwEnrolmentRow) copy = tw_enrolment_row_copy (get_row (list, 0));

  g_clear_pointer (&list, tw_list_free);
  g_assert_cmpstr (copy->number, ==, "1");
  g_assert_cmpstr (copy->topics[0], ==, "Apps");
  g_assert_cmpint (copy->topic_strengths[0], ==, 3);
  g_assert_cmpstr (copy->strengths[TW_STRENGTH_LANGUAGE][0], ==, "Polnisch");
  g_assert_cmpstr (copy->wishes[0], ==, "17");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/enrolment-list/a-row-says-everything-or-leaves-it-open", test_whole_rows);
  g_test_add_func ("/enrolment-list/an-e-mail-address-names-a-person", test_by_email);
  g_test_add_func ("/enrolment-list/people-are-named-by-a-column-called-person", test_by_person);
  g_test_add_func ("/enrolment-list/each-refused-row-has-its-reason", test_refused);
  g_test_add_func ("/enrolment-list/an-unreadable-answer-is-no-answer", test_unreadable_answers);
  g_test_add_func ("/enrolment-list/every-answer-of-the-form-is-read", test_all_answers);
  g_test_add_func ("/enrolment-list/every-answer-of-the-form-is-read-in-english", test_all_answers_in_english);
  g_test_add_func ("/enrolment-list/a-date-is-an-answer", test_dates_are_answers);
  g_test_add_func ("/enrolment-list/what-is-too-much-is-left-out-and-said", test_more_than_asked_for);
  g_test_add_func ("/enrolment-list/a-copy-outlives-the-list", test_copy);

  return g_test_run ();
}
