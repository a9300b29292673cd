/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cli-error.h"
#include "tw-language.h"

G_BEGIN_DECLS

/**
 * TwCliCall:
 *
 * One command line, understood: the verb, its arguments and options, and what the verb has to say. What is
 * printed is kept until the verb is done, so that nothing is said of work that failed.
 */
typedef struct _TwCliCall TwCliCall;
typedef struct _TwCliVerb TwCliVerb;

TwCliCall          *tw_cli_call_parse        (const char * const  *words,
                                              TwLanguage          *language,
                                              GError             **error);
void                tw_cli_call_free         (TwCliCall           *self);

const TwCliVerb    *tw_cli_call_get_verb     (TwCliCall           *self);
TwLanguage         *tw_cli_call_get_language (TwCliCall           *self);
guint               tw_cli_call_get_n_arguments (TwCliCall        *self);
const char         *tw_cli_call_get_argument (TwCliCall           *self,
                                              guint                index);
gint64              tw_cli_call_get_cohort   (TwCliCall           *self);
gboolean            tw_cli_call_has          (TwCliCall           *self,
                                              const char          *option);
const char         *tw_cli_call_get_value    (TwCliCall           *self,
                                              const char          *option);
const char * const *tw_cli_call_get_values   (TwCliCall           *self,
                                              const char          *option);

void                tw_cli_call_print        (TwCliCall           *self,
                                              const char          *text);
void                tw_cli_call_say          (TwCliCall           *self,
                                              const char          *sentence);
void                tw_cli_call_take         (TwCliCall           *self,
                                              char                *text);
const char         *tw_cli_call_get_printed  (TwCliCall           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwCliCall, tw_cli_call_free)

G_END_DECLS
