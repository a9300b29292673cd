/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it costs to work on a large board, in the real window: picking a card up, dropping it, a suggestion, an
 * explanation, scrolling. `bench-board FILE COHORT INSTANCE RESULT` begins with nobody paired; the problem that the
 * board solves is left in INSTANCE (instance.h), what it came to in RESULT. */

#include "frame-times.h"
#include "instance.h"

#include "board/tw-board-column.h"
#include "board/tw-board-view.h"
#include "board/tw-pair-dialog.h"
#include "board/tw-participant-card.h"
#include "board/tw-partner-dialog.h"
#include "board/tw-tandem-card.h"
#include "tw-window.h"

#define N_TRIES 5
#define N_ASKED 20

/* A frame on an ordinary screen, and how many of them a drop may take. */
#define FRAME_MS (1000. / 60)
#define FRAMES_OF_A_DROP 2

enum
{
  MENTORS,
  TANDEMS,
  MENTEES,
};

typedef struct
{
  GtkApplication *application;
  char **arguments;
  gint64 cohort_id;
  GtkWidget *window;
  GtkWidget *board;
  GtkWidget *columns[3];
  TwPairing *pairing;

  GtkWidget *mentor_card;
  GtkWidget *mentee_card;
  TwParticipant *mentor;
  TwParticipant *mentee;
  GType dialog;
} Bench;

/* ---- Finding things on the board ---- */

static void
find_columns (GtkWidget  *root,
              GtkWidget **columns,
              guint      *n_found)
{
  if (TW_IS_BOARD_COLUMN (root))
    columns[(*n_found)++] = root;
  else
    for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
      find_columns (child, columns, n_found);
}

/* Not those of its search and filter, which stand before it. */
static GtkWidget *
get_list (Bench *self,
          guint  column)
{
  GtkWidget *cards = gtk_widget_get_last_child (gtk_widget_get_first_child (self->columns[column]));

  return find_widget (cards, GTK_TYPE_GRID_VIEW);
}

static guint
count_cards (Bench *self,
             guint  column)
{
  return g_list_model_get_n_items (tw_board_column_get_cards (TW_BOARD_COLUMN (self->columns[column])));
}

static GtkWidget *
get_card (Bench *self,
          guint  column,
          guint  nth)
{
  GtkWidget *row = gtk_widget_get_first_child (get_list (self, column));

  while (row != NULL && nth-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return row != NULL ? gtk_widget_get_first_child (row) : NULL;
}

static gpointer
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  return NULL;
}

/* Who stands on a card, as a drag would tell. */
static TwParticipant *
get_participant (GtkWidget *card)
{
  g_autoptr (GdkContentProvider) provider = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_signal_emit_by_name (find_controller (card, GTK_TYPE_DRAG_SOURCE), "prepare", 5., 5., &provider);
  g_value_init (&value, TW_TYPE_PARTICIPANT);
  gdk_content_provider_get_value (provider, &value, NULL);

  return g_value_get_object (&value);
}

/* Whole, where it can be dropped on: what undo brings back may stand above what is in sight. */
static gboolean
is_in_sight (Bench     *self,
             guint      column,
             GtkWidget *card)
{
  GtkWidget *list = get_list (self, column);
  graphene_rect_t bounds;

  return card != NULL && gtk_widget_get_mapped (card) && gtk_widget_compute_bounds (card, list, &bounds) &&
         graphene_rect_get_y (&bounds) >= 0 &&
         graphene_rect_get_y (&bounds) + graphene_rect_get_height (&bounds) <= gtk_widget_get_height (list);
}

static GtkWidget *
get_card_in_sight (Bench *self,
                   guint  column,
                   guint  nth)
{
  guint above = 0;

  while (!is_in_sight (self, column, get_card (self, column, above)))
    g_assert_nonnull (get_card (self, column, above++));

  return get_card (self, column, above + nth);
}

