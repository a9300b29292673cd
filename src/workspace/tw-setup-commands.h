/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-form-fault.h"
#include "tw-setup.h"

G_BEGIN_DECLS

/**
 * TwSetupDate:
 * @kind: what
 * @title: (nullable): the name of an own one
 * @due_on: when
 * @was_on: when it was before; not valid: it is new
 * @done: whether it was already
 * @milestone_id: its row; 0: it is new
 *
 * A date of the cohort as the setup will leave it.
 */
typedef struct
{
  TwMilestoneKind kind;
  char *title;
  GDate due_on;
  GDate was_on;
  gboolean done;
  gint64 milestone_id;
} TwSetupDate;

void       tw_setup_date_free              (TwSetupDate  *self);

TwSetup   *tw_workspace_begin_setup        (TwWorkspace  *self,
                                            TwSetupPurpose purpose,
                                            gint64        cohort_id,
                                            GError      **error);
GPtrArray *tw_workspace_check_setup        (TwWorkspace  *self,
                                            TwSetup      *setup);
GPtrArray *tw_workspace_warn_of_setup      (TwWorkspace  *self,
                                            TwSetup      *setup);
GPtrArray *tw_workspace_list_setup_dates   (TwWorkspace  *self,
                                            TwSetup      *setup,
                                            GError      **error);
gint64     tw_workspace_perform_setup      (TwWorkspace  *self,
                                            TwSetup      *setup,
                                            GError      **error);

G_END_DECLS
