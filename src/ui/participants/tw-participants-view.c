/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who takes part in a cohort: found while typing, narrowed to what is missing, sorted, several at once. Commitment to
 * take part and consent to the use of data stand apart (D3). */

#include "tw-participants-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "people/tw-person-chooser.h"
#include "tw-fold.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-participant-commands.h"
#include "tw-participant-dialog.h"
#include "tw-participant-facts.h"
#include "tw-participation-commands.h"
#include "tw-refusal.h"
#include "tw-search-stop.h"
#include "tw-text-column.h"
#include "tw-top-banner.h"

/* What the list is narrowed to, in the order of the drop-down. */
typedef enum
{
  SHOW_EVERYBODY,
  SHOW_MENTORS,
  SHOW_MENTEES,
  SHOW_COMMITMENT_MISSING,
  SHOW_CONSENT_MISSING,
  SHOW_WITHOUT_TANDEM,
  SHOW_WAITING_LIST,

  N_SHOWN
} TwShown;

static const char *const shown_words[N_SHOWN] = {
  [SHOW_EVERYBODY] = "everybody",
  [SHOW_MENTORS] = "mentors",
  [SHOW_MENTEES] = "mentees",
  [SHOW_COMMITMENT_MISSING] = "commitment-missing",
  [SHOW_CONSENT_MISSING] = "consent-missing",
  [SHOW_WITHOUT_TANDEM] = "without-tandem",
  [SHOW_WAITING_LIST] = "waiting-list",
};

struct _TwParticipantsView
{
  AdwBin parent_instance;

  TwWorkspace *workspace;
  TwCohort *cohort;
  GListModel *mentors;
  GListModel *mentees;
  TwParticipantFacts *facts;
  GListModel *everybody;
  GtkFilter *filter;
  GtkSelectionModel *selection;
  GStrv words; /* of the search, folded */
  gboolean narrow;
  gboolean outdated; /* something changed while nobody looked */

  TwTopBanner *top_banner;
  GtkSearchEntry *search_entry;
  GtkDropDown *state_drop_down;
  GtkLabel *count_label;
  GtkActionBar *action_bar;
  GtkLabel *selected_label;
  GtkStack *stack;
  GtkColumnView *column_view;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *role_column;
  GtkColumnViewColumn *department_column;
  GtkColumnViewColumn *level_column;
  GtkColumnViewColumn *topics_column;
  GtkColumnViewColumn *commitment_column;
  GtkColumnViewColumn *consent_column;
  GtkColumnViewColumn *tandem_column;
};

typedef enum
{
  PROP_NARROW = 1,
} TwParticipantsViewProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (TwParticipantsView, tw_participants_view, ADW_TYPE_BIN)

static void
set_up_columns (TwParticipantsView *self)
{
  const struct
  {
    GtkColumnViewColumn *column;
    TwDescribeFunc describe;
    GCompareDataFunc compare;
    guint usual_characters;
  } columns[] = {
    { self->name_column, tw_participant_describe_name, tw_participant_compare_names, 24 },
    { self->role_column, tw_participant_describe_role, tw_participant_compare_roles, 8 },
    { self->department_column, tw_participant_describe_department, tw_participant_compare_departments, 18 },
    { self->level_column, tw_participant_describe_level, tw_participant_compare_levels, 16 },
    { self->topics_column, tw_participant_describe_topics, NULL, 20 },
    { self->commitment_column, tw_participant_describe_commitment, tw_participant_compare_commitments, 18 },
    { self->consent_column, tw_participant_describe_consent, tw_participant_compare_consents, 9 },
    { self->tandem_column, tw_participant_describe_tandem, tw_participant_compare_tandems, 18 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkListItemFactory) factory = tw_text_column_factory_new (columns[i].describe, G_OBJECT (self->facts),
                                                                            columns[i].usual_characters);
      g_autoptr (GtkSorter) sorter =
        columns[i].compare != NULL ? GTK_SORTER (gtk_custom_sorter_new (columns[i].compare, self->facts, NULL)) : NULL;

      gtk_column_view_column_set_factory (columns[i].column, factory);
      gtk_column_view_column_set_sorter (columns[i].column, sorter);
    }
}

/* The row follows the participant and what else is known, as its cells do. */
static void
announce_row (GtkColumnViewRow *row)
{
  gpointer participant = gtk_column_view_row_get_item (row);
  g_autofree char *spoken =
    participant != NULL ? tw_participant_describe_row (participant, g_object_get_data (G_OBJECT (row), "facts")) : NULL;

  if (spoken != NULL)
    gtk_column_view_row_set_accessible_label (row, spoken);
}

