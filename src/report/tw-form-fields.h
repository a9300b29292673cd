/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"

G_BEGIN_DECLS

/**
 * TwFormField:
 * @label: what belongs there
 * @value: (nullable): what stands there already; %NULL leaves a line to be filled in by hand
 */
typedef struct
{
  const char *label;
  const char *value;
} TwFormField;

void tw_document_add_form_fields  (TwDocument *self, const TwFormField *fields, guint n_fields, guint n_columns);
void tw_document_add_writing_room (TwDocument *self, const char *label, const char *text, guint n_lines);

G_END_DECLS
