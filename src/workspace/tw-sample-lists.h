/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The seed of the lists in data/sample. */
#define TW_SAMPLE_LISTS_SEED 1999

gboolean tw_sample_lists_write (const char  *folder,
                                guint32      seed,
                                GError     **error);

G_END_DECLS
