/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-feedback.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

gint64     tw_workspace_ask                  (TwWorkspace     *self,
                                              gint64           cohort_id,
                                              TwPulseKind      kind,
                                              const GDate     *due_on,
                                              GError         **error);
gboolean   tw_workspace_remove_pulse         (TwWorkspace     *self,
                                              gint64           pulse_id,
                                              GError         **error);
GArray    *tw_workspace_get_pulses           (TwWorkspace     *self,
                                              gint64           cohort_id);
gboolean   tw_workspace_get_pulse            (TwWorkspace     *self,
                                              gint64           pulse_id,
                                              TwPulse         *pulse);
GPtrArray *tw_workspace_get_pulse_codes      (TwWorkspace     *self,
                                              gint64           pulse_id);
gboolean   tw_workspace_find_pulse_code      (TwWorkspace     *self,
                                              const char      *code,
                                              gint64          *pulse_id,
                                              gint64          *participant_id);
GArray    *tw_workspace_get_asked_tandems    (TwWorkspace     *self,
                                              gint64           pulse_id,
                                              gint64           participant_id);
GPtrArray *tw_workspace_get_questions        (TwWorkspace     *self,
                                              TwPulseKind      kind,
                                              TwRole           role);
gint64     tw_workspace_add_question         (TwWorkspace     *self,
                                              const char      *wording,
                                              TwAsked          asked,
                                              int              scale_max,
                                              GError         **error);

gboolean   tw_workspace_answer               (TwWorkspace     *self,
                                              GPtrArray       *answers,
                                              GError         **error);
gboolean   tw_workspace_remove_answer        (TwWorkspace     *self,
                                              const TwAnswer  *which,
                                              GError         **error);
gboolean   tw_workspace_remove_form          (TwWorkspace     *self,
                                              gint64           pulse_id,
                                              gint64           tandem_id,
                                              gint64           participant_id,
                                              GError         **error);
GPtrArray *tw_workspace_get_tandem_answers   (TwWorkspace     *self,
                                              gint64           tandem_id);

GPtrArray *tw_workspace_list_forms           (TwWorkspace     *self,
                                              gint64           pulse_id,
                                              GError         **error);

G_END_DECLS
