/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of the file as a staff list, under headings by which it can be imported again. */

#include "tw-staff-sheet-private.h"

#include "tw-field-text.h"
#include "tw-person-table.h"

typedef struct
{
  TwField field;
  TwSheetColumnKind kind;
  int width;
} Column;

static const Column columns[] = {
  { TW_FIELD_NUMBER, TW_SHEET_TEXT, 14 },
  { TW_FIELD_TITLE, TW_SHEET_TEXT, 10 },
  { TW_FIELD_FAMILY_NAME, TW_SHEET_TEXT, 22 },
  { TW_FIELD_GIVEN_NAME, TW_SHEET_TEXT, 20 },
  { TW_FIELD_EMAIL, TW_SHEET_TEXT, 30 },
  { TW_FIELD_BIRTH, TW_SHEET_INTEGER, 10 },
  { TW_FIELD_DEPARTMENT, TW_SHEET_TEXT, 24 },
  { TW_FIELD_SITE, TW_SHEET_TEXT, 16 },
  { TW_FIELD_JOB_TITLE, TW_SHEET_TEXT, 28 },
  { TW_FIELD_LEVEL, TW_SHEET_INTEGER, 8 },
  { TW_FIELD_MANAGER, TW_SHEET_TEXT, 24 },
  { TW_FIELD_FUNCTIONAL_MANAGER, TW_SHEET_TEXT, 24 },
  { TW_FIELD_JOINED, TW_SHEET_DATE, 12 },
  { TW_FIELD_LEFT, TW_SHEET_DATE, 12 },
};

/* Read again, a level that was derived would be one that was given: it stands in a column of its own, behind those
 * that are read. */
static const TwSheetColumn derived_level = { NC_ ("heading", "Level (derived)"), TW_SHEET_INTEGER, 10 };

typedef struct
{
  TwSheetWriter *writer;
  GHashTable *names;           /* gint64 person id → number, or name where there is none */
} Target;

static gboolean
take_name (gpointer      taker,
           gconstpointer row)
{
  const TwPersonRow *person = row;
  char *name;

  if (person->number)
    name = g_strdup (person->number);
  else if (person->given_name)
    name = g_strdup_printf ("%s %s", person->given_name, person->family_name);
  else
    name = g_strdup (person->family_name);

  g_hash_table_insert (taker, g_memdup2 (&person->id, sizeof person->id), name);

  return TRUE;
}

static void
add_known_number (TwSheetWriter *writer,
                  int            number,
                  int            unknown)
{
  if (number == unknown)
    tw_sheet_writer_add_text (writer, NULL);
  else
    tw_sheet_writer_add_number (writer, number);
}

/* Who was erased is in no list (P9). */
static gboolean
add_person (gpointer      taker,
            gconstpointer row)
{
  const Target *target = taker;
  const TwPersonRow *person = row;
  TwSheetWriter *writer = target->writer;

  if (!person->family_name)
    return TRUE;

  tw_sheet_writer_add_text (writer, person->number);
  tw_sheet_writer_add_text (writer, person->title);
  tw_sheet_writer_add_text (writer, person->family_name);
  tw_sheet_writer_add_text (writer, person->given_name);
  tw_sheet_writer_add_text (writer, person->email);
  add_known_number (writer, person->birth_year, 0);
  tw_sheet_writer_add_text (writer, person->department);
  tw_sheet_writer_add_text (writer, person->site);
  tw_sheet_writer_add_text (writer, person->job_title);
  add_known_number (writer, person->level_derived ? -1 : person->level, -1);
  tw_sheet_writer_add_text (writer, g_hash_table_lookup (target->names, &person->manager_id));
  tw_sheet_writer_add_text (writer, g_hash_table_lookup (target->names, &person->functional_manager_id));
  tw_sheet_writer_add_date (writer, person->joined_on);
  tw_sheet_writer_add_date (writer, person->left_on);
  add_known_number (writer, person->level_derived ? person->level : -1, -1);
  tw_sheet_writer_end_row (writer);

  return TRUE;
}

/*
 * tw_staff_sheet_write:
 *
 * Begins the sheet of all people and fills it.
 */
gboolean
tw_staff_sheet_write (TwSheetWriter  *writer,
                      TwConnection   *connection,
                      TwLanguage     *language,
                      GError        **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  TwSheetColumn sheet_columns[G_N_ELEMENTS (columns) + 1];
  Target target = { writer, names };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    sheet_columns[i] = (TwSheetColumn) { tw_field_heading (language, columns[i].field), columns[i].kind, columns[i].width };
  sheet_columns[G_N_ELEMENTS (columns)] = derived_level;
  tw_sheet_writer_begin (writer, tw_language_trc (language, "sheet", "Staff list"), sheet_columns,
                         G_N_ELEMENTS (sheet_columns));

  return tw_person_table_read_all (connection, take_name, names, error) &&
         tw_person_table_read_all (connection, add_person, &target, error);
}
