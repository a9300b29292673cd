/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The company of some 240 people in data/sample, which does not exist: a board of four, fifteen units with their heads,
 * teams, and everybody else. */

#include "tw-sample-staff-private.h"

#include <string.h>

static const char women[] =
  "Anna Dörte Frauke Gülay Ines Käthe Mia Özlem Ulrike Wiebke Zoë Aylin Charlotte Elif Greta Isabell Katharina "
  "Marlene Olga Ronja Theresa Vanessa Xenia Agnieszka Bärbel Claudia Edith Friederike Heike Ingrid Karin Monika Petra "
  "Sabine Ursula";

static const char men[] =
  "Björn Emre Henrik Jürgen Lars Nuri Paul Rüdiger Sören Tobias Veit Yannick Benedikt Dominik Fabian Hannes Jonas "
  "Leon Niklas Philipp Sebastian Uwe Werner Detlef Günter Jörg Lothar Norbert Rainer Thomas Volker Can";

static const char families[] =
  "Müller Schäfer Köhler Böhm Weiß Großmann Jäger Krüger Lüders Möller Nötzel Öztürk Pöhlmann Röhrig Sünder "
  "Thörmer Vögele Wächter Yilmaz Zöller Ahrens Brandt Conrad Dietrich Ebert Fischer Gerlach Hartmann Ihde Jansen Kaya "
  "Lehmann Martens Neumann Otto Petersen Quandt Richter Schröder Thiele Ullrich Vogt Wagner Zimmermann Arslan Baumann "
  "Czerny Demir Engel Frank Götz Heß König Lorenz Maaß Nowak Pohl Reuß Sauer Tietz Voß Winkler";

/* Each job as a man and as a woman has it. */
typedef struct
{
  const char *area;
  const char *name;
  const char *site;
  const char *jobs[4];
} Unit;

static const Unit units[] = {
  { "Vertrieb und Marketing", "Vertrieb Inland", "Dortmund", { "Vertriebsreferent|in", "Kundenbetreuer|in", "Gebietsleiter|in" } },
  { "Vertrieb und Marketing", "Vertrieb Export", "Hamburg", { "Exportsachbearbeiter|in", "Key-Account-Manager|in" } },
  { "Vertrieb und Marketing", "Marketing", "Hamburg", { "Marketingreferent|in", "Mediengestalter|in", "Social-Media-Redakteur|in" } },
  { "Vertrieb und Marketing", "Kundenservice", "Leipzig", { "Servicetechniker|in", "Serviceberater|in" } },
  { "Produktion und Technik", "Entwicklung", "Dortmund", { "Konstrukteur|in", "Entwicklungsingenieur|in", "Testingenieur|in" } },
  { "Produktion und Technik", "Fertigung", "Leipzig", { "Industriemechaniker|in", "Schichtführer|in", "Zerspanungsmechaniker|in" } },
  { "Produktion und Technik", "Qualitätssicherung", "Leipzig", { "Prüfingenieur|in", "Qualitätsprüfer|in" } },
  { "Produktion und Technik", "Einkauf", "Dortmund", { "Einkäufer|in", "Disponent|in" } },
  { "Finanzen und IT", "Controlling", "Dortmund", { "Controller|in" } },
  { "Finanzen und IT", "Buchhaltung", "Dortmund", { "Bilanzbuchhalter|in", "Sachbearbeiter|in" } },
  { "Finanzen und IT", "IT-Betrieb", "Leipzig", { "Systemadministrator|in", "IT-Koordinator|in" } },
  { "Finanzen und IT", "Digitale Lösungen", "Köln", { "Softwareentwickler|in", "Produktmanager|in", "UX-Designer|in" } },
  { "Personal und Recht", "Personalentwicklung", "Dortmund", { "Personalreferent|in", "Trainer|in" } },
  { "Personal und Recht", "Ausbildung", "Leipzig", { "Ausbilder|in", "Auszubildender|Auszubildende" } },
  { "Personal und Recht", "Recht und Compliance", "Köln", { "Jurist|in", "Datenschutzreferent|in" } },
};

