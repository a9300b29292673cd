/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks when something happened or is to happen, and what there is to say about it: a meeting, a pause, an end, a
 * conflict. Who opens it chooses what is asked; today and what is usual are filled in, so that Enter is often enough. */

#include "tw-event-dialog.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "tw-date-row.h"
#include "tw-discard.h"
#include "tw-refusal.h"
#include "tw-wrapped-title.h"

struct _TwEventDialog
{
  AdwDialog parent_instance;

  TwEventFunc perform;
  GtkWidget *owner; /* not held: the dialog lies over it */
  gint64 id;
  gboolean text_required;
  GDate day;
  GDate until;

  GtkButton *accept_button;
  AdwPreferencesGroup *group;
  TwDateRow *day_row;
  AdwEntryRow *time_row;
  AdwComboRow *choice_row;
  AdwSpinRow *cadence_row;
  TwDateRow *until_row;
  AdwSpinRow *minutes_row;
  AdwEntryRow *text_row;
  GtkWidget *preparation_group;
  AdwSpinRow *mentor_row;
  AdwSpinRow *mentee_row;
};

G_DEFINE_FINAL_TYPE (TwEventDialog, tw_event_dialog, ADW_TYPE_DIALOG)

static gboolean
read_time (TwEventDialog *self,
           guint         *hour,
           guint         *minute)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->time_row));
  char rest;

  return sscanf (text, "%2u:%2u%c", hour, minute, &rest) == 2 && *hour < 24 && *minute < 60;
}

static gboolean
is_filled (TwEventDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text_row))));

  return *text != '\0';
}

static void
on_changed (TwEventDialog *self)
{
  guint hour, minute;
  const gboolean is_time = !gtk_widget_get_visible (GTK_WIDGET (self->time_row)) || read_time (self, &hour, &minute);

  if (is_time)
    gtk_widget_remove_css_class (GTK_WIDGET (self->time_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->time_row), "error");
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept_button), is_time && (!self->text_required || is_filled (self)));
}

/* -1: nobody knows. */
static gboolean
show_unknown (TwEventDialog *self,
              AdwSpinRow    *row)
{
  if (adw_spin_row_get_value (row) >= 0)
    return FALSE;

  gtk_editable_set_text (GTK_EDITABLE (row), "–");

  return TRUE;
}

/* Otherwise a row that the focus only passes through would read its dash as 0 minutes. */
static int
read_unknown (TwEventDialog *self,
              double        *minutes,
              AdwSpinRow    *row)
{
  if (strpbrk (gtk_editable_get_text (GTK_EDITABLE (row)), "0123456789") != NULL)
    return FALSE;

  *minutes = -1;

  return TRUE;
}

static void
on_cancel_clicked (TwEventDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_accept_clicked (TwEventDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (self->perform (self, self->owner, &error))
    tw_discard_close (ADW_DIALOG (self));
  else if (error != NULL)
    tw_refusal_present (GTK_WIDGET (self), _("Not Done"), error);
}

static void
tw_event_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_EVENT_DIALOG);

  G_OBJECT_CLASS (tw_event_dialog_parent_class)->dispose (object);
}

static void
tw_event_dialog_class_init (TwEventDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  G_OBJECT_CLASS (klass)->dispose = tw_event_dialog_dispose;

  g_type_ensure (TW_TYPE_DATE_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/tandem/tw-event-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwEventDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, TwEventDialog, group);
  gtk_widget_class_bind_template_child (widget_class, TwEventDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, TwEventDialog, time_row);
  gtk_widget_class_bind_template_child (widget_class, TwEventDialog, choice_row);
  gtk_widget_class_bind_template_child (widget_class, TwEventDialog, cadence_row);
  gtk_widget_class_bind_template_child (widget_class, TwEventDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, TwEventDialog, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, TwEventDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, TwEventDialog, preparation_group);
  gtk_widget_class_bind_template_child (widget_class, TwEventDialog, mentor_row);
  gtk_widget_class_bind_template_child (widget_class, TwEventDialog, mentee_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, show_unknown);
  gtk_widget_class_bind_template_callback (widget_class, read_unknown);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_clicked);
}

