/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All there is to say about two people before it is decided: every rule that forbids them (P1), or how well they fit,
 * criterion by criterion, what the pair costs all together, and who would lose what. The numbers are those of
 * tandemwerk-cli explain. */

#include "tw-pair-dialog.h"

#include <glib/gi18n.h>

#include "tandem/tw-event-dialog.h"
#include "tw-cost-text.h"
#include "tw-draft-commands.h"
#include "tw-fact-row.h"
#include "tw-finding-text.h"
#include "tw-given-room.h"
#include "tw-language.h"
#include "tw-pair-appraisal.h"
#include "tw-refusal.h"
#include "tw-remedy.h"
#include "tw-score-text.h"
#include "tw-tandem-commands.h"
#include "tw-wrapped-title.h"

/* Of a criterion with its numbers, in pixels at the usual size of text. */
#define LEAST_WIDTH 290

struct _TwPairDialog
{
  AdwDialog parent_instance;

  TwPairing *pairing;
  TwParticipant *mentor;
  TwParticipant *mentee;
  TwPairAppraisal *appraisal;
  gint64 tandem_id; /* made here; told once the dialog is closed */
  GPtrArray *rows;  /* what goes when the facts change */
  guint rest_id;

  GtkWidget *facts;
  AdwPreferencesGroup *obstacles_group;
  AdwPreferencesGroup *score_group;
  AdwPreferencesGroup *criteria_group;
  AdwPreferencesGroup *price_group;
  GtkWidget *buttons;
  GtkWidget *pair_button;
  GtkWidget *exception_button;
};