static const struct
{
  const char *area;
  const char *job;
  const char *title;
  const char *prefix;
} board[] = {
  { "Vertrieb und Marketing", "Vorstand Vertrieb", "", "" },
  { "Produktion und Technik", "Vorstand Technik", "Dr.-Ing. ", "" },
  { "Finanzen und IT", "Vorstand Finanzen", "", "von " },
  { "Personal und Recht", "Vorstand Personal", "Prof. Dr. ", "" },
};

/* What the lists are made with. */
typedef struct
{
  GRand *chance;
  GPtrArray *people;
  GHashTable *used_names;
  GPtrArray *given_names; /* the men first */
  guint n_men;
  GPtrArray *family_names;
} Company;

/* Where and as what somebody is hired. */
typedef struct
{
  int first_year;
  int last_year;
  const char *unit;
  const char *area;
  const char *site;
  const char *job;
  const char *title;
  const char *prefix;
} Position;

static void
hire_free (gpointer hire_pointer)
{
  TwSampleHire *hire = hire_pointer;

  g_free (hire->number);
  g_free (hire->name);
  g_free (hire->born);
  g_free (hire->email);
  g_free (hire->job);
  g_free (hire->manager);
  g_free (hire->joined);
  g_free (hire->left);
  g_free (hire);
}

/* The names live as long as the program. */
static void
add_names (GPtrArray  *names,
           const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) g_intern_string (words[i]));
}

/* As in an address. */
static char *
write_plainly (const char *text)
{
  static const char *const letters[][2] = {
    { "ä", "ae" }, { "ö", "oe" }, { "ü", "ue" }, { "ß", "ss" }, { "Ö", "Oe" }, { "ë", "e" }, { " ", "-" },
  };
  g_autoptr (GString) plain = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    g_string_replace (plain, letters[i][0], letters[i][1], 0);

  return g_ascii_strdown (plain->str, -1);
}

static char *
write_email (const char *given,
             const char *prefix,
             const char *family)
{
  g_autofree char *whole = g_strconcat (prefix, family, NULL);
  g_autofree char *before = write_plainly (given), *after = write_plainly (whole);

  return g_strdup_printf ("%s.%s@" TW_SAMPLE_DOMAIN, before, after);
}

static char *
name_job (const char *job,
          gboolean    is_man)
{
  const char *bar = strchr (job, '|');

  if (bar == NULL)
    return g_strdup (job);
  if (is_man || g_str_equal (bar, "|in"))
    return g_strdup_printf ("%.*s%s", (int) (bar - job), job, is_man ? "" : "in");

  return g_strdup (bar + 1);
}

/* Nobody is called like somebody else. */
static void
name_hire (Company      *company,
           TwSampleHire *hire,
           const char  **family)
{
  char *both;

  do
    {
      const guint place = tw_sample_below (company->chance, company->given_names->len);

      hire->given = g_ptr_array_index (company->given_names, place);
      hire->is_man = place < company->n_men;
      *family = tw_sample_choose (company->chance, company->family_names);
      both = g_strdup_printf ("%s %s", hire->given, *family);
    }
  while (!g_hash_table_add (company->used_names, both));
}

static TwSampleHire *
hire (Company            *company,
      const TwSampleHire *manager,
      const Position     *position)
{
  TwSampleHire *one = g_new0 (TwSampleHire, 1);
  const char *family;

  name_hire (company, one, &family);
  one->born = tw_sample_random_day (company->chance, position->first_year, position->last_year);
  one->birth_year = (int) g_ascii_strtoll (one->born + strlen ("01.01."), NULL, 10);
  one->joined = tw_sample_random_day (company->chance, MAX (one->birth_year + 19, 1985), MAX (one->birth_year + 19, 2025));
  one->number = g_strdup_printf ("%05u", 1000 + 7 * company->people->len);
  one->name = g_strdup_printf ("%s%s, %s%s", position->prefix, family, position->title, one->given);
  one->email = write_email (one->given, position->prefix, family);
  one->unit = position->unit;
  one->area = position->area;
  one->site = position->site;
  one->job = name_job (position->job, one->is_man);
  one->manager = g_strdup (manager != NULL ? manager->number : "");
  one->left = g_strdup ("");
  g_ptr_array_add (company->people, one);

  return one;
}

