/* SPDX-License-Identifier: GPL-3.0-or-later */

/* forecast: what a cohort of some size will be able to show of its answers (P8). */

#include "tw-answers-forecast.h"
#include "tw-cli-verb.h"
#include "tw-cli-words.h"
#include "tw-finding-text.h"
#include "tw-json-writer.h"

#define MOST_PEOPLE 100000

static gboolean
read_size (TwCliCall  *call,
           guint       argument,
           int        *size,
           GError    **error)
{
  if (!tw_cli_read_number (tw_cli_call_get_argument (call, argument), size, error))
    return FALSE;

  if (*size >= 0 && *size <= MOST_PEOPLE)
    return TRUE;

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("A cohort has between 0 and %d people of a side."),
               MOST_PEOPLE);

  return FALSE;
}

static void
tell_as_json (TwCliCall       *call,
              const GPtrArray *findings)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "sentences");
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *sentence = tw_finding_to_sentence (g_ptr_array_index (findings, i), tw_cli_call_get_language (call));

      tw_json_writer_string (writer, NULL, sentence);
    }
  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  int n_mentors, n_mentees;

  if (!read_size (call, 0, &n_mentors, error) || !read_size (call, 1, &n_mentees, error))
    return FALSE;

  findings = tw_answers_forecast ((guint) n_mentors, (guint) n_mentees);
  if (tw_cli_call_has (call, "json"))
    {
      tell_as_json (call, findings);
      return TRUE;
    }

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *sentence = tw_finding_to_sentence (g_ptr_array_index (findings, i), tw_cli_call_get_language (call));

      tw_cli_call_take (call, g_strdup_printf ("%s\n", sentence));
    }

  return TRUE;
}

const TwCliVerb tw_cli_forecast_verb = {
  .name = "forecast",
  .synopsis = "MENTORS MENTEES",
  .summary = N_ ("Say what a cohort of this size will be able to show of its answers"),
  .explanation = N_ ("Answers are shown for groups of five or more only. MENTORS and MENTEES are how many will take part; "
                     "no file is needed."),
  .n_arguments = 2,
  .run = run,
};
