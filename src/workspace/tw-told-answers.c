/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answers of a cohort on their way out: they are read, what may be told of them is decided (tw-disclosure.c), and
 * what is told is kept in the file before anybody sees it (P8). That is no change anybody would undo: the command
 * writes only what undo never touches, and leaves no entry. */

#include "tw-told-answers-private.h"

#include "tw-cohort-answers.h"
#include "tw-command-private.h"
#include "tw-language.h"
#include "tw-today-private.h"
#include "tw-told-table.h"

struct _TwToldAnswers
{
  TwDisclosure *tables[TW_N_DISCLOSURE_TABLES];
  GPtrArray *questions;    /* TwAskedQuestion, by side, in the order they were asked */
  GHashTable *pulse_dates; /* gint64 to ISO date */
  GPtrArray *told;         /* TwToldGroup as it is read, owned by the tables */
};

static const char *const shown_in[TW_N_DISCLOSURE_TABLES] = {
  [TW_DISCLOSURE_QUALITIES] = "qualities",
  [TW_DISCLOSURE_EXPECTATIONS] = "expectations",
  [TW_DISCLOSURE_FULFILMENTS] = "fulfilments",
};

static const char *const rounds[TW_N_DISCLOSURE_TABLES] = {
  [TW_DISCLOSURE_QUALITIES] = "pulse",
  [TW_DISCLOSURE_EXPECTATIONS] = "expectation",
  [TW_DISCLOSURE_FULFILMENTS] = "fulfilment",
};

static const char *const sides[TW_REPORT_N_SIDES] = {
  [TW_REPORT_BOTH_SIDES] = "both",
  [TW_REPORT_MENTORS] = "mentor",
  [TW_REPORT_MENTEES] = "mentee",
};

/* The place of a word of the file; every word is known, as the schema checks. */
static int
find_word (const char *const *words,
           int                n_words,
           const char        *word)
{
  for (int i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      return i;

  g_assert_not_reached ();
}

static void
asked_question_free (TwAskedQuestion *question)
{
  g_free (question->key);
  g_free (question->wording);
  g_free (question);
}

static TwToldAnswers *
told_answers_new (void)
{
  TwToldAnswers *self = g_new0 (TwToldAnswers, 1);

  for (int i = 0; i < TW_N_DISCLOSURE_TABLES; i++)
    self->tables[i] = tw_disclosure_new (i);
  tw_disclosure_add_round (self->tables[TW_DISCLOSURE_EXPECTATIONS], 0);
  tw_disclosure_add_round (self->tables[TW_DISCLOSURE_FULFILMENTS], 0);
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) asked_question_free);
  self->pulse_dates = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->told = g_ptr_array_new ();

  return self;
}

static gboolean
take_pulse (gpointer      told_answers,
            gconstpointer pulse_row)
{
  TwToldAnswers *self = told_answers;
  const TwPulseRow *row = pulse_row;

  tw_disclosure_add_round (self->tables[TW_DISCLOSURE_QUALITIES], row->id);
  g_hash_table_insert (self->pulse_dates, g_memdup2 (&row->id, sizeof row->id), g_strdup (row->due_on));

  return TRUE;
}

static gboolean
knows_question (TwToldAnswers     *self,
                gint64             id,
                TwDisclosureTable  table,
                TwReportSide       side)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      const TwAskedQuestion *question = g_ptr_array_index (self->questions, i);

      if (question->id == id && question->table == table && question->side == side)
        return TRUE;
    }

  return FALSE;
}

static void
add_question (TwToldAnswers     *self,
              const TwAnswerRow *row,
              TwDisclosureTable  table,
              TwReportSide       side)
{
  TwAskedQuestion *question;

  if (knows_question (self, row->question_id, table, side))
    return;

  question = g_new0 (TwAskedQuestion, 1);
  question->id = row->question_id;
  question->table = table;
  question->side = side;
  question->key = g_strdup (row->key);
  question->wording = g_strdup (row->wording);
  g_ptr_array_add (self->questions, question);
}

static gboolean
take_answer (gpointer      told_answers,
             gconstpointer answer_row)
{
  TwToldAnswers *self = told_answers;
  const TwAnswerRow *row = answer_row;
  const TwDisclosureTable table = find_word (rounds, TW_N_DISCLOSURE_TABLES, row->round);
  const TwDisclosureAnswer answer = {
    .round = table == TW_DISCLOSURE_QUALITIES ? row->pulse_id : 0,
    .pulse_id = row->pulse_id,
    .tandem_id = row->tandem_id,
    .participant_id = row->participant_id,
    .question_id = row->question_id,
    .side = find_word (sides, TW_REPORT_N_SIDES, row->role),
    .value = row->value,
  };

  tw_disclosure_add_answer (self->tables[table], &answer);
  add_question (self, row, table, answer.side);

  return TRUE;
}

