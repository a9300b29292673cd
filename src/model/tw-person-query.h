/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TW_PERSON_ANY_LEVEL: whatever the level, known or not. */
#define TW_PERSON_ANY_LEVEL (-2)

/** TW_PERSON_IN_NO_COHORT: stands for a cohort where those are meant who take part in none. */
#define TW_PERSON_IN_NO_COHORT (-1)

/**
 * TwPersonOrder:
 *
 * What people are sorted by; the name decides between equals, and whoever lacks the fact comes last.
 */
typedef enum
{
  TW_PERSON_BY_NAME,
  TW_PERSON_BY_NUMBER,
  TW_PERSON_BY_DEPARTMENT,
  TW_PERSON_BY_LEVEL,
  TW_PERSON_BY_SITE,
  TW_PERSON_BY_EMAIL,
} TwPersonOrder;

/**
 * TwPersonChoice:
 *
 * Whether something has to hold of those who are looked for.
 */
typedef enum
{
  TW_PERSON_EITHER,
  TW_PERSON_ONLY_WITH,
  TW_PERSON_ONLY_WITHOUT,
} TwPersonChoice;

/**
 * TwPersonQuery:
 * @text: (nullable): words that must all occur, as typed; nothing: everybody
 * @department_id: a department, or 0
 * @level: a level, -1: unknown, or %TW_PERSON_ANY_LEVEL
 * @cohort_id: a cohort, %TW_PERSON_IN_NO_COHORT, or 0
 * @consent: to the use of personal data, in force today
 * @left: the company, before today
 * @order: what they are sorted by
 * @descending: the last first
 *
 * Which people are looked for. tw_person_query_init() looks for everybody in the order of their names.
 */
typedef struct
{
  char *text;
  gint64 department_id;
  int level;
  gint64 cohort_id;
  TwPersonChoice consent;
  TwPersonChoice left;
  TwPersonOrder order;
  gboolean descending;
} TwPersonQuery;

void     tw_person_query_init      (TwPersonQuery       *self);
void     tw_person_query_copy      (TwPersonQuery       *self,
                                    const TwPersonQuery *other);
void     tw_person_query_clear     (TwPersonQuery       *self);
gboolean tw_person_query_equal     (const TwPersonQuery *self,
                                    const TwPersonQuery *other);
gboolean tw_person_query_has_filter (const TwPersonQuery *self);
gboolean tw_person_query_finds_all (const TwPersonQuery *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TwPersonQuery, tw_person_query_clear)

G_END_DECLS
