/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-history-table.h"
#include "tw-rows.h"
#include "tw-tandem-private.h"

G_BEGIN_DECLS

/**
 * TwReportingLineRow:
 * @person_id: who reports
 * @manager_id: to whom, 0 for nobody
 * @functional_manager_id: and to whom as well, 0 for nobody
 */
typedef struct
{
  gint64 person_id;
  gint64 manager_id;
  gint64 functional_manager_id;
} TwReportingLineRow;

/**
 * TwExcludedPairRow:
 * @person_id: one person
 * @other_id: the other
 * @kind: "rivals", "refused" or "never-again"
 * @reason: (nullable): why, as typed
 * @id: of the row
 * @cohort_id: where; 0: in all programmes
 */
typedef struct
{
  gint64 person_id;
  gint64 other_id;
  const char *kind;
  const char *reason;
  gint64 id;
  gint64 cohort_id;
} TwExcludedPairRow;

/**
 * TwDraftRow:
 * @mentor_id: a participant
 * @mentee_id: a participant
 * @score: hundredths; -1: nothing to tell by
 * @direction: (nullable): "age", "level" or "both": which check of D1 the pair passed
 */
typedef struct
{
  gint64 mentor_id;
  gint64 mentee_id;
  int score;
  const char *direction;
} TwDraftRow;

gboolean tw_tandem_table_read          (TwConnection       *connection,
                                        gint64              id,
                                        TwRowFunc           take,
                                        gpointer            taker,
                                        GError            **error);
GArray  *tw_tandem_table_ids           (TwConnection       *connection,
                                        gint64              cohort_id,
                                        GError            **error);
gint64   tw_tandem_table_insert        (TwConnection       *connection,
                                        const TwTandemRow  *row,
                                        const char         *direction,
                                        GError            **error);
gboolean tw_tandem_table_insert_drafts (TwConnection       *connection,
                                        gint64              cohort_id,
                                        const TwDraftRow   *rows,
                                        gsize               n_rows,
                                        GError            **error);
gboolean tw_tandem_table_update        (TwConnection       *connection,
                                        const TwTandemRow  *row,
                                        GError            **error);
gboolean tw_tandem_table_delete        (TwConnection       *connection,
                                        gint64              id,
                                        GError            **error);

gboolean tw_reporting_lines_read       (TwConnection       *connection,
                                        gint64              cohort_id,
                                        TwRowFunc           take,
                                        gpointer            taker,
                                        GError            **error);
gboolean tw_excluded_pair_table_read   (TwConnection       *connection,
                                        gint64              cohort_id,
                                        TwRowFunc           take,
                                        gpointer            taker,
                                        GError            **error);
gboolean tw_excluded_pair_table_add    (TwConnection             *connection,
                                        const TwExcludedPairRow  *row,
                                        const char               *today,
                                        GError                  **error);
gboolean tw_excluded_pair_table_delete (TwConnection       *connection,
                                        gint64              person_id,
                                        gint64              other_id,
                                        gint64              cohort_id,
                                        GError            **error);

G_END_DECLS
