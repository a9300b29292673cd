/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"
#include "tw-letterhead.h"

G_BEGIN_DECLS

/**
 * TwGuidelineFacts:
 * @replacement: (nullable): the company's own guideline, in place of the one that comes along
 * @addition: (nullable): what the programme adds to the guideline of the company
 *
 * The guideline holds for all programmes: a programme may add to it, not replace it (D7).
 */
typedef struct
{
  const char *replacement;
  const char *addition;
} TwGuidelineFacts;

char       *tw_guideline_dup_text (TwLanguage *language);
TwDocument *tw_guideline_new (const TwLetterhead *letterhead, const TwGuidelineFacts *facts, TwLanguage *language,
                              TwPaper paper, GError **error);

G_END_DECLS
