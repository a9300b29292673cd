/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A day, said in the language of the window and chosen from a calendar. */

#include "tw-date-row.h"

#include <glib/gi18n.h>

#include "tw-calendar-day.h"
#include "tw-language.h"

struct _TwDateRow
{
  AdwActionRow parent_instance;

  char *date;
  gboolean optional;
  gboolean showing; /* the calendar follows the date, not the other way round */

  GtkWidget *clear_button;
  GtkMenuButton *day_button;
  GtkCalendar *calendar;
};

typedef enum
{
  PROP_DATE = 1,
  PROP_OPTIONAL,
} TwDateRowProperty;

static GParamSpec *properties[PROP_OPTIONAL + 1];

G_DEFINE_FINAL_TYPE (TwDateRow, tw_date_row, ADW_TYPE_ACTION_ROW)

static GDateTime *
read_date (const char *date)
{
  g_autofree char *noon = g_strconcat (date, "T12:00:00", NULL);
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();

  return g_date_time_new_from_iso8601 (noon, here);
}

static char *
describe (GDateTime *day)
{
  GDate date;

  if (day == NULL)
    return g_strdup (_("Choose…"));

  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (day), (GDateMonth) g_date_time_get_month (day),
                  (GDateYear) g_date_time_get_year (day));

  return tw_language_date (tw_language_session (), &date, TW_DATE_LONG);
}

static void
show_date (TwDateRow *self)
{
  g_autoptr (GDateTime) day = self->date != NULL ? read_date (self->date) : NULL;
  g_autofree char *text = describe (day);
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *spoken = g_strdup_printf ("%s: %s", title, day != NULL ? text : _("no day"));

  gtk_menu_button_set_label (self->day_button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (self->clear_button, self->optional && day != NULL);

  if (day == NULL)
    return;

  self->showing = TRUE;
  tw_calendar_show_day (self->calendar, day);
  self->showing = FALSE;
}

/* Leafing through the months chooses as well: the calendar tells no difference between the two. */
static void
on_day_chosen (TwDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  if (self->showing)
    return;

  tw_date_row_set_date (self, date);
}

static void
on_clear_clicked (TwDateRow *self)
{
  tw_date_row_set_date (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->day_button));
}

static void
tw_date_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  TwDateRow *self = TW_DATE_ROW (object);

  switch ((TwDateRowProperty) prop_id)
    {
    case PROP_DATE:
      g_value_set_string (value, self->date);
      return;
    case PROP_OPTIONAL:
      g_value_set_boolean (value, self->optional);
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_date_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  TwDateRow *self = TW_DATE_ROW (object);

  switch ((TwDateRowProperty) prop_id)
    {
    case PROP_DATE:
      tw_date_row_set_date (self, g_value_get_string (value));
      return;
    case PROP_OPTIONAL:
      self->optional = g_value_get_boolean (value);
      show_date (self);
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_DATE_ROW);

  G_OBJECT_CLASS (tw_date_row_parent_class)->dispose (object);
}

static void
tw_date_row_finalize (GObject *object)
{
  g_free (TW_DATE_ROW (object)->date);

  G_OBJECT_CLASS (tw_date_row_parent_class)->finalize (object);
}

static void
tw_date_row_class_init (TwDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tw_date_row_get_property;
  object_class->set_property = tw_date_row_set_property;
  object_class->dispose = tw_date_row_dispose;
  object_class->finalize = tw_date_row_finalize;

  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  properties[PROP_OPTIONAL] = g_param_spec_boolean ("optional", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandemwerk/Tandemwerk/ui/tw-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TwDateRow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, TwDateRow, day_button);
  gtk_widget_class_bind_template_child (widget_class, TwDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_day_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked);
}

static void
tw_date_row_init (TwDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self, "notify::title", G_CALLBACK (show_date), NULL);
  show_date (self);
}

/**
 * tw_date_row_get_date:
 *
 * Returns: (nullable): the chosen day as an ISO date, or %NULL
 */
const char *
tw_date_row_get_date (TwDateRow *self)
{
  g_return_val_if_fail (TW_IS_DATE_ROW (self), NULL);

  return self->date;
}

/**
 * tw_date_row_set_date:
 * @date: (nullable): an ISO date, or %NULL for no day
 */
void
tw_date_row_set_date (TwDateRow  *self,
                      const char *date)
{
  g_return_if_fail (TW_IS_DATE_ROW (self));

  if (!g_set_str (&self->date, date))
    return;

  show_date (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}
