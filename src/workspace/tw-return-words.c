/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can become of a meeting, in the words of a return sheet: what its drop-down offers is read again, in whichever
 * language. */

#include "tw-return-words-private.h"

#include "tw-fold.h"
#include "tw-names.h"

static const struct
{
  TwMeetingState state;
  TwMissedBy missed_by;
  const char *message;         /* NULL: the name of the state */
} outcomes[] = {
  { TW_MEETING_HELD, TW_MISSED_BY_NOBODY, NULL },
  { TW_MEETING_MOVED, TW_MISSED_BY_NOBODY, NULL },
  { TW_MEETING_CANCELLED, TW_MISSED_BY_NOBODY, NULL },
  { TW_MEETING_MISSED, TW_MISSED_BY_MENTOR, NC_ ("meeting", "Missed by the mentor") },
  { TW_MEETING_MISSED, TW_MISSED_BY_MENTEE, NC_ ("meeting", "Missed by the mentee") },
  { TW_MEETING_MISSED, TW_MISSED_BY_BOTH, NC_ ("meeting", "Missed by both") },
};

static const char *
word_of (TwLanguage *language,
         guint       outcome)
{
  return outcomes[outcome].message
           ? tw_language_trc (language, "meeting", outcomes[outcome].message)
           : tw_meeting_state_name (language, tw_word (TW_TYPE_MEETING_STATE, (int) outcomes[outcome].state));
}

/*
 * tw_return_words_list:
 * @language: the language of the sheet
 *
 * Returns: (transfer full): what can be chosen
 */
GStrv
tw_return_words_list (TwLanguage *language)
{
  GStrv words = g_new0 (char *, G_N_ELEMENTS (outcomes) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    words[i] = g_strdup (word_of (language, i));

  return words;
}

/*
 * tw_return_words_read:
 * @word: what was chosen or typed
 * @state: (out): what became of the meeting
 * @missed_by: (out): who did not come
 *
 * Returns: whether the word says it
 */
gboolean
tw_return_words_read (const char     *word,
                      TwMeetingState *state,
                      TwMissedBy     *missed_by)
{
  static const char *const tags[] = { "de", "en" };
  g_autofree char *key = tw_fold_search_key (word);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (TwLanguage) language = tw_language_new (tags[i]);

      for (guint k = 0; k < G_N_ELEMENTS (outcomes); k++)
        {
          g_autofree char *other = tw_fold_search_key (word_of (language, k));

          if (!g_str_equal (key, other))
            continue;

          *state = outcomes[k].state;
          *missed_by = outcomes[k].missed_by;
          return TRUE;
        }
    }

  return FALSE;
}
