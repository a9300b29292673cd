/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-participant.h"

G_BEGIN_DECLS

/* A row as the store reads it. Only the workspace loads rows into objects. */
typedef struct
{
  gint64 id;
  gint64 cohort_id;
  gint64 person_id;
  TwRole role;
  int capacity; /* tandems the person can have */
  TwCommitment commitment;
  char *obliged_on; /* ISO date (D3) */
  TwWillingness willingness;
  gboolean waiting_list;
  char *number; /* personnel number of the person */
  char *name; /* given and family name of the person */
  char *sort_key;
  char *job_title;
  char *department; /* as of enrolment */
  char *site;
  int level; /* as of enrolment; -1: unknown */
  char *topics; /* keys of built-in and names of own topics, offered or wanted, one a line */
  char *left_on; /* ISO date; the person left the company */
  char *enrolled_on; /* ISO date */
  char *commitment_on; /* ISO date of the last answer, or when it was asked for */
  char *obliged_by;
  char *obliged_reason;
  char *note;
} TwParticipantRow;

TwParticipant *tw_participant_new  (void);
const TwParticipantRow *tw_participant_get_row (TwParticipant *self);
gboolean tw_participant_load (gpointer self, gconstpointer row);

G_END_DECLS
