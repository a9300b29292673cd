/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An enrolment list compared with the people of the file and the participants of a cohort. Who is enrolled already
 * gets the new answers. The rows are taken first and compared afterwards, because they may wish for each other. */

#include "tw-enrolment-plan-private.h"

#include "tw-consent-table.h"
#include "tw-enrolment-merge-private.h"
#include "tw-enrolment-table.h"
#include "tw-enrolment-words-private.h"
#include "tw-finding.h"
#include "tw-import-outcome-private.h"
#include "tw-language.h"
#include "tw-participant-table.h"
#include "tw-person-table.h"
#include "tw-wish-finder-private.h"

#include <string.h>

/* One topic or strength, of several that a cell names. */
#define MOST_NAME_CHARACTERS 200

/* What stands where nothing was answered. */
#define NOTHING "–"

typedef struct
{
  const TwEnrolmentRow *row;
  gint64 person_id;
  gint64 participant_id;       /* 0: new */
  char *name;                  /* of the person */
  TwEnrolmentAnswers *before;
  TwEnrolmentAnswers *after;
} TwPlannedEnrolment;

struct _TwEnrolmentPlan
{
  TwList *list;
  TwWorkspace *workspace;
  gint64 cohort_id;
  const char *today;

  GPtrArray *enrolments;   /* TwPlannedEnrolment */
  GHashTable *rows;        /* gint64 person id → row number */
  TwImportOutcome *outcome;
};

static void
enrolment_free (TwPlannedEnrolment *enrolment)
{
  g_free (enrolment->name);
  g_clear_pointer (&enrolment->before, tw_enrolment_answers_free);
  g_clear_pointer (&enrolment->after, tw_enrolment_answers_free);
  g_free (enrolment);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPlannedEnrolment, enrolment_free)

static char *
name_of (TwPerson *person)
{
  return tw_person_get_given_name (person)
           ? g_strjoin (" ", tw_person_get_given_name (person), tw_person_get_family_name (person), NULL)
           : g_strdup (tw_person_get_family_name (person));
}

static TwFinding *
refuse (TwEnrolmentPlan      *self,
        const TwEnrolmentRow *row,
        TwFindingCode         code,
        TwPerson             *person)
{
  TwFinding *finding = tw_finding_new (code, row->row);

  if (person)
    finding->subject = name_of (person);
  finding->value = g_strdup (row->number ? row->number : row->email);
  g_ptr_array_add (self->outcome->refused, finding);

  return finding;
}

static gint64
find_person (TwEnrolmentPlan       *self,
             const TwEnrolmentRow  *row,
             GError               **error)
{
  TwConnection *connection = tw_workspace_reading (self->workspace);

  if (row->number)
    return tw_person_table_find_number (connection, row->number, error);

  return tw_person_table_find_email (connection, row->email, error);
}

static const char *
find_long_name (char **names)
{
  for (; *names; names++)
    if (strlen (*names) > MOST_NAME_CHARACTERS && g_utf8_strlen (*names, -1) > MOST_NAME_CHARACTERS)
      return *names;

  return NULL;
}

static gboolean
refuse_long_names (TwEnrolmentPlan      *self,
                   const TwEnrolmentRow *row)
{
  static const TwField fields[] = {
    [TW_STRENGTH_COMPETENCE] = TW_FIELD_COMPETENCES,
    [TW_STRENGTH_QUALIFICATION] = TW_FIELD_QUALIFICATIONS,
    [TW_STRENGTH_LANGUAGE] = TW_FIELD_LANGUAGES,
    [TW_STRENGTH_AVAILABILITY] = TW_FIELD_AVAILABILITY,
  };
  int field = find_long_name (row->topics) ? TW_FIELD_TOPICS : -1;
  TwFinding *finding;

  for (guint kind = 0; field < 0 && kind < TW_N_STRENGTH_KINDS; kind++)
    if (find_long_name (row->strengths[kind]))
      field = fields[kind];

  if (field < 0)
    return FALSE;

  finding = refuse (self, row, TW_FINDING_ROW_CELL_TOO_LONG, NULL);
  g_set_str (&finding->value, tw_columns_get_heading (tw_list_get_columns (self->list), (TwField) field));
  finding->number = MOST_NAME_CHARACTERS;

  return TRUE;
}

/* What is known of the participant; somebody new has not answered anything. */
static gboolean
read_before (TwEnrolmentPlan     *self,
             TwPlannedEnrolment  *enrolment,
             GError             **error)
{
  TwConnection *connection = tw_workspace_reading (self->workspace);

  if (enrolment->participant_id)
    {
      enrolment->before = tw_enrolment_table_read (connection, enrolment->participant_id, error);
      return enrolment->before != NULL;
    }

  enrolment->before = tw_enrolment_answers_new ();

  return tw_consent_table_read (connection, enrolment->person_id, enrolment->before, error);
}

static gboolean
has_other_role (TwEnrolmentPlan          *self,
                const TwPlannedEnrolment *enrolment)
{
  g_autoptr (TwParticipant) participant =
    enrolment->participant_id ? tw_workspace_get_participant (self->workspace, enrolment->participant_id) : NULL;

  return participant && tw_participant_get_role (participant) != enrolment->row->role;
}

