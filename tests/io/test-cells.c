/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in cells: stray characters, dates, names, words of closed sets (P11). */

#include "tw-cell-date.h"
#include "tw-cell-manager.h"
#include "tw-cell-name.h"
#include "tw-cell-strength.h"
#include "tw-cell-wishes.h"
#include "tw-cell-words.h"
#include "tw-cells.h"
#include "tw-staff-row.h"

#define THIS_YEAR 2026

static void
test_tidy (void)
{
  static const struct
  {
    const char *cell;
    const char *tidied;
  } cells[] = {
    { "", "" },
    { "Anna", "Anna" },
    { "  Anna   Maria ", "Anna Maria" },
    { "Anna\xC2\xA0Maria\xE2\x80\xAF", "Anna Maria" },
    { "Ab\xC2\xADtei\xC2\xADlung", "Abteilung" },
    { "Mu\xCC\x88ller", "Müller" },
    { "Mu\xCC\x88ller\xE2\x80\x8B", "Müller" },
    { "a\r\nb\tc\vd", "a b c d" },
    { "\xEF\xBB\xBF" "x\x1B[1m", "x[1m" },
    { "\xE2\x80\xAEx", "x" },
    { "\xE3\x80\x80Ünal\xE2\x80\x89", "Ünal" },
  };
  g_autoptr (GString) tidied = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      tw_cell_tidy (cells[i].cell, tidied);
      g_assert_cmpstr (tidied->str, ==, cells[i].tidied);

      g_autofree char *once = g_strdup (tidied->str);
      tw_cell_tidy (once, tidied);
      g_assert_cmpstr (tidied->str, ==, once);
    }
}

static void
test_tidy_text (void)
{
  g_autofree char *text = tw_cell_tidy_text ("\n  Ich\xC2\xA0lerne  gern;\r\n\r\n auch zweimal. \n\n");

  g_assert_cmpstr (text, ==, "Ich lerne gern;\n\nauch zweimal.");
}

static void
test_blank (void)
{
  static const char *const blank[] = { "", "-", "–", "k. A.", "K.A.", "n/a", "N/A", "#N/A", "#NV", "NULL", "unbekannt", "Keine" };
  static const char *const filled[] = { "0", "Klaus", "n", "L", "Nina", "Ann", "—x", "U. Lang", "k. A. vorhanden" };

  for (guint i = 0; i < G_N_ELEMENTS (blank); i++)
    g_assert_true (tw_cell_is_blank (blank[i]));
  for (guint i = 0; i < G_N_ELEMENTS (filled); i++)
    g_assert_false (tw_cell_is_blank (filled[i]));
}

