/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which figures made from answers may leave the contact person's desk (P8). Everything that shows one asks here.
 *
 * Answers are told in groups. What is promised, and why it holds against somebody who keeps every report, export and
 * figure that ever came out, and who knows these rules:
 *
 *  1. A group has answers of five persons or more.
 *  2. An answer is told in one group only, ever. Answers that come in later wait until five more persons have
 *     answered; what was told of a group stays as it was told, whatever is corrected, withdrawn or erased afterwards.
 *     So the groups are disjoint, every figure is a sum of whole groups, and no difference between two figures, two
 *     reports or a whole and its parts is less than a group.
 *  3. The sum of a group leaves each of its answers entirely open. Where it does not, because nearly everybody gave
 *     the highest or the lowest answer, a range is told in its place that does: at least so much, or at most. The
 *     range begins where the exact sum would just do, so that being told a range says nothing more either.
 *  4. What is told together and what apart goes by how many answered, which everybody may know, never by what.
 *
 * Small groups are merged before anything is withheld: both sides, then neighbouring pulses; or all benefits. */

#include "tw-disclosure-private.h"

/* What a round is shown as. It stays so, or the figures of one and the same pulse would be made of unlike parts. */
typedef enum
{
  TW_ROUND_OPEN,
  TW_ROUND_BY_SIDE,
  TW_ROUND_SIDES_TOGETHER,
  TW_ROUND_WITH_OTHERS,
} TwRoundShape;

static GPtrArray *
select_waiting (TwDisclosure           *self,
                const TwDisclosureCell *cell)
{
  GPtrArray *selected = g_ptr_array_new ();

  for (guint i = 0; i < self->waiting->len; i++)
    if (tw_disclosure_is_in_cell (self, g_ptr_array_index (self->waiting, i), cell))
      g_ptr_array_add (selected, g_ptr_array_index (self->waiting, i));

  return selected;
}

static void
drop_waiting (TwDisclosure           *self,
              const TwDisclosureCell *cell)
{
  guint n_left = 0;

  for (guint i = 0; i < self->waiting->len; i++)
    {
      gpointer answer = g_ptr_array_index (self->waiting, i);

      if (!tw_disclosure_is_in_cell (self, answer, cell))
        g_ptr_array_index (self->waiting, n_left++) = answer;
    }
  g_ptr_array_set_size (self->waiting, n_left);
}

static guint
count_persons (const GPtrArray *answers)
{
  g_autoptr (GHashTable) persons = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < answers->len; i++)
    {
      TwDisclosureAnswer *answer = g_ptr_array_index (answers, i);

      g_hash_table_add (persons, &answer->participant_id);
    }

  return g_hash_table_size (persons);
}

static guint
count_waiting (TwDisclosure *self,
               gint64        question_id,
               TwReportSide  side,
               guint         first,
               guint         last)
{
  const TwDisclosureCell cell = { question_id, side, first, last };
  g_autoptr (GPtrArray) answers = select_waiting (self, &cell);

  return count_persons (answers);
}

static TwToldGroup *
group_answers (TwDisclosure           *self,
               const TwDisclosureCell *cell,
               const GPtrArray        *answers)
{
  TwToldGroup *group = tw_told_group_new (self->table);

  group->question_id = cell->question_id;
  group->side = cell->side;
  group->first_round = g_array_index (self->rounds, gint64, cell->first);
  group->last_round = g_array_index (self->rounds, gint64, cell->last);
  for (guint k = 0; k < answers->len; k++)
    tw_told_group_add (group, g_ptr_array_index (answers, k));
  tw_told_group_close (group);

  return group;
}

/* Tells what waits in a part of the table, if it may be told. */
static void
tell (TwDisclosure *self,
      gint64        question_id,
      TwReportSide  side,
      guint         first,
      guint         last)
{
  const TwDisclosureCell cell = { question_id, side, first, last };
  g_autoptr (GPtrArray) answers = select_waiting (self, &cell);

  if (!tw_report_may_show_answers (count_persons (answers)))
    return;

  g_ptr_array_add (self->told, group_answers (self, &cell, answers));
  drop_waiting (self, &cell);
}

