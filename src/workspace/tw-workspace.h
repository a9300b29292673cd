/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cohort.h"
#include "tw-participant.h"
#include "tw-person.h"
#include "tw-programme.h"
#include "tw-tandem.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TW_WORKSPACE_ERROR (tw_workspace_error_quark ())

/**
 * TwWorkspaceError:
 * @TW_WORKSPACE_ERROR_IN_USE: another window or script has the file; it can be opened for reading only
 * @TW_WORKSPACE_ERROR_FOREIGN: the file was made by another program; it was not touched
 * @TW_WORKSPACE_ERROR_NEWER: the file was made by a newer Tandemwerk; it was not touched
 * @TW_WORKSPACE_ERROR_DAMAGED: what lies in the file contradicts itself or cannot be read back
 * @TW_WORKSPACE_ERROR_MISSING: there is no file to read
 * @TW_WORKSPACE_ERROR_UNOPENED: the file cannot be opened for another reason
 * @TW_WORKSPACE_ERROR_READ_ONLY: the file is open for reading only
 * @TW_WORKSPACE_ERROR_BUSY: a long command is under way; reading goes on meanwhile
 * @TW_WORKSPACE_ERROR_UNKNOWN: the person, cohort or tandem is not (or no longer) in the file
 * @TW_WORKSPACE_ERROR_INVALID: an entered value cannot stand as it is
 * @TW_WORKSPACE_ERROR_REFUSED: a rule of domain.md forbids it; the message names the rule and the facts
 * @TW_WORKSPACE_ERROR_NOTHING: there is nothing to undo, redo or do
 *
 * Why a command did nothing. The messages say what, why and what to do, in the language of the session.
 */
typedef enum
{
  TW_WORKSPACE_ERROR_IN_USE,
  TW_WORKSPACE_ERROR_FOREIGN,
  TW_WORKSPACE_ERROR_NEWER,
  TW_WORKSPACE_ERROR_DAMAGED,
  TW_WORKSPACE_ERROR_MISSING,
  TW_WORKSPACE_ERROR_UNOPENED,
  TW_WORKSPACE_ERROR_READ_ONLY,
  TW_WORKSPACE_ERROR_BUSY,
  TW_WORKSPACE_ERROR_UNKNOWN,
  TW_WORKSPACE_ERROR_INVALID,
  TW_WORKSPACE_ERROR_REFUSED,
  TW_WORKSPACE_ERROR_NOTHING,
} TwWorkspaceError;

GQuark tw_workspace_error_quark (void);

/*
 * An open file. Properties, all readable and notified: `can-undo`, `can-redo` (booleans), `undo-label`,
 * `redo-label` (the name of the command, in the language of the session, or NULL), `read-only`, `busy` (a long
 * command is under way: other commands are refused), `revision` (grows with every change). Signal `changed` (no arguments) after each transaction, when the live objects and
 * lists already show it.
 */
#define TW_TYPE_WORKSPACE (tw_workspace_get_type ())
G_DECLARE_FINAL_TYPE (TwWorkspace, tw_workspace, TW, WORKSPACE, GObject)

char          *tw_workspace_default_path     (void);

TwWorkspace   *tw_workspace_open             (const char   *path,
                                              GError      **error);
TwWorkspace   *tw_workspace_open_read_only   (const char   *path,
                                              GError      **error);
void           tw_workspace_close            (TwWorkspace  *self);

const char    *tw_workspace_get_path         (TwWorkspace  *self);
gboolean       tw_workspace_get_read_only    (TwWorkspace  *self);
gboolean       tw_workspace_get_busy         (TwWorkspace  *self);
guint64        tw_workspace_get_revision     (TwWorkspace  *self);

gboolean       tw_workspace_undo             (TwWorkspace  *self,
                                              GError      **error);
gboolean       tw_workspace_redo             (TwWorkspace  *self,
                                              GError      **error);
void           tw_workspace_undo_async       (TwWorkspace         *self,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
void           tw_workspace_redo_async       (TwWorkspace         *self,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean       tw_workspace_replay_finish    (TwWorkspace         *self,
                                              GAsyncResult        *result,
                                              GError             **error);
gboolean       tw_workspace_get_can_undo     (TwWorkspace  *self);
gboolean       tw_workspace_get_can_redo     (TwWorkspace  *self);
const char    *tw_workspace_get_undo_label   (TwWorkspace  *self);
const char    *tw_workspace_get_redo_label   (TwWorkspace  *self);

/* One object a row: the same id is always the same object as long as anybody holds it. */
TwPerson      *tw_workspace_get_person       (TwWorkspace  *self,
                                              gint64        id);
TwProgramme   *tw_workspace_get_programme    (TwWorkspace  *self,
                                              gint64        id);
TwCohort      *tw_workspace_get_cohort       (TwWorkspace  *self,
                                              gint64        id);
TwParticipant *tw_workspace_get_participant  (TwWorkspace  *self,
                                              gint64        id);
TwTandem      *tw_workspace_get_tandem       (TwWorkspace  *self,
                                              gint64        id);

/* Live lists: they follow every command, undo and redo, with one items-changed each. */
GListModel    *tw_workspace_get_programmes   (TwWorkspace  *self);
GListModel    *tw_workspace_get_cohorts      (TwWorkspace  *self);
GListModel    *tw_workspace_get_participants (TwWorkspace  *self,
                                              gint64        cohort_id,
                                              TwRole        role);
GListModel    *tw_workspace_get_waiting      (TwWorkspace  *self,
                                              gint64        cohort_id,
                                              TwRole        role);
GListModel    *tw_workspace_get_tandems      (TwWorkspace  *self,
                                              gint64        cohort_id);

gboolean       tw_workspace_has_people       (TwWorkspace  *self);
gint64         tw_workspace_count_people     (TwWorkspace  *self);
gint64         tw_workspace_find_person      (TwWorkspace  *self,
                                              const char   *number);
gint64         tw_workspace_find_participant (TwWorkspace  *self,
                                              gint64        cohort_id,
                                              const char   *number);

char          *tw_workspace_get_setting      (TwWorkspace  *self,
                                              const char   *key);

G_END_DECLS
