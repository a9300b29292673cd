/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What needs attention, in one list over all cohorts (D21): the most urgent first, each entry with the button that
 * settles it, or put off until a day. Empty, it says so kindly. */

#include "tw-attention-page.h"

#include <glib/gi18n.h>

#include "tandem/tw-meeting-actions.h"
#include "tw-attention-commands.h"
#include "tw-attention-remedies.h"
#include "tw-attention-row.h"
#include "tw-attention-text.h"
#include "tw-list-start.h"
#include "tw-plain-date.h"
#include "tw-refusal.h"
#include "tw-thresholds-dialog.h"
#include "tw-undo-buttons.h"

struct _TwAttentionPage
{
  AdwNavigationPage parent_instance;

  TwWorkspace *workspace;
  TwAttentionFeed *feed;
  GListModel *cohorts;
  GtkFilter *filter;
  GListModel *entries; /* those that are shown */
  gboolean narrow;
  gboolean show_snoozed;
  gint64 settled_id; /* the tandem that is being settled */

  TwUndoButtons *undo_buttons;
  GtkWidget *read_only_banner;
  GtkWidget *cohort_clamp;
  GtkDropDown *cohort_drop_down;
  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  GtkListView *list;
  AdwStatusPage *nothing_page;
  GtkWidget *show_snoozed_button;
};

typedef enum
{
  PROP_NARROW = 1,
  PROP_SHOW_SNOOZED,
} TwAttentionPageProperty;

static GParamSpec *properties[PROP_SHOW_SNOOZED + 1];

G_DEFINE_FINAL_TYPE (TwAttentionPage, tw_attention_page, ADW_TYPE_NAVIGATION_PAGE)

/* Rows */

static char *
describe_cohort (TwAttentionPage *self,
                 gint64           cohort_id)
{
  g_autoptr (TwCohort) cohort = tw_workspace_get_cohort (self->workspace, cohort_id);
  g_autoptr (TwProgramme) programme =
    cohort != NULL ? tw_workspace_get_programme (self->workspace, tw_cohort_get_programme_id (cohort)) : NULL;

  if (programme == NULL)
    return g_strdup ("");

  return g_strdup_printf ("%s · %s", tw_programme_get_name (programme), tw_cohort_get_name (cohort));
}

static void
set_up_row (TwAttentionPage *self,
            GtkListItem     *item)
{
  GtkWidget *row = tw_attention_row_new ();

  g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, row);
}

static void
bind_row (TwAttentionPage *self,
          GtkListItem     *item)
{
  TwAttentionEntry *entry = gtk_list_item_get_item (item);
  TwAttentionRow *row = TW_ATTENTION_ROW (gtk_list_item_get_child (item));
  g_autofree char *cohort = describe_cohort (self, tw_attention_entry_get_finding (entry)->cohort_id);
  g_autofree char *spoken = NULL;

  tw_attention_row_set_entry (row, entry, cohort);
  spoken = tw_attention_row_dup_spoken (row);
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
set_up_heading (GtkListItemFactory *factory,
                GtkListHeader      *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_heading (GtkListItemFactory *factory,
              GtkListHeader      *header)
{
  const TwAttentionFinding *first = tw_attention_entry_get_finding (gtk_list_header_get_item (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       first->snoozed_until != NULL
                         ? _("Snoozed")
                         : tw_attention_severity_name (tw_language_session (), first->severity));
}

static int
section_of (TwAttentionEntry *entry)
{
  const TwAttentionFinding *finding = tw_attention_entry_get_finding (entry);

  return finding->snoozed_until != NULL ? TW_ATTENTION_NOTICE + 1 : (int) finding->severity;
}

static int
compare_sections (gconstpointer one,
                  gconstpointer other,
                  gpointer      unused)
{
  return section_of ((gpointer) one) - section_of ((gpointer) other);
}

/* What is shown */

static gint64
get_chosen_cohort (TwAttentionPage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->cohort_drop_down);
  g_autoptr (TwCohort) cohort = NULL;

  if (chosen == 0 || chosen == GTK_INVALID_LIST_POSITION)
    return 0;

  cohort = g_list_model_get_item (self->cohorts, chosen - 1);

  return cohort != NULL ? tw_cohort_get_id (cohort) : 0;
}

static gboolean
is_shown (gpointer entry,
          gpointer page)
{
  TwAttentionPage *self = page;
  const TwAttentionFinding *finding = tw_attention_entry_get_finding (entry);
  gint64 cohort_id = get_chosen_cohort (self);

  return (self->show_snoozed || finding->snoozed_until == NULL) && (cohort_id == 0 || finding->cohort_id == cohort_id);
}

static guint
count_snoozed (TwAttentionPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->feed)) - tw_attention_feed_get_n_open (self->feed);
}

