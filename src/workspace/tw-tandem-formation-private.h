/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-command-private.h"
#include "tw-matching.h"

G_BEGIN_DECLS

gint64     tw_tandem_formation_add         (TwCommand       *command,
                                            TwMatching      *matching,
                                            gint64           mentor_id,
                                            gint64           mentee_id,
                                            TwTandemOrigin   origin,
                                            const char      *exception_reason,
                                            GError         **error);
gboolean   tw_tandem_formation_draft       (TwCommand       *command,
                                            TwMatching      *matching,
                                            const GArray    *pairs,
                                            GError         **error);
gboolean   tw_tandem_formation_accept      (TwCommand       *command,
                                            TwMatching      *matching,
                                            TwTandem        *draft,
                                            GError         **error);
gboolean   tw_tandem_formation_clear_drafts (TwCommand      *command,
                                            TwMatching      *matching,
                                            const GArray    *kept,
                                            GError         **error);
gboolean   tw_suggested_tandems_hold       (const GArray    *tandems,
                                            const TwSuggestedTandem *pair);
gboolean   tw_tandem_formation_still_holds (TwMatching      *matching,
                                            TwConnection    *connection,
                                            TwTandem        *tandem,
                                            GError         **error);

G_END_DECLS
