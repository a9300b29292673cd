/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a preview, of which there can be 200,000: narrowed to a kind at once, searched in a worker, and written
 * out for whoever corrects the list. Objects are made for the lines that are looked at. */

#include "tw-import-lines.h"

#include "tw-finding-text.h"
#include "tw-fold.h"
#include "tw-import-line-private.h"
#include "tw-sheet-writer.h"

#include <string.h>

/* A worker that is not wanted any more is noticed after so many lines. */
#define LINES_AT_ONCE 512

struct _TwImportLines
{
  GObject parent_instance;

  TwImportContents *contents;
  GArray *shown;          /* guint: indexes of entries */
  GCancellable *running;  /* the search under way */
};

typedef enum
{
  PROP_LOADING = 1,
} TwImportLinesProperty;

static GParamSpec *properties[PROP_LOADING + 1];

/* What a worker is to look for, or to write. */
typedef struct
{
  TwImportContents *contents;
  TwImportKind kind;
  GStrv words;
  GArray *lines;
  char *path;
  TwLanguage *language;
} TwLinesTask;

static void
lines_task_free (TwLinesTask *task)
{
  tw_import_contents_unref (task->contents);
  g_strfreev (task->words);
  g_clear_pointer (&task->lines, g_array_unref);
  g_free (task->path);
  g_clear_pointer (&task->language, tw_language_unref);
  g_free (task);
}

static GType
tw_import_lines_get_item_type (GListModel *list)
{
  return TW_TYPE_IMPORT_LINE;
}

static guint
tw_import_lines_get_n_items (GListModel *list)
{
  return TW_IMPORT_LINES (list)->shown->len;
}

static gpointer
tw_import_lines_get_item (GListModel *list,
                          guint       position)
{
  TwImportLines *self = TW_IMPORT_LINES (list);

  return position < self->shown->len
           ? tw_import_line_new (self->contents, g_array_index (self->shown, guint, position))
           : NULL;
}

static void
tw_import_lines_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tw_import_lines_get_item_type;
  iface->get_n_items = tw_import_lines_get_n_items;
  iface->get_item = tw_import_lines_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TwImportLines, tw_import_lines, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tw_import_lines_list_model_init))

/* Searching */

static gboolean
has_words (const TwImportEntry *entry,
           const char *const   *words)
{
  g_autofree char *title = tw_import_entry_dup_title (entry, tw_language_session ());
  g_autofree char *changes = tw_import_entry_dup_changes (entry, tw_language_session ());
  const TwFinding *finding = tw_import_entry_get (entry, 0);
  g_autofree char *text = g_strdup_printf ("%d %s %s %s", finding->row, finding->file ? finding->file : "", title,
                                           changes ? changes : "");
  g_autofree char *key = tw_fold_search_key (text);

  for (; *words; words++)
    if (!strstr (key, *words))
      return FALSE;

  return TRUE;
}

static GArray *
find_lines (const TwLinesTask *task,
            GCancellable      *cancellable)
{
  GArray *entries = task->contents->entries;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < entries->len; i++)
    {
      const TwImportEntry *entry = &g_array_index (entries, TwImportEntry, i);

      if (i % LINES_AT_ONCE == 0 && g_cancellable_is_cancelled (cancellable))
        break;
      if ((task->kind == TW_EVERY_IMPORT_KIND || task->kind == entry->kind) &&
          (!*task->words || has_words (entry, (const char *const *) task->words)))
        g_array_append_val (found, i);
    }

  return found;
}

static void
find_in_worker (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, find_lines (task_data, cancellable), (GDestroyNotify) g_array_unref);
}

/* All away, then all there: one signal for both would make the view fetch every line. */
static void
show_lines (TwImportLines *self,
            GArray        *lines)
{
  const guint n_before = self->shown->len;

  g_array_unref (self->shown);
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);

  g_array_unref (self->shown);
  self->shown = g_array_ref (lines);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, lines->len);
}

