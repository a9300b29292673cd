/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

const char *tw_consent_wording          (TwLanguage *language);
const char *tw_consent_wording_language (TwLanguage *language);

G_END_DECLS
