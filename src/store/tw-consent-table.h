/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-enrolment-answers.h"
#include "tw-language.h"

G_BEGIN_DECLS

gboolean tw_consent_table_read    (TwConnection        *connection,
                                   gint64               person_id,
                                   TwEnrolmentAnswers  *answers,
                                   GError             **error);
gboolean tw_consent_table_give    (TwConnection        *connection,
                                   gint64               person_id,
                                   TwLanguage          *language,
                                   const char          *given_on,
                                   GError             **error);
gboolean tw_consent_table_withdraw (TwConnection       *connection,
                                   gint64               person_id,
                                   const char          *withdrawn_on,
                                   GError             **error);
char *   tw_consent_table_get_wording (TwConnection    *connection,
                                   TwLanguage          *language,
                                   GError             **error);

G_END_DECLS
