/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-feedback.h"

G_BEGIN_DECLS

/*
 * A form that is being entered, as an item of a list: what was typed stays with it while its row scrolls away.
 */
#define TW_TYPE_FORM_ENTRY (tw_form_entry_get_type ())
G_DECLARE_FINAL_TYPE (TwFormEntry, tw_form_entry, TW, FORM_ENTRY, GObject)

TwFormEntry       *tw_form_entry_new         (TwPulseForm       *form,
                                              gboolean           is_one_of_several,
                                              GPtrArray         *questions);
const TwPulseForm *tw_form_entry_get_form    (TwFormEntry       *self);
gboolean           tw_form_entry_is_one_of_several (TwFormEntry *self);
GPtrArray         *tw_form_entry_get_questions (TwFormEntry     *self);
const char        *tw_form_entry_get_typed   (TwFormEntry       *self,
                                              guint              question);
void               tw_form_entry_set_typed   (TwFormEntry       *self,
                                              guint              question,
                                              const char        *text);
void               tw_form_entry_set_answered_on (TwFormEntry   *self,
                                              const char        *answered_on);
gboolean           tw_form_entry_has_typed   (TwFormEntry       *self);
void               tw_form_entry_forget      (TwFormEntry       *self);
GPtrArray         *tw_form_entry_dup_answers (TwFormEntry       *self,
                                              gint64             pulse_id);

G_END_DECLS
