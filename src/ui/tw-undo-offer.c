/* SPDX-License-Identifier: GPL-3.0-or-later */

/* After every command the offer to take it back, as a toast; and the taking back and doing again, which may last a
 * while and say to those who do not see the screen what they did. */

#include "tw-undo-offer.h"

#include <glib/gi18n.h>

#include "tw-refusal.h"
#include "tw-toast.h"

struct _TwUndoOffer
{
  GObject parent_instance;

  AdwToastOverlay *toasts; /* weak */
  AdwToast *toast;         /* (nullable): the offer that stands */
  gboolean replaying;      /* undo or redo is on its way: no offer for what it changes */
};

G_DEFINE_FINAL_TYPE (TwUndoOffer, tw_undo_offer, G_TYPE_OBJECT)

/* An undo or a redo while it is on its way. */
typedef struct
{
  TwUndoOffer *offer;
  const char *heading_of_failure;
  char *sentence; /* for those who do not see the screen */
} TwReplay;

static void
replay_free (TwReplay *replay)
{
  g_object_unref (replay->offer);
  g_free (replay->sentence);
  g_free (replay);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwReplay, replay_free)

static void
forget_toast (TwUndoOffer *self,
              AdwToast    *toast)
{
  if (self->toast == toast)
    self->toast = NULL;
}

static void
on_replayed (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TwReplay) replay = user_data;
  TwUndoOffer *self = replay->offer;
  g_autoptr (GError) error = NULL;
  gboolean done = tw_workspace_replay_finish (TW_WORKSPACE (source), result, &error);

  self->replaying = FALSE;
  if (self->toasts == NULL)
    return;

  if (done)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->toasts), replay->sentence,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  else
    tw_refusal_present (GTK_WIDGET (self->toasts), replay->heading_of_failure, error);
}

static TwReplay *
begin_replay (TwUndoOffer *self,
              const char  *heading_of_failure,
              char        *sentence)
{
  TwReplay *replay = g_new0 (TwReplay, 1);

  tw_undo_offer_withdraw (self);

  self->replaying = TRUE;
  replay->offer = g_object_ref (self);
  replay->heading_of_failure = heading_of_failure;
  replay->sentence = sentence;

  return replay;
}

static void
tw_undo_offer_dispose (GObject *object)
{
  TwUndoOffer *self = TW_UNDO_OFFER (object);

  g_clear_weak_pointer (&self->toasts);

  G_OBJECT_CLASS (tw_undo_offer_parent_class)->dispose (object);
}

static void
tw_undo_offer_class_init (TwUndoOfferClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tw_undo_offer_dispose;
}

static void
tw_undo_offer_init (TwUndoOffer *self)
{
}

/**
 * tw_undo_offer_new:
 * @toasts: where the offer is shown, in a window with the actions win.undo and win.redo
 *
 * Returns: (transfer full): an offer of nothing
 */
TwUndoOffer *
tw_undo_offer_new (AdwToastOverlay *toasts)
{
  TwUndoOffer *self = g_object_new (TW_TYPE_UNDO_OFFER, NULL);

  g_set_weak_pointer (&self->toasts, toasts);

  return self;
}

/**
 * tw_undo_offer_make:
 * @workspace: the file that has just changed
 *
 * Offers to take its last command back, in place of what was offered before; unless that command was taken back or done
 * again.
 */
void
tw_undo_offer_make (TwUndoOffer *self,
                    TwWorkspace *workspace)
{
  const char *label = tw_workspace_get_undo_label (workspace);

  g_return_if_fail (TW_IS_UNDO_OFFER (self));

  if (self->replaying || label == NULL)
    return;

  tw_undo_offer_withdraw (self);
  self->toast = tw_toast_add (self->toasts, label, C_("button beside what was done", "_Undo"), "win.undo");
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (forget_toast), self, G_CONNECT_SWAPPED);
}

/**
 * tw_undo_offer_withdraw:
 *
 * Takes the offer that stands from the screen.
 */
void
tw_undo_offer_withdraw (TwUndoOffer *self)
{
  g_return_if_fail (TW_IS_UNDO_OFFER (self));

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
}

/**
 * tw_undo_offer_undo:
 * @workspace: a file with a command to take back
 *
 * Takes the last command back.
 */
void
tw_undo_offer_undo (TwUndoOffer *self,
                    TwWorkspace *workspace)
{
  char *sentence;

  g_return_if_fail (TW_IS_UNDO_OFFER (self));

  /* Translators: said by a screen reader; %s is the name of a command */
  sentence = g_strdup_printf (_("Undone: %s"), tw_workspace_get_undo_label (workspace));
  tw_workspace_undo_async (workspace, on_replayed, begin_replay (self, _("Not Undone"), sentence));
}

/**
 * tw_undo_offer_redo:
 * @workspace: a file with a command to do again
 *
 * Does again what was taken back last.
 */
void
tw_undo_offer_redo (TwUndoOffer *self,
                    TwWorkspace *workspace)
{
  char *sentence;

  g_return_if_fail (TW_IS_UNDO_OFFER (self));

  /* Translators: said by a screen reader; %s is the name of a command */
  sentence = g_strdup_printf (_("Done again: %s"), tw_workspace_get_redo_label (workspace));
  tw_workspace_redo_async (workspace, on_replayed, begin_replay (self, _("Not Redone"), sentence));
}
