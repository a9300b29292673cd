/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Before a list is read as a whole a person sees what it is taken for: which sheet, which columns, the first rows. It
 * changes nothing. A workbook takes a moment to unpack, so it is there twice: at once, and in a worker. */

#include "tw-list-commands.h"

#include "tw-list-glance.h"
#include "tw-list-memory-private.h"
#include "tw-today-private.h"
#include "tw-workspace-private.h"

typedef struct
{
  TwListKind kind;
  TwListRequest *request;
  GHashTable *remembered;
  int this_year;
} TwLook;

static void
look_free (TwLook *look)
{
  tw_list_request_free (look->request);
  g_clear_pointer (&look->remembered, g_hash_table_unref);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwLook, look_free)

/* What was said of earlier lists is read by whoever asks: it is little, and the worker needs no file. */
static TwLook *
look_new (TwWorkspace          *workspace,
          TwListKind            kind,
          const TwListRequest  *request,
          GError              **error)
{
  g_autoptr (TwLook) look = g_new0 (TwLook, 1);
  g_autofree char *today = tw_today ();

  look->kind = kind;
  look->request = tw_list_request_copy (request);
  look->this_year = tw_iso_date_year (today);
  look->remembered = tw_list_memory_read (tw_workspace_reading (workspace),
                                          kind == TW_LIST_STAFF ? TW_LIST_MEMORY_STAFF : TW_LIST_MEMORY_ENROLMENTS,
                                          request, error);

  return look->remembered ? g_steal_pointer (&look) : NULL;
}

static TwListLook *
carry_out (const TwLook  *look,
           GError       **error)
{
  return tw_list_glance (look->request, look->kind, look->remembered, look->this_year, error);
}

static void
look_in_worker (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  TwListLook *seen = carry_out (task_data, &error);

  if (seen)
    g_task_return_pointer (task, seen, (GDestroyNotify) tw_list_look_free);
  else
    g_task_return_error (task, error);
}

/**
 * tw_workspace_look_at_list:
 * @kind: which list is looked for; what participants sent back is looked for where enrolment lists are (P12)
 * @request: the file, and what was said about it so far
 *
 * Looks at a file before it is read as a whole.
 *
 * Returns: (transfer full): what can be told of it, or %NULL on error
 */
TwListLook *
tw_workspace_look_at_list (TwWorkspace          *self,
                           TwListKind            kind,
                           const TwListRequest  *request,
                           GError              **error)
{
  g_autoptr (TwLook) look = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  look = look_new (self, kind, request, error);

  return look ? carry_out (look, error) : NULL;
}

/**
 * tw_workspace_look_at_list_async:
 *
 * tw_workspace_look_at_list() in a worker; finished by tw_workspace_look_at_list_finish().
 */
void
tw_workspace_look_at_list_async (TwWorkspace         *self,
                                 TwListKind           kind,
                                 const TwListRequest *request,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  TwLook *look;

  g_return_if_fail (TW_IS_WORKSPACE (self));

  task = g_task_new (NULL, cancellable, callback, user_data);
  look = look_new (self, kind, request, &error);
  if (!look)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  g_task_run_in_thread (task, look_in_worker);
}

/**
 * tw_workspace_look_at_list_finish:
 *
 * Returns: (transfer full): what can be told of the file, or %NULL on error
 */
TwListLook *
tw_workspace_look_at_list_finish (TwWorkspace   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
