/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-words.h"

G_BEGIN_DECLS

#define TW_TYPE_PARTICIPANT (tw_participant_get_type ())
G_DECLARE_FINAL_TYPE (TwParticipant, tw_participant, TW, PARTICIPANT, GObject)

gint64        tw_participant_get_id           (TwParticipant *self);
gint64        tw_participant_get_cohort_id    (TwParticipant *self);
gint64        tw_participant_get_person_id    (TwParticipant *self);
TwRole        tw_participant_get_role         (TwParticipant *self);
int           tw_participant_get_capacity     (TwParticipant *self);
TwCommitment  tw_participant_get_commitment   (TwParticipant *self);
const char *  tw_participant_get_obliged_on   (TwParticipant *self);
TwWillingness tw_participant_get_willingness  (TwParticipant *self);
gboolean      tw_participant_get_waiting_list (TwParticipant *self);
const char *  tw_participant_get_number       (TwParticipant *self);
const char *  tw_participant_get_name         (TwParticipant *self);
const char *  tw_participant_get_sort_key     (TwParticipant *self);
const char *  tw_participant_get_job_title    (TwParticipant *self);
const char *  tw_participant_get_department   (TwParticipant *self);
const char *  tw_participant_get_site         (TwParticipant *self);
int           tw_participant_get_level        (TwParticipant *self);
const char *  tw_participant_get_topics       (TwParticipant *self);
const char *  tw_participant_get_left_on      (TwParticipant *self);
const char *  tw_participant_get_enrolled_on  (TwParticipant *self);
const char *  tw_participant_get_commitment_on (TwParticipant *self);
const char *  tw_participant_get_obliged_by   (TwParticipant *self);
const char *  tw_participant_get_obliged_reason (TwParticipant *self);
const char *  tw_participant_get_note         (TwParticipant *self);

G_END_DECLS
