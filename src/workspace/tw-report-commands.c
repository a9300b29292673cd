/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The closing report: the facts of the cohort become pages. */

#include "tw-report-commands.h"

#include "tw-closing-facts-private.h"
#include "tw-closing-report.h"
#include "tw-document-pdf.h"
#include "tw-logo-table.h"
#include "tw-workspace-private.h"

/**
 * tw_workspace_write_closing_report:
 * @cohort_id: a cohort
 * @options: how it is printed
 * @path: the PDF; a file that is there is replaced
 *
 * Writes the closing report of the cohort as it stands today (D12).
 */
gboolean
tw_workspace_write_closing_report (TwWorkspace           *self,
                                   gint64                 cohort_id,
                                   const TwPrintOptions  *options,
                                   const char            *path,
                                   GError               **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwReportFacts) facts = NULL;
  g_autoptr (TwDocument) document = NULL;
  g_autoptr (GBytes) logo = NULL;
  g_autoptr (GError) failure = NULL;
  TwPaper paper = options->page_size == TW_PAGE_SIZE_LETTER ? TW_PAPER_LETTER : TW_PAPER_A4;
  TwReportNames names = options->without_names ? TW_REPORT_WITHOUT_NAMES : TW_REPORT_WITH_NAMES;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  if (!cohort)
    return FALSE;

  facts = tw_closing_facts_collect (self, cohort, TW_CLOSING_FACTS_TO_SHOW, error);
  if (!facts)
    return FALSE;

  logo = tw_logo_table_read (tw_workspace_reading (self), &failure);
  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  document = tw_closing_report_new (facts, logo, options->language, paper, names, error);

  return document && tw_document_write_pdf (document, path, error);
}
