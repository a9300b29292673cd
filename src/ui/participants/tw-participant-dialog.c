/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a participant answered when enrolling, to be read, corrected and entered (D3, D4, D10): one form, one command.
 * What is changed here counts as entered by hand, so that a later list leaves it alone (P5). */

#include "tw-participant-dialog.h"

#include <glib/gi18n.h>

#include "board/tw-participant-text.h"
#include "tw-consent-text.h"
#include "tw-date-row.h"
#include "tw-discard.h"
#include "tw-enrolment-commands.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-obligation-dialog.h"
#include "tw-participant-commands.h"
#include "tw-refusal.h"
#include "tw-text-row.h"
#include "tw-topics-editor.h"
#include "tw-wrapped-title.h"

#define N_COMMITMENTS 5
#define N_STYLES 5

struct _TwParticipantDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  TwParticipant *participant;
  TwEnrolmentAnswers *answers; /* as they were when the form was filled in */
  GArray *wishable;            /* gint64 ids of persons, by position behind "nobody" */
  gboolean filling;

  AdwPreferencesPage *page;
  GtkWidget *save_button;
  AdwComboRow *commitment_row;
  TwDateRow *commitment_date_row;
  AdwComboRow *willingness_row;
  AdwSpinRow *capacity_row;
  AdwComboRow *consent_row;
  TwDateRow *consent_date_row;
  GtkLabel *wording_label;
  GtkWidget *obligation_group;
  AdwActionRow *obligation_row;
  GtkButton *obligation_button;
  TwTopicsEditor *topics_editor;
  AdwEntryRow *competences_row;
  AdwEntryRow *qualifications_row;
  AdwEntryRow *languages_row;
  AdwEntryRow *availability_row;
  AdwComboRow *style_row;
  TwTextRow *motivation_row;
  AdwComboRow *first_wish_row;
  AdwComboRow *second_wish_row;
  AdwComboRow *third_wish_row;
};

G_DEFINE_FINAL_TYPE (TwParticipantDialog, tw_participant_dialog, ADW_TYPE_DIALOG)

static AdwEntryRow *
strength_row (TwParticipantDialog *self,
              TwStrengthKind       kind)
{
  AdwEntryRow *rows[TW_N_STRENGTH_KINDS] = {
    [TW_STRENGTH_COMPETENCE] = self->competences_row,
    [TW_STRENGTH_QUALIFICATION] = self->qualifications_row,
    [TW_STRENGTH_LANGUAGE] = self->languages_row,
    [TW_STRENGTH_AVAILABILITY] = self->availability_row,
  };

  return rows[kind];
}

static AdwComboRow *
wish_row (TwParticipantDialog *self,
          guint                rank)
{
  AdwComboRow *rows[TW_MOST_WISHES] = { self->first_wish_row, self->second_wish_row, self->third_wish_row };

  return rows[rank];
}

/* Reading the form */

static void
take_date (char       *date,
           const char *chosen)
{
  g_strlcpy (date, chosen != NULL ? chosen : "", TW_ISO_DATE_SIZE);
}

