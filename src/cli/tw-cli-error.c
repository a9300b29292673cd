/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes wrong on the command line itself. */

#include "tw-cli-error.h"

G_DEFINE_QUARK (tw-cli-error-quark, tw_cli_error)
