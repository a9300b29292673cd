/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TwCardLook:
 * @TW_CARD_AT_REST: nothing is in the hand, or nothing that this card could be paired with
 * @TW_CARD_POSSIBLE: what is in the hand may be let go here
 * @TW_CARD_IMPOSSIBLE: a rule forbids it
 */
typedef enum
{
  TW_CARD_AT_REST,
  TW_CARD_POSSIBLE,
  TW_CARD_IMPOSSIBLE,
} TwCardLook;

void tw_card_stand_in_list (GtkWidget     *card);
void tw_card_set_look      (GtkWidget     *card,
                            GtkWidget     *content,
                            TwCardLook     look);
void tw_card_set_lifted    (GtkWidget     *card,
                            gboolean       lifted);
void tw_card_set_drag_icon (GtkWidget     *card,
                            GdkDrag       *drag);
void tw_card_set_tooltip   (GtkWidget     *widget,
                            const char    *text);
void tw_card_name_button   (GtkWidget     *button,
                            const char    *name);
void tw_card_set_up_drag   (GtkWidget     *card,
                            GCallback      prepare,
                            GCallback      drag_begin,
                            GCallback      drag_end);
void tw_card_set_up_menu   (GtkWidget     *card,
                            GCallback      show_menu);

G_END_DECLS
