/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An open file: the connection that writes and the one that reads, and the way of every change to the screen. Its
 * lists and its undo have files of their own. It knows no command; those stand beside it. After every change, in
 * this order: objects are loaded anew and notify, lists splice, the undo properties notify, `changed` is emitted.
 * Everything here belongs to the main thread; a worker that reads much opens the file once more for itself. */

#include "tw-workspace-private.h"

#include "tw-language.h"
#include "tw-record-list-private.h"
#include "tw-setting-table.h"

/* How often a file that is open for reading only is asked whether somebody else has written. */
#define FOLLOW_SECONDS 1

typedef enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_READ_ONLY,
  PROP_BUSY,
  PROP_REVISION,
  N_PROPS
} TwWorkspaceProperty;

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_QUARK (tw-workspace-error-quark, tw_workspace_error)
G_DEFINE_FINAL_TYPE (TwWorkspace, tw_workspace, G_TYPE_OBJECT)

/* What the store says of a file that does not open, in the words of the workspace. */
static void
propagate_open_error (GError **error,
                      GError  *store_error)
{
  static const struct
  {
    TwStoreError store;
    TwWorkspaceError workspace;
  } same[] = {
    { TW_STORE_ERROR_IN_USE, TW_WORKSPACE_ERROR_IN_USE },
    { TW_STORE_ERROR_FOREIGN, TW_WORKSPACE_ERROR_FOREIGN },
    { TW_STORE_ERROR_NEWER, TW_WORKSPACE_ERROR_NEWER },
    { TW_STORE_ERROR_DAMAGED, TW_WORKSPACE_ERROR_DAMAGED },
    { TW_STORE_ERROR_MISSING, TW_WORKSPACE_ERROR_MISSING },
  };
  TwWorkspaceError code = TW_WORKSPACE_ERROR_UNOPENED;

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    if (g_error_matches (store_error, TW_STORE_ERROR, same[i].store))
      code = same[i].workspace;

  g_set_error_literal (error, TW_WORKSPACE_ERROR, code, store_error->message);
  g_error_free (store_error);
}

static gboolean
start_reading (TwWorkspace  *self,
               GError      **error)
{
  g_autoptr (GError) store_error = NULL;

  self->reading = tw_connection_open_read_only (self->path, &store_error);
  if (!self->reading)
    {
      propagate_open_error (error, g_steal_pointer (&store_error));
      return FALSE;
    }

  self->records = tw_records_new (self->reading);
  self->reader = tw_reader_new (self->path);

  return TRUE;
}

static gboolean
start_writing (TwWorkspace  *self,
               GError      **error)
{
  g_autoptr (GError) store_error = NULL;

  self->writing = tw_connection_open (self->path, &store_error);
  if (!self->writing)
    propagate_open_error (error, g_steal_pointer (&store_error));

  return self->writing != NULL;
}

/* Asks whether somebody else has written: a look at shared memory, no query. */
static gboolean
follow (gpointer workspace)
{
  TwWorkspace *self = workspace;
  gint64 version;

  if (tw_connection_data_version (self->reading, &version, NULL) && version != self->data_version)
    {
      self->data_version = version;
      tw_workspace_refresh (self, NULL);
    }

  return G_SOURCE_CONTINUE;
}

static void
clear_entries (GQueue *entries)
{
  g_queue_clear_full (entries, (GDestroyNotify) tw_undo_entry_unref);
}

static void
tw_workspace_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TwWorkspace *self = TW_WORKSPACE (object);

  switch ((TwWorkspaceProperty) prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, tw_workspace_get_can_undo (self));
      return;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, tw_workspace_get_can_redo (self));
      return;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, tw_workspace_get_undo_label (self));
      return;
    case PROP_REDO_LABEL:
      g_value_set_string (value, tw_workspace_get_redo_label (self));
      return;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, tw_workspace_get_read_only (self));
      return;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      return;
    case PROP_REVISION:
      g_value_set_uint64 (value, self->revision);
      return;
    case N_PROPS:
      break;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_workspace_dispose (GObject *object)
{
  tw_workspace_close (TW_WORKSPACE (object));

  G_OBJECT_CLASS (tw_workspace_parent_class)->dispose (object);
}

static void
tw_workspace_finalize (GObject *object)
{
  TwWorkspace *self = TW_WORKSPACE (object);

  g_ptr_array_unref (self->lists);
  g_free (self->path);

  G_OBJECT_CLASS (tw_workspace_parent_class)->finalize (object);
}

