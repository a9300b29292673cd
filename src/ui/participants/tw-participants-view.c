/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who takes part in a cohort: found while typing, narrowed to what is missing, sorted, several at once. Commitment to
 * take part and consent to the use of data stand apart (D3). As long as nobody from the top takes part, it says so
 * and offers to settle it, and never insists (D5). */

#include "tw-participants-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "board/tw-participant-text.h"
#include "people/tw-person-chooser.h"
#include "people/tw-person-text.h"
#include "tw-fold.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-participant-commands.h"
#include "tw-participant-dialog.h"
#include "tw-participation-commands.h"
#include "tw-participation.h"
#include "tw-refusal.h"
#include "tw-text-column.h"

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
} TwShown;

struct _TwParticipantsView
{
  AdwBin parent_instance;

  TwWorkspace *workspace;
  TwCohort *cohort;
  GListModel *mentors;
  GListModel *mentees;
  GListModel *tandems;
  GHashTable *partners;  /* id of a participant → names of the partners */
  GHashTable *consenting; /* ids of participants */
  GListModel *everybody;
  GtkFilter *filter;
  GtkSelectionModel *selection;
  char *name_of_level_0;
  GStrv words; /* of the search, folded */
  gboolean narrow;
  guint64 revision;

  AdwBanner *board_banner;
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
  PROP_REVISION,
} TwParticipantsViewProperty;

static GParamSpec *properties[PROP_REVISION + 1];

G_DEFINE_FINAL_TYPE (TwParticipantsView, tw_participants_view, ADW_TYPE_BIN)

/* What stands in the cells */

static const char *
name_of (TwParticipant *participant)
{
  const char *name = tw_participant_get_name (participant);

  return name != NULL ? name : _("Erased person");
}

/* As the list is sorted: the family name first. */
static char *
dup_sorted_name (TwParticipantsView *self,
                 TwParticipant      *participant)
{
  g_autoptr (TwPerson) person = tw_workspace_get_person (self->workspace, tw_participant_get_person_id (participant));
  gboolean is_known = person != NULL && tw_person_get_family_name (person) != NULL;

  return is_known ? tw_person_dup_sorted_name (person) : g_strdup (_("Erased person"));
}

static const char *
role_of (TwParticipant *participant)
{
  return tw_role_name (tw_language_session (), tw_word (TW_TYPE_ROLE, (int) tw_participant_get_role (participant)));
}

static char *
describe_role (gpointer participant,
               gpointer view)
{
  return g_strdup (role_of (participant));
}

static char *
describe_department (gpointer participant,
                     gpointer view)
{
  return g_strdup (tw_participant_get_department (participant));
}

static char *
describe_level (gpointer participant,
                gpointer view)
{
  int level = tw_participant_get_level (participant);

  return level >= 0 ? tw_level_name (tw_language_session (), level, TW_PARTICIPANTS_VIEW (view)->name_of_level_0) : NULL;
}

static char *
describe_topics (gpointer participant,
                 gpointer view)
{
  g_auto (GStrv) topics = tw_participant_dup_topics (participant);

  return g_strjoinv (", ", topics);
}

static char *
describe_commitment (gpointer participant,
                     gpointer view)
{
  gboolean obliged = tw_participant_get_obliged_on (participant) != NULL;
  const char *word = tw_word (TW_TYPE_COMMITMENT, (int) tw_participant_get_commitment (participant));

  return g_strdup (tw_commitment_name (tw_language_session (), obliged ? "obliged" : word));
}

static gboolean
has_consent (TwParticipantsView *self,
             TwParticipant      *participant)
{
  gint64 id = tw_participant_get_id (participant);

  return g_hash_table_contains (self->consenting, &id);
}

static char *
describe_consent (gpointer participant,
                  gpointer view)
{
  return g_strdup (has_consent (view, participant) ? _("Given") : _("Missing"));
}

static const char *
get_partners (TwParticipantsView *self,
              TwParticipant      *participant)
{
  gint64 id = tw_participant_get_id (participant);

  return g_hash_table_lookup (self->partners, &id);
}

