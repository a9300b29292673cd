/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-words.h"

G_BEGIN_DECLS

/* The rank of a wish where there is no wish for the other, and where there is none at all. */
#define TW_WISH_FOR_OTHERS 0
#define TW_WISH_UNSAID -1

/**
 * TwScoreShare:
 * @criterion: of what this is a share
 * @answered: whether it was answered, so that it counts (P4)
 * @weight: how important it is, 0–100
 * @value: how well the two fit in it, hundredths, 0–10000
 * @mentor: the mentor's name
 * @mentee: the mentee's name
 * @common: (array zero-terminated=1): topics (keys, or names of own ones), languages, times or competences that
 *   meet; empty for other criteria
 * @n_wanted: topics that the mentee wants
 * @mentor_wish: where the mentee stands among the mentor's wishes, from 1, or %TW_WISH_FOR_OTHERS, %TW_WISH_UNSAID
 * @mentee_wish: likewise
 * @mentor_style: what kind of mentor the mentor would be
 * @wanted_style: what kind of mentor the mentee would like
 * @mentee_obliged: D3
 * @both_say_why: both said in their own words why they take part
 *
 * What one criterion adds to the score of a pair, with the facts behind it and without words.
 */
typedef struct
{
  TwCriterion criterion;
  gboolean answered;
  int weight;
  int value;
  char *mentor;
  char *mentee;
  GStrv common;
  guint n_wanted;
  int mentor_wish;
  int mentee_wish;
  TwMentorStyle mentor_style;
  TwMentorStyle wanted_style;
  gboolean mentee_obliged;
  gboolean both_say_why;
} TwScoreShare;

void tw_score_share_free (TwScoreShare *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwScoreShare, tw_score_share_free)

G_END_DECLS
