/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists in data/sample, as German Excel saves them: a staff list and the enrolments of a cohort. A few rows are wrong
 * on purpose, as in every real list: they show what is refused, and why. */

#include "tw-sample-lists.h"

#include "tw-command-private.h"
#include "tw-language.h"
#include "tw-sample-staff-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define NO_BREAK_SPACE "\u00a0"

/* A row is a list of texts that it owns. */
static GStrv
make_row (const char *const *cells)
{
  return g_strdupv ((char **) cells);
}

static void
insert_row (GPtrArray         *rows,
            guint              at,
            const char *const *cells)
{
  g_ptr_array_insert (rows, (int) at, make_row (cells));
}

static void
change_cell (GPtrArray *rows,
             guint      row,
             guint      cell,
             char      *text)
{
  char **place = &((char **) g_ptr_array_index (rows, row))[cell];

  g_free (*place);
  *place = text;
}

static const char *
get_cell (GPtrArray *rows,
          guint      row,
          guint      cell)
{
  return ((char **) g_ptr_array_index (rows, row))[cell];
}

static const TwSampleHire *
get_hire (GPtrArray *people,
          guint      place)
{
  return g_ptr_array_index (people, place);
}

static GStrv
row_of (const TwSampleHire *hire,
        const char         *name)
{
  const char *cells[] = { hire->number, name, hire->born, hire->email, hire->unit, hire->area, hire->site, hire->job,
                          hire->manager, hire->joined, hire->left, NULL };

  return make_row (cells);
}

/* Untidy cells, which are taken all the same. */
static void
untidy (GPtrArray *rows)
{
  const char *unit = get_cell (rows, 40, 4), *name = get_cell (rows, 41, 1), *site = get_cell (rows, 77, 6);
  const char *born = get_cell (rows, 99, 2);
  g_autoptr (GString) unbroken = g_string_new (name);

  g_string_replace (unbroken, ", ", "," NO_BREAK_SPACE, 0);
  change_cell (rows, 40, 4, g_strdup_printf ("  %s ", unit));
  change_cell (rows, 41, 1, g_strdup (unbroken->str));
  change_cell (rows, 77, 6, g_strconcat (site, NO_BREAK_SPACE, NULL));
  /* A year of two digits. */
  change_cell (rows, 99, 2, g_strdup_printf ("%.6s%s", born, born + strlen ("01.01.19")));
}

/* A number twice, no name, a year and a day that cannot be, a manager whom nobody knows, a total. */
static void
add_wrong_rows (GPtrArray *rows,
                GPtrArray *people)
{
  const char *const no_name[] = { "09001", "", "03.05.1981", "", "Einkauf", "Produktion und Technik", "Dortmund",
                                  "Disponentin", get_hire (people, 4)->number, "01.04.2010", "", NULL };
  const char *const too_old[] = { "09002", "Groß, Lütfi", "11.11.1879", "luetfi.gross@" TW_SAMPLE_DOMAIN, "Marketing",
                                  "Vertrieb und Marketing", "Hamburg", "Mediengestalter", get_hire (people, 0)->number,
                                  "01.01.2001", "", NULL };
  const char *const no_day[] = { "09003", "Über, Jördis", "31.02.1985", "joerdis.ueber@" TW_SAMPLE_DOMAIN, "IT-Betrieb",
                                 "Finanzen und IT", "Leipzig", "Systemadministrator", get_hire (people, 2)->number,
                                 "01.09.2012", "", NULL };
  const char *const no_manager[] = { "09004", "Fröhlich, Käte", "19.06.1990", "kaete.froehlich@" TW_SAMPLE_DOMAIN,
                                     "Controlling", "Finanzen und IT", "Dortmund", "Controllerin", "99999", "01.10.2016",
                                     "", NULL };
  g_autofree char *all = g_strdup_printf ("Anzahl: %u", people->len);
  const char *const total[] = { all, "", "", "", "", "", "", "", "", "", "", NULL };

  g_ptr_array_insert (rows, 123, row_of (get_hire (people, 120), "Ostermann, Jule"));
  insert_row (rows, 60, no_name);
  insert_row (rows, 150, too_old);
  insert_row (rows, 180, no_day);
  insert_row (rows, 200, no_manager);
  g_ptr_array_add (rows, make_row (total));
}

