/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window remembers from one day to the next: its size and the place that was open. It is no part of the
 * file and is never undone. A program whose settings schema is not installed forgets, and works. */

#include "tw-window-state.h"

#define SCHEMA_ID "io.github.tandemwerk.Tandemwerk"

struct _TwWindowState
{
  GObject parent_instance;

  GSettings *settings; /* NULL: the schema is not installed */
};

G_DEFINE_FINAL_TYPE (TwWindowState, tw_window_state, G_TYPE_OBJECT)

static void
tw_window_state_finalize (GObject *object)
{
  TwWindowState *self = TW_WINDOW_STATE (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (tw_window_state_parent_class)->finalize (object);
}

static void
tw_window_state_class_init (TwWindowStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tw_window_state_finalize;
}

static void
tw_window_state_init (TwWindowState *self)
{
  self->settings = tw_window_state_open_settings ();
}

/**
 * tw_window_state_open_settings:
 *
 * Returns: (transfer full) (nullable): what is remembered; %NULL: nothing is, the schema is not installed
 */
GSettings *
tw_window_state_open_settings (void)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * tw_window_state_new:
 * @window: a window that is not on the screen yet
 *
 * Gives @window the size it had last time, and remembers it from now on.
 *
 * Returns: (transfer full): its state
 */
TwWindowState *
tw_window_state_new (GtkWindow *window)
{
  TwWindowState *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (TW_TYPE_WINDOW_STATE, NULL);

  if (self->settings != NULL)
    {
      g_settings_bind (self->settings, "width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, "height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, "maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
    }

  return self;
}

/**
 * tw_window_state_get_place:
 *
 * Returns: (transfer full) (nullable): the key of the place that was open last
 */
char *
tw_window_state_get_place (TwWindowState *self)
{
  g_return_val_if_fail (TW_IS_WINDOW_STATE (self), NULL);

  return self->settings != NULL ? g_settings_get_string (self->settings, "place") : NULL;
}

/**
 * tw_window_state_set_place:
 * @place: the key of the place that is open now
 */
void
tw_window_state_set_place (TwWindowState *self,
                           const char    *place)
{
  g_return_if_fail (TW_IS_WINDOW_STATE (self));
  g_return_if_fail (place != NULL);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "place", place);
}
