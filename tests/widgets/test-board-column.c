/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of the board does not ask its cards how wide they are: what they need has to be no more than what it says. */

#include "window-fixture.h"

#include "board/tw-board-view.h"
#include "board/tw-board-column.h"
#include "board/tw-tandem-card.h"

static int
get_least_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
test_drafts_fit_the_narrowest_column (TwWindowFixture *fixture,
                                      gconstpointer    unused)
{
  GtkWidget *card, *column;

  tw_window_fixture_show_cohort (fixture);
  tw_board_view_suggest (TW_BOARD_VIEW (tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW)));
  tw_spin (50);

  card = tw_find_type (fixture->window, TW_TYPE_TANDEM_CARD);
  g_assert_nonnull (card);
  column = gtk_widget_get_ancestor (card, TW_TYPE_BOARD_COLUMN);
  g_assert_cmpint (get_least_width (gtk_widget_get_ancestor (card, GTK_TYPE_GRID_VIEW)), <=, get_least_width (column));
}

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  g_test_add ("/board-column/drafts-fit-the-narrowest-column", TwWindowFixture, NULL, tw_window_fixture_set_up,
              test_drafts_fit_the_narrowest_column, tw_window_fixture_tear_down);

  return g_test_run ();
}
