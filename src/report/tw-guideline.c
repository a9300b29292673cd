/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guideline of all programmes (D7): what reverse mentoring is and where it comes from, what makes it work (D4,
 * D13, D17), the ground rules (D2, D3, D21, P8), how mentoring differs from coaching, and whom to ask. */

#include "tw-guideline.h"

#include "tw-form-fields.h"
#include "tw-sheet-private.h"
#include "tw-table.h"

static const char * const what_it_is[] = {
  N_ ("In reverse mentoring the roles are swapped. The mentor is the younger one and passes knowledge on; the mentee is "
      "the more experienced one, usually an executive, and learns. For some months the two form a tandem."),
  N_ ("The idea comes from General Electric. In the 1990s its chief executive had 600 top managers find younger mentors, "
      "and he led by example."),
  N_ ("Its purpose is the development of people. On the way prejudices between the generations are broken down, on both "
      "sides."),
  NULL
};

static const char * const benefits[] = {
  N_ ("Mentors become visible, find a network and appreciation, gain professional and social skills, and get access to "
      "the top of the company."),
  N_ ("Mentees close gaps in their knowledge, gain digital skills, and get new ideas and fresh impulses."),
  N_ ("The company gains the dialogue between generations: knowledge is exchanged, new challenges are seen earlier, and "
      "young talent finds a place where it is heard."),
  NULL
};

static const char * const what_makes_it_work[] = {
  N_ ("Be willing to learn from each other, across all levels of the hierarchy and out of the comfort zone of status."),
  N_ ("Ask for advice. Say what you do not know, take honest criticism, and do not spare yourself."),
  N_ ("Speak openly and listen. What is said in the tandem stays in the tandem."),
  N_ ("Keep assuring each other of your thanks and your respect."),
  N_ ("Meet regularly, as you have agreed, and treat the dates as binding. At least four to six months have proved "
      "effective."),
  N_ ("Settle at the beginning what each of you expects and which goals you want to reach, and write it down in the tandem "
      "agreement."),
  NULL
};

static const char * const ground_rules[] = {
  N_ ("Taking part is voluntary, and so is every answer to a question about it."),
  N_ ("Mentor and mentee neither depend on each other nor compete: nobody mentors a person in their own reporting line or "
      "department."),
  N_ ("Whoever cannot come says so in time and proposes the next date."),
  N_ ("If the chemistry is not right, the tandem is dissolved without blame, and both are matched anew."),
  N_ ("Now and then both are asked how it is going. Only the contact person sees single answers. Whatever is reported "
      "shows groups of five or more, never single persons."),
  N_ ("Conflicts are spoken about early, first in the tandem, then with the contact person."),
  NULL
};

static void
add_paragraphs (TwDocument         *document,
                const char         *heading,
                const char * const *paragraphs)
{
  TwLanguage *language = tw_document_get_language (document);

  tw_document_add_heading (document, tw_language_tr (language, heading));
  for (guint i = 0; paragraphs[i] != NULL; i++)
    tw_document_add_paragraph (document, tw_language_tr (language, paragraphs[i]));
}

static void
add_points (TwDocument         *document,
            const char         *heading,
            const char * const *points)
{
  TwLanguage *language = tw_document_get_language (document);

  tw_document_add_heading (document, tw_language_tr (language, heading));
  for (guint i = 0; points[i] != NULL; i++)
    {
      tw_document_add_point (document, tw_language_tr (language, points[i]));
      if (i == 0)
        tw_document_keep_with_last (document);
    }
}

/* How mentoring and coaching differ: in what, mentoring, coaching. */
static const char * const differences[][3] = {
  { N_ ("Duration"), N_ ("a longer relation of two people, a tandem"), N_ ("limited in time") },
  { N_ ("Roles"), N_ ("one side teaches, the other learns; here the younger teaches"), N_ ("both at eye level") },
  { N_ ("Help"), N_ ("knowledge, experience and advice are passed on"),
    N_ ("no direct solutions: clients find their own ways") },
  { N_ ("Aims"), N_ ("may follow complex aims of the company"), N_ ("clients find their own aims") },
};

