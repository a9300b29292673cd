/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tw_cli_question_can_be_asked    (void);
gboolean tw_cli_question_is_answered_yes (void);

G_END_DECLS