static gboolean
take_told_group (gpointer      told_answers,
                 gconstpointer group_row)
{
  TwToldAnswers *self = told_answers;
  const TwToldGroupRow *row = group_row;
  TwToldGroup *group = tw_told_group_new (find_word (shown_in, TW_N_DISCLOSURE_TABLES, row->shown_in));

  group->id = row->id;
  group->question_id = row->question_id;
  group->side = find_word (sides, TW_REPORT_N_SIDES, row->side);
  group->first_round = row->first_pulse_id;
  group->last_round = row->last_pulse_id;
  group->n_persons = row->n_persons;
  group->n_answers = row->n_answers;
  group->low = row->lowest_sum;
  group->high = row->highest_sum;
  g_ptr_array_add (self->told, group);
  tw_disclosure_take_told (self->tables[group->table], group);

  return TRUE;
}

/* Groups and answers come in the same order. */
static gboolean
take_told_answer (gpointer      told_answers,
                  gconstpointer answer_row)
{
  TwToldAnswers *self = told_answers;
  const TwToldAnswerRow *row = answer_row;
  const TwDisclosureAnswer answer = {
    .pulse_id = row->pulse_id,
    .tandem_id = row->tandem_id,
    .participant_id = row->participant_id,
    .question_id = row->question_id,
    .value = row->value,
  };

  while (self->told->len > 0 && ((TwToldGroup *) g_ptr_array_index (self->told, 0))->id != row->group_id)
    g_ptr_array_remove_index (self->told, 0);
  if (self->told->len > 0)
    tw_told_group_add (g_ptr_array_index (self->told, 0), &answer);

  return TRUE;
}

