/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a card says of a participant, for the eye and for the ear, from the same facts. */

#include "tw-participant-text.h"

#include <glib/gi18n.h>

#include "tw-fold.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-staff-row.h"
#include "tw-topic-text.h"

/* The name of a level and its number hold together when the line of facts breaks; level 0 is all name. */
static char *
dup_level (int         level,
           const char *name_of_level_0)
{
  g_autofree char *name = tw_level_name (tw_language_session (), level, name_of_level_0);
  g_auto (GStrv) words = NULL;

  if (level == 0)
    return g_steal_pointer (&name);

  words = g_strsplit (name, " ", -1);

  return g_strjoinv ("\302\240", words);
}

static GStrv
collect_facts (TwParticipant *self,
               const char    *name_of_level_0)
{
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();

  if (tw_participant_get_job_title (self) != NULL)
    g_strv_builder_add (facts, tw_participant_get_job_title (self));
  if (tw_participant_get_department (self) != NULL)
    g_strv_builder_add (facts, tw_participant_get_department (self));
  if (tw_participant_get_level (self) != TW_LEVEL_UNKNOWN)
    g_strv_builder_take (facts, dup_level (tw_participant_get_level (self), name_of_level_0));

  return g_strv_builder_end (facts);
}

static char *
dup_topic_list (TwParticipant *self)
{
  g_auto (GStrv) topics = tw_participant_dup_topics (self);

  return g_strv_length (topics) > 0 ? g_strjoinv (", ", topics) : NULL;
}

/**
 * tw_participant_dup_facts:
 * @name_of_level_0: (nullable): what the company calls its top
 *
 * Returns: (transfer full): job title, department and level, as far as they are known
 */
char *
tw_participant_dup_facts (TwParticipant *self,
                          const char    *name_of_level_0)
{
  g_auto (GStrv) facts = collect_facts (self, name_of_level_0);

  /* A line breaks after a dot, not before it. */
  return g_strjoinv ("\302\240· ", facts);
}

/**
 * tw_participant_dup_topics:
 *
 * Returns: (transfer full): the topics offered or wanted, by name in the language of the session
 */
GStrv
tw_participant_dup_topics (TwParticipant *self)
{
  TwLanguage *language = tw_language_session ();
  g_auto (GStrv) keys = NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (tw_participant_get_topics (self) != NULL)
    keys = g_strsplit (tw_participant_get_topics (self), "\n", -1);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (*keys[i] != '\0')
      g_strv_builder_add (names, tw_topic_name (language, keys[i]));

  return g_strv_builder_end (names);
}

/**
 * tw_participant_dup_spoken:
 * @name_of_level_0: (nullable): what the company calls its top
 *
 * Returns: (transfer full): the whole card in the order in which it is read
 */
char *
tw_participant_dup_spoken (TwParticipant *self,
                           const char    *name_of_level_0)
{
  const char *role = tw_word (TW_TYPE_ROLE, (int) tw_participant_get_role (self));
  g_auto (GStrv) facts = collect_facts (self, name_of_level_0);
  g_autofree char *joined = g_strjoinv (", ", facts);
  g_autofree char *topics = dup_topic_list (self);
  g_autoptr (GString) spoken = g_string_new (tw_participant_get_name (self));

  g_string_append_printf (spoken, ", %s", tw_role_name (tw_language_session (), role));
  if (*joined != '\0')
    g_string_append_printf (spoken, ", %s", joined);
  if (topics != NULL)
    g_string_append_printf (spoken, ". %s: %s", _("Topics"), topics);

  return g_string_free_and_steal (g_steal_pointer (&spoken));
}

/**
 * tw_participant_has_words:
 * @words: folded by tw_fold_search_key(); empty: nothing is looked for
 *
 * Returns: whether the words stand in what a search looks through: name, job title, department and topics
 */
gboolean
tw_participant_has_words (TwParticipant *self,
                          const char    *words)
{
  g_auto (GStrv) topics = NULL;
  g_autofree char *topic_list = NULL, *all = NULL, *key = NULL;

  g_return_val_if_fail (TW_IS_PARTICIPANT (self), FALSE);

  if (*words == '\0')
    return TRUE;

  topics = tw_participant_dup_topics (self);
  topic_list = g_strjoinv (" ", topics);
  all = g_strjoin (" ", tw_participant_get_name (self), topic_list,
                   tw_participant_get_job_title (self) != NULL ? tw_participant_get_job_title (self) : "",
                   tw_participant_get_department (self) != NULL ? tw_participant_get_department (self) : "", NULL);
  key = tw_fold_search_key (all);

  return strstr (key, words) != NULL;
}
