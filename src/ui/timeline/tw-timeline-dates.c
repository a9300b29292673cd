/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dates that are written above the lanes, in two lines: months, and below them days or weeks as far as there is
 * room. Every month is named: in full, shorter, or, on a phone, without its year, which then stands in the second line
 * where it begins. */

#include "tw-timeline-dates.h"

#include <glib/gi18n.h>
#include <math.h>

#define ROOM_FOR_A_DAY 24.
#define ROOM_FOR_A_WEEK 48.
#define SHORTEST_MONTH 28.
#define GAP 6.

/* How months may be named with their year, the longest first. */
static const TwDateStyle styles_with_year[] = { TW_DATE_MONTH, TW_DATE_MONTH_SHORT };

struct _TwTimelineDates
{
  GtkWidget *widget; /* which has it */
  GHashTable *layouts; /* text → PangoLayout */
  GDateYear measured_year; /* 0: none */
  double widest[G_N_ELEMENTS (styles_with_year)]; /* month of that year, in pixels */
};

/* What is written now. */
typedef struct
{
  TwTimelineDates *dates;
  GtkSnapshot *snapshot;
  TwTimelineScale *scale;
  GdkRGBA rgba;
  guint32 first; /* in sight */
  guint32 last;
} Writing;

static PangoLayout *
get_layout (TwTimelineDates *self,
            const char      *text)
{
  PangoLayout *layout = g_hash_table_lookup (self->layouts, text);

  if (layout == NULL)
    {
      layout = gtk_widget_create_pango_layout (self->widget, text);
      g_hash_table_insert (self->layouts, g_strdup (text), layout);
    }

  return layout;
}

static double
measure (TwTimelineDates *self,
         const char      *text)
{
  int width;

  pango_layout_get_pixel_size (get_layout (self, text), &width, NULL);

  return width;
}

static void
measure_months (TwTimelineDates *self,
                GDateYear        year)
{
  self->measured_year = year;
  for (guint i = 0; i < G_N_ELEMENTS (styles_with_year); i++)
    {
      self->widest[i] = 0;
      for (int month = G_DATE_JANUARY; month <= G_DATE_DECEMBER; month++)
        {
          g_autofree char *name = NULL;
          GDate date;

          g_date_set_dmy (&date, 1, (GDateMonth) month, year);
          name = tw_language_date (tw_language_session (), &date, styles_with_year[i]);
          self->widest[i] = MAX (self->widest[i], measure (self, name));
        }
    }
}

/* Writes @text behind the beginning @x. */
static void
write_text (const Writing *writing,
            const char    *text,
            double         x,
            double         y)
{
  GtkWidget *widget = writing->dates->widget;
  const double width = measure (writing->dates, text);
  const double left =
    gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - x - width : x;

  gtk_snapshot_save (writing->snapshot);
  gtk_snapshot_translate (writing->snapshot, &GRAPHENE_POINT_INIT ((float) round (left), (float) y));
  gtk_snapshot_append_layout (writing->snapshot, get_layout (writing->dates, text), &writing->rgba);
  gtk_snapshot_restore (writing->snapshot);
}

static void
begin_month (GDate   *month,
             guint32  day)
{
  g_date_clear (month, 1);
  g_date_set_julian (month, day);
  g_date_set_day (month, 1);
}

static void
write_months (const Writing *writing,
              TwDateStyle    style)
{
  const double all = gtk_widget_get_width (writing->dates->widget);
  double free_from = 0;
  GDate month;

  begin_month (&month, writing->first);
  while (g_date_get_julian (&month) <= writing->last)
    {
      g_autofree char *name = tw_language_date (tw_language_session (), &month, style);
      /* The name of one that began out of sight stands where it comes into sight. */
      const double x = MAX (0, tw_timeline_scale_get_x (writing->scale, g_date_get_julian (&month))) + GAP;
      const double behind = x + measure (writing->dates, name);
      double ends;

      g_date_add_months (&month, 1);
      ends = MAX (tw_timeline_scale_get_x (writing->scale, g_date_get_julian (&month)), free_from + GAP);
      if (x < free_from || behind > all || (x <= GAP && behind > ends))
        continue;

      write_text (writing, name, x, 0);
      free_from = behind;
    }
}

static void
write_years (const Writing *writing)
{
  double free_from = 0;
  GDate month;

  begin_month (&month, writing->first);
  for (; g_date_get_julian (&month) <= writing->last; g_date_add_months (&month, 1))
    {
      const double x = MAX (0, tw_timeline_scale_get_x (writing->scale, g_date_get_julian (&month))) + GAP;
      g_autofree char *year = g_strdup_printf ("%04u", g_date_get_year (&month));

      if ((free_from > 0 && g_date_get_month (&month) != G_DATE_JANUARY) || x < free_from)
        continue;

      write_text (writing, year, x, tw_timeline_dates_get_line_height (writing->dates));
      free_from = x + measure (writing->dates, year);
    }
}

