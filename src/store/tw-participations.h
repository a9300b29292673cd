/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"
#include "tw-words.h"

G_BEGIN_DECLS

/* One tandem of a person in a cohort, or the cohort alone where there was no tandem. */
typedef struct
{
  gint64 cohort_id;
  char *programme;
  char *cohort;
  TwRole role;
  char *tandem_state; /* the word of the code; NULL: no tandem */
  char *partner;      /* NULL: no tandem, or the partner was erased */
} TwParticipationRow;

gboolean tw_participations_read (TwConnection  *connection,
                                 gint64         person_id,
                                 TwRowFunc      take,
                                 gpointer       taker,
                                 GError       **error);

GArray  *tw_participations_with_consent (TwConnection  *connection,
                                         gint64         cohort_id,
                                         GError       **error);

G_END_DECLS