static void
choose_two (Bench *self,
            guint  nth)
{
  guint other = 0;

  self->mentor_card = get_card_in_sight (self, MENTORS, nth);
  self->mentor = get_participant (self->mentor_card);
  do
    {
      self->mentee_card = get_card_in_sight (self, MENTEES, other++);
      g_assert_true (is_in_sight (self, MENTEES, self->mentee_card));
      self->mentee = get_participant (self->mentee_card);
    }
  while (!tw_pairing_may_pair (self->pairing, self->mentor, self->mentee));
}

/* ---- What is done, and when it is to be seen ---- */

static void
lift (gpointer bench)
{
  Bench *self = bench;

  tw_pairing_lift (self->pairing, self->mentor);
}

static gboolean
shows_verdict (gpointer bench)
{
  Bench *self = bench;

  return gtk_widget_has_css_class (self->mentee_card, "possible");
}

static void
drop (gpointer bench)
{
  Bench *self = bench;
  GtkWidget *list = gtk_widget_get_ancestor (self->mentee_card, GTK_TYPE_SCROLLED_WINDOW);
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_point_t point;
  gboolean taken;

  g_assert_true (gtk_widget_compute_point (self->mentee_card, list, &GRAPHENE_POINT_INIT (20, 20), &point));
  g_value_init (&value, TW_TYPE_PARTICIPANT);
  g_value_set_object (&value, self->mentor);
  g_signal_emit_by_name (find_controller (list, GTK_TYPE_DROP_TARGET), "drop", &value, (double) point.x,
                         (double) point.y, &taken);
}

static gboolean
shows_tandem (gpointer bench)
{
  Bench *self = bench;

  for (GtkWidget *row = gtk_widget_get_first_child (get_list (self, TANDEMS)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *card = gtk_widget_get_first_child (row);
      TwTandem *tandem = card != NULL ? tw_tandem_card_get_tandem (TW_TANDEM_CARD (card)) : NULL;

      if (tandem != NULL && tw_tandem_get_mentor_id (tandem) == tw_participant_get_id (self->mentor) &&
          tw_tandem_get_mentee_id (tandem) == tw_participant_get_id (self->mentee))
        return is_in_sight (self, TANDEMS, card);
    }

  return FALSE;
}

static void
undo (gpointer bench)
{
  gtk_widget_activate_action (((Bench *) bench)->window, "win.undo", NULL);
}

static gboolean
is_suggest_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "page.suggest") == 0;
}

