/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TW_TYPE_EVENT_DIALOG (tw_event_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwEventDialog, tw_event_dialog, TW, EVENT_DIALOG, AdwDialog)

/**
 * TwEventFunc:
 * @dialog: what was filled in
 * @owner: as given
 *
 * Performs the command.
 *
 * Returns: whether it was done; otherwise the dialog says why not, and stays
 */
typedef gboolean (*TwEventFunc) (TwEventDialog  *dialog,
                                 gpointer        owner,
                                 GError        **error);

TwEventDialog *tw_event_dialog_new             (const char          *title,
                                                const char          *accept_label,
                                                TwEventFunc          perform,
                                                GtkWidget           *owner);
void           tw_event_dialog_describe        (TwEventDialog       *self,
                                                const char          *description);
void           tw_event_dialog_ask_day         (TwEventDialog       *self,
                                                const char          *title,
                                                const char          *iso_date);
void           tw_event_dialog_ask_time        (TwEventDialog       *self,
                                                const char          *time);
void           tw_event_dialog_ask_choice      (TwEventDialog       *self,
                                                const char          *title,
                                                const char * const  *choices);
void           tw_event_dialog_choose          (TwEventDialog       *self,
                                                guint                choice);
void           tw_event_dialog_ask_cadence     (TwEventDialog       *self,
                                                int                  days);
void           tw_event_dialog_ask_minutes     (TwEventDialog       *self,
                                                int                  minutes);
void           tw_event_dialog_ask_text        (TwEventDialog       *self,
                                                const char          *title,
                                                const char          *text);
void           tw_event_dialog_require_text    (TwEventDialog       *self);
void           tw_event_dialog_ask_preparation (TwEventDialog       *self);

gint64         tw_event_dialog_get_id          (TwEventDialog       *self);
void           tw_event_dialog_set_id          (TwEventDialog       *self,
                                                gint64               id);
const GDate   *tw_event_dialog_get_day         (TwEventDialog       *self);
const GDate   *tw_event_dialog_get_until       (TwEventDialog       *self);
char          *tw_event_dialog_dup_moment      (TwEventDialog       *self);
guint          tw_event_dialog_get_choice      (TwEventDialog       *self);
int            tw_event_dialog_get_cadence     (TwEventDialog       *self);
int            tw_event_dialog_get_minutes     (TwEventDialog       *self);
int            tw_event_dialog_get_mentor_prep (TwEventDialog       *self);
int            tw_event_dialog_get_mentee_prep (TwEventDialog       *self);
const char    *tw_event_dialog_get_text        (TwEventDialog       *self);

G_END_DECLS
