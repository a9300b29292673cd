/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-finding.h"
#include "tw-language.h"

G_BEGIN_DECLS

char *tw_finding_to_sentence (const TwFinding *finding,
                              TwLanguage      *language);

char *tw_finding_to_change   (const TwFinding *finding,
                              TwLanguage      *language);

G_END_DECLS
