/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guideline (D7) before there is a programme: its text to be edited, and the paper as it would be printed. */

#include "tw-setup-guideline.h"

#include "tw-company-commands.h"
#include "tw-document-pdf.h"
#include "tw-guideline.h"
#include "tw-today-private.h"
#include "tw-workspace-private.h"

/**
 * tw_guideline_built_in:
 * @language: a language
 *
 * Returns: (transfer full): the text that comes along, as somebody would type it: a line that begins with “# ” is a
 *   heading, one with “- ” a point of a list
 */
char *
tw_guideline_built_in (TwLanguage *language)
{
  return tw_guideline_dup_text (language);
}

/**
 * tw_workspace_write_setup_guideline:
 * @setup: as it is filled in
 * @options: how it is printed
 * @path: the PDF; a file that is there is replaced
 */
gboolean
tw_workspace_write_setup_guideline (TwWorkspace           *self,
                                    TwSetup               *setup,
                                    const TwPrintOptions  *options,
                                    const char            *path,
                                    GError               **error)
{
  g_auto (TwCompany) company = { 0 };
  g_autoptr (TwLetterhead) letterhead = NULL;
  g_autoptr (TwDocument) document = NULL;
  g_autofree char *today = tw_today ();
  const char *name;
  TwGuidelineFacts facts;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (TW_IS_SETUP (setup), FALSE);

  name = tw_setup_get_text (setup, TW_SETUP_NAME);
  tw_workspace_read_company (self, &company);
  letterhead = tw_letterhead_new (name ? name : "", tw_setup_get_text (setup, TW_SETUP_COHORT_NAME), today);
  letterhead->company = g_steal_pointer (&company.name);
  letterhead->logo = tw_workspace_get_logo (self, NULL);
  letterhead->contact = g_strdup (tw_setup_get_text (setup, TW_SETUP_CONTACT_PERSON));
  letterhead->contact_email = g_strdup (tw_setup_get_text (setup, TW_SETUP_CONTACT_EMAIL));
  letterhead->contact_phone = g_strdup (tw_setup_get_text (setup, TW_SETUP_CONTACT_PHONE));
  letterhead->sponsor = g_strdup (tw_setup_get_text (setup, TW_SETUP_SPONSOR));

  facts.replacement = tw_setup_get_text (setup, TW_SETUP_GUIDELINE);
  facts.addition = tw_setup_get_text (setup, TW_SETUP_GUIDELINE_ADDITION);
  document = tw_guideline_new (letterhead, &facts, options->language,
                               options->page_size == TW_PAGE_SIZE_LETTER ? TW_PAPER_LETTER : TW_PAPER_A4, error);

  return document && tw_document_write_pdf (document, path, error);
}
