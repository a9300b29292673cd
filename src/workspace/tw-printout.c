/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper laid out once. A document is used by one thread at a time; the lock sees to it, so that the window can draw a
 * page for the printer while a worker paints another one for the screen. */

#include "tw-printout-private.h"

#include "tw-document-pdf.h"
#include "tw-document-screen.h"

struct _TwPrintout
{
  GObject parent_instance;

  TwPrintoutLayOut lay_out;
  gpointer content;
  GDestroyNotify free_content;

  GMutex mutex;         /* of whoever uses the document */
  TwDocument *document; /* NULL until it is laid out */
  int n_pages;          /* atomic; 0 until it is laid out */
};

G_DEFINE_FINAL_TYPE (TwPrintout, tw_printout, G_TYPE_OBJECT)

/* Which page is wanted, and how large. */
typedef struct
{
  guint page;
  double scale;
} Wish;

/* From then on its title and the size of its pages can be asked without waiting for a page that is being painted. */
static gboolean
is_laid_out (TwPrintout *self)
{
  return g_atomic_int_get (&self->n_pages) > 0;
}

static TwPaintedPage *
paint (TwPrintout *self,
       const Wish *wish)
{
  TwPaintedPage *painted = g_new0 (TwPaintedPage, 1);

  painted->pixels = tw_document_paint_page (self->document, wish->page, wish->scale, &painted->width, &painted->height,
                                            &painted->stride);
  painted->words = tw_document_read_page (self->document, wish->page);

  return painted;
}

