/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The draft of the announcement of a cohort: that somebody from the top learns from a younger colleague makes a
 * programme visible and accepted (D5). It is a draft: whoever sends it will say it in their own words. */

#include "tw-announcement-text.h"

#include "tw-names.h"

static void
add_paragraph (GString    *text,
               const char *paragraph)
{
  if (paragraph == NULL || *paragraph == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append (text, paragraph);
}

static char *
say_who_begins (TwLanguage           *language,
                const TwAnnouncement *announcement)
{
  g_autofree char *top = tw_level_name (language, 0, announcement->top);
  g_autofree char *names = NULL;

  if (announcement->names == NULL || *announcement->names == NULL)
    return tw_language_format (language,
                               N_ ("The start is made at the top (%s): […] has said yes and will learn from a mentor, "
                                   "like everybody else who takes part."),
                               top);

  names = tw_language_list (language, announcement->names);

  return tw_language_format (language,
                             N_ ("The start is made at the top (%s): %s will learn from a mentor, like everybody else "
                                 "who takes part."),
                             top, names);
}

static char *
say_when (TwLanguage           *language,
          const TwAnnouncement *announcement)
{
  g_autofree char *start = tw_language_iso_date (language, announcement->starts_on, TW_DATE_LONG);
  g_autofree char *kick_off = tw_language_iso_date (language, announcement->kick_off_on, TW_DATE_LONG);

  if (kick_off != NULL)
    return tw_language_format (language, N_ ("It begins on %s; the kick-off is on %s."), start, kick_off);

  return tw_language_format (language, N_ ("It begins on %s."), start);
}

static char *
say_whom_to_ask (TwLanguage           *language,
                 const TwAnnouncement *announcement)
{
  if (announcement->contact == NULL)
    return g_strdup (tw_language_tr (language, N_ ("If you would like to take part or have questions, get in touch "
                                                   "with […].")));

  if (announcement->contact_email == NULL)
    return tw_language_format (language, N_ ("If you would like to take part or have questions, get in touch with %s."),
                               announcement->contact);

  return tw_language_format (language, N_ ("If you would like to take part or have questions, get in touch with %s "
                                           "(%s)."),
                             announcement->contact, announcement->contact_email);
}

/**
 * tw_announcement_text:
 * @language: the language of the announcement, whatever that of the window
 * @announcement: what it tells
 *
 * Returns: (transfer full): a subject line and some paragraphs, to be changed at will; “[…]” stands where something has
 *   to be put in
 */
char *
tw_announcement_text (TwLanguage           *language,
                      const TwAnnouncement *announcement)
{
  g_autofree char *subject = tw_language_format (language, N_ ("%s: the older learn from the younger"),
                                                 announcement->programme);
  g_autofree char *what = tw_language_format (language,
                                              N_ ("With “%s” we turn mentoring around: younger colleagues are the "
                                                  "mentors, and experienced executives learn from them."),
                                              announcement->programme);
  g_autofree char *who = say_who_begins (language, announcement);
  g_autofree char *when = say_when (language, announcement);
  g_autofree char *ask = say_whom_to_ask (language, announcement);
  GString *text = g_string_new (NULL);

  add_paragraph (text, subject);
  add_paragraph (text, tw_language_tr (language, N_ ("Dear colleagues,")));
  add_paragraph (text, what);
  add_paragraph (text, announcement->aim);
  add_paragraph (text, announcement->objective);
  add_paragraph (text, who);
  add_paragraph (text, when);
  add_paragraph (text, tw_language_tr (language, N_ ("Taking part is voluntary on both sides. What matters is that both are "
                                                     "willing to learn from each other, across hierarchy.")));
  add_paragraph (text, ask);
  add_paragraph (text, announcement->sponsor);
  add_paragraph (text, announcement->company);

  return g_string_free_and_steal (text);
}