static char *
describe_tandem (gpointer participant,
                 gpointer view)
{
  const char *partners = get_partners (view, participant);

  if (partners != NULL)
    return g_strdup (partners);

  return tw_participant_get_waiting_list (participant) ? g_strdup (_("Waiting list")) : NULL;
}

/* In a narrow window the name carries what the hidden columns say. */
static char *
describe_name (gpointer participant,
               gpointer view)
{
  g_autofree char *name = dup_sorted_name (view, participant);
  g_autofree char *commitment = describe_commitment (participant, view);

  if (!TW_PARTICIPANTS_VIEW (view)->narrow)
    return g_steal_pointer (&name);

  return g_strdup_printf ("%s\n%s · %s", name, role_of (participant), commitment);
}

/* The order */

static int
compare_texts (const char *one,
               const char *other)
{
  g_autofree char *one_key = tw_fold_sort_key (one != NULL ? one : "");
  g_autofree char *other_key = tw_fold_sort_key (other != NULL ? other : "");

  return strcmp (one_key, other_key);
}

static int
compare_names (gconstpointer one,
               gconstpointer other,
               gpointer      unused)
{
  return g_strcmp0 (tw_participant_get_sort_key ((gpointer) one), tw_participant_get_sort_key ((gpointer) other));
}

static int
compare_roles (gconstpointer one,
               gconstpointer other,
               gpointer      unused)
{
  return (int) tw_participant_get_role ((gpointer) one) - (int) tw_participant_get_role ((gpointer) other);
}

static int
compare_departments (gconstpointer one,
                     gconstpointer other,
                     gpointer      unused)
{
  return compare_texts (tw_participant_get_department ((gpointer) one),
                        tw_participant_get_department ((gpointer) other));
}

static int
compare_levels (gconstpointer one,
                gconstpointer other,
                gpointer      unused)
{
  return tw_participant_get_level ((gpointer) one) - tw_participant_get_level ((gpointer) other);
}

static int
compare_commitments (gconstpointer one,
                     gconstpointer other,
                     gpointer      unused)
{
  return (int) tw_participant_get_commitment ((gpointer) one) - (int) tw_participant_get_commitment ((gpointer) other);
}

static int
compare_consents (gconstpointer one,
                  gconstpointer other,
                  gpointer      view)
{
  return has_consent (view, (gpointer) one) - has_consent (view, (gpointer) other);
}

static int
compare_tandems (gconstpointer one,
                 gconstpointer other,
                 gpointer      view)
{
  return compare_texts (get_partners (view, (gpointer) one), get_partners (view, (gpointer) other));
}

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
    { self->name_column, describe_name, compare_names, 24 },
    { self->role_column, describe_role, compare_roles, 8 },
    { self->department_column, describe_department, compare_departments, 18 },
    { self->level_column, describe_level, compare_levels, 16 },
    { self->topics_column, describe_topics, NULL, 20 },
    { self->commitment_column, describe_commitment, compare_commitments, 18 },
    { self->consent_column, describe_consent, compare_consents, 9 },
    { self->tandem_column, describe_tandem, compare_tandems, 18 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkListItemFactory) factory = tw_text_column_factory_new (columns[i].describe, G_OBJECT (self),
                                                                            columns[i].usual_characters);
      g_autoptr (GtkSorter) sorter =
        columns[i].compare != NULL ? GTK_SORTER (gtk_custom_sorter_new (columns[i].compare, self, NULL)) : NULL;

      gtk_column_view_column_set_factory (columns[i].column, factory);
      gtk_column_view_column_set_sorter (columns[i].column, sorter);
    }
}

/* The whole row, as it is read aloud: it follows the participant and what else is known, as its cells do. */
static void
announce_row (GtkColumnViewRow *row)
{
  TwParticipantsView *self = g_object_get_data (G_OBJECT (row), "view");
  TwParticipant *participant = gtk_column_view_row_get_item (row);
  g_autofree char *facts = NULL, *commitment = NULL, *tandem = NULL, *name = NULL, *spoken = NULL;

  if (participant == NULL)
    return;

  name = dup_sorted_name (self, participant);
  facts = tw_participant_dup_facts (participant, self->name_of_level_0);
  commitment = describe_commitment (participant, self);
  tandem = describe_tandem (participant, self);
  spoken = g_strjoin (", ", name, role_of (participant), commitment, facts != NULL ? facts : tandem,
                      facts != NULL ? tandem : NULL, NULL);
  gtk_column_view_row_set_accessible_label (row, spoken);
}

