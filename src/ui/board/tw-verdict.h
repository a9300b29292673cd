/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a card holds of it: zeroed, until there is something to say. */
typedef struct
{
  GtkInscription *obstacle;
  GtkLabel *score_label;
} TwVerdict;

void tw_verdict_clear         (TwVerdict  *self);
void tw_verdict_show_score    (TwVerdict  *self,
                               GtkOverlay *card,
                               int         score);
void tw_verdict_show_obstacle (TwVerdict  *self,
                               GtkOverlay *card,
                               const char *obstacle);

G_END_DECLS
