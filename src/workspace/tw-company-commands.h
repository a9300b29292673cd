/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-form-fault.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwCompany:
 * @name: (nullable): the company's name, as papers print it
 * @contact_person: (nullable): the one contact person of all programmes (D7)
 * @contact_email: (nullable): how that person is reached
 * @contact_phone: (nullable): likewise
 * @level_0_name: (nullable): what level 0 is called here: Vorstand, Geschäftsführung, …
 * @holiday_calendar: (nullable): whose public holidays count where a cohort says nothing else
 * @guideline: (nullable): the company's own text in place of the built-in guideline (D7)
 * @retention_months: how long personal data is kept after a cohort was closed; 0: until somebody erases it
 *
 * What holds for all programmes of the company.
 */
typedef struct
{
  char *name;
  char *contact_person;
  char *contact_email;
  char *contact_phone;
  char *level_0_name;
  char *holiday_calendar;
  char *guideline;
  guint retention_months;
} TwCompany;

void       tw_company_clear            (TwCompany        *self);
void       tw_workspace_read_company   (TwWorkspace      *self,
                                        TwCompany        *company);
GPtrArray *tw_workspace_check_company  (TwWorkspace      *self,
                                        const TwCompany  *company);
gboolean   tw_workspace_change_company (TwWorkspace      *self,
                                        const TwCompany  *company,
                                        GError          **error);
GBytes    *tw_workspace_get_logo       (TwWorkspace      *self,
                                        GError          **error);
gboolean   tw_workspace_set_logo       (TwWorkspace      *self,
                                        GBytes           *png,
                                        GError          **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TwCompany, tw_company_clear)

G_END_DECLS
