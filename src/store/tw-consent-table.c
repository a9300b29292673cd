/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who consented to the use of personal data, to which wording, and when. A wording that somebody consented to
 * stays as it was; a new text is a new version, in each language it is given in. */

#include "tw-consent-table.h"

#include "tw-consent-text.h"
#include "tw-rows.h"

/* Newest version first, and of that the asked language before another one. */
#define NEWEST_WORDING                                                                                            \
  " FROM consent_wording ORDER BY version DESC, language = ?1 DESC, id LIMIT 1"

static gboolean
add_built_in_wording (TwConnection  *connection,
                      const char    *tag,
                      GError       **error)
{
  g_autoptr (TwLanguage) language = tw_language_new (tag);
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO consent_wording (version, language, wording)"
                             "  SELECT 1, ?1, ?2"
                             "   WHERE NOT EXISTS (SELECT * FROM consent_wording WHERE version > 1 OR language = ?1)");

  tw_statement_bind_text (insert, 1, tw_consent_wording_language (language));
  tw_statement_bind_text (insert, 2, tw_consent_wording (language));

  return tw_statement_run (insert, error);
}

static gint64
get_wording_id (TwConnection  *connection,
                TwLanguage    *language,
                GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, "SELECT id" NEWEST_WORDING);
  gint64 id = 0;

  if (!add_built_in_wording (connection, "de", error) || !add_built_in_wording (connection, "en", error))
    return 0;

  tw_statement_bind_text (select, 1, tw_consent_wording_language (language));

  return tw_statement_fetch_int64 (select, &id, error) ? id : 0;
}

/**
 * tw_consent_table_read:
 * @person_id: a person
 * @answers: (inout): gets the consent and its day
 *
 * Reads the last word of the person; a consent that was withdrawn counts as refused.
 */
gboolean
tw_consent_table_read (TwConnection        *connection,
                       gint64               person_id,
                       TwEnrolmentAnswers  *answers,
                       GError             **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT withdrawn_on IS NULL, coalesce (withdrawn_on, given_on)"
                             "  FROM consent WHERE person_id = ?1"
                             " ORDER BY withdrawn_on IS NULL DESC, id DESC LIMIT 1");
  TwStep step;

  tw_statement_bind_int64 (select, 1, person_id);
  step = tw_statement_step (select, error);
  if (step == TW_STEP_ERROR)
    return FALSE;
  if (step == TW_STEP_DONE)
    return TRUE;

  answers->consent = tw_statement_get_int64 (select, 0) ? TW_CONSENT_GIVEN : TW_CONSENT_REFUSED;
  g_strlcpy (answers->consent_on, tw_statement_get_text (select, 1), sizeof answers->consent_on);

  return TRUE;
}

/**
 * tw_consent_table_give:
 * @person_id: who consents
 * @language: in which language the wording was read
 * @given_on: ISO date
 *
 * Records the consent to the newest wording. A consent that is in force stays what it was, on the day that is said
 * now.
 */
gboolean
tw_consent_table_give (TwConnection  *connection,
                       gint64         person_id,
                       TwLanguage    *language,
                       const char    *given_on,
                       GError       **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE consent SET given_on = ?2 WHERE person_id = ?1 AND withdrawn_on IS NULL");
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO consent (person_id, wording_id, given_on)"
                             "  SELECT ?1, ?2, ?3"
                             "   WHERE NOT EXISTS (SELECT * FROM consent"
                             "                      WHERE person_id = ?1 AND withdrawn_on IS NULL)");
  gint64 wording_id = get_wording_id (connection, language, error);

  if (!wording_id)
    return FALSE;

  tw_statement_bind_int64 (update, 1, person_id);
  tw_statement_bind_text (update, 2, given_on);
  tw_statement_bind_int64 (insert, 1, person_id);
  tw_statement_bind_int64 (insert, 2, wording_id);
  tw_statement_bind_text (insert, 3, given_on);

  return tw_statement_run (update, error) && tw_statement_run (insert, error);
}

/**
 * tw_consent_table_withdraw:
 * @person_id: who consents no longer
 * @withdrawn_on: ISO date
 *
 * Ends the consent that is in force. Nobody can withdraw before consenting: then both happened on one day.
 */
gboolean
tw_consent_table_withdraw (TwConnection  *connection,
                           gint64         person_id,
                           const char    *withdrawn_on,
                           GError       **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE consent SET withdrawn_on = max (given_on, ?2)"
                             " WHERE person_id = ?1 AND withdrawn_on IS NULL");

  tw_statement_bind_int64 (update, 1, person_id);
  tw_statement_bind_text (update, 2, withdrawn_on);

  return tw_statement_run (update, error);
}

/**
 * tw_consent_table_get_wording:
 * @language: the language of the reader
 *
 * Returns: (transfer full): what participants consent to today, or %NULL on error
 */
char *
tw_consent_table_get_wording (TwConnection  *connection,
                              TwLanguage    *language,
                              GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, "SELECT wording" NEWEST_WORDING);
  TwStep step;

  tw_statement_bind_text (select, 1, tw_consent_wording_language (language));
  step = tw_statement_step (select, error);
  if (step == TW_STEP_ERROR)
    return NULL;

  return step == TW_STEP_ROW ? tw_statement_dup_text (select, 0) : g_strdup (tw_consent_wording (language));
}
