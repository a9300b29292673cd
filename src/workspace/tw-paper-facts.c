/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the papers of a cohort say: what lies in the file becomes the facts of each paper. */

#include "tw-paper-facts-private.h"

#include <string.h>

#include "tw-consent-table.h"
#include "tw-logo-table.h"
#include "tw-paper-commands.h"
#include "tw-paper-figures.h"
#include "tw-pulse-table.h"
#include "tw-question-table.h"
#include "tw-today-private.h"

static gboolean
take_tandem (gpointer      tandems,
             gconstpointer row)
{
  const TwPaperTandem *figure = row;
  TwTandemFacts *tandem = tw_tandem_facts_new ((guint) figure->id);

  tandem->mentor = g_strdup (figure->mentor);
  tandem->mentee = g_strdup (figure->mentee);
  tandem->start = g_strdup (figure->starts_on);
  tandem->end = g_strdup (figure->ends_on);
  tandem->state = g_strdup (figure->state);
  tandem->cadence_days = figure->cadence_days;
  tandem->meeting_minutes = figure->meeting_minutes;
  tandem->meeting_place = g_strdup (figure->meeting_place);
  tandem->ground_rules = g_strdup (figure->ground_rules);
  tandem->mentor_expectations = g_strdup (figure->mentor_expectations);
  tandem->mentee_expectations = g_strdup (figure->mentee_expectations);
  tandem->agreed = g_strdup (figure->agreed_on);
  tandem->n_planned = figure->n_planned;
  tandem->n_held = figure->n_held;
  tandem->minutes_mentor = figure->mentor_minutes;
  tandem->minutes_mentee = figure->mentee_minutes;
  g_ptr_array_add (tandems, tandem);

  return TRUE;
}

static gboolean
take_word (gpointer      words,
           gconstpointer row)
{
  g_ptr_array_add (words, g_strdup (row));

  return TRUE;
}

static gboolean
take_goal (gpointer      tandem,
           gconstpointer row)
{
  const TwPaperGoal *figure = row;
  TwTandemGoal *goal = tw_tandem_facts_add_goal (tandem, figure->goal);

  goal->measure = g_strdup (figure->measure);
  goal->target = g_strdup (figure->target_on);
  goal->progress = figure->progress;

  return TRUE;
}

static gboolean
take_guest (gpointer      facts,
            gconstpointer row)
{
  const TwPaperGuest *guest = row;

  tw_kick_off_facts_add_guest (facts, guest->name, guest->role, guest->department);

  return TRUE;
}

static gboolean
is_wanted (const TwTandemFacts *tandem,
           gint64               tandem_id)
{
  return tandem_id == TW_PAPER_FOR_EVERY_TANDEM || tandem->number == tandem_id;
}

/* The round of questions that comes next, else the last one; NULL: there is none. */
static const TwPulse *
choose_pulse (const GArray *pulses)
{
  g_autofree char *today = tw_today ();
  const TwPulse *chosen = NULL;

  for (guint i = 0; i < pulses->len; i++)
    {
      const TwPulse *pulse = &g_array_index (pulses, TwPulse, i);
      gboolean is_past = strcmp (pulse->due_on, today) < 0;
      gboolean chosen_is_past = chosen && strcmp (chosen->due_on, today) < 0;

      if (!chosen || (chosen_is_past && !is_past) ||
          (chosen_is_past == is_past && (strcmp (pulse->due_on, chosen->due_on) < 0) != is_past))
        chosen = pulse;
    }

  return chosen;
}

