# SPDX-License-Identifier: GPL-3.0-or-later
"""What importing a staff list will do, row by row."""

import re
from pathlib import Path

LIST = Path(__file__).resolve().parent.parent.parent / 'data' / 'sample' / 'staff.csv'


def prepare(cli):
    cli('import-staff', 'tests/fixtures/staff-before.csv')


def picture(app):
    app.find('table row', re.compile('^Roth, Michael'))
    app.open_on_desktop(LIST)
    app.find('label', app.translate('What the Columns Hold'))
    app.press_until_focused('button', app.translate('C_ontinue').replace('_', ''), key='shift+Tab')
    app.press('Return')
    app.find('label', app.translate('What Will Happen'))
