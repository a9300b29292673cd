/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days as they are typed: year, month and day. */

#include "tw-cli-date.h"

#include "tw-plain-date.h"
#include "tw-terminal-text.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/**
 * tw_cli_read_date:
 * @call: a call
 * @option: the name of an option that must be given
 * @date: (out): the day that follows it
 *
 * Returns: whether a day of our time follows the option; %FALSE with %TW_CLI_ERROR_USAGE
 */
gboolean
tw_cli_read_date (TwCliCall   *call,
                  const char  *option,
                  GDate       *date,
                  GError     **error)
{
  const char *word = tw_cli_call_get_value (call, option);
  g_autofree char *said = NULL;

  if (word == NULL)
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("The option “--%s” is missing."), option);
      return FALSE;
    }

  if (strlen (word) == strlen ("YYYY-MM-DD") && tw_plain_date_read (word, date) &&
      g_date_get_year (date) >= FIRST_YEAR && g_date_get_year (date) <= LAST_YEAR)
    return TRUE;

  said = tw_terminal_text_quote (word);
  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               tw_tr ("“%s” is not a date. Write year, month and day as in 2027-01-31."), said);

  return FALSE;
}
