/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sidebar: what needs attention and how much, the people, then every programme with its cohorts. It says which
 * place was chosen and follows the cohorts as commands, undo and redo change them. */

#include "tw-sidebar.h"

#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-late-menu.h"
#include "wizard/tw-draft-list.h"

struct _TwSidebar
{
  AdwNavigationPage parent_instance;

  TwWorkspace *workspace;
  TwAttentionFeed *attention;
  GListModel *places;
  GListModel *programmes;

  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
  GtkListBox *list;
  GtkWidget *sample_box;
  TwDraftList *draft_list;
};

enum
{
  PLACE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwSidebar, tw_sidebar, ADW_TYPE_NAVIGATION_PAGE)

static TwPlace *
place_of_row (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "place");
}

static gboolean
count_to_text (GBinding     *binding,
               const GValue *from,
               GValue       *to,
               gpointer      unused)
{
  guint count = g_value_get_uint (from);

  g_value_take_string (to, count > 0 ? tw_language_integer (tw_language_session (), count) : g_strdup (""));

  return TRUE;
}

/* How much waits at a place stands at its end, and is read with it. */
static void
add_count (GtkWidget *row,
           GtkWidget *box,
           GtkWidget *title,
           TwPlace   *place)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "place-count");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  g_object_bind_property_full (place, "count", label, "label", G_BINDING_SYNC_CREATE, count_to_text, NULL, NULL, NULL);
  g_object_bind_property (place, "count", label, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, label, NULL, -1);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  TwPlace *place = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", tw_place_get_icon_name (place),
                                  NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  g_object_bind_property (place, "title", label, "label", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  if (tw_place_get_counts (place))
    add_count (row, box, label, place);
  g_object_set_data_full (G_OBJECT (row), "place", g_object_ref (place), g_object_unref);

  return row;
}

static GtkWidget *
create_programme_heading (TwSidebar *self,
                          TwCohort  *cohort)
{
  g_autoptr (TwProgramme) programme = NULL;
  GtkWidget *label = gtk_label_new (NULL);

  programme = tw_workspace_get_programme (self->workspace, tw_cohort_get_programme_id (cohort));
  if (programme != NULL)
    g_object_bind_property (programme, "name", label, "label", G_BINDING_SYNC_CREATE);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "programme-heading");
  gtk_widget_add_css_class (label, "heading");

  return label;
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  TwSidebar *self = user_data;
  TwCohort *cohort = tw_place_get_cohort (place_of_row (row));
  TwCohort *cohort_before = before != NULL ? tw_place_get_cohort (place_of_row (before)) : NULL;

  if (cohort == NULL ||
      (cohort_before != NULL &&
       tw_cohort_get_programme_id (cohort) == tw_cohort_get_programme_id (cohort_before)))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  gtk_list_box_row_set_header (row, create_programme_heading (self, cohort));
}

static gpointer
place_from_cohort (gpointer item,
                   gpointer user_data)
{
  g_autoptr (TwCohort) cohort = item;

  return tw_place_new_cohort (cohort);
}

/* [ attention, people ] + cohorts → places, one after the other → flattened */
static GListModel *
create_places (TwWorkspace     *workspace,
               TwAttentionFeed *feed)
{
  g_autoptr (TwPlace) attention = tw_place_new_attention (feed);
  g_autoptr (TwPlace) people = tw_place_new_people ();
  GListStore *fixed = g_list_store_new (TW_TYPE_PLACE);
  GListModel *cohorts = tw_workspace_get_cohorts (workspace);
  GListStore *groups = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListModel) of_cohorts = NULL;

  g_list_store_append (fixed, attention);
  g_list_store_append (fixed, people);
  of_cohorts = G_LIST_MODEL (gtk_map_list_model_new (cohorts, place_from_cohort, NULL, NULL));
  g_list_store_append (groups, fixed);
  g_list_store_append (groups, of_cohorts);
  g_object_unref (fixed);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (groups)));
}

static void
on_row_activated (TwSidebar     *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, signals[PLACE_ACTIVATED], 0, place_of_row (row));
}

