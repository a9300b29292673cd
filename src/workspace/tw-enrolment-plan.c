/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An enrolment list compared with the people of the file and the participants of a cohort. Who is enrolled already
 * gets the new answers; topics are added and taken away as the list says. */

#include "tw-enrolment-plan-private.h"

#include "tw-finding.h"
#include "tw-import-outcome-private.h"
#include "tw-language.h"
#include "tw-participant-table.h"
#include "tw-person-table.h"
#include "tw-topic-table.h"
#include "tw-topic-text.h"

#include <string.h>

/* How strongly a topic counts that a list just names: "well". */
#define NAMED_STRENGTH 2

/* One topic, of several that a cell names. */
#define MOST_TOPIC_CHARACTERS 200

typedef struct
{
  const TwEnrolmentRow *row;
  gint64 person_id;
  TwParticipant *participant; /* NULL: new */
} TwPlannedEnrolment;

struct _TwEnrolmentPlan
{
  TwList *list;
  TwWorkspace *workspace;
  gint64 cohort_id;
  const char *today;

  GArray *enrolments;      /* TwPlannedEnrolment */
  GHashTable *rows;        /* gint64 person id → row number */
  TwImportOutcome *outcome;
};

static void
clear_enrolment (gpointer enrolment)
{
  g_clear_object (&((TwPlannedEnrolment *) enrolment)->participant);
}

static TwFinding *
refuse (TwEnrolmentPlan      *self,
        const TwEnrolmentRow *row,
        TwFindingCode         code,
        TwPerson             *person)
{
  TwFinding *finding = tw_finding_new (code, row->row);

  if (person)
    finding->subject = tw_person_get_given_name (person)
                         ? g_strjoin (" ", tw_person_get_given_name (person), tw_person_get_family_name (person), NULL)
                         : g_strdup (tw_person_get_family_name (person));
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

/* The topics a participant has and those a row names, as the words of the file: keys, or names as typed. */
static GStrv
topics_of_row (const TwEnrolmentRow *row)
{
  g_autoptr (GStrvBuilder) topics = g_strv_builder_new ();

  for (char **topic = row->topics; topic && *topic; topic++)
    {
      const char *key = tw_topic_key_from_words (*topic);

      g_strv_builder_add (topics, key ? key : *topic);
    }

  return g_strv_builder_end (topics);
}

static GStrv
topics_of_participant (TwParticipant *participant)
{
  const char *topics = tw_participant_get_topics (participant);

  return g_strsplit (topics ? topics : "", "\n", -1);
}

static gboolean
is_subset (GStrv few,
           GStrv many)
{
  for (char **one = few; *one; one++)
    if (**one && !g_strv_contains ((const char *const *) many, *one))
      return FALSE;

  return TRUE;
}

static int
capacity_of (const TwEnrolmentRow *row,
             TwParticipant        *participant)
{
  if (row->capacity > 0)
    return row->capacity;

  return participant ? tw_participant_get_capacity (participant) : 1;
}

static TwCommitment
commitment_of (const TwEnrolmentRow *row,
               TwParticipant        *participant)
{
  return row->commitment == TW_COMMITMENT_OPEN && participant ? tw_participant_get_commitment (participant)
                                                              : row->commitment;
}

static TwWillingness
willingness_of (const TwEnrolmentRow *row,
                TwParticipant        *participant)
{
  return row->willingness == TW_WILLINGNESS_UNKNOWN && participant ? tw_participant_get_willingness (participant)
                                                                   : row->willingness;
}

static gboolean
has_other_topics (const TwEnrolmentRow *row,
                  TwParticipant        *participant)
{
  g_auto (GStrv) before = topics_of_participant (participant), after = topics_of_row (row);

  return *after && (!is_subset (before, after) || !is_subset (after, before));
}

static gboolean
has_other_motivation (TwEnrolmentPlan          *self,
                      const TwPlannedEnrolment *enrolment)
{
  g_autofree char *before = NULL;

  if (!enrolment->row->motivation)
    return FALSE;

  before = tw_participant_table_get_motivation (tw_workspace_reading (self->workspace),
                                                tw_participant_get_id (enrolment->participant), NULL);

  return g_strcmp0 (before, enrolment->row->motivation) != 0;
}

/* An empty cell, or a column the list does not have, says nothing: what is known stays. */
static gboolean
is_changed (TwEnrolmentPlan          *self,
            const TwPlannedEnrolment *enrolment)
{
  const TwEnrolmentRow *row = enrolment->row;
  TwParticipant *participant = enrolment->participant;

  return commitment_of (row, participant) != tw_participant_get_commitment (participant) ||
         willingness_of (row, participant) != tw_participant_get_willingness (participant) ||
         capacity_of (row, participant) != tw_participant_get_capacity (participant) ||
         has_other_topics (row, participant) || has_other_motivation (self, enrolment);
}

static void
plan_enrolment (TwEnrolmentPlan    *self,
                TwPlannedEnrolment  enrolment)
{
  if (!enrolment.participant)
    self->outcome->n_added++;
  else if (is_changed (self, &enrolment))
    self->outcome->n_changed++;
  else
    {
      self->outcome->n_unchanged++;
      clear_enrolment (&enrolment);
      return;
    }

  g_array_append_val (self->enrolments, enrolment);
}

static const char *
find_long_topic (const TwEnrolmentRow *row)
{
  for (char **topic = row->topics; topic && *topic; topic++)
    if (strlen (*topic) > MOST_TOPIC_CHARACTERS && g_utf8_strlen (*topic, -1) > MOST_TOPIC_CHARACTERS)
      return *topic;

  return NULL;
}

static gboolean
take_row (TwEnrolmentPlan       *self,
          const TwEnrolmentRow  *row,
          GError               **error)
{
  TwPlannedEnrolment enrolment = { .row = row };
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TwPerson) person = NULL;
  gint64 participant_id;
  int other_row;

  if (find_long_topic (row))
    {
      TwFinding *finding = refuse (self, row, TW_FINDING_ROW_CELL_TOO_LONG, NULL);

      g_set_str (&finding->value,
                 tw_columns_get_heading (tw_list_get_columns (self->list), TW_FIELD_TOPICS));
      finding->number = MOST_TOPIC_CHARACTERS;
      return TRUE;
    }

  enrolment.person_id = find_person (self, row, &local_error);
  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  person = enrolment.person_id ? tw_workspace_get_person (self->workspace, enrolment.person_id) : NULL;
  if (!person)
    {
      refuse (self, row, TW_FINDING_ROW_PERSON_UNKNOWN, NULL);
      return TRUE;
    }

  if (tw_person_get_left_on (person))
    {
      refuse (self, row, TW_FINDING_ROW_PERSON_LEFT, person);
      return TRUE;
    }

  other_row = GPOINTER_TO_INT (g_hash_table_lookup (self->rows, &enrolment.person_id));
  if (other_row)
    {
      refuse (self, row, TW_FINDING_ROW_ENROLLED_TWICE, person)->number = other_row;
      return TRUE;
    }
  g_hash_table_insert (self->rows, g_memdup2 (&enrolment.person_id, sizeof enrolment.person_id),
                       GINT_TO_POINTER (row->row));

  participant_id = tw_participant_table_find (tw_workspace_reading (self->workspace), self->cohort_id,
                                              enrolment.person_id, NULL);
  if (participant_id)
    enrolment.participant = tw_workspace_get_participant (self->workspace, participant_id);

  if (enrolment.participant && tw_participant_get_role (enrolment.participant) != row->role)
    {
      refuse (self, row, TW_FINDING_ROW_ENROLLED_OTHER_ROLE, person);
      clear_enrolment (&enrolment);
      return TRUE;
    }

  plan_enrolment (self, enrolment);

  return TRUE;
}

