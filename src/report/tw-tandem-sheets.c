/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets that a tandem gets, one a tandem, which both sign in the end. */

#include "tw-tandem-sheets-private.h"

#include "tw-names.h"
#include "tw-sheet-private.h"
#include "tw-signatures.h"
#include "tw-tandem-words-private.h"

static void
add_signatures (TwDocument          *document,
                const TwTandemFacts *facts)
{
  TwLanguage *language = tw_document_get_language (document);
  const TwSignature signatures[] = {
    { NULL, tw_language_tr (language, "Place and date") },
    { facts->mentor, tw_role_name (language, "mentor") },
    { facts->mentee, tw_role_name (language, "mentee") },
  };

  tw_document_add_signatures (document, signatures, G_N_ELEMENTS (signatures));
}

/**
 * tw_tandem_sheets_new:
 * @letterhead: who hands them out
 * @tandems: (element-type TwTandemFacts): the tandems, each of which gets its own; empty: one to be filled in by hand
 * @title: what they are
 * @fill: (scope call): fills the sheet of a tandem
 * @language: the language they are written in
 * @paper: the paper to lay them out for
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): the sheets
 */
TwDocument *
tw_tandem_sheets_new (const TwLetterhead  *letterhead,
                      const GPtrArray     *tandems,
                      const char          *title,
                      TwTandemSheetFunc    fill,
                      TwLanguage          *language,
                      TwPaper              paper,
                      GError             **error)
{
  TwDocument *document = tw_sheet_document_new (letterhead, language, paper, title, error);
  g_autoptr (TwTandemFacts) blank = tw_tandem_facts_new (0);

  if (document == NULL)
    return NULL;

  tw_document_set_compact (document);
  tw_document_hide_page_numbers (document);
  for (guint i = 0; i < MAX (tandems->len, 1); i++)
    {
      const TwTandemFacts *facts = i < tandems->len ? g_ptr_array_index (tandems, i) : blank;
      g_autofree char *bookmark = i < tandems->len ? tw_write_tandem (language, facts) : NULL;

      tw_sheet_begin (document, letterhead, title, bookmark);
      fill (document, facts);
      add_signatures (document, facts);
    }

  return document;
}
