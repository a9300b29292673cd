/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

/**
 * TwReference:
 * @child: name of the table with the foreign key
 * @parent: name of the table it refers to
 * @child_columns: the columns of the foreign key
 * @parent_columns: the columns they must be found in, in the same order
 * @is_indexed: whether the rows of @child that refer to one of @parent are found by an index
 *
 * One foreign key of the schema.
 */
typedef struct
{
  char *child;
  char *parent;
  GPtrArray *child_columns;
  GPtrArray *parent_columns;
  gboolean is_indexed;
} TwReference;

/**
 * TwLoggedTable:
 * @name: its name
 * @columns: its columns in the order in which they are logged: all but the row id and what is generated
 * @key_column: (nullable): the column that is the row id
 * @definitions: (nullable): all columns with their types and defaults, of a table that has a @key_column and nothing
 *   that is generated: as SQLite wants them to copy its rows as they are
 * @never_reuses_ids: whether an id that is gone never comes back for another row
 * @outgoing: (element-type TwReference): foreign keys of this table
 * @incoming: (element-type TwReference): foreign keys that refer to this table
 *
 * A table whose changes are logged, with everything that is generated from its schema.
 */
typedef struct
{
  char *name;
  GPtrArray *columns;
  char *key_column;
  char *definitions;
  gboolean never_reuses_ids;
  GPtrArray *outgoing;
  GPtrArray *incoming;

  char *insert_trigger;
  char *update_trigger;
  char *delete_trigger;
  char *drop_insert_trigger;
  char *drop_delete_trigger;
  char *insert_row;
  char *update_row;
  char *delete_row;
  char *delete_rows;  /* from ?1 to ?2 */
  char *delete_all;   /* all at once, as SQLite can where no trigger looks on */
  char *count_others; /* than those from ?1 to ?2; up to ?3 */
  char *log_rows;     /* as the trigger would when those from ?1 to ?2 are deleted */
} TwLoggedTable;

GPtrArray *tw_logged_tables_load (TwConnection        *connection,
                                  const char * const  *unlogged,
                                  GError             **error);
gboolean   tw_logged_tables_find (GPtrArray           *tables,
                                  const char          *name,
                                  guint               *number);

G_END_DECLS
