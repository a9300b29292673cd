/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwParticipation:
 * @cohort_id: a cohort
 * @programme: the programme's name
 * @cohort: the cohort's name
 * @role: mentor or mentee
 * @tandem_state: (nullable): how far the tandem got, as the word of the code; %NULL: there was no tandem
 * @partner: (nullable): the partner's name; %NULL where there was no tandem, or the partner was erased
 *
 * Where somebody took part: one for each tandem, and one for each cohort without.
 */
typedef struct
{
  gint64 cohort_id;
  char *programme;
  char *cohort;
  TwRole role;
  char *tandem_state;
  char *partner;
} TwParticipation;

GPtrArray *tw_workspace_list_participations (TwWorkspace  *self,
                                             gint64        person_id,
                                             GError      **error);
GArray    *tw_workspace_list_consenting     (TwWorkspace  *self,
                                             gint64        cohort_id,
                                             GError      **error);

G_END_DECLS