static void
test_number (void)
{
  static const struct
  {
    const char *cell;
    const char *number;
  } cells[] = {
    { "00042", "00042" }, { "'00042", "00042" }, { "4711.0", "4711" }, { "4711,0", "4711" },
    { "A-12.0", "A-12.0" }, { "12.05", "12.05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (GString) number = g_string_new (cells[i].cell);

      tw_cell_tidy_number (number);
      g_assert_cmpstr (number->str, ==, cells[i].number);
    }
}

static void
test_email (void)
{
  static const struct
  {
    const char *cell;
    const char *email;
  } cells[] = {
    { "Anna.Mueller@Example.COM", "anna.mueller@example.com" },
    { "Müller, Anna <a.mueller@example.com>", "a.mueller@example.com" },
    { "mailto:a@b.de", "a@b.de" },
    { "anna", NULL }, { "@b.de", NULL }, { "a@", NULL }, { "a@b.de, c@d.de", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (GString) email = g_string_new (cells[i].cell);

      g_assert_cmpint (tw_cell_tidy_email (email), ==, cells[i].email != NULL);
      if (cells[i].email != NULL)
        g_assert_cmpstr (email->str, ==, cells[i].email);
    }
}

static void
test_topics (void)
{
  g_auto (GStrv) topics = tw_cell_split_topics ("LinkedIn, TikTok;Scrum / Kanban\n• Apps\r\n- linkedin ,, k.A.");

  g_assert_cmpstrv (topics, ((const char *const[]) { "LinkedIn", "TikTok", "Scrum", "Kanban", "Apps", NULL }));
}

static void
test_dates (void)
{
  static const struct
  {
    const char *cell;
    TwCellDateKind kind;
    const char *iso;           /* with the day first */
  } cells[] = {
    { "1979-12-24", TW_CELL_DATE_DAY, "1979-12-24" },
    { "1979-12-24 00:00:00", TW_CELL_DATE_DAY, "1979-12-24" },
    { "1979-12-24T08:30:00Z", TW_CELL_DATE_DAY, "1979-12-24" },
    { "24.12.1979", TW_CELL_DATE_DAY, "1979-12-24" },
    { "24.12.1979 00:00", TW_CELL_DATE_DAY, "1979-12-24" },
    { "4.2.1979", TW_CELL_DATE_DAY, "1979-02-04" },
    { "24. 12. 1979", TW_CELL_DATE_DAY, "1979-12-24" },
    { "24.12.79", TW_CELL_DATE_DAY, "1979-12-24" },
    { "24.12.05", TW_CELL_DATE_DAY, "2005-12-24" },
    { "24.12.26", TW_CELL_DATE_DAY, "2026-12-24" },
    { "24.12.27", TW_CELL_DATE_DAY, "1927-12-24" },
    { "24. Dezember 1979", TW_CELL_DATE_DAY, "1979-12-24" },
    { "1. März 1980", TW_CELL_DATE_DAY, "1980-03-01" },
    { "1 Mrz 1980", TW_CELL_DATE_DAY, "1980-03-01" },
    { "24-Dec-79", TW_CELL_DATE_DAY, "1979-12-24" },
    { "Dec 24, 1979", TW_CELL_DATE_DAY, "1979-12-24" },
    { "19791224", TW_CELL_DATE_DAY, "1979-12-24" },
    { "24121979", TW_CELL_DATE_DAY, "1979-12-24" },
    { "29213", TW_CELL_DATE_DAY, "1979-12-24" },
    { "29213.75", TW_CELL_DATE_DAY, "1979-12-24" },
    { "1979", TW_CELL_DATE_YEAR, "1979-01-01" },
    { "1979.0", TW_CELL_DATE_YEAR, "1979-01-01" },
    { "24/12/79", TW_CELL_DATE_UNORDERED, "1979-12-24" },
    { "03/04/1979", TW_CELL_DATE_UNORDERED, "1979-04-03" },
    { "3-4-1979", TW_CELL_DATE_UNORDERED, "1979-04-03" },
    { "04/04/1979", TW_CELL_DATE_DAY, "1979-04-04" },
    { "29.02.2000", TW_CELL_DATE_DAY, "2000-02-29" },
    { "31.12.9999", TW_CELL_DATE_NEVER, "" },
    { "9999-12-31", TW_CELL_DATE_NEVER, "" },
    { "31.02.1985", TW_CELL_DATE_UNREADABLE, "" },
    { "29.02.1900", TW_CELL_DATE_UNREADABLE, "" },
    { "12.24.1979", TW_CELL_DATE_UNREADABLE, "" },
    { "13/13/1979", TW_CELL_DATE_UNREADABLE, "" },
    { "1979-13-01", TW_CELL_DATE_UNREADABLE, "" },
    { "01.01.0000", TW_CELL_DATE_UNREADABLE, "" },
    { "1234567890123", TW_CELL_DATE_UNREADABLE, "" },
    { "24.12.1979x", TW_CELL_DATE_UNREADABLE, "" },
    { "24.12", TW_CELL_DATE_UNREADABLE, "" },
    { "bald", TW_CELL_DATE_UNREADABLE, "" },
    { "", TW_CELL_DATE_UNREADABLE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      TwCellDate date = tw_cell_read_date (cells[i].cell, THIS_YEAR);
      char iso[TW_ISO_DATE_SIZE];

      g_test_message ("%s", cells[i].cell);
      g_assert_cmpint (date.kind, ==, cells[i].kind);
      tw_cell_date_to_iso (&date, TW_DATE_ORDER_DAY_FIRST, iso);
      g_assert_cmpstr (iso, ==, cells[i].iso);
    }
}

static void
test_month_first (void)
{
  TwCellDate date = tw_cell_read_date ("12/24/79", THIS_YEAR);
  char iso[TW_ISO_DATE_SIZE];

  g_assert_false (tw_cell_date_can_be (&date, TW_DATE_ORDER_DAY_FIRST));
  g_assert_true (tw_cell_date_can_be (&date, TW_DATE_ORDER_MONTH_FIRST));
  tw_cell_date_to_iso (&date, TW_DATE_ORDER_MONTH_FIRST, iso);
  g_assert_cmpstr (iso, ==, "1979-12-24");
}

static void
test_names (void)
{
  static const struct
  {
    const char *cell;
    TwNameOrder order;
    const char *title;
    const char *given;
    const char *family;
  } cells[] = {
    { "Müller, Anna", TW_NAME_ORDER_GIVEN_FIRST, "", "Anna", "Müller" },
    { "Müller,Anna", TW_NAME_ORDER_GIVEN_FIRST, "", "Anna", "Müller" },
    { "Anna Müller", TW_NAME_ORDER_GIVEN_FIRST, "", "Anna", "Müller" },
    { "Müller Anna", TW_NAME_ORDER_FAMILY_FIRST, "", "Anna", "Müller" },
    { "Anna Maria Müller-Lüdenscheidt", TW_NAME_ORDER_GIVEN_FIRST, "", "Anna Maria", "Müller-Lüdenscheidt" },
    { "Prof. Dr. Anna Müller", TW_NAME_ORDER_GIVEN_FIRST, "Prof. Dr.", "Anna", "Müller" },
    { "Müller, Prof. Dr. Anna", TW_NAME_ORDER_GIVEN_FIRST, "Prof. Dr.", "Anna", "Müller" },
    { "Dr. Müller, Anna", TW_NAME_ORDER_GIVEN_FIRST, "Dr.", "Anna", "Müller" },
    { "Müller, Anna, Dr. rer. nat.", TW_NAME_ORDER_GIVEN_FIRST, "Dr. rer. nat.", "Anna", "Müller" },
    { "Dr.Müller, Anna", TW_NAME_ORDER_GIVEN_FIRST, "Dr.", "Anna", "Müller" },
    { "Prof.Dr.-Ing. Jan Voß", TW_NAME_ORDER_GIVEN_FIRST, "Prof. Dr.-Ing.", "Jan", "Voß" },
    { "Frau Dr. Anna Müller", TW_NAME_ORDER_GIVEN_FIRST, "Dr.", "Anna", "Müller" },
    { "Herr Müller", TW_NAME_ORDER_GIVEN_FIRST, "", "", "Müller" },
    { "Karl von der Heide", TW_NAME_ORDER_GIVEN_FIRST, "", "Karl", "von der Heide" },
    { "Heide, Karl von der", TW_NAME_ORDER_GIVEN_FIRST, "", "Karl", "von der Heide" },
    { "von der Heide, Karl", TW_NAME_ORDER_GIVEN_FIRST, "", "Karl", "von der Heide" },
    { "von der Heide Karl", TW_NAME_ORDER_FAMILY_FIRST, "", "Karl", "von der Heide" },
    { "Anna Maria von Berg", TW_NAME_ORDER_GIVEN_FIRST, "", "Anna Maria", "von Berg" },
    { "Ida Gräfin von Berg", TW_NAME_ORDER_GIVEN_FIRST, "", "Ida", "Gräfin von Berg" },
    { "Berg, Ida Gräfin von", TW_NAME_ORDER_GIVEN_FIRST, "", "Ida", "Gräfin von Berg" },
    { "Jan van der Meer", TW_NAME_ORDER_GIVEN_FIRST, "", "Jan", "van der Meer" },
    { "María de la Cruz", TW_NAME_ORDER_GIVEN_FIRST, "", "María", "de la Cruz" },
    { "Steffi Graf", TW_NAME_ORDER_GIVEN_FIRST, "", "Steffi", "Graf" },
    { "Müller, H.", TW_NAME_ORDER_GIVEN_FIRST, "", "H.", "Müller" },
    { "Madonna", TW_NAME_ORDER_GIVEN_FIRST, "", "", "Madonna" },
    { "Dr.", TW_NAME_ORDER_GIVEN_FIRST, "Dr.", "", "" },
    { ",", TW_NAME_ORDER_GIVEN_FIRST, "", "", "" },
    { "", TW_NAME_ORDER_GIVEN_FIRST, "", "", "" },
  };
  g_auto (TwCellName) name;

  tw_cell_name_init (&name);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_test_message ("%s", cells[i].cell);
      tw_cell_read_name (cells[i].cell, cells[i].order, &name);
      g_assert_cmpstr (name.title->str, ==, cells[i].title);
      g_assert_cmpstr (name.given_name->str, ==, cells[i].given);
      g_assert_cmpstr (name.family_name->str, ==, cells[i].family);
    }
}

static void
test_name_parts (void)
{
  g_auto (TwCellName) name;

  tw_cell_name_init (&name);

  tw_cell_read_name_parts ("Dr.", "Karl von der", "Heide", &name);
  g_assert_cmpstr (name.title->str, ==, "Dr.");
  g_assert_cmpstr (name.given_name->str, ==, "Karl");
  g_assert_cmpstr (name.family_name->str, ==, "von der Heide");

  tw_cell_read_name_parts ("", "", "Dr. Müller", &name);
  g_assert_cmpstr (name.title->str, ==, "Dr.");
  g_assert_cmpstr (name.given_name->str, ==, "");
  g_assert_cmpstr (name.family_name->str, ==, "Müller");

  tw_cell_read_name_parts ("", "Anna", "", &name);
  g_assert_cmpstr (name.family_name->str, ==, "Anna");
}

static void
test_managers (void)
{
  static const struct
  {
    const char *cell;
    const char *manager;
  } cells[] = {
    { "0042", "0042" }, { "'0042", "0042" }, { "E-17", "E-17" }, { "A 12", "A 12" },
    { "Müller, Anna (0042)", "0042" }, { "Müller, Anna (Einkauf)", "Anna Müller" },
    { "Anna Müller <Anna@Example.com>", "anna@example.com" }, { "ANNA@example.com", "anna@example.com" },
    { "Müller, Dr. Anna", "Anna Müller" }, { "Anna Müller", "Anna Müller" }, { "Frau Müller", "Müller" },
    { "Heide, Karl von der", "Karl von der Heide" }, { "Dr.", "Dr." },
  };
  g_auto (TwCellName) name;

  tw_cell_name_init (&name);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (GString) manager = g_string_new (cells[i].cell);

      tw_cell_tidy_manager (manager, TW_NAME_ORDER_GIVEN_FIRST, &name);
      g_assert_cmpstr (manager->str, ==, cells[i].manager);
    }
}

static void
test_levels (void)
{
  static const struct
  {
    const char *cell;
    int level;                 /* -1: unreadable */
  } cells[] = {
    { "0", 0 }, { "2", 2 }, { "2.0", 2 }, { "Ebene 2", 2 }, { "2. Führungsebene", 2 }, { "L3", 3 },
    { "Level 4", 4 }, { "Vorstand", 0 }, { "GESCHÄFTSFÜHRUNG", 0 }, { "Board", 0 },
    { "Teamleitung", -1 }, { "1,5", -1 }, { "-1", -1 }, { "1 oder 2", -1 }, { "123", -1 }, { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      int level = -1;

      g_test_message ("%s", cells[i].cell);
      g_assert_cmpint (tw_cell_read_level (cells[i].cell, &level), ==, cells[i].level >= 0);
      if (cells[i].level >= 0)
        g_assert_cmpint (level, ==, cells[i].level);
    }
}

/* D1: who is the mentor and who the mentee must never be guessed. */
static void
test_roles (void)
{
  static const char *const mentors[] = { "Mentor", "mentorin", "Mentor:in", "Mentor*in", "als Mentor", "Reverse Mentor", "MENTOR" };
  static const char *const mentees[] = { "Mentee", "MENTEE", "als Mentee", "Mentorand", "Mentee (Mentoring)" };
  static const char *const unknown[] = { "", "Mentoring", "Mentor/Mentee", "Zuhörer", "beides" };
  TwRole role;

  for (guint i = 0; i < G_N_ELEMENTS (mentors); i++)
    g_assert_true (tw_cell_read_role (mentors[i], &role) && role == TW_ROLE_MENTOR);
  for (guint i = 0; i < G_N_ELEMENTS (mentees); i++)
    g_assert_true (tw_cell_read_role (mentees[i], &role) && role == TW_ROLE_MENTEE);
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (tw_cell_read_role (unknown[i], &role));
}

/* The consent is not the commitment: "zugesagt" does not give it. */
static void
test_consents (void)
{
  static const struct
  {
    const char *cell;
    int consent;               /* -1: unreadable */
  } cells[] = {
    { "ja", TW_CONSENT_GIVEN }, { "Eingewilligt", TW_CONSENT_GIVEN }, { "x", TW_CONSENT_GIVEN },
    { "Nein", TW_CONSENT_REFUSED }, { "widerrufen", TW_CONSENT_REFUSED }, { "not given", TW_CONSENT_REFUSED },
    { "zugesagt", -1 }, { "vielleicht", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      TwConsent consent = TW_CONSENT_UNKNOWN;

      g_test_message ("%s", cells[i].cell);
      g_assert_cmpint (tw_cell_read_consent (cells[i].cell, &consent), ==, cells[i].consent >= 0);
      if (cells[i].consent >= 0)
        g_assert_cmpint (consent, ==, cells[i].consent);
    }
}

/* D10 */
static void
test_mentor_styles (void)
{
  static const struct
  {
    const char *cell;
    int style;                 /* -1: unreadable */
  } cells[] = {
    { "erklärt", TW_MENTOR_EXPLAINS }, { "Explains", TW_MENTOR_EXPLAINS }, { "ich erkläre gern", TW_MENTOR_EXPLAINS },
    { "Fordert heraus", TW_MENTOR_CHALLENGES }, { "challenger", TW_MENTOR_CHALLENGES },
    { "vernetzt", TW_MENTOR_CONNECTS }, { "connects", TW_MENTOR_CONNECTS },
    { "Hört zu", TW_MENTOR_LISTENS }, { "Zuhörer:in", TW_MENTOR_LISTENS }, { "listens", TW_MENTOR_LISTENS },
    { "erklärt, hört zu", -1 }, { "nett", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      TwMentorStyle style = TW_MENTOR_STYLE_UNKNOWN;

      g_test_message ("%s", cells[i].cell);
      g_assert_cmpint (tw_cell_read_mentor_style (cells[i].cell, &style), ==, cells[i].style >= 0);
      if (cells[i].style >= 0)
        g_assert_cmpint (style, ==, cells[i].style);
    }
}

static void
test_strengths_of_topics (void)
{
  static const struct
  {
    const char *cell;
    const char *topic;
    int strength;
  } cells[] = {
    { "Scrum (sehr gut)", "Scrum", 3 }, { "Scrum: 3", "Scrum", 3 }, { "Scrum +++", "Scrum", 3 },
    { "Kanban (etwas)", "Kanban", 1 }, { "Apps: a little", "Apps", 1 }, { "Apps (Gut)", "Apps", 2 },
    { "Scrum", "Scrum", 0 }, { "Künstliche Intelligenz (KI)", "Künstliche Intelligenz (KI)", 0 },
    { "Werkbank: Umbau", "Werkbank: Umbau", 0 }, { "C++", "C++", 0 }, { "(3)", "(3)", 0 }, { "", "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *topic = g_strdup (cells[i].cell);

      g_test_message ("%s", cells[i].cell);
      g_assert_cmpint (tw_cell_take_strength (topic), ==, cells[i].strength);
      g_assert_cmpstr (topic, ==, cells[i].topic);
    }
}

/* D10: wishes by number, e-mail address or name. */
static void
test_several_people (void)
{
  static const struct
  {
    const char *cell;
    const char *people;
  } cells[] = {
    { "", "" }, { "-", "" }, { "4711", "4711" }, { "4711, 4712;4713", "4711|4712|4713" },
    { "Weiß, Mia", "Mia Weiß" }, { "Weiß, Mia Sophie", "Mia Sophie Weiß" }, { "von der Heide, Jörg", "Jörg von der Heide" },
    { "Mia Weiß, Tom Schmidt", "Mia Weiß|Tom Schmidt" }, { "Weiß, Mia; Schmidt, Tom", "Mia Weiß|Tom Schmidt" },
    { "Weiß, Mia (4715)", "4715" }, { "Mia Weiß <Mia@Example.com>", "mia@example.com" },
    { "a@example.com, b@example.com", "a@example.com|b@example.com" }, { "Mia Weiß\nTom Schmidt", "Mia Weiß|Tom Schmidt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_auto (GStrv) people = tw_cell_split_people (cells[i].cell);
      g_autofree char *joined = g_strjoinv ("|", people);

      g_test_message ("%s", cells[i].cell);
      g_assert_cmpstr (joined, ==, cells[i].people);
    }
}

/* D3: nobody takes part by a guess. */
static void
test_commitments (void)
{
  static const struct
  {
    const char *cell;
    int commitment;            /* -1: unreadable */
  } cells[] = {
    { "ja", TW_COMMITMENT_GIVEN }, { "Zugesagt", TW_COMMITMENT_GIVEN }, { "X", TW_COMMITMENT_GIVEN },
    { "given", TW_COMMITMENT_GIVEN }, { "WAHR", TW_COMMITMENT_GIVEN }, { "✓", TW_COMMITMENT_GIVEN },
    { "nein", TW_COMMITMENT_DECLINED }, { "abgesagt", TW_COMMITMENT_DECLINED }, { "declined", TW_COMMITMENT_DECLINED },
    { "nimmt nicht teil", TW_COMMITMENT_DECLINED }, { "0", TW_COMMITMENT_DECLINED },
    { "angefragt", TW_COMMITMENT_ASKED }, { "offen", TW_COMMITMENT_OPEN },
    { "Zurückgezogen", TW_COMMITMENT_WITHDRAWN }, { "withdrawn", TW_COMMITMENT_WITHDRAWN },
    { "vielleicht", -1 }, { "ja, aber", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      TwCommitment commitment = TW_COMMITMENT_OPEN;

      g_test_message ("%s", cells[i].cell);
      g_assert_cmpint (tw_cell_read_commitment (cells[i].cell, &commitment), ==, cells[i].commitment >= 0);
      if (cells[i].commitment >= 0)
        g_assert_cmpint (commitment, ==, cells[i].commitment);
    }
}

/* D4 */
static void
test_willingness (void)
{
  TwWillingness willingness;

  g_assert_true (tw_cell_read_willingness ("Ja", &willingness) && willingness == TW_WILLINGNESS_YES);
  g_assert_true (tw_cell_read_willingness ("nicht bereit", &willingness) && willingness == TW_WILLINGNESS_NO);
  g_assert_false (tw_cell_read_willingness ("mal sehen", &willingness));
}

static void
test_counts (void)
{
  int count;

  g_assert_true (tw_cell_read_count ("2", 20, &count) && count == 2);
  g_assert_true (tw_cell_read_count ("2.0", 20, &count) && count == 2);
  g_assert_false (tw_cell_read_count ("21", 20, &count));
  g_assert_false (tw_cell_read_count ("99999999999999999999", 20, &count));
  g_assert_false (tw_cell_read_count ("zwei", 20, &count));
  g_assert_false (tw_cell_read_count ("-1", 20, &count));
}

static void
test_totals (void)
{
  g_assert_true (tw_cell_is_total ("Summe"));
  g_assert_true (tw_cell_is_total ("Anzahl: 238"));
  g_assert_true (tw_cell_is_total ("GESAMT 12"));
  g_assert_true (tw_cell_is_total ("Total"));
  g_assert_false (tw_cell_is_total ("4711"));
  g_assert_false (tw_cell_is_total ("Summer, Anna"));
  g_assert_false (tw_cell_is_total (""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cells/stray-characters-go-and-tidying-is-idempotent", test_tidy);
  g_test_add_func ("/cells/running-text-keeps-its-lines", test_tidy_text);
  g_test_add_func ("/cells/dashes-and-errors-say-nothing", test_blank);
  g_test_add_func ("/cells/numbers-keep-their-zeros", test_number);
  g_test_add_func ("/cells/e-mail-addresses-are-found-in-their-wrapping", test_email);
  g_test_add_func ("/cells/topics-are-taken-apart-once-each", test_topics);
  g_test_add_func ("/cells/date/every-spelling-is-one-day", test_dates);
  g_test_add_func ("/cells/date/a-day-after-the-month-is-noticed", test_month_first);
  g_test_add_func ("/cells/name/titles-and-prefixes-find-their-place", test_names);
  g_test_add_func ("/cells/name/columns-of-their-own-are-put-together", test_name_parts);
  g_test_add_func ("/cells/a-manager-is-a-number-an-address-or-a-name", test_managers);
  g_test_add_func ("/cells/levels-are-read-or-unreadable", test_levels);
  g_test_add_func ("/cells/roles-are-one-or-unreadable", test_roles);
  g_test_add_func ("/cells/consents-are-read-or-unreadable", test_consents);
  g_test_add_func ("/cells/kinds-of-mentor-are-one-or-unreadable", test_mentor_styles);
  g_test_add_func ("/cells/a-topic-says-how-strongly-it-is-meant", test_strengths_of_topics);
  g_test_add_func ("/cells/a-comma-parts-people-or-stands-in-a-name", test_several_people);
  g_test_add_func ("/cells/commitments-are-read-or-unreadable", test_commitments);
  g_test_add_func ("/cells/willingness-is-read-or-unreadable", test_willingness);
  g_test_add_func ("/cells/counts-have-an-end", test_counts);
  g_test_add_func ("/cells/totals-are-recognized", test_totals);

  return g_test_run ();
}
