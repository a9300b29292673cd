/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Understands a command line: one verb, its arguments, and options before or after it. Whatever stands there, it ends
 * with a call that fits its verb or with one sentence that says what does not fit.
 */

#include "tw-cli-call.h"

#include <string.h>

#include "tw-cli-option.h"
#include "tw-cli-verb.h"
#include "tw-terminal-text.h"

/* Longer than any path the system takes. */
#define MAX_WORD_BYTES 4096

struct _TwCliCall
{
  TwLanguage *language;
  const TwCliVerb *verb; /* NULL: only help or the version was asked for */
  GPtrArray *arguments; /* of const char * */
  gint64 cohort; /* what the first argument says, where it is a cohort */
  GHashTable *values; /* const TwCliOption * → GPtrArray of char *, ended by NULL */
  GString *printed;
};

static GPtrArray *
add_option (TwCliCall         *self,
            const TwCliOption *option)
{
  GPtrArray *values = g_hash_table_lookup (self->values, option);

  if (values == NULL)
    {
      values = g_ptr_array_new_null_terminated (0, g_free, TRUE);
      g_hash_table_insert (self->values, (gpointer) option, values);
    }

  return values;
}

/* Takes the option that stands at *at and moves *at to the last word that belongs to it. */
static gboolean
take_option (TwCliCall            *self,
             const char * const  **at,
             GError              **error)
{
  const char *word = g_str_equal (**at, "-h") ? "--help" : **at;
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals ? g_strndup (word, (gsize) (equals - word)) : g_strdup (word);
  const TwCliOption *option = g_str_has_prefix (name, "--") ? tw_cli_option_find (name + 2) : NULL;
  g_autofree char *said = tw_terminal_text_quote (name);
  const char *value = equals ? equals + 1 : NULL;
  GPtrArray *values;

  if (option == NULL)
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("There is no option “%s”."), said);
      return FALSE;
    }

  if (option->value_name == NULL && value != NULL)
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("Nothing may follow the option “%s”."), said);
      return FALSE;
    }

  if (option->value_name != NULL && value == NULL)
    value = (*at)[1] ? *++(*at) : "";

  if (option->value_name != NULL && *value == '\0')
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                   tw_tr ("After the option “%s” something is missing: %s."), said, option->value_name);
      return FALSE;
    }

  values = add_option (self, option);
  if (option->value_name == NULL)
    return TRUE;

  if (values->len > 0 && !option->repeatable)
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("The option “%s” stands there twice."), said);
      return FALSE;
    }

  g_ptr_array_add (values, g_strdup (value));

  return TRUE;
}

static gboolean
take_verb (TwCliCall   *self,
           const char  *word,
           GError     **error)
{
  g_autofree char *said = tw_terminal_text_quote (word);

  self->verb = tw_cli_verb_find (word);
  if (self->verb == NULL)
    g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("There is no verb “%s”."), said);

  return self->verb != NULL;
}

static gboolean
take_action (TwCliCall   *self,
             const char  *word,
             GError     **error)
{
  const TwCliVerb *action = tw_cli_verb_find_action (self->verb, word);
  g_autofree char *said = tw_terminal_text_quote (word);

  if (action == NULL)
    g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                 tw_tr ("There is no “%s” of the verb “%s”. “tandemwerk-cli %s --help” says what there is."), said,
                 self->verb->name, self->verb->name);
  else
    self->verb = action;

  return action != NULL;
}

static gboolean
check_word (const char  *word,
            GError     **error)
{
  if (strlen (word) > MAX_WORD_BYTES)
    {
      g_autofree char *said = tw_terminal_text_quote (word);

      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("“%s” is too long."), said);
      return FALSE;
    }

  if (!g_utf8_validate (word, -1, NULL))
    {
      g_autofree char *said = tw_terminal_text_quote (word);

      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                   tw_tr ("“%s” is not written in UTF-8 and cannot be read."), said);
      return FALSE;
    }

  return TRUE;
}

