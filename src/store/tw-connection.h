/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tw-statement.h"
#include "tw-store-error.h"

G_BEGIN_DECLS

/* "TWk1" in the header of the file: what `file` and other programs know it by. */
#define TW_STORE_APPLICATION_ID 0x54576B31

#define TW_TYPE_CONNECTION (tw_connection_get_type ())
G_DECLARE_FINAL_TYPE (TwConnection, tw_connection, TW, CONNECTION, GObject)

TwConnection *tw_connection_open                  (const char    *path,
                                                   GError       **error);
TwConnection *tw_connection_open_read_only        (const char    *path,
                                                   GError       **error);
void          tw_connection_close                 (TwConnection  *self);

const char   *tw_connection_get_path              (TwConnection  *self);
gboolean      tw_connection_is_read_only          (TwConnection  *self);
gboolean      tw_connection_in_transaction        (TwConnection  *self);
void          tw_connection_set_cancellable       (TwConnection  *self,
                                                   GCancellable  *cancellable);

TwStatement  *tw_connection_statement             (TwConnection  *self,
                                                   const char    *sql);
gboolean      tw_connection_execute               (TwConnection  *self,
                                                   const char    *sql,
                                                   GError       **error);

gboolean      tw_connection_begin                 (TwConnection  *self,
                                                   GError       **error);
gboolean      tw_connection_begin_reading         (TwConnection  *self,
                                                   GError       **error);
gboolean      tw_connection_commit                (TwConnection  *self,
                                                   GError       **error);
void          tw_connection_rollback              (TwConnection  *self);
gboolean      tw_connection_savepoint             (TwConnection  *self,
                                                   GError       **error);
gboolean      tw_connection_release_savepoint     (TwConnection  *self,
                                                   GError       **error);
gboolean      tw_connection_rollback_to_savepoint (TwConnection  *self,
                                                   GError       **error);

gint64        tw_connection_last_insert_id        (TwConnection  *self);
gint64        tw_connection_changed_rows          (TwConnection  *self);
gboolean      tw_connection_data_version          (TwConnection  *self,
                                                   gint64        *version,
                                                   GError       **error);

char        **tw_connection_check                 (TwConnection  *self,
                                                   GError       **error);
char        **tw_connection_quick_check           (TwConnection  *self,
                                                   GError       **error);
gboolean      tw_connection_checkpoint            (TwConnection  *self,
                                                   GError       **error);
gboolean      tw_connection_scrub                 (TwConnection  *self,
                                                   GError       **error);

G_END_DECLS