static void
set_up_row (GtkListItemFactory *factory,
            GtkColumnViewRow   *row,
            TwParticipantFacts *facts)
{
  g_object_set_data (G_OBJECT (row), "facts", facts);
  g_signal_connect_object (facts, "notify::revision", G_CALLBACK (announce_row), row, G_CONNECT_SWAPPED);
}

static void
bind_row (GtkListItemFactory *factory,
          GtkColumnViewRow   *row)
{
  g_signal_connect_object (gtk_column_view_row_get_item (row), "notify", G_CALLBACK (announce_row), row,
                           G_CONNECT_SWAPPED);
  announce_row (row);
}

static void
unbind_row (GtkListItemFactory *factory,
            GtkColumnViewRow   *row)
{
  g_signal_handlers_disconnect_by_func (gtk_column_view_row_get_item (row), announce_row, row);
}

/* Narrowing */

static gboolean
matches_words (TwParticipantsView *self,
               TwParticipant      *participant)
{
  g_autofree char *topics = tw_participant_describe_topics (participant, self->facts);
  g_autofree char *all = NULL, *key = NULL;

  if (self->words == NULL || *self->words == NULL)
    return TRUE;

  all = g_strconcat (tw_participant_get_name (participant) != NULL ? tw_participant_get_name (participant) : "", " ",
                     tw_participant_get_number (participant) != NULL ? tw_participant_get_number (participant) : "", " ",
                     tw_participant_get_department (participant) != NULL ? tw_participant_get_department (participant)
                                                                         : "",
                     " ", tw_participant_get_site (participant) != NULL ? tw_participant_get_site (participant) : "", " ",
                     topics, NULL);
  key = tw_fold_search_key (all);

  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (key, self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
matches_state (TwParticipantsView *self,
               TwParticipant      *participant)
{
  TwCommitment commitment = tw_participant_get_commitment (participant);

  switch ((TwShown) gtk_drop_down_get_selected (self->state_drop_down))
    {
    case SHOW_EVERYBODY:
      return TRUE;
    case SHOW_MENTORS:
      return tw_participant_get_role (participant) == TW_ROLE_MENTOR;
    case SHOW_MENTEES:
      return tw_participant_get_role (participant) == TW_ROLE_MENTEE;
    case SHOW_COMMITMENT_MISSING:
      return commitment != TW_COMMITMENT_GIVEN && tw_participant_get_obliged_on (participant) == NULL;
    case SHOW_CONSENT_MISSING:
      return !tw_participant_facts_has_consent (self->facts, participant);
    case SHOW_WITHOUT_TANDEM:
      return tw_participant_facts_get_partners (self->facts, participant) == NULL;
    case SHOW_WAITING_LIST:
      return tw_participant_get_waiting_list (participant);
    case N_SHOWN:
      break;
    }

  return TRUE;
}

static gboolean
is_shown (gpointer participant,
          gpointer view)
{
  return matches_state (view, participant) && matches_words (view, participant);
}

static void
show_count (TwParticipantsView *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint n_mentors = g_list_model_get_n_items (self->mentors);
  guint n_mentees = g_list_model_get_n_items (self->mentees);
  g_autofree char *mentors = g_strdup_printf (ngettext ("%u mentor", "%u mentors", n_mentors), n_mentors);
  g_autofree char *mentees = g_strdup_printf (ngettext ("%u mentee", "%u mentees", n_mentees), n_mentees);
  g_autofree char *text = g_strdup_printf ("%s · %s", mentors, mentees);
  g_autofree char *of = g_strdup_printf (_("%u of %u"), n_shown, n_mentors + n_mentees);

  gtk_label_set_label (self->count_label, n_shown == n_mentors + n_mentees ? text : of);
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "participants" : "nobody");
}

static void
on_filter_changed (TwParticipantsView *self)
{
  g_autofree char *folded = tw_fold_search_key (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  if (self->filter == NULL)
    return;

  g_strfreev (self->words);
  self->words = g_strsplit (folded, " ", -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_count (self);
}

static void
on_show_everybody (TwParticipantsView *self)
{
  gtk_drop_down_set_selected (self->state_drop_down, SHOW_EVERYBODY);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  on_filter_changed (self);
}

static void
refresh (TwParticipantsView *self)
{
  tw_participant_facts_refresh (self->facts);
  tw_top_banner_show (self->top_banner, self->workspace, self->cohort, self->mentees);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_count (self);
  self->outdated = FALSE;
}

static void
on_changed (TwParticipantsView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->outdated = TRUE;
}

static void
tw_participants_view_map (GtkWidget *widget)
{
  TwParticipantsView *self = TW_PARTICIPANTS_VIEW (widget);

  if (self->outdated)
    refresh (self);

  GTK_WIDGET_CLASS (tw_participants_view_parent_class)->map (widget);
}

/* Several at once */

static GArray *
list_selected (TwParticipantsView *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);

  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    {
      g_autoptr (TwParticipant) participant =
        g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, i));
      gint64 id = tw_participant_get_id (participant);

      g_array_append_val (ids, id);
    }

  return ids;
}

