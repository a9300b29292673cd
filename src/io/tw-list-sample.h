/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-table-reader.h"

G_BEGIN_DECLS

/**
 * TwListSample:
 *
 * The first rows of a table, tidied: enough to find the headings and to see what stands below them.
 */
typedef struct _TwListSample TwListSample;

TwListSample *tw_list_sample_take           (TwTableReader      *table,
                                             GError            **error);
void          tw_list_sample_free           (TwListSample       *self);
guint         tw_list_sample_get_n_rows     (const TwListSample *self);
int           tw_list_sample_get_row_number (const TwListSample *self,
                                             guint               row);
guint         tw_list_sample_get_n_columns  (const TwListSample *self,
                                             guint               row);
gboolean      tw_list_sample_is_blank       (const TwListSample *self,
                                             guint               row);
const char   *tw_list_sample_get_cell       (const TwListSample *self,
                                             guint               row,
                                             guint               column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwListSample, tw_list_sample_free)

G_END_DECLS