static void
tell_each_question (TwDisclosure *self,
                    TwReportSide  side,
                    guint         first,
                    guint         last)
{
  for (guint i = 0; i < self->questions->len; i++)
    tell (self, g_array_index (self->questions, gint64, i), side, first, last);
}

static gboolean
some_question_is_ready (TwDisclosure *self,
                        TwReportSide  side,
                        guint         first,
                        guint         last)
{
  for (guint i = 0; i < self->questions->len; i++)
    if (tw_report_may_show_answers (count_waiting (self, g_array_index (self->questions, gint64, i), side, first, last)))
      return TRUE;

  return FALSE;
}

/* Answered by nobody, or by enough. */
static gboolean
is_empty_or_ready (TwDisclosure *self,
                   gint64        question_id,
                   TwReportSide  side,
                   guint         round)
{
  guint n = count_waiting (self, question_id, side, round, round);

  return n == 0 || tw_report_may_show_answers (n);
}

static gboolean
can_be_shown_by_side (TwDisclosure *self,
                      guint         round)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      gint64 question_id = g_array_index (self->questions, gint64, i);

      if (!is_empty_or_ready (self, question_id, TW_REPORT_MENTORS, round) ||
          !is_empty_or_ready (self, question_id, TW_REPORT_MENTEES, round))
        return FALSE;
    }

  return TRUE;
}

static TwRoundShape
told_shape (TwDisclosure *self,
            guint         round)
{
  for (guint i = 0; i < self->told->len; i++)
    {
      const TwToldGroup *group = g_ptr_array_index (self->told, i);
      guint first = 0, last = 0;

      if (group->outdated || !tw_disclosure_find_round (self, group->first_round, &first) ||
          !tw_disclosure_find_round (self, group->last_round, &last) || round < first || round > last)
        continue;

      if (first < last)
        return TW_ROUND_WITH_OTHERS;

      return group->side == TW_REPORT_BOTH_SIDES ? TW_ROUND_SIDES_TOGETHER : TW_ROUND_BY_SIDE;
    }

  return TW_ROUND_OPEN;
}

static TwRoundShape
choose_shape (TwDisclosure *self,
              guint         round)
{
  TwRoundShape told = told_shape (self, round);

  if (told != TW_ROUND_OPEN || !some_question_is_ready (self, TW_REPORT_BOTH_SIDES, round, round))
    return told;

  return can_be_shown_by_side (self, round) ? TW_ROUND_BY_SIDE : TW_ROUND_SIDES_TOGETHER;
}

/* What comes late to rounds that are only shown together goes the same way. */
static void
tell_more_of_merged_rounds (TwDisclosure *self)
{
  const guint n_before = self->told->len;

  for (guint i = 0; i < n_before; i++)
    {
      const TwToldGroup *group = g_ptr_array_index (self->told, i);
      guint first = 0, last = 0;

      if (!group->outdated && tw_disclosure_find_round (self, group->first_round, &first) &&
          tw_disclosure_find_round (self, group->last_round, &last) && first < last)
        tell_each_question (self, TW_REPORT_BOTH_SIDES, first, last);
    }
}

/* Neighbouring rounds that are too small alone are taken together, as few as will do. */
static void
merge_open_rounds (TwDisclosure *self)
{
  guint first = 0;

  for (guint i = 0; i < self->rounds->len; i++)
    if (told_shape (self, i) != TW_ROUND_OPEN)
      first = i + 1;
    else if (i > first && some_question_is_ready (self, TW_REPORT_BOTH_SIDES, first, i))
      {
        tell_each_question (self, TW_REPORT_BOTH_SIDES, first, i);
        first = i + 1;
      }
}

