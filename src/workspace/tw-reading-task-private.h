/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwReadingWork:
 * @reading: the file, for this thread alone, in one state
 * @question: what is asked
 *
 * Reads, in a worker. Nothing of @reading may be in the answer.
 *
 * Returns: (transfer full): the answer, or %NULL on error
 */
typedef gpointer (*TwReadingWork) (TwWorkspace    *reading,
                                   gconstpointer   question,
                                   GError        **error);

void tw_reading_task_run (GTask          *outer,
                          TwReadingWork   work,
                          gpointer        question,
                          GDestroyNotify  free_question,
                          GDestroyNotify  free_answer);

G_END_DECLS
