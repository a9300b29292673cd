/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-tandem.h"

G_BEGIN_DECLS

/* A row as the store reads it. Only the workspace loads rows into objects. */
typedef struct
{
  gint64 id;
  gint64 cohort_id;
  gint64 mentor_id; /* a participant */
  gint64 mentee_id; /* a participant */
  TwTandemState state;
  TwTandemOrigin origin;
  gboolean pinned;
  int score; /* hundredths, 0-10000; -1: no criterion was answered */
  char *starts_on; /* ISO date */
  char *ends_on; /* ISO date */
  char *ended_on;
  TwEndReason end_reason;
  char *end_note;
  TwChemistry chemistry; /* after the first meeting */
} TwTandemRow;

TwTandem *tw_tandem_new  (void);
const TwTandemRow *tw_tandem_get_row (TwTandem *self);
gboolean tw_tandem_load (gpointer self, gconstpointer row);

G_END_DECLS
