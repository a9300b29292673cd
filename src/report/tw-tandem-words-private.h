/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-tandem-facts.h"

G_BEGIN_DECLS

char *tw_write_tandem  (TwLanguage *language, const TwTandemFacts *facts);
char *tw_write_cadence (TwLanguage *language, guint days);
char *tw_write_topics  (TwLanguage *language, const GPtrArray *topics);

G_END_DECLS
