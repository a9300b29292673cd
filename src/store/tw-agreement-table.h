/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-agreement-row.h"
#include "tw-rows.h"

G_BEGIN_DECLS

gboolean tw_agreement_table_read (TwConnection          *connection,
                                  gint64                 tandem_id,
                                  TwRowFunc              take,
                                  gpointer               taker,
                                  GError               **error);
gboolean tw_agreement_table_set  (TwConnection          *connection,
                                  const TwAgreementRow  *row,
                                  GError               **error);

G_END_DECLS
