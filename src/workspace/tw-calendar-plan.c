/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a calendar will tell: what takes place, compared with what the ledger says was told. An entry that says
 * something else than last time gets the next sequence; one that is gone goes out as cancelled, once in each calendar it
 * stood in. */

#include "tw-calendar-plan-private.h"

#include "tw-calendar-text.h"
#include "tw-ledger-table.h"

#include <string.h>

typedef struct
{
  GPtrArray *entries; /* of TwPlannedEntry */
  GHashTable *uuids;  /* of what takes place */
  TwLanguage *language;
  const char *contact_person;
} Plan;

static void
planned_entry_free (TwPlannedEntry *entry)
{
  g_free (entry->uuid);
  g_free (entry->kind);
  g_free (entry->starts);
  g_free (entry->zone);
  g_free (entry->place);
  g_free (entry->title);
  g_free (entry->description);
  g_free (entry->digest);
  g_free (entry);
}

static void
digest_text (GChecksum  *digest,
             const char *text)
{
  g_checksum_update (digest, (const guchar *) (text ? text : ""), text ? (gssize) strlen (text) + 1 : 1);
}

/* Of the facts, not of the words: the same calendar in another language has not changed. */
static char *
digest_row (const TwCalendarRow *row)
{
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *minutes = g_strdup_printf ("%u", row->minutes);
  const char *facts[] = {
    row->kind, row->word, row->title, row->starts, row->zone, minutes, row->place, row->mentor, row->mentee,
    row->programme,
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    digest_text (digest, facts[i]);

  return g_strdup (g_checksum_get_string (digest));
}

static char *
say_title (TwLanguage          *language,
           const TwCalendarRow *row)
{
  if (g_str_equal (row->kind, "meeting"))
    return tw_calendar_meeting_title (language, row->mentor, row->mentee);
  if (g_str_equal (row->kind, "pulse"))
    return tw_calendar_pulse_title (language, row->word, row->programme);

  return tw_calendar_milestone_title (language, row->word, row->title, row->programme);
}

static gboolean
take_entry (gpointer      taker,
            gconstpointer taken)
{
  const TwCalendarRow *row = taken;
  Plan *plan = taker;
  TwPlannedEntry *entry = g_new0 (TwPlannedEntry, 1);

  entry->uuid = g_strdup (row->uuid);
  entry->kind = g_strdup (row->kind);
  entry->starts = g_strdup (row->starts);
  entry->zone = g_strdup (row->zone);
  entry->minutes = row->minutes;
  entry->place = g_strdup (row->place);
  entry->title = say_title (plan->language, row);
  entry->description = tw_calendar_description (plan->language, row->kind, row->programme, plan->contact_person);
  entry->digest = digest_row (row);
  entry->change = TW_CALENDAR_ADDED;

  g_ptr_array_add (plan->entries, entry);
  g_hash_table_add (plan->uuids, entry->uuid);

  return TRUE;
}

/* An entry that takes place, against what was told of it. */
static gboolean
compare_entry (gpointer      taker,
               gconstpointer taken)
{
  const TwLedgerRow *told = taken;
  TwPlannedEntry *entry = taker;
  const gboolean is_as_told = g_strcmp0 (told->digest, entry->digest) == 0; /* a cancellation has no digest */

  entry->sequence = is_as_told ? told->sequence : told->sequence + 1;
  if (told->owner_sequence < 0)
    entry->change = TW_CALENDAR_ADDED;
  else if (told->owner_sequence < entry->sequence || told->owner_withdrawn)
    entry->change = TW_CALENDAR_CHANGED;
  else
    entry->change = TW_CALENDAR_SAME;

  return TRUE;
}

/* An entry that was told: if it is gone, it is cancelled. The first calendar that tells so makes the sequence. */
static gboolean
take_told (gpointer      taker,
           gconstpointer taken)
{
  const TwLedgerRow *told = taken;
  Plan *plan = taker;
  TwPlannedEntry *entry;

  if (g_hash_table_contains (plan->uuids, told->subject_uuid))
    return FALSE;

  entry = g_new0 (TwPlannedEntry, 1);
  entry->uuid = g_strdup (told->subject_uuid);
  entry->kind = g_strdup (told->kind);
  entry->starts = g_strdup (told->starts);
  entry->zone = g_strdup (told->zone);
  entry->minutes = told->minutes;
  entry->title = g_strdup (tw_calendar_withdrawn_title (plan->language, told->kind));
  entry->sequence = told->withdrawn ? told->sequence : told->sequence + 1;
  entry->change = TW_CALENDAR_CANCELLED;
  g_ptr_array_add (plan->entries, entry);

  return TRUE;
}

/**
 * tw_calendar_plan:
 * @owner: whose calendar
 * @owner_uuid: its UUID
 * @contact_person: (nullable): whom everybody may ask
 * @language: the language of the calendar
 *
 * Returns: (transfer full) (element-type TwPlannedEntry): what it tells, the earliest first, then what is cancelled;
 *   %NULL on error
 */
GPtrArray *
tw_calendar_plan (TwConnection           *connection,
                  const TwCalendarOwner  *owner,
                  const char             *owner_uuid,
                  const char             *contact_person,
                  TwLanguage             *language,
                  GError                **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) planned_entry_free);
  g_autoptr (GHashTable) uuids = g_hash_table_new (g_str_hash, g_str_equal);
  Plan plan = { entries, uuids, language, contact_person };

  if (!tw_calendar_table_read (connection, owner, take_entry, &plan, error))
    return NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      TwPlannedEntry *entry = g_ptr_array_index (entries, i);

      if (!tw_ledger_table_read (connection, owner_uuid, entry->uuid, compare_entry, entry, error))
        return NULL;
    }

  if (!tw_ledger_table_read_owner (connection, owner_uuid, take_told, &plan, error))
    return NULL;

  return g_steal_pointer (&entries);
}

/**
 * tw_calendar_plan_tell:
 * @entries: what tw_calendar_plan() returned
 * @owner_uuid: whose calendar
 * @told_at: when, UTC
 *
 * Writes down that all of it was told.
 */
gboolean
tw_calendar_plan_tell (GPtrArray     *entries,
                       TwConnection  *connection,
                       const char    *owner_uuid,
                       const char    *told_at,
                       GError       **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const TwPlannedEntry *entry = g_ptr_array_index (entries, i);
      const TwLedgerRow row = {
        .subject_uuid = entry->uuid,
        .kind = entry->kind,
        .starts = entry->starts,
        .zone = entry->zone,
        .minutes = entry->minutes,
        .sequence = entry->sequence,
        .digest = entry->digest,
        .withdrawn = entry->change == TW_CALENDAR_CANCELLED,
      };

      if (entry->change != TW_CALENDAR_SAME && !tw_ledger_table_tell (connection, owner_uuid, &row, told_at, error))
        return FALSE;
    }

  return TRUE;
}
