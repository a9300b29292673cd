/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwObligation:
 * @on: (nullable): when; %NULL: today
 * @by: who obliged the person
 * @reason: why
 */
typedef struct
{
  const GDate *on;
  const char *by;
  const char *reason;
} TwObligation;

/**
 * TwCheckInFunc:
 * @held_on: ISO date
 * @record: what was said, as typed
 */
typedef void (*TwCheckInFunc) (const char *held_on,
                               const char *record,
                               gpointer    user_data);

gboolean tw_workspace_set_commitment   (TwWorkspace         *self,
                                        const gint64        *participant_ids,
                                        gsize                n_participants,
                                        TwCommitment         commitment,
                                        const GDate         *on,
                                        GError             **error);
gboolean tw_workspace_oblige           (TwWorkspace         *self,
                                        gint64               participant_id,
                                        const TwObligation  *obligation,
                                        GError             **error);
gboolean tw_workspace_release          (TwWorkspace         *self,
                                        gint64               participant_id,
                                        GError             **error);
gboolean tw_workspace_record_check_in  (TwWorkspace         *self,
                                        gint64               participant_id,
                                        const GDate         *on,
                                        const char          *record,
                                        GError             **error);
gboolean tw_workspace_each_check_in    (TwWorkspace         *self,
                                        gint64               participant_id,
                                        TwCheckInFunc        take,
                                        gpointer             user_data,
                                        GError             **error);
gboolean tw_workspace_give_consent     (TwWorkspace         *self,
                                        gint64               participant_id,
                                        const GDate         *on,
                                        GError             **error);
gboolean tw_workspace_withdraw_consent (TwWorkspace         *self,
                                        gint64               participant_id,
                                        const GDate         *on,
                                        GError             **error);
gboolean tw_workspace_set_willingness  (TwWorkspace         *self,
                                        gint64               participant_id,
                                        TwWillingness        willingness,
                                        GError             **error);
gboolean tw_workspace_set_capacity     (TwWorkspace         *self,
                                        gint64               participant_id,
                                        int                  capacity,
                                        GError             **error);
gboolean tw_workspace_put_on_waiting_list (TwWorkspace      *self,
                                        gint64               participant_id,
                                        GError             **error);
gboolean tw_workspace_take_off_waiting_list (TwWorkspace    *self,
                                        gint64               participant_id,
                                        GError             **error);
gboolean tw_workspace_set_participant_note (TwWorkspace     *self,
                                        gint64               participant_id,
                                        const char          *note,
                                        GError             **error);

G_END_DECLS