static void
on_selection_changed (TwParticipantsView *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  g_autofree char *text = NULL;
  guint n;

  /* The list goes before the view does. */
  if (self->selection == NULL)
    return;

  selected = gtk_selection_model_get_selection (self->selection);
  n = (guint) gtk_bitset_get_size (selected);
  text = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);
  gtk_label_set_label (self->selected_label, text);
  gtk_action_bar_set_revealed (self->action_bar, n > 0 && !tw_workspace_get_read_only (self->workspace));
}

static void
set_commitment (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  TwParticipantsView *self = TW_PARTICIPANTS_VIEW (widget);
  g_autoptr (GArray) ids = list_selected (self);
  g_autoptr (GError) error = NULL;
  GDate today;
  int commitment;

  g_date_set_time_t (&today, time (NULL));
  if (ids->len == 0 ||
      !tw_word_to_value (TW_TYPE_COMMITMENT, g_variant_get_string (parameter, NULL), &commitment))
    return;

  if (!tw_workspace_set_commitment (self->workspace, (const gint64 *) (gpointer) ids->data, ids->len,
                                    (TwCommitment) commitment, &today, &error))
    tw_refusal_present (widget, _("Not Changed"), error);
}

static void
unenrol (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TwParticipantsView *self = TW_PARTICIPANTS_VIEW (widget);
  g_autoptr (GArray) ids = list_selected (self);
  g_autoptr (GError) error = NULL;

  if (ids->len > 0 &&
      !tw_workspace_unenrol (self->workspace, (const gint64 *) (gpointer) ids->data, ids->len, &error))
    tw_refusal_present (widget, _("Not Taken Out"), error);
}

/* One at a time */

static void
on_activated (TwParticipantsView *self,
              guint               position)
{
  g_autoptr (TwParticipant) participant = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (participant != NULL && tw_participant_get_name (participant) != NULL)
    adw_dialog_present (tw_participant_dialog_new (self->workspace, participant), GTK_WIDGET (self));
}

static gboolean
enrol_chosen (TwParticipantsView *self,
              GArray             *person_ids,
              AdwDialog          *chooser)
{
  TwRole role = (TwRole) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chooser), "role"));
  g_autoptr (GError) error = NULL;

  if (tw_workspace_enrol_people (self->workspace, tw_cohort_get_id (self->cohort),
                                 (const gint64 *) (gpointer) person_ids->data, person_ids->len, role, &error))
    return TRUE;

  tw_refusal_present (GTK_WIDGET (chooser), _("Not Enrolled"), error);

  return FALSE;
}

static AdwDialog *
create_chooser (TwParticipantsView *self,
                TwRole              role)
{
  AdwDialog *chooser = tw_person_chooser_new_for_several (self->workspace,
                                                          role == TW_ROLE_MENTOR ? _("Enrol Mentors") : _("Enrol Mentees"),
                                                          _("_Enrol"));

  g_object_set_data (G_OBJECT (chooser), "role", GINT_TO_POINTER (role));
  g_signal_connect_object (chooser, "several-chosen", G_CALLBACK (enrol_chosen), self, G_CONNECT_SWAPPED);

  return chooser;
}

static void
tw_participants_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, TW_PARTICIPANTS_VIEW (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_participants_view_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  TwParticipantsView *self = TW_PARTICIPANTS_VIEW (object);

  if (prop_id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (self->narrow == g_value_get_boolean (value))
    return;

  self->narrow = !self->narrow;
  g_object_notify_by_pspec (object, pspec);
}

static void
tw_participants_view_dispose (GObject *object)
{
  TwParticipantsView *self = TW_PARTICIPANTS_VIEW (object);

  /* No row is bound any more when what it says it with is gone. */
  if (self->column_view != NULL)
    gtk_column_view_set_model (self->column_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PARTICIPANTS_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->everybody);
  g_clear_object (&self->mentors);
  g_clear_object (&self->mentees);
  g_clear_object (&self->facts);
  g_clear_object (&self->cohort);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_participants_view_parent_class)->dispose (object);
}

static void
tw_participants_view_finalize (GObject *object)
{
  TwParticipantsView *self = TW_PARTICIPANTS_VIEW (object);

  g_strfreev (self->words);

  G_OBJECT_CLASS (tw_participants_view_parent_class)->finalize (object);
}

