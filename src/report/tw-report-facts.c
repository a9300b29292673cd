/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a closing report tells, as plain facts without words. Figures made from answers come in already decided: shown,
 * or withheld with the reason (P8). */

#include "tw-report-facts.h"

static void
tw_report_group_free (TwReportGroup *self)
{
  g_free (self->name);
  g_free (self);
}

static void
tw_report_topic_free (TwReportTopic *self)
{
  g_free (self->key);
  g_free (self->name);
  g_free (self);
}

static void
tw_report_tandem_free (TwReportTandem *self)
{
  g_free (self->mentor);
  g_free (self->mentee);
  g_free (self->start);
  g_free (self->end);
  g_free (self->state);
  g_free (self);
}

static void
tw_report_pulse_free (TwReportPulse *self)
{
  g_free (self->date);
  g_free (self->until);
  g_free (self);
}

static void
tw_report_benefit_free (TwReportBenefit *self)
{
  g_free (self->key);
  g_free (self->wording);
  g_free (self);
}

static void
tw_report_statement_free (TwReportStatement *self)
{
  g_free (self->speaker);
  g_free (self->benefit);
  g_free (self->words);
  g_free (self);
}

static void
tw_report_resource_free (TwReportResource *self)
{
  g_free (self->kind);
  g_free (self->title);
  g_free (self->currency);
  g_free (self);
}

static void
tw_report_reason_free (TwReportReason *self)
{
  g_free (self->reason);
  g_free (self);
}

static void
tw_report_lesson_free (TwReportLesson *self)
{
  g_free (self->text);
  g_free (self->owner);
  g_free (self->due);
  g_free (self->done);
  g_free (self);
}

/**
 * tw_report_facts_new:
 * @programme: the programme's name
 * @cohort: the cohort's name
 * @printed: the day of the report, ISO date
 *
 * Returns: (transfer full): facts in which nothing happened yet
 */
TwReportFacts *
tw_report_facts_new (const char *programme,
                     const char *cohort,
                     const char *printed)
{
  TwReportFacts *self = g_new0 (TwReportFacts, 1);

  self->programme = g_strdup (programme);
  self->cohort = g_strdup (cohort);
  self->printed = g_strdup (printed);
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_report_group_free);
  self->departments = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_report_group_free);
  self->topics = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_report_topic_free);
  self->tandems = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_report_tandem_free);
  self->pulses = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_report_pulse_free);
  self->benefits = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_report_benefit_free);
  self->statements = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_report_statement_free);
  self->resources = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_report_resource_free);
  self->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_report_reason_free);
  self->lessons = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_report_lesson_free);

  return self;
}

/**
 * tw_report_facts_free:
 * @self: (transfer full): facts
 */
void
tw_report_facts_free (TwReportFacts *self)
{
  g_free (self->company);
  g_free (self->programme);
  g_free (self->cohort);
  g_free (self->aim);
  g_free (self->objective);
  g_free (self->area);
  g_free (self->success_measures);
  g_free (self->contact);
  g_free (self->sponsor);
  g_free (self->top_level);
  g_free (self->start);
  g_free (self->end);
  g_free (self->printed);
  g_free (self->closed);
  g_ptr_array_unref (self->levels);
  g_ptr_array_unref (self->departments);
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->tandems);
  g_ptr_array_unref (self->pulses);
  g_ptr_array_unref (self->benefits);
  g_ptr_array_unref (self->statements);
  g_ptr_array_unref (self->resources);
  g_ptr_array_unref (self->reasons);
  g_ptr_array_unref (self->lessons);
  g_free (self);
}

/**
 * tw_report_facts_add_level:
 * @self: facts
 * @level: the level, 0 for the top, or -1 for persons whose level is not known
 * @name: (nullable): the company's own name for it
 *
 * Returns: (transfer none): the new group, to be filled with its counts
 */
