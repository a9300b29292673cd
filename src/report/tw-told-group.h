/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-report-facts.h"

G_BEGIN_DECLS

/**
 * TW_DISCLOSURE_SCALE:
 *
 * Answers of which figures are made go from 1 to this.
 */
#define TW_DISCLOSURE_SCALE 5

/**
 * TwDisclosureTable:
 * @TW_DISCLOSURE_QUALITIES: each quality, pulse by pulse and by side (D16)
 * @TW_DISCLOSURE_EXPECTATIONS: each benefit as it was expected, by side (D19)
 * @TW_DISCLOSURE_FULFILMENTS: each benefit as it was found, by side
 *
 * The fixed list of one-way tables that answers may be shown in (P8). There is no other: none by level, by department
 * or by site, and no answer in words.
 */
typedef enum
{
  TW_DISCLOSURE_QUALITIES,
  TW_DISCLOSURE_EXPECTATIONS,
  TW_DISCLOSURE_FULFILMENTS,

  TW_N_DISCLOSURE_TABLES
} TwDisclosureTable;

/**
 * TwDisclosureAnswer:
 * @round: the pulse in a table that goes pulse by pulse, otherwise 0
 * @pulse_id: with the next three: which answer it is
 * @tandem_id: for which tandem
 * @participant_id: whose
 * @question_id: to which question
 * @side: %TW_REPORT_MENTORS or %TW_REPORT_MENTEES
 * @value: 1 to %TW_DISCLOSURE_SCALE
 */
typedef struct
{
  gint64 round;
  gint64 pulse_id;
  gint64 tandem_id;
  gint64 participant_id;
  gint64 question_id;
  TwReportSide side;
  int value;
} TwDisclosureAnswer;

/**
 * TwToldGroup:
 * @id: the id in the file, 0 while it is new
 * @table: the table it belongs to
 * @question_id: the question; 0: all questions of the table together
 * @side: whose answers
 * @first_round: the first round it goes over
 * @last_round: the last one; mostly the same
 * @n_persons: how many persons; never fewer than %TW_REPORT_MIN_ANSWERS
 * @n_answers: how many answers
 * @low: the sum of the answers, or the lowest it may be
 * @high: the same, or the highest it may be
 * @outdated: whether it is not shown at present, because what it was made from is gone
 * @answers: (element-type TwDisclosureAnswer): the answers as they were then
 *
 * A group of answers of which the sum was told to somebody, once and for all.
 */
typedef struct
{
  gint64 id;
  TwDisclosureTable table;
  gint64 question_id;
  TwReportSide side;
  gint64 first_round;
  gint64 last_round;
  guint n_persons;
  guint n_answers;
  int low;
  int high;
  gboolean outdated;
  GArray *answers;
} TwToldGroup;

guint        tw_disclosure_answer_hash            (gconstpointer              answer);
gboolean     tw_disclosure_answer_equal           (gconstpointer              first,
                                                   gconstpointer              second);
gboolean     tw_disclosure_answer_equal_and_alike (gconstpointer              first,
                                                   gconstpointer              second);

TwToldGroup *tw_told_group_new                    (TwDisclosureTable          table);
void         tw_told_group_free                   (TwToldGroup               *self);
void         tw_told_group_add                    (TwToldGroup               *self,
                                                   const TwDisclosureAnswer  *answer);
void         tw_told_group_close                  (TwToldGroup               *self);
gboolean     tw_told_group_is_outdated            (const TwToldGroup         *self,
                                                   GHashTable                *current);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwToldGroup, tw_told_group_free)

G_END_DECLS
