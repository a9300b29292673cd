# SPDX-License-Identifier: GPL-3.0-or-later
"""What the columns of a staff list hold, and what is asked for because nobody could guess it."""

import re
from pathlib import Path

LIST = Path(__file__).resolve().parent.parent / 'fixtures' / 'staff-two-sheets.xlsx'


def prepare(cli):
    cli('import-staff', 'tests/fixtures/staff-before.csv')


def picture(app):
    app.find('table row', re.compile('^Roth, Michael'))
    app.open_on_desktop(LIST)
    app.find('label', 'Personal 2026')
    app.press_until_focused('list item', 'Personal 2026')
    app.press('Return')
    app.find('label', app.translate('What the Columns Hold'))
