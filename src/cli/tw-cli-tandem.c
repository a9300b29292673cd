/* SPDX-License-Identifier: GPL-3.0-or-later */

/* tandem …: what is done with tandems, from forming them to their end. A tandem is named by the number that "tandem
 * list" shows. */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-cli-words.h"
#include "tw-conflict-commands.h"
#include "tw-exclusion-commands.h"
#include "tw-goal-commands.h"
#include "tw-json-writer.h"
#include "tw-names.h"
#include "tw-publication.h"
#include "tw-tandem-commands.h"
#include "tw-tandem-course-commands.h"
#include "tw-text-table.h"

/* What most of these verbs begin with: the file, and the tandem that the first argument names. */
static TwWorkspace *
open_tandem (TwCliCall  *call,
             gint64     *tandem_id,
             GError    **error)
{
  return tw_cli_read_id (call, 0, tandem_id, error) ? tw_cli_open_to_change (call, error) : NULL;
}

static void
add_row (TwTextTable *table,
         TwLanguage  *language,
         TwWorkspace *workspace,
         TwTandem    *tandem)
{
  g_autoptr (TwParticipant) mentor = tw_workspace_get_participant (workspace, tw_tandem_get_mentor_id (tandem));
  g_autoptr (TwParticipant) mentee = tw_workspace_get_participant (workspace, tw_tandem_get_mentee_id (tandem));
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, tw_tandem_get_id (tandem));
  const char *cells[] = {
    number, tw_participant_get_name (mentor), tw_participant_get_name (mentee),
    tw_tandem_state_name (language, tw_word (TW_TYPE_TANDEM_STATE, tw_tandem_get_state (tandem))),
    tw_tandem_get_starts_on (tandem), tw_tandem_get_ends_on (tandem),
  };

  tw_text_table_add_row (table, cells);
}

static void
write_tandem (TwJsonWriter *writer,
              TwWorkspace  *workspace,
              TwTandem     *tandem)
{
  g_autoptr (TwParticipant) mentor = tw_workspace_get_participant (workspace, tw_tandem_get_mentor_id (tandem));
  g_autoptr (TwParticipant) mentee = tw_workspace_get_participant (workspace, tw_tandem_get_mentee_id (tandem));

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_integer (writer, "number", tw_tandem_get_id (tandem));
  tw_json_writer_string (writer, "mentor", tw_participant_get_number (mentor));
  tw_json_writer_string (writer, "mentee", tw_participant_get_number (mentee));
  tw_json_writer_string (writer, "state", tw_word (TW_TYPE_TANDEM_STATE, tw_tandem_get_state (tandem)));
  tw_json_writer_boolean (writer, "pinned", tw_tandem_get_pinned (tandem));
  tw_json_writer_string (writer, "starts_on", tw_tandem_get_starts_on (tandem));
  tw_json_writer_string (writer, "ends_on", tw_tandem_get_ends_on (tandem));
  tw_json_writer_string (writer, "chemistry", tw_word (TW_TYPE_CHEMISTRY, tw_tandem_get_chemistry (tandem)));
  tw_json_writer_end_object (writer);
}

static gboolean
run_list (TwCliCall  *call,
          GError    **error)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (GListModel) tandems = cohort ? tw_workspace_get_tandems (workspace, tw_cohort_get_id (cohort)) : NULL;
  g_autoptr (TwTextTable) table = tw_text_table_new ("rlllll");
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();
  const char *headings[] = {
    "N", tw_role_name (language, "mentor"), tw_role_name (language, "mentee"), tw_language_tr (language, "State"),
    tw_language_tr (language, "From"), tw_language_tr (language, "To"),
  };

  if (tandems == NULL)
    return FALSE;

  tw_text_table_add_row (table, headings);
  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "tandems");
  for (guint i = 0; i < g_list_model_get_n_items (tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (tandems, i);

      add_row (table, language, workspace, tandem);
      write_tandem (writer, workspace, tandem);
    }
  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_cli_call_has (call, "json") ? tw_json_writer_finish (writer)
                                                         : tw_text_table_to_text (table));

  return TRUE;
}

