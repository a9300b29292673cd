/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a finding of D21 says in a language: what it is, why, and what to do. Where answers were looked at, it names the
 * tandem and nothing of what was answered (P8).
 */

#include "tw-attention-text.h"

#include "tw-language-private.h"
#include "tw-names.h"

/* One message a variant. The places are {mentor} and {mentee}, or {person}; {title} of a milestone or resource; {date};
 * {ago} as in “3 days ago”; {number}; {actual} and {planned} of a resource.
 */
typedef struct
{
  const char *title;
  const char *why[3];
  const char *to_do[2]; /* the second where the variant is grave, or NULL */
} Words;

static const Words words[TW_N_ATTENTION_RULES] = {
  [TW_ATTENTION_NO_FIRST_MEETING] = {
    N_ ("No first meeting"),
    { N_ ("{mentor} and {mentee} have been a tandem since {date}. They have not met yet, and no meeting is planned.") },
    { N_ ("Agree on a first date with both, or log the meeting if they have met.") },
  },
  [TW_ATTENTION_NO_NEXT_DATE] = {
    N_ ("No next date"),
    { N_ ("{mentor} and {mentee} met on {date}, and their next meeting has no date.") },
    { N_ ("Ask for the next date and plan the meeting.") },
  },
  [TW_ATTENTION_FELL_THROUGH] = {
    N_ ("Meetings fall through"),
    { N_ ("Meetings of {mentor} and {mentee} that were moved, cancelled or missed in a row: {number}.") },
    { N_ ("Ask both what stands in the way, and plan a meeting they can keep.") },
  },
  [TW_ATTENTION_OVERDUE] = {
    N_ ("Meeting overdue"),
    { N_ ("{mentor} and {mentee} met on {date} for the last time, {ago}, and no meeting is planned soon.") },
    { N_ ("Plan a meeting with both, or pause the tandem.") },
  },
  [TW_ATTENTION_QUALITY_FALLING] = {
    N_ ("Qualities falling"),
    { N_ ("The feedback of {date} shows that {mentor} and {mentee} need a talk. What was answered stands on the page of "
          "the tandem only.") },
    { N_ ("Read the page of the tandem, then talk to each of them.") },
  },
  [TW_ATTENTION_SIDES_APART] = {
    N_ ("The two sides are far apart"),
    { N_ ("In the feedback of {date}, {mentor} and {mentee} see their tandem differently. What was answered stands on "
          "the page of the tandem only.") },
    { N_ ("Read the page of the tandem, then talk to each of them.") },
  },
  [TW_ATTENTION_OBLIGED_SLIPPING] = {
    N_ ("Obliged mentee is slipping away"),
    { N_ ("{mentee}, mentee of {mentor}, was obliged. The last meeting or check-in was {ago}."),
      N_ ("{mentee}, mentee of {mentor}, was obliged, and the meeting of {date} fell through.") },
    { N_ ("Hold a check-in and record it.") },
  },
  [TW_ATTENTION_MISSING_PULSE] = {
    N_ ("Feedback missing"),
    { N_ ("{mentor}, mentor of {mentee}, has not returned the form of {date}."),
      N_ ("{mentee}, mentee of {mentor}, has not returned the form of {date}."),
      N_ ("{mentor} and {mentee} have not returned the form of {date}.") },
    { N_ ("Remind once. Answers are voluntary.") },
  },
  [TW_ATTENTION_PULSE_UNANSWERED] = {
    N_ ("No feedback yet"),
    { N_ ("The forms were due on {date}, and none of them has been read in.") },
    { N_ ("Collect the forms and read them in.") },
  },
  [TW_ATTENTION_MISSING_COMMITMENT] = {
    N_ ("Commitment missing"),
    { N_ ("The commitment of {person} to take part has been open since {date}."),
      N_ ("{person} took back or declined the commitment to take part on {date} and is still in a tandem.") },
    { N_ ("Ask for the commitment and record the answer."),
      N_ ("Talk to both, dissolve the tandem without blame, and match the other person anew.") },
  },
  [TW_ATTENTION_MISSING_CONSENT] = {
    N_ ("Consent missing"),
    { N_ ("{person} enrolled on {date} and has not consented to the use of personal data."),
      N_ ("{person} withdrew the consent to the use of personal data on {date}.") },
    { N_ ("Ask for the consent and record it."),
      N_ ("Talk to the person, dissolve the tandem, and erase the personal data if asked to.") },
  },
  [TW_ATTENTION_LEAVER] = {
    N_ ("Leaver"),
    { N_ ("{person} leaves the company on {date}."),
      N_ ("{person} left the company on {date} and still takes part.") },
    { N_ ("Talk to both in time, then dissolve the tandem and match the other person anew."),
      N_ ("Dissolve the tandem and match the other person anew.") },
  },
  [TW_ATTENTION_MILESTONE_DUE] = {
    N_ ("Milestone due"),
    { N_ ("{title} is due on {date}."),
      N_ ("{title} was due on {date} and is not done.") },
    { N_ ("Prepare it. When it is done, say so."),
      N_ ("Say that it is done, or move it to another day.") },
  },
  [TW_ATTENTION_BUDGET_BEYOND_PLAN] = {
    N_ ("Budget beyond plan"),
    { N_ ("{title}: {planned} were planned and {actual} spent.") },
    { N_ ("Clear it with the sponsor, and raise the plan or spend less elsewhere.") },
  },
  [TW_ATTENTION_HOURS_BEYOND_PLAN] = {
    N_ ("Hours beyond plan"),
    { N_ ("{title}: {planned} were planned and {actual} used.") },
    { N_ ("Clear it with the line managers, and raise the plan or meet less often.") },
  },
  [TW_ATTENTION_TERM_ENDS] = {
    N_ ("Term about to end"),
    { N_ ("The term of {mentor} and {mentee} ends on {date}."),
      N_ ("The term of {mentor} and {mentee} ended on {date}, and the tandem is still open.") },
    { N_ ("Plan the last meeting, then complete the tandem, or extend its term."),
      N_ ("Complete the tandem, or extend its term.") },
  },
  [TW_ATTENTION_COHORT_ENDS] = {
    N_ ("Term of the cohort about to end"),
    { N_ ("The term ends on {date}. Tandems that end with it: {number}."),
      N_ ("The term ended on {date}. Tandems that are still open: {number}.") },
    { N_ ("Plan the review and the close-out."),
      N_ ("Complete the tandems, and close the cohort.") },
  },
  [TW_ATTENTION_RETENTION_ENDS] = {
    N_ ("Personal data to erase"),
    { N_ ("The retention period of the closed cohort ends on {date}. People whose data is kept for it: {number}."),
      N_ ("The retention period of the closed cohort ended on {date}. People whose data is still kept for it: {number}.") },
    { N_ ("Plan to erase these people, unless there is a reason to keep them."),
      N_ ("Erase these people, or change the retention period in the preferences.") },
  },
};

