/* SPDX-License-Identifier: GPL-3.0-or-later */

/* cohort …: how a cohort is run and what its programme is for, as FIELD=VALUE. What is unwise is said. */

#include <stdio.h>
#include <string.h>

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-cli-words.h"
#include "tw-cohort-commands.h"
#include "tw-finding-text.h"
#include "tw-terminal-text.h"

typedef struct
{
  TwCohortSettings cohort;
  TwProgrammeSettings programme;
  gboolean changes_cohort;
  gboolean changes_programme;
} Settings;

typedef enum
{
  TEXT,
  NUMBER, /* "none" is what stands in `none` */
  DAY,
  FLAG,
  DIRECTION,
} FieldKind;

typedef struct
{
  const char *name;
  FieldKind kind;
  gsize offset;
  int none;
  gboolean of_programme;
} Field;

#define COHORT(member) G_STRUCT_OFFSET (Settings, cohort.member)
#define PROGRAMME(member) G_STRUCT_OFFSET (Settings, programme.member)

static const Field fields[] = {
  { "name", TEXT, COHORT (name), 0, FALSE },
  { "starts", DAY, COHORT (starts_on), 0, FALSE },
  { "ends", DAY, COHORT (ends_on), 0, FALSE },
  { "direction", DIRECTION, COHORT (direction), 0, FALSE },
  { "reporting-steps", NUMBER, COHORT (reporting_steps), -1, FALSE },
  { "own-department", FLAG, COHORT (own_department_allowed), 0, FALSE },
  { "level-from", NUMBER, COHORT (target_level_from), -1, FALSE },
  { "level-to", NUMBER, COHORT (target_level_to), -1, FALSE },
  { "mentor-age-limit", NUMBER, COHORT (mentor_age_limit), 0, FALSE },
  { "minimum-score", NUMBER, COHORT (minimum_score), 0, FALSE },
  { "days", NUMBER, COHORT (cadence_days), 0, FALSE },
  { "minutes", NUMBER, COHORT (meeting_minutes), 0, FALSE },
  { "place", TEXT, COHORT (meeting_place), 0, FALSE },
  { "ground-rules", TEXT, COHORT (ground_rules), 0, FALSE },
  { "holidays", TEXT, COHORT (holiday_calendar), 0, FALSE },
  { "zone", TEXT, COHORT (zone), 0, FALSE },
  { "planned-tandems", NUMBER, COHORT (planned_tandems), 0, FALSE },
  { "mentor-capacity", NUMBER, COHORT (mentor_capacity), 1, FALSE },
  { "programme", TEXT, PROGRAMME (name), 0, TRUE },
  { "aim", TEXT, PROGRAMME (aim), 0, TRUE },
  { "objective", TEXT, PROGRAMME (objective), 0, TRUE },
  { "objective-area", TEXT, PROGRAMME (objective_area), 0, TRUE },
  { "success-measures", TEXT, PROGRAMME (success_measures), 0, TRUE },
  { "sponsor", TEXT, PROGRAMME (sponsor), 0, TRUE },
  { "guideline-addition", TEXT, PROGRAMME (guideline_addition), 0, TRUE },
  { "works-council", DAY, PROGRAMME (works_council_on), 0, TRUE },
  { "works-council-result", TEXT, PROGRAMME (works_council_result), 0, TRUE },
};

static const Field *
find_field (const char  *word,
            const char **value,
            GError     **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals ? g_strndup (word, (gsize) (equals - word)) : NULL;
  g_autofree char *said = tw_terminal_text_quote (word);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (name != NULL && g_str_equal (name, fields[i].name))
        {
          *value = equals + 1;
          return &fields[i];
        }
      g_string_append_printf (names, "%s%s", i ? ", " : "", fields[i].name);
    }

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               tw_tr ("“%s” sets nothing. Write FIELD=VALUE with one of: %s."), said, names->str);

  return NULL;
}

