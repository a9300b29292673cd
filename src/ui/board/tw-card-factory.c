/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the cards of a board and keeps those that have left it. A suggestion moves everybody from two columns to the
 * third in one go; were the cards of the two thrown away and those of the third made for it, whoever asked would wait
 * for that longer than for the suggestion. */

#include "tw-card-factory.h"

#include "tw-card.h"

/* Milliseconds: the board itself comes first. */
#define PREPARE_AFTER 200

#define CARD "tw-card"

struct _TwCardFactory
{
  GObject parent_instance;

  TwPairing *pairing;
  TwMakeCard make;
  TwFillCard fill;
  GtkListItemFactory *items;

  GPtrArray *spare; /* cards that stand nowhere */
  guint n_wanted;   /* spare ones, before somebody needs them */
  guint prepare_id;
};

G_DEFINE_FINAL_TYPE (TwCardFactory, tw_card_factory, G_TYPE_OBJECT)

static GtkWidget *
make_card (TwCardFactory *self)
{
  GtkWidget *card = g_object_ref_sink (self->make (self->pairing));

  tw_card_stand_in_list (card);

  return card;
}

static void
put_card_in (TwCardFactory *self,
             GtkListItem   *item)
{
  GtkWidget *card = self->spare->len > 0 ? g_ptr_array_steal_index (self->spare, self->spare->len - 1)
                                         : make_card (self);

  g_object_set_data_full (G_OBJECT (item), CARD, card, g_object_unref);
  gtk_list_item_set_child (item, card);
  g_object_bind_property (card, "spoken", item, "accessible-label", G_BINDING_SYNC_CREATE);
}

static void
fill_card (TwCardFactory *self,
           GtkListItem   *item)
{
  self->fill (gtk_list_item_get_child (item), gtk_list_item_get_item (item));
}

static void
clear_card (TwCardFactory *self,
            GtkListItem   *item)
{
  self->fill (gtk_list_item_get_child (item), NULL);
}

/* The list has taken it out already. */
static void
keep_card (TwCardFactory *self,
           GtkListItem   *item)
{
  g_ptr_array_add (self->spare, g_object_steal_data (G_OBJECT (item), CARD));
}

/* One at a time: nobody is to notice. */
static gboolean
prepare_one (gpointer user_data)
{
  TwCardFactory *self = user_data;

  if (self->spare->len < self->n_wanted)
    {
      g_ptr_array_add (self->spare, make_card (self));
      return G_SOURCE_CONTINUE;
    }

  self->prepare_id = 0;

  return G_SOURCE_REMOVE;
}

static gboolean
begin_preparing (gpointer user_data)
{
  TwCardFactory *self = user_data;

  self->prepare_id = g_idle_add_full (G_PRIORITY_LOW, prepare_one, self, NULL);

  return G_SOURCE_REMOVE;
}

static void
tw_card_factory_dispose (GObject *object)
{
  TwCardFactory *self = TW_CARD_FACTORY (object);

  g_clear_handle_id (&self->prepare_id, g_source_remove);
  g_ptr_array_set_size (self->spare, 0);
  g_clear_object (&self->items);
  g_clear_object (&self->pairing);

  G_OBJECT_CLASS (tw_card_factory_parent_class)->dispose (object);
}

static void
tw_card_factory_finalize (GObject *object)
{
  g_ptr_array_unref (TW_CARD_FACTORY (object)->spare);

  G_OBJECT_CLASS (tw_card_factory_parent_class)->finalize (object);
}

static void
tw_card_factory_class_init (TwCardFactoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tw_card_factory_dispose;
  object_class->finalize = tw_card_factory_finalize;
}

static void
tw_card_factory_init (TwCardFactory *self)
{
  self->spare = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (self->items, "setup", G_CALLBACK (put_card_in), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "bind", G_CALLBACK (fill_card), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "unbind", G_CALLBACK (clear_card), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "teardown", G_CALLBACK (keep_card), self, G_CONNECT_SWAPPED);
}

/**
 * tw_card_factory_new:
 * @pairing: what the board knows about pairs
 * @make: makes a card
 * @fill: puts something on a card
 *
 * Returns: (transfer full): what makes cards of one kind, for as many lists as need them
 */
TwCardFactory *
tw_card_factory_new (TwPairing  *pairing,
                     TwMakeCard  make,
                     TwFillCard  fill)
{
  TwCardFactory *self;

  g_return_val_if_fail (TW_IS_PAIRING (pairing), NULL);

  self = g_object_new (TW_TYPE_CARD_FACTORY, NULL);
  self->pairing = g_object_ref (pairing);
  self->make = make;
  self->fill = fill;

  return self;
}

/**
 * tw_card_factory_get_items:
 *
 * Returns: (transfer none): what a list makes its rows with; it works as long as @self lives
 */
GtkListItemFactory *
tw_card_factory_get_items (TwCardFactory *self)
{
  g_return_val_if_fail (TW_IS_CARD_FACTORY (self), NULL);

  return self->items;
}

/**
 * tw_card_factory_prepare:
 * @n_cards: how many may soon be needed at once
 *
 * Makes cards while nobody waits for anything.
 */
void
tw_card_factory_prepare (TwCardFactory *self,
                         guint          n_cards)
{
  g_return_if_fail (TW_IS_CARD_FACTORY (self));

  self->n_wanted = n_cards;
  if (self->prepare_id == 0)
    self->prepare_id = g_timeout_add_full (G_PRIORITY_LOW, PREPARE_AFTER, begin_preparing, self, NULL);
}
