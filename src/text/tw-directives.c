/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The printf directives of a message and of its translation: a translation is a file's word, and
 * must not read other arguments than the ones that the code passes for the message.
 */

#include "tw-directives.h"

#include <string.h>

#define MAX_ARGUMENTS 12

typedef enum
{
  ARGUMENT_NONE,
  ARGUMENT_INT,
  ARGUMENT_LONG,
  ARGUMENT_LONG_LONG,
  ARGUMENT_SIZE,
  ARGUMENT_MAX,
  ARGUMENT_DOUBLE,
  ARGUMENT_LONG_DOUBLE,
  ARGUMENT_STRING,
  ARGUMENT_POINTER,
  ARGUMENT_UNKNOWN,
} Argument;

typedef struct
{
  Argument arguments[MAX_ARGUMENTS];
  guint n_arguments;
  gboolean valid;
} Directives;

typedef struct
{
  const char *rest;
  guint next;
  gboolean numbered;
} Reader;

/* Reads the “2$” of “%2$s”; 0 where there is none. */
static guint
read_position (Reader *reader)
{
  gsize length = strspn (reader->rest, "0123456789");
  guint64 position;

  if (length == 0 || length > 2 || reader->rest[length] != '$')
    return 0;

  position = g_ascii_strtoull (reader->rest, NULL, 10);
  if (position > 0)
    reader->rest += length + 1;

  return (guint) position;
}

static void
take_argument (Directives *directives,
               Reader     *reader,
               guint       position,
               Argument    argument)
{
  guint index = position > 0 ? position - 1 : reader->next++;

  if (position > 0)
    reader->numbered = TRUE;

  if (index >= MAX_ARGUMENTS || argument == ARGUMENT_UNKNOWN ||
      (directives->arguments[index] != ARGUMENT_NONE && directives->arguments[index] != argument))
    {
      directives->valid = FALSE;
      return;
    }

  directives->arguments[index] = argument;
  directives->n_arguments = MAX (directives->n_arguments, index + 1);
}

/* A width or a precision: digits, or a star that takes an int. */
static void
read_length (Directives *directives,
             Reader     *reader)
{
  if (*reader->rest != '*')
    {
      reader->rest += strspn (reader->rest, "0123456789");
      return;
    }

  reader->rest++;
  take_argument (directives, reader, read_position (reader), ARGUMENT_INT);
}

static Argument
read_integer_size (Reader *reader)
{
  static const struct
  {
    const char *sign;
    Argument argument;
  } sizes[] = {
    { "hh", ARGUMENT_INT }, { "h", ARGUMENT_INT }, { "ll", ARGUMENT_LONG_LONG }, { "l", ARGUMENT_LONG },
    { "z", ARGUMENT_SIZE }, { "t", ARGUMENT_SIZE }, { "j", ARGUMENT_MAX }, { "L", ARGUMENT_LONG_DOUBLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      if (g_str_has_prefix (reader->rest, sizes[i].sign))
        {
          reader->rest += strlen (sizes[i].sign);
          return sizes[i].argument;
        }
    }

  return ARGUMENT_INT;
}

static Argument
read_conversion (Reader *reader)
{
  Argument size = read_integer_size (reader);
  char conversion = *reader->rest;

  if (conversion == '\0')
    return ARGUMENT_UNKNOWN;

  reader->rest++;

  if (strchr ("diuoxX", conversion))
    return size == ARGUMENT_LONG_DOUBLE ? ARGUMENT_UNKNOWN : size;

  if (strchr ("aAeEfFgG", conversion))
    return size == ARGUMENT_LONG_DOUBLE ? ARGUMENT_LONG_DOUBLE : ARGUMENT_DOUBLE;

  if (size != ARGUMENT_INT)
    return ARGUMENT_UNKNOWN;

  if (conversion == 'c')
    return ARGUMENT_INT;

  if (conversion == 's')
    return ARGUMENT_STRING;

  return conversion == 'p' ? ARGUMENT_POINTER : ARGUMENT_UNKNOWN;
}

static void
read_directive (Directives *directives,
                Reader     *reader)
{
  guint position;

  if (*reader->rest == '%')
    {
      reader->rest++;
      return;
    }

  position = read_position (reader);
  reader->rest += strspn (reader->rest, "-+ 0#'");
  read_length (directives, reader);
  if (*reader->rest == '.')
    {
      reader->rest++;
      read_length (directives, reader);
    }

  take_argument (directives, reader, position, read_conversion (reader));
}

static Directives
read_directives (const char *format)
{
  Directives directives = { .valid = TRUE };
  Reader reader = { .rest = format };

  while (directives.valid && (reader.rest = strchr (reader.rest, '%')) != NULL)
    {
      reader.rest++;
      read_directive (&directives, &reader);
    }

  if (reader.numbered && reader.next > 0)
    directives.valid = FALSE;

  for (guint i = 0; i < directives.n_arguments; i++)
    if (directives.arguments[i] == ARGUMENT_NONE)
      directives.valid = FALSE;

  return directives;
}

/**
 * tw_directives_fit:
 * @message: a message of the program; of one with a plural, the plural
 * @translation: a translation of it
 *
 * Whether @translation may be given to printf() with the arguments of @message: it reads the same
 * types, in any order by number, and may leave out the last ones. A @message that is no format is
 * never given to printf(), so that anything fits.
 *
 * Returns: %TRUE if it fits
 */
gboolean
tw_directives_fit (const char *message,
                   const char *translation)
{
  Directives expected, found;

  g_return_val_if_fail (message != NULL && translation != NULL, FALSE);

  expected = read_directives (message);
  if (!expected.valid)
    return TRUE;

  found = read_directives (translation);

  /* One argument more is another one than none. */
  return found.valid && memcmp (found.arguments, expected.arguments, found.n_arguments * sizeof (Argument)) == 0;
}
