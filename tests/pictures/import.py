# SPDX-License-Identifier: GPL-3.0-or-later
"""What the columns of a staff list hold, to be corrected."""

import os
import re
import shutil
from pathlib import Path

LIST = Path(os.environ.get('TANDEMWERK_SESSION', '')) / 'lists' / 'staff-two-sheets.xlsx'


def prepare(cli):
    cli('import-staff', 'tests/fixtures/staff-before.csv')
    LIST.parent.mkdir(exist_ok=True)
    shutil.copy(Path(__file__).parent.parent / 'fixtures' / LIST.name, LIST)


def open_columns(app):
    app.find('table row', re.compile('^Roth, Michael'))
    app.press_until_focused('toggle button', app.translate('More About People'))
    app.press('Return', 'Up', 'Return')
    app.find('label', app.translate('Choose a List or Drop It Here'))
    app.press_until_focused('button', app.translate('_Choose File…').replace('_', ''))
    app.press('Return')
    app.choose_file(app.translate('Choose a List'), LIST)
    app.find('label', 'Personal 2026')
    app.press_until_focused('list item', 'Personal 2026')
    app.press('Return')
    app.find('label', app.translate('What the Columns Hold'))


def picture(app):
    open_columns(app)
    app.press_until_focused('toggle button', 'Wer', limit=30)
    app.press('space', 'Down', 'Down', 'Return')
