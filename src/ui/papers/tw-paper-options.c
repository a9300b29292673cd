/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a paper is printed. Language and paper are remembered for the next one; what is left out of a report is asked each
 * time anew, so that nothing is missing by accident. */

#include "tw-paper-options.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tw-paper-memory.h"

struct _TwPaperOptions
{
  AdwBin parent_instance;

  TwPaperKind kind;
  GArray *for_whom;     /* gint64, as the rows of for_row */
  GPtrArray *languages; /* TwLanguage, as the rows of language_row */
  GtkWidget *part_rows[TW_N_REPORT_PARTS];
  gboolean filling;     /* what changes is not chosen by a person */

  AdwComboRow *for_row;
  AdwComboRow *language_row;
  AdwComboRow *size_row;
  AdwSwitchRow *names_row;
  AdwPreferencesGroup *parts_group;
};

typedef struct
{
  TwReportParts part;
  const char *name;
} Part;

static const Part parts[TW_N_REPORT_PARTS] = {
  { TW_REPORT_PART_TOPICS, N_ ("Topics") },
  { TW_REPORT_PART_PARTICIPATION, N_ ("Participation by Level and Department") },
  { TW_REPORT_PART_TANDEMS, N_ ("Tandems and Their Terms") },
  { TW_REPORT_PART_MEETINGS, N_ ("Meetings") },
  { TW_REPORT_PART_EFFORT, N_ ("Hours and Budget") },
  { TW_REPORT_PART_QUALITIES, N_ ("Quality of the Tandems") },
  { TW_REPORT_PART_GOALS, N_ ("Goals") },
  { TW_REPORT_PART_BENEFITS, N_ ("Benefits") },
  { TW_REPORT_PART_EARLY_ENDS, N_ ("What Ended Early") },
  { TW_REPORT_PART_LESSONS, N_ ("Lessons Learned") },
  { TW_REPORT_PART_SIGNATURES, N_ ("Signatures") },
  { TW_REPORT_PART_TANDEM_LIST, N_ ("Annex: All Tandems") },
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwPaperOptions, tw_paper_options, ADW_TYPE_BIN)

static TwLanguage *
get_language (TwPaperOptions *self)
{
  return g_ptr_array_index (self->languages, adw_combo_row_get_selected (self->language_row));
}

static TwPageSize
get_page_size (TwPaperOptions *self)
{
  return adw_combo_row_get_selected (self->size_row) == 1 ? TW_PAGE_SIZE_LETTER : TW_PAGE_SIZE_A4;
}

