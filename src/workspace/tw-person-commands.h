/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-form-fault.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwPersonForm:
 * @number: (nullable): the personnel number
 * @title: (nullable): "Dr."
 * @given_name: (nullable): the given names
 * @family_name: the family name, which nobody is without
 * @email: (nullable): an e-mail address
 * @job_title: (nullable): what the person does in the company
 * @department: (nullable): a name; a department nobody is in yet is made
 * @site: (nullable): likewise
 * @level: 0 (board or management) to 99; -1: what the reporting line says
 * @birth_year: 0: unknown. No more than the year is kept (P10)
 * @manager_id: the line manager, or 0
 * @functional_manager_id: a second manager, or 0 (D2)
 * @joined_on: (nullable): ISO date
 * @left_on: (nullable): ISO date
 *
 * A person as somebody filled the form in. Stray spaces do not matter; "" is as good as %NULL.
 */
typedef struct
{
  const char *number;
  const char *title;
  const char *given_name;
  const char *family_name;
  const char *email;
  const char *job_title;
  const char *department;
  const char *site;
  int level;
  int birth_year;
  gint64 manager_id;
  gint64 functional_manager_id;
  const char *joined_on;
  const char *left_on;
} TwPersonForm;

GPtrArray *tw_workspace_check_person_form  (TwWorkspace         *self,
                                            gint64               person_id,
                                            const TwPersonForm  *form);
gint64     tw_workspace_add_person         (TwWorkspace         *self,
                                            const TwPersonForm  *form,
                                            GError             **error);
gboolean   tw_workspace_change_person      (TwWorkspace         *self,
                                            gint64               person_id,
                                            const TwPersonForm  *form,
                                            GError             **error);
GStrv      tw_workspace_get_hand_fields    (TwWorkspace         *self,
                                            gint64               person_id,
                                            GError             **error);
gboolean   tw_workspace_follow_staff_list  (TwWorkspace         *self,
                                            gint64               person_id,
                                            GError             **error);

G_END_DECLS