static void
lines_found (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TwImportLines) self = user_data;
  g_autoptr (GArray) lines = g_task_propagate_pointer (G_TASK (result), NULL);

  /* A newer search is under way: this one says nothing any more. */
  if (g_task_get_cancellable (G_TASK (result)) != self->running)
    return;

  g_clear_object (&self->running);
  if (lines)
    show_lines (self, lines);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static TwLinesTask *
lines_task_new (TwImportLines *self)
{
  TwLinesTask *task = g_new0 (TwLinesTask, 1);

  task->contents = tw_import_contents_ref (self->contents);

  return task;
}

static GStrv
fold_words (const char *words)
{
  g_autofree char *key = tw_fold_search_key (words);
  g_auto (GStrv) all = g_strsplit (key, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; all[i]; i++)
    if (*all[i])
      g_strv_builder_add (builder, all[i]);

  return g_strv_builder_end (builder);
}

/* Writing */

/* The first is there where several files were taken together. */
static const TwSheetColumn columns[] = {
  { NC_ ("heading", "File"), TW_SHEET_TEXT, 30 },
  { NC_ ("heading", "Row"), TW_SHEET_INTEGER, 8 },
  { NC_ ("heading", "What happens"), TW_SHEET_TEXT, 16 },
  { NC_ ("heading", "What was found"), TW_SHEET_TEXT, 100 },
};

static void
write_entry (TwSheetWriter       *writer,
             const TwImportEntry *entry,
             gboolean             names_files,
             TwLanguage          *language)
{
  for (guint i = 0; i < entry->n; i++)
    {
      const TwFinding *finding = tw_import_entry_get (entry, i);
      g_autofree char *sentence = tw_finding_to_sentence (finding, language);

      if (names_files)
        tw_sheet_writer_add_text (writer, finding->file);
      if (finding->row)
        tw_sheet_writer_add_number (writer, finding->row);
      else
        tw_sheet_writer_add_text (writer, NULL);
      tw_sheet_writer_add_text (writer, tw_import_kind_name (language, entry->kind));
      tw_sheet_writer_add_text (writer, sentence);
      tw_sheet_writer_end_row (writer);
    }
}

static gboolean
names_files (const TwLinesTask *task)
{
  for (guint i = 0; i < task->contents->entries->len; i++)
    if (tw_import_entry_get (&g_array_index (task->contents->entries, TwImportEntry, i), 0)->file)
      return TRUE;

  return FALSE;
}

static gboolean
write_lines (const TwLinesTask  *task,
             GError            **error)
{
  g_autoptr (TwSheetWriter) writer = tw_sheet_writer_new (task->path, task->language, error);
  const gboolean with_files = names_files (task);
  const guint first_column = with_files ? 0 : 1;

  if (!writer)
    return FALSE;

  tw_sheet_writer_begin (writer, tw_language_trc (task->language, "sheet", "Import"), columns + first_column,
                         G_N_ELEMENTS (columns) - first_column);
  for (guint i = 0; i < task->lines->len; i++)
    write_entry (writer,
                 &g_array_index (task->contents->entries, TwImportEntry, g_array_index (task->lines, guint, i)),
                 with_files, task->language);

  return tw_sheet_writer_finish (writer, error);
}

static void
write_in_worker (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_lines (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
tw_import_lines_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((TwImportLinesProperty) prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, TW_IMPORT_LINES (object)->running != NULL);
      break;
    }
}

static void
tw_import_lines_dispose (GObject *object)
{
  TwImportLines *self = TW_IMPORT_LINES (object);

  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);

  G_OBJECT_CLASS (tw_import_lines_parent_class)->dispose (object);
}

static void
tw_import_lines_finalize (GObject *object)
{
  TwImportLines *self = TW_IMPORT_LINES (object);

  g_array_unref (self->shown);
  tw_import_contents_unref (self->contents);

  G_OBJECT_CLASS (tw_import_lines_parent_class)->finalize (object);
}

