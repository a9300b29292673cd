/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-tandem-section.h"
#include "tw-timeline.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

void tw_tandem_record_show_findings  (TwTandemSection *section,
                                      TwTimeline      *timeline,
                                      gint64           tandem_id);
void tw_tandem_record_show_conflicts (TwTandemSection *section,
                                      TwWorkspace     *workspace,
                                      gint64           tandem_id);
void tw_tandem_record_show_check_ins (TwTandemSection *section,
                                      TwWorkspace     *workspace,
                                      TwTandem        *tandem);
void tw_tandem_record_show_history   (TwTandemSection *section,
                                      TwWorkspace     *workspace,
                                      gint64           tandem_id);

G_END_DECLS
