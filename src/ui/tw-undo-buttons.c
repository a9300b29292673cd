/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two buttons that undo and redo, in the header bar of every page. They say by name what they would undo: a
 * person who comes back after lunch reads "Undo Pair Jana Kern with Michael Roth". */

#include "tw-undo-buttons.h"

#include <glib/gi18n.h>

#include "tw-workspace.h"

struct _TwUndoButtons
{
  GtkWidget parent_instance;

  TwWorkspace *workspace;
  GtkButton *undo_button;
  GtkButton *redo_button;
};

typedef enum
{
  PROP_WORKSPACE = 1,
} TwUndoButtonsProperty;

static GParamSpec *properties[PROP_WORKSPACE + 1];

G_DEFINE_FINAL_TYPE (TwUndoButtons, tw_undo_buttons, GTK_TYPE_WIDGET)

static void
name_button (GtkButton  *button,
             const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (button)), text) == 0)
    return;

  gtk_widget_set_tooltip_text (GTK_WIDGET (button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
name_buttons (TwUndoButtons *self)
{
  const char *undo_label = self->workspace != NULL ? tw_workspace_get_undo_label (self->workspace) : NULL;
  const char *redo_label = self->workspace != NULL ? tw_workspace_get_redo_label (self->workspace) : NULL;
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  /* Translators: %s is the name of a command, such as "Pair Jana Kern with Michael Roth" */
  undo = undo_label != NULL ? g_strdup_printf (_("Undo %s"), undo_label) : g_strdup (_("Undo"));
  /* Translators: %s is the name of a command, such as "Pair Jana Kern with Michael Roth" */
  redo = redo_label != NULL ? g_strdup_printf (_("Redo %s"), redo_label) : g_strdup (_("Redo"));

  name_button (self->undo_button, undo);
  name_button (self->redo_button, redo);
}

static void
set_workspace (TwUndoButtons *self,
               TwWorkspace   *workspace)
{
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_func (self->workspace, name_buttons, self);

  g_set_object (&self->workspace, workspace);

  if (workspace != NULL)
    {
      g_signal_connect_object (workspace, "notify::undo-label", G_CALLBACK (name_buttons), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (workspace, "notify::redo-label", G_CALLBACK (name_buttons), self, G_CONNECT_SWAPPED);
    }

  name_buttons (self);
}

static void
tw_undo_buttons_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  TwUndoButtons *self = TW_UNDO_BUTTONS (object);

  switch ((TwUndoButtonsProperty) prop_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    }
}

static void
tw_undo_buttons_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  TwUndoButtons *self = TW_UNDO_BUTTONS (object);

  switch ((TwUndoButtonsProperty) prop_id)
    {
    case PROP_WORKSPACE:
      set_workspace (self, g_value_get_object (value));
      break;
    }
}

static void
tw_undo_buttons_dispose (GObject *object)
{
  TwUndoButtons *self = TW_UNDO_BUTTONS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_UNDO_BUTTONS);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_undo_buttons_parent_class)->dispose (object);
}

static void
tw_undo_buttons_class_init (TwUndoButtonsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_undo_buttons_get_property;
  object_class->set_property = tw_undo_buttons_set_property;
  object_class->dispose = tw_undo_buttons_dispose;

  properties[PROP_WORKSPACE] =
    g_param_spec_object ("workspace", NULL, NULL, TW_TYPE_WORKSPACE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandemwerk/Tandemwerk/ui/tw-undo-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, TwUndoButtons, undo_button);
  gtk_widget_class_bind_template_child (widget_class, TwUndoButtons, redo_button);
}

static void
tw_undo_buttons_init (TwUndoButtons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_buttons (self);
}
