/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searches, narrows and sorts a column of the board: people who wait, or tandems, which are found by either of the
 * two. A choice that nobody answers to any more is not offered. */

#include "tw-board-finder.h"

#include <glib/gi18n.h>

#include "tw-fold.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-participant-text.h"
#include "tw-staff-row.h"

typedef enum
{
  ORDER_NAME,
  ORDER_DEPARTMENT,
  ORDER_LEVEL,
  ORDER_SCORE, /* of tandems alone */
} Order;

struct _TwBoardFinder
{
  GtkPopover parent_instance;

  TwWorkspace *workspace;
  GListModel *cards;
  GtkFilterListModel *found;
  GtkSortListModel *sorted;
  GtkFilter *filter;
  char *words; /* folded */
  gboolean filling;

  GtkEditable *search_entry;
  AdwComboRow *department_row;
  AdwComboRow *site_row;
  AdwComboRow *topic_row;
  AdwComboRow *level_row;
  AdwComboRow *order_row;
};

typedef enum
{
  PROP_ACTIVE = 1,
} TwBoardFinderProperty;

static GParamSpec *properties[PROP_ACTIVE + 1];

G_DEFINE_FINAL_TYPE (TwBoardFinder, tw_board_finder, GTK_TYPE_POPOVER)

/* Who stands on a card */

typedef struct
{
  TwParticipant *people[2];
  guint n_people;
} People;

static void
people_clear (People *self)
{
  for (guint i = 0; i < self->n_people; i++)
    g_clear_object (&self->people[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (People, people_clear)

static People
get_people (TwBoardFinder *self,
            gpointer       item)
{
  if (TW_IS_PARTICIPANT (item))
    return (People) { { g_object_ref (item), NULL }, 1 };

  return (People) {
    { tw_workspace_get_participant (self->workspace, tw_tandem_get_mentor_id (item)),
      tw_workspace_get_participant (self->workspace, tw_tandem_get_mentee_id (item)) },
    2,
  };
}

/* Narrowing */

static const char *
get_chosen (AdwComboRow *row)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);

  return adw_combo_row_get_selected (row) == 0 || chosen == NULL ? NULL : gtk_string_object_get_string (chosen);
}

static char *
dup_level (TwBoardFinder *self,
           TwParticipant *person)
{
  g_autofree char *name_of_level_0 = tw_workspace_get_setting (self->workspace, "level-0-name");

  if (tw_participant_get_level (person) == TW_LEVEL_UNKNOWN)
    return NULL;

  return tw_level_name (tw_language_session (), tw_participant_get_level (person), name_of_level_0);
}

static gboolean
is_chosen (AdwComboRow *row,
           const char  *value)
{
  const char *chosen = get_chosen (row);

  return chosen == NULL || g_strcmp0 (chosen, value) == 0;
}

static gboolean
has_topic (TwBoardFinder *self,
           TwParticipant *person)
{
  const char *topic = get_chosen (self->topic_row);
  g_auto (GStrv) topics = topic != NULL ? tw_participant_dup_topics (person) : NULL;

  return topic == NULL || g_strv_contains ((const char * const *) topics, topic);
}

static gboolean
is_wanted (TwBoardFinder *self,
           TwParticipant *person)
{
  g_autofree char *level = dup_level (self, person);

  return is_chosen (self->department_row, tw_participant_get_department (person)) &&
         is_chosen (self->site_row, tw_participant_get_site (person)) && is_chosen (self->level_row, level) &&
         has_topic (self, person) && tw_participant_has_words (person, self->words != NULL ? self->words : "");
}

static gboolean
is_found (gpointer item,
          gpointer user_data)
{
  TwBoardFinder *self = user_data;
  g_auto (People) people = get_people (self, item);

  for (guint i = 0; i < people.n_people; i++)
    if (people.people[i] != NULL && is_wanted (self, people.people[i]))
      return TRUE;

  return FALSE;
}

/* Asked for before the template is there, and after it has gone. */
static gboolean
is_active (TwBoardFinder *self)
{
  if (self->found == NULL)
    return FALSE;

  return (self->words != NULL && *self->words != '\0') || get_chosen (self->department_row) != NULL ||
         get_chosen (self->site_row) != NULL || get_chosen (self->topic_row) != NULL ||
         get_chosen (self->level_row) != NULL;
}

/* Without anything to narrow by there is no filter, which costs nothing. */
static void
on_changed (TwBoardFinder *self)
{
  if (self->filling || self->found == NULL)
    return;

  g_free (self->words);
  self->words = tw_fold_search_key (gtk_editable_get_text (self->search_entry));
  gtk_filter_list_model_set_filter (self->found, is_active (self) ? self->filter : NULL);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

/* Sorting */

static int
compare (gconstpointer one,
         gconstpointer other,
         gpointer      user_data)
{
  TwBoardFinder *self = user_data;
  const Order order = (Order) adw_combo_row_get_selected (self->order_row);
  g_auto (People) first = { { NULL, NULL }, 0 };
  g_auto (People) second = { { NULL, NULL }, 0 };

  if (order == ORDER_SCORE)
    return tw_tandem_get_score ((gpointer) other) - tw_tandem_get_score ((gpointer) one);

  first = get_people (self, (gpointer) one);
  second = get_people (self, (gpointer) other);
  if (order == ORDER_LEVEL)
    return tw_participant_get_level (first.people[0]) - tw_participant_get_level (second.people[0]);

  return g_utf8_collate (tw_participant_get_department (first.people[0]) != NULL
                           ? tw_participant_get_department (first.people[0]) : "",
                         tw_participant_get_department (second.people[0]) != NULL
                           ? tw_participant_get_department (second.people[0]) : "");
}

static void
on_order_changed (TwBoardFinder *self)
{
  g_autoptr (GtkSorter) sorter = NULL;

  if (self->sorted == NULL)
    return;

  /* The column comes in the order of the names. */
  if (adw_combo_row_get_selected (self->order_row) != ORDER_NAME)
    sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
}

/* What there is to choose from */

static void
offer (AdwComboRow *row,
       GHashTable  *values)
{
  g_autofree char *chosen = g_strdup (get_chosen (row));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GList) sorted = g_list_sort (g_hash_table_get_keys (values), (GCompareFunc) g_utf8_collate);
  guint position = 1;

  gtk_string_list_append (names, _("Any"));
  for (GList *value = sorted; value != NULL; value = value->next)
    gtk_string_list_append (names, value->data);

  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  for (GList *value = sorted; chosen != NULL && value != NULL; value = value->next, position++)
    if (g_str_equal (value->data, chosen))
      adw_combo_row_set_selected (row, position);
}

static void
add_value (GHashTable *values,
           const char *value)
{
  if (value != NULL)
    g_hash_table_add (values, g_strdup (value));
}

static void
fill_choices (TwBoardFinder *self)
{
  AdwComboRow *rows[] = { self->department_row, self->site_row, self->topic_row, self->level_row };
  GHashTable *values[G_N_ELEMENTS (rows)];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    values[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->cards); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->cards, i);
      g_auto (People) people = get_people (self, item);

      for (guint k = 0; k < people.n_people; k++)
        {
          g_auto (GStrv) topics = tw_participant_dup_topics (people.people[k]);
          g_autofree char *level = dup_level (self, people.people[k]);

          add_value (values[0], tw_participant_get_department (people.people[k]));
          add_value (values[1], tw_participant_get_site (people.people[k]));
          for (char **topic = topics; *topic != NULL; topic++)
            add_value (values[2], *topic);
          add_value (values[3], level);
        }
    }

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      offer (rows[i], values[i]);
      gtk_widget_set_visible (GTK_WIDGET (rows[i]), g_hash_table_size (values[i]) > 0);
      g_hash_table_unref (values[i]);
    }
  self->filling = FALSE;
}

