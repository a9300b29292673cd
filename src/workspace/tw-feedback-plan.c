/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feedback forms and tables of survey tools, compared with what is stored. An empty answer says nothing: answering is
 * voluntary (D3), and what was answered before stays. What is told of it names codes, never people or answers (P8). */

#include "tw-feedback-plan-private.h"

#include "tw-answer-check-private.h"
#include "tw-answer-table.h"
#include "tw-finding.h"
#include "tw-import-outcome-private.h"
#include "tw-participant-table.h"
#include "tw-pulse-table.h"
#include "tw-question-match-private.h"
#include "tw-question-table.h"

#include <string.h>

#define CODE_KEY "code"
#define DATE_KEY "date"
#define TANDEMS_KEY "tandems:"
#define QUESTION_KEY "question:"

struct _TwFeedbackPlan
{
  TwWorkspace *workspace;
  gint64 cohort_id;
  const char *today;
  GPtrArray *answers;          /* TwAnswer that are new or differ */
  GHashTable *rows;            /* code → row number */
  TwLanguage *languages[3];    /* in which questions may be asked, NULL behind them */
  TwImportOutcome *outcome;
};

/* One form, or one row of a table. */
typedef struct
{
  char *code;
  int row;
  TwPulse pulse;
  gint64 participant_id;
  GPtrArray *questions;        /* TwQuestion */
  const char *answered_on;
  guint n_new;
  guint n_changed;
} Sheet;

