/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwFileHeader:
 * @exists: whether there is a file at all
 * @is_new: whether it holds nothing of ours yet: it is missing, empty, or was left half made
 * @version: the version of its schema
 *
 * What the first bytes of a file say.
 */
typedef struct
{
  gboolean exists;
  gboolean is_new;
  int version;
} TwFileHeader;

char    *tw_file_header_resolve      (const char    *path,
                                      GError       **error);
gboolean tw_file_header_make_folder  (const char    *path,
                                      GError       **error);
gboolean tw_file_header_read         (const char    *path,
                                      TwFileHeader  *header,
                                      GError       **error);
gboolean tw_file_header_create_file  (const char    *path,
                                      GError       **error);
void     tw_file_header_make_private (const char    *path);

G_END_DECLS
