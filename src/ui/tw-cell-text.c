/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in one cell of a long list: a text on one line or two, which asks for the same room whatever it says, is
 * shortened where its column is narrower, and then told whole by a tooltip.
 *
 * It does what GtkInscription does, and costs less to make. GTK keeps some 200 rows of a list, 1,200 cells for the
 * people; a GtkInscription wants to know its style as soon as it is made, while it has no parent to share one with, and
 * matching all style sheets for each of them was more than a quarter of the work until people were on the screen. */

#include "tw-cell-text.h"

#include <string.h>

#define ALPHA_OF_FACTS (G_MAXUINT16 / 100 * 60)

struct _TwCellText
{
  GtkWidget parent_instance;

  char *text;           /* both lines */
  gsize n_bytes_of_name; /* what comes behind is smaller; 0: nothing is */
  guint fewest_characters;
  guint usual_characters;
  PangoLayout *layout; /* made when it is first painted */
};

typedef enum
{
  PROP_TEXT = 1,
} TwCellTextProperty;

static GParamSpec *properties[PROP_TEXT + 1];

G_DEFINE_FINAL_TYPE (TwCellText, tw_cell_text, GTK_TYPE_WIDGET)

/* Of a font, in Pango's units. */
typedef struct
{
  PangoFontDescription *font;
  guint serial;
  int character_width;
  int line_height;
} FontSize;

/* Nearly every cell has the font of the one before. */
static const FontSize *
find_font_size (PangoContext *context)
{
  static FontSize known;
  const PangoFontDescription *font = pango_context_get_font_description (context);
  guint serial = pango_font_map_get_serial (pango_context_get_font_map (context));
  PangoFontMetrics *metrics;

  if (known.font != NULL && known.serial == serial && pango_font_description_equal (known.font, font))
    return &known;

  metrics = pango_context_get_metrics (context, NULL, NULL);
  g_clear_pointer (&known.font, pango_font_description_free);
  known.font = pango_font_description_copy (font);
  known.serial = serial;
  known.character_width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                               pango_font_metrics_get_approximate_digit_width (metrics));
  known.line_height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);
  pango_font_metrics_unref (metrics);

  return &known;
}

static gboolean
has_two_lines (TwCellText *self)
{
  return self->text != NULL && strchr (self->text, '\n') != NULL;
}

static PangoAttrList *
create_attributes (TwCellText *self)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (gtk_widget_has_css_class (GTK_WIDGET (self), "numeric"))
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));

  if (self->n_bytes_of_name > 0)
    {
      PangoAttribute *smaller = pango_attr_scale_new (PANGO_SCALE_SMALL);
      PangoAttribute *paler = pango_attr_foreground_alpha_new (ALPHA_OF_FACTS);

      smaller->start_index = paler->start_index = (guint) self->n_bytes_of_name;
      pango_attr_list_insert (attributes, smaller);
      pango_attr_list_insert (attributes, paler);
    }

  return attributes;
}

static void
fill_layout (TwCellText *self)
{
  g_autoptr (PangoAttrList) attributes = create_attributes (self);

  pango_layout_set_text (self->layout, self->text, -1);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_height (self->layout, has_two_lines (self) ? -2 : -1);
}

/* Whether the text begins where lines begin in the language of the window. */
static gboolean
begins_at_start (TwCellText *self)
{
  PangoRectangle text;

  pango_layout_get_extents (self->layout, NULL, &text);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return text.x + text.width >= pango_layout_get_width (self->layout) - PANGO_SCALE;

  return text.x < PANGO_SCALE;
}

static PangoLayout *
ensure_layout (TwCellText *self)
{
  if (self->layout == NULL)
    {
      self->layout = pango_layout_new (gtk_widget_get_pango_context (GTK_WIDGET (self)));
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      fill_layout (self);
    }
  pango_layout_set_width (self->layout, gtk_widget_get_width (GTK_WIDGET (self)) * PANGO_SCALE);

  /* Which side is left for Pango depends on the language of the window, on that of the text, and on whether it has
   * one at all. */
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
  if (!begins_at_start (self))
    pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);

  return self->layout;
}

