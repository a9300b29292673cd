/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"

G_BEGIN_DECLS

/**
 * TwTile:
 * @label: what it is
 * @value: how much, who or when
 */
typedef struct
{
  char *label;
  char *value;
} TwTile;

#define TW_TILES_IN_A_ROW 4

GArray *tw_tiles_new                (void);
void    tw_tiles_take               (GArray *tiles, const char *label, char *value);

void    tw_document_add_key_figures (TwDocument *self, const GArray *tiles);
void    tw_document_add_particulars (TwDocument *self, const GArray *tiles);

G_END_DECLS
