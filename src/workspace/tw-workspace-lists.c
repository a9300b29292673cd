/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The live objects and lists of an open file. A list is a query whose tables are named; it runs again after each
 * transaction that touched one of them. */

#include "tw-workspace-private.h"

#include "tw-language.h"
#include "tw-participant-table.h"
#include "tw-person-table.h"
#include "tw-programme-table.h"
#include "tw-record-list-private.h"
#include "tw-tandem-table.h"

static GArray *
read_programmes (TwConnection  *connection,
                 gint64         cohort_id,
                 TwRole         role,
                 GError       **error)
{
  return tw_programme_table_ids (connection, error);
}

static GArray *
read_cohorts (TwConnection  *connection,
              gint64         cohort_id,
              TwRole         role,
              GError       **error)
{
  return tw_cohort_table_ids (connection, error);
}

static GArray *
read_tandems (TwConnection  *connection,
              gint64         cohort_id,
              TwRole         role,
              GError       **error)
{
  return tw_tandem_table_ids (connection, cohort_id, error);
}

static const TwRecordQuery programmes_query = { TW_RECORD_PROGRAMME, read_programmes, { "programme" } };
static const TwRecordQuery cohorts_query = { TW_RECORD_COHORT, read_cohorts, { "cohort" } };
static const TwRecordQuery participants_query = {
  TW_RECORD_PARTICIPANT, tw_participant_table_ids, { "participant", "person" }
};
static const TwRecordQuery waiting_query = {
  TW_RECORD_PARTICIPANT, tw_participant_table_waiting, { "participant", "person", "tandem" }
};
static const TwRecordQuery tandems_query = {
  TW_RECORD_TANDEM, read_tandems, { "tandem", "participant", "person" }
};

/* Once the file is closed nothing is found any more. */
static gpointer
live_object (TwWorkspace  *self,
             TwRecordKind  kind,
             gint64        id)
{
  return self->records ? tw_records_get (self->records, kind, id) : NULL;
}

static void
forget_list (gpointer  workspace,
             GObject  *gone)
{
  TwWorkspace *self = workspace;

  g_ptr_array_remove_fast (self->lists, gone);
}

/* The same list for everybody who asks the same: it is read again once, however many look at it. */
static GListModel *
live_list (TwWorkspace         *self,
           const TwRecordQuery *query,
           gint64               cohort_id,
           TwRole               role)
{
  TwRecordList *list;

  for (guint i = 0; i < self->lists->len; i++)
    if (tw_record_list_answers (g_ptr_array_index (self->lists, i), query, cohort_id, role))
      return g_object_ref (g_ptr_array_index (self->lists, i));

  list = tw_record_list_new (query, cohort_id, role, self->records, self->reading);

  g_ptr_array_add (self->lists, list);
  g_object_weak_ref (G_OBJECT (list), forget_list, self);

  return G_LIST_MODEL (list);
}

/**
 * tw_workspace_detach_lists:
 *
 * Lists that somebody still holds keep their objects and change no more.
 */
void
tw_workspace_detach_lists (TwWorkspace *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      GObject *list = g_ptr_array_index (self->lists, i);

      tw_record_list_detach (TW_RECORD_LIST (list));
      g_object_weak_unref (list, forget_list, self);
    }
  g_ptr_array_set_size (self->lists, 0);
}

/**
 * tw_workspace_get_person:
 *
 * Returns: (transfer full) (nullable): the object of the row; %NULL if there is none
 */
TwPerson *
tw_workspace_get_person (TwWorkspace *self,
                         gint64       id)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return live_object (self, TW_RECORD_PERSON, id);
}

/**
 * tw_workspace_get_programme:
 *
 * Returns: (transfer full) (nullable): the object of the row; %NULL if there is none
 */
TwProgramme *
tw_workspace_get_programme (TwWorkspace *self,
                            gint64       id)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return live_object (self, TW_RECORD_PROGRAMME, id);
}

/**
 * tw_workspace_get_cohort:
 *
 * Returns: (transfer full) (nullable): the object of the row; %NULL if there is none
 */
TwCohort *
tw_workspace_get_cohort (TwWorkspace *self,
                         gint64       id)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return live_object (self, TW_RECORD_COHORT, id);
}

/**
 * tw_workspace_require_cohort:
 *
 * Returns: (transfer full): the cohort, or %NULL with %TW_WORKSPACE_ERROR_UNKNOWN
 */
