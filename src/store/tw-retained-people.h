/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

typedef gboolean (*TwPersonIdFunc) (gint64   person_id,
                                    gpointer user_data);

gboolean tw_retained_people_read (TwConnection    *connection,
                                  gint64           cohort_id,
                                  TwPersonIdFunc   take,
                                  gpointer         user_data,
                                  GError         **error);

G_END_DECLS
