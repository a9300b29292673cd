/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of everything that reads and writes lists. */

#include "tw-io-error.h"

G_DEFINE_QUARK (tw-io-error-quark, tw_io_error)
