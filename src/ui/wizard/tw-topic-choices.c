/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which topics a cohort offers (D9): ticked in the catalogue, area by area, or typed. */

#include "tw-topic-choices.h"

#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-text-row.h"
#include "tw-topic-text.h"

struct _TwTopicChoices
{
  AdwPreferencesGroup parent_instance;

  char *topics;
  GPtrArray *checks; /* GtkCheckButton, not owned; each knows its topic */
  GPtrArray *areas;  /* AdwExpanderRow, not owned */
  gboolean showing;

  TwTextRow *own_row;
};

typedef enum
{
  PROP_TOPICS = 1,
} TwTopicChoicesProperty;

static GParamSpec *properties[PROP_TOPICS + 1];

G_DEFINE_FINAL_TYPE (TwTopicChoices, tw_topic_choices, ADW_TYPE_PREFERENCES_GROUP)

static const char *
topic_of (GtkCheckButton *check)
{
  return g_object_get_data (G_OBJECT (check), "topic");
}

static void
show_counts (TwTopicChoices *self)
{
  for (guint i = 0; i < self->areas->len; i++)
    {
      AdwExpanderRow *area = g_ptr_array_index (self->areas, i);
      guint n_topics = 0, n_chosen = 0;
      g_autofree char *subtitle = NULL;

      for (guint k = 0; k < self->checks->len; k++)
        {
          GtkCheckButton *check = g_ptr_array_index (self->checks, k);

          if (g_object_get_data (G_OBJECT (check), "area") != area)
            continue;

          n_topics++;
          n_chosen += gtk_check_button_get_active (check);
        }

      /* Translators: how many topics of an area are chosen */
      subtitle = g_strdup_printf (_("%u of %u chosen"), n_chosen, n_topics);
      adw_expander_row_set_subtitle (area, subtitle);
    }
}

static void
read_topics (TwTopicChoices *self)
{
  g_autoptr (GString) topics = g_string_new (NULL);
  g_auto (GStrv) own = g_strsplit (tw_text_row_get_text (self->own_row), "\n", -1);

  if (self->showing)
    return;

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_string_append_printf (topics, "%s%s", topics->len > 0 ? "\n" : "", topic_of (g_ptr_array_index (self->checks, i)));

  for (guint i = 0; own[i] != NULL; i++)
    if (*g_strstrip (own[i]) != '\0')
      g_string_append_printf (topics, "%s%s", topics->len > 0 ? "\n" : "", own[i]);

  show_counts (self);
  if (g_set_str (&self->topics, topics->len > 0 ? topics->str : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOPICS]);
}

static GtkCheckButton *
find_check (TwTopicChoices *self,
            const char     *topic)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (g_str_equal (topic_of (g_ptr_array_index (self->checks, i)), topic))
      return g_ptr_array_index (self->checks, i);

  return NULL;
}

static void
set_topics (TwTopicChoices *self,
            const char     *topics)
{
  g_auto (GStrv) lines = g_strsplit (topics != NULL ? topics : "", "\n", -1);
  g_autoptr (GString) own = g_string_new (NULL);

  if (!g_set_str (&self->topics, topics))
    return;

  self->showing = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i), FALSE);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      GtkCheckButton *check = find_check (self, lines[i]);

      if (check != NULL)
        gtk_check_button_set_active (check, TRUE);
      else if (*lines[i] != '\0')
        g_string_append_printf (own, "%s%s", own->len > 0 ? "\n" : "", lines[i]);
    }
  tw_text_row_set_text (self->own_row, own->str);
  self->showing = FALSE;

  show_counts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOPICS]);
}

static void
add_topic (TwTopicChoices *self,
           AdwExpanderRow *area,
           const char     *topic)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  const char *name = tw_topic_name (tw_language_session (), topic);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (area, row);

  g_object_set_data (G_OBJECT (check), "topic", (gpointer) topic);
  g_object_set_data (G_OBJECT (check), "area", area);
  g_signal_connect_object (check, "toggled", G_CALLBACK (read_topics), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);
}

/* The areas of the catalogue stand before the own topics. */
static void
add_areas (TwTopicChoices *self)
{
  const char *const *areas = tw_topic_areas ();

  g_object_ref (self->own_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->own_row));
  for (; *areas != NULL; areas++)
    {
      GtkWidget *area;

      if (tw_topic_keys (*areas) == NULL || *tw_topic_keys (*areas) == NULL)
        continue;

      area = adw_expander_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (area), tw_topic_area_name (tw_language_session (), *areas));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), area);
      g_ptr_array_add (self->areas, area);
      for (const char *const *topic = tw_topic_keys (*areas); *topic != NULL; topic++)
        add_topic (self, ADW_EXPANDER_ROW (area), *topic);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->own_row));
  g_object_unref (self->own_row);
}

static void
tw_topic_choices_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_TOPICS)
    g_value_set_string (value, TW_TOPIC_CHOICES (object)->topics);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_topic_choices_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_TOPICS)
    set_topics (TW_TOPIC_CHOICES (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_topic_choices_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_TOPIC_CHOICES);

  G_OBJECT_CLASS (tw_topic_choices_parent_class)->dispose (object);
}

static void
tw_topic_choices_finalize (GObject *object)
{
  TwTopicChoices *self = TW_TOPIC_CHOICES (object);

  g_free (self->topics);
  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->areas);

  G_OBJECT_CLASS (tw_topic_choices_parent_class)->finalize (object);
}

static void
tw_topic_choices_class_init (TwTopicChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_topic_choices_get_property;
  object_class->set_property = tw_topic_choices_set_property;
  object_class->dispose = tw_topic_choices_dispose;
  object_class->finalize = tw_topic_choices_finalize;

  g_type_ensure (TW_TYPE_TEXT_ROW);

  properties[PROP_TOPICS] = g_param_spec_string ("topics", NULL, NULL, NULL,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/wizard/tw-topic-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, TwTopicChoices, own_row);
}

static void
tw_topic_choices_init (TwTopicChoices *self)
{
  self->checks = g_ptr_array_new ();
  self->areas = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_areas (self);
  show_counts (self);
  g_signal_connect_object (self->own_row, "notify::text", G_CALLBACK (read_topics), self, G_CONNECT_SWAPPED);
}

/**
 * tw_topic_choices_get_own_row:
 *
 * Returns: (transfer none): the row of the own topics, at which faults stand
 */
GtkWidget *
tw_topic_choices_get_own_row (TwTopicChoices *self)
{
  g_return_val_if_fail (TW_IS_TOPIC_CHOICES (self), NULL);

  return GTK_WIDGET (self->own_row);
}
