/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers of a cohort: for all, for one tandem, or to be filled in by hand. They read the file and change nothing. */

#include "tw-paper-commands.h"

#include "tw-document-pdf.h"
#include "tw-forms.h"
#include "tw-guideline.h"
#include "tw-paper-facts-private.h"
#include "tw-paper-figures.h"
#include "tw-tandem-papers.h"

typedef struct
{
  TwWorkspace *workspace;
  gint64 cohort_id;
  gint64 tandem_id;
  TwLanguage *language;
  TwPaper paper;
  TwLetterhead *letterhead;
} Order;

static TwDocument *
create_guideline (const Order  *order,
                  GError      **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *replacement = tw_workspace_get_setting (order->workspace, "guideline");
  g_autofree char *addition =
    tw_paper_figures_guideline (tw_workspace_reading (order->workspace), order->cohort_id, &failure);
  const TwGuidelineFacts facts = { replacement, addition };

  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return tw_guideline_new (order->letterhead, &facts, order->language, order->paper, error);
}

static TwDocument *
create_kick_off_sheet (const Order  *order,
                       GError      **error)
{
  g_autoptr (TwKickOffFacts) facts = tw_paper_facts_kick_off (order->workspace, order->cohort_id, error);

  return facts ? tw_kick_off_sheet_new (order->letterhead, facts, order->language, order->paper, error) : NULL;
}

static TwDocument *
create_enrolment_form (const Order  *order,
                       GError      **error)
{
  g_autoptr (TwEnrolmentFormFacts) facts =
    tw_paper_facts_enrolment_form (order->workspace, order->cohort_id, order->language, error);

  return facts ? tw_enrolment_form_new (order->letterhead, facts, order->language, order->paper, error) : NULL;
}

static TwDocument *
create_feedback_forms (const Order  *order,
                       GError      **error)
{
  g_autoptr (TwFeedbackFormFacts) facts =
    tw_paper_facts_feedback_form (order->workspace, order->cohort_id, order->tandem_id, error);

  return facts ? tw_feedback_form_new (order->letterhead, facts, order->language, order->paper, error) : NULL;
}

/* No tandems: a sheet to be filled in by hand. */
static GPtrArray *
collect_tandems (const Order  *order,
                 GError      **error)
{
  g_autoptr (GPtrArray) tandems = NULL;

  if (order->tandem_id == TW_PAPER_FOR_NOBODY)
    return g_ptr_array_new ();

  tandems = tw_paper_facts_tandems (order->workspace, order->cohort_id, order->tandem_id, error);
  if (tandems && tandems->len > 0)
    return g_steal_pointer (&tandems);
  if (tandems)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                         order->tandem_id == TW_PAPER_FOR_EVERY_TANDEM
                           ? tw_tr ("There is no tandem in this cohort yet, so that nothing can be printed for one. Form "
                                    "tandems first.")
                           : tw_tr ("This tandem is not in this cohort, or it is still a draft. Choose a tandem of the "
                                    "cohort."));

  return NULL;
}

static TwDocument *
create_agreements (const Order  *order,
                   GError      **error)
{
  g_autoptr (GPtrArray) tandems = collect_tandems (order, error);

  return tandems ? tw_agreement_new (order->letterhead, tandems, order->language, order->paper, error) : NULL;
}

static TwDocument *
create_closing_sheets (const Order  *order,
                       GError      **error)
{
  g_autoptr (GPtrArray) tandems = collect_tandems (order, error);

  return tandems ? tw_closing_sheet_new (order->letterhead, tandems, order->language, order->paper, error) : NULL;
}

/* Who was in a tandem that was dissolved gets the certificate of the next one, unless it is asked for. */
static void
leave_dissolved_out (GPtrArray *tandems)
{
  for (guint i = tandems->len; i > 0; i--)
    if (g_str_equal (((const TwTandemFacts *) g_ptr_array_index (tandems, i - 1))->state, "dissolved"))
      g_ptr_array_remove_index (tandems, i - 1);
}

static gboolean
anybody_is_named (const GPtrArray *tandems)
{
  for (guint i = 0; i < tandems->len; i++)
    {
      const TwTandemFacts *tandem = g_ptr_array_index (tandems, i);

      if (tandem->mentor || tandem->mentee)
        return TRUE;
    }

  return FALSE;
}

static TwDocument *
create_certificates (const Order  *order,
                     GError      **error)
{
  g_autoptr (GPtrArray) tandems = NULL;

  if (order->tandem_id == TW_PAPER_FOR_NOBODY)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                           tw_tr ("A certificate is for somebody. Choose a tandem, or print those of all tandems."));
      return NULL;
    }

  tandems = collect_tandems (order, error);
  if (!tandems)
    return NULL;

  if (order->tandem_id == TW_PAPER_FOR_EVERY_TANDEM)
    leave_dissolved_out (tandems);
  if (!anybody_is_named (tandems))
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                           tw_tr ("There is nobody to certify anything: the tandems were dissolved, or the personal data "
                                  "of both were erased."));
      return NULL;
    }

  return tw_certificate_new (order->letterhead, tandems, order->language, order->paper, error);
}

static TwDocument *
create_paper (const Order  *order,
              TwPaperKind   kind,
              GError      **error)
{
  switch (kind)
    {
    case TW_PAPER_KIND_GUIDELINE:
      return create_guideline (order, error);
    case TW_PAPER_KIND_KICK_OFF:
      return create_kick_off_sheet (order, error);
    case TW_PAPER_KIND_ENROLMENT_FORM:
      return create_enrolment_form (order, error);
    case TW_PAPER_KIND_AGREEMENT:
      return create_agreements (order, error);
    case TW_PAPER_KIND_FEEDBACK_FORM:
      return create_feedback_forms (order, error);
    case TW_PAPER_KIND_CLOSING_SHEET:
      return create_closing_sheets (order, error);
    case TW_PAPER_KIND_CERTIFICATE:
      return create_certificates (order, error);
    }

  g_return_val_if_reached (NULL);
}

/**
 * tw_paper_kind_is_personal:
 *
 * Returns: whether it can be printed for single tandems
 */
gboolean
tw_paper_kind_is_personal (TwPaperKind kind)
{
  return kind != TW_PAPER_KIND_GUIDELINE && kind != TW_PAPER_KIND_KICK_OFF && kind != TW_PAPER_KIND_ENROLMENT_FORM;
}

/**
 * tw_workspace_write_paper:
 * @cohort_id: a cohort
 * @kind: which of its papers
 * @tandem_id: for whom, if tw_paper_kind_is_personal(): a tandem of the cohort, %TW_PAPER_FOR_EVERY_TANDEM, or
 *   %TW_PAPER_FOR_NOBODY for a paper to be filled in by hand
 * @options: how it is printed
 * @path: the PDF; a file that is there is replaced
 */
gboolean
tw_workspace_write_paper (TwWorkspace           *self,
                          gint64                 cohort_id,
                          TwPaperKind            kind,
                          gint64                 tandem_id,
                          const TwPrintOptions  *options,
                          const char            *path,
                          GError               **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwLetterhead) letterhead = NULL;
  g_autoptr (TwDocument) document = NULL;
  Order order = { self, cohort_id, tandem_id, options->language };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  letterhead = cohort ? tw_paper_facts_letterhead (self, cohort, error) : NULL;
  if (!letterhead)
    return FALSE;

  order.paper = options->page_size == TW_PAGE_SIZE_LETTER ? TW_PAPER_LETTER : TW_PAPER_A4;
  order.letterhead = letterhead;
  document = create_paper (&order, kind, error);

  return document && tw_document_write_pdf (document, path, error);
}
