# SPDX-License-Identifier: GPL-3.0-or-later
"""The partners of a mentor, the best first."""

import re

from board import prepare


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Board')))
    app.press_until_focused('list item', re.compile('^Thomas Baumann'))
    app.press('Return')
    app.find('list', app.translate('Partners, the best first'))
