/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-command-private.h"
#include "tw-history-table.h"
#include "tw-tandem-private.h"

G_BEGIN_DECLS

/**
 * TwPair:
 *
 * A tandem with its two people, as commands need them: to name the command, to change the row, and to remember what
 * happened in the history of both.
 */
typedef struct
{
  TwWorkspace *workspace;
  TwTandem *tandem;
  TwParticipant *mentor;
  TwParticipant *mentee;
} TwPair;

TwPair     *tw_pair_get           (TwWorkspace             *workspace,
                                   gint64                   tandem_id,
                                   GError                 **error);
void        tw_pair_free          (TwPair                  *self);
const char *tw_pair_mentor_name   (const TwPair            *self);
const char *tw_pair_mentee_name   (const TwPair            *self);
gboolean    tw_pair_remember      (const TwPair            *self,
                                   TwCommand               *command,
                                   const char              *code,
                                   const TwHistoryOperand  *operands,
                                   gsize                    n_operands,
                                   GError                 **error);
gboolean    tw_pair_change        (const TwPair            *self,
                                   const char              *label,
                                   const TwTandemRow       *row,
                                   const char              *code,
                                   const TwHistoryOperand  *operands,
                                   gsize                    n_operands,
                                   GError                 **error);

const char *tw_participant_say_name (TwParticipant          *participant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPair, tw_pair_free)

G_END_DECLS
