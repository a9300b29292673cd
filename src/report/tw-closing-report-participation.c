/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who took part: a closing report's tables of levels and departments. Counts of participation, not of
 * answers. */

#include "tw-closing-report-private.h"

#include "tw-names.h"
#include "tw-table.h"

#define MAX_DEPARTMENTS 7

static void
add_group_row (const TwClosingReport *self,
               TwTable               *table,
               const char            *name,
               guint                  n_mentors,
               guint                  n_mentees)
{
  g_autofree char *mentors = tw_closing_report_write_count (self, n_mentors);
  g_autofree char *mentees = tw_closing_report_write_count (self, n_mentees);
  g_autofree char *both = tw_closing_report_write_count (self, n_mentors + n_mentees);
  const char *cells[] = { name, mentors, mentees, both, NULL };

  tw_table_add_row (table, cells);
}

static void
add_group_total (const TwClosingReport *self,
                 TwTable               *table,
                 const GPtrArray       *groups)
{
  g_autofree char *mentors = NULL;
  g_autofree char *mentees = NULL;
  g_autofree char *both = NULL;
  const char *cells[5] = { NULL };
  guint n_mentors = 0;
  guint n_mentees = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const TwReportGroup *group = g_ptr_array_index (groups, i);

      n_mentors += group->n_mentors;
      n_mentees += group->n_mentees;
    }

  mentors = tw_closing_report_write_count (self, n_mentors);
  mentees = tw_closing_report_write_count (self, n_mentees);
  both = tw_closing_report_write_count (self, n_mentors + n_mentees);
  cells[0] = tw_language_tr (self->language, "Total");
  cells[1] = mentors;
  cells[2] = mentees;
  cells[3] = both;
  tw_table_add_total (table, cells);
}

static char *
name_group (const TwClosingReport *self,
            const TwReportGroup   *group)
{
  if (group->level >= 0 && group->name == NULL)
    return tw_level_name (self->language, group->level, self->facts->top_level);
  if (group->name != NULL)
    return g_strdup (group->name);

  return g_strdup (tw_language_tr (self->language, "Not known"));
}

static int
compare_groups (gconstpointer first,
                gconstpointer second)
{
  const TwReportGroup *a = *(const TwReportGroup * const *) first;
  const TwReportGroup *b = *(const TwReportGroup * const *) second;
  guint n_a = a->n_mentors + a->n_mentees;
  guint n_b = b->n_mentors + b->n_mentees;

  if ((a->name == NULL) != (b->name == NULL))
    return a->name == NULL ? 1 : -1;

  return n_a == n_b ? 0 : (n_a > n_b ? -1 : 1);
}

/* The departments with the most participants first; those of which nobody is known last. */
static GPtrArray *
rank_departments (const TwReportFacts *facts)
{
  GPtrArray *departments = g_ptr_array_new ();

  for (guint i = 0; i < facts->departments->len; i++)
    g_ptr_array_add (departments, g_ptr_array_index (facts->departments, i));
  g_ptr_array_sort (departments, compare_groups);

  return departments;
}

/* One row for the departments from @first on, which the words below the table name. */
static void
add_further_departments (const TwClosingReport *self,
                         TwTable               *table,
                         const GPtrArray       *departments,
                         guint                  first)
{
  guint n = departments->len - first;
  g_autofree char *name = tw_language_formatn (self->language, "%u further department", "%u further departments", n, n);
  guint n_mentors = 0;
  guint n_mentees = 0;

  for (guint i = first; i < departments->len; i++)
    {
      const TwReportGroup *group = g_ptr_array_index (departments, i);

      n_mentors += group->n_mentors;
      n_mentees += group->n_mentees;
    }
  add_group_row (self, table, name, n_mentors, n_mentees);
}

/* A table of the first @n_rows groups, one row for the others, and the total. */
static TwTable *
create_group_table (const TwClosingReport *self,
                    const char            *heading,
                    const GPtrArray       *groups,
                    guint                  n_rows)
{
  TwTable *table = tw_table_new ();

  tw_table_add_column (table, heading, TW_TABLE_START);
  tw_table_add_column (table, tw_role_plural_name (self->language, "mentor"), TW_TABLE_END);
  tw_table_add_column (table, tw_role_plural_name (self->language, "mentee"), TW_TABLE_END);
  tw_table_add_column (table, tw_language_tr (self->language, "Total"), TW_TABLE_END);

  for (guint i = 0; i < n_rows; i++)
    {
      const TwReportGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *name = name_group (self, group);

      add_group_row (self, table, name, group->n_mentors, group->n_mentees);
    }
  if (n_rows < groups->len)
    add_further_departments (self, table, groups, n_rows);
  add_group_total (self, table, groups);

  return table;
}

static char *
name_further_departments (const TwClosingReport *self,
                          const GPtrArray       *departments,
                          guint                  first)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  for (guint i = first; i < departments->len; i++)
    {
      const TwReportGroup *group = g_ptr_array_index (departments, i);
      g_autofree char *name = name_group (self, group);

      g_strv_builder_take (builder, g_strdup_printf ("%s\u00a0%u\u00a0+\u00a0%u",
                                                     name, group->n_mentors, group->n_mentees));
    }
  names = g_strv_builder_end (builder);
  list = tw_language_list (self->language, (const char * const *) names);

  /* Translators: %s is a list as in “Accounting 1 + 0, Sales 2 + 1 and Research 0 + 1” */
  return tw_language_format (self->language, "Further departments (mentors + mentees): %s", list);
}

/**
 * tw_closing_report_add_participation:
 * @self: a report
 *
 * Adds who took part, by level and by department, as far as either is known.
 */
void
tw_closing_report_add_participation (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  g_autoptr (GPtrArray) ranked = rank_departments (facts);
  guint n_rows = ranked->len > MAX_DEPARTMENTS ? MAX_DEPARTMENTS - 1 : ranked->len;
  g_autoptr (TwTable) levels = NULL;
  g_autoptr (TwTable) departments = NULL;

  if (facts->levels->len == 0 && ranked->len == 0)
    return;

  levels = create_group_table (self, tw_language_tr (self->language, "Level"), facts->levels, facts->levels->len);
  departments = create_group_table (self, tw_language_tr (self->language, "Department"), ranked, n_rows);

  tw_document_add_heading (self->document, tw_language_tr (self->language, "Who took part"));
  if (facts->levels->len > 0 && ranked->len > 0)
    tw_document_add_table_pair (self->document, levels, departments);
  else
    tw_document_add_table (self->document, facts->levels->len > 0 ? levels : departments);

  if (n_rows < ranked->len)
    {
      g_autofree char *further = name_further_departments (self, ranked, n_rows);

      tw_document_add_caption (self->document, further);
    }
}