TwReportGroup *
tw_report_facts_add_level (TwReportFacts *self,
                           int            level,
                           const char    *name)
{
  TwReportGroup *group = g_new0 (TwReportGroup, 1);

  group->level = level;
  group->name = g_strdup (name);
  g_ptr_array_add (self->levels, group);

  return group;
}

/**
 * tw_report_facts_add_department:
 * @self: facts
 * @name: (nullable): the department, or %NULL for persons whose department is not known
 *
 * Returns: (transfer none): the new group, to be filled with its counts
 */
TwReportGroup *
tw_report_facts_add_department (TwReportFacts *self,
                                const char    *name)
{
  TwReportGroup *group = g_new0 (TwReportGroup, 1);

  group->level = -1;
  group->name = g_strdup (name);
  g_ptr_array_add (self->departments, group);

  return group;
}

/**
 * tw_report_facts_add_topic:
 * @self: facts
 * @key: (nullable): the key of a built-in topic
 * @name: (nullable): the name of a company's own topic
 *
 * Returns: (transfer none): the new topic, to be filled with its counts
 */
TwReportTopic *
tw_report_facts_add_topic (TwReportFacts *self,
                           const char    *key,
                           const char    *name)
{
  TwReportTopic *topic = g_new0 (TwReportTopic, 1);

  topic->key = g_strdup (key);
  topic->name = g_strdup (name);
  g_ptr_array_add (self->topics, topic);

  return topic;
}

/**
 * tw_report_facts_add_tandem:
 * @self: facts
 * @mentor: the mentor's name as printed
 * @mentee: the mentee's name as printed
 * @state: accepted, agreed, paused, completed or dissolved
 *
 * Returns: (transfer none): the new tandem, numbered on from the last one
 */
TwReportTandem *
tw_report_facts_add_tandem (TwReportFacts *self,
                            const char    *mentor,
                            const char    *mentee,
                            const char    *state)
{
  TwReportTandem *tandem = g_new0 (TwReportTandem, 1);

  tandem->number = self->tandems->len + 1;
  tandem->mentor = g_strdup (mentor);
  tandem->mentee = g_strdup (mentee);
  tandem->state = g_strdup (state);
  g_ptr_array_add (self->tandems, tandem);

  return tandem;
}

/**
 * tw_report_facts_add_pulse:
 * @self: facts
 * @date: the day it was asked for, ISO date
 *
 * Returns: (transfer none): the new pulse, to be filled with its answers
 */
TwReportPulse *
tw_report_facts_add_pulse (TwReportFacts *self,
                           const char    *date)
{
  TwReportPulse *pulse = g_new0 (TwReportPulse, 1);

  pulse->date = g_strdup (date);
  g_ptr_array_add (self->pulses, pulse);

  return pulse;
}

/**
 * tw_report_facts_add_benefit:
 * @self: facts
 * @side: whose benefit it is
 * @key: (nullable): the key of a built-in benefit
 * @wording: (nullable): a company's own question
 *
 * Returns: (transfer none): the new benefit, to be filled with its figures
 */
TwReportBenefit *
tw_report_facts_add_benefit (TwReportFacts *self,
                             TwReportSide   side,
                             const char    *key,
                             const char    *wording)
{
  TwReportBenefit *benefit = g_new0 (TwReportBenefit, 1);

  benefit->side = side;
  benefit->key = g_strdup (key);
  benefit->wording = g_strdup (wording);
  g_ptr_array_add (self->benefits, benefit);

  return benefit;
}

/**
 * tw_report_facts_add_statement:
 * @self: facts
 * @speaker: sponsor or contact-person
 * @benefit: (nullable): the key of the company's benefit it is about
 * @words: what is said
 *
 * Returns: (transfer none): the new statement
 */
TwReportStatement *
tw_report_facts_add_statement (TwReportFacts *self,
                               const char    *speaker,
                               const char    *benefit,
                               const char    *words)
{
  TwReportStatement *statement = g_new0 (TwReportStatement, 1);

  statement->speaker = g_strdup (speaker);
  statement->benefit = g_strdup (benefit);
  statement->words = g_strdup (words);
  g_ptr_array_add (self->statements, statement);

  return statement;
}

