/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pairs that do not exist for the matching (P1): rivals (D2), and two who do not want each other. */

#include "tw-exclusion-commands.h"

#include "tw-command-private.h"
#include "tw-language.h"
#include "tw-tandem-table.h"
#include "tw-today-private.h"
#include "tw-typed-private.h"

typedef struct
{
  char *one;
  char *other;
} Names;

static void
names_clear (Names *names)
{
  g_free (names->one);
  g_free (names->other);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Names, names_clear)

static char *
name_of (TwPerson *person)
{
  const char *given = tw_person_get_given_name (person), *family = tw_person_get_family_name (person);

  return given ? g_strdup_printf ("%s %s", given, family) : g_strdup (family);
}

static gboolean
find_names (TwWorkspace  *self,
            gint64        person_id,
            gint64        other_id,
            Names        *names,
            GError      **error)
{
  g_autoptr (TwPerson) one = tw_workspace_get_person (self, person_id);
  g_autoptr (TwPerson) other = tw_workspace_get_person (self, other_id);

  if (!one || !other || one == other || tw_person_get_erased_on (one) || tw_person_get_erased_on (other))
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                           tw_tr (N_("Nothing was changed, because two different people are needed who are in the "
                                     "file. Choose two.")));
      return FALSE;
    }

  names->one = name_of (one);
  names->other = name_of (other);

  return TRUE;
}

/**
 * tw_workspace_exclude_pair:
 * @person_id: one person
 * @other_id: the other; who of them is named first does not matter
 * @cohort_id: where; 0: in all programmes
 * @kind: %TW_EXCLUSION_RIVALS or %TW_EXCLUSION_REFUSED
 * @reason: (nullable): why, as the refusal will say it
 *
 * The two are never suggested for each other and cannot be paired (D2, P1).
 */
gboolean
tw_workspace_exclude_pair (TwWorkspace  *self,
                           gint64        person_id,
                           gint64        other_id,
                           gint64        cohort_id,
                           TwExclusion   kind,
                           const char   *reason,
                           GError      **error)
{
  g_auto (Names) names = { NULL, NULL };
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *why = NULL, *today = tw_today ();
  gint64 person_ids[] = { person_id, other_id };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (kind != TW_EXCLUSION_NEVER_AGAIN, FALSE);

  if (!find_names (self, person_id, other_id, &names, error) ||
      !tw_typed_text (reason, TW_TYPED_TEXT_LONGEST, &why, error))
    return FALSE;

  const TwExcludedPairRow row = {
    .person_id = person_id, .other_id = other_id, .cohort_id = cohort_id,
    .kind = tw_word (TW_TYPE_EXCLUSION, kind), .reason = why,
  };
  const TwHistoryOperand operands[] = { { "kind", row.kind }, { "reason", why } };

  label = tw_language_format (tw_language_session (), N_("Exclude %s and %s"), names.one, names.other);
  command = tw_command_begin (self, label, error);

  return command &&
         tw_excluded_pair_table_add (tw_command_connection (command), &row, today, error) &&
         tw_history_table_add_with (tw_command_connection (command), "excluded", cohort_id, 0, person_ids,
                                    G_N_ELEMENTS (person_ids), operands, G_N_ELEMENTS (operands), error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_allow_pair:
 * @person_id: one person
 * @other_id: the other
 * @cohort_id: in this cohort, and where they were excluded in all programmes; 0: only the latter
 *
 * Takes back whatever keeps the two apart, also that they were a tandem before: on purpose, never by accident (P7).
 */
gboolean
tw_workspace_allow_pair (TwWorkspace  *self,
                         gint64        person_id,
                         gint64        other_id,
                         gint64        cohort_id,
                         GError      **error)
{
  g_auto (Names) names = { NULL, NULL };
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  gint64 person_ids[] = { person_id, other_id };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!find_names (self, person_id, other_id, &names, error))
    return FALSE;

  label = tw_language_format (tw_language_session (), N_("Allow %s and %s"), names.one, names.other);
  command = tw_command_begin (self, label, error);
  if (!command || !tw_excluded_pair_table_delete (tw_command_connection (command), person_id, other_id, cohort_id,
                                                  error))
    return FALSE;

  if (tw_connection_changed_rows (tw_command_connection (command)) == 0)
    {
      g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                   tw_tr (N_("Nothing was changed, because %s and %s are not excluded from each other.")),
                   names.one, names.other);
      return FALSE;
    }

  return tw_history_table_add (tw_command_connection (command), "allowed", cohort_id, 0, person_ids,
                               G_N_ELEMENTS (person_ids), error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}
