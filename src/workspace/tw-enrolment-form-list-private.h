/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-form.h"
#include "tw-list.h"
#include "tw-words.h"

G_BEGIN_DECLS

TwList *tw_enrolment_form_list           (const TwForm  *form,
                                          const char    *today,
                                          GError       **error);
TwList *tw_enrolment_form_list_of_answer (TwRole         role,
                                          const char    *field,
                                          const char    *text,
                                          const char    *today,
                                          GError       **error);

G_END_DECLS