/* Whether the person of the row may be enrolled by it; if not, it is refused. */
static gboolean
accept_person (TwEnrolmentPlan          *self,
               const TwPlannedEnrolment *enrolment,
               TwPerson                 *person)
{
  const TwEnrolmentRow *row = enrolment->row;
  const int other_row = GPOINTER_TO_INT (g_hash_table_lookup (self->rows, &enrolment->person_id));

  if (!person)
    refuse (self, row, TW_FINDING_ROW_PERSON_UNKNOWN, NULL);
  else if (tw_person_get_left_on (person))
    refuse (self, row, TW_FINDING_ROW_PERSON_LEFT, person);
  else if (other_row)
    refuse (self, row, TW_FINDING_ROW_ENROLLED_TWICE, person)->number = other_row;
  else if (has_other_role (self, enrolment))
    refuse (self, row, TW_FINDING_ROW_ENROLLED_OTHER_ROLE, person);
  else
    return TRUE;

  return FALSE;
}

static gboolean
take_row (TwEnrolmentPlan       *self,
          const TwEnrolmentRow  *row,
          GError               **error)
{
  g_autoptr (TwPlannedEnrolment) enrolment = g_new0 (TwPlannedEnrolment, 1);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TwPerson) person = NULL;

  if (refuse_long_names (self, row))
    return TRUE;

  enrolment->row = row;
  enrolment->person_id = find_person (self, row, &local_error);
  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  person = enrolment->person_id ? tw_workspace_get_person (self->workspace, enrolment->person_id) : NULL;
  enrolment->participant_id = tw_participant_table_find (tw_workspace_reading (self->workspace), self->cohort_id,
                                                         enrolment->person_id, NULL);
  if (!accept_person (self, enrolment, person))
    return TRUE;

  g_hash_table_insert (self->rows, g_memdup2 (&enrolment->person_id, sizeof enrolment->person_id),
                       GINT_TO_POINTER (row->row));
  enrolment->name = name_of (person);
  if (!read_before (self, enrolment, error))
    return FALSE;

  g_ptr_array_add (self->enrolments, g_steal_pointer (&enrolment));

  return TRUE;
}

static TwFinding *
tell (TwEnrolmentPlan          *self,
      const TwPlannedEnrolment *enrolment,
      TwFindingCode             code,
      GPtrArray                *findings)
{
  TwFinding *finding = tw_finding_new (code, enrolment->row->row);

  finding->subject = g_strdup (enrolment->name);
  g_ptr_array_add (findings, finding);

  return finding;
}

/* What somebody reads before it is done: days as the language writes them. */
static char *
say_answer (TwEnrolmentPlan          *self,
            TwParticipant            *participant,
            const TwEnrolmentAnswers *answers,
            TwField                   field)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *words = tw_enrolment_words (self->workspace, participant, answers, field, language);

  if (words && *words && (field == TW_FIELD_COMMITMENT_ON || field == TW_FIELD_CONSENT_ON))
    return tw_language_iso_date (language, words, TW_DATE_MEDIUM);

  return words && *words ? g_steal_pointer (&words) : g_strdup (NOTHING);
}

static void
tell_changes (TwEnrolmentPlan          *self,
              const TwPlannedEnrolment *enrolment)
{
  g_autoptr (TwParticipant) participant = tw_workspace_get_participant (self->workspace, enrolment->participant_id);

  for (TwField field = TW_FIELD_ROLE; field < TW_N_FIELDS; field++)
    {
      g_autofree char *before = say_answer (self, participant, enrolment->before, field);
      g_autofree char *after = say_answer (self, participant, enrolment->after, field);
      TwFinding *finding;

      if (g_str_equal (before, after))
        continue;

      finding = tell (self, enrolment, TW_FINDING_ROW_CHANGES, self->outcome->changes);
      finding->value = g_strdup (tw_field_get_name (field));
      finding->object = g_strdup_printf ("%s → %s", before, after);
    }
}

static void
count (TwEnrolmentPlan          *self,
       const TwPlannedEnrolment *enrolment)
{
  if (!enrolment->participant_id)
    {
      self->outcome->n_added++;
      tell (self, enrolment,
            enrolment->row->role == TW_ROLE_MENTOR ? TW_FINDING_ROW_ENROLLED_AS_MENTOR : TW_FINDING_ROW_ENROLLED_AS_MENTEE,
            self->outcome->changes);
    }
  else if (tw_enrolment_answers_equal (enrolment->before, enrolment->after))
    {
      self->outcome->n_unchanged++;
      tell (self, enrolment, TW_FINDING_ROW_UNCHANGED, self->outcome->kept);
    }
  else
    {
      self->outcome->n_changed++;
      tell_changes (self, enrolment);
    }
}

