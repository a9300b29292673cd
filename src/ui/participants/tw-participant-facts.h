/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * What a list says of the participants of a cohort, in words: of themselves, and what is known besides them (consent,
 * partners). Properties: `narrow` (readwrite: the name carries what hidden columns say), `revision` (notified when
 * something may have to be said otherwise though the participant did not change).
 */
#define TW_TYPE_PARTICIPANT_FACTS (tw_participant_facts_get_type ())
G_DECLARE_FINAL_TYPE (TwParticipantFacts, tw_participant_facts, TW, PARTICIPANT_FACTS, GObject)

TwParticipantFacts *tw_participant_facts_new                 (TwWorkspace        *workspace,
                                                              gint64              cohort_id);
void                tw_participant_facts_refresh             (TwParticipantFacts *self);
gboolean            tw_participant_facts_has_consent         (TwParticipantFacts *self,
                                                              TwParticipant      *participant);
const char         *tw_participant_facts_get_partners        (TwParticipantFacts *self,
                                                              TwParticipant      *participant);

/* What stands in the cells: each is a TwDescribeFunc that takes a participant and the facts. */
char *tw_participant_describe_name       (gpointer participant,
                                          gpointer facts);
char *tw_participant_describe_role       (gpointer participant,
                                          gpointer facts);
char *tw_participant_describe_department (gpointer participant,
                                          gpointer facts);
char *tw_participant_describe_level      (gpointer participant,
                                          gpointer facts);
char *tw_participant_describe_topics     (gpointer participant,
                                          gpointer facts);
char *tw_participant_describe_commitment (gpointer participant,
                                          gpointer facts);
char *tw_participant_describe_consent    (gpointer participant,
                                          gpointer facts);
char *tw_participant_describe_tandem     (gpointer participant,
                                          gpointer facts);
char *tw_participant_describe_row        (gpointer participant,
                                          gpointer facts);

/* The orders of the columns: each is a GCompareDataFunc that takes the facts. */
int tw_participant_compare_names       (gconstpointer one,
                                        gconstpointer other,
                                        gpointer      facts);
int tw_participant_compare_roles       (gconstpointer one,
                                        gconstpointer other,
                                        gpointer      facts);
int tw_participant_compare_departments (gconstpointer one,
                                        gconstpointer other,
                                        gpointer      facts);
int tw_participant_compare_levels      (gconstpointer one,
                                        gconstpointer other,
                                        gpointer      facts);
int tw_participant_compare_commitments (gconstpointer one,
                                        gconstpointer other,
                                        gpointer      facts);
int tw_participant_compare_consents    (gconstpointer one,
                                        gconstpointer other,
                                        gpointer      facts);
int tw_participant_compare_tandems     (gconstpointer one,
                                        gconstpointer other,
                                        gpointer      facts);

G_END_DECLS
