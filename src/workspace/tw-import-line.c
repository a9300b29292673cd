/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import does, in lines that a person reads: a line a row, with its reason; the changes of one person stand
 * together. Sentences are made when a line is looked at. */

#include "tw-import-line-private.h"

#include "tw-finding-text.h"

struct _TwImportLine
{
  GObject parent_instance;

  TwImportContents *contents;
  const TwImportEntry *entry; /* of the contents */
};

G_DEFINE_FINAL_TYPE (TwImportLine, tw_import_line, G_TYPE_OBJECT)

/* The contents */

static gboolean
is_change (const TwFinding *finding)
{
  return finding->code == TW_FINDING_ROW_CHANGES;
}

/* What changes of one row stands one after the other. */
static guint
count_together (GPtrArray *findings,
                guint      first)
{
  const TwFinding *one = g_ptr_array_index (findings, first);
  guint n = 1;

  while (is_change (one) && first + n < findings->len)
    {
      const TwFinding *next = g_ptr_array_index (findings, first + n);

      if (!is_change (next) || next->row != one->row || g_strcmp0 (next->file, one->file) != 0 ||
          g_strcmp0 (next->subject, one->subject) != 0)
        break;

      n++;
    }

  return n;
}

static TwImportKind
kind_of_change (const TwFinding *finding)
{
  switch ((int) finding->code)
    {
    case TW_FINDING_PERSON_LEAVES:
      return TW_IMPORT_LEAVES;
    case TW_FINDING_ROW_CHANGES:
    case TW_FINDING_ROW_ANSWERS_CHANGE:
    case TW_FINDING_ROW_MEETING_CHANGES:
      return TW_IMPORT_CHANGED;
    default:
      return TW_IMPORT_ADDED;
    }
}

static void
add_entry (TwImportContents *self,
           TwImportKind      kind,
           GPtrArray        *findings,
           guint             first,
           guint             n)
{
  const TwImportEntry entry = { kind, findings, first, n };

  g_array_append_val (self->entries, entry);
  self->counts[kind]++;
}

static void
add_all (TwImportContents *self,
         TwImportKind      kind,
         GPtrArray        *findings)
{
  for (guint i = 0; i < findings->len; i++)
    add_entry (self, kind, findings, i, 1);
}

static void
add_changes (TwImportContents *self,
             TwImportKind      kind)
{
  GPtrArray *changes = self->outcome->changes;

  for (guint i = 0; i < changes->len;)
    {
      guint n = count_together (changes, i);

      if (kind_of_change (g_ptr_array_index (changes, i)) == kind)
        add_entry (self, kind, changes, i, n);
      i += n;
    }
}

static void
contents_clear (gpointer contents)
{
  TwImportContents *self = contents;

  tw_import_outcome_free (self->outcome);
  g_array_unref (self->entries);
}

/*
 * tw_import_contents_new:
 * @outcome: (transfer full): of a preview
 *
 * Returns: (transfer full): its lines, in the order of #TwImportKind
 */
TwImportContents *
tw_import_contents_new (TwImportOutcome *outcome)
{
  TwImportContents *self = g_atomic_rc_box_new0 (TwImportContents);

  self->outcome = outcome;
  self->entries = g_array_new (FALSE, FALSE, sizeof (TwImportEntry));
  add_all (self, TW_IMPORT_REFUSED, outcome->refused);
  add_all (self, TW_IMPORT_REMARK, outcome->notes);
  add_changes (self, TW_IMPORT_LEAVES);
  add_changes (self, TW_IMPORT_CHANGED);
  add_changes (self, TW_IMPORT_ADDED);
  add_all (self, TW_IMPORT_KEPT, outcome->kept);

  return self;
}

/*
 * tw_import_contents_ref:
 */
TwImportContents *
tw_import_contents_ref (TwImportContents *self)
{
  return g_atomic_rc_box_acquire (self);
}

/*
 * tw_import_contents_unref:
 */
void
tw_import_contents_unref (TwImportContents *self)
{
  g_atomic_rc_box_release_full (self, contents_clear);
}

/*
 * tw_import_entry_get:
 * @index: less than its n
 *
 * Returns: (transfer none): one of its findings
 */
const TwFinding *
tw_import_entry_get (const TwImportEntry *self,
                     guint                index)
{
  return g_ptr_array_index (self->findings, self->first + index);
}

/*
 * tw_import_entry_dup_title:
 *
 * Returns: (transfer full): whose changes they are, or what was found
 */
char *
tw_import_entry_dup_title (const TwImportEntry *self,
                           TwLanguage          *language)
{
  const TwFinding *finding = tw_import_entry_get (self, 0);

  return is_change (finding) ? g_strdup (finding->subject) : tw_finding_to_sentence (finding, language);
}

