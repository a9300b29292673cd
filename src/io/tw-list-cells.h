/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-columns.h"
#include "tw-finding.h"

G_BEGIN_DECLS

/**
 * TwListCells:
 *
 * The cells of one row at a time, by field and tidied. Used by the readers of lists only.
 */
typedef struct _TwListCells TwListCells;

TwListCells *tw_list_cells_new           (const TwColumns   *columns);
void         tw_list_cells_free          (TwListCells       *self);
void         tw_list_cells_set_row       (TwListCells       *self,
                                          const TwTableRow  *row);
const char  *tw_list_cells_get           (TwListCells       *self,
                                          TwField            field);
const char  *tw_list_cells_get_raw       (TwListCells       *self,
                                          TwField            field);
GString     *tw_list_cells_edit          (TwListCells       *self,
                                          TwField            field);
gboolean     tw_list_cells_is_passed_over (TwListCells      *self,
                                           GPtrArray        *notes);
TwFinding   *tw_list_cells_find_too_long (TwListCells       *self);
TwFinding   *tw_list_cells_find_cell     (TwListCells       *self,
                                          TwFindingCode      code,
                                          TwField            field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwListCells, tw_list_cells_free)

G_END_DECLS