static GStrv
split_at_commas (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

/* A wish that was left out moves the later ones up; nobody is wished for twice. */
static void
read_wishes (TwParticipantDialog *self,
             TwEnrolmentAnswers  *answers)
{
  guint n = 0;

  for (guint rank = 0; rank < TW_MOST_WISHES; rank++)
    answers->wishes[rank] = 0;

  for (guint rank = 0; rank < TW_MOST_WISHES; rank++)
    {
      guint selected = adw_combo_row_get_selected (wish_row (self, rank));
      gint64 id = selected > 0 && selected <= self->wishable->len ? g_array_index (self->wishable, gint64, selected - 1)
                                                                   : 0;
      gboolean known = FALSE;

      for (guint i = 0; i < n; i++)
        known = known || answers->wishes[i] == id;
      if (id != 0 && !known)
        answers->wishes[n++] = id;
    }
}

static TwEnrolmentAnswers *
read_form (TwParticipantDialog *self)
{
  TwEnrolmentAnswers *answers = tw_enrolment_answers_copy (self->answers);
  g_autofree char *motivation = g_strstrip (g_strdup (tw_text_row_get_text (self->motivation_row)));

  answers->commitment = (TwCommitment) adw_combo_row_get_selected (self->commitment_row);
  take_date (answers->commitment_on, tw_date_row_get_date (self->commitment_date_row));
  answers->willingness = (TwWillingness) adw_combo_row_get_selected (self->willingness_row);
  answers->capacity = (int) adw_spin_row_get_value (self->capacity_row);
  answers->consent = (TwConsent) adw_combo_row_get_selected (self->consent_row);
  take_date (answers->consent_on, tw_date_row_get_date (self->consent_date_row));
  answers->mentor_style = (TwMentorStyle) adw_combo_row_get_selected (self->style_row);
  g_set_str (&answers->motivation, *motivation != '\0' ? motivation : NULL);
  tw_topics_editor_read (self->topics_editor, answers);

  for (int kind = 0; kind < TW_N_STRENGTH_KINDS; kind++)
    {
      g_strfreev (answers->strengths[kind]);
      answers->strengths[kind] =
        split_at_commas (gtk_editable_get_text (GTK_EDITABLE (strength_row (self, (TwStrengthKind) kind))));
    }
  read_wishes (self, answers);

  return answers;
}

/* Changing it */

static void
on_changed (TwParticipantDialog *self)
{
  if (self->filling)
    return;

  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_widget_set_sensitive (self->save_button, TRUE);
}

static char *
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* A new answer is one of today, until somebody says otherwise. */
static void
on_commitment_changed (TwParticipantDialog *self)
{
  gboolean is_open = adw_combo_row_get_selected (self->commitment_row) == TW_COMMITMENT_OPEN;
  g_autofree char *date = is_open ? NULL : today ();

  gtk_widget_set_visible (GTK_WIDGET (self->commitment_date_row), !is_open);
  if (self->filling)
    return;

  tw_date_row_set_date (self->commitment_date_row, date);
  on_changed (self);
}

static void
on_consent_changed (TwParticipantDialog *self)
{
  gboolean is_unknown = adw_combo_row_get_selected (self->consent_row) == TW_CONSENT_UNKNOWN;
  g_autofree char *date = is_unknown ? NULL : today ();

  gtk_widget_set_visible (GTK_WIDGET (self->consent_date_row), !is_unknown);
  if (self->filling)
    return;

  tw_date_row_set_date (self->consent_date_row, date);
  on_changed (self);
}

/* Closing and saving */

static void
on_close_attempt (TwParticipantDialog *self)
{
  tw_discard_ask (ADW_DIALOG (self));
}

static void
on_cancel_clicked (TwParticipantDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_save_clicked (TwParticipantDialog *self)
{
  g_autoptr (TwEnrolmentAnswers) answers = read_form (self);
  g_autoptr (GError) error = NULL;

  if (tw_workspace_answer_by_hand (self->workspace, tw_participant_get_id (self->participant), answers, &error))
    tw_discard_close (ADW_DIALOG (self));
  else
    tw_refusal_present (GTK_WIDGET (self), _("Not Saved"), error);
}

/* The obligation is a command of its own (D3). */

static char *
describe_obligation (TwParticipant *participant)
{
  GDate on;
  g_autofree char *day = NULL;

  g_date_clear (&on, 1);
  g_date_set_parse (&on, tw_participant_get_obliged_on (participant));
  day = tw_language_date (tw_language_session (), &on, TW_DATE_LONG);

  /* Translators: a day; who obliged the person; why */
  return g_strdup_printf (_("On %s, by %s: %s"), day, tw_participant_get_obliged_by (participant),
                          tw_participant_get_obliged_reason (participant));
}

static void
show_obligation (TwParticipantDialog *self)
{
  gboolean obliged = tw_participant_get_obliged_on (self->participant) != NULL;
  gboolean may_be_obliged = tw_participant_get_role (self->participant) == TW_ROLE_MENTEE &&
                            tw_participant_get_commitment (self->participant) == TW_COMMITMENT_DECLINED;
  g_autofree char *facts = obliged ? describe_obligation (self->participant) : NULL;

  gtk_widget_set_visible (self->obligation_group, obliged || may_be_obliged);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->obligation_row), obliged ? _("Obliged") : _("Not Obliged"));
  adw_action_row_set_subtitle (self->obligation_row, facts);
  gtk_button_set_label (self->obligation_button, obliged ? _("Release") : _("Oblige…"));
}