static void
tw_workspace_class_init (TwWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tw_workspace_get_property;
  object_class->dispose = tw_workspace_dispose;
  object_class->finalize = tw_workspace_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_REVISION] = g_param_spec_uint64 ("revision", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TwWorkspace::changed:
   *
   * A command, an undo or a redo is done, and all live objects and lists show it.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TW_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
tw_workspace_init (TwWorkspace *self)
{
  self->lists = g_ptr_array_new ();
  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
}

/**
 * tw_workspace_reading:
 *
 * Returns: (transfer none): where the main thread reads what is committed
 */
TwConnection *
tw_workspace_reading (TwWorkspace *self)
{
  return self->reading;
}

/**
 * tw_workspace_writing:
 *
 * Returns: (transfer none): where commands write, or %NULL with %TW_WORKSPACE_ERROR_READ_ONLY or
 *   %TW_WORKSPACE_ERROR_BUSY
 */
TwConnection *
tw_workspace_writing (TwWorkspace  *self,
                      GError      **error)
{
  if (!self->writing)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_READ_ONLY,
                         tw_tr (N_("Nothing was changed, because this file is open for reading only. "
                                   "Close the other window that uses it, then open it again.")));
  else if (self->busy)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_BUSY,
                         tw_tr (N_("Nothing was changed, because a longer change is under way. "
                                   "Wait until it is done, then try again.")));

  return self->busy ? NULL : self->writing;
}

/**
 * tw_workspace_writing_busy:
 *
 * Returns: (transfer none): where the command writes that the workspace is busy with
 */
TwConnection *
tw_workspace_writing_busy (TwWorkspace *self)
{
  g_return_val_if_fail (self->busy, NULL);

  return self->writing;
}

/**
 * tw_workspace_begin_busy:
 *
 * From here to tw_workspace_end_busy() one long command in a worker has the writing connection. Reading goes on;
 * other commands are refused with %TW_WORKSPACE_ERROR_BUSY.
 */
gboolean
tw_workspace_begin_busy (TwWorkspace  *self,
                         GError      **error)
{
  if (!tw_workspace_writing (self, error))
    return FALSE;

  self->busy = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);

  return TRUE;
}

/**
 * tw_workspace_end_busy:
 *
 * The long command is committed or rolled back.
 */
void
tw_workspace_end_busy (TwWorkspace *self)
{
  self->busy = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/**
 * tw_workspace_require_undo_log:
 *
 * Makes the log with the first command: its triggers take as long as opening the file, and a window that is only
 * looked at needs none.
 */
gboolean
tw_workspace_require_undo_log (TwWorkspace  *self,
                               GError      **error)
{
  static const char *const unlogged[] = { "draft", "ledger", "calendar_entry", "told_answer", "told_group", NULL };

  if (!self->undo_log)
    self->undo_log = tw_undo_log_new (self->writing, unlogged, error);

  return self->undo_log != NULL;
}

/**
 * tw_workspace_undo_log:
 *
 * Returns: (transfer none): the log every command writes to
 */
TwUndoLog *
tw_workspace_undo_log (TwWorkspace *self)
{
  return self->undo_log;
}

/**
 * tw_workspace_get_reader:
 *
 * Returns: (transfer none): what reads in a worker
 */
TwReader *
tw_workspace_get_reader (TwWorkspace *self)
{
  return self->reader;
}

/**
 * tw_workspace_refresh:
 * @entry: (nullable): what a command, an undo or a redo changed; %NULL: another window changed something
 *
 * Shows the change: objects first, then lists, then what undo offers, then everybody else.
 */
void
tw_workspace_refresh (TwWorkspace *self,
                      TwUndoEntry *entry)
{
  /* Handlers may make lists and let go of others. */
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);

  self->revision++;
  self->last_change = entry;

  tw_records_refresh (self->records, entry);

  for (guint i = 0; i < self->lists->len; i++)
    g_ptr_array_add (lists, g_object_ref (g_ptr_array_index (self->lists, i)));
  for (guint i = 0; i < lists->len; i++)
    tw_record_list_refresh (g_ptr_array_index (lists, i), entry);

  g_object_freeze_notify (G_OBJECT (self));
  for (TwWorkspaceProperty property = PROP_CAN_UNDO; property <= PROP_REDO_LABEL; property++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVISION]);
  g_object_thaw_notify (G_OBJECT (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  self->last_change = NULL;
}

/**
 * tw_workspace_show_change:
 * @entry: what a committed command changed
 * @effect: what it means for undo
 *
 * Brings undo, objects and lists up to date after a command.
 */
void
tw_workspace_show_change (TwWorkspace  *self,
                          TwUndoEntry  *entry,
                          TwUndoEffect  effect)
{
  if (effect == TW_UNDO_EMPTIED && !self->joining)
    {
      clear_entries (&self->undo);
      clear_entries (&self->redo);
    }
  else if (!tw_undo_entry_is_empty (entry))
    {
      clear_entries (&self->redo);
      g_queue_push_tail (&self->undo, tw_undo_entry_ref (entry));
    }
  tw_undo_log_tidy (self->undo_log);

  tw_workspace_refresh (self, entry);
}

/**
 * tw_workspace_last_change:
 *
 * Returns: (transfer none) (nullable): what the change touched that is being shown, for handlers of `changed`;
 *   %NULL where another window made the change, and at other times, since it holds what an erased person was
 *   called (P9)
 */
TwUndoEntry *
tw_workspace_last_change (TwWorkspace *self)
{
  return self->last_change;
}

/**
 * tw_workspace_default_path:
 *
 * Returns: (transfer full): where the file lies when no other is named
 */
char *
tw_workspace_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "tandemwerk", "tandemwerk.db", NULL);
}

