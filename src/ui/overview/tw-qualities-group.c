/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The four qualities from the first feedback to the last (D16). What is shown was decided on below (P8): a figure that
 * is withheld says so in its place, and what is withheld only until it is asked for can be asked for here. */

#include "tw-qualities-group.h"

#include <glib/gi18n.h>

#include "tw-figure-text.h"
#include "tw-figure.h"
#include "tw-names.h"

#define N_QUALITIES 4
/* More do not fit on a phone: the latest are told. */
#define MOST_ROUNDS 4

struct _TwQualitiesGroup
{
  AdwPreferencesGroup parent_instance;

  AdwActionRow *rows[N_QUALITIES];
  GtkWidget *include_button;
};

G_DEFINE_FINAL_TYPE (TwQualitiesGroup, tw_qualities_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
is_quality (const TwFigure *figure,
            const char     *quality,
            const char     *side)
{
  return g_str_equal (figure->section, "qualities") && g_strcmp0 (figure->item, quality) == 0 &&
         g_str_equal (figure->measure, side);
}

static char *
say_value (const TwFigure *figure)
{
  double low, high;

  if (figure->withheld != NULL || !tw_figure_is_mean (figure))
    return g_strdup ("–");

  tw_figure_get_mean (figure, &low, &high);
  if (low < high)
    return tw_figure_value_text (figure, tw_language_session ());

  return tw_language_number (tw_language_session (), low, 1);
}

/* "3.7 → 4.1 → 4.5"; NULL where nothing of this side was ever shown. */
static char *
say_course (const GPtrArray *figures,
            const char      *quality,
            const char      *side)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  gboolean is_shown = FALSE;

  for (guint i = 0; i < figures->len; i++)
    {
      const TwFigure *figure = g_ptr_array_index (figures, i);

      if (!is_quality (figure, quality, side))
        continue;

      is_shown = is_shown || figure->withheld == NULL;
      g_ptr_array_add (values, say_value (figure));
    }

  if (!is_shown)
    return NULL;

  while (values->len > MOST_ROUNDS)
    g_ptr_array_remove_index (values, 0);
  g_ptr_array_add (values, NULL);

  return g_strjoinv (" → ", (char **) values->pdata);
}

/* Why nothing of a quality is shown. */
static char *
say_why_not (const GPtrArray *figures,
             const char      *quality)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const TwFigure *figure = g_ptr_array_index (figures, i);

      if (is_quality (figure, quality, "both") && g_strcmp0 (figure->withheld, "not-yet") == 0)
        return tw_figure_value_text (figure, tw_language_session ());
    }

  return g_strdup (_("Shown as soon as 5 or more have answered"));
}

static gboolean
waits_to_be_asked_for (const GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const TwFigure *figure = g_ptr_array_index (figures, i);

      if (g_str_equal (figure->section, "qualities") && g_strcmp0 (figure->withheld, "not-yet") == 0)
        return TRUE;
    }

  return FALSE;
}

static void
show_quality (AdwActionRow    *row,
              const GPtrArray *figures,
              const char      *quality)
{
  static const char *const sides[] = { "mentors", "mentees" };
  g_autofree char *both = say_course (figures, quality, "both");
  g_autoptr (GString) lines = g_string_new (both);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *course = say_course (figures, quality, sides[i]);

      if (course != NULL)
        g_string_append_printf (lines, "%s%s: %s", lines->len > 0 ? "\n" : "",
                                g_str_equal (sides[i], "mentors") ? _("Mentors") : _("Mentees"), course);
    }

  if (lines->len == 0)
    {
      g_autofree char *why_not = say_why_not (figures, quality);

      g_string_append (lines, why_not);
    }
  adw_action_row_set_subtitle (row, lines->str);
}

static void
say_rounds (TwQualitiesGroup *self,
            const GPtrArray  *figures)
{
  g_autofree char *first = NULL, *last = NULL, *text = NULL;

  for (guint i = 0; i < figures->len; i++)
    {
      const TwFigure *figure = g_ptr_array_index (figures, i);

      if (!g_str_equal (figure->section, "qualities"))
        continue;

      if (first == NULL)
        first = tw_figure_round_text (figure, tw_language_session ());
      g_free (last);
      last = tw_figure_round_text (figure, tw_language_session ());
    }

  if (g_strcmp0 (first, last) == 0)
    text = g_strdup_printf (_("From 1 to 5, on %s. Answers are shown for groups of 5 or more."), last);
  else
    /* Translators: two dates */
    text = g_strdup_printf (_("From 1 to 5, from %s to %s. Answers are shown for groups of 5 or more."), first, last);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), text);
}

static gboolean
has_qualities (const GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    if (g_str_equal (((const TwFigure *) g_ptr_array_index (figures, i))->section, "qualities"))
      return TRUE;

  return FALSE;
}

static void
tw_qualities_group_class_init (TwQualitiesGroupClass *klass)
{
}

static void
tw_qualities_group_init (TwQualitiesGroup *self)
{
  static const char *const qualities[N_QUALITIES] = { "trust", "openness", "gratitude", "commitment" };

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Qualities over Time"));
  self->include_button = gtk_button_new_with_mnemonic (_("_Include…"));
  gtk_widget_set_valign (self->include_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->include_button, _("Include answers that were not shown yet"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->include_button), "overview.include");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->include_button);
  for (guint i = 0; i < N_QUALITIES; i++)
    {
      self->rows[i] = ADW_ACTION_ROW (adw_action_row_new ());
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->rows[i]), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]),
                                     tw_quality_name (tw_language_session (), qualities[i]));
      adw_action_row_set_title_lines (self->rows[i], 0);
      adw_action_row_set_subtitle_lines (self->rows[i], 0);
      gtk_widget_add_css_class (GTK_WIDGET (self->rows[i]), "numeric");
      g_object_set_data (G_OBJECT (self->rows[i]), "quality", (gpointer) qualities[i]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->rows[i]));
    }
}

/**
 * tw_qualities_group_show:
 * @figures: (element-type TwFigure): the published figures of a cohort
 *
 * Returns: whether there is anything of the qualities among them
 */
gboolean
tw_qualities_group_show (TwQualitiesGroup *self,
                         const GPtrArray  *figures)
{
  g_return_val_if_fail (TW_IS_QUALITIES_GROUP (self), FALSE);

  if (!has_qualities (figures))
    return FALSE;

  for (guint i = 0; i < N_QUALITIES; i++)
    show_quality (self->rows[i], figures, g_object_get_data (G_OBJECT (self->rows[i]), "quality"));
  say_rounds (self, figures);
  gtk_widget_set_visible (self->include_button, waits_to_be_asked_for (figures));

  return TRUE;
}
