/* SPDX-License-Identifier: GPL-3.0-or-later */

/* participant …: what is recorded of those who take part. */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-cli-words.h"
#include "tw-participant-commands.h"

/* The file, open for changing, and the participant that cohort and person name. */
static TwWorkspace *
open_participant (TwCliCall  *call,
                  gint64     *participant_id,
                  GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_change (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;

  *participant_id = cohort ? tw_cli_find_participant_id (workspace, cohort, tw_cli_call_get_argument (call, 1), error) : 0;

  return *participant_id != 0 ? g_steal_pointer (&workspace) : NULL;
}

static gboolean
run_commit (TwCliCall  *call,
            GError    **error)
{
  int commitment = 0;
  GDate day;
  const GDate *on;
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!tw_cli_read_choice (tw_cli_call_get_argument (call, 1), TW_TYPE_COMMITMENT, &commitment, error) ||
      !tw_cli_read_day_option (call, "on", &day, &on, error))
    return FALSE;

  workspace = tw_cli_open_to_change (call, error);
  cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  if (cohort == NULL)
    return FALSE;

  for (guint i = 2; i < tw_cli_call_get_n_arguments (call); i++)
    {
      gint64 id = tw_cli_find_participant_id (workspace, cohort, tw_cli_call_get_argument (call, i), error);

      if (id == 0)
        return FALSE;

      g_array_append_val (ids, id);
    }

  return tw_cli_finish (call, workspace,
                        tw_workspace_set_commitment (workspace, (const gint64 *) (gpointer) ids->data, ids->len,
                                                     commitment, on, error));
}

static gboolean
run_oblige (TwCliCall  *call,
            GError    **error)
{
  GDate day;
  TwObligation obligation = { .by = tw_cli_call_get_value (call, "obliged-by"), .reason = tw_cli_call_get_value (call, "reason") };
  gint64 id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_day_option (call, "on", &day, &obligation.on, error) ? open_participant (call, &id, error) : NULL;

  return workspace && tw_cli_finish (call, workspace, tw_workspace_oblige (workspace, id, &obligation, error));
}

/* Verbs that need to know nothing but which participant is meant. */
static gboolean
change_participant (TwCliCall  *call,
                    gboolean (*change) (TwWorkspace *, gint64, GError **),
                    GError    **error)
{
  gint64 id;
  g_autoptr (TwWorkspace) workspace = open_participant (call, &id, error);

  return workspace && tw_cli_finish (call, workspace, change (workspace, id, error));
}

static gboolean
run_release (TwCliCall  *call,
             GError    **error)
{
  return change_participant (call, tw_workspace_release, error);
}

static gboolean
run_check_in (TwCliCall  *call,
              GError    **error)
{
  GDate day;
  const GDate *on;
  gint64 id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_day_option (call, "on", &day, &on, error) ? open_participant (call, &id, error) : NULL;

  return workspace &&
         tw_cli_finish (call, workspace,
                        tw_workspace_record_check_in (workspace, id, on, tw_cli_call_get_argument (call, 2), error));
}

static gboolean
run_willing (TwCliCall  *call,
             GError    **error)
{
  int willingness = 0;
  gint64 id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_choice (tw_cli_call_get_argument (call, 2), TW_TYPE_WILLINGNESS, &willingness, error)
      ? open_participant (call, &id, error) : NULL;

  return workspace && tw_cli_finish (call, workspace, tw_workspace_set_willingness (workspace, id, willingness, error));
}

static gboolean
run_capacity (TwCliCall  *call,
              GError    **error)
{
  int capacity = 0;
  gint64 id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_number (tw_cli_call_get_argument (call, 2), &capacity, error) ? open_participant (call, &id, error) : NULL;

  return workspace && tw_cli_finish (call, workspace, tw_workspace_set_capacity (workspace, id, capacity, error));
}

static gboolean
run_consent (TwCliCall  *call,
             GError    **error)
{
  int consent = 0;
  GDate day;
  const GDate *on;
  gint64 id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_choice (tw_cli_call_get_argument (call, 2), TW_TYPE_CONSENT, &consent, error) &&
        tw_cli_read_day_option (call, "on", &day, &on, error)
      ? open_participant (call, &id, error) : NULL;

  if (workspace == NULL)
    return FALSE;

  return tw_cli_finish (call, workspace,
                        consent == TW_CONSENT_GIVEN ? tw_workspace_give_consent (workspace, id, on, error)
                                                    : tw_workspace_withdraw_consent (workspace, id, on, error));
}