/**
 * tw_report_facts_add_resource:
 * @self: facts
 * @kind: budget, hours or room
 * @title: what it is
 *
 * Returns: (transfer none): the new resource, nothing of it known yet
 */
TwReportResource *
tw_report_facts_add_resource (TwReportFacts *self,
                              const char    *kind,
                              const char    *title)
{
  TwReportResource *resource = g_new0 (TwReportResource, 1);

  resource->kind = g_strdup (kind);
  resource->title = g_strdup (title);
  resource->planned_cents = -1;
  resource->actual_cents = -1;
  resource->planned_minutes = -1;
  resource->actual_minutes = -1;
  g_ptr_array_add (self->resources, resource);

  return resource;
}

/**
 * tw_report_facts_add_reason:
 * @self: facts
 * @reason: the word of the code
 * @n_tandems: how many tandems ended early for it
 *
 * Returns: (transfer none): the new reason
 */
TwReportReason *
tw_report_facts_add_reason (TwReportFacts *self,
                            const char    *reason,
                            guint          n_tandems)
{
  TwReportReason *entry = g_new0 (TwReportReason, 1);

  entry->reason = g_strdup (reason);
  entry->n_tandems = n_tandems;
  g_ptr_array_add (self->reasons, entry);

  return entry;
}

/**
 * tw_report_facts_add_lesson:
 * @self: facts
 * @text: what the next cohort must do better
 *
 * Returns: (transfer none): the new lesson
 */
TwReportLesson *
tw_report_facts_add_lesson (TwReportFacts *self,
                            const char    *text)
{
  TwReportLesson *lesson = g_new0 (TwReportLesson, 1);

  lesson->text = g_strdup (text);
  g_ptr_array_add (self->lessons, lesson);

  return lesson;
}

/**
 * tw_report_facts_count_tandems:
 * @self: facts
 * @state: the word of a state
 *
 * Returns: how many tandems are in @state
 */
guint
tw_report_facts_count_tandems (const TwReportFacts *self,
                               const char          *state)
{
  guint n = 0;

  for (guint i = 0; i < self->tandems->len; i++)
    {
      const TwReportTandem *tandem = g_ptr_array_index (self->tandems, i);

      if (g_str_equal (tandem->state, state))
        n++;
    }

  return n;
}

/**
 * tw_report_may_show_answers:
 * @n: how many answered
 *
 * Returns: whether a figure made from the answers of @n persons may be shown (P8)
 */
gboolean
tw_report_may_show_answers (guint n)
{
  return n >= TW_REPORT_MIN_ANSWERS;
}

/**
 * tw_report_figure_shown:
 * @low: the mean, or the lowest it may be
 * @high: the same as @low, or the highest it may be
 * @n: how many persons' answers are in it
 *
 * Returns: a figure that may be shown
 */
TwReportFigure
tw_report_figure_shown (double low,
                        double high,
                        guint  n)
{
  return (TwReportFigure) { .state = TW_REPORT_FIGURE_SHOWN, .low = low, .high = high, .n = n };
}

/**
 * tw_report_figure_withheld:
 * @state: why
 * @n: how many persons answered
 *
 * Returns: a figure that is not shown
 */
TwReportFigure
tw_report_figure_withheld (TwReportFigureState state,
                           guint               n)
{
  return (TwReportFigure) { .state = state, .n = n };
}

/**
 * tw_report_figure_is_shown:
 * @self: a figure
 *
 * Returns: whether there is something to show
 */
gboolean
tw_report_figure_is_shown (const TwReportFigure *self)
{
  return self->state == TW_REPORT_FIGURE_SHOWN;
}

/**
 * tw_report_figure_is_exact:
 * @self: a figure that is shown
 *
 * Returns: whether it is one number; otherwise it is told as a range from low to high
 */
gboolean
tw_report_figure_is_exact (const TwReportFigure *self)
{
  return self->low == self->high;
}