static gboolean
set_field (Settings     *settings,
           const Field  *field,
           const char   *value,
           GError      **error)
{
  const gboolean is_none = *value == '\0' || g_str_equal (value, "none");
  gpointer place = G_STRUCT_MEMBER_P (settings, field->offset);

  settings->changes_cohort |= !field->of_programme;
  settings->changes_programme |= field->of_programme;
  switch (field->kind)
    {
    case TEXT:
      *(const char **) place = is_none ? NULL : value;
      return TRUE;

    case NUMBER:
      if (is_none)
        {
          *(int *) place = field->none;
          return TRUE;
        }
      return tw_cli_read_number (value, place, error);

    case DAY:
      g_date_clear (place, 1);
      return is_none || tw_cli_read_day (value, place, error);

    case FLAG:
      *(gboolean *) place = g_str_equal (value, "yes");
      if (g_str_equal (value, "yes") || g_str_equal (value, "no"))
        return TRUE;
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("“%s” is yes or no."), field->name);
      return FALSE;

    case DIRECTION:
      return tw_cli_read_choice (value, TW_TYPE_DIRECTION, place, error);
    }

  g_assert_not_reached ();
}

static gboolean
read_settings (TwCliCall  *call,
               Settings   *settings,
               GError    **error)
{
  for (guint i = 1; i < tw_cli_call_get_n_arguments (call); i++)
    {
      const char *value = NULL;
      const Field *field = find_field (tw_cli_call_get_argument (call, i), &value, error);

      if (field == NULL || !set_field (settings, field, value, error))
        return FALSE;
    }

  return TRUE;
}

/* Unwise settings are told beside the result, never instead of it. */
static gboolean
warn (TwWorkspace  *workspace,
      gint64        cohort_id,
      GError      **error)
{
  g_autoptr (GPtrArray) findings = tw_workspace_check_cohort_settings (workspace, cohort_id, error);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      g_autofree char *sentence = tw_finding_to_sentence (findings->pdata[i], tw_language_session ());
      g_autofree char *clean = tw_terminal_text_clean (sentence);

      fprintf (stderr, "%s\n", clean);
    }

  return findings != NULL;
}

static gboolean
run_set (TwCliCall  *call,
         GError    **error)
{
  Settings settings = { 0 };
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_change (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (TwProgramme) programme =
    cohort ? tw_workspace_get_programme (workspace, tw_cohort_get_programme_id (cohort)) : NULL;

  if (cohort == NULL)
    return FALSE;

  tw_cohort_settings_init (&settings.cohort, cohort);
  tw_programme_settings_init (&settings.programme, programme);
  if (!read_settings (call, &settings, error) ||
      (settings.changes_programme &&
       !tw_workspace_set_programme_settings (workspace, tw_programme_get_id (programme), &settings.programme, error)) ||
      (settings.changes_cohort &&
       !tw_workspace_set_cohort_settings (workspace, tw_cohort_get_id (cohort), &settings.cohort, error)) ||
      !warn (workspace, tw_cohort_get_id (cohort), error))
    return FALSE;

  tw_cli_tell_done (call, workspace, 0);

  return TRUE;
}

static const TwCliVerb set_verb = {
  .name = "cohort set", .synopsis = "COHORT FIELD=VALUE…",
  .summary = N_ ("Set rules, dates and framework of a cohort, and what its programme is for"),
  .explanation = N_ ("Fields of the cohort: name, starts, ends, direction, reporting-steps (none: any number), "
                     "own-department (yes or no), level-from, level-to, mentor-age-limit, minimum-score, days, minutes, "
                     "place, ground-rules, holidays, zone, planned-tandems, mentor-capacity. Of its programme: programme, aim, objective, objective-area, "
                     "success-measures, sponsor, guideline-addition, works-council (a day), works-council-result. "
                     "“none” takes a value away."),
  .n_arguments = 2, .n_optional = G_MAXUINT16, .begins_with_cohort = TRUE, .run = run_set,
};

static const TwCliVerb * const actions[] = { &set_verb, NULL };

const TwCliVerb tw_cli_cohort_verb = {
  .name = "cohort",
  .synopsis = "ACTION …",
  .summary = N_ ("Set how a cohort is run and what its programme is for"),
  .actions = actions,
};
