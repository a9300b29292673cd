/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which people are looked for: the search, the filters and the order of the list of people. */

#include "tw-person-query.h"

/**
 * tw_person_query_init:
 *
 * Everybody, in the order of their names.
 */
void
tw_person_query_init (TwPersonQuery *self)
{
  *self = (TwPersonQuery) { .level = TW_PERSON_ANY_LEVEL };
}

/**
 * tw_person_query_copy:
 * @self: (out caller-allocates): the copy; clear it with tw_person_query_clear()
 */
void
tw_person_query_copy (TwPersonQuery       *self,
                      const TwPersonQuery *other)
{
  *self = *other;
  self->text = g_strdup (other->text);
}

/**
 * tw_person_query_clear:
 */
void
tw_person_query_clear (TwPersonQuery *self)
{
  g_clear_pointer (&self->text, g_free);
}

static const char *
text_of (const TwPersonQuery *self)
{
  return self->text ? self->text : "";
}

/**
 * tw_person_query_equal:
 *
 * Returns: whether both look for the same people in the same order
 */
gboolean
tw_person_query_equal (const TwPersonQuery *self,
                       const TwPersonQuery *other)
{
  return g_str_equal (text_of (self), text_of (other)) &&
         self->department_id == other->department_id &&
         self->level == other->level &&
         self->cohort_id == other->cohort_id &&
         self->consent == other->consent &&
         self->left == other->left &&
         self->order == other->order &&
         !self->descending == !other->descending;
}

/**
 * tw_person_query_has_filter:
 *
 * Returns: whether something else than words narrows the search
 */
gboolean
tw_person_query_has_filter (const TwPersonQuery *self)
{
  return self->department_id || self->level != TW_PERSON_ANY_LEVEL || self->cohort_id ||
         self->consent != TW_PERSON_EITHER || self->left != TW_PERSON_EITHER;
}

/**
 * tw_person_query_finds_all:
 *
 * Returns: whether neither words nor anything else narrow the search
 */
gboolean
tw_person_query_finds_all (const TwPersonQuery *self)
{
  return *text_of (self) == '\0' && !tw_person_query_has_filter (self);
}
