/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwAgreementRow:
 * @agreed_on: (nullable): ISO date
 * @mentor_expectations: (nullable): what the mentor expects
 * @mentee_expectations: (nullable): what the mentee expects
 * @cadence_days: how often they meet; 0: as the cohort says
 * @meeting_minutes: how long; 0: as the cohort says
 * @meeting_place: (nullable): where
 * @ground_rules: (nullable): under which conditions
 *
 * What a tandem settled (D11).
 */
typedef struct
{
  gint64 tandem_id;
  const char *agreed_on;
  const char *mentor_expectations;
  const char *mentee_expectations;
  int cadence_days;
  int meeting_minutes;
  const char *meeting_place;
  const char *ground_rules;
} TwAgreementRow;

G_END_DECLS
