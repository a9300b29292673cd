/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-window.h"

G_BEGIN_DECLS

/**
 * TwWindowFixture:
 * @folder: of its own, gone at the end
 * @path: the file
 * @application: registered, never run
 * @window: the window on the file, on the screen; %NULL until tw_window_fixture_open()
 */
typedef struct
{
  char *folder;
  char *path;
  GtkApplication *application;
  TwWindow *window;
} TwWindowFixture;

/* Whether a widget is the one that is looked for. */
typedef gboolean (*TwWidgetTest) (GtkWidget     *widget,
                                  gconstpointer  what);

void       tw_window_fixture_make_sample (TwWindowFixture *self);
void       tw_window_fixture_init        (int              *argc,
                                          char           ***argv);
void       tw_window_fixture_set_up      (TwWindowFixture  *self,
                                          gconstpointer     unused);
void       tw_window_fixture_tear_down   (TwWindowFixture  *self,
                                          gconstpointer     unused);
gint64     tw_window_fixture_fill        (TwWindowFixture  *self);
void       tw_window_fixture_open        (TwWindowFixture  *self);
void       tw_window_fixture_show_cohort (TwWindowFixture  *self);

void       tw_spin                       (guint             milliseconds);
void       tw_spin_until                 (gboolean        (*condition) (gpointer),
                                          gpointer          user_data);
GtkWidget *tw_find_widget                (gpointer          root,
                                          TwWidgetTest      test,
                                          gconstpointer     what);
GtkWidget *tw_find_label                 (gpointer          root,
                                          const char       *text);
GtkWidget *tw_find_button                (gpointer          root,
                                          const char       *label);
void       tw_click_button               (gpointer          root,
                                          const char       *label);
GtkWidget *tw_find_type                  (gpointer          root,
                                          GType             type);
gpointer   tw_find_controller            (GtkWidget        *widget,
                                          GType             type);

G_END_DECLS