static void
on_changed (TwPaperOptions *self)
{
  if (self->filling)
    return;

  tw_paper_memory_set_language (get_language (self));
  tw_paper_memory_set_page_size (get_page_size (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
speaks (TwLanguage *language,
        const char *tag)
{
  return strncmp (tw_language_get_tag (language), tag, strlen (tag)) == 0;
}

/* The session's own kind of English or German, and the other one, each named in itself. */
static void
fill_languages (TwPaperOptions *self)
{
  static const char * const tags[] = { "de", "en" };
  static const char * const names[] = { "Deutsch", "English", NULL };
  g_autoptr (TwLanguage) last = tw_paper_memory_create_language ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (model));
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      TwLanguage *session = tw_language_session ();

      g_ptr_array_add (self->languages, speaks (session, tags[i]) ? tw_language_ref (session)
                                                                  : tw_language_new (tags[i]));
      if (speaks (last, tags[i]))
        adw_combo_row_set_selected (self->language_row, i);
    }
}

static void
fill_parts (TwPaperOptions *self)
{
  for (guint i = 0; i < TW_N_REPORT_PARTS; i++)
    {
      self->part_rows[i] = g_object_new (ADW_TYPE_SWITCH_ROW, "title", _(parts[i].name), "active", TRUE, NULL);
      g_signal_connect_object (self->part_rows[i], "notify::active", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->parts_group, self->part_rows[i]);
    }
}

static void
add_for_whom (TwPaperOptions *self,
              GtkStringList  *names,
              gint64          tandem_id,
              const char     *name)
{
  gtk_string_list_append (names, name);
  g_array_append_val (self->for_whom, tandem_id);
}

static void
tw_paper_options_dispose (GObject *object)
{
  TwPaperOptions *self = TW_PAPER_OPTIONS (object);

  /* The child of a bin goes with its template only when it was let go first. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PAPER_OPTIONS);

  G_OBJECT_CLASS (tw_paper_options_parent_class)->dispose (object);
}

static void
tw_paper_options_finalize (GObject *object)
{
  TwPaperOptions *self = TW_PAPER_OPTIONS (object);

  g_array_unref (self->for_whom);
  g_ptr_array_unref (self->languages);

  G_OBJECT_CLASS (tw_paper_options_parent_class)->finalize (object);
}

static void
tw_paper_options_class_init (TwPaperOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_paper_options_dispose;
  object_class->finalize = tw_paper_options_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/papers/tw-paper-options.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPaperOptions, for_row);
  gtk_widget_class_bind_template_child (widget_class, TwPaperOptions, language_row);
  gtk_widget_class_bind_template_child (widget_class, TwPaperOptions, size_row);
  gtk_widget_class_bind_template_child (widget_class, TwPaperOptions, names_row);
  gtk_widget_class_bind_template_child (widget_class, TwPaperOptions, parts_group);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
tw_paper_options_init (TwPaperOptions *self)
{
  self->for_whom = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->languages = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_language_unref);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_languages (self);
  fill_parts (self);
  adw_combo_row_set_selected (self->size_row, tw_paper_memory_get_page_size () == TW_PAGE_SIZE_LETTER ? 1 : 0);
  self->filling = FALSE;
}

/**
 * tw_paper_options_set_paper:
 * @kind: which paper it is
 * @tandem_id: for whom it is printed at first
 * @name_of_tandem: (nullable): the two, where that is a tandem
 *
 * Offers what there is to choose for this paper.
 */
void
tw_paper_options_set_paper (TwPaperOptions *self,
                            TwPaperKind     kind,
                            gint64          tandem_id,
                            const char     *name_of_tandem)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (TW_IS_PAPER_OPTIONS (self));

  self->filling = TRUE;
  self->kind = kind;
  g_array_set_size (self->for_whom, 0);
  if (name_of_tandem != NULL)
    add_for_whom (self, names, tandem_id, name_of_tandem);
  add_for_whom (self, names, TW_PAPER_FOR_EVERY_TANDEM, _("All Tandems"));
  if (kind != TW_PAPER_KIND_CERTIFICATE)
    add_for_whom (self, names, TW_PAPER_FOR_NOBODY, _("To Be Filled In by Hand"));

  adw_combo_row_set_model (self->for_row, G_LIST_MODEL (names));
  for (guint i = 0; i < self->for_whom->len; i++)
    if (g_array_index (self->for_whom, gint64, i) == tandem_id)
      adw_combo_row_set_selected (self->for_row, i);
  gtk_widget_set_visible (GTK_WIDGET (self->for_row), tw_paper_kind_is_personal (kind));
  gtk_widget_set_visible (GTK_WIDGET (self->names_row), kind == TW_PAPER_KIND_CLOSING_REPORT);
  gtk_widget_set_visible (GTK_WIDGET (self->parts_group), kind == TW_PAPER_KIND_CLOSING_REPORT);
  self->filling = FALSE;
}

/**
 * tw_paper_options_get_tandem_id:
 *
 * Returns: for whom it is printed: a tandem, %TW_PAPER_FOR_EVERY_TANDEM or %TW_PAPER_FOR_NOBODY
 */
gint64
tw_paper_options_get_tandem_id (TwPaperOptions *self)
{
  g_return_val_if_fail (TW_IS_PAPER_OPTIONS (self), TW_PAPER_FOR_NOBODY);

  if (!tw_paper_kind_is_personal (self->kind))
    return TW_PAPER_FOR_NOBODY;

  return g_array_index (self->for_whom, gint64, adw_combo_row_get_selected (self->for_row));
}

/**
 * tw_paper_options_get_options:
 * @options: (out caller-allocates): how it is printed; the language lives as long as @self
 */
void
tw_paper_options_get_options (TwPaperOptions *self,
                              TwPrintOptions *options)
{
  g_return_if_fail (TW_IS_PAPER_OPTIONS (self));

  *options = (TwPrintOptions) { .language = get_language (self), .page_size = get_page_size (self) };
  if (self->kind != TW_PAPER_KIND_CLOSING_REPORT)
    return;

  options->without_names = !adw_switch_row_get_active (self->names_row);
  for (guint i = 0; i < TW_N_REPORT_PARTS; i++)
    if (!adw_switch_row_get_active (ADW_SWITCH_ROW (self->part_rows[i])))
      options->left_out |= parts[i].part;
}
