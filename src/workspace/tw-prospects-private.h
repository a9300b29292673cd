/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-matching-private.h"

G_BEGIN_DECLS

/* The rules that stand between two people, as one can do something about them. */
typedef enum
{
  TW_OBSTACLE_DIRECTION,
  TW_OBSTACLE_REPORTING_LINE,
  TW_OBSTACLE_DEPARTMENT,
  TW_OBSTACLE_EXCLUDED,
  TW_OBSTACLE_SCORE,
  TW_N_OBSTACLES
} TwObstacle;

/* What the others of one person come to. */
typedef struct
{
  guint n_others;                  /* with whom nothing but a rule between the two could stand in the way */
  guint n_possible;
  guint n_but_for[TW_N_OBSTACLES]; /* how many would do but for this one */
} TwProspects;

gboolean   tw_matching_is_available    (TwMatching        *self,
                                        TwRole             role,
                                        guint              index);
void       tw_matching_find_prospects  (TwMatching        *self,
                                        TwProspects       *mentors,
                                        TwProspects       *mentees);
TwObstacle tw_prospects_find_obstacle  (const TwProspects *self);
TwFinding *tw_matching_find_alone      (TwMatching        *self,
                                        TwRole             role,
                                        guint              index,
                                        const TwProspects *prospects);

G_END_DECLS
