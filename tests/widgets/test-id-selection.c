/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The selection by ids: cheap over many items, and true to who was selected when the list is searched. */

#include <gtk/gtk.h>

#include "people/tw-id-selection.h"

/* A lazy list as the people's is: ids in order, objects only where they are looked at. */
#define TEST_TYPE_LAZY_LIST (test_lazy_list_get_type ())
G_DECLARE_FINAL_TYPE (TestLazyList, test_lazy_list, TEST, LAZY_LIST, GObject)

struct _TestLazyList
{
  GObject parent_instance;

  GArray *ids;
  guint n_made;
};

static void test_lazy_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TestLazyList, test_lazy_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, test_lazy_list_list_model_init))

static GType
test_lazy_list_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
test_lazy_list_get_n_items (GListModel *model)
{
  return TEST_LAZY_LIST (model)->ids->len;
}

static gpointer
test_lazy_list_get_item (GListModel *model,
                         guint       position)
{
  TestLazyList *self = TEST_LAZY_LIST (model);

  if (position >= self->ids->len)
    return NULL;

  self->n_made++;

  return g_object_new (G_TYPE_OBJECT, NULL);
}

static void
test_lazy_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = test_lazy_list_get_item_type;
  iface->get_n_items = test_lazy_list_get_n_items;
  iface->get_item = test_lazy_list_get_item;
}

static void
test_lazy_list_finalize (GObject *object)
{
  g_array_unref (TEST_LAZY_LIST (object)->ids);

  G_OBJECT_CLASS (test_lazy_list_parent_class)->finalize (object);
}

static void
test_lazy_list_class_init (TestLazyListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_lazy_list_finalize;
}

static void
test_lazy_list_init (TestLazyList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/* Fills the list with FIRST, FIRST + STEP, …, as a search does: everything goes, then the hits come. */
static void
search (TestLazyList *list,
        gint64        first,
        gint64        step,
        guint         n_ids)
{
  guint n_before = list->ids->len;

  g_array_set_size (list->ids, 0);
  if (n_before > 0)
    g_list_model_items_changed (G_LIST_MODEL (list), 0, n_before, 0);

  for (guint i = 0; i < n_ids; i++)
    {
      gint64 id = first + i * step;

      g_array_append_val (list->ids, id);
    }

  g_list_model_items_changed (G_LIST_MODEL (list), 0, 0, n_ids);
}

static gint64
id_at (GListModel *model,
       guint       position)
{
  return g_array_index (TEST_LAZY_LIST (model)->ids, gint64, position);
}

typedef struct
{
  TestLazyList *list;
  TwIdSelection *selection;
  GtkSelectionModel *model; /* the same */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->list = g_object_new (TEST_TYPE_LAZY_LIST, NULL);
  fixture->selection = tw_id_selection_new (G_LIST_MODEL (fixture->list), id_at);
  fixture->model = GTK_SELECTION_MODEL (fixture->selection);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->list);
}

static void
test_select_all_makes_no_object (Fixture       *fixture,
                                 gconstpointer  unused)
{
  search (fixture->list, 1, 1, 200000);
  g_assert_true (gtk_selection_model_select_all (fixture->model));

  g_assert_cmpuint (tw_id_selection_get_n_selected (fixture->selection), ==, 200000);
  g_assert_cmpuint (fixture->list->n_made, ==, 0);
  g_assert_true (gtk_selection_model_is_selected (fixture->model, 199999));
}

static void
test_selection_survives_a_search (Fixture       *fixture,
                                  gconstpointer  unused)
{
  search (fixture->list, 1, 1, 10);
  gtk_selection_model_select_item (fixture->model, 3, TRUE);
  search (fixture->list, 2, 2, 5);

  g_assert_true (gtk_selection_model_is_selected (fixture->model, 1));
  g_assert_false (gtk_selection_model_is_selected (fixture->model, 3));

  search (fixture->list, 1, 2, 5);
  g_assert_cmpuint (tw_id_selection_get_n_selected (fixture->selection), ==, 1);
  g_assert_true (tw_id_selection_is_id_selected (fixture->selection, 4));

  search (fixture->list, 1, 1, 10);
  g_assert_true (gtk_selection_model_is_selected (fixture->model, 3));
}

