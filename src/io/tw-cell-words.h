/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-words.h"

G_BEGIN_DECLS

gboolean tw_cell_read_level       (const char    *tidied,
                                   int           *level);
gboolean tw_cell_read_count       (const char    *tidied,
                                   int            most,
                                   int           *count);
gboolean tw_cell_read_role        (const char    *tidied,
                                   TwRole        *role);
gboolean tw_cell_read_commitment  (const char    *tidied,
                                   TwCommitment  *commitment);
gboolean tw_cell_read_willingness (const char    *tidied,
                                   TwWillingness *willingness);
gboolean tw_cell_read_consent     (const char    *tidied,
                                   TwConsent     *consent);
gboolean tw_cell_read_mentor_style (const char   *tidied,
                                   TwMentorStyle *style);
gboolean tw_cell_is_yes_or_no     (const char    *tidied);
gboolean tw_cell_is_total         (const char    *tidied);

G_END_DECLS