static GPtrArray *
list_staff (GPtrArray *people)
{
  static const char *const headings[] = { "Personalnummer", "Name", "Geburtsdatum", "E-Mail", "Abteilung", "Bereich",
                                          "Standort", "Funktion", "Vorgesetzter (Personalnummer)", "Eintritt", "Austritt",
                                          NULL };
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (rows, row_of (get_hire (people, i), get_hire (people, i)->name));
  untidy (rows);
  add_wrong_rows (rows, people);
  insert_row (rows, 0, headings);

  return rows;
}

/* One of each unit where there is one, and of the first unit two. */
static GPtrArray *
find_young (GPtrArray *people,
            GRand     *chance)
{
  GPtrArray *young = g_ptr_array_new ();
  g_autoptr (GPtrArray) units = tw_sample_staff_units ();

  g_ptr_array_add (units, g_ptr_array_index (units, 0));
  for (guint i = 0; i < units->len; i++)
    {
      g_autoptr (GPtrArray) candidates = g_ptr_array_new ();

      for (guint k = 0; k < people->len; k++)
        {
          TwSampleHire *hire = g_ptr_array_index (people, k);

          if (g_str_equal (hire->unit, g_ptr_array_index (units, i)) && hire->birth_year >= 1992 && *hire->left == '\0' &&
              !g_ptr_array_find (young, hire, NULL))
            g_ptr_array_add (candidates, hire);
        }
      if (candidates->len > 0)
        g_ptr_array_add (young, tw_sample_choose (chance, candidates));
    }

  return young;
}

static GPtrArray *
find_heads (GPtrArray *people)
{
  GPtrArray *heads = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    if (g_str_has_prefix (get_hire (people, i)->job, TW_SAMPLE_HEAD))
      g_ptr_array_add (heads, g_ptr_array_index (people, i));

  return heads;
}

static char *
draw_topics (GRand      *chance,
             int         most,
             const char *separator)
{
  static const char *const topics[] = { "LinkedIn", "TikTok", "Künstliche Intelligenz", "Online-Marketing", "Apps",
                                        "Agile Methoden", "Scrum", "Nachhaltigkeit", "Medienkompetenz",
                                        "Internationalität", "Moderne Software" };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) wanted = NULL;
  guint n_wanted = (guint) tw_sample_between (chance, 2, most);

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    g_ptr_array_add (all, (gpointer) topics[i]);
  wanted = tw_sample_draw (chance, all, n_wanted);
  g_ptr_array_add (wanted, NULL);

  return g_strjoinv (separator, (char **) wanted->pdata);
}

static void
enrol_mentors (GPtrArray *rows,
               GPtrArray *young,
               GRand     *chance)
{
  static const char *const reasons[] = { "Ich möchte zeigen, wie ich arbeite.",
                                         "Mich interessiert, wie oben entschieden wird.",
                                         "Ich erkläre gern;\nauch zweimal.", "" };

  for (guint i = 0; i < young->len; i++)
    {
      const TwSampleHire *hire = g_ptr_array_index (young, i);
      g_autofree char *topics = draw_topics (chance, 4, ", ");
      const char *role = tw_sample_below (chance, 2) == 0 ? "Mentor:in" : hire->is_man ? "Mentor" : "Mentorin";
      const char *const cells[] = { hire->number, hire->name, role, topics, i == 3 ? "" : i == 9 ? "angefragt" : "ja",
                                    i == 12 ? "nein" : "ja", i == 5 ? "2" : "1",
                                    reasons[tw_sample_below (chance, G_N_ELEMENTS (reasons))], NULL };

      g_ptr_array_add (rows, make_row (cells));
    }
}