static GtkWidget *
find_suggest_button (GtkWidget *root)
{
  GtkWidget *found = is_suggest_button (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_suggest_button (child);

  return found;
}

static void
show_board (gpointer bench)
{
  Bench *self = bench;

  tw_window_show_view (TW_WINDOW (self->window), self->cohort_id, "board");
}

static gboolean
shows_people (gpointer bench)
{
  Bench *self = bench;
  guint n_columns = 0;

  self->board = find_widget (self->window, TW_TYPE_BOARD_VIEW);
  if (self->board == NULL || !gtk_widget_get_mapped (self->board))
    return FALSE;

  find_columns (self->board, self->columns, &n_columns);

  return is_in_sight (self, MENTORS, get_card (self, MENTORS, 0));
}

static void
click_suggest (gpointer bench)
{
  g_signal_emit_by_name (find_suggest_button (((Bench *) bench)->window), "clicked");
}

static gboolean
shows_cards (gpointer bench)
{
  Bench *self = bench;

  return count_cards (self, TANDEMS) > 0 && is_in_sight (self, TANDEMS, get_card (self, TANDEMS, 0));
}

static void
explain (gpointer bench)
{
  Bench *self = bench;

  self->dialog = TW_TYPE_PAIR_DIALOG;
  gtk_widget_activate_action (self->board, "board.explain-pair", "(xx)", tw_participant_get_id (self->mentor),
                              tw_participant_get_id (self->mentee));
}

static void
rank (gpointer bench)
{
  Bench *self = bench;

  self->dialog = TW_TYPE_PARTNER_DIALOG;
  gtk_widget_activate_action (self->board, "board.choose-partner", "x", tw_participant_get_id (self->mentor));
}

static gboolean
shows_dialog (gpointer bench)
{
  Bench *self = bench;
  GtkWidget *dialog = find_widget (self->window, self->dialog);

  return dialog != NULL && gtk_widget_get_mapped (dialog);
}

/* ---- Measuring ---- */

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

static double
report (const char *what,
        double     *times,
        guint       n_times,
        const char *where)
{
  g_autofree char *name = g_strdup_printf ("%s%s", what, where);

  qsort (times, n_times, sizeof *times, compare);
  g_print ("  %-44s %8.2f ms, at worst %8.2f ms", name, times[n_times / 2], times[n_times - 1]);

  return times[n_times / 2];
}

/* Does it some times, each followed by what takes it back. Returns the median of the processor's time in milliseconds. */
static double
measure (Bench       *self,
         const char  *what,
         void       (*act) (gpointer),
         FrameShows   shows,
         void       (*take_back) (Bench *))
{
  double times[N_TRIES], median;
  guint n_frames = 0;

  for (guint i = 0; i < N_TRIES; i++)
    {
      FrameCost cost;

      choose_two (self, i);
      cost = frame_times_watch (act, shows, self);
      n_frames = MAX (n_frames, cost.n_frames);
      times[i] = cost.shown;
      take_back (self);
      spin (500);
    }

  median = report (what, times, N_TRIES, "");
  if (times[0] < 0)
    g_print (" (not seen in time)");
  g_print (", in frame %u\n", n_frames);

  return median;
}

static void
put_down (Bench *self)
{
  tw_pairing_put_down (self->pairing);
}

static void
take_command_back (Bench *self)
{
  undo (self);
}

static void
close_dialog (Bench *self)
{
  adw_dialog_force_close (ADW_DIALOG (find_widget (self->window, self->dialog)));
}

static void
measure_drop (Bench      *self,
              const char *what)
{
  const double median = measure (self, what, drop, shows_tandem, take_command_back);

  g_print ("  %-44s %.2f times two frames at 60 Hz\n", "", median / (FRAMES_OF_A_DROP * FRAME_MS));
}

/* Scores and costs of all partners of one person, for people spread over the column. */
static void
measure_weighing (Bench      *self,
                  guint       column,
                  const char *what)
{
  TwMatching *matching = tw_pairing_get_matching (self->pairing, NULL);
  GListModel *people = tw_board_column_get_cards (TW_BOARD_COLUMN (self->columns[column]));
  double times[N_ASKED];

  tw_matching_prepare (matching, NULL);
  for (guint i = 0; i < N_ASKED; i++)
    {
      g_autoptr (TwParticipant) person = g_list_model_get_item (people, i * g_list_model_get_n_items (people) / N_ASKED);
      const double began_at = processor_milliseconds ();
      g_autoptr (GArray) worths = tw_matching_weigh_partners (matching, tw_participant_get_id (person), NULL);

      times[i] = processor_milliseconds () - began_at;
      g_assert_nonnull (worths);
    }

  report ("scores and costs of all partners of ", times, N_ASKED, what);
  g_print ("\n");
}

/* The problem as the board sees it, for other solvers. */
static void
write_instance (Bench      *self,
                const char *path)
{
  GListModel *mentors = tw_board_column_get_cards (TW_BOARD_COLUMN (self->columns[MENTORS]));
  GListModel *mentees = tw_board_column_get_cards (TW_BOARD_COLUMN (self->columns[MENTEES]));
  TwMatching *matching = tw_pairing_get_matching (self->pairing, NULL);
  Instance instance;

  g_assert_true (instance_init (&instance, (int) g_list_model_get_n_items (mentors),
                                (int) g_list_model_get_n_items (mentees)));
  instance.greatest_score = 10000;
  for (int k = 0; k < instance.n_mentees; k++)
    instance.mentee_capacity[k] = 1;
  for (int i = 0; i < instance.n_mentors; i++)
    {
      g_autoptr (TwParticipant) mentor = g_list_model_get_item (mentors, i);
      const gint64 mentor_id = tw_participant_get_id (mentor);

      instance.mentor_capacity[i] = 1;
      for (int k = 0; k < instance.n_mentees; k++)
        {
          g_autoptr (TwParticipant) mentee = g_list_model_get_item (mentees, k);
          const gint64 mentee_id = tw_participant_get_id (mentee);

          instance_row (&instance, i)[k] = tw_matching_may_pair (matching, mentor_id, mentee_id)
                                             ? tw_matching_get_score (matching, mentor_id, mentee_id) : -1;
        }
    }
  g_assert_true (instance_write (&instance, path));
  instance_clear (&instance);
}

static void
write_result (Bench      *self,
              double      milliseconds,
              const char *path)
{
  g_autoptr (TwSuggestion) suggestion = tw_matching_suggest (tw_pairing_get_matching (self->pairing, NULL), NULL);
  g_autofree char *json =
    g_strdup_printf ("{\"card\": %u, \"total\": %" G_GINT64_FORMAT ", \"suggestion_ms\": %.3f}\n",
                     suggestion->tandems->len, suggestion->total_score, milliseconds);

  g_assert_true (g_file_set_contents (path, json, -1, NULL));
}

static void
open_board (Bench *self)
{
  FrameCost cost;

  self->window = GTK_WIDGET (tw_window_new (self->application, self->arguments[1]));
  gtk_window_set_default_size (GTK_WINDOW (self->window), FRAME_TIMES_WIDTH, FRAME_TIMES_HEIGHT);
  gtk_window_present (GTK_WINDOW (self->window));
  frame_times_follow (self->window);
  spin (1000);
  cost = frame_times_watch (show_board, shows_people, self);
  g_print ("  %-44s %8.2f ms\n", "opening the board", cost.shown);
  g_assert_cmpfloat (cost.shown, >, 0);
  self->pairing = tw_board_view_get_pairing (TW_BOARD_VIEW (self->board));
}

static void
on_activate (GtkApplication *application,
             Bench          *self)
{
  double people, tandems, empty, suggestion;

  self->application = application;
  open_board (self);
  write_instance (self, self->arguments[3]);

  measure_weighing (self, MENTORS, "a mentor");
  measure_weighing (self, MENTEES, "a mentee");
  measure (self, "picking a card up", lift, shows_verdict, put_down);
  measure_drop (self, "a drop where nobody is paired");
  measure (self, "\"Pair with…\"", rank, shows_dialog, close_dialog);
  measure (self, "explaining a pair", explain, shows_dialog, close_dialog);
  suggestion = measure (self, "the suggestion, from click to cards", click_suggest, shows_cards, take_command_back);
  write_result (self, suggestion, self->arguments[4]);
  people = frame_times_scroll ("people who wait, scrolled down", get_list (self, MENTORS));

  click_suggest (self);
  spin (1000);
  tandems = frame_times_scroll ("tandems, scrolled down", get_list (self, TANDEMS));

  empty = frame_times_empty_list (application, count_cards (self, TANDEMS));
  g_print ("  %-44s %.1f and %.1f times the empty list view\n", "people and tandems, scrolled down", people / empty,
           tandems / empty);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;
  Bench self = { .arguments = argv, .cohort_id = argc == 5 ? g_ascii_strtoll (argv[2], NULL, 10) : 0 };

  if (argc != 5)
    return 2;

  application = adw_application_new ("io.github.tandemwerk.Bench", G_APPLICATION_NON_UNIQUE);
  g_object_set (application, "resource-base-path", "/io/github/tandemwerk/Tandemwerk", NULL);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), &self);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
