/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rounds of questions to a cohort, and the codes that stand on the forms in place of names (P12). Who is asked is in
 * a tandem that has begun and is not paused; what it brought is asked of completed ones too (D19). */

#include "tw-pulse-table.h"

#include "tw-columns-private.h"
#include "tw-rows.h"

#define COLUMNS                                                                                                   \
  "pulse.id, cohort_id, kind, due_on,"                                                                            \
  " (SELECT count (*) FROM pulse_code WHERE pulse_id = pulse.id),"                                                \
  " (SELECT count (DISTINCT participant_id) FROM answer WHERE pulse_id = pulse.id)"

static void
read_pulse (TwStatement *select,
            TwPulse     *pulse)
{
  pulse->id = tw_statement_get_int64 (select, 0);
  pulse->cohort_id = tw_statement_get_int64 (select, 1);
  pulse->kind = tw_column_word (select, 2, TW_TYPE_PULSE_KIND);
  g_strlcpy (pulse->due_on, tw_statement_get_text (select, 3), sizeof pulse->due_on);
  pulse->n_asked = (guint) tw_statement_get_int64 (select, 4);
  pulse->n_answered = (guint) tw_statement_get_int64 (select, 5);
}

/**
 * tw_pulse_table_find:
 *
 * Returns: the round of this kind on this day; 0 if none, or with @error
 */
gint64
tw_pulse_table_find (TwConnection  *connection,
                     gint64         cohort_id,
                     TwPulseKind    kind,
                     const char    *due_on,
                     GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT id FROM pulse WHERE cohort_id = ?1 AND kind = ?2 AND due_on = ?3");

  tw_statement_bind_int64 (select, 1, cohort_id);
  tw_statement_bind_text (select, 2, tw_word (TW_TYPE_PULSE_KIND, (int) kind));
  tw_statement_bind_text (select, 3, due_on);

  return tw_statement_step (select, error) == TW_STEP_ROW ? tw_statement_get_int64 (select, 0) : 0;
}

/**
 * tw_pulse_table_insert:
 *
 * Returns: the id of the new round, or 0 on error
 */
gint64
tw_pulse_table_insert (TwConnection  *connection,
                       gint64         cohort_id,
                       TwPulseKind    kind,
                       const char    *due_on,
                       GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection, "INSERT INTO pulse (uuid, cohort_id, kind, due_on) VALUES (?1, ?2, ?3, ?4)");

  tw_bind_uuid (insert, 1);
  tw_statement_bind_int64 (insert, 2, cohort_id);
  tw_statement_bind_text (insert, 3, tw_word (TW_TYPE_PULSE_KIND, (int) kind));
  tw_statement_bind_text (insert, 4, due_on);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_pulse_table_delete:
 * @id: a round; its codes and answers go with it
 */
gboolean
tw_pulse_table_delete (TwConnection  *connection,
                       gint64         id,
                       GError       **error)
{
  g_autoptr (TwStatement) delete = tw_connection_statement (connection, "DELETE FROM pulse WHERE id = ?1");

  tw_statement_bind_int64 (delete, 1, id);

  return tw_statement_run (delete, error);
}

/**
 * tw_pulse_table_read:
 * @id: a round
 * @pulse: (out caller-allocates): the round
 *
 * Returns: whether there is such a round; %FALSE also with @error
 */
gboolean
tw_pulse_table_read (TwConnection  *connection,
                     gint64         id,
                     TwPulse       *pulse,
                     GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT " COLUMNS " FROM pulse WHERE pulse.id = ?1");

  tw_statement_bind_int64 (select, 1, id);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  read_pulse (select, pulse);

  return TRUE;
}

/**
 * tw_pulse_table_read_cohort:
 *
 * Returns: (transfer full) (element-type TwPulse): the rounds of a cohort by day, or %NULL on error
 */
