/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Toasts that can be read in a narrow window. An AdwToastOverlay asks a toast how high it is without saying how wide it
 * may be, so a text is cut, or pushes the button out, unless it knows itself after how many letters it has to wrap. */

#include "tw-toast.h"

/* In pixels: margins, padding and spacing of a toast with its button to close it; what a button has around its text. */
#define BESIDE_THE_TEXT 92
#define AROUND_A_BUTTON 34

static int
measure (GtkWidget  *widget,
         const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* As GtkLabel counts them. */
static int
count_letters (GtkWidget *label,
               int        width)
{
  PangoContext *context = gtk_widget_get_pango_context (label);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int letter = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                          pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);

  return MAX (width * PANGO_SCALE / MAX (letter, 1), 10);
}

/* The height of the bar of buttons that covers this place of the overlay; 0: none does. */
static int
get_bar_height (GtkWidget *overlay,
                double     y)
{
  GtkWidget *picked = gtk_widget_pick (overlay, gtk_widget_get_width (overlay) / 2., y, GTK_PICK_NON_TARGETABLE);
  GtkWidget *view = picked != NULL ? gtk_widget_get_ancestor (picked, ADW_TYPE_TOOLBAR_VIEW) : NULL;
  graphene_rect_t bounds;
  int height;

  if (view == NULL || !gtk_widget_is_ancestor (view, overlay) || !gtk_widget_compute_bounds (view, overlay, &bounds))
    return 0;

  height = adw_toolbar_view_get_bottom_bar_height (ADW_TOOLBAR_VIEW (view));

  return y >= graphene_rect_get_y (&bounds) + graphene_rect_get_height (&bounds) - height ? height : 0;
}

/* Bars with buttons at the bottom are there to be used while a toast is. */
static void
stand_above_bars (GtkWidget *overlay)
{
  static const char *const css_classes[] = { "above-bar", "above-two-bars" };
  double y = gtk_widget_get_height (overlay) - 1.;

  for (guint i = 0; i < G_N_ELEMENTS (css_classes); i++)
    {
      const int height = get_bar_height (overlay, y);

      if (height > 0)
        gtk_widget_add_css_class (overlay, css_classes[i]);
      else
        gtk_widget_remove_css_class (overlay, css_classes[i]);
      y -= height;
    }
}

/**
 * tw_toast_add:
 * @overlay: where it is shown
 * @text: a sentence, or the name of a command; no markup
 * @button_label: (nullable): what its button says, with a mnemonic
 * @action_name: (nullable): what its button does
 *
 * Says something that needs no answer, or offers one.
 *
 * Returns: (transfer none): the toast, which goes by itself
 */
AdwToast *
tw_toast_add (AdwToastOverlay *overlay,
              const char      *text,
              const char      *button_label,
              const char      *action_name)
{
  AdwToast *toast;
  GtkWidget *label;
  int width;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  width = gtk_widget_get_width (GTK_WIDGET (overlay)) - BESIDE_THE_TEXT;
  if (button_label != NULL)
    width -= measure (GTK_WIDGET (overlay), button_label) + AROUND_A_BUTTON;

  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), count_letters (label, width));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");

  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_button_label (toast, button_label);
  adw_toast_set_action_name (toast, action_name);
  stand_above_bars (GTK_WIDGET (overlay));
  adw_toast_overlay_add_toast (overlay, toast);

  /* libadwaita announces its own titles only. */
  gtk_accessible_announce (GTK_ACCESSIBLE (overlay), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return toast;
}
