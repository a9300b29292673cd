/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chance for the lists of the sample company: the same seed always draws the same, on every machine and with every
 * version of GLib, because nothing but the 32 bits of the generator is used (Mersenne Twister, a key of one word). */

#include "tw-sample-staff-private.h"

/* Draws from more than so many are made by place, from fewer out of a heap. */
#define LARGE_HEAP 85
#define SMALL_HEAP 21
#define FEW 5

/*
 * tw_sample_below:
 * @n: more than 0
 *
 * Returns: a number from 0 to @n - 1
 */
guint
tw_sample_below (GRand *chance,
                 guint  n)
{
  const guint n_bits = (guint) g_bit_storage (n);
  guint number;

  do
    number = g_rand_int (chance) >> (32 - n_bits);
  while (number >= n);

  return number;
}

/*
 * tw_sample_between:
 *
 * Returns: a number from @first to @last
 */
int
tw_sample_between (GRand *chance,
                   int    first,
                   int    last)
{
  return first + (int) tw_sample_below (chance, (guint) (last - first + 1));
}

/*
 * tw_sample_choose:
 * @some: at least one
 *
 * Returns: one of them
 */
gpointer
tw_sample_choose (GRand     *chance,
                  GPtrArray *some)
{
  return g_ptr_array_index (some, tw_sample_below (chance, some->len));
}

/*
 * tw_sample_draw:
 * @n_drawn: no more than there are
 *
 * Returns: (transfer container): so many of them, none of them twice
 */
GPtrArray *
tw_sample_draw (GRand           *chance,
                const GPtrArray *some,
                guint            n_drawn)
{
  GPtrArray *drawn = g_ptr_array_new ();
  g_autoptr (GPtrArray) heap = g_ptr_array_new ();
  const gboolean by_place = some->len > (n_drawn > FEW ? LARGE_HEAP : SMALL_HEAP);

  for (guint i = 0; i < some->len; i++)
    g_ptr_array_add (heap, g_ptr_array_index (some, i));

  while (drawn->len < n_drawn)
    {
      const guint place = tw_sample_below (chance, heap->len);
      gpointer one = g_ptr_array_index (heap, place);

      if (by_place && g_ptr_array_find (drawn, one, NULL))
        continue;

      g_ptr_array_add (drawn, one);
      if (!by_place)
        g_ptr_array_remove_index_fast (heap, place);
    }

  return drawn;
}

/*
 * tw_sample_random_day:
 *
 * Returns: (transfer full): a German date in one of the years
 */
char *
tw_sample_random_day (GRand *chance,
                      int    first_year,
                      int    last_year)
{
  const int day = tw_sample_between (chance, 1, 28), month = tw_sample_between (chance, 1, 12);

  return g_strdup_printf ("%02d.%02d.%d", day, month, tw_sample_between (chance, first_year, last_year));
}
