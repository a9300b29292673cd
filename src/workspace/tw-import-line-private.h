/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-finding.h"
#include "tw-import-line.h"

G_BEGIN_DECLS

/* One line: a finding, or the changes of one row together. The findings belong to the outcome. */
typedef struct
{
  TwImportKind kind;
  GPtrArray *findings;
  guint first;
  guint n;
} TwImportEntry;

/* An outcome in lines. Nothing in it changes any more, so it may be read in any thread. */
typedef struct
{
  TwImportOutcome *outcome;
  GArray *entries; /* TwImportEntry */
  guint counts[TW_N_IMPORT_KINDS];
} TwImportContents;

TwImportContents *tw_import_contents_new   (TwImportOutcome        *outcome);
TwImportContents *tw_import_contents_ref   (TwImportContents       *self);
void              tw_import_contents_unref (TwImportContents       *self);

const TwFinding  *tw_import_entry_get         (const TwImportEntry *self,
                                               guint                index);
char             *tw_import_entry_dup_title   (const TwImportEntry *self,
                                               TwLanguage          *language);
char             *tw_import_entry_dup_changes (const TwImportEntry *self,
                                               TwLanguage          *language);

TwImportLine     *tw_import_line_new          (TwImportContents    *contents,
                                               guint                entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwImportContents, tw_import_contents_unref)

G_END_DECLS
