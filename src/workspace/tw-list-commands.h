/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-list-look.h"
#include "tw-people-commands.h"

G_BEGIN_DECLS

TwListLook      *tw_workspace_look_at_list         (TwWorkspace         *self,
                                                    TwListKind           kind,
                                                    const TwListRequest *request,
                                                    GError             **error);
void             tw_workspace_look_at_list_async   (TwWorkspace         *self,
                                                    TwListKind           kind,
                                                    const TwListRequest *request,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
TwListLook      *tw_workspace_look_at_list_finish  (TwWorkspace         *self,
                                                    GAsyncResult        *result,
                                                    GError             **error);

G_END_DECLS