TwCohort *
tw_workspace_require_cohort (TwWorkspace  *self,
                             gint64        cohort_id,
                             GError      **error)
{
  TwCohort *cohort = tw_workspace_get_cohort (self, cohort_id);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, cohort_id);

  if (!cohort)
    g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                 tw_tr (N_("There is no cohort with the number %s.")), number);

  return cohort;
}

/**
 * tw_workspace_require_open_cohort:
 *
 * Returns: (transfer full): the cohort, or %NULL with %TW_WORKSPACE_ERROR_UNKNOWN, or with
 *   %TW_WORKSPACE_ERROR_REFUSED where it was closed
 */
TwCohort *
tw_workspace_require_open_cohort (TwWorkspace  *self,
                                  gint64        cohort_id,
                                  GError      **error)
{
  g_autoptr (TwCohort) cohort = tw_workspace_require_cohort (self, cohort_id, error);

  if (cohort && tw_cohort_get_state (cohort) == TW_COHORT_CLOSED)
    {
      g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED,
                   tw_tr (N_("Nothing was changed, because “%s” is closed and its figures are published. "
                             "Go on in the next cohort.")),
                   tw_cohort_get_name (cohort));
      return NULL;
    }

  return g_steal_pointer (&cohort);
}

/**
 * tw_workspace_get_participant:
 *
 * Returns: (transfer full) (nullable): the object of the row; %NULL if there is none
 */
TwParticipant *
tw_workspace_get_participant (TwWorkspace *self,
                              gint64       id)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return live_object (self, TW_RECORD_PARTICIPANT, id);
}

/**
 * tw_workspace_get_tandem:
 *
 * Returns: (transfer full) (nullable): the object of the row; %NULL if there is none
 */
TwTandem *
tw_workspace_get_tandem (TwWorkspace *self,
                         gint64       id)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return live_object (self, TW_RECORD_TANDEM, id);
}

/**
 * tw_workspace_get_programmes:
 *
 * Returns: (transfer full): a live list of #TwProgramme, the oldest first
 */
GListModel *
tw_workspace_get_programmes (TwWorkspace *self)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return live_list (self, &programmes_query, 0, TW_ROLE_MENTOR);
}

/**
 * tw_workspace_get_cohorts:
 *
 * Returns: (transfer full): a live list of #TwCohort, programme by programme, the latest first
 */
GListModel *
tw_workspace_get_cohorts (TwWorkspace *self)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return live_list (self, &cohorts_query, 0, TW_ROLE_MENTOR);
}

/**
 * tw_workspace_get_participants:
 *
 * Returns: (transfer full): a live list of #TwParticipant, in the order of the names
 */
GListModel *
tw_workspace_get_participants (TwWorkspace *self,
                               gint64       cohort_id,
                               TwRole       role)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return live_list (self, &participants_query, cohort_id, role);
}

/**
 * tw_workspace_get_waiting:
 *
 * Returns: (transfer full): a live list of the #TwParticipant who could have a further tandem
 */
GListModel *
tw_workspace_get_waiting (TwWorkspace *self,
                          gint64       cohort_id,
                          TwRole       role)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return live_list (self, &waiting_query, cohort_id, role);
}

/**
 * tw_workspace_get_tandems:
 *
 * Returns: (transfer full): a live list of the #TwTandem that have not ended, in the order of the mentors' names
 */
GListModel *
tw_workspace_get_tandems (TwWorkspace *self,
                          gint64       cohort_id)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return live_list (self, &tandems_query, cohort_id, TW_ROLE_MENTOR);
}

/**
 * tw_workspace_has_people:
 *
 * Returns: whether there is anybody who is not erased
 */
gboolean
tw_workspace_has_people (TwWorkspace *self)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return tw_person_table_has_any (self->reading, NULL);
}

/**
 * tw_workspace_count_people:
 *
 * Returns: how many people there are who are not erased
 */
gint64
tw_workspace_count_people (TwWorkspace *self)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  return tw_person_table_count (self->reading, NULL);
}

/**
 * tw_workspace_find_person:
 * @number: a personnel number
 *
 * Returns: the person's id, or 0
 */
gint64
tw_workspace_find_person (TwWorkspace *self,
                          const char  *number)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  return tw_person_table_find_number (self->reading, number, NULL);
}

/**
 * tw_workspace_find_participant:
 * @number: a personnel number
 *
 * Returns: the participant that person is in the cohort, or 0
 */
gint64
tw_workspace_find_participant (TwWorkspace *self,
                               gint64       cohort_id,
                               const char  *number)
{
  gint64 person_id = tw_workspace_find_person (self, number);

  return person_id ? tw_participant_table_find (self->reading, cohort_id, person_id, NULL) : 0;
}
