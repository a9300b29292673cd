/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tandem agreement (D11): who, what each expects, which goals, and when, how often and under which conditions they
 * meet. What was entered is printed, the rest is left to the pen. */

#include "tw-tandem-sheets-private.h"

#include "tw-day-words.h"
#include "tw-form-fields.h"
#include "tw-names.h"
#include "tw-sheet-private.h"
#include "tw-tandem-words-private.h"

#define GOALS_TO_FILL_IN 3

/* What every tandem agrees to, unless it writes down something else (D4, D17). */
static const char * const ground_rules[] = {
  N_ ("What is said between us stays between us."),
  N_ ("We treat our dates as binding. Whoever cannot come says so in time and proposes the next date."),
  N_ ("We ask for advice, take honest criticism and thank each other."),
  N_ ("If something is not right, we speak about it soon, and if need be with the contact person."),
};

static void
add_people (TwDocument          *document,
            const TwTandemFacts *facts)
{
  TwLanguage *language = tw_document_get_language (document);
  const TwFormField fields[] = {
    { tw_role_name (language, "mentor"), facts->mentor },
    { tw_role_name (language, "mentee"), facts->mentee },
  };

  tw_document_add_space (document, 6);
  tw_document_add_form_fields (document, fields, G_N_ELEMENTS (fields), 2);
}

static void
add_expectations (TwDocument          *document,
                  const TwTandemFacts *facts)
{
  TwLanguage *language = tw_document_get_language (document);

  tw_document_add_heading (document, tw_language_tr (language, "What we expect"));
  tw_document_add_writing_room (document, tw_language_tr (language, "The mentor expects"), facts->mentor_expectations, 2);
  tw_document_add_writing_room (document, tw_language_tr (language, "The mentee expects"), facts->mentee_expectations, 2);
}

static void
add_goal (TwDocument         *document,
          guint               number,
          const TwTandemGoal *goal)
{
  TwLanguage *language = tw_document_get_language (document);
  g_autofree char *label = tw_language_format (language, "Goal %u", number);
  g_autofree char *target = goal != NULL ? tw_write_day (language, goal->target, TW_DATE_LONG) : NULL;
  const TwFormField fields[] = {
    { label, goal != NULL ? goal->goal : NULL },
    { tw_language_tr (language, "We shall see it by"), goal != NULL ? goal->measure : NULL },
    { tw_language_tr (language, "By when"), target },
  };

  tw_document_add_form_fields (document, fields, G_N_ELEMENTS (fields), 3);
}

static void
add_goals (TwDocument          *document,
           const TwTandemFacts *facts)
{
  TwLanguage *language = tw_document_get_language (document);

  tw_document_add_heading (document, tw_language_tr (language, "What we want to reach"));
  for (guint i = 0; i < facts->goals->len; i++)
    add_goal (document, i + 1, g_ptr_array_index (facts->goals, i));
  for (guint i = facts->goals->len; i < GOALS_TO_FILL_IN; i++)
    add_goal (document, i + 1, NULL);
}

static void
add_meetings (TwDocument          *document,
              const TwTandemFacts *facts)
{
  TwLanguage *language = tw_document_get_language (document);
  g_autofree char *cadence = facts->cadence_days > 0 ? tw_write_cadence (language, facts->cadence_days) : NULL;
  g_autofree char *duration = facts->meeting_minutes > 0 ? tw_language_duration (language, facts->meeting_minutes) : NULL;
  g_autofree char *from = tw_write_day (language, facts->start, TW_DATE_LONG);
  g_autofree char *until = tw_write_day (language, facts->end, TW_DATE_LONG);
  const TwFormField fields[] = {
    { tw_language_trc (language, "first day of a term", "From"), from },
    { tw_language_trc (language, "last day of a term", "Until"), until },
    { tw_language_tr (language, "First meeting: day and time"), NULL },
    { tw_language_tr (language, "How often"), cadence },
    { tw_language_tr (language, "How long"), duration },
    { tw_language_tr (language, "Where, on site or online"), facts->meeting_place },
  };

  tw_document_add_heading (document, tw_language_tr (language, "When and how we meet"));
  tw_document_add_form_fields (document, fields, G_N_ELEMENTS (fields), 3);
}

static void
add_ground_rules (TwDocument          *document,
                  const TwTandemFacts *facts)
{
  TwLanguage *language = tw_document_get_language (document);

  tw_document_add_heading (document, tw_language_tr (language, "Ground rules"));
  if (facts->ground_rules != NULL)
    {
      tw_sheet_add_text (document, facts->ground_rules);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (ground_rules); i++)
    tw_document_add_point (document, tw_language_tr (language, ground_rules[i]));
}

static void
fill_sheet (TwDocument          *document,
            const TwTandemFacts *facts)
{
  add_people (document, facts);
  add_expectations (document, facts);
  add_goals (document, facts);
  add_meetings (document, facts);
  add_ground_rules (document, facts);
}

/**
 * tw_agreement_new:
 * @letterhead: who hands it out; must stay as it is until the paper is laid out to its end, as the tandems
 * @tandems: (element-type TwTandemFacts): the tandems, each of which gets its own; empty: one to be filled in by hand
 * @language: the language it is written in
 * @paper: the paper to lay it out for
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): the tandem agreements (D11)
 */
TwDocument *
tw_agreement_new (const TwLetterhead  *letterhead,
                  GPtrArray           *tandems,
                  TwLanguage          *language,
                  TwPaper              paper,
                  GError             **error)
{
  return tw_tandem_sheets_new (letterhead, tandems, tw_language_tr (language, "Tandem agreement"), fill_sheet,
                               language, paper, error);
}
