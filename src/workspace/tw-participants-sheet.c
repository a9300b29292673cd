/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The participants of a cohort as a sheet. Its headings and words are those of an enrolment list, so that what was
 * corrected in Excel can be read again. */

#include "tw-export-sheets-private.h"

#include "tw-enrolment-table.h"
#include "tw-enrolment-words-private.h"
#include "tw-field-text.h"
#include "tw-names.h"
#include "tw-participant-table.h"

typedef struct
{
  TwField field;
  TwSheetColumnKind kind;
  int width;
} Column;

static const Column columns[] = {
  { TW_FIELD_NUMBER, TW_SHEET_TEXT, 14 },
  { TW_FIELD_NAME, TW_SHEET_TEXT, 26 },
  { TW_FIELD_EMAIL, TW_SHEET_TEXT, 26 },
  { TW_FIELD_ROLE, TW_SHEET_TEXT, 12 },
  { TW_FIELD_TOPICS, TW_SHEET_TEXT, 40 },
  { TW_FIELD_COMMITMENT, TW_SHEET_TEXT, 16 },
  { TW_FIELD_COMMITMENT_ON, TW_SHEET_DATE, 12 },
  { TW_FIELD_WILLINGNESS, TW_SHEET_TEXT, 12 },
  { TW_FIELD_CONSENT, TW_SHEET_TEXT, 10 },
  { TW_FIELD_CONSENT_ON, TW_SHEET_DATE, 12 },
  { TW_FIELD_CAPACITY, TW_SHEET_INTEGER, 10 },
  { TW_FIELD_MENTOR_STYLE, TW_SHEET_TEXT, 16 },
  { TW_FIELD_COMPETENCES, TW_SHEET_TEXT, 30 },
  { TW_FIELD_QUALIFICATIONS, TW_SHEET_TEXT, 30 },
  { TW_FIELD_LANGUAGES, TW_SHEET_TEXT, 20 },
  { TW_FIELD_AVAILABILITY, TW_SHEET_TEXT, 20 },
  { TW_FIELD_WISHES, TW_SHEET_TEXT, 16 },
  { TW_FIELD_SECOND_WISH, TW_SHEET_TEXT, 16 },
  { TW_FIELD_THIRD_WISH, TW_SHEET_TEXT, 16 },
  { TW_FIELD_MOTIVATION, TW_SHEET_TEXT, 50 },
};

static void
begin (TwSheetWriter *writer,
       TwLanguage    *language)
{
  TwSheetColumn sheet_columns[G_N_ELEMENTS (columns)];

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    sheet_columns[i] = (TwSheetColumn) { tw_field_heading (language, columns[i].field), columns[i].kind, columns[i].width };

  tw_sheet_writer_begin (writer, tw_language_trc (language, "sheet", "Participants"), sheet_columns,
                         G_N_ELEMENTS (columns));
}

static void
add_cell (TwSheetWriter            *writer,
          TwWorkspace              *workspace,
          TwParticipant            *participant,
          const TwEnrolmentAnswers *answers,
          const Column             *column,
          TwLanguage               *language)
{
  g_autofree char *text = NULL;

  if (column->field == TW_FIELD_CAPACITY)
    {
      tw_sheet_writer_add_number (writer, answers->capacity);
      return;
    }

  text = tw_enrolment_words (workspace, participant, answers, column->field, language);
  if (column->kind == TW_SHEET_DATE)
    tw_sheet_writer_add_date (writer, text);
  else
    tw_sheet_writer_add_text (writer, text);
}

static gboolean
add_role (TwSheetWriter  *writer,
          TwWorkspace    *workspace,
          gint64          cohort_id,
          TwRole          role,
          TwLanguage     *language,
          GError        **error)
{
  g_autoptr (GArray) ids = tw_participant_table_ids (tw_workspace_reading (workspace), cohort_id, role, error);

  for (guint i = 0; ids && i < ids->len; i++)
    {
      const gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (TwParticipant) participant = tw_workspace_get_participant (workspace, id);
      g_autoptr (TwEnrolmentAnswers) answers = tw_enrolment_table_read (tw_workspace_reading (workspace), id, error);

      if (!answers)
        return FALSE;
      if (!participant || !tw_participant_get_name (participant))
        continue;

      for (guint k = 0; k < G_N_ELEMENTS (columns); k++)
        add_cell (writer, workspace, participant, answers, &columns[k], language);
      tw_sheet_writer_end_row (writer);
    }

  return ids != NULL;
}

/*
 * tw_participants_sheet_write:
 *
 * Who takes part, with what was answered when enrolling. Who was erased is not named (P9).
 */
gboolean
tw_participants_sheet_write (TwSheetWriter  *writer,
                             TwWorkspace    *workspace,
                             gint64          cohort_id,
                             TwLanguage     *language,
                             GError        **error)
{
  begin (writer, language);

  return add_role (writer, workspace, cohort_id, TW_ROLE_MENTOR, language, error) &&
         add_role (writer, workspace, cohort_id, TW_ROLE_MENTEE, language, error);
}