static const char *const severity_names[] = {
  [TW_ATTENTION_NOW] = NC_ ("how urgent", "Now"),
  [TW_ATTENTION_SOON] = NC_ ("how urgent", "Soon"),
  [TW_ATTENTION_NOTICE] = NC_ ("how urgent", "To note"),
};

static const char *
name_person (TwLanguage *language,
             const char *name)
{
  return name ? name : tw_language_tr (language, N_ ("Erased person"));
}

static char *
say_ago (TwLanguage *language,
         gint64      n_days)
{
  g_autofree char *number = tw_language_integer (language, ABS (n_days));
  const TwPlace places[] = { { "number", number } };

  return tw_language_fill_places (tw_language_trn (language, "{number} day ago", "{number} days ago", (guint64) ABS (n_days)),
                                  places, G_N_ELEMENTS (places));
}

/* What is planned or used: money, else time. */
static char *
say_amount (TwLanguage               *language,
            const TwAttentionFinding *finding,
            gint64                    amount)
{
  return finding->word ? tw_language_money (language, amount, finding->word) : tw_language_duration (language, amount);
}

static char *
say_title (TwLanguage               *language,
           const TwAttentionFinding *finding)
{
  if (finding->title)
    return g_strdup (finding->title);

  return g_strdup (finding->rule == TW_ATTENTION_MILESTONE_DUE ? tw_milestone_name (language, finding->word) : "");
}

static gboolean
is_resource (const TwAttentionFinding *finding)
{
  return finding->rule == TW_ATTENTION_BUDGET_BEYOND_PLAN || finding->rule == TW_ATTENTION_HOURS_BEYOND_PLAN;
}

/**
 * tw_attention_title:
 * @language: the language to say it in
 * @rule: a rule
 *
 * Returns: (transfer none): what the rule finds, in a few words
 */
const char *
tw_attention_title (TwLanguage      *language,
                    TwAttentionRule  rule)
{
  return tw_language_tr (language, words[rule].title);
}

