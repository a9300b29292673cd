/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-tandem-papers.h"

G_BEGIN_DECLS

/**
 * TwTandemSheetFunc:
 * @document: where the sheet has just begun
 * @facts: the tandem it is for; all unknown for a sheet to be filled in by hand
 *
 * Fills the sheet of one tandem.
 */
typedef void (*TwTandemSheetFunc) (TwDocument *document, const TwTandemFacts *facts);

TwDocument *tw_tandem_sheets_new (const TwLetterhead *letterhead, GPtrArray *tandems, const char *title,
                                  TwTandemSheetFunc fill, TwLanguage *language, TwPaper paper, GError **error);

G_END_DECLS
