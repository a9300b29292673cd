/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of D21 by their words, with the thresholds that hold until a programme sets its own. */

#include "tw-attention.h"

#define MAX_DAYS 366

static const TwAttentionRuleFacts rules[TW_N_ATTENTION_RULES] = {
  [TW_ATTENTION_NO_FIRST_MEETING] =
    { "no-first-meeting", TW_ATTENTION_OF_TANDEM, TW_ATTENTION_IN_DAYS, 21, 1, MAX_DAYS },
  [TW_ATTENTION_NO_NEXT_DATE] =
    { "no-next-date", TW_ATTENTION_OF_TANDEM, TW_ATTENTION_IN_DAYS, 7, 0, MAX_DAYS },
  [TW_ATTENTION_FELL_THROUGH] =
    { "fell-through", TW_ATTENTION_OF_TANDEM, TW_ATTENTION_IN_MEETINGS, 2, 1, 20 },
  [TW_ATTENTION_OVERDUE] =
    { "overdue", TW_ATTENTION_OF_TANDEM, TW_ATTENTION_IN_PERCENT, 50, 0, 1000 },
  [TW_ATTENTION_QUALITY_FALLING] =
    { "quality-falling", TW_ATTENTION_OF_TANDEM, TW_ATTENTION_IN_TENTHS, 10, 1, 40, TRUE },
  [TW_ATTENTION_SIDES_APART] =
    { "sides-apart", TW_ATTENTION_OF_TANDEM, TW_ATTENTION_IN_TENTHS, 15, 1, 40, TRUE },
  [TW_ATTENTION_OBLIGED_SLIPPING] =
    { "obliged-slipping", TW_ATTENTION_OF_TANDEM, TW_ATTENTION_IN_DAYS, 28, 1, MAX_DAYS },
  [TW_ATTENTION_MISSING_PULSE] =
    { "missing-pulse", TW_ATTENTION_OF_TANDEM, TW_ATTENTION_IN_DAYS, 7, 0, MAX_DAYS },
  [TW_ATTENTION_PULSE_UNANSWERED] =
    { "pulse-unanswered", TW_ATTENTION_OF_PULSE, TW_ATTENTION_IN_DAYS, 7, 0, MAX_DAYS },
  [TW_ATTENTION_MISSING_COMMITMENT] =
    { "missing-commitment", TW_ATTENTION_OF_PARTICIPANT, TW_ATTENTION_IN_DAYS, 14, 0, MAX_DAYS },
  [TW_ATTENTION_MISSING_CONSENT] =
    { "missing-consent", TW_ATTENTION_OF_PARTICIPANT, TW_ATTENTION_IN_DAYS, 14, 0, MAX_DAYS },
  [TW_ATTENTION_LEAVER] =
    { "leaver", TW_ATTENTION_OF_PARTICIPANT, TW_ATTENTION_IN_DAYS, 14, 0, MAX_DAYS },
  [TW_ATTENTION_MILESTONE_DUE] =
    { "milestone-due", TW_ATTENTION_OF_MILESTONE, TW_ATTENTION_IN_DAYS, 7, 0, MAX_DAYS },
  [TW_ATTENTION_BUDGET_BEYOND_PLAN] =
    { "budget-beyond-plan", TW_ATTENTION_OF_RESOURCE, TW_ATTENTION_IN_PERCENT, 0, 0, 1000 },
  [TW_ATTENTION_HOURS_BEYOND_PLAN] =
    { "hours-beyond-plan", TW_ATTENTION_OF_RESOURCE, TW_ATTENTION_IN_PERCENT, 0, 0, 1000 },
  [TW_ATTENTION_TERM_ENDS] =
    { "term-ends", TW_ATTENTION_OF_TANDEM, TW_ATTENTION_IN_DAYS, 28, 0, MAX_DAYS },
  [TW_ATTENTION_COHORT_ENDS] =
    { "cohort-ends", TW_ATTENTION_OF_COHORT, TW_ATTENTION_IN_DAYS, 28, 0, MAX_DAYS },
  [TW_ATTENTION_RETENTION_ENDS] =
    { "retention-ends", TW_ATTENTION_OF_COHORT, TW_ATTENTION_IN_DAYS, 14, 0, MAX_DAYS },
};

