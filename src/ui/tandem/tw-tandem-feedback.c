/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What both sides of one tandem answered. This is the one place where single answers are seen, by the contact person
 * alone (P8): a round is a row that opens, and closes with the page. */

#include "tw-tandem-feedback.h"

#include <glib/gi18n.h>

#include "tw-feedback-commands.h"
#include "tw-language.h"
#include "tw-question-text.h"

/* The questions of all kinds and roles by id, as far as they were asked. */
static GHashTable *
read_questions (TwWorkspace *workspace)
{
  GHashTable *questions = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) tw_question_free);

  for (int kind = TW_PULSE_REGULAR; kind <= TW_PULSE_FULFILMENT; kind++)
    for (int role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
      {
        g_autoptr (GPtrArray) some = tw_workspace_get_questions (workspace, (TwPulseKind) kind, (TwRole) role);

        while (some != NULL && some->len > 0)
          {
            TwQuestion *question = g_ptr_array_steal_index_fast (some, 0);

            /* An equal one that was there goes, and its key, which lies in it, with it. */
            g_hash_table_replace (questions, &question->id, question);
          }
      }

  return questions;
}

static const char *
name_question (const TwQuestion *question)
{
  if (question == NULL)
    return _("A question that is not asked any more");
  if (question->key == NULL)
    return question->wording;

  return tw_question_name (tw_language_session (), question->key);
}

static const TwAnswer *
find_answer (GPtrArray *answers,
             gint64     pulse_id,
             gint64     participant_id,
             gint64     question_id)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const TwAnswer *answer = g_ptr_array_index (answers, i);

      if (answer->pulse_id == pulse_id && answer->participant_id == participant_id && answer->question_id == question_id)
        return answer;
    }

  return NULL;
}

/* What was answered to the same question in the round before: how it goes. */
static const TwAnswer *
find_earlier (GPtrArray    *answers,
              GArray       *pulses,
              const TwPulse *pulse,
              gint64        participant_id,
              gint64        question_id)
{
  const TwAnswer *earlier = NULL;

  for (guint i = 0; i < pulses->len; i++)
    {
      const TwPulse *other = &g_array_index (pulses, TwPulse, i);
      const TwAnswer *answer = find_answer (answers, other->id, participant_id, question_id);

      if (g_strcmp0 (other->due_on, pulse->due_on) < 0 && other->kind == pulse->kind && answer != NULL)
        earlier = answer;
    }

  return earlier;
}

static char *
say_answer (const TwAnswer   *answer,
            const TwAnswer   *earlier,
            const TwQuestion *question)
{
  if (answer == NULL)
    return g_strdup (_("no answer"));
  if (answer->words != NULL)
    return g_strdup (answer->words);
  if (earlier != NULL && earlier->value != answer->value)
    return answer->value < earlier->value
             /* Translators: an answer on a scale, its end, and what was answered before */
             ? g_strdup_printf (_("%d of %d, down from %d"), answer->value, question->scale_max, earlier->value)
             : g_strdup_printf (_("%d of %d, up from %d"), answer->value, question->scale_max, earlier->value);

  return g_strdup_printf (_("%d of %d"), answer->value, question != NULL ? question->scale_max : 5);
}

static void
add_question (AdwExpanderRow   *round,
              const TwQuestion *question,
              const char       *mentor,
              const char       *mentee)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GString) both = g_string_new (NULL);

  if (mentor != NULL)
    g_string_append_printf (both, _("Mentor: %s"), mentor);
  if (mentor != NULL && mentee != NULL)
    g_string_append (both, " · ");
  if (mentee != NULL)
    g_string_append_printf (both, _("Mentee: %s"), mentee);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name_question (question));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), both->str);
  adw_expander_row_add_row (round, row);
}

static gboolean
is_asked (const TwQuestion *question,
          TwRole            role)
{
  return question == NULL || question->asked == TW_ASKED_BOTH ||
         question->asked == (role == TW_ROLE_MENTOR ? TW_ASKED_MENTOR : TW_ASKED_MENTEE);
}

typedef struct
{
  GPtrArray *answers;
  GArray *pulses;
  GHashTable *questions;
  TwTandem *tandem;
} Feedback;

static char *
say_side (const Feedback   *feedback,
          const TwPulse    *pulse,
          gint64            participant_id,
          gint64            question_id,
          const TwQuestion *question)
{
  const TwAnswer *answer = find_answer (feedback->answers, pulse->id, participant_id, question_id);
  const TwAnswer *earlier = find_earlier (feedback->answers, feedback->pulses, pulse, participant_id, question_id);

  return say_answer (answer, earlier, question);
}

static void
fill_round (AdwExpanderRow *round,
            const Feedback *feedback,
            const TwPulse  *pulse)
{
  const gint64 mentor_id = tw_tandem_get_mentor_id (feedback->tandem);
  const gint64 mentee_id = tw_tandem_get_mentee_id (feedback->tandem);
  g_autoptr (GHashTable) shown = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < feedback->answers->len; i++)
    {
      TwAnswer *answer = g_ptr_array_index (feedback->answers, i);
      const TwQuestion *question = g_hash_table_lookup (feedback->questions, &answer->question_id);
      g_autofree char *mentor = NULL, *mentee = NULL;

      if (answer->pulse_id != pulse->id || !g_hash_table_add (shown, &answer->question_id))
        continue;

      if (is_asked (question, TW_ROLE_MENTOR))
        mentor = say_side (feedback, pulse, mentor_id, answer->question_id, question);
      if (is_asked (question, TW_ROLE_MENTEE))
        mentee = say_side (feedback, pulse, mentee_id, answer->question_id, question);
      add_question (round, question, mentor, mentee);
    }
}

