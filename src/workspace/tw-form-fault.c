/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with a form that somebody fills in. Views ask while it is being filled in and show each fault at its
 * field; the command that takes the form asks again and refuses it. */

#include "tw-form-fault.h"

#include "tw-workspace.h"

static void
fault_free (gpointer fault_pointer)
{
  TwFormFault *fault = fault_pointer;

  g_free (fault->sentence);
  g_free (fault);
}

/**
 * tw_form_faults_new:
 *
 * Returns: (transfer full) (element-type TwFormFault): no faults yet
 */
GPtrArray *
tw_form_faults_new (void)
{
  return g_ptr_array_new_with_free_func (fault_free);
}

/**
 * tw_form_faults_take:
 * @field: a static string
 * @sentence: (transfer full): what is wrong
 */
void
tw_form_faults_take (GPtrArray  *self,
                     const char *field,
                     char       *sentence)
{
  TwFormFault fault = { field, sentence };

  g_ptr_array_add (self, g_memdup2 (&fault, sizeof fault));
}

/**
 * tw_form_faults_find:
 * @field: a field of the form
 *
 * Returns: (nullable): the first sentence that is to stand at the field, or %NULL where it is in order
 */
const char *
tw_form_faults_find (const GPtrArray *self,
                     const char      *field)
{
  for (guint i = 0; i < self->len; i++)
    {
      const TwFormFault *fault = g_ptr_array_index (self, i);

      if (g_str_equal (fault->field, field))
        return fault->sentence;
    }

  return NULL;
}

/**
 * tw_form_faults_set_error:
 * @error: gets %TW_WORKSPACE_ERROR_INVALID with every sentence, if there is one
 *
 * Returns: whether the form is in order
 */
gboolean
tw_form_faults_set_error (const GPtrArray  *self,
                          GError          **error)
{
  g_autoptr (GString) sentences = g_string_new (NULL);

  for (guint i = 0; i < self->len; i++)
    {
      const TwFormFault *fault = g_ptr_array_index (self, i);

      if (i > 0)
        g_string_append_c (sentences, ' ');
      g_string_append (sentences, fault->sentence);
    }

  if (self->len > 0)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID, sentences->str);

  return self->len == 0;
}