static gboolean
run_wait (TwCliCall  *call,
          GError    **error)
{
  return change_participant (call, tw_workspace_put_on_waiting_list, error);
}

static gboolean
run_admit (TwCliCall  *call,
           GError    **error)
{
  return change_participant (call, tw_workspace_take_off_waiting_list, error);
}

static gboolean
run_note (TwCliCall  *call,
          GError    **error)
{
  gint64 id;
  g_autoptr (TwWorkspace) workspace = open_participant (call, &id, error);

  return workspace &&
         tw_cli_finish (call, workspace,
                        tw_workspace_set_participant_note (workspace, id, tw_cli_call_get_argument (call, 2), error));
}

static const TwCliVerb commit_verb = {
  .name = "participant commit", .synopsis = "COHORT open|asked|given|declined|withdrawn PERSON… [--on YYYY-MM-DD]",
  .summary = N_ ("Record the commitment to take part, of several people at once"),
  .n_arguments = 3, .n_optional = G_MAXUINT16, .begins_with_cohort = TRUE, .options = { "on" }, .run = run_commit,
};

static const TwCliVerb oblige_verb = {
  .name = "participant oblige", .synopsis = "COHORT PERSON --obliged-by NAME --reason TEXT [--on YYYY-MM-DD]",
  .summary = N_ ("Oblige a mentee who declined"),
  .explanation = N_ ("Taking part is voluntary. Who obliged whom, when and why is kept, and the tandem gets closer "
                     "follow-up."),
  .n_arguments = 2, .begins_with_cohort = TRUE, .options = { "obliged-by", "reason", "on" }, .run = run_oblige,
};

static const TwCliVerb release_verb = {
  .name = "participant release", .synopsis = "COHORT PERSON", .summary = N_ ("Take an obligation back"),
  .n_arguments = 2, .begins_with_cohort = TRUE, .run = run_release,
};

static const TwCliVerb check_in_verb = {
  .name = "participant check-in", .synopsis = "COHORT PERSON TEXT [--on YYYY-MM-DD]",
  .summary = N_ ("Record a check-in with somebody"),
  .n_arguments = 3, .begins_with_cohort = TRUE, .options = { "on" }, .run = run_check_in,
};

static const TwCliVerb willing_verb = {
  .name = "participant willing", .synopsis = "COHORT PERSON yes|no|unknown",
  .summary = N_ ("Record whether somebody is willing to learn from the other side"),
  .n_arguments = 3, .begins_with_cohort = TRUE, .run = run_willing,
};

static const TwCliVerb capacity_verb = {
  .name = "participant capacity", .synopsis = "COHORT PERSON N", .summary = N_ ("Say how many tandems are possible"),
  .n_arguments = 3, .begins_with_cohort = TRUE, .run = run_capacity,
};

static const TwCliVerb consent_verb = {
  .name = "participant consent", .synopsis = "COHORT PERSON given|refused [--on YYYY-MM-DD]",
  .summary = N_ ("Record the consent to the use of personal data, or that it is withdrawn"),
  .n_arguments = 3, .begins_with_cohort = TRUE, .options = { "on" }, .run = run_consent,
};

static const TwCliVerb wait_verb = {
  .name = "participant wait", .synopsis = "COHORT PERSON", .summary = N_ ("Put somebody on the waiting list"),
  .n_arguments = 2, .begins_with_cohort = TRUE, .run = run_wait,
};

static const TwCliVerb admit_verb = {
  .name = "participant admit", .synopsis = "COHORT PERSON", .summary = N_ ("Take somebody off the waiting list"),
  .n_arguments = 2, .begins_with_cohort = TRUE, .run = run_admit,
};

static const TwCliVerb note_verb = {
  .name = "participant note", .synopsis = "COHORT PERSON TEXT", .summary = N_ ("Keep a note on somebody"),
  .n_arguments = 3, .begins_with_cohort = TRUE, .run = run_note,
};

static const TwCliVerb * const actions[] = {
  &commit_verb, &willing_verb, &capacity_verb, &consent_verb, &wait_verb, &admit_verb, &oblige_verb, &release_verb,
  &check_in_verb, &note_verb, NULL
};

const TwCliVerb tw_cli_participant_verb = {
  .name = "participant",
  .synopsis = "ACTION …",
  .summary = N_ ("Record what is said by those who take part"),
  .actions = actions,
};
