/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwJsonWriter:
 *
 * Writes one JSON value from its beginning to its end.
 */
typedef struct _TwJsonWriter TwJsonWriter;

TwJsonWriter *tw_json_writer_new          (void);
void          tw_json_writer_free         (TwJsonWriter       *self);

void          tw_json_writer_begin_object (TwJsonWriter       *self,
                                           const char         *name);
void          tw_json_writer_end_object   (TwJsonWriter       *self);
void          tw_json_writer_begin_array  (TwJsonWriter       *self,
                                           const char         *name);
void          tw_json_writer_end_array    (TwJsonWriter       *self);

void          tw_json_writer_string       (TwJsonWriter       *self,
                                           const char         *name,
                                           const char         *text);
void          tw_json_writer_strings      (TwJsonWriter       *self,
                                           const char         *name,
                                           const char * const *texts);
void          tw_json_writer_integer      (TwJsonWriter       *self,
                                           const char         *name,
                                           gint64              number);
void          tw_json_writer_hundredths   (TwJsonWriter       *self,
                                           const char         *name,
                                           gint64              hundredths);
void          tw_json_writer_boolean      (TwJsonWriter       *self,
                                           const char         *name,
                                           gboolean            truth);

char         *tw_json_writer_finish       (TwJsonWriter       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwJsonWriter, tw_json_writer_free)

G_END_DECLS
