/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Narrows the list of people to a department, a level, a cohort, those with or without consent, those who work here
 * or have left. What can be chosen is what the file holds at the moment. */

#include "tw-person-filter.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-names.h"
#include "tw-organisation.h"

struct _TwPersonFilter
{
  GtkPopover parent_instance;

  TwWorkspace *workspace;
  TwPeopleList *people;
  gboolean filling; /* the choices are being filled in: nobody chose */

  GArray *departments; /* gint64, by position behind "any" */
  GArray *levels;      /* gint64, likewise */
  GArray *cohorts;     /* gint64, likewise */

  AdwComboRow *department_row;
  AdwComboRow *level_row;
  AdwComboRow *cohort_row;
  AdwComboRow *consent_row;
  AdwComboRow *left_row;
  GtkWidget *clear_button;
};

typedef enum
{
  PROP_ACTIVE = 1,
} TwPersonFilterProperty;

static GParamSpec *properties[PROP_ACTIVE + 1];

G_DEFINE_FINAL_TYPE (TwPersonFilter, tw_person_filter, GTK_TYPE_POPOVER)

static gboolean
is_active (TwPersonFilter *self)
{
  return self->people != NULL && tw_person_query_has_filter (tw_people_list_get_query (self->people));
}

static void
apply (TwPersonFilter      *self,
       const TwPersonQuery *query)
{
  gboolean was_active = is_active (self);

  tw_people_list_set_query (self->people, query);
  gtk_widget_set_sensitive (self->clear_button, is_active (self));
  if (was_active != is_active (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

/* The first of each row is "any". */
static gint64
get_chosen (AdwComboRow *row,
            GArray      *values,
            gint64       any)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected > 0 && selected <= values->len ? g_array_index (values, gint64, selected - 1) : any;
}

static void
on_chosen (TwPersonFilter *self)
{
  TwPersonQuery query;

  if (self->filling || self->people == NULL)
    return;

  query = *tw_people_list_get_query (self->people);
  query.department_id = get_chosen (self->department_row, self->departments, 0);
  query.level = (int) get_chosen (self->level_row, self->levels, TW_PERSON_ANY_LEVEL);
  query.cohort_id = get_chosen (self->cohort_row, self->cohorts, 0);
  query.consent = (TwPersonChoice) adw_combo_row_get_selected (self->consent_row);
  query.left = (TwPersonChoice) adw_combo_row_get_selected (self->left_row);
  apply (self, &query);
}

/* Filling in */

static void
add_choice (GtkStringList *names,
            GArray        *values,
            const char    *name,
            gint64         value)
{
  gtk_string_list_append (names, name);
  g_array_append_val (values, value);
}

static void
show_choices (AdwComboRow   *row,
              GtkStringList *names,
              GArray        *values,
              gint64         chosen)
{
  guint position = 0;

  for (guint i = 0; i < values->len; i++)
    if (g_array_index (values, gint64, i) == chosen)
      position = i + 1;

  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, position);
}

static void
fill_departments (TwPersonFilter *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("Any"), NULL });
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) units = tw_workspace_list_departments (self->workspace, &error);

  g_array_set_size (self->departments, 0);
  for (guint i = 0; units != NULL && i < units->len; i++)
    {
      const TwOrganisationUnit *unit = g_ptr_array_index (units, i);

      add_choice (names, self->departments, unit->name, unit->id);
    }
  show_choices (self->department_row, names, self->departments, tw_people_list_get_query (self->people)->department_id);
}

static void
fill_levels (TwPersonFilter *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("Any"), NULL });
  g_autofree char *name_of_level_0 = tw_workspace_get_setting (self->workspace, "level-0-name");
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) levels = tw_workspace_list_levels (self->workspace, &error);

  g_array_set_size (self->levels, 0);
  for (guint i = 0; levels != NULL && i < levels->len; i++)
    {
      int level = g_array_index (levels, int, i);
      g_autofree char *name = tw_level_name (tw_language_session (), level, name_of_level_0);

      add_choice (names, self->levels, name, level);
    }
  add_choice (names, self->levels, _("Unknown"), -1);
  show_choices (self->level_row, names, self->levels, tw_people_list_get_query (self->people)->level);
}

