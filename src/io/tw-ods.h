/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-sheet.h"

G_BEGIN_DECLS

gboolean       tw_ods_recognize   (int                 fd);
TwSheetFailure tw_ods_list_sheets (int                 fd,
                                    const TwSheetTaker *taker);
TwSheetFailure tw_ods_read        (int                 fd,
                                    const char         *sheet,
                                    const TwSheetTaker *taker,
                                    int                *row);

G_END_DECLS