static void
take_text (TwCellText *self,
           char       *text,
           gsize       n_bytes_of_name)
{
  gboolean had_two_lines = has_two_lines (self);

  g_free (self->text);
  self->text = text;
  self->n_bytes_of_name = n_bytes_of_name;
  if (text == NULL)
    g_clear_object (&self->layout);
  else if (self->layout != NULL)
    fill_layout (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "", -1);
  if (has_two_lines (self) != had_two_lines)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
tw_cell_text_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  TwCellText *self = TW_CELL_TEXT (widget);
  const FontSize *size = find_font_size (gtk_widget_get_pango_context (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = PANGO_PIXELS_CEIL (size->character_width * (int) self->fewest_characters);
      *natural = PANGO_PIXELS_CEIL (size->character_width * (int) self->usual_characters);
    }
  else
    {
      *minimum = *natural = PANGO_PIXELS_CEIL (size->line_height * (has_two_lines (self) ? 2 : 1));
    }
}

static void
tw_cell_text_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  TwCellText *self = TW_CELL_TEXT (widget);
  PangoLayout *layout;
  GdkRGBA color;
  int height;

  if (self->text == NULL)
    return;

  layout = ensure_layout (self);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_widget_get_color (widget, &color);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (gtk_widget_get_height (widget) - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static gboolean
tw_cell_text_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    keyboard_tooltip,
                            GtkTooltip *tooltip)
{
  TwCellText *self = TW_CELL_TEXT (widget);

  if (self->text == NULL || !pango_layout_is_ellipsized (ensure_layout (self)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, self->text);

  return TRUE;
}

/* What a layout is made from is the widget's only while it has a root. */
static void
tw_cell_text_unroot (GtkWidget *widget)
{
  g_clear_object (&TW_CELL_TEXT (widget)->layout);

  GTK_WIDGET_CLASS (tw_cell_text_parent_class)->unroot (widget);
}

static void
tw_cell_text_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TwCellText *self = TW_CELL_TEXT (object);

  switch ((TwCellTextProperty) prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_cell_text_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch ((TwCellTextProperty) prop_id)
    {
    case PROP_TEXT:
      tw_cell_text_set_text (TW_CELL_TEXT (object), g_value_get_string (value));
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_cell_text_finalize (GObject *object)
{
  TwCellText *self = TW_CELL_TEXT (object);

  g_clear_object (&self->layout);
  g_free (self->text);

  G_OBJECT_CLASS (tw_cell_text_parent_class)->finalize (object);
}

static void
tw_cell_text_class_init (TwCellTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_cell_text_get_property;
  object_class->set_property = tw_cell_text_set_property;
  object_class->finalize = tw_cell_text_finalize;
  widget_class->measure = tw_cell_text_measure;
  widget_class->snapshot = tw_cell_text_snapshot;
  widget_class->query_tooltip = tw_cell_text_query_tooltip;
  widget_class->unroot = tw_cell_text_unroot;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
tw_cell_text_init (TwCellText *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * tw_cell_text_new:
 * @fewest_characters: the room to insist on
 * @usual_characters: the room to ask for
 *
 * Returns: (transfer floating): a cell without a text
 */
GtkWidget *
tw_cell_text_new (guint fewest_characters,
                  guint usual_characters)
{
  TwCellText *self = g_object_new (TW_TYPE_CELL_TEXT, NULL);

  self->fewest_characters = fewest_characters;
  self->usual_characters = usual_characters;

  return GTK_WIDGET (self);
}

/**
 * tw_cell_text_set_text:
 * @text: (nullable): what stands in the cell; from a line break on in a second line
 */
void
tw_cell_text_set_text (TwCellText *self,
                       const char *text)
{
  g_return_if_fail (TW_IS_CELL_TEXT (self));

  if (self->n_bytes_of_name > 0 || g_strcmp0 (text, self->text) != 0)
    take_text (self, g_strdup (text), 0);
}

/**
 * tw_cell_text_set_lines:
 * @name: the first line
 * @facts: the second line, which is smaller and paler
 */
void
tw_cell_text_set_lines (TwCellText *self,
                        const char *name,
                        const char *facts)
{
  g_return_if_fail (TW_IS_CELL_TEXT (self));

  take_text (self, g_strconcat (name, "\n", facts, NULL), strlen (name));
}
