/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a workbook: members of a zip archive, streamed through an XML parser.
 *
 * A member is never unpacked as a whole, so that a gigabyte of zeros costs no memory. A document type
 * is refused: no spreadsheet has one, and entities are what XML bombs are made of.
 */

#include "tw-sheet-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>
#include <unistd.h>

#define BLOCK_BYTES (64 * 1024)

/* More members than any workbook has. */
#define MOST_MEMBERS 20000

typedef struct archive Archive;

static void
close_archive (Archive *archive)
{
  archive_read_free (archive);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, close_archive)

static Archive *
open_archive (int fd)
{
  g_autoptr (Archive) archive = archive_read_new ();

  if (archive == NULL || lseek (fd, 0, SEEK_SET) < 0)
    return NULL;

  archive_read_support_format_zip (archive);
  if (archive_read_open_fd (archive, fd, BLOCK_BYTES) != ARCHIVE_OK)
    return NULL;

  return g_steal_pointer (&archive);
}

static struct archive_entry *
find_member (Archive    *archive,
             const char *member)
{
  struct archive_entry *entry;

  for (guint i = 0; i < MOST_MEMBERS; i++)
    {
      const char *name;

      if (archive_read_next_header (archive, &entry) < ARCHIVE_WARN)
        return NULL;

      name = archive_entry_pathname (entry);
      if (name != NULL && g_ascii_strcasecmp (name, member) == 0)
        return entry;
    }

  return NULL;
}

static void
refuse_document_type (void       *user_data,
                      const char *name,
                      const char *system_id,
                      const char *public_id,
                      int         has_subset)
{
  XML_StopParser (user_data, XML_FALSE);
}

static TwSheetFailure
parse_blocks (Archive     *archive,
              gint64       size,
              XML_Parser   parser,
              TwSheetRead  read,
              gpointer     user_data)
{
  guint64 done = 0;

  while (TRUE)
    {
      const void *block;
      size_t length;
      la_int64_t offset;
      int state = archive_read_data_block (archive, &block, &length, &offset);

      if (state == ARCHIVE_EOF)
        break;
      if (state != ARCHIVE_OK || offset < 0 || (guint64) offset != done)
        return TW_SHEET_DAMAGED;

      done += length;
      if (done > TW_SHEET_MAX_MEMBER_BYTES)
        return TW_SHEET_TOO_LARGE;
      if (XML_Parse (parser, block, length, XML_FALSE) != XML_STATUS_OK)
        return TW_SHEET_DAMAGED;
      if (read != NULL && size > 0)
        read (MIN (done * 1000 / (guint64) size, 1000), user_data);
    }

  return XML_Parse (parser, "", 0, XML_TRUE) == XML_STATUS_OK ? TW_SHEET_READ : TW_SHEET_DAMAGED;
}

/**
 * tw_sheet_archive_contains:
 * @fd: the archive
 * @member: the path of a member
 *
 * Returns: whether it is there
 */
gboolean
tw_sheet_archive_contains (int         fd,
                           const char *member)
{
  g_autoptr (Archive) archive = open_archive (fd);

  return archive != NULL && find_member (archive, member) != NULL;
}

/**
 * tw_sheet_archive_parse:
 * @fd: the archive
 * @member: the path of a member
 * @parser: a parser made by tw_sheet_parser_new(), with its handlers set
 * @read: (nullable) (scope call): told how far it is
 * @user_data: for @read
 *
 * Parses a member. A handler that stops the parser makes it %TW_SHEET_DAMAGED here; why it did so is
 * known to its owner.
 *
 * Returns: %TW_SHEET_READ, or why not; %TW_SHEET_NO_SUCH_SHEET if there is no such member
 */
TwSheetFailure
tw_sheet_archive_parse (int          fd,
                        const char  *member,
                        XML_Parser   parser,
                        TwSheetRead  read,
                        gpointer     user_data)
{
  g_autoptr (Archive) archive = open_archive (fd);
  struct archive_entry *entry;

  if (archive == NULL)
    return TW_SHEET_DAMAGED;

  entry = find_member (archive, member);
  if (entry == NULL)
    return TW_SHEET_NO_SUCH_SHEET;

  if (archive_entry_size_is_set (entry) && (guint64) archive_entry_size (entry) > TW_SHEET_MAX_MEMBER_BYTES)
    return TW_SHEET_TOO_LARGE;

  return parse_blocks (archive, archive_entry_size (entry), parser, read, user_data);
}

/**
 * tw_sheet_parser_new:
 * @user_data: for the handlers
 *
 * Returns: (transfer full): a parser that refuses document types; free with XML_ParserFree()
 */
XML_Parser
tw_sheet_parser_new (void *user_data)
{
  XML_Parser parser = XML_ParserCreate (NULL);

  if (parser == NULL)
    g_error ("No memory for an XML parser");

  XML_SetUserData (parser, user_data);
  XML_UseParserAsHandlerArg (parser);
  XML_SetStartDoctypeDeclHandler (parser, refuse_document_type);

  return parser;
}

/**
 * tw_sheet_local_name:
 * @name: the name of an element or attribute
 *
 * Returns: (transfer none): the name without its prefix: writers choose prefixes as they like
 */
const char *
tw_sheet_local_name (const char *name)
{
  const char *colon;

  /* Cells, values and what they are called by: nearly all names have one letter. */
  if (name[0] == '\0' || name[1] == '\0')
    return name;

  colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

/**
 * tw_sheet_attribute:
 * @attributes: names and values in turn, as expat gives them
 * @name: a local name
 *
 * Returns: (nullable) (transfer none): its value
 */
const char *
tw_sheet_attribute (const char **attributes,
                    const char  *name)
{
  for (guint i = 0; attributes[i] != NULL; i += 2)
    if (g_str_equal (tw_sheet_local_name (attributes[i]), name))
      return attributes[i + 1];

  return NULL;
}
