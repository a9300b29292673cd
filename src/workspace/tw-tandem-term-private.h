/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cohort.h"

G_BEGIN_DECLS

/* How long a tandem shall last at least (D13), and what is proposed where nothing else is said. */
#define TW_TERM_PROVED_MONTHS 4
#define TW_TERM_USUAL_MONTHS 6

char    *tw_tandem_term_end       (TwCohort   *cohort,
                                   const char *starts_on);
char    *tw_term_end_after        (const char *starts_on,
                                   guint       n_months);
gboolean tw_term_is_short         (const char *starts_on,
                                   const char *ends_on);

G_END_DECLS
