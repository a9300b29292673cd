/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the company has of its programme, in the words of sponsor and contact person (D19). */

#include "tw-company-statement-commands.h"

#include "tw-command-private.h"
#include "tw-company-statement-table.h"
#include "tw-language.h"
#include "tw-question-text.h"

#define MOST_CHARACTERS 10000

typedef struct
{
  TwCompanyStatementFunc take;
  gpointer user_data;
} Taker;

static gboolean
hand_on (gpointer      taker_pointer,
         gconstpointer statement)
{
  Taker *taker = taker_pointer;

  taker->take (statement, taker->user_data);

  return TRUE;
}

static char *
tidy_words (const char  *words,
            GError     **error)
{
  g_autofree char *tidied = g_strstrip (g_strdup (words));

  if (*tidied && g_utf8_validate (tidied, -1, NULL) && g_utf8_strlen (tidied, -1) <= MOST_CHARACTERS)
    return g_steal_pointer (&tidied);

  g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
               tw_tr (N_("The statement was not stored, because it must have 1 to %d characters.")), MOST_CHARACTERS);

  return NULL;
}

static gboolean
check_benefit (const char  *benefit,
               GError     **error)
{
  const char *const *keys = tw_question_keys ("benefit", "company");
  g_autofree char *known = NULL;

  if (!benefit || g_strv_contains (keys, benefit))
    return TRUE;

  known = g_strjoinv (", ", (char **) keys);
  g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
               tw_tr (N_("The statement was not stored, because “%s” is not a benefit of the company. Choose one of "
                         "these: %s.")),
               benefit, known);

  return FALSE;
}

static gboolean
require_statement (TwWorkspace  *self,
                   gint64        statement_id,
                   GError      **error)
{
  if (tw_company_statement_table_exists (tw_workspace_reading (self), statement_id, NULL))
    return TRUE;

  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                       tw_tr (N_("Nothing was changed, because this statement is not there any more.")));

  return FALSE;
}

/**
 * tw_workspace_each_company_statement:
 * @take: (scope call): gets each statement of the cohort, the sponsor's first; its texts are valid during the call
 */
gboolean
tw_workspace_each_company_statement (TwWorkspace             *self,
                                     gint64                   cohort_id,
                                     TwCompanyStatementFunc   take,
                                     gpointer                 user_data,
                                     GError                 **error)
{
  Taker taker = { take, user_data };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return tw_company_statement_table_read_cohort (tw_workspace_reading (self), cohort_id, hand_on, &taker, error);
}

/**
 * tw_workspace_add_company_statement:
 * @cohort_id: a cohort
 * @spoken_by: who said it
 * @benefit: (nullable): key of the benefit it is about
 * @words: what was said, 1 to 10,000 characters
 *
 * Returns: the id of the statement, or 0 on error
 */
gint64
tw_workspace_add_company_statement (TwWorkspace  *self,
                                    gint64        cohort_id,
                                    TwSpeaker     spoken_by,
                                    const char   *benefit,
                                    const char   *words,
                                    GError      **error)
{
  g_autofree char *tidied = tidy_words (words, error);
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwCommand) command = NULL;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  cohort = tidied && check_benefit (benefit, error) ? tw_workspace_require_cohort (self, cohort_id, error) : NULL;
  command = cohort ? tw_command_begin (self, tw_tr (N_("Add Statement")), error) : NULL;
  if (!command)
    return 0;

  id = tw_company_statement_table_insert (tw_command_connection (command), cohort_id, spoken_by, benefit, tidied, error);

  return id && tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
}

/**
 * tw_workspace_change_company_statement:
 * @statement_id: a statement
 * @words: what was meant, 1 to 10,000 characters
 */
gboolean
tw_workspace_change_company_statement (TwWorkspace  *self,
                                       gint64        statement_id,
                                       const char   *words,
                                       GError      **error)
{
  g_autofree char *tidied = tidy_words (words, error);
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!tidied || !require_statement (self, statement_id, error))
    return FALSE;

  command = tw_command_begin (self, tw_tr (N_("Change Statement")), error);

  return command && tw_company_statement_table_update (tw_command_connection (command), statement_id, tidied, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_remove_company_statement:
 * @statement_id: a statement
 */
gboolean
tw_workspace_remove_company_statement (TwWorkspace  *self,
                                       gint64        statement_id,
                                       GError      **error)
{
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!require_statement (self, statement_id, error))
    return FALSE;

  command = tw_command_begin (self, tw_tr (N_("Remove Statement")), error);

  return command && tw_company_statement_table_delete (tw_command_connection (command), statement_id, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}
