/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The closing report of a cohort (D12): first what a board wants to know, then what stands behind it.
 *
 * It shows what the facts hold and nothing else: a section without facts is left out, a figure made
 * from the answers of fewer than five is withheld and says so (P8), and ages appear nowhere (P10).
 * Each of its parts has a file of its own. */

#include "tw-closing-report-private.h"

#include "tw-signatures.h"

/* Below a line to sign on there is room for a name, not for what was written in its place. */
static const char *
name_to_sign (const TwClosingReport *self,
              const char            *name)
{
  return tw_closing_report_get_name (self, name) != NULL && g_utf8_strlen (name, -1) <= TW_CLOSING_REPORT_MAX_NAME ? name : NULL;
}

static void
add_signatures (const TwClosingReport *self)
{
  const TwSignature signatures[] = {
    { NULL, tw_language_tr (self->language, "Place and date") },
    { name_to_sign (self, self->facts->sponsor), tw_language_tr (self->language, "Sponsor") },
    { name_to_sign (self, self->facts->contact), tw_language_tr (self->language, "Contact person") },
  };

  tw_document_add_space (self->document, 20);
  tw_document_add_signatures (self->document, signatures, G_N_ELEMENTS (signatures));
}

static void
set_running_texts (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *subject = tw_language_format (self->language, "%1$s · %2$s", facts->programme, facts->cohort);
  g_autofree char *title = tw_language_format (self->language, "Closing report: %s", subject);
  g_autofree char *printed = tw_write_day (self->language, facts->printed, TW_DATE_LONG);
  /* Translators: at the foot of a page; %s is a date */
  g_autofree char *foot = tw_language_format (self->language, "%s · created with Tandemwerk",
                                              printed != NULL ? printed : facts->printed);

  tw_document_set_title (self->document, title, facts->company);
  tw_document_set_running_head (self->document, facts->company, subject);
  tw_document_set_running_foot (self->document, foot);
}

static gboolean
add_logo (TwDocument  *document,
          GBytes      *logo,
          GError     **error)
{
  TwPicture *picture = NULL;

  if (logo == NULL)
    return TRUE;

  picture = tw_picture_new (logo, error);
  if (picture == NULL)
    return FALSE;
  tw_document_set_logo (document, picture);

  return TRUE;
}

typedef struct
{
  TwReportParts part;
  void (*add) (const TwClosingReport *self);
} Part;

static const Part parts[] = {
  { TW_REPORT_PART_TOPICS, tw_closing_report_add_topics },
  { TW_REPORT_PART_PARTICIPATION, tw_closing_report_add_participation },
  { TW_REPORT_PART_TANDEMS, tw_closing_report_add_tandems },
  { TW_REPORT_PART_MEETINGS, tw_closing_report_add_meetings },
  { TW_REPORT_PART_EFFORT, tw_closing_report_add_effort },
  { TW_REPORT_PART_QUALITIES, tw_closing_report_add_qualities },
  { TW_REPORT_PART_GOALS, tw_closing_report_add_goals },
  { TW_REPORT_PART_BENEFITS, tw_closing_report_add_benefits },
  { TW_REPORT_PART_BENEFITS, tw_closing_report_add_statements },
  { TW_REPORT_PART_EARLY_ENDS, tw_closing_report_add_early_ends },
  { TW_REPORT_PART_LESSONS, tw_closing_report_add_lessons },
  { TW_REPORT_PART_SIGNATURES, add_signatures },
  { TW_REPORT_PART_TANDEM_LIST, tw_closing_report_add_tandem_list },
};

/* A part of a report that is laid out later. */
typedef struct
{
  TwClosingReport *report;
  void (*add) (const TwClosingReport *self);
} LaterPart;

static void
report_clear (gpointer pointer)
{
  TwClosingReport *self = pointer;

  tw_language_unref (self->language);
  g_ptr_array_unref (self->known_names);
}

static void
later_part_free (gpointer pointer)
{
  LaterPart *part = pointer;

  g_rc_box_release_full (part->report, report_clear);
  g_free (part);
}

static void
add_part (TwDocument *document,
          gpointer    pointer)
{
  const LaterPart *part = pointer;

  part->add (part->report);
}

static void
add_later (TwClosingReport *self,
           void           (*add) (const TwClosingReport *self))
{
  LaterPart *part = g_new0 (LaterPart, 1);

  part->report = g_rc_box_acquire (self);
  part->add = add;
  tw_document_add_later (self->document, add_part, part, later_part_free);
}

/* First what a board wants to know, then what stands behind it; what is looked up only comes after the signatures. */
static void
add_parts (TwClosingReport *self,
           TwReportParts    left_out)
{
  set_running_texts (self);
  add_later (self, tw_closing_report_add_summary);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!(parts[i].part & left_out))
      add_later (self, parts[i].add);
}

/**
 * tw_closing_report_new_without:
 * @facts: what there is to tell; must stay as it is until the report is laid out to its end
 * @left_out: what of it is left out
 * @logo: (nullable): the company's logo, as the file of a picture
 * @language: the language to tell it in
 * @paper: the paper to lay it out for
 * @names: whether anybody is named
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): the report, or %NULL if the typeface is missing or the logo cannot be read
 */
TwDocument *
tw_closing_report_new_without (const TwReportFacts  *facts,
                               TwReportParts         left_out,
                               GBytes               *logo,
                               TwLanguage           *language,
                               TwPaper               paper,
                               TwReportNames         names,
                               GError              **error)
{
  g_autoptr (TwDocument) document = tw_document_new (language, paper, error);
  TwClosingReport *self = NULL;

  if (document == NULL || !add_logo (document, logo, error))
    return NULL;

  self = g_rc_box_new0 (TwClosingReport);
  self->facts = facts;
  self->language = tw_language_ref (language);
  self->names = names;
  self->known_names = tw_closing_report_collect_names (facts);
  self->document = document;
  add_parts (self, left_out);
  g_rc_box_release_full (self, report_clear);

  return g_steal_pointer (&document);
}

/**
 * tw_closing_report_new:
 * @facts: what there is to tell; must stay as it is until the report is laid out to its end
 * @logo: (nullable): the company's logo, as the file of a picture
 * @language: the language to tell it in
 * @paper: the paper to lay it out for
 * @names: whether anybody is named
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): the whole report, or %NULL if the typeface is missing or the logo cannot be read
 */
TwDocument *
tw_closing_report_new (const TwReportFacts  *facts,
                       GBytes               *logo,
                       TwLanguage           *language,
                       TwPaper               paper,
                       TwReportNames         names,
                       GError              **error)
{
  return tw_closing_report_new_without (facts, 0, logo, language, paper, names, error);
}
