/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"

G_BEGIN_DECLS

/**
 * TwSignature:
 * @name: (nullable): who signs; %NULL leaves the line to be filled in
 * @role: as what
 */
typedef struct
{
  const char *name;
  const char *role;
} TwSignature;

void tw_document_add_signatures (TwDocument *self, const TwSignature *signatures, guint n_signatures);

G_END_DECLS
