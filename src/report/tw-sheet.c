/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the papers of a cohort have in common: one look, the same head and foot, and how a text is printed that
 * somebody typed. */

#include "tw-sheet-private.h"

#include <string.h>

#include "tw-day-words.h"

static char *
name_cohort (const TwLetterhead *letterhead,
             TwLanguage         *language)
{
  /* Translators: %1$s is the name of a programme, %2$s the name of one of its cohorts */
  return tw_language_format (language, "%1$s · %2$s", letterhead->programme, letterhead->cohort);
}

/**
 * tw_sheet_document_new:
 * @letterhead: who hands it out
 * @language: the language it is written in
 * @paper: the paper it is laid out for
 * @title: what it is
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): a document without a sheet
 */
TwDocument *
tw_sheet_document_new (const TwLetterhead  *letterhead,
                       TwLanguage          *language,
                       TwPaper              paper,
                       const char          *title,
                       GError             **error)
{
  g_autoptr (TwDocument) document = tw_document_new (language, paper, error);
  g_autofree char *subject = name_cohort (letterhead, language);
  g_autofree char *printed = tw_write_day (language, letterhead->printed, TW_DATE_LONG);
  /* Translators: title of a PDF; %1$s is what it is, %2$s the programme and its cohort */
  g_autofree char *full_title = tw_language_format (language, "%1$s: %2$s", title, subject);
  /* Translators: at the foot of a page; %s is a date */
  g_autofree char *foot = tw_language_format (language, "%s · created with Tandemwerk",
                                              printed != NULL ? printed : letterhead->printed);

  if (document == NULL)
    return NULL;

  if (letterhead->logo != NULL)
    {
      TwPicture *logo = tw_picture_new (letterhead->logo, error);

      if (logo == NULL)
        return NULL;
      tw_document_set_logo (document, logo);
    }
  tw_document_set_title (document, full_title, letterhead->company);
  tw_document_set_running_head (document, letterhead->company, full_title);
  tw_document_set_running_foot (document, foot);

  return g_steal_pointer (&document);
}

/**
 * tw_sheet_begin:
 * @document: a document
 * @letterhead: who hands it out
 * @title: what it is
 * @bookmark: (nullable): how the outline calls this sheet, where there are several in the document
 *
 * Begins a sheet, on a page of its own.
 */
void
tw_sheet_begin (TwDocument         *document,
                const TwLetterhead *letterhead,
                const char         *title,
                const char         *bookmark)
{
  g_autofree char *subject = name_cohort (letterhead, tw_document_get_language (document));
  g_autofree char *sender = letterhead->company != NULL ? g_strjoin ("\n", letterhead->company, subject, NULL)
                                                         : g_strdup (subject);

  tw_document_begin_page (document);
  if (bookmark != NULL)
    tw_document_bookmark_next (document, bookmark);
  if (tw_document_is_compact (document))
    tw_document_add_masthead (document, sender, title, NULL);
  else
    tw_document_add_masthead (document, letterhead->company, title, subject);
}

static void
add_typed_line (TwDocument *document,
                const char *line)
{
  if (g_str_has_prefix (line, "# "))
    tw_document_add_heading (document, line + strlen ("# "));
  else if (g_str_has_prefix (line, "- "))
    tw_document_add_point (document, line + strlen ("- "));
  else if (g_str_has_prefix (line, "• "))
    tw_document_add_point (document, line + strlen ("• "));
  else
    tw_document_add_paragraph (document, line);
}

/**
 * tw_sheet_add_text:
 * @document: a document
 * @text: a text as somebody typed it
 *
 * Each line is a paragraph. One that begins with “- ” is a point of a list, one that begins with “# ” a heading.
 */
void
tw_sheet_add_text (TwDocument *document,
                   const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] != '\0')
        add_typed_line (document, lines[i]);
    }
}
