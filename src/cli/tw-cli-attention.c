/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attention: what needs attention, the most urgent first (D21). Each entry begins with the words that snooze takes. */

#include "tw-attention-commands.h"
#include "tw-attention-text.h"
#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-json-writer.h"
#include "tw-terminal-text.h"

#define PAGE_COLUMNS 80
#define INDENT 4

/* The verb that settles it. What stands on the page of a tandem is read in the window. */
static const char *const settling_verbs[TW_N_REMEDIES] = {
  [TW_REMEDY_PLAN_MEETING] = "meeting plan",
  [TW_REMEDY_OPEN_TANDEM] = NULL,
  [TW_REMEDY_CHECK_IN] = "participant check-in",
  [TW_REMEDY_RECORD_FORMS] = "record",
  [TW_REMEDY_RECORD_COMMITMENT] = "participant commit",
  [TW_REMEDY_RECORD_CONSENT] = "participant consent",
  [TW_REMEDY_DISSOLVE] = "tandem dissolve",
  [TW_REMEDY_FINISH_MILESTONE] = "milestone done",
  [TW_REMEDY_CHANGE_RESOURCE] = "resource plan",
  [TW_REMEDY_END_TANDEM] = "tandem complete",
  [TW_REMEDY_CLOSE_COHORT] = "close",
  [TW_REMEDY_ERASE] = "erase",
};

static guint
count_snoozed (GPtrArray *findings)
{
  guint n_snoozed = 0;

  for (guint i = 0; i < findings->len; i++)
    if (((TwAttentionFinding *) g_ptr_array_index (findings, i))->snoozed_until != NULL)
      n_snoozed++;

  return n_snoozed;
}

static void
append_paragraph (GString    *page,
                  const char *text)
{
  g_autofree char *clean = tw_terminal_text_clean (text);

  g_strdelimit (clean, "\n", ' ');
  g_string_append_printf (page, "%*s", INDENT, "");
  tw_terminal_text_wrap (page, clean, INDENT, PAGE_COLUMNS);
}

static char *
say_since (TwLanguage               *language,
           const TwAttentionFinding *finding)
{
  g_autofree char *since = tw_language_iso_date (language, finding->since, TW_DATE_LONG);
  g_autofree char *until = tw_language_iso_date (language, finding->snoozed_until, TW_DATE_LONG);

  if (until != NULL)
    return tw_language_format (language, "Snoozed until %s.", until);

  return since ? tw_language_format (language, "Since %s.", since) : NULL;
}

/* Since when, what to do, and by which verb. */
static char *
say_remedy (TwLanguage               *language,
            const TwAttentionFinding *finding)
{
  const char *verb = settling_verbs[finding->remedy];
  g_autofree char *since = say_since (language, finding);
  GString *text = g_string_new (since);

  g_string_append_printf (text, "%s%s", since ? " " : "", tw_attention_to_do (language, finding));
  if (verb != NULL)
    g_string_append_printf (text, " (tandemwerk-cli %s)", verb);

  return g_string_free_and_steal (text);
}

static void
append_finding (GString                  *page,
                TwLanguage               *language,
                const TwAttentionFinding *finding)
{
  g_autofree char *why = tw_attention_why (language, finding);
  g_autofree char *remedy = say_remedy (language, finding);

  g_string_append_printf (page, "\n%s: %s  [%" G_GINT64_FORMAT " %s %" G_GINT64_FORMAT "]\n",
                          tw_attention_severity_name (language, finding->severity),
                          tw_attention_title (language, finding->rule), finding->cohort_id,
                          tw_attention_rule_facts (finding->rule)->word, finding->subject_id);
  append_paragraph (page, why);
  append_paragraph (page, remedy);
}

