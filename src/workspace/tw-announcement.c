/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The draft of the announcement of a cohort, from what the file knows (D5). */

#include "tw-announcement.h"

#include "tw-announcement-text.h"
#include "tw-cohort-counts-table.h"
#include "tw-company-commands.h"
#include "tw-today-private.h"
#include "tw-workspace-private.h"

static gboolean
begins_at_the_top (TwParticipant *mentee)
{
  return tw_participant_get_level (mentee) == 0 && tw_participant_get_name (mentee) != NULL &&
         (tw_participant_get_commitment (mentee) == TW_COMMITMENT_GIVEN);
}

/* Nobody who was obliged is shown off as an example (D3). */
static GStrv
list_names (TwWorkspace *workspace,
            gint64       cohort_id)
{
  g_autoptr (GListModel) mentees = tw_workspace_get_participants (workspace, cohort_id, TW_ROLE_MENTEE);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (mentees); i++)
    {
      g_autoptr (TwParticipant) mentee = g_list_model_get_item (mentees, i);

      if (begins_at_the_top (mentee))
        g_strv_builder_add (names, tw_participant_get_name (mentee));
    }

  return g_strv_builder_end (names);
}

/**
 * tw_workspace_draft_announcement:
 * @cohort_id: a cohort
 * @language: the language of the announcement
 *
 * Returns: (transfer full): a text to be changed and sent, or %NULL on error
 */
char *
tw_workspace_draft_announcement (TwWorkspace  *self,
                                 gint64        cohort_id,
                                 TwLanguage   *language,
                                 GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwProgramme) programme = NULL;
  g_autofree char *today = tw_today ();
  g_auto (GStrv) names = NULL;
  g_auto (TwCompany) company = { 0 };
  TwCohortCounts counts;
  TwAnnouncement announcement;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  if (!cohort || !tw_cohort_counts_read (tw_workspace_reading (self), cohort_id, today, &counts, error))
    return NULL;

  programme = tw_workspace_get_programme (self, tw_cohort_get_programme_id (cohort));
  names = list_names (self, cohort_id);
  tw_workspace_read_company (self, &company);
  announcement = (TwAnnouncement) {
    .programme = tw_programme_get_name (programme),
    .company = company.name,
    .aim = tw_programme_get_aim (programme),
    .objective = tw_programme_get_objective (programme),
    .sponsor = tw_programme_get_sponsor (programme),
    .top = company.level_0_name,
    .names = (const char *const *) names,
    .starts_on = tw_cohort_get_starts_on (cohort),
    .kick_off_on = *counts.kick_off_due_on != '\0' ? counts.kick_off_due_on : NULL,
    .contact = company.contact_person,
    .contact_email = company.contact_email,
  };

  return tw_announcement_text (language, &announcement);
}