static void
show_entries_or_nothing (TwAttentionPage *self)
{
  guint n_snoozed = count_snoozed (self);
  g_autofree char *text = NULL;

  if (self->entries == NULL)
    return;

  if (n_snoozed > 0)
    text = g_strdup_printf (ngettext ("All is well. %u thing is snoozed.", "All is well. %u things are snoozed.", n_snoozed),
                            n_snoozed);
  adw_status_page_set_description (self->nothing_page,
                                   text != NULL ? text
                                                : _("All is well: nothing slips, and nobody waits for you. Whatever begins "
                                                    "to slip shows up here."));
  gtk_widget_set_visible (self->show_snoozed_button, n_snoozed > 0 && !self->show_snoozed);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->entries) > 0 ? "entries" : "nothing");
}

static void
filter_anew (TwAttentionPage *self)
{
  if (self->filter == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_entries_or_nothing (self);
}

static void
on_cohort_chosen (TwAttentionPage *self)
{
  filter_anew (self);
}

static void
list_cohorts (TwAttentionPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("All Cohorts"), NULL });
  gint64 chosen = get_chosen_cohort (self);
  guint n_cohorts = g_list_model_get_n_items (self->cohorts);

  for (guint i = 0; i < n_cohorts; i++)
    {
      g_autoptr (TwCohort) cohort = g_list_model_get_item (self->cohorts, i);

      gtk_string_list_take (names, describe_cohort (self, tw_cohort_get_id (cohort)));
    }

  gtk_drop_down_set_model (self->cohort_drop_down, G_LIST_MODEL (names));
  gtk_widget_set_visible (self->cohort_clamp, n_cohorts > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attention.thresholds",
                                 n_cohorts > 0 && !tw_workspace_get_read_only (self->workspace));
  tw_attention_page_show_cohort (self, chosen);
}

/* Actions */

static TwAttentionEntry *
find_entry (TwAttentionPage *self,
            gint64           cohort_id,
            const char      *rule,
            gint64           subject_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->feed)); i++)
    {
      g_autoptr (TwAttentionEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->feed), i);

      if (tw_attention_entry_is_about (entry, cohort_id, rule, subject_id))
        return g_steal_pointer (&entry);
    }

  return NULL;
}

static GArray *
list_settled (GtkWidget *widget)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, TW_ATTENTION_PAGE (widget)->settled_id);

  return ids;
}

static void
settle_entry (TwAttentionPage  *self,
              TwAttentionEntry *entry)
{
  const TwAttentionFinding *finding = tw_attention_entry_get_finding (entry);

  if (tw_attention_rule_facts (finding->rule)->subject == TW_ATTENTION_OF_TANDEM)
    self->settled_id = finding->subject_id;
  tw_attention_settle (GTK_WIDGET (self), self->workspace, finding);
}

static void
settle (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  TwAttentionPage *self = TW_ATTENTION_PAGE (widget);
  g_autoptr (TwAttentionEntry) entry = NULL;
  gint64 cohort_id, subject_id;
  const char *rule;

  g_variant_get (parameter, "(x&sx)", &cohort_id, &rule, &subject_id);
  entry = find_entry (self, cohort_id, rule, subject_id);
  if (entry != NULL)
    settle_entry (self, entry);
}

static void
on_activated (TwAttentionPage *self,
              guint            position)
{
  g_autoptr (TwAttentionEntry) entry = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  if (entry != NULL)
    settle_entry (self, entry);
}

