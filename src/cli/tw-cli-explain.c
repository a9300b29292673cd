/* SPDX-License-Identifier: GPL-3.0-or-later */

/* explain: why two people fit as they do, or every rule that keeps them apart (P1). */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-finding-text.h"
#include "tw-json-writer.h"
#include "tw-pair-appraisal.h"
#include "tw-score-text.h"
#include "tw-text-table.h"
#include "tw-topic-text.h"

typedef struct
{
  TwCliCall *call;
  TwLanguage *language;
  TwParticipant *mentor;
  TwParticipant *mentee;
  TwWorkspace *workspace;
  const TwPairAppraisal *appraisal;
} Pair;

static GStrv
list_reasons (Pair *pair)
{
  g_autoptr (GStrvBuilder) reasons = g_strv_builder_new ();

  for (guint i = 0; i < pair->appraisal->explanation->findings->len; i++)
    {
      const TwFinding *finding = g_ptr_array_index (pair->appraisal->explanation->findings, i);

      g_strv_builder_take (reasons, tw_finding_to_sentence (finding, pair->language));
    }

  return g_strv_builder_end (reasons);
}

static GStrv
list_common_topics (Pair *pair)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (char **topic = pair->appraisal->explanation->common_topics; topic != NULL && *topic != NULL; topic++)
    g_strv_builder_add (names, tw_topic_name (pair->language, *topic));

  return g_strv_builder_end (names);
}

static void
write_criteria (Pair         *pair,
                TwJsonWriter *writer)
{
  tw_json_writer_begin_array (writer, "criteria");

  for (guint i = 0; i < pair->appraisal->explanation->shares->len; i++)
    {
      const TwScoreShare *share = g_ptr_array_index (pair->appraisal->explanation->shares, i);
      g_autofree char *sentence = tw_score_share_to_sentence (share, pair->language);

      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_string (writer, "criterion", tw_word (TW_TYPE_CRITERION, share->criterion));
      tw_json_writer_boolean (writer, "answered", share->answered);
      tw_json_writer_integer (writer, "weight", share->weight);
      tw_json_writer_hundredths (writer, "score", share->value);
      tw_json_writer_string (writer, "explanation", sentence);
      tw_json_writer_end_object (writer);
    }

  tw_json_writer_end_array (writer);
}

static void
write_rearrangement (TwJsonWriter          *writer,
                     const char            *name,
                     const TwRearrangement *rearrangement)
{
  tw_json_writer_begin_object (writer, name);
  tw_json_writer_boolean (writer, "possible", rearrangement->possible);
  tw_json_writer_integer (writer, "tandems", rearrangement->tandems);
  tw_json_writer_hundredths (writer, "score", rearrangement->score);
  tw_json_writer_integer (writer, "moved", rearrangement->parted->len);
  tw_json_writer_end_object (writer);
}

static void
tell_as_json (Pair *pair)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();
  g_auto (GStrv) reasons = list_reasons (pair);
  g_auto (GStrv) topics = list_common_topics (pair);

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_string (writer, "mentor", tw_participant_get_number (pair->mentor));
  tw_json_writer_string (writer, "mentee", tw_participant_get_number (pair->mentee));
  tw_json_writer_boolean (writer, "tandem", pair->appraisal->tandem_id != 0);
  tw_json_writer_boolean (writer, "allowed", pair->appraisal->explanation->findings->len == 0);
  tw_json_writer_strings (writer, "reasons", (const char * const *) reasons);
  tw_json_writer_hundredths (writer, "score", pair->appraisal->explanation->score);
  tw_json_writer_hundredths (writer, "answered", pair->appraisal->explanation->answered);
  write_criteria (pair, writer);
  tw_json_writer_strings (writer, "common_topics", (const char * const *) topics);
  tw_json_writer_string (writer, "direction_check", pair->appraisal->explanation->direction_check);
  tw_json_writer_boolean (writer, "suggested", pair->appraisal->is_suggested);
  if (pair->appraisal->best != NULL)
    write_rearrangement (writer, pair->appraisal->is_suggested ? "cost_without" : "cost", pair->appraisal->best);
  if (pair->appraisal->few != NULL)
    write_rearrangement (writer, "cost_with_few_moves", pair->appraisal->few);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (pair->call, tw_json_writer_finish (writer));
}