GArray *
tw_pulse_table_read_cohort (TwConnection  *connection,
                            gint64         cohort_id,
                            GError       **error)
{
  g_autoptr (GArray) pulses = g_array_new (FALSE, FALSE, sizeof (TwPulse));
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT " COLUMNS " FROM pulse WHERE cohort_id = ?1 ORDER BY due_on, pulse.id");
  TwPulse pulse;
  TwStep step;

  tw_statement_bind_int64 (select, 1, cohort_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    {
      read_pulse (select, &pulse);
      g_array_append_val (pulses, pulse);
    }

  return step == TW_STEP_DONE ? g_steal_pointer (&pulses) : NULL;
}

/**
 * tw_pulse_code_table_find_missing:
 * @pulse_id: a round
 *
 * Returns: (transfer full) (element-type gint64): the participants who are to be asked and have no code yet, or %NULL
 *   on error
 */
GArray *
tw_pulse_code_table_find_missing (TwConnection  *connection,
                                  gint64         pulse_id,
                                  GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT participant.id"
                             "  FROM pulse"
                             "  JOIN participant ON participant.cohort_id = pulse.cohort_id"
                             "  JOIN person ON person.id = person_id"
                             " WHERE pulse.id = ?1 AND erased_on IS NULL AND left_on IS NULL"
                             "   AND EXISTS (SELECT * FROM tandem"
                             "                WHERE participant.id IN (mentor_id, mentee_id)"
                             "                  AND (state IN ('accepted', 'agreed')"
                             "                       OR (state = 'completed' AND pulse.kind = 'fulfilment')))"
                             "   AND NOT EXISTS (SELECT * FROM pulse_code"
                             "                    WHERE pulse_id = ?1 AND participant_id = participant.id)"
                             " ORDER BY sort_key, participant.id");

  tw_statement_bind_int64 (select, 1, pulse_id);

  return tw_rows_read_ids (select, error);
}

/**
 * tw_pulse_code_table_insert:
 * @code: 6 to 20 letters and digits that no other form has
 */
gboolean
tw_pulse_code_table_insert (TwConnection  *connection,
                            gint64         pulse_id,
                            gint64         participant_id,
                            const char    *code,
                            GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO pulse_code (pulse_id, participant_id, code) VALUES (?1, ?2, ?3)");

  tw_statement_bind_int64 (insert, 1, pulse_id);
  tw_statement_bind_int64 (insert, 2, participant_id);
  tw_statement_bind_text (insert, 3, code);

  return tw_statement_run (insert, error);
}

/**
 * tw_pulse_code_table_find:
 * @code: a code as the file has it
 * @pulse_id: (out): in which round
 * @participant_id: (out): whose form it is
 *
 * Returns: whether there is such a code; %FALSE also with @error
 */
gboolean
tw_pulse_code_table_find (TwConnection  *connection,
                          const char    *code,
                          gint64        *pulse_id,
                          gint64        *participant_id,
                          GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT pulse_id, participant_id FROM pulse_code WHERE code = ?1");

  tw_statement_bind_text (select, 1, code);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  *pulse_id = tw_statement_get_int64 (select, 0);
  *participant_id = tw_statement_get_int64 (select, 1);

  return TRUE;
}

/**
 * tw_pulse_code_table_read:
 * @pulse_id: a round
 *
 * Returns: (transfer full) (element-type TwPulseCode): its codes, in an order that says nothing of the names; %NULL on
 *   error
 */
GPtrArray *
tw_pulse_code_table_read (TwConnection  *connection,
                          gint64         pulse_id,
                          GError       **error)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_pulse_code_free);
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT code, participant_id, role"
                             "  FROM pulse_code JOIN participant ON participant.id = participant_id"
                             " WHERE pulse_id = ?1 ORDER BY code");
  TwStep step;

  tw_statement_bind_int64 (select, 1, pulse_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    {
      TwPulseCode *code = g_new0 (TwPulseCode, 1);

      code->code = tw_statement_dup_text (select, 0);
      code->participant_id = tw_statement_get_int64 (select, 1);
      code->role = tw_column_word (select, 2, TW_TYPE_ROLE);
      g_ptr_array_add (codes, code);
    }

  return step == TW_STEP_DONE ? g_steal_pointer (&codes) : NULL;
}

