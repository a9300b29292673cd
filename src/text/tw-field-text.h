/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-list-column.h"
#include "tw-language.h"

G_BEGIN_DECLS

const char *tw_field_heading (TwLanguage *language,
                              TwField     field);

const char *tw_column_certainty (TwLanguage         *language,
                                 const TwListColumn *column);

G_END_DECLS
