/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose personal data is kept for the sake of one closed cohort and no other (P9). The same people are counted in what
 * needs attention. */

#include "tw-retained-people.h"

/**
 * tw_retained_people_read:
 * @cohort_id: a closed cohort
 * @take: (scope call): gets each person, by name, as long as it returns %TRUE
 */
gboolean
tw_retained_people_read (TwConnection    *connection,
                         gint64           cohort_id,
                         TwPersonIdFunc   take,
                         gpointer         user_data,
                         GError         **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT DISTINCT person.id"
                             "  FROM participant AS kept"
                             "  JOIN cohort ON cohort.id = kept.cohort_id"
                             "  JOIN person ON person.id = kept.person_id"
                             " WHERE kept.cohort_id = ?1 AND closed_on IS NOT NULL AND erased_on IS NULL"
                             "   AND NOT EXISTS (SELECT * FROM participant AS again"
                             "                     JOIN cohort AS later ON later.id = again.cohort_id"
                             "                    WHERE again.person_id = kept.person_id AND later.id <> cohort.id"
                             "                      AND (later.closed_on IS NULL OR later.closed_on > cohort.closed_on))"
                             " ORDER BY person.sort_key, person.id");
  TwStep step;

  tw_statement_bind_int64 (select, 1, cohort_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    if (!take (tw_statement_get_int64 (select, 0), user_data))
      return TRUE;

  return step == TW_STEP_DONE;
}
