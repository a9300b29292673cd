/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-staff-row.h"
#include "tw-words.h"

G_BEGIN_DECLS

/**
 * TwPulse:
 * @id: its row
 * @cohort_id: whom it asks
 * @kind: what it is for
 * @due_on: ISO date
 * @n_asked: participants who have a code for it
 * @n_answered: of these, who answered anything. How many took part may be told (P8)
 *
 * One round of questions to a cohort.
 */
typedef struct
{
  gint64 id;
  gint64 cohort_id;
  TwPulseKind kind;
  char due_on[TW_ISO_DATE_SIZE];
  guint n_asked;
  guint n_answered;
} TwPulse;

/**
 * TwQuestion:
 * @id: its row, 0 as long as a built-in one was never asked
 * @key: (nullable): of a built-in question; text/ asks it in any language
 * @wording: (nullable): of the company's own, shown as typed
 * @asked: who is asked
 * @scale_max: the highest answer, the lowest is 1; 0 where it is answered in words
 *
 * One question of a form (D16, D19).
 */
typedef struct
{
  gint64 id;
  char *key;
  char *wording;
  TwAsked asked;
  int scale_max;
} TwQuestion;

/**
 * TwAnswer:
 * @pulse_id: in which round
 * @tandem_id: about which tandem
 * @participant_id: who answers
 * @question_id: what was asked
 * @value: 1 to the question's scale, 0 where there is none
 * @words: (nullable): in words
 * @answered_on: ISO date
 *
 * One answer. It is seen by the contact person alone, on the tandem's own page (P8).
 */
typedef struct
{
  gint64 pulse_id;
  gint64 tandem_id;
  gint64 participant_id;
  gint64 question_id;
  int value;
  char *words;
  char answered_on[TW_ISO_DATE_SIZE];
} TwAnswer;

/**
 * TwTandemWords:
 * @tandem_id: about which tandem
 * @n_answers: answers of both sides in words
 * @n_unread: of these, how many are still to be read for what is to be learned from them (D12)
 *
 * How many there are may be told. What they say is seen on the tandem's own page alone (P8).
 */
typedef struct
{
  gint64 tandem_id;
  guint n_answers;
  guint n_unread;
} TwTandemWords;

/**
 * TwPulseCode:
 * @code: what stands on the form in place of a name (P12)
 * @participant_id: whose form it is
 * @role: as what that person takes part
 *
 * A participant who is asked in a round.
 */
typedef struct
{
  char *code;
  gint64 participant_id;
  TwRole role;
} TwPulseCode;

/**
 * TwPulseForm:
 * @code: what stands on it in place of a name (P12)
 * @participant_id: whose it is
 * @role: as what that person takes part
 * @tandem_id: about which tandem
 * @name: (nullable): who; %NULL where it was erased
 * @partner: (nullable): the other of the tandem
 * @answered_on: when it was answered last, ISO date; empty: not yet. Who has answered may be told (P8)
 *
 * A form of a round: what one participant is asked about one tandem.
 */
typedef struct
{
  char *code;
  gint64 participant_id;
  TwRole role;
  gint64 tandem_id;
  char *name;
  char *partner;
  char answered_on[TW_ISO_DATE_SIZE];
} TwPulseForm;

void        tw_question_free   (TwQuestion        *self);
const char *tw_question_get    (const TwQuestion  *self);
TwAnswer   *tw_answer_copy     (const TwAnswer    *self);
void        tw_answer_free     (TwAnswer          *self);
void        tw_pulse_code_free (TwPulseCode       *self);
void        tw_pulse_form_free (TwPulseForm       *self);
char       *tw_pulse_code_tidy (const char        *typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwQuestion, tw_question_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwAnswer, tw_answer_free)

G_END_DECLS
