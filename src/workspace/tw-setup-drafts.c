/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Setups that were left half-filled lie in the file, so that nothing is lost when the window closes. A draft is no
 * change that anybody would undo, and holds only what somebody touched: the rest follows the file. */

#include "tw-setup-drafts.h"

#include "tw-command-private.h"
#include "tw-draft-table.h"
#include "tw-language.h"
#include "tw-setup-commands.h"
#include "tw-setup-drafts-private.h"
#include "tw-setup-private.h"

#include <string.h>

/* By TwSetupPurpose; what stands behind is the id of the cohort. */
static const char *const prefixes[] = {
  [TW_SETUP_PROGRAMME] = "setup-",
  [TW_SETUP_NEXT_COHORT] = "setup-next-",
  [TW_SETUP_CHANGE] = "setup-change-",
};

static char *
make_key (TwSetupPurpose purpose,
          gint64         cohort_id)
{
  return g_strdup_printf ("%s%" G_GINT64_FORMAT, prefixes[purpose], cohort_id);
}

static gboolean
read_key (const char     *key,
          TwSetupPurpose *purpose,
          gint64         *cohort_id)
{
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (key, prefixes[i]) &&
        g_ascii_string_to_signed (key + strlen (prefixes[i]), 10, 0, G_MAXINT64, cohort_id, NULL))
      {
        *purpose = (TwSetupPurpose) i;
        return TRUE;
      }

  return FALSE;
}

/* Undo never touches drafts: the command leaves no entry, and nothing on the screen has changed. */
static gboolean
commit (TwCommand  *command,
        GError    **error)
{
  g_autoptr (TwUndoEntry) nothing = tw_command_commit_unshown (command, error);

  return nothing != NULL;
}

/**
 * tw_setup_draft_key:
 *
 * Returns: (transfer full): what the draft of the setup is found by
 */
char *
tw_setup_draft_key (TwSetup *self)
{
  return make_key (tw_setup_get_purpose (self), tw_setup_get_cohort_id (self));
}

void
tw_setup_draft_free (TwSetupDraft *self)
{
  g_free (self->name);
  g_free (self->saved_at);
  g_free (self);
}

/**
 * tw_workspace_save_setup_draft:
 * @setup: as it is filled in
 *
 * Keeps it, in place of what was kept of it before. Where nothing is touched (any more) there is nothing to keep.
 */
gboolean
tw_workspace_save_setup_draft (TwWorkspace  *self,
                               TwSetup      *setup,
                               GError      **error)
{
  g_autofree char *key = NULL;
  g_autoptr (GHashTable) touched = NULL;
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (TW_IS_SETUP (setup), FALSE);

  key = tw_setup_draft_key (setup);
  touched = tw_setup_collect_touched (setup);
  command = tw_command_begin (self, tw_tr (N_("Keep a Draft")), error);
  if (!command)
    return FALSE;

  if (tw_setup_is_touched (setup)
        ? !tw_draft_table_write (tw_command_connection (command), key, touched, error)
        : !tw_draft_table_delete (tw_command_connection (command), key, error))
    return FALSE;

  return commit (g_steal_pointer (&command), error);
}

typedef struct
{
  TwSetup *setup;
  gboolean found;
} Resumption;

static void
take_field (const char *field,
            const char *value,
            gpointer    resumption_pointer)
{
  Resumption *resumption = resumption_pointer;

  tw_setup_take_touched (resumption->setup, field, value);
  resumption->found = TRUE;
}

/**
 * tw_workspace_resume_setup:
 * @purpose: what is set up
 * @cohort_id: the cohort before, or the one that is changed; 0 for a new programme
 * @resumed: (out) (optional): whether there was a draft
 *
 * Returns: (transfer full): the setup as it was left, or a new one; %NULL on error
 */
TwSetup *
tw_workspace_resume_setup (TwWorkspace     *self,
                           TwSetupPurpose   purpose,
                           gint64           cohort_id,
                           gboolean        *resumed,
                           GError         **error)
{
  g_autoptr (TwSetup) setup = NULL;
  g_autofree char *key = NULL;
  Resumption resumption;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  setup = tw_workspace_begin_setup (self, purpose, cohort_id, error);
  key = make_key (purpose, cohort_id);
  resumption = (Resumption) { setup, FALSE };
  if (!setup || !tw_draft_table_read (tw_workspace_reading (self), key, take_field, &resumption, error))
    return NULL;

  if (resumed)
    *resumed = resumption.found;

  return g_steal_pointer (&setup);
}

/**
 * tw_workspace_discard_setup_draft:
 * @purpose: what was set up
 * @cohort_id: the cohort before, or the one that is changed; 0 for a new programme
 *
 * Throws away what was kept. That cannot be undone.
 */
gboolean
tw_workspace_discard_setup_draft (TwWorkspace     *self,
                                  TwSetupPurpose   purpose,
                                  gint64           cohort_id,
                                  GError         **error)
{
  g_autofree char *key = NULL;
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  key = make_key (purpose, cohort_id);
  command = tw_command_begin (self, tw_tr (N_("Discard a Draft")), error);

  return command && tw_draft_table_delete (tw_command_connection (command), key, error) &&
         commit (g_steal_pointer (&command), error);
}

typedef struct
{
  TwWorkspace *workspace;
  GPtrArray *drafts;
} Drafts;

/* The programme and the cohort, as they are called in the file. */
static char *
name_draft (TwWorkspace    *workspace,
            TwSetupPurpose  purpose,
            TwCohort       *cohort,
            const char     *typed)
{
  g_autoptr (TwProgramme) programme = NULL;

  if (purpose == TW_SETUP_PROGRAMME)
    return g_strdup (typed);

  programme = tw_workspace_get_programme (workspace, tw_cohort_get_programme_id (cohort));

  return g_strdup_printf ("%s · %s", programme ? tw_programme_get_name (programme) : "", tw_cohort_get_name (cohort));
}

/* What is no setup, or of a cohort that is gone or closed, cannot be continued. */
static gboolean
take_draft (gpointer      drafts_pointer,
            gconstpointer row_pointer)
{
  Drafts *drafts = drafts_pointer;
  const TwDraftRow *row = row_pointer;
  g_autoptr (TwCohort) cohort = NULL;
  TwSetupPurpose purpose;
  TwSetupDraft *draft;
  gint64 cohort_id;

  if (!read_key (row->key, &purpose, &cohort_id))
    return TRUE;

  if (purpose != TW_SETUP_PROGRAMME)
    {
      cohort = tw_workspace_get_cohort (drafts->workspace, cohort_id);
      if (!cohort || (purpose == TW_SETUP_CHANGE && tw_cohort_get_state (cohort) == TW_COHORT_CLOSED))
        return TRUE;
    }

  draft = g_new0 (TwSetupDraft, 1);
  draft->purpose = purpose;
  draft->cohort_id = cohort_id;
  draft->name = name_draft (drafts->workspace, purpose, cohort, row->name);
  draft->saved_at = g_strdup (row->saved_at);
  g_ptr_array_add (drafts->drafts, draft);

  return TRUE;
}

/**
 * tw_workspace_list_setup_drafts:
 *
 * Returns: (transfer full) (element-type TwSetupDraft): what can be continued, the latest first; %NULL on error
 */
GPtrArray *
tw_workspace_list_setup_drafts (TwWorkspace  *self,
                                GError      **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_setup_draft_free);
  Drafts drafts = { self, list };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_draft_table_each (tw_workspace_reading (self), take_draft, &drafts, error) ? g_steal_pointer (&list) : NULL;
}
