/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-feedback-commands.h"
#include "tw-people-commands.h"
#include "tw-programme-commands.h"
#include "tw-tandem-commands.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/* A file of its own in a folder of its own, open for writing. */
typedef struct
{
  char *folder;
  char *path;
  TwWorkspace *workspace;
} Fixture;

void        fixture_set_up         (Fixture       *fixture,
                                    gconstpointer  unused);
void        fixture_tear_down      (Fixture       *fixture,
                                    gconstpointer  unused);
void        fixture_reopen         (Fixture       *fixture);
char       *fixture_write_list     (Fixture       *fixture,
                                    const char    *name,
                                    const char    *text);
TwImportOutcome *fixture_import    (Fixture       *fixture,
                                    const char    *text);
TwImportOutcome *fixture_enrol     (Fixture       *fixture,
                                    gint64         cohort_id,
                                    const char    *text);
gint64      fixture_create_cohort  (Fixture       *fixture,
                                    const char    *name);
void        fixture_execute        (Fixture       *fixture,
                                    const char    *sql);
char       *fixture_dump           (Fixture       *fixture);
char       *fixture_query          (Fixture       *fixture,
                                    const char    *sql);
gint64      fixture_participant    (Fixture       *fixture,
                                    gint64         cohort_id,
                                    const char    *number);
gint64      fixture_ask            (Fixture       *fixture,
                                    gint64         cohort_id,
                                    TwPulseKind    kind,
                                    GDateMonth     month);

char       *describe_object        (gpointer       object);

G_END_DECLS
