/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/** TW_TABLE_MAX_BYTES: the largest file that is read. */
#define TW_TABLE_MAX_BYTES (256 * 1024 * 1024)

/** TW_TABLE_MAX_ROWS: the most rows that are read, headings and blank ones included. */
#define TW_TABLE_MAX_ROWS 1000000

/** TW_TABLE_MAX_COLUMNS: the most cells a row may have. */
#define TW_TABLE_MAX_COLUMNS 256

/** TW_TABLE_MAX_CELL_BYTES: the longest cell, in bytes of UTF-8: Excel's 32,767 characters. */
#define TW_TABLE_MAX_CELL_BYTES (32767 * 4)
