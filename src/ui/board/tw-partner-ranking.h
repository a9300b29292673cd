/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-pairing.h"

G_BEGIN_DECLS

GListModel *tw_partner_ranking_new (TwPairing     *pairing,
                                    TwParticipant *participant);

G_END_DECLS