/* The sample company is marked as such wherever the sidebar is in sight. */
static void
show_sample (TwSidebar *self)
{
  gboolean has_sample = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (self->programmes); i++)
    {
      g_autoptr (TwProgramme) programme = g_list_model_get_item (self->programmes, i);

      has_sample = has_sample || tw_programme_get_sample (programme);
    }

  gtk_widget_set_visible (self->sample_box, has_sample);
}

static void
tw_sidebar_dispose (GObject *object)
{
  TwSidebar *self = TW_SIDEBAR (object);

  /* Rows that go one by one would ask for the headings of those that are left. */
  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);

  g_clear_object (&self->places);
  g_clear_object (&self->attention);
  g_clear_object (&self->programmes);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_SIDEBAR);

  G_OBJECT_CLASS (tw_sidebar_parent_class)->dispose (object);
}

static void
tw_sidebar_class_init (TwSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_sidebar_dispose;

  /* Somebody chose a place, the one that is shown already included. */
  signals[PLACE_ACTIVATED] =
    g_signal_new ("place-activated", TW_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  TW_TYPE_PLACE);

  g_type_ensure (TW_TYPE_DRAFT_LIST);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandemwerk/Tandemwerk/ui/tw-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, TwSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TwSidebar, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, TwSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, TwSidebar, sample_box);
  gtk_widget_class_bind_template_child (widget_class, TwSidebar, draft_list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
tw_sidebar_init (TwSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tw_late_menu_install (self->menu_button, self->primary_menu);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
}

/**
 * tw_sidebar_set_workspace:
 * @workspace: the open file whose places are shown
 */
void
tw_sidebar_set_workspace (TwSidebar   *self,
                          TwWorkspace *workspace)
{
  g_return_if_fail (TW_IS_SIDEBAR (self));
  g_return_if_fail (TW_IS_WORKSPACE (workspace));

  if (!g_set_object (&self->workspace, workspace))
    return;

  g_clear_object (&self->programmes);
  self->programmes = tw_workspace_get_programmes (workspace);
  g_signal_connect_object (self->programmes, "items-changed", G_CALLBACK (show_sample), self, G_CONNECT_SWAPPED);
  show_sample (self);

  g_clear_object (&self->places);
  g_clear_object (&self->attention);
  self->attention = tw_attention_feed_new (workspace);
  self->places = create_places (workspace, self->attention);
  gtk_list_box_bind_model (self->list, self->places, create_row, NULL, NULL);
  tw_sidebar_show_drafts (self);
}

/**
 * tw_sidebar_show_drafts:
 *
 * Shows what was left half-filled: drafts come and go without a command.
 */
void
tw_sidebar_show_drafts (TwSidebar *self)
{
  g_return_if_fail (TW_IS_SIDEBAR (self));

  tw_draft_list_show (self->draft_list, self->workspace);
}

/**
 * tw_sidebar_get_attention:
 *
 * Returns: (transfer none): what needs attention in the file
 */
TwAttentionFeed *
tw_sidebar_get_attention (TwSidebar *self)
{
  g_return_val_if_fail (TW_IS_SIDEBAR (self), NULL);

  return self->attention;
}

/**
 * tw_sidebar_find_place:
 * @key: what tw_place_get_key() said
 *
 * Returns: (transfer full) (nullable): the place, or %NULL where there is none of that key (any more)
 */
TwPlace *
tw_sidebar_find_place (TwSidebar  *self,
                       const char *key)
{
  g_return_val_if_fail (TW_IS_SIDEBAR (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->places); i++)
    {
      g_autoptr (TwPlace) place = g_list_model_get_item (self->places, i);

      if (g_str_equal (tw_place_get_key (place), key))
        return g_steal_pointer (&place);
    }

  return NULL;
}

/**
 * tw_sidebar_select_place:
 * @place: (nullable): one of the sidebar's places, or %NULL for none
 *
 * Shows as chosen what the content already is; says nothing to anybody.
 */
void
tw_sidebar_select_place (TwSidebar *self,
                         TwPlace   *place)
{
  GtkListBoxRow *row;

  g_return_if_fail (TW_IS_SIDEBAR (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (place == NULL || !g_str_equal (tw_place_get_key (place_of_row (row)), tw_place_get_key (place)))
        continue;

      gtk_list_box_select_row (self->list, row);
      return;
    }

  gtk_list_box_unselect_all (self->list);
}
