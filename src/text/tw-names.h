/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

const char *tw_role_name             (TwLanguage *language,
                                      const char *role);
const char *tw_role_plural_name      (TwLanguage *language,
                                      const char *role);
const char *tw_tandem_state_name     (TwLanguage *language,
                                      const char *state);
const char *tw_end_reason_name       (TwLanguage *language,
                                      const char *reason);
const char *tw_cohort_state_name     (TwLanguage *language,
                                      const char *state);
const char *tw_commitment_name       (TwLanguage *language,
                                      const char *commitment);
const char *tw_mentor_style_name     (TwLanguage *language,
                                      const char *style);
const char *tw_meeting_state_name    (TwLanguage *language,
                                      const char *state);
const char *tw_milestone_name        (TwLanguage *language,
                                      const char *kind);
const char *tw_direction_name        (TwLanguage *language,
                                      const char *direction);
const char *tw_pulse_kind_name       (TwLanguage *language,
                                      const char *kind);
const char *tw_quality_name          (TwLanguage *language,
                                      const char *quality);
const char *tw_quality_question      (TwLanguage *language,
                                      const char *quality);
char       *tw_level_name            (TwLanguage *language,
                                      int         level,
                                      const char *name_of_level_0);
char       *tw_management_level_name (TwLanguage *language,
                                      int         level,
                                      const char *name_of_level_0);

G_END_DECLS
