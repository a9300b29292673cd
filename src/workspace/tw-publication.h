/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwPublication:
 * @tandem_ids: (element-type gint64): the tandems of which both will be told, in the order of the mentors' names
 * @n_drafts: drafts, of which nobody is told
 * @starts_on: first day of their terms, ISO date
 * @ends_on: (nullable): last day of their terms, ISO date; %NULL: open-ended
 * @term_is_short: it is shorter than has proved itself (D13)
 * @obstacles: (array zero-terminated=1): sentences on tandems that may no longer be; any keeps all from being published
 *
 * What publishing would tell, and whom, as of now.
 */
typedef struct
{
  GArray *tandem_ids;
  guint n_drafts;
  char *starts_on;
  char *ends_on;
  gboolean term_is_short;
  GStrv obstacles;
} TwPublication;

TwPublication *tw_workspace_plan_publication (TwWorkspace    *self,
                                              gint64          cohort_id,
                                              const GDate    *starts_on,
                                              GError        **error);
guint          tw_workspace_publish_tandems  (TwWorkspace    *self,
                                              gint64          cohort_id,
                                              const GDate    *starts_on,
                                              GError        **error);
void           tw_publication_free           (TwPublication  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPublication, tw_publication_free)

G_END_DECLS
