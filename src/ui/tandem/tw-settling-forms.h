/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tandem/tw-event-dialog.h"
#include "tw-tandem.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

void tw_check_in_ask    (GtkWidget   *widget,
                         TwWorkspace *workspace,
                         gint64       participant_id);
void tw_term_end_ask    (GtkWidget   *widget,
                         TwWorkspace *workspace,
                         TwTandem    *tandem);
void tw_dissolution_ask (GtkWidget   *widget,
                         TwWorkspace *workspace,
                         TwTandem    *tandem,
                         TwEndReason  reason);

G_END_DECLS
