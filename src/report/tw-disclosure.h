/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-told-group.h"

G_BEGIN_DECLS

/**
 * TwDisclosure:
 *
 * What may be told of the answers in one table, given what was told before.
 */
typedef struct _TwDisclosure TwDisclosure;

/**
 * TwDisclosurePeriod:
 * @first_round: a round
 * @last_round: the same, or the last of several that are only shown together
 */
typedef struct
{
  gint64 first_round;
  gint64 last_round;
} TwDisclosurePeriod;

TwDisclosure    *tw_disclosure_new            (TwDisclosureTable          table);
void             tw_disclosure_free           (TwDisclosure              *self);
void             tw_disclosure_add_round      (TwDisclosure              *self,
                                               gint64                     round);
void             tw_disclosure_add_answer     (TwDisclosure              *self,
                                               const TwDisclosureAnswer  *answer);
void             tw_disclosure_take_told      (TwDisclosure              *self,
                                               TwToldGroup               *group);
void             tw_disclosure_recall         (TwDisclosure              *self);
gboolean         tw_disclosure_release        (TwDisclosure              *self);
const GPtrArray *tw_disclosure_get_told       (TwDisclosure              *self);

GArray          *tw_disclosure_list_periods   (TwDisclosure              *self);
guint            tw_disclosure_count_answered (TwDisclosure              *self,
                                               const TwDisclosurePeriod  *period,
                                               TwReportSide               side);
TwReportFigure   tw_disclosure_get_figure     (TwDisclosure              *self,
                                               const TwDisclosurePeriod  *period,
                                               gint64                     question_id,
                                               TwReportSide               side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwDisclosure, tw_disclosure_free)

G_END_DECLS
