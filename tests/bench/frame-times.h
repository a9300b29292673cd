/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The windows that are compared are equally large. */
#define FRAME_TIMES_WIDTH 1200
#define FRAME_TIMES_HEIGHT 800

/* What something cost that was to be seen: the processor's time of the main thread in milliseconds. */
typedef struct
{
  double shown;     /* until the frame was painted that shows it; negative: it was not shown in time */
  guint  n_frames;  /* how many frames that took, that one included */
} FrameCost;

/* Whether it is to be seen; asked after each frame. */
typedef gboolean (*FrameShows) (gpointer what);

void       frame_times_follow     (GtkWidget     *window);
double     frame_times_scroll     (const char    *what,
                                   GtkWidget     *list);
double     frame_times_move       (const char    *what,
                                   GtkWidget     *widget,
                                   void         (*move) (GtkWidget *widget,
                                                         guint      nth));
double     frame_times_empty_list (GtkApplication *application,
                                   guint          n_rows);
FrameCost  frame_times_watch      (void         (*act) (gpointer what),
                                   FrameShows     shows,
                                   gpointer       what);

double     processor_milliseconds (void);
void       spin                   (guint          milliseconds);
GtkWidget *find_widget            (GtkWidget     *root,
                                   GType          type);

G_END_DECLS
