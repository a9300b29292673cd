/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The certificate: who took part, as what, how long and with which topics, signed by sponsor and contact person. */

#include "tw-tandem-papers.h"

#include "tw-day-words.h"
#include "tw-sheet-private.h"
#include "tw-signatures.h"
#include "tw-tandem-words-private.h"

typedef struct
{
  const TwLetterhead *letterhead;
  const TwTandemFacts *facts;
  TwLanguage *language;
  TwDocument *document;
} Certificate;

/* The certificates of a tandem, which are laid out later. */
typedef struct
{
  const TwLetterhead *letterhead;
  GPtrArray *tandems;
  guint tandem;
} Pair;

static const double name_space = 90;
static const double signatures_height = 130;    /* with names that wrap */

static gboolean
is_over (const Certificate *self)
{
  const TwTandemFacts *facts = self->facts;

  if (g_strcmp0 (facts->state, "completed") == 0 || g_strcmp0 (facts->state, "dissolved") == 0)
    return TRUE;

  return facts->end != NULL && g_strcmp0 (facts->end, self->letterhead->printed) <= 0;
}

/* “Mentor” alone is the heading of a column. */
static const char *
name_role (const Certificate *self,
           gboolean           as_mentor)
{
  return as_mentor
           ? tw_language_trc (self->language, "in a sentence", "mentor")
           : tw_language_trc (self->language, "in a sentence", "mentee");
}

static char *
say_participation (const Certificate *self,
                   const char        *role)
{
  const char *programme = self->letterhead->programme;
  g_autofree char *from = tw_write_day (self->language, self->facts->start, TW_DATE_LONG);
  g_autofree char *until = tw_write_day (self->language, self->facts->end, TW_DATE_LONG);

  if (from == NULL)
    /* Translators: follows the name of a person; %1$s is the name of a programme, %2$s “mentor” or “mentee” */
    return tw_language_format (self->language, "took part in “%1$s” as a %2$s.", programme, role);
  if (until == NULL || !is_over (self))
    /* Translators: follows the name of a person; %1$s is the name of a programme, %2$s “mentor” or “mentee”, %3$s a date */
    return tw_language_format (self->language, "has been taking part in “%1$s” as a %2$s since %3$s.",
                               programme, role, from);

  /* Translators: follows the name of a person; %1$s is the name of a programme, %2$s “mentor” or “mentee”, the others
   * are dates */
  return tw_language_format (self->language, "took part in “%1$s” as a %2$s from %3$s to %4$s.",
                             programme, role, from, until);
}

static char *
say_topics (const Certificate *self,
            gboolean           as_mentor)
{
  g_autofree char *topics = NULL;

  if (self->facts->topics->len == 0)
    return NULL;

  topics = tw_write_topics (self->language, self->facts->topics);

  return as_mentor
           ? tw_language_format (self->language, "As the younger of the two, the mentor passed knowledge on to an "
                                 "experienced colleague. Topics: %s.", topics)
           : tw_language_format (self->language, "The mentee learned from a younger colleague, across the levels of the "
                                 "hierarchy. Topics: %s.", topics);
}

static void
add_signatures (const Certificate *self)
{
  const TwSignature signatures[] = {
    { NULL, tw_language_tr (self->language, "Place and date") },
    { self->letterhead->sponsor, tw_language_tr (self->language, "Sponsor") },
    { self->letterhead->contact, tw_language_tr (self->language, "Contact person") },
  };

  /* At the foot of the page, wherever the text ends. */
  tw_document_add_space (self->document, MAX (tw_document_get_room (self->document) - signatures_height, 40));
  tw_document_add_signatures (self->document, signatures, G_N_ELEMENTS (signatures));
}

static void
add_certificate (const Certificate *self,
                 const char        *name,
                 const char        *role)
{
  gboolean as_mentor = g_str_equal (role, "mentor");
  g_autofree char *participation = NULL;
  g_autofree char *topics = NULL;
  guint n_held = self->facts->n_held;

  if (name == NULL)
    return;

  participation = say_participation (self, name_role (self, as_mentor));
  topics = say_topics (self, as_mentor);
  tw_sheet_begin (self->document, self->letterhead, tw_language_tr (self->language, "Certificate"), name);
  tw_document_add_space (self->document, name_space);
  tw_document_add_name (self->document, name);
  tw_document_add_space (self->document, 4);
  tw_document_add_lead (self->document, participation);
  tw_document_add_space (self->document, 14);
  if (topics != NULL)
    tw_document_add_lead (self->document, topics);
  if (n_held > 0)
    {
      g_autofree char *meetings = tw_language_formatn (self->language, "The tandem met once.", "The tandem met %u times.",
                                                       n_held, n_held);

      tw_document_add_lead (self->document, meetings);
    }
  tw_document_add_lead (self->document, tw_language_tr (self->language, "We thank you for your commitment, your openness "
                                                                        "and your time."));
  add_signatures (self);
}

static void
pair_free (gpointer pointer)
{
  Pair *pair = pointer;

  g_ptr_array_unref (pair->tandems);
  g_free (pair);
}

static void
add_pair (TwDocument *document,
          gpointer    pointer)
{
  const Pair *pair = pointer;
  const TwTandemFacts *facts = g_ptr_array_index (pair->tandems, pair->tandem);
  const Certificate certificate = { pair->letterhead, facts, tw_document_get_language (document), document };

  add_certificate (&certificate, facts->mentor, "mentor");
  add_certificate (&certificate, facts->mentee, "mentee");
}

/**
 * tw_certificate_new:
 * @letterhead: who hands it out; must stay as it is until the paper is laid out to its end, as the tandems
 * @tandems: (element-type TwTandemFacts): the tandems; mentor and mentee of each get their own, unless they were erased
 * @language: the language it is written in
 * @paper: the paper to lay it out for
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): the certificates
 */
TwDocument *
tw_certificate_new (const TwLetterhead  *letterhead,
                    GPtrArray           *tandems,
                    TwLanguage          *language,
                    TwPaper              paper,
                    GError             **error)
{
  const char *title = tw_language_tr (language, "Certificate");
  TwDocument *document = tw_sheet_document_new (letterhead, language, paper, title, error);

  if (document == NULL)
    return NULL;

  tw_document_hide_page_numbers (document);
  tw_document_set_running_foot (document, NULL);
  for (guint i = 0; i < tandems->len; i++)
    {
      Pair *pair = g_new0 (Pair, 1);

      pair->letterhead = letterhead;
      pair->tandems = g_ptr_array_ref (tandems);
      pair->tandem = i;
      tw_document_add_later (document, add_pair, pair, pair_free);
    }

  return document;
}
