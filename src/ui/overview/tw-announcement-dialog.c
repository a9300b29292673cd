/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The draft of the announcement of a cohort (D5), in either language, to be changed, copied and printed. Nothing of it
 * is kept: it goes out by e-mail or on paper. What was changed and not copied is not thrown away without a
 * question. */

#include "tw-announcement-dialog.h"

#include <glib/gi18n.h>

#include "tw-announcement.h"
#include "tw-discard.h"
#include "tw-text-print.h"

enum
{
  GERMAN,
  ENGLISH,
  N_LANGUAGES,
};

static const char *const tags[N_LANGUAGES] = { "de", "en" };

struct _TwAnnouncementDialog
{
  AdwDialog parent_instance;

  GtkTextBuffer *drafts[N_LANGUAGES]; /* each as it was changed */

  GtkWidget *print_button;
  GtkWidget *copy_button;
  AdwToastOverlay *toasts;
  AdwToggleGroup *language_group;
  GtkTextView *text_view;
};

G_DEFINE_FINAL_TYPE (TwAnnouncementDialog, tw_announcement_dialog, ADW_TYPE_DIALOG)

static char *
get_text (TwAnnouncementDialog *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (self->text_view), &start, &end);

  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (self->text_view), &start, &end, FALSE);
}

/* An empty letter is neither copied nor printed. */
static void
on_changed (TwAnnouncementDialog *self)
{
  g_autofree char *text = g_strstrip (get_text (self));

  gtk_widget_set_sensitive (self->copy_button, *text != '\0');
  gtk_widget_set_sensitive (self->print_button, *text != '\0');
}

static void
on_language_chosen (TwAnnouncementDialog *self)
{
  for (guint i = 0; i < N_LANGUAGES; i++)
    if (self->drafts[i] != NULL && g_strcmp0 (adw_toggle_group_get_active_name (self->language_group), tags[i]) == 0)
      gtk_text_view_set_buffer (self->text_view, self->drafts[i]);
  on_changed (self);
}

static void
on_close_attempt (TwAnnouncementDialog *self)
{
  for (guint i = 0; i < N_LANGUAGES; i++)
    if (gtk_text_buffer_get_modified (self->drafts[i]))
      {
        tw_discard_ask (ADW_DIALOG (self));
        return;
      }

  tw_discard_close (ADW_DIALOG (self));
}

static void
on_copy (TwAnnouncementDialog *self)
{
  g_autofree char *text = get_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_text_buffer_set_modified (gtk_text_view_get_buffer (self->text_view), FALSE);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Copied")));
}

static void
on_print (TwAnnouncementDialog *self)
{
  g_autofree char *text = get_text (self);

  tw_text_print (GTK_WIDGET (self), text, _("Announcement"));
}

static void
tw_announcement_dialog_dispose (GObject *object)
{
  TwAnnouncementDialog *self = TW_ANNOUNCEMENT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_ANNOUNCEMENT_DIALOG);
  for (guint i = 0; i < N_LANGUAGES; i++)
    g_clear_object (&self->drafts[i]);

  G_OBJECT_CLASS (tw_announcement_dialog_parent_class)->dispose (object);
}

static void
tw_announcement_dialog_class_init (TwAnnouncementDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_announcement_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/overview/tw-announcement-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwAnnouncementDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, TwAnnouncementDialog, copy_button);
  gtk_widget_class_bind_template_child (widget_class, TwAnnouncementDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, TwAnnouncementDialog, language_group);
  gtk_widget_class_bind_template_child (widget_class, TwAnnouncementDialog, text_view);
  gtk_widget_class_bind_template_callback (widget_class, on_language_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_print);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
}

static void
tw_announcement_dialog_init (TwAnnouncementDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_announcement_dialog_new:
 * @workspace: an open file
 * @cohort_id: a cohort of it
 *
 * Returns: (transfer floating): the dialog, in the language of the window first
 */
AdwDialog *
tw_announcement_dialog_new (TwWorkspace *workspace,
                            gint64       cohort_id)
{
  TwAnnouncementDialog *self = g_object_new (TW_TYPE_ANNOUNCEMENT_DIALOG, NULL);
  const gboolean is_german = g_str_has_prefix (tw_language_get_tag (tw_language_session ()), "de");

  for (guint i = 0; i < N_LANGUAGES; i++)
    {
      g_autoptr (TwLanguage) language = tw_language_new (tags[i]);
      g_autofree char *text = tw_workspace_draft_announcement (workspace, cohort_id, language, NULL);
      GtkTextIter start;

      self->drafts[i] = gtk_text_buffer_new (NULL);
      gtk_text_buffer_set_text (self->drafts[i], text != NULL ? text : "", -1);
      gtk_text_buffer_get_start_iter (self->drafts[i], &start);
      gtk_text_buffer_place_cursor (self->drafts[i], &start);
      gtk_text_buffer_set_modified (self->drafts[i], FALSE);
      g_signal_connect_object (self->drafts[i], "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
    }

  adw_toggle_group_set_active_name (self->language_group, tags[is_german ? GERMAN : ENGLISH]);
  on_language_chosen (self);

  return ADW_DIALOG (self);
}
