/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-matching.h"
#include "tw-reader-private.h"
#include "tw-records-private.h"
#include "tw-undo-entry.h"
#include "tw-undo-log.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/* The open file itself, for the three files that make it up: tw-workspace.c, tw-workspace-lists.c and
 * tw-workspace-undo.c. Commands use the functions below. */
struct _TwWorkspace
{
  GObject parent_instance;

  char *path;
  TwConnection *writing; /* NULL when open for reading only */
  TwConnection *reading;
  TwUndoLog *undo_log; /* NULL until the first command */
  TwRecords *records;
  TwReader *reader;
  GPtrArray *lists; /* TwRecordList, not owned */

  GQueue undo; /* TwUndoEntry, the latest last */
  GQueue redo;
  gboolean joining; /* several commands become one step of undo */
  guint n_before_joining;
  TwUndoEntry *last_change; /* while it is shown, not owned */
  guint64 revision;
  TwMatching *lent_matching; /* weak; see tw_matching_lend() */
  gboolean busy;
  gboolean tells_when_asked; /* see tw-telling-commands.c */

  guint follow_source; /* while open for reading only */
  gint64 data_version;
};

/* What a finished command means for undo. */
typedef enum
{
  TW_UNDO_KEPT,    /* the change can be undone */
  TW_UNDO_EMPTIED, /* a barrier: nothing before it can be undone any more */
} TwUndoEffect;

TwWorkspace  *tw_workspace_open_beside  (TwWorkspace   *self,
                                         GError       **error);
TwConnection *tw_workspace_reading      (TwWorkspace   *self);
TwConnection *tw_workspace_writing      (TwWorkspace   *self,
                                         GError       **error);
gboolean      tw_workspace_begin_busy   (TwWorkspace   *self,
                                         GError       **error);
void          tw_workspace_end_busy     (TwWorkspace   *self);
TwConnection *tw_workspace_writing_busy (TwWorkspace   *self);
gboolean      tw_workspace_require_undo_log (TwWorkspace *self,
                                         GError       **error);
TwUndoLog    *tw_workspace_undo_log     (TwWorkspace   *self);
TwReader     *tw_workspace_get_reader   (TwWorkspace   *self);
void          tw_workspace_begin_joining (TwWorkspace  *self);
gboolean      tw_workspace_end_joining  (TwWorkspace   *self,
                                         const char    *label);
void          tw_workspace_show_change  (TwWorkspace   *self,
                                         TwUndoEntry   *entry,
                                         TwUndoEffect   effect);
void          tw_workspace_refresh      (TwWorkspace   *self,
                                         TwUndoEntry   *entry);
void          tw_workspace_detach_lists (TwWorkspace   *self);
TwCohort     *tw_workspace_require_cohort (TwWorkspace *self,
                                         gint64         cohort_id,
                                         GError       **error);
TwCohort     *tw_workspace_require_open_cohort (TwWorkspace *self,
                                         gint64         cohort_id,
                                         GError       **error);
TwUndoEntry  *tw_workspace_last_change  (TwWorkspace   *self);

G_END_DECLS