static void
set_up_row (GtkListItemFactory *factory,
            GtkColumnViewRow   *row,
            TwParticipantsView *self)
{
  g_object_set_data (G_OBJECT (row), "view", self);
  g_signal_connect_object (self, "notify::revision", G_CALLBACK (announce_row), row, G_CONNECT_SWAPPED);
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
  g_autofree char *topics = describe_topics (participant, self);
  g_autofree char *all = NULL, *key = NULL;

  if (self->words == NULL || *self->words == NULL)
    return TRUE;

  all = g_strconcat (name_of (participant), " ",
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
      return !has_consent (self, participant);
    case SHOW_WITHOUT_TANDEM:
      return get_partners (self, participant) == NULL;
    case SHOW_WAITING_LIST:
      return tw_participant_get_waiting_list (participant);
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

/* What is known besides the participants themselves */

static void
add_partner (TwParticipantsView *self,
             gint64              id,
             gint64              partner_id)
{
  g_autoptr (TwParticipant) partner = tw_workspace_get_participant (self->workspace, partner_id);
  const char *before = g_hash_table_lookup (self->partners, &id);
  const char *name = partner != NULL ? name_of (partner) : _("Erased person");
  char *names = before != NULL ? g_strjoin (", ", before, name, NULL) : g_strdup (name);

  g_hash_table_insert (self->partners, g_memdup2 (&id, sizeof id), names);
}

static void
read_partners (TwParticipantsView *self)
{
  g_hash_table_remove_all (self->partners);

  for (guint i = 0; i < g_list_model_get_n_items (self->tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (self->tandems, i);

      if (tw_tandem_get_state (tandem) == TW_TANDEM_DISSOLVED)
        continue;
      add_partner (self, tw_tandem_get_mentor_id (tandem), tw_tandem_get_mentee_id (tandem));
      add_partner (self, tw_tandem_get_mentee_id (tandem), tw_tandem_get_mentor_id (tandem));
    }
}

static void
read_consents (TwParticipantsView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = tw_workspace_list_consenting (self->workspace, tw_cohort_get_id (self->cohort), &error);

  g_hash_table_remove_all (self->consenting);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_hash_table_add (self->consenting, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));
}

/* D5: until somebody from the top learns in the first cohort of a programme. */
static gboolean
misses_the_top (TwParticipantsView *self)
{
  if (tw_cohort_get_state (self->cohort) == TW_COHORT_CLOSED)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (self->mentees); i++)
    {
      g_autoptr (TwParticipant) mentee = g_list_model_get_item (self->mentees, i);

      if (tw_participant_get_level (mentee) == 0)
        return FALSE;
    }

  return TRUE;
}

static void
show_banner (TwParticipantsView *self)
{
  g_autofree char *top = tw_level_name (tw_language_session (), 0, self->name_of_level_0);
  /* Translators: %s is the top level of the company, such as "Board or management" */
  g_autofree char *title = g_strdup_printf (_("Nobody of “%s” takes part as mentee yet: starting at the top makes the "
                                              "programme visible and accepted."),
                                            top);

  adw_banner_set_title (self->board_banner, title);
  adw_banner_set_revealed (self->board_banner, misses_the_top (self));
  adw_banner_set_button_label (self->board_banner,
                               tw_workspace_get_read_only (self->workspace) ? NULL : _("Choose…"));
}

static void
refresh (TwParticipantsView *self)
{
  g_free (self->name_of_level_0);
  self->name_of_level_0 = tw_workspace_get_setting (self->workspace, "level-0-name");
  read_partners (self);
  read_consents (self);
  show_banner (self);

  self->revision++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVISION]);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_count (self);
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

