/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom somebody wishes for: a number, an e-mail address or a name, of somebody on the other side of the same cohort
 * (D10). A wish that cannot be understood is left out and said, never guessed. */

#include "tw-wish-finder-private.h"

#include "tw-finding.h"
#include "tw-fold.h"
#include "tw-participant-table.h"
#include "tw-person-table.h"

#include <string.h>

/* A name that several have. */
#define SEVERAL (-1)

struct _TwWishFinder
{
  TwConnection *connection;
  GHashTable *roles;           /* gint64 person id → TwRole + 1 */
  GHashTable *by_name;         /* folded name → gint64 person id, or SEVERAL */
};

static gboolean
take_participant (gpointer      finder,
                  gconstpointer row)
{
  const TwParticipantFacts *facts = row;

  tw_wish_finder_add (finder, facts->person_id, facts->name, facts->role);

  return TRUE;
}

static gint64
find_person (TwWishFinder *self,
             const char   *wish)
{
  g_autofree char *key = tw_fold_identity_key (wish);
  const gint64 *named;
  gint64 id;

  if (strchr (wish, '@'))
    return tw_person_table_find_email (self->connection, wish, NULL);

  id = tw_person_table_find_number (self->connection, wish, NULL);
  if (id)
    return id;

  named = g_hash_table_lookup (self->by_name, key);

  return named ? *named : 0;
}

static TwFinding *
find_wish (TwWishFinder         *self,
           const TwEnrolmentRow *row,
           const char           *wish,
           gint64               *person_id)
{
  int role;

  *person_id = find_person (self, wish);
  if (*person_id == SEVERAL)
    return tw_finding_new (TW_FINDING_ROW_WISH_AMBIGUOUS, row->row);

  role = GPOINTER_TO_INT (g_hash_table_lookup (self->roles, person_id));
  if (!role)
    return tw_finding_new (TW_FINDING_ROW_WISH_UNKNOWN, row->row);
  if (role - 1 == (int) row->role)
    return tw_finding_new (TW_FINDING_ROW_WISH_SAME_ROLE, row->row);

  return NULL;
}

static gboolean
has_wish (const gint64 *wishes,
          guint         n_wishes,
          gint64        person_id)
{
  for (guint i = 0; i < n_wishes; i++)
    if (wishes[i] == person_id)
      return TRUE;

  return FALSE;
}

/**
 * tw_wish_finder_new:
 * @workspace: the file; must outlive the finder
 * @cohort_id: a cohort
 *
 * Returns: (transfer full): a finder that knows the participants of the cohort, or %NULL on error
 */
TwWishFinder *
tw_wish_finder_new (TwWorkspace  *workspace,
                    gint64        cohort_id,
                    GError      **error)
{
  g_autoptr (TwWishFinder) self = g_new0 (TwWishFinder, 1);

  self->connection = tw_workspace_reading (workspace);
  self->roles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!tw_participant_table_read_facts (self->connection, cohort_id, take_participant, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tw_wish_finder_free:
 */
void
tw_wish_finder_free (TwWishFinder *self)
{
  g_hash_table_unref (self->roles);
  g_hash_table_unref (self->by_name);
  g_free (self);
}

/**
 * tw_wish_finder_add:
 * @person_id: somebody who takes part, or will
 * @name: (nullable): given and family name
 * @role: as what
 */
void
tw_wish_finder_add (TwWishFinder *self,
                    gint64        person_id,
                    const char   *name,
                    TwRole        role)
{
  g_autofree char *key = name ? tw_fold_identity_key (name) : NULL;
  const gint64 *known = key ? g_hash_table_lookup (self->by_name, key) : NULL;
  const gint64 named = known && *known != person_id ? SEVERAL : person_id;

  g_hash_table_insert (self->roles, g_memdup2 (&person_id, sizeof person_id), GINT_TO_POINTER ((int) role + 1));
  if (key)
    g_hash_table_insert (self->by_name, g_steal_pointer (&key), g_memdup2 (&named, sizeof named));
}

/**
 * tw_wish_finder_find:
 * @row: what somebody enrols with
 * @name: whose row it is, for messages
 * @wishes: (out caller-allocates) (array fixed-size=3): the persons wished for, the dearest first; 0 after the last one
 * @notes: (element-type TwFinding): gets what was left out, and why
 */
void
tw_wish_finder_find (TwWishFinder          *self,
                     const TwEnrolmentRow  *row,
                     const char            *name,
                     gint64                *wishes,
                     GPtrArray             *notes)
{
  guint n_wishes = 0;

  memset (wishes, 0, TW_MOST_WISHES * sizeof *wishes);

  for (char **wish = row->wishes; *wish && n_wishes < TW_MOST_WISHES; wish++)
    {
      gint64 person_id;
      TwFinding *finding = find_wish (self, row, *wish, &person_id);

      if (finding)
        {
          finding->subject = g_strdup (name);
          finding->value = g_strdup (*wish);
          g_ptr_array_add (notes, finding);
        }
      else if (!has_wish (wishes, n_wishes, person_id))
        {
          wishes[n_wishes++] = person_id;
        }
    }
}