static void
tw_board_finder_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((TwBoardFinderProperty) prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, is_active (TW_BOARD_FINDER (object)));
      break;
    }
}

static void
tw_board_finder_dispose (GObject *object)
{
  TwBoardFinder *self = TW_BOARD_FINDER (object);

  if (self->found != NULL)
    gtk_filter_list_model_set_filter (self->found, NULL);
  if (self->sorted != NULL)
    gtk_sort_list_model_set_sorter (self->sorted, NULL);
  g_clear_object (&self->found);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filter);
  g_clear_object (&self->cards);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_BOARD_FINDER);

  G_OBJECT_CLASS (tw_board_finder_parent_class)->dispose (object);
}

static void
tw_board_finder_finalize (GObject *object)
{
  g_free (TW_BOARD_FINDER (object)->words);

  G_OBJECT_CLASS (tw_board_finder_parent_class)->finalize (object);
}

static void
tw_board_finder_class_init (TwBoardFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_board_finder_get_property;
  object_class->dispose = tw_board_finder_dispose;
  object_class->finalize = tw_board_finder_finalize;

  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-board-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, TwBoardFinder, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TwBoardFinder, department_row);
  gtk_widget_class_bind_template_child (widget_class, TwBoardFinder, site_row);
  gtk_widget_class_bind_template_child (widget_class, TwBoardFinder, topic_row);
  gtk_widget_class_bind_template_child (widget_class, TwBoardFinder, level_row);
  gtk_widget_class_bind_template_child (widget_class, TwBoardFinder, order_row);
  gtk_widget_class_bind_template_callback (widget_class, fill_choices);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_order_changed);
  gtk_widget_class_bind_template_callback (widget_class, tw_board_finder_reset);
}

static void
tw_board_finder_init (TwBoardFinder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_found, self, NULL));
}

/**
 * tw_board_finder_look_through:
 * @workspace: an open file
 * @kind: what stands on the cards
 * @cards: #TwParticipant or #TwTandem, in the order of the names
 *
 * To be called once.
 *
 * Returns: (transfer full): what of it is to be shown, in the order that is chosen
 */
GListModel *
tw_board_finder_look_through (TwBoardFinder *self,
                              TwWorkspace   *workspace,
                              TwBoardFinds   kind,
                              GListModel    *cards)
{
  const gboolean of_tandems = kind == TW_BOARD_FINDS_TANDEMS;
  const char *orders[] = { _("Name"), _("Department"), _("Level"), NULL, NULL };
  g_autoptr (GtkStringList) names = NULL;

  g_return_val_if_fail (TW_IS_BOARD_FINDER (self), NULL);
  g_return_val_if_fail (self->cards == NULL, NULL);

  if (of_tandems)
    orders[ORDER_SCORE] = _("Match Score");
  names = gtk_string_list_new (orders);
  adw_combo_row_set_model (self->order_row, G_LIST_MODEL (names));

  self->workspace = g_object_ref (workspace);
  self->cards = g_object_ref (cards);
  self->found = gtk_filter_list_model_new (g_object_ref (cards), NULL);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), NULL);

  return G_LIST_MODEL (g_object_ref (self->sorted));
}

/**
 * tw_board_finder_reset:
 *
 * Shows everybody again.
 */
void
tw_board_finder_reset (TwBoardFinder *self)
{
  AdwComboRow *rows[] = { self->department_row, self->site_row, self->topic_row, self->level_row };

  g_return_if_fail (TW_IS_BOARD_FINDER (self));

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_combo_row_set_selected (rows[i], 0);
  gtk_editable_set_text (self->search_entry, "");
  self->filling = FALSE;
  on_changed (self);
}
