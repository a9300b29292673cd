/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of one section, as the closing report prints them and no more (P8): what belongs together stands in one
 * row, as “Expected 3.4 · Found 4.1”. */

#include "tw-reached-group.h"

#include "tw-decoration.h"
#include "tw-figure-lead.h"
#include "tw-figure-text.h"
#include "tw-figure.h"
#include "tw-language.h"

struct _TwReachedGroup
{
  AdwPreferencesGroup parent_instance;

  char *section;
  char *action; /* NULL: the rows lead nowhere */
  GPtrArray *rows; /* GtkWidget, not owned: in the group */
};

typedef enum
{
  PROP_SECTION = 1,
  PROP_ACTION,
} TwReachedGroupProperty;

static GParamSpec *properties[PROP_ACTION + 1];

G_DEFINE_FINAL_TYPE (TwReachedGroup, tw_reached_group, ADW_TYPE_PREFERENCES_GROUP)

static AdwActionRow *
add_row (TwReachedGroup *self,
         const char     *title)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);

  return row;
}

/* A count of the whole: its name, and the count at the end of the line. */
static void
add_count (TwReachedGroup *self,
           const TwFigure *figure)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *name = tw_figure_name (figure, language, NULL);
  g_autofree char *value = tw_figure_value_text (figure, language);
  GtkWidget *label = gtk_label_new (value);
  AdwActionRow *row = add_row (self, name);

  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  adw_action_row_add_suffix (row, label);
  if (tw_figure_lead_add (figure, GTK_WIDGET (row)))
    adw_action_row_add_suffix (row, tw_decoration_new ("go-next-symbolic"));
}

/* “Expected 3.4 (n = 24)” */
static char *
tell (const TwFigure *figure)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *value = tw_figure_value_text (figure, language);

  if (figure->n == 0 || figure->withheld != NULL)
    return g_strdup_printf ("%s %s", tw_figure_measure_name (figure, language), value);

  return g_strdup_printf ("%s %s (n\u00a0=\u00a0%u)", tw_figure_measure_name (figure, language), value, figure->n);
}

static gboolean
is_same_item (const TwFigure *first,
              const TwFigure *second)
{
  return g_str_equal (first->section, second->section) && g_strcmp0 (first->item, second->item) == 0;
}

static void
lead (AdwActionRow *row,
      const char   *action,
      const char   *item)
{
  adw_action_row_add_suffix (row, tw_decoration_new ("document-edit-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", item);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}

/* All that is told of one item; returns how many figures that were. */
static guint
add_item (TwReachedGroup  *self,
          const GPtrArray *figures,
          guint            first)
{
  const TwFigure *figure = g_ptr_array_index (figures, first);
  g_autofree char *name = tw_figure_item_name (figure, tw_language_session (), NULL);
  g_autoptr (GString) told = g_string_new (NULL);
  AdwActionRow *row;
  guint i;

  for (i = first; i < figures->len && is_same_item (figure, g_ptr_array_index (figures, i)); i++)
    {
      g_autofree char *part = tell (g_ptr_array_index (figures, i));

      g_string_append_printf (told, "%s%s", told->len > 0 ? " · " : "", part);
    }
  row = add_row (self, name);
  adw_action_row_set_subtitle (row, told->str);
  if (self->action != NULL)
    lead (row, self->action, figure->item);
  else if (tw_figure_lead_add (figure, GTK_WIDGET (row)))
    adw_action_row_add_suffix (row, tw_decoration_new ("go-next-symbolic"));

  return i - first;
}

static void
clear (TwReachedGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
tw_reached_group_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((TwReachedGroupProperty) id)
    {
    case PROP_SECTION:
      g_value_set_string (value, TW_REACHED_GROUP (object)->section);
      return;
    case PROP_ACTION:
      g_value_set_string (value, TW_REACHED_GROUP (object)->action);
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tw_reached_group_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((TwReachedGroupProperty) id)
    {
    case PROP_SECTION:
      g_set_str (&TW_REACHED_GROUP (object)->section, g_value_get_string (value));
      return;
    case PROP_ACTION:
      g_set_str (&TW_REACHED_GROUP (object)->action, g_value_get_string (value));
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tw_reached_group_finalize (GObject *object)
{
  TwReachedGroup *self = TW_REACHED_GROUP (object);

  g_free (self->section);
  g_free (self->action);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (tw_reached_group_parent_class)->finalize (object);
}

static void
tw_reached_group_class_init (TwReachedGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tw_reached_group_get_property;
  object_class->set_property = tw_reached_group_set_property;
  object_class->finalize = tw_reached_group_finalize;

  properties[PROP_SECTION] =
    g_param_spec_string ("section", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ACTION] =
    g_param_spec_string ("action", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tw_reached_group_init (TwReachedGroup *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * tw_reached_group_show:
 * @figures: (element-type TwFigure): the figures of a cohort
 *
 * Shows those of its section; without any it is not there.
 */
void
tw_reached_group_show (TwReachedGroup  *self,
                       const GPtrArray *figures)
{
  guint i = 0;

  g_return_if_fail (TW_IS_REACHED_GROUP (self));

  clear (self);
  while (i < figures->len)
    {
      const TwFigure *figure = g_ptr_array_index (figures, i);

      if (!g_str_equal (figure->section, self->section))
        i++;
      else if (figure->item != NULL)
        i += add_item (self, figures, i);
      else
        {
          add_count (self, figure);
          i++;
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
