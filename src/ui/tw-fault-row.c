/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with a field of a form, right below it: seen by its colour and its words, heard with the field. */

#include "tw-fault-row.h"

struct _TwFaultRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget *field;
  GtkLabel *label;
};

typedef enum
{
  PROP_FIELD = 1,
} TwFaultRowProperty;

static GParamSpec *properties[PROP_FIELD + 1];

G_DEFINE_FINAL_TYPE (TwFaultRow, tw_fault_row, ADW_TYPE_PREFERENCES_ROW)

static void
tw_fault_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_FIELD)
    g_value_set_object (value, TW_FAULT_ROW (object)->field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_fault_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (prop_id == PROP_FIELD)
    g_set_weak_pointer (&TW_FAULT_ROW (object)->field, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_fault_row_dispose (GObject *object)
{
  TwFaultRow *self = TW_FAULT_ROW (object);

  /* GtkListBoxRow takes its child out itself, and would do so once more. */
  g_clear_weak_pointer (&self->field);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_FAULT_ROW);

  G_OBJECT_CLASS (tw_fault_row_parent_class)->dispose (object);
}

static void
tw_fault_row_class_init (TwFaultRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_fault_row_get_property;
  object_class->set_property = tw_fault_row_set_property;
  object_class->dispose = tw_fault_row_dispose;

  /* The field it speaks of. */
  properties[PROP_FIELD] =
    g_param_spec_object ("field", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandemwerk/Tandemwerk/ui/tw-fault-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TwFaultRow, label);
}

static void
tw_fault_row_init (TwFaultRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
mark_field (TwFaultRow *self,
            gboolean    faulty)
{
  GtkAccessible *field = GTK_ACCESSIBLE (self->field);

  gtk_accessible_update_state (field, GTK_ACCESSIBLE_STATE_INVALID,
                               faulty ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (!faulty)
    {
      gtk_widget_remove_css_class (self->field, "error");
      gtk_accessible_reset_relation (field, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
      return;
    }

  gtk_widget_add_css_class (self->field, "error");
  gtk_accessible_update_relation (field, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, self->label, NULL, -1);
}

/* Once it has its place: what is wrong with the field somebody types into must not lie below the edge. */
static gboolean
scroll_into_sight (GtkWidget     *widget,
                   GdkFrameClock *clock,
                   gpointer       unused)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkWidget *field = TW_FAULT_ROW (widget)->field;

  if (viewport != NULL && field != NULL && (gtk_widget_get_state_flags (field) & GTK_STATE_FLAG_FOCUS_WITHIN))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), widget, NULL);

  return G_SOURCE_REMOVE;
}

/**
 * tw_fault_row_set_sentence:
 * @sentence: (nullable): what is wrong with the field, or %NULL where it is in order
 */
void
tw_fault_row_set_sentence (TwFaultRow *self,
                           const char *sentence)
{
  g_return_if_fail (TW_IS_FAULT_ROW (self));

  if (sentence != NULL && !gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_into_sight, NULL, NULL);

  gtk_label_set_label (self->label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);
  if (self->field)
    mark_field (self, sentence != NULL);
}
