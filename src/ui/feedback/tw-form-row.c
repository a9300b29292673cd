/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One form as a row: a digit an answer, and the next field has the focus at once. A field takes nothing but a digit of
 * its scale, so that what stands there can be stored. */

#include "tw-form-row.h"

#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-question-text.h"

struct _TwFormRow
{
  AdwBin parent_instance;

  TwFormEntry *entry;
  gboolean narrow;
  gboolean by_name;
  gboolean filling;

  GtkBox *box;
  GtkLabel *title_label;
  GtkLabel *state_label;
  GtkWidget *remove_button;
  GtkBox *answers_box;
};

typedef enum
{
  PROP_NARROW = 1,
  PROP_BY_NAME,
} TwFormRowProperty;

static GParamSpec *properties[PROP_BY_NAME + 1];

enum
{
  FINISHED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwFormRow, tw_form_row, ADW_TYPE_BIN)

static guint
place_of (GtkWidget *field)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (field), "question"));
}

static const TwQuestion *
question_at (TwFormRow *self,
             guint      place)
{
  return g_ptr_array_index (tw_form_entry_get_questions (self->entry), place);
}

static void
finish (TwFormRow *self)
{
  if (self->entry != NULL && tw_form_entry_has_typed (self->entry))
    g_signal_emit (self, signals[FINISHED], 0);
}

/* To the next field: the button of a form that is answered already does not stop who types digits. */
static gboolean
move_on (gpointer row)
{
  TwFormRow *self = row;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL)
    return G_SOURCE_REMOVE;

  g_signal_emit_by_name (root, "move-focus", GTK_DIR_TAB_FORWARD);
  if (GTK_IS_BUTTON (gtk_root_get_focus (root)) &&
      gtk_widget_get_ancestor (gtk_root_get_focus (root), TW_TYPE_FORM_ROW) != NULL)
    g_signal_emit_by_name (root, "move-focus", GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

/* Of what was typed or pasted, only a digit of the scale is taken. */
static void
check_inserted (GtkEditable *text,
                const char  *inserted,
                int          length,
                int         *position,
                GtkWidget   *field)
{
  int scale = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (field), "scale"));
  gint64 value = g_ascii_strtoll (inserted, NULL, 10);
  g_autofree char *whole = g_strdup_printf ("%s%.*s", gtk_editable_get_text (text), length, inserted);
  gint64 in_all = g_ascii_strtoll (whole, NULL, 10);

  if (scale == 0 || (length == 1 && g_ascii_isdigit (*inserted) && (value > 0 || scale >= 10) && in_all >= 1 && in_all <= scale))
    return;

  gtk_widget_error_bell (field);
  g_signal_stop_emission_by_name (text, "insert-text");
}

static void
on_field_changed (TwFormRow *self,
                  GtkWidget *field)
{
  const guint place = place_of (field);
  const TwQuestion *question;

  if (self->filling || self->entry == NULL)
    return;

  question = question_at (self, place);
  tw_form_entry_set_typed (self->entry, place, gtk_editable_get_text (GTK_EDITABLE (field)));
  if (question->scale_max > 0 && question->scale_max < 10 && *gtk_editable_get_text (GTK_EDITABLE (field)) != '\0')
    /* Once the key is done with, and before the next one. */
    g_idle_add_full (G_PRIORITY_HIGH, move_on, g_object_ref (self), g_object_unref);
}

static void
on_field_activated (TwFormRow *self,
                    GtkWidget *field)
{
  finish (self);
  move_on (self);
}

static void
on_remove_clicked (TwFormRow *self)
{
  if (self->entry != NULL)
    g_signal_emit (self, signals[REMOVED], 0);
}

static GtkWidget *
create_field (TwFormRow        *self,
              const TwQuestion *question,
              guint             place)
{
  GtkWidget *field = gtk_entry_new ();
  const char *name = question->key != NULL ? tw_question_name (tw_language_session (), question->key) : question->wording;
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (field)));

  g_object_set_data (G_OBJECT (field), "question", GUINT_TO_POINTER (place));
  g_object_set_data (G_OBJECT (field), "scale", GINT_TO_POINTER (question->scale_max));
  gtk_widget_set_tooltip_text (field, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (question->scale_max > 0)
    {
      gtk_editable_set_width_chars (GTK_EDITABLE (field), 2);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (field), 2);
      gtk_entry_set_max_length (GTK_ENTRY (field), question->scale_max < 10 ? 1 : 2);
      gtk_entry_set_alignment (GTK_ENTRY (field), 0.5f);
      gtk_entry_set_input_purpose (GTK_ENTRY (field), GTK_INPUT_PURPOSE_DIGITS);
    }
  else
    {
      gtk_editable_set_width_chars (GTK_EDITABLE (field), 12);
      gtk_entry_set_max_length (GTK_ENTRY (field), 10000);
    }

  g_signal_connect_object (text, "insert-text", G_CALLBACK (check_inserted), field, 0);
  g_signal_connect_object (field, "changed", G_CALLBACK (on_field_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "activate", G_CALLBACK (on_field_activated), self, G_CONNECT_SWAPPED);

  return field;
}

