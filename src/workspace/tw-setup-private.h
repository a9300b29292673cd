/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-setup.h"

G_BEGIN_DECLS

TwSetup    *tw_setup_new            (TwSetupPurpose  purpose,
                                     gint64          cohort_id);
void        tw_setup_remember       (TwSetup        *self);
gboolean    tw_setup_is_field_touched (TwSetup      *self,
                                     TwSetupField    field);
GHashTable *tw_setup_collect_touched (TwSetup       *self);
void        tw_setup_take_touched   (TwSetup        *self,
                                     const char     *name,
                                     const char     *value);

G_END_DECLS