static gboolean
run_pair (TwCliCall  *call,
          GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_change (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  const char *reason = tw_cli_call_get_value (call, "reason");
  gint64 mentor, mentee, id;

  if (cohort == NULL)
    return FALSE;

  mentor = tw_cli_find_participant_id (workspace, cohort, tw_cli_call_get_argument (call, 1), error);
  mentee = mentor ? tw_cli_find_participant_id (workspace, cohort, tw_cli_call_get_argument (call, 2), error) : 0;
  if (mentee == 0)
    return FALSE;

  if (reason != NULL)
    id = tw_workspace_pair_exceptionally (workspace, mentor, mentee, reason, error);
  else if (tw_cli_call_has (call, "self-found"))
    id = tw_workspace_pair_self_found (workspace, mentor, mentee, error);
  else
    id = tw_workspace_pair (workspace, mentor, mentee, error);

  if (id != 0)
    tw_cli_tell_done (call, workspace, id);

  return id != 0;
}

/* Verbs that need to know nothing but which tandem is meant. */
static gboolean
change_tandem (TwCliCall  *call,
               gboolean (*change) (TwWorkspace *, gint64, GError **),
               GError    **error)
{
  gint64 id;
  g_autoptr (TwWorkspace) workspace = open_tandem (call, &id, error);

  return workspace && tw_cli_finish (call, workspace, change (workspace, id, error));
}

static gboolean
run_part (TwCliCall  *call,
          GError    **error)
{
  return change_tandem (call, tw_workspace_part, error);
}

static gboolean
run_pin (TwCliCall  *call,
         GError    **error)
{
  return change_tandem (call, tw_workspace_pin_tandem, error);
}

static gboolean
run_unpin (TwCliCall  *call,
           GError    **error)
{
  return change_tandem (call, tw_workspace_unpin_tandem, error);
}

static gboolean
run_publish (TwCliCall  *call,
             GError    **error)
{
  GDate day;
  const GDate *on;
  g_autoptr (TwWorkspace) workspace = NULL;
  guint n;

  if (!tw_cli_read_day_option (call, "on", &day, &on, error))
    return FALSE;

  workspace = tw_cli_open_to_change (call, error);
  n = workspace ? tw_workspace_publish_tandems (workspace, tw_cli_call_get_cohort (call), on, error) : 0;
  if (n == 0)
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    {
      g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_integer (writer, "published", n);
      tw_json_writer_end_object (writer);
      tw_cli_call_take (call, tw_json_writer_finish (writer));
      return TRUE;
    }

  tw_cli_call_take (call, tw_language_formatn (tw_cli_call_get_language (call), "%u tandem was published.\n",
                                               "%u tandems were published.\n", n, n));

  return TRUE;
}

static gboolean
read_end (TwCliCall    *call,
          TwTandemEnd  *end,
          GDate        *day,
          GError      **error)
{
  const char *reason = tw_cli_call_get_value (call, "reason");
  int value = TW_END_REASON_NONE;

  if (reason == NULL)
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("The option “--%s” is missing."), "reason");
      return FALSE;
    }

  if (!tw_cli_read_choice (reason, TW_TYPE_END_REASON, &value, error) ||
      !tw_cli_read_day_option (call, "on", day, &end->on, error))
    return FALSE;

  end->reason = value;
  end->note = tw_cli_call_get_value (call, "note");

  return TRUE;
}

static gboolean
run_dissolve (TwCliCall  *call,
              GError    **error)
{
  TwTandemEnd end;
  GDate day;
  gint64 id;
  g_autoptr (TwWorkspace) workspace = read_end (call, &end, &day, error) ? open_tandem (call, &id, error) : NULL;

  return workspace && tw_cli_finish (call, workspace, tw_workspace_dissolve_tandem (workspace, id, &end, error));
}

static gboolean
run_complete (TwCliCall  *call,
              GError    **error)
{
  TwTandemEnd end;
  GDate day;
  g_autoptr (GArray) ids = read_end (call, &end, &day, error) ? tw_cli_read_ids (call, 0, error) : NULL;
  g_autoptr (TwWorkspace) workspace = ids ? tw_cli_open_to_change (call, error) : NULL;

  return workspace &&
         tw_cli_finish (call, workspace,
                        tw_workspace_complete_tandems (workspace, (const gint64 *) (gpointer) ids->data, ids->len, &end,
                                                       error));
}

