/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper page by page on the whole screen, for a room full of people. */

#include "tw-presentation.h"

#include <gdk/gdkkeysyms.h>

#include "tw-paper-sheet.h"

struct _TwPresentation
{
  GtkWindow parent_instance;

  TwPrintout *printout;
  guint page;
  TwPaperSheet *sheet;
};

G_DEFINE_FINAL_TYPE (TwPresentation, tw_presentation, GTK_TYPE_WINDOW)

static void
show_page (TwPresentation *self)
{
  g_autofree char *title = NULL;

  tw_paper_sheet_show_page (self->sheet, self->printout, self->page);
  title = tw_paper_sheet_write_name (self->sheet);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
say_page (TwPresentation *self)
{
  g_autofree char *words = NULL;

  g_object_get (self->sheet, "words", &words, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sheet), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
}

static void
turn (TwPresentation *self,
      guint           page)
{
  if (page == self->page || page >= tw_printout_get_n_pages (self->printout))
    return;

  self->page = page;
  show_page (self);
}

static gboolean
on_key_pressed (TwPresentation *self,
                guint           key)
{
  guint last = tw_printout_get_n_pages (self->printout) - 1;

  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Down:
    case GDK_KEY_Page_Down:
    case GDK_KEY_space:
    case GDK_KEY_Return:
      turn (self, self->page + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_Up:
    case GDK_KEY_Page_Up:
    case GDK_KEY_BackSpace:
      turn (self, self->page > 0 ? self->page - 1 : 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      turn (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      turn (self, last);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
    case GDK_KEY_F5:
      gtk_window_close (GTK_WINDOW (self));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_clicked (TwPresentation *self)
{
  turn (self, self->page + 1);
}

static void
tw_presentation_dispose (GObject *object)
{
  g_clear_object (&TW_PRESENTATION (object)->printout);

  G_OBJECT_CLASS (tw_presentation_parent_class)->dispose (object);
}

static void
tw_presentation_class_init (TwPresentationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tw_presentation_dispose;
}

/* The keys come here first: a window moves the focus with its arrows. */
static void
tw_presentation_init (TwPresentation *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->sheet = TW_PAPER_SHEET (tw_paper_sheet_new ());
  g_signal_connect_object (self->sheet, "notify::words", G_CALLBACK (say_page), self, G_CONNECT_SWAPPED);
  gtk_widget_set_focusable (GTK_WIDGET (self->sheet), TRUE);
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->sheet));
  gtk_widget_add_css_class (GTK_WIDGET (self), "presentation");
  gtk_window_set_default_size (GTK_WINDOW (self), 960, 720);

  g_signal_connect_object (click, "released", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * tw_presentation_new:
 * @parent: the window it belongs to
 * @printout: a paper that is laid out
 *
 * Returns: (transfer none): the presentation, on the whole screen once it is presented; it is GTK's
 */
TwPresentation *
tw_presentation_new (GtkWindow  *parent,
                     TwPrintout *printout)
{
  TwPresentation *self;

  g_return_val_if_fail (TW_IS_PRINTOUT (printout), NULL);

  self = g_object_new (TW_TYPE_PRESENTATION, "transient-for", parent, "modal", TRUE, NULL);
  self->printout = g_object_ref (printout);
  show_page (self);
  gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->sheet));

  return self;
}
