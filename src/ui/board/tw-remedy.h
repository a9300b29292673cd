/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-pairing.h"

G_BEGIN_DECLS

GtkWidget *tw_remedy_new (TwPairing       *pairing,
                          TwParticipant   *mentor,
                          TwParticipant   *mentee,
                          const TwFinding *finding,
                          GtkWidget       *parent);

G_END_DECLS
