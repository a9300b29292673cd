/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers of a cohort: for all, for one tandem, to be filled in by hand, or its closing report (D12). What they say
 * is read from the file first, and changes nothing in it; laying them out needs the file no more. */

#include "tw-paper-commands.h"

#include "tw-closing-facts-private.h"
#include "tw-closing-report.h"
#include "tw-forms.h"
#include "tw-guideline.h"
#include "tw-paper-facts-private.h"
#include "tw-paper-figures.h"
#include "tw-printout-private.h"
#include "tw-reading-task-private.h"
#include "tw-tandem-papers.h"

static const char * const kind_words[TW_N_PAPER_KINDS] = {
  [TW_PAPER_KIND_GUIDELINE] = "guideline",
  [TW_PAPER_KIND_KICK_OFF] = "kick-off",
  [TW_PAPER_KIND_ENROLMENT_FORM] = "enrolment-form",
  [TW_PAPER_KIND_AGREEMENT] = "agreement",
  [TW_PAPER_KIND_FEEDBACK_FORM] = "feedback-form",
  [TW_PAPER_KIND_CLOSING_SHEET] = "closing-sheet",
  [TW_PAPER_KIND_CERTIFICATE] = "certificate",
  [TW_PAPER_KIND_CLOSING_REPORT] = "closing-report",
};

/* What is wanted. */
typedef struct
{
  TwWorkspace *workspace;
  TwCohort *cohort;
  gint64 cohort_id;
  gint64 tandem_id;
  TwLanguage *language;
} Order;

/* What is wanted of a worker. */
typedef struct
{
  gint64 cohort_id;
  TwPaperKind kind;
  gint64 tandem_id;
  TwPrintOptions options;
} Errand;

/* What a paper says, and how it is printed. */
typedef struct
{
  TwPaperKind kind;
  TwLanguage *language;
  TwPaper paper;
  TwReportNames names;
  TwReportParts left_out;
  TwLetterhead *letterhead;
  gpointer facts; /* of its kind */
  GDestroyNotify free_facts;
} Content;

static void
content_free (gpointer pointer)
{
  Content *content = pointer;

  g_clear_pointer (&content->facts, content->free_facts);
  g_clear_pointer (&content->letterhead, tw_letterhead_free);
  tw_language_unref (content->language);
  g_free (content);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Content, content_free)

/* The texts of a guideline */

typedef struct
{
  char *replacement;
  char *addition;
} Guideline;

static void
guideline_free (gpointer pointer)
{
  Guideline *guideline = pointer;

  g_free (guideline->replacement);
  g_free (guideline->addition);
  g_free (guideline);
}

static Guideline *
collect_guideline (const Order  *order,
                   GError      **error)
{
  Guideline *guideline = g_new0 (Guideline, 1);
  g_autoptr (GError) failure = NULL;

  guideline->replacement = tw_workspace_get_setting (order->workspace, "guideline");
  guideline->addition =
    tw_paper_figures_guideline (tw_workspace_reading (order->workspace), order->cohort_id, &failure);
  if (!failure)
    return guideline;

  g_propagate_error (error, g_steal_pointer (&failure));
  guideline_free (guideline);

  return NULL;
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

static GPtrArray *
collect_certificates (const Order  *order,
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
  if (anybody_is_named (tandems))
    return g_steal_pointer (&tandems);

  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                       tw_tr ("There is nobody to certify anything: the tandems were dissolved, or the personal data "
                              "of both were erased."));

  return NULL;
}

static gboolean
take_facts (Content        *content,
            gpointer        facts,
            GDestroyNotify  free_facts)
{
  content->facts = facts;
  content->free_facts = free_facts;

  return facts != NULL;
}

