/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The departments, sites and levels that people of the file are in: what a filter can be set to. */

#include "tw-organisation.h"

#include "tw-organisation-table.h"
#include "tw-workspace-private.h"

static void
unit_free (gpointer unit_pointer)
{
  TwOrganisationUnit *unit = unit_pointer;

  g_free (unit->name);
  g_free (unit);
}

static void
take_unit (gpointer    units,
           gint64      id,
           const char *name)
{
  TwOrganisationUnit unit = { id, g_strdup (name) };

  g_ptr_array_add (units, g_memdup2 (&unit, sizeof unit));
}

/**
 * tw_workspace_list_departments:
 *
 * Returns: (transfer full) (element-type TwOrganisationUnit): the departments somebody is in, in the order of their
 *   names, or %NULL on error
 */
GPtrArray *
tw_workspace_list_departments (TwWorkspace  *self,
                               GError      **error)
{
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func (unit_free);

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_department_table_read (tw_workspace_reading (self), take_unit, units, error) ? g_steal_pointer (&units)
                                                                                          : NULL;
}

/**
 * tw_workspace_list_levels:
 *
 * Returns: (transfer full) (element-type int): the levels somebody has, from the top, or %NULL on error
 */
GArray *
tw_workspace_list_levels (TwWorkspace  *self,
                          GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_level_read_all (tw_workspace_reading (self), error);
}
