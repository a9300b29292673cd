/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_WINDOW (tw_window_get_type ())
G_DECLARE_FINAL_TYPE (TwWindow, tw_window, TW, WINDOW, AdwApplicationWindow)

TwWindow    *tw_window_new           (GtkApplication *application,
                                      const char     *path);

const char  *tw_window_get_path      (TwWindow       *self);
TwWorkspace *tw_window_get_workspace (TwWindow       *self);

AdwNavigationPage *tw_window_get_page (TwWindow       *self);
void         tw_window_push          (TwWindow          *self,
                                      AdwNavigationPage *page);
void         tw_window_push_instead  (TwWindow          *self,
                                      AdwNavigationPage *page);
void         tw_window_show_drafts   (TwWindow       *self);
AdwNavigationPage *tw_window_get_content (TwWindow    *self);
void         tw_window_show_cohort   (TwWindow       *self,
                                      gint64          cohort_id);
void         tw_window_show_view     (TwWindow       *self,
                                      gint64          cohort_id,
                                      const char     *view);
void         tw_window_show_attention (TwWindow      *self,
                                      gint64          cohort_id);
gboolean     tw_window_restore       (TwWindow       *self,
                                      const char     *backup,
                                      GError        **error);
gboolean     tw_window_make_sample   (TwWindow       *self,
                                      GError        **error);
void         tw_window_search        (TwWindow       *self);
void         tw_window_show_message  (TwWindow       *self,
                                      const char     *message);

G_END_DECLS