/* What was put off goes at once: the eye expects it. */
static void
snooze (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  TwAttentionPage *self = TW_ATTENTION_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gint64 cohort_id, subject_id;
  const char *word, *until;
  TwAttentionRule rule;
  GDate day;

  g_variant_get (parameter, "(x&sx&s)", &cohort_id, &word, &subject_id, &until);
  if (!tw_attention_rule_from_word (word, &rule) || !tw_plain_date_read (until, &day))
    return;

  if (!tw_workspace_snooze (self->workspace, cohort_id, rule, subject_id, &day, &error))
    tw_refusal_present (widget, _("Not Snoozed"), error);
  tw_attention_feed_refresh (self->feed);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
wake (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  TwAttentionPage *self = TW_ATTENTION_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gint64 cohort_id, subject_id;
  const char *word;
  TwAttentionRule rule;

  g_variant_get (parameter, "(x&sx)", &cohort_id, &word, &subject_id);
  if (!tw_attention_rule_from_word (word, &rule))
    return;

  if (!tw_workspace_wake (self->workspace, cohort_id, rule, subject_id, &error))
    tw_refusal_present (widget, _("Still Snoozed"), error);
  tw_attention_feed_refresh (self->feed);
}

static void
show_thresholds (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  TwAttentionPage *self = TW_ATTENTION_PAGE (widget);

  adw_dialog_present (tw_thresholds_dialog_new (self->workspace, get_chosen_cohort (self)), widget);
}

static void
tw_attention_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  TwAttentionPage *self = TW_ATTENTION_PAGE (object);

  switch ((TwAttentionPageProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      return;
    case PROP_SHOW_SNOOZED:
      g_value_set_boolean (value, self->show_snoozed);
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_attention_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  TwAttentionPage *self = TW_ATTENTION_PAGE (object);
  gboolean *property = NULL;

  switch ((TwAttentionPageProperty) prop_id)
    {
    case PROP_NARROW:
      property = &self->narrow;
      break;
    case PROP_SHOW_SNOOZED:
      property = &self->show_snoozed;
      break;
    }

  if (property == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (*property == g_value_get_boolean (value))
    return;

  *property = !*property;
  if (prop_id == PROP_SHOW_SNOOZED)
    filter_anew (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
tw_attention_page_dispose (GObject *object)
{
  TwAttentionPage *self = TW_ATTENTION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_ATTENTION_PAGE);
  g_clear_object (&self->entries);
  g_clear_object (&self->filter);
  g_clear_object (&self->cohorts);
  g_clear_object (&self->feed);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_attention_page_parent_class)->dispose (object);
}

static void
tw_attention_page_class_init (TwAttentionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tw_attention_page_get_property;
  object_class->set_property = tw_attention_page_set_property;
  object_class->dispose = tw_attention_page_dispose;

  g_type_ensure (TW_TYPE_UNDO_BUTTONS);

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_SNOOZED] = g_param_spec_boolean ("show-snoozed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/attention/tw-attention-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwAttentionPage, undo_buttons);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionPage, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionPage, cohort_clamp);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionPage, cohort_drop_down);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionPage, list);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionPage, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionPage, show_snoozed_button);
  gtk_widget_class_bind_template_callback (widget_class, on_cohort_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);

  gtk_widget_class_install_action (widget_class, "attention.settle", "(xsx)", settle);
  gtk_widget_class_install_action (widget_class, "attention.snooze", "(xsxs)", snooze);
  gtk_widget_class_install_action (widget_class, "attention.wake", "(xsx)", wake);
  gtk_widget_class_install_action (widget_class, "attention.thresholds", NULL, show_thresholds);
  gtk_widget_class_install_property_action (widget_class, "attention.show-snoozed", "show-snoozed");
  tw_meeting_actions_class_init (widget_class);
}

static void
tw_attention_page_init (TwAttentionPage *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headings = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (rows, "setup", G_CALLBACK (set_up_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect (headings, "setup", G_CALLBACK (set_up_heading), NULL);
  g_signal_connect (headings, "bind", G_CALLBACK (bind_heading), NULL);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headings);
}

/* The feed, filtered, in sections by how urgent; it is in that order already. */
static void
fill_list (TwAttentionPage *self)
{
  GtkSorter *sections = GTK_SORTER (gtk_custom_sorter_new (compare_sections, NULL, NULL));
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  g_autoptr (GtkNoSelection) selection = NULL;

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->feed)), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, sections);
  g_object_unref (sections);
  self->entries = G_LIST_MODEL (g_object_ref (sorted));
  selection = gtk_no_selection_new (G_LIST_MODEL (sorted));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (self->entries, "items-changed", G_CALLBACK (show_entries_or_nothing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->feed, "notify::n-open", G_CALLBACK (show_entries_or_nothing), self, G_CONNECT_SWAPPED);
}

/**
 * tw_attention_page_new:
 * @workspace: the open file
 * @feed: what needs attention in it
 *
 * Returns: (transfer floating): the page
 */
TwAttentionPage *
tw_attention_page_new (TwWorkspace     *workspace,
                       TwAttentionFeed *feed)
{
  TwAttentionPage *self;
  gboolean read_only;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (TW_IS_ATTENTION_FEED (feed), NULL);

  self = g_object_new (TW_TYPE_ATTENTION_PAGE, NULL);
  read_only = tw_workspace_get_read_only (workspace);
  self->workspace = g_object_ref (workspace);
  self->feed = g_object_ref (feed);
  self->cohorts = tw_workspace_get_cohorts (workspace);
  g_signal_connect_object (self->cohorts, "items-changed", G_CALLBACK (list_cohorts), self, G_CONNECT_SWAPPED);
  g_object_set (self->undo_buttons, "workspace", workspace, NULL);
  gtk_widget_set_visible (self->read_only_banner, read_only);
  tw_meeting_actions_set_up (GTK_WIDGET (self), workspace, list_settled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attention.snooze", !read_only);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attention.wake", !read_only);

  tw_attention_feed_refresh (feed);
  list_cohorts (self);
  fill_list (self);
  show_entries_or_nothing (self);
  tw_list_start_with_heading (self->scrolled_window);

  return self;
}

/**
 * tw_attention_page_show_cohort:
 * @cohort_id: a cohort, or 0 for all
 *
 * Narrows the list, as choosing above it does.
 */
void
tw_attention_page_show_cohort (TwAttentionPage *self,
                               gint64           cohort_id)
{
  g_return_if_fail (TW_IS_ATTENTION_PAGE (self));

  for (guint i = 0; i < g_list_model_get_n_items (self->cohorts); i++)
    {
      g_autoptr (TwCohort) cohort = g_list_model_get_item (self->cohorts, i);

      if (tw_cohort_get_id (cohort) != cohort_id)
        continue;

      gtk_drop_down_set_selected (self->cohort_drop_down, i + 1);
      return;
    }

  gtk_drop_down_set_selected (self->cohort_drop_down, 0);
}
