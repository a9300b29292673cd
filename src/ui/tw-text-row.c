/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A question that is answered in words. AdwEntryRow has no room to say why something is asked, and only one line. */

#include "tw-text-row.h"

#define LINE_HEIGHT 20
#define MOST_LINES_AT_ONCE 14

struct _TwTextRow
{
  AdwPreferencesRow parent_instance;

  char *subtitle;
  char *text;
  guint lines;
  GtkWidget *input;

  GtkWidget *title_label;
  GtkWidget *subtitle_label;
  AdwBin *input_bin;
};

typedef enum
{
  PROP_SUBTITLE = 1,
  PROP_TEXT,
  PROP_LINES,
  PROP_INPUT,
} TwTextRowProperty;

static GParamSpec *properties[PROP_INPUT + 1];

G_DEFINE_FINAL_TYPE (TwTextRow, tw_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
take_text (TwTextRow  *self,
           const char *text)
{
  if (g_set_str (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
on_entry_changed (TwTextRow *self)
{
  take_text (self, gtk_editable_get_text (GTK_EDITABLE (self->input)));
}

static void
on_buffer_changed (TwTextRow     *self,
                   GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  take_text (self, text);
}

/* An entry empties itself before it takes another text, and says so: by then the old answer is gone. */
static void
show_text (TwTextRow *self)
{
  g_autofree char *text = g_strdup (self->text);

  if (GTK_IS_EDITABLE (self->input))
    {
      if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->input)), text) != 0)
        gtk_editable_set_text (GTK_EDITABLE (self->input), text);
    }
  else
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->input));
      g_autofree char *shown = NULL;

      g_object_get (buffer, "text", &shown, NULL);
      if (g_strcmp0 (shown, text) != 0)
        gtk_text_buffer_set_text (buffer, text, -1);
    }
}

static GtkWidget *
create_line (TwTextRow *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_entry_changed), self, G_CONNECT_SWAPPED);
  self->input = entry;

  return entry;
}

/* Tab goes on to the next field: nobody needs one in these texts. */
static GtkWidget *
create_lines (TwTextRow *self)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_buffer_changed), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), (int) self->lines * LINE_HEIGHT + 12);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled),
                                              (int) MAX (self->lines, MOST_LINES_AT_ONCE) * LINE_HEIGHT + 12);
  gtk_widget_add_css_class (scrolled, "text-lines");
  self->input = view;

  return scrolled;
}

static gboolean
tw_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TW_TEXT_ROW (widget)->input);
}

static void
tw_text_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  TwTextRow *self = TW_TEXT_ROW (object);

  switch ((TwTextRowProperty) prop_id)
    {
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      return;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      return;
    case PROP_LINES:
      g_value_set_uint (value, self->lines);
      return;
    case PROP_INPUT:
      g_value_set_object (value, self->input);
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_text_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  TwTextRow *self = TW_TEXT_ROW (object);

  switch ((TwTextRowProperty) prop_id)
    {
    case PROP_SUBTITLE:
      if (!g_set_str (&self->subtitle, g_value_get_string (value)))
        return;
      gtk_widget_set_visible (self->subtitle_label, self->subtitle != NULL && *self->subtitle != '\0');
      g_object_notify_by_pspec (object, pspec);
      return;
    case PROP_TEXT:
      tw_text_row_set_text (self, g_value_get_string (value));
      return;
    case PROP_LINES:
      self->lines = g_value_get_uint (value);
      return;
    case PROP_INPUT:
      break;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_text_row_constructed (GObject *object)
{
  TwTextRow *self = TW_TEXT_ROW (object);

  G_OBJECT_CLASS (tw_text_row_parent_class)->constructed (object);

  adw_bin_set_child (self->input_bin, self->lines > 1 ? create_lines (self) : create_line (self));
  show_text (self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title_label,
                                  NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->subtitle_label, NULL, -1);
  g_object_notify_by_pspec (object, properties[PROP_INPUT]);
}

static void
tw_text_row_dispose (GObject *object)
{
  TwTextRow *self = TW_TEXT_ROW (object);

  /* GtkListBoxRow takes its child out itself, and would do so once more. */
  self->input = NULL;
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (tw_text_row_parent_class)->dispose (object);
}

static void
tw_text_row_finalize (GObject *object)
{
  TwTextRow *self = TW_TEXT_ROW (object);

  g_free (self->subtitle);
  g_free (self->text);

  G_OBJECT_CLASS (tw_text_row_parent_class)->finalize (object);
}

static void
tw_text_row_class_init (TwTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tw_text_row_get_property;
  object_class->set_property = tw_text_row_set_property;
  object_class->constructed = tw_text_row_constructed;
  object_class->dispose = tw_text_row_dispose;
  object_class->finalize = tw_text_row_finalize;
  widget_class->grab_focus = tw_text_row_grab_focus;

  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags | G_PARAM_READWRITE);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags | G_PARAM_READWRITE);
  properties[PROP_LINES] =
    g_param_spec_uint ("lines", NULL, NULL, 1, 100, 1, flags | G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_INPUT] = g_param_spec_object ("input", NULL, NULL, GTK_TYPE_WIDGET, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandemwerk/Tandemwerk/ui/tw-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TwTextRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, TwTextRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, TwTextRow, input_bin);
}

static void
tw_text_row_init (TwTextRow *self)
{
  self->text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_text_row_get_text:
 *
 * Returns: the answer as typed
 */
const char *
tw_text_row_get_text (TwTextRow *self)
{
  g_return_val_if_fail (TW_IS_TEXT_ROW (self), NULL);

  return self->text;
}

/**
 * tw_text_row_set_text:
 * @text: (nullable): the answer
 */
void
tw_text_row_set_text (TwTextRow  *self,
                      const char *text)
{
  g_return_if_fail (TW_IS_TEXT_ROW (self));

  take_text (self, text != NULL ? text : "");
  if (self->input != NULL)
    show_text (self);
}
