/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a printout below each other. However many there are, only those that are looked at, and one on either
 * side, are painted. */

#include "tw-paper-pages.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-paper-sheet.h"

/* A point is an inch / 72, a pixel at 100 % an inch / 96. */
#define PIXELS_A_POINT (96.0 / 72.0)
#define MARGIN 18

struct _TwPaperPages
{
  AdwBin parent_instance;

  TwPrintout *printout; /* NULL: none yet */
  GPtrArray *items;     /* GtkListItem, those that have a page */
  double zoom;          /* 1 is 100 % */
  gboolean fits_width;
  guint fitting;        /* an idle source */

  GtkWidget *scroller;
  GtkAdjustment *across;
  GtkAdjustment *down;
  GtkStringList *list; /* as many strings as pages; what they say does not matter */
};

typedef enum
{
  PROP_ZOOM_LABEL = 1,
} TwPaperPagesProperty;

typedef enum
{
  SIGNAL_PAGE_PAINTED,
  N_SIGNALS,
} TwPaperPagesSignal;

static GParamSpec *properties[PROP_ZOOM_LABEL + 1];
static guint signals[N_SIGNALS];

static const double zooms[] = { 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3 };

G_DEFINE_FINAL_TYPE (TwPaperPages, tw_paper_pages, ADW_TYPE_BIN)

static guint
count_pages (TwPaperPages *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static TwPaperSheet *
get_sheet (TwPaperPages *self,
           guint         nth)
{
  return TW_PAPER_SHEET (gtk_list_item_get_child (g_ptr_array_index (self->items, nth)));
}

/* Nothing is painted at a size that it will not have. */
static gboolean
has_its_size (TwPaperPages *self)
{
  return !self->fits_width || (self->fitting == 0 && gtk_adjustment_get_page_size (self->across) > 0);
}

/* Paints what is seen, and what comes next. All pages are of one height. */
static void
look_around (TwPaperPages *self)
{
  guint n_pages = count_pages (self);
  double a_page = n_pages > 0 ? gtk_adjustment_get_upper (self->down) / n_pages : 0;
  double first, last;

  if (a_page <= 0 || !has_its_size (self))
    return;

  first = gtk_adjustment_get_value (self->down) / a_page - 2;
  last = (gtk_adjustment_get_value (self->down) + gtk_adjustment_get_page_size (self->down)) / a_page + 1;
  for (guint i = 0; i < self->items->len; i++)
    {
      TwPaperSheet *sheet = get_sheet (self, i);

      if (tw_paper_sheet_get_page (sheet) >= first && tw_paper_sheet_get_page (sheet) <= last)
        tw_paper_sheet_paint (sheet);
      else
        tw_paper_sheet_forget (sheet);
    }
}

static void
set_zoom (TwPaperPages *self,
          double        zoom)
{
  if (fabs (zoom - self->zoom) < 1e-6)
    return;

  self->zoom = zoom;
  for (guint i = 0; i < self->items->len; i++)
    tw_paper_sheet_set_scale (get_sheet (self, i), zoom * PIXELS_A_POINT);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pages.zoom-out", zoom > zooms[0]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pages.zoom-in", zoom < zooms[G_N_ELEMENTS (zooms) - 1]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM_LABEL]);
}

/* The page as wide as the window, but never so large that nobody would want it. */
static void
fit_now (TwPaperPages *self)
{
  double room = gtk_adjustment_get_page_size (self->across) - 2 * MARGIN;
  double width, height;

  if (self->fits_width && self->printout != NULL && room > 0)
    {
      tw_printout_get_page_size (self->printout, &width, &height);
      set_zoom (self, CLAMP (room / (width * PIXELS_A_POINT), zooms[0], 1.5));
    }
  look_around (self);
}

/* Not while room is being made: a size that changes then is overlooked. But before it is drawn. */
static gboolean
fit_later (gpointer user_data)
{
  TwPaperPages *self = user_data;

  self->fitting = 0;
  fit_now (self);

  return G_SOURCE_REMOVE;
}

static void
fit (TwPaperPages *self)
{
  if (self->fitting == 0)
    self->fitting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_later, self, NULL);
}

/* Pages */