/**
 * tw_attention_why:
 * @language: the language to say it in
 * @finding: a finding
 *
 * Returns: (transfer full): the facts behind it, in a sentence
 */
char *
tw_attention_why (TwLanguage               *language,
                  const TwAttentionFinding *finding)
{
  const char *message = words[finding->rule].why[finding->variant];
  g_autofree char *date = tw_language_iso_date (language, finding->date, TW_DATE_LONG);
  g_autofree char *ago = say_ago (language, finding->number);
  g_autofree char *number = tw_language_integer (language, finding->number);
  g_autofree char *title = say_title (language, finding);
  g_autofree char *actual = is_resource (finding) ? say_amount (language, finding, finding->number) : NULL;
  g_autofree char *planned = is_resource (finding) ? say_amount (language, finding, finding->planned) : NULL;
  const TwPlace places[] = {
    { "mentor", name_person (language, finding->person) },
    { "mentee", name_person (language, finding->other) },
    { "person", name_person (language, finding->person) },
    { "title", title },
    { "date", date },
    { "ago", ago },
    { "number", number },
    { "actual", actual },
    { "planned", planned },
  };

  return tw_language_fill_places (tw_language_tr (language, message), places, G_N_ELEMENTS (places));
}

/**
 * tw_attention_to_do:
 * @language: the language to say it in
 * @finding: a finding
 *
 * Returns: (transfer none): what settles it, in a sentence
 */
const char *
tw_attention_to_do (TwLanguage               *language,
                    const TwAttentionFinding *finding)
{
  const char *const *to_do = words[finding->rule].to_do;
  const gboolean is_grave = finding->variant == TW_ATTENTION_GRAVE && to_do[1] != NULL;

  return tw_language_tr (language, to_do[is_grave ? 1 : 0]);
}

/**
 * tw_attention_subject:
 * @language: the language to say it in
 * @finding: a finding
 *
 * Returns: (transfer full): what it is about: the two of a tandem, a person, a milestone or resource; empty where the
 *   cohort says it
 */
char *
tw_attention_subject (TwLanguage               *language,
                      const TwAttentionFinding *finding)
{
  switch (tw_attention_rule_facts (finding->rule)->subject)
    {
    case TW_ATTENTION_OF_TANDEM:
      return g_strdup_printf ("%s – %s", name_person (language, finding->person), name_person (language, finding->other));
    case TW_ATTENTION_OF_PARTICIPANT:
      return g_strdup (name_person (language, finding->person));
    case TW_ATTENTION_OF_MILESTONE:
    case TW_ATTENTION_OF_RESOURCE:
      return say_title (language, finding);
    case TW_ATTENTION_OF_PULSE:
    case TW_ATTENTION_OF_COHORT:
      break;
    }

  return g_strdup ("");
}

/**
 * tw_attention_severity_name:
 * @language: the language to say it in
 * @severity: how urgent something is
 *
 * Returns: (transfer none): that in a word or two
 */
const char *
tw_attention_severity_name (TwLanguage          *language,
                            TwAttentionSeverity  severity)
{
  return tw_language_trc (language, "how urgent", severity_names[severity]);
}

/**
 * tw_attention_threshold_text:
 * @language: the language to say it in
 * @rule: a rule
 * @threshold: a threshold in its unit
 *
 * Returns: (transfer full): the threshold with its unit
 */
char *
tw_attention_threshold_text (TwLanguage      *language,
                             TwAttentionRule  rule,
                             int              threshold)
{
  g_autofree char *number = tw_language_integer (language, threshold);
  g_autofree char *points = tw_language_number (language, threshold / 10.0, 1);
  const TwPlace places[] = { { "number", number }, { "points", points } };

  switch (tw_attention_rule_facts (rule)->unit)
    {
    case TW_ATTENTION_IN_DAYS:
      return tw_language_fill_places (tw_language_trn (language, "{number} day", "{number} days", (guint64) threshold),
                                      places, G_N_ELEMENTS (places));
    case TW_ATTENTION_IN_MEETINGS:
      return tw_language_fill_places (tw_language_trn (language, "{number} meeting", "{number} meetings",
                                                       (guint64) threshold),
                                      places, G_N_ELEMENTS (places));
    case TW_ATTENTION_IN_PERCENT:
      return tw_language_percent (language, threshold, 0);
    case TW_ATTENTION_IN_TENTHS:
      return tw_language_fill_places (tw_language_tr (language, N_ ("{points} points")), places, G_N_ELEMENTS (places));
    }

  return NULL;
}
