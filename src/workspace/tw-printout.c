/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper laid out once, its first pages before the others. A document is used by one thread at a time; the lock sees to
 * it, so that the window can draw a page for the printer while a worker paints another one for the screen. */

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
  TwDocument *document; /* NULL until its first page is laid out */
  int n_pages;          /* atomic; that are laid out */
  int complete;         /* atomic; whether these are all */
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
has_pages (TwPrintout *self)
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

static gboolean
lay_out_pages (TwPrintout  *self,
               guint        n_pages,
               GError     **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (!self->document)
    self->document = self->lay_out (self->content, error);
  if (!self->document)
    return FALSE;

  g_atomic_int_set (&self->n_pages, (int) tw_document_lay_out (self->document, n_pages));
  g_atomic_int_set (&self->complete, tw_document_is_complete (self->document));

  return TRUE;
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

  if (lay_out_pages (source, GPOINTER_TO_UINT (task_data), &error))
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
 * Lays the paper out to its end, once. May be called in any thread.
 *
 * Returns: whether it is laid out now
 */
gboolean
tw_printout_lay_out (TwPrintout  *self,
                     GError     **error)
{
  g_return_val_if_fail (TW_IS_PRINTOUT (self), FALSE);

  return lay_out_pages (self, G_MAXUINT, error);
}

/**
 * tw_printout_lay_out_async:
 * @n_pages: how many pages there shall be at least, if there are so many
 * @cancellable: (nullable): stops it
 * @callback: called when they are laid out
 *
 * As tw_printout_lay_out(), in a worker, and no further than is wanted; may be called again for more pages.
 */
void
tw_printout_lay_out_async (TwPrintout          *self,
                           guint                n_pages,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TW_IS_PRINTOUT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tw_printout_lay_out_async);
  g_task_set_task_data (task, GUINT_TO_POINTER (n_pages), NULL);
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
 * Returns: how many of its pages are laid out; these are all once tw_printout_is_complete()
 */
guint
tw_printout_get_n_pages (TwPrintout *self)
{
  g_return_val_if_fail (TW_IS_PRINTOUT (self), 0);

  return (guint) g_atomic_int_get (&self->n_pages);
}

/**
 * tw_printout_is_complete:
 *
 * Returns: whether it is laid out to its end; before, its pages bear no numbers
 */
gboolean
tw_printout_is_complete (TwPrintout *self)
{
  g_return_val_if_fail (TW_IS_PRINTOUT (self), FALSE);

  return g_atomic_int_get (&self->complete);
}

/**
 * tw_printout_get_title:
 *
 * Returns: (transfer none) (nullable): what it is, in its own language; %NULL until its first page is laid out
 */
const char *
tw_printout_get_title (TwPrintout *self)
{
  g_return_val_if_fail (TW_IS_PRINTOUT (self), NULL);

  return has_pages (self) ? tw_document_get_title (self->document) : NULL;
}

/**
 * tw_printout_get_page_size:
 * @width: (out): in points
 * @height: (out): in points
 *
 * The size of each of its pages, once the first is laid out.
 */
void
tw_printout_get_page_size (TwPrintout *self,
                           double     *width,
                           double     *height)
{
  g_return_if_fail (TW_IS_PRINTOUT (self));
  g_return_if_fail (has_pages (self));

  tw_document_get_page_size (self->document, width, height);
}

/**
 * tw_printout_draw_page:
 * @page: a page, from 0
 * @cr: where to draw, in points, the origin at the page's upper left corner
 *
 * Draws a page that is laid out, on a transparent ground. May be called in any thread.
 */
void
tw_printout_draw_page (TwPrintout *self,
                       guint       page,
                       cairo_t    *cr)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (TW_IS_PRINTOUT (self));
  g_return_if_fail (has_pages (self));

  locker = g_mutex_locker_new (&self->mutex);
  tw_document_draw_page (self->document, page, cr);
}

/**
 * tw_printout_read_page:
 * @page: a page, from 0
 *
 * Returns: (transfer full): the words of a page that is laid out, a paragraph or a cell a line
 */
char *
tw_printout_read_page (TwPrintout *self,
                       guint       page)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (TW_IS_PRINTOUT (self), NULL);
  g_return_val_if_fail (has_pages (self), NULL);

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
 * Paints a page that is laid out, in a worker.
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
