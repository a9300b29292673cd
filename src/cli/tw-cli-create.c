/* SPDX-License-Identifier: GPL-3.0-or-later */

/* create: a programme with its first cohort. */

#include <stdio.h>
#include <string.h>

#include "tw-cli-date.h"
#include "tw-cli-file.h"
#include "tw-cli-number.h"
#include "tw-cli-verb.h"
#include "tw-programme-commands.h"
#include "tw-terminal-text.h"

/* As long as the file allows. */
#define MAX_NAME_LENGTH 200
#define MAX_MONTHS 120

/* A tandem needs so long to prove itself (D13): less is warned of, never forbidden. */
#define MIN_PROVEN_MONTHS 4

static gboolean
check_name (const char  *name,
            GError     **error)
{
  g_autofree char *clean = tw_terminal_text_clean (name);
  g_autofree char *said = tw_terminal_text_quote (name);
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (*stripped != '\0' && g_str_equal (clean, name) && !strchr (name, '\n') &&
      g_utf8_strlen (name, -1) <= MAX_NAME_LENGTH)
    return TRUE;

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               tw_tr ("“%s” cannot be the name of a programme: it has 1 to %d characters on one line."),
               said, MAX_NAME_LENGTH);

  return FALSE;
}

static gboolean
read_months (TwCliCall  *call,
             guint      *n_months,
             GError    **error)
{
  const char *word = tw_cli_call_get_value (call, "months");
  g_autofree char *said = NULL;
  guint64 number = 0;

  if (word != NULL && !g_ascii_string_to_unsigned (word, 10, 1, MAX_MONTHS, &number, NULL))
    {
      said = tw_terminal_text_quote (word);
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                   tw_tr ("“%s” is not a number of months from 1 to %d."), said, MAX_MONTHS);
      return FALSE;
    }

  *n_months = (guint) number;

  return TRUE;
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const char *name = tw_cli_call_get_argument (call, 0);
  g_autoptr (TwWorkspace) workspace = NULL;
  gint64 cohort_id;
  guint n_months;
  GDate start;

  g_date_clear (&start, 1);
  if (!check_name (name, error) || !tw_cli_read_date (call, "start", &start, error) || !read_months (call, &n_months, error))
    return FALSE;

  workspace = tw_cli_open_or_begin (call, error);
  if (workspace == NULL)
    return FALSE;

  cohort_id = tw_workspace_create_programme (workspace, name, &start, n_months, error);
  if (cohort_id == 0)
    return FALSE;

  if (n_months > 0 && n_months < MIN_PROVEN_MONTHS)
    fprintf (stderr, "%s\n",
             tw_tr ("At least 4 to 6 months per tandem have proved effective. The programme was created as you said."));

  tw_cli_tell_number (call, "cohort", cohort_id);

  return TRUE;
}

const TwCliVerb tw_cli_create_verb = {
  .name = "create",
  .synopsis = "NAME --start YYYY-MM-DD [--months N]",
  .summary = N_ ("Create a programme with its first cohort and print the number of the cohort"),
  .n_arguments = 1,
  .options = { "start", "months" },
  .run = run,
};
