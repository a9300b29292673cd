/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The meetings of a tandem as rows, each with what can be done to it, and the hours they took (D20). */

#include "tw-tandem-meetings.h"

#include <glib/gi18n.h>
#include <string.h>

#include "timeline/tw-timeline-glyph.h"
#include "tw-language.h"
#include "tw-meeting-actions.h"
#include "tw-meeting-commands.h"
#include "tw-names.h"

static TwTimelineGlyph
choose_glyph (TwMeetingState state)
{
  static const TwTimelineGlyph glyphs[] = {
    [TW_MEETING_PLANNED] = TW_GLYPH_PLANNED,     [TW_MEETING_HELD] = TW_GLYPH_HELD,
    [TW_MEETING_MOVED] = TW_GLYPH_MOVED,         [TW_MEETING_CANCELLED] = TW_GLYPH_CANCELLED,
    [TW_MEETING_MISSED] = TW_GLYPH_MISSED,
  };

  return glyphs[state];
}

static const char *
say_missed_by (TwMissedBy missed_by)
{
  return missed_by == TW_MISSED_BY_MENTOR   ? _("Missed by the mentor")
         : missed_by == TW_MISSED_BY_MENTEE ? _("Missed by the mentee")
                                            : _("Missed by both");
}

static char *
describe (const TwMeetingRow *meeting)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *duration = tw_language_duration (language, meeting->minutes);
  g_autoptr (GString) text = g_string_new (NULL);
  const int preparation = MAX (meeting->mentor_prep_minutes, 0) + MAX (meeting->mentee_prep_minutes, 0);

  g_string_append (text, meeting->state == TW_MEETING_MISSED
                           ? say_missed_by (meeting->missed_by)
                           : tw_meeting_state_name (language, tw_word (TW_TYPE_MEETING_STATE, (int) meeting->state)));
  g_string_append_printf (text, " · %s", duration);
  if (meeting->place != NULL)
    g_string_append_printf (text, " · %s", meeting->place);
  if (preparation > 0)
    {
      g_autofree char *prepared = tw_language_duration (language, preparation);

      g_string_append (text, " · ");
      /* Translators: %s is a duration */
      g_string_append_printf (text, _("%s of preparation"), prepared);
    }
  if (meeting->note != NULL)
    g_string_append_printf (text, "\n%s", meeting->note);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_held_button (AdwActionRow       *row,
                 const TwMeetingRow *meeting)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Held"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "meeting.held");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", meeting->id);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (row, button);
}

static void
add_menu (AdwActionRow       *row,
          const TwMeetingRow *meeting)
{
  g_autoptr (GMenuModel) menu = tw_meeting_actions_create_menu (meeting->id, meeting->state, meeting->starts_at);
  GtkWidget *button;

  if (menu == NULL)
    return;

  button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _("What Became of It"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
create_row (const TwMeetingRow *meeting,
            gboolean            is_due,
            gboolean            writable)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = tw_language_moment (tw_language_session (), meeting->starts_at, TW_DATE_WEEKDAY);
  g_autofree char *what = describe (meeting);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), what);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tw_timeline_glyph_image_new (choose_glyph (meeting->state)));
  if (writable && is_due)
    add_held_button (ADW_ACTION_ROW (row), meeting);
  if (writable)
    add_menu (ADW_ACTION_ROW (row), meeting);

  return row;
}

/* D20: the hours of both sides, preparation included. */
static void
show_effort (TwTandemSection *effort,
             GPtrArray       *meetings)
{
  TwLanguage *language = tw_language_session ();
  int met = 0, mentor = 0, mentee = 0;
  g_autofree char *both = NULL, *of_mentor = NULL, *of_mentee = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      const TwMeetingRow *meeting = g_ptr_array_index (meetings, i);

      if (meeting->state != TW_MEETING_HELD)
        continue;
      met += meeting->minutes;
      mentor += meeting->minutes + MAX (meeting->mentor_prep_minutes, 0);
      mentee += meeting->minutes + MAX (meeting->mentee_prep_minutes, 0);
    }

  tw_tandem_section_begin (effort);
  if (met > 0)
    {
      both = tw_language_duration (language, met);
      of_mentor = tw_language_duration (language, mentor);
      of_mentee = tw_language_duration (language, mentee);
      tw_tandem_section_add_fact (effort, _("In Meetings"), both);
      tw_tandem_section_add_fact (effort, _("Of the Mentor, Preparation Included"), of_mentor);
      tw_tandem_section_add_fact (effort, _("Of the Mentee, Preparation Included"), of_mentee);
    }
  tw_tandem_section_end (effort);
}

/**
 * tw_tandem_meetings_show:
 * @to_come: gets the meetings that are planned, the next one first
 * @so_far: gets all others, the latest first
 * @effort: gets the hours
 * @workspace: an open file
 * @tandem_id: a tandem
 */
void
tw_tandem_meetings_show (TwTandemSection *to_come,
                         TwTandemSection *so_far,
                         TwTandemSection *effort,
                         TwWorkspace     *workspace,
                         gint64           tandem_id)
{
  g_autoptr (GPtrArray) meetings = tw_workspace_read_meetings (workspace, tandem_id, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *tonight = g_date_time_format (now, "%Y-%m-%dT23:59");
  const gboolean writable = !tw_workspace_get_read_only (workspace);

  if (meetings == NULL)
    return;

  tw_tandem_section_begin (to_come);
  tw_tandem_section_begin (so_far);
  for (guint i = 0; i < meetings->len; i++)
    {
      const TwMeetingRow *meeting = g_ptr_array_index (meetings, i);

      if (meeting->state == TW_MEETING_PLANNED)
        tw_tandem_section_add (to_come, create_row (meeting, strcmp (meeting->starts_at, tonight) <= 0, writable));
    }

  for (guint i = meetings->len; i > 0; i--)
    {
      const TwMeetingRow *meeting = g_ptr_array_index (meetings, i - 1);

      if (meeting->state != TW_MEETING_PLANNED)
        tw_tandem_section_add (so_far, create_row (meeting, FALSE, writable));
    }

  tw_tandem_section_end (to_come);
  tw_tandem_section_end (so_far);
  show_effort (effort, meetings);
}
