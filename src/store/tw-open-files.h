/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     tw_open_files_lock     (void);
void     tw_open_files_unlock   (void);
gboolean tw_open_files_contains (const char *path);
void     tw_open_files_add      (const char *path);
void     tw_open_files_remove   (const char *path);

G_END_DECLS
