/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One page of a printout. It is painted in a worker, at the size it is shown at, and only while it is to be seen; until
 * that is done it shows what it had, stretched, or blank paper. */

#include "tw-paper-sheet.h"

#include <math.h>

#include <glib/gi18n.h>

struct _TwPaperSheet
{
  GtkWidget parent_instance;

  TwPrintout *printout; /* NULL: no page */
  guint page;
  double scale;         /* pixels of the application a point; 0: as large as there is room */
  double width;         /* of the page, in points */
  double height;

  GdkTexture *texture;  /* NULL until it is painted */
  double painted_scale; /* pixels of the screen a point of @texture, or of what is being painted */
  GCancellable *painting;
  char *words;
};

typedef enum
{
  PROP_WORDS = 1,
} TwPaperSheetProperty;

typedef enum
{
  SIGNAL_PAINTED,
  N_SIGNALS,
} TwPaperSheetSignal;

static GParamSpec *properties[PROP_WORDS + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwPaperSheet, tw_paper_sheet, GTK_TYPE_WIDGET)

static void
stop_painting (TwPaperSheet *self)
{
  g_cancellable_cancel (self->painting);
  g_clear_object (&self->painting);
}

static void
on_painted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (TwPaperSheet) self = user_data;
  g_autoptr (TwPaintedPage) painted = tw_printout_paint_page_finish (TW_PRINTOUT (source), result, NULL);

  /* Cancelled: another page or another size took its place. */
  if (painted == NULL)
    return;

  g_clear_object (&self->painting);
  g_clear_object (&self->texture);
  self->texture = gdk_memory_texture_new (painted->width, painted->height, GDK_MEMORY_DEFAULT, painted->pixels,
                                          painted->stride);
  if (g_set_str (&self->words, painted->words))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_PAINTED], 0);
}

/* Where the page lies: in the middle. */
static graphene_rect_t
place_page (TwPaperSheet *self)
{
  double room_width = gtk_widget_get_width (GTK_WIDGET (self));
  double room_height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale = self->scale > 0 ? self->scale : MIN (room_width / self->width, room_height / self->height);
  double width = self->width * scale;
  double height = self->height * scale;

  return GRAPHENE_RECT_INIT ((float) floor ((room_width - width) / 2), (float) floor ((room_height - height) / 2),
                             (float) width, (float) height);
}

static GtkSizeRequestMode
tw_paper_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
tw_paper_sheet_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  TwPaperSheet *self = TW_PAPER_SHEET (widget);
  double points = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;

  *minimum = *natural = (int) ceil (points * self->scale);
}

static void
tw_paper_sheet_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  TwPaperSheet *self = TW_PAPER_SHEET (widget);

  if (self->scale <= 0)
    tw_paper_sheet_paint (self);
}

static void
tw_paper_sheet_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  TwPaperSheet *self = TW_PAPER_SHEET (widget);
  const GdkRGBA white = { 1, 1, 1, 1 };
  graphene_rect_t page;

  if (self->printout == NULL)
    return;

  page = place_page (self);
  gtk_snapshot_append_color (snapshot, &white, &page);
  if (self->texture != NULL)
    gtk_snapshot_append_scaled_texture (snapshot, self->texture, GSK_SCALING_FILTER_TRILINEAR, &page);
}

