/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the import assistant brings in, and by which commands: a staff list or enrolments by their columns, forms as they
 * are. Everything is read and compared in a worker. */

#include "tw-import-source.h"

#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-record-commands.h"

static const TwListRequest *const *
get_requests (const TwImportSource *self)
{
  return self->forms != NULL ? (const TwListRequest *const *) self->forms->pdata
                             : (const TwListRequest *const *) &self->request;
}

static guint
count_requests (const TwImportSource *self)
{
  return self->forms != NULL ? self->forms->len : 1;
}

/**
 * tw_import_source_init:
 * @workspace: an open file
 * @cohort_id: the cohort it is for; 0 for a staff list
 */
void
tw_import_source_init (TwImportSource *self,
                       TwWorkspace    *workspace,
                       gint64          cohort_id)
{
  self->workspace = g_object_ref (workspace);
  self->cohort_id = cohort_id;
  self->kind = cohort_id == 0 ? TW_LIST_STAFF : TW_LIST_ENROLMENTS;
  self->request = tw_list_request_copy (&(TwListRequest) { .path = NULL });
}

void
tw_import_source_clear (TwImportSource *self)
{
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->paths, g_strfreev);
  g_clear_pointer (&self->request, tw_list_request_free);
  g_clear_pointer (&self->forms, g_ptr_array_unref);
}

/**
 * tw_import_source_choose:
 * @paths: (array zero-terminated=1): the files; several are several forms
 *
 * Begins anew with other files.
 */
void
tw_import_source_choose (TwImportSource    *self,
                         const char *const *paths)
{
  const gboolean is_one = paths[0] != NULL && paths[1] == NULL;
  GStrv chosen = g_strdupv ((GStrv) paths);

  g_strfreev (self->paths);
  self->paths = chosen;
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  tw_list_request_free (self->request);
  self->request = tw_list_request_copy (&(TwListRequest) { .path = is_one ? self->paths[0] : NULL });
  if (is_one)
    return;

  self->looks_like = TW_LOOK_FORM;
  self->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_list_request_free);
  for (guint i = 0; self->paths[i] != NULL; i++)
    g_ptr_array_add (self->forms, tw_list_request_copy (&(TwListRequest) { .path = self->paths[i] }));
}

/**
 * tw_import_source_is_list:
 *
 * Returns: whether its columns are asked for
 */
gboolean
tw_import_source_is_list (const TwImportSource *self)
{
  return self->request->path != NULL && self->looks_like == TW_LOOK_LIST;
}

/**
 * tw_import_source_dup_name:
 *
 * Returns: (transfer full): the name of the file, or how many there are
 */
char *
tw_import_source_dup_name (const TwImportSource *self)
{
  guint n_files = g_strv_length (self->paths);

  if (n_files == 1)
    return g_filename_display_basename (self->paths[0]);

  return g_strdup_printf (ngettext ("%u file", "%u files", n_files), n_files);
}

/**
 * tw_import_source_get_label:
 *
 * Returns: (transfer none): what the button that takes it in says
 */
const char *
tw_import_source_get_label (const TwImportSource *self)
{
  if (self->kind == TW_LIST_STAFF)
    return _("_Import");

  return tw_import_source_is_list (self) ? _("_Enrol") : _("_Record");
}

/**
 * tw_import_source_compare:
 *
 * Says what tw_import_source_take_in() would do; finished by tw_workspace_import_finish().
 */
void
tw_import_source_compare (const TwImportSource *self,
                          TwProgressFunc        progress,
                          gpointer              progress_data,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data)
{
  if (!tw_import_source_is_list (self))
    tw_workspace_preview_returned_async (self->workspace, self->cohort_id, get_requests (self), count_requests (self),
                                         progress, progress_data, cancellable, callback, user_data);
  else if (self->kind == TW_LIST_STAFF)
    tw_workspace_preview_staff_list_async (self->workspace, self->request, progress, progress_data, cancellable,
                                           callback, user_data);
  else
    tw_workspace_preview_enrolments_async (self->workspace, self->cohort_id, self->request, cancellable, callback,
                                           user_data);
}

/**
 * tw_import_source_keep:
 * @outcome: of comparing
 *
 * Of several files those are kept that can be taken, as they were when they were compared.
 */
void
tw_import_source_keep (TwImportSource        *self,
                       const TwImportOutcome *outcome)
{
  if (self->forms == NULL)
    return;

  g_ptr_array_set_size (self->forms, 0);
  for (guint i = 0; i < outcome->files->len; i++)
    g_ptr_array_add (self->forms, tw_list_request_copy (g_ptr_array_index (outcome->files, i)));
}

/**
 * tw_import_source_take_in:
 *
 * Takes it in by one command; finished by tw_workspace_import_finish().
 */
void
tw_import_source_take_in (const TwImportSource *self,
                          TwProgressFunc        progress,
                          gpointer              progress_data,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data)
{
  if (!tw_import_source_is_list (self))
    tw_workspace_record_returned_async (self->workspace, self->cohort_id, get_requests (self), count_requests (self),
                                        progress, progress_data, cancellable, callback, user_data);
  else if (self->kind == TW_LIST_STAFF)
    tw_workspace_import_staff_list_async (self->workspace, self->request, progress, progress_data, cancellable, callback,
                                          user_data);
  else
    tw_workspace_enrol_list_async (self->workspace, self->cohort_id, self->request, cancellable, callback, user_data);
}