static void
compare (TwEnrolmentPlan    *self,
         TwPlannedEnrolment *enrolment,
         TwWishFinder       *finder)
{
  gint64 wishes[TW_MOST_WISHES];
  gboolean some_stay;

  tw_wish_finder_find (finder, enrolment->row, enrolment->name, wishes, self->outcome->notes);
  enrolment->after = tw_enrolment_merge (enrolment->before, enrolment->row, wishes, self->today, &some_stay);

  count (self, enrolment);
  if (some_stay)
    tell (self, enrolment, TW_FINDING_ROW_HAND_ANSWERS_STAY, self->outcome->notes);
}

static gboolean
compare_all (TwEnrolmentPlan  *self,
             GError          **error)
{
  g_autoptr (TwWishFinder) finder = tw_wish_finder_new (self->workspace, self->cohort_id, error);

  if (!finder)
    return FALSE;

  for (guint i = 0; i < self->enrolments->len; i++)
    {
      const TwPlannedEnrolment *enrolment = g_ptr_array_index (self->enrolments, i);

      tw_wish_finder_add (finder, enrolment->person_id, enrolment->name, enrolment->row->role);
    }

  for (guint i = 0; i < self->enrolments->len; i++)
    compare (self, g_ptr_array_index (self->enrolments, i), finder);

  return TRUE;
}

/* Everybody takes part before anybody's answers are written: they may wish for each other. */
static gboolean
insert_new (TwEnrolmentPlan     *self,
            TwPlannedEnrolment  *enrolment,
            TwConnection        *connection,
            GError             **error)
{
  if (!enrolment->participant_id)
    enrolment->participant_id = tw_participant_table_insert (connection, self->cohort_id, enrolment->person_id,
                                                             enrolment->row->role, self->today, error);

  return enrolment->participant_id != 0;
}

static gboolean
write_answers (const TwPlannedEnrolment  *enrolment,
               TwConnection              *connection,
               GError                   **error)
{
  if (tw_enrolment_answers_equal (enrolment->before, enrolment->after))
    return TRUE;

  return tw_enrolment_table_write (connection, enrolment->participant_id, enrolment->after, tw_language_session (), error);
}

/* The figures of a closed cohort are published: nobody takes part in it any more (D12). */
static gboolean
check_open (TwCohort  *cohort,
            GError   **error)
{
  if (tw_cohort_get_state (cohort) != TW_COHORT_CLOSED)
    return TRUE;

  g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED,
               tw_tr (N_ ("Nobody was enrolled, because “%s” is closed and its figures are published. Enrol people "
                          "in the next cohort.")),
               tw_cohort_get_name (cohort));

  return FALSE;
}

/**
 * tw_enrolment_plan_new:
 * @list: (transfer none): a list that was read; must outlive the plan
 * @workspace: (transfer none): the file; must outlive the plan
 * @cohort_id: the cohort they enrol in
 * @today: ISO date; must outlive the plan
 *
 * Returns: (transfer full): what enrolling the list would do, or %NULL on error
 */
TwEnrolmentPlan *
tw_enrolment_plan_new (TwList           *list,
                       TwWorkspace      *workspace,
                       gint64            cohort_id,
                       const char       *today,
                       GError          **error)
{
  g_autoptr (TwEnrolmentPlan) self = g_new0 (TwEnrolmentPlan, 1);
  g_autoptr (TwCohort) cohort = tw_workspace_require_cohort (workspace, cohort_id, error);
  GPtrArray *rows = tw_list_get_rows (list);

  self->list = list;
  self->workspace = workspace;
  self->cohort_id = cohort_id;
  self->today = today;
  self->enrolments = g_ptr_array_new_with_free_func ((GDestroyNotify) enrolment_free);
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->outcome = tw_import_outcome_new ();
  tw_import_outcome_take_over (self->outcome, list);

  if (!cohort || !check_open (cohort, error))
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    if (!take_row (self, g_ptr_array_index (rows, i), error))
      return NULL;
  if (!compare_all (self, error))
    return NULL;

  tw_import_outcome_sort (self->outcome);

  return g_steal_pointer (&self);
}

/**
 * tw_enrolment_plan_free:
 */
void
tw_enrolment_plan_free (TwEnrolmentPlan *self)
{
  g_ptr_array_unref (self->enrolments);
  g_hash_table_unref (self->rows);
  g_clear_pointer (&self->outcome, tw_import_outcome_free);
  g_free (self);
}

/**
 * tw_enrolment_plan_carry_out:
 * @command: the command that enrols
 *
 * Does what the plan says.
 */
gboolean
tw_enrolment_plan_carry_out (TwEnrolmentPlan  *self,
                             TwCommand        *command,
                             GError          **error)
{
  TwConnection *connection = tw_command_connection (command);

  for (guint i = 0; i < self->enrolments->len; i++)
    if (!insert_new (self, g_ptr_array_index (self->enrolments, i), connection, error))
      return FALSE;
  for (guint i = 0; i < self->enrolments->len; i++)
    if (!write_answers (g_ptr_array_index (self->enrolments, i), connection, error))
      return FALSE;

  return TRUE;
}

/**
 * tw_enrolment_plan_steal_outcome:
 *
 * Returns: (transfer full): what the plan comes to
 */
TwImportOutcome *
tw_enrolment_plan_steal_outcome (TwEnrolmentPlan *self)
{
  return g_steal_pointer (&self->outcome);
}
