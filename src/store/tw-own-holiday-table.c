/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days on which the company does not work, beside the public holidays. */

#include "tw-own-holiday-table.h"

#include "tw-columns-private.h"

static void
read_row (TwStatement *select,
          TwRowFunc    take,
          gpointer     taker)
{
  TwOwnHolidayRow row = {
    .id = tw_statement_get_int64 (select, 0),
    .day = tw_column_text (select, 1),
    .calendar = tw_column_text (select, 2),
    .name = tw_column_text (select, 3),
  };

  take (taker, &row);
}

/**
 * tw_own_holiday_table_add:
 * @row: the day; its id does not count. A day that is there gets the new name.
 */
gboolean
tw_own_holiday_table_add (TwConnection           *connection,
                          const TwOwnHolidayRow  *row,
                          GError                **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO own_holiday (day, calendar, name) VALUES (?1, ?2, ?3)"
                             "  ON CONFLICT (day, coalesce (calendar, '')) DO UPDATE SET name = excluded.name");

  tw_statement_bind_text (insert, 1, row->day);
  tw_statement_bind_filled_text (insert, 2, row->calendar);
  tw_statement_bind_filled_text (insert, 3, row->name);

  return tw_statement_run (insert, error);
}

/**
 * tw_own_holiday_table_delete:
 * @day: ISO date
 * @calendar: (nullable): of which calendar
 *
 * Returns: whether it worked; tw_connection_changed_rows() says whether there was such a day
 */
gboolean
tw_own_holiday_table_delete (TwConnection  *connection,
                             const char    *day,
                             const char    *calendar,
                             GError       **error)
{
  g_autoptr (TwStatement) delete =
    tw_connection_statement (connection, "DELETE FROM own_holiday WHERE day = ?1 AND calendar IS ?2");

  tw_statement_bind_text (delete, 1, day);
  tw_statement_bind_filled_text (delete, 2, calendar);

  return tw_statement_run (delete, error);
}

/**
 * tw_own_holiday_table_read:
 * @take: gets each #TwOwnHolidayRow, the earliest first
 */
gboolean
tw_own_holiday_table_read (TwConnection  *connection,
                           TwRowFunc      take,
                           gpointer       taker,
                           GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection, "SELECT id, day, calendar, name FROM own_holiday ORDER BY day, id");

  return tw_rows_each (select, read_row, take, taker, error);
}