static void
tell_criteria (Pair *pair)
{
  g_autoptr (TwTextTable) table = tw_text_table_new ("lrrl");
  const char *headings[] = {
    tw_language_tr (pair->language, "Criterion"),
    tw_language_tr (pair->language, "Match score"),
    tw_language_tr (pair->language, "Weight"),
    NULL
  };

  tw_text_table_add_row (table, headings);
  for (guint i = 0; i < pair->appraisal->explanation->shares->len; i++)
    {
      const TwScoreShare *share = g_ptr_array_index (pair->appraisal->explanation->shares, i);
      g_autofree char *score = share->answered ? tw_language_number (pair->language, share->value / 100.0, 2)
                                               : g_strdup ("–");
      g_autofree char *weight = tw_language_integer (pair->language, share->weight);
      g_autofree char *sentence = tw_score_share_to_sentence (share, pair->language);
      const char *cells[] = { tw_criterion_name (pair->language, share->criterion), score, weight, sentence };

      tw_text_table_add_row (table, cells);
    }

  tw_cli_call_print (pair->call, "\n");
  tw_cli_call_take (pair->call, tw_text_table_to_text (table));
}

static void
tell_minimum (Pair *pair)
{
  g_autofree char *minimum = tw_language_score (pair->language, pair->appraisal->explanation->below_minimum);

  if (pair->appraisal->explanation->below_minimum > 0)
    tw_cli_call_take (pair->call, tw_language_format (pair->language,
                                                      "That is less than the minimum of %s, so they are not "
                                                      "suggested; by hand they can be paired.\n", minimum));
}

static char *
list_tandems (Pair         *pair,
              const GArray *tandems)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < tandems->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (tandems, TwSuggestedTandem, i);
      g_autoptr (TwParticipant) mentor = tw_workspace_get_participant (pair->workspace, tandem->mentor_id);
      g_autoptr (TwParticipant) mentee = tw_workspace_get_participant (pair->workspace, tandem->mentee_id);
      g_autofree char *one = tw_cli_participant_name (mentor);
      g_autofree char *other = tw_cli_participant_name (mentee);

      g_strv_builder_take (names, g_strdup_printf ("%s – %s", one, other));
    }
  list = g_strv_builder_end (names);

  return g_strjoinv ("; ", list);
}

/* What it does to the whole. */
static void
tell_rearrangement (Pair                  *pair,
                    const char            *indent,
                    const TwRearrangement *rearrangement)
{
  g_autofree char *score = tw_language_number (pair->language, ABS (rearrangement->score) / 100.0, 2);
  g_autofree char *parted = list_tandems (pair, rearrangement->parted);
  g_autofree char *made = list_tandems (pair, rearrangement->made);
  const guint n_lost = (guint) MAX (rearrangement->tandems, 0);

  if (n_lost > 0)
    tw_cli_call_take (pair->call, tw_language_formatn (pair->language, "%s%u tandem fewer.\n", "%s%u tandems fewer.\n",
                                                       n_lost, indent, n_lost));
  tw_cli_call_take (pair->call, rearrangement->score >= 0
                                  ? tw_language_format (pair->language, "%s%s points of match score fewer in all.\n",
                                                        indent, score)
                                  : tw_language_format (pair->language, "%s%s points of match score more in all.\n",
                                                        indent, score));
  if (rearrangement->parted->len > 0)
    tw_cli_call_take (pair->call, tw_language_format (pair->language, "%sInstead of: %s.\n", indent, parted));
  if (rearrangement->made->len > 0)
    tw_cli_call_take (pair->call, tw_language_format (pair->language, "%sThere would be: %s.\n", indent, made));
}

static void
tell_cost (Pair *pair)
{
  if (pair->appraisal->best == NULL)
    return;

  tw_cli_call_print (pair->call, "\n");
  if (pair->appraisal->is_suggested)
    tw_cli_call_say (pair->call, N_ ("They are suggested as a tandem. Without this one:"));
  else if (pair->appraisal->best->possible)
    tw_cli_call_say (pair->call, N_ ("They are not suggested. If they became a tandem, and everybody else the best of it:"));
  else
    tw_cli_call_say (pair->call, N_ ("They are not suggested, and cannot be: one of them has no place left, or they are "
                                     "below the minimum score."));
  if (pair->appraisal->best->possible)
    tell_rearrangement (pair, "  ", pair->appraisal->best);

  if (pair->appraisal->few == NULL || !pair->appraisal->few->possible)
    return;

  tw_cli_call_take (pair->call, tw_language_formatn (pair->language, "With no more than %u tandem moved:\n",
                                                     "With no more than %u tandems moved:\n", TW_PAIR_APPRAISAL_FEW_MOVES,
                                                     TW_PAIR_APPRAISAL_FEW_MOVES));
  tell_rearrangement (pair, "  ", pair->appraisal->few);
}

