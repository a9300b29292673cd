/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-print-options.h"
#include "tw-printout.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwPaperKind:
 * @TW_PAPER_KIND_GUIDELINE: the ground rules of all programmes (D7)
 * @TW_PAPER_KIND_KICK_OFF: agenda and list of those who came (D11)
 * @TW_PAPER_KIND_ENROLMENT_FORM: to be filled in by who wants to take part (D10)
 * @TW_PAPER_KIND_AGREEMENT: what a tandem settles (D11)
 * @TW_PAPER_KIND_FEEDBACK_FORM: the questions of the round that comes next, else of the last one (D12)
 * @TW_PAPER_KIND_CLOSING_SHEET: what a tandem looks back on (D12)
 * @TW_PAPER_KIND_CERTIFICATE: for mentor and mentee of a tandem
 * @TW_PAPER_KIND_CLOSING_REPORT: what the cohort reached, for the board (D12)
 *
 * The papers of a cohort.
 */
typedef enum
{
  TW_PAPER_KIND_GUIDELINE,
  TW_PAPER_KIND_KICK_OFF,
  TW_PAPER_KIND_ENROLMENT_FORM,
  TW_PAPER_KIND_AGREEMENT,
  TW_PAPER_KIND_FEEDBACK_FORM,
  TW_PAPER_KIND_CLOSING_SHEET,
  TW_PAPER_KIND_CERTIFICATE,
  TW_PAPER_KIND_CLOSING_REPORT,

  TW_N_PAPER_KINDS
} TwPaperKind;

/* For whom a paper is printed, where it is for somebody: the id of a tandem, or one of these. */
#define TW_PAPER_FOR_NOBODY 0
#define TW_PAPER_FOR_EVERY_TANDEM (-1)

const char *tw_paper_kind_to_word             (TwPaperKind            kind);
gboolean    tw_paper_kind_from_word           (const char            *word,
                                               TwPaperKind           *kind);
gboolean    tw_paper_kind_is_personal         (TwPaperKind            kind);
TwPrintout *tw_workspace_prepare_paper        (TwWorkspace           *self,
                                               gint64                 cohort_id,
                                               TwPaperKind            kind,
                                               gint64                 tandem_id,
                                               const TwPrintOptions  *options,
                                               GError               **error);
void        tw_workspace_prepare_paper_async  (TwWorkspace           *self,
                                               gint64                 cohort_id,
                                               TwPaperKind            kind,
                                               gint64                 tandem_id,
                                               const TwPrintOptions  *options,
                                               GCancellable          *cancellable,
                                               GAsyncReadyCallback    callback,
                                               gpointer               user_data);
TwPrintout *tw_workspace_prepare_paper_finish (TwWorkspace           *self,
                                               GAsyncResult          *result,
                                               GError               **error);
gboolean    tw_workspace_write_paper          (TwWorkspace           *self,
                                               gint64                 cohort_id,
                                               TwPaperKind            kind,
                                               gint64                 tandem_id,
                                               const TwPrintOptions  *options,
                                               const char            *path,
                                               GError               **error);

G_END_DECLS