enum
{
  PAIRED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define REARRANGEMENT "tw-rearrangement"
#define CHANGES "tw-pair-changes"

/* As in "100.0": values stand below each other. */
#define VALUE_CHARS 5

/* What may be seen when the dialog opens, wherever it does: what lies below is made after the first frame. */
#define ROWS_IN_SIGHT 8

G_DEFINE_FINAL_TYPE (TwPairDialog, tw_pair_dialog, ADW_TYPE_DIALOG)

static void
add_row (TwPairDialog        *self,
         AdwPreferencesGroup *group,
         GtkWidget           *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_rows (TwPairDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static GtkWidget *
create_number (const char *text,
               const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* What fits, and what does not */

static gboolean
may_write (TwPairDialog *self)
{
  return !tw_workspace_get_read_only (tw_pairing_get_workspace (self->pairing));
}

static void
show_obstacles (TwPairDialog *self)
{
  const GPtrArray *findings = self->appraisal->explanation->findings;
  gboolean all_set_aside = findings->len > 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const TwFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *sentence = tw_finding_to_sentence (finding, tw_language_session ());
      GtkWidget *row = tw_fact_row_new (sentence, NULL);
      GtkWidget *remedy = may_write (self) ? tw_remedy_new (self->pairing, self->mentor, self->mentee, finding,
                                                            GTK_WIDGET (self))
                                           : NULL;

      if (remedy != NULL)
        tw_fact_row_add_suffix (row, remedy);
      add_row (self, self->obstacles_group, row);
      all_set_aside &= tw_finding_can_be_set_aside (finding);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->obstacles_group), findings->len > 0);
  gtk_widget_set_visible (self->exception_button, all_set_aside && may_write (self));
}

static gboolean
perform_exception (TwEventDialog  *dialog,
                   gpointer        owner,
                   GError        **error)
{
  TwPairDialog *self = TW_PAIR_DIALOG (owner);

  self->tandem_id = tw_workspace_pair_exceptionally (tw_pairing_get_workspace (self->pairing),
                                                     tw_participant_get_id (self->mentor),
                                                     tw_participant_get_id (self->mentee),
                                                     tw_event_dialog_get_text (dialog), error);
  if (self->tandem_id == 0)
    return FALSE;

  adw_dialog_close (ADW_DIALOG (self));

  return TRUE;
}

static void
on_exception_clicked (TwPairDialog *self)
{
  TwEventDialog *dialog = tw_event_dialog_new (_("Pair as an Exception"), _("_Pair"), perform_exception,
                                               GTK_WIDGET (self));

  tw_event_dialog_describe (dialog, _("The rule is set aside for these two alone. Why it does not count for them is kept "
                                      "with the tandem."));
  tw_event_dialog_ask_text (dialog, _("Reason"), NULL);
  tw_event_dialog_require_text (dialog);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static char *
dup_about_score (const TwPairExplanation *explanation)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *answered = tw_language_percent (language, explanation->answered / 100.0, 0);
  g_autofree char *direction = explanation->direction != NULL ? tw_finding_to_sentence (explanation->direction, language)
                                                              : NULL;
  g_autofree char *minimum = tw_language_score (language, explanation->below_minimum);
  g_autoptr (GString) about = g_string_new (NULL);

  /* Translators: %s is a percentage */
  g_string_append_printf (about, _("%s of what counts was answered."), answered);
  if (direction != NULL && explanation->findings->len == 0)
    g_string_append_printf (about, " %s", direction);
  if (explanation->below_minimum > 0)
    {
      g_string_append_c (about, ' ');
      g_string_append_printf (about, _("Less than the minimum of %s: not suggested, but possible by hand."), minimum);
    }

  return g_string_free_and_steal (g_steal_pointer (&about));
}

static void
show_score (TwPairDialog *self)
{
  const TwPairExplanation *explanation = self->appraisal->explanation;
  g_autofree char *score = tw_language_score (tw_language_session (), explanation->score);
  g_autofree char *about = dup_about_score (explanation);
  GtkWidget *row = tw_fact_row_new (_("Match Score"), about);

  tw_fact_row_add_suffix (row, create_number (score, "score"));
  add_row (self, self->score_group, row);
}

static void
add_criterion (TwPairDialog       *self,
               const TwScoreShare *share)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *sentence = tw_score_share_to_sentence (share, language);
  g_autofree char *value = share->answered ? tw_language_score (language, share->value) : g_strdup ("–");
  g_autofree char *number = tw_language_integer (language, share->weight);
  g_autofree char *weight = NULL;
  GtkWidget *row = tw_fact_row_new (tw_criterion_name (language, share->criterion), sentence);
  GtkWidget *value_label = create_number (value, "heading");
  GtkWidget *weight_label;

  /* Translators: how much a criterion counts */
  weight = g_strdup_printf (_("Weight %s"), number);
  weight_label = create_number (weight, "dimmed");
  gtk_widget_add_css_class (weight_label, "caption");
  tw_fact_row_add_suffix (row, weight_label);
  gtk_label_set_width_chars (GTK_LABEL (value_label), VALUE_CHARS);
  gtk_label_set_xalign (GTK_LABEL (value_label), 1);
  tw_fact_row_add_suffix (row, value_label);
  add_row (self, self->criteria_group, row);
}

static void
show_criteria (TwPairDialog *self,
               guint         first,
               guint         end)
{
  const GPtrArray *shares = self->appraisal->explanation->shares;

  for (guint i = first; i < MIN (end, shares->len); i++)
    add_criterion (self, g_ptr_array_index (shares, i));
}

/* What it costs */

static const char *
get_name (TwParticipant *participant)
{
  return participant != NULL ? tw_participant_get_name (participant) : NULL;
}

static GtkWidget *
create_change (TwPairDialog          *self,
               const TwPartnerChange *change)
{
  TwWorkspace *workspace = tw_pairing_get_workspace (self->pairing);
  g_autoptr (TwParticipant) person = tw_workspace_get_participant (workspace, change->participant_id);
  g_autoptr (TwParticipant) before = tw_workspace_get_participant (workspace, change->before_id);
  g_autoptr (TwParticipant) after = tw_workspace_get_participant (workspace, change->after_id);
  g_autofree char *sentence = tw_partner_change_to_text (tw_language_session (), get_name (person), get_name (before),
                                                         change->before_score, get_name (after), change->after_score);

  return tw_fact_row_new (sentence, NULL);
}

static void
on_rearrange_activated (TwPairDialog *self,
                        GtkWidget    *row)
{
  const TwRearrangement *rearrangement = g_object_get_data (G_OBJECT (row), REARRANGEMENT);
  g_autoptr (GError) error = NULL;

  self->tandem_id = tw_workspace_pair_rearranging (tw_pairing_get_workspace (self->pairing),
                                                   tw_participant_get_id (self->mentor),
                                                   tw_participant_get_id (self->mentee), rearrangement, &error);
  if (self->tandem_id == 0)
    tw_refusal_present (GTK_WIDGET (self), _("No Tandem Made"), error);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
can_be_chosen (TwPairDialog *self)
{
  return self->appraisal->tandem_id == 0 && !self->appraisal->is_suggested &&
         self->appraisal->explanation->findings->len == 0 && may_write (self);
}

static GtkWidget *
create_rearrange_row (TwPairDialog          *self,
                      const TwRearrangement *rearrangement)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Pair and Rearrange"));
  gtk_widget_set_tooltip_text (row, _("Pair the two, and make drafts of what the others become"));
  g_object_set_data (G_OBJECT (row), REARRANGEMENT, (gpointer) rearrangement);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_rearrange_activated), self, G_CONNECT_SWAPPED);

  return row;
}

