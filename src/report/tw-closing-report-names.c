/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names in a closing report. Where it is printed without, nobody is named anywhere: not in a list, not below a line to
 * sign on, and not in what somebody typed either, as far as the names are those of the cohort. */

#include "tw-closing-report-private.h"

#include <string.h>

#define CONCEALED "…"
#define MIN_WORD 3

static void
take_name (GPtrArray  *names,
           const char *name)
{
  if (name != NULL && *name != '\0')
    g_ptr_array_add (names, g_strdup (name));
}

/* People are spoken of by their family name as well: the last word of the whole. */
static void
take_family_name (GPtrArray  *names,
                  const char *name)
{
  const char *last = name != NULL ? strrchr (name, ' ') : NULL;

  if (last != NULL && g_utf8_strlen (last + 1, -1) >= MIN_WORD)
    take_name (names, last + 1);
}

static void
each_name (const TwReportFacts *facts, GPtrArray *names, void (*take) (GPtrArray *, const char *))
{
  take (names, facts->sponsor);
  take (names, facts->contact);
  for (guint i = 0; i < facts->lessons->len; i++)
    take (names, ((const TwReportLesson *) g_ptr_array_index (facts->lessons, i))->owner);
  for (guint i = 0; i < facts->tandems->len; i++)
    {
      const TwReportTandem *tandem = g_ptr_array_index (facts->tandems, i);

      take (names, tandem->mentor);
      take (names, tandem->mentee);
    }
}

static gboolean
is_within_word (const char *text,
                const char *place)
{
  return place > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (place)));
}

/* Replaces @name wherever it stands as words of their own. */
static char *
conceal (char       *text,
         const char *name)
{
  gsize length = strlen (name);
  const char *rest = text;
  GString *concealed = NULL;

  for (const char *found = strstr (rest, name); found != NULL; found = strstr (found + 1, name))
    {
      if (found < rest || is_within_word (text, found) || g_unichar_isalnum (g_utf8_get_char (found + length)))
        continue;
      if (concealed == NULL)
        concealed = g_string_new (NULL);
      g_string_append_len (concealed, rest, found - rest);
      g_string_append (concealed, CONCEALED);
      rest = found + length;
    }
  if (concealed == NULL)
    return text;

  g_string_append (concealed, rest);
  g_free (text);

  return g_string_free_and_steal (concealed);
}

/**
 * tw_closing_report_collect_names:
 * @facts: facts
 *
 * Returns: (transfer full) (element-type utf8): all names in them, whole ones before family names
 */
GPtrArray *
tw_closing_report_collect_names (const TwReportFacts *facts)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  each_name (facts, names, take_name);
  each_name (facts, names, take_family_name);

  return names;
}

/**
 * tw_closing_report_write_text:
 * @self: a report
 * @text: (nullable): what somebody typed
 *
 * Returns: (transfer full) (nullable): the text as it may be printed
 */
char *
tw_closing_report_write_text (const TwClosingReport *self,
                              const char            *text)
{
  char *written = g_strdup (text);

  for (guint i = 0; written != NULL && self->names == TW_REPORT_WITHOUT_NAMES && i < self->known_names->len; i++)
    written = conceal (written, g_ptr_array_index (self->known_names, i));

  return written;
}

/**
 * tw_closing_report_get_name:
 * @self: a report
 * @name: (nullable): a name
 *
 * Returns: (transfer none) (nullable): the name where it may be printed, else %NULL
 */
const char *
tw_closing_report_get_name (const TwClosingReport *self,
                            const char            *name)
{
  return self->names == TW_REPORT_WITH_NAMES ? name : NULL;
}
