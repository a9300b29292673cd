/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes JSON (RFC 8259) for scripts. Members stand in the order they are written in, so that equal results are equal
 * text, and scores are decimals as they are counted: 87.10, which JSON-GLib prints as 87.099999999999994.
 */

#include "tw-json-writer.h"

struct _TwJsonWriter
{
  GString *text;
  guint depth;
  gboolean after_value; /* the next one needs a comma before it */
};

static void
append_quoted (GString    *text,
               const char *string)
{
  g_autofree char *valid = g_utf8_make_valid (string, -1);

  g_string_append_c (text, '"');

  for (const char *at = valid; *at != '\0'; at++)
    {
      const unsigned char byte = (unsigned char) *at;

      if (byte == '"' || byte == '\\')
        g_string_append_printf (text, "\\%c", byte);
      else if (byte == '\n')
        g_string_append (text, "\\n");
      else if (byte < 0x20 || byte == 0x7f)
        g_string_append_printf (text, "\\u%04x", byte);
      else
        g_string_append_c (text, (char) byte);
    }

  g_string_append_c (text, '"');
}

static void
begin_value (TwJsonWriter *self,
             const char   *name)
{
  if (self->after_value)
    g_string_append_c (self->text, ',');

  if (name != NULL)
    {
      append_quoted (self->text, name);
      g_string_append_c (self->text, ':');
    }

  self->after_value = TRUE;
}

static void
begin_nested (TwJsonWriter *self,
              const char   *name,
              char          bracket)
{
  begin_value (self, name);
  g_string_append_c (self->text, bracket);
  self->after_value = FALSE;
  self->depth++;
}

static void
end_nested (TwJsonWriter *self,
            char          bracket)
{
  g_return_if_fail (self->depth > 0);

  g_string_append_c (self->text, bracket);
  self->after_value = TRUE;
  self->depth--;
}

/**
 * tw_json_writer_new:
 *
 * Returns: (transfer full): a writer that has written nothing yet
 */
TwJsonWriter *
tw_json_writer_new (void)
{
  TwJsonWriter *self = g_new0 (TwJsonWriter, 1);

  self->text = g_string_new (NULL);

  return self;
}

/**
 * tw_json_writer_free:
 * @self: (transfer full): a writer
 */
void
tw_json_writer_free (TwJsonWriter *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * tw_json_writer_begin_object:
 * @self: a writer
 * @name: (nullable): the name of the member, inside an object
 */
void
tw_json_writer_begin_object (TwJsonWriter *self,
                             const char   *name)
{
  begin_nested (self, name, '{');
}

/**
 * tw_json_writer_end_object:
 * @self: a writer
 */
void
tw_json_writer_end_object (TwJsonWriter *self)
{
  end_nested (self, '}');
}

/**
 * tw_json_writer_begin_array:
 * @self: a writer
 * @name: (nullable): the name of the member, inside an object
 */
void
tw_json_writer_begin_array (TwJsonWriter *self,
                            const char   *name)
{
  begin_nested (self, name, '[');
}

/**
 * tw_json_writer_end_array:
 * @self: a writer
 */
void
tw_json_writer_end_array (TwJsonWriter *self)
{
  end_nested (self, ']');
}

/**
 * tw_json_writer_string:
 * @self: a writer
 * @name: (nullable): the name of the member, inside an object
 * @text: (nullable): a text; %NULL is written as null
 */
void
tw_json_writer_string (TwJsonWriter *self,
                       const char   *name,
                       const char   *text)
{
  begin_value (self, name);

  if (text != NULL)
    append_quoted (self->text, text);
  else
    g_string_append (self->text, "null");
}

/**
 * tw_json_writer_strings:
 * @self: a writer
 * @name: (nullable): the name of the member, inside an object
 * @texts: (nullable) (array zero-terminated=1): what the array holds
 */
void
tw_json_writer_strings (TwJsonWriter       *self,
                        const char         *name,
                        const char * const *texts)
{
  begin_nested (self, name, '[');

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    tw_json_writer_string (self, NULL, texts[i]);

  end_nested (self, ']');
}

/**
 * tw_json_writer_integer:
 * @self: a writer
 * @name: (nullable): the name of the member, inside an object
 * @number: a number
 */
void
tw_json_writer_integer (TwJsonWriter *self,
                        const char   *name,
                        gint64        number)
{
  begin_value (self, name);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, number);
}

/**
 * tw_json_writer_hundredths:
 * @self: a writer
 * @name: (nullable): the name of the member, inside an object
 * @hundredths: a number in hundredths
 *
 * Writes @hundredths as a number with two decimals: 8725 as 87.25, -5 as -0.05.
 */
void
tw_json_writer_hundredths (TwJsonWriter *self,
                           const char   *name,
                           gint64        hundredths)
{
  begin_value (self, name);
  g_string_append_printf (self->text, "%s%" G_GINT64_FORMAT ".%02d", hundredths < 0 ? "-" : "",
                          ABS (hundredths / 100), (int) ABS (hundredths % 100));
}

/**
 * tw_json_writer_boolean:
 * @self: a writer
 * @name: (nullable): the name of the member, inside an object
 * @truth: whether it is so
 */
void
tw_json_writer_boolean (TwJsonWriter *self,
                        const char   *name,
                        gboolean      truth)
{
  begin_value (self, name);
  g_string_append (self->text, truth ? "true" : "false");
}

/**
 * tw_json_writer_finish:
 * @self: a writer, every object and array ended
 *
 * Returns: (transfer full): what was written, with a line break
 */
char *
tw_json_writer_finish (TwJsonWriter *self)
{
  g_return_val_if_fail (self->depth == 0, NULL);

  return g_strconcat (self->text->str, "\n", NULL);
}
