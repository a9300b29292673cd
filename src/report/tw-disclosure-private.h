/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-disclosure.h"

G_BEGIN_DECLS

struct _TwDisclosure
{
  TwDisclosureTable table;
  GArray *rounds;     /* gint64, in the order of time */
  GArray *questions;  /* gint64 */
  GArray *answers;    /* TwDisclosureAnswer, as they are now */
  GPtrArray *waiting; /* those of them that were not told yet; not owned */
  GPtrArray *told;    /* TwToldGroup */
  gboolean recalled;  /* nothing is told but what was told before */
};

/* Part of a table. */
typedef struct
{
  gint64 question_id; /* 0: every question */
  TwReportSide side;
  guint first;
  guint last;
} TwDisclosureCell;

gboolean tw_disclosure_find_round (TwDisclosure              *self,
                                   gint64                     round,
                                   guint                     *index);
gboolean tw_disclosure_is_in_cell (TwDisclosure              *self,
                                   const TwDisclosureAnswer  *answer,
                                   const TwDisclosureCell    *cell);

G_END_DECLS