static void
set_up_page (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  GtkWidget *sheet = tw_paper_sheet_new ();

  gtk_widget_set_halign (sheet, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, sheet);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
describe_page (TwPaperSheet *sheet,
               GParamSpec   *pspec,
               GtkListItem  *item)
{
  g_autofree char *words = NULL;

  g_object_get (sheet, "words", &words, NULL);
  gtk_list_item_set_accessible_description (item, words != NULL ? words : "");
}

static void
name_page (GtkListItem *item)
{
  g_autofree char *name = tw_paper_sheet_write_name (TW_PAPER_SHEET (gtk_list_item_get_child (item)));

  gtk_list_item_set_accessible_label (item, name);
}

static void
tell_painted (TwPaperPages *self)
{
  g_signal_emit (self, signals[SIGNAL_PAGE_PAINTED], 0);
}

static void
bind_page (TwPaperPages *self,
           GtkListItem  *item)
{
  TwPaperSheet *sheet = TW_PAPER_SHEET (gtk_list_item_get_child (item));

  tw_paper_sheet_set_scale (sheet, self->zoom * PIXELS_A_POINT);
  tw_paper_sheet_show_page (sheet, self->printout, gtk_list_item_get_position (item));
  name_page (item);
  g_signal_connect_object (sheet, "notify::words", G_CALLBACK (describe_page), item, G_CONNECT_DEFAULT);
  g_signal_connect_object (sheet, "painted", G_CALLBACK (tell_painted), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->items, item);
  look_around (self);
}

static void
unbind_page (TwPaperPages *self,
             GtkListItem  *item)
{
  TwPaperSheet *sheet = TW_PAPER_SHEET (gtk_list_item_get_child (item));

  g_signal_handlers_disconnect_by_func (sheet, describe_page, item);
  g_signal_handlers_disconnect_by_func (sheet, tell_painted, self);
  g_ptr_array_remove (self->items, item);
  tw_paper_sheet_clear (sheet);
}

/* Lists the pages that are laid out; the first @n_kept are listed already. */
static void
list_pages (TwPaperPages *self,
            guint         n_kept)
{
  guint n_pages = tw_printout_get_n_pages (self->printout);
  g_autofree const char **strings = g_new0 (const char *, n_pages - n_kept + 1);

  for (guint i = 0; i < n_pages - n_kept; i++)
    strings[i] = "";
  gtk_string_list_splice (self->list, n_kept, count_pages (self) - n_kept, strings);
}

/* Actions */

static void
zoom_in (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TwPaperPages *self = TW_PAPER_PAGES (widget);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (zooms[i] > self->zoom + 0.01)
      {
        self->fits_width = FALSE;
        set_zoom (self, zooms[i]);
        look_around (self);
        return;
      }
}

static void
zoom_out (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  TwPaperPages *self = TW_PAPER_PAGES (widget);

  for (guint i = G_N_ELEMENTS (zooms); i > 0; i--)
    if (zooms[i - 1] < self->zoom - 0.01)
      {
        self->fits_width = FALSE;
        set_zoom (self, zooms[i - 1]);
        look_around (self);
        return;
      }
}

static void
fit_width (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TwPaperPages *self = TW_PAPER_PAGES (widget);

  self->fits_width = TRUE;
  fit_now (self);
}

static void
tw_paper_pages_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  TwPaperPages *self = TW_PAPER_PAGES (object);

  switch ((TwPaperPagesProperty) id)
    {
    case PROP_ZOOM_LABEL:
      g_value_take_string (value, tw_language_percent (tw_language_session (), 100 * self->zoom, 0));
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tw_paper_pages_dispose (GObject *object)
{
  TwPaperPages *self = TW_PAPER_PAGES (object);

  g_clear_handle_id (&self->fitting, g_source_remove);
  /* The child of a bin goes with its template only when it was let go first. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PAPER_PAGES);
  g_clear_object (&self->printout);

  G_OBJECT_CLASS (tw_paper_pages_parent_class)->dispose (object);
}

static void
tw_paper_pages_finalize (GObject *object)
{
  g_ptr_array_unref (TW_PAPER_PAGES (object)->items);

  G_OBJECT_CLASS (tw_paper_pages_parent_class)->finalize (object);
}

static void
tw_paper_pages_class_init (TwPaperPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_paper_pages_get_property;
  object_class->dispose = tw_paper_pages_dispose;
  object_class->finalize = tw_paper_pages_finalize;

  properties[PROP_ZOOM_LABEL] =
    g_param_spec_string ("zoom-label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_PAGE_PAINTED] =
    g_signal_new ("page-painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/papers/tw-paper-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPaperPages, scroller);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPages, across);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPages, down);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPages, list);
  gtk_widget_class_bind_template_callback (widget_class, fit);
  gtk_widget_class_bind_template_callback (widget_class, look_around);
  gtk_widget_class_bind_template_callback (widget_class, set_up_page);
  gtk_widget_class_bind_template_callback (widget_class, bind_page);
  gtk_widget_class_bind_template_callback (widget_class, unbind_page);

  gtk_widget_class_install_action (widget_class, "pages.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "pages.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "pages.fit-width", NULL, fit_width);
}

static void
tw_paper_pages_init (TwPaperPages *self)
{
  self->items = g_ptr_array_new ();
  self->fits_width = TRUE;
  self->zoom = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_paper_pages_show:
 * @printout: a paper whose first pages are laid out
 *
 * Shows its pages, from the place that was looked at before.
 */
void
tw_paper_pages_show (TwPaperPages *self,
                     TwPrintout   *printout)
{
  g_return_if_fail (TW_IS_PAPER_PAGES (self));
  g_return_if_fail (TW_IS_PRINTOUT (printout));

  g_set_object (&self->printout, printout);
  list_pages (self, 0);
  fit_now (self);
}

/**
 * tw_paper_pages_show_more:
 *
 * Shows the pages that were laid out since, below those that are there; and on these, how many there are, once that is
 * known.
 */
void
tw_paper_pages_show_more (TwPaperPages *self)
{
  g_return_if_fail (TW_IS_PAPER_PAGES (self));
  g_return_if_fail (self->printout != NULL);

  list_pages (self, count_pages (self));
  if (!tw_printout_is_complete (self->printout))
    return;

  for (guint i = 0; i < self->items->len; i++)
    {
      name_page (g_ptr_array_index (self->items, i));
      tw_paper_sheet_renew (get_sheet (self, i));
    }
}