static gboolean
run_rematch (TwCliCall  *call,
             GError    **error)
{
  TwTandemEnd end;
  GDate day;
  gint64 id, mentor, mentee, again = 0;
  g_autoptr (TwWorkspace) workspace = read_end (call, &end, &day, error) ? open_tandem (call, &id, error) : NULL;
  g_autoptr (TwTandem) tandem = workspace ? tw_workspace_get_tandem (workspace, id) : NULL;
  g_autoptr (TwCohort) cohort = NULL;

  if (workspace == NULL)
    return FALSE;

  if (tandem == NULL)
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED, tw_tr ("There is no tandem %s."),
                   tw_cli_call_get_argument (call, 0));
      return FALSE;
    }

  cohort = tw_workspace_get_cohort (workspace, tw_tandem_get_cohort_id (tandem));
  mentor = tw_cli_find_participant_id (workspace, cohort, tw_cli_call_get_argument (call, 1), error);
  mentee = mentor ? tw_cli_find_participant_id (workspace, cohort, tw_cli_call_get_argument (call, 2), error) : 0;
  if (mentee != 0)
    again = tw_workspace_rematch (workspace, id, &end, mentor, mentee, error);
  if (again != 0)
    tw_cli_tell_done (call, workspace, again);

  return again != 0;
}

static gboolean
run_pause (TwCliCall  *call,
           GError    **error)
{
  GDate day;
  const GDate *on;
  gint64 id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_day_option (call, "on", &day, &on, error) ? open_tandem (call, &id, error) : NULL;

  return workspace &&
         tw_cli_finish (call, workspace,
                        tw_workspace_pause_tandem (workspace, id, on, tw_cli_call_get_value (call, "note"), error));
}

static gboolean
run_resume (TwCliCall  *call,
            GError    **error)
{
  GDate day;
  const GDate *on;
  gint64 id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_day_option (call, "on", &day, &on, error) ? open_tandem (call, &id, error) : NULL;

  return workspace && tw_cli_finish (call, workspace, tw_workspace_resume_tandem (workspace, id, on, error));
}

static gboolean
run_end (TwCliCall  *call,
         GError    **error)
{
  const char *word = tw_cli_call_get_argument (call, 1);
  const gboolean is_open = g_str_equal (word, "open");
  GDate day;
  gint64 id;
  g_autoptr (TwWorkspace) workspace =
    is_open || tw_cli_read_day (word, &day, error) ? open_tandem (call, &id, error) : NULL;

  return workspace &&
         tw_cli_finish (call, workspace, tw_workspace_set_tandem_end (workspace, id, is_open ? NULL : &day, error));
}

static gboolean
run_chemistry (TwCliCall  *call,
               GError    **error)
{
  int chemistry = 0;
  gint64 id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_choice (tw_cli_call_get_argument (call, 1), TW_TYPE_CHEMISTRY, &chemistry, error)
      ? open_tandem (call, &id, error) : NULL;

  return workspace && tw_cli_finish (call, workspace, tw_workspace_set_chemistry (workspace, id, chemistry, error));
}

static gboolean
run_agree (TwCliCall  *call,
           GError    **error)
{
  TwAgreementRow agreement = {
    .agreed_on = tw_cli_call_get_value (call, "on"),
    .meeting_place = tw_cli_call_get_value (call, "place"),
    .ground_rules = tw_cli_call_get_value (call, "note"),
    .mentor_expectations = tw_cli_call_get_value (call, "mentor-expects"),
    .mentee_expectations = tw_cli_call_get_value (call, "mentee-expects"),
  };
  g_autoptr (TwWorkspace) workspace = NULL;

  if (!tw_cli_read_number_option (call, "days", &agreement.cadence_days, error) ||
      !tw_cli_read_number_option (call, "minutes", &agreement.meeting_minutes, error))
    return FALSE;

  workspace = open_tandem (call, &agreement.tandem_id, error);

  return workspace && tw_cli_finish (call, workspace, tw_workspace_set_agreement (workspace, &agreement, error));
}