static void
on_obligation_clicked (TwParticipantDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (tw_participant_get_obliged_on (self->participant) == NULL)
    adw_dialog_present (tw_obligation_dialog_new (self->workspace, self->participant), GTK_WIDGET (self));
  else if (!tw_workspace_release (self->workspace, tw_participant_get_id (self->participant), &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Changed"), error);
}

/* Filling in */

static void
fill_commitments (TwParticipantDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int commitment = 0; commitment < N_COMMITMENTS; commitment++)
    gtk_string_list_append (names, tw_commitment_name (tw_language_session (), tw_word (TW_TYPE_COMMITMENT, commitment)));

  adw_combo_row_set_model (self->commitment_row, G_LIST_MODEL (names));
}

static void
fill_styles (TwParticipantDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("Not said"), NULL });

  for (int style = 1; style < N_STYLES; style++)
    gtk_string_list_append (names, tw_mentor_style_name (tw_language_session (), tw_word (TW_TYPE_MENTOR_STYLE, style)));

  adw_combo_row_set_model (self->style_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->style_row),
                          tw_participant_get_role (self->participant) == TW_ROLE_MENTOR);
}

static void
fill_wishes (TwParticipantDialog *self)
{
  TwRole other = tw_participant_get_role (self->participant) == TW_ROLE_MENTOR ? TW_ROLE_MENTEE : TW_ROLE_MENTOR;
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("Nobody"), NULL });
  g_autoptr (GListModel) others =
    tw_workspace_get_participants (self->workspace, tw_participant_get_cohort_id (self->participant), other);

  for (guint i = 0; i < g_list_model_get_n_items (others); i++)
    {
      g_autoptr (TwParticipant) one = g_list_model_get_item (others, i);
      gint64 id = tw_participant_get_person_id (one);

      if (tw_participant_get_name (one) == NULL)
        continue;
      gtk_string_list_append (names, tw_participant_get_name (one));
      g_array_append_val (self->wishable, id);
    }

  for (guint rank = 0; rank < TW_MOST_WISHES; rank++)
    {
      adw_combo_row_set_model (wish_row (self, rank), G_LIST_MODEL (names));
      for (guint i = 0; i < self->wishable->len; i++)
        if (self->answers->wishes[rank] == g_array_index (self->wishable, gint64, i))
          adw_combo_row_set_selected (wish_row (self, rank), i + 1);
    }
}

static void
fill_in (TwParticipantDialog *self)
{
  const TwEnrolmentAnswers *answers = self->answers;

  adw_combo_row_set_selected (self->commitment_row, answers->commitment);
  tw_date_row_set_date (self->commitment_date_row, *answers->commitment_on ? answers->commitment_on : NULL);
  adw_combo_row_set_selected (self->willingness_row, answers->willingness);
  adw_spin_row_set_value (self->capacity_row, answers->capacity);
  adw_combo_row_set_selected (self->consent_row, answers->consent);
  tw_date_row_set_date (self->consent_date_row, *answers->consent_on ? answers->consent_on : NULL);
  gtk_label_set_label (self->wording_label, tw_consent_wording (tw_language_session ()));
  adw_combo_row_set_selected (self->style_row, answers->mentor_style);
  tw_text_row_set_text (self->motivation_row, answers->motivation != NULL ? answers->motivation : "");
  tw_topics_editor_show (self->topics_editor, answers);

  for (int kind = 0; kind < TW_N_STRENGTH_KINDS; kind++)
    {
      g_autofree char *text = answers->strengths[kind] != NULL ? g_strjoinv (", ", answers->strengths[kind]) : NULL;

      gtk_editable_set_text (GTK_EDITABLE (strength_row (self, (TwStrengthKind) kind)), text != NULL ? text : "");
    }

  on_commitment_changed (self);
  on_consent_changed (self);
}

