/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Chooses the day until which a finding is snoozed, and activates `attention.snooze` with it.
 */
#define TW_TYPE_SNOOZE_POPOVER (tw_snooze_popover_get_type ())
G_DECLARE_FINAL_TYPE (TwSnoozePopover, tw_snooze_popover, TW, SNOOZE_POPOVER, GtkPopover)

GtkWidget *tw_snooze_popover_new (GVariant *entry);

G_END_DECLS
