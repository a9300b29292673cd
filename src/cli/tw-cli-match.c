/* SPDX-License-Identifier: GPL-3.0-or-later */

/* match: who fits whom in a cohort, as a suggestion that changes nothing until it is accepted (P5). */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-finding-text.h"
#include "tw-json-writer.h"
#include "tw-matching.h"
#include "tw-tandem-commands.h"
#include "tw-terminal-text.h"
#include "tw-text-table.h"
#include "tw-waiting.h"

typedef struct
{
  TwCliCall *call;
  TwLanguage *language;
  TwWorkspace *workspace;
  TwMatching *matching;
  TwSuggestion *suggestion;
  gint64 cohort_id;
} Match;

/* The personnel number; NULL where the person has none. */
static char *
get_number (Match  *match,
            gint64  participant_id)
{
  g_autoptr (TwParticipant) participant = tw_workspace_get_participant (match->workspace, participant_id);

  return participant ? g_strdup (tw_participant_get_number (participant)) : NULL;
}

static char *
get_name (Match  *match,
          gint64  participant_id)
{
  g_autoptr (TwParticipant) participant = tw_workspace_get_participant (match->workspace, participant_id);

  return participant ? tw_cli_participant_name (participant) : g_strdup ("");
}

static void
write_waiting (Match        *match,
               TwJsonWriter *writer,
               const char   *name,
               const GArray *waiting)
{
  tw_json_writer_begin_array (writer, name);

  for (guint i = 0; i < waiting->len; i++)
    {
      g_autofree char *number = get_number (match, g_array_index (waiting, gint64, i));

      tw_json_writer_string (writer, NULL, number);
    }

  tw_json_writer_end_array (writer);
}

static void
write_tandems (Match        *match,
               TwJsonWriter *writer)
{
  tw_json_writer_begin_array (writer, "tandems");

  for (guint i = 0; i < match->suggestion->tandems->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (match->suggestion->tandems, TwSuggestedTandem, i);
      g_autofree char *mentor = get_number (match, tandem->mentor_id);
      g_autofree char *mentee = get_number (match, tandem->mentee_id);

      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_string (writer, "mentor", mentor);
      tw_json_writer_string (writer, "mentee", mentee);
      tw_json_writer_hundredths (writer, "score", tandem->score);
      tw_json_writer_boolean (writer, "pinned", tandem->pinned);
      tw_json_writer_end_object (writer);
    }

  tw_json_writer_end_array (writer);
}

static void
tell_as_json (Match *match)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  write_tandems (match, writer);
  tw_json_writer_begin_object (writer, "waiting");
  write_waiting (match, writer, "mentors", match->suggestion->waiting_mentors);
  write_waiting (match, writer, "mentees", match->suggestion->waiting_mentees);
  tw_json_writer_end_object (writer);
  tw_json_writer_hundredths (writer, "total_score", match->suggestion->total_score);
  tw_json_writer_boolean (writer, "optimal", match->suggestion->optimal);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (match->call, tw_json_writer_finish (writer));
}

static void
tell_tandems (Match *match)
{
  g_autoptr (TwTextTable) table = tw_text_table_new ("llrl");
  const GArray *tandems = match->suggestion->tandems;
  const char *headings[] = {
    tw_language_tr (match->language, "Mentor"),
    tw_language_tr (match->language, "Mentee"),
    tw_language_tr (match->language, "Match score"),
    NULL
  };

  if (tandems->len == 0)
    return;

  tw_text_table_add_row (table, headings);
  for (guint i = 0; i < tandems->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (tandems, TwSuggestedTandem, i);
      g_autofree char *mentor = get_name (match, tandem->mentor_id);
      g_autofree char *mentee = get_name (match, tandem->mentee_id);
      g_autofree char *score = tw_language_number (match->language, tandem->score / 100.0, 2);
      const char *standing = tandem->pinned ? tw_language_tr (match->language, "stands already") : NULL;
      const char *cells[] = { mentor, mentee, score, standing };

      tw_text_table_add_row (table, cells);
    }

  tw_cli_call_take (match->call, tw_text_table_to_text (table));
  tw_cli_call_print (match->call, "\n");
}

static char *
join_findings (Match           *match,
               const GPtrArray *findings)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < findings->len; i++)
    g_strv_builder_take (sentences, tw_finding_to_sentence (g_ptr_array_index (findings, i), match->language));
  list = g_strv_builder_end (sentences);

  return g_strjoinv (" ", list);
}

static void
tell_waiting (Match           *match,
              TwRole           role,
              const GPtrArray *waiting)
{
  g_autoptr (TwTextTable) table = tw_text_table_new ("lll");
  const char *heading = role == TW_ROLE_MENTOR ? tw_language_tr (match->language, "Mentors who wait")
                                               : tw_language_tr (match->language, "Mentees who wait");
  guint n_waiting = 0;

  for (guint i = 0; i < waiting->len; i++)
    {
      const TwWaiting *person = g_ptr_array_index (waiting, i);
      g_autofree char *name = NULL, *reason = NULL;

      if (person->role != role)
        continue;

      name = get_name (match, person->participant_id);
      reason = join_findings (match, person->findings);
      const char *cells[] = { NULL, name, reason };

      tw_text_table_add_row (table, cells);
      n_waiting++;
    }

  if (n_waiting == 0)
    return;

  tw_cli_call_take (match->call, g_strdup_printf ("%s\n", heading));
  tw_cli_call_take (match->call, tw_text_table_to_text (table));
  tw_cli_call_print (match->call, "\n");
}