static gboolean
collect_facts (Content      *content,
               const Order  *order,
               GError      **error)
{
  TwWorkspace *workspace = order->workspace;
  gint64 cohort_id = order->cohort_id;

  switch (content->kind)
    {
    case TW_PAPER_KIND_GUIDELINE:
      return take_facts (content, collect_guideline (order, error), guideline_free);
    case TW_PAPER_KIND_KICK_OFF:
      return take_facts (content, tw_paper_facts_kick_off (workspace, cohort_id, error),
                         (GDestroyNotify) tw_kick_off_facts_free);
    case TW_PAPER_KIND_ENROLMENT_FORM:
      return take_facts (content, tw_paper_facts_enrolment_form (workspace, cohort_id, order->language, error),
                         (GDestroyNotify) tw_enrolment_form_facts_free);
    case TW_PAPER_KIND_FEEDBACK_FORM:
      return take_facts (content, tw_paper_facts_feedback_form (workspace, cohort_id, order->tandem_id, error),
                         (GDestroyNotify) tw_feedback_form_facts_free);
    case TW_PAPER_KIND_AGREEMENT:
    case TW_PAPER_KIND_CLOSING_SHEET:
      return take_facts (content, collect_tandems (order, error), (GDestroyNotify) g_ptr_array_unref);
    case TW_PAPER_KIND_CERTIFICATE:
      return take_facts (content, collect_certificates (order, error), (GDestroyNotify) g_ptr_array_unref);
    case TW_PAPER_KIND_CLOSING_REPORT:
      return take_facts (content, tw_closing_facts_collect (workspace, order->cohort, TW_CLOSING_FACTS_TO_SHOW, error),
                         (GDestroyNotify) tw_report_facts_free);
    case TW_N_PAPER_KINDS:
      break;
    }

  g_return_val_if_reached (FALSE);
}

/* In any thread */

static TwDocument *
lay_out_guideline (const Content  *content,
                   GError        **error)
{
  const Guideline *guideline = content->facts;
  const TwGuidelineFacts facts = { guideline->replacement, guideline->addition };

  return tw_guideline_new (content->letterhead, &facts, content->language, content->paper, error);
}

static TwDocument *
lay_out (gconstpointer   pointer,
         GError        **error)
{
  const Content *content = pointer;
  const TwLetterhead *letterhead = content->letterhead;

  switch (content->kind)
    {
    case TW_PAPER_KIND_GUIDELINE:
      return lay_out_guideline (content, error);
    case TW_PAPER_KIND_KICK_OFF:
      return tw_kick_off_sheet_new (letterhead, content->facts, content->language, content->paper, error);
    case TW_PAPER_KIND_ENROLMENT_FORM:
      return tw_enrolment_form_new (letterhead, content->facts, content->language, content->paper, error);
    case TW_PAPER_KIND_FEEDBACK_FORM:
      return tw_feedback_form_new (letterhead, content->facts, content->language, content->paper, error);
    case TW_PAPER_KIND_AGREEMENT:
      return tw_agreement_new (letterhead, content->facts, content->language, content->paper, error);
    case TW_PAPER_KIND_CLOSING_SHEET:
      return tw_closing_sheet_new (letterhead, content->facts, content->language, content->paper, error);
    case TW_PAPER_KIND_CERTIFICATE:
      return tw_certificate_new (letterhead, content->facts, content->language, content->paper, error);
    case TW_PAPER_KIND_CLOSING_REPORT:
      return tw_closing_report_new_without (content->facts, content->left_out, letterhead->logo, content->language,
                                            content->paper, content->names, error);
    case TW_N_PAPER_KINDS:
      break;
    }

  g_return_val_if_reached (NULL);
}

/**
 * tw_paper_kind_to_word:
 *
 * Returns: (transfer none): the kind as it is named in actions and on the command line
 */
const char *
tw_paper_kind_to_word (TwPaperKind kind)
{
  g_return_val_if_fail (kind < TW_N_PAPER_KINDS, NULL);

  return kind_words[kind];
}

/**
 * tw_paper_kind_from_word:
 * @word: any word
 * @kind: (out): the kind of that name
 *
 * Returns: whether there is such a kind
 */