/* What both sides are asked comes with the questions to the mentors. */
static gboolean
add_questions (TwFeedbackFormFacts  *facts,
               TwConnection         *connection,
               GError              **error)
{
  g_autoptr (GPtrArray) of_mentors = tw_question_table_read_asked (connection, facts->kind, TW_ROLE_MENTOR, error);
  g_autoptr (GPtrArray) of_mentees =
    of_mentors ? tw_question_table_read_asked (connection, facts->kind, TW_ROLE_MENTEE, error) : NULL;

  if (!of_mentees)
    return FALSE;

  for (guint i = of_mentees->len; i > 0; i--)
    if (((const TwQuestion *) g_ptr_array_index (of_mentees, i - 1))->asked != TW_ASKED_MENTEE)
      g_ptr_array_remove_index (of_mentees, i - 1);
  g_ptr_array_extend_and_steal (facts->questions, g_steal_pointer (&of_mentors));
  g_ptr_array_extend_and_steal (facts->questions, g_steal_pointer (&of_mentees));

  return TRUE;
}

/* In the order of the codes, which says nothing of names. */
static gboolean
add_codes (TwFeedbackFormFacts  *facts,
           TwWorkspace          *workspace,
           gint64                pulse_id,
           gint64                tandem_id,
           GError              **error)
{
  g_autoptr (GPtrArray) codes = tw_pulse_code_table_read (tw_workspace_reading (workspace), pulse_id, error);
  g_autoptr (TwTandem) tandem = tandem_id > 0 ? tw_workspace_get_tandem (workspace, tandem_id) : NULL;

  for (guint i = 0; codes && i < codes->len; i++)
    {
      const TwPulseCode *code = g_ptr_array_index (codes, i);

      if (!tandem || code->participant_id == tw_tandem_get_mentor_id (tandem) ||
          code->participant_id == tw_tandem_get_mentee_id (tandem))
        tw_feedback_form_facts_add_sheet (facts, code->code, code->role);
    }

  return codes != NULL;
}

/* Without codes: one form for each side, to be filled in by whoever gets it. */
static gboolean
add_sheets (TwFeedbackFormFacts  *facts,
            TwWorkspace          *workspace,
            const TwPulse        *pulse,
            gint64                tandem_id,
            GError              **error)
{
  if (tandem_id == TW_PAPER_FOR_NOBODY)
    {
      tw_feedback_form_facts_add_sheet (facts, NULL, TW_ROLE_MENTOR);
      tw_feedback_form_facts_add_sheet (facts, NULL, TW_ROLE_MENTEE);
    }
  else if (pulse && !add_codes (facts, workspace, pulse->id, tandem_id, error))
    {
      return FALSE;
    }

  if (facts->sheets->len > 0)
    return TRUE;

  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                       tw_tr ("Nobody has a code for the next feedback yet, so that no forms can be printed for single "
                              "persons. Hand out codes first, or print the form without a code."));

  return FALSE;
}

/**
 * tw_paper_facts_letterhead:
 *
 * Returns: (transfer full): who hands the papers of the cohort out, or %NULL on error
 */
TwLetterhead *
tw_paper_facts_letterhead (TwWorkspace  *workspace,
                           TwCohort     *cohort,
                           GError      **error)
{
  g_autoptr (TwProgramme) programme = tw_workspace_get_programme (workspace, tw_cohort_get_programme_id (cohort));
  g_autofree char *today = tw_today ();
  g_autoptr (TwLetterhead) letterhead =
    tw_letterhead_new (tw_programme_get_name (programme), tw_cohort_get_name (cohort), today);
  g_autoptr (GError) failure = NULL;

  letterhead->company = tw_workspace_get_setting (workspace, "company-name");
  letterhead->contact = tw_workspace_get_setting (workspace, "contact-person");
  letterhead->contact_email = tw_workspace_get_setting (workspace, "contact-email");
  letterhead->contact_phone = tw_workspace_get_setting (workspace, "contact-phone");
  letterhead->sponsor = g_strdup (tw_programme_get_sponsor (programme));
  letterhead->logo = tw_logo_table_read (tw_workspace_reading (workspace), &failure);
  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&letterhead);
}

/**
 * tw_paper_facts_tandems:
 * @tandem_id: a tandem, or %TW_PAPER_FOR_EVERY_TANDEM
 *
 * Returns: (transfer full) (element-type TwTandemFacts): what the papers of the tandems say, or %NULL on error
 */