static gboolean
tell_help (Match   *match,
           GError **error)
{
  g_autoptr (GPtrArray) help = tw_matching_find_help (match->matching, match->suggestion, error);

  if (help == NULL)
    return FALSE;

  if (help->len > 0)
    tw_cli_call_say (match->call, N_ ("What would help:"));
  for (guint i = 0; i < help->len; i++)
    {
      g_autofree char *sentence = tw_finding_to_sentence (g_ptr_array_index (help, i), match->language);

      tw_cli_call_take (match->call, g_strdup_printf ("  • %s\n", sentence));
    }
  if (help->len > 0)
    tw_cli_call_print (match->call, "\n");

  return TRUE;
}

static void
tell_sum (Match *match)
{
  const guint n_tandems = match->suggestion->tandems->len;
  g_autofree char *number = tw_language_integer (match->language, n_tandems);
  g_autofree char *score = tw_language_number (match->language, (double) match->suggestion->total_score / 100.0, 2);

  if (n_tandems == 0)
    tw_cli_call_say (match->call, N_ ("No tandem can be formed."));
  else
    tw_cli_call_take (match->call, tw_language_formatn (match->language, "%s tandem with a match score of %s.\n",
                                                        "%s tandems with match scores of %s in all.\n",
                                                        n_tandems, number, score));

  tw_cli_call_say (match->call, match->suggestion->optimal
                                  ? N_ ("It was checked that no other matching is better.")
                                  : N_ ("It could not be shown that no other matching is better."));
}

static gboolean
tell (Match   *match,
      GError **error)
{
  g_autoptr (GPtrArray) waiting = tw_matching_explain_waiting (match->matching, match->suggestion);

  tell_tandems (match);
  tell_waiting (match, TW_ROLE_MENTOR, waiting);
  tell_waiting (match, TW_ROLE_MENTEE, waiting);
  if (!tell_help (match, error))
    return FALSE;
  tell_sum (match);

  return TRUE;
}

static guint
count_new_tandems (const TwSuggestion *suggestion)
{
  guint n_new = 0;

  for (guint i = 0; i < suggestion->tandems->len; i++)
    n_new += g_array_index (suggestion->tandems, TwSuggestedTandem, i).pinned ? 0 : 1;

  return n_new;
}

/* What is told was looked up before: once accepted, the suggestion describes a state that has passed. */
static gboolean
settle (Match   *match,
        GError **error)
{
  const guint n_new = count_new_tandems (match->suggestion);
  const gboolean is_accepted = tw_cli_call_has (match->call, "accept");

  if (is_accepted && n_new > 0 &&
      tw_workspace_accept_suggestion (match->workspace, match->cohort_id, match->suggestion, error) == 0)
    return FALSE;

  if (tw_cli_call_has (match->call, "json"))
    return TRUE;

  if (is_accepted)
    {
      g_autofree char *number = tw_language_integer (match->language, n_new);

      tw_cli_call_take (match->call, tw_language_formatn (match->language, "%s new tandem was formed.\n",
                                                          "%s new tandems were formed.\n", n_new, number));
    }
  else if (n_new > 0)
    {
      tw_cli_call_say (match->call, N_ ("This is a suggestion: nothing was changed. “--accept” forms the tandems."));
    }

  return TRUE;
}

static gboolean
read_minimum_score (TwCliCall  *call,
                    int        *minimum_score,
                    GError    **error)
{
  const char *word = tw_cli_call_get_value (call, "minimum-score");
  g_autofree char *said = NULL;
  guint64 score = 0;

  *minimum_score = -1;
  if (word == NULL)
    return TRUE;

  if (g_ascii_string_to_unsigned (word, 10, 0, 100, &score, NULL))
    {
      *minimum_score = (int) score * 100;
      return TRUE;
    }

  said = tw_terminal_text_quote (word);
  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               tw_tr ("“%s” is not a match score. Write a whole number from 0 to 100."), said);

  return FALSE;
}

static void
set_aim (TwCliCall  *call,
         TwMatching *matching,
         int         minimum_score)
{
  if (tw_cli_call_has (call, "only-good-ones"))
    tw_matching_set_aim (matching, TW_MATCHING_ONLY_GOOD_ONES);
  if (minimum_score >= 0)
    tw_matching_set_minimum_score (matching, minimum_score);
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwSuggestion) suggestion = NULL;
  int minimum_score;
  Match match;

  if (!read_minimum_score (call, &minimum_score, error))
    return FALSE;

  workspace = tw_cli_call_has (call, "accept") ? tw_cli_open_to_change (call, error) : tw_cli_open_to_read (call, error);
  cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  matching = cohort ? tw_matching_new (workspace, tw_cohort_get_id (cohort), error) : NULL;
  if (matching == NULL)
    return FALSE;

  set_aim (call, matching, minimum_score);
  suggestion = tw_matching_suggest (matching, error);
  if (suggestion == NULL)
    return FALSE;

  match = (Match) {
    call, tw_cli_call_get_language (call), workspace, matching, suggestion, tw_cli_call_get_cohort (call)
  };

  if (tw_cli_call_has (call, "json"))
    tell_as_json (&match);
  else if (!tell (&match, error))
    return FALSE;

  return settle (&match, error);
}

const TwCliVerb tw_cli_match_verb = {
  .name = "match",
  .synopsis = "COHORT [--only-good-ones] [--minimum-score N] [--accept]",
  .summary = N_ ("Suggest who should form a tandem, and say who waits and why"),
  .explanation = N_ ("As many tandems as the rules allow, and among these the best match scores. Tandems that stand "
                     "already are respected. Nothing is changed without --accept. With --only-good-ones the match scores "
                     "in all are what counts, with however many tandems."),
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .options = { "only-good-ones", "minimum-score", "accept" },
  .run = run,
};
