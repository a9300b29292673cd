/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-participant.h"

G_BEGIN_DECLS

#define TW_TYPE_DROP_PLACE (tw_drop_place_get_type ())
G_DECLARE_INTERFACE (TwDropPlace, tw_drop_place, TW, DROP_PLACE, GtkWidget)

/**
 * TwDropPlaceInterface:
 * @accepts: whether whoever is in the hand may be let go here, be it to hear which rule forbids the pair
 * @take: somebody was let go here; %FALSE where nothing came of it
 */
struct _TwDropPlaceInterface
{
  GTypeInterface parent_interface;

  gboolean (*accepts) (TwDropPlace   *self);
  gboolean (*take)    (TwDropPlace   *self,
                       TwParticipant *dropped);
};

void tw_drop_place_find_in (GtkScrolledWindow *list);

G_END_DECLS
