# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in a backup, before it takes the place of what there is."""

from pathlib import Path

from participants import prepare as fill

backup = None


def prepare(cli):
    global backup
    fill(cli)
    backup = Path(cli.database).with_name('2026-11-25.tandemwerk')
    cli('backup', backup)


def picture(app):
    app.find('table row')
    app.open_on_desktop(backup)
    app.find(None, app.translate('Restore Backup?'))