/* They may be many, and few ask. */
static void
on_price_expanded (AdwExpanderRow *row,
                   GParamSpec     *pspec,
                   TwPairDialog   *self)
{
  const GArray *changes = g_object_get_data (G_OBJECT (row), CHANGES);

  g_signal_handlers_disconnect_by_func (row, on_price_expanded, self);
  for (guint i = 1; i < changes->len; i++)
    adw_expander_row_add_row (row, create_change (self, &g_array_index (changes, TwPartnerChange, i)));
}

/* What can be done about it stands above those whom it concerns, of whom the first one says that there is something to
 * unfold. */
static void
add_first_change (TwPairDialog          *self,
                  AdwExpanderRow        *row,
                  const TwRearrangement *rearrangement)
{
  GArray *changes = tw_rearrangement_list_changes (rearrangement);

  g_object_set_data_full (G_OBJECT (row), CHANGES, changes, (GDestroyNotify) g_array_unref);
  if (can_be_chosen (self) && rearrangement->parted->len > 0)
    adw_expander_row_add_row (row, create_rearrange_row (self, rearrangement));
  if (changes->len > 0)
    adw_expander_row_add_row (row, create_change (self, &g_array_index (changes, TwPartnerChange, 0)));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_price_expanded), self, 0);
}

/* Nothing to unfold where nobody's partner changes. */
static void
add_price (TwPairDialog          *self,
           const char            *title,
           const TwRearrangement *rearrangement)
{
  g_autofree char *cost = tw_cost_to_text (tw_language_session (), MAX (rearrangement->tandems, 0),
                                           rearrangement->score, rearrangement->parted->len);
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), cost);
  add_first_change (self, ADW_EXPANDER_ROW (row), rearrangement);
  add_row (self, self->price_group, row);
}

static const char *
get_price_title (const TwPairAppraisal *appraisal)
{
  if (appraisal->is_suggested)
    return _("The Best Matching Has This Pair; Without It");

  return appraisal->tandem_id != 0 ? _("What This Tandem Costs") : _("What This Pair Would Cost");
}

static void
show_price (TwPairDialog *self)
{
  const TwPairAppraisal *appraisal = self->appraisal;
  const gboolean is_known = appraisal->best != NULL && appraisal->best->possible;
  g_autofree char *few = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->price_group), is_known);
  if (!is_known)
    return;

  adw_preferences_group_set_title (self->price_group, get_price_title (appraisal));
  adw_preferences_group_set_description (self->price_group,
                                         _("Compared with the best matching of all."));
  add_price (self, _("At Best for All"), appraisal->best);
  if (appraisal->few == NULL || !appraisal->few->possible)
    return;

  few = g_strdup_printf (ngettext ("With No More Than %d Tandem Moved", "With No More Than %d Tandems Moved",
                                   TW_PAIR_APPRAISAL_FEW_MOVES), TW_PAIR_APPRAISAL_FEW_MOVES);
  add_price (self, few, appraisal->few);
}