static void
test_select_all_takes_what_is_found_only (Fixture       *fixture,
                                          gconstpointer  unused)
{
  search (fixture->list, 2, 2, 5);
  gtk_selection_model_select_all (fixture->model);
  search (fixture->list, 1, 1, 10);

  for (guint i = 0; i < 10; i++)
    g_assert_cmpint (gtk_selection_model_is_selected (fixture->model, i), ==, i % 2 == 1);
}

static void
test_choosing_one_forgets_the_rest (Fixture       *fixture,
                                    gconstpointer  unused)
{
  search (fixture->list, 1, 1, 10);
  gtk_selection_model_select_range (fixture->model, 2, 5, FALSE);
  gtk_selection_model_select_item (fixture->model, 0, TRUE);

  g_assert_cmpuint (tw_id_selection_get_n_selected (fixture->selection), ==, 1);
  g_assert_true (gtk_selection_model_is_selected (fixture->model, 0));
}

static void
test_a_mask_changes_only_what_it_covers (Fixture       *fixture,
                                         gconstpointer  unused)
{
  g_autoptr (GtkBitset) selected = gtk_bitset_new_range (0, 2);
  g_autoptr (GtkBitset) mask = gtk_bitset_new_range (0, 5);

  search (fixture->list, 1, 1, 10);
  gtk_selection_model_select_range (fixture->model, 4, 4, FALSE);
  gtk_selection_model_set_selection (fixture->model, selected, mask);

  for (guint i = 0; i < 10; i++)
    g_assert_cmpint (gtk_selection_model_is_selected (fixture->model, i), ==, i < 2 || (i >= 5 && i < 8));
}

static void
test_range_beyond_the_end_is_cut (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr (GtkBitset) selection = NULL;

  search (fixture->list, 1, 1, 3);
  gtk_selection_model_select_range (fixture->model, 1, 100, FALSE);
  selection = gtk_selection_model_get_selection_in_range (fixture->model, 0, 100);

  g_assert_cmpuint (gtk_bitset_get_size (selection), ==, 2);
  g_assert_false (gtk_selection_model_is_selected (fixture->model, 3));
  g_assert_false (gtk_selection_model_select_range (fixture->model, 3, 1, FALSE));
}

static void
note_range (GtkSelectionModel *model,
            guint              position,
            guint              n_items,
            guint             *noted)
{
  noted[0] = position;
  noted[1] = n_items;
}

static void
test_changes_are_told_by_range (Fixture       *fixture,
                                gconstpointer  unused)
{
  guint noted[2] = { 99, 99 };

  search (fixture->list, 1, 1, 10);
  g_signal_connect (fixture->model, "selection-changed", G_CALLBACK (note_range), noted);
  gtk_selection_model_select_range (fixture->model, 4, 3, FALSE);

  g_assert_cmpuint (noted[0], ==, 4);
  g_assert_cmpuint (noted[1], ==, 3);

  gtk_selection_model_unselect_all (fixture->model);
  g_assert_cmpuint (noted[0], ==, 0);
  g_assert_cmpuint (noted[1], ==, 10);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_disable_setlocale ();
  gtk_init ();

  ADD ("/id-selection/select-all-makes-no-object", test_select_all_makes_no_object);
  ADD ("/id-selection/selection-survives-a-search", test_selection_survives_a_search);
  ADD ("/id-selection/select-all-takes-what-is-found-only", test_select_all_takes_what_is_found_only);
  ADD ("/id-selection/choosing-one-forgets-the-rest", test_choosing_one_forgets_the_rest);
  ADD ("/id-selection/a-mask-changes-only-what-it-covers", test_a_mask_changes_only_what_it_covers);
  ADD ("/id-selection/a-range-beyond-the-end-is-cut", test_range_beyond_the_end_is_cut);
  ADD ("/id-selection/changes-are-told-by-range", test_changes_are_told_by_range);

  return g_test_run ();
}