static void
add_comparison (TwDocument *document)
{
  TwLanguage *language = tw_document_get_language (document);
  g_autoptr (TwTable) table = tw_table_new ();

  tw_table_add_column (table, "", TW_TABLE_START);
  tw_table_add_column (table, tw_language_tr (language, "Mentoring"), TW_TABLE_START);
  tw_table_add_column (table, tw_language_tr (language, "Coaching"), TW_TABLE_START);
  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    {
      const char *row[] = { tw_language_tr (language, differences[i][0]), tw_language_tr (language, differences[i][1]),
                            tw_language_tr (language, differences[i][2]), NULL };

      tw_table_add_row (table, row);
    }

  tw_document_add_heading (document, tw_language_tr (language, "Mentoring is not coaching"));
  tw_document_add_table (document, table);
}

static void
add_built_in_text (TwDocument *document)
{
  add_paragraphs (document, N_ ("What reverse mentoring is"), what_it_is);
  add_points (document, N_ ("What it brings"), benefits);
  add_points (document, N_ ("What makes a tandem succeed"), what_makes_it_work);
  add_points (document, N_ ("Ground rules"), ground_rules);
  add_comparison (document);
}

/* One contact for everybody and for all programmes (D7). */
static void
add_contact (TwDocument         *document,
             const TwLetterhead *letterhead)
{
  TwLanguage *language = tw_document_get_language (document);
  const TwFormField fields[] = {
    { tw_language_tr (language, "Contact person"), letterhead->contact },
    { tw_language_tr (language, "E-mail"), letterhead->contact_email },
    { tw_language_tr (language, "Telephone"), letterhead->contact_phone },
  };

  tw_document_add_heading (document, tw_language_tr (language, "Whom to ask"));
  tw_document_add_paragraph (document, tw_language_tr (language, "There is one contact person for everybody and for all "
                                                                 "programmes: for questions, wishes and conflicts, and "
                                                                 "also where a tandem does not get on."));
  tw_document_keep_with_last (document);
  tw_document_add_form_fields (document, fields, G_N_ELEMENTS (fields), 3);
}

static void
append_lines (GString            *text,
              TwLanguage         *language,
              const char         *heading,
              const char         *mark,
              const char * const *lines)
{
  g_string_append_printf (text, "%s# %s\n", text->len > 0 ? "\n" : "", tw_language_tr (language, heading));
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "%s%s\n", mark, tw_language_tr (language, lines[i]));
}

/**
 * tw_guideline_dup_text:
 * @language: a language
 *
 * Returns: (transfer full): the text that comes along, with the marks of tw_sheet_add_text(), to be edited
 */
char *
tw_guideline_dup_text (TwLanguage *language)
{
  GString *text = g_string_new (NULL);

  append_lines (text, language, N_ ("What reverse mentoring is"), "", what_it_is);
  append_lines (text, language, N_ ("What it brings"), "- ", benefits);
  append_lines (text, language, N_ ("What makes a tandem succeed"), "- ", what_makes_it_work);
  append_lines (text, language, N_ ("Ground rules"), "- ", ground_rules);
  g_string_append_printf (text, "\n# %s\n", tw_language_tr (language, "Mentoring is not coaching"));
  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    {
      /* Translators: in what mentoring and coaching differ, then how the one is and how the other */
      g_autofree char *line = tw_language_format (language, N_ ("%s. Mentoring: %s. Coaching: %s."),
                                                  tw_language_tr (language, differences[i][0]),
                                                  tw_language_tr (language, differences[i][1]),
                                                  tw_language_tr (language, differences[i][2]));

      g_string_append_printf (text, "- %s\n", line);
    }

  return g_string_free_and_steal (text);
}

/**
 * tw_guideline_new:
 * @letterhead: who hands it out
 * @facts: what company and programme say themselves
 * @language: the language of the text that comes along
 * @paper: the paper to lay it out for
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): the guideline (D7)
 */
TwDocument *
tw_guideline_new (const TwLetterhead      *letterhead,
                  const TwGuidelineFacts  *facts,
                  TwLanguage              *language,
                  TwPaper                  paper,
                  GError                 **error)
{
  const char *title = tw_language_tr (language, "Guideline");
  TwDocument *document = tw_sheet_document_new (letterhead, language, paper, title, error);

  if (document == NULL)
    return NULL;

  tw_sheet_begin (document, letterhead, title, NULL);
  if (facts->replacement != NULL)
    tw_sheet_add_text (document, facts->replacement);
  else
    add_built_in_text (document);

  if (facts->addition != NULL)
    {
      tw_document_add_heading (document, tw_language_tr (language, "In this programme"));
      tw_sheet_add_text (document, facts->addition);
    }
  add_contact (document, letterhead);

  return document;
}
