/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where somebody took part, over all programmes: for the person's own page. */

#include "tw-participations.h"

#include "tw-columns-private.h"

static void
read_participation (TwStatement *select,
                    TwRowFunc    take,
                    gpointer     taker)
{
  TwParticipationRow row = {
    .cohort_id = tw_statement_get_int64 (select, 0),
    .programme = tw_column_text (select, 1),
    .cohort = tw_column_text (select, 2),
    .role = tw_column_word (select, 3, TW_TYPE_ROLE),
    .tandem_state = tw_column_text (select, 4),
    .partner = tw_column_text (select, 5),
  };

  take (taker, &row);
}

/**
 * tw_participations_read:
 * @person_id: a person
 * @take: gets a #TwParticipationRow for each tandem and for each cohort without one, the latest cohort first; a draft
 *   is no tandem yet
 */
gboolean
tw_participations_read (TwConnection  *connection,
                        gint64         person_id,
                        TwRowFunc      take,
                        gpointer       taker,
                        GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT cohort.id, programme.name, cohort.name, participant.role, tandem.state,"
                       "       coalesce (partner.given_name || ' ', '') || partner.family_name"
                       "  FROM participant"
                       "  JOIN cohort ON cohort.id = participant.cohort_id"
                       "  JOIN programme ON programme.id = cohort.programme_id"
                       "  LEFT JOIN tandem ON participant.id IN (tandem.mentor_id, tandem.mentee_id)"
                       "                  AND tandem.state <> 'draft'"
                       "  LEFT JOIN participant AS other"
                       "    ON other.id = iif (participant.role = 'mentor', tandem.mentee_id, tandem.mentor_id)"
                       "  LEFT JOIN person AS partner ON partner.id = other.person_id"
                       " WHERE participant.person_id = ?1"
                       " ORDER BY cohort.starts_on DESC, cohort.id DESC, tandem.id",
                       person_id, read_participation, take, taker, error);
}

/**
 * tw_participations_with_consent:
 * @cohort_id: a cohort
 *
 * Returns: (transfer full) (element-type gint64): the participants whose consent to the use of their data is in
 *   force, or %NULL on error
 */
GArray *
tw_participations_with_consent (TwConnection  *connection,
                                gint64         cohort_id,
                                GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT id FROM participant"
                             " WHERE cohort_id = ?1"
                             "   AND EXISTS (SELECT * FROM consent"
                             "                WHERE consent.person_id = participant.person_id"
                             "                  AND withdrawn_on IS NULL)"
                             " ORDER BY id");

  tw_statement_bind_int64 (select, 1, cohort_id);

  return tw_rows_read_ids (select, error);
}