static gboolean
write_topics (TwPlannedEnrolment  *enrolment,
              gint64               participant_id,
              TwConnection        *connection,
              GError             **error)
{
  g_auto (GStrv) before = enrolment->participant ? topics_of_participant (enrolment->participant) : NULL;
  g_auto (GStrv) after = topics_of_row (enrolment->row);

  for (char **topic = before; topic && *topic && *after; topic++)
    if (!g_strv_contains ((const char *const *) after, *topic) &&
        !tw_participant_table_drop_topic (connection, participant_id, *topic, error))
      return FALSE;

  for (char **topic = after; *topic; topic++)
    {
      gint64 topic_id = tw_topic_table_get_id (connection, *topic, error);

      if (!topic_id ||
          !tw_participant_table_add_topic (connection, participant_id, topic_id, NAMED_STRENGTH, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_enrolment (TwEnrolmentPlan     *self,
                 TwPlannedEnrolment  *enrolment,
                 TwConnection        *connection,
                 GError             **error)
{
  const TwEnrolmentRow *row = enrolment->row;
  TwNewParticipant answers = {
    .cohort_id = self->cohort_id,
    .person_id = enrolment->person_id,
    .role = row->role,
    .capacity = capacity_of (row, enrolment->participant),
    .commitment = commitment_of (row, enrolment->participant),
    .willingness = willingness_of (row, enrolment->participant),
    .motivation = row->motivation,
    .today = self->today,
  };
  gint64 id;

  if (enrolment->participant)
    {
      id = tw_participant_get_id (enrolment->participant);
      if (!tw_participant_table_answer (connection, id, &answers, error))
        return FALSE;
    }
  else
    {
      id = tw_participant_table_insert (connection, &answers, error);
      if (!id)
        return FALSE;
    }

  return write_topics (enrolment, id, connection, error);
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
  self->enrolments = g_array_new (FALSE, FALSE, sizeof (TwPlannedEnrolment));
  g_array_set_clear_func (self->enrolments, clear_enrolment);
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->outcome = tw_import_outcome_new ();
  tw_import_outcome_take_over (self->outcome, tw_list_get_refused (list),
                               tw_list_get_notes (list));

  if (!cohort)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    if (!take_row (self, g_ptr_array_index (rows, i), error))
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
  g_array_unref (self->enrolments);
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
    if (!write_enrolment (self, &g_array_index (self->enrolments, TwPlannedEnrolment, i), connection, error))
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
