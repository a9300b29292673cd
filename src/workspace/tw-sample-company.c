/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A fictional company with German and English names, written as the lists that its HR system would save: a board of
 * eight, managers of two levels below it, everybody else below those, every third of them young. A few rows are as odd
 * as real ones are. Random numbers go by the seed and nothing else. */

#include "tw-sample-company-private.h"

#include "tw-csv-writer.h"

struct _TwSampleCompany
{
  GRand *rand;
  guint n_people;
  guint n_tandems;
  guint n_managers;  /* of both levels */
  guint n_upper;     /* of them, right below the board */
  int this_year;
};

typedef struct
{
  guint index;
  guint manager; /* index; itself: nobody */
  guint department;
  int birth_year;
  const char *job_title;
} Employee;

static const char *const given_names[] = {
  "Anna", "James", "Sabine", "Oliver", "Ayşe", "Emily", "Jürgen", "Grace", "Michael", "Charlotte", "Zoë", "Thomas",
  "Fatima", "William", "Björn", "Olivia", "Katrin", "Harry", "Mehmet", "Sophie", "Stefan", "Amelia", "Dilara", "George",
  "Frauke", "Jack", "Søren", "Isla", "Renate", "Noah", "Agnieszka", "Henry", "Lukas", "Mia", "Priya", "Jonas", "Lena",
  "Karl-Heinz", "Chloe", "Emre",
};

static const char *const family_names[] = {
  "Müller", "Smith", "Weiß", "Brown", "Yılmaz", "Taylor", "Großmann", "Wilson", "von der Heide", "Evans", "Köhler",
  "Thomas", "Öztürk", "Johnson", "Schäfer", "Walker", "Jäger", "Wright", "Nowak", "Robinson", "Kühn", "Thompson",
  "Lindqvist", "White", "Böhm", "Hughes", "Çelik", "Edwards", "Vogel", "Green", "Meyer-Lüdenscheidt", "Hall", "Krause",
  "O’Connor", "Süß", "Clarke", "Haas", "Patel", "Zander", "Ward",
};

static const char *const departments[] = {
  "Vertrieb", "Marketing", "Kundenservice", "Einkauf", "Produktion", "Logistik", "IT", "Finanzen", "Personal", "Recht",
  "Entwicklung", "Qualität", "Nachhaltigkeit", "Kommunikation", "Instandhaltung", "Controlling", "Export", "Online-Handel",
};

static const char *const sites[] = { "Köln", "Bonn", "Leeds", "Dresden", "Zürich" };
static const char *const topics[] = {
  "LinkedIn", "TikTok", "Scrum", "Kanban", "Künstliche Intelligenz", "Online-Vertrieb", "Medienkompetenz",
  "Moderne Software", "Nachhaltigkeit", "Internationalität",
};
static const char *const motivations[] = {
  "Mich interessiert, wie oben entschieden wird.", "Ich will verstehen, was Jüngere bewegt.",
  "I like to explain things.", "Ich erkläre gern, auch zweimal.", "I want to see beyond my own desk.",
};

static const char *
choose (TwSampleCompany   *self,
        const char *const *words,
        guint              n_words)
{
  return words[g_rand_int_range (self->rand, 0, (gint32) n_words)];
}

#define CHOOSE(self, words) choose (self, words, G_N_ELEMENTS (words))

static guint
first_employee (TwSampleCompany *self)
{
  return TW_SAMPLE_BOARD + self->n_managers;
}

static gboolean
is_young (TwSampleCompany *self,
          guint            index)
{
  return index >= first_employee (self) && index % 3 == 0;
}

