/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-enrolment-answers.h"

G_BEGIN_DECLS

TwEnrolmentAnswers *tw_enrolment_merge (const TwEnrolmentAnswers *before,
                                        const TwEnrolmentRow     *row,
                                        const gint64             *wishes,
                                        const char               *today,
                                        gboolean                 *some_stay);

G_END_DECLS
