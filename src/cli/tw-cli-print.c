/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the verbs that print PDFs have in common. */

#include "tw-cli-print.h"

#include "tw-cli-written-file.h"
#include "tw-terminal-text.h"

/**
 * tw_cli_read_print_options:
 * @call: a call
 * @options: (out caller-allocates): how it wants to have things printed; the language lives as long as the call
 * @error: return location for a #TwCliError
 *
 * Returns: whether the call says it rightly
 */
gboolean
tw_cli_read_print_options (TwCliCall       *call,
                           TwPrintOptions  *options,
                           GError         **error)
{
  const char *paper = tw_cli_call_get_value (call, "paper");
  g_autofree char *said = paper != NULL ? tw_terminal_text_quote (paper) : NULL;

  *options = (TwPrintOptions) {
    .language = tw_cli_call_get_language (call),
    .page_size = g_strcmp0 (paper, "letter") == 0 ? TW_PAGE_SIZE_LETTER : TW_PAGE_SIZE_A4,
    .without_names = tw_cli_call_has (call, "without-names"),
  };
  if (paper == NULL || g_str_equal (paper, "letter") || g_str_equal (paper, "a4"))
    return TRUE;

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               tw_tr ("“%s” is not a known paper size. Choose “a4” or “letter”."), said);

  return FALSE;
}

/**
 * tw_cli_may_print:
 * @output: (nullable): the file that was named
 * @error: return location for a #TwCliError
 *
 * Returns: whether a PDF may be written there: an earlier one is replaced, and nothing else
 */
gboolean
tw_cli_may_print (const char  *output,
                  GError     **error)
{
  if (output == NULL)
    g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("The option “--%s” is missing."), "output");
  else if (!tw_cli_may_write (output, "%PDF-"))
    g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED,
                 tw_tr ("“%s” stands there already and is not a PDF. It was left alone: choose another name."), output);
  else
    return TRUE;

  return FALSE;
}
