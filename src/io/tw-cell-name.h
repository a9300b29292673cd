/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwCellName:
 * @title: academic titles, in order
 * @given_name: given names
 * @family_name: the family name with its prefix
 *
 * The parts of a name, each "" where there is none. It is used again for every row.
 */
typedef struct
{
  GString *title;
  GString *given_name;
  GString *family_name;
} TwCellName;

/**
 * TwNameOrder:
 * @TW_NAME_ORDER_GIVEN_FIRST: Anna Müller
 * @TW_NAME_ORDER_FAMILY_FIRST: Müller Anna
 *
 * How a name without a comma is read; one with a comma is always "Family, Given".
 */
typedef enum
{
  TW_NAME_ORDER_GIVEN_FIRST,
  TW_NAME_ORDER_FAMILY_FIRST,
} TwNameOrder;

void     tw_cell_name_init       (TwCellName  *name);
void     tw_cell_name_clear      (TwCellName  *name);
void     tw_cell_read_name       (const char  *tidied,
                                  TwNameOrder  order,
                                  TwCellName  *name);
void     tw_cell_read_name_parts (const char  *title,
                                  const char  *given_name,
                                  const char  *family_name,
                                  TwCellName  *name);
gboolean tw_cell_is_title        (const char  *tidied);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TwCellName, tw_cell_name_clear)

G_END_DECLS
