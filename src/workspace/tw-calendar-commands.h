/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwCalendarOutcome:
 * @n_entries: how many entries stand in the calendar, without those that are cancelled
 * @added: (array zero-terminated=1): what was never told in this calendar, a line each: when and what
 * @changed: (array zero-terminated=1): what was told and is different now
 * @cancelled: (array zero-terminated=1): what was told and does not take place any more
 *
 * What a calendar told, against what was handed over before.
 */
typedef struct
{
  guint n_entries;
  GStrv added;
  GStrv changed;
  GStrv cancelled;
} TwCalendarOutcome;

void               tw_calendar_outcome_free             (TwCalendarOutcome  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwCalendarOutcome, tw_calendar_outcome_free)

TwCalendarOutcome *tw_workspace_export_cohort_calendar  (TwWorkspace        *self,
                                                         gint64              cohort_id,
                                                         TwLanguage         *language,
                                                         const char         *path,
                                                         GError            **error);
TwCalendarOutcome *tw_workspace_export_tandem_calendar  (TwWorkspace        *self,
                                                         gint64              tandem_id,
                                                         TwLanguage         *language,
                                                         const char         *path,
                                                         GError            **error);
TwCalendarOutcome *tw_workspace_export_person_calendar  (TwWorkspace        *self,
                                                         gint64              participant_id,
                                                         TwLanguage         *language,
                                                         const char         *path,
                                                         GError            **error);

G_END_DECLS