static gboolean
take_words (TwCliCall           *self,
            const char * const  *words,
            GError             **error)
{
  gboolean options_end = FALSE;

  for (const char * const *at = words; *at != NULL; at++)
    if (!check_word (*at, error))
      return FALSE;

  for (const char * const *at = words; *at != NULL; at++)
    {
      if (!options_end && g_str_equal (*at, "--"))
        {
          options_end = TRUE;
        }
      else if (!options_end && (*at)[0] == '-' && (*at)[1] != '\0')
        {
          if (!take_option (self, &at, error))
            return FALSE;
        }
      else if (self->verb == NULL)
        {
          if (!take_verb (self, *at, error))
            return FALSE;
        }
      else if (self->verb->actions != NULL)
        {
          if (!take_action (self, *at, error))
            return FALSE;
        }
      else
        {
          g_ptr_array_add (self->arguments, (gpointer) *at);
        }
    }

  return TRUE;
}

static gboolean
check_options_fit (TwCliCall  *self,
                   GError    **error)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const TwCliOption *option = key;

      if (tw_cli_verb_takes (self->verb, option->name))
        continue;

      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                   tw_tr ("The verb “%s” does not take the option “--%s”."), self->verb->name, option->name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_number_of_arguments (TwCliCall  *self,
                           GError    **error)
{
  const guint least = self->verb->n_arguments;

  if (self->arguments->len >= least && self->arguments->len <= least + self->verb->n_optional)
    return TRUE;

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               self->arguments->len > least
                 ? tw_tr ("There is too much on the line. Usage: tandemwerk-cli %s %s")
                 : tw_tr ("Something is missing on the line. Usage: tandemwerk-cli %s %s"),
               self->verb->name, self->verb->synopsis);

  return FALSE;
}

static gboolean
read_cohort (TwCliCall  *self,
             GError    **error)
{
  const char *word = g_ptr_array_index (self->arguments, 0);
  g_autofree char *said = tw_terminal_text_quote (word);
  guint64 number;

  if (g_ascii_string_to_unsigned (word, 10, 1, G_MAXINT64, &number, NULL))
    {
      self->cohort = (gint64) number;
      return TRUE;
    }

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               tw_tr ("“%s” is not the number of a cohort. “tandemwerk-cli cohorts” lists them."), said);

  return FALSE;
}

static gboolean
check_fits_verb (TwCliCall  *self,
                 GError    **error)
{
  if (tw_cli_call_has (self, "help") || tw_cli_call_has (self, "version"))
    return TRUE;

  if (self->verb == NULL)
    {
      g_set_error_literal (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                           tw_tr ("Say what is to be done: a verb is missing."));
      return FALSE;
    }

  if (self->verb->actions != NULL)
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                   tw_tr ("Something is missing on the line. Usage: tandemwerk-cli %s %s"), self->verb->name,
                   self->verb->synopsis);
      return FALSE;
    }

  if (!check_options_fit (self, error) || !check_number_of_arguments (self, error))
    return FALSE;

  return !self->verb->begins_with_cohort || self->arguments->len == 0 || read_cohort (self, error);
}

/**
 * tw_cli_call_parse:
 * @words: (array zero-terminated=1): the words after the name of the program; they must outlive the call
 * @language: the language in which the verb answers
 *
 * Returns: (transfer full): the call, or %NULL with %TW_CLI_ERROR_USAGE
 */
