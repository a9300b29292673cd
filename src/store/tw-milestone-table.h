/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-milestone-row.h"
#include "tw-rows.h"

G_BEGIN_DECLS

gboolean tw_milestone_table_read        (TwConnection          *connection,
                                         gint64                 id,
                                         TwRowFunc              take,
                                         gpointer               taker,
                                         GError               **error);
gboolean tw_milestone_table_read_cohort (TwConnection          *connection,
                                         gint64                 cohort_id,
                                         TwRowFunc              take,
                                         gpointer               taker,
                                         GError               **error);
gint64   tw_milestone_table_insert      (TwConnection          *connection,
                                         const TwMilestoneRow  *row,
                                         GError               **error);
gboolean tw_milestone_table_update      (TwConnection          *connection,
                                         const TwMilestoneRow  *row,
                                         GError               **error);
gboolean tw_milestone_table_delete      (TwConnection          *connection,
                                         gint64                 id,
                                         GError               **error);

/**
 * TwMilestoneGuestRow:
 * @came: 1: came; 0: did not; -1: not recorded
 *
 * Somebody who was invited.
 */
typedef struct
{
  gint64 participant_id;
  int came;
} TwMilestoneGuestRow;

gboolean tw_milestone_guest_table_read   (TwConnection         *connection,
                                         gint64                 milestone_id,
                                         TwRowFunc              take,
                                         gpointer               taker,
                                         GError               **error);
gboolean tw_milestone_guest_table_invite (TwConnection         *connection,
                                         gint64                 milestone_id,
                                         gint64                 participant_id,
                                         GError               **error);
gboolean tw_milestone_guest_table_set_came (TwConnection       *connection,
                                         gint64                 milestone_id,
                                         gint64                 participant_id,
                                         gboolean               came,
                                         GError               **error);

G_END_DECLS
