/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "tw-change-buffer.h"
#include "tw-connection.h"
#include "tw-file-header.h"

G_BEGIN_DECLS

#define TW_BUSY_MILLISECONDS 5000
#define TW_BYTES_PER_PAGE 16384 /* a third less work than 4096 where a whole staff list is written */

/* tw-connection-rules.c */
gboolean     tw_connection_distrust_file   (TwConnection    *self,
                                            GError         **error);
void         tw_connection_refuse_version  (TwConnection    *self,
                                            gint64           version,
                                            GError         **error);
gboolean     tw_connection_set_up_for_writing (TwConnection *self,
                                            const TwFileHeader *header,
                                            GError         **error);
gboolean     tw_connection_is_newest       (TwConnection    *self,
                                            GError         **error);

TwConnection *tw_connection_open_copy      (const char      *path,
                                            GError         **error);
gboolean     tw_connection_execute_whole   (TwConnection    *self,
                                            const char      *sql,
                                            GError         **error);
gboolean     tw_connection_in_savepoint    (TwConnection    *self);
void         tw_connection_shrink          (TwConnection    *self);
sqlite3     *tw_connection_get_database    (TwConnection    *self);
void         tw_connection_set_changes     (TwConnection    *self,
                                            TwChangeBuffer  *changes);
gsize        tw_connection_mark_changes    (TwConnection    *self);
void         tw_connection_cut_changes     (TwConnection    *self,
                                            gsize            mark);
gboolean     tw_connection_ready_to_write  (TwConnection    *self,
                                            GError         **error);
void         tw_connection_set_error       (TwConnection    *self,
                                            int              result,
                                            GError         **error);
void         tw_connection_enter           (TwConnection    *self);
void         tw_connection_leave           (TwConnection    *self);

TwStatement *tw_statement_new              (TwConnection    *connection,
                                            const char      *sql,
                                            gboolean         kept);
void         tw_statement_free             (TwStatement     *self);
gboolean     tw_statement_is_kept          (TwStatement     *self);
gboolean     tw_statement_is_out           (TwStatement     *self);
void         tw_statement_hand_out         (TwStatement     *self);
sqlite3_stmt *tw_statement_get_handle      (TwStatement     *self);

G_END_DECLS
