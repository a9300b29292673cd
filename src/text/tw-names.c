/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the words of the file are called in a language: roles, states, kinds. The words are those of
 * the CHECK lists of the schema; one that is not known is what somebody typed and is shown so.
 */

#include "tw-names.h"

typedef struct
{
  const char *word;
  const char *message;
} Name;

static const Name roles[] = {
  { "mentor", NC_ ("role", "Mentor") },
  { "mentee", NC_ ("role", "Mentee") },
};

/* In print, where there is room: German Mentorinnen und Mentoren. */
static const Name role_plurals[] = {
  { "mentor", NC_ ("several in a role", "Mentors") },
  { "mentee", NC_ ("several in a role", "Mentees") },
};

static const Name tandem_states[] = {
  { "draft", NC_ ("tandem", "Draft") },
  { "accepted", NC_ ("tandem", "Accepted") },
  { "agreed", NC_ ("tandem", "Agreed") },
  { "paused", NC_ ("tandem", "Paused") },
  { "completed", NC_ ("tandem", "Completed") },
  { "dissolved", NC_ ("tandem", "Dissolved") },
};

static const Name end_reasons[] = {
  { "term-over", NC_ ("end of a tandem", "The term is over") },
  { "goals-reached", NC_ ("end of a tandem", "All goals were reached") },
  { "chemistry", NC_ ("end of a tandem", "The chemistry was not right") },
  { "left-company", NC_ ("end of a tandem", "Somebody left the company") },
  { "no-time", NC_ ("end of a tandem", "There was no time") },
  { "withdrawn", NC_ ("end of a tandem", "Somebody withdrew") },
  { "other", NC_ ("end of a tandem", "Another reason") },
};

static const Name cohort_states[] = {
  { "preparing", NC_ ("cohort", "In preparation") },
  { "running", NC_ ("cohort", "Running") },
  { "closed", NC_ ("cohort", "Closed") },
};

static const Name commitments[] = {
  { "open", NC_ ("commitment to take part", "Not asked yet") },
  { "asked", NC_ ("commitment to take part", "Asked") },
  { "given", NC_ ("commitment to take part", "Given") },
  { "declined", NC_ ("commitment to take part", "Declined") },
  { "withdrawn", NC_ ("commitment to take part", "Withdrawn") },
  { "obliged", NC_ ("commitment to take part", "Obliged") },
};

static const Name mentor_styles[] = {
  { "explains", NC_ ("kind of mentor", "Explains") },
  { "challenges", NC_ ("kind of mentor", "Challenges") },
  { "connects", NC_ ("kind of mentor", "Connects") },
  { "listens", NC_ ("kind of mentor", "Listens") },
};

static const Name meeting_states[] = {
  { "planned", NC_ ("meeting", "Planned") },
  { "held", NC_ ("meeting", "Held") },
  { "moved", NC_ ("meeting", "Moved") },
  { "cancelled", NC_ ("meeting", "Cancelled") },
  { "missed", NC_ ("meeting", "Missed") },
};

static const Name milestones[] = {
  { "announcement", NC_ ("milestone", "Announcement") },
  { "get-to-know", NC_ ("milestone", "Get-to-know event") },
  { "kick-off", NC_ ("milestone", "Kick-off") },
  { "pulse", NC_ ("milestone", "Pulse") },
  { "review", NC_ ("milestone", "Review") },
  { "close-out", NC_ ("milestone", "Close-out") },
};

/* D1: which facts say that the mentor is the younger one */
static const Name directions[] = {
  { "age-else-level", NC_ ("direction", "By age, else by level") },
  { "age", NC_ ("direction", "By age") },
  { "level", NC_ ("direction", "By level") },
  { "both", NC_ ("direction", "By age and level") },
};

static const Name pulse_kinds[] = {
  { "pulse", NC_ ("round of questions", "Pulse") },
  { "chemistry", NC_ ("round of questions", "Chemistry") },
  { "expectation", NC_ ("round of questions", "Expectations") },
  { "fulfilment", NC_ ("round of questions", "Benefits found") },
};

