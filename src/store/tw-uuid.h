/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TW_UUID_SIZE: bytes of a UUID as text with its end. */
#define TW_UUID_SIZE 37

void tw_uuid_make (char *uuid);

G_END_DECLS