/**
 * tw_workspace_open:
 * @path: the file; it is made when it is not there
 *
 * Opens the file for reading and writing and takes its lock.
 *
 * Returns: (transfer full): the workspace, or %NULL with an error of %TW_WORKSPACE_ERROR
 */
TwWorkspace *
tw_workspace_open (const char  *path,
                   GError     **error)
{
  g_autoptr (TwWorkspace) self = g_object_new (TW_TYPE_WORKSPACE, NULL);

  g_return_val_if_fail (path != NULL, NULL);

  self->path = g_strdup (path);
  if (!start_writing (self, error) || !start_reading (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tw_workspace_open_read_only:
 * @path: the file
 *
 * Opens the file beside another window or script that writes to it, and follows what that one changes.
 *
 * Returns: (transfer full): the workspace, or %NULL with an error of %TW_WORKSPACE_ERROR
 */
TwWorkspace *
tw_workspace_open_read_only (const char  *path,
                             GError     **error)
{
  g_autoptr (TwWorkspace) self = g_object_new (TW_TYPE_WORKSPACE, NULL);

  g_return_val_if_fail (path != NULL, NULL);

  self->path = g_strdup (path);
  if (!start_reading (self, error))
    return NULL;

  tw_connection_data_version (self->reading, &self->data_version, NULL);
  self->follow_source = g_timeout_add_seconds (FOLLOW_SECONDS, follow, self);

  return g_steal_pointer (&self);
}

/*
 * tw_workspace_open_beside:
 * @self: an open file
 *
 * Opens the same file once more for reading, for one worker: it is used and let go of in its thread, and follows
 * nothing.
 *
 * Returns: (transfer full): a workspace, or %NULL on error
 */
TwWorkspace *
tw_workspace_open_beside (TwWorkspace  *self,
                          GError      **error)
{
  g_autoptr (TwWorkspace) beside = g_object_new (TW_TYPE_WORKSPACE, NULL);

  beside->path = g_strdup (self->path);

  return start_reading (beside, error) ? g_steal_pointer (&beside) : NULL;
}

/**
 * tw_workspace_close:
 *
 * Waits for a long command that is under way, closes the file and gives up its lock. Live objects and lists keep
 * what they last knew.
 */
void
tw_workspace_close (TwWorkspace *self)
{
  g_return_if_fail (TW_IS_WORKSPACE (self));

  while (self->busy)
    g_main_context_iteration (NULL, TRUE);

  g_clear_handle_id (&self->follow_source, g_source_remove);
  tw_workspace_detach_lists (self);

  clear_entries (&self->undo);
  clear_entries (&self->redo);
  g_clear_pointer (&self->records, tw_records_free);
  g_clear_pointer (&self->reader, tw_reader_unref);
  g_clear_object (&self->reading);
  g_clear_object (&self->undo_log);
  if (self->writing)
    tw_connection_close (self->writing);
  g_clear_object (&self->writing);
}

const char *
tw_workspace_get_path (TwWorkspace *self)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return self->path;
}

gboolean
tw_workspace_get_read_only (TwWorkspace *self)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), TRUE);

  return self->writing == NULL;
}

gboolean
tw_workspace_get_busy (TwWorkspace *self)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return self->busy;
}

/**
 * tw_workspace_get_revision:
 *
 * Returns: a number that grows with every change; what was computed from an older one is out of date
 */
guint64
tw_workspace_get_revision (TwWorkspace *self)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  return self->revision;
}

/**
 * tw_workspace_get_setting:
 * @key: which setting of the company
 *
 * Returns: (transfer full) (nullable): its value; %NULL if it is not set
 */
char *
tw_workspace_get_setting (TwWorkspace *self,
                          const char  *key)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_setting_table_get (self->reading, key, NULL);
}