static void
sheet_clear (Sheet *sheet)
{
  g_free (sheet->code);
  g_clear_pointer (&sheet->questions, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

static TwFinding *
refuse (TwFeedbackPlan *self,
        const Sheet    *sheet,
        TwFindingCode   code)
{
  TwFinding *finding = tw_finding_new (code, sheet->row);

  finding->value = g_strdup (sheet->code);
  g_ptr_array_add (self->outcome->refused, finding);

  return finding;
}

static gboolean
read_questions (TwFeedbackPlan  *self,
                Sheet           *sheet,
                GError         **error)
{
  TwConnection *connection = tw_workspace_reading (self->workspace);
  TwRole role;

  if (!tw_participant_table_read_role (connection, sheet->participant_id, &role, error))
    return FALSE;

  sheet->questions = tw_question_table_read_asked (connection, sheet->pulse.kind, role, error);

  return sheet->questions != NULL;
}

/* Finds whose form it is. If it cannot be taken it is refused, and no error. */
static gboolean
open_sheet (TwFeedbackPlan  *self,
            Sheet           *sheet,
            const char      *code,
            gboolean        *taken,
            GError         **error)
{
  TwConnection *connection = tw_workspace_reading (self->workspace);
  g_autoptr (GError) local_error = NULL;
  gint64 pulse_id;
  int other_row;

  *taken = FALSE;
  sheet->code = tw_pulse_code_tidy (code);
  if (!tw_pulse_code_table_find (connection, sheet->code, &pulse_id, &sheet->participant_id, &local_error) ||
      !tw_pulse_table_read (connection, pulse_id, &sheet->pulse, &local_error))
    {
      if (!local_error)
        {
          refuse (self, sheet, TW_FINDING_ROW_CODE_UNKNOWN);
          return TRUE;
        }
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  other_row = GPOINTER_TO_INT (g_hash_table_lookup (self->rows, sheet->code));
  if (sheet->pulse.cohort_id != self->cohort_id)
    refuse (self, sheet, TW_FINDING_ROW_CODE_OTHER_COHORT);
  else if (other_row)
    refuse (self, sheet, TW_FINDING_ROW_CODE_TWICE)->number = other_row;
  else
    *taken = TRUE;

  if (*taken)
    g_hash_table_insert (self->rows, g_strdup (sheet->code), GINT_TO_POINTER (sheet->row));

  return !*taken || read_questions (self, sheet, error);
}

static void
note_unreadable (TwFeedbackPlan   *self,
                 const Sheet      *sheet,
                 const TwQuestion *question,
                 const char       *text,
                 const char       *asked,
                 int               row)
{
  TwFinding *finding = tw_finding_new (TW_FINDING_ROW_ANSWER_UNREADABLE, row);

  finding->value = g_strdup (text);
  finding->object = g_strdup (asked);
  finding->number = question->scale_max;
  g_ptr_array_add (self->outcome->notes, finding);
}

/* "4", "4 – gut", "4 = agree": the number counts. */
static gboolean
read_value (const char *text,
            int         scale_max,
            int        *value)
{
  const gsize n_digits = strspn (text, "0123456789");
  const char *rest = text + n_digits;

  if (n_digits == 0 || n_digits > 2 || (*rest && !strchr (" .,:=-)(", *rest) && !g_str_has_prefix (rest, "–")))
    return FALSE;
  if ((*rest == '.' || *rest == ',') && rest[1 + strspn (rest + 1, "0")] != '\0')
    return FALSE;

  *value = (int) g_ascii_strtoull (text, NULL, 10);

  return *value >= 1 && *value <= scale_max;
}

static gboolean
is_same (const TwAnswer *one,
         const TwAnswer *other)
{
  return one->value == other->value && g_strcmp0 (one->words, other->words) == 0;
}

static gboolean
plan_answer (TwFeedbackPlan  *self,
             Sheet           *sheet,
             const TwAnswer  *answer,
             GError         **error)
{
  TwConnection *connection = tw_workspace_reading (self->workspace);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TwAnswer) before = tw_answer_table_read (connection, answer, &local_error);

  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (before && is_same (before, answer))
    return TRUE;
  if (!tw_answer_check (connection, answer, error))
    return FALSE;

  g_ptr_array_add (self->answers, tw_answer_copy (answer));
  if (before)
    sheet->n_changed++;
  else
    sheet->n_new++;

  return TRUE;
}

static gboolean
take_answer (TwFeedbackPlan    *self,
             Sheet             *sheet,
             const TwQuestion  *question,
             gint64             tandem_id,
             const char        *asked,
             const char        *text,
             int                row,
             GError           **error)
{
  TwAnswer answer = {
    .pulse_id = sheet->pulse.id,
    .tandem_id = tandem_id,
    .participant_id = sheet->participant_id,
    .question_id = question->id,
  };

  if (!*text)
    return TRUE;

  if (question->scale_max == 0)
    answer.words = (char *) text;
  else if (!read_value (text, question->scale_max, &answer.value))
    {
      note_unreadable (self, sheet, question, text, asked, row);
      return TRUE;
    }

  g_strlcpy (answer.answered_on, *sheet->answered_on ? sheet->answered_on : self->today, sizeof answer.answered_on);

  return plan_answer (self, sheet, &answer, error);
}

static void
tell_sheet (const Sheet   *sheet,
            TwFindingCode  code,
            GPtrArray     *findings)
{
  TwFinding *finding = tw_finding_new (code, sheet->row);

  finding->value = g_strdup (sheet->code);
  g_ptr_array_add (findings, finding);
}

static void
count_sheet (TwFeedbackPlan *self,
             const Sheet    *sheet,
             guint           n_answered_before)
{
  TwImportOutcome *outcome = self->outcome;

  if (sheet->n_new + sheet->n_changed == 0)
    {
      outcome->n_unchanged++;
      tell_sheet (sheet, TW_FINDING_ROW_ANSWERS_STAY, outcome->kept);
    }
  else if (sheet->n_changed > 0 || n_answered_before > 0)
    {
      outcome->n_changed++;
      tell_sheet (sheet, TW_FINDING_ROW_ANSWERS_CHANGE, outcome->changes);
    }
  else
    {
      outcome->n_added++;
      tell_sheet (sheet, TW_FINDING_ROW_ANSWERS_NEW, outcome->changes);
    }
}

static gboolean
has_answered (TwFeedbackPlan *self,
              const Sheet    *sheet,
              gint64          tandem_id)
{
  for (guint i = 0; i < sheet->questions->len; i++)
    {
      const TwQuestion *question = g_ptr_array_index (sheet->questions, i);
      TwAnswer which = { sheet->pulse.id, tandem_id, sheet->participant_id, question->id, 0, NULL, "" };
      g_autoptr (TwAnswer) answer = tw_answer_table_read (tw_workspace_reading (self->workspace), &which, NULL);

      if (answer)
        return TRUE;
    }

  return FALSE;
}

static const TwQuestion *
find_question (const Sheet *sheet,
               gint64       id)
{
  for (guint i = 0; i < sheet->questions->len; i++)
    {
      const TwQuestion *question = g_ptr_array_index (sheet->questions, i);

      if (question->id == id && id)
        return question;
    }

  return NULL;
}

/* The form says in a key which tandem each of its columns is about. */
static GArray *
read_tandems (const TwForm *form)
{
  GArray *tandems = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < form->rows->len; i++)
    {
      const TwFormRow *row = g_ptr_array_index (form->rows, i);
      g_auto (GStrv) ids = NULL;

      if (!g_str_has_prefix (row->key, TANDEMS_KEY))
        continue;

      ids = g_strsplit (row->key + strlen (TANDEMS_KEY), ",", -1);
      for (char **id = ids; *id; id++)
        {
          gint64 tandem_id = g_ascii_strtoll (*id, NULL, 10);

          g_array_append_val (tandems, tandem_id);
        }
    }

  return tandems;
}

static gboolean
take_form_row (TwFeedbackPlan   *self,
               Sheet            *sheet,
               GArray           *tandems,
               const TwFormRow  *row,
               GError          **error)
{
  const TwQuestion *question;

  if (!g_str_has_prefix (row->key, QUESTION_KEY))
    return TRUE;

  question = find_question (sheet, g_ascii_strtoll (row->key + strlen (QUESTION_KEY), NULL, 10));
  for (guint i = 0; question && i < tandems->len; i++)
    if (!take_answer (self, sheet, question, g_array_index (tandems, gint64, i), row->question,
                      tw_form_row_get (row, i), row->row, error))
      return FALSE;

  return TRUE;
}

static gboolean
find_tandem (TwFeedbackPlan  *self,
             const Sheet     *sheet,
             gint64          *tandem_id,
             GError         **error)
{
  g_autoptr (GArray) tandems = tw_pulse_table_tandems_of (tw_workspace_reading (self->workspace), sheet->pulse.id,
                                                          sheet->participant_id, error);

  *tandem_id = 0;
  if (!tandems)
    return FALSE;

  if (tandems->len == 0)
    refuse (self, sheet, TW_FINDING_ROW_CODE_WITHOUT_TANDEM);
  else if (tandems->len > 1)
    refuse (self, sheet, TW_FINDING_ROW_CODE_SEVERAL_TANDEMS)->number = tandems->len;
  else
    *tandem_id = g_array_index (tandems, gint64, 0);

  return TRUE;
}

static gboolean
take_survey_row (TwFeedbackPlan     *self,
                 const TwSurvey     *survey,
                 const TwSurveyRow  *row,
                 gboolean           *known,
                 GError            **error)
{
  g_auto (Sheet) sheet = { .row = row->row, .answered_on = row->answered_on };
  guint n_answered_before;
  gint64 tandem_id;
  gboolean taken;

  if (!open_sheet (self, &sheet, row->code, &taken, error))
    return FALSE;
  if (!taken)
    return TRUE;
  if (!find_tandem (self, &sheet, &tandem_id, error))
    return FALSE;
  if (!tandem_id)
    return TRUE;

  n_answered_before = has_answered (self, &sheet, tandem_id);
  for (guint i = 0; survey->headings[i]; i++)
    {
      const TwQuestion *question = tw_question_match (sheet.questions, survey->headings[i], self->languages);

      known[i] = known[i] || question;
      if (question && !take_answer (self, &sheet, question, tandem_id, survey->headings[i], row->cells[i], row->row,
                                    error))
        return FALSE;
    }
  count_sheet (self, &sheet, n_answered_before);

  return TRUE;
}

/*
 * tw_feedback_plan_new:
 * @workspace: the file; must outlive the plan
 * @cohort_id: the cohort that was asked
 * @today: ISO date, the day of answers that do not say theirs; must outlive the plan
 *
 * Returns: (transfer full): a plan that stores nothing yet
 */
TwFeedbackPlan *
tw_feedback_plan_new (TwWorkspace *workspace,
                      gint64       cohort_id,
                      const char  *today)
{
  TwFeedbackPlan *self = g_new0 (TwFeedbackPlan, 1);

  self->workspace = workspace;
  self->cohort_id = cohort_id;
  self->today = today;
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_answer_free);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->languages[0] = tw_language_new ("de");
  self->languages[1] = tw_language_new ("en");
  self->outcome = tw_import_outcome_new ();

  return self;
}

