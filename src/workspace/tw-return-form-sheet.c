/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The return sheet of a tandem: what became of its meetings, and how long they took (P12, D20). What is known stands in
 * it; rows are left for what was met besides. */

#include "tw-form-sheets-private.h"

#include "tw-form-sheet.h"
#include "tw-meeting-table.h"
#include "tw-return-plan-private.h"
#include "tw-return-words-private.h"
#include "tw-returned-private.h"

#define FREE_ROWS 12

typedef struct
{
  TwFormSheet *sheet;
  TwLanguage *language;
  GStrv outcomes;
} Target;

static void
add_row (const Target       *target,
         const TwMeetingRow *meeting)
{
  g_autofree char *key = g_strdup_printf (TW_RETURN_MEETING_KEY "%" G_GINT64_FORMAT, meeting ? meeting->id : 0);

  tw_form_sheet_begin_row (target->sheet, key,
                           meeting ? tw_language_tr (target->language, "Planned meeting")
                                   : tw_language_tr (target->language, "Further meeting"));
  tw_form_sheet_add_time (target->sheet, meeting ? meeting->starts_at : NULL);
  tw_form_sheet_add_number (target->sheet, meeting ? meeting->minutes : 0, TW_RETURN_LEAST_MINUTES, TW_RETURN_MOST_MINUTES);
  tw_form_sheet_add_choice (target->sheet, NULL, (const char *const *) target->outcomes);
  tw_form_sheet_add_time (target->sheet, NULL);
  tw_form_sheet_add_number (target->sheet, -1, 0, TW_RETURN_MOST_PREP_MINUTES);
  tw_form_sheet_add_number (target->sheet, -1, 0, TW_RETURN_MOST_PREP_MINUTES);
}

/* What became of the others is known already. */
static gboolean
add_planned (gpointer      taker,
             gconstpointer row)
{
  const TwMeetingRow *meeting = row;

  if (meeting->state == TW_MEETING_PLANNED)
    add_row (taker, meeting);

  return TRUE;
}

static void
add_tandem (const Target *target,
            TwWorkspace  *workspace,
            TwTandem     *tandem)
{
  g_autofree char *key = g_strdup_printf (TW_RETURN_TANDEM_KEY "%" G_GINT64_FORMAT, tw_tandem_get_id (tandem));
  g_autoptr (TwParticipant) mentor = tw_workspace_get_participant (workspace, tw_tandem_get_mentor_id (tandem));
  g_autoptr (TwParticipant) mentee = tw_workspace_get_participant (workspace, tw_tandem_get_mentee_id (tandem));

  tw_form_sheet_begin_row (target->sheet, key, tw_language_trc (target->language, "heading", "Tandem"));
  tw_form_sheet_add_fixed (target->sheet, tw_participant_get_name (mentor));
  tw_form_sheet_add_fixed (target->sheet, tw_participant_get_name (mentee));
}

static void
add_headings (const Target *target)
{
  TwLanguage *language = target->language;
  const char *headings[] = {
    "",
    tw_language_trc (language, "heading", "Date"),
    tw_language_trc (language, "heading", "Duration in minutes"),
    tw_language_trc (language, "heading", "What became of it"),
    tw_language_trc (language, "heading", "Moved to"),
    tw_language_trc (language, "heading", "Mentor's preparation in minutes"),
    tw_language_trc (language, "heading", "Mentee's preparation in minutes"),
    NULL
  };

  tw_form_sheet_add_heading (target->sheet, headings);
}

/*
 * tw_return_form_sheet_write:
 * @tandem_id: a tandem
 * @path: where it is written
 * @language: the language it is asked in
 */
gboolean
tw_return_form_sheet_write (TwWorkspace  *workspace,
                            gint64        tandem_id,
                            const char   *path,
                            TwLanguage   *language,
                            GError      **error)
{
  g_autoptr (TwTandem) tandem = tw_workspace_get_tandem (workspace, tandem_id);
  g_autoptr (TwFormSheet) sheet = NULL;
  g_auto (GStrv) outcomes = tw_return_words_list (language);
  static const char note[] =
    N_ ("Please say for each meeting what became of it, and send this file back. Meetings that are not listed go into "
        "the free rows.");
  Target target = { NULL, language, outcomes };

  sheet = tw_form_sheet_new (path, TW_FORM_RETURN, tw_language_tr (language, "Return sheet for meetings"), error);
  if (!sheet)
    return FALSE;

  target.sheet = sheet;
  tw_form_sheet_add_note (sheet, tw_language_tr (language, note));
  add_tandem (&target, workspace, tandem);
  add_headings (&target);
  if (!tw_meeting_table_read_tandem (tw_workspace_reading (workspace), tandem_id, add_planned, &target, error))
    return FALSE;
  for (guint i = 0; i < FREE_ROWS; i++)
    add_row (&target, NULL);

  return tw_form_sheet_finish (sheet, error);
}
