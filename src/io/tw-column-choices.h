/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-list-column.h"

G_BEGIN_DECLS

/**
 * TwColumnChoice:
 * @field: a field
 * @heading: the heading of its column, or `#3` for the third one; "" if the list has no such field
 * @origin: %TW_COLUMN_BY_HAND or %TW_COLUMN_REMEMBERED
 *
 * What a person said of one field.
 */
typedef struct
{
  TwField field;
  char *heading;
  TwColumnOrigin origin;
} TwColumnChoice;

GArray               *tw_column_choices_new      (void);
gboolean              tw_column_choices_add      (GArray             *choices,
                                                  const char *const  *said,
                                                  TwColumnOrigin      origin,
                                                  GError            **error);
const TwColumnChoice *tw_column_choices_find     (const GArray       *choices,
                                                  TwField             field);
gboolean              tw_column_choice_means     (const TwColumnChoice *self,
                                                  const char           *heading,
                                                  guint                 column);

G_END_DECLS
