/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the window when its file could not be opened: why, and what a person can do now. The file is as it
 * was. */

#include "tw-unopened-page.h"

#include "tw-workspace.h"

struct _TwUnopenedPage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget *read_button;
  GtkLabel *path_label;
};

enum
{
  TRY_AGAIN,
  OPEN_FOR_READING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwUnopenedPage, tw_unopened_page, ADW_TYPE_BIN)

static void
on_read_clicked (TwUnopenedPage *self)
{
  g_signal_emit (self, signals[OPEN_FOR_READING], 0);
}

static void
on_try_again_clicked (TwUnopenedPage *self)
{
  g_signal_emit (self, signals[TRY_AGAIN], 0);
}

static void
tw_unopened_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_UNOPENED_PAGE);

  G_OBJECT_CLASS (tw_unopened_page_parent_class)->dispose (object);
}

static void
tw_unopened_page_class_init (TwUnopenedPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_unopened_page_dispose;

  signals[TRY_AGAIN] =
    g_signal_new ("try-again", TW_TYPE_UNOPENED_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN_FOR_READING] =
    g_signal_new ("open-for-reading", TW_TYPE_UNOPENED_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandemwerk/Tandemwerk/ui/tw-unopened-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwUnopenedPage, status);
  gtk_widget_class_bind_template_child (widget_class, TwUnopenedPage, read_button);
  gtk_widget_class_bind_template_child (widget_class, TwUnopenedPage, path_label);
  gtk_widget_class_bind_template_callback (widget_class, on_read_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_try_again_clicked);
}

static void
tw_unopened_page_init (TwUnopenedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_unopened_page_new:
 * @path: the file
 * @error: why it was not opened
 *
 * Only a file that somebody else has open offers to be read meanwhile.
 *
 * Returns: (transfer floating): a page that emits `try-again` and `open-for-reading`
 */
GtkWidget *
tw_unopened_page_new (const char   *path,
                      const GError *error)
{
  TwUnopenedPage *self;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error != NULL, NULL);

  self = g_object_new (TW_TYPE_UNOPENED_PAGE, NULL);
  sentence = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->status, sentence);
  gtk_label_set_label (self->path_label, path);
  gtk_widget_set_visible (self->read_button, g_error_matches (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_IN_USE));

  return GTK_WIDGET (self);
}
