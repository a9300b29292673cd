/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwHappening:
 * @day: when it was recorded, ISO date on the calendar of this machine
 * @sentence: what happened, in the language of the session
 */
typedef struct
{
  char *day;
  char *sentence;
} TwHappening;

GPtrArray *tw_workspace_read_tandem_history (TwWorkspace  *self,
                                             gint64        tandem_id,
                                             GError      **error);

G_END_DECLS
