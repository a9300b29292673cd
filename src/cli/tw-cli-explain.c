/* SPDX-License-Identifier: GPL-3.0-or-later */

/* explain: why two people fit as they do, or every rule that keeps them apart (P1). */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-finding-text.h"
#include "tw-json-writer.h"
#include "tw-matching.h"
#include "tw-text-table.h"
#include "tw-topic-text.h"

typedef struct
{
  TwCliCall *call;
  TwLanguage *language;
  TwParticipant *mentor;
  TwParticipant *mentee;
  TwPairExplanation *explanation;
} Pair;

typedef struct
{
  const char *word;
  const char *said;
} Said;

static const Said criteria[] = {
  { "topics", NC_ ("criterion", "Topics") },
  { "department", NC_ ("criterion", "Department") },
  { "site", NC_ ("criterion", "Site") },
  { "language", NC_ ("criterion", "Language") },
};

static const Said direction_checks[] = {
  { "age", N_ ("That the mentor is the younger was checked by the years of birth.") },
  { "level", N_ ("That the mentee stands higher was checked by the levels.") },
  { "both", N_ ("That the mentor is the younger and the mentee stands higher was checked by birth and level.") },
};

static const char *
name_criterion (TwLanguage *language,
                const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    if (g_str_equal (word, criteria[i].word))
      return tw_language_trc (language, "criterion", criteria[i].said);

  return word;
}

static const char *
say_direction_check (TwLanguage *language,
                     const char *word)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (direction_checks); i++)
    if (g_str_equal (word, direction_checks[i].word))
      return tw_language_tr (language, direction_checks[i].said);

  return NULL;
}

static GStrv
list_reasons (Pair *pair)
{
  g_autoptr (GStrvBuilder) reasons = g_strv_builder_new ();

  for (guint i = 0; i < pair->explanation->findings->len; i++)
    {
      const TwFinding *finding = g_ptr_array_index (pair->explanation->findings, i);

      g_strv_builder_take (reasons, tw_finding_to_sentence (finding, pair->language));
    }

  return g_strv_builder_end (reasons);
}

static GStrv
list_common_topics (Pair *pair)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (char **topic = pair->explanation->common_topics; topic != NULL && *topic != NULL; topic++)
    g_strv_builder_add (names, tw_topic_name (pair->language, *topic));

  return g_strv_builder_end (names);
}

static void
write_criteria (Pair         *pair,
                TwJsonWriter *writer)
{
  tw_json_writer_begin_array (writer, "criteria");

  for (guint i = 0; i < pair->explanation->criteria->len; i++)
    {
      const TwScoreCriterionShare *share = &g_array_index (pair->explanation->criteria, TwScoreCriterionShare, i);

      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_string (writer, "criterion", share->criterion);
      tw_json_writer_boolean (writer, "answered", share->answered);
      tw_json_writer_integer (writer, "weight", share->weight);
      tw_json_writer_hundredths (writer, "score", share->value);
      tw_json_writer_end_object (writer);
    }

  tw_json_writer_end_array (writer);
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
  tw_json_writer_boolean (writer, "allowed", pair->explanation->findings->len == 0);
  tw_json_writer_strings (writer, "reasons", (const char * const *) reasons);
  tw_json_writer_hundredths (writer, "score", pair->explanation->score);
  tw_json_writer_hundredths (writer, "answered", pair->explanation->answered);
  write_criteria (pair, writer);
  tw_json_writer_strings (writer, "common_topics", (const char * const *) topics);
  tw_json_writer_string (writer, "direction_check", pair->explanation->direction_check);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (pair->call, tw_json_writer_finish (writer));
}

static void
tell_criteria (Pair *pair)
{
  g_autoptr (TwTextTable) table = tw_text_table_new ("lrr");
  const char *headings[] = {
    tw_language_tr (pair->language, "Criterion"),
    tw_language_tr (pair->language, "Match score"),
    tw_language_tr (pair->language, "Weight"),
  };

  tw_text_table_add_row (table, headings);
  for (guint i = 0; i < pair->explanation->criteria->len; i++)
    {
      const TwScoreCriterionShare *share = &g_array_index (pair->explanation->criteria, TwScoreCriterionShare, i);
      g_autofree char *score = share->answered ? tw_language_number (pair->language, share->value / 100.0, 2)
                                               : g_strdup (tw_language_tr (pair->language, "not answered"));
      g_autofree char *weight = tw_language_integer (pair->language, share->weight);
      const char *cells[] = { name_criterion (pair->language, share->criterion), score, weight };

      tw_text_table_add_row (table, cells);
    }

  tw_cli_call_print (pair->call, "\n");
  tw_cli_call_take (pair->call, tw_text_table_to_text (table));
}

static void
tell_topics (Pair *pair)
{
  g_auto (GStrv) topics = list_common_topics (pair);
  g_autofree char *list = tw_language_list (pair->language, (const char * const *) topics);
  const guint n_wanted = pair->explanation->n_wanted_topics;

  if (*topics == NULL)
    tw_cli_call_say (pair->call, N_ ("No topic that the mentee wants is offered by the mentor."));
  else
    tw_cli_call_take (pair->call, tw_language_formatn (pair->language,
                                                       "Of %u topic that the mentee wants the mentor offers: %s.\n",
                                                       "Of %u topics that the mentee wants the mentor offers: %s.\n",
                                                       n_wanted, n_wanted, list));
}

static void
tell_score (Pair *pair)
{
  g_autofree char *score = tw_language_number (pair->language, pair->explanation->score / 100.0, 2);
  g_autofree char *answered = tw_language_percent (pair->language, pair->explanation->answered / 100.0, 0);
  const char *direction_check = say_direction_check (pair->language, pair->explanation->direction_check);

  tw_cli_call_take (pair->call, tw_language_format (pair->language,
                                                    "They may form a tandem. The match score is %s of 100; "
                                                    "%s of what counts was answered.\n", score, answered));
  if (direction_check != NULL)
    tw_cli_call_take (pair->call, g_strconcat (direction_check, "\n", NULL));

  tell_topics (pair);
  tell_criteria (pair);
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
  if (pair->explanation->findings->len > 0)
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
  g_autoptr (TwPairExplanation) explanation = NULL;
  Pair pair;

  if (cohort == NULL)
    return FALSE;

  mentor = find_in_role (workspace, cohort, tw_cli_call_get_argument (call, 1), TW_ROLE_MENTOR, error);
  mentee = mentor ? find_in_role (workspace, cohort, tw_cli_call_get_argument (call, 2), TW_ROLE_MENTEE, error) : NULL;
  matching = mentee ? tw_matching_new (workspace, tw_cohort_get_id (cohort), error) : NULL;
  if (matching == NULL)
    return FALSE;

  explanation = tw_matching_explain (matching, tw_participant_get_id (mentor), tw_participant_get_id (mentee));
  pair = (Pair) { call, tw_cli_call_get_language (call), mentor, mentee, explanation };

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
  .n_arguments = 3,
  .begins_with_cohort = TRUE,
  .run = run,
};
