/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-people-list.h"

G_BEGIN_DECLS

/*
 * The popover in which the list of people is narrowed. Property `active`: whether it narrows the list.
 */
#define TW_TYPE_PERSON_FILTER (tw_person_filter_get_type ())
G_DECLARE_FINAL_TYPE (TwPersonFilter, tw_person_filter, TW, PERSON_FILTER, GtkPopover)

void tw_person_filter_set_people (TwPersonFilter *self,
                                  TwWorkspace    *workspace,
                                  TwPeopleList   *people);
void tw_person_filter_clear      (TwPersonFilter *self);

G_END_DECLS
