/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The closing sheet of one tandem (D12): what the two look back on together. Figures and goals are printed; what they
 * take along is left to the pen. No answer to any feedback stands here (P8). */

#include "tw-tandem-sheets-private.h"

#include "tw-day-words.h"
#include "tw-form-fields.h"
#include "tw-names.h"
#include "tw-table.h"
#include "tw-tandem-words-private.h"
#include "tw-tick-boxes.h"

static void
add_people (TwDocument          *document,
            const TwTandemFacts *facts)
{
  TwLanguage *language = tw_document_get_language (document);
  g_autofree char *period = tw_write_period (language, facts->start, facts->end);
  g_autofree char *topics = facts->topics->len > 0 ? tw_write_topics (language, facts->topics) : NULL;
  const TwFormField fields[] = {
    { tw_role_name (language, "mentor"), facts->mentor },
    { tw_role_name (language, "mentee"), facts->mentee },
    { tw_language_tr (language, "Term"), period },
    { tw_language_tr (language, "Topics"), topics },
  };

  tw_document_add_space (document, 10);
  tw_document_add_form_fields (document, fields, G_N_ELEMENTS (fields), 2);
}

static void
add_effort (TwDocument          *document,
            const TwTandemFacts *facts)
{
  TwLanguage *language = tw_document_get_language (document);
  g_autofree char *held = tw_language_integer (language, facts->n_held);
  g_autofree char *planned = tw_language_integer (language, facts->n_planned);
  g_autofree char *meetings = facts->n_planned > 0 ? tw_language_format (language, "%1$s of %2$s", held, planned) : NULL;
  g_autofree char *mentor = facts->minutes_mentor > 0 ? tw_language_duration (language, facts->minutes_mentor) : NULL;
  g_autofree char *mentee = facts->minutes_mentee > 0 ? tw_language_duration (language, facts->minutes_mentee) : NULL;
  const TwFormField fields[] = {
    { tw_language_tr (language, "Meetings held"), meetings },
    { tw_language_tr (language, "Time of the mentor, with preparation"), mentor },
    { tw_language_tr (language, "Time of the mentee, with preparation"), mentee },
  };

  tw_document_add_form_fields (document, fields, G_N_ELEMENTS (fields), 3);
}

static void
add_goals (TwDocument          *document,
           const TwTandemFacts *facts)
{
  TwLanguage *language = tw_document_get_language (document);
  g_autoptr (TwTable) table = NULL;

  tw_document_add_heading (document, tw_language_tr (language, "What we wanted to reach"));
  if (facts->goals->len == 0)
    {
      tw_document_add_writing_room (document, tw_language_tr (language, "Our goals, and how far we got"), NULL, 4);
      return;
    }

  table = tw_table_new ();
  tw_table_add_column (table, tw_language_tr (language, "Goal"), TW_TABLE_START);
  tw_table_add_column (table, tw_language_tr (language, "Measure"), TW_TABLE_START);
  tw_table_add_column (table, tw_language_tr (language, "By when"), TW_TABLE_START);
  tw_table_add_column (table, tw_language_tr (language, "Reached"), TW_TABLE_END);
  for (guint i = 0; i < facts->goals->len; i++)
    {
      const TwTandemGoal *goal = g_ptr_array_index (facts->goals, i);
      g_autofree char *target = tw_write_day (language, goal->target, TW_DATE_SHORT);
      g_autofree char *progress = tw_language_percent (language, goal->progress, 0);
      const char *cells[] = { goal->goal, goal->measure != NULL ? goal->measure : "–", target != NULL ? target : "–",
                              progress, NULL };

      tw_table_add_row (table, cells);
    }
  tw_document_add_table (document, table);
}

static void
add_retrospect (TwDocument *document)
{
  TwLanguage *language = tw_document_get_language (document);
  const char *how_on[] = {
    tw_language_tr (language, "We go on meeting"),
    tw_language_tr (language, "We end the tandem here"),
    NULL
  };

  tw_document_add_heading (document, tw_language_tr (language, "What we take along"));
  tw_document_add_writing_room (document, tw_language_tr (language, "The mentor learned and gained"), NULL, 2);
  tw_document_add_writing_room (document, tw_language_tr (language, "The mentee learned and gained"), NULL, 2);
  tw_document_add_writing_room (document, tw_language_tr (language, "The next cohort should do this better"), NULL, 2);
  tw_document_add_space (document, 10);
  tw_document_add_tick_boxes (document, tw_language_tr (language, "From here on"), how_on, 2);
}

static void
fill_sheet (TwDocument          *document,
            const TwTandemFacts *facts)
{
  add_people (document, facts);
  add_effort (document, facts);
  add_goals (document, facts);
  add_retrospect (document);
}

/**
 * tw_closing_sheet_new:
 * @letterhead: who hands it out; must stay as it is until the paper is laid out to its end, as the tandems
 * @tandems: (element-type TwTandemFacts): the tandems, each of which gets its own; empty: one to be filled in by hand
 * @language: the language it is written in
 * @paper: the paper to lay it out for
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): the closing sheets
 */
TwDocument *
tw_closing_sheet_new (const TwLetterhead  *letterhead,
                      GPtrArray           *tandems,
                      TwLanguage          *language,
                      TwPaper              paper,
                      GError             **error)
{
  return tw_tandem_sheets_new (letterhead, tandems, tw_language_tr (language, "Closing sheet of the tandem"), fill_sheet,
                               language, paper, error);
}
