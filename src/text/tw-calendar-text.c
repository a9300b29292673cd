/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in an invitation. It is read over shoulders and by whoever shares a calendar: the two who meet are named,
 * because that is what the entry is for, and nothing is said about them (D3, P8).
 */

#include "tw-calendar-text.h"

#include "tw-language-private.h"
#include "tw-names.h"

typedef struct
{
  const char *kind;
  const char *message;
} Words;

static const Words pulse_titles[] = {
  { "pulse", N_ ("Return the feedback form ({programme})") },
  { "chemistry", N_ ("After the first meeting: return the form ({programme})") },
  { "expectation", N_ ("Return the form on your expectations ({programme})") },
  { "fulfilment", N_ ("Return the form on what was fulfilled ({programme})") },
};

static const Words withdrawn_titles[] = {
  { "meeting", N_ ("Cancelled: tandem meeting") },
  { "pulse", N_ ("Cancelled: feedback form") },
  { "milestone", N_ ("Cancelled: reverse mentoring appointment") },
};

static const char *
find (const Words *words,
      gsize        n_words,
      const char  *kind)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].kind, kind) == 0)
      return words[i].message;

  return words[0].message;
}

/**
 * tw_calendar_meeting_title:
 * @language: the language to say it in
 * @mentor: the name of the mentor
 * @mentee: the name of the mentee
 *
 * Returns: (transfer full): what a meeting of the two is called
 */
char *
tw_calendar_meeting_title (TwLanguage *language,
                           const char *mentor,
                           const char *mentee)
{
  return tw_language_format (language, N_ ("Tandem meeting: %s and %s"), mentor, mentee);
}

/**
 * tw_calendar_pulse_title:
 * @language: the language to say it in
 * @kind: “pulse”, “chemistry”, “expectation” or “fulfilment”
 * @programme: the name of the programme
 *
 * Returns: (transfer full): what the day is called on which the form is due
 */
char *
tw_calendar_pulse_title (TwLanguage *language,
                         const char *kind,
                         const char *programme)
{
  const char *title = find (pulse_titles, G_N_ELEMENTS (pulse_titles), kind);
  const TwPlace places[] = { { "programme", programme } };

  return tw_language_fill_places (tw_language_tr (language, title), places, G_N_ELEMENTS (places));
}

/**
 * tw_calendar_milestone_title:
 * @language: the language to say it in
 * @kind: the kind of the milestone, as in the file
 * @title: (nullable): its title as typed
 * @programme: the name of the programme
 *
 * Returns: (transfer full): what the milestone is called
 */
char *
tw_calendar_milestone_title (TwLanguage *language,
                             const char *kind,
                             const char *title,
                             const char *programme)
{
  return g_strdup_printf ("%s (%s)", title != NULL ? title : tw_milestone_name (language, kind), programme);
}

/**
 * tw_calendar_withdrawn_title:
 * @language: the language to say it in
 * @kind: “meeting”, “pulse” or “milestone”
 *
 * Returns: (transfer none): what an entry is called that does not take place any more. It names nobody: the names may
 *   have been erased meanwhile (P9), and the calendar knows the entry by its UID.
 */
const char *
tw_calendar_withdrawn_title (TwLanguage *language,
                             const char *kind)
{
  return tw_language_tr (language, find (withdrawn_titles, G_N_ELEMENTS (withdrawn_titles), kind));
}

/**
 * tw_calendar_description:
 * @language: the language to say it in
 * @kind: “meeting”, “pulse” or “milestone”
 * @programme: the name of the programme
 * @contact_person: (nullable): whom everybody may ask (D7)
 *
 * Returns: (transfer full): what is said under the title
 */
char *
tw_calendar_description (TwLanguage *language,
                         const char *kind,
                         const char *programme,
                         const char *contact_person)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) said = NULL;

  g_strv_builder_take (lines, tw_language_format (language, N_ ("Reverse mentoring: %s"), programme));
  if (g_str_equal (kind, "pulse"))
    g_strv_builder_add (lines, tw_language_tr (language, N_ ("Your answers are voluntary. Only the contact person reads "
                                                             "them.")));
  if (contact_person != NULL && *contact_person != '\0')
    g_strv_builder_take (lines, tw_language_format (language, N_ ("Contact person: %s"), contact_person));
  said = g_strv_builder_end (lines);

  return g_strjoinv ("\n", said);
}
