/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-field.h"
#include "tw-language.h"

G_BEGIN_DECLS

const char *tw_field_heading (TwLanguage *language,
                              TwField     field);

G_END_DECLS
