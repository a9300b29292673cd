/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody takes part in a cohort, entered by hand instead of by a list, or takes part no more. */

#include "tw-participation-commands.h"

#include "tw-command-private.h"
#include "tw-language.h"
#include "tw-participant-table.h"
#include "tw-today-private.h"

#include <string.h>

static gboolean
refuse (GError **error,
        char    *sentence)
{
  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED, sentence);
  g_free (sentence);

  return FALSE;
}

static char *
name_of (TwPerson *person)
{
  const char *given_name = tw_person_get_given_name (person);
  const char *family_name = tw_person_get_family_name (person);

  return given_name ? g_strjoin (" ", given_name, family_name, NULL) : g_strdup (family_name);
}

static gboolean
has_left (TwPerson *person)
{
  g_autofree char *today = tw_today ();
  const char *left_on = tw_person_get_left_on (person);

  return left_on && strcmp (left_on, today) < 0;
}

/* The same that a list is refused for, in words for somebody who chose one person. */
static gboolean
check_enrolment (TwWorkspace  *self,
                 TwCohort     *cohort,
                 TwPerson     *person,
                 GError      **error)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *name = name_of (person);
  g_autoptr (GError) local_error = NULL;

  if (tw_cohort_get_state (cohort) == TW_COHORT_CLOSED)
    return refuse (error, tw_language_format (language, N_("%s was not enrolled, because the cohort is closed and its "
                                                           "figures are published. Enrol people in the next cohort."),
                                              name));

  if (has_left (person))
    return refuse (error, tw_language_format (language, N_("%s was not enrolled, because this person has left the "
                                                           "company. Correct the date in People if that is wrong."),
                                              name));

  if (tw_participant_table_find (tw_workspace_reading (self), tw_cohort_get_id (cohort), tw_person_get_id (person),
                                 &local_error))
    return refuse (error, tw_language_format (language, N_("%s takes part in this cohort already."), name));

  if (local_error)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return !local_error;
}

static TwPerson *
require_enrollable (TwWorkspace  *self,
                    TwCohort     *cohort,
                    gint64        person_id,
                    GError      **error)
{
  g_autoptr (TwPerson) person = tw_workspace_get_person (self, person_id);

  if (!person || tw_person_get_erased_on (person))
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                           tw_tr (N_("Nobody was enrolled, because this person is not in the file any more.")));
      return NULL;
    }

  return check_enrolment (self, cohort, person, error) ? g_steal_pointer (&person) : NULL;
}

/**
 * tw_workspace_enrol_person:
 * @cohort_id: a cohort that is not closed
 * @person_id: somebody who works in the company
 * @role: mentor or mentee
 *
 * Enrols one person, with the facts as they are today and nothing answered yet: being enrolled is no commitment (D3).
 *
 * Returns: the id of the participant; 0 with %TW_WORKSPACE_ERROR_REFUSED and the reason, or with another error
 */
gint64
tw_workspace_enrol_person (TwWorkspace  *self,
                           gint64        cohort_id,
                           gint64        person_id,
                           TwRole        role,
                           GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwPerson) person = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *today = tw_today (), *name = NULL, *label = NULL;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  person = cohort ? require_enrollable (self, cohort, person_id, error) : NULL;
  if (!person)
    return 0;

  name = name_of (person);
  label = role == TW_ROLE_MENTOR ? tw_language_format (tw_language_session (), N_("Enrol %s as Mentor"), name)
                                 : tw_language_format (tw_language_session (), N_("Enrol %s as Mentee"), name);
  command = tw_command_begin (self, label, error);
  if (!command)
    return 0;

  id = tw_participant_table_insert (tw_command_connection (command), cohort_id, person_id, role, today, error);

  return id && tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
}

/**
 * tw_workspace_enrol_people:
 * @cohort_id: a cohort that is not closed
 * @person_ids: (array length=n_people): people who work in the company, each once
 * @n_people: how many, at least one
 * @role: mentors or mentees
 *
 * Enrols several people as tw_workspace_enrol_person() does, in one command: all of them, or nobody.
 *
 * Returns: whether they are enrolled; %FALSE with %TW_WORKSPACE_ERROR_REFUSED and the first reason, or with another error
 */
gboolean
tw_workspace_enrol_people (TwWorkspace   *self,
                           gint64         cohort_id,
                           const gint64  *person_ids,
                           gsize          n_people,
                           TwRole         role,
                           GError       **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *today = tw_today (), *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (n_people > 0, FALSE);

  if (n_people == 1)
    return tw_workspace_enrol_person (self, cohort_id, person_ids[0], role, error) != 0;

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  for (gsize i = 0; cohort && i < n_people; i++)
    {
      g_autoptr (TwPerson) person = require_enrollable (self, cohort, person_ids[i], error);

      if (!person)
        return FALSE;
    }

  label = role == TW_ROLE_MENTOR
            ? tw_language_formatn (tw_language_session (), "Enrol %u Person as Mentor", "Enrol %u People as Mentors",
                                   n_people, (guint) n_people)
            : tw_language_formatn (tw_language_session (), "Enrol %u Person as Mentee", "Enrol %u People as Mentees",
                                   n_people, (guint) n_people);
  command = cohort ? tw_command_begin (self, label, error) : NULL;
  if (!command)
    return FALSE;

  for (gsize i = 0; i < n_people; i++)
    if (!tw_participant_table_insert (tw_command_connection (command), cohort_id, person_ids[i], role, today, error))
      return FALSE;

  return tw_command_commit (g_steal_pointer (&command), error);
}

/* Whoever was in a tandem has a history that is kept (P7). */
static gboolean
delete_participant (TwCommand      *command,
                    TwParticipant  *participant,
                    GError        **error)
{
  TwConnection *connection = tw_command_connection (command);
  gint64 id = tw_participant_get_id (participant);
  gint64 n_tandems = 0;
  const char *name = tw_participant_get_name (participant);

  if (!tw_participant_table_count_tandems (connection, id, &n_tandems, error))
    return FALSE;

  if (n_tandems > 0)
    return refuse (error, tw_language_format (tw_language_session (),
                                              N_("Nobody was taken out, because %s is or was in a tandem of this "
                                                 "cohort. Part or dissolve the tandem, or record that the commitment "
                                                 "was withdrawn."),
                                              name ? name : tw_tr (N_("Erased person"))));

  return tw_participant_table_delete (connection, id, error);
}

/**
 * tw_workspace_unenrol:
 * @participant_ids: (array length=n_participants): participants who were in no tandem
 * @n_participants: how many, at least one
 *
 * Takes people out of their cohort, with everything they answered: one command, all or none.
 */
gboolean
tw_workspace_unenrol (TwWorkspace   *self,
                      const gint64  *participant_ids,
                      gsize          n_participants,
                      GError       **error)
{
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (n_participants > 0, FALSE);

  label = tw_language_formatn (tw_language_session (), "Take Out %d Participant", "Take Out %d Participants",
                               n_participants, (int) n_participants);
  command = tw_command_begin (self, label, error);
  if (!command)
    return FALSE;

  for (gsize i = 0; i < n_participants; i++)
    {
      g_autoptr (TwParticipant) participant = tw_workspace_get_participant (self, participant_ids[i]);

      if (participant && !delete_participant (command, participant, error))
        return FALSE;
    }

  return tw_command_commit (g_steal_pointer (&command), error);
}
