# SPDX-License-Identifier: GPL-3.0-or-later
"""The partners of a mentor, the best first."""

import importlib
import re

prepare = importlib.import_module('board-suggestion').prepare


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Board')))
    app.click(app.find('list item', re.compile('^Hannes Böhm')))
    app.press('Return')
    app.find('list', app.translate('Partners, the best first'))
