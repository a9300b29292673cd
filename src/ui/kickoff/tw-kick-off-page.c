/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The kick-off of a cohort (D11): when and where, what is printed for it, who was invited and came, and what the tandems
 * wrote on their sheets. A cohort that has no kick-off gets one with the first day that is chosen. */

#include "tw-kick-off-page.h"

#include <glib/gi18n.h>

#include "tw-date-row.h"
#include "tw-kick-off-guests.h"
#include "tw-kick-off-sheets.h"
#include "tw-language.h"
#include "tw-milestone-commands.h"
#include "tw-paper-commands.h"
#include "tw-refusal.h"
#include "tw-undo-buttons.h"

struct _TwKickOffPage
{
  AdwNavigationPage parent_instance;

  TwWorkspace *workspace;
  TwCohort *cohort;
  gint64 milestone_id; /* 0: there is none yet */
  gboolean showing;    /* the fields follow the file, not the other way round */

  TwUndoButtons *undo_buttons;
  TwDateRow *day_row;
  AdwEntryRow *place_row;
  AdwActionRow *done_row;
  GtkWidget *done_button;
  TwKickOffGuests *guests;
  TwKickOffSheets *sheets;
};

G_DEFINE_FINAL_TYPE (TwKickOffPage, tw_kick_off_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_kick_off (const TwMilestoneRow *milestone,
               gpointer              page)
{
  TwKickOffPage *self = page;
  g_autofree char *done = NULL;

  if (milestone->kind != TW_MILESTONE_KICK_OFF)
    return;

  self->milestone_id = milestone->id;
  done = tw_language_iso_date (tw_language_session (), milestone->done_on, TW_DATE_LONG);
  tw_date_row_set_date (self->day_row, milestone->due_on);
  if (!gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->place_row)))))
    gtk_editable_set_text (GTK_EDITABLE (self->place_row), milestone->place != NULL ? milestone->place : "");
  adw_action_row_set_subtitle (self->done_row, done != NULL ? done : _("Not yet"));
  gtk_widget_set_visible (self->done_button, done == NULL);
}

static void
show_all (TwKickOffPage *self)
{
  const gboolean writable = !tw_workspace_get_read_only (self->workspace);

  self->showing = TRUE;
  self->milestone_id = 0;
  adw_action_row_set_subtitle (self->done_row, _("Not yet"));
  tw_workspace_each_milestone (self->workspace, tw_cohort_get_id (self->cohort), show_kick_off, self, NULL);
  if (self->milestone_id == 0)
    tw_date_row_set_date (self->day_row, tw_cohort_get_starts_on (self->cohort));
  self->showing = FALSE;

  gtk_widget_set_sensitive (GTK_WIDGET (self->day_row), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->place_row), writable);
  gtk_widget_set_sensitive (self->done_button, writable);
  tw_kick_off_guests_show (self->guests, self->milestone_id);
  tw_kick_off_sheets_show (self->sheets);
}

/* Only a kick-off that is there has guests and a place. */
static gboolean
require_kick_off (TwKickOffPage  *self,
                  GError        **error)
{
  const TwMilestoneRow kick_off = {
    .cohort_id = tw_cohort_get_id (self->cohort),
    .kind = TW_MILESTONE_KICK_OFF,
    .due_on = tw_date_row_get_date (self->day_row),
  };

  if (self->milestone_id == 0)
    self->milestone_id = tw_workspace_add_milestone (self->workspace, &kick_off, error);

  return self->milestone_id != 0;
}

static void
on_day_changed (TwKickOffPage *self)
{
  g_autoptr (GError) error = NULL;
  const gboolean is_new = self->milestone_id == 0;
  gboolean done;
  GDate day;

  if (self->showing || self->workspace == NULL || tw_date_row_get_date (self->day_row) == NULL)
    return;

  g_date_clear (&day, 1);
  g_date_set_parse (&day, tw_date_row_get_date (self->day_row));
  done = is_new ? require_kick_off (self, &error)
                : tw_workspace_move_milestone (self->workspace, self->milestone_id, &day, &error);
  if (!done)
    tw_refusal_present (GTK_WIDGET (self), _("Not Done"), error);
}

typedef struct
{
  TwKickOffPage *page;
  TwMilestoneRow row;
  char *title;
  char *due_on;
  char *done_on;
  char *place;
} Placed;

static void
copy_kick_off (const TwMilestoneRow *milestone,
               gpointer              placed_pointer)
{
  Placed *placed = placed_pointer;

  if (milestone->id != placed->page->milestone_id)
    return;

  placed->row = *milestone;
  placed->row.title = placed->title = g_strdup (milestone->title);
  placed->row.due_on = placed->due_on = g_strdup (milestone->due_on);
  placed->row.done_on = placed->done_on = g_strdup (milestone->done_on);
  placed->row.place = placed->place = g_strdup (milestone->place);
}

