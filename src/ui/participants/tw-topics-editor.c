/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The topics of a participant: a row each, with how strongly; the built-in ones are chosen, others typed. */

#include "tw-topics-editor.h"

#include <glib/gi18n.h>

#include "tw-fold.h"
#include "tw-language.h"
#include "tw-topic-text.h"

#define USUAL_STRENGTH 2
#define MOST_CHARACTERS 200

struct _TwTopicsEditor
{
  AdwBin parent_instance;

  GPtrArray *rows; /* the rows of topics, not owned */
  GPtrArray *keys; /* static keys of built-in topics, by position in the list to choose from, behind the first */
  gboolean filling;

  GtkListBox *list;
  AdwComboRow *add_row;
  AdwEntryRow *own_row;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwTopicsEditor, tw_topics_editor, ADW_TYPE_BIN)

static const char *
topic_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "topic");
}

static GtkDropDown *
strength_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "strength");
}

static gboolean
has_topic (TwTopicsEditor *self,
           const char     *topic)
{
  g_autofree char *key = tw_fold_identity_key (tw_topic_name (tw_language_session (), topic));

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *other =
        tw_fold_identity_key (tw_topic_name (tw_language_session (), topic_of (self->rows->pdata[i])));

      if (g_str_equal (key, other))
        return TRUE;
    }

  return FALSE;
}

static void
tell_change (TwTopicsEditor *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_topic (TwTopicsEditor *self,
              GtkButton      *button)
{
  GtkWidget *row = g_object_get_data (G_OBJECT (button), "row");

  g_ptr_array_remove (self->rows, row);
  gtk_list_box_remove (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_row));
  tell_change (self);
}

static GtkWidget *
create_remove_button (TwTopicsEditor *self,
                      GtkWidget      *row,
                      const char     *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  /* Translators: %s is a topic */
  g_autofree char *tooltip = g_strdup_printf (_("Remove %s"), name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "row", row);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_topic), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_strengths (TwTopicsEditor *self,
                  const char     *name,
                  int             strength)
{
  TwLanguage *language = tw_language_session ();
  const char *strengths[] = { tw_topic_strength_name (language, 1), tw_topic_strength_name (language, 2),
                              tw_topic_strength_name (language, 3), NULL };
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (strengths);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), (guint) CLAMP (strength, 1, 3) - 1);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (tell_change), self, G_CONNECT_SWAPPED);

  return drop_down;
}

static void
add_topic (TwTopicsEditor *self,
           const char     *topic,
           int             strength)
{
  const char *name = tw_topic_name (tw_language_session (), topic);
  GtkWidget *row, *drop_down;

  if (has_topic (self, topic))
    return;

  row = adw_action_row_new ();
  drop_down = create_strengths (self, name, strength);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), drop_down);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_remove_button (self, row, name));
  g_object_set_data_full (G_OBJECT (row), "topic", g_strdup (topic), g_free);
  g_object_set_data (G_OBJECT (row), "strength", drop_down);

  gtk_list_box_insert (self->list, row, (int) self->rows->len);
  g_ptr_array_add (self->rows, row);
  tell_change (self);
}

static void
on_topic_chosen (TwTopicsEditor *self)
{
  guint position = adw_combo_row_get_selected (self->add_row);

  if (self->filling || position == 0 || position == GTK_INVALID_LIST_POSITION)
    return;

  add_topic (self, g_ptr_array_index (self->keys, position - 1), USUAL_STRENGTH);
  adw_combo_row_set_selected (self->add_row, 0);
}

static void
on_own_topic_applied (TwTopicsEditor *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->own_row))));
  const char *key = tw_topic_key_from_words (typed);

  if (*typed != '\0')
    add_topic (self, key != NULL ? key : typed, USUAL_STRENGTH);
  gtk_editable_set_text (GTK_EDITABLE (self->own_row), "");
}

static void
fill_choices (TwTopicsEditor *self)
{
  TwLanguage *language = tw_language_session ();
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("Choose…"), NULL });
  const char *const *areas = tw_topic_areas ();

  for (; *areas != NULL; areas++)
    for (const char *const *key = tw_topic_keys (*areas); key != NULL && *key != NULL; key++)
      {
        g_ptr_array_add (self->keys, (gpointer) *key);
        gtk_string_list_append (names, tw_topic_name (language, *key));
      }

  self->filling = TRUE;
  adw_combo_row_set_model (self->add_row, G_LIST_MODEL (names));
  self->filling = FALSE;
}

static void
tw_topics_editor_dispose (GObject *object)
{
  /* AdwBin takes its child out itself, and would do so once more. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_TOPICS_EDITOR);

  G_OBJECT_CLASS (tw_topics_editor_parent_class)->dispose (object);
}

static void
tw_topics_editor_finalize (GObject *object)
{
  g_ptr_array_unref (TW_TOPICS_EDITOR (object)->rows);
  g_ptr_array_unref (TW_TOPICS_EDITOR (object)->keys);

  G_OBJECT_CLASS (tw_topics_editor_parent_class)->finalize (object);
}

static void
tw_topics_editor_class_init (TwTopicsEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_topics_editor_dispose;
  object_class->finalize = tw_topics_editor_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", TW_TYPE_TOPICS_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandemwerk/Tandemwerk/ui/participants/tw-topics-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, TwTopicsEditor, list);
  gtk_widget_class_bind_template_child (widget_class, TwTopicsEditor, add_row);
  gtk_widget_class_bind_template_child (widget_class, TwTopicsEditor, own_row);
  gtk_widget_class_bind_template_callback (widget_class, on_topic_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_own_topic_applied);
}

static void
tw_topics_editor_init (TwTopicsEditor *self)
{
  self->rows = g_ptr_array_new ();
  self->keys = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_entry_row_set_max_length (self->own_row, MOST_CHARACTERS);
  fill_choices (self);
}

/**
 * tw_topics_editor_show:
 * @answers: whose topics are shown
 */
void
tw_topics_editor_show (TwTopicsEditor           *self,
                       const TwEnrolmentAnswers *answers)
{
  g_return_if_fail (TW_IS_TOPICS_EDITOR (self));

  self->filling = TRUE;
  for (guint i = 0; i < answers->topics->len; i++)
    {
      const TwEnrolledTopic *topic = &g_array_index (answers->topics, TwEnrolledTopic, i);

      add_topic (self, topic->name, topic->strength);
    }
  self->filling = FALSE;
}

/**
 * tw_topics_editor_read:
 * @answers: gets the topics in place of those it has
 */
void
tw_topics_editor_read (TwTopicsEditor     *self,
                       TwEnrolmentAnswers *answers)
{
  g_return_if_fail (TW_IS_TOPICS_EDITOR (self));

  g_array_set_size (answers->topics, 0);
  for (guint i = 0; i < self->rows->len; i++)
    tw_enrolment_answers_add_topic (answers, topic_of (self->rows->pdata[i]),
                                    (int) gtk_drop_down_get_selected (strength_of (self->rows->pdata[i])) + 1);
}