static void
fill_fields (TwFormRow *self)
{
  GPtrArray *questions = tw_form_entry_get_questions (self->entry);
  GtkWidget *field = gtk_widget_get_first_child (GTK_WIDGET (self->answers_box));

  self->filling = TRUE;
  for (guint i = 0; i < questions->len; i++, field = gtk_widget_get_next_sibling (field))
    gtk_editable_set_text (GTK_EDITABLE (field), tw_form_entry_get_typed (self->entry, i));
  self->filling = FALSE;
}

static void
create_fields (TwFormRow *self)
{
  GPtrArray *questions = tw_form_entry_get_questions (self->entry);
  GtkWidget *field;

  while ((field = gtk_widget_get_first_child (GTK_WIDGET (self->answers_box))) != NULL)
    gtk_box_remove (self->answers_box, field);
  for (guint i = 0; i < questions->len; i++)
    gtk_box_append (self->answers_box, create_field (self, g_ptr_array_index (questions, i), i));
}

/* P8: what is typed stands beside a code; beside a name only where that was chosen. */
static void
show_whose (TwFormRow *self)
{
  const TwPulseForm *form;
  const char *name, *partner;
  g_autofree char *title = NULL, *state = NULL, *day = NULL;

  if (self->entry == NULL)
    return;

  form = tw_form_entry_get_form (self->entry);
  name = form->name != NULL ? form->name : _("Erased person");
  partner = form->partner != NULL ? form->partner : _("Erased person");
  /* One code may be on several forms: then the other of the tandem tells them apart. */
  if (self->by_name || tw_form_entry_is_one_of_several (self->entry))
    /* Translators: one person or a code, and the other of the tandem */
    title = g_strdup_printf (_("%s (with %s)"), self->by_name ? name : form->code, partner);
  else
    title = g_strdup (form->code);
  day = tw_language_iso_date (tw_language_session (), *form->answered_on != '\0' ? form->answered_on : NULL, TW_DATE_LONG);
  state = day != NULL ? g_strdup_printf (_("Answered on %s"), day) : g_strdup (_("Not answered yet"));
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->state_label, state);
  gtk_widget_set_visible (self->remove_button, day != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
  gtk_widget_set_css_classes (GTK_WIDGET (self->state_label),
                              (const char *[]) { "caption", day != NULL ? "success" : "dimmed", NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answers_box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
show_entry (TwFormRow *self)
{
  fill_fields (self);
  show_whose (self);
}

static void
on_focus_left (TwFormRow *self)
{
  finish (self);
}

static void
tw_form_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  TwFormRow *self = TW_FORM_ROW (object);

  switch ((TwFormRowProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      return;
    case PROP_BY_NAME:
      g_value_set_boolean (value, self->by_name);
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_form_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  TwFormRow *self = TW_FORM_ROW (object);

  switch ((TwFormRowProperty) prop_id)
    {
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), self->narrow ? GTK_ORIENTATION_VERTICAL
                                                                               : GTK_ORIENTATION_HORIZONTAL);
      return;
    case PROP_BY_NAME:
      self->by_name = g_value_get_boolean (value);
      show_whose (self);
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_form_row_dispose (GObject *object)
{
  TwFormRow *self = TW_FORM_ROW (object);

  /* The direct child of a bin is taken out before the template lets go of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_FORM_ROW);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (tw_form_row_parent_class)->dispose (object);
}

static void
tw_form_row_class_init (TwFormRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tw_form_row_get_property;
  object_class->set_property = tw_form_row_set_property;
  object_class->dispose = tw_form_row_dispose;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_BY_NAME] = g_param_spec_boolean ("by-name", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[REMOVED] = g_signal_new ("removed", TW_TYPE_FORM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", TW_TYPE_FORM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/feedback/tw-form-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TwFormRow, box);
  gtk_widget_class_bind_template_child (widget_class, TwFormRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, TwFormRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, TwFormRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, TwFormRow, answers_box);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
}

static void
tw_form_row_init (TwFormRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
tw_form_row_new (void)
{
  return g_object_new (TW_TYPE_FORM_ROW, NULL);
}

/**
 * tw_form_row_set_entry:
 * @entry: (nullable): the form that is entered here
 */
void
tw_form_row_set_entry (TwFormRow   *self,
                       TwFormEntry *entry)
{
  gboolean asks_the_same;

  g_return_if_fail (TW_IS_FORM_ROW (self));

  asks_the_same = self->entry != NULL && entry != NULL &&
                  tw_form_entry_get_questions (self->entry) == tw_form_entry_get_questions (entry);
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, show_entry, self);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;

  g_signal_connect_object (entry, "changed", G_CALLBACK (show_entry), self, G_CONNECT_SWAPPED);
  if (!asks_the_same)
    create_fields (self);
  show_entry (self);
}

TwFormEntry *
tw_form_row_get_entry (TwFormRow *self)
{
  g_return_val_if_fail (TW_IS_FORM_ROW (self), NULL);

  return self->entry;
}