gboolean
tw_paper_kind_from_word (const char  *word,
                         TwPaperKind *kind)
{
  for (guint i = 0; i < TW_N_PAPER_KINDS; i++)
    if (g_strcmp0 (kind_words[i], word) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * tw_paper_kind_is_personal:
 *
 * Returns: whether it can be printed for single tandems
 */
gboolean
tw_paper_kind_is_personal (TwPaperKind kind)
{
  return kind == TW_PAPER_KIND_AGREEMENT || kind == TW_PAPER_KIND_FEEDBACK_FORM ||
         kind == TW_PAPER_KIND_CLOSING_SHEET || kind == TW_PAPER_KIND_CERTIFICATE;
}

/**
 * tw_workspace_prepare_paper:
 * @cohort_id: a cohort
 * @kind: which of its papers
 * @tandem_id: for whom, if tw_paper_kind_is_personal(): a tandem of the cohort, %TW_PAPER_FOR_EVERY_TANDEM, or
 *   %TW_PAPER_FOR_NOBODY for a paper to be filled in by hand
 * @options: how it is printed
 *
 * Reads what the paper says.
 *
 * Returns: (transfer full): the paper, to be laid out; %NULL on error
 */
TwPrintout *
tw_workspace_prepare_paper (TwWorkspace           *self,
                            gint64                 cohort_id,
                            TwPaperKind            kind,
                            gint64                 tandem_id,
                            const TwPrintOptions  *options,
                            GError               **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (Content) content = NULL;
  Order order = { self, NULL, cohort_id, tandem_id, options->language };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  if (!cohort)
    return NULL;

  content = g_new0 (Content, 1);
  content->kind = kind;
  content->language = tw_language_ref (options->language);
  content->paper = options->page_size == TW_PAGE_SIZE_LETTER ? TW_PAPER_LETTER : TW_PAPER_A4;
  content->names = options->without_names ? TW_REPORT_WITHOUT_NAMES : TW_REPORT_WITH_NAMES;
  content->left_out = options->left_out;
  content->letterhead = tw_paper_facts_letterhead (self, cohort, error);
  order.cohort = cohort;
  if (!content->letterhead || !collect_facts (content, &order, error))
    return NULL;

  return tw_printout_new (lay_out, g_steal_pointer (&content), content_free);
}

static void
errand_free (gpointer pointer)
{
  Errand *errand = pointer;

  tw_language_unref (errand->options.language);
  g_free (errand);
}

static gpointer
prepare_in_worker (TwWorkspace    *reading,
                   gconstpointer   pointer,
                   GError        **error)
{
  const Errand *errand = pointer;

  return tw_workspace_prepare_paper (reading, errand->cohort_id, errand->kind, errand->tandem_id, &errand->options,
                                     error);
}

/**
 * tw_workspace_prepare_paper_async:
 *
 * tw_workspace_prepare_paper() in a worker, which keeps nothing in the file: of answers a closing report tells only what
 * was told before (P8). Finished by tw_workspace_prepare_paper_finish().
 */
void
tw_workspace_prepare_paper_async (TwWorkspace          *self,
                                  gint64                cohort_id,
                                  TwPaperKind           kind,
                                  gint64                tandem_id,
                                  const TwPrintOptions *options,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  Errand *errand;

  g_return_if_fail (TW_IS_WORKSPACE (self));

  errand = g_new0 (Errand, 1);
  errand->cohort_id = cohort_id;
  errand->kind = kind;
  errand->tandem_id = tandem_id;
  errand->options = *options;
  tw_language_ref (options->language);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tw_workspace_prepare_paper_async);
  tw_reading_task_run (task, prepare_in_worker, errand, errand_free, g_object_unref);
}

/**
 * tw_workspace_prepare_paper_finish:
 *
 * Returns: (transfer full): the paper, to be laid out; %NULL on error
 */
TwPrintout *
tw_workspace_prepare_paper_finish (TwWorkspace   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tw_workspace_write_paper:
 * @cohort_id: a cohort
 * @kind: which of its papers
 * @tandem_id: for whom, as in tw_workspace_prepare_paper()
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
  g_autoptr (TwPrintout) printout = tw_workspace_prepare_paper (self, cohort_id, kind, tandem_id, options, error);

  return printout && tw_printout_write_pdf (printout, path, error);
}
