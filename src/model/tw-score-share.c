/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A share of a match score: what one criterion adds, as facts without words. */

#include "tw-score-share.h"

/**
 * tw_score_share_free:
 * @self: (transfer full): a share
 */
void
tw_score_share_free (TwScoreShare *self)
{
  g_free (self->mentor);
  g_free (self->mentee);
  g_strfreev (self->common);
  g_free (self);
}
