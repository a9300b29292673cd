/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-sheet-writer.h"
#include "tw-workspace-private.h"

G_BEGIN_DECLS

gboolean tw_staff_sheet_write (TwSheetWriter  *writer,
                               TwConnection   *connection,
                               TwLanguage     *language,
                               GError        **error);

G_END_DECLS
