# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that a newer version of the program has made."""

import sqlite3


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    with sqlite3.connect(cli.database) as database:
        database.execute('PRAGMA user_version = 999')
    database.close()


def picture(app):
    app.find('button', app.translate('_Try Again').replace('_', ''))
