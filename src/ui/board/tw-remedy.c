/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done about a rule that forbids a pair: the button beside the sentence that leads there. */

#include "tw-remedy.h"

#include <glib/gi18n.h>

#include "participants/tw-participant-dialog.h"
#include "people/tw-person-dialog.h"
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
show_person (Remedy *self,
             gint64  person_id)
{
  TwWorkspace *workspace = tw_pairing_get_workspace (self->pairing);
  g_autoptr (TwPerson) person = tw_workspace_get_person (workspace, person_id);

  if (person != NULL)
    adw_dialog_present (tw_person_dialog_new (workspace, person), self->parent);
}

static void
show_person_of_mentor (Remedy *self)
{
  show_person (self, tw_participant_get_person_id (self->mentor));
}

static void
show_person_of_mentee (Remedy *self)
{
  show_person (self, tw_participant_get_person_id (self->mentee));
}

static void
on_person_chosen (Remedy   *self,
                  GVariant *parameter)
{
  show_person (self, g_variant_get_int64 (parameter));
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

static void
name_button (GtkWidget     *button,
             TwParticipant *participant)
{
  g_autofree char *name = NULL;

  /* Translators: %s is a person */
  name = g_strdup_printf (_("Correct the Data of %s"), tw_participant_get_name (participant));
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
create_correct_button (const Remedy *remedy,
                       gboolean      is_mentor)
{
  GtkWidget *button = create_button (remedy, _("Correct…"), is_mentor ? G_CALLBACK (show_person_of_mentor)
                                                                      : G_CALLBACK (show_person_of_mentee));

  name_button (button, is_mentor ? remedy->mentor : remedy->mentee);

  return button;
}

static void
append_person (GMenu         *menu,
               TwParticipant *participant)
{
  g_autoptr (GMenuItem) item = NULL;
  g_auto (GStrv) parts = g_strsplit (tw_participant_get_name (participant), "_", -1);
  g_autofree char *name = g_strjoinv ("__", parts); /* an underscore in a name is no mnemonic */

  item = g_menu_item_new (name, NULL);
  g_menu_item_set_action_and_target (item, "remedy.correct", "x", tw_participant_get_person_id (participant));
  g_menu_append_item (menu, item);
}

/* The rule is about both, and only who knows them can say whose data are wrong. */
static GtkWidget *
create_correct_menu (const Remedy *remedy)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) correct = g_simple_action_new ("correct", G_VARIANT_TYPE_INT64);

  append_person (menu, remedy->mentor);
  append_person (menu, remedy->mentee);
  g_signal_connect_data (correct, "activate", G_CALLBACK (on_person_chosen), remedy_copy (remedy), remedy_free,
                         G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (correct));
  gtk_widget_insert_action_group (button, "remedy", G_ACTION_GROUP (group));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Correct"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Correct the Data of One of the Two"));

  return button;
}

/* Something that the rule asks for is missing: only whose it is, is asked for it. */
static GtkWidget *
create_complete_button (const Remedy *remedy,
                        gboolean      mentor_lacks,
                        gboolean      mentee_lacks)
{
  return mentor_lacks != mentee_lacks ? create_correct_button (remedy, mentor_lacks) : create_correct_menu (remedy);
}

static gboolean
lacks_birth_year (const Remedy  *remedy,
                  TwParticipant *participant)
{
  g_autoptr (TwPerson) person = tw_workspace_get_person (tw_pairing_get_workspace (remedy->pairing),
                                                         tw_participant_get_person_id (participant));

  return person != NULL && tw_person_get_birth_year (person) == 0;
}

static gboolean
lacks_level (const Remedy  *remedy,
             TwParticipant *participant)
{
  g_autoptr (TwPerson) person = tw_workspace_get_person (tw_pairing_get_workspace (remedy->pairing),
                                                         tw_participant_get_person_id (participant));

  return person != NULL && tw_person_get_level (person) < 0;
}

/**
 * tw_remedy_new:
 * @pairing: what the board knows about pairs
 * @mentor: a participant
 * @mentee: a participant of the same cohort
 * @finding: a rule that forbids the pair
 * @parent: the dialog that says so
 *
 * What a person answered is corrected among the answers, what the company knows of the person in the list of people.
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
    case TW_FINDING_PERSON_LEFT:
    case TW_FINDING_PERSON_OUTSIDE_TARGET:
    case TW_FINDING_PERSON_OVER_AGE_LIMIT:
    case TW_FINDING_PERSON_LEVEL_UNKNOWN:
    case TW_FINDING_PERSON_AGE_UNKNOWN:
      return create_correct_button (&remedy, is_mentor);
    case TW_FINDING_PAIR_MENTOR_REPORTS:
      return create_correct_button (&remedy, TRUE);
    case TW_FINDING_PAIR_MENTEE_REPORTS:
      return create_correct_button (&remedy, FALSE);
    case TW_FINDING_PAIR_AGE_UNKNOWN:
      return create_complete_button (&remedy, lacks_birth_year (&remedy, mentor), lacks_birth_year (&remedy, mentee));
    case TW_FINDING_PAIR_LEVEL_UNKNOWN:
    case TW_FINDING_PAIR_SAME_AGE_LEVEL_UNKNOWN:
      return create_complete_button (&remedy, lacks_level (&remedy, mentor), lacks_level (&remedy, mentee));
    case TW_FINDING_PAIR_MENTOR_NOT_YOUNGER:
    case TW_FINDING_PAIR_MENTOR_NOT_LOWER:
    case TW_FINDING_PAIR_DIRECTION_UNKNOWN:
    case TW_FINDING_PAIR_SAME_DEPARTMENT:
      return create_correct_menu (&remedy);
    case TW_FINDING_PAIR_EXCLUDED:
    case TW_FINDING_PAIR_NEVER_AGAIN:
      return create_button (&remedy, _("Allow…"), G_CALLBACK (ask_to_allow));
    default:
      return NULL;
    }
}
