/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A group of answers whose sum was told: which answers it was, and how exactly the sum may be known (P8). */

#include "tw-told-group.h"

static gboolean
is_open (int sum,
         int n)
{
  return sum > n + TW_DISCLOSURE_SCALE - 1 && sum < TW_DISCLOSURE_SCALE * n - (TW_DISCLOSURE_SCALE - 1);
}

/**
 * tw_disclosure_answer_hash:
 * @answer: a #TwDisclosureAnswer
 *
 * Returns: a hash of which answer it is
 */
guint
tw_disclosure_answer_hash (gconstpointer answer)
{
  const TwDisclosureAnswer *self = answer;
  guint hash = g_int64_hash (&self->pulse_id);

  hash = 31 * hash + g_int64_hash (&self->tandem_id);
  hash = 31 * hash + g_int64_hash (&self->participant_id);

  return 31 * hash + g_int64_hash (&self->question_id);
}

/**
 * tw_disclosure_answer_equal:
 * @first: a #TwDisclosureAnswer
 * @second: another
 *
 * Returns: whether it is the same answer, corrected or not
 */
gboolean
tw_disclosure_answer_equal (gconstpointer first,
                            gconstpointer second)
{
  const TwDisclosureAnswer *a = first;
  const TwDisclosureAnswer *b = second;

  return a->pulse_id == b->pulse_id && a->tandem_id == b->tandem_id && a->participant_id == b->participant_id &&
         a->question_id == b->question_id;
}

/**
 * tw_disclosure_answer_equal_and_alike:
 * @first: a #TwDisclosureAnswer
 * @second: another
 *
 * Returns: whether it is the same answer with the same value
 */
gboolean
tw_disclosure_answer_equal_and_alike (gconstpointer first,
                                      gconstpointer second)
{
  return tw_disclosure_answer_equal (first, second) &&
         ((const TwDisclosureAnswer *) first)->value == ((const TwDisclosureAnswer *) second)->value;
}

/**
 * tw_told_group_new:
 * @table: the table it belongs to
 *
 * Returns: (transfer full): a group without answers, to be filled
 */
TwToldGroup *
tw_told_group_new (TwDisclosureTable table)
{
  TwToldGroup *self = g_new0 (TwToldGroup, 1);

  self->table = table;
  self->answers = g_array_new (FALSE, FALSE, sizeof (TwDisclosureAnswer));

  return self;
}

/**
 * tw_told_group_free:
 * @self: (transfer full): a group
 */
void
tw_told_group_free (TwToldGroup *self)
{
  g_array_unref (self->answers);
  g_free (self);
}

/**
 * tw_told_group_add:
 * @answer: an answer of the group
 */
void
tw_told_group_add (TwToldGroup              *self,
                   const TwDisclosureAnswer *answer)
{
  g_array_append_val (self->answers, *answer);
}

/**
 * tw_told_group_close:
 * @self: a group with all its answers
 *
 * Counts the group and settles what may be known of its sum: the sum itself, if with it each of the answers may still
 * be anything from 1 to %TW_DISCLOSURE_SCALE; otherwise the highest or the lowest sums, down or up to the first that
 * leaves this open.
 */
void
tw_told_group_close (TwToldGroup *self)
{
  g_autoptr (GHashTable) persons = g_hash_table_new (g_int64_hash, g_int64_equal);
  const int n = (int) self->answers->len;
  const int spread = TW_DISCLOSURE_SCALE - 1;
  int sum = 0;

  for (guint i = 0; i < self->answers->len; i++)
    {
      TwDisclosureAnswer *answer = &g_array_index (self->answers, TwDisclosureAnswer, i);

      g_hash_table_add (persons, &answer->participant_id);
      sum += answer->value;
    }

  self->n_persons = g_hash_table_size (persons);
  self->n_answers = self->answers->len;
  self->low = sum;
  self->high = sum;
  if (is_open (sum, n))
    return;

  self->low = sum <= n + spread ? n : TW_DISCLOSURE_SCALE * n - spread;
  self->high = self->low + spread;
}

/**
 * tw_told_group_is_outdated:
 * @current: (element-type TwDisclosureAnswer): the answers as they are now
 *
 * A group is no figure of anything any more where most of its persons answered otherwise since, or not at all: a list
 * was read by mistake and undone. One that has lost or corrected a few of its answers is left as it was told, because
 * the difference would tell those few.
 *
 * Returns: whether it is
 */
gboolean
tw_told_group_is_outdated (const TwToldGroup *self,
                           GHashTable        *current)
{
  g_autoptr (GHashTable) all = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) changed = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->answers->len; i++)
    {
      TwDisclosureAnswer *answer = &g_array_index (self->answers, TwDisclosureAnswer, i);

      g_hash_table_add (all, &answer->participant_id);
      if (!g_hash_table_contains (current, answer))
        g_hash_table_add (changed, &answer->participant_id);
    }

  return tw_report_may_show_answers (g_hash_table_size (changed)) &&
         2 * g_hash_table_size (changed) > g_hash_table_size (all);
}
