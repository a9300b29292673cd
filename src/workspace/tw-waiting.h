/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-matching.h"

G_BEGIN_DECLS

/**
 * TwWaiting:
 * @participant_id: who waits
 * @role: as what
 * @findings: (element-type TwFinding): why, and where it is known what would help
 *
 * Somebody whom a suggestion leaves without a tandem.
 */
typedef struct
{
  gint64 participant_id;
  TwRole role;
  GPtrArray *findings;
} TwWaiting;

GPtrArray *tw_matching_explain_waiting (TwMatching          *self,
                                        const TwSuggestion  *suggestion);
GPtrArray *tw_matching_find_help       (TwMatching          *self,
                                        const TwSuggestion  *suggestion,
                                        GError             **error);
void       tw_waiting_free             (TwWaiting           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwWaiting, tw_waiting_free)

G_END_DECLS
