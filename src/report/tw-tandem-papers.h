/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"
#include "tw-letterhead.h"
#include "tw-tandem-facts.h"

G_BEGIN_DECLS

TwDocument *tw_agreement_new      (const TwLetterhead *letterhead, GPtrArray *tandems, TwLanguage *language,
                                   TwPaper paper, GError **error);
TwDocument *tw_closing_sheet_new  (const TwLetterhead *letterhead, GPtrArray *tandems, TwLanguage *language,
                                   TwPaper paper, GError **error);
TwDocument *tw_certificate_new    (const TwLetterhead *letterhead, GPtrArray *tandems, TwLanguage *language,
                                   TwPaper paper, GError **error);

G_END_DECLS