static void
tw_event_dialog_init (TwEventDialog *self)
{
  g_date_clear (&self->day, 1);
  g_date_clear (&self->until, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
  tw_discard_guard (ADW_DIALOG (self));
}

/**
 * tw_event_dialog_new:
 * @title: what it is about
 * @accept_label: the button that does it
 * @perform: does it
 * @owner: who opens it, handed to @perform
 *
 * Returns: (transfer floating): a dialog that asks nothing yet
 */
TwEventDialog *
tw_event_dialog_new (const char  *title,
                     const char  *accept_label,
                     TwEventFunc  perform,
                     GtkWidget   *owner)
{
  TwEventDialog *self = g_object_new (TW_TYPE_EVENT_DIALOG, "title", title, NULL);

  self->perform = perform;
  self->owner = owner;
  gtk_button_set_label (self->accept_button, accept_label);

  return self;
}

/**
 * tw_event_dialog_describe:
 * @description: what will happen
 */
void
tw_event_dialog_describe (TwEventDialog *self,
                          const char    *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_preferences_group_set_description (self->group, escaped);
}

/**
 * tw_event_dialog_ask_day:
 * @title: which day
 * @iso_date: (nullable): the day that is filled in; %NULL: today
 */
void
tw_event_dialog_ask_day (TwEventDialog *self,
                         const char    *title,
                         const char    *iso_date)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day_row), title);
  tw_date_row_set_date (self->day_row, iso_date != NULL ? iso_date : today);
  gtk_widget_set_visible (GTK_WIDGET (self->day_row), TRUE);
}

/**
 * tw_event_dialog_ask_time:
 * @time: the time that is filled in, "HH:MM"
 */
void
tw_event_dialog_ask_time (TwEventDialog *self,
                          const char    *time)
{
  gtk_widget_set_visible (GTK_WIDGET (self->time_row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->time_row), time);
}

/**
 * tw_event_dialog_ask_choice:
 * @title: what is chosen
 * @choices: (array zero-terminated=1): from these; the first is chosen
 */
void
tw_event_dialog_ask_choice (TwEventDialog      *self,
                            const char         *title,
                            const char * const *choices)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (choices);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->choice_row), title);
  adw_combo_row_set_model (self->choice_row, G_LIST_MODEL (list));
  gtk_widget_set_visible (GTK_WIDGET (self->choice_row), TRUE);
}

/**
 * tw_event_dialog_choose:
 * @choice: which of the choices is chosen to begin with
 */
void
tw_event_dialog_choose (TwEventDialog *self,
                        guint          choice)
{
  adw_combo_row_set_selected (self->choice_row, choice);
}

/**
 * tw_event_dialog_ask_cadence:
 * @days: how many days lie between two meetings
 *
 * Also asks until when.
 */
void
tw_event_dialog_ask_cadence (TwEventDialog *self,
                             int            days)
{
  adw_spin_row_set_value (self->cadence_row, days);
  gtk_widget_set_visible (GTK_WIDGET (self->cadence_row), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->until_row), TRUE);
}

/**
 * tw_event_dialog_ask_minutes:
 * @minutes: the duration that is filled in
 */
void
tw_event_dialog_ask_minutes (TwEventDialog *self,
                             int            minutes)
{
  adw_spin_row_set_value (self->minutes_row, minutes);
  gtk_widget_set_visible (GTK_WIDGET (self->minutes_row), TRUE);
}

/**
 * tw_event_dialog_ask_text:
 * @title: what there is to say
 * @text: (nullable): what is filled in
 */
void
tw_event_dialog_ask_text (TwEventDialog *self,
                          const char    *title,
                          const char    *text)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->text_row), title);
  gtk_editable_set_text (GTK_EDITABLE (self->text_row), text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text_row), TRUE);
}

