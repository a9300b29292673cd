/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed, before a command takes it: texts without blanks around them, dates that are on the calendar. What
 * cannot stand is refused in words, before the file would refuse it in its own. */

#include "tw-typed-private.h"

#include "tw-command-error-private.h"
#include "tw-language.h"
#include "tw-today-private.h"
#include "tw-workspace.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/**
 * tw_typed_text:
 * @typed: (nullable): what was typed
 * @longest: so many characters at most
 * @text: (out) (nullable): the text, or %NULL where nothing was typed
 */
gboolean
tw_typed_text (const char  *typed,
               gsize        longest,
               char       **text,
               GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed ? typed : ""));

  *text = NULL;
  if (!g_utf8_validate (stripped, -1, NULL))
    return tw_set_invalid (error, tw_tr (N_("Nothing was changed, because the text contains characters that cannot be "
                                            "read. Type it again.")));

  if ((gsize) g_utf8_strlen (stripped, -1) > longest)
    {
      g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                   tw_tr (N_("Nothing was changed, because the text is longer than %u characters. "
                             "Shorten it.")),
                   (guint) longest);
      return FALSE;
    }

  if (*stripped)
    *text = g_steal_pointer (&stripped);

  return TRUE;
}

/**
 * tw_typed_required_text:
 * @typed: (nullable): what was typed
 * @longest: so many characters at most
 * @text: (out): the text, never empty
 */
gboolean
tw_typed_required_text (const char  *typed,
                        gsize        longest,
                        char       **text,
                        GError     **error)
{
  if (!tw_typed_text (typed, longest, text, error))
    return FALSE;

  return *text || tw_set_invalid (error, tw_tr (N_("Nothing was changed, because a text is missing. Fill it in.")));
}

/**
 * tw_typed_optional_date:
 * @typed: (nullable): a day
 * @iso_date: (out) (nullable): the day as the file has it; %NULL where none was typed
 */
gboolean
tw_typed_optional_date (const GDate  *typed,
                        char        **iso_date,
                        GError      **error)
{
  *iso_date = NULL;
  if (!typed)
    return TRUE;

  if (!g_date_valid (typed) || g_date_get_year (typed) < FIRST_YEAR || g_date_get_year (typed) > LAST_YEAR)
    return tw_set_invalid (error, tw_tr (N_("Nothing was changed, because the date is not on the calendar. "
                                            "Correct it.")));

  *iso_date = tw_iso_date (typed);

  return TRUE;
}

/**
 * tw_typed_date:
 * @typed: (nullable): a day; %NULL: today
 * @iso_date: (out): the day as the file has it
 */
gboolean
tw_typed_date (const GDate  *typed,
               char        **iso_date,
               GError      **error)
{
  if (!tw_typed_optional_date (typed, iso_date, error))
    return FALSE;

  if (!*iso_date)
    *iso_date = tw_today ();

  return TRUE;
}

/**
 * tw_typed_number:
 * @typed: a number
 * @least: that it must have
 * @most: that it may have
 * @what: what it is, in the language of the session
 */
gboolean
tw_typed_number (int          typed,
                 int          least,
                 int          most,
                 const char  *what,
                 GError     **error)
{
  if (typed >= least && typed <= most)
    return TRUE;

  g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
               tw_tr (N_("Nothing was changed, because %s must lie between %d and %d. Correct it.")),
               what, least, most);

  return FALSE;
}

/**
 * tw_typed_is_currency:
 * @typed: (nullable): what was typed
 *
 * Returns: whether it has the form of a currency's code (ISO 4217), as "EUR"
 */
gboolean
tw_typed_is_currency (const char *typed)
{
  return typed && strlen (typed) == 3 && strspn (typed, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}
