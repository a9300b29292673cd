/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-stage.h"

G_BEGIN_DECLS

const char *tw_stage_name       (TwLanguage   *language,
                                 TwStage       stage);
const char *tw_task_title       (TwLanguage   *language,
                                 TwTaskKind    kind);
char       *tw_task_sentence    (TwLanguage   *language,
                                 const TwTask *task);
const char *tw_task_state_name  (TwLanguage   *language,
                                 TwTaskState   state);

G_END_DECLS
