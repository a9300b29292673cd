/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-report-facts.h"
#include "tw-told-answers-private.h"

G_BEGIN_DECLS

void tw_closing_answers_add (TwReportFacts *facts,
                             TwToldAnswers *told);

G_END_DECLS
