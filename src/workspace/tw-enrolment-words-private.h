/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-enrolment-answers.h"
#include "tw-field.h"
#include "tw-language.h"
#include "tw-workspace-private.h"

G_BEGIN_DECLS

char *tw_enrolment_words (TwWorkspace              *workspace,
                          TwParticipant            *participant,
                          const TwEnrolmentAnswers *answers,
                          TwField                   field,
                          TwLanguage               *language);

G_END_DECLS
