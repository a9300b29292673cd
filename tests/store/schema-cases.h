/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *table;
  const char *row;
} SchemaRow;

typedef struct
{
  const char *table;
  const char *row;
  const char *refusal;
} SchemaRefusal;

/* Each ends with a table of NULL. */
extern const SchemaRow schema_rows[];
extern const SchemaRow schema_fresh_rows[];
extern const SchemaRefusal schema_refusals[];

G_END_DECLS
