/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-lesson-commands.h"

G_BEGIN_DECLS

/*
 * A lesson learned: what the next cohort must do better, who sees to it and until when (D12).
 */
#define TW_TYPE_LESSON_DIALOG (tw_lesson_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwLessonDialog, tw_lesson_dialog, TW, LESSON_DIALOG, AdwDialog)

AdwDialog *tw_lesson_dialog_new          (TwWorkspace    *workspace,
                                          gint64          cohort_id);
AdwDialog *tw_lesson_dialog_new_for      (TwWorkspace    *workspace,
                                          const TwLesson *lesson);

G_END_DECLS
