/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-programme.h"

G_BEGIN_DECLS

/* A row as the store reads it. Only the workspace loads rows into objects. */
typedef struct
{
  gint64 id;
  char *name;
  char *aim;
  char *objective;
  char *objective_area;
  char *sponsor;
  gboolean sample;
  char *success_measures;
  char *guideline_addition; /* what the programme adds to the guideline (D7) */
  char *works_council_on; /* ISO date (D8) */
  char *works_council_result;
} TwProgrammeRow;

TwProgramme *tw_programme_new  (void);
const TwProgrammeRow *tw_programme_get_row (TwProgramme *self);
gboolean tw_programme_load (gpointer self, gconstpointer row);

G_END_DECLS
