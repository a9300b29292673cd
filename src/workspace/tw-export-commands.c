/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hands tables over as workbooks and CSV: a cohort's participants, tandems, meetings and figures, and the staff list.
 * Answers to feedback are in none of them but as published figures (P8). They are no commands of the file. */

#include "tw-export-commands.h"

#include "tw-export-sheets-private.h"
#include "tw-staff-sheet-private.h"

typedef struct
{
  const char *name;            /* for scripts */
  gboolean (*write) (TwSheetWriter  *writer,
                     TwWorkspace    *workspace,
                     gint64          cohort_id,
                     TwLanguage     *language,
                     GError        **error);
} Sheet;

/* In the order of the workbook; a CSV file has the first one, unless another is asked for. */
static const Sheet sheets[] = {
  { "tandems", tw_tandems_sheet_write },
  { "participants", tw_participants_sheet_write },
  { "meetings", tw_meetings_sheet_write },
  { "figures", tw_figures_sheet_write },
};

static const Sheet *
find_sheet (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (g_str_equal (sheets[i].name, name))
      return &sheets[i];

  return NULL;
}

static gboolean
is_chosen (const char  *path,
           const Sheet *chosen,
           const Sheet *sheet)
{
  if (chosen)
    return chosen == sheet;

  return !tw_sheet_writer_is_one_sheet (path) || sheet == &sheets[0];
}

static gboolean
check_sheet (const char   *name,
             const Sheet  *sheet,
             GError      **error)
{
  g_autofree char *known = NULL;

  if (!name || sheet)
    return TRUE;

  known = g_strjoinv (", ", (char **) tw_workspace_export_sheets ());
  g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
               tw_tr (N_("Nothing was written, because there is no sheet “%s”. Choose one of these: %s.")), name,
               known);

  return FALSE;
}

/**
 * tw_workspace_export_sheets:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the sheets of a cohort
 */
const char * const *
tw_workspace_export_sheets (void)
{
  static const char *names[G_N_ELEMENTS (sheets) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    names[i] = sheets[i].name;

  return names;
}

/**
 * tw_workspace_export_cohort:
 * @cohort_id: a cohort
 * @path: where it is written, ending in .xlsx or .csv; an earlier export is replaced, nothing else
 * @sheet: (nullable): the one sheet that is asked for; %NULL: all of them, of which CSV holds the first
 * @language: the language of the headings and words
 *
 * Writes the lists of a cohort for Excel.
 */
gboolean
tw_workspace_export_cohort (TwWorkspace  *self,
                            gint64        cohort_id,
                            const char   *path,
                            const char   *sheet,
                            TwLanguage   *language,
                            GError      **error)
{
  const Sheet *chosen = sheet ? find_sheet (sheet) : NULL;
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwSheetWriter) writer = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  if (!cohort || !check_sheet (sheet, chosen, error))
    return FALSE;

  writer = tw_sheet_writer_new (path, language, error);
  if (!writer)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (is_chosen (path, chosen, &sheets[i]) && !sheets[i].write (writer, self, cohort_id, language, error))
      return FALSE;

  return tw_sheet_writer_finish (writer, error);
}

static gboolean
export_people (TwConnection  *connection,
               const char    *path,
               TwLanguage    *language,
               GError       **error)
{
  g_autoptr (TwSheetWriter) writer = tw_sheet_writer_new (path, language, error);

  return writer && tw_staff_sheet_write (writer, connection, language, error) && tw_sheet_writer_finish (writer, error);
}

/* What a worker is to write. */
typedef struct
{
  char *file; /* the open file, read by a connection of its own */
  char *path;
  TwLanguage *language;
} TwExportTask;

static void
export_task_free (TwExportTask *task)
{
  g_free (task->file);
  g_free (task->path);
  tw_language_unref (task->language);
  g_free (task);
}

static void
export_in_worker (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  TwExportTask *work = task_data;
  GError *error = NULL;
  g_autoptr (TwConnection) connection = tw_connection_open_read_only (work->file, &error);

  if (connection && export_people (connection, work->path, work->language, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The outer task keeps the workspace alive; the worker drops its own when it pleases. */
static void
exported_in_worker (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) outer = user_data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (outer, TRUE);
  else
    g_task_return_error (outer, error);
}

/**
 * tw_workspace_export_people:
 * @path: where it is written, ending in .xlsx or .csv; an earlier export is replaced, nothing else
 * @language: the language of the headings
 *
 * Writes the staff list for Excel. It can be imported again.
 */
gboolean
tw_workspace_export_people (TwWorkspace  *self,
                            const char   *path,
                            TwLanguage   *language,
                            GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return export_people (tw_workspace_reading (self), path, language, error);
}

/**
 * tw_workspace_export_people_async:
 *
 * tw_workspace_export_people() in a worker, since a company can have 200,000 people; finished by
 * tw_workspace_export_people_finish().
 */
void
tw_workspace_export_people_async (TwWorkspace         *self,
                                  const char          *path,
                                  TwLanguage          *language,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) outer = NULL;
  g_autoptr (GTask) inner = NULL;
  TwExportTask *work;

  g_return_if_fail (TW_IS_WORKSPACE (self));

  outer = g_task_new (self, NULL, callback, user_data);
  work = g_new0 (TwExportTask, 1);
  work->file = g_strdup (tw_workspace_get_path (self));
  work->path = g_strdup (path);
  work->language = tw_language_ref (language);

  inner = g_task_new (NULL, NULL, exported_in_worker, g_steal_pointer (&outer));
  g_task_set_task_data (inner, work, (GDestroyNotify) export_task_free);
  g_task_run_in_thread (inner, export_in_worker);
}

/**
 * tw_workspace_export_people_finish:
 *
 * Returns: whether the staff list was written
 */
gboolean
tw_workspace_export_people_finish (TwWorkspace   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
