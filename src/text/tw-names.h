/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

const char *tw_role_name         (TwLanguage *language,
                                  const char *role);
const char *tw_role_plural_name  (TwLanguage *language,
                                  const char *role);
const char *tw_tandem_state_name (TwLanguage *language,
                                  const char *state);
const char *tw_commitment_name   (TwLanguage *language,
                                  const char *commitment);
const char *tw_quality_name      (TwLanguage *language,
                                  const char *quality);
const char *tw_quality_question  (TwLanguage *language,
                                  const char *quality);
char       *tw_level_name        (TwLanguage *language,
                                  int         level,
                                  const char *name_of_level_0);

G_END_DECLS
