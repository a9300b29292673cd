/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwSheetFrameKind:
 * @TW_SHEET_FRAME_ROW: a row; number: which, count: its cells; behind it the cells, each with its end
 * @TW_SHEET_FRAME_HIDDEN_ROW: likewise, a row that is hidden
 * @TW_SHEET_FRAME_HIDDEN_COLUMNS: number: the first column that is hidden, count: how many are
 * @TW_SHEET_FRAME_SHEET: a sheet; number: 1 if it is hidden; behind it its name with its end
 * @TW_SHEET_FRAME_PROGRESS: number: thousandths that have been read
 * @TW_SHEET_FRAME_END: the last frame; number: a TwSheetFailure, count: the row where it failed
 *
 * What the process that reads a workbook tells.
 */
typedef enum
{
  TW_SHEET_FRAME_ROW,
  TW_SHEET_FRAME_HIDDEN_ROW,
  TW_SHEET_FRAME_HIDDEN_COLUMNS,
  TW_SHEET_FRAME_SHEET,
  TW_SHEET_FRAME_PROGRESS,
  TW_SHEET_FRAME_END,
} TwSheetFrameKind;

/**
 * TwSheetFrame:
 * @kind: a #TwSheetFrameKind
 * @number: see there
 * @count: see there
 * @length: how many bytes stand behind the frame
 *
 * The head of a message through the pipe. Both ends run on one machine, so numbers are written as they
 * lie in memory.
 */
typedef struct
{
  guint32 kind;
  guint32 number;
  guint32 count;
  guint32 length;
} TwSheetFrame;

G_END_DECLS
