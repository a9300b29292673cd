# SPDX-License-Identifier: GPL-3.0-or-later
"""What a participant answered when enrolling."""

import re

from participants import prepare


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Participants', 'view of a cohort')))
    row = app.find('table row', re.compile('^Baumann, Thomas'))
    app.click(row)
    app.press('Return')
    app.find('dialog')
