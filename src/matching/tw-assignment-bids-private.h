/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment-network-private.h"

bool tw_assignment_bids_run (TwNetwork *network);
