/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cli-verb.h"

G_BEGIN_DECLS

char *tw_cli_help_for_program (TwLanguage      *language);
char *tw_cli_help_for_verb    (TwLanguage      *language,
                               const TwCliVerb *verb);

G_END_DECLS