/* Who somebody is does not depend on the order in which one asks. */
static Employee
get_employee (TwSampleCompany *self,
              guint            index)
{
  const guint below_board = index - TW_SAMPLE_BOARD;
  const guint lower = self->n_managers - self->n_upper;
  Employee employee = { .index = index, .manager = index, .department = 0 };

  if (index < TW_SAMPLE_BOARD)
    {
      employee.birth_year = self->this_year - 52 - (int) (index * 7 % 11);
      employee.job_title = "Vorstand";
    }
  else if (below_board < self->n_upper)
    {
      employee.manager = below_board % TW_SAMPLE_BOARD;
      employee.department = below_board + 1;
      employee.birth_year = self->this_year - 46 - (int) (index * 5 % 13);
      employee.job_title = "Bereichsleitung";
    }
  else if (below_board < self->n_managers)
    {
      employee.manager = TW_SAMPLE_BOARD + below_board % self->n_upper;
      employee.department = below_board % self->n_upper + 1;
      employee.birth_year = self->this_year - 40 - (int) (index * 5 % 17);
      employee.job_title = "Teamleitung";
    }
  else
    {
      const guint team = (below_board - self->n_managers) % lower;

      employee.manager = TW_SAMPLE_BOARD + self->n_upper + team;
      employee.department = (self->n_upper + team) % self->n_upper + 1;
      employee.birth_year = self->this_year - (is_young (self, index) ? 21 + (int) (index * 7 % 12)
                                                                       : 34 + (int) (index * 7 % 28));
      employee.job_title = is_young (self, index) && index % 5 == 0 ? "Auszubildende" : "Referat";
    }

  return employee;
}

static char *
get_number (guint index)
{
  return g_strdup_printf ("%05u", 1000 + index);
}

static char *
get_department (const Employee *employee)
{
  const guint n = G_N_ELEMENTS (departments);
  const guint round = (employee->department - 1) / n;

  if (employee->department == 0)
    return g_strdup ("Vorstand");

  return round == 0 ? g_strdup (departments[employee->department - 1])
                    : g_strdup_printf ("%s %u", departments[(employee->department - 1) % n], round + 1);
}

static void
write_employee (TwSampleCompany *self,
                TwCsvWriter     *writer,
                guint            index,
                const char      *left_on)
{
  const Employee employee = get_employee (self, index);
  g_autofree char *number = get_number (index);
  g_autofree char *department = get_department (&employee);
  g_autofree char *manager = employee.manager == index ? g_strdup ("") : get_number (employee.manager);
  g_autofree char *name = g_strdup_printf ("%s, %s", CHOOSE (self, family_names), CHOOSE (self, given_names));
  g_autofree char *birth_year = g_strdup_printf ("%d", employee.birth_year);
  g_autofree char *email = g_strdup_printf ("p%s@brueckenfeld.example", number);
  g_autofree char *joined = g_strdup_printf ("%02d.%02d.%d", 1 + index % 28, 1 + index % 12,
                                             self->this_year - 1 - (int) (index % 9));
  const char *cells[] = {
    number, name, birth_year, email, department, CHOOSE (self, sites), employee.job_title, manager, joined, left_on, NULL
  };

  tw_csv_writer_add_row (writer, cells);
}

/* What real lists hold: somebody twice, a manager whom nobody knows, a total. */
static void
write_odd_rows (TwCsvWriter *writer)
{
  static const char *const twice[] = {
    "01000", "Doppelt, Dora", "1980", "", " Vertrieb ", "Köln", "Referat", "", "01.02.2015", "", NULL
  };
  static const char *const lost[] = {
    "00999", "  Neu ,  Nele ", "1999", "", "vertrieb", "Bonn", "Trainee", "47110815", "01.09.2025", "", NULL
  };
  static const char *const total[] = { "Summe", "", "", "", "", "", "", "", "", "", NULL };

  tw_csv_writer_add_row (writer, twice);
  tw_csv_writer_add_row (writer, lost);
  tw_csv_writer_add_row (writer, total);
}

static void
write_enrolment (TwSampleCompany *self,
                 TwCsvWriter     *writer,
                 guint            index,
                 const char      *role,
                 const char      *commitment)
{
  g_autofree char *number = get_number (index);
  g_autofree char *wanted = g_strdup_printf ("%s, %s, %s", CHOOSE (self, topics), CHOOSE (self, topics),
                                             CHOOSE (self, topics));
  const char *cells[] = { number, role, wanted, commitment, "ja", index % 40 == 7 ? "" : "ja",
                          CHOOSE (self, motivations), NULL };

  tw_csv_writer_add_row (writer, cells);
}

static TwCsvWriter *
begin_enrolments (const char  *path,
                  GError     **error)
{
  static const char *const headings[] = {
    "Personalnummer", "Rolle", "Themen", "Teilnahmezusage", "Lernbereitschaft", "Einwilligung", "Motivation", NULL
  };
  TwCsvWriter *writer = tw_csv_writer_new (path, ';', error);

  if (writer)
    tw_csv_writer_add_row (writer, headings);

  return writer;
}

