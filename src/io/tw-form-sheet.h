/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TwFormSheet:
 *
 * Writes a form that somebody fills in with Excel or LibreOffice and sends back (P12): locked but for the answers,
 * with drop-downs where something is to be chosen. A hidden column says what each row asks, so that the form is read
 * again whatever the language and the questions; see tw_form_read().
 */
typedef struct _TwFormSheet TwFormSheet;

TwFormSheet *tw_form_sheet_new         (const char         *path,
                                        const char         *kind,
                                        const char         *title,
                                        GError            **error);
void         tw_form_sheet_free        (TwFormSheet        *self);
void         tw_form_sheet_add_note    (TwFormSheet        *self,
                                        const char         *note);
void         tw_form_sheet_add_heading (TwFormSheet        *self,
                                        const char *const  *headings);
void         tw_form_sheet_begin_row   (TwFormSheet        *self,
                                        const char         *key,
                                        const char         *question);
void         tw_form_sheet_add_fixed   (TwFormSheet        *self,
                                        const char         *text);
void         tw_form_sheet_add_text    (TwFormSheet        *self,
                                        const char         *answer);
void         tw_form_sheet_add_choice  (TwFormSheet        *self,
                                        const char         *answer,
                                        const char *const  *choices);
void         tw_form_sheet_add_number  (TwFormSheet        *self,
                                        int                 answer,
                                        int                 least,
                                        int                 most);
void         tw_form_sheet_add_time    (TwFormSheet        *self,
                                        const char         *iso);
gboolean     tw_form_sheet_finish      (TwFormSheet        *self,
                                        GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwFormSheet, tw_form_sheet_free)

G_END_DECLS
