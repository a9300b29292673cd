/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-enrolment-answers.h"

G_BEGIN_DECLS

/*
 * A list of topics with how strongly each is offered or wanted (D9, D10). Emits `changed` when somebody changes it.
 */
#define TW_TYPE_TOPICS_EDITOR (tw_topics_editor_get_type ())
G_DECLARE_FINAL_TYPE (TwTopicsEditor, tw_topics_editor, TW, TOPICS_EDITOR, AdwBin)

void tw_topics_editor_show (TwTopicsEditor           *self,
                            const TwEnrolmentAnswers *answers);
void tw_topics_editor_read (TwTopicsEditor           *self,
                            TwEnrolmentAnswers       *answers);

G_END_DECLS
