/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people said in words, read one tandem after the other: how far one is, and on to the next. The words themselves
 * stand on the page of the tandem and nowhere else (P8); what is to be learned from them is written down in own words
 * (D12). */

#include "tw-reading-bar.h"

#include <glib/gi18n.h>

#include "closing/tw-lesson-dialog.h"
#include "tw-refusal.h"
#include "tw-words-commands.h"

struct _TwReadingBar
{
  AdwBin parent_instance;

  TwWorkspace *workspace; /* NULL: nothing is being read */
  gint64 cohort_id;
  gint64 tandem_id;

  GtkLabel *progress_label;
  GtkWidget *previous_button;
  GtkWidget *lesson_button;
  GtkWidget *read_button;
  GtkWidget *next_button;
};

G_DEFINE_FINAL_TYPE (TwReadingBar, tw_reading_bar, ADW_TYPE_BIN)

static const TwTandemWords *
get_words (GArray *tandems,
           guint   place)
{
  return &g_array_index (tandems, TwTandemWords, place);
}

/* Where the tandem stands among those with words; behind the last if nobody said anything there any more. */
static guint
find_place (TwReadingBar *self,
            GArray       *tandems)
{
  guint place = 0;

  while (place < tandems->len && get_words (tandems, place)->tandem_id != self->tandem_id)
    place++;

  return place;
}

static guint
count_unread (GArray *tandems)
{
  guint n_unread = 0;

  for (guint i = 0; i < tandems->len; i++)
    n_unread += get_words (tandems, i)->n_unread;

  return n_unread;
}

static void
show (TwReadingBar *self)
{
  g_autoptr (GArray) tandems = tw_workspace_count_words (self->workspace, self->cohort_id, NULL);
  guint place, n_unread;
  g_autofree char *unread = NULL, *progress = NULL;

  if (tandems == NULL)
    return;

  place = find_place (self, tandems);
  n_unread = count_unread (tandems);
  unread = n_unread > 0
             ? g_strdup_printf (ngettext ("%u answer in words not read yet", "%u answers in words not read yet", n_unread),
                                n_unread)
             : g_strdup (_("all answers in words read"));
  /* Translators: the place of the tandem, how many there are, and how many answers are still to be read */
  progress = g_strdup_printf (_("Tandem %u of %u · %s"), MIN (place + 1, tandems->len), tandems->len, unread);
  gtk_label_set_label (self->progress_label, progress);

  gtk_widget_set_sensitive (self->previous_button, place > 0);
  gtk_widget_set_sensitive (self->next_button, place + 1 < tandems->len);
  gtk_widget_set_sensitive (self->lesson_button, !tw_workspace_get_read_only (self->workspace));
  gtk_widget_set_sensitive (self->read_button, !tw_workspace_get_read_only (self->workspace));
  gtk_button_set_label (GTK_BUTTON (self->read_button),
                        place < tandems->len && n_unread > get_words (tandems, place)->n_unread ? _("_Read, Next")
                                                                                               : _("_Read, Done"));
}

static void
go_to (TwReadingBar *self,
       gint64        tandem_id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.read-words", "(xx)", self->cohort_id, tandem_id);
}

static void
step (TwReadingBar *self,
      int           by)
{
  g_autoptr (GArray) tandems = tw_workspace_count_words (self->workspace, self->cohort_id, NULL);
  guint place = tandems != NULL ? find_place (self, tandems) + (guint) by : 0;

  if (tandems != NULL && place < tandems->len)
    go_to (self, get_words (tandems, place)->tandem_id);
}

static void
on_previous_clicked (TwReadingBar *self)
{
  step (self, -1);
}

static void
on_next_clicked (TwReadingBar *self)
{
  step (self, 1);
}

static void
on_lesson_clicked (TwReadingBar *self)
{
  adw_dialog_present (tw_lesson_dialog_new (self->workspace, self->cohort_id), GTK_WIDGET (self));
}

/* The next one that is still to be read; after the last of them comes the first again. 0: all are read. */
static gint64
find_unread (TwReadingBar *self)
{
  g_autoptr (GArray) tandems = tw_workspace_count_words (self->workspace, self->cohort_id, NULL);
  guint place = tandems != NULL ? find_place (self, tandems) : 0;

  for (guint i = 1; tandems != NULL && i < tandems->len; i++)
    {
      const TwTandemWords *words = get_words (tandems, (place + i) % tandems->len);

      if (words->n_unread > 0)
        return words->tandem_id;
    }

  return 0;
}

static void
on_read_clicked (TwReadingBar *self)
{
  g_autoptr (GError) error = NULL;
  gint64 next;

  if (!tw_workspace_mark_words_read (self->workspace, self->tandem_id, &error) &&
      !g_error_matches (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING))
    {
      tw_refusal_present (GTK_WIDGET (self), _("Not Stored"), error);
      return;
    }

  next = find_unread (self);
  if (next != 0)
    go_to (self, next);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static gboolean
tw_reading_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TW_READING_BAR (widget)->read_button);
}

static void
tw_reading_bar_dispose (GObject *object)
{
  TwReadingBar *self = TW_READING_BAR (object);

  /* The child of a bin goes with its template only when it was let go first. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_READING_BAR);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_reading_bar_parent_class)->dispose (object);
}

static void
tw_reading_bar_class_init (TwReadingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_reading_bar_dispose;
  widget_class->grab_focus = tw_reading_bar_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/tandem/tw-reading-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TwReadingBar, progress_label);
  gtk_widget_class_bind_template_child (widget_class, TwReadingBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, TwReadingBar, lesson_button);
  gtk_widget_class_bind_template_child (widget_class, TwReadingBar, read_button);
  gtk_widget_class_bind_template_child (widget_class, TwReadingBar, next_button);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_lesson_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_read_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
}

static void
tw_reading_bar_init (TwReadingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_reading_bar_begin:
 * @workspace: an open file
 * @cohort_id: a cohort
 * @tandem_id: the tandem of it on whose page the bar is
 */
void
tw_reading_bar_begin (TwReadingBar *self,
                      TwWorkspace  *workspace,
                      gint64        cohort_id,
                      gint64        tandem_id)
{
  g_return_if_fail (TW_IS_READING_BAR (self));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->cohort_id = cohort_id;
  self->tandem_id = tandem_id;
  g_signal_connect_object (workspace, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

/**
 * tw_reading_bar_find_first:
 * @workspace: an open file
 * @cohort_id: a cohort
 *
 * Returns: the tandem with which reading begins: the first of which something is still to be read, or the first at all;
 *   0 where nobody said anything in words
 */
gint64
tw_reading_bar_find_first (TwWorkspace *workspace,
                           gint64       cohort_id)
{
  g_autoptr (GArray) tandems = tw_workspace_count_words (workspace, cohort_id, NULL);

  for (guint i = 0; tandems != NULL && i < tandems->len; i++)
    if (get_words (tandems, i)->n_unread > 0)
      return get_words (tandems, i)->tandem_id;

  return tandems != NULL && tandems->len > 0 ? get_words (tandems, 0)->tandem_id : 0;
}