static void
enrol_chosen (TwParticipantsView *self,
              gint64              person_id,
              AdwDialog          *chooser)
{
  TwRole role = (TwRole) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chooser), "role"));
  g_autoptr (GError) error = NULL;

  if (!tw_workspace_enrol_person (self->workspace, tw_cohort_get_id (self->cohort), person_id, role, &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Enrolled"), error);
}

static AdwDialog *
create_chooser (TwParticipantsView *self,
                TwRole              role)
{
  AdwDialog *chooser = tw_person_chooser_new (self->workspace,
                                              role == TW_ROLE_MENTOR ? _("Enrol a Mentor") : _("Enrol a Mentee"));

  g_object_set_data (G_OBJECT (chooser), "role", GINT_TO_POINTER (role));
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (enrol_chosen), self, G_CONNECT_SWAPPED);

  return chooser;
}

static void
on_choose_from_board (TwParticipantsView *self)
{
  AdwDialog *chooser = create_chooser (self, TW_ROLE_MENTEE);
  TwPersonQuery top;

  tw_person_query_init (&top);
  top.level = 0;
  tw_person_chooser_narrow (TW_PERSON_CHOOSER (chooser), &top);
  adw_dialog_present (chooser, GTK_WIDGET (self));
}

static void
tw_participants_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  TwParticipantsView *self = TW_PARTICIPANTS_VIEW (object);

  switch ((TwParticipantsViewProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      return;
    case PROP_REVISION:
      g_value_set_uint64 (value, self->revision);
      return;
    }

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
  self->revision++;
  g_object_notify_by_pspec (object, properties[PROP_REVISION]);
}

static void
tw_participants_view_dispose (GObject *object)
{
  TwParticipantsView *self = TW_PARTICIPANTS_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PARTICIPANTS_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->everybody);
  g_clear_object (&self->mentors);
  g_clear_object (&self->mentees);
  g_clear_object (&self->tandems);
  g_clear_object (&self->cohort);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_participants_view_parent_class)->dispose (object);
}

static void
tw_participants_view_finalize (GObject *object)
{
  TwParticipantsView *self = TW_PARTICIPANTS_VIEW (object);

  g_hash_table_unref (self->partners);
  g_hash_table_unref (self->consenting);
  g_free (self->name_of_level_0);
  g_strfreev (self->words);

  G_OBJECT_CLASS (tw_participants_view_parent_class)->finalize (object);
}

static void
tw_participants_view_class_init (TwParticipantsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_participants_view_get_property;
  object_class->set_property = tw_participants_view_set_property;
  object_class->dispose = tw_participants_view_dispose;
  object_class->finalize = tw_participants_view_finalize;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* Notified when cells may have to say something else. */
  properties[PROP_REVISION] =
    g_param_spec_uint64 ("revision", NULL, NULL, 0, G_MAXUINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandemwerk/Tandemwerk/ui/participants/tw-participants-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TwParticipantsView, board_banner);
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
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_show_everybody);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_from_board);

  gtk_widget_class_install_action (widget_class, "participants.commitment", "s", set_commitment);
  gtk_widget_class_install_action (widget_class, "participants.unenrol", NULL, unenrol);
}

static void
tw_participants_view_init (TwParticipantsView *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  self->partners = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->consenting = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));
  set_up_columns (self);
  g_signal_connect_object (rows, "setup", G_CALLBACK (set_up_row), self, 0);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row), NULL);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_row), NULL);
  gtk_column_view_set_row_factory (self->column_view, rows);
  tw_column_view_name_rows (self->column_view, _("Participants"));
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
  self->tandems = tw_workspace_get_tandems (workspace, cohort_id);

  fill_list (self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * tw_participants_view_enrol:
 * @role: as what
 *
 * Lets somebody of the company be chosen, and enrols that person.
 */
void
tw_participants_view_enrol (TwParticipantsView *self,
                            TwRole              role)
{
  g_return_if_fail (TW_IS_PARTICIPANTS_VIEW (self));
  g_return_if_fail (self->workspace != NULL);

  adw_dialog_present (create_chooser (self, role), GTK_WIDGET (self));
}
