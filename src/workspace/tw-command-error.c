/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a command says no: in one sentence, and with %FALSE for its caller to return. */

#include "tw-command-error-private.h"

/**
 * tw_set_error:
 * @error: return location for a #TwWorkspaceError
 * @code: what kind of no it is
 * @sentence: what happened, why, and what to do
 *
 * Returns: %FALSE
 */
gboolean
tw_set_error (GError           **error,
              TwWorkspaceError   code,
              const char        *sentence)
{
  g_set_error_literal (error, TW_WORKSPACE_ERROR, (int) code, sentence);

  return FALSE;
}

/**
 * tw_set_invalid:
 * @error: return location for %TW_WORKSPACE_ERROR_INVALID
 * @sentence: which value cannot be taken, and why
 *
 * Returns: %FALSE
 */
gboolean
tw_set_invalid (GError     **error,
                const char  *sentence)
{
  return tw_set_error (error, TW_WORKSPACE_ERROR_INVALID, sentence);
}

/**
 * tw_set_refused:
 * @error: return location for %TW_WORKSPACE_ERROR_REFUSED
 * @sentence: which rule is against it
 *
 * Returns: %FALSE
 */
gboolean
tw_set_refused (GError     **error,
                const char  *sentence)
{
  return tw_set_error (error, TW_WORKSPACE_ERROR_REFUSED, sentence);
}
