/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a PDF says of itself: title, author, when it was made and with what, once for old readers (ISO 32000-1, 14.3.3)
 * and once as XMP, which also says that it is PDF/UA (ISO 14289-1, 5). */

#include "tw-pdf-metadata.h"

#include "tw-document-private.h"
#include "tw-pdf-syntax.h"

static const char creator[] = "Tandemwerk " TW_VERSION;

/* When the document was made: as it says itself, else as a reproducible build says, else now. */
static GDateTime *
get_created (TwDocument *document)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  GDateTime *created = NULL;

  if (tw_document_get_created (document) != NULL)
    created = g_date_time_ref (tw_document_get_created (document));
  else if (epoch != NULL)
    created = g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10));
  if (created == NULL)
    created = g_date_time_new_now_utc ();

  return created;
}

static const char *
get_title (TwDocument *document)
{
  return tw_document_get_title (document) != NULL ? tw_document_get_title (document) : "";
}

/* XML knows no control characters, not even escaped ones. */
static char *
escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *printable = g_string_new (NULL);
  g_autofree char *owned = NULL;

  for (const char *letter = valid; *letter != '\0'; letter = g_utf8_next_char (letter))
    if (!g_unichar_iscntrl (g_utf8_get_char (letter)))
      g_string_append_unichar (printable, g_utf8_get_char (letter));
  owned = g_string_free_and_steal (printable);

  return g_markup_escape_text (owned, -1);
}

static void
append_author (GString    *xmp,
               TwDocument *document)
{
  g_autofree char *author = NULL;

  if (tw_document_get_author (document) == NULL)
    return;

  author = escape (tw_document_get_author (document));
  g_string_append_printf (xmp, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n", author);
}

static GString *
create_xmp (TwDocument *document)
{
  g_autoptr (GDateTime) created = get_created (document);
  g_autofree char *instant = g_date_time_format (created, "%Y-%m-%dT%H:%M:%S%:z");
  g_autofree char *title = escape (get_title (document));
  GString *xmp = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                               " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                               " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
                               "<pdfuaid:part>1</pdfuaid:part>\n");

  g_string_append_printf (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n",
                          title);
  append_author (xmp, document);
  g_string_append_printf (xmp, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n",
                          tw_language_get_tag (tw_document_get_language (document)));
  g_string_append_printf (xmp, "<xmp:CreatorTool>%s</xmp:CreatorTool>\n<xmp:CreateDate>%s</xmp:CreateDate>\n"
                          "<xmp:ModifyDate>%s</xmp:ModifyDate>\n", creator, instant, instant);
  g_string_append (xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");

  return xmp;
}

/**
 * tw_pdf_write_metadata:
 * @file: a PDF
 * @document: what it shows
 *
 * Returns: the number of the object that says what it is, for programs that know nothing of PDF
 */
guint
tw_pdf_write_metadata (TwPdfFile  *file,
                       TwDocument *document)
{
  g_autoptr (GString) xmp = create_xmp (document);
  guint number = tw_pdf_file_reserve (file);

  tw_pdf_file_add_plain (file, number, "/Type/Metadata/Subtype/XML", xmp->str, xmp->len);

  return number;
}

/**
 * tw_pdf_write_information:
 * @file: a PDF
 * @document: what it shows
 *
 * Returns: the number of the object that says the same to readers of PDFs
 */
guint
tw_pdf_write_information (TwPdfFile  *file,
                          TwDocument *document)
{
  g_autoptr (GString) object = g_string_new ("<</Title");
  g_autoptr (GDateTime) created = get_created (document);

  tw_pdf_append_text (object, get_title (document));
  if (tw_document_get_author (document) != NULL)
    {
      g_string_append (object, "/Author");
      tw_pdf_append_text (object, tw_document_get_author (document));
    }
  g_string_append (object, "/Creator");
  tw_pdf_append_text (object, creator);
  g_string_append (object, "/CreationDate");
  tw_pdf_append_date (object, created);
  g_string_append (object, "/ModDate");
  tw_pdf_append_date (object, created);
  g_string_append (object, ">>");

  return tw_pdf_file_add_new (file, object);
}
