/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The catalogue of topics (D9), an expander an area, and the company's own. `topics` (a line each: the key of a
 * built-in one, or the name of an own one; NULL for none) is readable, writable and notified; `subtitle` is what is
 * said below the own ones.
 */
#define TW_TYPE_TOPIC_CHOICES (tw_topic_choices_get_type ())
G_DECLARE_FINAL_TYPE (TwTopicChoices, tw_topic_choices, TW, TOPIC_CHOICES, AdwPreferencesGroup)

GtkWidget *tw_topic_choices_get_own_row (TwTopicChoices *self);

G_END_DECLS
