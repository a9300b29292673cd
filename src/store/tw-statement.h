/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwStatement:
 *
 * One SQL statement, prepared once and kept by its connection. Got from tw_connection_statement(), bound,
 * stepped, and given back with tw_statement_release() (or its autoptr), which resets it for the next one.
 * Parameters count from 1 and columns from 0, as in SQLite.
 */
typedef struct _TwStatement TwStatement;

/**
 * TwStep:
 * @TW_STEP_ERROR: the statement failed and changed nothing; the error is set
 * @TW_STEP_DONE: there are no more rows
 * @TW_STEP_ROW: a row is there to be read
 */
typedef enum
{
  TW_STEP_ERROR = -1,
  TW_STEP_DONE = 0,
  TW_STEP_ROW = 1,
} TwStep;

void        tw_statement_bind_null          (TwStatement  *self,
                                             int           parameter);
void        tw_statement_bind_int64         (TwStatement  *self,
                                             int           parameter,
                                             gint64        number);
void        tw_statement_bind_id            (TwStatement  *self,
                                             int           parameter,
                                             gint64        id);
void        tw_statement_bind_double        (TwStatement  *self,
                                             int           parameter,
                                             double        number);
void        tw_statement_bind_text          (TwStatement  *self,
                                             int           parameter,
                                             const char   *text);
void        tw_statement_bind_filled_text   (TwStatement  *self,
                                             int           parameter,
                                             const char   *text);
void        tw_statement_bind_blob          (TwStatement  *self,
                                             int           parameter,
                                             GBytes       *blob);

TwStep      tw_statement_step               (TwStatement  *self,
                                             GError      **error);
gboolean    tw_statement_run                (TwStatement  *self,
                                             GError      **error);
gboolean    tw_statement_fetch_int64        (TwStatement  *self,
                                             gint64       *number,
                                             GError      **error);
void        tw_statement_reset              (TwStatement  *self);
void        tw_statement_release            (TwStatement  *self);

int         tw_statement_get_n_columns      (TwStatement  *self);
gboolean    tw_statement_is_null            (TwStatement  *self,
                                             int           column);
gint64      tw_statement_get_int64          (TwStatement  *self,
                                             int           column);
double      tw_statement_get_double         (TwStatement  *self,
                                             int           column);
const char *tw_statement_get_text           (TwStatement  *self,
                                             int           column);
char       *tw_statement_dup_text           (TwStatement  *self,
                                             int           column);
GBytes     *tw_statement_get_blob           (TwStatement  *self,
                                             int           column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwStatement, tw_statement_release)

G_END_DECLS