/*
 * tw_import_entry_dup_changes:
 *
 * Returns: (transfer full) (nullable): what changes, a line each
 */
char *
tw_import_entry_dup_changes (const TwImportEntry *self,
                             TwLanguage          *language)
{
  g_autoptr (GStrvBuilder) changes = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (!is_change (tw_import_entry_get (self, 0)))
    return NULL;

  for (guint i = 0; i < self->n; i++)
    g_strv_builder_take (changes, tw_finding_to_change (tw_import_entry_get (self, i), language));
  all = g_strv_builder_end (changes);

  return g_strjoinv ("\n", all);
}

/* The line */

static void
tw_import_line_finalize (GObject *object)
{
  tw_import_contents_unref (TW_IMPORT_LINE (object)->contents);

  G_OBJECT_CLASS (tw_import_line_parent_class)->finalize (object);
}

static void
tw_import_line_class_init (TwImportLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tw_import_line_finalize;
}

static void
tw_import_line_init (TwImportLine *self)
{
}

/*
 * tw_import_line_new:
 * @entry: the index of an entry of @contents
 *
 * Returns: (transfer full): the line
 */
TwImportLine *
tw_import_line_new (TwImportContents *contents,
                    guint             entry)
{
  TwImportLine *self = g_object_new (TW_TYPE_IMPORT_LINE, NULL);

  self->contents = tw_import_contents_ref (contents);
  self->entry = &g_array_index (contents->entries, TwImportEntry, entry);

  return self;
}

/**
 * tw_import_line_get_kind:
 *
 * Returns: what becomes of it
 */
TwImportKind
tw_import_line_get_kind (TwImportLine *self)
{
  g_return_val_if_fail (TW_IS_IMPORT_LINE (self), TW_IMPORT_REMARK);

  return self->entry->kind;
}

/**
 * tw_import_line_get_row:
 *
 * Returns: the row as the spreadsheet counts; 0 where it is about the list as a whole, or about somebody who is missing
 */
int
tw_import_line_get_row (TwImportLine *self)
{
  g_return_val_if_fail (TW_IS_IMPORT_LINE (self), 0);

  return tw_import_entry_get (self->entry, 0)->row;
}

/**
 * tw_import_line_get_file:
 *
 * Returns: (transfer none) (nullable): the name of the file it is about, where several were taken together
 */
const char *
tw_import_line_get_file (TwImportLine *self)
{
  g_return_val_if_fail (TW_IS_IMPORT_LINE (self), NULL);

  return tw_import_entry_get (self->entry, 0)->file;
}

/**
 * tw_import_line_get_erased_number:
 *
 * Returns: (transfer none) (nullable): the personnel number, where the row is refused because that person was erased
 *   (P9): it can be added to the request
 */
const char *
tw_import_line_get_erased_number (TwImportLine *self)
{
  const TwFinding *finding;

  g_return_val_if_fail (TW_IS_IMPORT_LINE (self), NULL);

  finding = tw_import_entry_get (self->entry, 0);

  return finding->code == TW_FINDING_ROW_NUMBER_ERASED ? finding->value : NULL;
}

/**
 * tw_import_line_dup_title:
 *
 * Returns: (transfer full): whose changes they are, or what was found
 */
char *
tw_import_line_dup_title (TwImportLine *self,
                          TwLanguage   *language)
{
  g_return_val_if_fail (TW_IS_IMPORT_LINE (self), NULL);

  return tw_import_entry_dup_title (self->entry, language);
}

/**
 * tw_import_line_dup_changes:
 *
 * Returns: (transfer full) (nullable): what changes of somebody, a line a field; %NULL where nothing does
 */
char *
tw_import_line_dup_changes (TwImportLine *self,
                            TwLanguage   *language)
{
  g_return_val_if_fail (TW_IS_IMPORT_LINE (self), NULL);

  return tw_import_entry_dup_changes (self->entry, language);
}

/**
 * tw_import_kind_name:
 * @language: the language to say it in
 * @kind: what becomes of a row
 *
 * Returns: (transfer none): what that is called
 */
const char *
tw_import_kind_name (TwLanguage   *language,
                     TwImportKind  kind)
{
  static const char *const names[TW_N_IMPORT_KINDS] = {
    [TW_IMPORT_REFUSED] = NC_ ("import", "Not taken"),
    [TW_IMPORT_REMARK] = NC_ ("import", "Remark"),
    [TW_IMPORT_LEAVES] = NC_ ("import", "Leaves"),
    [TW_IMPORT_CHANGED] = NC_ ("import", "Changed"),
    [TW_IMPORT_ADDED] = NC_ ("import", "New"),
    [TW_IMPORT_KEPT] = NC_ ("import", "As before"),
  };

  g_return_val_if_fail ((guint) kind < TW_N_IMPORT_KINDS, NULL);

  return tw_language_trc (language, "import", names[kind]);
}