static gboolean
run_conflict (TwCliCall  *call,
              GError    **error)
{
  GDate day;
  const GDate *on;
  gint64 id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_day_option (call, "on", &day, &on, error) ? open_tandem (call, &id, error) : NULL;

  return workspace &&
         tw_cli_finish (call, workspace,
                        tw_workspace_note_conflict (workspace, id, on, tw_cli_call_get_argument (call, 1), error));
}

static gboolean
run_settle (TwCliCall  *call,
            GError    **error)
{
  GDate day;
  const GDate *on;
  gint64 id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_day_option (call, "on", &day, &on, error) ? open_tandem (call, &id, error) : NULL;

  return workspace && tw_cli_finish (call, workspace, tw_workspace_settle_conflicts (workspace, id, on, error));
}

static gint64
find_person (TwWorkspace  *workspace,
             const char   *number,
             GError      **error)
{
  const gint64 id = tw_workspace_find_person (workspace, number);

  if (id == 0)
    g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED, tw_tr ("Nobody has the personnel number “%s”."), number);

  return id;
}

static gboolean
run_exclude (TwCliCall  *call,
             GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_change (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  gint64 one = cohort ? find_person (workspace, tw_cli_call_get_argument (call, 1), error) : 0;
  gint64 other = one ? find_person (workspace, tw_cli_call_get_argument (call, 2), error) : 0;

  return other &&
         tw_cli_finish (call, workspace,
                        tw_workspace_exclude_pair (workspace, one, other, tw_cohort_get_id (cohort),
                                                   TW_EXCLUSION_RIVALS, tw_cli_call_get_value (call, "note"), error));
}

static gboolean
run_allow (TwCliCall  *call,
           GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_change (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  gint64 one = cohort ? find_person (workspace, tw_cli_call_get_argument (call, 1), error) : 0;
  gint64 other = one ? find_person (workspace, tw_cli_call_get_argument (call, 2), error) : 0;

  return other && tw_cli_finish (call, workspace,
                                 tw_workspace_allow_pair (workspace, one, other, tw_cohort_get_id (cohort), error));
}

static const TwCliVerb list_verb = {
  .name = "tandem list", .synopsis = "COHORT", .summary = N_ ("List the tandems that have not ended"),
  .n_arguments = 1, .begins_with_cohort = TRUE, .run = run_list,
};

static const TwCliVerb pair_verb = {
  .name = "tandem pair", .synopsis = "COHORT MENTOR MENTEE [--self-found] [--reason TEXT]",
  .summary = N_ ("Form a tandem of two people, unless a rule forbids it"),
  .explanation = N_ ("With --reason the direction, the department, the target levels and the age limit are set aside for "
                     "these two, and the reason is kept."),
  .n_arguments = 3, .begins_with_cohort = TRUE, .options = { "self-found", "reason" }, .run = run_pair,
};

static const TwCliVerb part_verb = {
  .name = "tandem part", .synopsis = "TANDEM", .summary = N_ ("Take a tandem apart that was not published yet"),
  .n_arguments = 1, .run = run_part,
};

static const TwCliVerb pin_verb = {
  .name = "tandem pin", .synopsis = "TANDEM", .summary = N_ ("Pin a tandem: this pair surely"),
  .n_arguments = 1, .run = run_pin,
};

static const TwCliVerb unpin_verb = {
  .name = "tandem unpin", .synopsis = "TANDEM", .summary = N_ ("Unpin a tandem"), .n_arguments = 1, .run = run_unpin,
};

static const TwCliVerb publish_verb = {
  .name = "tandem publish", .synopsis = "COHORT [--on YYYY-MM-DD]",
  .summary = N_ ("Publish all tandems that were accepted; this cannot be undone"),
  .n_arguments = 1, .begins_with_cohort = TRUE, .options = { "on" }, .run = run_publish,
};

static const TwCliVerb dissolve_verb = {
  .name = "tandem dissolve", .synopsis = "TANDEM --reason REASON [--note TEXT] [--on YYYY-MM-DD]",
  .summary = N_ ("Dissolve a tandem without blame; the two are never paired again"),
  .explanation = N_ ("The reason is chemistry, left-company, no-time, withdrawn or other."),
  .n_arguments = 1, .options = { "reason", "note", "on" }, .run = run_dissolve,
};

static const TwCliVerb complete_verb = {
  .name = "tandem complete", .synopsis = "TANDEM… --reason goals-reached|term-over [--note TEXT] [--on YYYY-MM-DD]",
  .summary = N_ ("Complete tandems: their goals are reached, or their term is over"),
  .n_arguments = 1, .n_optional = G_MAXUINT16, .options = { "reason", "note", "on" }, .run = run_complete,
};

static const TwCliVerb rematch_verb = {
  .name = "tandem rematch", .synopsis = "TANDEM MENTOR MENTEE --reason REASON [--note TEXT] [--on YYYY-MM-DD]",
  .summary = N_ ("Dissolve a tandem and form another with one of its people, in one step"),
  .n_arguments = 3, .options = { "reason", "note", "on" }, .run = run_rematch,
};

static const TwCliVerb pause_verb = {
  .name = "tandem pause", .synopsis = "TANDEM [--on YYYY-MM-DD] [--note TEXT]", .summary = N_ ("Pause a tandem"),
  .n_arguments = 1, .options = { "on", "note" }, .run = run_pause,
};

static const TwCliVerb resume_verb = {
  .name = "tandem resume", .synopsis = "TANDEM [--on YYYY-MM-DD]", .summary = N_ ("Let a paused tandem go on"),
  .n_arguments = 1, .options = { "on" }, .run = run_resume,
};

static const TwCliVerb end_verb = {
  .name = "tandem end", .synopsis = "TANDEM YYYY-MM-DD|open", .summary = N_ ("Give a tandem a last day of its own"),
  .n_arguments = 2, .run = run_end,
};

static const TwCliVerb chemistry_verb = {
  .name = "tandem chemistry", .synopsis = "TANDEM right|unsure|wrong", .summary = N_ ("Record whether the two get on"),
  .n_arguments = 2, .run = run_chemistry,
};

static const TwCliVerb agree_verb = {
  .name = "tandem agree",
  .synopsis = "TANDEM [--on YYYY-MM-DD] [--days N] [--minutes N] [--place TEXT] [--note TEXT] "
              "[--mentor-expects TEXT] [--mentee-expects TEXT]",
  .summary = N_ ("Record what a tandem settled: how often, how long and where it meets"),
  .explanation = N_ ("It takes the place of what was settled before. The note holds the ground rules."),
  .n_arguments = 1,
  .options = { "on", "days", "minutes", "place", "note", "mentor-expects", "mentee-expects" },
  .run = run_agree,
};

static const TwCliVerb conflict_verb = {
  .name = "tandem conflict", .synopsis = "TANDEM TEXT [--on YYYY-MM-DD]", .summary = N_ ("Note a conflict"),
  .n_arguments = 2, .options = { "on" }, .run = run_conflict,
};

static const TwCliVerb settle_verb = {
  .name = "tandem settle", .synopsis = "TANDEM [--on YYYY-MM-DD]", .summary = N_ ("Record that a conflict is settled"),
  .n_arguments = 1, .options = { "on" }, .run = run_settle,
};

static const TwCliVerb exclude_verb = {
  .name = "tandem exclude", .synopsis = "COHORT PERSON PERSON [--note TEXT]",
  .summary = N_ ("Exclude a pair: these two never in this cohort"),
  .n_arguments = 3, .begins_with_cohort = TRUE, .options = { "note" }, .run = run_exclude,
};

static const TwCliVerb allow_verb = {
  .name = "tandem allow", .synopsis = "COHORT PERSON PERSON", .summary = N_ ("Allow a pair that was excluded"),
  .n_arguments = 3, .begins_with_cohort = TRUE, .run = run_allow,
};

static const TwCliVerb * const actions[] = {
  &list_verb, &pair_verb, &part_verb, &pin_verb, &unpin_verb, &exclude_verb, &allow_verb, &publish_verb, &agree_verb,
  &chemistry_verb, &pause_verb, &resume_verb, &end_verb, &conflict_verb, &settle_verb, &rematch_verb, &dissolve_verb,
  &complete_verb, NULL
};

const TwCliVerb tw_cli_tandem_verb = {
  .name = "tandem",
  .synopsis = "ACTION …",
  .summary = N_ ("Form, publish, accompany and end tandems"),
  .actions = actions,
};
