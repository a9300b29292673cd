/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the forms that participants fill in, because they have no access to the program (P12). A folder gets a form
 * for each, and what stands there already is left alone: it could be a form that came back. */

#include "tw-form-commands.h"

#include "tw-form-sheets-private.h"
#include "tw-participant-table.h"
#include "tw-pulse-table.h"
#include "tw-sheet-writer.h"
#include "tw-tandem-table.h"

#include <errno.h>
#include <glib/gstdio.h>

/* Characters of a person's name in that of a file: of four bytes each, and with a number behind, they still fit into the
 * 255 bytes that a file system takes. */
#define LONGEST_NAME 50

static gboolean
make_folder (const char  *folder,
             GError     **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
               tw_tr (N_("No forms were written, because the folder “%s” cannot be made: %s. Choose another one.")),
               folder, g_strerror (errno));

  return FALSE;
}

static gboolean
set_nobody (GError **error)
{
  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                       tw_tr (N_("No forms were written, because there is nobody yet to fill them in.")));

  return FALSE;
}

/* A name for a file that every system takes. */
static char *
form_path (const char *folder,
           const char *name)
{
  g_autofree char *plain = g_strdelimit (g_strdup (name), "/\\:*?\"<>|", '-');
  g_autofree char *file = g_strconcat (plain, ".xlsx", NULL);

  return g_build_filename (folder, file, NULL);
}

/* Whoever sends the forms has to know to whom: a list for the contact person alone. */
static gboolean
write_recipients (TwWorkspace  *self,
                  GPtrArray    *codes,
                  const char   *folder,
                  TwLanguage   *language,
                  GError      **error)
{
  static const TwSheetColumn columns[] = {
    { NC_ ("heading", "Name"), TW_SHEET_TEXT, 30 },
    { NC_ ("heading", "E-mail"), TW_SHEET_TEXT, 34 },
    { NC_ ("heading", "Form"), TW_SHEET_TEXT, 20 },
  };
  g_autofree char *path = form_path (folder, tw_language_tr (language, "Recipients"));
  g_autoptr (TwSheetWriter) writer = tw_sheet_writer_new (path, language, error);

  if (!writer)
    return FALSE;

  tw_sheet_writer_begin (writer, tw_language_tr (language, "Recipients"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < codes->len; i++)
    {
      const TwPulseCode *code = g_ptr_array_index (codes, i);
      g_autoptr (TwParticipant) participant = tw_workspace_get_participant (self, code->participant_id);
      g_autoptr (TwPerson) person =
        participant ? tw_workspace_get_person (self, tw_participant_get_person_id (participant)) : NULL;
      g_autofree char *file = g_strconcat (code->code, ".xlsx", NULL);

      tw_sheet_writer_add_text (writer, participant ? tw_participant_get_name (participant) : NULL);
      tw_sheet_writer_add_text (writer, person ? tw_person_get_email (person) : NULL);
      tw_sheet_writer_add_text (writer, file);
      tw_sheet_writer_end_row (writer);
    }

  return tw_sheet_writer_finish (writer, error);
}

/**
 * tw_workspace_write_enrolment_form:
 * @cohort_id: a cohort
 * @person_id: whose form it is, with what is known filled in; 0: whoever fills it in
 * @path: where it is written; nothing may stand there
 * @language: the language it is asked in
 *
 * Writes one enrolment form (D10).
 */
gboolean
tw_workspace_write_enrolment_form (TwWorkspace  *self,
                                   gint64        cohort_id,
                                   gint64        person_id,
                                   const char   *path,
                                   TwLanguage   *language,
                                   GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);

  return cohort && tw_enrolment_form_sheet_write (self, cohort_id, person_id, path, language, error);
}

/* What the form of somebody is called. Two people of the same name without personnel numbers get a file each; TAKEN are
 * the names that are given, folded. */
static char *
take_name (GHashTable    *taken,
           TwParticipant *participant)
{
  const char *whole = tw_participant_get_name (participant), *number = tw_participant_get_number (participant);
  g_autofree char *name = g_utf8_substring (whole, 0, MIN (g_utf8_strlen (whole, -1), LONGEST_NAME));
  char *file_name = number ? g_strdup_printf ("%s (%s)", name, number) : g_strdup (name);

  for (int n = 2; !g_hash_table_add (taken, g_utf8_casefold (file_name, -1)); n++)
    {
      g_free (file_name);
      file_name = g_strdup_printf ("%s %d", name, n);
    }

  return file_name;
}

