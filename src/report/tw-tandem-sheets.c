/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets that a tandem gets, one a tandem, which both sign in the end. */

#include "tw-tandem-sheets-private.h"

#include "tw-names.h"
#include "tw-sheet-private.h"
#include "tw-signatures.h"
#include "tw-tandem-words-private.h"

/* The sheet of a tandem, which is laid out later. */
typedef struct
{
  const TwLetterhead *letterhead;
  GPtrArray *tandems;
  guint tandem;                 /* beyond the last: a sheet to be filled in by hand */
  const char *title;
  TwTandemSheetFunc fill;
} Sheet;

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

static void
sheet_free (gpointer pointer)
{
  Sheet *sheet = pointer;

  g_ptr_array_unref (sheet->tandems);
  g_free (sheet);
}

static void
add_sheet (TwDocument *document,
           gpointer    pointer)
{
  const Sheet *sheet = pointer;
  g_autoptr (TwTandemFacts) blank = tw_tandem_facts_new (0);
  gboolean is_blank = sheet->tandem >= sheet->tandems->len;
  const TwTandemFacts *facts = is_blank ? blank : g_ptr_array_index (sheet->tandems, sheet->tandem);
  g_autofree char *bookmark = is_blank ? NULL : tw_write_tandem (tw_document_get_language (document), facts);

  tw_sheet_begin (document, sheet->letterhead, sheet->title, bookmark);
  sheet->fill (document, facts);
  add_signatures (document, facts);
}

/**
 * tw_tandem_sheets_new:
 * @letterhead: who hands them out; must stay as it is until the sheets are laid out to their end, as the tandems
 * @tandems: (element-type TwTandemFacts): the tandems, each of which gets its own; empty: one to be filled in by hand
 * @title: (transfer none): what they are; lives as long as @language
 * @fill: (scope forever): fills the sheet of a tandem
 * @language: the language they are written in
 * @paper: the paper to lay them out for
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): the sheets
 */
TwDocument *
tw_tandem_sheets_new (const TwLetterhead  *letterhead,
                      GPtrArray           *tandems,
                      const char          *title,
                      TwTandemSheetFunc    fill,
                      TwLanguage          *language,
                      TwPaper              paper,
                      GError             **error)
{
  TwDocument *document = tw_sheet_document_new (letterhead, language, paper, title, error);

  if (document == NULL)
    return NULL;

  tw_document_set_compact (document);
  tw_document_hide_page_numbers (document);
  for (guint i = 0; i < MAX (tandems->len, 1); i++)
    {
      Sheet *sheet = g_new0 (Sheet, 1);

      sheet->letterhead = letterhead;
      sheet->tandems = g_ptr_array_ref (tandems);
      sheet->tandem = i;
      sheet->title = title;
      sheet->fill = fill;
      tw_document_add_later (document, add_sheet, sheet, sheet_free);
    }

  return document;
}
