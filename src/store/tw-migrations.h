/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

/**
 * TwMigration:
 * @version: the `user_version` of a file this step has been applied to
 * @sql: the statements of the step
 *
 * One step from one schema to the next. Steps are numbered 1, 2, 3, … without a gap and never change once
 * they are released.
 */
typedef struct
{
  int version;
  const char *sql;
} TwMigration;

const TwMigration *tw_migrations_get           (gsize              *n_steps);
int                tw_migrations_newest        (void);
gboolean           tw_migrations_run           (TwConnection       *connection,
                                                const TwMigration  *steps,
                                                gsize               n_steps,
                                                GError            **error);
void               tw_migrations_remove_copies (TwConnection       *connection);

G_END_DECLS
