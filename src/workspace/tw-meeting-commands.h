/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-meeting-row.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwMeetingPlan:
 * @starts_at: local date and time as "YYYY-MM-DDTHH:MM"
 * @minutes: how long; 0: as the tandem or the cohort settled
 * @place: (nullable): where; %NULL: as they settled
 */
typedef struct
{
  const char *starts_at;
  int minutes;
  const char *place;
} TwMeetingPlan;

/**
 * TwMeetingRecord:
 * @minutes: how long it took; 0: as planned
 * @mentor_prep_minutes: what the mentor needed to prepare; -1: not known (D20)
 * @mentee_prep_minutes: what the mentee needed to prepare; -1: not known
 * @note: (nullable): what there is to say
 */
typedef struct
{
  int minutes;
  int mentor_prep_minutes;
  int mentee_prep_minutes;
  const char *note;
} TwMeetingRecord;

gint64     tw_workspace_plan_meeting    (TwWorkspace            *self,
                                         gint64                  tandem_id,
                                         const TwMeetingPlan    *plan,
                                         GError                **error);
guint      tw_workspace_plan_series     (TwWorkspace            *self,
                                         const gint64           *tandem_ids,
                                         gsize                   n_tandems,
                                         const TwMeetingPlan    *first,
                                         int                     cadence_days,
                                         const GDate            *until,
                                         GError                **error);
gboolean   tw_workspace_log_met         (TwWorkspace            *self,
                                         const gint64           *tandem_ids,
                                         gsize                   n_tandems,
                                         const GDate            *on,
                                         const TwMeetingRecord  *record,
                                         GError                **error);
gboolean   tw_workspace_log_held        (TwWorkspace            *self,
                                         const gint64           *meeting_ids,
                                         gsize                   n_meetings,
                                         const TwMeetingRecord  *record,
                                         GError                **error);
gint64     tw_workspace_move_meeting    (TwWorkspace            *self,
                                         gint64                  meeting_id,
                                         const char             *starts_at,
                                         GError                **error);
gboolean   tw_workspace_cancel_meetings (TwWorkspace            *self,
                                         const gint64           *meeting_ids,
                                         gsize                   n_meetings,
                                         GError                **error);
gboolean   tw_workspace_log_missed      (TwWorkspace            *self,
                                         gint64                  meeting_id,
                                         TwMissedBy              missed_by,
                                         GError                **error);
GPtrArray *tw_workspace_read_meetings   (TwWorkspace            *self,
                                         gint64                  tandem_id,
                                         GError                **error);

G_END_DECLS