static void
write_days (const Writing *writing)
{
  const double day_width = tw_timeline_scale_get_day_width (writing->scale);

  for (guint32 day = writing->first; day <= writing->last; day++)
    {
      const double begins = tw_timeline_scale_get_x (writing->scale, day);
      g_autofree char *number = NULL;
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      number = g_strdup_printf ("%u", g_date_get_day (&date));
      write_text (writing, number, begins + (day_width - measure (writing->dates, number)) / 2,
                  tw_timeline_dates_get_line_height (writing->dates));
    }
}

static void
write_weeks (const Writing *writing)
{
  /* The first Julian day of GLib was a Monday. */
  for (guint32 monday = writing->first - (writing->first - 1) % 7; monday <= writing->last; monday += 7)
    {
      g_autofree char *text = NULL;
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, monday);
      /* Translators: the number of a calendar week, on a ruler: short */
      text = g_strdup_printf (_("W %u"), g_date_get_iso8601_week_of_year (&date));
      write_text (writing, text, tw_timeline_scale_get_x (writing->scale, monday) + GAP,
                  tw_timeline_dates_get_line_height (writing->dates));
    }
}

static GDateYear
get_year (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return g_date_get_year (&date);
}

/**
 * tw_timeline_dates_new:
 * @widget: on which they are written; it outlives them
 *
 * Returns: (transfer full): dates
 */
TwTimelineDates *
tw_timeline_dates_new (GtkWidget *widget)
{
  TwTimelineDates *self = g_new0 (TwTimelineDates, 1);

  self->widget = widget;
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  return self;
}

/**
 * tw_timeline_dates_free:
 * @self: (transfer full): dates
 */
void
tw_timeline_dates_free (TwTimelineDates *self)
{
  g_hash_table_unref (self->layouts);
  g_free (self);
}

/**
 * tw_timeline_dates_forget_texts:
 *
 * To be called when the font of the widget is another.
 */
void
tw_timeline_dates_forget_texts (TwTimelineDates *self)
{
  g_hash_table_remove_all (self->layouts);
  self->measured_year = 0;
}

/**
 * tw_timeline_dates_get_line_height:
 *
 * Returns: how high one of the two lines is, in pixels
 */
int
tw_timeline_dates_get_line_height (TwTimelineDates *self)
{
  int height;

  pango_layout_get_pixel_size (get_layout (self, "0"), NULL, &height);

  return height;
}

/**
 * tw_timeline_dates_choose_style:
 * @year: the year that is looked at
 * @room: how wide its shortest month is, in pixels
 *
 * Returns: the longest style in which every month of the year fits; the shortest one where none does. It is the same
 *   whichever months are in sight, so that names do not change while one scrolls
 */
TwDateStyle
tw_timeline_dates_choose_style (TwTimelineDates *self,
                                GDateYear        year,
                                double           room)
{
  if (year != self->measured_year)
    measure_months (self, year);

  for (guint i = 0; i < G_N_ELEMENTS (styles_with_year); i++)
    if (self->widest[i] + 2 * GAP <= room)
      return styles_with_year[i];

  return TW_DATE_MONTH_ALONE;
}

/**
 * tw_timeline_dates_snapshot:
 * @snapshot: where
 * @scale: where each day lies
 */
void
tw_timeline_dates_snapshot (TwTimelineDates *self,
                            GtkSnapshot     *snapshot,
                            TwTimelineScale *scale)
{
  const double day_width = tw_timeline_scale_get_day_width (scale);
  Writing writing = {
    .dates = self,
    .snapshot = snapshot,
    .scale = scale,
    .first = (guint32) MAX (1, tw_timeline_scale_get_day (scale, 0)),
    .last = (guint32) MAX (1, tw_timeline_scale_get_day (scale, gtk_widget_get_width (self->widget))),
  };
  const TwDateStyle style =
    tw_timeline_dates_choose_style (self, get_year (writing.first), day_width * SHORTEST_MONTH);

  gtk_widget_get_color (self->widget, &writing.rgba);
  write_months (&writing, style);
  if (day_width >= ROOM_FOR_A_DAY)
    write_days (&writing);
  else if (day_width * 7 >= ROOM_FOR_A_WEEK)
    write_weeks (&writing);
  else if (style == TW_DATE_MONTH_ALONE)
    write_years (&writing);
}
