# SPDX-License-Identifier: GPL-3.0-or-later
"""A backup is opened on the desktop while the window is there: it says what is in it, and takes the file's place."""

import os
import subprocess
from pathlib import Path

BACKUP = Path(os.environ.get('TANDEMWERK_SESSION', '')) / '2026-11-25.tandemwerk'


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('backup', BACKUP)
    cli('create', 'Made Since Then', '--start', '2027-01-04')


def open_on_desktop(app, path):
    """What a file manager does: another start, which hands PATH over to the window that is there and ends."""
    subprocess.run([*app.arguments, path], check=True, timeout=20)


def scene(app):
    app.find('label', 'Made Since Then')

    open_on_desktop(app, Path(__file__).resolve())
    app.find(None, app.translate('Not Restored'))
    app.press('Escape')
    app.find_gone(None, app.translate('Not Restored'))

    open_on_desktop(app, BACKUP)
    app.find(None, app.translate('Restore Backup?'))
    app.click(app.find('button', app.translate('_Restore').replace('_', '')))
    app.find('label', app.translate('The backup was restored'))
    app.find_gone('label', 'Made Since Then')


def afterwards(cli):
    assert cli.json('cohorts')['cohorts'] == []
