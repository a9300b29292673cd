/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What participants name, languages, times, competences, made comparable: each name becomes a number, the same one
 * however it was typed. */

#include "tw-matching-private.h"

#include "tw-fold.h"
#include "tw-participant-table.h"

#include <string.h>

/* Who names one of these among the times can meet on the screen. */
static const char *const remote_words[] = {
  "remote", "online", "virtuell", "virtual", "digital", "video", "videocall", "videokonferenz", "homeoffice",
  "home office", "teams", "zoom",
};

/* The same language in German, in English and as it calls itself. */
static const char *const languages[][3] = {
  { "Deutsch", "German" }, { "Englisch", "English" }, { "Französisch", "French", "Français" },
  { "Spanisch", "Spanish", "Español" }, { "Italienisch", "Italian", "Italiano" }, { "Türkisch", "Turkish", "Türkçe" },
  { "Polnisch", "Polish", "Polski" }, { "Russisch", "Russian" }, { "Arabisch", "Arabic" },
  { "Chinesisch", "Chinese", "Mandarin" }, { "Portugiesisch", "Portuguese", "Português" },
  { "Niederländisch", "Dutch", "Nederlands" }, { "Ukrainisch", "Ukrainian" }, { "Rumänisch", "Romanian" },
};

/* Words that are known, by their key: to the first word for the same. */
static GHashTable *
known_words (void)
{
  static GHashTable *words;

  if (!g_once_init_enter_pointer (&words))
    return words;

  {
    GHashTable *filled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
      for (guint k = 0; k < G_N_ELEMENTS (languages[i]) && languages[i][k]; k++)
        g_hash_table_insert (filled, tw_fold_search_key (languages[i][k]), (gpointer) languages[i][0]);
    for (guint i = 0; i < G_N_ELEMENTS (remote_words); i++)
      g_hash_table_insert (filled, tw_fold_search_key (remote_words[i]), (gpointer) remote_words[0]);

    g_once_init_leave_pointer (&words, filled);
  }

  return words;
}

static const char *
find_known_word (const char *name)
{
  g_autofree char *key = tw_fold_search_key (name);

  return g_hash_table_lookup (known_words (), key);
}

/* "Englisch (C1)" is English. */
static char *
language_key (const char *name)
{
  g_autofree char *plain = g_strndup (name, strcspn (name, "("));
  const char *known = find_known_word (plain);

  return tw_fold_identity_key (known ? known : plain);
}

static gboolean
is_remote (const char *name)
{
  return find_known_word (name) == remote_words[0];
}

static guint32
number_of_key (TwNames    *names,
               char       *key,
               const char *typed)
{
  guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (names->numbers, key));

  if (number > 0)
    {
      g_free (key);
      return number;
    }

  g_ptr_array_add (names->typed, g_strdup (typed));
  g_hash_table_insert (names->numbers, key, GUINT_TO_POINTER (names->typed->len));

  return names->typed->len;
}

static TwNamesKind
kind_of (TwStrengthKind kind)
{
  switch (kind)
    {
    case TW_STRENGTH_LANGUAGE:
      return TW_NAMES_LANGUAGES;
    case TW_STRENGTH_AVAILABILITY:
      return TW_NAMES_TIMES;
    case TW_STRENGTH_COMPETENCE:
    case TW_STRENGTH_QUALIFICATION:
    case TW_N_STRENGTH_KINDS:
      break;
    }

  return TW_NAMES_COMPETENCES;
}

static TwScorePerson *
find_person (TwMatching *self,
             gint64      participant_id,
             TwSide    **side,
             guint      *index)
{
  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    if (tw_side_find (&self->sides[role], participant_id, index))
      {
        *side = &self->sides[role];
        return &g_array_index ((*side)->scored, TwScorePerson, *index);
      }

  return NULL;
}

static gboolean
take_strength (gpointer      matching,
               gconstpointer row)
{
  TwMatching *self = matching;
  const TwParticipantStrength *strength = row;
  const TwNamesKind kind = kind_of (strength->kind);
  TwSide *side;
  guint index;
  TwScorePerson *person = find_person (self, strength->participant_id, &side, &index);
  guint32 number;

  if (!person)
    return TRUE;

  if (kind == TW_NAMES_TIMES && is_remote (strength->name))
    {
      person->meets_remotely = true;
      return TRUE;
    }

  number = number_of_key (&self->names[kind],
                          kind == TW_NAMES_LANGUAGES ? language_key (strength->name)
                                                     : tw_fold_identity_key (strength->name),
                          strength->name);
  g_array_append_val ((GArray *) g_ptr_array_index (side->names_of[kind], index), number);

  return TRUE;
}

static gboolean
take_wish (gpointer      matching,
           gconstpointer row)
{
  TwMatching *self = matching;
  const TwParticipantWish *wish = row;
  TwSide *side;
  guint index;
  TwScorePerson *person = find_person (self, wish->participant_id, &side, &index);

  /* Ranks may have gaps; whoever is dearest counts as the first wish. */
  for (guint i = 0; person && i < TW_SCORE_MAX_WISHES; i++)
    if (person->wishes[i] == 0)
      {
        person->wishes[i] = wish->person_id;
        break;
      }

  return TRUE;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;

  return (one > other) - (one < other);
}

/* Ascending, each once. */
static TwScoreNames
settle (GArray *numbers)
{
  guint n = 0;

  g_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    if (n == 0 || g_array_index (numbers, guint32, n - 1) != g_array_index (numbers, guint32, i))
      g_array_index (numbers, guint32, n++) = g_array_index (numbers, guint32, i);
  g_array_set_size (numbers, n);

  return (TwScoreNames) { (const uint32_t *) (gpointer) numbers->data, n };
}

static void
settle_names (TwSide *side)
{
  for (guint i = 0; i < side->scored->len; i++)
    {
      TwScorePerson *person = &g_array_index (side->scored, TwScorePerson, i);

      person->languages = settle (g_ptr_array_index (side->names_of[TW_NAMES_LANGUAGES], i));
      person->availability = settle (g_ptr_array_index (side->names_of[TW_NAMES_TIMES], i));
      person->competences = settle (g_ptr_array_index (side->names_of[TW_NAMES_COMPETENCES], i));
    }
}

void
tw_names_init (TwNames *names)
{
  names->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  names->typed = g_ptr_array_new_with_free_func (g_free);
}

void
tw_names_clear (TwNames *names)
{
  g_hash_table_unref (names->numbers);
  g_ptr_array_unref (names->typed);
}

/* The number of a name; 0 where there is none. */
guint32
tw_names_number (TwNames    *names,
                 const char *name)
{
  return name ? number_of_key (names, tw_fold_identity_key (name), name) : 0;
}

/* Reads what participants named and whom they wish for; they are on their sides already. */
gboolean
tw_matching_read_names (TwMatching    *self,
                        TwConnection  *connection,
                        GError       **error)
{
  if (!tw_participant_table_read_strengths (connection, self->cohort_id, take_strength, self, error) ||
      !tw_participant_table_read_wishes (connection, self->cohort_id, take_wish, self, error))
    return FALSE;

  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    settle_names (&self->sides[role]);

  return TRUE;
}
