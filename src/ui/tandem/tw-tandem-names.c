/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a tandem is called: by the names of the two. */

#include "tw-tandem-names.h"

#include <glib/gi18n.h>

/**
 * tw_tandem_say_names:
 * @workspace: an open file
 * @tandem: a tandem of it
 *
 * Returns: (transfer full): mentor and mentee
 */
char *
tw_tandem_say_names (TwWorkspace *workspace,
                     TwTandem    *tandem)
{
  g_autoptr (TwParticipant) mentor = tw_workspace_get_participant (workspace, tw_tandem_get_mentor_id (tandem));
  g_autoptr (TwParticipant) mentee = tw_workspace_get_participant (workspace, tw_tandem_get_mentee_id (tandem));
  const char *mentor_name = mentor != NULL ? tw_participant_get_name (mentor) : NULL;
  const char *mentee_name = mentee != NULL ? tw_participant_get_name (mentee) : NULL;

  return g_strdup_printf (_("%s and %s"), mentor_name != NULL ? mentor_name : _("Erased person"),
                          mentee_name != NULL ? mentee_name : _("Erased person"));
}