static void
tw_participants_view_class_init (TwParticipantsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_TOP_BANNER);

  object_class->get_property = tw_participants_view_get_property;
  object_class->set_property = tw_participants_view_set_property;
  object_class->dispose = tw_participants_view_dispose;
  object_class->finalize = tw_participants_view_finalize;
  widget_class->map = tw_participants_view_map;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandemwerk/Tandemwerk/ui/participants/tw-participants-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, top_banner);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, state_drop_down);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, count_label);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, action_bar);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, selected_label);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, stack);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, column_view);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, name_column);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, role_column);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, department_column);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, level_column);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, topics_column);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, commitment_column);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, consent_column);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, tandem_column);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, tw_search_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_show_everybody);

  gtk_widget_class_install_action (widget_class, "participants.commitment", "s", set_commitment);
  gtk_widget_class_install_action (widget_class, "participants.unenrol", NULL, unenrol);
}

static void
tw_participants_view_init (TwParticipantsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));
  tw_column_view_name_rows (self->column_view, _("Participants"));
}

static void
set_up_rows (TwParticipantsView *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (rows, "setup", G_CALLBACK (set_up_row), self->facts, 0);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row), NULL);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_row), NULL);
  gtk_column_view_set_row_factory (self->column_view, rows);
}

/* Both roles, one after the other, filtered, sorted by the headings, selected. */
static void
fill_list (TwParticipantsView *self)
{
  g_autoptr (GListStore) both = g_list_store_new (G_TYPE_LIST_MODEL);
  GtkSorter *sorter = g_object_ref (gtk_column_view_get_sorter (self->column_view));
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  g_list_store_append (both, self->mentors);
  g_list_store_append (both, self->mentees);
  self->everybody = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&both))));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (self->everybody), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), sorter);
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (sorted)));

  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->column_view, self->selection);
  gtk_column_view_sort_by_column (self->column_view, self->name_column, GTK_SORT_ASCENDING);
}

/**
 * tw_participants_view_show_cohort:
 * @workspace: an open file
 * @cohort: a cohort of it
 *
 * Shows who takes part in the cohort; called once.
 */
void
tw_participants_view_show_cohort (TwParticipantsView *self,
                                  TwWorkspace        *workspace,
                                  TwCohort           *cohort)
{
  gint64 cohort_id;

  g_return_if_fail (TW_IS_PARTICIPANTS_VIEW (self));
  g_return_if_fail (self->workspace == NULL);

  cohort_id = tw_cohort_get_id (cohort);
  self->workspace = g_object_ref (workspace);
  self->cohort = g_object_ref (cohort);
  self->mentors = tw_workspace_get_participants (workspace, cohort_id, TW_ROLE_MENTOR);
  self->mentees = tw_workspace_get_participants (workspace, cohort_id, TW_ROLE_MENTEE);
  self->facts = tw_participant_facts_new (workspace, cohort_id);
  g_object_bind_property (self, "narrow", self->facts, "narrow", G_BINDING_SYNC_CREATE);

  set_up_columns (self);
  set_up_rows (self);
  fill_list (self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * tw_participants_view_enrol:
 * @role: as what
 *
 * Lets people of the company be chosen, and enrols them.
 */
void
tw_participants_view_enrol (TwParticipantsView *self,
                            TwRole              role)
{
  g_return_if_fail (TW_IS_PARTICIPANTS_VIEW (self));
  g_return_if_fail (self->workspace != NULL);

  adw_dialog_present (create_chooser (self, role), GTK_WIDGET (self));
}

/**
 * tw_participants_view_enrol_from_top:
 *
 * Lets people of the board or management be chosen, and enrols them as mentees (D5).
 */
void
tw_participants_view_enrol_from_top (TwParticipantsView *self)
{
  AdwDialog *chooser = create_chooser (self, TW_ROLE_MENTEE);
  TwPersonQuery top;

  tw_person_query_init (&top);
  top.level = 0;
  tw_person_chooser_narrow (TW_PERSON_CHOOSER (chooser), &top);
  adw_dialog_present (chooser, GTK_WIDGET (self));
}

/**
 * tw_participants_view_narrow:
 * @shown: who is to be seen: everybody, mentors, mentees, commitment-missing, consent-missing, without-tandem or
 *   waiting-list
 * @words: (nullable): what is searched for
 *
 * Narrows the list to those who are asked for elsewhere, as choosing and typing here does.
 */
void
tw_participants_view_narrow (TwParticipantsView *self,
                             const char         *shown,
                             const char         *words)
{
  g_return_if_fail (TW_IS_PARTICIPANTS_VIEW (self));

  for (guint i = 0; i < N_SHOWN; i++)
    if (g_str_equal (shown_words[i], shown))
      gtk_drop_down_set_selected (self->state_drop_down, i);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), words != NULL ? words : "");
  on_filter_changed (self);
}
