/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-tandem-section.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

void tw_tandem_feedback_show (TwTandemSection *section,
                              TwWorkspace     *workspace,
                              TwTandem        *tandem);

void tw_tandem_feedback_show_words (TwTandemSection *section,
                                    TwWorkspace     *workspace,
                                    TwTandem        *tandem);

G_END_DECLS
