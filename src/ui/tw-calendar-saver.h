/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-calendar-commands.h"

G_BEGIN_DECLS

/**
 * TwCalendarFunc:
 *
 * One of tw_workspace_export_cohort_calendar(), tw_workspace_export_tandem_calendar() and
 * tw_workspace_export_person_calendar().
 */
typedef TwCalendarOutcome *(*TwCalendarFunc) (TwWorkspace  *workspace,
                                              gint64        id,
                                              TwLanguage   *language,
                                              const char   *path,
                                              GError      **error);

void tw_calendar_saver_save (GtkWidget      *parent,
                             TwWorkspace    *workspace,
                             TwCalendarFunc  export_calendar,
                             gint64          id,
                             const char     *whose);

G_END_DECLS
