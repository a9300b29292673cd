/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tw_syllables_mark (const char *text, guint min_letters);

G_END_DECLS
