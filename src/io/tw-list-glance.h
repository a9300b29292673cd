/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-list-look.h"
#include "tw-list-request.h"

G_BEGIN_DECLS

TwListLook *tw_list_glance (const TwListRequest  *request,
                            TwListKind            kind,
                            GHashTable           *remembered,
                            int                   this_year,
                            GError              **error);

G_END_DECLS
