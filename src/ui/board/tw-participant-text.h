/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-participant.h"

G_BEGIN_DECLS

char    *tw_participant_dup_facts  (TwParticipant *self,
                                    const char    *name_of_level_0);
GStrv    tw_participant_dup_topics (TwParticipant *self);
char    *tw_participant_dup_spoken (TwParticipant *self,
                                    const char    *name_of_level_0);
gboolean tw_participant_has_words  (TwParticipant *self,
                                    const char    *words);

G_END_DECLS