static void
set_up (TwParticipantDialog *self)
{
  g_autofree char *name_of_level_0 = tw_workspace_get_setting (self->workspace, "level-0-name");
  g_autofree char *facts = tw_participant_dup_facts (self->participant, name_of_level_0);
  const char *name = tw_participant_get_name (self->participant);
  const char *role =
    tw_role_name (tw_language_session (), tw_word (TW_TYPE_ROLE, (int) tw_participant_get_role (self->participant)));
  g_autofree char *subtitle = facts != NULL ? g_strdup_printf ("%s · %s", role, facts) : g_strdup (role);

  self->filling = TRUE;
  adw_dialog_set_title (ADW_DIALOG (self), name);
  adw_preferences_page_set_description (self->page, subtitle);
  fill_commitments (self);
  fill_styles (self);
  fill_wishes (self);
  fill_in (self);
  show_obligation (self);
  self->filling = FALSE;

  gtk_widget_set_visible (self->save_button, !tw_workspace_get_read_only (self->workspace));
  g_signal_connect_object (self->participant, "notify", G_CALLBACK (show_obligation), self, G_CONNECT_SWAPPED);
}

static void
tw_participant_dialog_dispose (GObject *object)
{
  TwParticipantDialog *self = TW_PARTICIPANT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PARTICIPANT_DIALOG);
  g_clear_object (&self->workspace);
  g_clear_object (&self->participant);
  g_clear_pointer (&self->answers, tw_enrolment_answers_free);

  G_OBJECT_CLASS (tw_participant_dialog_parent_class)->dispose (object);
}

static void
tw_participant_dialog_finalize (GObject *object)
{
  g_array_unref (TW_PARTICIPANT_DIALOG (object)->wishable);

  G_OBJECT_CLASS (tw_participant_dialog_parent_class)->finalize (object);
}

static void
tw_participant_dialog_class_init (TwParticipantDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_participant_dialog_dispose;
  object_class->finalize = tw_participant_dialog_finalize;

  g_type_ensure (TW_TYPE_DATE_ROW);
  g_type_ensure (TW_TYPE_TEXT_ROW);
  g_type_ensure (TW_TYPE_TOPICS_EDITOR);
  g_type_ensure (TW_TYPE_WRAPPED_TITLE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandemwerk/Tandemwerk/ui/participants/tw-participant-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TwParticipantDialog, name)
  BIND (page);
  BIND (save_button);
  BIND (commitment_row);
  BIND (commitment_date_row);
  BIND (willingness_row);
  BIND (capacity_row);
  BIND (consent_row);
  BIND (consent_date_row);
  BIND (wording_label);
  BIND (obligation_group);
  BIND (obligation_row);
  BIND (obligation_button);
  BIND (topics_editor);
  BIND (competences_row);
  BIND (qualifications_row);
  BIND (languages_row);
  BIND (availability_row);
  BIND (style_row);
  BIND (motivation_row);
  BIND (first_wish_row);
  BIND (second_wish_row);
  BIND (third_wish_row);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_commitment_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_consent_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_obligation_clicked);
}

static void
tw_participant_dialog_init (TwParticipantDialog *self)
{
  self->filling = TRUE;
  self->wishable = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_participant_dialog_new:
 * @workspace: an open file
 * @participant: somebody who takes part and was not erased
 *
 * Returns: (transfer floating): a dialog that changes what the participant answered
 */
AdwDialog *
tw_participant_dialog_new (TwWorkspace   *workspace,
                           TwParticipant *participant)
{
  TwParticipantDialog *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (TW_IS_PARTICIPANT (participant), NULL);

  self = g_object_new (TW_TYPE_PARTICIPANT_DIALOG, NULL);
  self->workspace = g_object_ref (workspace);
  self->participant = g_object_ref (participant);
  self->answers = tw_workspace_get_enrolment_answers (workspace, tw_participant_get_id (participant));
  if (self->answers == NULL)
    self->answers = tw_enrolment_answers_new ();
  set_up (self);

  return ADW_DIALOG (self);
}
