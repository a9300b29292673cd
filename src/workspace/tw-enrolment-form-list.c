/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An enrolment form that came back, as an enrolment list of one row: it is read and compared as every list is. Its keys
 * are the names of the fields. */

#include "tw-enrolment-form-list-private.h"

#include "tw-csv-reader.h"
#include "tw-enrolment-list.h"
#include "tw-field.h"
#include "tw-finding.h"
#include "tw-today-private.h"

#define TOPIC_KEY "topic"

static void
append_cell (GString    *line,
             const char *cell)
{
  g_auto (GStrv) parts = g_strsplit (cell, "\"", -1);
  g_autofree char *quoted = g_strjoinv ("\"\"", parts);

  g_string_append_printf (line, "%s\"%s\"", line->len > 0 ? ";" : "", quoted);
}

/* Each topic has a row of its own, with its strength beside it. */
static char *
join_topics (const TwForm *form)
{
  GString *topics = g_string_new (NULL);

  for (guint i = 0; i < form->rows->len; i++)
    {
      const TwFormRow *row = g_ptr_array_index (form->rows, i);
      const char *topic = tw_form_row_get (row, 0), *strength = tw_form_row_get (row, 1);

      if (!g_str_equal (row->key, TOPIC_KEY) || !*topic)
        continue;

      g_string_append_printf (topics, "%s%s", topics->len > 0 ? "\n" : "", topic);
      if (*strength)
        g_string_append_printf (topics, " (%s)", strength);
    }

  return g_string_free_and_steal (topics);
}

/* A list of one row: the names of fields as headings, and what stands below them. */
typedef struct
{
  GString *headings;
  GString *cells;
  GPtrArray *columns;          /* "field=field": nothing is guessed */
} Line;

static void
line_init (Line *line)
{
  line->headings = g_string_new (NULL);
  line->cells = g_string_new (NULL);
  line->columns = g_ptr_array_new_null_terminated (0, g_free, TRUE);
}

static void
line_clear (Line *line)
{
  g_string_free (line->headings, TRUE);
  g_string_free (line->cells, TRUE);
  g_ptr_array_unref (line->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Line, line_clear)

static void
line_add (Line       *line,
          const char *field,
          const char *text)
{
  append_cell (line->headings, field);
  append_cell (line->cells, text);
  g_ptr_array_add (line->columns, g_strdup_printf ("%s=%s", field, field));
}

static TwList *
line_read (Line        *line,
           const char  *today,
           GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TwTableReader) table = NULL;
  TwListRequest request = { .columns = (const char *const *) line->columns->pdata };

  g_string_append_printf (line->headings, "\n%s\n", line->cells->str);
  bytes = g_bytes_new (line->headings->str, line->headings->len);
  table = (TwTableReader *) tw_csv_reader_new (bytes, error);

  return table ? tw_enrolment_list_read_table (table, &request, NULL, tw_iso_date_year (today), NULL, error) : NULL;
}

/*
 * tw_enrolment_form_list:
 * @form: an enrolment form
 * @today: ISO date
 *
 * Returns: (transfer full): a list of its one row, of which the number says nothing; an empty form is a row that is
 *   refused. %NULL on error
 */
TwList *
tw_enrolment_form_list (const TwForm  *form,
                        const char    *today,
                        GError       **error)
{
  g_autofree char *topics = join_topics (form);
  TwList *list;
  g_auto (Line) line;

  line_init (&line);
  for (guint field = 0; field < TW_N_FIELDS; field++)
    {
      const char *name = tw_field_get_name ((TwField) field);

      if (field == TW_FIELD_TOPICS)
        line_add (&line, name, topics);
      else if (tw_form_find (form, name))
        line_add (&line, name, tw_form_get (form, name));
    }

  list = line_read (&line, today, error);
  if (list && tw_list_get_rows (list)->len + tw_list_get_refused (list)->len == 0)
    g_ptr_array_add (tw_list_get_refused (list), tw_finding_new (TW_FINDING_ROW_PERSON_MISSING, 0));

  return list;
}

/*
 * tw_enrolment_form_list_of_answer:
 * @role: as what the person takes part
 * @field: the name of a field
 * @text: what is answered
 * @today: ISO date
 *
 * Returns: (transfer full): a list of one row that says this alone; %NULL on error
 */
TwList *
tw_enrolment_form_list_of_answer (TwRole       role,
                                  const char  *field,
                                  const char  *text,
                                  const char  *today,
                                  GError     **error)
{
  g_auto (Line) line;

  line_init (&line);
  line_add (&line, tw_field_get_name (TW_FIELD_NUMBER), "1");
  line_add (&line, tw_field_get_name (TW_FIELD_ROLE), tw_word (TW_TYPE_ROLE, (int) role));
  line_add (&line, field, text);

  return line_read (&line, today, error);
}