static void
enrol_mentees (GPtrArray *rows,
               GPtrArray *mentees,
               GRand     *chance)
{
  static const char *const reasons[] = { "Ich will \"TikTok\" verstehen.", "Neue Ideen für den Bereich.",
                                         "Ich lerne lieber von Menschen als aus Folien.", "" };

  for (guint i = 0; i < mentees->len; i++)
    {
      const TwSampleHire *hire = g_ptr_array_index (mentees, i);
      g_autofree char *topics = draw_topics (chance, 3, "; ");
      const char *const cells[] = { hire->number, hire->name, "Mentee", topics, i == 6 ? "nein" : "zugesagt", "ja", "1",
                                    reasons[tw_sample_below (chance, G_N_ELEMENTS (reasons))], NULL };

      g_ptr_array_add (rows, make_row (cells));
    }
}

static GPtrArray *
list_enrolments (GPtrArray *people,
                 GRand     *chance)
{
  static const char *const headings[] = { "Personalnummer", "Name", "Rolle", "Themen", "Teilnahmezusage", "Lernbereit",
                                          "Mögliche Tandems", "Motivation", NULL };
  static const char *const nobody[] = { "77777", "Niemand, Nora", "Mentorin", "Apps", "ja", "ja", "1", "", NULL };
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) young = find_young (people, chance);
  g_autoptr (GPtrArray) heads = find_heads (people);
  g_autoptr (GPtrArray) drawn = tw_sample_draw (chance, heads, 10);
  g_autoptr (GPtrArray) mentees = g_ptr_array_new ();
  const TwSampleHire *twice = g_ptr_array_index (young, 2), *last_head = g_ptr_array_index (heads, heads->len - 1);
  const char *const again[] = { twice->number, twice->name, "Mentor:in", "Scrum", "ja", "ja", "1", "", NULL };
  const char *const no_role[] = { last_head->number, last_head->name, "Zuhörer", "Apps", "ja", "ja", "1", "", NULL };

  for (guint i = 0; i < people->len && g_str_equal (get_hire (people, i)->unit, TW_SAMPLE_TOP_UNIT); i++)
    g_ptr_array_add (mentees, g_ptr_array_index (people, i));
  g_ptr_array_extend (mentees, drawn, NULL, NULL);

  g_ptr_array_add (rows, make_row (headings));
  enrol_mentors (rows, young, chance);
  enrol_mentees (rows, mentees, chance);
  insert_row (rows, 9, nobody);
  g_ptr_array_add (rows, make_row (again));
  g_ptr_array_add (rows, make_row (no_role));

  return rows;
}

static void
write_cell (GString    *text,
            const char *cell)
{
  g_autoptr (GString) quoted = g_string_new (cell);

  if (strpbrk (cell, ";\"\n") == NULL)
    {
      g_string_append (text, cell);
      return;
    }

  g_string_replace (quoted, "\"", "\"\"", 0);
  g_string_append_printf (text, "\"%s\"", quoted->str);
}

/* As Excel does: Windows-1252, semicolons, quotes where they are needed, CRLF. */
static gboolean
write_rows (const char       *folder,
            const char       *name,
            const GPtrArray  *rows,
            GError          **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  gsize length;

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      for (guint k = 0; row[k] != NULL; k++)
        {
          if (k > 0)
            g_string_append_c (text, ';');
          write_cell (text, row[k]);
        }
      g_string_append (text, "\r\n");
    }
  bytes = g_convert (text->str, (gssize) text->len, "WINDOWS-1252", "UTF-8", NULL, &length, error);

  return bytes != NULL && g_file_set_contents (path, bytes, (gssize) length, error);
}

/**
 * tw_sample_lists_write:
 * @folder: where they are written; it is made where it is not there
 * @seed: the same seed makes the same lists
 *
 * Writes staff.csv and enrolments.csv of a company that does not exist, to try the import with.
 */
gboolean
tw_sample_lists_write (const char  *folder,
                       guint32      seed,
                       GError     **error)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed_array (&seed, 1);
  g_autoptr (GPtrArray) people = tw_sample_staff_hire (chance);
  g_autoptr (GPtrArray) staff = list_staff (people);
  g_autoptr (GPtrArray) enrolments = list_enrolments (people, chance);
  int code;

  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      code = errno;
      g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (code),
                   tw_tr (N_("The folder “%s” cannot be made: %s. Please choose another one.")), folder, g_strerror (code));
      return FALSE;
    }

  return write_rows (folder, "staff.csv", staff, error) && write_rows (folder, "enrolments.csv", enrolments, error);
}