/**
 * tw_event_dialog_require_text:
 *
 * Nothing is done before something is said, so the focus is there.
 */
void
tw_event_dialog_require_text (TwEventDialog *self)
{
  self->text_required = TRUE;
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->text_row));
  on_changed (self);
}

/**
 * tw_event_dialog_ask_preparation:
 *
 * Asks how long both sides prepared (D20).
 */
void
tw_event_dialog_ask_preparation (TwEventDialog *self)
{
  gtk_widget_set_visible (self->preparation_group, TRUE);
}

/**
 * tw_event_dialog_get_id:
 *
 * Returns: what it is about, as given
 */
gint64
tw_event_dialog_get_id (TwEventDialog *self)
{
  return self->id;
}

/**
 * tw_event_dialog_set_id:
 * @id: what it is about
 */
void
tw_event_dialog_set_id (TwEventDialog *self,
                        gint64         id)
{
  self->id = id;
}

/**
 * tw_event_dialog_get_day:
 *
 * Returns: (transfer none): the day
 */
const GDate *
tw_event_dialog_get_day (TwEventDialog *self)
{
  g_date_clear (&self->day, 1);
  g_date_set_parse (&self->day, tw_date_row_get_date (self->day_row));

  return &self->day;
}

/**
 * tw_event_dialog_get_until:
 *
 * Returns: (transfer none) (nullable): the last day; %NULL: none was chosen
 */
const GDate *
tw_event_dialog_get_until (TwEventDialog *self)
{
  if (tw_date_row_get_date (self->until_row) == NULL)
    return NULL;

  g_date_clear (&self->until, 1);
  g_date_set_parse (&self->until, tw_date_row_get_date (self->until_row));

  return &self->until;
}

/**
 * tw_event_dialog_dup_moment:
 *
 * Returns: (transfer full): day and time as "YYYY-MM-DDTHH:MM"
 */
char *
tw_event_dialog_dup_moment (TwEventDialog *self)
{
  guint hour = 12, minute = 0;

  read_time (self, &hour, &minute);

  return g_strdup_printf ("%sT%02u:%02u", tw_date_row_get_date (self->day_row), hour, minute);
}

/**
 * tw_event_dialog_get_choice:
 *
 * Returns: which was chosen
 */
guint
tw_event_dialog_get_choice (TwEventDialog *self)
{
  return adw_combo_row_get_selected (self->choice_row);
}

/**
 * tw_event_dialog_get_cadence:
 *
 * Returns: days from meeting to meeting
 */
int
tw_event_dialog_get_cadence (TwEventDialog *self)
{
  return (int) adw_spin_row_get_value (self->cadence_row);
}

/**
 * tw_event_dialog_get_minutes:
 *
 * Returns: how long
 */
int
tw_event_dialog_get_minutes (TwEventDialog *self)
{
  return (int) adw_spin_row_get_value (self->minutes_row);
}

/**
 * tw_event_dialog_get_mentor_prep:
 *
 * Returns: the minutes that the mentor prepared; -1: not known
 */
int
tw_event_dialog_get_mentor_prep (TwEventDialog *self)
{
  return (int) adw_spin_row_get_value (self->mentor_row);
}

/**
 * tw_event_dialog_get_mentee_prep:
 *
 * Returns: the minutes that the mentee prepared; -1: not known
 */
int
tw_event_dialog_get_mentee_prep (TwEventDialog *self)
{
  return (int) adw_spin_row_get_value (self->mentee_row);
}

/**
 * tw_event_dialog_get_text:
 *
 * Returns: (transfer none) (nullable): what was said; %NULL: nothing
 */
const char *
tw_event_dialog_get_text (TwEventDialog *self)
{
  return is_filled (self) ? gtk_editable_get_text (GTK_EDITABLE (self->text_row)) : NULL;
}
