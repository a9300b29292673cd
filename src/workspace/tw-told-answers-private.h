/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-disclosure.h"
#include "tw-workspace-private.h"

G_BEGIN_DECLS

/**
 * TwAskedQuestion:
 * @id: the question; of a new wording another one
 * @table: where its answers are shown
 * @side: whose answers these are
 * @key: (nullable): the key of a built-in question
 * @wording: (nullable): a company's own question
 */
typedef struct
{
  gint64 id;
  TwDisclosureTable table;
  TwReportSide side;
  char *key;
  char *wording;
} TwAskedQuestion;

/* What may be told of the answers of a cohort. */
typedef struct _TwToldAnswers TwToldAnswers;

TwToldAnswers   *tw_told_answers_release        (TwWorkspace        *workspace,
                                                 gint64              cohort_id,
                                                 GError            **error);
TwToldAnswers   *tw_told_answers_recall         (TwWorkspace        *workspace,
                                                 gint64              cohort_id,
                                                 GError            **error);
gboolean         tw_told_answers_count_untold   (TwWorkspace        *workspace,
                                                 gint64              cohort_id,
                                                 guint              *n_persons,
                                                 GError            **error);
void             tw_told_answers_free           (TwToldAnswers      *self);
TwDisclosure    *tw_told_answers_get_table      (TwToldAnswers      *self,
                                                 TwDisclosureTable   table);
const GPtrArray *tw_told_answers_get_questions  (TwToldAnswers      *self);
const char      *tw_told_answers_get_pulse_date (TwToldAnswers      *self,
                                                 gint64              pulse_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwToldAnswers, tw_told_answers_free)

G_END_DECLS
