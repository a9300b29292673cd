/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When somebody gets another manager or another level, the levels that were derived from the reporting line change
 * for that person and for everybody below (P11). Levels that were given stay, and so does everybody elsewhere. */

#include "tw-person-levels-private.h"

#include "tw-person-table.h"
#include "tw-reporting-lines.h"
#include "tw-staff-row.h"

/* Beyond, a line is a circle; and the file takes no deeper level. */
#define GREATEST_LEVEL 99

/* Everybody's place in the reporting lines, by index. */
typedef struct
{
  GArray *lines; /* TwPersonLine */
  int *managers;
  int *given;
  int *levels;
} TwLines;

static void
lines_clear (TwLines *self)
{
  g_array_unref (self->lines);
  g_free (self->managers);
  g_free (self->given);
  g_free (self->levels);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TwLines, lines_clear)

static gboolean
take_line (gpointer      lines,
           gconstpointer line)
{
  g_array_append_vals (lines, line, 1);

  return TRUE;
}

static int
compare_ids (gconstpointer one,
             gconstpointer other)
{
  gint64 a = ((const TwPersonLine *) one)->id, b = ((const TwPersonLine *) other)->id;

  return a < b ? -1 : a > b;
}

static int
index_of (const TwLines *self,
          gint64         id)
{
  TwPersonLine wanted = { .id = id };
  guint index;

  return id && g_array_binary_search (self->lines, &wanted, compare_ids, &index) ? (int) index : TW_NO_MANAGER;
}

static const TwPersonLine *
line_at (const TwLines *self,
         int            index)
{
  return &g_array_index (self->lines, TwPersonLine, index);
}

/* The level of the person itself is derived where it follows the line. */
static void
derive (TwLines *self,
        int      person,
        gboolean follows_line)
{
  guint n = self->lines->len;

  self->managers = g_new (int, n);
  self->given = g_new (int, n);
  self->levels = g_new (int, n);

  for (guint i = 0; i < n; i++)
    {
      const TwPersonLine *line = line_at (self, (int) i);

      self->managers[i] = index_of (self, line->manager_id);
      self->given[i] = line->level_derived || ((int) i == person && follows_line) ? TW_LEVEL_UNKNOWN : line->level;
    }

  tw_reporting_lines_derive_levels (self->managers, self->given, n, self->levels);
}

static gboolean
is_below (const TwLines *self,
          int            index,
          int            person)
{
  for (int steps = 0; index >= 0 && steps <= GREATEST_LEVEL; steps++)
    {
      if (index == person)
        return TRUE;
      index = self->managers[index];
    }

  return FALSE;
}

/**
 * tw_person_levels_settle:
 * @person_id: whose manager or level may have changed
 * @follows_line: whether the level of that person is what the line says
 *
 * Derives the levels of the person and of those below anew, where nobody gave them.
 */
gboolean
tw_person_levels_settle (TwConnection  *connection,
                         gint64         person_id,
                         gboolean       follows_line,
                         GError       **error)
{
  g_auto (TwLines) self = { .lines = g_array_new (FALSE, FALSE, sizeof (TwPersonLine)) };
  int person;

  if (!tw_person_table_read_lines (connection, take_line, self.lines, error))
    return FALSE;

  person = index_of (&self, person_id);
  derive (&self, person, follows_line);

  for (int i = 0; i < (int) self.lines->len; i++)
    {
      int level = self.levels[i] <= GREATEST_LEVEL ? self.levels[i] : TW_LEVEL_UNKNOWN;

      if (self.given[i] < 0 && level != line_at (&self, i)->level && is_below (&self, i, person) &&
          !tw_person_table_set_derived_level (connection, line_at (&self, i)->id, level, error))
        return FALSE;
    }

  return TRUE;
}