static void
release_rounds (TwDisclosure *self)
{
  for (guint i = 0; i < self->rounds->len; i++)
    switch (choose_shape (self, i))
      {
      case TW_ROUND_BY_SIDE:
        tell_each_question (self, TW_REPORT_MENTORS, i, i);
        tell_each_question (self, TW_REPORT_MENTEES, i, i);
        break;
      case TW_ROUND_SIDES_TOGETHER:
        tell_each_question (self, TW_REPORT_BOTH_SIDES, i, i);
        break;
      case TW_ROUND_OPEN:
      case TW_ROUND_WITH_OTHERS:
        break;
      }

  tell_more_of_merged_rounds (self);
  merge_open_rounds (self);
}

/* The two sides are asked for different benefits. Where neither is large enough, one figure of all is told. */
static void
release_benefits (TwDisclosure *self)
{
  TwRoundShape shape = told_shape (self, 0);

  if (shape == TW_ROUND_OPEN)
    shape = some_question_is_ready (self, TW_REPORT_MENTORS, 0, 0) || some_question_is_ready (self, TW_REPORT_MENTEES, 0, 0)
              ? TW_ROUND_BY_SIDE : TW_ROUND_SIDES_TOGETHER;

  if (shape == TW_ROUND_SIDES_TOGETHER)
    {
      tell (self, 0, TW_REPORT_BOTH_SIDES, 0, 0);
      return;
    }

  tell_each_question (self, TW_REPORT_MENTORS, 0, 0);
  tell_each_question (self, TW_REPORT_MENTEES, 0, 0);
}

/* A group most of which is gone is not shown, until it comes back; nor are the few of its answers that stayed the
 * same, since they were told once. */
static void
find_outdated (TwDisclosure *self)
{
  g_autoptr (GHashTable) current = g_hash_table_new (tw_disclosure_answer_hash, tw_disclosure_answer_equal_and_alike);

  for (guint i = 0; i < self->answers->len; i++)
    g_hash_table_add (current, &g_array_index (self->answers, TwDisclosureAnswer, i));

  for (guint i = 0; i < self->told->len; i++)
    {
      TwToldGroup *group = g_ptr_array_index (self->told, i);

      group->outdated = tw_told_group_is_outdated (group, current);
    }
}

/* An answer waits unless it is part of what is shown, corrected or not, or was told before as it is. */
static void
find_waiting (TwDisclosure *self)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (tw_disclosure_answer_hash, tw_disclosure_answer_equal);
  g_autoptr (GHashTable) told = g_hash_table_new (tw_disclosure_answer_hash, tw_disclosure_answer_equal_and_alike);

  for (guint i = 0; i < self->told->len; i++)
    {
      const TwToldGroup *group = g_ptr_array_index (self->told, i);

      for (guint k = 0; k < group->answers->len; k++)
        {
          TwDisclosureAnswer *answer = &g_array_index (group->answers, TwDisclosureAnswer, k);

          g_hash_table_add (told, answer);
          if (!group->outdated)
            g_hash_table_add (shown, answer);
        }
    }

  g_ptr_array_set_size (self->waiting, 0);
  for (guint i = 0; i < self->answers->len; i++)
    {
      TwDisclosureAnswer *answer = &g_array_index (self->answers, TwDisclosureAnswer, i);

      if (!g_hash_table_contains (shown, answer) && !g_hash_table_contains (told, answer))
        g_ptr_array_add (self->waiting, answer);
    }
}

/**
 * tw_disclosure_find_round:
 * @round: a round
 * @index: (out): its place in the order of time
 *
 * Returns: whether it is there
 */
