/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

const char *tw_holiday_name          (TwLanguage *language,
                                      const char *key);
const char *tw_holiday_calendar_name (TwLanguage *language,
                                      const char *calendar);

G_END_DECLS
