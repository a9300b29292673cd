/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-participant.h"
#include "tw-tandem.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GMenuModel *tw_participant_menu_new (TwParticipant *participant);
GMenuModel *tw_tandem_menu_new      (TwTandem      *tandem,
                                     TwParticipant *mentor,
                                     TwParticipant *mentee);

G_END_DECLS
