/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-change-buffer.h"
#include "tw-kept-rows.h"
#include "tw-undo-log.h"

G_BEGIN_DECLS

/* What a logged table is going through in the current command. */
typedef struct
{
  gboolean is_untriggered;  /* its INSERT trigger is dropped */
  gboolean has_range;       /* and its new rows are logged as one range at the end */
  gint64 first_new_id;      /* rows from here on are not logged one by one */
} TwTableState;

struct _TwUndoLog
{
  GObject parent_instance;

  TwConnection *connection;
  GPtrArray *tables; /* TwLoggedTable */
  TwTableState *states;
  TwRowKeeper *keeper;

  char *label;
  TwChangeBuffer *changes; /* NULL between commands */
  GPtrArray *kept;         /* likewise; TwKeptRows: those of each TW_CHANGE_DELETE_RANGE */
  gboolean has_emptied;    /* a table, by the newest command, so that the file is larger than what is in it */
};

gboolean tw_undo_log_drop_insert_trigger (TwUndoLog  *self,
                                          guint       number,
                                          GError    **error);
gboolean tw_undo_log_append_range        (TwUndoLog          *self,
                                          TwChangeOperation   operation,
                                          guint               number,
                                          gint64              first,
                                          gint64              last,
                                          GError            **error);

G_END_DECLS
