/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"
#include "tw-form-facts.h"
#include "tw-letterhead.h"

G_BEGIN_DECLS

TwDocument *tw_enrolment_form_new (const TwLetterhead *letterhead, const TwEnrolmentFormFacts *facts,
                                   TwLanguage *language, TwPaper paper, GError **error);
TwDocument *tw_feedback_form_new  (const TwLetterhead *letterhead, const TwFeedbackFormFacts *facts,
                                   TwLanguage *language, TwPaper paper, GError **error);

G_END_DECLS
