/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened to a tandem, in sentences: who reads it later knows what was changed when. */

#include "tw-tandem-history.h"

#include "tw-history-table.h"
#include "tw-history-text.h"
#include "tw-workspace-private.h"

static void
happening_free (TwHappening *self)
{
  g_free (self->day);
  g_free (self->sentence);
  g_free (self);
}

static char *
find_local_day (const char *happened_at)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (happened_at, NULL);
  g_autoptr (GDateTime) local = instant ? g_date_time_to_local (instant) : NULL;

  return local ? g_date_time_format (local, "%Y-%m-%d") : g_strndup (happened_at, 10);
}

static gboolean
take_row (gpointer      happenings,
          gconstpointer taken)
{
  const TwTandemHistoryRow *row = taken;
  const TwHistoryFacts facts = {
    .code = row->code,
    .at = row->at,
    .on = row->on,
    .from = row->from,
    .to = row->to,
    .word = row->word,
    .words = row->words,
    .progress = row->progress,
  };
  TwHappening *happening = g_new0 (TwHappening, 1);

  happening->day = find_local_day (row->happened_at);
  happening->sentence = tw_history_sentence (tw_language_session (), &facts);
  g_ptr_array_add (happenings, happening);

  return TRUE;
}

/**
 * tw_workspace_read_tandem_history:
 * @tandem_id: a tandem
 *
 * Returns: (transfer full) (element-type TwHappening): what happened to it, the latest first, or %NULL on error
 */
GPtrArray *
tw_workspace_read_tandem_history (TwWorkspace  *self,
                                  gint64        tandem_id,
                                  GError      **error)
{
  g_autoptr (GPtrArray) happenings = g_ptr_array_new_with_free_func ((GDestroyNotify) happening_free);

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  if (!tw_history_table_read_tandem (tw_workspace_reading (self), tandem_id, take_row, happenings, error))
    return NULL;

  return g_steal_pointer (&happenings);
}