static gboolean
has_answered (const Feedback *feedback,
              const TwPulse  *pulse,
              gint64          participant_id)
{
  for (guint i = 0; i < feedback->answers->len; i++)
    {
      const TwAnswer *answer = g_ptr_array_index (feedback->answers, i);

      if (answer->pulse_id == pulse->id && answer->participant_id == participant_id)
        return TRUE;
    }

  return FALSE;
}

static const char *
name_round (TwPulseKind kind)
{
  switch (kind)
    {
    case TW_PULSE_REGULAR:
      return _("Pulse");
    case TW_PULSE_CHEMISTRY:
      return _("Chemistry");
    case TW_PULSE_EXPECTATION:
      return _("Expectations");
    case TW_PULSE_FULFILMENT:
      return _("Benefits");
    }

  g_return_val_if_reached (NULL);
}

static void
add_round (TwTandemSection *section,
           const Feedback  *feedback,
           const TwPulse   *pulse)
{
  const gboolean mentor = has_answered (feedback, pulse, tw_tandem_get_mentor_id (feedback->tandem));
  const gboolean mentee = has_answered (feedback, pulse, tw_tandem_get_mentee_id (feedback->tandem));
  g_autofree char *day = tw_language_iso_date (tw_language_session (), pulse->due_on, TW_DATE_LONG);
  g_autofree char *title = g_strdup_printf ("%s, %s", name_round (pulse->kind), day);
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), mentor && mentee ? _("Both answered")
                                                         : mentor         ? _("The mentor answered")
                                                         : mentee         ? _("The mentee answered")
                                                                          : _("Nobody has answered yet"));
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (row), mentor || mentee);
  fill_round (ADW_EXPANDER_ROW (row), feedback, pulse);
  tw_tandem_section_add (section, row);
}

/* A round before the tandem began, or after its end, did not concern it. */
static gboolean
concerns (const Feedback *feedback,
          const TwPulse  *pulse)
{
  const char *starts_on = tw_tandem_get_starts_on (feedback->tandem);
  const char *ended_on = tw_tandem_get_ended_on (feedback->tandem);

  return starts_on != NULL && g_strcmp0 (pulse->due_on, starts_on) >= 0 &&
         (ended_on == NULL || g_strcmp0 (pulse->due_on, ended_on) <= 0);
}

static const TwPulse *
find_pulse (GArray *pulses,
            gint64  id)
{
  for (guint i = 0; i < pulses->len; i++)
    if (g_array_index (pulses, TwPulse, i).id == id)
      return &g_array_index (pulses, TwPulse, i);

  return NULL;
}

/* “Mentor · Benefits, 3 May 2026”: who said it, and when. */
static char *
say_whose (const TwAnswer *answer,
           const TwPulse  *pulse,
           TwTandem       *tandem)
{
  const char *role = answer->participant_id == tw_tandem_get_mentor_id (tandem) ? _("Mentor") : _("Mentee");
  g_autofree char *day = NULL;

  if (pulse == NULL)
    return g_strdup (role);

  day = tw_language_iso_date (tw_language_session (), pulse->due_on, TW_DATE_LONG);

  return g_strdup_printf ("%s · %s, %s", role, name_round (pulse->kind), day);
}

/**
 * tw_tandem_feedback_show_words:
 * @section: gets a row an answer in words, the latest first
 * @workspace: an open file
 * @tandem: a tandem
 */
void
tw_tandem_feedback_show_words (TwTandemSection *section,
                               TwWorkspace     *workspace,
                               TwTandem        *tandem)
{
  g_autoptr (GPtrArray) answers = tw_workspace_get_tandem_answers (workspace, tw_tandem_get_id (tandem));
  g_autoptr (GArray) pulses = tw_workspace_get_pulses (workspace, tw_tandem_get_cohort_id (tandem));
  g_autoptr (GHashTable) questions = read_questions (workspace);

  tw_tandem_section_begin (section);
  for (guint i = pulses != NULL && answers != NULL ? answers->len : 0; i > 0; i--)
    {
      TwAnswer *answer = g_ptr_array_index (answers, i - 1);
      g_autofree char *whose = NULL, *title = NULL;
      GtkWidget *row;

      if (answer->words == NULL)
        continue;

      whose = say_whose (answer, find_pulse (pulses, answer->pulse_id), tandem);
      title = g_strdup_printf ("%s · %s", name_question (g_hash_table_lookup (questions, &answer->question_id)), whose);
      row = tw_tandem_section_add_fact (section, title, answer->words);
      /* To be read, not to be copied: a lesson is in own words. */
      adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), FALSE);
    }
  tw_tandem_section_end (section);
}

/**
 * tw_tandem_feedback_show:
 * @section: gets a row a round, the latest first
 * @workspace: an open file
 * @tandem: a tandem
 */
void
tw_tandem_feedback_show (TwTandemSection *section,
                         TwWorkspace     *workspace,
                         TwTandem        *tandem)
{
  g_autoptr (GPtrArray) answers = tw_workspace_get_tandem_answers (workspace, tw_tandem_get_id (tandem));
  g_autoptr (GArray) pulses = tw_workspace_get_pulses (workspace, tw_tandem_get_cohort_id (tandem));
  g_autoptr (GHashTable) questions = read_questions (workspace);
  const Feedback feedback = { answers, pulses, questions, tandem };

  tw_tandem_section_begin (section);
  for (guint i = pulses != NULL && answers != NULL ? pulses->len : 0; i > 0; i--)
    {
      const TwPulse *pulse = &g_array_index (pulses, TwPulse, i - 1);

      if (concerns (&feedback, pulse))
        add_round (section, &feedback, pulse);
    }
  tw_tandem_section_end (section);
}
