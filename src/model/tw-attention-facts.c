/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows that the rules of D21 look at, with one store for all their texts. */

#include "tw-attention-facts.h"

#define TEXT_BLOCK 4096

/**
 * tw_attention_facts_new:
 *
 * Returns: (transfer full): facts without rows
 */
TwAttentionFacts *
tw_attention_facts_new (void)
{
  TwAttentionFacts *self = g_new0 (TwAttentionFacts, 1);

  self->texts = g_string_chunk_new (TEXT_BLOCK);
  self->cohorts = g_array_new (FALSE, TRUE, sizeof (TwAttentionCohort));
  self->tandems = g_array_new (FALSE, TRUE, sizeof (TwAttentionTandem));
  self->meetings = g_array_new (FALSE, TRUE, sizeof (TwAttentionMeeting));
  self->marks = g_array_new (FALSE, TRUE, sizeof (TwAttentionMark));
  self->participants = g_array_new (FALSE, TRUE, sizeof (TwAttentionParticipant));
  self->milestones = g_array_new (FALSE, TRUE, sizeof (TwAttentionMilestone));
  self->resources = g_array_new (FALSE, TRUE, sizeof (TwAttentionResource));
  self->pulses = g_array_new (FALSE, TRUE, sizeof (TwAttentionPulse));
  self->snoozes = g_array_new (FALSE, TRUE, sizeof (TwAttentionSnooze));

  return self;
}

/**
 * tw_attention_facts_free:
 * @self: (transfer full): facts
 */
void
tw_attention_facts_free (TwAttentionFacts *self)
{
  g_array_unref (self->cohorts);
  g_array_unref (self->tandems);
  g_array_unref (self->meetings);
  g_array_unref (self->marks);
  g_array_unref (self->participants);
  g_array_unref (self->milestones);
  g_array_unref (self->resources);
  g_array_unref (self->pulses);
  g_array_unref (self->snoozes);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * tw_attention_facts_text:
 * @text: (nullable): a text
 *
 * Returns: (transfer none) (nullable): the same text, kept as long as @self
 */
const char *
tw_attention_facts_text (TwAttentionFacts *self,
                         const char       *text)
{
  return text ? g_string_chunk_insert_const (self->texts, text) : NULL;
}