static void
on_pair_clicked (TwPairDialog *self)
{
  g_autoptr (GError) error = NULL;

  self->tandem_id = tw_workspace_pair (tw_pairing_get_workspace (self->pairing), tw_participant_get_id (self->mentor),
                                       tw_participant_get_id (self->mentee), &error);
  if (self->tandem_id == 0)
    tw_refusal_present (GTK_WIDGET (self), _("No Tandem Made"), error);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static TwPairAppraisal *
appraise (TwPairDialog  *self,
          GError       **error)
{
  TwMatching *matching = tw_pairing_get_matching (self->pairing, error);

  if (matching == NULL)
    return NULL;

  return tw_matching_appraise (matching, tw_participant_get_id (self->mentor), tw_participant_get_id (self->mentee),
                               error);
}

static gboolean
show_rest (gpointer user_data)
{
  TwPairDialog *self = user_data;

  self->rest_id = 0;
  show_criteria (self, ROWS_IN_SIGHT, G_MAXUINT);
  show_price (self);

  return G_SOURCE_REMOVE;
}

/* Least of all may whoever asks wait for what nobody sees yet. */
static void
show_rest_in_time (TwPairDialog *self)
{
  const TwPairExplanation *explanation = self->appraisal->explanation;

  if (explanation->findings->len + explanation->shares->len < ROWS_IN_SIGHT)
    show_rest (self);
  else
    self->rest_id = g_idle_add (show_rest, self);
}

/* As it is now; once more whenever the facts have changed. */
static void
show_pair (TwPairDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (self->tandem_id != 0)
    return;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  remove_rows (self);
  g_clear_pointer (&self->appraisal, tw_pair_appraisal_free);
  self->appraisal = appraise (self, &error);
  gtk_widget_set_visible (GTK_WIDGET (self->score_group), self->appraisal != NULL);
  if (self->appraisal == NULL)
    {
      gtk_widget_set_visible (self->buttons, FALSE);
      add_row (self, self->obstacles_group, tw_fact_row_new (error->message, NULL));
      return;
    }

  gtk_widget_set_visible (self->pair_button, self->appraisal->tandem_id == 0 &&
                                             self->appraisal->explanation->findings->len == 0);
  show_obstacles (self);
  gtk_widget_set_visible (self->buttons, may_write (self) && (gtk_widget_get_visible (self->pair_button) ||
                                                              gtk_widget_get_visible (self->exception_button)));
  show_score (self);
  gtk_widget_set_visible (GTK_WIDGET (self->criteria_group), self->appraisal->explanation->shares->len > 0);
  show_criteria (self, 0, ROWS_IN_SIGHT);
  show_rest_in_time (self);
}

static void
tw_pair_dialog_closed (AdwDialog *dialog)
{
  TwPairDialog *self = TW_PAIR_DIALOG (dialog);

  if (self->tandem_id != 0)
    g_signal_emit (self, signals[PAIRED], 0, self->tandem_id);
}

static void
tw_pair_dialog_dispose (GObject *object)
{
  TwPairDialog *self = TW_PAIR_DIALOG (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PAIR_DIALOG);
  g_clear_pointer (&self->appraisal, tw_pair_appraisal_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->pairing);
  g_clear_object (&self->mentor);
  g_clear_object (&self->mentee);

  G_OBJECT_CLASS (tw_pair_dialog_parent_class)->dispose (object);
}

static void
tw_pair_dialog_class_init (TwPairDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  G_OBJECT_CLASS (klass)->dispose = tw_pair_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = tw_pair_dialog_closed;

  /* The parameter is the new tandem. */
  signals[PAIRED] = g_signal_new ("paired", TW_TYPE_PAIR_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-pair-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPairDialog, facts);
  gtk_widget_class_bind_template_child (widget_class, TwPairDialog, obstacles_group);
  gtk_widget_class_bind_template_child (widget_class, TwPairDialog, score_group);
  gtk_widget_class_bind_template_child (widget_class, TwPairDialog, criteria_group);
  gtk_widget_class_bind_template_child (widget_class, TwPairDialog, price_group);
  gtk_widget_class_bind_template_child (widget_class, TwPairDialog, buttons);
  gtk_widget_class_bind_template_child (widget_class, TwPairDialog, pair_button);
  gtk_widget_class_bind_template_child (widget_class, TwPairDialog, exception_button);
  gtk_widget_class_bind_template_callback (widget_class, on_pair_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_exception_clicked);
}

static void
tw_pair_dialog_init (TwPairDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->facts, tw_given_room_new (LEAST_WIDTH));
}

static void
show_who (TwPairDialog *self)
{
  g_autofree char *title = NULL;

  /* Translators: a mentor and a mentee */
  title = g_strdup_printf (_("%s with %s"), tw_participant_get_name (self->mentor),
                           tw_participant_get_name (self->mentee));
  adw_dialog_set_title (ADW_DIALOG (self), title);
}

/**
 * tw_pair_dialog_new:
 * @pairing: what the board knows about pairs
 * @mentor: a participant
 * @mentee: a participant of the same cohort
 *
 * Returns: (transfer floating): a dialog that explains the pair, and emits `paired` where it was made a tandem
 */
AdwDialog *
tw_pair_dialog_new (TwPairing     *pairing,
                    TwParticipant *mentor,
                    TwParticipant *mentee)
{
  TwPairDialog *self;

  g_return_val_if_fail (TW_IS_PAIRING (pairing), NULL);

  self = g_object_new (TW_TYPE_PAIR_DIALOG, NULL);
  self->pairing = g_object_ref (pairing);
  self->mentor = g_object_ref (mentor);
  self->mentee = g_object_ref (mentee);
  show_who (self);

  g_signal_connect_object (tw_pairing_get_workspace (pairing), "changed", G_CALLBACK (show_pair), self,
                           G_CONNECT_SWAPPED);
  show_pair (self);

  return ADW_DIALOG (self);
}
