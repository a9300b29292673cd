/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tandems of a cohort and their meetings as sheets. */

#include "tw-export-sheets-private.h"

#include "tw-cohort-lists.h"
#include "tw-names.h"

typedef struct
{
  TwSheetWriter *writer;
  TwLanguage *language;
} Target;

static const TwSheetColumn tandem_columns[] = {
  { NC_ ("heading", "Tandem"), TW_SHEET_INTEGER, 9 },
  { NC_ ("heading", "Mentor's number"), TW_SHEET_TEXT, 14 },
  { NC_ ("heading", "Mentor"), TW_SHEET_TEXT, 26 },
  { NC_ ("heading", "Mentor's department"), TW_SHEET_TEXT, 22 },
  { NC_ ("heading", "Mentee's number"), TW_SHEET_TEXT, 14 },
  { NC_ ("heading", "Mentee"), TW_SHEET_TEXT, 26 },
  { NC_ ("heading", "Mentee's department"), TW_SHEET_TEXT, 22 },
  { NC_ ("heading", "State"), TW_SHEET_TEXT, 14 },
  { NC_ ("heading", "Match score"), TW_SHEET_DECIMAL, 10 },
  { NC_ ("heading", "Pinned"), TW_SHEET_TEXT, 9 },
  { NC_ ("heading", "Starts"), TW_SHEET_DATE, 12 },
  { NC_ ("heading", "Ends"), TW_SHEET_DATE, 12 },
  { NC_ ("heading", "Ended"), TW_SHEET_DATE, 12 },
  { NC_ ("heading", "Meetings planned"), TW_SHEET_INTEGER, 10 },
  { NC_ ("heading", "Meetings held"), TW_SHEET_INTEGER, 10 },
  { NC_ ("heading", "Moved, cancelled or missed"), TW_SHEET_INTEGER, 14 },
  { NC_ ("heading", "Next meeting"), TW_SHEET_TIME, 17 },
};

static const TwSheetColumn meeting_columns[] = {
  { NC_ ("heading", "Tandem"), TW_SHEET_INTEGER, 9 },
  { NC_ ("heading", "Mentor"), TW_SHEET_TEXT, 26 },
  { NC_ ("heading", "Mentee"), TW_SHEET_TEXT, 26 },
  { NC_ ("heading", "Date"), TW_SHEET_TIME, 17 },
  { NC_ ("heading", "Duration in minutes"), TW_SHEET_INTEGER, 10 },
  { NC_ ("heading", "Place"), TW_SHEET_TEXT, 26 },
  { NC_ ("heading", "State"), TW_SHEET_TEXT, 14 },
  { NC_ ("heading", "Missed by"), TW_SHEET_TEXT, 14 },
  { NC_ ("heading", "Mentor's preparation in minutes"), TW_SHEET_INTEGER, 14 },
  { NC_ ("heading", "Mentee's preparation in minutes"), TW_SHEET_INTEGER, 14 },
};

static void
add_name (const Target         *target,
          const TwPairedPerson *person)
{
  tw_sheet_writer_add_text (target->writer,
                            person->name ? person->name : tw_language_tr (target->language, "Erased person"));
}

static void
add_person (const Target         *target,
            const TwPairedPerson *person)
{
  tw_sheet_writer_add_text (target->writer, person->number);
  add_name (target, person);
  tw_sheet_writer_add_text (target->writer, person->department);
}

static void
add_minutes (const Target *target,
             int           minutes)
{
  if (minutes < 0)
    tw_sheet_writer_add_text (target->writer, NULL);
  else
    tw_sheet_writer_add_number (target->writer, minutes);
}

static gboolean
add_tandem (gpointer      taker,
            gconstpointer row)
{
  const Target *target = taker;
  const TwTandemLine *line = row;

  tw_sheet_writer_add_number (target->writer, (double) line->id);
  add_person (target, &line->mentor);
  add_person (target, &line->mentee);
  tw_sheet_writer_add_text (target->writer, tw_tandem_state_name (target->language, line->state));
  if (line->score < 0)
    tw_sheet_writer_add_text (target->writer, NULL);
  else
    tw_sheet_writer_add_number (target->writer, line->score / 100.0);
  tw_sheet_writer_add_text (target->writer, line->pinned ? tw_language_trc (target->language, "answer", "yes") : NULL);
  tw_sheet_writer_add_date (target->writer, line->starts_on);
  tw_sheet_writer_add_date (target->writer, line->ends_on);
  tw_sheet_writer_add_date (target->writer, line->ended_on);
  tw_sheet_writer_add_number (target->writer, line->n_planned);
  tw_sheet_writer_add_number (target->writer, line->n_held);
  tw_sheet_writer_add_number (target->writer, line->n_fell_through);
  tw_sheet_writer_add_date (target->writer, line->next_at);
  tw_sheet_writer_end_row (target->writer);

  return TRUE;
}

static const char *
get_missed_by (const Target *target,
               const char   *missed_by)
{
  if (!missed_by)
    return NULL;
  if (g_str_equal (missed_by, "both"))
    return tw_language_trc (target->language, "who missed a meeting", "Both");

  return tw_role_name (target->language, missed_by);
}

static gboolean
add_meeting (gpointer      taker,
             gconstpointer row)
{
  const Target *target = taker;
  const TwMeetingLine *line = row;

  tw_sheet_writer_add_number (target->writer, (double) line->tandem_id);
  add_name (target, &line->mentor);
  add_name (target, &line->mentee);
  tw_sheet_writer_add_date (target->writer, line->starts_at);
  tw_sheet_writer_add_number (target->writer, line->minutes);
  tw_sheet_writer_add_text (target->writer, line->place);
  tw_sheet_writer_add_text (target->writer, tw_meeting_state_name (target->language, line->state));
  tw_sheet_writer_add_text (target->writer, get_missed_by (target, line->missed_by));
  add_minutes (target, line->mentor_prep_minutes);
  add_minutes (target, line->mentee_prep_minutes);
  tw_sheet_writer_end_row (target->writer);

  return TRUE;
}

/*
 * tw_tandems_sheet_write:
 *
 * The cohort's tandems, ended ones too, with their score and how often they met. Why one ended stays on its own page:
 * of several together the figures tell it (P8).
 */
gboolean
tw_tandems_sheet_write (TwSheetWriter  *writer,
                        TwWorkspace    *workspace,
                        gint64          cohort_id,
                        TwLanguage     *language,
                        GError        **error)
{
  Target target = { writer, language };

  tw_sheet_writer_begin (writer, tw_language_trc (language, "sheet", "Tandems"), tandem_columns,
                         G_N_ELEMENTS (tandem_columns));

  return tw_cohort_lists_read_tandems (tw_workspace_reading (workspace), cohort_id, add_tandem, &target, error);
}

/*
 * tw_meetings_sheet_write:
 *
 * All meetings of the cohort's tandems, those that fell through too.
 */
gboolean
tw_meetings_sheet_write (TwSheetWriter  *writer,
                         TwWorkspace    *workspace,
                         gint64          cohort_id,
                         TwLanguage     *language,
                         GError        **error)
{
  Target target = { writer, language };

  tw_sheet_writer_begin (writer, tw_language_trc (language, "sheet", "Meetings"), meeting_columns,
                         G_N_ELEMENTS (meeting_columns));

  return tw_cohort_lists_read_meetings (tw_workspace_reading (workspace), cohort_id, add_meeting, &target, error);
}
