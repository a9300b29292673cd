/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened to a person over all programmes: who was paired when, by whom, why. What somebody answered is not part
 * of it: that is seen on the tandem's own page alone (P8). Erasing a person takes the history along (P9). */

#include "tw-person-history.h"

#include "tw-history-table.h"
#include "tw-history-text.h"
#include "tw-workspace-private.h"

#include <string.h>

typedef struct
{
  GPtrArray *events; /* TwPersonEvent */
  TwLanguage *language;
} Reading;

static char *
find_local_day (const char *happened_at)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (happened_at, NULL);
  g_autoptr (GDateTime) local = instant ? g_date_time_to_local (instant) : NULL;

  return local ? g_date_time_format (local, "%Y-%m-%d") : g_strndup (happened_at, strlen ("YYYY-MM-DD"));
}

static gboolean
take_row (gpointer      reading_pointer,
          gconstpointer taken)
{
  Reading *reading = reading_pointer;
  const TwPersonHistoryRow *row = taken;
  const TwHistoryFacts facts = {
    .code = row->what.code,
    .at = row->what.at,
    .on = row->what.on,
    .from = row->what.from,
    .to = row->what.to,
    .word = row->what.word,
    .words = row->what.words,
    .by = row->by,
    .progress = row->what.progress,
  };
  TwPersonEvent *event = g_new0 (TwPersonEvent, 1);

  event->day = find_local_day (row->what.happened_at);
  event->sentence = tw_history_sentence (reading->language, &facts);
  if (row->programme)
    event->where = g_strdup_printf ("%s · %s", row->programme, row->cohort);
  event->with = g_strdup (row->others);
  event->by = g_strdup (row->actor);
  g_ptr_array_add (reading->events, event);

  return TRUE;
}

/**
 * tw_person_event_free:
 * @self: (transfer full): what happened
 */
void
tw_person_event_free (TwPersonEvent *self)
{
  g_free (self->day);
  g_free (self->sentence);
  g_free (self->where);
  g_free (self->with);
  g_free (self->by);
  g_free (self);
}

/**
 * tw_person_event_dup_circumstances:
 * @language: the language to say it in
 *
 * Returns: (transfer full): when, with whom, where and by whom, in one line
 */
char *
tw_person_event_dup_circumstances (const TwPersonEvent *self,
                                   TwLanguage          *language)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  g_strv_builder_take (builder, tw_language_iso_date (language, self->day, TW_DATE_MEDIUM));
  if (self->with)
    g_strv_builder_take (builder, tw_language_format (language, N_ ("with %s"), self->with));
  if (self->where)
    g_strv_builder_add (builder, self->where);
  if (self->by)
    g_strv_builder_take (builder, tw_language_format (language, N_ ("recorded by %s"), self->by));
  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

/**
 * tw_workspace_read_person_history:
 * @person_id: a person
 * @language: the language of the sentences
 *
 * Returns: (transfer full) (element-type TwPersonEvent): what happened to the person in all programmes, the latest
 *   first, or %NULL on error
 */
GPtrArray *
tw_workspace_read_person_history (TwWorkspace  *self,
                                  gint64        person_id,
                                  TwLanguage   *language,
                                  GError      **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_person_event_free);
  Reading reading = { events, language };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (!tw_history_table_read_person (tw_workspace_reading (self), person_id, take_row, &reading, error))
    return NULL;

  return g_steal_pointer (&events);
}
