/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-feedback.h"
#include "tw-language.h"

G_BEGIN_DECLS

const TwQuestion *tw_question_match (GPtrArray          *questions,
                                     const char         *heading,
                                     TwLanguage * const *languages);

G_END_DECLS
