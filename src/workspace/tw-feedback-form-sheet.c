/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The feedback form as a sheet, with a code in place of a name (P8, P12). Whoever has several tandems answers in a
 * column for each, under the name of the partner. */

#include "tw-form-sheets-private.h"

#include "tw-form-sheet.h"
#include "tw-names.h"
#include "tw-pulse-table.h"
#include "tw-question-table.h"
#include "tw-question-text.h"
#include "tw-returned-private.h"

#define MOST_TANDEMS 6

static char *
partner_name (TwWorkspace *workspace,
              gint64       tandem_id,
              gint64       participant_id)
{
  g_autoptr (TwTandem) tandem = tw_workspace_get_tandem (workspace, tandem_id);
  g_autoptr (TwParticipant) partner = NULL;
  gint64 partner_id;

  if (!tandem)
    return NULL;

  partner_id = tw_tandem_get_mentor_id (tandem) == participant_id ? tw_tandem_get_mentee_id (tandem)
                                                                  : tw_tandem_get_mentor_id (tandem);
  partner = tw_workspace_get_participant (workspace, partner_id);

  return partner ? g_strdup (tw_participant_get_name (partner)) : NULL;
}

static char *
tandems_key (GArray *tandems)
{
  GString *key = g_string_new ("tandems:");

  for (guint i = 0; i < tandems->len; i++)
    g_string_append_printf (key, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (tandems, gint64, i));

  return g_string_free_and_steal (key);
}

static void
add_tandems (TwFormSheet       *sheet,
             TwWorkspace       *workspace,
             const TwPulseCode *code,
             GArray            *tandems,
             TwLanguage        *language)
{
  g_autofree char *key = tandems_key (tandems);

  tw_form_sheet_begin_row (sheet, key, tandems->len > 1 ? tw_language_tr (language, "Your tandem with") : "");
  for (guint i = 0; tandems->len > 1 && i < tandems->len; i++)
    {
      g_autofree char *name = partner_name (workspace, g_array_index (tandems, gint64, i), code->participant_id);

      tw_form_sheet_add_fixed (sheet, name);
    }
}

static GStrv
list_scale (const TwQuestion *question,
            TwLanguage       *language)
{
  g_autoptr (GStrvBuilder) choices = g_strv_builder_new ();
  const gboolean is_chemistry = g_strcmp0 (question->key, "chemistry") == 0;
  const char *chemistry[] = {
    tw_language_trc (language, "answer", "No"), tw_language_trc (language, "answer", "Not sure"),
    tw_language_trc (language, "answer", "Yes")
  };

  for (int value = 1; value <= question->scale_max; value++)
    {
      if (is_chemistry)
        g_strv_builder_take (choices, g_strdup_printf ("%d – %s", value, chemistry[value - 1]));
      else if (value == 1)
        g_strv_builder_take (choices, g_strdup_printf ("%d – %s", value, tw_question_scale_end (language, FALSE)));
      else if (value == question->scale_max)
        g_strv_builder_take (choices, g_strdup_printf ("%d – %s", value, tw_question_scale_end (language, TRUE)));
      else
        g_strv_builder_take (choices, g_strdup_printf ("%d", value));
    }

  return g_strv_builder_end (choices);
}

static void
add_question (TwFormSheet      *sheet,
              const TwQuestion *question,
              guint             n_tandems,
              TwLanguage       *language)
{
  g_autofree char *key = g_strdup_printf ("question:%" G_GINT64_FORMAT, question->id);
  g_auto (GStrv) choices = list_scale (question, language);

  tw_form_sheet_begin_row (sheet, key, tw_question_text (language, tw_question_get (question)));
  for (guint i = 0; i < n_tandems; i++)
    {
      if (question->scale_max > 0)
        tw_form_sheet_add_choice (sheet, NULL, (const char *const *) choices);
      else
        tw_form_sheet_add_text (sheet, NULL);
    }
}

static void
add_introduction (TwFormSheet       *sheet,
                  const TwPulse     *pulse,
                  const TwPulseCode *code,
                  TwLanguage        *language)
{
  static const char note[] =
    N_ ("Please fill in the coloured fields and send this file back. Answering is voluntary, also single questions. "
        "Your answers are seen by the contact person alone; a code stands here in place of your name.");

  tw_form_sheet_add_note (sheet, tw_language_tr (language, note));
  tw_form_sheet_begin_row (sheet, "code", tw_language_tr (language, "Code"));
  tw_form_sheet_add_fixed (sheet, code->code);
  tw_form_sheet_add_note (sheet, tw_question_lead_in (language, tw_word (TW_TYPE_PULSE_KIND, (int) pulse->kind)));
}

/*
 * tw_feedback_form_sheet_write:
 * @pulse: what is asked
 * @code: of whom
 * @path: where it is written
 * @language: the language it is asked in
 */
gboolean
tw_feedback_form_sheet_write (TwWorkspace        *workspace,
                              const TwPulse      *pulse,
                              const TwPulseCode  *code,
                              const char         *path,
                              TwLanguage         *language,
                              GError            **error)
{
  TwConnection *connection = tw_workspace_reading (workspace);
  g_autoptr (GPtrArray) questions = tw_question_table_read_asked (connection, pulse->kind, code->role, error);
  g_autoptr (GArray) tandems = tw_pulse_table_tandems_of (connection, pulse->id, code->participant_id, error);
  g_autoptr (TwFormSheet) sheet = NULL;

  if (!questions || !tandems)
    return FALSE;

  g_array_set_size (tandems, MIN (tandems->len, MOST_TANDEMS));
  sheet = tw_form_sheet_new (path, TW_FORM_FEEDBACK,
                             tw_pulse_kind_name (language, tw_word (TW_TYPE_PULSE_KIND, (int) pulse->kind)), error);
  if (!sheet)
    return FALSE;

  add_introduction (sheet, pulse, code, language);
  add_tandems (sheet, workspace, code, tandems, language);
  for (guint i = 0; i < questions->len; i++)
    add_question (sheet, g_ptr_array_index (questions, i), tandems->len, language);

  return tw_form_sheet_finish (sheet, error);
}
