/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-table.h"
#include "tw-typesetter.h"

G_BEGIN_DECLS

typedef struct
{
  char *heading;
  TwTableAlign align;
  double pen_room;              /* as wide as the pen needs it; 0 where nobody writes */
} TwTableColumn;

typedef struct
{
  char **cells;
  TwTextStyle style;
} TwTableRow;

struct _TwTable
{
  GArray *columns;              /* of TwTableColumn */
  GArray *rows;                 /* of TwTableRow */
};

extern const double tw_table_column_gap;

GPtrArray *tw_table_set_on_one_line   (const TwTable *self, TwTypesetter *typesetter);
double     tw_table_width_on_one_line (const TwTable *self, const GPtrArray *texts, guint row, guint column);
double    *tw_table_share_width       (const TwTable *self, TwTypesetter *typesetter, const GPtrArray *texts,
                                       double width);
gboolean   tw_table_fits              (const TwTable *self, TwTypesetter *typesetter, double width);

G_END_DECLS
