# SPDX-License-Identifier: GPL-3.0-or-later
"""What will be told to whom, before tandems are published."""

import re

from board import prepare


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Board')))
    app.find('list item', re.compile('^Thomas Baumann'))
    app.click(app.find(None, app.translate('More About This Cohort')))
    app.press('Down', 'Return')
    app.find('dialog')
