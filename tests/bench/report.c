/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-report TANDEMS FILE.pdf: what a closing report costs: until its first page is laid out, and until the whole
 * PDF is written. Each is done anew, with a typesetter that knows nothing yet. Prints processor and wall seconds as
 * one line of JSON. */

#include <stdlib.h>
#include <sys/resource.h>

#include "sample-facts.h"
#include "tw-closing-report.h"
#include "tw-document-pdf.h"
#include "tw-document-screen.h"

static const char * const given_names[] = {
  "Ayşe", "Jonas", "Zoë", "Mia", "Emil", "Kübra", "Søren", "Chloé", "Lina", "Ole", "Gisela", "Werner", "Renate",
  "Klaus-Peter", "Ingrid", "Manfred", "Ursula", "Dieter", "Karin", "Wolfgang", "Monika", "Jürgen", "Deniz", "Paula",
};

static const char * const family_names[] = {
  "Yılmaz", "Öztürk-Weiß", "Łukasiewicz", "Grünewald", "Straßburger", "Şahin", "Mikkelsen", "Béranger", "Aßmann",
  "Ørsted", "von Hohenstein", "Müller", "Schröder", "Böhm", "Köhler", "Jäger", "Groß", "Schäfer", "Voß", "Krüger",
  "Bäcker-Lindström", "Überschär", "Kılıç", "Sommerfeld", "Winterhalter-Meyer", "Nguyễn", "Petrović", "Adler",
};

typedef struct
{
  double processor;
  double wall;
} Cost;

static Cost
now (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (Cost) {
    .processor = (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
                 + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC,
    .wall = (double) g_get_monotonic_time () / G_USEC_PER_SEC,
  };
}

static Cost
since (Cost begun)
{
  Cost ended = now ();

  return (Cost) { ended.processor - begun.processor, ended.wall - begun.wall };
}

/* Nobody has the name of somebody else: what was set once is of no use for the next. */
static char *
make_name (guint number)
{
  return g_strdup_printf ("%s %s", given_names[number % G_N_ELEMENTS (given_names)],
                          family_names[number / G_N_ELEMENTS (given_names) % G_N_ELEMENTS (family_names)]);
}

static TwReportFacts *
create_facts (guint n_tandems)
{
  TwReportFacts *facts = sample_facts_new (n_tandems);

  sample_facts_add_life (facts);
  sample_facts_add_closing (facts);
  for (guint i = 0; i < n_tandems; i++)
    {
      TwReportTandem *tandem = g_ptr_array_index (facts->tandems, i);

      g_free (tandem->mentor);
      tandem->mentor = make_name (i);
      g_free (tandem->mentee);
      tandem->mentee = make_name (i + 331);
    }

  return facts;
}

static TwDocument *
create_report (const TwReportFacts *facts)
{
  g_autoptr (TwLanguage) language = tw_language_new ("de");
  g_autoptr (GError) error = NULL;
  TwDocument *report = tw_closing_report_new (facts, NULL, language, TW_PAPER_A4, TW_REPORT_WITH_NAMES, &error);

  if (report == NULL)
    g_error ("%s", error->message);

  return report;
}

static Cost
lay_out_first_page (const TwReportFacts *facts)
{
  cairo_rectangle_t page = { 0, 0, 595.276, 841.89 };
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;
  Cost begun = now ();
  Cost cost;
  g_autoptr (TwDocument) report = create_report (facts);

  surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &page);
  cr = cairo_create (surface);
  tw_document_draw_page (report, 0, cr);
  cost = since (begun);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return cost;
}

static Cost
write_pdf (const TwReportFacts *facts,
           const char          *path)
{
  Cost begun = now ();
  g_autoptr (TwDocument) report = create_report (facts);
  g_autoptr (GError) error = NULL;

  if (!tw_document_write_pdf (report, path, &error))
    g_error ("%s", error->message);

  return since (begun);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TwReportFacts) facts = NULL;
  Cost first;
  Cost whole;

  if (argc != 3)
    {
      g_printerr ("Usage: %s TANDEMS FILE.pdf\n", argv[0]);
      return 2;
    }

  facts = create_facts ((guint) atoi (argv[1]));
  first = lay_out_first_page (facts);
  whole = write_pdf (facts, argv[2]);
  g_print ("{ \"first_page_s\": %.4f, \"first_page_wall_s\": %.4f, \"pdf_s\": %.4f, \"pdf_wall_s\": %.4f }\n",
           first.processor, first.wall, whole.processor, whole.wall);

  return 0;
}