TwCliCall *
tw_cli_call_parse (const char * const  *words,
                   TwLanguage          *language,
                   GError             **error)
{
  g_autoptr (TwCliCall) self = g_new0 (TwCliCall, 1);

  self->language = tw_language_ref (language);
  self->arguments = g_ptr_array_new ();
  self->values = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->printed = g_string_new (NULL);

  if (!take_words (self, words, error) || !check_fits_verb (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tw_cli_call_free:
 * @self: (transfer full): a call
 */
void
tw_cli_call_free (TwCliCall *self)
{
  tw_language_unref (self->language);
  g_ptr_array_unref (self->arguments);
  g_hash_table_unref (self->values);
  g_string_free (self->printed, TRUE);
  g_free (self);
}

/**
 * tw_cli_call_get_verb:
 * @self: a call
 *
 * Returns: (transfer none) (nullable): the verb; %NULL only where help or the version is asked for
 */
const TwCliVerb *
tw_cli_call_get_verb (TwCliCall *self)
{
  return self->verb;
}

/**
 * tw_cli_call_get_language:
 * @self: a call
 *
 * Returns: (transfer none): the language in which the verb answers
 */
TwLanguage *
tw_cli_call_get_language (TwCliCall *self)
{
  return self->language;
}

/**
 * tw_cli_call_get_n_arguments:
 * @self: a call
 *
 * Returns: how many arguments there are
 */
guint
tw_cli_call_get_n_arguments (TwCliCall *self)
{
  return self->arguments->len;
}

/**
 * tw_cli_call_get_argument:
 * @self: a call
 * @index: less than the verb's number of arguments
 *
 * Returns: (transfer none): the argument, valid UTF-8
 */
const char *
tw_cli_call_get_argument (TwCliCall *self,
                          guint      index)
{
  g_return_val_if_fail (index < self->arguments->len, "");

  return g_ptr_array_index (self->arguments, index);
}

/**
 * tw_cli_call_get_cohort:
 * @self: a call whose verb begins with a cohort
 *
 * Returns: the number of the cohort, or 0 where it may be left out and was; whether there is such a cohort is not known
 *   here
 */
gint64
tw_cli_call_get_cohort (TwCliCall *self)
{
  return self->cohort;
}

/**
 * tw_cli_call_has:
 * @self: a call
 * @option: the name of an option
 *
 * Returns: whether it was given
 */
gboolean
tw_cli_call_has (TwCliCall  *self,
                 const char *option)
{
  return g_hash_table_contains (self->values, tw_cli_option_find (option));
}

/**
 * tw_cli_call_get_value:
 * @self: a call
 * @option: the name of an option that is given once
 *
 * Returns: (transfer none) (nullable): what followed it, never empty; %NULL if it was not given
 */
const char *
tw_cli_call_get_value (TwCliCall  *self,
                       const char *option)
{
  const char * const *values = tw_cli_call_get_values (self, option);

  return values ? values[0] : NULL;
}

/**
 * tw_cli_call_get_values:
 * @self: a call
 * @option: the name of an option
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): what followed it each time; %NULL if it was not given
 */
const char * const *
tw_cli_call_get_values (TwCliCall  *self,
                        const char *option)
{
  GPtrArray *values = g_hash_table_lookup (self->values, tw_cli_option_find (option));

  return values ? (const char * const *) values->pdata : NULL;
}

/**
 * tw_cli_call_print:
 * @self: a call
 * @text: what the verb has to say
 */
void
tw_cli_call_print (TwCliCall  *self,
                   const char *text)
{
  g_string_append (self->printed, text);
}

/**
 * tw_cli_call_say:
 * @self: a call
 * @sentence: what the verb has to say, in English; it is translated and stands on a line of its own
 */
void
tw_cli_call_say (TwCliCall  *self,
                 const char *sentence)
{
  g_string_append (self->printed, tw_language_tr (self->language, sentence));
  g_string_append_c (self->printed, '\n');
}

/**
 * tw_cli_call_take:
 * @self: a call
 * @text: (transfer full): what the verb has to say
 */
void
tw_cli_call_take (TwCliCall *self,
                  char      *text)
{
  g_string_append (self->printed, text);
  g_free (text);
}

/**
 * tw_cli_call_get_printed:
 * @self: a call
 *
 * Returns: (transfer none): everything that was printed
 */
const char *
tw_cli_call_get_printed (TwCliCall *self)
{
  return self->printed->str;
}