static void
tell_score (Pair *pair)
{
  g_autofree char *score = tw_language_number (pair->language, pair->appraisal->explanation->score / 100.0, 2);
  g_autofree char *answered = tw_language_percent (pair->language, pair->appraisal->explanation->answered / 100.0, 0);
  g_autofree char *direction = pair->appraisal->explanation->direction
                                 ? tw_finding_to_sentence (pair->appraisal->explanation->direction, pair->language)
                                 : NULL;

  if (pair->appraisal->tandem_id != 0)
    tw_cli_call_say (pair->call, N_ ("They are a tandem. As if it were not decided yet:"));
  tw_cli_call_take (pair->call, tw_language_format (pair->language,
                                                    "They may form a tandem. The match score is %s of 100; "
                                                    "%s of what counts was answered.\n", score, answered));
  if (direction != NULL)
    tw_cli_call_take (pair->call, g_strconcat (direction, "\n", NULL));
  tell_minimum (pair);
  tell_criteria (pair);
  tell_cost (pair);
}

static void
tell_reasons (Pair *pair)
{
  g_auto (GStrv) reasons = list_reasons (pair);

  tw_cli_call_say (pair->call, N_ ("They must not form a tandem:"));
  for (char **reason = reasons; *reason != NULL; reason++)
    tw_cli_call_take (pair->call, g_strdup_printf ("  • %s\n", *reason));
}

static void
tell (Pair *pair)
{
  g_autofree char *mentor = tw_cli_participant_name (pair->mentor);
  g_autofree char *mentee = tw_cli_participant_name (pair->mentee);

  tw_cli_call_take (pair->call, tw_language_format (pair->language, "%s as mentor, %s as mentee\n", mentor, mentee));
  if (pair->appraisal->explanation->findings->len > 0)
    tell_reasons (pair);
  else
    tell_score (pair);
}

/* A person takes part in one role only, and the rules speak of one mentor and one mentee. */
static TwParticipant *
find_in_role (TwWorkspace  *workspace,
              TwCohort     *cohort,
              const char   *number,
              TwRole        role,
              GError      **error)
{
  g_autoptr (TwParticipant) participant = tw_cli_find_participant (workspace, cohort, number, error);
  g_autofree char *name = participant ? tw_cli_participant_name (participant) : NULL;

  if (participant == NULL || tw_participant_get_role (participant) == role)
    return g_steal_pointer (&participant);

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED,
               role == TW_ROLE_MENTOR ? tw_tr ("%s takes part as mentee. Name the mentor first, then the mentee.")
                                      : tw_tr ("%s takes part as mentor. Name the mentor first, then the mentee."),
               name);

  return NULL;
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (TwParticipant) mentor = NULL;
  g_autoptr (TwParticipant) mentee = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwPairAppraisal) appraisal = NULL;
  Pair pair;

  if (cohort == NULL)
    return FALSE;

  mentor = find_in_role (workspace, cohort, tw_cli_call_get_argument (call, 1), TW_ROLE_MENTOR, error);
  mentee = mentor ? find_in_role (workspace, cohort, tw_cli_call_get_argument (call, 2), TW_ROLE_MENTEE, error) : NULL;
  matching = mentee ? tw_matching_new (workspace, tw_cohort_get_id (cohort), error) : NULL;
  if (matching == NULL)
    return FALSE;

  appraisal = tw_matching_appraise (matching, tw_participant_get_id (mentor), tw_participant_get_id (mentee), error);
  if (appraisal == NULL)
    return FALSE;

  pair = (Pair) { call, tw_cli_call_get_language (call), mentor, mentee, workspace, appraisal };

  if (tw_cli_call_has (call, "json"))
    tell_as_json (&pair);
  else
    tell (&pair);

  return TRUE;
}

const TwCliVerb tw_cli_explain_verb = {
  .name = "explain",
  .synopsis = "COHORT MENTOR MENTEE",
  .summary = N_ ("Say how well two people fit, or every rule that keeps them apart"),
  .explanation = N_ ("And what it would cost everybody together to choose this pair or to do without it: at best, and "
                     "with few tandems moved."),
  .n_arguments = 3,
  .begins_with_cohort = TRUE,
  .run = run,
};
