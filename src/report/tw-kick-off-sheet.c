/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet for the kick-off (D11): what is to happen there, and the list on which those sign who came. */

#include "tw-kick-off-sheet.h"

#include "tw-day-words.h"
#include "tw-form-fields.h"
#include "tw-names.h"
#include "tw-sheet-private.h"
#include "tw-table.h"

static const char * const agenda[] = {
  N_ ("Welcome by the sponsor: why we do this, and what is to be achieved"),
  N_ ("What reverse mentoring is, what makes it work, and the ground rules: the guideline"),
  N_ ("The tandems get to know each other"),
  N_ ("Each tandem settles its expectations and goals, and when, how often and where it meets: the tandem agreement"),
  N_ ("Each tandem enters its first dates"),
  N_ ("Questions, and how to reach the contact person"),
};

static void
tw_guest_free (TwGuest *self)
{
  g_free (self->name);
  g_free (self->role);
  g_free (self->department);
  g_free (self);
}

static void
add_when_and_where (TwDocument           *document,
                    const TwLetterhead   *letterhead,
                    const TwKickOffFacts *facts)
{
  TwLanguage *language = tw_document_get_language (document);
  g_autofree char *day = tw_write_day (language, facts->day, TW_DATE_WEEKDAY);
  const TwFormField fields[] = {
    { tw_language_tr (language, "Day"), day },
    { tw_language_tr (language, "Time"), NULL },
    { tw_language_tr (language, "Place"), facts->place },
    { tw_language_tr (language, "Contact person"), letterhead->contact },
  };

  tw_document_add_space (document, 10);
  tw_document_add_form_fields (document, fields, G_N_ELEMENTS (fields), 2);
}

static void
add_agenda (TwDocument *document)
{
  TwLanguage *language = tw_document_get_language (document);

  tw_document_add_heading (document, tw_language_tr (language, "Agenda"));
  for (guint i = 0; i < G_N_ELEMENTS (agenda); i++)
    tw_document_add_point (document, tw_language_tr (language, agenda[i]));
}

static void
add_guests (TwDocument           *document,
            const TwKickOffFacts *facts)
{
  TwLanguage *language = tw_document_get_language (document);
  g_autoptr (TwTable) table = NULL;

  if (facts->guests->len == 0)
    return;

  table = tw_table_new ();
  tw_table_add_column (table, tw_language_tr (language, "Name"), TW_TABLE_START);
  tw_table_add_column (table, tw_language_tr (language, "Role"), TW_TABLE_START);
  tw_table_add_column (table, tw_language_tr (language, "Department"), TW_TABLE_START);
  /* Wide enough for a pen. */
  tw_table_add_pen_column (table, tw_language_tr (language, "Signature"));
  for (guint i = 0; i < facts->guests->len; i++)
    {
      const TwGuest *guest = g_ptr_array_index (facts->guests, i);
      const char *cells[] = { guest->name, tw_role_name (language, guest->role),
                              guest->department != NULL ? guest->department : "–", "", NULL };

      tw_table_add_row (table, cells);
    }

  tw_document_add_heading (document, tw_language_tr (language, "Who came"));
  tw_document_add_table (document, table);
}

/**
 * tw_kick_off_facts_new:
 * @day: (nullable): the day of the kick-off, ISO date
 * @place: (nullable): where it takes place
 *
 * Returns: (transfer full): facts of a kick-off without guests
 */
TwKickOffFacts *
tw_kick_off_facts_new (const char *day,
                       const char *place)
{
  TwKickOffFacts *self = g_new0 (TwKickOffFacts, 1);

  self->day = g_strdup (day);
  self->place = g_strdup (place);
  self->guests = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_guest_free);

  return self;
}

/**
 * tw_kick_off_facts_free:
 * @self: (transfer full): facts
 */
void
tw_kick_off_facts_free (TwKickOffFacts *self)
{
  g_free (self->day);
  g_free (self->place);
  g_ptr_array_unref (self->guests);
  g_free (self);
}

/**
 * tw_kick_off_facts_add_guest:
 * @self: facts
 * @name: the name as printed
 * @role: mentor or mentee
 * @department: (nullable): the department
 */
void
tw_kick_off_facts_add_guest (TwKickOffFacts *self,
                             const char     *name,
                             const char     *role,
                             const char     *department)
{
  TwGuest *guest = g_new0 (TwGuest, 1);

  guest->name = g_strdup (name);
  guest->role = g_strdup (role);
  guest->department = g_strdup (department);
  g_ptr_array_add (self->guests, guest);
}

/**
 * tw_kick_off_sheet_new:
 * @letterhead: who hands it out
 * @facts: when, where and with whom
 * @language: the language it is written in
 * @paper: the paper to lay it out for
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): agenda and list of those who came
 */
TwDocument *
tw_kick_off_sheet_new (const TwLetterhead    *letterhead,
                       const TwKickOffFacts  *facts,
                       TwLanguage            *language,
                       TwPaper                paper,
                       GError               **error)
{
  const char *title = tw_language_tr (language, "Kick-off");
  TwDocument *document = tw_sheet_document_new (letterhead, language, paper, title, error);

  if (document == NULL)
    return NULL;

  tw_sheet_begin (document, letterhead, title, NULL);
  add_when_and_where (document, letterhead, facts);
  add_agenda (document);
  add_guests (document, facts);

  return document;
}