static int
write_enrolment_forms_of (TwWorkspace  *self,
                          gint64        cohort_id,
                          TwRole        role,
                          GHashTable   *taken,
                          const char   *folder,
                          TwLanguage   *language,
                          GError      **error)
{
  g_autoptr (GArray) ids = tw_participant_table_ids (tw_workspace_reading (self), cohort_id, role, error);
  int n_forms = 0;

  for (guint i = 0; ids && i < ids->len; i++)
    {
      g_autoptr (TwParticipant) participant = tw_workspace_get_participant (self, g_array_index (ids, gint64, i));
      g_autofree char *file_name = NULL, *path = NULL;

      if (!participant || !tw_participant_get_name (participant))
        continue;

      file_name = take_name (taken, participant);
      path = form_path (folder, file_name);
      if (!tw_enrolment_form_sheet_write (self, cohort_id, tw_participant_get_person_id (participant), path, language,
                                          error))
        return -1;
      n_forms++;
    }

  return ids ? n_forms : -1;
}

/**
 * tw_workspace_write_enrolment_forms:
 * @cohort_id: a cohort
 * @folder: where they are written; it is made if it is not there
 * @language: the language they are asked in
 *
 * Writes the form of everybody who is enrolled, with what is known filled in.
 *
 * Returns: how many forms were written; -1 on error
 */
int
tw_workspace_write_enrolment_forms (TwWorkspace  *self,
                                    gint64        cohort_id,
                                    const char   *folder,
                                    TwLanguage   *language,
                                    GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int n_mentors, n_mentees;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), -1);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  if (!cohort || !make_folder (folder, error))
    return -1;

  n_mentors = write_enrolment_forms_of (self, cohort_id, TW_ROLE_MENTOR, taken, folder, language, error);
  n_mentees = n_mentors < 0 ? -1 : write_enrolment_forms_of (self, cohort_id, TW_ROLE_MENTEE, taken, folder, language, error);
  if (n_mentees < 0)
    return -1;

  return n_mentors + n_mentees > 0 || set_nobody (error) ? n_mentors + n_mentees : -1;
}

/**
 * tw_workspace_write_feedback_forms:
 * @pulse_id: a round of questions
 * @folder: where they are written; it is made if it is not there
 * @language: the language they are asked in
 *
 * Writes a form for each code of the round, and the list of whom to send which (P8, P12).
 *
 * Returns: how many forms were written; -1 on error
 */
int
tw_workspace_write_feedback_forms (TwWorkspace  *self,
                                   gint64        pulse_id,
                                   const char   *folder,
                                   TwLanguage   *language,
                                   GError      **error)
{
  g_autoptr (GPtrArray) codes = NULL;
  TwPulse pulse;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), -1);

  codes = tw_pulse_code_table_read (tw_workspace_reading (self), pulse_id, error);
  if (!codes || (codes->len == 0 && !set_nobody (error)) ||
      !tw_pulse_table_read (tw_workspace_reading (self), pulse_id, &pulse, error) || !make_folder (folder, error))
    return -1;

  for (guint i = 0; i < codes->len; i++)
    {
      const TwPulseCode *code = g_ptr_array_index (codes, i);
      g_autofree char *path = form_path (folder, code->code);

      if (!tw_feedback_form_sheet_write (self, &pulse, code, path, language, error))
        return -1;
    }

  return write_recipients (self, codes, folder, language, error) ? (int) codes->len : -1;
}

/**
 * tw_workspace_write_return_sheet:
 * @tandem_id: a tandem
 * @path: where it is written; nothing may stand there
 * @language: the language it is asked in
 *
 * Writes the sheet on which a tandem says what became of its meetings.
 */
gboolean
tw_workspace_write_return_sheet (TwWorkspace  *self,
                                 gint64        tandem_id,
                                 const char   *path,
                                 TwLanguage   *language,
                                 GError      **error)
{
  g_autoptr (TwTandem) tandem = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  tandem = tw_workspace_get_tandem (self, tandem_id);

  return tandem ? tw_return_form_sheet_write (self, tandem_id, path, language, error) : set_nobody (error);
}

/**
 * tw_workspace_write_return_sheets:
 * @cohort_id: a cohort
 * @folder: where they are written; it is made if it is not there
 * @language: the language they are asked in
 *
 * Writes the return sheets of all tandems that have not ended.
 *
 * Returns: how many sheets were written; -1 on error
 */
int
tw_workspace_write_return_sheets (TwWorkspace  *self,
                                  gint64        cohort_id,
                                  const char   *folder,
                                  TwLanguage   *language,
                                  GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (GArray) ids = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), -1);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  ids = cohort ? tw_tandem_table_ids (tw_workspace_reading (self), cohort_id, error) : NULL;
  if (!ids || !make_folder (folder, error))
    return -1;

  for (guint i = 0; i < ids->len; i++)
    {
      const gint64 id = g_array_index (ids, gint64, i);
      g_autofree char *name = g_strdup_printf ("%s %" G_GINT64_FORMAT, tw_language_trc (language, "heading", "Tandem"), id);
      g_autofree char *path = form_path (folder, name);

      if (!tw_return_form_sheet_write (self, id, path, language, error))
        return -1;
    }

  return ids->len > 0 || set_nobody (error) ? (int) ids->len : -1;
}
