/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

char *tw_write_day    (TwLanguage *language, const char *iso, TwDateStyle style);
char *tw_write_period (TwLanguage *language, const char *from, const char *to);
char *tw_write_term   (TwLanguage *language, const char *from, const char *to);

G_END_DECLS