static TwToldAnswers *
load (TwConnection  *connection,
      gint64         cohort_id,
      GError       **error)
{
  g_autoptr (TwToldAnswers) self = told_answers_new ();

  if (!tw_cohort_answers_pulses (connection, cohort_id, take_pulse, self, error) ||
      !tw_cohort_answers_each (connection, cohort_id, take_answer, self, error) ||
      !tw_told_table_groups (connection, cohort_id, take_told_group, self, error) ||
      !tw_told_table_answers (connection, cohort_id, take_told_answer, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
keep_answers (TwConnection       *connection,
              gint64              group_id,
              const TwToldGroup  *group,
              GError            **error)
{
  for (guint i = 0; i < group->answers->len; i++)
    {
      const TwDisclosureAnswer *answer = &g_array_index (group->answers, TwDisclosureAnswer, i);
      const TwToldAnswerRow row = {
        .group_id = group_id,
        .pulse_id = answer->pulse_id,
        .tandem_id = answer->tandem_id,
        .participant_id = answer->participant_id,
        .question_id = answer->question_id,
        .value = answer->value,
      };

      if (!tw_told_table_insert_answer (connection, &row, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
keep_group (TwConnection  *connection,
            gint64         cohort_id,
            TwToldGroup   *group,
            const char    *today,
            GError       **error)
{
  const TwToldGroupRow row = {
    .shown_in = shown_in[group->table],
    .question_id = group->question_id,
    .side = sides[group->side],
    .first_pulse_id = group->first_round,
    .last_pulse_id = group->last_round,
    .n_persons = group->n_persons,
    .n_answers = group->n_answers,
    .lowest_sum = group->low,
    .highest_sum = group->high,
  };

  group->id = tw_told_table_insert_group (connection, cohort_id, &row, today, error);

  return group->id && keep_answers (connection, group->id, group, error);
}

static gboolean
keep_new_groups (TwToldAnswers  *self,
                 TwWorkspace    *workspace,
                 gint64          cohort_id,
                 GError        **error)
{
  g_autoptr (TwCommand) command = tw_command_begin (workspace, tw_tr (N_ ("Show Figures")), error);
  g_autofree char *today = tw_today ();

  if (!command)
    return FALSE;

  for (int i = 0; i < TW_N_DISCLOSURE_TABLES; i++)
    {
      const GPtrArray *told = tw_disclosure_get_told (self->tables[i]);

      for (guint k = 0; k < told->len; k++)
        {
          TwToldGroup *group = g_ptr_array_index (told, k);

          if (group->id == 0 &&
              !keep_group (tw_command_connection (command), cohort_id, group, today, error))
            return FALSE;
        }
    }

  return tw_command_commit (g_steal_pointer (&command), error);
}

/* Decides what may be told now, and keeps it nowhere yet. */
static gboolean
decide (TwToldAnswers *self)
{
  gboolean has_new = FALSE;

  for (int i = 0; i < TW_N_DISCLOSURE_TABLES; i++)
    has_new |= tw_disclosure_release (self->tables[i]);

  return has_new;
}

static void
add_persons (GHashTable        *persons,
             const TwToldGroup *group)
{
  for (guint i = 0; i < group->answers->len; i++)
    g_hash_table_add (persons, &g_array_index (group->answers, TwDisclosureAnswer, i).participant_id);
}

/**
 * tw_told_answers_recall:
 * @cohort_id: a cohort
 *
 * Returns: (transfer full): what was told of the answers before, and nothing new; %NULL on error
 */
TwToldAnswers *
tw_told_answers_recall (TwWorkspace  *workspace,
                        gint64        cohort_id,
                        GError      **error)
{
  g_autoptr (TwToldAnswers) self = load (tw_workspace_reading (workspace), cohort_id, error);

  for (int i = 0; self && i < TW_N_DISCLOSURE_TABLES; i++)
    tw_disclosure_recall (self->tables[i]);

  return g_steal_pointer (&self);
}

/**
 * tw_told_answers_release:
 * @cohort_id: a cohort
 *
 * Decides what may be told of the answers, and keeps it. Where the file is open for reading only, nothing new can be
 * kept, so nothing new is told: only what was told before.
 *
 * Returns: (transfer full): what may be told, or %NULL on error
 */
TwToldAnswers *
tw_told_answers_release (TwWorkspace  *workspace,
                         gint64        cohort_id,
                         GError      **error)
{
  g_autoptr (TwToldAnswers) self = NULL;

  if (tw_workspace_get_read_only (workspace))
    return tw_told_answers_recall (workspace, cohort_id, error);

  self = load (tw_workspace_reading (workspace), cohort_id, error);
  if (!self || (decide (self) && !keep_new_groups (self, workspace, cohort_id, error)))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tw_told_answers_count_untold:
 * @cohort_id: a cohort
 * @n_persons: (out): of how many persons answers would be told for the first time, were they told now
 */
gboolean
tw_told_answers_count_untold (TwWorkspace  *workspace,
                              gint64        cohort_id,
                              guint        *n_persons,
                              GError      **error)
{
  g_autoptr (TwToldAnswers) self = load (tw_workspace_reading (workspace), cohort_id, error);
  g_autoptr (GHashTable) persons = g_hash_table_new (g_int64_hash, g_int64_equal);

  *n_persons = 0;
  if (!self)
    return FALSE;

  decide (self);
  for (int i = 0; i < TW_N_DISCLOSURE_TABLES; i++)
    {
      const GPtrArray *told = tw_disclosure_get_told (self->tables[i]);

      for (guint k = 0; k < told->len; k++)
        if (((TwToldGroup *) g_ptr_array_index (told, k))->id == 0)
          add_persons (persons, g_ptr_array_index (told, k));
    }
  *n_persons = g_hash_table_size (persons);

  return TRUE;
}

/**
 * tw_told_answers_free:
 * @self: (transfer full): what may be told
 */
void
tw_told_answers_free (TwToldAnswers *self)
{
  for (int i = 0; i < TW_N_DISCLOSURE_TABLES; i++)
    tw_disclosure_free (self->tables[i]);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->told);
  g_hash_table_unref (self->pulse_dates);
  g_free (self);
}

/**
 * tw_told_answers_get_table:
 *
 * Returns: (transfer none): one of the tables
 */
TwDisclosure *
tw_told_answers_get_table (TwToldAnswers     *self,
                           TwDisclosureTable  table)
{
  return self->tables[table];
}

/**
 * tw_told_answers_get_questions:
 *
 * Returns: (transfer none) (element-type TwAskedQuestion): what was asked, in the order of the questions; a question
 *   once for each table and side
 */
const GPtrArray *
tw_told_answers_get_questions (TwToldAnswers *self)
{
  return self->questions;
}

/**
 * tw_told_answers_get_pulse_date:
 *
 * Returns: (transfer none): the day of a pulse of the table of qualities, ISO date
 */
const char *
tw_told_answers_get_pulse_date (TwToldAnswers *self,
                                gint64         pulse_id)
{
  return g_hash_table_lookup (self->pulse_dates, &pulse_id);
}
