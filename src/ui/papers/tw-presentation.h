/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-printout.h"

G_BEGIN_DECLS

/*
 * A paper page by page on the whole screen. Keys: the arrows, Page Up and Page Down, Space, Home and End turn the pages,
 * Escape ends it; a click turns to the next one.
 */
#define TW_TYPE_PRESENTATION (tw_presentation_get_type ())
G_DECLARE_FINAL_TYPE (TwPresentation, tw_presentation, TW, PRESENTATION, GtkWindow)

TwPresentation *tw_presentation_new (GtkWindow  *parent,
                                     TwPrintout *printout);

G_END_DECLS