static void
fill_cohorts (TwPersonFilter *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("Any"), NULL });
  g_autoptr (GListModel) cohorts = tw_workspace_get_cohorts (self->workspace);

  g_array_set_size (self->cohorts, 0);
  add_choice (names, self->cohorts, _("In no cohort"), TW_PERSON_IN_NO_COHORT);
  for (guint i = 0; i < g_list_model_get_n_items (cohorts); i++)
    {
      g_autoptr (TwCohort) cohort = g_list_model_get_item (cohorts, i);
      g_autoptr (TwProgramme) programme =
        tw_workspace_get_programme (self->workspace, tw_cohort_get_programme_id (cohort));
      g_autofree char *name = g_strjoin (" · ", tw_programme_get_name (programme), tw_cohort_get_name (cohort), NULL);

      add_choice (names, self->cohorts, name, tw_cohort_get_id (cohort));
    }
  show_choices (self->cohort_row, names, self->cohorts, tw_people_list_get_query (self->people)->cohort_id);
}

static void
fill_choices (TwPersonFilter *self)
{
  const TwPersonQuery *query;

  if (self->people == NULL)
    return;

  query = tw_people_list_get_query (self->people);
  self->filling = TRUE;
  fill_departments (self);
  fill_levels (self);
  fill_cohorts (self);
  adw_combo_row_set_selected (self->consent_row, query->consent);
  adw_combo_row_set_selected (self->left_row, query->left);
  gtk_widget_set_sensitive (self->clear_button, is_active (self));
  self->filling = FALSE;
}

static void
tw_person_filter_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_ACTIVE)
    g_value_set_boolean (value, is_active (TW_PERSON_FILTER (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_person_filter_dispose (GObject *object)
{
  TwPersonFilter *self = TW_PERSON_FILTER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PERSON_FILTER);
  g_clear_object (&self->workspace);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (tw_person_filter_parent_class)->dispose (object);
}

static void
tw_person_filter_finalize (GObject *object)
{
  TwPersonFilter *self = TW_PERSON_FILTER (object);

  g_array_unref (self->departments);
  g_array_unref (self->levels);
  g_array_unref (self->cohorts);

  G_OBJECT_CLASS (tw_person_filter_parent_class)->finalize (object);
}

static void
tw_person_filter_class_init (TwPersonFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_person_filter_get_property;
  object_class->dispose = tw_person_filter_dispose;
  object_class->finalize = tw_person_filter_finalize;

  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/people/tw-person-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPersonFilter, department_row);
  gtk_widget_class_bind_template_child (widget_class, TwPersonFilter, level_row);
  gtk_widget_class_bind_template_child (widget_class, TwPersonFilter, cohort_row);
  gtk_widget_class_bind_template_child (widget_class, TwPersonFilter, consent_row);
  gtk_widget_class_bind_template_child (widget_class, TwPersonFilter, left_row);
  gtk_widget_class_bind_template_child (widget_class, TwPersonFilter, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, fill_choices);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, tw_person_filter_clear);
}

static void
tw_person_filter_init (TwPersonFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->departments = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->levels = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cohorts = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * tw_person_filter_set_people:
 * @workspace: an open file
 * @people: the list that is narrowed
 */
void
tw_person_filter_set_people (TwPersonFilter *self,
                             TwWorkspace    *workspace,
                             TwPeopleList   *people)
{
  g_return_if_fail (TW_IS_PERSON_FILTER (self));

  g_set_object (&self->workspace, workspace);
  g_set_object (&self->people, people);
}

/**
 * tw_person_filter_clear:
 *
 * Everybody again, with the same words and in the same order.
 */
void
tw_person_filter_clear (TwPersonFilter *self)
{
  TwPersonQuery query;

  g_return_if_fail (TW_IS_PERSON_FILTER (self));

  tw_person_query_init (&query);
  query.text = (char *) tw_people_list_get_search (self->people);
  query.order = tw_people_list_get_query (self->people)->order;
  query.descending = tw_people_list_get_query (self->people)->descending;
  apply (self, &query);
  fill_choices (self);
}
