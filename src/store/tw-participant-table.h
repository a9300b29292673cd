/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-participant-private.h"
#include "tw-rows.h"

G_BEGIN_DECLS

/**
 * TwParticipantFacts:
 *
 * What matching wants to know of a participant: the person's facts of today, so that nobody is paired into a
 * reporting line that is new since the enrolment. Ids are 0, a level is -1 and a year 0 where not known.
 */
typedef struct
{
  gint64 id;
  gint64 person_id;
  TwRole role;
  int capacity;
  TwCommitment commitment;
  gboolean obliged;
  TwWillingness willingness;
  gboolean left;
  gint64 department_id;
  const char *area;
  gint64 site_id;
  int level;
  int birth_year;
  gint64 manager_id;
  gint64 functional_manager_id;
  const char *name;
  TwMentorStyle mentor_style;
  gboolean says_why;
} TwParticipantFacts;

/**
 * TwParticipantTopic:
 * @participant_id: who offers or wants it
 * @topic_id: the topic
 * @strength: 1 to 3
 * @name: its key, or its name where it is the company's own
 */
typedef struct
{
  gint64 participant_id;
  gint64 topic_id;
  int strength;
  const char *name;
} TwParticipantTopic;

/**
 * TwParticipantStrength:
 * @participant_id: who named it
 * @kind: what it is
 * @name: as it was typed
 */
typedef struct
{
  gint64 participant_id;
  TwStrengthKind kind;
  const char *name;
} TwParticipantStrength;

/**
 * TwParticipantWish:
 * @participant_id: who wishes
 * @person_id: for whom
 * @rank: 1 is the dearest
 */
typedef struct
{
  gint64 participant_id;
  gint64 person_id;
  int rank;
} TwParticipantWish;

gboolean tw_participant_table_read       (TwConnection           *connection,
                                          gint64                  id,
                                          TwRowFunc               take,
                                          gpointer                taker,
                                          GError                **error);
GArray  *tw_participant_table_ids        (TwConnection           *connection,
                                          gint64                  cohort_id,
                                          TwRole                  role,
                                          GError                **error);
GArray  *tw_participant_table_waiting    (TwConnection           *connection,
                                          gint64                  cohort_id,
                                          TwRole                  role,
                                          GError                **error);
gint64   tw_participant_table_find       (TwConnection           *connection,
                                          gint64                  cohort_id,
                                          gint64                  person_id,
                                          GError                **error);
gboolean tw_participant_table_read_role  (TwConnection           *connection,
                                          gint64                  id,
                                          TwRole                 *role,
                                          GError                **error);
gboolean tw_participant_table_read_facts (TwConnection           *connection,
                                          gint64                  cohort_id,
                                          TwRowFunc               take,
                                          gpointer                taker,
                                          GError                **error);
gboolean tw_participant_table_read_topics (TwConnection          *connection,
                                          gint64                  cohort_id,
                                          TwRowFunc               take,
                                          gpointer                taker,
                                          GError                **error);
gboolean tw_participant_table_read_strengths (TwConnection       *connection,
                                          gint64                  cohort_id,
                                          TwRowFunc               take,
                                          gpointer                taker,
                                          GError                **error);
gboolean tw_participant_table_read_wishes (TwConnection          *connection,
                                          gint64                  cohort_id,
                                          TwRowFunc               take,
                                          gpointer                taker,
                                          GError                **error);
gint64   tw_participant_table_insert     (TwConnection           *connection,
                                          gint64                  cohort_id,
                                          gint64                  person_id,
                                          TwRole                  role,
                                          const char             *today,
                                          GError                **error);
gboolean tw_participant_table_update     (TwConnection           *connection,
                                          const TwParticipantRow *row,
                                          GError                **error);

gboolean tw_participant_table_count_tandems (TwConnection  *connection,
                                             gint64         id,
                                             gint64        *n_tandems,
                                             GError       **error);
gboolean tw_participant_table_delete        (TwConnection  *connection,
                                             gint64         id,
                                             GError       **error);

G_END_DECLS
