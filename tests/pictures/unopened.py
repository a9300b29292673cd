# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that is damaged, and what can be done."""


def prepare(cli):
    cli.database.write_bytes(b'SQLite format 3\0' + b'\xff' * 8176)


def picture(app):
    app.find('button', app.translate('_Try Again').replace('_', ''))