gboolean
tw_disclosure_find_round (TwDisclosure *self,
                          gint64        round,
                          guint        *index)
{
  for (guint i = 0; i < self->rounds->len; i++)
    if (g_array_index (self->rounds, gint64, i) == round)
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * tw_disclosure_is_in_cell:
 * @answer: an answer
 * @cell: part of the table
 *
 * Returns: whether it belongs there
 */
gboolean
tw_disclosure_is_in_cell (TwDisclosure             *self,
                          const TwDisclosureAnswer *answer,
                          const TwDisclosureCell   *cell)
{
  guint index = 0;

  return (cell->question_id == 0 || answer->question_id == cell->question_id) &&
         (cell->side == TW_REPORT_BOTH_SIDES || answer->side == cell->side) &&
         tw_disclosure_find_round (self, answer->round, &index) && index >= cell->first && index <= cell->last;
}

/**
 * tw_disclosure_new:
 * @table: one of the tables there are
 *
 * Returns: (transfer full): a table without answers, of which nothing was told
 */
TwDisclosure *
tw_disclosure_new (TwDisclosureTable table)
{
  TwDisclosure *self = g_new0 (TwDisclosure, 1);

  self->table = table;
  self->rounds = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->questions = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->answers = g_array_new (FALSE, FALSE, sizeof (TwDisclosureAnswer));
  self->waiting = g_ptr_array_new ();
  self->told = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_told_group_free);

  return self;
}

/**
 * tw_disclosure_free:
 * @self: (transfer full): a table
 */
void
tw_disclosure_free (TwDisclosure *self)
{
  g_array_unref (self->rounds);
  g_array_unref (self->questions);
  g_array_unref (self->answers);
  g_ptr_array_unref (self->waiting);
  g_ptr_array_unref (self->told);
  g_free (self);
}

/**
 * tw_disclosure_add_round:
 * @round: the next round in the order of time; a table of benefits has the one round 0
 */
void
tw_disclosure_add_round (TwDisclosure *self,
                         gint64        round)
{
  g_array_append_val (self->rounds, round);
}

/**
 * tw_disclosure_add_answer:
 * @answer: an answer as it stands now, of a round that was added before
 */
void
tw_disclosure_add_answer (TwDisclosure             *self,
                          const TwDisclosureAnswer *answer)
{
  gboolean known = FALSE;

  g_return_if_fail (answer->side == TW_REPORT_MENTORS || answer->side == TW_REPORT_MENTEES);
  g_return_if_fail (answer->value >= 1 && answer->value <= TW_DISCLOSURE_SCALE);

  for (guint i = 0; i < self->questions->len && !known; i++)
    known = g_array_index (self->questions, gint64, i) == answer->question_id;
  if (!known)
    g_array_append_val (self->questions, answer->question_id);

  g_array_append_val (self->answers, *answer);
}

/**
 * tw_disclosure_take_told:
 * @group: (transfer full): what was told before
 */
void
tw_disclosure_take_told (TwDisclosure *self,
                         TwToldGroup  *group)
{
  g_ptr_array_add (self->told, group);
}

static void
look_back (TwDisclosure *self)
{
  find_outdated (self);
  find_waiting (self);
}

/**
 * tw_disclosure_recall:
 * @self: a table with its answers and with everything that was told of it
 *
 * Shows what was told before and nothing new: for whoever cannot keep what is told, or shall not tell it yet.
 */
void
tw_disclosure_recall (TwDisclosure *self)
{
  self->recalled = TRUE;
  look_back (self);
}

/**
 * tw_disclosure_release:
 * @self: a table with its answers and with everything that was told of it
 *
 * Decides what more may be told (P8). What is new among tw_disclosure_get_told() has the id 0. It must be kept for
 * good before any of it is shown.
 *
 * Returns: whether there is anything new to be kept
 */
gboolean
tw_disclosure_release (TwDisclosure *self)
{
  const guint n_before = self->told->len;

  look_back (self);
  if (self->table == TW_DISCLOSURE_QUALITIES)
    release_rounds (self);
  else if (self->rounds->len > 0)
    release_benefits (self);

  return self->told->len > n_before;
}

/**
 * tw_disclosure_get_told:
 *
 * Returns: (transfer none) (element-type TwToldGroup): all that was told, the newest last
 */
const GPtrArray *
tw_disclosure_get_told (TwDisclosure *self)
{
  return self->told;
}
