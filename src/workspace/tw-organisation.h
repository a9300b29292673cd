/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwOrganisationUnit:
 * @id: its row
 * @name: as it was first written
 *
 * A department or a site.
 */
typedef struct
{
  gint64 id;
  char *name;
} TwOrganisationUnit;

GPtrArray *tw_workspace_list_departments (TwWorkspace  *self,
                                          GError      **error);
GArray    *tw_workspace_list_levels      (TwWorkspace  *self,
                                          GError      **error);

G_END_DECLS