/* D16 */
static const Name qualities[] = {
  { "trust", NC_ ("quality", "Trust and sympathy") },
  { "openness", NC_ ("quality", "Openness and honesty") },
  { "gratitude", NC_ ("quality", "Gratitude and respect") },
  { "commitment", NC_ ("quality", "Commitment and regularity") },
};

/* Answered from 1 (not at all) to 5 (very). */
static const Name quality_questions[] = {
  { "trust", NC_ ("question", "How much do you trust and like each other?") },
  { "openness", NC_ ("question", "How openly and honestly do you talk to each other?") },
  { "gratitude", NC_ ("question", "How much gratitude and respect do you show each other?") },
  { "commitment", NC_ ("question", "How reliably and regularly do you meet?") },
};

static const char *
find_name (TwLanguage *language,
           const char *context,
           const Name *names,
           gsize       n_names,
           const char *word)
{
  g_return_val_if_fail (language != NULL && word != NULL, word);

  for (gsize i = 0; i < n_names; i++)
    if (g_str_equal (names[i].word, word))
      return tw_language_trc (language, context, names[i].message);

  return word;
}

/**
 * tw_role_name:
 * @language: the language to say it in
 * @role: “mentor” or “mentee”
 *
 * Returns: (transfer none): the name of the role of one person
 */
const char *
tw_role_name (TwLanguage *language,
              const char *role)
{
  return find_name (language, "role", roles, G_N_ELEMENTS (roles), role);
}

/**
 * tw_role_plural_name:
 * @language: the language to say it in
 * @role: “mentor” or “mentee”
 *
 * Returns: (transfer none): what several persons in the role are called in print
 */
const char *
tw_role_plural_name (TwLanguage *language,
                     const char *role)
{
  return find_name (language, "several in a role", role_plurals, G_N_ELEMENTS (role_plurals), role);
}

/**
 * tw_tandem_state_name:
 * @language: the language to say it in
 * @state: “draft”, “accepted”, “agreed”, “paused”, “completed” or “dissolved”
 *
 * Returns: (transfer none): the name of the state
 */
const char *
tw_tandem_state_name (TwLanguage *language,
                      const char *state)
{
  return find_name (language, "tandem", tandem_states, G_N_ELEMENTS (tandem_states), state);
}

/**
 * tw_end_reason_name:
 * @language: the language to say it in
 * @reason: why a tandem ended (D13, D21, P6): “term-over”, “goals-reached”, “chemistry”,
 *   “left-company”, “no-time”, “withdrawn” or “other”
 *
 * Returns: (transfer none): the reason, without blame
 */
const char *
tw_end_reason_name (TwLanguage *language,
                    const char *reason)
{
  return find_name (language, "end of a tandem", end_reasons, G_N_ELEMENTS (end_reasons), reason);
}

/**
 * tw_cohort_state_name:
 * @language: the language to say it in
 * @state: “preparing”, “running” or “closed”
 *
 * Returns: (transfer none): the name of the state
 */
const char *
tw_cohort_state_name (TwLanguage *language,
                      const char *state)
{
  return find_name (language, "cohort", cohort_states, G_N_ELEMENTS (cohort_states), state);
}

/**
 * tw_commitment_name:
 * @language: the language to say it in
 * @commitment: “open”, “asked”, “given”, “declined” or “withdrawn”, or “obliged” of somebody who
 *   declined and was obliged (D3)
 *
 * Returns: (transfer none): what became of the commitment to take part
 */
const char *
tw_commitment_name (TwLanguage *language,
                    const char *commitment)
{
  return find_name (language, "commitment to take part", commitments, G_N_ELEMENTS (commitments), commitment);
}

/**
 * tw_mentor_style_name:
 * @language: the language to say it in
 * @style: the kind of mentor one would be (D10): “explains”, “challenges”, “connects” or “listens”
 *
 * Returns: (transfer none): the name of the style
 */