static void
hire_teams (Company            *company,
            const Unit         *unit,
            const TwSampleHire *head)
{
  const guint n_leads = (guint) tw_sample_between (company->chance, 1, 2);
  const Position lead = { 1970, 1988, unit->name, unit->area, unit->site, "Teamleitung", "", "" };
  g_autoptr (GPtrArray) leads = g_ptr_array_new (), jobs = g_ptr_array_new ();
  int n_left;

  for (guint i = 0; i < n_leads; i++)
    g_ptr_array_add (leads, hire (company, head, &lead));
  for (guint i = 0; unit->jobs[i] != NULL; i++)
    g_ptr_array_add (jobs, (gpointer) unit->jobs[i]);

  for (n_left = tw_sample_between (company->chance, 12, 14); n_left > 0; n_left--)
    {
      const char *job = tw_sample_choose (company->chance, jobs);
      const gboolean is_apprentice = g_str_has_prefix (job, "Auszubild");
      const Position position = { is_apprentice ? 2004 : 1968, is_apprentice ? 2008 : 2003, unit->name, unit->area,
                                  unit->site, job, "", "" };

      hire (company, tw_sample_choose (company->chance, leads), &position);
    }
}

static void
hire_unit (Company            *company,
           const Unit         *unit,
           const TwSampleHire *member)
{
  static const char *const titles[] = { "", "", "Dr. " };
  const char *title = titles[tw_sample_below (company->chance, G_N_ELEMENTS (titles))];
  g_autofree char *job = g_strconcat (TW_SAMPLE_HEAD, unit->name, NULL);
  const Position position = { 1962, 1975, unit->name, unit->area, unit->site, job, title, "" };

  hire_teams (company, unit, hire (company, member, &position));
}

static void
hire_all (Company *company)
{
  for (guint i = 0; i < G_N_ELEMENTS (board); i++)
    hire (company, NULL, &(Position) { 1960, 1968, TW_SAMPLE_TOP_UNIT, board[i].area, "Dortmund", board[i].job,
                                       board[i].title, board[i].prefix });

  for (guint i = 0; i < G_N_ELEMENTS (board); i++)
    for (guint k = 0; k < G_N_ELEMENTS (units); k++)
      if (g_str_equal (units[k].area, board[i].area))
        hire_unit (company, &units[k], g_ptr_array_index (company->people, i));
}

static void
leave (TwSampleHire *hire,
       char         *day)
{
  g_free (hire->left);
  hire->left = day;
}

static void
let_some_leave (Company *company)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new (), leavers = NULL;

  for (guint i = 60; i < company->people->len; i++)
    g_ptr_array_add (others, g_ptr_array_index (company->people, i));
  leavers = tw_sample_draw (company->chance, others, 3);
  for (guint i = 0; i < leavers->len; i++)
    leave (g_ptr_array_index (leavers, i), tw_sample_random_day (company->chance, 2027, 2027));
  leave (g_ptr_array_index (company->people, company->people->len - 3), g_strdup ("30.06.2026"));
}

/*
 * tw_sample_staff_hire:
 *
 * Returns: (transfer full) (element-type TwSampleHire): everybody of the company, the board first
 */
GPtrArray *
tw_sample_staff_hire (GRand *chance)
{
  g_autoptr (GPtrArray) given_names = g_ptr_array_new (), family_names = g_ptr_array_new ();
  g_autoptr (GHashTable) used_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Company company = { chance, g_ptr_array_new_with_free_func (hire_free), used_names, given_names, 0, family_names };

  add_names (given_names, men);
  company.n_men = given_names->len;
  add_names (given_names, women);
  add_names (family_names, families);

  hire_all (&company);
  let_some_leave (&company);

  return company.people;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/*
 * tw_sample_staff_units:
 *
 * Returns: (transfer container): the names of the units in their order
 */
GPtrArray *
tw_sample_staff_units (void)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    g_ptr_array_add (names, (gpointer) units[i].name);
  g_ptr_array_sort (names, compare_names);

  return names;
}