static void
lay_out_in_worker (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (tw_printout_lay_out (source, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
paint_in_worker (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  TwPrintout *self = source;
  g_autoptr (GMutexLocker) locker = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  locker = g_mutex_locker_new (&self->mutex);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, paint (self, task_data), (GDestroyNotify) tw_painted_page_free);
}

static void
write_in_worker (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (tw_printout_write_pdf (source, task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
tw_printout_finalize (GObject *object)
{
  TwPrintout *self = TW_PRINTOUT (object);

  g_clear_object (&self->document);
  self->free_content (self->content);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (tw_printout_parent_class)->finalize (object);
}

static void
tw_printout_class_init (TwPrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tw_printout_finalize;
}

static void
tw_printout_init (TwPrintout *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * tw_printout_new:
 * @lay_out: makes a document of the content
 * @content: (transfer full): what is told
 * @free_content: frees @content
 *
 * Returns: (transfer full): a paper that is not laid out yet
 */
TwPrintout *
tw_printout_new (TwPrintoutLayOut lay_out,
                 gpointer         content,
                 GDestroyNotify   free_content)
{
  TwPrintout *self = g_object_new (TW_TYPE_PRINTOUT, NULL);

  self->lay_out = lay_out;
  self->content = content;
  self->free_content = free_content;

  return self;
}

/**
 * tw_printout_lay_out:
 * @error: return location for an error
 *
 * Lays the paper out and breaks it into pages, once. May be called in any thread.
 *
 * Returns: whether it is laid out now
 */
gboolean
tw_printout_lay_out (TwPrintout  *self,
                     GError     **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (TW_IS_PRINTOUT (self), FALSE);

  locker = g_mutex_locker_new (&self->mutex);
  if (self->document)
    return TRUE;

  self->document = self->lay_out (self->content, error);
  if (self->document)
    g_atomic_int_set (&self->n_pages, (int) tw_document_get_n_pages (self->document));

  return self->document != NULL;
}

/**
 * tw_printout_lay_out_async:
 * @cancellable: (nullable): stops it
 * @callback: called when it is laid out
 *
 * As tw_printout_lay_out(), in a worker.
 */
void
tw_printout_lay_out_async (TwPrintout          *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TW_IS_PRINTOUT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tw_printout_lay_out_async);
  g_task_run_in_thread (task, lay_out_in_worker);
}

gboolean
tw_printout_lay_out_finish (TwPrintout    *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * tw_printout_get_n_pages:
 *
 * Returns: how many pages it has; 0 until it is laid out
 */
guint
tw_printout_get_n_pages (TwPrintout *self)
{
  g_return_val_if_fail (TW_IS_PRINTOUT (self), 0);

  return (guint) g_atomic_int_get (&self->n_pages);
}

/**
 * tw_printout_get_title:
 *
 * Returns: (transfer none) (nullable): what it is, in its own language; %NULL until it is laid out
 */
const char *
tw_printout_get_title (TwPrintout *self)
{
  g_return_val_if_fail (TW_IS_PRINTOUT (self), NULL);

  return is_laid_out (self) ? tw_document_get_title (self->document) : NULL;
}

/**
 * tw_printout_get_page_size:
 * @width: (out): in points
 * @height: (out): in points
 *
 * The size of each of its pages, once it is laid out.
 */
void
tw_printout_get_page_size (TwPrintout *self,
                           double     *width,
                           double     *height)
{
  g_return_if_fail (TW_IS_PRINTOUT (self));
  g_return_if_fail (is_laid_out (self));

  tw_document_get_page_size (self->document, width, height);
}

/**
 * tw_printout_draw_page:
 * @page: a page, from 0
 * @cr: where to draw, in points, the origin at the page's upper left corner
 *
 * Draws a page of a paper that is laid out, on a transparent ground. May be called in any thread.
 */
void
tw_printout_draw_page (TwPrintout *self,
                       guint       page,
                       cairo_t    *cr)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (TW_IS_PRINTOUT (self));
  g_return_if_fail (is_laid_out (self));

  locker = g_mutex_locker_new (&self->mutex);
  tw_document_draw_page (self->document, page, cr);
}

/**
 * tw_printout_read_page:
 * @page: a page, from 0
 *
 * Returns: (transfer full): the words of a page of a paper that is laid out, a paragraph or a cell a line
 */
char *
tw_printout_read_page (TwPrintout *self,
                       guint       page)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (TW_IS_PRINTOUT (self), NULL);
  g_return_val_if_fail (is_laid_out (self), NULL);

  locker = g_mutex_locker_new (&self->mutex);

  return tw_document_read_page (self->document, page);
}

/**
 * tw_printout_paint_page_async:
 * @page: a page, from 0
 * @scale: how many pixels a point is
 * @cancellable: (nullable): stops it
 * @callback: called when it is painted
 *
 * Paints a page of a paper that is laid out, in a worker.
 */
void
tw_printout_paint_page_async (TwPrintout          *self,
                              guint                page,
                              double               scale,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Wish *wish;

  g_return_if_fail (TW_IS_PRINTOUT (self));
  g_return_if_fail (page < tw_printout_get_n_pages (self));
  g_return_if_fail (scale > 0);

  wish = g_new0 (Wish, 1);
  wish->page = page;
  wish->scale = scale;

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tw_printout_paint_page_async);
  g_task_set_task_data (task, wish, g_free);
  g_task_run_in_thread (task, paint_in_worker);
}

/**
 * tw_printout_paint_page_finish:
 *
 * Returns: (transfer full): the page, or %NULL if it was cancelled
 */
TwPaintedPage *
tw_printout_paint_page_finish (TwPrintout    *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tw_painted_page_free:
 * @self: (transfer full): a page
 */
void
tw_painted_page_free (TwPaintedPage *self)
{
  g_bytes_unref (self->pixels);
  g_free (self->words);
  g_free (self);
}

/**
 * tw_printout_write_pdf:
 * @path: (type filename): the PDF; a file that is there is replaced
 * @error: return location for an error
 *
 * Lays the paper out where that was not done yet, and writes it. May be called in any thread.
 */
gboolean
tw_printout_write_pdf (TwPrintout  *self,
                       const char  *path,
                       GError     **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (TW_IS_PRINTOUT (self), FALSE);

  if (!tw_printout_lay_out (self, error))
    return FALSE;

  locker = g_mutex_locker_new (&self->mutex);

  return tw_document_write_pdf (self->document, path, error);
}

/**
 * tw_printout_write_pdf_async:
 * @path: (type filename): the PDF; a file that is there is replaced
 * @callback: called when it is written
 *
 * As tw_printout_write_pdf(), in a worker.
 */
void
tw_printout_write_pdf_async (TwPrintout          *self,
                             const char          *path,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TW_IS_PRINTOUT (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, tw_printout_write_pdf_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, write_in_worker);
}

gboolean
tw_printout_write_pdf_finish (TwPrintout    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