/*
 * tw_feedback_plan_free:
 */
void
tw_feedback_plan_free (TwFeedbackPlan *self)
{
  g_ptr_array_unref (self->answers);
  g_hash_table_unref (self->rows);
  for (TwLanguage **language = self->languages; *language; language++)
    tw_language_unref (*language);
  g_clear_pointer (&self->outcome, tw_import_outcome_free);
  g_free (self);
}

/*
 * tw_feedback_plan_take_form:
 * @form: a feedback form that came back
 */
gboolean
tw_feedback_plan_take_form (TwFeedbackPlan  *self,
                            const TwForm    *form,
                            GError         **error)
{
  g_auto (Sheet) sheet = { .answered_on = "" };
  g_autoptr (GArray) tandems = read_tandems (form);
  const TwFormRow *code = tw_form_find (form, CODE_KEY);
  guint n_answered_before = 0;
  gboolean taken;

  sheet.row = code ? code->row : 0;
  if (!open_sheet (self, &sheet, code ? tw_form_row_get (code, 0) : "", &taken, error))
    return FALSE;
  if (!taken)
    return TRUE;

  for (guint i = 0; i < tandems->len; i++)
    n_answered_before += has_answered (self, &sheet, g_array_index (tandems, gint64, i));
  for (guint i = 0; i < form->rows->len; i++)
    if (!take_form_row (self, &sheet, tandems, g_ptr_array_index (form->rows, i), error))
      return FALSE;
  count_sheet (self, &sheet, n_answered_before);

  return TRUE;
}

