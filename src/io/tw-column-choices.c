/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person said of the columns of a list: `manager=Chefetage`, `area=` for "there is none", `email=#4`
 * for a column whose heading says nothing or stands there twice. What is said now counts more than what is
 * remembered.
 */

#include "tw-column-choices.h"

#include "tw-cells.h"
#include "tw-headings.h"
#include "tw-io-error.h"
#include "tw-language.h"

#include <string.h>

static void
choice_clear (TwColumnChoice *choice)
{
  g_free (choice->heading);
}

static char *
list_field_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < TW_N_FIELDS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", tw_field_get_name (i));

  return g_string_free_and_steal (names);
}

static gboolean
parse_choice (const char      *text,
              TwColumnChoice  *choice,
              GError         **error)
{
  const char *sign = strchr (text, '=');
  g_autofree char *name = g_strndup (text, sign != NULL ? (gsize) (sign - text) : strlen (text));
  g_autoptr (GString) heading = g_string_new (NULL);

  if (sign == NULL || !tw_field_from_name (g_strstrip (name), &choice->field))
    {
      g_autofree char *names = list_field_names ();

      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_FIELD,
                   tw_tr ("“%s” does not say which field has which heading. Write FIELD=HEADING with one of these fields: %s."),
                   text, names);
      return FALSE;
    }

  tw_cell_tidy (sign + 1, heading);
  choice->heading = g_strdup (heading->str);

  return TRUE;
}

/* "#3" is the third column. */
static gboolean
is_place (const char *heading,
          guint       column)
{
  g_autofree char *place = g_strdup_printf ("#%u", column + 1);

  return g_str_equal (heading, place);
}

/**
 * tw_column_choices_new:
 *
 * Returns: (transfer full) (element-type TwColumnChoice): nothing said yet
 */
GArray *
tw_column_choices_new (void)
{
  GArray *choices = g_array_new (FALSE, TRUE, sizeof (TwColumnChoice));

  g_array_set_clear_func (choices, (GDestroyNotify) choice_clear);

  return choices;
}

/**
 * tw_column_choices_add:
 * @choices: (element-type TwColumnChoice): what was said so far; it counts more
 * @said: (nullable) (array zero-terminated=1): each `FIELD=HEADING`
 * @origin: by hand now, or remembered
 * @error: return location of a #TwIoError
 *
 * Adds what was said.
 *
 * Returns: whether it names fields
 */
gboolean
tw_column_choices_add (GArray             *choices,
                       const char *const  *said,
                       TwColumnOrigin      origin,
                       GError            **error)
{
  for (guint i = 0; said != NULL && said[i] != NULL; i++)
    {
      TwColumnChoice choice = { 0, NULL, origin };

      if (!g_utf8_validate (said[i], -1, NULL))
        {
          g_set_error_literal (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_FIELD,
                               tw_tr ("An assigned heading is not written in UTF-8."));
          return FALSE;
        }

      if (!parse_choice (said[i], &choice, error))
        return FALSE;

      if (origin == TW_COLUMN_REMEMBERED && tw_column_choices_find (choices, choice.field) != NULL)
        choice_clear (&choice);
      else
        g_array_append_val (choices, choice);
    }

  return TRUE;
}

/**
 * tw_column_choices_find:
 * @choices: (element-type TwColumnChoice): what was said
 * @field: a field
 *
 * Returns: (nullable) (transfer none): what was said of the field
 */
const TwColumnChoice *
tw_column_choices_find (const GArray *choices,
                        TwField       field)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_array_index (choices, TwColumnChoice, i).field == field)
      return &g_array_index (choices, TwColumnChoice, i);

  return NULL;
}

/**
 * tw_column_choice_means:
 * @self: what was said
 * @heading: the heading of a column
 * @column: which column it is, the first is 0
 *
 * Returns: whether that column was meant
 */
gboolean
tw_column_choice_means (const TwColumnChoice *self,
                        const char           *heading,
                        guint                 column)
{
  g_autofree char *key = tw_heading_to_key (heading);
  g_autofree char *chosen = tw_heading_to_key (self->heading);

  if (is_place (self->heading, column))
    return TRUE;

  return *chosen != '\0' ? g_str_equal (key, chosen)
                         : *self->heading != '\0' && g_str_equal (heading, self->heading);
}
