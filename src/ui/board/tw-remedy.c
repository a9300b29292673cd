/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done about a rule that forbids a pair: the button beside the sentence that leads there. */

#include "tw-remedy.h"

#include <glib/gi18n.h>

#include "participants/tw-participant-dialog.h"
#include "tw-exclusion-commands.h"
#include "tw-refusal.h"

typedef struct
{
  TwPairing *pairing;
  TwParticipant *mentor;
  TwParticipant *mentee;
  GtkWidget *parent; /* not owned: dialogs are presented over it, and all of this ends before it */
} Remedy;

static void
remedy_free (gpointer  user_data,
             GClosure *closure)
{
  Remedy *self = user_data;

  g_object_unref (self->pairing);
  g_object_unref (self->mentor);
  g_object_unref (self->mentee);
  g_free (self);
}

static void
show_answers (Remedy        *self,
              TwParticipant *participant)
{
  adw_dialog_present (tw_participant_dialog_new (tw_pairing_get_workspace (self->pairing), participant), self->parent);
}

static void
show_answers_of_mentor (Remedy *self)
{
  show_answers (self, self->mentor);
}

static void
show_answers_of_mentee (Remedy *self)
{
  show_answers (self, self->mentee);
}

static void
allow (Remedy     *self,
       const char *response)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "allow") &&
      !tw_workspace_allow_pair (tw_pairing_get_workspace (self->pairing), tw_participant_get_person_id (self->mentor),
                                tw_participant_get_person_id (self->mentee),
                                tw_pairing_get_cohort_id (self->pairing), &error))
    tw_refusal_present (self->parent, _("Not Allowed"), error);
}

static Remedy *
remedy_copy (const Remedy *remedy)
{
  Remedy *self = g_memdup2 (remedy, sizeof *remedy);

  g_object_ref (self->pairing);
  g_object_ref (self->mentor);
  g_object_ref (self->mentee);

  return self;
}

/* Never by accident (P7). */
static void
ask_to_allow (Remedy *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Allow This Pair?"), NULL);

  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                _("%s and %s were kept apart on purpose. If you allow the pair, nothing keeps them apart "
                                  "any more."),
                                tw_participant_get_name (self->mentor), tw_participant_get_name (self->mentee));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "allow", _("_Allow"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "allow", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (allow),
                         remedy_copy (self), remedy_free, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, self->parent);
}

static GtkWidget *
create_button (const Remedy *remedy,
               const char   *label,
               GCallback     clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", clicked, remedy_copy (remedy), remedy_free,
                         G_CONNECT_SWAPPED);

  return button;
}

/**
 * tw_remedy_new:
 * @pairing: what the board knows about pairs
 * @mentor: a participant
 * @mentee: a participant of the same cohort
 * @finding: a rule that forbids the pair
 * @parent: the dialog that says so
 *
 * Returns: (transfer floating) (nullable): a button that leads to what can be done; %NULL where nothing can
 */
GtkWidget *
tw_remedy_new (TwPairing       *pairing,
               TwParticipant   *mentor,
               TwParticipant   *mentee,
               const TwFinding *finding,
               GtkWidget       *parent)
{
  const Remedy remedy = { pairing, mentor, mentee, parent };
  const gboolean is_mentor = g_strcmp0 (finding->subject, tw_participant_get_name (mentor)) == 0;

  switch ((int) finding->code)
    {
    case TW_FINDING_PERSON_NOT_COMMITTED:
    case TW_FINDING_PERSON_DECLINED:
    case TW_FINDING_PERSON_WITHDRAWN:
    case TW_FINDING_PERSON_NOT_WILLING:
    case TW_FINDING_PERSON_WITHOUT_CAPACITY:
      return create_button (&remedy, _("Answers…"),
                            is_mentor ? G_CALLBACK (show_answers_of_mentor) : G_CALLBACK (show_answers_of_mentee));
    case TW_FINDING_PAIR_EXCLUDED:
    case TW_FINDING_PAIR_NEVER_AGAIN:
      return create_button (&remedy, _("Allow…"), G_CALLBACK (ask_to_allow));
    default:
      return NULL;
    }
}