/*
 * tw_feedback_plan_take_survey:
 * @survey: what a survey tool exported
 */
gboolean
tw_feedback_plan_take_survey (TwFeedbackPlan  *self,
                              const TwSurvey  *survey,
                              GError         **error)
{
  g_autofree gboolean *known = g_new0 (gboolean, g_strv_length (survey->headings) + 1);

  for (guint i = 0; i < survey->rows->len; i++)
    if (!take_survey_row (self, survey, g_ptr_array_index (survey->rows, i), known, error))
      return FALSE;

  for (guint i = 0; survey->headings[i]; i++)
    {
      TwFinding *finding;

      if (known[i] || !*survey->headings[i])
        continue;

      finding = tw_finding_new (TW_FINDING_LIST_COLUMN_UNKNOWN, 0);
      finding->object = g_strdup (survey->headings[i]);
      g_ptr_array_add (self->outcome->notes, finding);
    }

  tw_import_outcome_sort (self->outcome);

  return TRUE;
}

/*
 * tw_feedback_plan_carry_out:
 * @command: the command that records
 */
gboolean
tw_feedback_plan_carry_out (TwFeedbackPlan  *self,
                            TwCommand       *command,
                            GError         **error)
{
  for (guint i = 0; i < self->answers->len; i++)
    if (!tw_answer_table_write (tw_command_connection (command), g_ptr_array_index (self->answers, i), error))
      return FALSE;

  return TRUE;
}

/*
 * tw_feedback_plan_steal_outcome:
 *
 * Returns: (transfer full): what the plan comes to: forms that were answered for the first time, anew, as before, and
 *   those that are refused
 */
TwImportOutcome *
tw_feedback_plan_steal_outcome (TwFeedbackPlan *self)
{
  return g_steal_pointer (&self->outcome);
}