const char *
tw_mentor_style_name (TwLanguage *language,
                      const char *style)
{
  return find_name (language, "kind of mentor", mentor_styles, G_N_ELEMENTS (mentor_styles), style);
}

/**
 * tw_meeting_state_name:
 * @language: the language to say it in
 * @state: “planned”, “held”, “moved”, “cancelled” or “missed”
 *
 * Returns: (transfer none): the name of the state
 */
const char *
tw_meeting_state_name (TwLanguage *language,
                       const char *state)
{
  return find_name (language, "meeting", meeting_states, G_N_ELEMENTS (meeting_states), state);
}

/**
 * tw_milestone_name:
 * @language: the language to say it in
 * @kind: “announcement”, “get-to-know”, “kick-off”, “pulse”, “review” or “close-out”; the title of
 *   a company's own milestone
 *
 * Returns: (transfer none): the name of the milestone
 */
const char *
tw_milestone_name (TwLanguage *language,
                   const char *kind)
{
  return find_name (language, "milestone", milestones, G_N_ELEMENTS (milestones), kind);
}

/**
 * tw_direction_name:
 * @language: the language to say it in
 * @direction: how the direction of a tandem is checked (D1): “age-else-level”, “age”, “level” or
 *   “both”
 *
 * Returns: (transfer none): the name of the check
 */
const char *
tw_direction_name (TwLanguage *language,
                   const char *direction)
{
  return find_name (language, "direction", directions, G_N_ELEMENTS (directions), direction);
}

/**
 * tw_pulse_kind_name:
 * @language: the language to say it in
 * @kind: what a round of questions is for
 *
 * Returns: (transfer none): what the round is called
 */
const char *
tw_pulse_kind_name (TwLanguage *language,
                    const char *kind)
{
  return find_name (language, "round of questions", pulse_kinds, G_N_ELEMENTS (pulse_kinds), kind);
}

/**
 * tw_quality_name:
 * @language: the language to say it in
 * @quality: one of the four qualities (D16): “trust”, “openness”, “gratitude” or “commitment”
 *
 * Returns: (transfer none): the name of the quality
 */
const char *
tw_quality_name (TwLanguage *language,
                 const char *quality)
{
  return find_name (language, "quality", qualities, G_N_ELEMENTS (qualities), quality);
}

/**
 * tw_quality_question:
 * @language: the language to say it in
 * @quality: one of the four qualities (D16), as for tw_quality_name()
 *
 * Returns: (transfer none): the question that both sides answer from 1 to 5
 */
const char *
tw_quality_question (TwLanguage *language,
                     const char *quality)
{
  return find_name (language, "question", quality_questions, G_N_ELEMENTS (quality_questions), quality);
}

/**
 * tw_level_name:
 * @language: the language to say it in
 * @level: the level, 0 for the board or the management
 * @name_of_level_0: (nullable): what the company calls level 0, or %NULL where it did not say
 *
 * Returns: (transfer full): the name of a level of the whole staff
 */
char *
tw_level_name (TwLanguage *language,
               int         level,
               const char *name_of_level_0)
{
  if (level == 0)
    return tw_management_level_name (language, level, name_of_level_0);

  return tw_language_format (language, "Level %d", level);
}

/**
 * tw_management_level_name:
 * @language: the language to say it in
 * @level: the level, 0 for the board or the management
 * @name_of_level_0: (nullable): what the company calls level 0, or %NULL where it did not say
 *
 * Returns: (transfer full): the name of a level of executives, for those who are nothing else
 */
char *
tw_management_level_name (TwLanguage *language,
                          int         level,
                          const char *name_of_level_0)
{
  if (level > 0)
    return tw_language_format (language, "Management level %d", level);

  return g_strdup (name_of_level_0 ? name_of_level_0 : tw_language_tr (language, "Board or management"));
}