static void
on_place_applied (TwKickOffPage *self)
{
  g_autoptr (GError) error = NULL;
  Placed placed = { .page = self };
  /* Before a new kick-off shows itself in the field. */
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->place_row)));

  if (!require_kick_off (self, &error) ||
      !tw_workspace_each_milestone (self->workspace, tw_cohort_get_id (self->cohort), copy_kick_off, &placed, &error))
    {
      tw_refusal_present (GTK_WIDGET (self), _("Not Done"), error);
      return;
    }

  placed.row.place = typed;
  if (!tw_workspace_change_milestone (self->workspace, &placed.row, &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Done"), error);
  g_free (placed.title);
  g_free (placed.due_on);
  g_free (placed.done_on);
  g_free (placed.place);
}

/* What was typed and not confirmed is stored when the field or the page is left, as everything on this page is at once;
 * it can be undone. */
static void
on_place_left (TwKickOffPage *self)
{
  Placed placed = { .page = self };
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->place_row))));

  if (self->workspace == NULL || tw_workspace_get_read_only (self->workspace))
    return;

  tw_workspace_each_milestone (self->workspace, tw_cohort_get_id (self->cohort), copy_kick_off, &placed, NULL);
  if (g_strcmp0 (typed, placed.place != NULL ? placed.place : "") != 0)
    on_place_applied (self);
  g_free (placed.title);
  g_free (placed.due_on);
  g_free (placed.done_on);
  g_free (placed.place);
}

static void
on_done_clicked (TwKickOffPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  const char *due_on = tw_date_row_get_date (self->day_row);
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_parse (&day, g_strcmp0 (due_on, today) < 0 ? due_on : today);
  if (!require_kick_off (self, &error) ||
      !tw_workspace_set_milestone_done (self->workspace, self->milestone_id, &day, &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Done"), error);
}

static void
print (TwKickOffPage *self,
       TwPaperKind    kind,
       gint64         for_whom)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.print-paper", "(sxx)", tw_paper_kind_to_word (kind),
                              tw_cohort_get_id (self->cohort), for_whom);
}

static void
on_agenda_activated (TwKickOffPage *self)
{
  print (self, TW_PAPER_KIND_KICK_OFF, TW_PAPER_FOR_NOBODY);
}

static void
on_sheets_activated (TwKickOffPage *self)
{
  print (self, TW_PAPER_KIND_AGREEMENT, TW_PAPER_FOR_EVERY_TANDEM);
}

static void
tw_kick_off_page_dispose (GObject *object)
{
  TwKickOffPage *self = TW_KICK_OFF_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_KICK_OFF_PAGE);
  g_clear_object (&self->cohort);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_kick_off_page_parent_class)->dispose (object);
}

static void
tw_kick_off_page_class_init (TwKickOffPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_kick_off_page_dispose;

  g_type_ensure (TW_TYPE_DATE_ROW);
  g_type_ensure (TW_TYPE_KICK_OFF_GUESTS);
  g_type_ensure (TW_TYPE_KICK_OFF_SHEETS);
  g_type_ensure (TW_TYPE_UNDO_BUTTONS);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/kickoff/tw-kick-off-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwKickOffPage, undo_buttons);
  gtk_widget_class_bind_template_child (widget_class, TwKickOffPage, day_row);
  gtk_widget_class_bind_template_child (widget_class, TwKickOffPage, place_row);
  gtk_widget_class_bind_template_child (widget_class, TwKickOffPage, done_row);
  gtk_widget_class_bind_template_child (widget_class, TwKickOffPage, done_button);
  gtk_widget_class_bind_template_child (widget_class, TwKickOffPage, guests);
  gtk_widget_class_bind_template_child (widget_class, TwKickOffPage, sheets);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_place_applied);
  gtk_widget_class_bind_template_callback (widget_class, on_done_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_agenda_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_sheets_activated);
}

static void
tw_kick_off_page_init (TwKickOffPage *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_place_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->place_row), focus);
  g_signal_connect (self, "unmap", G_CALLBACK (on_place_left), NULL);
}

/**
 * tw_kick_off_page_new:
 * @workspace: an open file
 * @cohort: a cohort of it
 *
 * Returns: (transfer floating): the page of its kick-off
 */
TwKickOffPage *
tw_kick_off_page_new (TwWorkspace *workspace,
                      TwCohort    *cohort)
{
  TwKickOffPage *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (TW_IS_COHORT (cohort), NULL);

  self = g_object_new (TW_TYPE_KICK_OFF_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  self->cohort = g_object_ref (cohort);
  g_object_set (self->undo_buttons, "workspace", workspace, NULL);
  tw_kick_off_guests_set_cohort (self->guests, workspace, cohort);
  tw_kick_off_sheets_set_cohort (self->sheets, workspace, cohort);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  show_all (self);

  return self;
}
