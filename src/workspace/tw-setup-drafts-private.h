/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-setup.h"

G_BEGIN_DECLS

char *tw_setup_draft_key (TwSetup *self);

G_END_DECLS
