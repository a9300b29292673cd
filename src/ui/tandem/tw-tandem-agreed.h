/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-tandem-section.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

void tw_tandem_agreed_show (TwTandemSection *agreement,
                            TwTandemSection *goals,
                            TwWorkspace     *workspace,
                            gint64           tandem_id);

G_END_DECLS
