/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A question that is answered by choosing. AdwComboRow has room for the choice or for why it is asked, not for both. */

#include "tw-choice-row.h"

struct _TwChoiceRow
{
  AdwPreferencesRow parent_instance;

  char *subtitle;

  GtkWidget *title_label;
  GtkWidget *subtitle_label;
  GtkDropDown *drop_down;
};

typedef enum
{
  PROP_SUBTITLE = 1,
  PROP_SELECTED,
  PROP_ENABLE_SEARCH,
} TwChoiceRowProperty;

static GParamSpec *properties[PROP_ENABLE_SEARCH + 1];

G_DEFINE_FINAL_TYPE (TwChoiceRow, tw_choice_row, ADW_TYPE_PREFERENCES_ROW)

static void
on_selected (TwChoiceRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static gboolean
tw_choice_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TW_CHOICE_ROW (widget)->drop_down));
}

static void
tw_choice_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  TwChoiceRow *self = TW_CHOICE_ROW (object);

  switch ((TwChoiceRowProperty) prop_id)
    {
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      return;
    case PROP_SELECTED:
      g_value_set_uint (value, gtk_drop_down_get_selected (self->drop_down));
      return;
    case PROP_ENABLE_SEARCH:
      g_value_set_boolean (value, gtk_drop_down_get_enable_search (self->drop_down));
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_choice_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  TwChoiceRow *self = TW_CHOICE_ROW (object);

  switch ((TwChoiceRowProperty) prop_id)
    {
    case PROP_SUBTITLE:
      if (g_set_str (&self->subtitle, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      return;
    case PROP_SELECTED:
      tw_choice_row_set_selected (self, g_value_get_uint (value));
      return;
    case PROP_ENABLE_SEARCH:
      gtk_drop_down_set_enable_search (self->drop_down, g_value_get_boolean (value));
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_choice_row_dispose (GObject *object)
{
  /* GtkListBoxRow takes its child out itself, and would do so once more. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_CHOICE_ROW);

  G_OBJECT_CLASS (tw_choice_row_parent_class)->dispose (object);
}

static void
tw_choice_row_finalize (GObject *object)
{
  g_free (TW_CHOICE_ROW (object)->subtitle);

  G_OBJECT_CLASS (tw_choice_row_parent_class)->finalize (object);
}

static void
tw_choice_row_class_init (TwChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tw_choice_row_get_property;
  object_class->set_property = tw_choice_row_set_property;
  object_class->dispose = tw_choice_row_dispose;
  object_class->finalize = tw_choice_row_finalize;
  widget_class->grab_focus = tw_choice_row_grab_focus;

  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_SELECTED] = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ENABLE_SEARCH] = g_param_spec_boolean ("enable-search", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandemwerk/Tandemwerk/ui/tw-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TwChoiceRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, TwChoiceRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, TwChoiceRow, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
tw_choice_row_init (TwChoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title_label, NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->subtitle_label,
                                  NULL, -1);
}

/**
 * tw_choice_row_set_choices:
 * @choices: what can be chosen
 */
void
tw_choice_row_set_choices (TwChoiceRow   *self,
                           GtkStringList *choices)
{
  g_return_if_fail (TW_IS_CHOICE_ROW (self));

  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (choices));
}

/**
 * tw_choice_row_set_selected:
 * @position: the choice
 */
void
tw_choice_row_set_selected (TwChoiceRow *self,
                            guint        position)
{
  g_return_if_fail (TW_IS_CHOICE_ROW (self));

  gtk_drop_down_set_selected (self->drop_down, position);
}
