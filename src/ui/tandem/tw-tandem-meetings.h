/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-tandem-section.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

void tw_tandem_meetings_show (TwTandemSection *to_come,
                              TwTandemSection *so_far,
                              TwTandemSection *effort,
                              TwWorkspace     *workspace,
                              gint64           tandem_id);

G_END_DECLS