/**
 * tw_pulse_table_tandems_of:
 * @pulse_id: a round
 * @participant_id: who answers
 *
 * Returns: (transfer full) (element-type gint64): the tandems the participant can answer about: those that had begun
 *   and not ended before the day of the round, the oldest first; %NULL on error
 */
GArray *
tw_pulse_table_tandems_of (TwConnection  *connection,
                           gint64         pulse_id,
                           gint64         participant_id,
                           GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT tandem.id"
                             "  FROM pulse JOIN tandem ON tandem.cohort_id = pulse.cohort_id"
                             " WHERE pulse.id = ?1 AND ?2 IN (mentor_id, mentee_id) AND tandem.state <> 'draft'"
                             "   AND (ended_on IS NULL OR ended_on >= due_on"
                             "        OR (state = 'completed' AND pulse.kind = 'fulfilment'))"
                             " ORDER BY tandem.id");

  tw_statement_bind_int64 (select, 1, pulse_id);
  tw_statement_bind_int64 (select, 2, participant_id);

  return tw_rows_read_ids (select, error);
}

static TwPulseForm *
read_form (TwStatement *select)
{
  TwPulseForm *form = g_new0 (TwPulseForm, 1);
  int role = TW_ROLE_MENTOR;

  tw_word_to_value (TW_TYPE_ROLE, tw_statement_get_text (select, 2), &role);
  form->code = tw_statement_dup_text (select, 0);
  form->participant_id = tw_statement_get_int64 (select, 1);
  form->role = (TwRole) role;
  form->tandem_id = tw_statement_get_int64 (select, 3);
  form->name = tw_statement_dup_text (select, 4);
  form->partner = tw_statement_dup_text (select, 5);
  if (!tw_statement_is_null (select, 6))
    g_strlcpy (form->answered_on, tw_statement_get_text (select, 6), sizeof form->answered_on);

  return form;
}

/**
 * tw_pulse_table_read_forms:
 * @pulse_id: a round
 *
 * Returns: (transfer full) (element-type TwPulseForm): what everybody who has a code is asked about each tandem, mentors
 *   first, by name; %NULL on error
 */
GPtrArray *
tw_pulse_table_read_forms (TwConnection  *connection,
                           gint64         pulse_id,
                           GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT code, participant.id, participant.role, tandem.id,"
                             "       coalesce (person.given_name || ' ', '') || person.family_name,"
                             "       coalesce (other_person.given_name || ' ', '') || other_person.family_name,"
                             "       (SELECT max (answered_on) FROM answer"
                             "         WHERE pulse_id = ?1 AND tandem_id = tandem.id"
                             "           AND participant_id = participant.id)"
                             "  FROM pulse_code"
                             "  JOIN pulse ON pulse.id = pulse_code.pulse_id"
                             "  JOIN participant ON participant.id = pulse_code.participant_id"
                             "  JOIN person ON person.id = participant.person_id"
                             "  JOIN tandem ON tandem.cohort_id = pulse.cohort_id"
                             "             AND participant.id IN (mentor_id, mentee_id)"
                             "  JOIN participant AS other"
                             "    ON other.id = CASE participant.id WHEN mentor_id THEN mentee_id ELSE mentor_id END"
                             "  JOIN person AS other_person ON other_person.id = other.person_id"
                             " WHERE pulse_code.pulse_id = ?1 AND tandem.state <> 'draft'"
                             "   AND (ended_on IS NULL OR ended_on >= due_on"
                             "        OR (tandem.state = 'completed' AND pulse.kind = 'fulfilment'))"
                             " ORDER BY participant.role = 'mentee', person.sort_key, participant.id, tandem.id");
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_pulse_form_free);
  TwStep step;

  tw_statement_bind_int64 (select, 1, pulse_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    g_ptr_array_add (forms, read_form (select));

  return step == TW_STEP_DONE ? g_steal_pointer (&forms) : NULL;
}