static const char *const subject_words[] = {
  [TW_ATTENTION_OF_TANDEM] = "tandem",
  [TW_ATTENTION_OF_PARTICIPANT] = "participant",
  [TW_ATTENTION_OF_MILESTONE] = "milestone",
  [TW_ATTENTION_OF_RESOURCE] = "resource",
  [TW_ATTENTION_OF_PULSE] = "pulse",
  [TW_ATTENTION_OF_COHORT] = "cohort",
};

static const char *const severity_words[] = {
  [TW_ATTENTION_NOW] = "now",
  [TW_ATTENTION_SOON] = "soon",
  [TW_ATTENTION_NOTICE] = "notice",
};

static const char *const remedy_words[TW_N_REMEDIES] = {
  [TW_REMEDY_PLAN_MEETING] = "plan-meeting",
  [TW_REMEDY_OPEN_TANDEM] = "open-tandem",
  [TW_REMEDY_CHECK_IN] = "check-in",
  [TW_REMEDY_RECORD_FORMS] = "record-forms",
  [TW_REMEDY_RECORD_COMMITMENT] = "record-commitment",
  [TW_REMEDY_RECORD_CONSENT] = "record-consent",
  [TW_REMEDY_DISSOLVE] = "dissolve",
  [TW_REMEDY_FINISH_MILESTONE] = "finish-milestone",
  [TW_REMEDY_CHANGE_RESOURCE] = "change-resource",
  [TW_REMEDY_END_TANDEM] = "end-tandem",
  [TW_REMEDY_CLOSE_COHORT] = "close-cohort",
  [TW_REMEDY_ERASE] = "erase",
};

/**
 * tw_attention_rule_facts:
 * @rule: a rule
 *
 * Returns: (transfer none): what is fixed about it
 */
const TwAttentionRuleFacts *
tw_attention_rule_facts (TwAttentionRule rule)
{
  g_return_val_if_fail (rule < TW_N_ATTENTION_RULES, NULL);

  return &rules[rule];
}

/**
 * tw_attention_rule_from_word:
 * @word: what was typed or stands in the file
 * @rule: (out): the rule
 *
 * Returns: whether there is such a rule
 */
gboolean
tw_attention_rule_from_word (const char      *word,
                             TwAttentionRule *rule)
{
  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    if (g_strcmp0 (rules[i].word, word) == 0)
      {
        *rule = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * tw_attention_subject_word:
 * @subject: what a rule is about
 *
 * Returns: (transfer none): the word for programs
 */
const char *
tw_attention_subject_word (TwAttentionSubject subject)
{
  g_return_val_if_fail (subject < G_N_ELEMENTS (subject_words), NULL);

  return subject_words[subject];
}

/**
 * tw_attention_severity_word:
 * @severity: how urgent something is
 *
 * Returns: (transfer none): the word for programs
 */
const char *
tw_attention_severity_word (TwAttentionSeverity severity)
{
  g_return_val_if_fail (severity < G_N_ELEMENTS (severity_words), NULL);

  return severity_words[severity];
}

/**
 * tw_attention_remedy_word:
 * @remedy: what settles a finding
 *
 * Returns: (transfer none): the word for programs
 */
const char *
tw_attention_remedy_word (TwAttentionRemedy remedy)
{
  g_return_val_if_fail (remedy < TW_N_REMEDIES, NULL);

  return remedy_words[remedy];
}

/**
 * tw_attention_finding_free:
 * @self: (transfer full): a finding
 */
void
tw_attention_finding_free (TwAttentionFinding *self)
{
  g_free (self->person);
  g_free (self->other);
  g_free (self->title);
  g_free (self->word);
  g_free (self->since);
  g_free (self->date);
  g_free (self->snoozed_until);
  g_free (self);
}
