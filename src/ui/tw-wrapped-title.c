/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The title of a header bar that says the name of something: where AdwWindowTitle would cut the name, because the window
 * is narrow, this one takes a second line. */

#include "tw-wrapped-title.h"

struct _TwWrappedTitle
{
  AdwBin parent_instance;

  char *title;
  char *subtitle;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
} TwWrappedTitleProperty;

static GParamSpec *properties[PROP_SUBTITLE + 1];

G_DEFINE_FINAL_TYPE (TwWrappedTitle, tw_wrapped_title, ADW_TYPE_BIN)

static gboolean
is_not_empty (gpointer    template,
              const char *text)
{
  return text != NULL && *text != '\0';
}

static void
tw_wrapped_title_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  TwWrappedTitle *self = TW_WRAPPED_TITLE (object);

  switch ((TwWrappedTitleProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    }
}

static void
tw_wrapped_title_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  TwWrappedTitle *self = TW_WRAPPED_TITLE (object);

  switch ((TwWrappedTitleProperty) prop_id)
    {
    case PROP_TITLE:
      tw_wrapped_title_set_title (self, g_value_get_string (value));
      break;

    case PROP_SUBTITLE:
      tw_wrapped_title_set_subtitle (self, g_value_get_string (value));
      break;
    }
}

static void
tw_wrapped_title_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_WRAPPED_TITLE);

  G_OBJECT_CLASS (tw_wrapped_title_parent_class)->dispose (object);
}

static void
tw_wrapped_title_finalize (GObject *object)
{
  g_free (TW_WRAPPED_TITLE (object)->title);
  g_free (TW_WRAPPED_TITLE (object)->subtitle);

  G_OBJECT_CLASS (tw_wrapped_title_parent_class)->finalize (object);
}

static void
tw_wrapped_title_class_init (TwWrappedTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tw_wrapped_title_get_property;
  object_class->set_property = tw_wrapped_title_set_property;
  object_class->dispose = tw_wrapped_title_dispose;
  object_class->finalize = tw_wrapped_title_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "windowtitle");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/tw-wrapped-title.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_not_empty);
}

static void
tw_wrapped_title_init (TwWrappedTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_wrapped_title_set_title:
 * @title: (nullable): a name
 */
void
tw_wrapped_title_set_title (TwWrappedTitle *self,
                            const char     *title)
{
  g_return_if_fail (TW_IS_WRAPPED_TITLE (self));

  if (g_set_str (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * tw_wrapped_title_set_subtitle:
 * @subtitle: (nullable): what stands below it in small letters
 */
void
tw_wrapped_title_set_subtitle (TwWrappedTitle *self,
                               const char     *subtitle)
{
  g_return_if_fail (TW_IS_WRAPPED_TITLE (self));

  if (g_set_str (&self->subtitle, subtitle))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}