static void
tw_paper_sheet_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  TwPaperSheet *self = TW_PAPER_SHEET (object);

  switch ((TwPaperSheetProperty) id)
    {
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tw_paper_sheet_dispose (GObject *object)
{
  TwPaperSheet *self = TW_PAPER_SHEET (object);

  stop_painting (self);
  g_clear_object (&self->texture);
  g_clear_object (&self->printout);

  G_OBJECT_CLASS (tw_paper_sheet_parent_class)->dispose (object);
}

static void
tw_paper_sheet_finalize (GObject *object)
{
  g_free (TW_PAPER_SHEET (object)->words);

  G_OBJECT_CLASS (tw_paper_sheet_parent_class)->finalize (object);
}

static void
tw_paper_sheet_class_init (TwPaperSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_paper_sheet_get_property;
  object_class->dispose = tw_paper_sheet_dispose;
  object_class->finalize = tw_paper_sheet_finalize;
  widget_class->get_request_mode = tw_paper_sheet_get_request_mode;
  widget_class->measure = tw_paper_sheet_measure;
  widget_class->size_allocate = tw_paper_sheet_size_allocate;
  widget_class->snapshot = tw_paper_sheet_snapshot;

  properties[PROP_WORDS] =
    g_param_spec_string ("words", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_PAINTED] =
    g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "papersheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tw_paper_sheet_init (TwPaperSheet *self)
{
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (tw_paper_sheet_paint), NULL);
}

static void
update_label (TwPaperSheet *self)
{
  g_autofree char *name = tw_paper_sheet_write_name (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
tw_paper_sheet_new (void)
{
  return g_object_new (TW_TYPE_PAPER_SHEET, NULL);
}

/**
 * tw_paper_sheet_show_page:
 * @printout: a paper
 * @page: a page of it that is laid out, from 0
 *
 * Shows the page; it is not painted before tw_paper_sheet_paint(), or at once where it takes the room there is.
 */
void
tw_paper_sheet_show_page (TwPaperSheet *self,
                          TwPrintout   *printout,
                          guint         page)
{
  g_return_if_fail (TW_IS_PAPER_SHEET (self));
  g_return_if_fail (TW_IS_PRINTOUT (printout));

  g_set_object (&self->printout, printout);
  self->page = page;
  tw_printout_get_page_size (printout, &self->width, &self->height);
  tw_paper_sheet_forget (self);

  update_label (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (self->scale <= 0)
    tw_paper_sheet_paint (self);
}

/**
 * tw_paper_sheet_renew:
 *
 * Has its page painted anew, if it was: the printout is complete, and says how many pages there are.
 */
void
tw_paper_sheet_renew (TwPaperSheet *self)
{
  g_return_if_fail (TW_IS_PAPER_SHEET (self));

  update_label (self);
  if (self->texture == NULL && self->painting == NULL)
    return;

  self->painted_scale = 0;
  tw_paper_sheet_paint (self);
}

/**
 * tw_paper_sheet_write_name:
 *
 * Returns: (transfer full): which page it shows, and of how many, as far as that is known
 */
char *
tw_paper_sheet_write_name (TwPaperSheet *self)
{
  g_return_val_if_fail (TW_IS_PAPER_SHEET (self), NULL);
  g_return_val_if_fail (self->printout != NULL, NULL);

  return tw_printout_is_complete (self->printout)
           /* Translators: of a printed paper */
           ? g_strdup_printf (_("Page %u of %u"), self->page + 1, tw_printout_get_n_pages (self->printout))
           /* Translators: of a printed paper, while nobody knows yet how many pages it has */
           : g_strdup_printf (_("Page %u"), self->page + 1);
}

/**
 * tw_paper_sheet_clear:
 *
 * Shows no page any more.
 */
void
tw_paper_sheet_clear (TwPaperSheet *self)
{
  g_return_if_fail (TW_IS_PAPER_SHEET (self));

  tw_paper_sheet_forget (self);
  g_clear_object (&self->printout);
}

guint
tw_paper_sheet_get_page (TwPaperSheet *self)
{
  g_return_val_if_fail (TW_IS_PAPER_SHEET (self), 0);

  return self->page;
}

/**
 * tw_paper_sheet_set_scale:
 * @scale: how many pixels a point is; 0: as many as there is room for, with nothing cut off
 */
void
tw_paper_sheet_set_scale (TwPaperSheet *self,
                          double        scale)
{
  g_return_if_fail (TW_IS_PAPER_SHEET (self));
  g_return_if_fail (scale >= 0);

  self->scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tw_paper_sheet_paint:
 *
 * Has the page painted at the size it has now, unless it is already.
 */
void
tw_paper_sheet_paint (TwPaperSheet *self)
{
  double scale;

  g_return_if_fail (TW_IS_PAPER_SHEET (self));

  if (self->printout == NULL)
    return;

  scale = self->scale > 0 ? self->scale : place_page (self).size.width / self->width;
  scale *= gtk_widget_get_scale_factor (GTK_WIDGET (self));
  if (scale <= 0 || ((self->texture != NULL || self->painting != NULL) && ABS (scale - self->painted_scale) < 1e-6))
    return;

  stop_painting (self);
  self->painting = g_cancellable_new ();
  self->painted_scale = scale;
  tw_printout_paint_page_async (self->printout, self->page, scale, self->painting, on_painted, g_object_ref (self));
}

/**
 * tw_paper_sheet_forget:
 *
 * Gives up what was painted: a page far from what is looked at is blank.
 */
void
tw_paper_sheet_forget (TwPaperSheet *self)
{
  g_return_if_fail (TW_IS_PAPER_SHEET (self));

  stop_painting (self);
  g_clear_object (&self->texture);
}
