/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

/* A folder of its own for a test, and a file name in it. */
typedef struct
{
  char *folder;
  char *file;
} StoreFolder;

void          store_folder_set_up   (StoreFolder   *self,
                                     gconstpointer  user_data);
void          store_folder_tear_down (StoreFolder  *self,
                                     gconstpointer  user_data);
char         *store_folder_beside   (StoreFolder   *self,
                                     const char    *ending);
TwConnection *store_folder_open     (StoreFolder   *self);
void          store_execute         (TwConnection  *connection,
                                     const char    *sql);
gint64        store_number          (TwConnection  *connection,
                                     const char    *sql);
char         *store_dump            (TwConnection  *connection);
char         *store_digest          (TwConnection  *connection);
void          store_assert_sound    (TwConnection  *connection);

#define store_test_add(path, function) \
  g_test_add (path, StoreFolder, NULL, store_folder_set_up, function, store_folder_tear_down)

G_END_DECLS