GPtrArray *
tw_paper_facts_tandems (TwWorkspace  *workspace,
                        gint64        cohort_id,
                        gint64        tandem_id,
                        GError      **error)
{
  TwConnection *connection = tw_workspace_reading (workspace);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_tandem_facts_free);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_tandem_facts_free);

  if (!tw_paper_figures_tandems (connection, cohort_id, take_tandem, all, error))
    return NULL;

  for (guint i = 0; i < all->len; i++)
    {
      TwTandemFacts *tandem = g_ptr_array_index (all, i);

      if (!is_wanted (tandem, tandem_id))
        continue;
      if (!tw_paper_figures_topics (connection, tandem->number, take_word, tandem->topics, error) ||
          !tw_paper_figures_goals (connection, tandem->number, take_goal, tandem, error))
        return NULL;
      g_ptr_array_add (wanted, tandem);
      all->pdata[i] = tw_tandem_facts_new (0);
    }

  return g_steal_pointer (&wanted);
}

/**
 * tw_paper_facts_enrolment_form:
 * @language: the language of the form
 *
 * Returns: (transfer full): what the enrolment form of the cohort asks, or %NULL on error
 */
TwEnrolmentFormFacts *
tw_paper_facts_enrolment_form (TwWorkspace  *workspace,
                               gint64        cohort_id,
                               TwLanguage   *language,
                               GError      **error)
{
  TwConnection *connection = tw_workspace_reading (workspace);
  g_autoptr (TwEnrolmentFormFacts) facts = tw_enrolment_form_facts_new ();

  if (!tw_paper_figures_own_topics (connection, cohort_id, take_word, facts->topics, error))
    return NULL;

  facts->consent = tw_consent_table_get_wording (connection, language, error);

  return facts->consent ? g_steal_pointer (&facts) : NULL;
}

/**
 * tw_paper_facts_feedback_form:
 * @tandem_id: a tandem, %TW_PAPER_FOR_EVERY_TANDEM, or %TW_PAPER_FOR_NOBODY for forms without a code
 *
 * Returns: (transfer full): what the next round asks, and of whom; %NULL on error or if nobody is asked
 */
TwFeedbackFormFacts *
tw_paper_facts_feedback_form (TwWorkspace  *workspace,
                              gint64        cohort_id,
                              gint64        tandem_id,
                              GError      **error)
{
  TwConnection *connection = tw_workspace_reading (workspace);
  g_autoptr (GArray) pulses = tw_pulse_table_read_cohort (connection, cohort_id, error);
  const TwPulse *pulse = pulses ? choose_pulse (pulses) : NULL;
  g_autoptr (TwFeedbackFormFacts) facts =
    tw_feedback_form_facts_new (pulse ? pulse->kind : TW_PULSE_REGULAR, pulse ? pulse->due_on : NULL);

  if (!pulses || !add_questions (facts, connection, error) || !add_sheets (facts, workspace, pulse, tandem_id, error))
    return NULL;

  return g_steal_pointer (&facts);
}

/**
 * tw_paper_facts_kick_off:
 *
 * Returns: (transfer full): when, where and with whom the cohort opens, or %NULL on error
 */
TwKickOffFacts *
tw_paper_facts_kick_off (TwWorkspace  *workspace,
                         gint64        cohort_id,
                         GError      **error)
{
  TwConnection *connection = tw_workspace_reading (workspace);
  g_autofree char *day = NULL;
  g_autofree char *place = NULL;
  g_autoptr (TwKickOffFacts) facts = NULL;

  if (!tw_paper_figures_kick_off (connection, cohort_id, &day, &place, error))
    return NULL;

  facts = tw_kick_off_facts_new (day, place);
  if (!tw_paper_figures_guests (connection, cohort_id, take_guest, facts, error))
    return NULL;

  return g_steal_pointer (&facts);
}