static void
tw_import_lines_class_init (TwImportLinesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tw_import_lines_get_property;
  object_class->dispose = tw_import_lines_dispose;
  object_class->finalize = tw_import_lines_finalize;

  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tw_import_lines_init (TwImportLines *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * tw_import_lines_new:
 * @outcome: (transfer full): of a preview
 *
 * Returns: (transfer full): all its lines
 */
TwImportLines *
tw_import_lines_new (TwImportOutcome *outcome)
{
  TwImportLines *self;

  g_return_val_if_fail (outcome != NULL, NULL);

  self = g_object_new (TW_TYPE_IMPORT_LINES, NULL);
  self->contents = tw_import_contents_new (outcome);
  tw_import_lines_narrow (self, TW_EVERY_IMPORT_KIND, "");

  return self;
}

/**
 * tw_import_lines_get_outcome:
 *
 * Returns: (transfer none): what the lines tell of
 */
const TwImportOutcome *
tw_import_lines_get_outcome (TwImportLines *self)
{
  g_return_val_if_fail (TW_IS_IMPORT_LINES (self), NULL);

  return self->contents->outcome;
}

/**
 * tw_import_lines_count:
 * @kind: a kind, or %TW_EVERY_IMPORT_KIND
 *
 * Returns: how many lines there are, shown or not
 */
guint
tw_import_lines_count (TwImportLines *self,
                       TwImportKind   kind)
{
  g_return_val_if_fail (TW_IS_IMPORT_LINES (self), 0);

  return kind == TW_EVERY_IMPORT_KIND ? self->contents->entries->len : self->contents->counts[kind];
}

/**
 * tw_import_lines_narrow:
 * @kind: a kind, or %TW_EVERY_IMPORT_KIND
 * @words: each of which must occur in a line, however it is written; "" for none
 *
 * Narrows the list. Words are looked for in a worker.
 */
void
tw_import_lines_narrow (TwImportLines *self,
                        TwImportKind   kind,
                        const char    *words)
{
  const gboolean was_loading = self->running != NULL;
  g_autoptr (GTask) task = NULL;
  TwLinesTask *work;

  g_return_if_fail (TW_IS_IMPORT_LINES (self));
  g_return_if_fail (words != NULL);

  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);

  work = lines_task_new (self);
  work->kind = kind;
  work->words = fold_words (words);
  if (!*work->words)
    {
      g_autoptr (GArray) lines = find_lines (work, NULL);

      lines_task_free (work);
      show_lines (self, lines);
    }
  else
    {
      self->running = g_cancellable_new ();
      task = g_task_new (NULL, self->running, lines_found, g_object_ref (self));
      g_task_set_task_data (task, work, (GDestroyNotify) lines_task_free);
      g_task_run_in_thread (task, find_in_worker);
    }

  if (was_loading != (self->running != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/**
 * tw_import_lines_get_loading:
 *
 * Returns: whether words are being looked for
 */
gboolean
tw_import_lines_get_loading (TwImportLines *self)
{
  g_return_val_if_fail (TW_IS_IMPORT_LINES (self), FALSE);

  return self->running != NULL;
}

/**
 * tw_import_lines_export_async:
 * @path: where it is written, ending in .xlsx or .csv; an earlier export is replaced, nothing else
 * @language: the language of its sentences
 *
 * Writes the lines that are shown now, for whoever corrects the list. It is no command of the file.
 */
void
tw_import_lines_export_async (TwImportLines       *self,
                              const char          *path,
                              TwLanguage          *language,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  TwLinesTask *work;

  g_return_if_fail (TW_IS_IMPORT_LINES (self));

  work = lines_task_new (self);
  work->lines = g_array_ref (self->shown);
  work->path = g_strdup (path);
  work->language = tw_language_ref (language);

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_task_data (task, work, (GDestroyNotify) lines_task_free);
  g_task_run_in_thread (task, write_in_worker);
}

/**
 * tw_import_lines_export_finish:
 *
 * Returns: whether the file was written
 */
gboolean
tw_import_lines_export_finish (TwImportLines  *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