/* The young are spread over the departments: every so many employees is one. */
static void
write_mentors (TwSampleCompany *self,
               TwCsvWriter     *writer,
               guint            first,
               guint            n_mentors)
{
  guint n_written = 0, nth = 0;

  for (guint index = first_employee (self); index < self->n_people && n_written < n_mentors; index++)
    if (is_young (self, index) && nth++ >= first)
      {
        write_enrolment (self, writer, index, "Mentor", "ja");
        n_written++;
      }
}

static guint
count_managers (guint n_tandems)
{
  return MAX (n_tandems, 2 * TW_SAMPLE_BOARD);
}

/**
 * tw_sample_least_people:
 *
 * Returns: how many people a company needs for so many tandems: enough young ones beside their managers
 */
guint
tw_sample_least_people (guint n_tandems)
{
  const guint n_mentors = TW_SAMPLE_BOARD + n_tandems + n_tandems / 10 + 1;

  return TW_SAMPLE_BOARD + count_managers (n_tandems) + 3 * n_mentors + 3;
}

/**
 * tw_sample_company_new:
 * @size: no fewer people than tw_sample_least_people()
 */
TwSampleCompany *
tw_sample_company_new (const TwSampleSize *size)
{
  TwSampleCompany *self = g_new0 (TwSampleCompany, 1);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  self->rand = g_rand_new_with_seed (size->seed);
  self->n_people = size->n_people;
  self->n_tandems = size->n_tandems;
  self->n_managers = count_managers (size->n_tandems);
  self->n_upper = MAX (self->n_managers / 4, TW_SAMPLE_BOARD);
  self->this_year = g_date_time_get_year (now);

  return self;
}

/**
 * tw_sample_company_free:
 */
void
tw_sample_company_free (TwSampleCompany *self)
{
  g_rand_free (self->rand);
  g_free (self);
}

/**
 * tw_sample_company_write_staff:
 * @leaver: (nullable): number of somebody who leaves
 * @left_on: (nullable): when
 *
 * Writes the staff list. Written again by a company made anew from the same seed, it is the same but for the leaver.
 */
gboolean
tw_sample_company_write_staff (TwSampleCompany  *self,
                               const char       *path,
                               const char       *leaver,
                               const char       *left_on,
                               GError          **error)
{
  static const char *const headings[] = {
    "Personalnummer", "Name", "Geburtsjahr", "E-Mail", "Abteilung", "Standort", "Funktion", "Vorgesetzte", "Eintritt",
    "Austritt", NULL
  };
  g_autoptr (TwCsvWriter) writer = tw_csv_writer_new (path, ';', error);

  if (!writer)
    return FALSE;

  tw_csv_writer_add_row (writer, headings);
  for (guint i = 0; i < self->n_people; i++)
    {
      g_autofree char *number = get_number (i);

      write_employee (self, writer, i, g_strcmp0 (number, leaver) == 0 ? left_on : "");
    }
  write_odd_rows (writer);

  return tw_csv_writer_finish (writer, error);
}

/**
 * tw_sample_company_write_first:
 *
 * Writes the enrolments of the first cohort: eight from the board, eight young mentors (D5, D14).
 */
gboolean
tw_sample_company_write_first (TwSampleCompany  *self,
                               const char       *path,
                               GError          **error)
{
  g_autoptr (TwCsvWriter) writer = begin_enrolments (path, error);

  if (!writer)
    return FALSE;

  for (guint i = 0; i < TW_SAMPLE_BOARD; i++)
    write_enrolment (self, writer, i, "Mentee", "ja");
  write_mentors (self, writer, 0, TW_SAMPLE_BOARD);

  return tw_csv_writer_finish (writer, error);
}

/**
 * tw_sample_company_write_second:
 *
 * Writes the enrolments of the second cohort: managers of levels 1 and 2 and mentors under 35 (D14); one mentee declined,
 * and one mentor was not asked yet.
 */
gboolean
tw_sample_company_write_second (TwSampleCompany  *self,
                                const char       *path,
                                GError          **error)
{
  g_autoptr (TwCsvWriter) writer = begin_enrolments (path, error);

  if (!writer)
    return FALSE;

  for (guint i = 0; i < self->n_tandems; i++)
    write_enrolment (self, writer, TW_SAMPLE_BOARD + i, "Mentee", i == 6 ? "nein" : "ja");
  write_mentors (self, writer, TW_SAMPLE_BOARD, self->n_tandems + self->n_tandems / 10);

  return tw_csv_writer_finish (writer, error);
}