static void
tell (TwCliCall *call,
      GPtrArray *findings)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  const gboolean with_snoozed = tw_cli_call_has (call, "snoozed");
  const guint n_snoozed = count_snoozed (findings);
  const guint n_shown = findings->len - (with_snoozed ? 0 : n_snoozed);
  GString *page = g_string_new (NULL);

  if (n_shown == 0)
    tw_cli_call_say (call, N_ ("Nothing needs attention."));
  else
    tw_cli_call_take (call, tw_language_formatn (language, "%u thing needs attention.\n", "%u things need attention.\n",
                                                 n_shown, n_shown));

  for (guint i = 0; i < n_shown; i++)
    append_finding (page, language, g_ptr_array_index (findings, i));
  tw_cli_call_take (call, g_string_free_and_steal (page));

  if (n_snoozed > 0 && !with_snoozed)
    tw_cli_call_take (call, tw_language_formatn (language, "\n%u is snoozed; --snoozed shows it.\n",
                                                 "\n%u are snoozed; --snoozed shows them.\n", n_snoozed, n_snoozed));
}

static void
write_finding (TwJsonWriter             *writer,
               TwLanguage               *language,
               const TwAttentionFinding *finding)
{
  const TwAttentionRuleFacts *rule = tw_attention_rule_facts (finding->rule);
  g_autofree char *subject = tw_attention_subject (language, finding);
  g_autofree char *why = tw_attention_why (language, finding);

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_string (writer, "rule", rule->word);
  tw_json_writer_string (writer, "severity", tw_attention_severity_word (finding->severity));
  tw_json_writer_integer (writer, "cohort", finding->cohort_id);
  tw_json_writer_string (writer, "kind", tw_attention_subject_word (rule->subject));
  tw_json_writer_integer (writer, "subject", finding->subject_id);
  tw_json_writer_string (writer, "name", subject);
  tw_json_writer_string (writer, "since", finding->since);
  tw_json_writer_string (writer, "title", tw_attention_title (language, finding->rule));
  tw_json_writer_string (writer, "why", why);
  tw_json_writer_string (writer, "to_do", tw_attention_to_do (language, finding));
  tw_json_writer_string (writer, "settled_by", tw_attention_remedy_word (finding->remedy));
  tw_json_writer_string (writer, "verb", settling_verbs[finding->remedy]);
  if (!rule->confidential)
    tw_json_writer_integer (writer, "threshold", finding->threshold);
  tw_json_writer_string (writer, "snoozed_until", finding->snoozed_until);
  tw_json_writer_end_object (writer);
}

static void
tell_as_json (TwCliCall *call,
              GPtrArray *findings)
{
  const guint n_snoozed = count_snoozed (findings);
  const guint n_shown = findings->len - (tw_cli_call_has (call, "snoozed") ? 0 : n_snoozed);
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "attention");
  for (guint i = 0; i < n_shown; i++)
    write_finding (writer, tw_cli_call_get_language (call), g_ptr_array_index (findings, i));
  tw_json_writer_end_array (writer);
  tw_json_writer_integer (writer, "snoozed", n_snoozed);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  const gint64 cohort_id = tw_cli_call_get_cohort (call);
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (workspace == NULL)
    return FALSE;

  if (cohort_id != 0)
    {
      cohort = tw_cli_find_cohort (call, workspace, error);
      if (cohort == NULL)
        return FALSE;
    }

  findings = tw_workspace_find_attention (workspace, cohort_id, error);
  if (findings == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tell_as_json (call, findings);
  else
    tell (call, findings);

  return TRUE;
}

const TwCliVerb tw_cli_attention_verb = {
  .name = "attention",
  .synopsis = "[COHORT] [--snoozed]",
  .summary = N_ ("Say what needs attention, the most urgent first"),
  .explanation = N_ ("Each entry says what, why, since when and what settles it. In brackets stand the words that "
                     "“tandemwerk-cli snooze” takes. What was answered in a form is never told here: it stands on the "
                     "page of the tandem only."),
  .n_optional = 1,
  .begins_with_cohort = TRUE,
  .options = { "snoozed" },
  .run = run,
};
